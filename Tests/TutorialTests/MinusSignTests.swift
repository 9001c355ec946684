import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// In the lessons' sentences a negative number has a minus sign, −0.5, as their formulas have; in code and in reports it stands as Python
/// writes it, -0.5.
@Suite struct MinusSignTests {
  @Test func numbersInSentences() throws {
    let session = Session(Session.Options(), output: SilentOutput())
    try session.run(Source(text: "x = -0.5; a = np.array([-1, 2, -3])"), echo: .none)
    let cases = [
      ("at {x:.1f} and `{x}`, of {a}", "at −0.5 and `-0.5`, of [−1  2 −3]"), ("{-1e-6:.0e}", "−1e-06"), ("{'a-1'}, {2-1}", "a-1, 1"),
      ("({x:.1f})²", "(−0.5)²"), ("{-np.inf}", "−inf"),
    ]
    for (text, shown) in cases { #expect(session.interpolated(text) == shown) }
    #expect(AnswerChecker.text(-0.25) == "−0.25")
    #expect(AnswerChecker.text(1e-7) == "1e-07")
  }

  @Test func lessonsKeepTheTwoApart() throws {
    let files = LessonLibrary.files(in: PackageFolder.path + "/Lessons")
    #expect(files.count == 17)
    for path in files {
      let lesson = try #require(try LessonParser.parse(path: path).lesson)
      for step in lesson.steps {
        for item in step.items {
          if case .line(let line) = item {
            // An operator has blanks around it; `e^−z` and `t−1` belong to formulas.
            let shown = line.expected.joined(separator: "\n")
            #expect(shown.firstMatch(of: /(^|[ \[(·=])−[0-9.]/) == nil, "\(lesson.id), \(step.id): \(shown)")
          }
          for text in item.texts {
            let plain = MinusSignTests.prose(text.markdown)
            #expect(plain.firstMatch(of: /(^|[ \[(·])-[0-9.]/) == nil, "\(lesson.id), \(step.id): \(plain)")
          }
        }
      }
    }
  }

  /// A text without its code and its expressions.
  private static func prose(_ markdown: String) -> String {
    let outside = markdown.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset.isMultiple(of: 2) }
      .map { String($0.element) }.joined(separator: " ")
    let segments = (try? InterpolatedText(outside))?.segments ?? [.text(outside)]
    return segments.map { if case .text(let text) = $0 { text } else { " " } }.joined()
  }
}
