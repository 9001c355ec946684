import Language

/// `ast.literal_eval`: a value written as a literal, and nothing that is worked out.
enum LiteralText {
  static let evaluate = BuiltinFunction("literal_eval(node_or_string)", in: "ast", "the value that a text writes down") {
    context throws(Diagnostic) in
    let text = try (context[0] ?? .none).text("the text")
    let source = Source(name: "<literal>", text: text)
    return try value(of: try Parser.parseExpression(source), source)
  }

  private static func value(of expression: Expression, _ source: Source) throws(Diagnostic) -> Value {
    switch expression.kind {
    case .none: return .none
    case .bool(let truth): return .bool(truth)
    case .int(let number): return .int(number)
    case .float(let number): return .float(number)
    case .string(let text): return .string(text)
    case .list(let parts): return .list(ListObject(try values(of: parts, source)))
    case .tuple(let parts): return .tuple(try values(of: parts, source))
    case .set(let parts): return .set(try SetObject(try values(of: parts, source)))
    case .dict(let items):
      let dict = DictObject()
      for item in items {
        guard case .pair(let key, let value) = item else { throw malformed(expression, source) }
        try dict.set(try self.value(of: value, source), for: try self.value(of: key, source))
      }
      return .dict(dict)
    case .unary(.minus, let inner):
      switch try value(of: inner, source) {
      case .int(let number): return .int(-number)
      case .float(let number): return .float(-number)
      default: throw malformed(expression, source)
      }
    default: throw malformed(expression, source)
    }
  }

  private static func values(of parts: [Expression], _ source: Source) throws(Diagnostic) -> [Value] {
    var values: [Value] = []
    for part in parts { values.append(try value(of: part, source)) }
    return values
  }

  private static func malformed(_ expression: Expression, _ source: Source) -> Diagnostic {
    Diagnostic(
      .value, "malformed node or string: \(source.text(in: expression.span))",
      hint: "only numbers, texts, lists, tuples, sets and dictionaries")
  }
}
