import Language

/// What `doctest` needs and could not do itself: the docstrings of a program with their lines, and an example run.
enum DocumentedExamples {
  static let all: [BuiltinFunction] = [
    BuiltinFunction("docstrings", .evaluator, in: "_native", "the program's docstrings: name, text, line") { evaluator throws(Diagnostic) in
      .list(ListObject(evaluator.docstrings.map { .tuple([.string($0.name), .string($0.text), .int($0.line)]) }))
    },
    BuiltinFunction(
      "run_example", .evaluator, .text("source", called: "the lines"), in: "_native", "what a few lines print, and the error they end with"
    ) { evaluator, source throws(Diagnostic) in
      let (output, error) = try evaluator.runExample(source)
      return .tuple([.string(output), error.map { .string($0) } ?? .none])
    },
    BuiltinFunction("script_path", .evaluator, in: "_native", "where the program stands") { evaluator throws(Diagnostic) in
      guard let name = evaluator.host.scriptArguments.first, !name.isEmpty else { return .string("<stdin>") }
      return .string(evaluator.host.programFiles.absolute(name))
    },
  ]
}

extension Evaluator {
  /// The docstrings of the program, its functions, classes and methods at top level, by name.
  fileprivate var docstrings: [(name: String, text: String, line: Int)] {
    var found: [(name: String, text: String, line: Int)] = []
    var program: Source?
    func note(_ name: String, _ text: String?, _ body: [Statement]?, _ source: Source?) {
      program = program ?? source
      guard let text else { return }
      let line = body?.first.flatMap { source?.position(of: $0.span.start).line } ?? 1
      found.append((name, text, line))
    }
    func visit(_ name: String, _ value: Value) {
      switch value {
      case .function(let function) where !function.code.source.isLibrary:
        note(name, function.documentation, function.definition?.body, function.code.source)
      case .descriptor(let descriptor): visit(name, descriptor.function)
      case .type(let type as ClassObject) where type.moduleName == "__main__":
        note(name, type.documentation, type.definition?.body, type.definition?.source)
        for (member, value) in type.ownAttributes { visit("\(name).\(member)", value) }
      default: break
      }
    }
    for name in variableNames { if let value = value(of: name) { visit("__main__.\(name)", value) } }
    if let text = program?.documentation { found.append(("__main__", text, 1)) }
    return found.sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
  }

  /// Runs a few lines at top level as a prompt does.
  ///
  /// - Throws: only what ends the whole program.
  fileprivate func runExample(_ text: String) throws(Diagnostic) -> (output: String, error: String?) {
    let outer = (captured, depth)
    captured = ""
    defer { (captured, depth) = outer }
    var failure: String?
    do throws(Diagnostic) {
      let source = Source(name: "<example>", text: text)
      var parser = Parser(source, context: .python)
      while let statement = try parser.nextStatement() {
        let compiler = Compiler(evaluator: self, source: source)
        guard let node = try compiler.compile(statement) else { continue }
        let frame = Frame(evaluator: self, code: compiler.moduleCode)
        guard let expression = node as? ExpressionStatementNode else {
          _ = try node.execute(frame)
          continue
        }
        let value = try expression.expression.evaluate(frame)
        if !value.isNone { write(try value.represented() + "\n") }
      }
    } catch {
      if error.kind == .interrupted || error.kind == .exit { throw error }
      let exception = exceptionValue(of: error)
      let message = try exception.shown()
      failure = exception.typeObject.name + (message.isEmpty ? "" : ": " + message)
    }
    return (captured ?? "", failure)
  }
}
