import Files
import Glibc
import Language
import Terminal
import Tutorial
import Workbench

/// Records a presentation: the same program runs in a terminal of its own, and every byte it shows goes to the screen and to the file.
struct Recorder {
  private let path: String
  private let force: Bool

  /// - Parameter force: replaces a recording of that name whoever's it is.
  init(_ path: String, force: Bool) {
    self.path = path
    self.force = force
  }

  func run(presenting lesson: String, at step: String?, _ common: CommonOptions) throws {
    let screen = TextOutput(color: common.color, isPlain: common.plain, showsProgress: false)
    // Under a name of its own until it is whole, to be found there if the program is killed.
    let file: FileOutput
    let written = WrittenFiles(directory: StandardFolders(environment: processEnvironment()).state)
    do throws(FileFault) {
      if !force { try written.check(path) }
      file = try FileOutput(replacing: path, partial: "\(path).\(getpid()).part")
    } catch {
      throw failure(error, screen)
    }
    var fault: FileFault?
    func append(_ text: String) {
      guard fault == nil else { return }
      do throws(FileFault) { try file.write(text.utf8) } catch { fault = error }
    }

    let began = Recorder.seconds()
    let capabilities = Capabilities.current()
    var recording = Recording(
      columns: capabilities.width, rows: capabilities.height, timestamp: time(nil), title: "longhand present \(lesson)",
      environment: processEnvironment())
    append(recording.head)
    guard let relay = TerminalRelay(arguments: Recorder.arguments(lesson, step, common)) else {
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
    guard status != ExitStatus.usage.rawValue else { throw ExitStatus.usage }
    do throws(FileFault) {
      if let fault { throw fault }
      try file.commit()
      written.remember(path)
    } catch {
      throw failure(error, screen)
    }
    StandardStreams.output.write("wrote \(path); play it with: asciinema play \(path)\n")
    if let status = ExitStatus(rawValue: status), status != .success { throw status }
  }

  private func failure(_ fault: FileFault, _ screen: TextOutput) -> ExitStatus {
    screen.emit(ErrorReport(Diagnostic(fault).askingForOption))
    return .failure
  }

  /// The presentation's own arguments, without the recording.
  private static func arguments(_ lesson: String, _ step: String?, _ common: CommonOptions) -> [String] {
    var arguments = ["present", lesson, "--color", common.color.rawValue]
    if let step { arguments += ["--at", step] }
    if common.plain { arguments.append("--plain") }
    if let lessons = common.lessons { arguments += ["--lessons", lessons] }
    return arguments
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
