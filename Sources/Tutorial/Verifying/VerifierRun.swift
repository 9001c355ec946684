import Glibc
import Language
import Markup
import Runtime
import Workbench

/// One lesson run from top to bottom in a session of its own.
struct VerifierRun {
  let lesson: Lesson
  let path: String
  let verifier: LessonVerifier
  let isFixing: Bool
  private(set) var faults: [VerifyReport.Fault] = []
  /// Outputs to be written anew, and the minutes.
  var edits: [(span: Span, lines: [String])] = []
  /// What each step asks of the learner's time and screen.
  var paces: [LessonPace]
  let session: VerifierSession
  /// The session in which one item's expressions are asked, made once for all of them: it takes the lesson's lines so far.
  private var aside: (step: Int, item: Int, session: VerifierSession)?
  /// Whether a line ran out of time, which ends the lesson's run.
  var isTimeOver = false

  init(lesson: Lesson, path: String, verifier: LessonVerifier, isFixing: Bool) {
    self.lesson = lesson
    self.path = path
    self.verifier = verifier
    self.isFixing = isFixing
    session = VerifierSession(lesson, verifier)
    paces = Array(repeating: LessonPace(), count: lesson.steps.count)
  }

  mutating func run() {
    for prose in lesson.introduction { check(prose.values) }
    for (stepIndex, step) in lesson.steps.enumerated() {
      beginStep(stepIndex)
      var rows = 0
      for (itemIndex, item) in step.items.enumerated() {
        // What ran out of time would do so again wherever the state behind it is needed.
        if verifier.interruptCheck() || isTimeOver { return }
        switch item {
        case .line(let line):
          check(line, isSolution: false)
          rows += session.rows
          guard !line.joinsNext else { continue }
          ranLine(stepIndex, itemIndex, rows: rows, at: line.span)
          rows = 0
        case .question(let question): check(question, step: stepIndex, item: itemIndex)
        case .exercise(let exercise): check(exercise, step: stepIndex, item: itemIndex)
        case .prose(let prose): check(prose.values)
        case .note: break
        }
      }
    }
    checkMinutes()
  }

  /// The file with the outputs of this run; nil when nothing changes.
  var rewrittenText: String? {
    guard !edits.isEmpty else { return nil }
    let bytes = lesson.source.bytes
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) {
      result += bytes[position..<edit.span.start]
      // Lines of an indented fence are indented alike.
      var lineStart = edit.span.start
      while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
      let indentation = String(decoding: bytes[lineStart..<edit.span.start], as: UTF8.self)
      result += Array(edit.lines.joined(separator: "\n" + indentation).utf8)
      position = edit.span.end
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Lines

  mutating func check(_ line: LessonLine, isSolution: Bool) {
    let (output, error) = session.run(line)
    if let error {
      if session.isTimeOver { return timeIsOver("this line", at: line.span) }
      // Skipped lines do not stand for an error.
      if line.expected.isEmpty
        || (!line.expectsError && OutputComparison.firstDifference(expected: line.expected, actual: output) == nil)
      {
        return fault(
          "this line fails: \(error.message)", at: line.span, hint: error.hint ?? "if it is meant to, write the error as its output")
      }
    }
    guard !line.expected.isEmpty, let place = OutputComparison.firstDifference(expected: line.expected, actual: output) else { return }
    // An error takes an output's place only where the author expects one.
    if isFixing, error == nil || line.expectsError {
      return edits.append((line.expectedSpan, OutputComparison.rewritten(expected: line.expected, actual: output)))
    }
    let start = lesson.source.position(of: line.expectedSpan.start)
    let wanted = place.expected < line.expected.count ? line.expected[place.expected] : "(nothing more)"
    let got = place.actual < output.count ? output[place.actual] : "(nothing more)"
    let message = error.map { "this line fails: \($0.message)" } ?? "the output of `\(line.text.firstLine)` is another"
    faults.append(
      VerifyReport.Fault(
        file: path, line: start.line + min(place.expected, line.expected.count - 1), column: start.column, message: message,
        hint: error?.hint ?? "`longhand verify --fix` writes the outputs anew, for review",
        details: ["expected: \(wanted)", "     got: \(got)"]))
  }

  // MARK: Numbers in the text

  /// Each number that says what it is, is that.
  mutating func check(_ values: [StatedValue]) {
    for value in values {
      do throws(Diagnostic) {
        let asked =
          value.expression.contains("(") ? try session.session.runValue(value.expression) : try session.session.evaluate(value.expression)
        let number = try asked.number("what the number is")
        if !OutputComparison.isNear(value.number, value.text, number) {
          // As many digits as tell the two apart.
          let short = NumberText.text(number, precision: 7)
          let shown = Double(short) == value.number ? "\(number)" : short
          fault("`\(value.expression)` is \(shown) here, and the text says \(value.text)", at: value.span)
        }
      } catch {
        fault("`\(value.expression)` cannot be worked out here: \(error.message)", at: value.span, hint: error.hint)
      }
    }
  }

  // MARK: Questions

  mutating func check(_ question: Question, step: Int, item: Int) {
    checkTexts(of: question, step, item)
    for prose in question.prompt { check(prose.values) }
    checkRights(of: question, step, item)
    settled(LessonScreen.right(reason(question)), step, item, at: question.span)
    switch question.kind {
    case .choice(let choices):
      for choice in choices { check(choice.values) }
      for mistake in question.mistakes
      where AnswerChecker.choice(typed: mistake.answer, among: choices).map({ choices[$0].isRight }) ?? false {
        fault("this wrong answer is right", at: mistake.span)
      }
    case .number(let answer, let tolerance):
      guard let expected = number(answer, of: question, step, item) else { return }
      for mistake in question.mistakes {
        do throws(Diagnostic) {
          let value = try asked(mistake.answer, step, item).number("the answer")
          if AnswerChecker.isNear(value, expected, tolerance) { fault("this wrong answer is right", at: mistake.span) }
        } catch {
          fault("this answer cannot be worked out: \(error.message)", at: mistake.span, hint: error.hint)
        }
      }
    case .text(let answer):
      do throws(Diagnostic) {
        let words = try session.session.words(answer)
        if words.isEmpty || words.contains(where: { $0.trimmingBlanks().isEmpty }) {
          fault("an accepted answer is empty", at: question.span)
        }
        for mistake in question.mistakes where AnswerChecker.isText(mistake.answer, among: words) {
          fault("this wrong answer is right", at: mistake.span)
        }
      } catch {
        if error.kind == .interrupted { return timeIsOver("the answer", at: question.span) }
        fault("the answer cannot be worked out: \(error.message)", at: question.span, hint: error.hint)
      }
    }
  }

  /// What is said when it is answered rightly.
  func reason(_ question: Question) -> String? {
    var reason = question.because
    if case .choice(let choices) = question.kind { reason = choices.first(where: \.isRight)?.because ?? reason }
    return reason.map { session.session.interpolated($0, asShown: true) ?? $0 }
  }

  /// Each `right:` is taken as the learner's answer would be.
  private mutating func checkRights(of question: Question, _ step: Int, _ item: Int) {
    for right in question.rights {
      let judge = VerifierSession(lesson, verifier, step: step, item: item).session
      let isRight: Bool
      switch question.kind {
      case .choice(let choices): isRight = AnswerChecker.choice(typed: right.text, among: choices).map { choices[$0].isRight } ?? false
      case .number(let answer, let tolerance):
        guard let expected = try? judge.evaluate(answer).number("the answer") else { continue }
        // What is no answer by its form is one by its value.
        let typed = judge.number(answered: right.text)
        let value = typed == nil ? (try? judge.evaluate(right.text))?.doubleIfNumber : nil
        let read = typed ?? value.map { NumberAnswer(value: $0) } ?? judge.number(looselyAnswered: right.text)
        isRight = read.map { ([$0.value] + $0.others).contains { AnswerChecker.isNear($0, expected, tolerance) } } ?? false
      case .text(let answer): isRight = AnswerChecker.isText(right.text, among: (try? judge.words(answer)) ?? [])
      }
      if !isRight { fault("this right answer is not taken", at: right.span) }
    }
  }

  private mutating func number(_ answer: String, of question: Question, _ step: Int, _ item: Int) -> Double? {
    do throws(Diagnostic) {
      let value = try asked(answer, step, item).number("the answer")
      if value.isFinite { return value }
      fault("the answer is \(NumberText.text(value)), which nobody can type", at: question.span)
    } catch {
      if error.kind == .interrupted {
        timeIsOver("the answer", at: question.span)
        return nil
      }
      fault(
        "the answer `\(answer)` cannot be worked out: \(error.message)", at: question.span,
        hint: error.kind == .name ? "words are written in quotes: answer=\"'\(answer)'\"" : error.hint)
    }
    return nil
  }

  /// An expression's value here; one that calls something is asked in a session of its item's own, so as to leave no trace in the lesson.
  private mutating func asked(_ expression: String, _ step: Int, _ item: Int) throws(Diagnostic) -> Value {
    guard expression.contains("(") else { return try session.session.evaluate(expression) }
    let asked: VerifierSession
    if let aside, aside.step == step, aside.item == item {
      asked = aside.session
    } else {
      asked = VerifierSession(lesson, verifier, step: step, item: item)
      aside = (step, item, asked)
    }
    if asked.hasRunOut { throw Diagnostic(.interrupted, "a line before this ran out of time") }
    return try asked.session.evaluate(expression)
  }

  /// Every `{expression}` in what a question may say can be worked out.
  private mutating func checkTexts(of question: Question, _ step: Int, _ item: Int) {
    var texts = question.hints.map { ($0.text.markdown, $0.span) } + question.mistakes.map { ($0.because, $0.span) }
    if let because = question.because { texts.append((because, question.span)) }
    if case .choice(let choices) = question.kind {
      for choice in choices {
        if let because = choice.because { texts.append((because, choice.span)) }
      }
    }
    for (text, span) in texts { checkExpressions(in: text, at: span, session.session) }
  }

  // MARK: Exercises

  mutating func checkExpressions(in text: String, at span: Span, _ session: Session) {
    do throws(Diagnostic) {
      for expression in try InterpolatedText(text).expressions { _ = try session.runValue(expression) }
    } catch {
      if error.kind == .interrupted { return timeIsOver("an expression in this text", at: span) }
      fault("an expression in this text cannot be worked out: \(error.message)", at: span, hint: error.hint)
    }
  }

  mutating func timeIsOver(_ what: String, at span: Span) {
    if isTimeOver { return }
    isTimeOver = true
    fault(
      "\(what) takes longer than \(NumberText.text(verifier.secondsPerLine)) s", at: span, hint: "the rest of the lesson was not run")
  }

  mutating func fault(_ message: String, at span: Span, hint: String? = nil) {
    let place = lesson.source.position(of: span.start)
    faults.append(VerifyReport.Fault(file: path, line: place.line, column: place.column, message: message, hint: hint))
  }
}

extension String {
  var firstLine: String { split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? "" }
}
