import Foundation
import TestSupport
import Testing

/// A lesson before a class, key by key.
@Suite struct PresentTests {
  private let home = TemporaryDirectory()

  private static let lesson = """
    <!-- lesson format=1 id=talk minutes=2 seed=1 -->
    # A talk

    Why count?

    ## First <!-- step id=first -->

    One line.
    <!-- note: greet the room -->

    ```longhand
    >>> w = 41
    >>> w + 1
    42
    ```
    Forty-two it is.

    ## Blocks <!-- step id=blocks -->

    ```longhand
    >>> for i in range(2):
    ...     print(i + w)
    41
    42
    ```
    <!-- note: ask what comes next -->

    <!-- question id=sum answer="w + 2" -->
    What is w + 2?
    <!-- because: 41 and 2 -->

    ## Last <!-- step id=last -->

    <!-- exercise id=make -->
    Make v one more than w.
    <details><summary>Hint</summary> w + 1 </details>
    <details><summary>Solution</summary>

    ```longhand solution
    >>> u = w
    >>> v = u + 1
    ```
    </details>
    <!-- check: v == w + 1 -->

    """

  private var path: String { home.path + "/talk.md" }

  private func present(_ arguments: [String] = [], text: String = lesson) throws -> PseudoTerminal {
    try home.write(text, to: "talk.md")
    return try PseudoTerminal(
      ["present", path] + arguments, home: home.path, environment: ["XDG_RUNTIME_DIR": home.path + "/run"], rows: 30)
  }

  private func expectInput(_ text: String, in terminal: PseudoTerminal) throws {
    try terminal.expectScreen("the input line is \(text.debugDescription)") { $0.currentLine == text }
  }

  @Test func anyKeyTypesAndEnterRuns() throws {
    let terminal = try present()
    try terminal.expect("One line.")
    try terminal.expect("Any key types, Enter runs.")
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("x")
    try expectInput("talk 1/3> w", in: terminal)
    terminal.send("y7\u{1B}[15~")
    try expectInput("talk 1/3> w =", in: terminal)
    terminal.send("\u{7f}")
    try expectInput("talk 1/3> w", in: terminal)
    terminal.send("qwertzuiop")
    try expectInput("talk 1/3> w = 41", in: terminal)
    terminal.enter()
    try expectInput("talk 1/3>", in: terminal)
    // Enter types what is left.
    terminal.send("z\r")
    try terminal.expect("w + 1\r\n42")
    try terminal.expect("Forty-two it is.")
    // Nothing is left to type: letters do nothing, Enter goes on.
    terminal.send("zzz\r")
    try expectInput("talk 2/3>", in: terminal)
    terminal.enter()
    try terminal.expect("for i in range(2):\r\n")
    try terminal.expect("...     print(i + w)\r\n41\r\n42")
  }

  @Test func questionsAndExercisesAreAnsweredByTheKeysToo() throws {
    let terminal = try present()
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\u{1B}[C")
    try expectInput("talk 2/3>", in: terminal)
    terminal.enter()
    try terminal.expect("What is w + 2?")
    try expectInput("talk 2/3>", in: terminal)
    terminal.send("xx\r")
    try terminal.expect("✓ Right: 41 and 2.")
    try expectInput("talk 2/3>", in: terminal)
    terminal.enter()
    try terminal.expect("Make v one more than w.")
    try expectInput("talk 3/3>", in: terminal)
    terminal.enter()
    try expectInput("talk 3/3>", in: terminal)
    terminal.enter()
    try terminal.expect("✓ Solved.")
    try expectInput("talk 3/3>", in: terminal)
    terminal.enter()
    #expect(try terminal.wait() == 0)
    #expect(terminal.settings.isCooked)
  }

  @Test func theSpeakerTakesOverAndGivesBack() throws {
    let terminal = try present()
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\rw\u{1B}")
    try terminal.expectScreen("a normal line") { $0.currentLine.hasPrefix("talk 1/3>   ") && $0.currentLine.hasSuffix("script") }
    terminal.send("w = 7; w * 6\r")
    try terminal.expect("42")
    try terminal.expect("Enter: script")
    terminal.enter()
    try terminal.expect("Back to the script")
    try expectInput("talk 1/3>", in: terminal)
    terminal.enter()
    try terminal.expect("w + 1\r\n42")
    // Ctrl-C gives back as well.
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\u{1B}")
    try terminal.expect("Enter: script")
    terminal.send("\u{3}")
    try terminal.expect("^C")
    try expectInput("talk 1/3>", in: terminal)
    terminal.enter()
    try expectInput("talk 2/3>", in: terminal)
  }

  /// What a speaker types herself is tried, never counted as the script's next line, and nothing gives an answer away.
  @Test func anOwnLineUsesUpNoLineOfTheScript() throws {
    let terminal = try present()
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\r\u{1B}")
    try terminal.expect("Enter: script")
    terminal.enter("w + 1")
    try terminal.expect("42")
    terminal.enter()
    try expectInput("talk 1/3>", in: terminal)
    terminal.enter()
    try terminal.expect("w + 1\r\n42\r\n")
    try terminal.expect("Forty-two it is.")
    terminal.enter()
    terminal.enter()
    try terminal.expect("What is w + 2?")
    try expectInput("talk 2/3>", in: terminal)
    terminal.send("\u{1B}")
    try terminal.expectScreen("no answer in grey") { $0.currentLine.hasPrefix("talk 2/3>   ") && $0.currentLine.hasSuffix("script") }
    terminal.enter("42")
    try terminal.expect("✗")
    try terminal.expectScreen("no answer in grey") { $0.currentLine.hasPrefix("talk 2/3>   ") && $0.currentLine.hasSuffix("script") }
    terminal.enter("43")
    try terminal.expect("✓ Right")
  }

  @Test func stepsGoBackAndForth() throws {
    let terminal = try present()
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\u{1B}[C")
    try expectInput("talk 2/3>", in: terminal)
    terminal.send("\u{1B}[6~")
    try expectInput("talk 3/3>", in: terminal)
    terminal.send("\u{1B}[C")
    try terminal.expect("This is the last step")
    terminal.send("\u{1B}[5~")
    try expectInput("talk 2/3>", in: terminal)
    // The state is the one the lesson declares there.
    terminal.enter()
    try terminal.expect("print(i + w)\r\n41\r\n42")
    terminal.send("\u{1B}[D")
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\u{1B}[D")
    try terminal.expect("This is the first step")
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
    #expect(home.read(".local/state/longhand/progress") == nil)
  }

  @Test func theScreenIsBlankedAndComesBack() throws {
    let terminal = try present()
    try terminal.expect("Any key types, Enter runs.")
    try expectInput("talk 1/3>", in: terminal)
    let before = terminal.screen.text
    terminal.send("b")
    try terminal.expectScreen("nothing") { $0.text.isEmpty }
    terminal.send("x")
    try terminal.expectScreen("all as it was") { $0.text == before }
    terminal.send("?")
    try terminal.expectScreen("the keys") { $0.text.contains("blanks the screen") && !$0.text.contains("One line.") }
    terminal.send("\u{1B}[C")
    try terminal.expectScreen("all as it was") { $0.text == before }
    // In the middle of a line they type, as any key does.
    terminal.send("xb?b")
    try expectInput("talk 1/3> w =", in: terminal)
    terminal.send("\r")
    try expectInput("talk 1/3>", in: terminal)
  }

  @Test func anEditedFileIsShownAtTheSameStep() throws {
    let terminal = try present()
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\u{1B}[C")
    try expectInput("talk 2/3>", in: terminal)
    terminal.send("xxx")
    try expectInput("talk 2/3> for", in: terminal)
    let edited = PresentTests.lesson.replacing("range(2)", with: "range(3)").replacing("# A talk", with: "# A better talk")
    try home.write(edited.replacing("## Blocks", with: "## More blocks"), to: "talk.md")
    try terminal.expect("▄")
    try expectInput("talk 2/3>", in: terminal)
    terminal.enter()
    try terminal.expect("print(i + w)\r\n41\r\n42\r\n43")
    // A fault is told, and the lesson stays.
    try home.write(edited.replacing("<!-- question", with: "<!-- qestion"), to: "talk.md")
    try terminal.expect("error: ")
    try terminal.expect("The lesson stays as it was")
    try expectInput("talk 2/3>", in: terminal)
    terminal.enter()
    try terminal.expect("✓ Right")
  }

  @Test func theTalkBeginsAtAStep() throws {
    for step in ["2", "blocks"] {
      let terminal = try present(["--at", step])
      try expectInput("talk 2/3>", in: terminal)
      #expect(!terminal.screen.text.contains("Why count?"))
      terminal.enter()
      try terminal.expect("41\r\n42")
    }
    let result = try present(["--at", "block"])
    try result.expect("this lesson has no step 'block'")
    try result.expect("did you mean `blocks`?")
    #expect(try result.wait() == 2)
  }

  @Test func afterAKillItOffersToGoOn() throws {
    let killed = try present()
    try expectInput("talk 1/3>", in: killed)
    killed.send("\u{1B}[C")
    try expectInput("talk 2/3>", in: killed)
    killed.signal(9)
    #expect(try killed.wait() == 137)
    let again = try present()
    try again.expect("The last presentation of it stopped at step 2 of 3, blocks.")
    try again.expect("Go on there? Enter or n: ")
    again.enter()
    try expectInput("talk 2/3>", in: again)
    again.signal(9)
    _ = try again.wait()
    let anew = try present()
    try anew.expect("Go on there? Enter or n: ")
    anew.enter("n")
    try expectInput("talk 1/3>", in: anew)
    anew.send("\u{4}")
    #expect(try anew.wait() == 0)
    // What was ended is past.
    let next = try present()
    try expectInput("talk 1/3>", in: next)
    #expect(!next.screen.text.contains("Go on there?"))
  }

  @Test func theNotesKnowTheAnswersValue() throws {
    let terminal = try present(["--at", "blocks"])
    try expectInput("talk 2/3>", in: terminal)
    let notes = try PseudoTerminal(
      ["present", "--notes"], home: home.path, environment: ["XDG_RUNTIME_DIR": home.path + "/run"], rows: 30)
    try notes.expectScreen("the question comes") { $0.text.contains("What is w + 2?") }
    #expect(!notes.screen.text.contains("→"))
    terminal.enter()
    try notes.expectScreen("its answer") { $0.text.contains("→ 43") }
    terminal.send("\u{1B}")
    try notes.expectScreen("taken over") { $0.text.contains("You are typing your own lines") && $0.text.contains("→ 43") }
  }

  @Test func theNotesFollowInASecondTerminal() throws {
    let terminal = try present()
    try expectInput("talk 1/3>", in: terminal)
    let notes = try PseudoTerminal(
      ["present", "--notes"], home: home.path, environment: ["XDG_RUNTIME_DIR": home.path + "/run"], rows: 30)
    try notes.expectScreen("the first notes") { $0.text.contains("greet the room") && $0.text.contains(">>> w = 41") }
    #expect(notes.screen.text.contains("step 1 of 3 · first") && notes.screen.text.contains("Blocks"))
    terminal.enter()
    try notes.expectScreen("the second line comes first") { screen in
      guard let now = screen.text.range(of: "Now"), let line = screen.text.range(of: ">>> w + 1") else { return false }
      return now.lowerBound < line.lowerBound && !screen.text.contains(">>> w = 41")
    }
    terminal.send("\u{1B}[C")
    try notes.expectScreen("the second step's notes") { $0.text.contains("ask what comes next") && !$0.text.contains("greet the room") }
    terminal.send("\u{1B}")
    try notes.expectScreen("taken over") { $0.text.contains("You are typing your own lines") }
    terminal.enter()
    try notes.expectScreen("given back") { !$0.text.contains("You are typing your own lines") }
    try home.write(PresentTests.lesson.replacing("ask what comes next", with: "let them guess"), to: "talk.md")
    try notes.expectScreen("the edited note") { $0.text.contains("let them guess") }
    terminal.signal(9)
    #expect(try terminal.wait() == 137)
    try notes.expectScreen("the end of it") { $0.text.contains("No presentation is under way") }
    notes.send("q")
    #expect(try notes.wait() == 0)
    #expect(notes.settings.isCooked)
  }

  @Test func aRecordingHoldsTheBytesOfTheScreen() throws {
    let terminal = try present(["--record", home.path + "/talk.cast"])
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("acdefg")
    terminal.resize(columns: 90, rows: 31)
    terminal.enter()
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\u{1B}[C")
    try expectInput("talk 2/3>", in: terminal)
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
    #expect(terminal.settings.isCooked)
    let cast = try #require(home.read("talk.cast"))
    let lines = cast.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix(#"{"version":2,"width":80,"height":30,"timestamp":"#))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("[") && $0.hasSuffix("\"]") })
    #expect(lines.contains { $0.hasSuffix(#","r","90x31"]"#) })
    // asciicast v2: a header object, then arrays of time, kind and data, in the order of time.
    let header = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(header["version"] as? Int == 2 && header["width"] as? Int == 80 && header["height"] as? Int == 30)
    #expect(header["env"] is [String: String] && header["title"] is String && header["timestamp"] is Int)
    var time = 0.0
    for line in lines.dropFirst() {
      let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
      #expect(event.count == 3 && ["o", "r"].contains(event[1] as? String) && event[2] is String)
      let next = try #require(event[0] as? Double)
      #expect(next >= time)
      time = next
    }
    let words = "wrote \(home.path)/talk.cast"
    let shown = String(decoding: terminal.shown, as: UTF8.self)
    let screen = try #require(shown.range(of: words)).lowerBound
    #expect(PresentTests.output(lines) == String(shown[..<screen]))
    let files = try BuiltBinary.shell("ls \(home.path)").lines
    #expect(files.filter { $0.contains("cast") } == ["talk.cast"])
  }

  @Test func aRecordingReplacesOnlyWhatLonghandWrote() throws {
    func record(_ options: String...) throws -> (status: Int32, shown: String) {
      let terminal = try present(["--record", home.path + "/talk.cast"] + options)
      try terminal.expectScreen("a prompt or why not") { $0.text.contains("talk 1/3>") || $0.text.contains("error:") }
      if terminal.screen.text.contains("talk 1/3>") { terminal.send("\u{4}") }
      let status = try terminal.wait()
      return (status, String(decoding: terminal.shown, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " "))
    }
    try home.write("mine\n", to: "talk.cast")
    let refused = try record()
    #expect(refused.status == 1 && refused.shown.contains("Longhand did not write it") && refused.shown.contains("`--force` replaces it"))
    #expect(home.read("talk.cast") == "mine\n")
    #expect(try record("--force").status == 0)
    #expect(home.read("talk.cast")?.hasPrefix("{\"version\":2") == true)
    #expect(try record().status == 0, "its own recording makes room for the next")
    try home.write((home.read("talk.cast") ?? "") + "\n", to: "talk.cast")
    #expect(try record().shown.contains("it has changed since Longhand wrote it"))
  }

  private static let path = ProcessInfo.processInfo.environment["PATH", default: ""]
  private static let player = path.split(separator: ":").map { "\($0)/asciinema" }.first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A recording played by asciinema itself, where there is one.
  @Test(.enabled(if: player != nil)) func aRecordingPlaysInAsciinema() throws {
    let terminal = try present(["--record", home.path + "/talk.cast"])
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("abc\r")
    try expectInput("talk 1/3>", in: terminal)
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
    let player = try #require(PresentTests.player)
    let played = try BuiltBinary.shell(
      "PATH=$PATH:\(PresentTests.path) HOME=\(home.path) LC_ALL=C.UTF-8 \(player) cat \(home.path)/talk.cast", seconds: 60)
    #expect(played.status == 0, "\(played.error)")
    #expect(played.output.contains("One line.") && played.output.contains("talk 1/3> "))
    let cast = try #require(home.read("talk.cast")).split(separator: "\n").map(String.init)
    #expect(played.output == PresentTests.output(cast))
  }

  /// What the events of a recording put on the screen.
  private static func output(_ lines: [String]) -> String {
    lines.filter { $0.contains(#","o",""#) }.map { line in
      guard let start = line.range(of: #","o",""#)?.upperBound else { return "" }
      var result = String.UnicodeScalarView()
      var scalars = line[start...].dropLast(2).unicodeScalars[...]
      while let scalar = scalars.popFirst() {
        guard scalar == "\\", let kind = scalars.popFirst() else {
          result.append(scalar)
          continue
        }
        switch kind {
        case "n": result.append("\n")
        case "r": result.append("\r")
        case "t": result.append("\t")
        case "u":
          let digits = String(String.UnicodeScalarView(scalars.prefix(4)))
          scalars = scalars.dropFirst(4)
          if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) { result.append(scalar) }
        default: result.append(kind)
        }
      }
      return String(result)
    }.joined()
  }

  /// Lessons of others keep their limits before a class, and the presentation goes on.
  @Test(arguments: [
    ("print(chr(27) + '[2J' + chr(7) + 'abc')", "\r\nabc\r\n"),
    ("data ../../../../etc/passwd target=x", "a lesson reads only files beside it"),
    ("zeros(10**6, 10**6)", "error: "), ("transcript out.md", "typed by the learner"), ("quit", "typed by the learner"),
    ("while True: pass", ""),
  ])
  func hostileLinesAreStopped(line: String, message: String) throws {
    let text = "<!-- lesson format=1 id=talk -->\n# A talk\n\n## A <!-- step id=a -->\nA.\n\n```longhand\n>>> \(line)\n```\n"
    let terminal = try present(text: text + "\n## B <!-- step id=b -->\nThe end.\n")
    try expectInput("talk 1/2>", in: terminal)
    terminal.enter()
    if message.isEmpty {
      // It runs; Ctrl-C ends it.
      try terminal.expect(line)
      repeat { terminal.send("\u{3}") } while (try? terminal.expect("talk 1/2> ", seconds: 1)) == nil
    } else {
      try terminal.expect(line)
      try terminal.expect(message)
    }
    try expectInput("talk 1/2>", in: terminal)
    #expect(!String(decoding: terminal.shown, as: UTF8.self).contains("\u{7}"))
    #expect(home.read("out.md") == nil)
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
  }

  @Test(arguments: [
    ["present"], ["present", "no-such"], ["present", "--notes", "--record", "x.cast"], ["present", "--notes", "no-such"],
  ])
  func wrongUsageIsSaid(arguments: [String]) throws {
    let terminal = try PseudoTerminal(arguments, home: home.path)
    #expect(try terminal.wait() == 2)
    #expect(terminal.settings.isCooked)
  }

  @Test func withoutATerminalNothingIsPresented() throws {
    let result = try BuiltBinary.run(["present", "1"])
    #expect(result.status == 2)
    #expect(result.error.contains("a presentation needs a terminal"))
    let notes = try BuiltBinary.run(["present", "--notes"])
    #expect(notes.output.contains("No presentation is under way"))
  }

  @Test(arguments: ["dumb", "xterm"]) func plainAndDumbTerminalsPresentToo(kind: String) throws {
    try home.write(PresentTests.lesson, to: "talk.md")
    let terminal = try PseudoTerminal(["present", path, "--plain"], home: home.path, environment: ["TERM": kind])
    try terminal.expect("A talk")
    try terminal.expect("talk 1/3> ")
    terminal.send("b")
    terminal.send("x?")
    try terminal.expect("blanks the screen")
    terminal.send("x\r")
    try terminal.expect("talk 1/3> ")
    terminal.send("\r")
    try terminal.expect("42")
  }
}
