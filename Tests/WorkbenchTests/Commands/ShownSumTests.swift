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
