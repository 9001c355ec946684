import Language

extension ProgramSite {
  /// Whether it adds to a gradient: `dW += …`, `dW = dW + …`. A sum of squares, as AdaGrad keeps, is another thing.
  func isGradientSum(among names: Set<String>) -> Bool {
    guard isUpdate, GradientName.isGradient(bareName, among: names), !GradientName.mayBeMoment(bareName), !isMoment else { return false }
    var added = value
    switch (kind, value.kind) {
    case (.augmented(.add), _): break
    case (.assigned, .binary(.add, let a, let b)): added = source.text(in: a.span) == target ? b : a
    default: return false
    }
    return !added.isSquare(in: source)
  }
}

extension Expression {
  /// `g ** 2`, `g * g`, `np.square(g)`, and such with a factor.
  fileprivate func isSquare(in source: Source) -> Bool {
    switch kind {
    case .binary(.power, _, _): true
    case .binary(.multiply, let a, let b):
      source.text(in: a.span) == source.text(in: b.span) || a.isSquare(in: source) || b.isSquare(in: source)
    case .call(let callee, _): callee.calledName == "square"
    default: false
    }
  }

  /// Whether it says itself that it is infinite or not a number: `float('inf')`, `np.inf`, `-np.inf`.
  var namesInfinity: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .name(let name), .attribute(_, let name, _): if ["inf", "nan", "NaN", "Inf", "infty", "NINF"].contains(name) { found = true }
      case .string(let text): if text.lowercased().contains("inf") || text.lowercased() == "nan" { found = true }
      default: break
      }
    }
    return found
  }
}
