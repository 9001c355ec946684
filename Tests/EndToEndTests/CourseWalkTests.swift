import Foundation
import Markup
import Runtime
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// Every lesson of the course in a terminal, from its first line to its end: by a learner who knows the answers, and by one who needs
/// every hint and then the solution.
@Suite struct CourseWalkTests {
  static let all = LessonLibrary.files(in: PackageFolder.path + "/Lessons")

  /// The first nine; with LONGHAND_LONG=1 in the environment every lesson.
  static let lessons = ProcessInfo.processInfo.environment["LONGHAND_LONG"] == nil ? Array(all.prefix(9)) : all

  @Test(.serialized, arguments: lessons) func whoAnswersRightComesToTheEnd(path: String) throws {
    try Walk(path).run { walk, item in
      switch item {
      case .question(let question):
        let text = try walk.enter(try Walk.rightAnswer(question))
        #expect(text.contains("✓ Right"), "\(question.id): \(text)")
      case .exercise(let exercise):
        var text = ""
        for line in exercise.solution.lines { text += try walk.enter(line.text) }
        #expect(text.contains("✓ Solved"), "\(exercise.id): \(text)")
      default: break
      }
    }
  }

  /// At 80×24 the output of an Enter, the sentence that speaks of it and the prompt are on the screen together.
  @Test(.serialized, arguments: lessons) func aStepFitsAScreen(path: String) throws {
    try Walk(path, rows: 24).run { walk, item in
      switch item {
      case .question(let question): _ = try walk.enter(try Walk.rightAnswer(question))
      case .exercise(let exercise): for line in exercise.solution.lines { _ = try walk.enter(line.text) }
      default: break
      }
    }
  }

  @Test(.serialized, arguments: lessons) func whoAnswersWrongIsHelpedToTheEnd(path: String) throws {
    try Walk(path).run { walk, item in
      switch item {
      case .question(let question):
        for answer in Walk.wrongAnswers(question) {
          let text = try walk.enter(answer)
          #expect(text.contains("✗"), "\(question.id), \(answer): \(text)")
        }
        try walk.takeEveryHint(question.hints)
        _ = try walk.enter("solution")
        #expect(try walk.enter().contains("✓ Right"), "\(question.id)")
      case .exercise(let exercise):
        for wrong in exercise.wrongs {
          let text = try walk.enter(wrong.code)
          // What is closed is an error to whoever reads it.
          let isClosed = !exercise.closed.isEmpty && text.contains("is what you are working out")
          #expect(!text.contains("✓") && (isClosed || !text.contains("error: ")), "\(exercise.id), \(wrong.code): \(text)")
        }
        try walk.takeEveryHint(exercise.hints)
        _ = try walk.enter("solution")
        var text = ""
        for _ in exercise.solution.lines { text += try walk.enter() }
        #expect(text.contains("✓ Solved"), "\(exercise.id): \(text)")
      default: break
      }
    }
  }
}

/// One learner's way through one lesson.
private final class Walk {
  private let lesson: Lesson
  private let home = TemporaryDirectory()
  private let terminal: PseudoTerminal
  private let rows: Int
  private var prompt = ""

  init(_ path: String, rows: Int = 60) throws {
    lesson = try #require(try LessonParser.parse(path: path).lesson)
    self.rows = rows
    terminal = try PseudoTerminal([path], home: home.path, rows: rows)
  }

  /// Enters what is placed; `solve` deals with questions and exercises.
  func run(_ solve: (Walk, LessonItem) throws -> Void) throws {
    for (index, step) in lesson.steps.enumerated() {
      prompt = "\(lesson.id) \(index + 1)/\(lesson.steps.count)> "
      try terminal.expect(prompt, seconds: 60)
      var place = 0
      while place < step.items.count {
        let item = step.items[place]
        place += 1
        switch item {
        case .line(let line):
          let lines = step.linesTogether(from: place - 1)
          let text = try enter()
          #expect(text.contains("error: ") == lines.contains(where: \.expectsError), "\(lesson.id), \(step.id), \(line.text): \(text)")
          place += lines.count - 1
          if rows <= 24, step.rows == nil { checkScreen(step, index, after: place, lines) }
        case .question, .exercise: try solve(self, item)
        case .prose, .note: break
        }
      }
      terminal.enter()
    }
    try terminal.expect("is done")
    try terminal.expect("longhand> ")
    terminal.enter("quit")
    #expect(try terminal.wait() == 0)
  }

  private static let pictureMarks: Set<Character> = [
    "│", "┤", "└", "┬", "░", "▒", "▓", "█", "●", "×", "·", "─", "▀", "▄", "⎡", "⎢", "⎣", "╭", "╰",
  ]

  /// Every row that the lines were to show, what is said of them, and the prompt.
  private func checkScreen(_ step: LessonStep, _ index: Int, after place: Int, _ lines: [LessonLine]) {
    let shown = terminal.screen.lines
    let text = Document(LessonScreen.following(step, from: place, isLast: index + 1 == lesson.steps.count)).plainText()
    // Pictures take the room there is here, and so have other rows than the file.
    var wanted = lines.map(\.expected).filter { rows in !rows.contains { $0.contains { Walk.pictureMarks.contains($0) } } }.flatMap(\.self)
    // A row wider than the screen goes on in the next.
    wanted.removeAll { $0 == "..." || $0.count > 80 }
    wanted += text.split(separator: "\n").map { String($0).trimmingBlanks(atStart: false) }
    let missing = wanted.filter { row in !row.isEmpty && !shown.contains(row) }
    #expect(missing.isEmpty, "\(lesson.id), \(step.id), \(lines[0].text): \(missing)\n\(terminal.screen.text)")
    #expect(terminal.screen.currentLine.hasPrefix(prompt.dropLast()), "\(lesson.id), \(step.id): \(terminal.screen.text)")
  }

  /// Types a line, or nothing more than Enter; what came before the next prompt.
  @discardableResult
  func enter(_ line: String = "") throws -> String {
    // Several rows at once come as a paste does; a block of one row ends with an empty one.
    let isBlock = line.hasPrefix("def ")
    terminal.send(line.contains("\n") ? "\u{1B}[200~\(line)\u{1B}[201~\r" : isBlock ? line + "\r\r" : line + "\r")
    return try terminal.expect(prompt, seconds: 60)
  }

  /// Asks until there is no hint any more.
  func takeEveryHint(_ hints: [Hint]) throws {
    for _ in 0...hints.count {
      let text = try enter("hint")
      if text.contains("That was the last hint.") || text.contains("There is no hint for this one.") { return }
      #expect(text.contains("Hint"), "\(text)")
    }
    Issue.record("there is always another hint")
  }

  static func rightAnswer(_ question: Question) throws -> String {
    switch question.kind {
    case .choice(let choices): AnswerChecker.letter(choices.firstIndex(where: \.isRight) ?? 0)
    case .number(let expression, _): expression
    case .text(let answer): try Session(output: SilentOutput()).words(answer)[0]
    }
  }

  static func wrongAnswers(_ question: Question) -> [String] {
    switch question.kind {
    case .choice(let choices): choices.indices.filter { !choices[$0].isRight }.map(AnswerChecker.letter)
    case .number(let expression, _): question.mistakes.map(\.answer) + ["(\(expression)) * 3 + 17"]
    case .text: question.mistakes.map(\.answer) + ["no such word"]
    }
  }
}
