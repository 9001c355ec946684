import Markup
import NeuralNetwork
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// What a screen writes out is what was computed: the digits shown give the result, or `≈` says that they do not.
@Suite struct ShownSumTests {
  @Test func sumsAreWrittenAndWorkedOutWithTheDigitsThatStandThere() {
    let style = Bench().session.style
    let sum = ShownSum([[0.5, -2], [3, 1]], ending: [0.25])
    #expect(sum.text(style) == "0.5·(-2) + 3·1 + 0.25")
    #expect(sum.shownValue(style) == 2.25)
    #expect(style.lead(ShownSum([[-1.69321, 0.24181]]), to: -0.409175) == "(-1.693)·0.2418 ≈ ")
    #expect(style.lead(ShownSum([[0.5, 0.25]]), to: 0.125) == "0.5·0.25 = ")
    let cut = ShownSum([[1, 1], [2, -3], [1, 2]], ending: [0.5], limit: 3)
    #expect(cut.text(style) == "2·(-3) + … 2 smaller + 0.5")
    #expect(cut.shownValue(style) == nil && style.equals(cut, -2.5) == " = ")
  }

  /// What stands on the screen, read as a person would: nil where something else than products and sums of numbers does.
  private func value(_ formula: Substring) -> Double? {
    var sum = 0.0
    for term in formula.split(separator: " + ") {
      var product = 1.0
      for factor in term.split(separator: "·") {
        guard let number = Double(factor.filter { !" ()".contains($0) }) else { return nil }
        product *= number
      }
      sum += product
    }
    return sum
  }

  /// Every written-out sum of forward, backward and why that claims equality has it.
  @Test(arguments: ["", "set precision=2", "set precision=7", "set detail=full"])
  func everyEqualityHolds(setting: String) throws {
    let bench = Bench()
    let lines = ["data xor", "net 2 -> 3 tanh -> 1 sigmoid seed=2", "train 7", setting, "forward", "backward", "why W1[0,1]", "why b2[0]"]
    var count = 0
    for line in bench.text(lines.joined(separator: "\n")).split(separator: "\n") {
      let parts = line.split(separator: " = ")
      guard parts.count >= 3, let shown = value(parts[parts.count - 2]), parts[parts.count - 2].contains("·") else {
        continue
      }
      let result = String(parts[parts.count - 1].prefix { $0 != " " })
      guard let value = Double(result) else { continue }
      count += 1
      #expect(bench.session.style.text(shown + 0) == bench.session.style.text(value + 0), "\(line)")
    }
    #expect(count > 0 || setting != "set precision=7")
  }

  private static let setups =
    OptimizerDescription.all.filter { $0.name != "perceptron" }.map { "optimizer \($0.name) lr=0.037" } + [
      "regularize l2=0.1", "regularize l1=0.01", "regularize l1=0.02 l2=0.3", "optimizer adamw lr=0.02 weight_decay=0.3", "clip norm=0.01",
    ]
  private static let networks = [
    "data xor\nnet 2 -> 3 tanh -> 1 sigmoid seed=2", "data moons n=6\nnet 2 -> 2 sigmoid -> 2 softmax seed=4",
    "data digits\nA, t = X[:2], y[:2]\ndata A t\nnet 8x8 -> conv 2 3x3 tanh -> flatten -> 2 softmax",
    "data [[[1],[2]],[[0.5],[-1]]] [0, 1]\nnet 2x1 -> rnn 2 -> 1 sigmoid",
  ]

  /// Every line of a pass and an update with numbers in it, worked out anew by the language from the digits that stand there: where it says
  /// `=` they give the number shown, where it says `≈` they nearly do, so that no term is left out.
  @Test(arguments: setups, networks)
  func everyLineWithNumbersHolds(setup: String, network: String) throws {
    let bench = Bench()
    _ = bench.text("\(network)\n\(setup)\ntrain 2\nforward\nbackward\nupdate\nforward\nwhy W1[0,1]\nstep")
    let text = bench.output.reports.map { $0.document(bench.session.style).plainText(width: 500) }.joined()
    var (kinds, exact) = (Set<String>(), 0)
    for line in text.split(separator: "\n") {
      guard let found = line.firstMatch(of: #/(?:←|=) ([^←=≈]*[0-9][^←=≈]*) (=|≈) (-?[0-9][0-9.e+-]*)(?: |$)/#),
        found.output.1.contains(#/[·\/²√]| − /#), let value = Double(found.output.3)
      else { continue }
      let formula = [("·", "*"), ("−", "-"), ("^", "**"), ("√", "np.sqrt"), ("²", "**2"), ("max(", "np.maximum(")]
        .reduce(String(found.output.1)) { $0.replacing($1.0, with: $1.1) }.replacing(#/np\.sqrt([0-9.e-]+)/#) { "np.sqrt(\($0.output.1))" }
      guard let result = try? bench.session.evaluate("float(\(formula))").doubleIfNumber else { continue }
      kinds.insert(line.contains("←") ? "update" : "pass")
      if found.output.2 == "=" {
        exact += 1
        #expect(bench.session.style.text(result + 0) == bench.session.style.text(value + 0), "\(line)")
      } else {
        #expect(abs(result - value) <= 0.03 * abs(value) + 2e-4, "\(line)")
      }
    }
    #expect(kinds == ["pass", "update"] && exact > 0, "\(text)")
  }

  @Test func saturationShowsWhatWasComputed() throws {
    let bench = Bench()
    for line in ["data [[1],[1]] [[0],[1]]", "net 1 -> 1 sigmoid", "W1 = [[500]]"] { try bench.json(line) }
    let forward = bench.text("forward")
    #expect(forward.contains("max(z, 0) − z·y + ln(1 + e^−|z|)"))
    #expect(forward.contains("L = (500 + ") && forward.contains("= 250"))
    #expect(!forward.contains("ln(1 − 1)"))
    let backward = bench.text("backward")
    #expect(backward.contains("dz1 = (ŷ − y)/(n·m)"))
    #expect(!backward.contains("dz1 = da1 ⊙"))
  }

  @Test func precisionHoldsInEngineTexts() throws {
    let bench = Bench()
    for line in ["data xor", "net 2 -> 2 sigmoid -> 1 sigmoid", "W1 = [[0.123,-0.456],[0.789,0.125]]", "set precision=2"] {
      try bench.json(line)
    }
    let text = bench.text("why W1[0,0]")
    for number in ["0.123", "0.125", "0.248"] { #expect(!text.contains(number), "\(text)") }
  }
}
