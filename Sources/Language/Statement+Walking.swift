/// Goes through a tree without knowing what it looks for.
extension Statement {
  /// Calls a closure with every statement and expression inside, this statement first.
  public func walk(_ visit: (Statement) -> Void, expressions: (Expression) -> Void) {
    visit(self)
    func go(_ statements: [Statement]) { for statement in statements { statement.walk(visit, expressions: expressions) } }
    func see(_ values: Expression?...) { for value in values { value?.walk(expressions) } }
    switch kind {
    case .expression(let value): see(value)
    case .assign(let targets, let value):
      see(value)
      targets.forEach { $0.walk(expressions) }
    case .augmentedAssign(let target, _, let value): see(target, value)
    case .annotated(let target, _, let value): see(target, value)
    case .function(let definition):
      definition.decorators.forEach { $0.walk(expressions) }
      definition.parameters.forEach { $0.defaultValue?.walk(expressions) }
      go(definition.body)
    case .class(let definition):
      definition.decorators.forEach { $0.walk(expressions) }
      definition.bases.forEach { $0.value.walk(expressions) }
      go(definition.body)
    case .with(let items, let body):
      for item in items { see(item.context, item.target) }
      go(body)
    case .return(let value): see(value)
    case .for(let target, let iterable, let body, let otherwise):
      see(target, iterable)
      go(body + otherwise)
    case .while(let test, let body, let otherwise), .if(let test, let body, let otherwise):
      see(test)
      go(body + otherwise)
    case .delete(let targets): targets.forEach { $0.walk(expressions) }
    case .assert(let test, let message): see(test, message)
    case .raise(let value, let cause): see(value, cause)
    case .try(let body, let handlers, let otherwise, let finally):
      go(body)
      for handler in handlers {
        handler.types.forEach { $0.walk(expressions) }
        go(handler.body)
      }
      go(otherwise + finally)
    case .break, .continue, .pass, .global, .nonlocal, .import, .fromImport, .command: break
    }
  }
}

extension Expression {
  /// Calls a closure with this expression and every one inside.
  public func walk(_ visit: (Expression) -> Void) {
    visit(self)
    func see(_ values: Expression?...) { for value in values { value?.walk(visit) } }
    switch kind {
    case .none, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes, .ellipsis, .name: break
    case .formatted(let parts): FormattedPart.walk(parts, visit)
    case .list(let items), .tuple(let items), .set(let items): items.forEach { $0.walk(visit) }
    case .dict(let items):
      for item in items {
        switch item {
        case .pair(let key, let value): see(key, value)
        case .unpack(let value): see(value)
        }
      }
    case .comprehension(let comprehension):
      for clause in comprehension.clauses {
        see(clause.iterable)
        clause.conditions.forEach { $0.walk(visit) }
      }
      see(comprehension.element, comprehension.value)
    case .unary(_, let value), .starred(let value), .yieldFrom(let value), .named(_, _, let value): see(value)
    case .yield(let value): see(value)
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right): see(left, right)
    case .comparison(let first, let parts):
      see(first)
      parts.forEach { $0.operand.walk(visit) }
    case .conditional(let test, let then, let otherwise): see(test, then, otherwise)
    case .lambda(let definition):
      definition.parameters.forEach { $0.defaultValue?.walk(visit) }
      definition.body.forEach { $0.walk({ _ in }, expressions: visit) }
    case .call(let callee, let arguments):
      see(callee)
      arguments.forEach { $0.value.walk(visit) }
    case .attribute(let object, _, _): see(object)
    case .subscript(let object, let index): see(object, index)
    case .slice(let lower, let upper, let step): see(lower, upper, step)
    }
  }
}

extension FormattedPart {
  fileprivate static func walk(_ parts: [FormattedPart], _ visit: (Expression) -> Void) {
    for case .field(let value, _, _, let spec) in parts {
      value.walk(visit)
      walk(spec, visit)
    }
  }
}
