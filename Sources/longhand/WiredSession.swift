import Export
import Files
import Language
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
    self.init(options, text: text, isJSON: isJSON, shellCommands: [])
  }

  /// - Parameter screen: where reports go instead of to `text` itself.
  /// - Parameter progress: the learner's own unless given.
  /// - Parameter shellCommands: commands only the shell has, such as `history`.
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
          commands: CommandTable.standard.adding(request.lessonCommands).adding(shellCommands), seed: request.seed)
        options.written = written
        let session = Session(options, output: output)
        session.interruptCheck = { InterruptFlag.isSet }
        if keepsJournal { session.journal = Journal() }
        return session
      })
    runner.classLog = classOptions?.classLog.map { ClassLog(path: $0, clock: utcTime) }
    text.style = { [unowned self] in runner.session.style }
  }

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
      throw InterruptFlag.isSet ? ExitStatus.interrupted : ExitStatus.failure
    }
    if InterruptFlag.isSet { throw ExitStatus.interrupted }
  }

  /// Shows a diagnostic that came before anything ran, and the status that goes with it.
  func report(_ diagnostic: Diagnostic, status: ExitStatus) -> ExitStatus {
    output.emit(ErrorReport(diagnostic))
    return status
  }
}
