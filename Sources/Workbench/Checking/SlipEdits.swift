import Language

/// What a wrong line may have been meant as: its expression with one thing changed.
struct SlipEdits {
  struct Edit {
    let edit: SiteEdit
    let slip: Slip?
    /// What changes, for the message: `with a1 * (1 - a1) as a factor`.
    let change: String
    /// Whether all of the value has the other sign: where the same comes of an operator in another line, that one is meant.
    var isWhole = false
    /// Whether it is nobody's way of writing it: only where nothing else helps is it told.
    var isUnlikely = false
    /// Whether there is little else that the line can have been meant as: it is tried before anything in another line.
    var isLikely = false
    /// Whether all of the value is multiplied or divided by a number: the same helps at every line from where it is missing on.
    var isFactor = false
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
  let counts: Set<Int>
  /// The shapes that names had in the run, the last ones, and how many numbers these ever were.
  let shapes: [String: [Int]]
  let sizes: [String: Set<Int>]
  /// Names that are whole numbers only.
  let counters: Set<String>
  /// What a function of the program takes as an argument of its own: that it has no known shape here matters little.
  let parameters: Set<String>
  /// Lists and dictionaries that elements are taken of.
  let lists: [(text: String, expression: Expression)]
  /// Differences of two values that lines of the same function take: `y_pred - y`.
  let differences: [(text: String, expression: Expression)]
  /// Numbers with a point that the program writes.
  let literals: [Double]
  /// Literal arguments that calls of each function have elsewhere beyond the first: `deriv=True`.
  let switches: [String: [Argument]]

  /// - Parameter live: names that the program can use without giving them values, and their shapes.
  init(
    at site: ProgramSite, of program: LearnerProgram, _ trace: ProgramTrace, factors: Set<Double>, counts: Set<Int>, moved: Set<String>,
    live: [String: [Int]] = [:]
  ) {
    self.site = site
    self.counts = counts
    self.moved = moved
    self.factors = Set(factors.map { SlipEdits.rounded($0) }).sorted { abs($0) < abs($1) }
    functions = program.functionsOfOne(for: site)
    var found: [String: Expression] = [:]
    var order: [String] = []
    var called: Set<String> = []
    var switches: [String: [Argument]] = [:]
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
    var lists: [(text: String, expression: Expression)] = []
    var literals: Set<Double> = []
    var differences: [(text: String, expression: Expression)] = []
    for isOwn in [true, false] {
      for other in trace.sites where other.source === site.source && (other.function == site.function) == isOwn {
        if case .collected = other.kind, let list = other.targetExpression {
          let text = site.source.text(in: list.span)
          if isOwn || text.hasPrefix("self."), !lists.contains(where: { $0.text == text }) { lists.append((text, list)) }
        }
        if case .tuple(let targets)? = other.targetExpression?.kind {
          targets.forEach { note($0, onlyOfSelf: !isOwn) }
        } else if let target = other.targetExpression {
          note(target, onlyOfSelf: !isOwn)
        }
        other.value.walk { inner in
          if case .call(let callee, let arguments) = inner.kind {
            let name = site.source.text(in: callee.span)
            called.insert(name)
            switches[name, default: []] += arguments.dropFirst().filter { $0.value.isSwitch }
          }
          note(inner, onlyOfSelf: !isOwn)
          if isOwn, case .binary(.subtract, let a, let b) = inner.kind, a.isReference, b.isReference {
            let text = site.source.text(in: inner.span)
            if !differences.contains(where: { $0.text == text }) { differences.append((text, inner)) }
          }
          if case .float(let number) = inner.kind { literals.insert(number) }
          if case .subscript(let object, let index) = inner.kind, object.isReference, !index.isSlicing {
            let text = site.source.text(in: object.span)
            if isOwn || text.hasPrefix("self."), !lists.contains(where: { $0.text == text }) { lists.append((text, object)) }
          }
        }
      }
      if isOwn { program.namesGiven(around: site).forEach { note($0) } }
    }
    self.switches = switches
    self.lists = Array(lists.prefix(8))
    self.differences = Array(differences.prefix(6))
    self.literals = Array(literals.sorted().prefix(12))
    parameters = Set(program.namesGiven(around: site).map { site.source.text(in: $0.span) })
    // A weight at top level is known in every function.
    for name in moved.sorted() where found[name] == nil && name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
      found[name] = Expression(.name(name), site.value.span)
      order.append(name)
    }
    for name in live.keys.sorted() where found[name] == nil {
      found[name] = Expression(.name(name), site.value.span)
      order.append(name)
    }
    called.formUnion(functions.map(\.text))
    references = order.filter { !called.contains($0) }.prefix(40).map { ($0, found[$0] ?? site.value) }
    var shapes: [String: [Int]] = [:]
    var elsewhere: [String: [Int]] = [:]
    var sizes: [String: Set<Int>] = [:]
    var counters: Set<String> = []
    for event in trace.events {
      let other = trace.sites[event.site]
      if event.value.isWholeNumber { counters.insert(other.target) } else { counters.remove(other.target) }
      guard !other.target.isEmpty, let numbers = event.numbers else { continue }
      if case .augmented = other.kind { continue }
      sizes[other.target, default: []].insert(numbers.count)
      if other.function == site.function || other.target.hasPrefix("self.") {
        shapes[other.target] = numbers.shape
      } else {
        elsewhere[other.target] = numbers.shape
      }
    }
    self.counters = counters
    self.sizes = sizes.merging(live.mapValues { [$0.reduce(1, *)] }) { own, _ in own }
    // A name that the function is given mostly means what it meant where it was made.
    self.shapes = shapes.merging(elsewhere) { own, _ in own }.merging(live) { own, _ in own }
  }

  /// Whether one value may stand for another as far as is known.
  func fits(_ a: String, _ b: String) -> Bool {
    guard let first = shapes[a], let second = shapes[b] else { return true }
    return first == second
  }

  var all: [Edit] {
    var edits: [Edit] = []
    func add(_ value: Expression, _ slip: Slip?, _ change: String, operation: BinaryOperator? = nil, target: Expression? = nil) {
      edits.append(Edit(edit: SiteEdit(value: value, operation: operation, target: target), slip: slip, change: change))
    }
    let value = site.value
    // `dz[z < 0] = 0`, `p[range(n), y] -= 1`: which elements are meant.
    if let target = site.targetExpression, case .subscript(let object, let index) = target.kind {
      for variant in variants(of: index, isFactor: false) {
        add(value, variant.slip, variant.change, target: Expression(.subscript(object, index: variant.value), target.span))
      }
    }
    // `dz[z < 0] = 1`
    if site.targetExpression.map({ if case .subscript = $0.kind { true } else { false } }) ?? false, value.isLiteral {
      for other in [0, 1] where value.wholeNumber != other { add(Expression(.int(other), value.span), nil, "with `\(other)`") }
      for place in edits.indices where edits[place].edit.target == nil { edits[place].isLikely = true }
    }
    if let swapped = withSwappedPlaces(value) { add(swapped.value, .transposed, swapped.change) }
    if case .augmented(let operation) = site.kind {
      let other: BinaryOperator = operation == .add ? .subtract : .add
      add(value, .sign, "with `\(other.rawValue)=`", operation: other)
    }
    if isTuple(value) {
      for form in withSlopes(inside: value) { add(form.value, .missingSlope, form.change) }
      for variant in variants(of: value, isFactor: false) { add(variant.value, variant.slip, variant.change) }
      return edits
    }
    let variants = self.variants(of: value, isFactor: false)
    for variant in variants where variant.slip == .sign { add(variant.value, variant.slip, variant.change) }
    add(negated(value), .sign, "with the other sign")
    edits[edits.count - 1].isWhole = true
    // A slope left out is likelier than one name for another that happens to have the same value.
    let slopes = self.slopes
    // A difference of answer and target is multiplied where it is used.
    var isDifference = false
    if case .binary(.subtract, let a, let b) = value.kind { isDifference = a.isReference && b.isReference && !site.target.isEmpty }
    let isOnlyDifference = isDifference && (GradientName.isDifference(site.name) || !GradientName.isGradient(site.name, among: []))
    for slope in slopes {
      add(binary(.multiply, value, slope.expression), .missingSlope, "multiplied by `\(slope.text)`")
      edits[edits.count - 1].isUnlikely = isOnlyDifference
    }
    for variant in variants where variant.slip != .sign { add(variant.value, variant.slip, variant.change) }
    let plainCount = edits.count
    let isDivision = if case .augmented(.divide) = site.kind { true } else { false }
    for factor in factors where abs(factor - 1) > 1e-9 {
      let isMean = factor > 1.5 && factor.rounded() == factor && counts.contains(Int(min(factor, 1e15)))
      // What divides is multiplied, so that the gradient is divided.
      add(
        binary(isDivision ? .multiply : .divide, value, Expression(.float(factor), value.span)), isMean ? .missingMean : nil,
        factor >= 1 ? "divided by \(short(factor))" : "multiplied by \(short(SlipEdits.rounded(1 / factor)))")
    }
    for place in plainCount..<edits.count { edits[place].isFactor = true }
    // `w = w - lr * total`: what is divided is the step.
    if site.isUpdate, case .binary(.subtract, let weight, let step) = value.kind {
      for factor in factors where factor > 1.5 && factor.rounded() == factor && counts.contains(Int(min(factor, 1e15))) {
        add(
          binary(.subtract, weight, binary(.divide, step, Expression(.float(factor), value.span))), .missingMean,
          "with `\(text(step))` divided by \(short(factor))")
        edits[edits.count - 1].isFactor = true
      }
    }
    if isDifference { for place in plainCount..<edits.count { edits[place].isUnlikely = GradientName.isDifference(site.name) } }
    // σ(z) for σ(z)(1 − σ(z)): a slope that is only the value.
    if case .call = value.kind {
      add(binary(.multiply, value, binary(.subtract, number(1), value)), .missingSlope, "multiplied by `(1 - \(text(value)))`")
      add(binary(.subtract, number(1), binary(.power, value, Expression(.int(2), value.span))), nil, "with `1 - \(text(value)) ** 2`")
    }
    for term in terms(of: value) {
      for slope in slopes {
        add(
          replacing(term, in: value, by: binary(.multiply, term, slope.expression)), .missingSlope, "with `\(text(term)) * \(slope.text)`")
      }
    }
    for operand in products(in: value) {
      let size = shapes[text(operand)]?.reduce(1, *)
      for slope in slopes where size == nil || slope.count == size || slope.count == 1 {
        add(
          replacing(operand, in: value, by: binary(.multiply, operand, slope.expression)), .missingSlope,
          "with `\(text(operand)) * \(slope.text)`")
      }
    }
    for argument in sums(in: value) {
      for slope in slopes {
        add(
          replacing(argument, in: value, by: binary(.multiply, argument, slope.expression)), .missingSlope,
          "with `* \(slope.text)` in the sum")
      }
    }
    let size = shapes[site.target]
    for reference in references
    where !reference.expression.isRate
      && (GradientName.isGradient(GradientName.last(reference.text), among: []) || size != nil && shapes[reference.text] == size)
    {
      add(binary(.add, value, reference.expression), nil, "with `+ \(reference.text)`")
    }
    // `dc_next = dc` for `dc * f`: a gate that a value came through.
    if let size, size.reduce(1, *) > 1, GradientName.isGradient(site.name, among: []) {
      for reference in references
      where shapes[reference.text] == size && reference.text != site.target
        && !GradientName.isGradient(GradientName.last(reference.text), among: [])
      {
        add(binary(.multiply, value, reference.expression), nil, "multiplied by `\(reference.text)`")
      }
    }
    return edits
  }

  /// The whole number that a quotient comes to but for rounding.
  private static func rounded(_ factor: Double) -> Double {
    abs(factor.rounded() - factor) < 1e-9 * abs(factor) ? factor.rounded() : factor
  }

  func replacing(_ part: Expression, in whole: Expression, by new: Expression) -> Expression {
    whole.rebuilt { $0.span == part.span ? new : nil }
  }

  func isTuple(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .tuple, .dict, .list, .comprehension: true
    default: false
    }
  }

  func text(_ expression: Expression) -> String { site.source.text(in: expression.span) }

  func bracketed(_ expression: Expression) -> String {
    if case .binary = expression.kind { return "(\(text(expression)))" }
    return text(expression)
  }

  func binary(_ operation: BinaryOperator, _ a: Expression, _ b: Expression) -> Expression {
    Expression(.binary(operation, a, b), a.span.joined(b.span))
  }

  func number(_ value: Double) -> Expression { Expression(.float(value), site.value.span) }

  func negated(_ value: Expression) -> Expression { Expression(.unary(.minus, value), value.span) }

  func transposed(_ value: Expression) -> Expression {
    if case .attribute(let object, "T", _) = value.kind { return object }
    return Expression(.attribute(value, name: "T", nameSpan: value.span), value.span)
  }

  func short(_ number: Double) -> String {
    let square = number * number
    if number.rounded() != number, abs(square.rounded() - square) < 1e-9 * square { return "√\(Int(square.rounded()))" }
    return plainly(number)
  }

  private func plainly(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 1e9 ? String(Int(number)) : number.description
  }
}
