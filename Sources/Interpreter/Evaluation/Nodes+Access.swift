import Language

final class AttributeNode: Node {
  let object: Node
  let name: String
  let nameSpan: Span

  init(_ span: Span, _ object: Node, _ name: String, _ nameSpan: Span) {
    self.object = object
    self.name = name
    self.nameSpan = nameSpan
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let value = try object.evaluate(frame)
    do throws(Diagnostic) { return try Members.get(value, name, frame.evaluator) } catch {
      throw error.located(at: nameSpan, in: frame.code.source)
    }
  }
}

final class SubscriptNode: Node {
  let object: Node
  let index: Node

  init(_ span: Span, _ object: Node, _ index: Node) {
    self.object = object
    self.index = index
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let value = try object.evaluate(frame)
    let position = try index.evaluate(frame)
    if case .list(let list) = value, case .int(let place) = position {
      let count = list.elements.count
      let resolved = place < 0 ? place &+ count : place
      if resolved >= 0, resolved < count { return list.elements[resolved] }
    }
    do throws(Diagnostic) { return try Subscripts.get(value, position) } catch { throw error.located(at: span, in: frame.code.source) }
  }
}

// MARK: - Calls

final class CallNode: Node {
  struct Argument {
    let form: Language.Argument.Form
    let node: Node
  }

  let callee: Node
  let arguments: [Argument]
  /// The arguments' nodes where all are positional.
  let plain: [Node]?

  init(_ span: Span, callee: Node, arguments: [Argument], plain: [Node]?) {
    self.callee = callee
    self.arguments = arguments
    self.plain = plain
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let function = try callee.evaluate(frame)
    return try CallNode.call(function, arguments, plain, span, callee.span, frame)
  }

  /// Calls a value with arguments still to be evaluated.
  static func call(
    _ function: Value, _ arguments: [Argument], _ plain: [Node]?, _ span: Span, _ calleeSpan: Span, _ frame: Frame
  ) throws(Diagnostic) -> Value {
    if let plain {
      switch function {
      case .function(let object) where object.code.hasOnlyOrdinaryLocals && object.code.parameters.count == plain.count:
        let inner = Frame(evaluator: frame.evaluator, code: object.code, captured: object.captured)
        for (slot, node) in plain.enumerated() { inner.locals[slot] = try node.evaluate(frame) }
        return try frame.evaluator.run(inner, calledAt: span, in: frame.code.source)
      case .function(let object) where object.hasDefaults(from: plain.count):
        let inner = Frame(evaluator: frame.evaluator, code: object.code, captured: object.captured)
        for (slot, node) in plain.enumerated() { inner.locals[slot] = try node.evaluate(frame) }
        for slot in plain.count..<object.defaults.count { inner.locals[slot] = object.defaults[slot] }
        return try frame.evaluator.run(inner, calledAt: span, in: frame.code.source)
      case .builtin(let object):
        if plain.count == 1, let unary = object.unary {
          let argument = try plain[0].evaluate(frame)
          do throws(Diagnostic) { return try unary(argument) } catch { throw error.located(at: span, in: frame.code.source) }
        }
        if plain.count == 2, let binary = object.binary {
          let first = try plain[0].evaluate(frame)
          let second = try plain[1].evaluate(frame)
          do throws(Diagnostic) { return try binary(first, second) } catch { throw error.located(at: span, in: frame.code.source) }
        }
        if let counts = object.positionalCounts, counts.contains(plain.count) {
          return try call(object, receiver: .none, plain, span, frame)
        }
      default: break
      }
      var values: [Value] = []
      values.reserveCapacity(plain.count)
      for node in plain { values.append(try node.evaluate(frame)) }
      do throws(Diagnostic) { return try frame.evaluator.call(function, values, [], span, frame.code.source) } catch {
        throw error.located(at: span, in: frame.code.source)
      }
    }
    let (values, keywords) = try evaluate(arguments, frame)
    do throws(Diagnostic) { return try frame.evaluator.call(function, values, keywords, span, frame.code.source) } catch {
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// Calls a built-in function with as many arguments by position as it takes.
  static func call(
    _ function: BuiltinFunction, receiver: Value, _ plain: [Node], _ span: Span, _ frame: Frame
  ) throws(Diagnostic) -> Value {
    var arguments: [Value?] = []
    arguments.reserveCapacity(function.parameters.count)
    for node in plain { arguments.append(try node.evaluate(frame)) }
    for _ in plain.count..<function.parameters.count { arguments.append(nil) }
    var context = CallContext(
      evaluator: frame.evaluator, function: function, receiver: receiver, arguments: arguments, span: span, source: frame.code.source)
    do throws(Diagnostic) { return try function.implementation(&context) } catch {
      throw error.located(at: span, in: frame.code.source)
    }
  }

  private static func evaluate(
    _ arguments: [Argument], _ frame: Frame
  ) throws(Diagnostic) -> ([Value], [(name: String, value: Value)]) {
    var values: [Value] = []
    var keywords: [(name: String, value: Value)] = []
    for argument in arguments {
      let value = try argument.node.evaluate(frame)
      do throws(Diagnostic) {
        switch argument.form {
        case .positional: values.append(value)
        case .keyword(let name): keywords.append((name, value))
        case .star: values += try value.elements()
        case .doubleStar:
          guard case .dict(let dict) = value else {
            throw Diagnostic(.type, "argument after ** must be a mapping, not \(value.typeName)", hint: "`**` spreads a dictionary")
          }
          for item in dict.items {
            let name = try item.key.text("a keyword")
            if keywords.contains(where: { $0.name == name }) {
              throw Diagnostic(.type, "got multiple values for keyword argument '\(name)'")
            }
            keywords.append((name, item.value))
          }
        }
      } catch { throw error.located(at: argument.node.span, in: frame.code.source) }
    }
    return (values, keywords)
  }
}

/// `object.name(…)`: calls a method without making a bound method of it first.
final class MethodCallNode: Node {
  let object: Node
  let name: String
  let nameSpan: Span
  let calleeSpan: Span
  let arguments: [CallNode.Argument]
  let plain: [Node]?
  private var cachedModule: ModuleObject?
  private var cachedMember: Value = .none
  private var cachedType: ObjectIdentifier?
  private var cachedMethod: BuiltinFunction?

  init(
    _ span: Span, object: Node, name: String, nameSpan: Span, calleeSpan: Span, arguments: [CallNode.Argument], plain: [Node]?
  ) {
    self.object = object
    self.name = name
    self.nameSpan = nameSpan
    self.calleeSpan = calleeSpan
    self.arguments = arguments
    self.plain = plain
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let receiver = try object.evaluate(frame)
    if case .module(let module) = receiver {
      if cachedModule !== module {
        do throws(Diagnostic) { cachedMember = try Members.get(receiver, name, frame.evaluator) } catch {
          throw error.located(at: nameSpan, in: frame.code.source)
        }
        cachedModule = module
      }
      return try CallNode.call(cachedMember, arguments, plain, span, calleeSpan, frame)
    }
    let methods = Methods.table(for: receiver)
    if let methods {
      if cachedType != ObjectIdentifier(methods) {
        cachedMethod = methods.functions[name]
        cachedType = ObjectIdentifier(methods)
      }
      if let method = cachedMethod {
        if let plain, plain.isEmpty, let unary = method.unary {
          do throws(Diagnostic) { return try unary(receiver) } catch { throw error.located(at: span, in: frame.code.source) }
        }
        if let plain, let counts = method.positionalCounts, counts.contains(plain.count) {
          return try CallNode.call(method, receiver: receiver, plain, span, frame)
        }
        return try CallNode.call(.boundMethod(BoundMethod(receiver: receiver, function: method)), arguments, plain, span, calleeSpan, frame)
      }
    }
    let function: Value
    do throws(Diagnostic) { function = try Members.get(receiver, name, frame.evaluator) } catch {
      throw error.located(at: nameSpan, in: frame.code.source)
    }
    return try CallNode.call(function, arguments, plain, span, calleeSpan, frame)
  }
}
