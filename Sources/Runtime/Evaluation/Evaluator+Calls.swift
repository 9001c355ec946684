import Language

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
      try bind(object, arguments, keywords, to: frame)
      let result = try run(frame, calledAt: span, in: source)
      object.code.giveBack(frame)
      return result
    case .builtin(let object): return try call(object, receiver: .none, arguments, keywords, span, source)
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
        .type, "'\(function.typeName)' object is not callable", hint: "its elements are taken with square brackets: `name[0]`")
    case .int, .float, .bool, .variable:
      throw Diagnostic(
        .type, "'\(function.typeName)' object is not callable: \(function.describedForMessages) is not a function",
        hint: "to multiply, write `*` between them")
    default: throw Diagnostic(.type, "'\(function.typeName)' object is not callable")
    }
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

  /// Runs a call whose parameters are bound already.
  func run(_ frame: Frame, calledAt span: Span?, in source: Source?) throws(Diagnostic) -> Value {
    depth += 1
    defer { depth -= 1 }
    do throws(Diagnostic) {
      guard depth <= Evaluator.recursionLimit else {
        throw Diagnostic(
          .recursion, "`\(frame.code.name)` is called more than \(Evaluator.recursionLimit) levels deep (maximum recursion depth exceeded)",
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
    if ticks & 255 == 0, host.shouldInterrupt { throw Diagnostic(.interrupted, "interrupted") }
  }

  @inline(__always)
  func checkInterrupt(_ frame: Frame, _ span: Span) throws(Diagnostic) {
    ticks &+= 1
    if ticks & 15 == 0, host.shouldInterrupt { throw Diagnostic(.interrupted, "interrupted", source: frame.code.source, span: span) }
  }
}

// MARK: - Binding arguments

extension Evaluator {
  private func bind(
    _ function: FunctionObject, _ arguments: [Value], _ keywords: [(name: String, value: Value)], to frame: Frame
  ) throws(Diagnostic) {
    let code = function.code
    let parameters = code.parameters
    var bound = [Value?](repeating: nil, count: parameters.count)
    var next = 0
    var rest: [Value] = []
    let star = parameters.firstIndex { $0.form == .star }
    let ordinary = parameters.indices.filter { parameters[$0].form == .ordinary }
    for argument in arguments {
      if next < ordinary.count {
        bound[ordinary[next]] = argument
        next += 1
      } else {
        rest.append(argument)
      }
    }
    if let star {
      bound[star] = .tuple(rest)
    } else if !rest.isEmpty {
      throw tooMany(code, ordinary.count, arguments.count)
    }
    let doubleStar = parameters.firstIndex { $0.form == .doubleStar }
    let extra = DictObject()
    for (name, value) in keywords {
      if let index = parameters.firstIndex(where: { $0.name == name && ($0.form == .ordinary || $0.form == .keywordOnly) }) {
        guard bound[index] == nil else {
          throw Diagnostic(.type, "\(code.name)() got multiple values for argument '\(name)'", hint: "it is given by position already")
        }
        bound[index] = value
      } else if doubleStar != nil {
        try extra.set(value, for: .string(name))
      } else {
        let names = parameters.filter { $0.form == .ordinary || $0.form == .keywordOnly }.map(\.name)
        throw Diagnostic(
          .type, "\(code.name)() got an unexpected keyword argument '\(name)'", hint: Evaluator.keywordHint(name, names, code.signature))
      }
    }
    if let doubleStar { bound[doubleStar] = .dict(extra) }
    var missing: [String] = []
    for (index, parameter) in parameters.enumerated() where bound[index] == nil {
      if let value = function.defaults[index] { bound[index] = value } else { missing.append(parameter.name) }
    }
    guard missing.isEmpty else { throw self.missing(code, missing) }
    for (index, parameter) in parameters.enumerated() {
      if let value = bound[index] { frame.store(value, parameter.storage) }
    }
  }

  private func tooMany(_ code: FunctionCode, _ takes: Int, _ given: Int) -> Diagnostic {
    let noun = takes == 1 ? "argument" : "arguments"
    return Diagnostic(
      .type, "\(code.name)() takes \(takes) positional \(noun) but \(given) \(given == 1 ? "was" : "were") given",
      hint: "it is defined as `\(code.signature)`")
  }

  private func missing(_ code: FunctionCode, _ names: [String]) -> Diagnostic {
    let quoted = names.map { "'\($0)'" }
    let list =
      quoted.count == 1
      ? quoted[0] : quoted.dropLast().joined(separator: ", ") + (quoted.count > 2 ? "," : "") + " and " + quoted[quoted.count - 1]
    return Diagnostic(
      .type, "\(code.name)() missing \(names.count) required positional argument\(names.count == 1 ? "" : "s"): \(list)",
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
    var context = CallContext(
      evaluator: self, function: function, receiver: receiver, arguments: try function.bind(arguments, keywords), span: span, source: source
    )
    return try function.implementation(&context)
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
