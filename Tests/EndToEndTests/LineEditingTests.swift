import TestSupport
import Testing

/// The input line in a real terminal.
@Suite struct LineEditingTests {
  static let prompt = "longhand> "

  /// The shell at its first prompt.
  static func shell(
    _ arguments: [String] = [], home: TemporaryDirectory, environment: [String: String] = [:], removing: [String] = [], columns: Int = 80,
    rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      arguments, home: home.path, environment: environment, removing: removing, columns: columns, rows: rows)
    try terminal.expect(prompt)
    return terminal
  }

  private let home = TemporaryDirectory()

  /// What the input line holds: the text behind the prompt.
  private func expectLine(_ text: String, in terminal: PseudoTerminal) throws {
    let wanted = (LineEditingTests.prompt + text).trimmingEnd
    try terminal.expectScreen("the input line holds \(text.debugDescription)") { $0.currentLine == wanted }
  }

  @Test(arguments: [
    ("abcd\u{2}\u{2}X", "abXcd"), ("abc\u{1}X", "Xabc"), ("abc\u{7f}\u{7f}Y", "aY"), ("abc def\u{17}", "abc"), ("abc\u{15}Z", "Z"),
    ("abc\u{1B}[D\u{1B}[DX", "aXbc"), ("abc\u{1B}[HX\u{1B}[FY", "XabcY"), ("ab cd\u{1B}[1;5DX", "ab Xcd"), ("abc\u{1}\u{1B}[3~", "bc"),
    ("abc\u{1}\u{b}Z", "Z"), ("one\u{15}\u{19}", "one"),
  ])
  func emacsKeysEdit(keys: String, line: String) throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send(keys)
    try expectLine(line, in: terminal)
  }

  @Test(arguments: [
    ("\u{1B}bX", "net Xtrain"), ("\u{1}\u{1B}d", " train"),
  ])
  func metaKeysMoveByWords(keys: String, line: String) throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("net train")
    try expectLine("net train", in: terminal)
    terminal.send(keys)
    try expectLine(line, in: terminal)
  }

  @Test func undoGoesBackByChanges() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("precious")
    try expectLine("precious", in: terminal)
    terminal.send("\u{15}")
    try expectLine("", in: terminal)
    terminal.send("\u{1f}")
    try expectLine("precious", in: terminal)
  }

  /// Keys that come all at once, none of them waited for.
  @Test(arguments: [
    ("precious\u{15}\u{1f}", "precious"), ("one two\u{17}\u{1f}", "one two"), ("abc\u{1}\u{b}xyz\u{15}\u{1f}\u{1f}", "abc"),
  ])
  func undoKnowsWhatWasTypedFast(keys: String, line: String) throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send(keys)
    try expectLine(line, in: terminal)
  }

  @Test func viModeOfEditrcIsRespected() throws {
    try home.write("bind -v\n", to: ".editrc")
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("abc")
    try expectLine("abc", in: terminal)
    terminal.send("\u{1B}")
    try terminal.expectScreen("command mode moves back by one") { $0.column == LineEditingTests.prompt.count + 2 }
    terminal.send("0x")
    try expectLine("bc", in: terminal)
    terminal.send("A!\u{1B}[D?")
    try expectLine("bc?!", in: terminal)
  }

  @Test(arguments: [
    ("abc", ".", "ababcc"), ("a", "..", "aaa"), ("xy", "A!\u{1B}.", "xy!!"), ("abc", "x2.", "a"), ("abc", "0.", "abcabc"),
    ("one two", "0dw.", ""), ("one two", "bcwsix\u{1B}0.", "six six"), ("abc", "0Cxy\u{1B}.", "xxy"), ("abc", "sX\u{1B}0.", "XbX"),
    ("abc", "0d$", ""), ("abc", "0$rX", "abX"), ("abc", "u", ""),
    ("abc", "\u{1B}x", "ab"), ("abc", "\u{1B}\u{1B}\u{1B}dd", ""), ("abc", "d\u{1B}\u{1B}x", "ab"),
  ])
  func viRepeatsAndCorrects(typed: String, commands: String, line: String) throws {
    try home.write("bind -v\n", to: ".editrc")
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send(typed)
    try expectLine(typed, in: terminal)
    terminal.send("\u{1B}")
    try terminal.expectScreen("command mode moves back by one") { $0.column == LineEditingTests.prompt.count + typed.count - 1 }
    terminal.send(commands)
    try expectLine(line, in: terminal)
  }

  /// Text whose command fails is run as commands by libedit, a `.` in it for ever.
  @Test(arguments: [".5", "$s.C", "..........", "5.5s.", "dd$sC"])
  func viRepeatsTextWithCommandsInIt(text: String) throws {
    try home.write("bind -v\n", to: ".editrc")
    let terminal = try LineEditingTests.shell(home: home)
    for keys in ["\(text)\u{1B}.", "\(text)\u{1B}0cw\(text)\u{1B}$w.cw\u{1B}.", "\u{1B}cw\(text)\u{1B}....", "\u{1B}$sx\(text)\u{1B}$."] {
      for key in keys.unicodeScalars { terminal.send(String(Character(key))) }
      terminal.send("\u{3}")
      try terminal.expect("^C")
      try terminal.expect(LineEditingTests.prompt)
    }
    terminal.enter("6*7")
    try terminal.expect("42")
  }

  @Test(arguments: ["", "bind -v\n"])
  func aHugeCountIsNoTrap(settings: String) throws {
    try home.write(settings, to: ".editrc")
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("\u{1B}999999a1\r")
    try terminal.expect(LineEditingTests.prompt)
    terminal.send("\u{3}")
    try terminal.expect("^C")
    terminal.enter("6*7")
    try terminal.expect("42")
  }

  @Test func bindingsOfEditrcAreRespected() throws {
    try home.write("bind \"^X\" ed-move-to-beg\n", to: ".editrc")
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("abc\u{18}Z")
    try expectLine("Zabc", in: terminal)
  }

  @Test(arguments: ["été", "日本語", "∂L/∂W1", "🧠x"])
  func charactersBeyondASCIIAreWhole(text: String) throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send(text + "!")
    try terminal.expect(text + "!")
    terminal.send("\u{7f}\u{7f}")
    let rest = String(text.dropLast())
    try terminal.expectScreen("the last character is gone") { !$0.text.contains(text) && $0.text.contains(rest) }
  }

  @Test func controlCCancelsTheLine() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("half a line")
    try expectLine("half a line", in: terminal)
    terminal.send("\u{3}")
    try terminal.expect("^C")
    try terminal.expect(LineEditingTests.prompt)
    try expectLine("", in: terminal)
  }

  @Test func controlCLeavesASearch() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("\u{12}abc")
    try terminal.expect("bck:")
    terminal.send("\u{3}")
    try terminal.expect(LineEditingTests.prompt)
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
  }

  @Test func controlDLeavesOnAnEmptyLineOnly() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("x\u{1}\u{4}")
    try expectLine("", in: terminal)
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
  }

  @Test(arguments: ["", "bind -v\n"]) func controlDLeavesAnOfferedLineButNoWrittenOne(_ settings: String) throws {
    try home.write(settings, to: ".editrc")
    try home.write(
      "<!-- lesson format=1 id=offer part=\"Parts\" seed=1 -->\n# Offer\n\nWords.\n\n## Step <!-- step id=one -->\n\nWords.\n\n"
        + "```longhand\n>>> data xor\n```\n", to: "offer.md")
    let terminal = try PseudoTerminal([home.path + "/offer.md"], home: home.path)
    try terminal.expectScreen("the line is offered") { $0.currentLine.hasSuffix("data xor") }
    terminal.send("\t!\u{4}")
    try terminal.expectScreen("the line goes on") { $0.currentLine.hasSuffix("data xor!") }
    terminal.send("\u{15}\u{4}")
    #expect(try terminal.wait() == 0)
  }

  @Test func controlBackslashDoesNothing() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("a")
    try expectLine("a", in: terminal)
    terminal.send("\u{1c}b")
    try terminal.expectScreen("the line goes on") { $0.currentLine.hasSuffix("ab") }
  }

  @Test func aLineTypedAheadIsRead() throws {
    let terminal = try PseudoTerminal(home: home.path)
    terminal.send("1+1\r\u{4}")
    #expect(try terminal.wait() == 0)
    #expect(terminal.screen.text.contains(LineEditingTests.prompt + "1+1"))
  }

  @Test func historySearchFindsWithControlR() throws {
    try home.write("alpha = 1\nbeta = 2\n", to: ".local/state/longhand/history")
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("\u{12}alp")
    try terminal.expectScreen("the entry is found") { $0.text.contains(LineEditingTests.prompt + "alpha = 1") }
  }

  @Test func rightTakesTheGreyText() throws {
    try home.write("alpha = 12345\n", to: ".local/state/longhand/history")
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("alp")
    try terminal.expect("ha = 12345")
    terminal.send("\u{1B}[C!")
    try expectLine("alpha = 12345!", in: terminal)
  }

  /// The bytes of the words as they were last coloured.
  @Test func wordsAreColouredAsTheyAreTyped() throws {
    let terminal = try LineEditingTests.shell(home: home)
    for (keys, colour) in [("for", "169"), (" x in 'a", "35"), ("'", "35"), ("# c", "244")] {
      terminal.send(keys)
      try terminal.expectScreen("colour \(colour)") { _ in
        String(decoding: terminal.shown.suffix(400), as: UTF8.self).contains("\u{1B}[38;5;\(colour)m")
          || String(decoding: terminal.shown.suffix(400), as: UTF8.self).contains(";38;5;\(colour)m")
      }
    }
    try terminal.expectScreen("the letters stay") { $0.currentLine == LineEditingTests.prompt + "for x in 'a'# c" }
  }

  @Test func theBracketsAtTheCursorAreStrong() throws {
    let terminal = try LineEditingTests.shell(home: home)
    let strong = { (bracket: String) in "1m\(bracket)\u{1B}[0m" }
    terminal.send("f([1])")
    try terminal.expectScreen("the outer pair") { _ in
      let shown = String(decoding: terminal.shown, as: UTF8.self)
      return shown.contains(strong("(")) && shown.contains(strong(")"))
    }
    terminal.send("\u{2}")
    try terminal.expectScreen("the inner pair") { _ in
      let shown = String(decoding: terminal.shown, as: UTF8.self)
      return shown.contains(strong("[")) && shown.contains(strong("]"))
    }
    #expect(terminal.screen.currentLine == LineEditingTests.prompt + "f([1])")
  }

  @Test func greyTextIsNotEntered() throws {
    try home.write("alpha = 12345\n", to: ".local/state/longhand/history")
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("alp")
    try terminal.expect("ha = 12345")
    terminal.send("\r")
    try terminal.expect(LineEditingTests.prompt)
    #expect(terminal.screen.lines.contains(LineEditingTests.prompt + "alp"))
    #expect(!terminal.screen.text.contains("12345"))
  }
}

extension String {
  var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
