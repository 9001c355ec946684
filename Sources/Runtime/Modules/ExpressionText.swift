import Language

/// `DataFrame.query` and `eval`: an expression as text, whose names are columns.
enum ExpressionText {
  static let functions: [BuiltinFunction] = [
    BuiltinFunction("evaluate(text, names)", in: "_native", "the value of an expression with its names given") {
      context throws(Diagnostic) in
      let text = try (context[0] ?? .none).text("the expression")
      guard case .dict(let names)? = context[1] else { return .none }
      let source = Source(name: "<expression>", text: text, isLibrary: true)
      let globals = GlobalTable()
      for (name, value) in names.items { globals.cell(try name.text("a name")).value = value }
      var parser = Parser(source, context: .python)
      guard let statement = try parser.nextStatement(), case .expression(let expression) = statement.kind,
        try parser.nextStatement() == nil
      else { throw Diagnostic(.syntax, "'\(text)' is no expression") }
      let compiler = Compiler(evaluator: context.evaluator, source: source, globals: globals)
      let node = try compiler.compile(expression)
      return try node.evaluate(Frame(evaluator: context.evaluator, code: compiler.moduleCode))
    }
  ]
}
