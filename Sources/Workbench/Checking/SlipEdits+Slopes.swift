import Language

/// Slopes that may have been left out, and where they may belong.
extension SlipEdits {
  /// Slopes of the activations there are, at every value that may be meant.
  var slopes: [(text: String, expression: Expression, count: Int)] {
    let span = site.value.span
    var result: [(String, Expression, Int)] = []
    let size = shapes[site.target]?.reduce(1, *)
    let isWithoutProducts = products(in: site.value).isEmpty && sums(in: site.value).isEmpty
    for reference in references {
      let name = GradientName.last(reference.text)
      guard GradientName.isSlope(name) || !GradientName.isGradient(name, among: []) else { continue }
      // A slope has as many numbers as what it is multiplied by, or stands in a product inside.
      let isParameter = parameters.contains(reference.text) && site.target.isEmpty
      guard let count = shapes[reference.text]?.reduce(1, *) ?? (isParameter ? 0 : nil) else { continue }
      // In a loop over layers sizes change from one to the next.
      let isOfSize = sizes[site.target].map { !$0.isDisjoint(with: sizes[reference.text] ?? [count]) } ?? (count == size)
      if size != nil, !isOfSize, count != 1, isWithoutProducts { continue }
      // Counts and rates have no slope.
      if counters.contains(reference.text) || reference.expression.isRate { continue }
      let (x, text) = (reference.expression, reference.text)
      for function in functions {
        result.append(("\(function.text)(\(text))", Expression(.call(function.expression, [Argument(.positional, x, span)]), span), count))
      }
      result.append(("\(text) * (1 - \(text))", binary(.multiply, x, binary(.subtract, number(1), x)), count))
      result.append(("(1 - \(text) ** 2)", binary(.subtract, number(1), binary(.multiply, x, x)), count))
      result.append(("(\(text) > 0)", Expression(.comparison(x, [ComparisonPart(.greater, Expression(.int(0), span))]), span), count))
      result.append(("(1 - \(text))", binary(.subtract, number(1), x), count))
      // A single number beside an array is a count or a rate, no slope.
      if count > 1 || size == 1 || isParameter { result.append((text, x, count)) }
    }
    return result
  }

  /// A comprehension with a slope of what it goes over as a factor of its element.
  func withSlopes(inside expression: Expression) -> [(value: Expression, change: String)] {
    guard case .comprehension(let comprehension) = expression.kind, comprehension.value == nil else { return [] }
    var names: [Expression] = []
    for clause in comprehension.clauses { clause.target.walk { if case .name = $0.kind { names.append($0) } } }
    func with(_ element: Expression) -> Expression {
      Expression(
        .comprehension(Comprehension(form: comprehension.form, element: element, value: nil, clauses: comprehension.clauses)),
        expression.span)
    }
    var result = withSlopes(inside: comprehension.element).map { (with($0.value), $0.change) }
    let element = comprehension.element
    for x in names {
      var factors = functions.map {
        ("\($0.text)(\(text(x)))", Expression(.call($0.expression, [Argument(.positional, x, x.span)]), x.span))
      }
      factors += [
        ("\(text(x)) * (1 - \(text(x)))", binary(.multiply, x, binary(.subtract, number(1), x))),
        ("(1 - \(text(x)) ** 2)", binary(.subtract, number(1), binary(.multiply, x, x))),
        ("(\(text(x)) > 0)", Expression(.comparison(x, [ComparisonPart(.greater, Expression(.int(0), x.span))]), x.span)),
        ("(1 - \(text(x)))", binary(.subtract, number(1), x)), (text(x), x),
      ]
      for (words, factor) in factors {
        result.append((with(binary(.multiply, element, factor)), "with `* \(words)` behind `\(text(element))`"))
      }
    }
    return result
  }

  /// The factors of matrix products, which a slope may belong to.
  func products(in expression: Expression) -> [Expression] {
    var found: [Expression] = []
    expression.walk { inner in
      switch inner.kind {
      case .binary(.matrixMultiply, let a, let b): found += [a, b]
      case .call(let callee, let arguments) where callee.isProduct: found += arguments.map(\.value)
      default: break
      }
    }
    return found.filter { if case .attribute(_, "T", _) = $0.kind { false } else { true } }
  }

  /// What sums and means are taken of, where that is more than a name.
  func sums(in expression: Expression) -> [Expression] {
    var found: [Expression] = []
    expression.walk { inner in
      guard case .call(let callee, let arguments) = inner.kind, callee.lastName == "sum" || callee.lastName == "mean",
        let first = arguments.first, first.form == .positional, case .binary = first.value.kind
      else { return }
      found.append(first.value)
    }
    return found
  }

  /// The terms of a sum that a slope may belong to.
  func terms(of expression: Expression) -> [Expression] {
    guard case .binary(let operation, let a, let b) = expression.kind, operation == .add || operation == .subtract else { return [] }
    return terms(of: a).isEmpty ? [a, b] : terms(of: a) + [b]
  }

  /// The slices of as many elements from an array's other end, and what these leave.
  static func otherEnds(_ lower: Expression?, _ upper: Expression?) -> [(Expression?, Expression?)] {
    func negated(_ value: Expression) -> Expression {
      if case .unary(.minus, let inner) = value.kind { return inner }
      return Expression(.unary(.minus, value), value.span)
    }
    switch (lower, upper) {
    case (nil, let upper?): return [(negated(upper), nil), (upper, nil), (nil, negated(upper))]
    case (let lower?, nil): return [(nil, negated(lower)), (nil, lower), (negated(lower), nil)]
    default: return []
    }
  }
}
