import Language

/// `a, *b = values`
final class UnpackTarget: Target {
  let targets: [Target]
  /// The place of the starred one.
  let star: Int?
  /// The two targets, where there are two and no star.
  let pair: (first: Target, second: Target)?
  /// Whether one of the targets is several names itself.
  private let isNested: Bool

  init(_ span: Span, targets: [Target], star: Int?) {
    self.targets = targets
    self.star = star
    pair = targets.count == 2 && star == nil ? (targets[0], targets[1]) : nil
    isNested = targets.contains { $0 is UnpackTarget }
    super.init(span)
  }

  override func store(_ value: Value, _ frame: Frame) throws(Diagnostic) {
    if isNested, !fits(value) {
      // All or nothing: what does not fit further in is found before the first name gets its value.
      var stores: [(target: Target, value: Value)] = []
      try spread(value, to: &stores, frame)
      for (target, value) in stores { try target.store(value, frame) }
      return
    }
    if let pair, case .tuple(let elements) = value, elements.count == 2 {
      try pair.first.store(elements[0], frame)
      try pair.second.store(elements[1], frame)
      return
    }
    let values = try parts(of: value, frame)
    for index in 0..<targets.count { try targets[index].store(values[index], frame) }
  }

  private func parts(of value: Value, _ frame: Frame) throws(Diagnostic) -> [Value] {
    if star == nil, case .tuple(let elements) = value, elements.count == targets.count { return elements }
    do throws(Diagnostic) { return try unpacked(value) } catch { throw error.located(at: span, in: frame.code.source) }
  }

  /// Whether a value is made of tuples just as the names are.
  private func fits(_ value: Value) -> Bool {
    guard star == nil, case .tuple(let elements) = value, elements.count == targets.count else { return false }
    guard isNested else { return true }
    for (target, element) in zip(targets, elements) {
      if let inner = target as? UnpackTarget, !inner.fits(element) { return false }
    }
    return true
  }

  private func spread(_ value: Value, to stores: inout [(target: Target, value: Value)], _ frame: Frame) throws(Diagnostic) {
    for (target, part) in zip(targets, try parts(of: value, frame)) {
      if let inner = target as? UnpackTarget { try inner.spread(part, to: &stores, frame) } else { stores.append((target, part)) }
    }
  }

  private func unpacked(_ value: Value) throws(Diagnostic) -> [Value] {
    let values: [Value]
    if case .tuple(let elements) = value {
      values = elements
    } else {
      switch value {
      case .none, .int, .float, .bool, .function, .builtin:
        throw Diagnostic(
          .type, "cannot unpack non-iterable \(value.typeName) object",
          hint: "\(targets.count) names left of `=` need \(targets.count) values on its right")
      default: break
      }
      values = try value.elements()
    }
    if let star {
      let after = targets.count - star - 1
      guard values.count >= targets.count - 1 else {
        throw Diagnostic(.value, "not enough values to unpack (expected at least \(targets.count - 1), got \(values.count))")
      }
      let middle = Array(values[star..<(values.count - after)])
      return Array(values[..<star]) + [.list(ListObject(middle))] + Array(values[(values.count - after)...])
    }
    if values.count > targets.count {
      throw Diagnostic(
        .value, "too many values to unpack (expected \(targets.count))",
        hint: "there are \(values.count) values for \(targets.count) names; `*rest` takes what is left over")
    }
    guard values.count == targets.count else {
      throw Diagnostic(.value, "not enough values to unpack (expected \(targets.count), got \(values.count))")
    }
    return values
  }

  override func delete(_ frame: Frame) throws(Diagnostic) { for target in targets { try target.delete(frame) } }

  override func augment(_ operation: BinaryOperator, _ operand: Node, _ statement: Span, _ frame: Frame) throws(Diagnostic) {
    throw Diagnostic(
      .syntax, "several names cannot be changed by one `\(operation.rawValue)=`", hint: "write one statement for each",
      source: frame.code.source, span: span)
  }
}
