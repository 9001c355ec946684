import Language

/// What calls have in common: arguments, and results whose memory may serve again.
class CallingNode: Node {
  struct Argument {
    let form: Language.Argument.Form
    let node: Node
  }

  final let arguments: [Argument]
  /// The arguments where all are given by position.
  final let positional: PositionalArguments
  /// The arguments where some are given by name.
  private final let named: NamedArguments?
  private final var results = ResultSlots()

  init(_ span: Span, _ arguments: [Argument]) {
    self.arguments = arguments
    positional = PositionalArguments(arguments)
    named = NamedArguments(arguments)
    super.init(span)
  }

  /// Calls a value with arguments still to be evaluated.
  final func call(_ function: Value, _ frame: Frame) throws(Diagnostic) -> Value {
    guard positional.count >= 0 else { return try callByName(function, frame) }
    switch function {
    case .function(let object) where object.takes(positional.count): return try frame.evaluator.call(object, positional, span, frame)
    case .method(let method) where method.function.takes(positional.count + 1):
      return try frame.evaluator.call(method.function, on: method.receiver, positional, span, frame)
    case .type(let type as ClassObject): return try instantiate(type, frame)
    case .object(let instance):
      if let method = instance.type.callFunction, method.takes(positional.count + 1) {
        return try frame.evaluator.call(method, on: function, positional, span, frame)
      }
    case .type(let type):
      if let constructor = type.constructor { return try call(.builtin(constructor), frame) }
    case .builtin(let object):
      if let operation = object.operation, let result = try perform(operation, object, frame) { return result }
      if positional.count == 1, let unary = object.unary {
        return try call(unary, of: object, try positional.first.evaluate(frame), frame)
      }
      if positional.count == 2, let binary = object.binary {
        let first = try positional.first.evaluate(frame)
        let second = try positional.second.evaluate(frame)
        return try call(binary, of: object, first, second, frame)
      }
      if let counts = object.positionalCounts, counts.contains(positional.count) { return try call(object, receiver: .none, frame) }
    default: break
    }
    var values: [Value] = []
    values.reserveCapacity(positional.count)
    for node in positional.nodes { values.append(try node.evaluate(frame)) }
    do throws(Diagnostic) { return try frame.evaluator.call(function, values, [], span, frame.code.source) } catch {
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// A new object of a class; its `__init__` gets the arguments straight into its frame where it can.
  private func instantiate(_ type: ClassObject, _ frame: Frame) throws(Diagnostic) -> Value {
    if type.isPlain, let function = type.initFunction, function.takes(positional.count + 1) {
      let instance = Value.object(InstanceObject(type))
      let result = try frame.evaluator.call(function, on: instance, positional, span, frame)
      if result.isNone { return instance }
    }
    var values: [Value] = []
    values.reserveCapacity(positional.count)
    for node in positional.nodes { values.append(try node.evaluate(frame)) }
    do throws(Diagnostic) { return try frame.evaluator.instantiate(type, values, [], span, frame.code.source) } catch {
      throw error.located(at: span, in: frame.code.source)
    }
  }

  private func callByName(_ function: Value, _ frame: Frame) throws(Diagnostic) -> Value {
    if let named, let result = try call(function, named, frame) { return result }
    let (values, keywords) = try evaluateArguments(frame)
    do throws(Diagnostic) { return try frame.evaluator.call(function, values, keywords, span, frame.code.source) } catch {
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// The same where it is known which argument goes where; nil where it has to be bound name by name, before anything is evaluated.
  private func call(_ function: Value, _ named: NamedArguments, _ frame: Frame) throws(Diagnostic) -> Value? {
    switch function {
    case .function(let object): return try named.call(object, on: nil, span, frame)
    case .method(let method): return try named.call(method.function, on: method.receiver, span, frame)
    case .type(let type as ClassObject):
      guard type.isPlain, let function = type.initFunction else { return nil }
      let instance = Value.object(InstanceObject(type))
      guard let result = try named.call(function, on: instance, span, frame), result.isNone else { return nil }
      return instance
    case .builtin(let object): return try call(object, receiver: .none, named, frame)
    case .boundMethod(let method): return try call(method.function, receiver: method.receiver, named, frame)
    default: return nil
    }
  }

  /// A built-in function with some arguments by name.
  fileprivate func call(
    _ function: BuiltinFunction, receiver: Value, _ named: NamedArguments, _ frame: Frame
  ) throws(Diagnostic) -> Value? {
    guard let arguments = try named.values(for: function, frame) else { return nil }
    var context = CallContext(
      evaluator: frame.evaluator, function: function, receiver: receiver, arguments: arguments, span: span, source: frame.code.source)
    do throws(Diagnostic) {
      try context.requireRoom()
      let result = try function.implementation(&context)
      try settle(frame, [])
      return result
    } catch {
      let (values, keywords) = named.given(arguments, to: function)
      if let result = try frame.evaluator.dispatched(
        error, function, receiver: receiver, values, keywords, span, frame.code.source)
      {
        return result
      }
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// A method of a value with some arguments by name.
  final func callByName(_ method: BuiltinFunction, on receiver: Value, _ frame: Frame) throws(Diagnostic) -> Value {
    if let named, let result = try call(method, receiver: receiver, named, frame) { return result }
    return try call(.boundMethod(BoundMethod(receiver: receiver, function: method)), frame)
  }

  /// The same of an object.
  final func callByName(_ function: FunctionObject, on receiver: Value, _ frame: Frame) throws(Diagnostic) -> Value? {
    guard let named else { return nil }
    return try named.call(function, on: receiver, span, frame)
  }

  /// Calls a built-in function with as many arguments by position as it takes.
  final func call(_ function: BuiltinFunction, receiver: Value, _ frame: Frame) throws(Diagnostic) -> Value {
    var arguments: [Value?] = []
    arguments.reserveCapacity(function.parameters.count)
    for node in positional.nodes { arguments.append(try node.evaluate(frame)) }
    for _ in positional.count..<function.parameters.count { arguments.append(nil) }
    var context = CallContext(
      evaluator: frame.evaluator, function: function, receiver: receiver, arguments: arguments, span: span, source: frame.code.source)
    do throws(Diagnostic) {
      try context.requireRoom()
      let result = try function.implementation(&context)
      try settle(frame, operands)
      return result
    } catch {
      let given = context.arguments.prefix(positional.count).compactMap { $0 }
      if let result = try frame.evaluator.dispatched(error, function, receiver: receiver, given, [], span, frame.code.source) {
        return result
      }
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// Calls a built-in function of one argument the direct way.
  final func call(
    _ function: BuiltinFunction.Unary, of object: BuiltinFunction, _ argument: Value, _ frame: Frame
  ) throws(Diagnostic) -> Value {
    do throws(Diagnostic) {
      try argument.requireRoomForCopies(by: object)
      let result = try function(argument)
      try settle(frame, operands)
      return result
    } catch {
      if let result = try frame.evaluator.dispatched(error, object, [argument], [], span, frame.code.source) { return result }
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// The same for two.
  final func call(
    _ function: BuiltinFunction.Binary, of object: BuiltinFunction, _ first: Value, _ second: Value, _ frame: Frame
  ) throws(Diagnostic) -> Value {
    do throws(Diagnostic) {
      try first.requireRoomForCopies(by: object)
      try second.requireRoomForCopies(by: object)
      let result = try function(first, second)
      try settle(frame, operands)
      return result
    } catch {
      if let result = try frame.evaluator.dispatched(error, object, [first, second], [], span, frame.code.source) { return result }
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// The same for a method of one argument; what a list grows by is no copy of it.
  final func call(
    _ method: BuiltinFunction.Binary, of object: BuiltinFunction, on receiver: Value, _ frame: Frame
  ) throws(Diagnostic) -> Value {
    let argument = try positional.first.evaluate(frame)
    do throws(Diagnostic) {
      try argument.requireRoomForCopies(by: object)
      let result = try method(receiver, argument)
      try settle(frame, operands)
      return result
    } catch {
      if let result = try frame.evaluator.dispatched(error, object, [argument], [], span, frame.code.source) { return result }
      throw error.located(at: span, in: frame.code.source)
    }
  }

  /// What an array operation worked on, for messages: the arguments, or what the method was called on.
  private var operands: [Node] {
    guard let call = self as? MethodCallNode, !call.isOfModule else { return positional.nodes }
    return [call.object] + positional.nodes
  }

  private func evaluateArguments(_ frame: Frame) throws(Diagnostic) -> ([Value], [(name: String, value: Value)]) {
    var values: [Value] = []
    var keywords: [(name: String, value: Value)] = []
    for argument in arguments {
      let value = try argument.node.evaluate(frame)
      do throws(Diagnostic) {
        switch argument.form {
        case .positional: values.append(value)
        case .keyword(let name): keywords.append((name, value))
        case .star: try values.appendAsking(try value.elements())
        case .doubleStar:
          guard case .dict(let dict) = value else {
            throw Diagnostic(.type, "argument after ** must be a mapping, not \(value.typeName)", hint: "`**` spreads a dictionary")
          }
          // A dictionary's keys are different from each other.
          let before = Set(keywords.map(\.name))
          for item in dict.items {
            let name = try item.key.text("a keyword")
            if before.contains(name) {
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

// MARK: - Operations on arrays

extension CallingNode {
  /// The operation on arguments that stand somewhere or are evaluated once; nil where it does not take so many arguments.
  private func perform(_ operation: ArrayOperation, _ function: BuiltinFunction, _ frame: Frame) throws(Diagnostic) -> Value? {
    if operation.operandCount == 1 {
      guard positional.count == 1, let unary = function.unary else { return nil }
      if let place = positional.first.place(frame), let result = SmallArrays.perform(operation, place, &results) { return result }
      let argument: Value? = try positional.first.evaluate(frame)
      if let result = withUnsafePointer(to: argument, { SmallArrays.perform(operation, $0, &results) }) { return result }
      guard let argument else { return nil }
      return try call(unary, of: function, argument, frame)
    }
    guard positional.count == 2, let binary = function.binary else { return nil }
    if positional.second.isQuiet, let a = positional.first.matrix(frame), let b = positional.second.matrix(frame),
      let result = SmallArrays.perform(operation, a, b, &results)
    {
      return result
    }
    let first: Value? = try positional.first.evaluate(frame)
    let second: Value? = try positional.second.evaluate(frame)
    let result = withUnsafePointer(to: first) { first in
      withUnsafePointer(to: second) { second in SmallArrays.perform(operation, (first, false), (second, false), &results) }
    }
    if let result { return result }
    guard let first, let second else { return nil }
    return try call(binary, of: function, first, second, frame)
  }

  /// A method without arguments that is an operation on the array it is called on.
  final func perform(_ operation: ArrayOperation, on receiver: Value) -> Value? {
    withUnsafePointer(to: receiver as Value?) { SmallArrays.perform(operation, $0, &results) }
  }
}
