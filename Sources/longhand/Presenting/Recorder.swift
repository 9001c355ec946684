import Glibc
import Language
import Terminal
import Tutorial
import Workbench

/// Records a presentation: the same program runs in a terminal of its own, and every byte it shows goes to the screen and to the file.
struct Recorder {
  private let path: String

  init(_ path: String) { self.path = path }

  func run(presenting lesson: String, _ common: CommonOptions) throws {
    let screen = TextOutput(color: common.color, isPlain: common.plain, showsProgress: false)
    // Under another name until it is whole.
    let temporary = "\(path).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(screen) }
    defer { close(file) }
    var isWritten = true
    func append(_ text: String) { isWritten = isWritten && Recorder.write(text, to: file) }

    let began = Recorder.seconds()
    let capabilities = Capabilities.current()
    var recording = Recording(
      columns: capabilities.width, rows: capabilities.height, timestamp: time(nil), title: "longhand present \(lesson)",
      environment: processEnvironment())
    append(recording.head)
    guard let relay = TerminalRelay(arguments: Recorder.arguments(lesson, common)) else {
      unlink(temporary)
      screen.emit(ErrorReport(Diagnostic(.file, "no terminal can be made for the recording")))
      throw ExitStatus.failure
    }
    let status = relay.run { event in
      let seconds = Recorder.seconds() - began
      switch event {
      case .output(let bytes): append(recording.output(bytes, at: seconds))
      case .size(let columns, let rows): append(recording.size(columns: columns, rows: rows, at: seconds))
      }
    }
    // A presentation that could not begin leaves no recording.
    guard status != ExitStatus.usage.rawValue else {
      unlink(temporary)
      throw ExitStatus.usage
    }
    guard isWritten, fsync(file) == 0 || errno == EINVAL, rename(temporary, path) == 0 else {
      let error = failure(screen)
      unlink(temporary)
      throw error
    }
    StandardStreams.output.write("wrote \(path); play it with: asciinema play \(path)\n")
    if let status = ExitStatus(rawValue: status), status != .success { throw status }
  }

  private func failure(_ screen: TextOutput) -> ExitStatus {
    screen.emit(ErrorReport(Diagnostic(.file, "cannot write '\(path)': \(String(cString: strerror(errno)))")))
    return .failure
  }

  /// The presentation's own arguments, without the recording.
  private static func arguments(_ lesson: String, _ common: CommonOptions) -> [String] {
    var arguments = ["present", lesson, "--color", common.color.rawValue]
    if common.plain { arguments.append("--plain") }
    if let lessons = common.lessons { arguments += ["--lessons", lessons] }
    return arguments
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }
}
