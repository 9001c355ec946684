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
    let text = try message?.evaluate(frame).shown()
    throw ExceptionObject(
      Diagnostic(
        .assertion, text ?? "this does not hold: \(source.text(in: test.span))", source: source, span: test.span),
      arguments: text.map { [.string($0)] } ?? []
    ).raised
  }
}

final class RaiseNode: StatementNode {
  let value: Node?
  /// What stands behind `from`.
  let cause: Node?
  init(_ span: Span, _ value: Node?, cause: Node?) {
    self.value = value
    self.cause = cause
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let source = frame.code.source
    guard let value else {
      if let handled = frame.handled.last { throw handled }
      throw Diagnostic(
        .runtime, "No active exception to reraise", hint: "name an exception: `raise ValueError(\"…\")`", source: source, span: span)
    }
    let raised = try value.evaluate(frame)
    let error: Diagnostic
    do throws(Diagnostic) { error = try frame.evaluator.diagnostic(raising: raised) } catch {
      throw error.located(at: value.span, in: source)
    }
    if let cause {
      var value = try cause.evaluate(frame)
      if case .type(let type) = value, type.isExceptionClass { value = try frame.evaluator.call(value, []) }
      switch error.raised?.object {
      case let exception as ExceptionObject: (exception.cause, exception.hasCause) = (value, true)
      case let instance as InstanceObject:
        instance.store(value, "__cause__")
        instance.store(.bool(true), "__suppress_context__")
      default: break
      }
    }
    throw error.located(at: span, in: source)
  }
}

extension Evaluator {
  /// The diagnostic of an exception, or of one made of an exception class.
  func diagnostic(raising value: Value) throws(Diagnostic) -> Diagnostic {
    var raised = value
    if case .type(let type) = raised, type.isExceptionClass { raised = try call(raised, []) }
    switch raised {
    case .exception(let exception): return exception.raised
    case .object(let instance) where instance.type.isException: return try instance.raised()
    default:
      throw Diagnostic(
        .type, "exceptions must derive from BaseException, not \(raised.typeName)",
        hint: raised.isObject
          ? "`class \(raised.typeName)(Exception):` makes its objects exceptions" : "for instance `raise ValueError(\"…\")`")
    }
  }
}

extension TypeObject {
  /// Whether `raise` and `except` take it.
  var isExceptionClass: Bool { caughtKinds != nil || ((self as? ClassObject)?.isException ?? false) }
}

extension ExceptionObject {
  /// Its diagnostic, which `except … as` will turn back into this very object.
  var raised: Diagnostic {
    var diagnostic = diagnostic
    diagnostic.raised = Diagnostic.RaisedObject(self)
    return diagnostic
  }
}

extension InstanceObject {
  /// The diagnostic of an exception of the user's class: `MyError: what it says`.
  func raised() throws(Diagnostic) -> Diagnostic {
    let text = try Value.object(self).shown()
    let kind = type.native.representativeKind
    var diagnostic = Diagnostic(kind, text.isEmpty ? type.name : "\(type.name): \(text)")
    diagnostic.raised = Diagnostic.RaisedObject(self)
    return diagnostic
  }
}

extension Evaluator {
  /// An error that an `except` block raised, knowing the one it was dealing with: `__context__`.
  func failure(_ failure: Diagnostic, whileHandling handled: Diagnostic) -> Diagnostic {
    guard failure.kind != .interrupted else { return failure }
    let context = exceptionValue(of: handled)
    switch failure.raised?.object {
    case let exception as ExceptionObject:
      if case .exception(let other) = context, other === exception { return failure }
      if exception.context == nil { exception.context = context }
      return failure
    case let instance as InstanceObject:
      if case .object(let other) = context, other === instance { return failure }
      if instance["__context__"] == nil { instance.store(context, "__context__") }
      return failure
    default:
      let exception = ExceptionObject(failure)
      exception.context = context
      return exception.raised
    }
  }

  /// The value that `except … as name` binds.
  func exceptionValue(of diagnostic: Diagnostic) -> Value {
    switch diagnostic.raised?.object {
    case let exception as ExceptionObject: .exception(exception)
    case let instance as InstanceObject: .object(instance)
    default: .exception(ExceptionObject(diagnostic))
    }
  }
}

final class TryNode: StatementNode {
  struct Handler {
    /// The exception classes it names, empty for a bare `except`.
    let types: [Node]
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
      try handler.variable?.store(frame.evaluator.exceptionValue(of: error), frame)
      frame.handled.append(error)
      let evaluator = frame.evaluator
      let outer = evaluator.handled.count
      evaluator.handled.append(error)
      defer {
        frame.handled.removeLast()
        evaluator.handled.removeLast(max(evaluator.handled.count - outer, 0))
      }
      let flow: Flow
      do throws(Diagnostic) { flow = try handler.body.execute(frame) } catch let failure {
        throw frame.evaluator.failure(failure, whileHandling: error)
      }
      if let variable = handler.variable { try? variable.delete(frame) }
      return flow
    }
    throw error
  }

  func catches(_ handler: Handler, _ error: Diagnostic, _ frame: Frame) throws(Diagnostic) -> Bool {
    if handler.types.isEmpty { return true }
    for node in handler.types {
      let named = try node.evaluate(frame)
      let classes = if case .tuple(let classes) = named { classes } else { [named] }
      for value in classes {
        guard case .type(let type) = value, type.isExceptionClass else {
          throw Diagnostic(
            .type, "catching classes that do not inherit from BaseException is not allowed",
            hint: "`except` names an exception such as ValueError", source: frame.code.source, span: handler.span)
        }
        if type.catches(error) { return true }
      }
    }
    return false
  }
}

extension TypeObject {
  /// Whether `except` with this class catches an error.
  fileprivate func catches(_ error: Diagnostic) -> Bool {
    switch error.raised?.object {
    case let instance as InstanceObject: instance.type.isSubclass(of: self)
    case let exception as ExceptionObject where !isUsers: Evaluator.isSubclass(exception.name, of: name)
    default: caughtKinds?.contains(error.kind) ?? false
    }
  }
}

extension Evaluator {
  /// Whether one exception class is a kind of another.
  static func isSubclass(_ name: String, of parent: String) -> Bool {
    if name == parent || parent == "BaseException" { return true }
    if ["GeneratorExit", "SystemExit", "KeyboardInterrupt"].contains(name) { return false }
    if let wider = TypeObject.parents[name] { return isSubclass(wider, of: parent) }
    if parent == "Exception" { return true }
    guard let kinds = TypeObject.exceptions[name]?.caughtKinds, let wider = TypeObject.exceptions[parent]?.caughtKinds else { return false }
    return kinds.isSubset(of: wider)
  }
}
