import Language
import TestSupport
import Testing

@testable import Tutorial

/// Lines that nearly are what runs, each told at its place.
@Suite struct NearMissTests {
  private static let lesson = SampleLesson.around(
    """
    ```longhand
    >>> 1 + 1
    2
    ```

    <!-- question id=zero -->
    What is it?
    - [ ] nothing <!-- because: it is two -->
    - [x] two
    <details><summary>Hint 1</summary> Add. </details>

    <!-- note: slowly -->
    Some prose with `- [] code` and `<! -- code`, [1, 0] and a < b.

    ## Next <!-- step id=next -->

    <!-- exercise id=set-z -->
    Set z to 5.
    <details><summary>Hint 1</summary> It is a name. </details>
    <details><summary>Solution</summary>

    ```longhand solution
    >>> z = 5
    ```
    </details>
    <!-- check says="z is {z}. 5 is wanted": z == 5 -->
    """)

  private static let choice = "- [ ] nothing"
  private static let question = "<!-- question id=zero -->"
  private static let note = "<!-- note: slowly -->"
  private static let fence = "```longhand\n>>> 1"
  private static let end = "2\n```"
  private static let hint = "<details><summary>Hint 1</summary> Add. </details>"
  private static let heading = "## Next <!-- step id=next -->"

  typealias Miss = (was: String, is: String, told: String)

  private static let choices = [
    "- [] nothing", "+ [ ] nothing", "-[ ] nothing", "- [  ] nothing", "- [x ] nothing", "- [v] nothing", "- [✓] nothing", "- ( ) nothing",
    "-  [ ] nothing", "1. [ ] nothing", "– [ ] nothing", "• [ ] nothing", "- \\[ \\] nothing", "> - [ ] nothing", "- [ nothing",
    "- [x nothing", "- [x} nothing", "- [o] nothing", "[ ] nothing", "[x] nothing", "( ) nothing", "☐ nothing", "- ☐ nothing",
    "- ☑ nothing", "- [z] nothing", "* [q] nothing",
  ]
  private static let comments = [
    "<! -- question id=zero -->", "<!- question id=zero -->", "<-- question id=zero -->", "< !-- question id=zero -->",
    "!-- question id=zero -->", "<!– question id=zero –>", "&lt;!-- question id=zero -->", "<!—- question id=zero -->",
  ]
  private static let notes = ["<! -- note: slowly -->", "<! note: slowly >", "-- note: slowly -->", "Text <!- note: slowly ->"]
  private static let fences = [
    "``longhand\n>>> 1", "`longhand\n>>> 1", "'''longhand\n>>> 1", "~~longhand\n>>> 1", "´´´longhand\n>>> 1", "```longhand`\n>>> 1",
    "> ```longhand\n>>> 1", "- ```longhand\n>>> 1", "``longhnad\n>>> 1", ">>> 1",
  ]
  private static let ends = ["2\n``", "2\n```.", "2\n'''", "2\n~~~", "2 ```"]
  private static let hints = [
    "<detail><summary>Hint 1</summary> Add. </detail>", "<Details><summary>Hint 1</summary> Add. </Details>",
    "< details><summary>Hint 1</summary> Add. </details>", "<details><summary>Hint 1</summary> Add. </detials>",
    "<summary>Hint 1</summary> Add.", "Look: <details><summary>Hint 1</summary> Add. </details>",
  ]
  private static let others: [Miss] = [
    (question, "- " + question, "this 'question' stands behind other text"), (question, "> " + question, "this 'question' stands"),
    (question, "`" + question + "`", "this comment is shown: it stands in backquotes"),
    (question, "\\" + question, "a page shows this comment: a backslash stands before it"),
    (question, "    " + question, "a page shows this comment as code"), (heading, "    " + heading, "a page shows this heading as code"),
    (fence, "    " + fence, "a page shows this fence as code"),
    (fence, "\t" + fence, "a page shows this fence as code"), (end, "2\n    ```", "on a page this does not close the fence"),
    (heading, "##Next <!-- step id=next -->", "this is nearly a heading"), (heading, "＃＃ Next", "this is nearly a heading"),
    (heading, "## Next <! -- step id=next -->", "this is nearly a comment"),
  ]

  static var misses: [Miss] {
    func all(_ was: String, _ near: [String], _ told: String) -> [Miss] { near.map { (was, $0, told) } }
    return all(choice, choices, "this is nearly a choice") + all(question, comments, "this is nearly a comment")
      + all(note, notes, "this is nearly a comment") + all(fence, fences, "this is nearly a fence")
      + all(end, ends, "this line nearly closes the fence above it") + all(hint, hints, "this is nearly a <details>") + others
  }

  @Test(arguments: misses) func isToldAtItsPlace(_ miss: Miss) throws {
    let range = try #require(Self.lesson.firstRange(of: miss.was))
    let text = Self.lesson[..<range.lowerBound] + miss.is + Self.lesson[range.upperBound...]
    let faults = NearMisses.faults(in: Source(name: "x.md", text: String(text)))
    let fault = try #require(faults.first { $0.message.hasPrefix(miss.told) }, "\(miss.is): \(faults.map(\.message))")
    let first = Self.lesson[..<range.lowerBound].count { $0 == "\n" } + 1
    let line = try #require(fault.position?.line)
    #expect((first...first + miss.is.count { $0 == "\n" }).contains(line), "\(miss.is): line \(line)")
    #expect(fault.hint != nil)
  }

  @Test func whatIsWrittenAsItShouldBeIsNone() throws {
    #expect(NearMisses.faults(in: Source(name: "x.md", text: Self.lesson)).map(\.message) == [])
    for prose in [
      "- [link](https://example.org) and more", "- [1, 0] is the third sample", "* plain", "1. first\n\n    ```text\n    shown\n    ```",
      "an arrow --> in the middle", "`<details>` and ``a ` b``", "2 < 3 and 3 > 2", "a #tag", "> a quote", "``longhand verify`` proves it",
    ] {
      let text = Self.lesson.replacing("Some prose", with: prose + "\n\nSome prose")
      #expect(NearMisses.faults(in: Source(name: "x.md", text: text)).map(\.message) == [], "\(prose)")
    }
    #expect(NearMisses.faults(in: Source(name: "x.md", text: SampleLesson.everything)).map(\.message) == [])
  }

  static let unshown: [(text: String, told: String)] = [
    ("The square $x^2$ grows.", "the terminal shows this formula"), ("So $$\\frac{a}{b}$$ it is.", "the terminal shows this formula"),
    ("Here $w$ is a weight.", "the terminal shows this formula"), ("This is ~~gone~~.", "nothing is struck out"),
    ("As is known[^1].", "a lesson has no footnotes"), ("> [!NOTE]\n> Mind this.", "a lesson has no boxes of this kind"),
    ("See [that][ref].\n\n[ref]: https://example.org", "a link's address stands with its words"),
    ("<table><tr><td>1</td></tr></table>", "this tag is shown, or dropped"),
    ("An <img src=\"a.png\"> here.", "this tag is shown, or dropped"),
  ]

  @Test(arguments: unshown) func whatNoScreenDrawsIsTold(text: String, told: String) throws {
    let folder = TemporaryDirectory()
    let path = try folder.write(SampleLesson.around(text), to: "lesson.md")
    let report = LessonVerifier(commands: .standard).verify([path])
    #expect(report.faults.contains { $0.message.hasPrefix(told) && $0.hint != nil }, "\(report.faults.map(\.message))")
    // In a code span or a fence it is meant to be shown.
    for shown in ["```text\n\(text)\n```", text.contains("\n") ? "" : "`\(text)`"] {
      let source = Source(name: "x.md", text: SampleLesson.around("Text.\n\n" + shown))
      #expect(UnshownMarkdown.faults(in: source).isEmpty, "\(shown)")
    }
  }

  @Test(arguments: [
    "It costs $5 and $6.", "a ~ b ~~ c", "x[0]: the first", "[0, 1]: it says 1", "2 < 3 and 4 > 3", "H<sub>2</sub>O<br>and <b>more</b>",
    "a \\<table> of text", "- [link](https://example.org/a#b)", "~/data and ~/more", "[^ is a sign",
  ])
  func whatReadsAsItStandsIsNone(text: String) {
    #expect(UnshownMarkdown.faults(in: Source(name: "x.md", text: SampleLesson.around(text))).map(\.message) == [])
  }

  /// What follows from them is not told beside them.
  @Test func theyAreToldAlone() throws {
    let folder = TemporaryDirectory()
    let path = try folder.write(Self.lesson.replacing("- [ ] nothing", with: "- [] nothing"), to: "lesson.md")
    let report = LessonVerifier(commands: .standard).verify([path])
    #expect(report.faults.map { $0.message } == ["this is nearly a choice"])
  }

  @Test func whatAnExerciseSaysCanBeWorkedOut() throws {
    let folder = TemporaryDirectory()
    for (says, told) in [("z is {zz}", "`{zz}` can nowhere be worked out"), ("z is {z", "this text cannot be read")] {
      let path = try folder.write(Self.lesson.replacing("z is {z}", with: says), to: "lesson.md")
      let report = LessonVerifier(commands: .standard).verify([path])
      #expect(report.faults.contains { $0.message.hasPrefix(told) }, "\(says): \(report.faults.map(\.message))")
    }
    let curly = Self.lesson.replacing("says=\"z is {z}. 5 is wanted\"", with: "says=“z”")
    #expect(LessonParser.parse(Source(name: "x.md", text: curly)).faults.contains { $0.message == "this quote is a printer's" })
  }
}
