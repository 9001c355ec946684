import Language

/// An expression with one place in it changed.
extension SlipEdits {
  typealias Variant = (value: Expression, slip: Slip?, change: String)

  /// The expression with one place in it changed.
  func variants(of expression: Expression, isFactor: Bool) -> [Variant] {
    if case .attribute(_, let name, _) = expression.kind, ["shape", "size", "ndim"].contains(name) { return [] }
    var result = local(expression, isFactor: isFactor)
    let parts = expression.parts
    for (index, part) in parts.enumerated() {
      let inner: [Variant]
      switch expression.kind {
      case .binary(.matrixMultiply, _, _): inner = variants(of: part, isFactor: true)
      case .call where index == 0:
        // Of a method's call only the value that it belongs to.
        guard part.isMethodOfValue, let receiver = part.parts.first else { continue }
        inner = variants(of: receiver, isFactor: part.isProduct).map { (part.withParts([$0.value]), $0.slip, $0.change) }
      case .call(let callee, _): inner = variants(of: part, isFactor: callee.isProduct)
      default: inner = variants(of: part, isFactor: false)
      }
      for variant in inner {
        var new = parts
        new[index] = variant.value
        result.append((expression.withParts(new), variant.slip, variant.change))
      }
    }
    return result
  }

  func local(_ expression: Expression, isFactor: Bool) -> [Variant] {
    var result: [Variant] = []
    let span = expression.span
    func add(_ value: Expression, _ slip: Slip?, _ change: String) { result.append((value, slip, change)) }
    if isFactor {
      if case .attribute(let object, "T", _) = expression.kind {
        add(object, .transposed, "with `\(text(object))`, not transposed")
      } else {
        add(transposed(expression), .transposed, "with `\(bracketed(expression)).T`")
      }
    } else if case .attribute(let object, "T", _) = expression.kind {
      add(object, .transposed, "without `.T`")
    }
    switch expression.kind {
    case .unary(.minus, let inner): add(inner, .sign, "without the minus")
    case .binary(.subtract, let a, let b):
      // `predict - 1` for `predict - label`
      for (answer, literal, isFirst) in [(a, b, true), (b, a, false)] where literal.isLiteral && answer.isReference {
        guard let shape = shapes[text(answer)] else { continue }
        for reference in references where reference.text != text(answer) && shapes[reference.text] == shape {
          add(
            isFirst ? binary(.subtract, answer, reference.expression) : binary(.subtract, reference.expression, answer), nil,
            "with `\(reference.text)` for `\(text(literal))`")
        }
      }
      add(binary(.add, a, b), .sign, "with `+` between `\(text(a))` and `\(text(b))`")
      for reference in references where moved.contains(reference.text) && !text(expression).contains(reference.text) {
        add(binary(.subtract, binary(.add, a, reference.expression), b), nil, "with `\(text(a)) + \(reference.text)` for `\(text(a))`")
      }
      add(binary(.subtract, b, a), .sign, "with `\(text(b)) - \(text(a))`")
      // `1 - h ** 2` for `h * (1 - h)`
      if a.wholeNumber == 1, case .binary(.power, let inner, let two) = b.kind, two.wholeNumber == 2, inner.isReference {
        add(
          binary(.multiply, inner, binary(.subtract, a, inner)), nil,
          "with `\(text(inner)) * (1 - \(text(inner)))` for `\(text(expression))`")
      }
      if a.wholeNumber == 1, b.isReference {
        add(binary(.subtract, a, binary(.power, b, Expression(.int(2), b.span))), nil, "with `\(text(b)) ** 2` for `\(text(b))`")
      }
    case .binary(.add, let a, let b):
      for (factor, word) in [(2.0, "doubled"), (0.5, "halved")] {
        add(binary(.add, a, binary(.multiply, number(factor), b)), nil, "with `\(text(b))` \(word)")
        add(binary(.add, binary(.multiply, number(factor), a), b), nil, "with `\(text(a))` \(word)")
      }
      add(binary(.subtract, a, b), .sign, "with `-` between `\(text(a))` and `\(text(b))`")
      if moved.contains(text(b)) { add(binary(.subtract, b, a), .sign, "with `\(text(b)) - \(bracketed(a))`") }
      add(a, nil, "without `+ \(text(b))`")
    case .binary(.multiply, let a, let b):
      // `d * h * (1 - h)` for `d * (1 - h ** 2)`
      if case .binary(.subtract, let one, let inner) = b.kind, one.wholeNumber == 1, inner.isReference {
        let square = binary(.subtract, one, binary(.power, inner, Expression(.int(2), inner.span)))
        if case .binary(.multiply, let rest, let last) = a.kind, text(last) == text(inner) {
          add(binary(.multiply, rest, square), nil, "with `(1 - \(text(inner)) ** 2)` for `\(text(inner)) * (1 - \(text(inner)))`")
        } else if text(a) == text(inner) {
          add(square, nil, "with `1 - \(text(inner)) ** 2` for `\(text(expression))`")
        }
      }
      // A rate is no factor too many, whatever number it is.
      if !b.isRate { add(a, nil, "without the factor `\(text(b))`") }
      if !a.isRate { add(b, nil, "without the factor `\(text(a))`") }
      for (own, other, isFirst) in [(a, b, true), (b, a, false)] where own.isReference {
        for function in functions {
          let slope = Expression(.call(function.expression, [Argument(.positional, own, own.span)]), own.span)
          add(
            isFirst ? binary(.multiply, slope, other) : binary(.multiply, other, slope), .missingSlope,
            "with `\(function.text)(\(text(own)))` for `\(text(own))`")
        }
        let slope = binary(.multiply, own, binary(.subtract, number(1), own))
        add(binary(.multiply, other, slope), .missingSlope, "with `\(text(own)) * (1 - \(text(own)))` for `\(text(own))`")
      }
    case .binary(.divide, let a, let b):
      add(a, nil, "not divided by `\(text(b))`")
      add(binary(.multiply, a, b), nil, "multiplied by `\(text(b))`, not divided")
      if b.isReference {
        add(binary(.divide, a, binary(.power, b, Expression(.int(2), b.span))), nil, "with `\(text(b)) ** 2` for `\(text(b))`")
      }
    case .binary(.power, let a, let b) where b.wholeNumber == 2:
      add(a, nil, "without the square of `\(text(a))`")
      if case .binary(.subtract, let one, let inner) = a.kind, one.wholeNumber == 1 {
        add(binary(.subtract, one, binary(.power, inner, b)), nil, "with `1 - \(bracketed(inner)) ** 2`")
      }
    case .binary(.matrixMultiply, let a, let b):
      add(binary(.matrixMultiply, b, a), .transposed, "with the factors the other way round")
      add(binary(.matrixMultiply, transposed(a), transposed(b)), .transposed, "with both factors transposed")
      add(binary(.matrixMultiply, transposed(b), a), .transposed, "with `\(text(b))` first, transposed")
    case .comparison(let first, let rest) where rest.count == 1:
      let others: [ComparisonOperator] =
        switch rest[0].comparison {
        case .greater: [.lessOrEqual, .less, .greaterOrEqual]
        case .greaterOrEqual: [.less, .lessOrEqual, .greater]
        case .less: [.greaterOrEqual, .greater, .lessOrEqual]
        case .lessOrEqual: [.greater, .greaterOrEqual, .less]
        default: []
        }
      for other in others {
        let isTurned = other.rawValue.first != rest[0].comparison.rawValue.first
        add(
          Expression(.comparison(first, [ComparisonPart(other, rest[0].operand)]), span), isTurned ? .sign : nil,
          "with `\(other.rawValue)`")
      }
    case .call(let callee, let arguments):
      if let name = callee.lastName, name == "sum" || name == "mean" {
        let other = name == "sum" ? "mean" : "sum"
        add(
          Expression(.call(callee.renamed(other), arguments), span), name == "sum" ? .missingMean : nil, "with `\(other)` for `\(name)`")
      }
      if callee.lastName == "sum", let first = arguments.first, first.form == .positional, let shape = shapes[text(first.value)] {
        for reference in references where reference.text != text(first.value) && shapes[reference.text] == shape {
          let product = Argument(.positional, binary(.multiply, first.value, reference.expression), first.span)
          add(
            Expression(.call(callee, [product] + arguments.dropFirst()), span), nil,
            "with `\(text(first.value)) * \(reference.text)` in the sum")
        }
      }
      result += axisVariants(of: expression, callee, arguments)
      if callee.calledName == "where", arguments.count == 3 {
        let (a, b) = (arguments[1], arguments[2])
        add(Expression(.call(callee, [arguments[0], b, a]), span), nil, "with the two branches the other way round")
        for (place, branch) in [(1, a), (2, b)] {
          for reference in references where shapes[reference.text]?.reduce(1, *) ?? 1 == 1 && reference.text != text(branch.value) {
            var new = arguments
            new[place] = Argument(.positional, binary(.multiply, branch.value, reference.expression), branch.span)
            add(Expression(.call(callee, new), span), .missingSlope, "with `\(text(branch.value)) * \(reference.text)`")
          }
        }
      }
      if ["exp", "log", "sin", "cos"].contains(callee.calledName), arguments.count == 1 {
        if case .unary(.minus, _) = arguments[0].value.kind {
        } else {
          let turned = Argument(.positional, negated(arguments[0].value), arguments[0].span)
          add(Expression(.call(callee, [turned]), span), .sign, "with `-\(bracketed(arguments[0].value))`")
        }
      }
      let own = text(callee)
      for argument in switches[own] ?? [] {
        guard !arguments.contains(where: { $0.form == argument.form && text($0.value) == text(argument.value) }) else { continue }
        let words = text(Expression(.none, argument.span))
        let isSlope = ["deriv", "prime", "grad", "back"].contains(where: words.lowercased().contains)
        add(
          Expression(.call(callee, arguments + [argument]), span), isSlope ? .missingSlope : nil, "with `\(words)` in `\(own)(…)`")
      }
      if arguments.count > 1, let last = arguments.last, last.value.isSwitch {
        add(Expression(.call(callee, arguments.dropLast()), span), nil, "without `\(text(Expression(.none, last.span)))` in `\(own)(…)`")
      }
      if arguments.count == 1, functions.contains(where: { $0.text == text(callee) }) {
        for function in functions where function.text != text(callee) {
          add(Expression(.call(function.expression, arguments), span), nil, "with `\(function.text)` for `\(text(callee))`")
        }
        add(arguments[0].value, nil, "without `\(text(callee))`")
      }
      // `self.activation_prime`, which holds a function.
      if arguments.count == 1, callee.isReference, !functions.contains(where: { $0.text == text(callee) }) {
        for reference in references where reference.text != text(callee) && GradientName.isDerivative(GradientName.last(reference.text)) {
          add(
            Expression(.call(reference.expression, arguments), span), nil, "with `\(reference.text)` for `\(text(callee))`")
        }
      }
      if callee.isProduct, arguments.count == 2 {
        add(
          Expression(.call(callee, [arguments[1], arguments[0]]), span), .transposed, "with the factors the other way round")
      }
    default: break
    }
    if case .float(let own) = expression.kind {
      for other in literals where other != own {
        add(Expression(.float(other), span), nil, "with `\(short(other))` for `\(text(expression))`")
      }
    }
    if let number = expression.wholeNumber {
      for other in [number - 1, number + 1] { add(Expression(.int(other), span), .index, "with `\(other)` for `\(number)`") }
    }
    if case .binary(let operation, let a, let b) = expression.kind, operation == .add || operation == .subtract, b.wholeNumber == 1 {
      add(a, .index, "with `\(text(a))` for `\(text(expression))`")
    }
    if case .subscript(let object, let index) = expression.kind, case .slice(let lower, let upper, nil) = index.kind {
      for (lower, upper) in SlipEdits.otherEnds(lower, upper) {
        let other = Expression(.subscript(object, index: Expression(.slice(lower: lower, upper: upper, step: nil), index.span)), span)
        add(other, .index, "with `\(other.written(in: site.source) ?? text(object))`")
      }
    }
    result += placeVariants(of: expression)
    // A rate stands where it stands: what goes wrong with the gradient is in what it multiplies.
    if expression.isReference, !expression.isRate {
      let own = text(expression)
      if moved.contains(own) {
        add(.hiddenCall(Instrumenter.initial, [expression], span), .updatedWeight, "with `\(own)` as it was before its update")
      }
      // `mean(y_pred)` beside `X.T @ (y_pred - y)`
      for difference in differences where difference.expression.parts.contains(where: { text($0) == own }) {
        if !text(site.value).contains(difference.text) { add(difference.expression, nil, "with `\(difference.text)` for `\(own)`") }
      }
      for reference in references where reference.text != own && !reference.expression.isRate && fits(reference.text, own) {
        add(reference.expression, slip(own, reference.text), "with `\(reference.text)` for `\(own)`")
      }
    }
    return result
  }

  /// What a name in another's place is: the same with another number, z for a, or something else.
  func slip(_ a: String, _ b: String) -> Slip? {
    let (first, second) = (GradientName.last(a), GradientName.last(b))
    func bare(_ text: String) -> String { text.filter { !$0.isNumber } }
    if bare(a) == bare(b) { return .index }
    if a.last == "]", b.last == "]", first == second { return .index }
    func swapped(_ text: String) -> String { String(text.map { $0 == "z" ? "a" : $0 == "Z" ? "A" : $0 }) }
    if first.count == second.count, swapped(first) == swapped(second) { return .zForA }
    let answers = ["a", "h", "out", "output", "act", "activation", "hidden", "l"]
    func isSum(_ name: String) -> Bool { name.lowercased().hasPrefix("z") || name.lowercased().contains("net") || name.hasSuffix("_in") }
    if isSum(first) != isSum(second), answers.contains(where: { bare(isSum(first) ? second : first).lowercased().contains($0) }) {
      return .zForA
    }
    return nil
  }
}

/// What edits ask of expressions.
extension Expression {
  /// Whether it only switches something: `True`, `"relu"`.
  var isSwitch: Bool {
    switch kind {
    case .bool, .string: true
    default: false
    }
  }

  /// `np.dot`, `np.matmul`, `a.dot`.
  var isProduct: Bool { lastName == "dot" || lastName == "matmul" }

  var lastName: String? {
    switch kind {
    case .name(let name), .attribute(_, let name, _): name
    default: nil
    }
  }

  /// `a1.T.dot`: a method's receiver is a value that may be meant otherwise.
  var isMethodOfValue: Bool {
    guard case .attribute(let object, _, _) = kind else { return false }
    if case .name(let name) = object.kind { return name != "np" && name != "numpy" && name != "self" && name != "math" }
    return true
  }

  func renamed(_ new: String) -> Expression {
    switch kind {
    case .name: Expression(.name(new), span)
    case .attribute(let object, _, let nameSpan): Expression(.attribute(object, name: new, nameSpan: nameSpan), span)
    default: self
    }
  }

  var wholeNumber: Int? {
    switch kind {
    case .int(let number): number
    case .unary(.minus, let inner): inner.wholeNumber.map { -$0 }
    default: nil
    }
  }
}
