import Language

/// A `class` statement: runs its body and makes a class of what that left behind.
final class MakeClassNode: Node {
  let definition: ClassDefinition
  let code: FunctionCode
  let bases: [Node]
  /// The keyword arguments behind the bases.
  let keywords: [(name: String, node: Node)]
  let captured: [Int]
  /// The names of the body's variables, slot by slot.
  let names: [String]

  init(
    _ definition: ClassDefinition, code: FunctionCode, bases: [Node], keywords: [(name: String, node: Node)], captured: [Int],
    names: [String]
  ) {
    self.definition = definition
    self.code = code
    self.bases = bases
    self.keywords = keywords
    self.captured = captured
    self.names = names
    super.init(definition.nameSpan)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    var types: [TypeObject] = []
    for node in bases {
      let value = try node.evaluate(frame)
      do throws(Diagnostic) {
        if let type = try base(value, frame.evaluator) { types.append(type) }
      } catch { throw error.located(at: node.span, in: frame.code.source) }
    }
    let inner = Frame(evaluator: frame.evaluator, code: code, captured: captured.map { frame.cells[$0] })
    let outerBody = frame.evaluator.flagBody
    frame.evaluator.flagBody = Enumeration.isFlag(types) ? inner : nil
    defer { frame.evaluator.flagBody = outerBody }
    _ = try code.body.execute(inner)
    var attributes: [(name: String, value: Value)] = []
    for (slot, name) in names.enumerated() { if let value = inner.locals[slot] { attributes.append((name, value)) } }
    do throws(Diagnostic) {
      let type = try ClassObject(
        definition.name, bases: types, attributes: attributes, annotations: definition.body.annotatedNames,
        documentation: definition.documentation, definition: definition, frame.evaluator)
      try type.completeAsDescribed()
      if code.ownCellCount > 0 { inner.cells[0].value = .type(type) }
      frame.evaluator.classes.note(type)
      for (slot, name) in names.enumerated() {
        guard let value = inner.locals[slot] else { continue }
        if case .object(let instance) = value, let hook = instance.type.find("__set_name__") {
          _ = try frame.evaluator.call(try ObjectMembers.bound(hook.value, to: value, "__set_name__"), [.type(type), .string(name)])
        }
      }
      if let parent = types.lazy.compactMap({ $0 as? ClassObject }).first, let hook = parent.find("__init_subclass__") {
        var values: [(name: String, value: Value)] = []
        for (name, node) in keywords { values.append((name, try node.evaluate(frame))) }
        var function = hook.value
        if case .descriptor(let descriptor) = function { function = descriptor.function }
        _ = try frame.evaluator.call(function, [.type(type)], values, span, frame.code.source)
      }
      return .type(type)
    } catch { throw error.located(at: span, in: frame.code.source) }
  }

  /// The class to derive from; nil for those that only say something (`ABC`, `Generic[T]`).
  private func base(_ value: Value, _ evaluator: Evaluator) throws(Diagnostic) -> TypeObject? {
    guard case .type(let type) = value else {
      let hint: String? =
        switch value {
        case .function(let function): "`\(function.name)` is a function"
        case .module: "name a class of the module: `module.Class`"
        default: nil
        }
      throw Diagnostic(.type, "a class derives from classes, not from \(value.describedForMessages)", hint: hint)
    }
    switch type.inheritance {
    case .possible: return type
    case .ignored: return nil
    case .refused:
      if type.displayName.hasPrefix("typing."), case .type(let mixin)? = try evaluator.module("_mixins").members[type.name] { return mixin }
      throw Diagnostic(
        .type, "a class cannot derive from \(type.displayName) here", hint: "keep the value in an attribute: `self.value = …`")
    }
  }
}

extension [Statement] {
  /// The names with annotations, in order, those of class variables aside: a dataclass's fields.
  fileprivate var annotatedNames: [String] {
    var names: [String] = []
    for case .annotated(let target, let annotation, _) in map(\.kind) {
      guard case .name(let name) = target.kind, !annotation.namesClassVariable, !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }
}

extension Expression {
  /// `ClassVar`, `typing.ClassVar[int]`
  fileprivate var namesClassVariable: Bool {
    switch kind {
    case .name(let name), .attribute(_, let name, _): name == "ClassVar"
    case .subscript(let object, _): object.namesClassVariable
    case .string(let text): text.hasPrefix("ClassVar")
    default: false
    }
  }
}

/// A name that the class body around it binds: the class's variable, before that is set one outside.
final class ClassLocalNode: Node {
  let slot: Int
  let outer: Node

  init(_ span: Span, slot: Int, outer: Node) {
    self.slot = slot
    self.outer = outer
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if let value = frame.locals[slot] { return value }
    return try outer.evaluate(frame)
  }
}

/// `super()` in a method.
final class SuperNode: Node {
  let type: Node
  let receiver: Node

  init(_ span: Span, type: Node, receiver: Node) {
    self.type = type
    self.receiver = receiver
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    guard case .type(let type) = try type.evaluate(frame), let type = type as? ClassObject else { return .none }
    return .superObject(SuperObject(type, try receiver.evaluate(frame)))
  }
}

/// `@decorator` before a `def` or `class`: what the decorators make of it.
final class DecoratedNode: Node {
  let decorators: [Node]
  let value: Node

  init(decorators: [Node], value: Node) {
    self.decorators = decorators
    self.value = value
    super.init(value.span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    var functions: [Value] = []
    for node in decorators { functions.append(try node.evaluate(frame)) }
    var result = try value.evaluate(frame)
    for (node, function) in zip(decorators, functions).reversed() {
      do throws(Diagnostic) { result = try frame.evaluator.call(function, [result], [], node.span, frame.code.source) } catch {
        throw error.located(at: node.span, in: frame.code.source)
      }
    }
    return result
  }
}

/// `with context as target:`
final class WithNode: StatementNode {
  let context: Node
  let target: Target?
  let body: StatementSuite

  init(_ span: Span, context: Node, target: Target?, body: StatementSuite) {
    self.context = context
    self.target = target
    self.body = body
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let manager = try enter(frame)
    let flow: Flow
    let depth = frame.evaluator.depth
    do throws(Diagnostic) { flow = try body.execute(frame) } catch {
      frame.evaluator.depth = depth
      try leave(manager, error, frame)
      return .next
    }
    try leave(manager, nil, frame)
    return flow
  }

  func enter(_ frame: Frame) throws(Diagnostic) -> Value {
    let manager = try context.evaluate(frame)
    do throws(Diagnostic) {
      let value = try frame.evaluator.call(try method("__enter__", of: manager, frame), [])
      try target?.store(value, frame)
    } catch { throw error.located(at: context.span, in: frame.code.source) }
    return manager
  }

  /// Leaves the block; an error goes on unless `__exit__` says that it is dealt with.
  func leave(_ manager: Value, _ error: Diagnostic?, _ frame: Frame) throws(Diagnostic) {
    if let error, error.kind == .interrupted { throw error }
    var arguments = [Value.none, .none, .none]
    let kept = frame.returnValue
    if let error {
      let exception = frame.evaluator.exceptionValue(of: error)
      arguments = [.type(exception.typeObject), exception, .none]
    }
    let verdict: Value
    do throws(Diagnostic) { verdict = try frame.evaluator.call(try method("__exit__", of: manager, frame), arguments) } catch let failure {
      throw failure.located(at: context.span, in: frame.code.source)
    }
    frame.returnValue = kept
    if let error, !(try verdict.isTrue()) { throw error }
  }

  private func method(_ name: String, of manager: Value, _ frame: Frame) throws(Diagnostic) -> Value {
    if case .object(let instance) = manager {
      if let found = instance.type.find(name) { return try ObjectMembers.bound(found.value, to: manager, name) }
    } else if let method = Methods.table(for: manager)?.functions[name] {
      return .boundMethod(BoundMethod(receiver: manager, function: method))
    }
    throw Diagnostic(
      .type, "'\(manager.typeName)' object does not support the context manager protocol",
      hint: "`with` takes objects whose class has the methods `__enter__` and `__exit__`")
  }
}
