import Language
import NeuralNetwork
import Runtime

/// A place in a program where a value gets a name, is handed back or is collected.
struct ProgramSite {
  enum Kind {
    case assigned
    case augmented(BinaryOperator)
    case returned
    case collected
    /// A value that stands as a statement.
    case shown
  }

  let index: Int
  let kind: Kind
  /// What stands left of `=`, as it is written; empty for `return`.
  let target: String
  /// Its last part, or the function's name for `return`.
  let name: String
  let targetExpression: Expression?
  let value: Expression
  /// The statement's.
  let span: Span
  let source: Source
  /// The function it stands in; nil at top level.
  let function: String?
  /// What it moves, as it is written: `W` of `W -= …` and `W = W - …`, `self.W` of `W = self.W - …`; nil where it moves nothing.
  let moved: String?
  /// How deep in loops of its function it stands.
  let loopDepth: Int
  /// Whether what it adds is a name that a rate went into: `w += change` behind `change = lr * error * x`.
  var addsStep = false

  /// Whether what it gives is a loss by its name, or is kept in a list of losses.
  var isOfLoss: Bool {
    if case .collected = kind {
      let lower = name.lowercased()
      return GradientName.isLoss(name) || ["history", "hist", "curve"].contains { lower == $0 || lower.hasSuffix("_" + $0) }
    }
    if GradientName.isLoss(name) { return true }
    // `total -= y * log(p) + (1 - y) * log(1 - p)`
    guard case .augmented = kind, value.holdsLogarithm else { return false }
    return ["total", "running", "entropy", "err", "ce", "c", "e"].contains {
      name.lowercased() == $0 || name.lowercased().hasPrefix($0 + "_")
    }
  }

  /// Whether it adds something up: no weight, and no step. Of an array within a function that is so if it began at 0, of a number
  /// (`z += w[i] * x[i]`) if nothing in it says that it is a step.
  /// - Parameter sums: the arrays of which that is known, the last ones only.
  /// - Parameter isGiven: whether the function it stands in is given what it adds to: a sum begins where it is added up.
  func isSum(from before: Value, among sums: inout [NDArray], isGiven: Bool = false) -> Bool {
    guard case .augmented(.add) = kind else { return false }
    // `y += np.random.normal(0, 0.1, y.shape)`
    if value.isNoise { return true }
    if !before.isArray { return loopDepth > 0 && !saysStep && !value.namesStep && !value.holdsDifference }
    guard function != nil, !isGiven, case .array(let array) = before, array.count > 1 else { return false }
    if sums.contains(where: { $0 === array }) { return true }
    if value.isReference, GradientName.mayBeMoment(GradientName.last(source.text(in: value.span))) { return false }
    guard !saysStep, let old = try? before.tensor("a sum"), old.elements.allSatisfy({ $0 == 0 }) else { return false }
    if sums.count >= 64 { sums.removeFirst(32) }
    sums.append(array)
    return true
  }

  /// What stands left of `=` without what it belongs to and without its brackets: `dW` of `layer.dW[k]`.
  var bareName: String { targetExpression.flatMap(\.bareName) ?? "" }

  /// Whether it sets elements that a condition picks to a number: `dz[z <= 0] = 0`.
  var masks: Bool {
    guard case .assigned = kind, value.isLiteral, case .subscript(_, let index)? = targetExpression?.kind else { return false }
    if case .comparison = index.kind { return true }
    return false
  }

  /// The bare names of the values in it.
  var namesUsed: Set<String> {
    var names: Set<String> = []
    value.walk { if $0.isReference, let name = $0.bareName { names.insert(name) } }
    return names
  }

  /// Whether an element is moved by what says itself that it is a step: a rate, a gradient, a number with a point beside other things.
  var isStepOfElement: Bool {
    if case .float = value.kind { return false }
    return addsStep || value.saysStep || value.namesStep
  }

  var saysStep: Bool { addsStep || value.saysStep }

  /// Whether it gives a name of its own what a step would make of another: `w_new = w - lr * dw`.
  var triesToMove: Bool {
    guard case .assigned = kind, moved == nil, case .binary(.subtract, let a, _) = value.kind else { return false }
    guard a.isReference, case .binary(_, _, let step) = value.kind else { return false }
    if case .binary(.multiply, _, _) = step.kind { return isStepOfElement }
    return value.namesStep
  }

  var isUpdate: Bool { moved != nil }

  /// Whether it is what a backward pass hands back.
  var handsGradientBack: Bool {
    guard case .returned = kind, let function = function?.lowercased() else { return false }
    return ["backward", "backprop", "bprop"].contains(where: function.contains)
  }

  /// Whether it adds what has a name: `gradient += reg`.
  var addsReference: Bool { if case .augmented = kind { value.isReference } else { false } }

  /// Whether it is a mean over steps that goes on, as an optimizer keeps: `g = beta * g + (1 - beta) * dW`.
  var isMoment: Bool {
    guard case .assigned = kind, !target.isEmpty, case .binary(let operation, let a, let b) = value.kind,
      operation == .add || operation == .subtract
    else { return false }
    return [a, b].contains { term in
      guard case .binary(.multiply, let left, let right) = term.kind else { return false }
      return [left, right].contains { $0.isReference && source.text(in: $0.span) == target }
    }
  }

  var line: Int { source.position(of: span.start).line }
  var text: String { source.text(in: span) }
}

/// What takes the place of a site's value in a trial.
struct SiteEdit {
  var value: Expression
  var operation: BinaryOperator?
  /// What is assigned to instead.
  var target: Expression?
}

extension Expression {
  /// Whether a learning rate or a gradient is named in it.
  var namesStep: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .name(let name), .attribute(_, let name, _):
        if BackwardCheck.isRate(name) || GradientName.isGradient(name, among: []) || GradientName.isStep(name) { found = true }
      default: break
      }
    }
    return found
  }

  /// Whether it says itself that it is a step of training: a learning rate, a number with a point, or a minus in front.
  fileprivate var saysStep: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .unary(.minus, _), .float: found = true
      case .name(let name), .attribute(_, let name, _):
        if BackwardCheck.isRate(name) || name.lowercased().contains("update") { found = true }
      default: break
      }
    }
    return found
  }

  /// Whether it is a learning rate by its name.
  var isRate: Bool { isReference && bareName.map(BackwardCheck.isRate) ?? false }

  /// Whether a learning rate is named in it.
  var namesRate: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .name(let name), .attribute(_, let name, _): if BackwardCheck.isRate(name) { found = true }
      default: break
      }
    }
    return found
  }

  /// Whether many numbers come to one in it.
  var isReduction: Bool {
    var found = false
    walk {
      if case .call(let callee, _) = $0.kind, ["sum", "mean", "average", "log"].contains(callee.calledName) { found = true }
    }
    return found
  }

  var holdsLogarithm: Bool {
    var found = false
    walk { if case .call(let callee, _) = $0.kind, callee.calledName == "log" { found = true } }
    return found
  }

  /// Whether an index picks more than one element.
  var isSlicing: Bool {
    switch kind {
    case .slice, .tuple, .comparison: true
    default: false
    }
  }

  /// Whether it is nothing but a number as it is written.
  var isLiteral: Bool {
    switch kind {
    case .int, .float: true
    case .unary(_, let value): value.isLiteral
    default: false
    }
  }

  fileprivate var isNoise: Bool {
    var found = false
    walk { inner in
      guard case .call(let callee, _) = inner.kind, let name = callee.calledName else { return }
      if ["normal", "randn", "rand", "uniform", "random", "standard_normal", "gauss"].contains(name) { found = true }
    }
    return found
  }

  fileprivate var holdsDifference: Bool {
    var found = false
    walk { if case .binary(.subtract, _, _) = $0.kind { found = true } }
    return found
  }

  static func hiddenCall(_ name: String, _ arguments: [Expression], _ span: Span) -> Expression {
    Expression(.call(Expression(.name(name), span), arguments.map { Argument(.positional, $0, $0.span) }), span)
  }

  /// A name, an attribute of one, or an element by a constant.
  var isReference: Bool {
    switch kind {
    case .name: true
    case .attribute(let object, _, _): object.isReference
    case .subscript(let object, _): object.isReference
    default: false
    }
  }

  /// Whether evaluating it twice is the same as once: references, numbers, and functions of these that only look.
  var isPlainValue: Bool {
    switch kind {
    case .name, .int, .float: true
    case .unary(_, let value): value.isPlainValue
    case .attribute(let object, _, _): object.isPlainValue
    case .subscript(let object, let index): object.isPlainValue && index.isPlainValue
    case .slice, .tuple: parts.allSatisfy(\.isPlainValue)
    case .comparison(let first, let rest): first.isPlainValue && rest.allSatisfy { $0.operand.isPlainValue }
    case .call(let callee, let arguments):
      if let name = callee.calledName, ["argmax", "round", "astype", "log", "exp", "abs", "ravel", "flatten", "reshape"].contains(name) {
        callee.isPlainValue && arguments.allSatisfy { $0.value.isPlainValue }
      } else {
        false
      }
    default: false
    }
  }

  var bareName: String? {
    if case .subscript(let object, _) = kind { return object.bareName }
    return calledName
  }

  /// `argmax` of `np.argmax`, `a.argmax` and `argmax`.
  var calledName: String? {
    switch kind {
    case .name(let name), .attribute(_, let name, _): name
    default: nil
    }
  }
}
