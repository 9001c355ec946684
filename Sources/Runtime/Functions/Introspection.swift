import Language
import Limits

/// The functions that ask what there is: `vars`, `dir`, `globals`.
enum Introspection {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "vars", .evaluator, .optional(.value, "object").positionalOnly, "an object's attributes as a dictionary; of nothing the variables"
    ) { evaluator, object throws(Diagnostic) in
      guard let value = object else { return .dict(evaluator.variables) }
      switch value {
      case .object, .function: return try Members.get(value, "__dict__", evaluator)
      case .type(let type) where type.isUsers: return try Members.get(value, "__dict__", evaluator)
      case .module(let module): return .dict(DictObject(module.members.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }))
      default: throw Diagnostic(.type, "vars() argument must have __dict__ attribute", hint: "`dir(…)` lists the names that a value has")
      }
    },
    BuiltinFunction(
      "dir", .evaluator, .value("object", default: "None").positionalOnly, "the names that an object has; of nothing those of the variables"
    ) { evaluator, object throws(Diagnostic) in
      guard let value = object else { return names(evaluator.variableNames) }
      switch value {
      case .object(let instance):
        if let own = try SpecialMethods.call("__dir__", of: value) { return own }
        return names(instance.attributes.map(\.name) + instance.type.resolutionOrder.flatMap(\.attributeNames))
      case .type(let type as ClassObject): return names(type.resolutionOrder.flatMap(\.attributeNames))
      case .module(let module): return names(Array(module.members.keys))
      default: return names(Array((Methods.table(for: value)?.functions.keys).map { Array($0) } ?? []))
      }
    },
    BuiltinFunction("globals", .evaluator, "the variables at top level as a dictionary") { evaluator throws(Diagnostic) in
      .dict(evaluator.topLevel)
    },
    BuiltinFunction("locals", .evaluator, "the variables of the function, or those at top level, as a dictionary") {
      evaluator throws(Diagnostic) in
      .dict(evaluator.topLevel)
    },
    BuiltinFunction(
      "input", .evaluator, .optional(.value, "prompt", shown: "''").positionalOnly,
      "a line that is typed, or the next one of standard input"
    ) { evaluator, prompt throws(Diagnostic) in
      evaluator.flushOutput(endsLine: false)
      let prompt = try prompt?.shown() ?? ""
      guard let line = try evaluator.host.readLine(prompt: prompt) else {
        try Work.checkStop()
        throw Diagnostic(.endOfFile, "EOF when reading a line", hint: "standard input has no more lines")
      }
      return .string(line)
    },
    BuiltinFunction("exit", .optional(.value, "code").positionalOnly, "ends the program") { code throws(Diagnostic) in try leave(code) },
    BuiltinFunction(
      "help", .call, .value("object", default: "None").positionalOnly, "explains a function, a class or a value, as the command does"
    ) { call, object throws(Diagnostic) in
      try explain(object ?? .none, call.evaluator, call.span, call.source)
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
    case .none:
      // `help()`
      let place = span ?? Span(0, 0)
      evaluator.flushOutput()
      try evaluator.host.runCommand(
        CommandLine(name: "help", nameSpan: place, words: [], span: place), source: source ?? Source(text: ""))
      return .none
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

  /// The variables at top level as a dictionary that sets them.
  fileprivate var topLevel: DictObject {
    let names = variables
    names.standsFor = globals
    names.mirror = { [weak self] (key, value) throws(Diagnostic) in
      if case .string(let name) = key { self?.globals.cell(name).value = value }
    }
    return names
  }
}
