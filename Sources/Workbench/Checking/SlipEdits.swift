import Language

/// What a wrong line may have been meant as: its expression with one thing changed.
struct SlipEdits {
  struct Edit {
    let edit: SiteEdit
    let slip: Slip?
    /// What changes, for the message: `with a1 * (1 - a1) as a factor`.
    let change: String
  }

  let site: ProgramSite
  /// References that may stand here: names, attributes and elements that the program uses in the same place.
  let references: [(text: String, expression: Expression)]
  /// Functions of one argument that the program has, as they are called here.
  let functions: [(text: String, expression: Expression)]
  /// By how much the gradients are too large, where they are too large by a factor.
  let factors: [Double]
  /// Parameters that are moved, as they are written.
  let moved: Set<String>

  /// How many samples a mean may be over.
  private let counts: Set<Int>
  /// The shapes that names had in the run.
  private let shapes: [String: [Int]]

  init(
    at site: ProgramSite, of program: LearnerProgram, _ trace: ProgramTrace, factors: Set<Double>, counts: Set<Int>, moved: Set<String>
  ) {
    self.site = site
    self.counts = counts
    self.moved = moved
    self.factors = Set(factors.map { abs($0.rounded() - $0) < 1e-9 * abs($0) ? $0.rounded() : $0 }).sorted { abs($0) < abs($1) }
    functions = program.functionsOfOne(for: site)
    var found: [String: Expression] = [:]
    var order: [String] = []
    var called: Set<String> = []
    func note(_ expression: Expression, onlyOfSelf: Bool = false) {
      guard expression.isReference else { return }
      let text = site.source.text(in: expression.span)
      guard found[text] == nil, !["np", "numpy", "self", "math", "range", "len"].contains(text), !text.hasPrefix("np."),
        !text.hasPrefix("math."), !onlyOfSelf || text.hasPrefix("self.")
      else { return }
      if case .attribute(_, let name, _) = expression.kind, ["T", "shape", "size", "dot", "copy", "sum", "mean"].contains(name) { return }
      found[text] = expression
      order.append(text)
    }
    for isOwn in [true, false] {
      for other in trace.sites where other.source === site.source && (other.function == site.function) == isOwn {
        if case .tuple(let targets)? = other.targetExpression?.kind {
          targets.forEach { note($0, onlyOfSelf: !isOwn) }
        } else if let target = other.targetExpression {
          note(target, onlyOfSelf: !isOwn)
        }
        other.value.walk { inner in
          if case .call(let callee, _) = inner.kind { called.insert(site.source.text(in: callee.span)) }
          note(inner, onlyOfSelf: !isOwn)
        }
      }
      if isOwn { program.namesGiven(around: site).forEach { note($0) } }
    }
    called.formUnion(functions.map(\.text))
    references = order.filter { !called.contains($0) }.prefix(40).map { ($0, found[$0] ?? site.value) }
    var shapes: [String: [Int]] = [:]
    var elsewhere: [String: [Int]] = [:]
    for event in trace.events {
      let other = trace.sites[event.site]
      guard !other.target.isEmpty, let numbers = event.numbers else { continue }
      if case .augmented = other.kind { continue }
      if other.function == site.function || other.target.hasPrefix("self.") {
        shapes[other.target] = numbers.shape
      } else {
        elsewhere[other.target] = numbers.shape
      }
    }
    // A name that the function is given mostly means what it meant where it was made.
    self.shapes = shapes.merging(elsewhere) { own, _ in own }
  }

  /// Whether one value may stand for another as far as is known.
  private func fits(_ a: String, _ b: String) -> Bool {
    guard let first = shapes[a], let second = shapes[b] else { return true }
    return first == second
  }

  var all: [Edit] {
    var edits: [Edit] = []
    func add(_ value: Expression, _ slip: Slip?, _ change: String, operation: BinaryOperator? = nil) {
      edits.append(Edit(edit: SiteEdit(value: value, operation: operation), slip: slip, change: change))
    }
    let value = site.value
    if case .augmented(let operation) = site.kind {
      let other: BinaryOperator = operation == .add ? .subtract : .add
      add(value, .sign, "with `\(other.rawValue)=`", operation: other)
    }
    for variant in variants(of: value, isFactor: false) { add(variant.value, variant.slip, variant.change) }
    guard !isTuple(value) else { return edits }
    add(negated(value), .sign, "with the other sign")
    let isDivision = if case .augmented(.divide) = site.kind { true } else { false }
    for factor in factors where abs(factor - 1) > 1e-9 {
      let isMean = factor > 1.5 && factor.rounded() == factor && counts.contains(Int(min(factor, 1e15)))
      // What divides is multiplied, so that the gradient is divided.
      add(
        binary(isDivision ? .multiply : .divide, value, Expression(.float(factor), value.span)), isMean ? .missingMean : nil,
        factor >= 1 ? "divided by \(short(factor))" : "multiplied by \(short(1 / factor))")
    }
    let slopes = self.slopes
    for slope in slopes { add(binary(.multiply, value, slope.expression), .missingSlope, "multiplied by `\(slope.text)`") }
    for operand in products(in: value) {
      let size = shapes[text(operand)]?.reduce(1, *)
      for slope in slopes where size == nil || slope.count == size {
        add(
          replacing(operand, in: value, by: binary(.multiply, operand, slope.expression)), .missingSlope,
          "with `\(text(operand)) * \(slope.text)`")
      }
    }
    for reference in references where GradientName.isGradient(GradientName.last(reference.text), among: []) {
      add(binary(.add, value, reference.expression), nil, "with `+ \(reference.text)`")
    }
    return edits
  }

  // MARK: - Changes inside

  private typealias Variant = (value: Expression, slip: Slip?, change: String)

  /// The expression with one place in it changed.
  private func variants(of expression: Expression, isFactor: Bool) -> [Variant] {
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

  private func local(_ expression: Expression, isFactor: Bool) -> [Variant] {
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
      add(binary(.add, a, b), .sign, "with `+` between `\(text(a))` and `\(text(b))`")
      add(binary(.subtract, b, a), .sign, "with `\(text(b)) - \(text(a))`")
    case .binary(.add, let a, let b):
      add(binary(.subtract, a, b), .sign, "with `-` between `\(text(a))` and `\(text(b))`")
      add(a, nil, "without `+ \(text(b))`")
    case .binary(.multiply, let a, let b):
      add(a, nil, "without the factor `\(text(b))`")
      add(b, nil, "without the factor `\(text(a))`")
    case .binary(.divide, let a, let b): add(a, nil, "not divided by `\(text(b))`")
    case .binary(.power, let a, let b) where b.wholeNumber == 2: add(a, nil, "without the square of `\(text(a))`")
    case .binary(.matrixMultiply, let a, let b):
      add(binary(.matrixMultiply, b, a), .transposed, "with the factors the other way round")
      add(binary(.matrixMultiply, transposed(a), transposed(b)), .transposed, "with both factors transposed")
      add(binary(.matrixMultiply, transposed(b), a), .transposed, "with `\(text(b))` first, transposed")
    case .comparison(let first, let rest) where rest.count == 1:
      let other: ComparisonOperator? =
        switch rest[0].comparison {
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        default: nil
        }
      if let other {
        add(Expression(.comparison(first, [ComparisonPart(other, rest[0].operand)]), span), .sign, "with `\(other.rawValue)`")
      }
    case .call(let callee, let arguments):
      if let name = callee.lastName, name == "sum" || name == "mean" {
        let other = name == "sum" ? "mean" : "sum"
        add(
          Expression(.call(callee.renamed(other), arguments), span), name == "sum" ? .missingMean : nil, "with `\(other)` for `\(name)`")
      }
      if arguments.count == 1, functions.contains(where: { $0.text == text(callee) }) {
        for function in functions where function.text != text(callee) {
          add(Expression(.call(function.expression, arguments), span), nil, "with `\(function.text)` for `\(text(callee))`")
        }
        add(arguments[0].value, nil, "without `\(text(callee))`")
      }
      if callee.isProduct, arguments.count == 2 {
        add(
          Expression(.call(callee, [arguments[1], arguments[0]]), span), .transposed, "with the factors the other way round")
      }
    default: break
    }
    if let number = expression.wholeNumber {
      for other in [number - 1, number + 1] { add(Expression(.int(other), span), .index, "with `\(other)` for `\(number)`") }
    }
    if case .binary(let operation, let a, let b) = expression.kind, operation == .add || operation == .subtract, b.wholeNumber == 1 {
      add(a, .index, "with `\(text(a))` for `\(text(expression))`")
    }
    if case .subscript(let object, let index) = expression.kind, case .name(let name) = index.kind {
      for (operation, sign) in [(BinaryOperator.subtract, "-"), (.add, "+")] {
        let moved = binary(operation, index, Expression(.int(1), index.span))
        add(Expression(.subscript(object, index: moved), span), .index, "with `\(name) \(sign) 1` for `\(name)`")
      }
    }
    if expression.isReference {
      let own = text(expression)
      if moved.contains(own) {
        add(.hiddenCall(Instrumenter.initial, [expression], span), .updatedWeight, "with `\(own)` as it was before its update")
      }
      for reference in references where reference.text != own && fits(reference.text, own) {
        add(reference.expression, slip(own, reference.text), "with `\(reference.text)` for `\(own)`")
      }
    }
    return result
  }

  /// What a name in another's place is: the same with another number, z for a, or something else.
  private func slip(_ a: String, _ b: String) -> Slip? {
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

  // MARK: - Pieces

  /// Slopes of the activations there are, at every value that may be meant.
  private var slopes: [(text: String, expression: Expression, count: Int)] {
    let span = site.value.span
    func number(_ value: Double) -> Expression { Expression(.float(value), span) }
    var result: [(String, Expression, Int)] = []
    let size = shapes[site.target]?.reduce(1, *)
    let isWithoutProducts = products(in: site.value).isEmpty
    for reference in references where !GradientName.isGradient(GradientName.last(reference.text), among: []) {
      // A slope has as many numbers as what it is multiplied by, or stands in a product inside.
      guard let count = shapes[reference.text]?.reduce(1, *) else { continue }
      if let size, count != size, isWithoutProducts { continue }
      let (x, text) = (reference.expression, reference.text)
      for function in functions {
        result.append(("\(function.text)(\(text))", Expression(.call(function.expression, [Argument(.positional, x, span)]), span), count))
      }
      result.append(("\(text) * (1 - \(text))", binary(.multiply, x, binary(.subtract, number(1), x)), count))
      result.append(("(1 - \(text) ** 2)", binary(.subtract, number(1), binary(.multiply, x, x)), count))
      result.append(("(\(text) > 0)", Expression(.comparison(x, [ComparisonPart(.greater, Expression(.int(0), span))]), span), count))
      result.append(("(1 - \(text))", binary(.subtract, number(1), x), count))
      result.append((text, x, count))
    }
    return result
  }

  /// The factors of matrix products, which a slope may belong to.
  private func products(in expression: Expression) -> [Expression] {
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

  private func replacing(_ part: Expression, in whole: Expression, by new: Expression) -> Expression {
    whole.rebuilt { $0.span == part.span ? new : nil }
  }

  private func isTuple(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .tuple, .dict, .list, .comprehension: true
    default: false
    }
  }

  private func text(_ expression: Expression) -> String { site.source.text(in: expression.span) }

  private func bracketed(_ expression: Expression) -> String {
    if case .binary = expression.kind { return "(\(text(expression)))" }
    return text(expression)
  }

  private func binary(_ operation: BinaryOperator, _ a: Expression, _ b: Expression) -> Expression {
    Expression(.binary(operation, a, b), a.span.joined(b.span))
  }

  private func negated(_ value: Expression) -> Expression { Expression(.unary(.minus, value), value.span) }

  private func transposed(_ value: Expression) -> Expression {
    if case .attribute(let object, "T", _) = value.kind { return object }
    return Expression(.attribute(value, name: "T", nameSpan: value.span), value.span)
  }

  private func short(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 1e9 ? String(Int(number)) : number.description
  }
}

extension Expression {
  /// `np.dot`, `np.matmul`, `a.dot`.
  fileprivate var isProduct: Bool { lastName == "dot" || lastName == "matmul" }

  fileprivate var lastName: String? {
    switch kind {
    case .name(let name), .attribute(_, let name, _): name
    default: nil
    }
  }

  /// `a1.T.dot`: a method's receiver is a value that may be meant otherwise.
  fileprivate var isMethodOfValue: Bool {
    guard case .attribute(let object, _, _) = kind else { return false }
    if case .name(let name) = object.kind { return name != "np" && name != "numpy" && name != "self" && name != "math" }
    return true
  }

  fileprivate func renamed(_ new: String) -> Expression {
    switch kind {
    case .name: Expression(.name(new), span)
    case .attribute(let object, _, let nameSpan): Expression(.attribute(object, name: new, nameSpan: nameSpan), span)
    default: self
    }
  }

  fileprivate var wholeNumber: Int? {
    switch kind {
    case .int(let number): number
    case .unary(.minus, let inner): inner.wholeNumber.map { -$0 }
    default: nil
    }
  }
}
