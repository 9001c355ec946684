import Language

extension Evaluator {
  /// What a call of NumPy's with keywords that NumPy takes and the function here does not gives; nil where there are none.
  @inline(never)
  func answered(
    _ function: BuiltinFunction, _ receiver: Value, _ arguments: [Value], _ keywords: [(name: String, value: Value)]
  ) throws(Diagnostic) -> Value? {
    guard !isAnswering, let module = function.module, module == "np" || module == "numpy.ndarray" || module == "np.linalg" else {
      return nil
    }
    let others = keywords.filter { keyword in !function.parameters.contains { $0.name == keyword.name } }
    guard !others.isEmpty, !function.parameters.contains(where: { $0.form == .doubleStar }),
      !(arguments + keywords.map(\.value)).contains(where: { if case .variable = $0 { true } else { false } })
    else { return nil }
    let members = try self.module("numpy._keywords").members
    guard let handle = members["_handle"], case .set(let known)? = members["_known"] else { return nil }
    var isKnown = false
    for keyword in others where !isKnown { isKnown = try known.contains(.string(keyword.name)) }
    guard isKnown else { return nil }
    let named = DictObject(keywords.map { (key: $0.name, value: $0.value) })
    isAnswering = true
    defer { isAnswering = false }
    let found = try call(handle, [.builtin(function), receiver, .tuple(arguments), .dict(named)])
    guard case .tuple(let parts) = found else { return nil }
    return parts.first
  }

  /// What an argument of `np`'s functions that is no array of numbers but knows them makes of the call: a matrix, an array of text.
  ///
  /// Asked only when the function itself has refused.
  @inline(never)
  func dispatched(
    _ error: Diagnostic, _ function: BuiltinFunction, receiver: Value = .none, _ arguments: [Value],
    _ keywords: [(name: String, value: Value)], _ span: Span?, _ source: Source?
  ) throws(Diagnostic) -> Value? {
    guard error.kind == .type || error.kind == .value, let module = function.module, module.hasPrefix("np") else { return nil }
    for argument in arguments {
      guard let instance = argument.arrayLikeObject(depth: 3) else { continue }
      let named = DictObject(keywords.map { (key: $0.name, value: $0.value) })
      // What `np.vectorize(f)` gives is bound to f.
      let whole: Value = receiver.isNone ? .builtin(function) : .boundMethod(BoundMethod(receiver: receiver, function: function))
      return try SpecialMethods.call("__array_function__", of: .object(instance), [whole, .tuple(arguments), .dict(named)])
    }
    var arguments = arguments
    if let first = arguments.firstIndex(where: { $0.isListLike && Creation.holdsText($0) }), !["array", "asarray"].contains(function.name),
      let make = try self.module("numpy._objects").members["make"]
    {
      // Lists of text count as arrays of text.
      for index in arguments.indices where arguments[index].isListLike && Creation.holdsText(arguments[index]) {
        arguments[index] = try call(make, [arguments[index]])
      }
      let named = DictObject(keywords.map { (key: $0.name, value: $0.value) })
      return try SpecialMethods.call("__array_function__", of: arguments[first], [.builtin(function), .tuple(arguments), .dict(named)])
    }
    // `np.zeros(3, dtype=str)`
    if ["zeros", "ones", "empty", "full", "dtype"].contains(function.name), let typed = try self.module("numpy._objects").members["typed"] {
      let named = DictObject(keywords.map { (key: $0.name, value: $0.value) })
      let made = try call(typed, [.string(function.name), .tuple(arguments), .dict(named)])
      if !made.isNone { return made }
    }
    // `np.arange("2024-01", "2024-02", dtype="datetime64[D]")`
    if ["array", "asarray", "arange", "zeros", "empty", "dtype"].contains(function.name),
      let typed = try self.module("numpy._datetime").members["typed"]
    {
      let named = DictObject(keywords.map { (key: $0.name, value: $0.value) })
      let made = try call(typed, [.string(function.name), .tuple(arguments), .dict(named)])
      if !made.isNone { return made }
    }
    // `np.zeros(3, dtype=complex)`
    var dtype = keywords.first { $0.name == "dtype" }?.value
    if dtype == nil, arguments.count > 1 { dtype = arguments.removeLast() }
    let dtypeName: String? =
      switch dtype {
      case .type(let type as ClassObject)?: type.name
      case .string(let name)?: name
      default: nil
      }
    if let dtypeName, ["complex", "complex128", "c16"].contains(dtypeName),
      let typed = try self.module("numpy._complex").members["typed"]
    {
      let named = DictObject(keywords.map { (key: $0.name, value: $0.value) })
      return try call(typed, [.builtin(function), .tuple(arguments), .dict(named)])
    }
    return nil
  }
}

extension Value {
  /// The object that knows NumPy's functions, itself or among the first elements of lists.
  fileprivate func arrayLikeObject(depth: Int) -> InstanceObject? {
    switch self {
    case .object(let instance): instance.type.find("__array_function__") == nil ? nil : instance
    case .list(let list) where depth > 0: list.elements.prefix(8).lazy.compactMap { $0.arrayLikeObject(depth: depth - 1) }.first
    case .tuple(let elements) where depth > 0: elements.prefix(8).lazy.compactMap { $0.arrayLikeObject(depth: depth - 1) }.first
    default: nil
    }
  }
}

extension BuiltinFunction {
  /// NumPy's function of the same name, when the call has keywords that only that one knows: `sum(a, axis=0)`.
  func numPysOwn(for keywords: [(name: String, value: Value)]) -> BuiltinFunction? {
    guard !keywords.isEmpty, let numpy = ArrayFunctions.named[name] else { return nil }
    let isForeign = keywords.contains { keyword in
      !parameters.contains { $0.name == keyword.name } && numpy.parameters.contains { $0.name == keyword.name }
    }
    return isForeign ? numpy : nil
  }
}
