import Export
import Language
import Markup
import TestSupport
import Workbench

@testable import Tutorial

/// A runner over lessons in a folder of its own, and everything it shows as a transcript.
final class RunnerBench {
  final class Screen: OutputSink {
    var text = ""
    var style: () -> PresentationStyle = { PresentationStyle() }
    func emit(_ report: any Report) {
      if let printed = report as? TextReport {
        text += printed.text + "\n"
      } else {
        text += report.document(style()).plainText()
      }
    }
    func progress(_ progress: TrainingProgress?) {}
    var showsProgress: Bool { false }
  }

  let folder = TemporaryDirectory()
  let screen = Screen()
  let runner: LessonRunner

  /// - Parameter isBuiltIn: whether the lessons are those that come with Longhand.
  init(
    _ lessons: [String: String], options: LessonRunner.Options = .init(), state: TemporaryDirectory? = nil, isBuiltIn: Bool = true
  ) throws {
    for (name, text) in lessons { try folder.write(text, to: "lessons/" + name) }
    let screen = screen
    runner = LessonRunner(
      library: LessonLibrary(directory: folder.path + "/lessons", builtIn: isBuiltIn ? folder.path + "/lessons" : nil),
      progress: Progress(directory: (state ?? folder).path + "/state"),
      options: options,
      makeSession: { request in
        let session = Session(
          Session.Options(
            fileAccess: request.fileAccess, commands: CommandTable.standard.adding(request.lessonCommands), seed: request.seed),
          output: screen)
        session.journal = Journal()
        return session
      })
    screen.style = { [unowned runner] in runner.session.style }
  }

  /// Submits lines; an empty one is Enter alone. Returns what is on the screen afterwards: prompts, what was entered, what came.
  @discardableResult
  func enter(_ lines: String...) -> String {
    let start = screen.text.utf8.count
    for line in lines {
      let placed = runner.offeredLine
      let shown = line.isEmpty ? placed.map { "\($0)" } ?? "" : line
      screen.text += runner.prompt + shown.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n... ") + "\n"
      do throws(Diagnostic) {
        try runner.submit(line)
      } catch {
        screen.emit(ErrorReport(error))
      }
    }
    return String(decoding: Array(screen.text.utf8)[start...], as: UTF8.self)
  }
}
