import Language
import Limits
import NeuralNetwork

/// Python's own functions.
enum PythonFunctions {
  static let all: [BuiltinFunction] = output + numbers + sequences + questions + ProgramText.functions + Introspection.all

  private static let output: [BuiltinFunction] = [
    BuiltinFunction(
      "print", .evaluator, .rest("values"), .optional(.text, "sep", shown: "' '").keywordOnly,
      .optional(.text, "end", shown: "'\\n'").keywordOnly, .optional(.value, "file").keywordOnly,
      .ignored("flush", default: "False").keywordOnly, "writes values, with blanks between them"
    ) { evaluator, values, sep, end, file, _ throws(Diagnostic) in
      let separator = sep ?? " "
      let end = end ?? "\n"
      var text = ""
      for (index, value) in values.enumerated() {
        if index > 0 { text += separator }
        text += try value.shown()
      }
      try Work.checkStopped()
      // What becomes of it on its way to the screen.
      if text.utf8.count > 1 << 20 {
        try Work.requireTemporarily(8 * text.utf8.count)
        try Work.checkStop()
      }
      if let file = file ?? evaluator.redirectedOutput {
        _ = try evaluator.call(try Members.get(file, "write", evaluator), [.string(text + end)])
      } else {
        evaluator.write(text + end)
      }
      return .none
    },
    BuiltinFunction("repr", .value("object").positionalOnly, "the value as Python source writes it") { object throws(Diagnostic) in
      .string(try object.represented())
    },
    BuiltinFunction(
      "format", .value("value").positionalOnly, .text("format_spec", default: "", called: "the format").positionalOnly,
      "the value as text, formatted as in f\"{value:spec}\""
    ) { value, formatSpec throws(Diagnostic) in
      .string(try Format.format(value, formatSpec))
    },
    BuiltinFunction("chr", .integer("i", called: "chr's argument").positionalOnly, "the character with a code") { code throws(Diagnostic) in
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
        throw Diagnostic(.value, "chr() arg not in range(0x110000)")
      }
      return .string(String(scalar))
    },
    BuiltinFunction("ord", .value("c").positionalOnly, "the code of a character") { c throws(Diagnostic) in
      if let bytes = c.bytes, bytes.count == 1 { return .int(Int(bytes[0])) }
      let text = try c.text("ord's argument").unicodeScalars
      guard text.count == 1, let scalar = text.first else {
        throw Diagnostic(.type, "ord() expected a character, but string of length \(text.count) found")
      }
      return .int(Int(scalar.value))
    },
    BuiltinFunction("bin", .value("number").positionalOnly, "the number in binary digits") { number throws(Diagnostic) in
      .string(try radix(number, 2, "0b"))
    },
    BuiltinFunction("oct", .value("number").positionalOnly, "the number in octal digits") { number throws(Diagnostic) in
      .string(try radix(number, 8, "0o"))
    },
    BuiltinFunction("hex", .value("number").positionalOnly, "the number in hexadecimal digits") { number throws(Diagnostic) in
      .string(try radix(number, 16, "0x"))
    },
  ]

  private static func radix(_ value: Value?, _ radix: Int, _ prefix: String) throws(Diagnostic) -> String {
    if case .big(let number)? = value {
      return (number.isNegative ? "-" : "") + prefix + BigInteger(isNegative: false, number.digits).text(radix: radix)
    }
    let number = try (value ?? .none).integer("the argument")
    return (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix)
  }
}
