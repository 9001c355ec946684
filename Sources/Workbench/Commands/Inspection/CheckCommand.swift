import Language
import NeuralNetwork
import Runtime

/// `check`: is my own backward right?
enum CheckCommand {
  private static let program = [
    "x = np.array([[0.5, 1.0], [-1.0, 0.3]]); y = np.array([[1.0], [0.0]])", "W = np.array([[0.2], [-0.4]])",
    "yhat = x @ W; loss = np.mean((yhat - y) ** 2)",
  ]

  static var command: Command {
    Command(
      "check", group: .understanding, summary: "compares gradients of your own with the tape's",
      parameters: [
        .positional(
          "what", .text, help: "a file, a gradient and yours (dW1 = my_dW1), or your function; left out, what has been run here",
          candidates: .files)
      ],
      examples: [
        Command.Example(
          program[0], program[1], program[2], "dW = x.T @ (yhat - y)", "check dW = dW",
          explanation: "which line of your own departs from the tape, and what would make it right")
      ],
      notes: [
        "the program's own forward pass is followed with tracked weights, so that it needs no network",
        "gradients are known by their names (dW1, grad_W1, W1_grad, grads['W1']), and by what moves a weight: W1 -= lr * dW1",
        "what the program moves and no gradient of which could be compared is named, and then not all is right",
        "it looks at the first step only, and leaves session and files as they are",
      ], isCallable: false, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    guard let text = asked(arguments) else {
      guard session.program.contains(where: { if case .command = $0.statement.kind { false } else { true } }) else {
        throw arguments.error(nil, "check needs a program", hint: "name a file, check FILE.py, or run your own lines first")
      }
      return CheckReport(try BackwardCheck(LearnerProgram(lines: session.program), beside: session).result())
    }
    if let parts = comparison(text) { return try check(parts.name, mine: parts.mine, session, arguments) }
    if case .function(let function)? = session.evaluator.value(of: text) { return try check(text, function, session, arguments) }
    // `check back(X, y)`
    if let open = text.firstIndex(of: "("), case .function? = session.evaluator.value(of: String(text[..<open])) {
      throw arguments.error(
        "what", "check calls `\(text[..<open])` itself",
        hint: "its name alone: check \(text[..<open]); it is called with the values that its parameters are named for")
    }
    if text.hasSuffix(".py") || text.hasSuffix(".lh") || text.contains("/") || text.contains(".") {
      let contents: String
      do throws(Diagnostic) { contents = try session.files.read(text) } catch {
        throw error.located(at: arguments.span(of: "what"), in: arguments.source)
      }
      let program = try LearnerProgram(Source(name: text, text: contents), commands: session.commands)
      return CheckReport(try BackwardCheck(program, beside: session).result())
    }
    if session.evaluator.isVariable(text) {
      // `check my_dW2`
      if let parameter = gradientOwner(text, session) { return try check("d\(parameter)", mine: text, session, arguments) }
      throw arguments.error("what", "check compares two things", hint: "say which gradient yours is: check dW1 = \(text)")
    }
    throw arguments.error(
      "what", "there is no function and no file `\(text)`",
      hint: "check FILE.py for a program, check dW1 = my_dW1 for one gradient, check my_backward for a function of yours")
  }

  /// What stands behind the command, equals sign and all; nil where nothing does.
  private static func asked(_ arguments: Arguments) -> String? {
    guard let first = arguments.words.first, let last = arguments.words.last else { return nil }
    let isQuoted = arguments.words.count == 1 && first.key == nil
    let text = isQuoted ? first.text : arguments.source.text(in: span(from: first, to: last))
    return text.trimmed.isEmpty ? nil : text.trimmed
  }

  private static func span(from first: CommandLine.Word, to last: CommandLine.Word) -> Span {
    (first.keySpan ?? first.span).joined(last.span)
  }

  /// One gradient against the learner's: the last thing that her program says of it.
  private static func check(
    _ name: String, mine: String, _ session: Session, _ arguments: Arguments
  ) throws(Diagnostic) -> any Report {
    let program = LearnerProgram(lines: session.program + [try line("\(name) = \(mine)", arguments)])
    let parameters = Set(session.workbench.network?.parameterNames ?? [])
    if let parameter = GradientName.parameter(of: name, among: parameters) {
      return CheckReport(try NetworkCheck(program: program, session: session, only: parameter).result(), asked: name)
    }
    let names = Set(session.evaluator.variableNames)
    guard GradientName.parameter(of: GradientName.last(name), among: names) != nil else {
      let isTurned = gradientOwner(mine, session) != nil
      var error = arguments.error(
        "what",
        isLayerGradient(name)
          ? "check compares gradients of weights and biases, and `\(name)` is one of a layer's numbers"
          : "`\(name)` is no gradient of anything there is here",
        hint: isTurned
          ? "the other way round: check \(mine) = \(name)"
          : "left of = stands the gradient's name, a d before the weight's: check dW1 = my_dW1")
      if let key = arguments.words.first?.keySpan { error.span = key }
      throw error
    }
    return CheckReport(try BackwardCheck(program, only: name, beside: session).result(), asked: name)
  }

  /// `dz2`, `da1`
  private static func isLayerGradient(_ name: String) -> Bool {
    ["dz", "da"].contains { name.hasPrefix($0) && name.count > 2 && name.dropFirst(2).allSatisfy(\.isNumber) }
  }

  /// What a name says that it is the gradient of: a parameter of the network's or a value there is here.
  private static func gradientOwner(_ name: String, _ session: Session) -> String? {
    let names = Set(session.evaluator.variableNames).union(session.workbench.network?.parameterNames ?? [])
    return name.contains(where: { " ([.".contains($0) }) ? nil : GradientName.parameter(of: name, among: names)
  }

  /// The gradients that a function of the learner's gives; it is called with the values its parameters are named for.
  private static func check(
    _ name: String, _ function: FunctionObject, _ session: Session, _ arguments: Arguments
  ) throws(Diagnostic) -> any Report {
    let parameters = function.definition?.parameters ?? []
    let live = Set(session.liveNames)
    for parameter in parameters where parameter.defaultValue == nil && parameter.form == .ordinary {
      guard !session.evaluator.isVariable(parameter.name), !live.contains(parameter.name) else { continue }
      throw arguments.error(
        "what", "`\(name)` needs `\(parameter.name)`, and there is no value of that name here",
        hint: "give it one, or run a program that calls `\(name)` and then: check")
    }
    let names = parameters.filter { $0.defaultValue == nil && $0.form == .ordinary }.map(\.name)
    let call = "\(name)(\(names.joined(separator: ", ")))"
    let isCalled = session.program.contains { line in
      var found = false
      line.statement.walk({ _ in }) { inner in
        if case .call(let callee, _) = inner.kind, case .name(name) = callee.kind { found = true }
      }
      return found
    }
    let weights = names.filter { name in
      (session.evaluator.value(of: name)?.isFloating ?? false)
        && ["w", "b", "u", "v", "k", "theta"].contains(where: name.lowercased().hasPrefix)
    }
    let target = function.definition.flatMap { gradientNames(of: $0, weights) } ?? "grads"
    let lines = session.program + (isCalled ? [] : [try line("\(target) = \(call)", arguments)])
    let program = LearnerProgram(lines: lines)
    if session.workbench.network != nil {
      return CheckReport(try NetworkCheck(program: program, session: session, only: nil).result())
    }
    var result = try BackwardCheck(program, beside: session).result()
    let left = weights.filter { weight in !result.gradients.contains { $0.parameter == weight } }
    if !isCalled, !left.isEmpty, result.note.map({ $0.hasPrefix("the program works out no loss") }) ?? true {
      result.note =
        "no gradient is known for \(left.map { "`\($0)`" }.joined(separator: ", ")): give each a name of its own, d\(left[0]) = …"
    }
    return CheckReport(result)
  }

  /// The names that stand for the parts of a tuple that a function gives: those they have in its `return`, the weights' own for the rest,
  /// in their order; nil where it gives something else.
  private static func gradientNames(of definition: FunctionDefinition, _ weights: [String]) -> String? {
    guard case .return(let value?)? = definition.body.last?.kind, case .tuple(let parts) = value.kind, parts.count == weights.count,
      parts.count > 1
    else { return nil }
    var names = parts.map { part -> String? in
      guard case .name(let name) = part.kind else { return nil }
      return GradientName.parameter(of: name, among: Set(weights)) == nil ? nil : name
    }
    var left = weights.filter { weight in !names.contains { $0.map { GradientName.parameter(of: $0, among: [weight]) == weight } ?? false }
    }
    for place in names.indices where names[place] == nil && !left.isEmpty { names[place] = "d\(left.removeFirst())" }
    return names.contains { $0 == nil } ? nil : names.compactMap { $0 }.joined(separator: ", ")
  }

  /// A line behind the program, as if it had been typed.
  private static func line(_ text: String, _ arguments: Arguments) throws(Diagnostic) -> LearnerProgram.Line {
    var source = Source(name: "<check>", text: text)
    var span: Span?
    if let first = arguments.words.first, let last = arguments.words.last {
      let asked = self.span(from: first, to: last)
      // As it stands there, so that what is wrong in it is pointed at there.
      if arguments.source.text(in: asked).filter({ $0 != " " }) == text.filter({ $0 != " " }) { (source, span) = (arguments.source, asked) }
    }
    var parser = Parser(source, context: .python, in: span)
    guard let statement = try parser.nextStatement(), case .assign = statement.kind else {
      throw arguments.error("what", "check takes the gradient's name, =, and yours", hint: "check dW1 = my_dW1")
    }
    return LearnerProgram.Line(statement: statement, source: source, isAsked: true)
  }

  /// The sides of `dW1 = my_dW1`.
  private static func comparison(_ text: String) -> (name: String, mine: String)? {
    let characters = Array(text)
    var depth = 0
    for (index, character) in characters.enumerated() {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      guard character == "=", depth == 0 else { continue }
      let isDouble = index + 1 < characters.count && characters[index + 1] == "="
      let right = String(characters[(index + (isDouble ? 2 : 1))...]).trimmed
      let left = String(characters[..<index]).trimmed
      return left.isEmpty || right.isEmpty ? nil : (left, right)
    }
    return nil
  }
}
