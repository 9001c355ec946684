/// `name := value`: an assignment inside an expression.
extension Parser {
  /// An expression, or `name := expression`, where such an assignment needs no parentheses.
  mutating func named() throws(Diagnostic) -> Expression {
    let target = try expression()
    let token = try peek()
    guard token.isSymbol(.walrus) else { return target }
    guard case .name(let name) = target.kind, !isInParentheses(target) else {
      let what = target.isName ? "a name in parentheses" : describe(target)
      throw error(
        "':=' assigns to a plain name, not to \(what)", hint: "write `name := …`, or assign with `=` on a line of its own", at: target.span)
    }
    guard iterableDepth == 0 else {
      throw error(
        "':=' cannot stand behind the 'in' of a comprehension", hint: "assign `\(name)` on a line before",
        at: target.span.joined(token.span)
      )
    }
    try advance()
    namedTargets.append((name, target.span))
    let value = try expression()
    return try make(.named(name, nameSpan: target.span, value), target.span.joined(value.span))
  }

  /// A value in brackets: starred, named or neither.
  mutating func item() throws(Diagnostic) -> Expression {
    try peek().isSymbol(.star) ? try starred() : try named()
  }

  private func isInParentheses(_ expression: Expression) -> Bool {
    source.bytes[expression.span.start] == UInt8(ascii: "(")
  }

  /// Where a value needs parentheses around its `:=`.
  func refuseBareNamed(_ value: Expression) throws(Diagnostic) {
    guard case .named(let name, let span, _) = value.kind, !isInParentheses(value) else { return }
    throw error("':=' stands in parentheses here", hint: "write `(\(name) := …)`", at: span)
  }

  /// The names a comprehension runs through are its own: what `:=` assigns inside it lives outside.
  func checkNamed(from start: Int, _ targets: [Expression]) throws(Diagnostic) {
    var own: Set<String> = []
    var rest = targets
    while let target = rest.popLast() {
      switch target.kind {
      case .name(let name): own.insert(name)
      case .tuple(let items), .list(let items): rest.append(contentsOf: items)
      case .starred(let inner): rest.append(inner)
      default: break
      }
    }
    for (name, span) in namedTargets where span.start >= start && own.contains(name) {
      throw error("':=' cannot assign '\(name)', which this comprehension runs through", hint: "give it another name", at: span)
    }
  }

  /// A `:=` where none can stand.
  mutating func looseWalrus(_ token: Token) -> Diagnostic {
    problem(
      at: token, "':=' assigns inside an expression, and stands in parentheses here",
      hint: "write `(name := …)`; a line that only assigns is `name = …`")
  }
}
