import Markup
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// Whatever is written out as `name = expression = number` evaluates to that number, for every kind of layer, loss and optimizer.
@Suite struct LonghandTests {
  static let networks = [
    "net 4 -> 3 tanh -> 2 relu -> 1 sigmoid", "net 4 -> 3 leaky_relu(0.1) -> 3 softmax", "net 4 -> 2 elu(1) -> 2 gelu -> 2 softplus -> 1",
    "net 2x2 -> conv 2 2x2 pad=1 tanh -> flatten -> 1 sigmoid", "net 2x2 -> conv 2 2x2 stride=2 dilation=1 relu -> flatten -> 3 softmax",
    "net 2x2 -> upconv 2 2x2 stride=2 tanh -> flatten -> 1", "net 2x2 -> upconv 1 3x3 pad=1 sigmoid -> avgpool 2 -> flatten -> 3 softmax",
    "net 2x2 -> rnn 2 -> 1 sigmoid", "net 2x2 -> rnn 2 relu all -> flatten -> 3 softmax", "net 2x2 -> lstm 2 -> 1 sigmoid",
    "net 2x2 -> lstm 2 all -> gru 2 -> 3 softmax", "net 2x2 -> gru 2 -> 1",
  ]
  static let optimizers = [
    "sgd", "sgd momentum=0.9", "sgd momentum=0.9 nesterov weight_decay=0.1", "rmsprop centered momentum=0.4", "adagrad", "adam",
    "adam amsgrad",
    "adamw",
  ]

  @Test(arguments: networks.indices) func everySumIsWhatItSays(_ which: Int) throws {
    let bench = Bench()
    let network = Self.networks[which]
    let targets = network.hasSuffix("softmax") ? "y = np.array([0, 2, 1, 1])" : "y = np.array([[0.0], [1.0], [1.0], [0.0]])"
    for line in [
      "X = np.round(np.random.randn(4, 4), 2)", targets, "data X y", network, "optimizer \(Self.optimizers[which % Self.optimizers.count])",
      "train 2", "set precision=17",
    ] { try bench.json(line) }
    var written = 0
    for detail in ["brief", "full"] {
      try bench.json("set detail=\(detail)")
      for line in ["forward", "forward X[1]", "forward", "backward"] { written += try check(bench, line) }
      for name in bench.session.workbench.network?.parameterNames ?? [] {
        let rank = bench.session.workbench.network?.parameter(name)?.rank ?? 1
        written += try check(bench, "why \(name)[\(Array(repeating: "0", count: rank).joined(separator: ","))]")
      }
      written += try check(bench, "update")
    }
    #expect(written > 90, "\(network): \(written) equations")
  }

  /// Checks all equations a line writes, and gives their number.
  private func check(_ bench: Bench, _ line: String) throws -> Int {
    try bench.json(line)
    var count = 0
    for report in bench.output.reports {
      for text in Self.lines(report.document(bench.session.style).blocks) {
        for equation in text.split(separator: ",  ").map(String.init) {
          guard let (left, right) = Self.sides(equation), let value = try? bench.session.evaluate(left).doubleIfNumber else { continue }
          let expected = Double(right) ?? .nan
          count += 1
          #expect(abs(value - expected) <= 1e-9 * max(1, abs(expected)), "\(line): \(text)")
        }
      }
    }
    return count
  }

  /// The last two sides of `a = b = c`, the first of them as Python; nil where a side is words or cut short.
  static func sides(_ text: String) -> (left: String, right: String)? {
    let parts = text.replacing(" ← ", with: " = ").split(separator: " = ").map { $0.trimmingCharacters() }
    guard parts.count >= 2, let right = parts.last, Double(right) != nil else { return nil }
    var left = parts[parts.count - 2]
    guard left.contains(where: { "·+(√²/^".contains($0) }), !left.contains("…"), !left.contains("∂") else { return nil }
    for (sign, python) in [
      ("·", "*"), ("−", "-"), ("²", "**2"), ("^", "**"), ("σ(", "sigmoid("), ("ln(", "log("), ("√", "sqrt "), ("max(", "maxOf("),
    ] { left = left.replacing(sign, with: python) }
    // `√x` takes the number or the bracket behind it.
    while let root = left.firstRange(of: "sqrt ") {
      let rest = left[root.upperBound...]
      var depth = 0
      var end = rest.startIndex
      for index in rest.indices {
        let character = rest[index]
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        if depth < 0 || (depth == 0 && character == " ") { break }
        end = rest.index(after: index)
        if depth == 0, character == ")" { break }
      }
      left = String(left[..<root.lowerBound]) + "sqrt(" + rest[..<end] + ")" + rest[end...]
    }
    left = left.replacing("maxOf(", with: "max(")
    guard !left.contains("ln "), !left.contains("r*("), !left.contains("wᵗ") else { return nil }
    return (left, right)
  }

  /// The lines of a document, joined as they were before any screen broke them.
  static func lines(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .lines(let lines): lines.map(\.plain)
      case .indented(_, let blocks): lines(blocks)
      case .beside(let columns, _): columns.flatMap(lines)
      case .paragraph(let text): [text.plain]
      default: []
      }
    }
  }

  @Test func theTestItselfReadsEquations() {
    #expect(LonghandTests.sides("z1[0,0] = 0.5·(-2) + 1 = 0")?.left == "0.5*(-2) + 1")
    #expect(LonghandTests.sides("w ← 1 − 0.1·2/(√0.25 + 1e-08) = 0.6")?.left == "1 - 0.1*2/(sqrt(0.25) + 1e-08)")
    #expect(LonghandTests.sides("z = 1·2 + … 3 smaller + 1 = 9") == nil)
    #expect(LonghandTests.sides("z1 = X @ W1 + b1") == nil)
  }
}

extension Substring {
  fileprivate func trimmingCharacters() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
