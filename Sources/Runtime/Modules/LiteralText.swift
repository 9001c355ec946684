import Language

/// `ast.literal_eval` and `eval`: a value written as a literal; `eval` works out sums of numbers too. Names mean nothing here.
enum LiteralText {
  static let eval = BuiltinFunction(
    "eval", .text("source", called: "the text").positionalOnly, .ignored("globals", default: "None").positionalOnly,
    .ignored("locals", default: "None").positionalOnly, "the value that a text writes down: a literal, or a sum of numbers"
  ) { source, _, _ throws(Diagnostic) in
    let source = Source(name: "<eval>", text: source.trimmed)
    let expression: Expression
    do throws(Diagnostic) { expression = try Parser.parseExpression(source) } catch {
      throw Diagnostic(.syntax, error.message, hint: error.hint)
    }
    return try value(of: expression, source, worksOut: true)
  }

  static let evaluate = BuiltinFunction(
    "literal_eval", .text("node_or_string", called: "the text"), in: "ast", "the value that a text writes down"
  ) { text throws(Diagnostic) in
    let source = Source(name: "<literal>", text: text)
    return try value(of: try Parser.parseExpression(source), source)
  }

  private static func value(of expression: Expression, _ source: Source, worksOut: Bool = false) throws(Diagnostic) -> Value {
    func part(_ expression: Expression) throws(Diagnostic) -> Value { try value(of: expression, source, worksOut: worksOut) }
    func parts(_ parts: [Expression]) throws(Diagnostic) -> [Value] {
      var values: [Value] = []
      for inner in parts { values.append(try part(inner)) }
      return values
    }
    switch expression.kind {
    case .none: return .none
    case .bool(let truth): return .bool(truth)
    case .int(let number): return .int(number)
    case .float(let number): return .float(number)
    case .string(let text): return .string(text)
    case .bytes(let bytes): return .iterator(BytesObject(bytes))
    case .list(let inner): return .list(ListObject(try parts(inner)))
    case .tuple(let inner): return .tuple(try parts(inner))
    case .set(let inner): return .set(try SetObject(try parts(inner)))
    case .dict(let items):
      let dict = DictObject()
      for item in items {
        guard case .pair(let key, let value) = item else { throw malformed(expression, source, worksOut) }
        try dict.set(try part(value), for: try part(key))
      }
      return .dict(dict)
    case .bigInt: return try TypeFunctions.readInteger(source.text(in: expression.span), base: 0)
    case .unary(let operation, let inner) where operation == .minus || operation == .plus:
      let number = try part(inner)
      guard number.isNumber else { throw malformed(expression, source, worksOut) }
      return try Operators.apply(operation, number)
    case .binary(let operation, let left, let right) where worksOut:
      let (a, b) = (try part(left), try part(right))
      guard a.isNumber || a.isSequence, b.isNumber || b.isSequence else { throw malformed(expression, source, worksOut) }
      return try Operators.apply(operation, a, b)
    default: throw malformed(expression, source, worksOut)
    }
  }

  private static func malformed(_ expression: Expression, _ source: Source, _ worksOut: Bool) -> Diagnostic {
    if worksOut {
      return Diagnostic(
        .name, "eval reads plain values here and runs no programs; `\(source.text(in: expression.span))` is not a value",
        hint: "write the expression itself; a table says which name means what: `{\"relu\": relu}[name]`")
    }
    return Diagnostic(
      .value, "malformed node or string: \(source.text(in: expression.span))",
      hint: "only numbers, texts, lists, tuples, sets and dictionaries")
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }
}
