import Language

/// What `inspect`, `traceback` and `sys` tell of a program: its calls under way, its functions' parameters and text, its exceptions.
enum CallNatives {
  static let all: [BuiltinFunction] = [
    BuiltinFunction("calls", .call, in: "_native", "the program's calls under way, the innermost first: name, variables, parameters, line")
    { call throws(Diagnostic) in
      .list(ListObject(call.evaluator.callsUnderWay(call.span?.start ?? 0, call.source)))
    },
    BuiltinFunction("handled", .evaluator, in: "_native", "the exception that an `except` block is dealing with") {
      evaluator throws(Diagnostic) in
      evaluator.handled.last.map { evaluator.exceptionValue(of: $0) } ?? .none
    },
    BuiltinFunction(
      "trace", .evaluator, .value("exception"), in: "_native", "where an exception came from: file, line, function and text of each call"
    ) { evaluator, exception throws(Diagnostic) in
      let lines = evaluator.trace(of: exception)
      return .list(ListObject(lines))
    },
    BuiltinFunction(
      "parameters", .evaluator, .value("callable"), in: "_native",
      "name, kind, default and annotation of each parameter, and the result's annotation"
    ) { evaluator, callable throws(Diagnostic) in
      parameters(of: callable, evaluator)
    },
    BuiltinFunction("source", .value("object"), in: "_native", "the text that defines a function or a class") { object throws(Diagnostic) in
      text(of: object).map { .string($0) } ?? .none
    },
  ]

  /// A one-element tuple for what there is, None for what there is not.
  private static func optional(_ value: Value?) -> Value { value.map { .tuple([$0]) } ?? .none }

  private static func parameters(of value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .function(let function): return parameters(of: function, isBound: false, evaluator)
    case .method(let method): return parameters(of: method.function, isBound: true, evaluator)
    case .descriptor(let descriptor): return parameters(of: descriptor.function, evaluator)
    case .builtin(let function): return parameters(of: function)
    case .boundMethod(let method): return parameters(of: method.function)
    case .object(let instance):
      guard case .function(let function)? = instance.type.find("__call__")?.value else { return .none }
      return parameters(of: function, isBound: true, evaluator)
    case .type(let type as ClassObject):
      if case .function(let function)? = type.find("__init__")?.value { return parameters(of: function, isBound: true, evaluator) }
      let fields = type.fields.map { Value.tuple([.string($0.name), .int(1), optional($0.fallback), .none]) }
      return .tuple([.list(ListObject(fields)), .none])
    case .type(let type): return type.constructor.map { parameters(of: $0) } ?? .none
    default: return .none
    }
  }

  /// A function's hints by the parameters' names, the result's as `return`.
  static func annotations(of function: FunctionObject, _ evaluator: Evaluator) -> Value {
    let found = DictObject()
    guard let definition = function.definition else { return .dict(found) }
    var hints = definition.parameters.map { (name: $0.name, span: $0.annotation) }
    hints.append((name: "return", span: definition.annotation))
    for hint in hints {
      if let span = hint.span { try? found.set(evaluator.annotation(at: span, in: function.code.source), for: .string(hint.name)) }
    }
    return .dict(found)
  }

  private static func parameters(of function: FunctionObject, isBound: Bool, _ evaluator: Evaluator) -> Value {
    guard let definition = function.definition else { return .none }
    let source = function.code.source
    func annotation(_ span: Span?) -> Value { optional(span.map { evaluator.annotation(at: $0, in: source) }) }
    var found: [Value] = []
    for (index, parameter) in definition.parameters.enumerated() where !(isBound && index == 0) {
      let kind =
        switch parameter.form {
        case .ordinary: parameter.isPositionalOnly ? 0 : 1
        case .star: 2
        case .keywordOnly: 3
        case .doubleStar: 4
        }
      found.append(
        .tuple([.string(parameter.name), .int(kind), optional(function.defaults[index]), annotation(parameter.annotation)]))
    }
    return .tuple([.list(ListObject(found)), annotation(definition.annotation)])
  }

  private static func parameters(of function: BuiltinFunction) -> Value {
    let found = function.parameters.map { parameter in
      let kind =
        switch parameter.form {
        case .positionalOnly: 0
        case .ordinary: 1
        case .star: 2
        case .keywordOnly: 3
        case .doubleStar: 4
        }
      let text = parameter.defaultText.map { text -> Value in
        if text == "None" { return .none }
        if let number = Int(text) { return .int(number) }
        if let number = Double(text) { return .float(number) }
        if text == "True" || text == "False" { return .bool(text == "True") }
        return .string(text.filter { $0 != "'" })
      }
      return Value.tuple([.string(parameter.name), .int(kind), optional(text), .none])
    }
    return .tuple([.list(ListObject(found)), .none])
  }

  private static func text(of value: Value) -> String? {
    switch value {
    case .function(let function):
      guard let definition = function.definition else { return nil }
      return text(of: definition.source, definition.nameSpan, definition.decorators, definition.body)
    case .method(let method): return text(of: .function(method.function))
    case .descriptor(let descriptor): return text(of: descriptor.function)
    case .type(let type as ClassObject):
      guard let definition = type.definition else { return nil }
      return text(of: definition.source, definition.nameSpan, definition.decorators, definition.body)
    default: return nil
    }
  }

  /// Whole lines, from the first decorator to the last statement.
  private static func text(of source: Source, _ name: Span, _ decorators: [Expression], _ body: [Statement]) -> String {
    let first = source.position(of: decorators.first?.span.start ?? name.start).line
    let last = source.position(of: max((body.last?.span.end ?? name.end) - 1, name.start)).line
    return (first...max(first, last)).map { source.line($0) + "\n" }.joined()
  }
}

extension Evaluator {
  /// The value of a hint; its text in a program that asks for its hints so.
  func annotation(at span: Span, in source: Source) -> Value {
    let text = source.text(in: span)
    return source.text.contains("from __future__ import annotations") ? .string(text) : annotation(text)
  }

  /// The text of an annotation, as the value it stands for where that is a plain name of a type, else as text that shows itself.
  private func annotation(_ text: String) -> Value {
    if let known = value(of: text) ?? FunctionTable.globals[text], case .type = known { return known }
    guard text.first == "'" || text.first == "\"" else {
      if let hint = try? CodeObject(text, asExpression: true).run(self, .none, .none) { return hint }
      return .type(TypeObject(text, isAlias: true))
    }
    return .string(String(text.dropFirst().dropLast()))
  }

  fileprivate func callsUnderWay(_ start: Int, _ source: Source?) -> [Value] {
    var calls: [Value] = []
    var place = start
    var main = source
    var next = innermost
    while let frame = next?.takeUnretainedValue() {
      if !frame.code.source.isLibrary {
        calls.append(call(frame, line: frame.code.source.position(of: place).line))
        main = frame.code.source
      }
      place = frame.calledAt
      next = frame.caller
    }
    var globals: [(key: String, value: Value)] = []
    for name in variableNames { if let value = value(of: name) { globals.append((name, value)) } }
    let nothing = Value.tuple([.list(ListObject([])), .none, .none])
    let line = main.flatMap { $0.isLibrary ? nil : $0.position(of: place).line } ?? 0
    calls.append(.tuple([.string("<module>"), .dict(DictObject(globals)), nothing, .int(line)]))
    return calls
  }

  private func call(_ frame: Frame, line: Int) -> Value {
    let code = frame.code
    var variables: [(key: String, value: Value)] = []
    for (name, storage) in code.variables {
      let value: Value? =
        switch storage {
        case .local(let slot): frame.locals[slot]
        case .cell(let index): frame.cells[index].value
        case .global: nil
        }
      if let value { variables.append((name, value)) }
    }
    let plain = code.parameters.filter { $0.form == .ordinary || $0.form == .keywordOnly }.map { Value.string($0.name) }
    let star = code.starIndex.map { Value.string(code.parameters[$0].name) } ?? .none
    let double = code.doubleStarIndex.map { Value.string(code.parameters[$0].name) } ?? .none
    let parameters = Value.tuple([.list(ListObject(plain)), star, double])
    return .tuple([.string(code.name), .dict(DictObject(variables)), parameters, .int(line)])
  }

  /// The calls that were under way when an exception was raised, the outermost first.
  fileprivate func trace(of value: Value) -> [Value] {
    let error: Diagnostic
    switch value {
    case .exception(let exception):
      error = handled.last { ($0.raised?.object as? ExceptionObject) === exception } ?? handled.last ?? exception.diagnostic
    case .object(let instance):
      guard let found = handled.last(where: { ($0.raised?.object as? InstanceObject) === instance }) else { return [] }
      error = found
    default: return []
    }
    var lines: [Value] = []
    var function = "<module>"
    func note(_ source: Source, _ span: Span) {
      let line = source.position(of: span.start).line
      let text = source.line(line).drop { $0 == " " || $0 == "\t" }
      lines.append(.tuple([.string(source.name), .int(line), .string(function), .string(String(text))]))
    }
    for call in error.calls {
      note(call.source, call.span)
      function = call.function
    }
    if let source = error.source, let span = error.span { note(source, span) }
    return lines
  }
}
