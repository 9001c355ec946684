import Language

/// Trees that differ from this one in one place.
extension Expression {
  /// The same tree in which a closure has replaced what it wanted to, outermost first.
  func rebuilt(_ replace: (Expression) -> Expression?) -> Expression {
    if let new = replace(self) { return new }
    return withParts(parts.map { $0.rebuilt(replace) })
  }

  /// The expressions that stand directly in this one and are evaluated with it.
  var parts: [Expression] {
    switch kind {
    case .unary(_, let value), .starred(let value): [value]
    case .binary(_, let a, let b), .and(let a, let b), .or(let a, let b): [a, b]
    case .comparison(let first, let rest): [first] + rest.map(\.operand)
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .attribute(let object, _, _): [object]
    case .subscript(let object, let index): [object, index]
    case .list(let items), .tuple(let items): items
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    case .dict(let items):
      items.flatMap { item -> [Expression] in
        switch item {
        case .pair(let key, let value): [key, value]
        case .unpack(let value): [value]
        }
      }
    case .comprehension(let comprehension):
      [comprehension.element] + [comprehension.value].compactMap { $0 } + comprehension.clauses.map(\.iterable)
    default: []
    }
  }

  /// The same expression of other parts, as many as it has.
  func withParts(_ new: [Expression]) -> Expression {
    var rest = new[...]
    func next() -> Expression { rest.popFirst() ?? self }
    let kind: Kind
    switch self.kind {
    case .unary(let operation, _): kind = .unary(operation, next())
    case .starred: kind = .starred(next())
    case .binary(let operation, _, _): kind = .binary(operation, next(), next())
    case .and: kind = .and(next(), next())
    case .or: kind = .or(next(), next())
    case .comparison(_, let parts): kind = .comparison(next(), parts.map { ComparisonPart($0.comparison, next()) })
    case .conditional: kind = .conditional(test: next(), then: next(), otherwise: next())
    case .call(_, let arguments): kind = .call(next(), arguments.map { Argument($0.form, next(), $0.span) })
    case .attribute(_, let name, let nameSpan): kind = .attribute(next(), name: name, nameSpan: nameSpan)
    case .subscript: kind = .subscript(next(), index: next())
    case .list(let items): kind = .list(items.map { _ in next() })
    case .tuple(let items): kind = .tuple(items.map { _ in next() })
    case .slice(let lower, let upper, let step):
      kind = .slice(lower: lower.map { _ in next() }, upper: upper.map { _ in next() }, step: step.map { _ in next() })
    case .dict(let items):
      kind = .dict(
        items.map { item in
          switch item {
          case .pair: .pair(key: next(), value: next())
          case .unpack: .unpack(next())
          }
        })
    case .comprehension(let old):
      let element = next()
      let value = old.value.map { _ in next() }
      let clauses = old.clauses.map { Comprehension.Clause(target: $0.target, iterable: next(), conditions: $0.conditions) }
      kind = .comprehension(Comprehension(form: old.form, element: element, value: value, clauses: clauses))
    default: return self
    }
    return Expression(kind, span)
  }
}
