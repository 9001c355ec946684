/// `match value:` with its `case pattern:` blocks, read as a chain of conditions on the value.
extension Parser {
  /// The statement, when `match` is not a name here.
  mutating func matchStatement(_ word: Token) throws(Diagnostic) -> Statement? {
    var rest = self
    guard (try? rest.advance()) != nil, let subject = try? rest.expressions(), (try? rest.accept(.colon)) == true,
      let end = try? rest.peek()
    else { return nil }
    switch end.kind {
    case .newline: _ = try? rest.advance()
    case .end: break
    default: return nil
    }
    self = rest
    try enter()
    let first = try peek()
    guard case .indent = first.kind else { throw missingBlock(word, first) }
    try advance()
    let start = word.span.start
    let variable = "_match_\(start)"
    let value = Expression(.name(variable), subject.span)
    var branches: [(test: Expression, body: [Statement], start: Int)] = []
    while true {
      let token = try peek()
      if case .dedent = token.kind { break }
      if case .end = token.kind { break }
      guard case .name("case") = token.kind, branches.count < Parser.recursionLimit else {
        throw problem(at: token, "inside 'match' stand only 'case' blocks", hint: "write `case pattern:`; `case _:` takes all the rest")
      }
      statementStart = token.span.start
      try advance()
      var test = try patterns(of: value)
      if try accept(.if) { test = try make(.and(test, try condition()), span(from: token.span.start)) }
      branches.append((test, try block(token), token.span.start))
    }
    try advance()
    recursion -= 1
    var otherwise: [Statement] = []
    for (index, branch) in branches.enumerated().reversed() {
      var test = branch.test
      if index == 0 {
        // The value is worked out once, in front of the first pattern.
        let assigned = Expression(.named(variable, nameSpan: subject.span, subject), subject.span)
        test = try make(.and(always(assigned), test), subject.span)
      }
      otherwise = [Statement(.if(test: test, then: branch.body, otherwise: otherwise), span(from: branch.start))]
    }
    return otherwise.first.map { Statement($0.kind, span(from: start)) }
  }

  /// Patterns with commas between them are those of a sequence.
  private mutating func patterns(of value: Expression) throws(Diagnostic) -> Expression {
    let start = try peek().span.start
    var rest = self
    _ = try rest.pattern(of: value)
    guard try rest.peek().isSymbol(.comma) else { return try pattern(of: value) }
    return try sequence(of: value, until: [.colon], from: start)
  }

  /// `a | b as name`
  private mutating func pattern(of value: Expression) throws(Diagnostic) -> Expression {
    let start = try peek().span.start
    try enter()
    var test = try closedPattern(of: value)
    while try accept(.bar) { test = try make(.or(test, try closedPattern(of: value)), span(from: start)) }
    if try accept(.as) {
      let (name, nameSpan) = try expectName("a name")
      test = try make(.and(test, try capture(name, nameSpan, value)), span(from: start))
    }
    recursion -= 1
    return test
  }

  private mutating func closedPattern(of value: Expression) throws(Diagnostic) -> Expression {
    let token = try peek()
    let start = token.span.start
    switch token.kind {
    case .name("_"):
      try advance()
      return Expression(.bool(true), token.span)
    case .name: return try namePattern(of: value)
    case .symbol(.leftBracket):
      try advance()
      return try sequence(of: value, until: [.rightBracket], from: start)
    case .symbol(.leftParenthesis):
      try advance()
      var rest = self
      if let only = try? rest.pattern(of: value), (try? rest.accept(.rightParenthesis)) == true {
        self = rest
        return only
      }
      return try sequence(of: value, until: [.rightParenthesis], from: start)
    case .symbol(.leftBrace): return try mapping(of: value)
    case .keyword(.none), .keyword(.true), .keyword(.false):
      return try make(.comparison(value, [ComparisonPart(.is, try atom())]), span(from: start))
    default:
      let literal = try factor()
      return try make(.comparison(value, [ComparisonPart(.equal, literal)]), span(from: start))
    }
  }

  /// `name` takes the value, `Name.member` compares with it, `Name(…)` asks for its class.
  private mutating func namePattern(of value: Expression) throws(Diagnostic) -> Expression {
    let (name, nameSpan) = try expectName("a pattern")
    var path = Expression(.name(name), nameSpan)
    while try accept(.dot) {
      let (member, memberSpan) = try expectName("a member")
      path = try make(.attribute(path, name: member, nameSpan: memberSpan), span(from: nameSpan.start))
    }
    guard try peek().isSymbol(.leftParenthesis) else {
      if case .name = path.kind { return try capture(name, nameSpan, value) }
      return try make(.comparison(value, [ComparisonPart(.equal, path)]), path.span)
    }
    try advance()
    var test = call("isinstance", [value, path], path.span)
    var place = 0
    while try !accept(.rightParenthesis) {
      var rest = self
      if case .name(let attribute)? = try? rest.advance().kind, (try? rest.accept(.assign)) == true {
        let attributeSpan = try peek().span
        self = rest
        let part = try make(.attribute(value, name: attribute, nameSpan: attributeSpan), attributeSpan)
        let has = call("hasattr", [value, Expression(.string(attribute), attributeSpan)], attributeSpan)
        test = try make(.and(test, try make(.and(has, try pattern(of: part)), attributeSpan)), attributeSpan)
      } else {
        let partSpan = try peek().span
        var part = value
        if !["int", "float", "str", "bool", "list", "tuple", "dict", "set"].contains(name) {
          let names = try make(.attribute(path, name: "__match_args__", nameSpan: path.span), partSpan)
          part = call("getattr", [value, try make(.subscript(names, index: Expression(.int(place), partSpan)), partSpan)], partSpan)
        }
        test = try make(.and(test, try pattern(of: part)), partSpan)
        place += 1
      }
      guard try !accept(.comma), try !peek().isSymbol(.rightParenthesis) else { continue }
      throw missingComma(try peek())
    }
    return test
  }

  private func capture(_ name: String, _ span: Span, _ value: Expression) throws(Diagnostic) -> Expression {
    always(try make(.named(name, nameSpan: span, value), span))
  }

  /// A condition that holds, once an assignment is done.
  private func always(_ assignment: Expression) -> Expression {
    let span = assignment.span
    let test = Expression(.comparison(assignment, [ComparisonPart(.is, Expression(.none, span))]), span)
    return Expression(.or(test, Expression(.bool(true), span)), span)
  }

  private func call(_ function: String, _ arguments: [Expression], _ span: Span) -> Expression {
    Expression(
      .call(Expression(.name(function), span), arguments.map { Argument(.positional, $0, span) }), span)
  }

  /// The patterns of a sequence up to what closes it, one of which may be `*rest`.
  private mutating func sequence(of value: Expression, until ends: [Symbol], from start: Int) throws(Diagnostic) -> Expression {
    func isEnd(_ token: Token) -> Bool { ends.contains { token.isSymbol($0) } || (ends == [.colon] && token.isKeyword(.if)) }
    // How many there are is known only behind them: they are read twice.
    var rest = self
    var (count, star) = (0, Int?.none)
    while !isEnd(try rest.peek()) {
      if try rest.accept(.star) {
        if star != nil { throw problem(at: try rest.peek(), "a sequence has one '*…' only") }
        star = count
        _ = try rest.expectName("a name")
      } else {
        _ = try rest.pattern(of: value)
      }
      count += 1
      guard try !rest.accept(.comma), !isEnd(try rest.peek()) else { continue }
      throw rest.missingComma(try rest.peek())
    }
    let here = Span(start, try rest.peek().span.start)
    func int(_ number: Int) -> Expression { Expression(.int(number), here) }
    let kinds = Expression(.tuple([Expression(.name("list"), here), Expression(.name("tuple"), here)]), here)
    let length = call("len", [value], here)
    let fits = Expression(
      .comparison(length, [star == nil ? ComparisonPart(.equal, int(count)) : ComparisonPart(.greaterOrEqual, int(count - 1))]), here)
    var test = try make(.and(call("isinstance", [value, kinds], here), fits), here)
    for place in 0..<count {
      let token = try peek()
      if try accept(.star) {
        let (name, nameSpan) = try expectName("a name")
        let behind = count - 1 - place
        let upper = try make(.binary(.subtract, length, int(behind)), here)
        let part = try make(.subscript(value, index: Expression(.slice(lower: int(place), upper: upper, step: nil), here)), here)
        if name != "_" { test = try make(.and(test, try capture(name, nameSpan, call("list", [part], here))), here) }
      } else {
        let index = star.map { place > $0 ? place - count : place } ?? place
        let number = index < 0 ? Expression(.unary(.minus, int(-index)), token.span) : int(index)
        test = try make(.and(test, try pattern(of: try make(.subscript(value, index: number), token.span))), here)
      }
      _ = try accept(.comma)
    }
    if ends != [.colon] { try advance() }
    return test
  }

  /// `{"key": pattern}`: other keys may be there too, which `**rest` takes.
  private mutating func mapping(of value: Expression) throws(Diagnostic) -> Expression {
    let start = try advance().span.start
    var test = call("isinstance", [value, Expression(.name("dict"), Span(start, start + 1))], Span(start, start + 1))
    var keys: [Expression] = []
    while try !accept(.rightBrace) {
      if try accept(.doubleStar) {
        let (name, nameSpan) = try expectName("a name")
        test = try make(.and(test, try capture(name, nameSpan, try entries(of: value, without: keys, nameSpan))), span(from: start))
        _ = try accept(.comma)
        guard try accept(.rightBrace) else {
          throw problem(at: try peek(), "nothing stands behind '**\(name)' in a mapping pattern", hint: "write the keys before it")
        }
        break
      }
      let key = try factor()
      keys.append(key)
      guard try accept(.colon) else { throw problem(at: try peek(), "':' is missing behind the key") }
      let has = Expression(.comparison(key, [ComparisonPart(.in, value)]), key.span)
      let part = try make(.subscript(value, index: key), key.span)
      test = try make(.and(test, try make(.and(has, try pattern(of: part)), key.span)), span(from: start))
      guard try !accept(.comma), try !peek().isSymbol(.rightBrace) else { continue }
      throw missingComma(try peek())
    }
    return test
  }

  /// `{key: item for key, item in value.items() if key not in (…)}`
  private func entries(of value: Expression, without keys: [Expression], _ span: Span) throws(Diagnostic) -> Expression {
    let (key, item) = (Expression(.name("_match_key"), span), Expression(.name("_match_item"), span))
    let items = try make(.call(try make(.attribute(value, name: "items", nameSpan: span), span), []), span)
    let isOther = Expression(.comparison(key, [ComparisonPart(.notIn, Expression(.tuple(keys), span))]), span)
    let clause = Comprehension.Clause(target: Expression(.tuple([key, item]), span), iterable: items, conditions: [isOther])
    return try make(.comprehension(Comprehension(form: .dict, element: key, value: item, clauses: [clause])), span)
  }
}
