import Language

/// Python's `json` module.
enum JSONFunctions {
  private static let styleParameters =
    "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False"

  private static func style(_ context: CallContext, from first: Int) throws(Diagnostic) -> JSONText.Style {
    var style = JSONText.Style()
    if let value = context[first + 1] { style.isASCII = try value.isTrue() }
    if let value = context.given(first + 5) {
      if case .string(let text) = value {
        style.indent = text
      } else {
        style.indent = String(repeating: " ", count: max(0, try value.integer("indent")))
      }
      style.itemSeparator = ","
    }
    if let value = context.given(first + 6) {
      let parts = try value.elements()
      guard parts.count == 2 else {
        throw Diagnostic(.value, "separators are two texts", hint: "`separators=(\",\", \":\")` is the shortest")
      }
      style.itemSeparator = try parts[0].text("a separator")
      style.keySeparator = try parts[1].text("a separator")
    }
    style.convert = context.given(first + 7)
    if style.convert == nil, let encoder = context.given(first + 4) {
      style.convert = try Members.get(try context.evaluator.call(encoder, []), "default", context.evaluator)
    }
    if let value = context[first + 8] { style.isSorted = try value.isTrue() }
    return style
  }

  static let all: [BuiltinFunction] = [
    BuiltinFunction("dumps(obj, \(styleParameters))", in: "json", "a value as JSON text") { context throws(Diagnostic) in
      var text = ""
      try JSONText.write(context[0] ?? .none, try style(context, from: 1), context.evaluator, to: &text)
      return .string(text)
    },
    BuiltinFunction("dump(obj, fp, \(styleParameters))", in: "json", "writes a value as JSON into a file") { context throws(Diagnostic) in
      var text = ""
      try JSONText.write(context[0] ?? .none, try style(context, from: 2), context.evaluator, to: &text)
      _ = try context.evaluator.call(try Members.get(context[1] ?? .none, "write", context.evaluator), [.string(text)])
      return .none
    },
    BuiltinFunction("loads(s)", in: "json", "the value that JSON text stands for") { context throws(Diagnostic) in
      if let bytes = context[0]?.bytes { return try parsed(String(decoding: bytes, as: UTF8.self)) }
      return try parsed(try (context[0] ?? .none).text("the JSON object"))
    },
    BuiltinFunction("load(fp)", in: "json", "the value in a JSON file") { context throws(Diagnostic) in
      let content = try context.evaluator.call(try Members.get(context[0] ?? .none, "read", context.evaluator), [])
      if let bytes = content.bytes { return try parsed(String(decoding: bytes, as: UTF8.self)) }
      return try parsed(try content.text("the file"))
    },
  ]

  private static func parsed(_ text: String) throws(Diagnostic) -> Value {
    var parser = JSONParser(text)
    return try parser.parse()
  }
}
