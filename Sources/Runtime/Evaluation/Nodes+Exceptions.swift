import Language

final class AssertNode: StatementNode {
  let test: Node
  let message: Node?
  init(_ span: Span, test: Node, message: Node?) {
    self.test = test
    self.message = message
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    if try test.isTrue(frame) { return .next }
    let source = frame.code.source
    let text = try message?.evaluate(frame).displayText
    throw frame.evaluator.raising(
      ExceptionObject(
        Diagnostic(
          .assertion, text ?? "this does not hold: \(source.text(in: test.span))", source: source, span: test.span),
        arguments: text.map { [.string($0)] } ?? []))
  }
}

final class RaiseNode: StatementNode {
  let value: Node?
  init(_ span: Span, _ value: Node?) {
    self.value = value
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let source = frame.code.source
    guard let value else {
      if let handled = frame.handled.last { throw handled }
      throw Diagnostic(
        .runtime, "No active exception to reraise", hint: "name an exception: `raise ValueError(\"…\")`", source: source, span: span)
    }
    var raised = try value.evaluate(frame)
    if case .type(let type) = raised, type.caughtKinds != nil { raised = try frame.evaluator.call(raised, []) }
    guard case .exception(let exception) = raised else {
      throw Diagnostic(
        .type, "exceptions must derive from BaseException, not \(raised.typeName)", hint: "for instance `raise ValueError(\"…\")`",
        source: source, span: value.span)
    }
    throw frame.evaluator.raising(exception).located(at: span, in: source)
  }
}

extension Evaluator {
  /// The diagnostic of an exception, which `except … as` will get back as this very object.
  func raising(_ exception: ExceptionObject) -> Diagnostic {
    raised = exception
    return exception.diagnostic
  }

  /// The value that `except … as name` binds.
  func exceptionValue(of diagnostic: Diagnostic) -> ExceptionObject {
    if let raised, raised.diagnostic.kind == diagnostic.kind, raised.diagnostic.message == diagnostic.message { return raised }
    return ExceptionObject(diagnostic)
  }
}

final class TryNode: StatementNode {
  struct Handler {
    /// The exception classes it names, empty for a bare `except`.
    let names: [Node]
    let span: Span
    let variable: Target?
    let body: StatementSuite
  }

  let body: StatementSuite
  let handlers: [Handler]
  let otherwise: StatementSuite
  let finally: StatementSuite

  init(_ span: Span, body: StatementSuite, handlers: [Handler], otherwise: StatementSuite, finally: StatementSuite) {
    self.body = body
    self.handlers = handlers
    self.otherwise = otherwise
    self.finally = finally
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard !finally.isEmpty else { return try guarded(frame) }
    let flow: Flow
    do throws(Diagnostic) { flow = try guarded(frame) } catch {
      if error.kind != .interrupted {
        let outcome = try finally.execute(frame)
        if outcome != .next { return outcome }
      }
      throw error
    }
    let result = frame.returnValue
    let outcome = try finally.execute(frame)
    if outcome != .next { return outcome }
    frame.returnValue = result
    return flow
  }

  private func guarded(_ frame: Frame) throws(Diagnostic) -> Flow {
    let depth = frame.evaluator.depth
    let flow: Flow
    do throws(Diagnostic) { flow = try body.execute(frame) } catch {
      frame.evaluator.depth = depth
      return try handle(error, frame)
    }
    guard flow == .next else { return flow }
    return try otherwise.execute(frame)
  }

  private func handle(_ error: Diagnostic, _ frame: Frame) throws(Diagnostic) -> Flow {
    guard error.kind != .interrupted else { throw error }
    for handler in handlers where try catches(handler, error, frame) {
      try handler.variable?.store(.exception(frame.evaluator.exceptionValue(of: error)), frame)
      frame.handled.append(error)
      defer { frame.handled.removeLast() }
      let flow = try handler.body.execute(frame)
      if let variable = handler.variable { try? variable.delete(frame) }
      return flow
    }
    throw error
  }

  private func catches(_ handler: Handler, _ error: Diagnostic, _ frame: Frame) throws(Diagnostic) -> Bool {
    if handler.names.isEmpty { return true }
    for node in handler.names {
      guard case .type(let type) = try node.evaluate(frame), let kinds = type.caughtKinds else {
        throw Diagnostic(
          .type, "catching classes that do not inherit from BaseException is not allowed",
          hint: "`except` names an exception such as ValueError", source: frame.code.source, span: handler.span)
      }
      if kinds.contains(error.kind) {
        if let raised = frame.evaluator.raised, raised.diagnostic.message == error.message, raised.name != type.name,
          !Evaluator.isSubclass(raised.name, of: type.name)
        {
          continue
        }
        return true
      }
    }
    return false
  }
}

extension Evaluator {
  /// Whether one exception class is a kind of another.
  static func isSubclass(_ name: String, of parent: String) -> Bool {
    if parent == "Exception" || parent == "BaseException" { return true }
    guard let kinds = TypeObject.exceptions[name]?.caughtKinds, let wider = TypeObject.exceptions[parent]?.caughtKinds else { return false }
    return kinds.isSubset(of: wider)
  }
}
