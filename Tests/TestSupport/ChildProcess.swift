import Glibc
import Synchronization

/// A process started with `posix_spawn`, in a session of its own: the terminal that tests may be run from is none of its business.
struct ChildProcess {
  let id: pid_t

  /// No program starts while another test's descriptors are open and not yet closed on exec: it would keep them.
  private static let starting = Mutex(())

  /// Opens descriptors that no program inherits unless they are given to it.
  static func descriptors(_ open: () -> [Int32]) -> [Int32] {
    starting.withLock { _ in
      let opened = open()
      opened.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
      return opened
    }
  }

  /// Starts a program with exactly the environment given.
  ///
  /// - Parameter descriptors: what becomes the child's standard input, output and error.
  /// - Parameter terminal: the path of a terminal to open as all three instead, which becomes the session's controlling terminal.
  init(
    program: String, arguments: [String], environment: [String: String], directory: String?,
    descriptors: [Int32] = [], terminal: String? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | newSession)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    if let terminal {
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var process: pid_t = 0
    // `env -C` moves to the folder and becomes the program.
    let words = directory.map { ["/usr/bin/env", "-C", $0, program] + arguments } ?? [program] + arguments
    let argv = words.map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    let status = ChildProcess.starting.withLock { _ in posix_spawn(&process, words[0], &actions, &attributes, argv, envp) }
    guard status == 0 else { throw TestFailure("cannot start \(program): \(String(cString: strerror(status)))") }
    id = process
  }

  /// Waits for the end: its exit status, or 128 plus the signal that ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return ChildProcess.code(status)
  }

  /// The exit status if it has ended within the time.
  func wait(seconds: Double) -> Int32? {
    let deadline = now() + seconds
    var status: Int32 = 0
    while true {
      if waitpid(id, &status, WNOHANG) == id { return ChildProcess.code(status) }
      guard now() < deadline else { return nil }
      usleep(1000)
    }
  }

  private static func code(_ status: Int32) -> Int32 {
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// What went wrong in a test's own machinery.
public struct TestFailure: Error, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}

/// Seconds on a clock that only goes forward.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
