import Language

/// Text that is run as a program: `eval`, `exec` and `compile`.
///
/// Its names are those of the top level, or of a dictionary that is given. In a function its variables count as well: the compiler hands
/// them over as the third argument.
enum ProgramText {
  static let functions: [BuiltinFunction] = [
    BuiltinFunction(
      "eval", .evaluator, .value("source").positionalOnly, .value("globals", default: "None").positionalOnly,
      .value("locals", default: "None").positionalOnly, "the value of an expression that stands in a text"
    ) { evaluator, source, globals, locals throws(Diagnostic) in
      try CodeObject.of(source, asExpression: true, "eval").run(evaluator, globals ?? .none, locals ?? .none)
    },
    BuiltinFunction(
      "exec", .evaluator, .value("source").positionalOnly, .value("globals", default: "None").positionalOnly,
      .value("locals", default: "None").positionalOnly, "runs the statements that stand in a text"
    ) { evaluator, source, globals, locals throws(Diagnostic) in
      _ = try CodeObject.of(source, asExpression: false, "exec").run(evaluator, globals ?? .none, locals ?? .none)
      return .none
    },
    BuiltinFunction(
      "compile", .text("source", called: "the text"), .text("filename"), .text("mode"), .ignored("flags", default: "0"),
      .ignored("dont_inherit", default: "False"), .ignored("optimize", default: "-1"), "a text read as a program, for `eval` and `exec`"
    ) { source, filename, mode, _, _, _ throws(Diagnostic) in
      guard mode == "eval" || mode == "exec" || mode == "single" else {
        throw Diagnostic(.value, "compile() mode must be 'exec', 'eval' or 'single'")
      }
      return .iterator(try CodeObject(source, named: filename, asExpression: mode == "eval"))
    },
    BuiltinFunction(
      "__import__", .evaluator, .text("name"), .ignored("globals", default: "None"), .ignored("locals", default: "None"),
      .ignored("fromlist", default: "()"), .ignored("level", default: "0"), "a module by its name"
    ) { evaluator, name, _, _, _, _ throws(Diagnostic) in
      _ = try evaluator.module(name)
      return .module(try evaluator.module(String(name.prefix { $0 != "." })))
    },
  ]
}

/// A text that has been read as a program.
final class CodeObject: IteratorObject {
  private let source: Source
  private let content: Content

  private enum Content {
    case expression(Expression)
    case statements([Statement])
  }

  init(_ text: String, named name: String = "<string>", asExpression: Bool) throws(Diagnostic) {
    source = Source(name: name, text: asExpression ? text.withoutBlanksAround : text)
    do throws(Diagnostic) {
      if asExpression {
        content = .expression(try Parser.parseExpression(source))
      } else {
        var parser = Parser(source, context: .python)
        var statements: [Statement] = []
        while let statement = try parser.nextStatement() { statements.append(statement) }
        content = .statements(statements)
      }
    } catch {
      throw Diagnostic(.syntax, error.message, hint: error.hint)
    }
    super.init(typeName: "code")
  }

  /// What `eval` and `exec` are given.
  static func of(_ value: Value, asExpression: Bool, _ function: String) throws(Diagnostic) -> CodeObject {
    switch value {
    case .iterator(let code as CodeObject): return code
    case .string(let text): return try CodeObject(text, asExpression: asExpression)
    default:
      throw Diagnostic(
        .type, "\(function)() arg 1 must be a string, bytes or code object", hint: "it is \(value.describedForMessages)")
    }
  }

  /// Runs it; what it changes among the names of a dictionary stands there afterwards.
  /// - Returns: the value of an expression, else None.
  func run(_ evaluator: Evaluator, _ globals: Value, _ locals: Value) throws(Diagnostic) -> Value {
    let table = try names(of: globals, evaluator)
    defer { if case .dict(let dict) = globals, table !== evaluator.globals { table.leave(in: dict, table.definedNames) } }
    guard case .dict(let dict) = locals, !isSame(globals, locals), dict.standsFor !== table else { return try run(evaluator, table) }
    let inner = GlobalTable(outer: table)
    let bound = namesBound
    for name in bound { inner.own(name).value = table.existing(name)?.value }
    try dict.forEach { (key, value) throws(Diagnostic) in if case .string(let name) = key { inner.own(name).value = value } }
    defer { inner.leave(in: dict, bound) }
    return try run(evaluator, inner)
  }

  private func run(_ evaluator: Evaluator, _ names: GlobalTable) throws(Diagnostic) -> Value {
    switch content {
    case .expression(let expression):
      let compiler = Compiler(evaluator: evaluator, source: source, globals: names)
      let node = try compiler.compile(expression)
      return try node.evaluate(Frame(evaluator: evaluator, code: compiler.moduleCode))
    case .statements(let statements):
      for statement in statements {
        let compiler = Compiler(evaluator: evaluator, source: source, globals: names)
        guard let node = try compiler.compile(statement) else { continue }
        _ = try node.execute(Frame(evaluator: evaluator, code: compiler.moduleCode))
      }
      return .none
    }
  }

  /// The names that the program gives values to.
  private var namesBound: [String] {
    guard case .statements(let statements) = content else { return [] }
    let analysis = NameAnalysis(statements)
    return analysis.boundOrder.filter { analysis.locals.contains($0) }
  }

  /// Where names stand: those of the top level, or a dictionary's, which keeps its table for the functions that are made in it.
  private func names(of globals: Value, _ evaluator: Evaluator) throws(Diagnostic) -> GlobalTable {
    switch globals {
    case .none: return evaluator.globals
    case .dict(let dict):
      let table = dict.standsFor ?? GlobalTable()
      guard table !== evaluator.globals else { return table }
      if dict.standsFor == nil { evaluator.libraryGlobals.append(table) }
      dict.standsFor = table
      table.removeAll()
      try dict.forEach { (key, value) throws(Diagnostic) in if case .string(let name) = key { table.cell(name).value = value } }
      return table
    default: throw Diagnostic(.type, "globals must be a dict", hint: "it is \(globals.describedForMessages)")
    }
  }

  private func isSame(_ a: Value, _ b: Value) -> Bool {
    if case .dict(let a) = a, case .dict(let b) = b { a === b } else { false }
  }
}

extension GlobalTable {
  /// Writes the values of names into a dictionary.
  fileprivate func leave(in dict: DictObject, _ names: [String]) {
    for name in names { if let value = existing(name)?.value { try? dict.set(value, for: .string(name)) } }
  }
}

extension String {
  /// Without blanks at its ends.
  var withoutBlanksAround: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }
}
