import Language
import Limits

extension Evaluator {
  /// Calls a value with positional arguments.
  public func call(_ function: Value, _ arguments: [Value]) throws(Diagnostic) -> Value {
    try call(function, arguments, [], nil, nil)
  }

  /// Calls whatever can be called.
  func call(
    _ function: Value, _ arguments: [Value], _ keywords: [(name: String, value: Value)], _ span: Span?, _ source: Source?
  ) throws(Diagnostic) -> Value {
    switch function {
    case .function(let object):
      let frame = object.code.takeFrame(self, object.captured)
      if keywords.isEmpty, object.takes(arguments.count) {
        for slot in 0..<arguments.count { frame.locals[slot] = arguments[slot] }
        for slot in arguments.count..<object.defaults.count { frame.locals[slot] = object.defaults[slot] }
        let result = try run(frame, calledAt: span, in: source)
        object.code.giveBack(frame)
        return result
      }
      try bind(object, arguments, keywords, to: frame)
      if object.code.isGenerator { return .iterator(GeneratorIterator(frame)) }
      let result = try run(frame, calledAt: span, in: source)
      object.code.giveBack(frame)
      return result
    case .builtin(let object): return try call(object, receiver: .none, arguments, keywords, span, source)
    case .method(let method): return try call(.function(method.function), [method.receiver] + arguments, keywords, span, source)
    case .type(let type as ClassObject): return try instantiate(type, arguments, keywords, span, source)
    case .object(let instance):
      guard let method = instance.type.find("__call__") else {
        throw Diagnostic(
          .type, "'\(instance.type.name)' object is not callable",
          hint: "`\(instance.type.name)` needs a method `__call__(self, …)` for this, or call one of its methods: `object.method(…)`")
      }
      return try call(try ObjectMembers.bound(method.value, to: function, "__call__"), arguments, keywords, span, source)
    case .descriptor(let descriptor):
      switch (descriptor.kind, descriptor.function) {
      case (.native, .builtin(let method)):
        guard let receiver = arguments.first else {
          throw Diagnostic(.type, "unbound method \(method.qualifiedName)() needs an argument", hint: "the value it works on comes first")
        }
        // `list.append(self, x)`: what works on a list works on the one that an object of a derived class holds.
        let target = NativeMethods.table[method.name] == nil ? receiver.native ?? receiver : receiver
        return try call(method, receiver: target, Array(arguments.dropFirst()), keywords, span, source)
      case (.staticMethod, let function): return try call(function, arguments, keywords, span, source)
      default: throw Diagnostic(.type, "'\(descriptor.typeName)' object is not callable")
      }
    case .boundMethod(let method): return try call(method.function, receiver: method.receiver, arguments, keywords, span, source)
    case .type(let type):
      if let constructor = type.constructor { return try call(constructor, receiver: .none, arguments, keywords, span, source) }
      throw Diagnostic(.type, "cannot create '\(type.displayName)' instances")
    case .command(let name):
      flushOutput()
      return try host.callCommand(
        name, positional: arguments, keywords: keywords, span: span ?? Span(0, 0), source: source ?? Source(text: ""))
    case .module(let module):
      throw Diagnostic(.type, "'module' object is not callable", hint: "call one of its functions: `\(module.shortName).NAME(…)`")
    case .list, .tuple, .array, .dict, .string:
      throw Diagnostic(
        .type, "'\(function.typeName)' object is not callable",
        hint: function.isTuple
          ? "a tuple, as `X.shape` is one, stands without brackets, and `[0]` takes its first element"
          : "its elements are taken with square brackets: `name[0]`")
    case .int, .float, .bool, .variable:
      throw Diagnostic(
        .type, "'\(function.typeName)' object is not callable: \(function.describedForMessages) is not a function",
        hint: "to multiply, write `*` between them"
      ).asPythonSays("'\(function.typeName)' object is not callable")
    default: throw Diagnostic(.type, "'\(function.typeName)' object is not callable")
    }
  }

  /// Calls whatever can be called with one argument.
  func call(_ function: Value, with argument: Value) throws(Diagnostic) -> Value {
    if case .function(let object) = function, object.takes(1) {
      let frame = object.code.takeFrame(self, object.captured)
      frame.locals[0] = argument
      for slot in 1..<object.defaults.count { frame.locals[slot] = object.defaults[slot] }
      let result = try run(frame, calledAt: nil, in: nil)
      object.code.giveBack(frame)
      return result
    }
    return try call(function, [argument])
  }

  /// Calls a user's function that takes two arguments.
  func call(_ function: FunctionObject, _ first: Value, _ second: Value) throws(Diagnostic) -> Value {
    let frame = function.code.takeFrame(self, function.captured)
    frame.locals[0] = first
    frame.locals[1] = second
    for slot in 2..<function.defaults.count { frame.locals[slot] = function.defaults[slot] }
    let result = try run(frame, calledAt: nil, in: nil)
    function.code.giveBack(frame)
    return result
  }

  /// Calls a user's function with arguments by position, as many as it `takes`, each evaluated straight into its slot.
  func call(_ function: FunctionObject, _ arguments: PositionalArguments, _ span: Span, _ frame: Frame) throws(Diagnostic) -> Value {
    let code = function.code
    let inner = code.takeFrame(self, function.captured)
    try arguments.store(to: inner.locals, frame)
    for slot in arguments.count..<function.defaults.count { inner.locals[slot] = function.defaults[slot] }
    let result = try run(inner, calledAt: span, in: frame.code.source)
    code.giveBack(inner)
    return result
  }

  /// The same with a first argument that is there already: a method's `self`.
  func call(
    _ function: FunctionObject, on receiver: Value, _ arguments: PositionalArguments, _ span: Span, _ frame: Frame
  ) throws(Diagnostic) -> Value {
    let code = function.code
    let inner = code.takeFrame(self, function.captured)
    inner.locals[0] = receiver
    try arguments.store(to: inner.locals + 1, frame)
    for slot in (arguments.count + 1)..<max(function.defaults.count, arguments.count + 1) { inner.locals[slot] = function.defaults[slot] }
    let result = try run(inner, calledAt: span, in: frame.code.source)
    code.giveBack(inner)
    return result
  }

  /// Runs a call whose parameters are bound already.
  func run(_ frame: Frame, calledAt span: Span?, in source: Source?) throws(Diagnostic) -> Value {
    depth += 1
    let outer = innermost
    frame.caller = outer
    frame.calledAt = span?.start ?? 0
    innermost = Unmanaged.passUnretained(frame)
    defer {
      depth -= 1
      innermost = outer
    }
    do throws(Diagnostic) {
      guard depth <= Evaluator.recursionLimit, depth & 7 != 0 || LargeStack.hasRoom else {
        throw Diagnostic(
          .recursion, "`\(frame.code.name)` is called more than \(depth - 1) levels deep (maximum recursion depth exceeded)",
          hint: "a function that calls itself needs a case that ends without a call")
      }
      try checkInterrupt(frame, span ?? Span(0, 0))
      return try frame.body.result(frame)
    } catch {
      throw traced(error, frame.code, span, source)
    }
  }

  /// Adds the call to the chain of calls that were under way.
  private func traced(_ error: Diagnostic, _ code: FunctionCode, _ span: Span?, _ source: Source?) -> Diagnostic {
    if code.source.isLibrary {
      // What goes wrong inside a module is the fault of the call that the program made, what goes wrong in the program's own function is not.
      guard error.source?.isLibrary ?? true else { return error }
      var error = error
      error.calls = []
      error.span = span
      error.source = span == nil ? nil : source
      return error
    }
    guard let span, let source else { return error }
    var error = error
    if error.kind == .recursion, error.span == nil { return error.located(at: span, in: source) }
    let repeats = error.calls.prefix(3)
    if repeats.count == 3, repeats.allSatisfy({ $0.span == span && $0.source === source }) { return error }
    error.calls.insert(Diagnostic.Call(function: code.name, source: source, span: span), at: 0)
    if error.calls.count > 40 { error.calls.remove(at: 1) }
    return error
  }

  /// For loops inside built-in functions.
  func checkInterrupt() throws(Diagnostic) {
    ticks &+= 1
    if ticks & 255 == 0 || signal.pointee != 0 || limits.isDue { try lookUp() }
  }

  @inline(__always)
  func checkInterrupt(_ frame: Frame, _ span: Span) throws(Diagnostic) {
    ticks &+= 1
    if ticks & 15 == 0 || signal.pointee != 0 || limits.isDue {
      do throws(Diagnostic) { try lookUp() } catch { throw error.located(at: span, in: frame.code.source) }
    }
  }

  /// Whether to stop, and every thousand ticks whether there is memory for what they took without asking.
  @inline(never)
  private func lookUp() throws(Diagnostic) {
    if limits.shouldStop { throw Work.failure }
    if ticks & 1023 == 0, !limits.hasRoom(for: Evaluator.untoldBytes) { throw Work.noRoom(for: Evaluator.untoldBytes) }
  }

  /// What a thousand ticks may take in objects too small to ask for.
  private static let untoldBytes = 1 << 20

  /// To be asked before a built-in function or operation's result counts: its loops may have been broken off.
  @inline(__always)
  func checkStopped() throws(Diagnostic) {
    if limits.hasStopped { throw Work.failure }
  }
}

// MARK: - Binding arguments

extension Evaluator {
  private func bind(
    _ function: FunctionObject, _ arguments: [Value], _ keywords: [(name: String, value: Value)], to frame: Frame
  ) throws(Diagnostic) {
    let code = function.code
    let parameters = code.parameters
    var isBound = [Bool](repeating: false, count: parameters.count)
    // Those that are given by position come first.
    let taken = min(code.ordinaryCount, arguments.count)
    for index in 0..<taken {
      frame.store(arguments[index], parameters[index].storage)
      isBound[index] = true
    }
    if let star = code.starIndex {
      frame.store(.tuple(taken < arguments.count ? Array(arguments[taken...]) : []), parameters[star].storage)
      isBound[star] = true
    }
    let extra: DictObject? = code.doubleStarIndex == nil ? nil : DictObject()
    for (name, value) in keywords {
      if let index = parameters.firstIndex(where: { $0.name == name && $0.isNamed }) {
        guard !isBound[index] else {
          throw Diagnostic(
            .type, "\(code.displayName)() got multiple values for argument '\(name)'", hint: "it is given by position already")
        }
        frame.store(value, parameters[index].storage)
        isBound[index] = true
      } else if let extra {
        try extra.set(value, for: .string(name))
      } else {
        let positional = keywords.map(\.name).filter { name in parameters.contains { $0.name == name && $0.isPositionalOnly } }
        guard positional.isEmpty else {
          throw Diagnostic(
            .type,
            "\(code.displayName)() got some positional-only arguments passed as keyword arguments: '\(positional.joined(separator: ", "))'",
            hint: "what stands before the `/` of `\(code.signature)` is given without its name")
        }
        let names = parameters.filter(\.isNamed).map(\.name)
        throw Diagnostic(
          .type, "\(code.displayName)() got an unexpected keyword argument '\(name)'",
          hint: Evaluator.keywordHint(name, names, code.signature))
      }
    }
    if let extra, let index = code.doubleStarIndex {
      frame.store(.dict(extra), parameters[index].storage)
      isBound[index] = true
    }
    if taken < arguments.count, code.starIndex == nil {
      throw tooMany(function, arguments, keywordOnly: parameters.indices.count { isBound[$0] && parameters[$0].form == .keywordOnly })
    }
    var missing: [FunctionCode.Parameter] = []
    for index in parameters.indices where !isBound[index] {
      if let value = function.defaults[index] {
        frame.store(value, parameters[index].storage)
      } else {
        missing.append(parameters[index])
      }
    }
    guard missing.isEmpty else { throw self.missing(code, missing, calledOnClass: arguments.first.map { $0.isObject ? 9 : 0 } ?? 0) }
  }

  /// - Parameter keywordOnly: how many arguments behind the `*` were given.
  private func tooMany(_ function: FunctionObject, _ arguments: [Value], keywordOnly: Int) -> Diagnostic {
    let code = function.code
    let given = arguments.count
    let most = code.ordinaryCount
    let optional = code.parameters.count { $0.form == .ordinary && $0.hasDefault }
    let takes = optional > 0 ? "from \(most - optional) to \(most)" : "\(most)"
    let noun = most == 1 && optional == 0 ? "argument" : "arguments"
    var count = "\(given)"
    if keywordOnly > 0 {
      count += " positional argument\(given == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s"))"
    }
    var hint = "it is defined as `\(code.signature)`"
    if code.className != nil, case .object? = arguments.first, code.definition?.parameters.first?.name != "self" {
      hint = "`self` is missing: a method's first parameter is the object, `\(code.signatureWithSelf)`"
    }
    return Diagnostic(
      .type,
      "\(code.displayName)() takes \(takes) positional \(noun) but \(count) \(given == 1 && keywordOnly == 0 ? "was" : "were") given",
      hint: hint)
  }

  private func missing(_ code: FunctionCode, _ parameters: [FunctionCode.Parameter], calledOnClass arguments: Int) -> Diagnostic {
    // Those by position first, as Python says it.
    let ordinary = parameters.filter { $0.form == .ordinary }
    let names = (ordinary.isEmpty ? parameters : ordinary).map(\.name)
    let quoted = names.map { "'\($0)'" }
    let list =
      quoted.count == 1
      ? quoted[0] : quoted.dropLast().joined(separator: ", ") + (quoted.count > 2 ? "," : "") + " and " + quoted[quoted.count - 1]
    if let owner = code.className, !ordinary.isEmpty, names.count == 1, code.definition?.parameters.first?.name == "self", arguments < 2 {
      return Diagnostic(
        .type, "\(code.displayName)() missing 1 required positional argument: \(list)",
        hint: "`\(owner)` is the class itself: make an object of it first, `x = \(owner)(…)`, and call its method, `x.\(code.name)(…)`")
    }
    return Diagnostic(
      .type,
      "\(code.displayName)() missing \(names.count) required \(ordinary.isEmpty ? "keyword-only" : "positional") argument\(names.count == 1 ? "" : "s"): \(list)",
      hint: "it is defined as `\(code.signature)`")
  }

  static func keywordHint(_ name: String, _ names: [String], _ signature: String) -> String {
    if let nearest = Suggestion.nearest(to: name, in: names) { return "did you mean `\(nearest)=`?" }
    return "it is `\(signature)`"
  }

  private func call(
    _ function: BuiltinFunction, receiver: Value, _ arguments: [Value], _ keywords: [(name: String, value: Value)], _ span: Span?,
    _ source: Source?
  ) throws(Diagnostic) -> Value {
    if function.module == nil, let numpy = function.numPysOwn(for: keywords) {
      return try call(numpy, receiver: receiver, arguments, keywords, span, source)
    }
    if !keywords.isEmpty, let result = try answered(function, receiver, arguments, keywords) { return result }
    var context = CallContext(
      evaluator: self, function: function, receiver: receiver, arguments: try function.bind(arguments, keywords), span: span, source: source
    )
    try context.requireRoom()
    do throws(Diagnostic) {
      let result = try function.implementation(&context)
      try checkStopped()
      if limits.remarks != nil { try report(span, source, [], isOperator: false) }
      return result
    } catch {
      if let result = try dispatched(error, function, receiver: receiver, arguments, keywords, span, source) { return result }
      throw error
    }
  }
}

extension Evaluator {
  /// What a call of NumPy's with keywords that NumPy takes and the function here does not gives; nil where there are none.
  @inline(never)
  private func answered(
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
    _ keywords: [(name: String, value: Value)], _ span: Span?,
    _ source: Source?
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

extension FunctionCode {
  /// `backward(X, y, a, weights, learning_rate=0.1)`, as in the definition.
  var signature: String {
    guard let definition else { return name }
    let parts = definition.parameters.map { parameter in
      let star = parameter.form == .star ? "*" : parameter.form == .doubleStar ? "**" : ""
      return star + parameter.name + (parameter.defaultValue.map { "=" + source.text(in: $0.span) } ?? "")
    }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }
}

extension FunctionCode {
  /// What messages call it: `Network.forward`.
  var displayName: String {
    let own = className.map { "\($0).\(name)" } ?? name
    return outerName.map { "\($0).<locals>.\(own)" } ?? own
  }

  /// The signature as it should have been written.
  fileprivate var signatureWithSelf: String {
    let signature = signature
    guard let open = signature.firstIndex(of: "(") else { return signature }
    let rest = signature[signature.index(after: open)...]
    return signature[...open] + "self" + (rest == ")" ? "" : ", ") + rest
  }
}

extension BuiltinFunction {
  /// NumPy's function of the same name, when the call has keywords that only that one knows: `sum(a, axis=0)`.
  fileprivate func numPysOwn(for keywords: [(name: String, value: Value)]) -> BuiltinFunction? {
    guard !keywords.isEmpty, let numpy = ArrayFunctions.named[name] else { return nil }
    let isForeign = keywords.contains { keyword in
      !parameters.contains { $0.name == keyword.name } && numpy.parameters.contains { $0.name == keyword.name }
    }
    return isForeign ? numpy : nil
  }

  /// One value for each parameter, nil where its default stands.
  func bind(_ arguments: [Value], _ keywords: [(name: String, value: Value)]) throws(Diagnostic) -> [Value?] {
    var bound = [Value?](repeating: nil, count: parameters.count)
    var next = 0
    var rest: [Value]?
    for argument in arguments {
      while next < parameters.count, parameters[next].form == .keywordOnly { next += 1 }
      if next < parameters.count, parameters[next].form == .positionalOnly || parameters[next].form == .ordinary {
        bound[next] = argument
        next += 1
      } else if next < parameters.count, parameters[next].form == .star {
        rest = (rest ?? []) + [argument]
      } else {
        let most = parameters.filter { $0.form == .positionalOnly || $0.form == .ordinary }.count
        throw Diagnostic(
          .type, "\(name)() takes at most \(most) argument\(most == 1 ? "" : "s") (\(arguments.count) given)", hint: "it is `\(signature)`")
      }
    }
    var extra: DictObject?
    for (keyword, value) in keywords {
      if let index = parameters.firstIndex(where: { $0.name == keyword && ($0.form == .ordinary || $0.form == .keywordOnly) }) {
        guard bound[index] == nil else { throw Diagnostic(.type, "\(name)() got multiple values for argument '\(keyword)'") }
        bound[index] = value
      } else if parameters.contains(where: { $0.form == .doubleStar }) {
        extra = extra ?? DictObject()
        try extra?.set(value, for: .string(keyword))
      } else {
        let names = parameters.filter { $0.form == .ordinary || $0.form == .keywordOnly }.map(\.name)
        throw Diagnostic(
          .type, "\(name)() got an unexpected keyword argument '\(keyword)'", hint: Evaluator.keywordHint(keyword, names, signature))
      }
    }
    for (index, parameter) in parameters.enumerated() {
      switch parameter.form {
      case .star: bound[index] = .tuple(rest ?? [])
      case .doubleStar: bound[index] = .dict(extra ?? DictObject())
      default:
        if bound[index] == nil, parameter.defaultText == nil {
          throw Diagnostic(.type, "\(name)() needs the argument '\(parameter.name)'", hint: "it is `\(signature)`")
        }
      }
    }
    return bound
  }
}

extension Value {
  fileprivate var isTuple: Bool { if case .tuple = self { true } else { false } }
}
