import Language
import Markup
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// What a diagnostic's screen leaves out of long values, and what it keeps.
@Suite struct DiagnosticDocumentTests {
  @Test func longValuesAreCutOnTheScreenAndStayWholeInTheException() throws {
    let bench = Bench()
    let nines = String(repeating: "x", count: 5000)
    let failure = try #require(bench.error("int('x' * 5000)"))
    #expect(failure.message.contains(nines))
    let shown = diagnosticDocument(failure).plainText(width: 80, glyphs: .unicode)
    #expect(shown.contains(String(repeating: "x", count: 60) + "…"))
    #expect(!shown.contains(String(repeating: "x", count: 61)))
    #expect(bench.text("try: int('x' * 5000)", "except ValueError as e: print(e)").contains(nines))

    let quoted = try #require(bench.error("float('1 + ' * 50)"))
    let lines = diagnosticDocument(quoted).plainText(width: 200, glyphs: .unicode)
    #expect(lines.contains("could not convert string to float: '" + String(repeating: "1 + ", count: 15) + "…'"))
  }

  @Test func shortTextsAndApostrophesStay() {
    let text = "can't read 'a b' as it isn't a number, and 'c' is not one either; nor is \"it's\", as far as one can tell"
    #expect(text.shorteningValues() == text)
    let key = "'it\\'s " + String(repeating: "ab ", count: 40) + "' is missing"
    #expect(key.shorteningValues(to: 10) == "'it\\'s ab a…' is missing")
  }
}
