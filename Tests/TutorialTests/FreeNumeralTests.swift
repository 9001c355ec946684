import Language
import TestSupport
import Testing

@testable import Tutorial

/// The numerals of the course that nothing proves, to be read through: each is one that the text sets up, asks for or cites.
///
/// Not among them are numerals that a comment ties to the engine, those in code and formulas, those that a line, an answer or code of the
/// lesson has named so far (0.95 for 95 % too), and whole numbers up to twelve. What comes out of a run belongs into a comment or into `{…}`; where a choice
/// guesses at it, `lesson_claims.txt` proves the right one for five seeds.
@Suite struct FreeNumeralTests {
  @Test func noResultStandsInTheTextUnproved() throws {
    var text = ""
    for path in LessonLibrary.files(in: PackageFolder.path + "/Lessons") {
      let lesson = try #require(try LessonParser.parse(path: path).lesson)
      var known = Set(lesson.introduction.flatMap { numerals(in: codes(in: $0.markdown)) })
      text += list(lesson.introduction, lesson.id, &known)
      for step in lesson.steps {
        for item in step.items { known.formUnion(item.codes.flatMap { numerals(in: $0) }) }
        text += list(step.items.flatMap(\.texts), "\(lesson.id) \(step.id)", &known)
      }
    }
    #expect(Golden.difference(text, "Course/free-numerals.txt") == nil)
  }

  /// One row for each sentence with such numerals.
  private func list(_ texts: [Prose], _ place: String, _ known: inout Set<Double>) -> String {
    var result = ""
    for text in texts {
      var tied = text.values.map(\.number)
      known.formUnion(tied.map(abs))
      for line in text.markdown.split(separator: "\n") where !line.hasPrefix("    ") {
        let free = numerals(in: plain(String(line))).filter { number in
          if let index = tied.firstIndex(where: { $0 == number || $0 == -number }) {
            tied.remove(at: index)
            return false
          }
          return !(number == number.rounded() && number <= 12) && !known.contains(number) && !known.contains(number / 100)
        }
        guard !free.isEmpty else { continue }
        result += "\(place): \(free.map { AnswerChecker.text($0) }.joined(separator: " ")) in: \(String(line).trimmingBlanks())\n"
      }
    }
    return result
  }

  private func codes(in markdown: String) -> String {
    markdown.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .joined(separator: " ")
  }

  /// A line without its code, its expressions, and the subscripts behind names.
  private func plain(_ line: String) -> String {
    var result = ""
    for (index, part) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated() where index % 2 == 0 {
      result += part + " "
    }
    let segments = (try? InterpolatedText(result))?.segments ?? [.text(result)]
    return segments.map { if case .text(let text) = $0 { text } else { " " } }.joined()
  }

  /// The numbers in a text, without those that are part of a name or of its subscripts.
  private func numerals(in text: String) -> [Double] {
    var result: [Double] = []
    var before: Character = " "
    var rest = Substring(text)
    while let first = rest.first {
      let figures = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
      guard first.isASCII, first.isNumber, !figures.isEmpty else {
        if first == "[", before.isLetter || before.isNumber { rest = rest.drop { $0 != "]" } }
        before = first
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(figures.count)
      if !(before.isLetter || before == "_" || before == "."), let number = Double(String(figures.filter { $0 != "," }.trimmingPoints)) {
        result.append(number)
      }
      before = figures.last ?? " "
    }
    return result
  }
}

extension LessonItem {
  /// Everything of it that is read.
  var texts: [Prose] {
    func prose(_ markdown: String?, _ span: Span) -> [Prose] { markdown.map { [Prose(markdown: $0, span: span)] } ?? [] }
    switch self {
    case .prose(let text): return [text]
    case .line, .note: return []
    case .question(let question):
      var texts = question.prompt + question.hints.map(\.text) + prose(question.because, question.span)
      texts += question.mistakes.map { Prose(markdown: $0.because, span: $0.span) }
      if case .choice(let choices) = question.kind {
        for choice in choices {
          texts.append(Prose(markdown: choice.text, span: choice.span, values: choice.values))
          texts += prose(choice.because, choice.span)
        }
      }
      return texts
    case .exercise(let exercise):
      return exercise.prompt + exercise.hints.map(\.text) + exercise.solution.prose + prose(exercise.because, exercise.span)
        + exercise.checks.flatMap { prose($0.says, $0.span) }
    }
  }

  /// What in it is code, or asked of the engine.
  fileprivate var codes: [String] {
    let inText = texts.flatMap {
      $0.markdown.split(separator: "`").map(String.init).enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
    switch self {
    case .prose, .note: return inText
    case .line(let line): return inText + [line.text]
    case .question(let question):
      if case .number(let answer, _) = question.kind { return inText + [answer] }
      return inText
    case .exercise(let exercise): return inText + exercise.solution.lines.map(\.text) + exercise.checks.map(\.expression)
    }
  }
}

extension String {
  /// Without points at its end.
  fileprivate var trimmingPoints: String {
    var text = self
    while text.last == "." { text.removeLast() }
    return text
  }
}
