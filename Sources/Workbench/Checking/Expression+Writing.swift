import Language

extension Expression {
  /// The expression as a learner would write it; nil where something in it cannot be written.
  func written(in source: Source) -> String? { ExpressionWriter(source: source).text(self, above: 0) }
}

/// Writes expressions that have been put together from pieces of a source.
private struct ExpressionWriter {
  let source: Source

  /// How tightly an operator binds; what stands below it needs brackets.
  private static let strengths: [BinaryOperator: Int] = [
    .bitOr: 5, .bitXor: 6, .bitAnd: 7, .leftShift: 8, .rightShift: 8, .add: 9, .subtract: 9, .multiply: 10, .divide: 10, .floorDivide: 10,
    .remainder: 10, .matrixMultiply: 10, .power: 12,
  ]
  private static let comparison = 4
  private static let sign = 11
  private static let atom = 13

  func text(_ expression: Expression, above strength: Int) -> String? {
    guard let (text, own) = written(expression) else { return nil }
    return own < strength ? "(\(text))" : text
  }

  private func written(_ expression: Expression) -> (text: String, strength: Int)? {
    switch expression.kind {
    case .name(let name): return name.hasPrefix("__") ? nil : (name, Self.atom)
    case .int(let number): return (String(number), number < 0 ? Self.sign : Self.atom)
    case .float(let number):
      let text = number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : number.description
      // As it is written where it is what is written there.
      let old = source.text(in: expression.span)
      return (Double(old) == number ? old : text, number < 0 ? Self.sign : Self.atom)
    case .bool(let value): return (value ? "True" : "False", Self.atom)
    case .unary(let operation, let value):
      guard operation != .not, let inner = text(value, above: Self.sign) else { return nil }
      return (operation.rawValue + inner, Self.sign)
    case .binary(let operation, let a, let b):
      let strength = Self.strengths[operation] ?? 0
      let isPower = operation == .power
      guard let first = text(a, above: isPower ? strength + 1 : strength), let second = text(b, above: isPower ? Self.sign : strength + 1)
      else { return nil }
      return ("\(first) \(operation.rawValue) \(second)", strength)
    case .comparison(let first, let rest):
      guard var result = text(first, above: Self.comparison + 1) else { return nil }
      for part in rest {
        guard let next = text(part.operand, above: Self.comparison + 1) else { return nil }
        result += " \(part.comparison.rawValue) \(next)"
      }
      return (result, Self.comparison)
    case .attribute(let object, let name, _): return text(object, above: Self.atom).map { ("\($0).\(name)", Self.atom) }
    case .subscript(let object, let index):
      guard let first = text(object, above: Self.atom) else { return nil }
      guard case .tuple(let parts) = index.kind, !parts.isEmpty else { return text(index, above: 0).map { ("\(first)[\($0)]", Self.atom) } }
      return list(parts).map { ("\(first)[\($0)]", Self.atom) }
    case .slice(let lower, let upper, let step):
      var parts: [String] = []
      for part in [lower, upper] {
        guard let part else {
          parts.append("")
          continue
        }
        guard let written = text(part, above: 0) else { return nil }
        parts.append(written)
      }
      if let step {
        guard let written = text(step, above: 0) else { return nil }
        parts.append(written)
      }
      return (parts.joined(separator: ":"), 0)
    case .tuple(let parts): return list(parts).map { ("(\($0)\(parts.count == 1 ? "," : ""))", Self.atom) }
    case .list(let parts): return list(parts).map { ("[\($0)]", Self.atom) }
    case .call(let callee, let arguments):
      guard let function = text(callee, above: Self.atom) else { return nil }
      var parts: [String] = []
      for argument in arguments {
        guard let value = text(argument.value, above: 0) else { return nil }
        switch argument.form {
        case .positional: parts.append(value)
        case .keyword(let name): parts.append("\(name)=\(value)")
        case .star: parts.append("*\(value)")
        case .doubleStar: parts.append("**\(value)")
        }
      }
      return ("\(function)(\(parts.joined(separator: ", ")))", Self.atom)
    default: return (source.text(in: expression.span), 0)
    }
  }

  private func list(_ parts: [Expression]) -> String? {
    var texts: [String] = []
    for part in parts {
      guard let written = text(part, above: 0) else { return nil }
      texts.append(written)
    }
    return texts.joined(separator: ", ")
  }
}
