import Glibc
import TestSupport
import Testing

/// What the shell starts with, what its prompts say, and what ends it.
@Suite struct ShellSettingsTests {
  private let home = TemporaryDirectory()
  private let prompt = LineEditingTests.prompt

  @Test func theConfigurationRunsBeforeTheFirstPrompt() throws {
    try home.write("answer = 41\nbogus (\nprint('ready')\n", to: ".config/longhand/config")
    let terminal = try PseudoTerminal(home: home.path)
    try terminal.expect("error")
    try terminal.expect("ready")
    try terminal.expect(prompt)
    terminal.enter("answer + 1")
    try terminal.expect("42")
  }

  @Test func theRightPromptSaysEpochAndLoss() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("data xor; net 2 -> 2 tanh -> 1 sigmoid; train 7")
    try terminal.expect("trained 7 epochs")
    try terminal.expectScreen("at the right of the prompt") {
      $0.currentLine.hasPrefix("longhand>") && $0.currentLine.contains("   epoch 7 · loss 0.") && $0.currentLine.count >= 78
    }
    terminal.resize(columns: 30, rows: 24)
    terminal.enter("1+1")
    try terminal.expectScreen("none in a narrow terminal") { $0.currentLine == "longhand>" && $0.text.contains("\n2\n") }
  }

  @Test func aHelpPageHasFormulaDerivativeAndPlot() throws {
    let terminal = try LineEditingTests.shell(home: home, rows: 60)
    terminal.enter("help sigmoid")
    try terminal.expect("a = 1/(1 + e⁻ᶻ)")
    try terminal.expect("a′ = a(1 − a)")
    try terminal.expect("1.0 ┤")
    try terminal.expect("slope")
    try terminal.expect(prompt)
  }

  /// Box drawing, blocks and Braille.
  private func pictures(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { (0x2500...0x259f).contains($0.value) || (0x2800...0x28ff).contains($0.value) }
  }

  @Test func plainShowsNoPicturesAndDrawsNothingAgain() throws {
    let terminal = try LineEditingTests.shell(["--plain"], home: home, rows: 60)
    terminal.enter("data xor; net 2 -> 2 tanh -> 1 sigmoid; train 300; plot loss; show weights; help sigmoid; why W1[0,1]; lesson 1")
    try terminal.expect("1/")
    try terminal.expect("> ")
    #expect(pictures(in: terminal.screen.text).isEmpty)
    #expect(pictures(in: String(decoding: terminal.shown, as: UTF8.self)).isEmpty)
    #expect(!terminal.shown.contains(0x1b))
  }

  @Test(arguments: ["screen", "screen-256color", "tmux-256color", "vt100", "linux"])
  func otherTerminalsAreUsable(name: String) throws {
    let terminal = try LineEditingTests.shell(home: home, environment: ["TERM": name])
    terminal.send("print(6+7)\u{2}\u{7f}\u{7f}*7\u{1B}[D\u{1B}[3~8\u{1B}[F\r")
    try terminal.expect("48\r\n")
    try terminal.expect(prompt)
    terminal.send("optim\t")
    try terminal.expectScreen("completed") { $0.currentLine == (prompt + "optimizer") }
    terminal.send("\u{15}\u{4}")
    #expect(try terminal.wait() == 0)
  }

  private static let lesson = """
    <!-- lesson format=1 id=first part="Foundations" minutes=2 seed=1 -->
    # A first lesson

    ## One <!-- step id=one -->

    ```longhand
    >>> w = 41
    ```

    ## Two <!-- step id=two -->

    ```longhand
    >>> w + 1
    42
    ```

    """

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, 0])
  func progressAndHistorySurvive(signal: Int32) throws {
    try home.write(ShellSettingsTests.lesson, to: "Lessons/01-first.md")
    let arguments = ["--lessons", home.path + "/Lessons"]
    let terminal = try PseudoTerminal(arguments + ["first"], home: home.path)
    let before = terminal.settings
    try terminal.expectScreen("the first step") { $0.currentLine == "first 1/2> w = 41" }
    terminal.enter()
    try terminal.expectScreen("run") { $0.currentLine == "first 1/2>" }
    terminal.enter()
    try terminal.expectScreen("the second step") { $0.currentLine == "first 2/2> w + 1" }
    switch signal {
    case SIGQUIT:
      // Ctrl-\ goes unheard; the window is closed instead.
      terminal.send("\u{1c}!")
      try terminal.expectScreen("the line goes on") { $0.currentLine == "first 2/2> !" }
      terminal.signal(SIGQUIT)
      terminal.send("\u{7f}")
      try terminal.expectScreen("and on") { $0.currentLine == "first 2/2> w + 1" }
      terminal.hangUp()
      _ = try terminal.wait()
    case 0:
      terminal.hangUp()
      _ = try terminal.wait()
    default:
      terminal.signal(signal)
      #expect(try terminal.wait() == 128 + signal)
      #expect(terminal.settings == before)
    }
    #expect(home.read(".local/state/longhand/history") == "w = 41\n")
    let again = try PseudoTerminal(arguments, home: home.path)
    try again.expect(prompt)
    again.enter()
    try again.expectScreen("the step it was in") { $0.currentLine == "first 2/2> w + 1" }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalEndsATrainingBelowItsDisplay(signal: Int32) throws {
    let terminal = try PseudoTerminal(home: home.path)
    let before = terminal.settings
    try terminal.expect(prompt)
    terminal.enter("data xor; net 2 -> 4 tanh -> 1 sigmoid; train 1000000000")
    try terminal.expect("accuracy ")
    terminal.signal(signal)
    #expect(try terminal.wait() == 128 + signal)
    #expect(terminal.settings == before)
    #expect(terminal.screen.column == 0)
    #expect(home.read(".local/state/longhand/history")?.hasSuffix("train 1000000000\n") == true)
  }

  @Test func aLessonsPromptSaysThePhase() throws {
    try home.write(ShellSettingsTests.lesson, to: "Lessons/01-first.md")
    let terminal = try PseudoTerminal(["--lessons", home.path + "/Lessons", "first"], home: home.path)
    try terminal.expectScreen("lesson and step") { $0.currentLine == "first 1/2> w = 41" }
    terminal.send("\u{15}")
    terminal.enter("data xor; net 2 -> 2 tanh -> 1 sigmoid; phase")
    try terminal.expect("first 1/2> ")
    try terminal.expect("forward 1/2")
  }
}
