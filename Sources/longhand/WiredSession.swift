import Export
import Files
import Glibc
import Language
import Runtime
import Terminal
import Tutorial
import Workbench

/// A session with its lessons, wired to the outside: the same for the shell, scripts and `-c`.
final class WiredSession {
  let runner: LessonRunner
  let output: any OutputSink
  private let isJSON: Bool

  /// For scripts and `-c`.
  convenience init(_ options: CommonOptions, isJSON: Bool = false) {
    let text = TextOutput(color: options.color, isPlain: options.plain, showsProgress: !isJSON)
    self.init(options, text: text, isJSON: isJSON, shellCommands: ShellCommands.commands(history: nil, output: text))
  }

  /// - Parameter screen: where reports go instead of to `text` itself.
  /// - Parameter progress: the learner's own unless given.
  /// - Parameter shellCommands: those about the lines typed and the screen, such as `history`.
  /// - Parameter keepsJournal: whether sessions are written down as they go, for `transcript`.
  /// - Parameter classOptions: what a class may do.
  init(
    _ options: CommonOptions, text: TextOutput, screen: (any OutputSink)? = nil, isJSON: Bool = false, progress: Progress? = nil,
    shellCommands: [Command], keepsJournal: Bool = false, classOptions: ClassOptions? = nil
  ) {
    self.isJSON = isJSON
    let output: any OutputSink = isJSON ? JSONOutput() : screen ?? text
    self.output = output
    let environment = processEnvironment()
    let width = text.renderer.capabilities.width
    let state = StandardFolders(environment: environment).state
    let written = WrittenFiles(directory: state)
    runner = LessonRunner(
      library: LessonLibrary(directory: Folders.lessons(chosen: options.lessons), builtIn: Folders.lessons(chosen: nil)),
      progress: progress ?? Progress(directory: state),
      options: classOptions?.runnerOptions ?? LessonRunner.Options(),
      makeSession: { request in
        var options = Session.Options(
          width: width, fileAccess: request.fileAccess, dataDirectory: Folders.data,
          commands: CommandTable.standard.adding(request.lessonCommands).adding(shellCommands), seed: request.seed,
          memoryLimit: request.fileAccess == .unrestricted ? nil : Session.Options.lessonMemory)
        options.written = written
        let session = Session(options, output: output)
        session.interruptCheck = { InterruptFlag.isSet }
        session.readInput = { prompt in
          StandardStreams.output.write(prompt)
          return readLine()
        }
        if keepsJournal { session.journal = Journal() }
        // Who types lines has keys; a screen that cannot be drawn over has nothing to follow them.
        if keepsJournal, isatty(STDIN_FILENO) == 1, text.renderer.capabilities.canRedraw {
          session.turning = { draw, turn in KnobScreen(output: text).follow(draw, turn) }
        }
        return session
      })
    runner.classLog = classOptions?.classLog.map { ClassLog(path: $0, clock: utcTime) }
    text.style = { [unowned self] in runner.session.style }
  }

  /// It ends with the process, which gives all memory back at once: to free a session's values one by one takes time, and what a
  /// search for rings among them takes may be no more there.
  deinit { _ = Unmanaged.passRetained(runner) }

  var session: Session { runner.session }

  /// Runs a whole source; throws the status a failure ends the process with.
  func run(_ source: Source, echo: Session.Echo, keepGoing: Bool = false) throws {
    InterruptFlag.install()
    InterruptFlag.secondEndsProcess(true)
    // A script that never asks for a transcript need not be written down.
    if source.text.contains("transcript") { session.journal = Journal() }
    let echo = isJSON ? .json : echo
    do {
      if source.name.hasSuffix(".md") {
        try session.run(linesOf: source, echo: echo)
      } else {
        try session.run(source, echo: echo, keepGoing: keepGoing)
      }
    } catch {
      // With `keepGoing` the session has reported every failure itself.
      if !keepGoing { output.emit(ErrorReport(error)) }
      if let code = session.exitCode, !InterruptFlag.isSet { try leave(code) }
      throw InterruptFlag.isSet ? ExitStatus.interrupted : ExitStatus.failure
    }
    if InterruptFlag.isSet { throw ExitStatus.interrupted }
    if let code = session.exitCode { try leave(code) }
  }

  /// What `exit(code)` asks for: a number is the status, a text goes to standard error.
  private func leave(_ code: Value) throws {
    switch code {
    case .none: return
    case .int(let status): if status & 0xff != 0 { throw ProgramStatus(code: Int32(status & 0xff)) }
    case .bool(let flag): if flag { throw ExitStatus.failure }
    default:
      StandardStreams.error.write(code.displayText + "\n")
      throw ExitStatus.failure
    }
  }

  /// Shows a diagnostic that came before anything ran, and the status that goes with it.
  func report(_ diagnostic: Diagnostic, status: ExitStatus) -> ExitStatus {
    output.emit(ErrorReport(diagnostic))
    return status
  }
}
