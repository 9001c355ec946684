import Language

/// `ast.literal_eval`: a value written as a literal. Names mean nothing here.
enum LiteralText {
  static let evaluate = BuiltinFunction(
    "literal_eval", .text("node_or_string", called: "the text"), in: "ast", "the value that a text writes down"
  ) { text throws(Diagnostic) in
    let source = Source(name: "<literal>", text: text)
    return try value(of: try Parser.parseExpression(source), source)
  }

  private static func value(of expression: Expression, _ source: Source) throws(Diagnostic) -> Value {
    func part(_ expression: Expression) throws(Diagnostic) -> Value { try value(of: expression, source) }
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
        guard case .pair(let key, let value) = item else { throw malformed(expression, source) }
        try dict.set(try part(value), for: try part(key))
      }
      return .dict(dict)
    case .bigInt: return try TypeFunctions.readInteger(source.text(in: expression.span), base: 0)
    case .unary(let operation, let inner) where operation == .minus || operation == .plus:
      let number = try part(inner)
      guard number.isNumber else { throw malformed(expression, source) }
      return try Operators.apply(operation, number)
    default: throw malformed(expression, source)
    }
  }

  private static func malformed(_ expression: Expression, _ source: Source) -> Diagnostic {
    return Diagnostic(
      .value, "malformed node or string: \(source.text(in: expression.span))",
      hint: "only numbers, texts, lists, tuples, sets and dictionaries")
  }
}
