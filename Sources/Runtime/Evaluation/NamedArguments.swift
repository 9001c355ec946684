import Language

/// The arguments of a call of which some are given by name, and where they go: found out once for each function that is called there.
final class NamedArguments {
  /// Where the arguments of one function go.
  private final class Places {
    /// The function, or the code of the user's.
    let owner: AnyObject
    /// How many slots stand before the first argument by position: a method's `self`.
    let offset: Int
    /// The place of each argument; nil where the call has to be bound name by name.
    let slots: [Int]?
    /// Those that get nothing.
    var others: [Int] = []
    var star: Int?
    var doubleStar: Int?

    init(_ owner: AnyObject, _ offset: Int, _ slots: [Int]?) { (self.owner, self.offset, self.slots) = (owner, offset, slots) }
  }

  /// All arguments as they stand; the last ones have the names.
  private let nodes: [Node]
  private let names: [String]
  private var known: Places?

  /// Nil where an argument is spread by a star.
  init?(_ arguments: [CallingNode.Argument]) {
    var names: [String] = []
    for argument in arguments {
      switch argument.form {
      case .positional: guard names.isEmpty else { return nil }
      case .keyword(let name): names.append(name)
      default: return nil
      }
    }
    guard !names.isEmpty else { return nil }
    nodes = arguments.map(\.node)
    self.names = names
  }

  private var positionalCount: Int { nodes.count - names.count }

  // MARK: Built-in functions

  private func places(in function: BuiltinFunction) -> Places {
    if let known, known.owner === function { return known }
    let parameters = function.parameters
    let places = Places(function, 0, slots(in: parameters))
    places.star = parameters.firstIndex { $0.form == .star }
    places.doubleStar = parameters.firstIndex { $0.form == .doubleStar }
    known = places
    return places
  }

  private func slots(in parameters: [BuiltinFunction.Parameter]) -> [Int]? {
    var slots: [Int] = []
    var next = 0
    for _ in 0..<positionalCount {
      guard next < parameters.count else { return nil }
      switch parameters[next].form {
      case .positionalOnly, .ordinary:
        slots.append(next)
        next += 1
      case .star: slots.append(next)
      default: return nil
      }
    }
    for name in names {
      guard let index = parameters.firstIndex(where: { $0.name == name && ($0.form == .ordinary || $0.form == .keywordOnly) }),
        !slots.contains(index)
      else { return nil }
      slots.append(index)
    }
    for (index, parameter) in parameters.enumerated() where parameter.defaultText == nil {
      switch parameter.form {
      case .star, .doubleStar: continue
      default: guard slots.contains(index) else { return nil }
      }
    }
    return slots
  }

  /// One value for each parameter; nil where the call has to be bound name by name, and nothing has been evaluated then.
  func values(for function: BuiltinFunction, _ frame: Frame) throws(Diagnostic) -> [Value?]? {
    let places = places(in: function)
    guard let slots = places.slots else { return nil }
    var values = [Value?](repeating: nil, count: function.parameters.count)
    var rest: [Value] = []
    for (index, node) in nodes.enumerated() {
      let value = try node.evaluate(frame)
      if slots[index] == places.star { rest.append(value) } else { values[slots[index]] = value }
    }
    if let star = places.star { values[star] = .tuple(rest) }
    if let doubleStar = places.doubleStar { values[doubleStar] = .dict(DictObject()) }
    return values
  }

  /// What was given, by position and by name, for a message.
  func given(_ values: [Value?], to function: BuiltinFunction) -> ([Value], [(name: String, value: Value)]) {
    let parameters = function.parameters
    var positional: [Value] = []
    for (index, parameter) in parameters.enumerated() where positional.count < positionalCount {
      if parameter.form == .star, case .tuple(let rest)? = values[index] {
        positional += rest
      } else {
        positional += [values[index] ?? .none]
      }
    }
    let named = names.compactMap { name in
      parameters.firstIndex { $0.name == name }.flatMap { values[$0] }.map { (name: name, value: $0) }
    }
    return (positional, named)
  }

  // MARK: The user's functions

  private func places(in code: FunctionCode, _ offset: Int) -> Places {
    if let known, known.owner === code, known.offset == offset { return known }
    let slots = slots(in: code, offset)
    let places = Places(code, offset, slots)
    if let slots { places.others = code.parameters.indices.filter { $0 >= offset && !slots.contains($0) } }
    known = places
    return places
  }

  private func slots(in code: FunctionCode, _ offset: Int) -> [Int]? {
    let parameters = code.parameters
    guard code.hasOnlyOrdinaryLocals, !code.isGenerator, offset + nodes.count <= parameters.count else { return nil }
    var slots = Array(offset..<(offset + positionalCount))
    for name in names {
      guard let index = parameters.firstIndex(where: { $0.name == name && $0.isNamed }), index >= offset, !slots.contains(index) else {
        return nil
      }
      slots.append(index)
    }
    for index in parameters.indices.dropFirst(offset) where !parameters[index].hasDefault && !slots.contains(index) { return nil }
    return slots
  }

  /// Calls a user's function, with what it is called on where it is a method; nil where the call has to be bound name by name.
  func call(_ function: FunctionObject, on receiver: Value?, _ span: Span, _ frame: Frame) throws(Diagnostic) -> Value? {
    let code = function.code
    let places = places(in: code, receiver == nil ? 0 : 1)
    guard let slots = places.slots else { return nil }
    let evaluator = frame.evaluator
    let inner = code.takeFrame(evaluator, function.captured)
    if let receiver { inner.locals[0] = receiver }
    for (index, node) in nodes.enumerated() { inner.locals[slots[index]] = try node.evaluate(frame) }
    for slot in places.others { inner.locals[slot] = function.defaults[slot] }
    let result = try evaluator.run(inner, calledAt: span, in: frame.code.source)
    code.giveBack(inner)
    return result
  }
}
