import Testing

@testable import Workbench
import WorkbenchTestSupport

/// What `forward` shows is to the bit what the same formulas give at the prompt.
@Suite struct OneMathematicsTests {
  struct Case: CustomTestStringConvertible {
    let data: String
    /// Each layer's width and activation as written.
    let layers: [(units: Int, activation: String)]
    let loss: String
    var inputs = 2

    var net: String { "net \(inputs) -> " + layers.map { "\($0.units) \($0.activation)" }.joined(separator: " -> ") }
    var testDescription: String { "\(data); \(net); \(loss)" }
  }

  static let cases: [Case] = [
    Case(data: "data moons n=50", layers: [(8, "tanh"), (1, "sigmoid")], loss: "bce"),
    Case(data: "data xor", layers: [(1, "sigmoid")], loss: "bce"),
    Case(data: "data xor", layers: [(3, "tanh"), (1, "tanh")], loss: "mse"),
    Case(data: "data circles n=37", layers: [(5, "sigmoid"), (7, "relu"), (1, "sigmoid")], loss: "mse"),
    Case(data: "data spiral n=203", layers: [(33, "tanh"), (18, "leaky_relu"), (2, "softmax")], loss: "cross_entropy"),
    Case(data: "data moons n=11", layers: [(4, "elu"), (6, "softplus"), (2, "softmax")], loss: "cross_entropy"),
    Case(data: "data moons n=3", layers: [(2, "gelu"), (1, "identity")], loss: "sse"),
    Case(data: "data iris", layers: [(13, "tanh"), (3, "softmax")], loss: "cross_entropy", inputs: 4),
    Case(data: "data digits", layers: [(40, "relu"), (10, "softmax")], loss: "cross_entropy", inputs: 64),
    Case(data: "data digits", layers: [(130, "tanh"), (17, "sigmoid"), (10, "softmax")], loss: "cross_entropy", inputs: 64),
  ]

  /// Each claim as an expression that must be true.
  private func claims(_ example: Case) -> [String] {
    var claims: [String] = []
    for (index, layer) in example.layers.enumerated() {
      let (number, input) = (index + 1, index == 0 ? "X" : "a\(index)")
      claims.append("np.array_equal(z\(number), \(input) @ W\(number) + b\(number))")
      claims.append("np.array_equal(a\(number), \(layer.activation)(z\(number)))")
      if layer.activation == "tanh" { claims.append("np.array_equal(a\(number), np.tanh(z\(number)))") }
    }
    if let last = example.layers.last {
      // The stable forms know the sum behind the last activation; the others the activation alone.
      let given =
        ["bce", "cross_entropy"].contains(example.loss)
        ? "\(last.activation)(Value(z\(example.layers.count)))" : "Value(a\(example.layers.count))"
      claims.append("float(\(example.loss)(\(given), y).data) == float(L)")
    }
    return claims
  }

  @Test(arguments: cases) func forwardIsThePromptsFormula(_ example: Case) throws {
    let bench = Bench()
    for trained in [false, true] {
      _ = bench.text(
        trained ? "train 2\nforward" : "\(example.data)\n\(example.net)\nloss \(example.loss)\nseed 3\nforward")
      for claim in claims(example) {
        #expect(try bench.json("print(\(claim))").last?["text"] == .string("True"), "\(claim)")
      }
    }
  }

  /// One sample alone too: its sums run in another order, here as there.
  @Test(arguments: [1, 3, 6]) func oneSampleIsTheSame(_ units: Int) throws {
    let bench = Bench()
    _ = bench.text(
      "one = np.array([[0.3, -1.2, 0.7, 2.1]])\nwanted = np.array([[0.4]])\ndata one wanted",
      "net 4 -> \(units) tanh -> 3 sigmoid -> 1\nforward")
    for claim in ["np.array_equal(z1, X @ W1 + b1)", "np.array_equal(a1, np.tanh(z1))", "np.array_equal(z3, a2 @ W3 + b3)"] {
      #expect(try bench.json("print(\(claim))").last?["text"] == .string("True"), "\(claim)")
    }
  }
}
