import Export
import Files
import Glibc
import Language
import Markup
import Terminal
import Tutorial
import Workbench

/// A lesson in front of a class: keys type its lines, the speaker takes over and gives back, a second terminal is kept informed.
final class Presenter {
  private let wired: WiredSession
  private let text: TextOutput
  private let screen: PresentationScreen
  private let reader: LibeditLineReader
  private let started = time(nil)
  private let statePath = PresentationState.standardPath(environment: processEnvironment())
  private var watch: FileWatch?
  /// The lessons that are presented one after the other, and which of them is.
  private var lessons: [String] = []
  private var place = 0
  /// Said once, when the notes cannot be told where the presentation is.
  private var hasWarned = false

  init(_ options: CommonOptions) throws {
    text = TextOutput(color: options.color, isPlain: options.plain, showsProgress: true)
    text.fitsScreen = text.renderer.capabilities.isTerminal
    let screen = PresentationScreen(text)
    self.screen = screen
    // What is shown to a class is no progress of the speaker's, and her history stays her own.
    let history = InputHistory(directory: nil)
    InterruptFlag.install()
    wired = WiredSession(
      options, text: text, screen: screen, progress: Progress(directory: nil),
      shellCommands: ShellCommands.commands(history: history, output: text), keepsJournal: true)
    guard let reader = LibeditLineReader(history: history, renderer: text.renderer) else {
      throw wired.report(Diagnostic(.file, "lines cannot be edited on this terminal"), status: .failure)
    }
    self.reader = reader
  }

  private var runner: LessonRunner { wired.runner }

  /// Presents from a step on, the first unless one is named, until the last one is left or the speaker ends; of a folder all lessons.
  func run(_ name: String, at step: String?) throws {
    let left = statePath.flatMap { PresentationState(file: $0) }
    do {
      lessons = try Presenter.lessons(of: name)
      // A course goes on with the lesson in which it was left.
      if step == nil, let left { place = lessons.firstIndex { isLeftOver(left, of: Folders.absolute($0)) } ?? 0 }
      try runner.present(lessons[place], at: step)
    } catch { throw wired.report(Longhand.outside(error, name, in: .standard), status: .usage) }
    defer { if let statePath { unlink(statePath) } }
    screen.remark(PresenterKeys.reminder)
    if step == nil, let left { offerToGoOn(left) }
    while !runner.session.quitRequested, runner.isInLesson {
      let line = attempt { () throws(Diagnostic) in try runner.scriptedLine() } ?? ""
      publish(answer: runner.waitsForAnswer ? line : nil)
      let script = LineScript(line)
      switch read(script) {
      case .line(let line):
        if script.text.isEmpty, isDone {
          guard beginLesson(place + 1) else { return }
          continue
        }
        screen.log.entered(line, prompt: runner.prompt, continuation: "... ")
        attempt { () throws(Diagnostic) in try runner.submit(line) }
      case .interrupted: continue
      case .left: leave(script)
      case .endOfInput: return
      }
    }
  }

  /// The lessons of a folder in their order; anything else is one lesson.
  private static func lessons(of name: String) throws(Diagnostic) -> [String] {
    guard FileStatus.isFolder(name) else { return [name] }
    let paths = LessonLibrary(directory: name).entries.map(\.path)
    guard !paths.isEmpty else { throw Diagnostic(.file, "there is no lesson in \(name)", hint: "a lesson is a Markdown file: 01-first.md") }
    return paths
  }

  /// Goes to another lesson of the course; whether there is one.
  private func beginLesson(_ index: Int) -> Bool {
    guard lessons.indices.contains(index) else { return false }
    // One with a fault is said, and the class stays where it is.
    attempt { () throws(Diagnostic) in
      try runner.present(lessons[index])
      place = index
    }
    return true
  }

  private func isLeftOver(_ left: PresentationState, of path: String) -> Bool {
    left.isLeftOver(of: path, isAlive: NotesFollower.isAlive)
  }

  /// A presentation of this lesson that was killed, or whose terminal was: the same step again, if the speaker likes.
  private func offerToGoOn(_ left: PresentationState) {
    guard let lesson = runner.lesson, left.step < lesson.steps.count,
      isLeftOver(left, of: Folders.absolute(lesson.source.name))
    else { return }
    screen.remark("The last presentation of it stopped at step \(left.step + 1) of \(lesson.steps.count), \(lesson.steps[left.step].id).")
    var request = LineRequest(prompt: "Go on there? Enter or n: ")
    request.screen = { [screen] in screen.text(rows: $0) }
    guard case .line(let line) = readLine(request), line.lowercased().first(where: { $0 != " " }) != "n" else { return }
    attempt { () throws(Diagnostic) in try runner.present(step: left.step) }
  }

  /// Whether the last step has nothing more.
  private var isDone: Bool { runner.isAtLastStep && !runner.waitsForAnswer }

  private func read(_ script: LineScript) -> LineResult {
    let path = runner.lesson?.source.name ?? ""
    if watch?.path != path { watch = FileWatch(path) }
    script.help = screen.keys
    script.shouldLeave = { [self] in watch?.hasChanged() ?? false }
    var request = request(prompt: runner.prompt)
    request.completeness = { [runner] text in
      if text == script.text { return .complete }
      // Lines that run together are one input.
      return script.text.hasPrefix(text + "\n") ? .incomplete(indentation: 0) : runner.completeness(of: text)
    }
    request.script = script
    return readLine(request)
  }

  private func readLine(_ request: LineRequest) -> LineResult {
    StandardStreams.output.flush()
    text.refreshSize()
    defer { InterruptFlag.clear() }
    return reader.readLine(request)
  }

  private func request(prompt: String) -> LineRequest {
    var request = LineRequest(prompt: prompt)
    request.completeness = { [runner] in runner.completeness(of: $0) }
    request.highlighted = { [runner] in highlighted($0, in: runner.session) }
    request.screen = { [screen] in screen.text(rows: $0) }
    return request
  }

  private func leave(_ script: LineScript) {
    let step = runner.position?.step ?? 0
    attempt { () throws(Diagnostic) in
      switch script.exit {
      case .takeOver: try takeOver(script.text)
      case .forward where runner.isAtLastStep:
        if !beginLesson(place + 1) { screen.remark("This is the last step; Ctrl-D ends.") }
      case .forward: try runner.present(step: step + 1)
      case .back where step == 0:
        if !beginLesson(place - 1) { screen.remark("This is the first step.") }
      case .back: try runner.present(step: step - 1)
      case .idle, nil: try reload()
      }
    }
  }

  /// The speaker's own lines, as many as she likes, then the script again in the lesson's own state.
  private func takeOver(_ scripted: String) throws(Diagnostic) {
    publish(isTakenOver: true, answer: runner.waitsForAnswer ? scripted : nil)
    let path = runner.lesson?.source.name ?? ""
    while !runner.session.quitRequested {
      var request = request(prompt: runner.prompt)
      request.rightPrompt = "your line · Enter: script"
      request.completions = { [runner] in runner.candidates(for: $0, cursor: $1) }
      guard case .line(let line) = readLine(request), !line.allSatisfy(\.isWhitespace) else { break }
      screen.log.entered(line, prompt: runner.prompt, continuation: "... ")
      attempt { () throws(Diagnostic) in try runner.submitOwn(line) }
    }
    guard !runner.session.quitRequested else { return }
    if !runner.isInLesson { try runner.present(path) }
    if try runner.resumeScript() { screen.remark("Back to the script, from its own state.") }
  }

  /// The lesson's file has been edited.
  private func reload() throws(Diagnostic) {
    do throws(Diagnostic) {
      try runner.reload()
    } catch {
      wired.output.emit(ErrorReport(error))
      screen.remark("The lesson stays as it was until its file is mended.")
    }
  }

  /// Does something whose failure is shown and then is past.
  @discardableResult
  private func attempt<Result>(_ body: () throws(Diagnostic) -> Result?) -> Result? {
    defer { InterruptFlag.clear() }
    do throws(Diagnostic) {
      return try body()
    } catch {
      wired.output.emit(ErrorReport(error))
      return nil
    }
  }

  /// Tells the second terminal where the talk is.
  private func publish(isTakenOver: Bool = false, answer: String? = nil) {
    guard let statePath, let position = runner.position, let lesson = runner.lesson else { return }
    let state = PresentationState(
      process: Int(getpid()), started: started, step: position.step, item: position.item, isTakenOver: isTakenOver,
      answer: answer, lesson: Folders.absolute(lesson.source.name))
    do throws(Diagnostic) {
      try state.write(to: statePath)
    } catch {
      guard !hasWarned else { return }
      hasWarned = true
      screen.remark("The notes cannot follow: \(error.message)")
    }
  }
}
