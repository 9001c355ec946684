import Glibc

/// Runs the built `longhand` without a terminal.
public enum BuiltBinary {
  /// What a run wrote and how it ended.
  public struct Result: Sendable {
    public var output: String
    public var error: String
    /// The exit status, or 128 plus the signal that ended it.
    public var status: Int32
    /// The lines of the output, without the empty one after the last newline.
    public var lines: [String] {
      var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines
    }
  }

  public static var path: String { PackageFolder.products + "/longhand" }

  /// An environment that holds nothing of the person who runs the tests: its home is the folder given.
  public static func environment(home: String, _ changes: [String: String] = [:]) -> [String: String] {
    var environment = ["HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"]
    for (key, value) in changes { environment[key] = value }
    return environment
  }

  /// Runs `longhand` to its end; after `seconds` it is killed.
  ///
  /// - Parameter environment: changes to `environment(home:)` with a fresh, empty home.
  public static func run(
    _ arguments: [String] = [], input: String = "", environment changes: [String: String] = [:], directory: String? = nil,
    seconds: Double = 20
  ) throws -> Result {
    try run(arguments, input: Array(input.utf8), environment: changes, directory: directory, seconds: seconds)
  }

  /// The same with standard input as bytes.
  public static func run(
    _ arguments: [String] = [], input: [UInt8], environment changes: [String: String] = [:], directory: String? = nil, seconds: Double = 20
  ) throws -> Result {
    try run(program: path, arguments, input: input, changes: changes, directory: directory, seconds: seconds)
  }

  /// Runs a line of bash, for pipes between programs.
  public static func shell(_ line: String, seconds: Double = 20) throws -> Result {
    try run(program: "/bin/bash", ["-c", line], input: [], changes: [:], directory: nil, seconds: seconds)
  }

  private static func run(
    program: String, _ arguments: [String], input: [UInt8], changes: [String: String], directory: String?, seconds: Double
  ) throws -> Result {
    let home = TemporaryDirectory()
    var pipes: [[Int32]] = []
    for _ in 0..<3 {
      let ends = ChildProcess.descriptors {
        var ends: [Int32] = [-1, -1]
        return pipe(&ends) == 0 ? ends : []
      }
      guard ends.count == 2 else { throw TestFailure("no pipe") }
      pipes.append(ends)
    }
    signal(SIGPIPE, SIG_IGN)
    let child = try ChildProcess(
      program: program, arguments: arguments, environment: environment(home: home.path, changes), directory: directory,
      descriptors: [pipes[0][0], pipes[1][1], pipes[2][1]])
    close(pipes[0][0])
    close(pipes[1][1])
    close(pipes[2][1])
    let collected = exchange(
      input: input, to: pipes[0][1], from: [pipes[1][0], pipes[2][0]], deadline: now() + seconds,
      late: { _ = kill(child.id, SIGKILL) })
    let status = child.wait()
    return Result(
      output: String(decoding: collected[0], as: UTF8.self), error: String(decoding: collected[1], as: UTF8.self), status: status)
  }

  /// Feeds the input and collects what the descriptors give until all are at their end.
  private static func exchange(input: [UInt8], to sink: Int32, from sources: [Int32], deadline: Double, late: () -> Void) -> [[UInt8]] {
    var collected = sources.map { _ in [UInt8]() }
    var open = Set(sources.indices)
    var sent = 0
    var isSinkOpen = true
    var isLate = false
    _ = fcntl(sink, F_SETFL, O_NONBLOCK)
    var buffer = [UInt8](repeating: 0, count: 65536)
    while !open.isEmpty {
      if isSinkOpen && sent == input.count {
        close(sink)
        isSinkOpen = false
      }
      var descriptors = open.sorted().map { pollfd(fd: sources[$0], events: Int16(POLLIN), revents: 0) }
      if isSinkOpen { descriptors.append(pollfd(fd: sink, events: Int16(POLLOUT), revents: 0)) }
      poll(&descriptors, nfds_t(descriptors.count), 100)
      if !isLate && now() > deadline {
        isLate = true
        late()
      }
      if isSinkOpen, let last = descriptors.last, last.revents != 0 {
        let count = input[sent...].withUnsafeBytes { write(sink, $0.baseAddress, $0.count) }
        if count > 0 { sent += count } else if errno != EAGAIN { sent = input.count }
      }
      for index in open where descriptors.contains(where: { $0.fd == sources[index] && $0.revents != 0 }) {
        let count = read(sources[index], &buffer, buffer.count)
        if count > 0 { collected[index] += buffer[..<count] } else { open.remove(index) }
      }
    }
    if isSinkOpen { close(sink) }
    sources.forEach { close($0) }
    return collected
  }
}
