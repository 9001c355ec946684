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

  /// Other places of an element, the same place of another list, and the one beside it.
  func placeVariants(of expression: Expression) -> [Variant] {
    var result: [Variant] = []
    let span = expression.span
    func add(_ value: Expression, _ slip: Slip?, _ change: String) { result.append((value, slip, change)) }
    // `z[0]` for `z[n]`, and `d[j, i]` for `d[i, j]`
    if case .subscript(let object, let index) = expression.kind, let number = index.wholeNumber {
      for reference in references where parameters.contains(reference.text) && shapes[reference.text] == nil {
        guard case .name = reference.expression.kind else { continue }
        add(
          Expression(.subscript(object, index: reference.expression), span), .index, "with `[\(reference.text)]` for `[\(number)]`")
      }
    }
    if case .subscript(let object, let index) = expression.kind, case .tuple(let places) = index.kind, places.count > 1 {
      for first in 0..<(places.count - 1) where text(places[first]) != text(places[first + 1]) {
        var swapped = places
        swapped.swapAt(first, first + 1)
        let words = swapped.map { text($0) }.joined(separator: ", ")
        add(
          Expression(.subscript(object, index: Expression(.tuple(swapped), index.span)), span), .index,
          "with `[\(words)]` for `[\(text(index))]`")
      }
    }
    if case .subscript(let object, let index) = expression.kind, case .name(let name) = index.kind {
      for (operation, sign) in [(BinaryOperator.subtract, "-"), (.add, "+")] {
        let moved = binary(operation, index, Expression(.int(1), index.span))
        add(Expression(.subscript(object, index: moved), span), .index, "with `\(name) \(sign) 1` for `\(name)`")
      }
    }
    // The same place of another list, or the one beside it.
    if case .subscript(let object, let index) = expression.kind, object.isReference, !index.isSlicing {
      for list in lists where list.text != text(object) {
        for (step, word) in [(nil, ""), (BinaryOperator.subtract, " - 1"), (.add, " + 1")] {
          let place = step.map { binary($0, index, Expression(.int(1), index.span)) } ?? index
          let other = Expression(.subscript(list.expression, index: place), span)
          let words =
            word.isEmpty ? "\(list.text)[\(text(index))]" : other.written(in: site.source) ?? "\(list.text)[\(text(index))\(word)]"
          add(other, slip(text(expression), "\(list.text)[\(text(index))]"), "with `\(words)` for `\(text(expression))`")
        }
      }
    }
    return result
  }
}
