import Language
import Markup
import Runtime
import Workbench

extension VerifierRun {
  mutating func check(_ exercise: Exercise, step: Int, item: Int) {
    for prose in exercise.prompt { check(prose.values) }
    let start = VerifierSession(lesson, verifier, step: step, item: item)
    if start.hasRunOut { return timeIsOver("a line before this", at: exercise.span) }
    checkStart(exercise, start.session)
    start.session.begin(exercise)
    for name in exercise.kept where !start.session.keeps(name) {
      fault("there is no '\(name)' of numbers to be kept here", at: exercise.span, hint: "keeps= names what has been set before")
    }
    var states = [start.session]
    for wrong in exercise.wrongs where !isTimeOver {
      let run = VerifierSession(lesson, verifier, step: step, item: item)
      check(wrong, of: exercise, run)
      states.append(run.session)
    }
    for right in exercise.rights where !isTimeOver {
      let run = VerifierSession(lesson, verifier, step: step, item: item)
      run.session.begin(exercise)
      if let error = run.run(right.text).error { fault("these lines fail: \(error.message)", at: right.span, hint: error.hint) }
      if let shortfall = LessonRunner.shortfall(exercise, in: run.session) {
        fault("this right solution does not pass: \(shortfall)", at: right.span)
      } else if let because = exercise.because {
        checkExpressions(in: because, at: right.span, run.session)
      }
    }
    session.session.begin(exercise)
    for line in exercise.solution.lines where !isTimeOver { check(line, isSolution: true) }
    settled(
      LessonScreen.solved(exercise.because.map { session.session.interpolated($0) ?? $0 }), step, item, above: session.rows,
      at: exercise.span)
    for prose in exercise.solution.prose { check(prose.values) }
    states.append(session.session)
    if isTimeOver { return }
    checkHints(exercise.hints, in: states)
    for check in exercise.checks {
      if let says = check.says { checkExpressions(of: says, at: check.span, in: states) }
    }
    for check in exercise.checks {
      guard !isTimeOver, let shortfall = Condition(check.expression).shortfall(in: session.session) else { continue }
      if session.isTimeOver { return timeIsOver("this check", at: check.span) }
      fault("the solution does not pass: \(shortfall)", at: check.span)
    }
    if let because = exercise.because { checkExpressions(in: because, at: exercise.span, session.session) }
    if exercise.isTrained, !session.session.hasTrained { fault("the solution does not train", at: exercise.span) }
    session.session.endTask()
  }

  /// Conditions and `{…}` of hints can be worked out somewhere: at the start, after the solution, or after lines that are wrong.
  mutating func checkHints(_ hints: [Hint], in states: [Session]) {
    for hint in hints {
      var first: Diagnostic?
      var places: [Session] = []
      for state in states {
        guard let condition = hint.condition else {
          places = states
          break
        }
        switch Condition(condition).outcome(in: state) {
        case .holds: places.insert(state, at: 0)
        case .fails: places.append(state)
        case .unknown(let error): first = first ?? error
        }
      }
      if places.isEmpty, let error = first {
        if error.kind != .syntax { fault("this condition can nowhere be worked out: \(error.message)", at: hint.span, hint: error.hint) }
        continue
      }
      checkExpressions(of: hint.text.markdown, at: hint.span, in: places)
    }
  }

  /// Each `{…}` of a text can be worked out in one of these states.
  mutating func checkExpressions(of text: String, at span: Span, in states: [Session]) {
    let expressions: [String]
    do throws(Diagnostic) { expressions = try InterpolatedText(text).expressions } catch {
      return fault("this text cannot be read: \(error.message)", at: span, hint: error.hint)
    }
    for expression in expressions {
      var failure: Diagnostic?
      for state in states {
        do throws(Diagnostic) {
          _ = try state.runValue(expression)
          failure = nil
          break
        } catch { failure = failure ?? error }
      }
      guard let failure, failure.kind != .syntax else { continue }
      fault("`{\(expression)}` can nowhere be worked out: \(failure.message)", at: span, hint: failure.hint)
    }
  }

  mutating func checkStart(_ exercise: Exercise, _ session: Session) {
    var isSolved = true
    for check in exercise.checks {
      switch Condition(check.expression).outcome(in: session) {
      case .holds: break
      case .fails: isSolved = false
      case .unknown(let error):
        isSolved = false
        if error.kind == .interrupted { return timeIsOver("this check", at: check.span) }
        if error.kind == .syntax { fault("this check cannot be read: \(error.message)", at: check.span, hint: error.hint) }
      }
    }
    if isSolved { fault("the exercise is solved before anything is done", at: exercise.span) }
    for hint in exercise.hints {
      if let condition = hint.condition, case .unknown(let error) = Condition(condition).outcome(in: session), error.kind == .syntax {
        fault("this condition cannot be read: \(error.message)", at: hint.span, hint: error.hint)
      }
      for expression in (try? InterpolatedText(hint.text.markdown))?.expressions ?? [] {
        do throws(Diagnostic) { _ = try session.runValue(expression) } catch {
          if error.kind == .syntax { fault("`{\(expression)}` cannot be read: \(error.message)", at: hint.span, hint: error.hint) }
        }
      }
    }
  }

  /// Lines that must run, must not pass, and must draw their hint.
  mutating func check(_ wrong: Exercise.Wrong, of exercise: Exercise, _ run: VerifierSession) {
    if run.hasRunOut { return timeIsOver("a line before this", at: wrong.span) }
    run.session.begin(exercise)
    if let error = run.run(wrong.code).error {
      if run.isTimeOver { return timeIsOver("this wrong solution", at: wrong.span) }
      // What is closed cannot be read off: that is how such lines do not pass.
      if !exercise.closed.isEmpty, exercise.closed.contains(where: { error.message.hasPrefix("`\($0)` is what you are working out") }) {
        return
      }
      return fault("these lines fail: \(error.message)", at: wrong.span, hint: error.hint)
    }
    if LessonRunner.shortfall(exercise, in: run.session) == nil {
      return fault("this wrong solution passes", at: wrong.span, hint: "the checks must tell it from a right one")
    }
    guard let name = wrong.hint else { return }
    let drawn = LessonRunner.conditionalHint(exercise.hints, [], run.session)?.0
    if let drawn, !exercise.hints[drawn].answers(to: name) {
      return fault("it draws \(described(exercise.hints[drawn])), not \(name)", at: wrong.span)
    }
    guard drawn == nil, let hint = exercise.hints.first(where: { $0.answers(to: name) }), let condition = hint.condition else { return }
    if case .unknown(let error) = Condition(condition).outcome(in: run.session) {
      fault("it does not draw the hint '\(name)', whose condition cannot be worked out: \(error.message)", at: wrong.span, hint: error.hint)
    } else {
      fault("it does not draw the hint '\(name)', whose condition does not hold", at: wrong.span, hint: hint.condition)
    }
  }

  func described(_ hint: Hint) -> String {
    hint.id.map { "the hint '\($0)'" } ?? hint.number.map { "hint \($0)" } ?? "another hint"
  }
}
