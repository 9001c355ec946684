extension Expression {
  /// All names in it, those that it binds itself and those that it calls among them.
  public var names: Set<String> {
    var found: Set<String> = []
    walk { if case .name(let name) = $0.kind { found.insert(name) } }
    return found
  }

  /// The names whose values it needs: neither those that a comprehension or lambda in it binds, nor those that it calls.
  public var neededNames: Set<String> {
    var others: Set<String> = []
    walk { part in
      switch part.kind {
      case .call(let callee, _): if case .name(let name) = callee.kind { others.insert(name) }
      case .comprehension(let comprehension): for clause in comprehension.clauses { others.formUnion(clause.target.names) }
      case .lambda(let function): others.formUnion(function.parameters.map(\.name))
      case .named(let name, _, _): others.insert(name)
      default: break
      }
    }
    return names.subtracting(others)
  }

  /// The conditions that `and` joins, in order; itself where it is no such thing.
  public var conjuncts: [Expression] {
    if case .and(let left, let right) = kind { left.conjuncts + right.conjuncts } else { [self] }
  }

  /// What a comparison compares, a chain all of it; what `not` denies; else itself.
  public var sides: [Expression] {
    switch kind {
    case .comparison(let first, let parts): [first] + parts.map(\.operand)
    case .unary(.not, let value): [value]
    default: [self]
    }
  }
}
