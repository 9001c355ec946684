import Language
import Limits
import NeuralNetwork
import Runtime

/// What the evaluator asks of the session.
extension Session: EvaluationHost {
  public func isCommand(_ name: String) -> Bool { commands[name] != nil }

  public func readLine(prompt: String) throws(Diagnostic) -> String? { readInput(prompt) }

  public var commandNames: [String] { commands.names }

  public var shouldInterrupt: Bool { interruptCheck() }

  public func printed(_ text: String, endsLine: Bool) { emit(TextReport(text, endsLine: endsLine)) }

  public func showed(_ value: Value, name: String?) throws(Diagnostic) {
    switch value {
    case .none: return
    case .report(let object):
      if let report = object.result as? any Report { return emit(report) }
      emit(ValueReport(name: name, value: value, isStale: hasReadStale))
    case .list, .tuple, .dict, .set, .string, .object, .big:
      // As it goes to the screen it is text, or as many JSON values as it has elements.
      try value.requireRoomForCopies()
      let text = try value.represented()
      try Work.checkStopped()
      if text.utf8.count > 1 << 20 { try Work.requireTemporarily(16 * text.utf8.count) }
      emit(ValueReport(name: name, value: value, isStale: hasReadStale, text: text))
      try Work.checkStopped()
    case .builtin(let function) where function.name == "exit":
      emit(ValueReport(name: name, value: value, isStale: hasReadStale, text: "`exit()`, `quit` or Ctrl-D leaves"))
    default: emit(ValueReport(name: name, value: value, isStale: hasReadStale))
    }
  }

  /// Hands a report on, unless a nested call is to be silent.
  func emit(_ report: any Report) {
    if !(report is TextReport) {
      if silence > 0 { return }
      evaluator.flushOutput()
    }
    // Values and pictures may be large, and their showing is broken off; a command's report is short and belongs to what it did.
    if report is ValueReport || report is TextReport || report is PictureReport { return show(report) }
    evaluator.limits.undisturbed { show(report) }
  }

  private func show(_ report: any Report) {
    // What is kept is what the same lines show when they run by themselves.
    var whole = style
    whole.isBrief = false
    journal?.note(report.inScript, style: whole)
    if !Work.hasStopped || !(report is PictureReport) { output.emit(report) }
  }

  public func runCommand(_ line: CommandLine, source: Source) throws(Diagnostic) {
    guard let command = commands[line.name] else {
      let near = Suggestion.nearest(to: line.name, in: commands.names)
      throw Diagnostic(
        .command, "there is no command `\(line.name)`", hint: near.map { "did you mean `\($0)`?" } ?? "`help` lists the commands",
        source: source, span: line.nameSpan)
    }
    do throws(Diagnostic) {
      try requireOpen(onScreenOf: line.name)
      let arguments = try Arguments(command, line: line, source: source, session: self)
      if let report = try perform(command, arguments) {
        emit(report)
        if report is PictureReport { try Work.checkStopped() }
      }
    } catch {
      throw error.located(at: line.span, in: source)
    }
  }

  public func callCommand(
    _ name: String, positional: [Value], keywords: [(name: String, value: Value)], span: Span, source: Source
  ) throws(Diagnostic) -> Value {
    guard let command = commands[name] else { throw Diagnostic(.name, "there is no command `\(name)`", source: source, span: span) }
    try requireOpen(command: name, at: span, in: source)
    guard command.isCallable else {
      throw Diagnostic(
        .command, "`\(name)` cannot be called as a function", hint: "write it as a line of its own: \(command.usage)", source: source,
        span: span)
    }
    let isSilent = shownCall != span
    if isSilent { silence += 1 }
    defer { if isSilent { silence -= 1 } }
    do throws(Diagnostic) {
      let arguments = try Arguments(command, positional: positional, keywords: keywords, span: span, source: source, session: self)
      guard let report = try perform(command, arguments) else { return .none }
      let object = ReportObject(report)
      try Work.checkStopped()
      return .report(object)
    } catch {
      throw error.located(at: span, in: source)
    }
  }
}

extension Session {
  /// Does what a command does; where it was broken off it has not been done, unless by steps.
  private func perform(_ command: Command, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    guard command.training == .none || !isTraining else {
      throw Diagnostic(
        .command, "`\(command.name)` cannot be called inside a training",
        hint: "what `watch`, `stop when` and `until=` evaluate may look at the training, not change it")
    }
    workbench.wasDataAsked = false
    let report = try command.action(self, arguments)
    if workbench.wasDataAsked { noteOwnData() }
    if command.training != .runs { try Work.checkStopped() }
    return report
  }

  private func isData(_ value: Value, _ part: LiveData.Part) -> Bool {
    if case .array(let array) = value { array.identifier == workbench.live?.array(part)?.identifier } else { false }
  }

  /// Says, once for each, that a variable of the learner's is named like the data, and the network sees something else.
  private func noteOwnData() {
    guard let data = workbench.data else { return }
    for part in LiveData.Part.allCases.prefix(2) {
      guard let value = evaluator.value(of: part.name), !isData(value, part), !data.holds(value, as: part) else {
        toldOwnData.remove(part)
        continue
      }
      guard toldOwnData.insert(part).inserted else { continue }
      emit(
        NoteReport(
          text: "`\(part.name)` is a variable of your own; the network sees the data `\(data.name)`. `data X y` makes X and y the data"))
    }
  }

  /// Runs steps of a training: what is evaluated between them cannot start another.
  func training<Result>(_ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    let outer = isTraining
    isTraining = true
    defer { isTraining = outer }
    return try work()
  }

  /// A value in a few letters, for messages.
  func shortText(of value: Value) -> String {
    let text = value.reprText
    return text.count <= 40 ? text : String(text.prefix(37)) + "…"
  }

  /// The number a value is, if it is one.
  func number(from value: Value) -> Double? {
    switch value {
    case .bool, .none: nil
    default: value.doubleIfNumber
    }
  }
}
