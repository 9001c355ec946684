import Language

/// `DataFrame.query` and `eval`: an expression as text, whose names are columns.
enum ExpressionText {
  static let functions: [BuiltinFunction] = [
    BuiltinFunction(
      "evaluate", .call, .text("text", called: "the expression"), .value("names"), in: "_native",
      "the value of an expression with its names given"
    ) { call, text, names throws(Diagnostic) in
      guard case .dict(let names) = names else { return .none }
      let source = Source(name: "<expression>", text: text, isLibrary: true)
      let globals = GlobalTable()
      for (name, value) in names.items { globals.cell(try name.text("a name")).value = value }
      var parser = Parser(source, context: .python)
      guard let statement = try parser.nextStatement(), case .expression(let expression) = statement.kind,
        try parser.nextStatement() == nil
      else { throw Diagnostic(.syntax, "'\(text)' is no expression") }
      let compiler = Compiler(evaluator: call.evaluator, source: source, globals: globals)
      let node = try compiler.compile(expression)
      return try node.evaluate(Frame(evaluator: call.evaluator, code: compiler.moduleCode))
    }
  ]
}
