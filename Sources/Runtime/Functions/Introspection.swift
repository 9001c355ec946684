import Language

/// The functions that ask what there is: `vars`, `dir`, `globals`.
enum Introspection {
  static let all: [BuiltinFunction] = [
    BuiltinFunction("vars(object=None, /)", "an object's attributes as a dictionary; of nothing the variables") {
      context throws(Diagnostic) in
      guard let value = context.given(0) else { return .dict(context.evaluator.variables) }
      switch value {
      case .object, .function: return try Members.get(value, "__dict__", context.evaluator)
      case .type(let type) where type.isUsers: return try Members.get(value, "__dict__", context.evaluator)
      case .module(let module): return .dict(DictObject(module.members.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }))
      default: throw Diagnostic(.type, "vars() argument must have __dict__ attribute", hint: "`dir(…)` lists the names that a value has")
      }
    },
    BuiltinFunction("dir(object=None, /)", "the names that an object has; of nothing those of the variables") {
      context throws(Diagnostic) in
      guard let value = context[0] else { return names(context.evaluator.variableNames) }
      switch value {
      case .object(let instance):
        if let own = try SpecialMethods.call("__dir__", of: value) { return own }
        return names(instance.attributes.map(\.name) + instance.type.resolutionOrder.flatMap(\.attributeNames))
      case .type(let type as ClassObject): return names(type.resolutionOrder.flatMap(\.attributeNames))
      case .module(let module): return names(Array(module.members.keys))
      default: return names(Array((Methods.table(for: value)?.functions.keys).map { Array($0) } ?? []))
      }
    },
    BuiltinFunction("globals()", "the variables at top level as a dictionary") { context throws(Diagnostic) in
      .dict(context.evaluator.variables)
    },
    BuiltinFunction("locals()", "the variables of the function, or those at top level, as a dictionary") { context throws(Diagnostic) in
      .dict(context.evaluator.variables)
    },
    BuiltinFunction("input(prompt='', /)", "a line that is typed, or the next one of standard input") { context throws(Diagnostic) in
      context.evaluator.flushOutput(endsLine: false)
      let prompt = try context.given(0)?.shown() ?? ""
      guard let line = try context.evaluator.host.readLine(prompt: prompt) else {
        throw Diagnostic(.endOfFile, "EOF when reading a line", hint: "standard input has no more lines")
      }
      return .string(line)
    },
    BuiltinFunction("exit(code=None, /)", "ends the program") { context throws(Diagnostic) in try leave(context.given(0)) },
    BuiltinFunction("help(object=None, /)", "explains a function, a class or a value, as the command does") { context throws(Diagnostic) in
      try explain(context[0] ?? .none, context.evaluator, context.span, context.source)
    },
  ]

  /// Raises SystemExit.
  static func leave(_ code: Value?) throws(Diagnostic) -> Value {
    let text = try code?.shown() ?? ""
    throw ExceptionObject(Diagnostic(.exit, text, hint: nil), name: "SystemExit", arguments: code.map { [$0] } ?? []).raised
  }

  private static func explain(_ value: Value, _ evaluator: Evaluator, _ span: Span?, _ source: Source?) throws(Diagnostic) -> Value {
    var text: String
    switch value {
    case .function(let function): text = function.code.signature + (function.documentation.map { "\n" + indented($0) } ?? "")
    case .method(let method): text = method.function.code.signature + (method.function.documentation.map { "\n" + indented($0) } ?? "")
    case .type(let type as ClassObject):
      text = "class \(type.name)" + (type.documentation.map { "\n" + indented($0) } ?? "")
      for case (_, .function(let function)) in type.ownAttributes {
        text += "\n\n    " + function.code.signature + (function.documentation.map { "\n" + indented(indented($0)) } ?? "")
      }
    default:
      let name: String? =
        switch value {
        case .builtin(let function): function.qualifiedName
        case .boundMethod(let method): method.function.qualifiedName
        case .type(let type): type.constructor?.qualifiedName ?? type.name
        case .command(let name): name
        case .string(let word): word
        default: nil
        }
      guard let name else {
        text = "\(value.describedForMessages)"
        break
      }
      let place = span ?? Span(0, 0)
      let word = CommandLine.Word(key: nil, keySpan: nil, text: name, isQuoted: false, span: place)
      evaluator.flushOutput()
      try evaluator.host.runCommand(
        CommandLine(name: "help", nameSpan: place, words: [word], span: place), source: source ?? Source(text: ""))
      return .none
    }
    evaluator.write(text + "\n")
    return .none
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  private static func names(_ names: [String]) -> Value { .list(ListObject(Set(names).sorted().map { .string($0) })) }
}

extension Evaluator {
  /// The variables at top level as a new dictionary.
  fileprivate var variables: DictObject { DictObject(variableNames.compactMap { name in value(of: name).map { (key: name, value: $0) } }) }
}
