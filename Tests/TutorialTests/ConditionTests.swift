import Language
import Testing
import Workbench

@testable import Tutorial

@Suite struct ConditionTests {
  @Test func conditionsComeApartAtAnd() {
    #expect(Condition.parts(of: "a == 1 and len(y) == 4") == ["a == 1", "len(y) == 4"])
    #expect(Condition.parts(of: "f(a and b) and c") == ["f(a and b)", "c"])
    #expect(Condition.parts(of: "a or b and c") == ["a or b and c"])
    #expect(Condition.parts(of: "'x and y' == s") == ["'x and y' == s"])
    #expect(Condition.parts(of: "band and land") == ["band", "land"])
  }

  @Test func comparisonsHaveSides() {
    #expect(Condition.sides(of: "evaluate().accuracy == 1") == ["evaluate().accuracy", "1"])
    #expect(Condition.sides(of: "0.1 < f(a < b) <= x[1]") == ["0.1", "f(a < b)", "x[1]"])
    #expect(Condition.sides(of: "not done") == ["done"])
    #expect(Condition.sides(of: "x in [1, 2]") == ["x", "[1, 2]"])
    #expect(Condition.sides(of: "done") == ["done"])
  }

  /// What is not a comparison is not repeated with the value that it lacks.
  @Test func aShortfallNamesTheValuesOfItsSides() throws {
    let session = Session(Session.Options(), output: SilentOutput())
    try session.run(Source(text: "a = 2; done = False"), echo: .none)
    #expect(Condition("a == 1").shortfall(in: session) == "`a == 1` is not true yet: `a` is 2")
    #expect(Condition("a == 2 and done").shortfall(in: session) == "`done` is not true yet")
    #expect(Condition("a == 2 and not done").shortfall(in: session) == nil)
  }

  @Test func textHoldsExpressions() throws {
    let text = try InterpolatedText("lr is {lr:.3f}, {{not}} {d['a:b']} and { {1: 2}[1] }")
    #expect(
      text.segments == [
        .text("lr is "), .expression("lr", format: ".3f"), .text(", {not} "), .expression("d['a:b']", format: ""), .text(" and "),
        .expression("{1: 2}[1]", format: ""),
      ])
  }
}
