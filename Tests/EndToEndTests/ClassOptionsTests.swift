import TestSupport
import Testing

/// A lesson as a teacher starts it for a class.
@Suite struct ClassOptionsTests {
  private let home = TemporaryDirectory()

  private static let lesson = """
    <!-- lesson format=1 id=class -->
    # For a class

    Why?

    ## One <!-- step id=one -->

    <!-- question id=sum answer="20 + 22" -->
    What is 20 + 22?
    <details><summary>Hint</summary> More than 41. </details>

    ## Two <!-- step id=two -->
    The end.

    """

  @Test func nothingIsSkippedOrShownAndAnswersAreKept() throws {
    let path = try home.write(Self.lesson, to: "class.md")
    let log = home.path + "/class.jsonl"
    let terminal = try PseudoTerminal([path, "--no-skip", "--no-solution", "--class-log", log], home: home.path)
    try terminal.expect("class 1/2> ")
    for (line, message) in [
      ("skip", "nothing is skipped"), ("solution", "solutions stay hidden"), ("goto 2", "nothing is skipped"), ("41", "✗ 41 is not it"),
      ("hint", "More than 41"), ("", "Answer with a number"), ("42", "✓ Right"),
    ] {
      terminal.enter(line)
      try terminal.expect(message)
      try terminal.expect("class 1/2> ")
    }
    terminal.enter()
    try terminal.expect("The end.")
    terminal.enter("quit")
    #expect(try terminal.wait() == 0)
    let lines = try #require(home.read("class.jsonl")).split(separator: "\n").map { String($0.drop { $0 != "," }) }
    #expect(
      lines == [
        #","event":"answer","lesson":"class","step":"one","id":"sum","text":"41","right":false}"#,
        #","event":"hint","lesson":"class","step":"one","id":"sum","text":null,"right":null}"#,
        #","event":"answer","lesson":"class","step":"one","id":"sum","text":"42","right":true}"#,
      ])
  }
}
