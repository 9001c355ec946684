import Language

extension TypedParameter where Wanted == JSONText.Style {
  /// How JSON is written.
  fileprivate static var style: TypedParameter {
    TypedParameter(together: JSONFunctions.styleParameters) { (values, call) throws(Diagnostic) in
      try JSONFunctions.style(Array(values), call.evaluator)
    }
  }
}

/// Python's `json` module.
enum JSONFunctions {
  fileprivate static let styleParameters = [
    ("skipkeys", "False"), ("ensure_ascii", "True"), ("check_circular", "True"), ("allow_nan", "True"), ("cls", "None"), ("indent", "None"),
    ("separators", "None"), ("default", "None"), ("sort_keys", "False"),
  ].map { BuiltinFunction.Parameter(name: $0.0, form: .keywordOnly, defaultText: $0.1) }

  /// - Parameter values: what is given for `styleParameters`.
  fileprivate static func style(_ values: [Value?], _ evaluator: Evaluator) throws(Diagnostic) -> JSONText.Style {
    var style = JSONText.Style()
    if let value = values[1] { style.isASCII = try value.isTrue() }
    if let value = values[5].given {
      if case .string(let text) = value {
        style.indent = text
      } else {
        style.indent = String(repeating: " ", count: max(0, try value.integer("indent")))
      }
      style.itemSeparator = ","
    }
    if let value = values[6].given {
      let parts = try value.elements()
      guard parts.count == 2 else {
        throw Diagnostic(.value, "separators are two texts", hint: "`separators=(\",\", \":\")` is the shortest")
      }
      style.itemSeparator = try parts[0].text("a separator")
      style.keySeparator = try parts[1].text("a separator")
    }
    style.convert = values[7].given
    if style.convert == nil, let encoder = values[4].given {
      style.convert = try Members.get(try evaluator.call(encoder, []), "default", evaluator)
    }
    if let value = values[8] { style.isSorted = try value.isTrue() }
    return style
  }

  static let all: [BuiltinFunction] = [
    BuiltinFunction("dumps", .evaluator, .value("obj"), .style, in: "json", "a value as JSON text") {
      evaluator, value, style throws(Diagnostic) in
      var text = ""
      try JSONText.write(value, style, evaluator, to: &text)
      return .string(text)
    },
    BuiltinFunction("dump", .evaluator, .value("obj"), .value("fp"), .style, in: "json", "writes a value as JSON into a file") {
      evaluator, value, file, style throws(Diagnostic) in
      var text = ""
      try JSONText.write(value, style, evaluator, to: &text)
      _ = try evaluator.call(try Members.get(file, "write", evaluator), [.string(text)])
      return .none
    },
    BuiltinFunction("loads", .value("s"), in: "json", "the value that JSON text stands for") { s throws(Diagnostic) in
      if let bytes = s.bytes { return try parsed(String(decoding: bytes, as: UTF8.self)) }
      return try parsed(try s.text("the JSON object"))
    },
    BuiltinFunction("load", .evaluator, .value("fp"), in: "json", "the value in a JSON file") { evaluator, fp throws(Diagnostic) in
      let content = try evaluator.call(try Members.get(fp, "read", evaluator), [])
      if let bytes = content.bytes { return try parsed(String(decoding: bytes, as: UTF8.self)) }
      return try parsed(try content.text("the file"))
    },
  ]

  private static func parsed(_ text: String) throws(Diagnostic) -> Value {
    var parser = JSONParser(text)
    return try parser.parse()
  }
}
