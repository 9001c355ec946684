import Language

extension LearnerProgram {
  /// The same program with each step of its training in a statement of its own that says what it moves, by the same number of lines.
  ///
  /// `return W - lr * dW, loss` gives `W` its new value first; `W += v`, where `v` is a velocity, adds 1 · v;
  /// `p = {k: p[k] - lr * g[k] for k in p}` is a loop over a copy. Every part keeps its span.
  var unfolded: LearnerProgram {
    let velocities = Set(instrumented().sites.filter(\.isMoment).map(\.target))
    return LearnerProgram(
      lines: lines.map { line in
        let unfolding = StepUnfolding(source: line.source, velocities: velocities)
        return Line(statement: unfolding.unfolded(line.statement), source: line.source)
      }, name: name)
  }
}

/// Writes the steps of one source out.
private struct StepUnfolding {
  let source: Source
  let velocities: Set<String>

  func unfolded(_ statement: Statement) -> Statement {
    let span = statement.span
    switch statement.kind {
    case .augmentedAssign(let target, .add, let value) where value.isReference && velocities.contains(source.text(in: value.span)):
      let step = Expression(.binary(.multiply, Expression(.int(1), value.span), value), value.span)
      return Statement(.augmentedAssign(target: target, .add, value: step), span)
    case .function(let definition): return Statement(.function(unfolded(definition)), span)
    case .class(let definition):
      return Statement(
        .class(
          ClassDefinition(
            name: definition.name, nameSpan: definition.nameSpan, bases: definition.bases, body: definition.body.map { unfolded($0) },
            documentation: definition.documentation, source: definition.source, decorators: definition.decorators)), span)
    case .for(let target, let iterable, let body, let otherwise):
      return Statement(.for(target: target, iterable: iterable, body: unfolded(body), otherwise: otherwise), span)
    case .while(let test, let body, let otherwise):
      return Statement(.while(test: test, body: unfolded(body), otherwise: otherwise), span)
    case .if(let test, let then, let otherwise):
      return Statement(.if(test: test, then: unfolded(then), otherwise: unfolded(otherwise)), span)
    default: return statement
    }
  }

  private func unfolded(_ statements: [Statement]) -> [Statement] {
    statements.flatMap { steps(overDictionary: $0) ?? [unfolded($0)] }
  }

  /// `p = dict(p)` and `for k in p: p[k] = p[k] - lr * g[k]`; nil for what is no such step.
  private func steps(overDictionary statement: Statement) -> [Statement]? {
    guard case .assign(let targets, let value) = statement.kind, targets.count == 1, targets[0].isReference,
      case .comprehension(let made) = value.kind, made.form == .dict, let element = made.value, made.clauses.count == 1,
      made.clauses[0].conditions.isEmpty, let target = element.steppedElement,
      case .subscript(let object, let index) = target.kind, source.text(in: object.span) == source.text(in: targets[0].span),
      source.text(in: index.span) == source.text(in: made.element.span)
    else { return nil }
    let copy = Expression(
      .call(Expression(.name("dict"), object.span), [Argument(.positional, object, object.span)]), object.span)
    let step = Statement(.assign(targets: [target], value: element), statement.span)
    return [
      Statement(.assign(targets: targets, value: copy), statement.span),
      Statement(.for(target: made.clauses[0].target, iterable: made.clauses[0].iterable, body: [step], otherwise: []), statement.span),
    ]
  }

  private func unfolded(_ definition: FunctionDefinition) -> FunctionDefinition {
    guard !definition.isGenerator else { return definition }
    let parameters = Set(definition.parameters.map(\.name))
    let body = definition.body.flatMap { statement in
      if case .return(let value?) = statement.kind, let steps = steps(value, statement.span, of: parameters) { return steps }
      return unfolded([statement])
    }
    return FunctionDefinition(
      name: definition.name, nameSpan: definition.nameSpan, parameters: definition.parameters, body: body,
      documentation: definition.documentation, source: definition.source, decorators: definition.decorators)
  }

  /// `W = W - lr * dW` and what is then given back; nil where nothing is moved, or where one part needs what another has moved.
  private func steps(_ value: Expression, _ span: Span, of parameters: Set<String>) -> [Statement]? {
    guard case .tuple(let parts) = value.kind else { return nil }
    var result: [Statement] = []
    var moved: Set<String> = []
    var given: [Expression] = []
    for part in parts {
      var isFree = true
      part.walk { if case .name(let name) = $0.kind, moved.contains(name) { isFree = false } }
      guard isFree else { return nil }
      guard let target = part.steppedParameter, case .name(let name) = target.kind, parameters.contains(name), part.namesStep else {
        given.append(part)
        continue
      }
      moved.insert(name)
      result.append(Statement(.assign(targets: [target], value: part), part.span))
      given.append(target)
    }
    guard !result.isEmpty else { return nil }
    return result + [Statement(.return(Expression(.tuple(given), value.span)), span)]
  }
}

extension Expression {
  /// `p[k]` of `p[k] - lr * g[k]`.
  fileprivate var steppedElement: Expression? {
    guard case .binary(let operation, let a, _) = kind, operation == .add || operation == .subtract else { return nil }
    if case .subscript = a.kind { return a }
    return a.steppedElement
  }

  /// `W` of `W - lr * dW`.
  fileprivate var steppedParameter: Expression? {
    guard case .binary(let operation, let a, _) = kind, operation == .add || operation == .subtract else { return nil }
    if case .name = a.kind { return a }
    return a.steppedParameter
  }
}
