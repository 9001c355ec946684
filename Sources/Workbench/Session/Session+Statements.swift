import Language
import Limits
import Markup
import Runtime

extension Session {
  /// The longest line of source text, in bytes.
  static let lineLimit = 1 << 20

  /// Runs the statements of a source in order and stops at the first failure; with `keepGoing` reports it as an
  /// `ErrorReport`, goes on behind it and throws the last one at the end.
  public func run(_ source: Source, echo: Echo, keepGoing: Bool = false) throws(Diagnostic) {
    try evaluator.running { () throws(Diagnostic) in
      let outer = self.echo
      self.echo = echo
      defer { self.echo = outer }
      try self.runStatements(of: self.withoutNotebookLines(source.withoutDoctestPrompts), keepGoing: keepGoing)
    }
  }

  private func runStatements(of source: Source, keepGoing: Bool) throws(Diagnostic) {
    try checkLineLengths(source)
    defer { evaluator.flushOutput(endsLine: echo != .none) }
    var parser = Parser(source, context: parseContext)
    var last: Diagnostic?
    var isBegun = false
    // A training that Ctrl-C stopped has ended well; what was to follow it is stopped too.
    while !quitRequested, !(isBegun && shouldStop) {
      isBegun = true
      let statement: Statement?
      do throws(Diagnostic) {
        statement = try parser.nextStatement()
      } catch {
        guard keepGoing else { throw explaining(error.located(at: Span(0, 0), in: source), in: source) }
        last = error
        emit(ErrorReport(error))
        parser.recover()
        continue
      }
      guard let statement else { break }
      do throws(Diagnostic) {
        try executeJournalled(statement, in: source)
      } catch {
        if error.kind == .exit {
          leave(error)
          break
        }
        let located = explaining(error.located(at: statement.span, in: source), in: source)
        guard keepGoing, error.kind != .interrupted else { throw located }
        last = located
        emit(ErrorReport(located))
      }
    }
    if let last { throw last }
  }

  /// `exit(code)` ends what runs, and the shell.
  private func leave(_ error: Diagnostic) {
    quitRequested = true
    if let exception = error.raised?.object as? ExceptionObject { exitCode = exception.arguments.first }
  }

  /// Adds to the first error of a program all else that the program needs and is not there.
  private func explaining(_ error: Diagnostic, in source: Source) -> Diagnostic {
    guard source.lineCount > 1 else { return error }
    var error = error
    if error.kind == .syntax, let translation = Python2Translation(source), translation.isNeeded,
      translation.helps(with: error, parseContext)
    {
      error.message = "this program is in Python 2: \(translation.summary)"
      error.hint = "`longhand run --python2 FILE` runs it as Python 3; in that `/` divides whole numbers too"
    } else if error.kind == .importing || error.kind == .attribute,
      let others = ProgramNeeds(of: source, context: parseContext, hasOwn: evaluator.hasOwnModule).others(than: error)
    {
      error.hint = (error.hint.map { $0 + "; " } ?? "") + "the program also needs \(others)"
    }
    return error
  }

  /// Executes a statement and notes it in the journal, if one is kept.
  private func executeJournalled(_ statement: Statement, in source: Source) throws(Diagnostic) {
    guard let journal else { return try execute(statement, in: source) }
    var command: String?
    if case .command(let line) = statement.kind { command = line.name }
    journal.begin(source.text(in: statement.span), command: command)
    // Scripts do not show what a prompt would.
    if case .expression = statement.kind, echo != .all { journal.forgetOutput() }
    do throws(Diagnostic) {
      defer { evaluator.flushOutput(endsLine: echo != .none) }
      try execute(statement, in: source)
    } catch {
      let located = error.located(at: statement.span, in: source)
      journal.note(ErrorReport(located), style: style)
      journal.end(located)
      throw located
    }
    journal.end(nil)
  }

  func checkLineLengths(_ source: Source) throws(Diagnostic) {
    guard source.bytes.count > Session.lineLimit else { return }
    var start = 0
    for (offset, byte) in source.bytes.enumerated() where byte == 10 || offset == source.bytes.count - 1 {
      if offset - start > Session.lineLimit {
        throw Diagnostic(.syntax, "this line is longer than 1 MiB, the limit", source: source, span: Span(start, start + 1))
      }
      start = offset + 1
    }
  }

  /// One statement: a command, an expression whose value may be shown, or Python's.
  private func execute(_ statement: Statement, in source: Source) throws(Diagnostic) {
    do throws(Diagnostic) { try perform(statement, in: source) } catch {
      if error.isOfNumbers { stoppedLine = (LearnerProgram.Line(statement: statement, source: source), program.count) }
      throw OtherWords.explained(error, by: statement, in: source)
    }
    if echo == .all, let text = OtherWords.note(on: statement, in: source) { emit(NoteReport(text: text)) }
    guard LearnerProgram.remembers(statement) else { return }
    program.append(LearnerProgram.Line(statement: statement, source: source))
    if statement.isLoop { stoppedLine = nil }
  }

  private func perform(_ statement: Statement, in source: Source) throws(Diagnostic) {
    shownCall = nil
    hasReadStale = false
    // The parts cut from an array of the learner's are what it holds from the next line on.
    defer { if workbench.live?.isSourceWritten == true { _ = workbench.data } }
    guard case .expression(let expression) = statement.kind else {
      if case .command(let line) = statement.kind { return try runCommand(line, source: source) }
      return try evaluator.execute(statement, source: source, echo: echo != .none)
    }
    if isCommandCall(expression) { shownCall = expression.span }
    let value = try evaluator.evaluate(expression, source: source)
    var name: String?
    if case .name(let text) = expression.kind { name = text }
    if case .report = value, shownCall != nil { return try showed(value, name: nil) }
    if echo != .none { try showed(value, name: name) }
  }

  /// Whether an expression is a command called as a function, which no variable or built-in function hides.
  private func isCommandCall(_ expression: Expression) -> Bool {
    guard case .call(let callee, _) = expression.kind, case .name(let name) = callee.kind else { return false }
    return commands[name] != nil && !evaluator.isVariable(name)
  }

  /// The value of an expression, as a lesson's questions ask it; commands called in it are silent.
  ///
  /// Live names hold what is on the screen, as long as nothing has changed since.
  public func evaluate(_ text: String) throws(Diagnostic) -> Value {
    try evaluator.limited { () throws(Diagnostic) -> Value in
      let source = Source(text: text)
      let expression = try Parser.parseExpression(source)
      self.shownCall = nil
      return try self.reading(.shown) { () throws(Diagnostic) in try self.evaluator.evaluate(expression, source: source) }
    }
  }

  /// Whether a condition holds of the network and the data as they are now, in which `loss accuracy val_loss … epoch step lr` are the run's.
  public func holds(_ condition: String) throws(Diagnostic) -> Bool {
    try evaluator.limited { () throws(Diagnostic) -> Bool in
      let source = Source(name: "<condition>", text: condition)
      let condition = Condition(try Parser.parseExpression(source), in: source)
      return try self.reading(.current) { () throws(Diagnostic) in
        try self.judging(condition.expression.names) { () throws(Diagnostic) in try condition.holds(in: self) }
      }
    }
  }

  /// An expression's value, the run's names meaning what they mean in a condition; hints quote numbers by it.
  /// - Parameter asShown: whether live names hold what is on the screen as long as nothing has changed since, as in `evaluate`.
  public func runValue(_ text: String, asShown: Bool = false) throws(Diagnostic) -> Value {
    try evaluator.limited { () throws(Diagnostic) -> Value in
      let source = Source(name: "<condition>", text: text)
      let condition = Condition(try Parser.parseExpression(source), in: source)
      return try self.reading(asShown ? .shown : .current) { () throws(Diagnostic) in
        try self.judging(condition.expression.names) { () throws(Diagnostic) in try condition.value(in: self) }
      }
    }
  }

  /// Whether what is running is to stop.
  var shouldStop: Bool { evaluator.limits.shouldStop }

  func evaluate(_ expression: Expression, in source: Source) throws(Diagnostic) -> Value {
    try evaluator.evaluate(expression, source: source)
  }
}
