import Export
import Files
import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// The course itself.
@Suite struct CourseTests {
  private let lessons = PackageFolder.path + "/Lessons"
  private let data = PackageFolder.path + "/Lessons/data"

  /// The first nine; `longhand verify Lessons` proves all of them, and is a step of its own in `.ci/run`.
  @Test func theFirstLessonsAreProved() {
    let first = LessonLibrary.files(in: lessons).prefix(9)
    let report = LessonVerifier(commands: .standard, dataDirectory: data).verify(Array(first))
    #expect(report.isClean, "\(report.document(.init()).plainText(width: 200))")
  }

  private func course() throws -> [(name: String, lesson: Lesson)] {
    try LessonLibrary.files(in: lessons).map { path in
      (FilePath.name(of: path), try #require(try LessonParser.parse(path: path).lesson))
    }
  }

  @Test func theCourseIsWhole() throws {
    let course = try course()
    #expect(
      course.map(\.lesson.id) == [
        "network", "perceptron", "activations", "forward", "loss", "backpropagation", "descent", "from-scratch", "xor", "deep",
        "optimizers",
        "techniques", "classes", "convolution", "recurrence", "two-stage", "world",
      ])
    // The first nine are for one long sitting, or a short one on the express way.
    let first = course.prefix(9).map(\.lesson)
    #expect((75...100).contains(first.compactMap(\.minutes).reduce(0, +)))
    #expect(first.compactMap(\.express).reduce(0, +) <= 45)
    #expect(first.allSatisfy { $0.minutes ?? 99 <= 14 && $0.hasExpress })
  }

  /// The whole list, what comes next and the prompt stand on a screen of 24 rows.
  /// What the authors' guide shows first is copied first.
  @Test func theGuidesSmallestLessonVerifies() throws {
    let guide = try LessonFile.read(lessons + "/README.md").source.text
    let lesson = try #require(guide.split(separator: "````markdown\n").dropFirst().first?.split(separator: "\n````").first)
    let folder = TemporaryDirectory()
    let path = try folder.write("\(lesson)\n", to: "neuron.md")
    let report = LessonVerifier(commands: .standard).verify([path])
    #expect(report.isClean && report.lessons.count == 1, "\(report.faults.map(\.message))")
  }

  @Test func theListFitsATerminal() {
    let list = LessonList(entries: LessonLibrary(directory: lessons).entries, progress: ProgressState())
    let rows = list.document.plainText(width: 80).split(separator: "\n", omittingEmptySubsequences: false).drop { $0.isEmpty }
    #expect(rows.count <= 24, "the last is the prompt's")
    #expect(rows.first == "Foundations")
  }

  /// What the verifier leaves to taste, the course holds to.
  @Test func everyLessonTeaches() throws {
    for (name, lesson) in try course() {
      let questions = lesson.items.compactMap { if case .question(let question) = $0 { question } else { nil } }
      let exercises = lesson.items.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
      let lines = lesson.items.compactMap { if case .line(let line) = $0 { line } else { nil } }
      let last = try #require(lesson.steps.last)
      let prose = lesson.introduction + lesson.items.compactMap { if case .prose(let prose) = $0 { prose } else { nil } }
      #expect(lesson.minutes != nil, "\(name)")
      let aim = lesson.introduction.first?.markdown.split(separator: "\n").first ?? ""
      #expect(aim.hasPrefix("*Aim: ") && aim.hasSuffix(".*"), "\(name): no aim in one line")
      #expect(lesson.introduction.map(\.markdown).joined().contains("?"), "\(name): begins without a question")
      #expect(questions.count >= 2, "\(name): fewer than two questions")
      #expect(questions.contains { $0.isWorkedOut }, "\(name): no number that the engine works out")
      #expect(!exercises.isEmpty, "\(name): nothing is to be made")
      for exercise in exercises {
        let rungs = exercise.hints.filter { $0.condition == nil }.count
        #expect(rungs == 3 || !name.isFirstNine && rungs == 2, "\(name), \(exercise.id): a ladder of \(rungs) hints")
        // No rung is the solution, and what is missing is said in words.
        let solution = exercise.solution.lines.map(\.text).joined(separator: "\n")
        if name.isFirstNine {
          #expect(
            !exercise.hints.contains { $0.text.markdown.contains("`\(solution)`") }, "\(name), \(exercise.id): a hint is the solution")
          #expect(!exercise.rights.isEmpty, "\(name), \(exercise.id): no other right way is tried")
        }
        #expect(exercise.checks.allSatisfy { $0.says != nil }, "\(name), \(exercise.id): a check without its words")
        #expect(exercise.because != nil, "\(name), \(exercise.id): solved without a reason")
        let ownHints = exercise.hints.filter { $0.condition != nil && $0.text.markdown.contains("{") }
        #expect(!ownHints.isEmpty, "\(name), \(exercise.id): no hint quotes the learner's own numbers")
        let drawn = Set(exercise.wrongs.compactMap(\.hint))
        #expect(ownHints.contains { drawn.contains($0.id ?? "") }, "\(name), \(exercise.id): no mistake draws such a hint")
      }
      #expect(lines.contains { $0.text.hasPrefix("plot ") }, "\(name): no picture")
      #expect(lesson.items.contains { if case .note = $0 { true } else { false } }, "\(name): the speaker has no notes")
      #expect(last.id == "recap", "\(name): no recap at the end")
      let words = prose.map { $0.markdown.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      #expect(words.contains { $0.contains("Try it yourself") }, "\(name): nothing beyond")
      for question in questions {
        #expect(!question.hints.isEmpty, "\(name), \(question.id): no hint")
        var reason = question.because
        if case .choice(let choices) = question.kind { reason = choices.first(where: \.isRight)?.because }
        #expect(reason != nil, "\(name), \(question.id): a right answer without its reason")
      }
      for case .choice(let choices) in questions.map(\.kind) {
        #expect(choices.allSatisfy { $0.isRight || $0.because != nil }, "\(name): a wrong choice without its reason")
      }
      for prose in prose {
        #expect(prose.markdown.split(separator: "\n").count <= 16, "\(name): much to read at once: \(prose.markdown.prefix(60))…")
        #expect(!prose.markdown.contains("!\n") && !prose.markdown.hasSuffix("!"), "\(name): an exclamation mark")
      }
    }
  }

  /// Looking around, going through the network and starting anew pass no exercise.
  @Test func noExerciseIsPassedByAccident() throws {
    let idle = [
      "1 + 1", "x = 1", "forward", "backward", "evaluate", "show weights", "plot net", "step", "rewind 1", "reset", "net", "data xor",
    ]
    for (name, lesson) in try course() {
      for case .exercise(let exercise) in lesson.items {
        let session = Session(
          Session.Options(fileAccess: .confined(folder: lesson.folder), dataDirectory: data, seed: lesson.seed), output: SilentOutput())
        for earlier in lesson.items.prefix(while: { !$0.is(exercise) }) { try LessonRunner.replay(earlier, in: session) }
        for line in idle {
          try? session.run(Source(text: line), echo: .none)
          let passes = exercise.checks.allSatisfy { if case .holds = Condition($0.expression).outcome(in: session) { true } else { false } }
          #expect(!passes, "\(name), \(exercise.id): passed by `\(line)`")
        }
      }
    }
  }

  /// A number is asked for before the engine shows it, but where a nudge has found what the chain rule is to find again.
  @Test func numbersArePredictedBeforeTheyAreShown() throws {
    for (name, lesson) in try course() {
      let screen = RunnerBench.Screen()
      let session = Session(
        Session.Options(fileAccess: .confined(folder: lesson.folder), dataDirectory: data, seed: lesson.seed), output: screen)
      screen.style = { session.style }
      for step in lesson.steps {
        for item in step.items {
          if case .line(let line) = item {
            try? session.run(line, echo: .all)
          } else {
            try LessonRunner.replay(item, in: session)
          }
          guard case .question(let question) = item, case .number(let expression, let tolerance) = question.kind else { continue }
          let value = try session.evaluate(expression).number("the answer")
          if question.id == "dz1" { continue }
          // Small whole numbers, halves, quarters and eighths stand on many screens for other reasons.
          guard (value * 8).rounded() != value * 8 || abs(value) >= 13 else { continue }
          let shown = screen.text.split { !"-.0123456789e".contains($0) }.compactMap { Double($0) }
          #expect(
            !shown.contains { AnswerChecker.isNear($0, value, tolerance) }, "\(name), \(question.id): \(value) has been shown before")
        }
      }
    }
  }
}

extension LessonItem {
  fileprivate func `is`(_ exercise: Exercise) -> Bool {
    if case .exercise(let other) = self { other.id == exercise.id } else { false }
  }
}

extension Lesson {
  fileprivate var items: [LessonItem] { steps.flatMap(\.items) }
}

extension Question {
  /// Whether its answer is a number that comes of an expression, and is not merely written down.
  fileprivate var isWorkedOut: Bool {
    if case .number(let expression, _) = kind { Double(expression) == nil } else { false }
  }
}

extension String {
  /// Lessons 1 to 9.
  fileprivate var isFirstNine: Bool { hasPrefix("0") }
}
