import Language

/// Other places of an element, and other axes.
extension SlipEdits {
  /// Every element of a list of lists or a matrix with its two places the other way round: `w[j][i]` for `w[i][j]`; nil where there is none.
  func withSwappedPlaces(_ expression: Expression) -> (value: Expression, change: String)? {
    var first: (old: String, new: String)?
    func swapped(_ inner: Expression) -> Expression? {
      guard case .subscript(let row, let j) = inner.kind, case .subscript(let base, let i) = row.kind, base.isReference, !i.isSlicing,
        !j.isSlicing, text(i) != text(j)
      else { return nil }
      let new = Expression(.subscript(Expression(.subscript(base, index: j), row.span), index: i), inner.span)
      if first == nil { first = (text(inner), "\(text(base))[\(text(j))][\(text(i))]") }
      return new
    }
    let value = expression.rebuilt { swapped($0) }
    return first.map { (value, "with `\($0.new)` for `\($0.old)`") }
  }

  /// Sums and means along another axis, or along one at all.
  func axisVariants(of expression: Expression, _ callee: Expression, _ arguments: [Argument]) -> [Variant] {
    guard let name = callee.lastName, ["sum", "mean", "max"].contains(name) else { return [] }
    let span = expression.span
    var isOfModule = false
    if case .attribute(let object, _, _) = callee.kind { isOfModule = ["np", "numpy"].contains(text(object)) }
    let own = arguments.first.flatMap { isOfModule && $0.form == .positional ? $0 : nil }
    let kept = own.map { [$0] } ?? []
    func axis(_ argument: Argument) -> Bool {
      argument.form == .keyword("axis") || argument.form == .positional && argument.span != own?.span
    }
    let present = arguments.first(where: axis)
    let keeps = arguments.contains { $0.form == .keyword("keepdims") }
    var result: [Variant] = []
    for place in [0, 1, -1] {
      for keepsNow in [false, true] where present == nil || keepsNow == keeps {
        guard present.map({ text($0.value) != String(place) }) ?? true else { continue }
        var new = kept + [Argument(.keyword("axis"), Expression(.int(place), span), span)]
        if keepsNow { new.append(Argument(.keyword("keepdims"), Expression(.bool(true), span), span)) }
        result.append(
          (
            Expression(.call(callee, new), span), .index,
            "with `axis=\(place)\(keepsNow ? ", keepdims=True" : "")` in `\(text(expression))`"
          ))
      }
    }
    return result
  }
}
