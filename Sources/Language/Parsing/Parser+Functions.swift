extension Parser {
  /// `@decorator`, each on a line of its own, before a `def` or a `class`.
  mutating func decorated() throws(Diagnostic) -> Statement {
    let start = try peek().span.start
    var decorators: [Expression] = []
    while try peek().isSymbol(.at) {
      try advance()
      decorators.append(try named())
      let end = try peek()
      guard case .newline = end.kind else { throw unexpected(end, after: decorators.last) }
      try advance()
    }
    let token = try peek()
    let statement: Statement
    switch token.kind {
    case .keyword(.def): statement = try definition(decorators: decorators)
    case .keyword(.class): statement = try classDefinition(decorators: decorators)
    default:
      if case .end = token.kind { lacks = .definition }
      throw error(
        "behind a decorator comes the `def` or `class` that it decorates", hint: "write it on the next line, at the same indentation",
        at: decorators[decorators.count - 1].span)
    }
    return Statement(statement.kind, span(from: start))
  }

  /// `class Name(Base): block`
  mutating func classDefinition(decorators: [Expression] = []) throws(Diagnostic) -> Statement {
    let keyword = try advance()
    let (name, nameSpan) = try expectName("the class's name")
    let token = try peek()
    if token.isSymbol(.leftBracket) {
      throw error("type parameters are not part of this language", hint: "leave them out", at: token.span)
    }
    var bases: [Argument] = []
    if token.isSymbol(.leftParenthesis) { bases = try arguments(of: Expression(.name(name), nameSpan)) }
    let (functions, yields, loops) = (functionStarts, yieldingFunctions, loopDepth)
    (functionStarts, yieldingFunctions, loopDepth) = ([], [], 0)
    let outer = className
    className = name
    let body = try block(keyword)
    className = outer
    (functionStarts, yieldingFunctions, loopDepth) = (functions, yields, loops)
    let definition = ClassDefinition(
      name: name, nameSpan: nameSpan, bases: bases, body: body, documentation: documentation(of: body), source: source,
      decorators: decorators)
    return Statement(.class(definition), span(from: keyword.span.start))
  }

  private func documentation(of body: [Statement]) -> String? {
    guard case .expression(let first) = body.first?.kind, case .string(let text) = first.kind else { return nil }
    return text
  }

  /// `with context as target, …: block`
  mutating func withStatement() throws(Diagnostic) -> Statement {
    let keyword = try advance()
    var items: [WithItem] = []
    if let bracketed = try bracketedWithItems() {
      items = bracketed
    } else {
      repeat { items.append(try withItem()) } while try accept(.comma)
    }
    let body = try block(keyword)
    return Statement(.with(items, body: body), span(from: keyword.span.start))
  }

  /// `(a as b, c as d)`, where what stands in the brackets is no expression.
  private mutating func bracketedWithItems() throws(Diagnostic) -> [WithItem]? {
    guard try peek().isSymbol(.leftParenthesis) else { return nil }
    var rest = self
    guard (try? rest.expression()) == nil || (try? rest.peek())?.isSymbol(.colon) != true else { return nil }
    rest = self
    guard (try? rest.advance()) != nil, (try? rest.expression()) != nil, (try? rest.peek())?.isKeyword(.as) == true else { return nil }
    try advance()
    var items: [WithItem] = []
    repeat {
      if !items.isEmpty, try peek().isSymbol(.rightParenthesis) { break }
      items.append(try withItem())
    } while try accept(.comma)
    guard try accept(.rightParenthesis) else { throw problem(at: try peek(), "')' is missing here") }
    return items
  }

  private mutating func withItem() throws(Diagnostic) -> WithItem {
    let context = try expression()
    guard try accept(.as) else { return WithItem(context: context, target: nil) }
    let target = try bits()
    try checkAssignable(target)
    return WithItem(context: context, target: target)
  }

  /// `yield`, `yield value`, `yield from iterable`
  mutating func yieldExpression() throws(Diagnostic) -> Expression {
    let keyword = try advance()
    guard functionDepth > 0 else {
      throw error("'yield' stands only inside a function", hint: "a function begins with `def name(…):`", at: keyword.span)
    }
    yieldingFunctions.insert(functionDepth)
    if try accept(.from) { return try make(.yieldFrom(try expression()), span(from: keyword.span.start)) }
    let token = try peek()
    guard !isEndOfLine(token), !token.isSymbol(.rightParenthesis), !token.isSymbol(.assign) else {
      return Expression(.yield(nil), keyword.span)
    }
    let value = try expressions()
    try refuseLooseStar(value)
    return try make(.yield(value), span(from: keyword.span.start))
  }

  /// What is assigned or returned.
  mutating func valueOrYield() throws(Diagnostic) -> Expression {
    try peek().isKeyword(.yield) ? try yieldExpression() : try expressions()
  }

  /// `def name(parameters) -> annotation: block`
  mutating func definition(decorators: [Expression] = []) throws(Diagnostic) -> Statement {
    let keyword = try advance()
    let (name, nameSpan) = try expectName("the function's name")
    let token = try peek()
    if token.isSymbol(.leftBracket) {
      throw error("type parameters are not part of this language", hint: "leave them out", at: token.span)
    }
    guard try accept(.leftParenthesis) else {
      throw problem(at: token, "'(' is missing behind the function's name", hint: "write `def \(name)():`")
    }
    let parameters = try parameters(until: .rightParenthesis, allowsAnnotations: true)
    guard try accept(.rightParenthesis) else { throw badParameter(try peek()) }
    let annotation = try accept(.arrow) ? try expression().span : nil
    functionStarts.append(nameSpan.end)
    let loops = loopDepth
    loopDepth = 0
    let body = try block(keyword)
    loopDepth = loops
    let isGenerator = yieldingFunctions.remove(functionDepth) != nil
    functionStarts.removeLast()
    let function = FunctionDefinition(
      name: name, nameSpan: nameSpan, parameters: parameters, body: body, documentation: documentation(of: body), source: source,
      decorators: decorators, isGenerator: isGenerator, annotation: annotation)
    return Statement(.function(function), span(from: keyword.span.start))
  }

  /// `lambda parameters: expression`
  mutating func lambda() throws(Diagnostic) -> Expression {
    try enter()
    let keyword = try advance()
    let parameters = try parameters(until: .colon, allowsAnnotations: false)
    guard try accept(.colon) else { throw badParameter(try peek()) }
    let token = try peek()
    if token.isKeyword(.return) {
      throw error("a lambda returns its value by itself", hint: "leave out 'return'", at: token.span)
    }
    let outer = namedTargets
    let value = try expression()
    // What is assigned in here belongs to the lambda.
    namedTargets = outer
    recursion -= 1
    let body = [Statement(.return(value), value.span)]
    let function = FunctionDefinition(
      name: "<lambda>", nameSpan: keyword.span, parameters: parameters, body: body, documentation: nil, source: source)
    return try make(.lambda(function), keyword.span.joined(value.span))
  }

  private mutating func badParameter(_ token: Token) -> Diagnostic {
    switch token.kind {
    case .name, .symbol(.star), .symbol(.doubleStar): return problem(at: token, "',' is missing between the parameters")
    case .newline: return problem(at: token, "':' is missing at the end of this line")
    case .symbol(.walrus): return problem(at: token, "the default of a parameter is written with '='", hint: "write `=`")
    default: return problem(at: token, "a parameter is a name", hint: "write for example `def f(x, rate=0.1):`")
    }
  }

  /// The parameters up to a closing symbol, which stays.
  private mutating func parameters(until end: Symbol, allowsAnnotations: Bool) throws(Diagnostic) -> [FunctionDefinition.Parameter] {
    var parameters: [FunctionDefinition.Parameter] = []
    var form = FunctionDefinition.Parameter.Form.ordinary
    var bareStar: Span?
    while try !peek().isSymbol(end) {
      let token = try peek()
      if let last = parameters.last, last.form == .doubleStar {
        throw problem(at: token, "nothing stands behind '**\(last.name)'")
      }
      switch token.kind {
      case .symbol(.star):
        try advance()
        guard form == .ordinary else { throw error("only one '*' stands among the parameters", at: token.span) }
        form = .keywordOnly
        let next = try peek()
        if next.isSymbol(.comma) || next.isSymbol(end) {
          bareStar = token.span
        } else {
          parameters.append(try parameter(.star, after: parameters, allowsAnnotations))
        }
      case .symbol(.doubleStar):
        try advance()
        parameters.append(try parameter(.doubleStar, after: parameters, allowsAnnotations))
      case .symbol(.slash) where !parameters.isEmpty && form == .ordinary:
        try advance()
        parameters = parameters.map {
          FunctionDefinition.Parameter(
            name: $0.name, form: $0.form, isPositionalOnly: true, defaultValue: $0.defaultValue, annotation: $0.annotation, span: $0.span)
        }
      case .name:
        parameters.append(try parameter(form, after: parameters, allowsAnnotations))
        bareStar = nil
      case .keyword(let keyword):
        throw problem(at: token, "'\(keyword.rawValue)' is a word of the language and cannot be a parameter's name")
      default: throw badParameter(token)
      }
      guard try accept(.comma) else { break }
    }
    if let bareStar { throw error("behind a '*' of its own a parameter must follow", at: bareStar) }
    return parameters
  }

  private mutating func parameter(
    _ form: FunctionDefinition.Parameter.Form, after others: [FunctionDefinition.Parameter], _ allowsAnnotations: Bool
  ) throws(Diagnostic) -> FunctionDefinition.Parameter {
    let (name, nameSpan) = try expectName("a parameter's name")
    if others.contains(where: { $0.name == name }) {
      throw error("there are two parameters called '\(name)'", at: nameSpan)
    }
    var annotation: Span?
    if allowsAnnotations, try accept(.colon) { annotation = try expression().span }
    var value: Expression?
    let token = try peek()
    if try accept(.assign) {
      guard form == .ordinary || form == .keywordOnly else {
        throw error("'*\(form == .doubleStar ? "*" : "")\(name)' collects what is left and has no default", at: token.span)
      }
      value = try expression()
    } else if form == .ordinary, others.last?.defaultValue != nil {
      throw error(
        "'\(name)' has no default, but the parameter before it has one", hint: "put the parameters without defaults first", at: nameSpan)
    }
    return FunctionDefinition.Parameter(
      name: name, form: form, defaultValue: value, annotation: annotation, span: span(from: nameSpan.start))
  }
}
