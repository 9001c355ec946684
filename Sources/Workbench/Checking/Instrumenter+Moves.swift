import Language

/// What a statement moves, and where weights are given to a function.
extension Instrumenter {
  /// `w = w` in front of a function's body for each parameter that it moves, and for each rate: weights may be made where the function is
  /// called, and the rate be written there.
  mutating func weightsGiven(to definition: FunctionDefinition) -> [Statement] {
    let names = Set(definition.parameters.filter { $0.form == .ordinary }.map(\.name))
    var moved: Set<String> = []
    func note(_ target: Expression, _ value: Expression?) {
      guard case .name(let name) = target.kind, names.contains(name) else { return }
      if let value {
        guard case .binary = value.kind, value.names(name, in: source), !isOf(target, alone: value) else { return }
      }
      moved.insert(name)
    }
    for statement in definition.body {
      statement.walk { inner in
        switch inner.kind {
        case .assign(let targets, let value) where targets.count == 1: note(targets[0], value)
        case .augmentedAssign(let target, let operation, _) where operation == .subtract || operation == .add: note(target, nil)
        default: break
        }
      } expressions: { _ in
      }
    }
    return definition.parameters.filter { moved.contains($0.name) || BackwardCheck.isRate($0.name) && $0.form == .ordinary }.map {
      parameter in
      let span = Span(parameter.span.start, parameter.span.start + parameter.name.utf8.count)
      let value = Expression(.name(parameter.name), span)
      let (site, _) = add(.assigned, value, value, span)
      return Statement(.assign(targets: [value], value: probe(site, value)), span)
    }
  }

  /// What an assignment moves; of a tuple each part that is moved, and None for the others.
  func moves(all target: Expression, _ value: Expression) -> Expression? {
    guard case .tuple(let targets) = target.kind, case .tuple(let values) = value.kind, targets.count == values.count else {
      return moves(target, value)
    }
    let parts = zip(targets, values).map { target, value -> Expression? in
      let name = GradientName.last(source.text(in: target.span))
      return GradientName.isGradient(name, among: []) || GradientName.isAccumulator(name) ? nil : moves(target, value)
    }
    guard parts.contains(where: { $0 != nil }) else { return nil }
    return Expression(.tuple(parts.map { $0 ?? Expression(.none, value.span) }), target.span)
  }

  /// The term by which a value is what its target was, with something added or taken away; nil where it is not so made.
  private func moves(_ target: Expression, _ value: Expression) -> Expression? {
    var text = source.text(in: target.span)
    // `param[:] = param - …` moves all of it.
    if case .subscript(let object, let index) = target.kind, case .slice(nil, nil, nil) = index.kind, !value.names(text, in: source) {
      text = source.text(in: object.span)
    }
    func term(_ expression: Expression) -> Expression? {
      switch expression.kind {
      case .binary(.add, _, let b) where b.isLiteral: return nil
      case .binary(.subtract, _, let b) where b.isLiteral: return nil
      case .binary(.add, let a, let b):
        if isStep(b), let found = term(a) { return found }
        return isStep(a) ? term(b) : nil
      case .binary(.subtract, let a, _): return term(a)
      case .call(let callee, let arguments):
        // `s = np.maximum(s - lr * ds, 1e-4)`: a step that is kept within bounds is one.
        if ["maximum", "minimum", "clip"].contains(callee.calledName), let first = arguments.first?.value {
          if case .binary(.subtract, _, _) = first.kind { return term(first) }
          if case .binary(.add, _, _) = first.kind { return term(first) }
        }
        // `W = update(W, dW, lr)`
        let isUpdate =
          arguments.contains { source.text(in: $0.value.span) == text }
          && arguments.contains { GradientName.isGradient(GradientName.last(source.text(in: $0.value.span)), among: []) }
        return isUpdate ? target : nil
      case .comprehension(let comprehension):
        // `[w - lr * dw for w, dw in zip(weights, gradients)]`
        let isMade = comprehension.clauses.contains { $0.iterable.names(text, in: source) }
        return isMade && comprehension.isStep ? target : nil
      case .attribute(_, let name, _):
        // `W = self.W - lr * dW` gives a name of its own the new weights, and the object keeps the old ones.
        if case .name(let own) = target.kind, own == name, value.namesStep { return expression }
        return source.text(in: expression.span) == text ? target : nil
      default: return source.text(in: expression.span) == text || isAnotherName(expression, of: text) ? target : nil
      }
    }
    if source.text(in: value.span) == text || isOf(target, alone: value) { return nil }
    return term(value)
  }

  /// Whether a name was given what is moved in the same function: `W = params["W"]` before `params["W"] = W - lr * dW`.
  private func isAnotherName(_ expression: Expression, of text: String) -> Bool {
    guard case .name(let name) = expression.kind, let given = lastGiven(name), case .assigned = given.kind else { return false }
    return source.text(in: given.value.span) == text
  }

  /// Whether nothing but the target itself goes into a value: `z - z.max()` is no step of training.
  func isOf(_ target: Expression, alone value: Expression) -> Bool {
    let text = source.text(in: target.span)
    var isAlone = true
    var isMet = false
    func look(_ expression: Expression) {
      if expression.isReference {
        if source.text(in: expression.span) == text { isMet = true } else { isAlone = false }
        return
      }
      guard case .call(let callee, let arguments) = expression.kind else { return expression.parts.forEach(look) }
      // What a function of the program's own gives is something else, as in `w - rate * gradient()`.
      if case .name = callee.kind, arguments.isEmpty { isAlone = false }
      if case .attribute(let object, _, _) = callee.kind, !["np", "numpy", "math"].contains(source.text(in: object.span)) { look(object) }
      arguments.forEach { look($0.value) }
    }
    look(value)
    return isAlone && isMet
  }
}

extension Expression {
  /// Whether a value so written is in it.
  fileprivate func names(_ text: String, in source: Source) -> Bool {
    var found = false
    walk { if $0.isReference, source.text(in: $0.span) == text { found = true } }
    return found
  }
}

extension Comprehension {
  /// Whether each element is what it was, moved: a difference, or what a rate or a gradient goes into, in lists of lists too.
  fileprivate var isStep: Bool {
    switch element.kind {
    case .binary(.subtract, _, _): true
    case .comprehension(let inner): inner.isStep
    default: element.namesStep
    }
  }
}
