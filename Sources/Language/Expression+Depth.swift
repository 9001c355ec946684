extension Expression.Kind {
  /// The depth of the deepest expression inside.
  var innerDepth: Int {
    switch self {
    case .none, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes, .ellipsis, .name, .yield(nil): 0
    case .formatted(let parts): FormattedPart.depth(of: parts)
    case .list(let items), .tuple(let items), .set(let items): items.reduce(0) { max($0, $1.depth) }
    case .dict(let items):
      items.reduce(0) { depth, item in
        switch item {
        case .pair(let key, let value): max(depth, key.depth, value.depth)
        case .unpack(let other): max(depth, other.depth)
        }
      }
    case .comprehension(let comprehension): comprehension.depth
    case .unary(_, let operand), .starred(let operand), .named(_, _, let operand), .yield(let operand?), .yieldFrom(let operand):
      operand.depth
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right): max(left.depth, right.depth)
    case .comparison(let first, let parts): parts.reduce(first.depth) { max($0, $1.operand.depth) }
    case .conditional(let test, let then, let otherwise): max(test.depth, then.depth, otherwise.depth)
    case .lambda(let function): function.depth
    case .call(let callee, let arguments): arguments.reduce(callee.depth) { max($0, $1.value.depth) }
    case .attribute(let object, _, _): object.depth
    case .subscript(let object, let index): max(object.depth, index.depth)
    case .slice(let lower, let upper, let step): max(lower?.depth ?? 0, upper?.depth ?? 0, step?.depth ?? 0)
    }
  }
}

extension FormattedPart {
  fileprivate static func depth(of parts: [FormattedPart]) -> Int {
    parts.reduce(0) { depth, part in
      if case .field(let value, _, _, let spec) = part { return max(depth, value.depth, FormattedPart.depth(of: spec)) }
      return depth
    }
  }
}

extension Comprehension {
  fileprivate var depth: Int {
    clauses.reduce(max(element.depth, value?.depth ?? 0)) { depth, clause in
      clause.conditions.reduce(max(depth, clause.target.depth, clause.iterable.depth)) { max($0, $1.depth) }
    }
  }
}

extension FunctionDefinition {
  /// The depth of a lambda's default values and of what it returns.
  fileprivate var depth: Int {
    let defaults = parameters.reduce(0) { max($0, $1.defaultValue?.depth ?? 0) }
    if case .return(let value?) = body.first?.kind { return max(defaults, value.depth) }
    return defaults
  }
}
