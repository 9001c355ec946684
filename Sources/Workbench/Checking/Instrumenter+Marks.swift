import Language
import NeuralNetwork
import Runtime

/// Where answer and target meet: differences, margins, and the classes that 1 is taken from.
extension Instrumenter {
  /// What the marked places of a program call. Where nobody looks, each gives what stands there.
  static let marks: [(name: String, function: BuiltinFunction)] = [
    (places, placesFunction),
    (
      plain,
      // What has no slope anywhere is taken of the numbers alone: `np.round(tracked)`.
      BuiltinFunction(plain, .value("value"), "", tracking: .follows) { value throws(Diagnostic) in value.detached }
    ),
    (
      grid,
      BuiltinFunction(grid, .value("container"), "", tracking: .follows) { container throws(Diagnostic) in
        if case .variable(let variable) = container {
          return .array(NDArray((0..<variable.count).map { Double($0) }, shape: variable.shape))
        }
        return isCounted(container) ? try placesOfNumbers(container) : container
      }
    ),
    (
      margin,
      BuiltinFunction(margin, .value("site"), .value("offset"), .value("factor"), .value("value"), "", tracking: .follows) {
        _, _, _, value throws(Diagnostic) in value
      }
    ),
    (
      oneHot,
      BuiltinFunction(oneHot, .value("site"), .value("container"), .value("picked"), .value("value"), "", tracking: .follows) {
        _, _, _, value throws(Diagnostic) in value
      }
    ),
  ]

  private static func placesOfNumbers(_ container: Value) throws(Diagnostic) -> Value {
    switch container {
    case .list(let list): .list(ListObject(list.elements.indices.map { .int($0) }))
    case .array(let array): .array(NDArray((0..<array.count).map { Double($0) }, shape: array.shape))
    default: container
    }
  }

  /// Differences of which one side has a name are looked at: answer and target meet there.
  func marked(_ expression: Expression, _ site: Int) -> Expression {
    if watches { return watched(expression, site) }
    return expression.rebuilt { inner in
      if let gradient = inner.unclipped { return marked(gradient, site) }
      switch inner.kind {
      case .call(let callee, let arguments) where ["round", "around", "rint", "floor", "ceil"].contains(callee.calledName):
        guard let first = arguments.first, first.form == .positional else { return nil }
        return Expression(.call(callee, [plainly(first, site)] + arguments.dropFirst()), inner.span)
      case .call(let callee, let arguments) where ["choice", "choices", "multinomial", "binomial"].contains(callee.calledName):
        return Expression(.call(callee, arguments.map { plainly($0, site) }), inner.span)
      case .comparison: return withMargin(inner, site)
      case .binary(.subtract, let a, let b) where (a.isReference || b.isReference) && !a.isLiteral && !b.isLiteral:
        // What is worked out there, `y - X.dot(w)`, is not worked out twice.
        let sides = [a, b].map { $0.isReference ? $0 : Expression(.none, $0.span) }
        let value = inner.withParts([a, b].map { marked($0, site) })
        return .hiddenCall(Instrumenter.residual, [Expression(.int(site), inner.span)] + sides + [value], inner.span)
      default: return nil
      }
    }
  }

  private func plainly(_ argument: Argument, _ site: Int) -> Argument {
    Argument(argument.form, .hiddenCall(Instrumenter.plain, [marked(argument.value, site)], argument.span), argument.span)
  }

  /// `y * f < 1` and `1 - y * f > 0`, as a hinge loss asks; `y * f <= 0`, as a perceptron does.
  private func withMargin(_ comparison: Expression, _ site: Int) -> Expression? {
    guard case .comparison(let first, let rest) = comparison.kind, rest.count == 1,
      [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(rest[0].comparison)
    else { return nil }
    let second = rest[0].operand
    let (value, bound) = second.isLiteral ? (first, second) : (second, first)
    guard let limit = bound.wholeNumber, limit == 0 || limit == 1, !value.isLiteral else { return nil }
    let isBelow = [.less, .lessOrEqual].contains(rest[0].comparison) == second.isLiteral
    var (offset, factor) = (1, -1)
    if limit == 0 {
      if case .binary(.subtract, let one, _) = value.kind, one.wholeNumber == 1, !isBelow {
        (offset, factor) = (0, 1)
      } else {
        guard isBelow, value.holdsProduct else { return nil }
        offset = 0
      }
    }
    let number = Expression(.int(site), value.span)
    let seen = Expression.hiddenCall(
      Instrumenter.margin, [number, Expression(.int(offset), value.span), Expression(.int(factor), value.span), value], value.span)
    let parts = second.isLiteral ? [seen, second] : [first, seen]
    return comparison.withParts(parts)
  }

  /// A test of `if` or `while`, its margins looked at.
  mutating func looked(at test: Expression) -> Expression {
    guard !watches else { return test }
    var found = false
    test.walk { if case .comparison = $0.kind, withMargin($0, 0) != nil { found = true } }
    guard found else { return test }
    let (site, _) = add(.shown, nil, test, test.span)
    return test.rebuilt { withMargin($0, site) }
  }

  /// A call that stands as a statement: a difference that it is given is looked at as if it had a name.
  mutating func probed(_ call: Expression) -> Expression? {
    guard case .call(let callee, let arguments) = call.kind, callee.calledName != "print", arguments.contains(where: \.value.holdsPair)
    else { return nil }
    let seen = arguments.map { argument -> Argument in
      guard argument.value.holdsPair, case .binary = argument.value.kind else { return argument }
      let (site, edit) = add(.shown, nil, argument.value, argument.value.span)
      return Argument(argument.form, probe(site, edit?.value ?? argument.value), argument.span)
    }
    return Expression(.call(callee, seen), call.span)
  }

  /// `p[range(n), y] -= 1`: where 1 is taken from a class, that class is the target.
  func withOneHot(
    _ value: Expression, of literal: Expression, at target: Expression, _ operation: BinaryOperator, _ site: Int
  ) -> Expression {
    guard !watches, case .subscript(let object, let index) = target.kind, literal.wholeNumber == 1 || literal.isOne,
      operation == .subtract || operation == .add && index.isSlicing
    else { return value }
    let places = Expression.hiddenCall(Instrumenter.grid, [object], object.span)
    return .hiddenCall(
      Instrumenter.oneHot, [Expression(.int(site), value.span), object, Expression(.subscript(places, index: index), target.span), value],
      value.span)
  }
}

extension Expression {
  fileprivate var isOne: Bool { if case .float(1) = kind { true } else { false } }

  fileprivate var holdsProduct: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .binary(.multiply, _, _), .binary(.matrixMultiply, _, _): found = true
      case .call(let callee, _) where callee.calledName == "dot": found = true
      default: break
      }
    }
    return found
  }

  /// Whether a difference of two references is in it.
  fileprivate var holdsPair: Bool {
    var found = false
    walk { if case .binary(.subtract, let a, let b) = $0.kind, a.isReference, b.isReference { found = true } }
    return found
  }
}
