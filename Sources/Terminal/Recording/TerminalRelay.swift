import CLibedit
import Glibc

/// Runs a program in a terminal of its own between this process's terminal and it, and passes on every byte both ways;
/// what the program shows can be listened to, byte for byte as the screen gets it.
public final class TerminalRelay {
  /// What is heard: the bytes for the screen, and the screen's new size.
  public enum Event: Equatable {
    case output([UInt8])
    case size(columns: Int, rows: Int)
  }

  private var master: Int32 = -1
  private var process: pid_t = 0

  /// Starts this same program with other arguments; nil where there is no terminal to be had.
  public init?(arguments: [String]) {
    InterruptFlag.install()
    var size = TerminalRelay.currentSize
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { return nil }
    defer { close(slave) }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    guard let process = TerminalRelay.spawn(arguments, terminal: name) else {
      close(master)
      return nil
    }
    self.process = process
  }

  deinit { if master >= 0 { close(master) } }

  /// Relays until the program ends; its status, or 128 plus the signal that ended it.
  public func run(_ listen: (Event) -> Void) -> Int32 {
    longhand_editing_begin(0)
    _ = longhand_terminal_raw(1)
    defer {
      longhand_terminal_restore()
      longhand_editing_end()
    }
    var isOpen = true
    while true {
      let ready = longhand_wait_either(isOpen ? STDIN_FILENO : -1, master)
      if ready & 4 != 0 { followSize(listen) }
      if ready & 1 != 0 {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count > 0 {
          TerminalRelay.write(buffer[..<count], to: master)
        } else if count == 0 || errno != EINTR {
          isOpen = false
          kill(process, SIGHUP)
        }
      }
      if ready & 2 != 0, !passOutput(listen) { return status() }
    }
  }

  /// False at the program's end.
  private func passOutput(_ listen: (Event) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    if count < 0, errno == EINTR { return true }
    guard count > 0 else { return false }
    TerminalRelay.write(buffer[..<count], to: STDOUT_FILENO)
    listen(.output(Array(buffer[..<count])))
    return true
  }

  private func followSize(_ listen: (Event) -> Void) {
    guard longhand_signal_take(Int32(LONGHAND_RESIZE.rawValue)) != 0 else { return }
    var size = TerminalRelay.currentSize
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    listen(.size(columns: Int(size.ws_col), rows: Int(size.ws_row)))
  }

  private func status() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  private static var currentSize: winsize {
    let (columns, rows) = (longhand_terminal_columns(1), longhand_terminal_rows(1))
    return winsize(ws_row: UInt16(rows > 0 ? rows : 24), ws_col: UInt16(columns > 0 ? columns : 80), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func spawn(_ arguments: [String], terminal: [CChar]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a new session opens is the one it is controlled by.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF))
    let words = (["longhand"] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", &actions, &attributes, words, environ) == 0 else { return nil }
    return process
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { return }
    }
  }
}
