import Glibc

/// A program in a terminal of its own: keys go in, what it shows comes out, every wait is bounded.
public final class PseudoTerminal {
  /// How long a wait lasts before it fails, unless said otherwise.
  public static let patience: Double = 20

  /// The end the test holds; -1 once it has been given up, as its number may then be another's.
  private var master: Int32
  private let child: ChildProcess
  private var ending: Int32?
  /// Everything shown so far, as bytes.
  public private(set) var shown: [UInt8] = []
  /// Up to where `expect` has read.
  private var position = 0
  /// The terminal's screen as a person sees it.
  public private(set) var screen: Screen

  /// Starts the built `longhand` (or another program) in a new terminal.
  ///
  /// - Parameter home: the home folder; progress and history go below it.
  public init(
    _ arguments: [String] = [], program: String? = nil, home: String, environment changes: [String: String] = [:], removing: [String] = [],
    directory: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    let ends = ChildProcess.descriptors {
      var (master, slave): (Int32, Int32) = (-1, -1)
      return openpty(&master, &slave, &name, nil, &size) == 0 ? [master, slave] : []
    }
    guard ends.count == 2 else { throw TestFailure("no terminal") }
    master = ends[0]
    // Writing waits by hand, or a program that waits to be read would wait for ever.
    _ = fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK)
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Held open until the program has it, so that the settings stay.
    defer { close(ends[1]) }
    screen = Screen(columns: columns, rows: rows)
    var environment = BuiltBinary.environment(home: home, changes)
    for key in removing { environment[key] = nil }
    child = try ChildProcess(
      program: program ?? BuiltBinary.path, arguments: arguments, environment: environment, directory: directory, terminal: path)
  }

  deinit {
    if ending == nil {
      kill(child.id, SIGKILL)
      _ = child.wait()
    }
    hangUp()
  }

  /// Types text.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes.
  public func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count, master >= 0 {
      let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 || errno == EAGAIN, !isAtEnd else { return }
      sent += max(count, 0)
      pump(milliseconds: count > 0 ? 0 : 1)
    }
  }

  /// Types a line and Enter.
  public func enter(_ line: String = "") { send(line + "\r") }

  /// Waits until the text is shown after what was matched before (escape sequences left out), and moves behind it.
  @discardableResult
  public func expect(_ text: String, seconds: Double = patience) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = now() + seconds
    var searched = -1
    while true {
      guard shown.count != searched else {
        guard now() < deadline, !isAtEnd else { break }
        pump(milliseconds: 50)
        continue
      }
      searched = shown.count
      let (visible, offsets) = Screen.withoutEscapes(shown[position...])
      if let start = find(wanted, in: visible) {
        let end = start + wanted.count
        position = end < offsets.count ? offsets[end] : shown.count
        return String(decoding: visible[..<start], as: UTF8.self)
      }
    }
    throw TestFailure(
      "never saw \(text.debugDescription); the screen:\n\(screen.text)\n--- bytes since the last match ---\n\(String(decoding: shown[position...], as: UTF8.self).debugDescription)"
    )
  }

  /// Waits until the screen satisfies a condition.
  public func expectScreen(_ what: String, seconds: Double = patience, _ condition: (Screen) -> Bool) throws {
    let deadline = now() + seconds
    while !condition(screen) {
      guard now() < deadline, !isAtEnd else { throw TestFailure("never: \(what); the screen:\n\(screen.text)") }
      pump(milliseconds: 20)
    }
    position = shown.count
  }

  /// The exit status, or 128 plus the signal; nil when it runs on.
  public func wait(seconds: Double = patience) throws -> Int32 {
    if let ending { return ending }
    let deadline = now() + seconds
    while now() < deadline {
      pump(milliseconds: 5)
      if let status = child.wait(seconds: 0) {
        pump(milliseconds: 0)
        ending = status
        return status
      }
    }
    throw TestFailure("still running; the screen:\n\(screen.text)")
  }

  /// Sends a signal to the program alone.
  public func signal(_ number: Int32) { kill(child.id, number) }

  /// Gives the terminal another size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    screen.resize(columns: columns, rows: rows)
  }

  /// Takes the terminal away, as when its window is closed.
  public func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
    isAtEnd = true
  }

  /// The terminal's settings now.
  public var settings: TerminalSettings {
    var settings = termios()
    tcgetattr(master, &settings)
    return TerminalSettings(settings)
  }

  /// Sets the terminal as it was.
  public func set(_ settings: TerminalSettings) {
    var value = settings.value
    tcsetattr(master, TCSANOW, &value)
  }

  /// Whether the program's end of the terminal is closed.
  public private(set) var isAtEnd = false
  /// Whether what is shown is kept; a long random test does not look.
  public var isWatched = true

  /// Takes in what has been written; whether there was any.
  @discardableResult
  public func pump(milliseconds: Int32) -> Bool {
    guard master >= 0 else {
      usleep(UInt32(max(milliseconds, 0)) * 1000)
      return false
    }
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var wait = milliseconds
    var any = false
    var buffer = [UInt8](repeating: 0, count: 65536)
    while poll(&descriptor, 1, wait) > 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else {
        isAtEnd = true
        break
      }
      if isWatched {
        shown += buffer[..<count]
        screen.show(buffer[..<count])
      }
      any = true
      wait = 0
    }
    return any
  }

  private func find(_ needle: [UInt8], in haystack: [UInt8]) -> Int? {
    guard !needle.isEmpty, haystack.count >= needle.count else { return needle.isEmpty ? 0 : nil }
    return (0...(haystack.count - needle.count)).first { start in
      haystack[start] == needle[0] && haystack[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}

/// What a program can change about a terminal, to compare before with after.
public struct TerminalSettings: Equatable, Sendable, CustomStringConvertible {
  public let flags: [UInt32]
  public let characters: [UInt8]

  fileprivate let value: termios

  init(_ settings: termios) {
    value = settings
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  public static func == (first: TerminalSettings, second: TerminalSettings) -> Bool {
    first.flags == second.flags && first.characters == second.characters
  }

  /// Whether lines are edited by the terminal and echoed, as in a shell that waits.
  public var isCooked: Bool { flags[3] & UInt32(ICANON) != 0 && flags[3] & UInt32(ECHO) != 0 }

  public var description: String { flags.map { String($0, radix: 16) }.joined(separator: " ") }
}
