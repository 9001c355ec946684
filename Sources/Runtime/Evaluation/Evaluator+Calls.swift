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
        let target = !BuiltinSpecialMethods.contains(method.name) ? receiver.native ?? receiver : receiver
        guard Methods.apply(method, to: target) else { throw Methods.wrongReceiver(method, target) }
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
    if case .builtin(let object) = function, let unary = object.unary {
      do throws(Diagnostic) {
        try argument.requireRoomForCopies(by: object)
        let result = try unary(argument)
        try checkStopped()
        return result
      } catch {
        if let result = try dispatched(error, object, [argument], [], nil, nil) { return result }
        throw error
      }
    }
    switch function {
    case .boundMethod(let method):
      guard let binary = method.function.binary else { break }
      do throws(Diagnostic) {
        try argument.requireRoomForCopies(by: method.function)
        let result = try binary(method.receiver, argument)
        try checkStopped()
        return result
      } catch {
        if let result = try dispatched(error, method.function, receiver: method.receiver, [argument], [], nil, nil) { return result }
        throw error
      }
    case .method(let method) where method.function.takes(2): return try call(method.function, method.receiver, argument)
    default: break
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
      if let source, frame.code.source.isLibrary, !source.isLibrary { return try ModuleBoundary.result(of: frame) }
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

extension Value {
  fileprivate var isTuple: Bool { if case .tuple = self { true } else { false } }
}
