import Language
import NeuralNetwork
import Runtime

/// What the evaluator asks of the session.
extension Session: EvaluationHost {
  public func isCommand(_ name: String) -> Bool { commands[name] != nil }

  public var commandNames: [String] { commands.names }

  public var shouldInterrupt: Bool { interruptCheck() }

  public func printed(_ text: String, endsLine: Bool) { emit(TextReport(text, endsLine: endsLine)) }

  public func showed(_ value: Value, name: String?) throws(Diagnostic) {
    switch value {
    case .none: return
    case .report(let object):
      if let report = object.result as? any Report { return emit(report) }
      emit(ValueReport(name: name, value: value))
    default: emit(ValueReport(name: name, value: value))
    }
  }

  /// Hands a report on, unless a nested call is to be silent.
  func emit(_ report: any Report) {
    if !(report is TextReport) {
      if silence > 0 { return }
      evaluator.flushOutput()
    }
    journal?.note(report, style: style)
    output.emit(report)
  }

  public func runCommand(_ line: CommandLine, source: Source) throws(Diagnostic) {
    guard let command = commands[line.name] else {
      let near = Suggestion.nearest(to: line.name, in: commands.names)
      throw Diagnostic(
        .command, "there is no command `\(line.name)`", hint: near.map { "did you mean `\($0)`?" } ?? "`help` lists the commands",
        source: source, span: line.nameSpan)
    }
    do throws(Diagnostic) {
      let arguments = try Arguments(command, line: line, source: source, session: self)
      if let report = try command.action(self, arguments) { emit(report) }
    } catch {
      throw error.located(at: line.span, in: source)
    }
  }

  public func callCommand(
    _ name: String, positional: [Value], keywords: [(name: String, value: Value)], span: Span, source: Source
  ) throws(Diagnostic) -> Value {
    guard let command = commands[name] else { throw Diagnostic(.name, "there is no command `\(name)`", source: source, span: span) }
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
      guard let report = try command.action(self, arguments) else { return .none }
      return .report(ReportObject(report))
    } catch {
      throw error.located(at: span, in: source)
    }
  }
}

extension Session {
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
