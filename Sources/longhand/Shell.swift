import Files
import Glibc
import Language
import Markup
import Terminal
import Tutorial
import Workbench

/// Read, evaluate, render: the interactive shell.
final class Shell {
  private let wired: WiredSession
  private let output: TextOutput
  private let screen: ShellScreen
  private let history: InputHistory
  private let reader: any LineReader
  private let isEditing: Bool
  private let options: CommonOptions

  init(_ options: CommonOptions, _ classOptions: ClassOptions? = nil) {
    self.options = options
    let environment = processEnvironment()
    let history = InputHistory(directory: StandardFolders(environment: environment).state)
    self.history = history
    output = TextOutput(color: options.color, isPlain: options.plain, showsProgress: true)
    output.showsPictures = true
    let screen = ShellScreen(output)
    self.screen = screen
    output.fitsScreen = output.renderer.capabilities.isTerminal
    InterruptFlag.install()
    wired = WiredSession(
      options, text: output, screen: screen, shellCommands: ShellCommands.commands(history: history, output: output, screen: screen),
      keepsJournal: true, classOptions: classOptions)
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      let editor = LibeditLineReader(history: history, renderer: output.renderer)
    {
      reader = editor
      isEditing = true
    } else {
      let isTyped = isatty(STDIN_FILENO) == 1
      reader = PipeReader(showPrompt: isTyped ? { StandardStreams.error.write($0) } : nil)
      isEditing = false
    }
    runner.asksRecall = isEditing
  }

  private var runner: LessonRunner { wired.runner }

  /// Reads and does lines until there are no more, or until `quit`.
  func run(lesson: String?) throws {
    runConfiguration()
    if let lesson {
      do { try runner.open(lesson) } catch {
        throw wired.report(Longhand.outside(error, lesson, in: runner.session.commands), status: .usage)
      }
    } else {
      runner.showLessons()
    }
    var hasFailed = false
    while !runner.session.quitRequested {
      StandardStreams.output.flush()
      output.refreshSize()
      switch reader.readLine(request) {
      case .line(let line):
        screen.log.entered(line, prompt: runner.prompt, continuation: "... ")
        // The window may have changed its size while the line was typed.
        output.refreshSize()
        do {
          runner.session.tellsCauses = !runner.isInLesson
          try runner.submit(line)
        } catch {
          hasFailed = true
          screen.emit(ErrorReport(error))
        }
        // What was pressed from the line's Enter until now was meant for what it ran.
        InterruptFlag.clear()
      case .interrupted, .left: continue
      case .endOfInput:
        if hasFailed && isatty(STDIN_FILENO) != 1 { throw ExitStatus.failure }
        return
      }
    }
  }

  private var request: LineRequest {
    var request = LineRequest(prompt: runner.prompt)
    request.rightPrompt = rightPrompt
    request.offered = runner.offeredLine ?? ""
    if runner.isInLesson {
      request.screen = { [screen] in screen.text(rows: $0) }
      request.dropsEarlyEnters = runner.hasKeptWaiting
    }
    request.completeness = { [runner] in runner.completeness(of: $0) }
    request.completions = { [runner] in runner.candidates(for: $0, cursor: $1) }
    request.help = { [runner] in runner.session.help(on: $0) }
    request.idle = { [runner] in runner.session.freeRemains() }
    request.highlighted = { [runner] in highlighted($0, in: runner.session) }
    return request
  }

  /// Epoch and loss of a network that has been trained.
  private var rightPrompt: String {
    let state = runner.session.promptState
    if runner.isInLesson, let phase = state.phase { return phase }
    guard state.hasNetwork, state.epoch > 0 else { return "" }
    let loss = state.loss.map { "loss \(NumberText.text($0, precision: 4))" }
    return (["epoch \(state.epoch)"] + [loss].compactMap { $0 }).joined(separator: " · ")
  }

  /// Runs the learner's own commands, one a line, before the first prompt; a failing one is shown and the rest still runs.
  private func runConfiguration() {
    guard let folder = StandardFolders(environment: processEnvironment()).configuration else { return }
    let path = folder + "/config"
    guard FileStatus(path)?.kind == .ordinary else { return }
    let source: Source
    do {
      source = try readScript(path)
    } catch {
      return output.emit(ErrorReport(error))
    }
    // With `keepGoing` the session reports failures itself.
    try? runner.session.run(source, echo: .none, keepGoing: true)
  }
}

// What a session knows of a line that is being typed, as the reader asks for it.
extension LessonRunner {
  func completeness(of text: String) -> LineRequest.Completeness {
    switch session.completeness(of: text) {
    case .complete: .complete
    case .incomplete(let indentation): .incomplete(indentation: indentation)
    }
  }

  func candidates(for text: String, cursor: Int) -> [CompletionCandidate] {
    session.completions(for: text, cursor: cursor).map {
      CompletionCandidate(text: $0.text, replacing: $0.replacing, description: $0.description, endsWord: $0.endsWord)
    }
  }
}
