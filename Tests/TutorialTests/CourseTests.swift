import TestSupport
import Testing

@testable import Tutorial

/// The course itself.
@Suite struct CourseTests {
  private let lessons = PackageFolder.path + "/Lessons"
  private let data = PackageFolder.path + "/Lessons/data"

  @Test func everyLessonIsProved() {
    let report = LessonVerifier(dataDirectory: data).verify([lessons])
    #expect(report.isClean, "\(report.document(.init()).plainText(width: 200))")
  }

  /// What the verifier leaves to taste, the course holds to.
  @Test func everyLessonTeaches() throws {
    for path in LessonLibrary.files(in: lessons) {
      let lesson = try #require(try LessonParser.parse(path: path).lesson)
      let items = lesson.steps.flatMap(\.items)
      let questions = items.compactMap { if case .question(let question) = $0 { question } else { nil } }
      let exercises = items.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
      #expect(lesson.minutes != nil, "\(path)")
      #expect(!lesson.introduction.isEmpty, "\(path): begins without a question")
      #expect(!questions.isEmpty, "\(path): nothing is predicted")
      #expect(!exercises.isEmpty, "\(path): nothing is to be made")
      #expect(exercises.allSatisfy { $0.hints.count >= 2 && !$0.wrongs.isEmpty }, "\(path): an exercise with too little help")
      for case .choice(let choices) in questions.map(\.kind) {
        #expect(choices.allSatisfy { $0.isRight || $0.because != nil }, "\(path): a wrong choice without its reason")
      }
      for case .prose(let prose) in items {
        #expect(prose.markdown.split(separator: "\n").count <= 16, "\(path): much to read at once: \(prose.markdown.prefix(60))…")
        #expect(!prose.markdown.contains("!\n") && !prose.markdown.hasSuffix("!"), "\(path): an exclamation mark")
      }
    }
  }
}
