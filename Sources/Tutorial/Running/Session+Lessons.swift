import Language
import Markup
import Runtime
import Workbench

extension Session {
  /// An exercise is open from here on.
  func begin(_ exercise: Exercise) {
    beginTask(closing: exercise.closed, solution: exercise.solution.lines.map(\.text), keeping: exercise.kept)
  }

  /// A text with its expressions worked out; nil when one cannot be.
  ///
  /// - Parameter asShown: whether live names hold what is on the screen, as a question's own answer does.
  func interpolated(_ markdown: String, asShown: Bool = false) -> String? {
    guard let text = try? InterpolatedText(markdown) else { return markdown }
    var result = ""
    var isCode = false
    for segment in text.segments {
      switch segment {
      case .text(let text):
        result += text
        if !text.count(where: { $0 == "`" }).isMultiple(of: 2) { isCode.toggle() }
      case .expression(let expression, let format):
        guard let value = try? formatted(expression, format, asShown) else { return nil }
        result += isCode ? value : AnswerWording.inSentence(value)
      }
    }
    return result
  }

  /// A hint with its numbers; where they are not there yet, its expressions as they are written.
  func hintText(_ markdown: String, asShown: Bool) -> String {
    if let text = interpolated(markdown, asShown: asShown) { return text }
    guard let text = try? InterpolatedText(markdown) else { return markdown }
    return text.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .expression(let expression, _): "`\(expression)`"
      }
    }.joined()
  }

  /// The sentences of a text whose expressions can be worked out now; those about what is not there yet are left out.
  func sentences(_ markdown: String) -> String {
    var kept: [String] = []
    var sentence = ""
    let words = markdown.split(separator: " ", omittingEmptySubsequences: true)
    for (index, word) in words.enumerated() {
      sentence += (sentence.isEmpty ? "" : " ") + word
      guard index + 1 == words.count || (word.hasSuffix(".") && (try? InterpolatedText(sentence)) != nil) else { continue }
      if let text = interpolated(sentence) { kept.append(text) }
      sentence = ""
    }
    return kept.joined(separator: " ")
  }

  /// The words a text question accepts.
  func words(_ answer: String) throws(Diagnostic) -> [String] {
    switch try evaluate(answer) {
    case .string(let text): return [text]
    case .list(let list): return try words(list.elements)
    case .tuple(let elements): return try words(elements)
    default: throw Diagnostic(.type, "the answer is neither a string nor a list of strings")
    }
  }

  private func words(_ elements: [Value]) throws(Diagnostic) -> [String] {
    var words: [String] = []
    for element in elements {
      guard case .string(let word) = element else {
        throw Diagnostic(.type, "the answer \(element.reprText) is no string", hint: "every accepted answer stands in quotes")
      }
      words.append(word)
    }
    return words
  }

  /// The right answer in this state: as it is to be typed, and as a sentence with its reason.
  func answer(to question: Question) throws(Diagnostic) -> (typed: String, sentence: String) {
    let (answer, words) = try answerText(question)
    var text = "The answer is \(words)"
    if let because = question.because.flatMap({ interpolated($0, asShown: true) }) { text += ": \(because)" }
    return (answer, LessonScreen.sentence(text))
  }

  private func answerText(_ question: Question) throws(Diagnostic) -> (String, String) {
    switch question.kind {
    case .choice(let choices):
      let index = choices.firstIndex(where: \.isRight) ?? 0
      let letter = AnswerChecker.letter(index)
      let because = choices[index].because.flatMap { interpolated($0, asShown: true) }.map { ": \($0)" } ?? ""
      return (letter, "\(letter)) \(choices[index].text)\(because)")
    case .number(let expression, let tolerance):
      let value = try evaluate(expression).number("the answer")
      var text = NumberText.text(value, precision: 4)
      if case .decimals(let count) = tolerance { text = NumberText.fixed(value, decimals: count) }
      if !AnswerChecker.isNear(Double(text) ?? .nan, value, tolerance) { text = NumberText.text(value, precision: 17) }
      return (text, AnswerWording.inSentence(text))
    case .text(let answer):
      let word = try words(answer).first ?? ""
      return (word, word)
    }
  }

  private func formatted(_ expression: String, _ format: String, _ asShown: Bool) throws(Diagnostic) -> String {
    if !format.isEmpty {
      return try runValue("\"{:\(format)}\".format(\(expression))", asShown: asShown).displayText
    }
    let value = try runValue(expression, asShown: asShown)
    if case .float(let number) = value { return NumberText.text(number, precision: 4) }
    return value.displayText
  }
}

/// Where the output of a replay goes: nowhere, but that a training which takes its time is seen to run.
final class SilentOutput: OutputSink {
  private let real: (any OutputSink)?

  init(showingProgressIn real: (any OutputSink)? = nil) { self.real = real }

  func emit(_ report: any Report) {}
  func progress(_ progress: TrainingProgress?) { if let real, real.showsProgress { real.progress(progress) } }
  // Nothing is computed for it, and no training keeps a pace that only an eye needs.
  var showsProgress: Bool { false }
}

/// Passes reports on and remembers the numbers among them.
final class ListeningOutput: OutputSink {
  private let next: any OutputSink
  /// The values that were shown, and how many reports there were in all.
  private(set) var numbers: [Double] = []
  private(set) var count = 0

  init(_ next: any OutputSink) { self.next = next }

  func emit(_ report: any Report) {
    // A note beside a value is no answer of its own.
    if report is NoteReport || report is WarningReport { return next.emit(report) }
    count += 1
    let json = report.json
    if json["report"] == .string("value") {
      switch json["data"] {
      case .double(let number): numbers.append(number)
      case .int(let number): numbers.append(Double(number))
      default: break
      }
    }
    next.emit(report)
  }

  func progress(_ progress: TrainingProgress?) { next.progress(progress) }
  var showsProgress: Bool { next.showsProgress }
}
