import Glibc
import TestSupport
import Testing

/// Whatever is typed, resized and signalled, there is a working prompt afterwards and a sane terminal.
@Suite struct RandomKeysTests {
  private let home = TemporaryDirectory()

  /// Draws keys as no person would type them.
  private struct Typist {
    private var random: SplitMix
    init(seed: UInt64) { random = SplitMix(seed) }

    mutating func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    mutating func one(of choices: [String]) -> [UInt8] { Array(choices[number(below: choices.count)].utf8) }

    /// The keys a terminal has, whole.
    static let sequences = [
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", "\u{1B}OC", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{1B}[1;5C",
      "\u{1B}[1;5D",
      "\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{1B}\u{7F}", "\u{1B}<", "\u{1B}>", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[201~", "\u{1B}[201~",
      "\u{1B}[Z",
      "\u{1B}[15~", "\u{1B}[1;2P",
    ]
    static let broken = [
      "\u{1B}", "\u{1B}[", "\u{1B}[1", "\u{1B}[1;5", "\u{1B}O", "\u{1B}[999999999999;", "\u{1B}[?", "\u{1B}]0;title", "\u{1B}[20",
      "\u{1B}P",
    ]
    static let words = [
      "data xor", "net 2 -> 3 tanh -> 1 sigmoid", "train 50", "step", "why W1[0,1]", "W1[", "np.", "help ", "?W1", "def f(x):",
      "for i in range(3):",
      "print('é')", "while True: pass", "[1, 2,", "lesson 1", "next", "hint", "skip", "x = 1", "∂L/∂W", "日本語", "🧠", "clear", "history 5",
    ]

    /// One key, or one sequence or word of several; never Ctrl-S, which only Ctrl-Q would undo.
    mutating func keys() -> [UInt8] {
      switch number(below: 100) {
      case ..<45: return [UInt8(0x20 + number(below: 0x5f))]
      case ..<57: return one(of: Typist.sequences)
      case ..<62: return one(of: Typist.broken)
      case ..<72: return one(of: Typist.words)
      case ..<80: return [0x0d]
      case ..<86: return [0x09]
      case ..<89: return [UInt8(0x80 + number(below: 0x80))]
      default:
        let control = UInt8(number(below: 0x21))
        return [control == 0x13 ? 0x7f : control]
      }
    }
  }

  /// The shell is left with Ctrl-D and `quit`, which may fall on an empty line: then the next one goes on.
  @Test(arguments: [
    (mode: "emacs", arguments: [], terminal: "xterm-256color", seed: 1), (mode: "vi", arguments: [], terminal: "xterm-256color", seed: 2),
    (mode: "emacs", arguments: ["--plain"], terminal: "xterm", seed: 3), (mode: "emacs", arguments: [], terminal: "dumb", seed: 4),
  ])
  func aWorkingPromptIsLeft(mode: String, arguments: [String], terminal name: String, seed: UInt64) throws {
    if mode == "vi" { try home.write("bind -v\n", to: ".editrc") }
    try home.write("", to: "work/here")
    // Other keys than each run's: LONGHAND_RANDOM_SEED=100 swift test --filter RandomKeys
    let seed = getenv("LONGHAND_RANDOM_SEED").flatMap { UInt64(String(cString: $0)) }.map { $0 + seed } ?? seed
    var typist = Typist(seed: seed)
    var (terminal, before) = try start(arguments, name)
    for round in 0..<25_000 {
      terminal.send(typist.keys())
      switch typist.number(below: 400) {
      case 0: terminal.resize(columns: 1 + typist.number(below: 200), rows: 1 + typist.number(below: 60))
      case 1: terminal.signal([SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGQUIT, SIGPIPE][typist.number(below: 6)])
      // An endless loop is ended now and then, whatever the rest of the keys do.
      case 2, 3: terminal.send("\u{3}")
      case 4...8: terminal.pump(milliseconds: 2)
      default: break
      }
      if terminal.isAtEnd {
        let status = try terminal.wait()
        #expect(status == 0, "seed \(seed), round \(round)")
        #expect(terminal.settings == before)
        (terminal, before) = try start(arguments, name)
      }
    }
    // Keys that are still on their way may leave it too.
    var restarts = 0
    while try !isWorking(terminal) {
      restarts += 1
      try #require(restarts <= 5, "seed \(seed): the shell is left again and again")
      #expect(try terminal.wait() == 0, "seed \(seed), behind the last round")
      #expect(terminal.settings == before)
      (terminal, before) = try start(arguments, name)
    }
    try terminal.expect("> ")
    terminal.send("\u{3}\u{4}")
    #expect(try terminal.wait() == 0)
    #expect(terminal.settings == before)
  }

  private func start(_ arguments: [String], _ name: String) throws -> (PseudoTerminal, before: TerminalSettings) {
    // Without a path the `v` of vi finds no editor to open.
    let terminal = try PseudoTerminal(
      arguments, home: home.path, environment: ["TERM": name, "PATH": home.path], directory: home.path + "/work")
    let before = terminal.settings
    try terminal.expect("> ")
    terminal.isWatched = false
    return (terminal, before)
  }

  /// Ctrl-C and a line, until the line is answered: a loop may run, or a paste that never ended wait for its end.
  /// False when the shell has been left meanwhile.
  private func isWorking(_ terminal: PseudoTerminal) throws -> Bool {
    terminal.resize(columns: 80, rows: 24)
    terminal.isWatched = true
    terminal.send("\u{1B}[201~")
    for attempt in 1...10 {
      terminal.send("\u{3}")
      while terminal.pump(milliseconds: 200) {}
      if terminal.isAtEnd { return false }
      terminal.enter("print('so' + 'und')")
      do {
        try terminal.expect("sound\r\n", seconds: 2)
        return true
      } catch {
        if terminal.isAtEnd { return false }
        if attempt == 10 { throw error }
      }
    }
    return false
  }
}
