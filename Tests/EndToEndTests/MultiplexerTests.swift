import Foundation
import TestSupport
import Testing

/// The shell inside a terminal of somebody else's making: tmux, and GNU screen within it, where they are installed.
@Suite struct MultiplexerTests {
  private static func installed(_ name: String) -> Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + name) }
  private static let hasTmux = installed("tmux")
  private static let hasScreen = hasTmux && installed("screen")

  /// A tmux server of its own, with one window in which a program runs.
  private final class Window {
    private let home = TemporaryDirectory()
    private var socket: String { home.path + "/tmux" }

    init(_ command: String, columns: Int = 80, rows: Int = 24) throws {
      try home.write("set -g status off\nset -g default-terminal tmux-256color\n", to: "tmux.conf")
      // A screen whose window is gone would live on with its program.
      try home.write("autodetach off\n", to: ".screenrc")
      let environment = "env -i HOME=\(home.path) PATH=/usr/bin:/bin LANG=C.UTF-8 SHELL=/bin/bash SCREENDIR=\(home.path)/screens"
      let start = "-f \(home.path)/tmux.conf new-session -d -x \(columns) -y \(rows) '\(command)'"
      let result = try BuiltBinary.shell("mkdir -m 700 \(home.path)/screens; cd \(home.path) && \(environment) tmux -S \(socket) \(start)")
      #expect(result.status == 0, "\(result.error)")
    }

    deinit { _ = try? tmux("kill-server") }

    @discardableResult
    func tmux(_ command: String) throws -> String { try BuiltBinary.shell("tmux -S \(socket) \(command)").output }

    func type(_ text: String) throws { try tmux("send-keys -l -- '\(text)'") }
    func press(_ keys: String...) throws { try tmux("send-keys \(keys.joined(separator: " "))") }
    func resize(columns: Int, rows: Int) throws { try tmux("resize-window -x \(columns) -y \(rows)") }

    /// The lines of the screen down to the last that holds something, blanks at their ends left out.
    func lines(colours: Bool = false) throws -> [String] {
      var lines = try tmux("capture-pane -p\(colours ? "e" : "")").components(separatedBy: "\n").map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      while lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }

    /// Looks at the screen until it is as wanted, or some hundreds of times.
    func expect(
      _ what: String, colours: Bool = false, sourceLocation: SourceLocation = #_sourceLocation, _ holds: ([String]) -> Bool
    ) throws {
      var seen: [String] = []
      for _ in 0..<400 {
        seen = try lines(colours: colours)
        if holds(seen) { return }
      }
      Issue.record("\(what); the screen is\n\(seen.joined(separator: "\n"))", sourceLocation: sourceLocation)
      throw TestFailure(what)
    }

    func expectLastLine(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      try expect("the last line is `\(line)`", sourceLocation: sourceLocation) { $0.last == line }
    }
  }

  private static let prompt = "longhand>"
  private static let program = BuiltBinary.path

  private func window(_ command: String = program, columns: Int = 80) throws -> Window {
    let window = try Window(command, columns: columns)
    try window.expectLastLine(MultiplexerTests.prompt)
    return window
  }

  @Test(.enabled(if: hasTmux, "tmux is not installed"), arguments: [20, 80, 300])
  func aLineIsDrawnAnewAtEachWidth(columns: Int) throws {
    let window = try window(columns: columns)
    try window.type("abcde fghij klmno pqrst")
    let whole = "longhand> abcde fghij klmno pqrst"
    try window.expect("the line is whole") { $0.joined().filter { $0 != " " }.hasSuffix(whole.filter { $0 != " " }) }
    for width in [40, 24, 120, 33, 60] { try window.resize(columns: width, rows: 20) }
    try window.press("C-a")
    try window.type("Z")
    try window.expectLastLine("longhand> Zabcde fghij klmno pqrst")
    try window.press("C-u")
    try window.type("6*7")
    try window.press("Enter")
    try window.expect("the line is run") { $0.suffix(2) == ["42", MultiplexerTests.prompt] }
  }

  @Test(.enabled(if: hasTmux, "tmux is not installed")) func wordsAndGreyTextHaveTheirColours() throws {
    let window = try window()
    try window.type("total = 12")
    try window.press("Enter")
    try window.expectLastLine(MultiplexerTests.prompt)
    try window.type("to")
    try window.expect("the rest of the entry is grey", colours: true) { $0.last?.contains("to\u{1B}[38;5;244mtal = 12") == true }
    try window.press("Right")
    try window.press("End")
    try window.type("+1")
    try window.expectLastLine("longhand> total = 12+1")
    try window.expect("the operator has a colour", colours: true) { $0.last?.contains("total \u{1B}[38;5;172m=\u{1B}[39m 12") == true }
  }

  @Test(.enabled(if: hasTmux, "tmux is not installed")) func aStoppedShellComesBackWithItsLine() throws {
    let window = try Window("env PS1=shell: bash --norc --noprofile")
    try window.expectLastLine("shell:")
    try window.type(MultiplexerTests.program)
    try window.press("Enter")
    try window.expectLastLine(MultiplexerTests.prompt)
    try window.type("half")
    try window.press("C-z")
    try window.expect("it is stopped") { $0.last == "shell:" && $0.contains { $0.contains("Stopped") } }
    // The terminal is as bash wants it: what is typed shows, and runs.
    try window.type("echo $((40+2))")
    try window.press("Enter")
    try window.expect("the other shell works") { $0.suffix(2) == ["42", "shell:"] }
    try window.resize(columns: 50, rows: 20)
    try window.type("fg")
    try window.press("Enter")
    try window.expectLastLine("longhand> half")
    try window.press("C-c")
    try window.type("6*7")
    try window.press("Enter")
    try window.expect("the line is run") { $0.suffix(2) == ["42", MultiplexerTests.prompt] }
    try window.press("C-d")
    try window.expectLastLine("shell:")
  }

  @Test(.enabled(if: hasScreen, "GNU screen and tmux are not both installed")) func screenShowsTheSame() throws {
    let window = try window("screen -U \(MultiplexerTests.program)")
    try window.type("total = 12")
    try window.press("Enter")
    try window.expectLastLine(MultiplexerTests.prompt)
    try window.type("to")
    try window.expect("the rest of the entry is offered") { $0.last == "longhand> total = 12" }
    try window.press("Right", "Left", "Left")
    try window.type("3")
    try window.expectLastLine("longhand> total = 312")
    try window.press("C-u")
    try window.type("optim")
    try window.press("Tab")
    try window.expectLastLine("longhand> optimizer")
    try window.press("C-u")
    try window.press("Up")
    try window.expectLastLine("longhand> total = 12")
    try window.resize(columns: 40, rows: 20)
    try window.type("0")
    try window.expectLastLine("longhand> total = 120")
    try window.press("C-c")
    try window.expect("the line is left") { $0.last == MultiplexerTests.prompt && $0.contains { $0.hasSuffix("^C") } }
    try window.type("total")
    try window.press("Enter")
    try window.expect("the session goes on") { $0.suffix(2) == ["12", MultiplexerTests.prompt] }
  }
}
