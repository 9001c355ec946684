import Glibc
import Markup
import Terminal
import Tutorial
import Workbench

/// The speaker's second terminal: shows where the presentation is, and follows it.
final class NotesFollower {
  private let text: TextOutput
  private let statePath: String?
  /// The only lesson to follow, where one was named.
  private let wanted: String?
  private var lesson: Lesson?
  private var watch: FileWatch?
  private var shown = ""

  init(_ options: CommonOptions, lesson name: String?) throws {
    text = TextOutput(color: options.color, isPlain: options.plain, showsProgress: false)
    statePath = PresentationState.standardPath(environment: processEnvironment())
    guard let name else {
      wanted = nil
      return
    }
    do {
      wanted = Folders.absolute(try LessonLibrary(directory: Folders.lessons(chosen: options.lessons)).entry(name).path)
    } catch {
      text.emit(ErrorReport(error))
      throw ExitStatus.usage
    }
  }

  /// Follows until `q` or Ctrl-C; without a terminal it shows what there is, once.
  func run() throws {
    guard text.renderer.capabilities.isTerminal, isatty(STDIN_FILENO) == 1 else {
      return StandardStreams.output.write(text.renderer.text(document))
    }
    let keys = KeyReader()
    while true {
      text.refreshSize()
      draw()
      switch keys.wait(milliseconds: 200) {
      case .key("q"), .ended:
        StandardStreams.output.write("\n")
        return
      case .resized: shown = ""
      case .key, .nothing: continue
      }
    }
  }

  /// Draws what is new, from the screen's top.
  private func draw() {
    let capabilities = text.renderer.capabilities
    var lines = text.renderer.text(document).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = Array(lines.prefix(max(capabilities.height - 1, 1)))
    let screen = lines.joined(separator: "\n")
    guard screen != shown else { return }
    shown = screen
    if capabilities.canRedraw {
      StandardStreams.output.write("\u{1B}[H" + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
    } else {
      StandardStreams.output.write(screen + "\n")
    }
    StandardStreams.output.flush()
  }

  private var document: Document {
    guard let state = statePath.flatMap({ PresentationState(file: $0) }), NotesFollower.isAlive(state.process) else {
      return waiting("No presentation is under way. Start one in another terminal: longhand present LESSON")
    }
    if let wanted, wanted != state.lesson { return waiting("Another lesson is being presented: \(sanitised(state.lesson))") }
    guard let lesson = current(state.lesson) else { return waiting("\(sanitised(state.lesson)) cannot be read just now.") }
    let seconds = max(Int(time(nil)) - state.started, 0)
    return SpeakerNotes(lesson: lesson, state: state, clock: localTime(), elapsed: seconds).document
  }

  private func waiting(_ words: String) -> Document {
    lesson = nil
    return Document([.blank, .paragraph(StyledText(words)), .blank, .paragraph(StyledText("q ends the notes.", .muted))])
  }

  /// The lesson as its file has it now; while that has a fault, as it was.
  private func current(_ path: String) -> Lesson? {
    if let lesson, lesson.source.name == path, watch?.path == path, watch?.hasChanged() != true { return lesson }
    if watch?.path != path { watch = FileWatch(path) }
    if let result = try? LessonParser.parse(path: path), let new = result.lesson, result.faults.isEmpty { lesson = new }
    return lesson
  }

  static func isAlive(_ process: Int) -> Bool { kill(pid_t(clamping: process), 0) == 0 || errno == EPERM }
}
