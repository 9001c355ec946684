import Language
import Markup
import Workbench

// Questions answered, exercises judged, hints and solutions.
extension LessonRunner {
  // MARK: Questions

  /// Takes a line that can only be an answer: a choice, a number as such, an accepted word. False when it may be anything.
  func answerDirectly(_ text: String, _ question: Question) throws(Diagnostic) -> Bool {
    switch question.kind {
    case .choice(let choices):
      guard let index = AnswerChecker.choice(text, among: choices) else {
        guard AnswerChecker.number(text) != nil else { return false }
        say(LessonScreen.note(howToAnswer(question)))
        return true
      }
      try choose(index, of: choices, question)
    case .number:
      guard let given = session.number(answered: text) else { return false }
      // An assignment is an answer where the question asks for that name.
      if let name = given.name, !question.asks(for: name) { return false }
      if let remark = given.remark { say(LessonScreen.note(remark)) }
      try answer(question, number: given.value, or: given.others)
    case .text(let answer):
      // Mostly the words themselves, which no state changes.
      let isLiteral = (try? Parser.parseExpression(Source(text: answer)))?.neededNames.isEmpty ?? false
      let accepted = try (isLiteral ? session : judge(of: answer)).words(answer)
      if AnswerChecker.isText(text, among: accepted) {
        let judge = try judge()
        settle(question, question.because.flatMap { judge.interpolated($0, asShown: true) })
      } else if let mistake = question.mistakes.first(where: { AnswerChecker.isText(text, among: [$0.answer]) }) {
        sayWrong(try judge().interpolated(mistake.because, asShown: true) ?? mistake.because)
      } else {
        return false
      }
    }
    return true
  }

  /// Judges a choice.
  private func choose(_ index: Int, of choices: [Question.Choice], _ question: Question) throws(Diagnostic) {
    let letter = AnswerChecker.letter(index)
    let judge = try judge()
    let because = choices[index].because.flatMap { judge.interpolated($0, asShown: true) }
    if choices[index].isRight {
      settle(question, because ?? question.because.flatMap { judge.interpolated($0, asShown: true) })
    } else {
      sayWrong(because.map { "\(letter)) is not it: \($0)" } ?? "\(letter)) is not it. Think it over, or try something that shows it.")
    }
  }

  /// Judges a number against what the engine says in the lesson's own state.
  /// - Parameter others: other readings of what was typed, of which one counts where it is right.
  func answer(_ question: Question, number: Double, or others: [Double] = []) throws(Diagnostic) {
    guard case .number(let expression, let tolerance) = question.kind else { return }
    let judge = try judge(of: expression)
    let expected = try judge.evaluate(expression).number("the answer")
    let number = others.first { AnswerChecker.isNear($0, expected, tolerance) } ?? number
    switch AnswerChecker.judge(number, expected: expected, tolerance: tolerance) {
    case .right: settle(question, question.because.flatMap { judge.interpolated($0, asShown: true) })
    case .wrong(let what):
      for mistake in question.mistakes {
        guard let value = (try? judge.evaluate(mistake.answer))?.doubleIfNumber, AnswerChecker.isNear(number, value, tolerance) else {
          continue
        }
        return sayWrong("\(AnswerChecker.text(number)) is not it: \(judge.interpolated(mistake.because, asShown: true) ?? mistake.because)")
      }
      sayWrong("\(AnswerChecker.text(number)) is not it. \(what)")
    }
  }

  /// A line on an open question that could not run. On a text question it was an answer; words that resemble nothing known were meant
  /// as one, and how to answer is said; else the error stands above that.
  func answerAfterFailure(_ text: String, _ question: Question, _ error: Diagnostic) throws(Diagnostic) {
    if case .text = question.kind {
      session.journal?.forgetFailure(of: text)
      return sayWrong("“\(sanitised(text))” is not the word. Try another, or `hint`.")
    }
    if case .choice(let choices) = question.kind, AnswerChecker.isWords(text), !isSlip(error, question),
      let index = AnswerChecker.choice(text, among: choices, byOneWord: true)
    {
      session.journal?.forgetFailure(of: text)
      return try choose(index, of: choices, question)
    }
    if case .number = question.kind, !isSlip(error, question), let given = session.number(looselyAnswered: text) {
      session.journal?.forgetFailure(of: text)
      return try answer(question, number: given.value, or: given.others)
    }
    if !AnswerChecker.isWords(text) || isSlip(error, question) {
      var error = error
      // A word was an answer; to give it a value would lead astray.
      if error.kind == .name, error.hint?.hasPrefix("did you mean") != true { error.hint = nil }
      session.output.emit(ErrorReport(error))
    } else {
      session.journal?.forgetFailure(of: text)
    }
    say(LessonScreen.note(howToAnswer(question)))
  }

  /// Whether a line was a command misspelt, or on a question for a number a name: what the error's hint suggests.
  private func isSlip(_ error: Diagnostic, _ question: Question) -> Bool {
    guard let hint = error.hint, hint.hasPrefix("did you mean"), let name = hint.split(separator: "`").dropFirst().first else {
      return false
    }
    if case .number = question.kind { return true }
    return session.commands[String(name)] != nil
  }

  func howToAnswer(_ question: Question) -> String {
    let way: String
    switch question.kind {
    case .choice(let choices): way = "Answer with \(letters(choices.count))"
    case .number: way = "Answer with a number, or with an expression that gives it"
    case .text: way = "Answer in a word or two"
    }
    var others = ["`hint`", "`solution`", "`skip`"]
    if question.hints.isEmpty { others.removeFirst() }
    if !options.allowsSolution { others.removeAll { $0 == "`solution`" } }
    if !options.allowsSkip { others.removeAll { $0 == "`skip`" } }
    return others.isEmpty ? way + "." : "\(way); or \(LessonRunner.enumerated(others))."
  }

  private func letters(_ count: Int) -> String { LessonRunner.enumerated((0..<count).map { "`\(AnswerChecker.letter($0))`" }) }

  static func enumerated(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }

  private func settle(_ question: Question, _ because: String?) {
    guard let place else { return }
    if place.recallBefore == nil { record(.answer(lesson: place.entry.key, id: question.id, .done, of: question.fingerprint)) }
    note(.answer, id: question.id, text: enteredLine, isRight: true)
    say(LessonScreen.right(because), [.init("question", .string(question.id)), .init("right", .bool(true))])
    if place.recallBefore != nil {
      do throws(Diagnostic) { emit(try settleRecall(question)) } catch { session.output.emit(ErrorReport(error)) }
      return
    }
    emit(advance())
  }

  private func sayWrong(_ what: String) {
    if let question = openQuestion { missRecall(question) }
    note(.answer, id: openQuestion?.id, text: enteredLine, isRight: false)
    say(LessonScreen.wrong(what), [.init("question", .string(openQuestion?.id ?? "")), .init("right", .bool(false))])
  }

  // MARK: Exercises

  /// Looks whether the exercise is solved now; else says what is missing, if that is news.
  func judgeExercise() {
    guard let place, let exercise = openExercise else { return }
    guard let shortfall = LessonRunner.shortfall(exercise, in: session) else {
      record(.answer(lesson: place.entry.key, id: exercise.id, .done, of: exercise.fingerprint))
      note(.attempt, id: exercise.id, text: enteredLine, isRight: true)
      if !place.solution.isEmpty { isDirty = true }
      say(
        LessonScreen.solved(exercise.because.flatMap { session.interpolated($0) }),
        [.init("exercise", .string(exercise.id)), .init("solved", .bool(true))])
      return emit(advance())
    }
    if !place.solution.isEmpty { return }
    note(.attempt, id: exercise.id, text: enteredLine, isRight: false)
    if let (index, text) = conditionalHint(exercise) {
      self.place?.givenHints.insert(index)
      say(LessonScreen.hint(text, title: "Hint"))
    } else if shortfall != place.lastShortfall || session.trainedSteps != place.judgedSteps || LessonRunner.names(in: exercise, enteredLine)
    {
      say(LessonScreen.notYet(LessonScreen.shortfall(shortfall)), [.init("exercise", .string(exercise.id)), .init("solved", .bool(false))])
    }
    self.place?.lastShortfall = shortfall
    self.place?.judgedSteps = session.trainedSteps
  }

  /// Whether a line has a name in it that the exercise's conditions ask for: an attempt, which is told what it lacks though that was said.
  private static func names(in exercise: Exercise, _ line: String) -> Bool {
    let words = Set(line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return exercise.solution.assignedNames.contains { words.contains($0) }
  }

  /// What an exercise's state lacks, in words and numbers; nil when all its conditions hold.
  static func shortfall(_ exercise: Exercise, in session: Session) -> String? {
    if let name = session.changedGiven {
      return "`\(name)` should stay as it was when this task began; `goto` with this step's number begins it anew"
    }
    for check in exercise.checks {
      guard let shortfall = Condition(check.expression).shortfall(in: session) else { continue }
      return check.says.map { session.sentences($0) } ?? shortfall
    }
    guard exercise.isTrained, !session.hasTrained else { return nil }
    return session.hasSetByHand
      ? "the weights were given by hand, and here they are to be found by training; `reset` takes the first ones again"
      : "the weights are to come from training, and nothing has been trained since this task began"
  }

  /// What an open exercise lacks, and what to do about it.
  func stateOf(_ exercise: Exercise) -> [Block] {
    var blocks: [Block] = []
    if let shortfall = LessonRunner.shortfall(exercise, in: session) { blocks += LessonScreen.notYet(LessonScreen.shortfall(shortfall)) }
    var others = ["`hint`", "`solution`", "`skip`"]
    if !options.allowsSolution { others.remove(at: 1) }
    if !options.allowsSkip { others.removeAll { $0 == "`skip`" } }
    return blocks + LessonScreen.note("Type code that makes it so; or \(LessonRunner.enumerated(others)).")
  }

  // MARK: Hints and solutions

  /// The first hint whose condition holds now and that has not been given.
  func conditionalHint(_ exercise: Exercise) -> (Int, String)? {
    LessonRunner.conditionalHint(exercise.hints, place?.givenHints ?? [], session)
  }

  static func conditionalHint(_ hints: [Hint], _ given: Set<Int>, _ session: Session) -> (Int, String)? {
    for (index, hint) in hints.enumerated() where !given.contains(index) {
      guard let condition = hint.condition, case .holds = Condition(condition).outcome(in: session) else { continue }
      if let text = session.interpolated(hint.text.markdown) { return (index, text) }
    }
    return nil
  }

  /// The next rung of the ladder, by its number.
  static func ladderHint(_ hints: [Hint], _ given: Set<Int>) -> Int? {
    let rungs = hints.indices.filter { hints[$0].condition == nil && !given.contains($0) }
    return rungs.min { hints[$0].number ?? .max < hints[$1].number ?? .max }
  }

  /// The question or exercise of this step that was settled last, where none is open now.
  var settledTask: (index: Int, item: LessonItem)? {
    guard let place, openQuestion == nil, openExercise == nil else { return nil }
    let items = place.currentStep.items
    guard let index = items.indices.prefix(place.item).last(where: { items[$0].identity != nil }) else { return nil }
    return (index, items[index])
  }

  func hint() throws(Diagnostic) -> LessonReport {
    let place = try needLesson()
    let settled = settledTask?.item
    guard let hints = openQuestion?.hints ?? openExercise?.hints ?? settled?.hints else {
      throw Diagnostic(
        .command, "there is nothing to solve here",
        hint: offeredLine == nil ? "press Enter to go on" : "Enter runs the line that is offered")
    }
    note(.hint, id: place.currentItem?.identity?.id)
    let isQuestion = openQuestion != nil
    // On a question the lesson's own state is spoken of, on an exercise the learner's.
    let judge = isQuestion ? try judge() : session
    if settled == nil, let (index, text) = LessonRunner.conditionalHint(hints, place.givenHints, judge) {
      self.place?.givenHints.insert(index)
      return LessonReport("hint", [.init("text", .string(text))], Document(LessonScreen.hint(text, title: "Hint")))
    }
    let count = hints.filter { $0.condition == nil }.count
    guard let index = LessonRunner.ladderHint(hints, place.givenHints) else {
      let more = options.allowsSolution ? "`solution` shows the answer." : "Look at them again."
      let what = count == 0 ? "There is no hint for this one." : "That was the last hint."
      return LessonReport("hint", [.init("text", .null)], Document(LessonScreen.note("\(what) \(more)")))
    }
    self.place?.givenHints.insert(index)
    let text = judge.hintText(hints[index].text.markdown, asShown: isQuestion)
    let title = count > 1 ? "Hint \(hints[index].number ?? 1) of \(count)" : "Hint"
    return LessonReport("hint", [.init("text", .string(text))], Document(LessonScreen.hint(text, title: title)))
  }

  /// Shows the solution of what is solved already, to be compared with one's own.
  private func solution(of item: LessonItem, at index: Int, _ place: Place) throws(Diagnostic) -> LessonReport {
    switch item {
    case .question(let question):
      let (answer, sentence) = try replayed(place.lesson, step: place.step, item: index).answer(to: question)
      return LessonReport("solution", [.init("answer", .string(answer))], Document([.paragraph(LessonScreen.inline(sentence))]))
    case .exercise(let exercise):
      let lines = exercise.solution.lines.map { JSONValue.string($0.text) }
      return LessonReport("solution", [.init("lines", .array(lines))], Document(LessonScreen.solution(exercise.solution) + [.blank]))
    case .line, .prose, .note: return LessonReport("solution", [], Document())
    }
  }

  /// Shows the solution and offers it, from the exercise's own beginning.
  func solution() throws(Diagnostic) -> LessonReport {
    let place = try needLesson()
    guard options.allowsSolution else { throw Diagnostic(.command, "in this class solutions stay hidden", hint: "`hint` helps") }
    if let question = openQuestion {
      note(.solution, id: question.id)
      missRecall(question)
      let (answer, sentence) = try judge(of: question.expression).answer(to: question)
      self.place?.solution = [answer]
      return LessonReport("solution", [.init("answer", .string(answer))], Document([.paragraph(LessonScreen.inline(sentence))]))
    }
    if let settled = settledTask { return try solution(of: settled.item, at: settled.index, place) }
    guard let exercise = openExercise else {
      throw Diagnostic(
        .command, "there is nothing to solve here",
        hint: offeredLine == nil ? "press Enter to go on" : "Enter runs the line that is offered")
    }
    note(.solution, id: exercise.id)
    var blocks = LessonScreen.solution(exercise.solution)
    if isDirty {
      try restore()
      blocks += [.blank] + LessonScreen.note("It starts from the exercise's own beginning; what you tried before is put aside.")
    }
    self.place?.solution = exercise.solution.lines.map(\.text)
    return LessonReport("solution", [.init("lines", .array(exercise.solution.lines.map { .string($0.text) }))], Document(blocks + [.blank]))
  }
}

extension LessonItem {
  /// The hints of a question or exercise.
  fileprivate var hints: [Hint]? {
    switch self {
    case .question(let question): question.hints
    case .exercise(let exercise): exercise.hints
    case .line, .prose, .note: nil
    }
  }
}
