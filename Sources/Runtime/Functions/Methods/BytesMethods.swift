import Language
import Limits

/// The methods of bytes.
///
/// Those that text has too do what they do to the text whose characters have the bytes for codes.
enum BytesMethods {
  /// `bytes.maketrans`: a table of 256 bytes.
  static let makeTranslation = BuiltinFunction(
    "maketrans", .value("frm").positionalOnly, .value("to").positionalOnly, in: "bytes", "a table for `translate`"
  ) { frm, to throws(Diagnostic) in
    let (from, to) = (frm.bytes ?? [], to.bytes ?? [])
    guard from.count == to.count else { throw Diagnostic(.value, "maketrans arguments must have same length") }
    var table = (0..<256).map { UInt8($0) }
    for (a, b) in zip(from, to) { table[Int(a)] = b }
    return .iterator(BytesObject(table))
  }

  static let all: [BuiltinFunction] =
    [
      BuiltinFunction(
        "decode", .receiver, .text("encoding", default: "utf-8", called: "the encoding"), .text("errors", default: "strict"), in: "bytes",
        "the bytes as text"
      ) { receiver, encoding, errors throws(Diagnostic) in
        let encoding = try TextEncoding(encoding)
        return .string(try encoding.text(of: receiver.bytes ?? [], errors: errors))
      },
      BuiltinFunction("hex", .receiver, in: "bytes", "two hexadecimal digits for each byte") { receiver throws(Diagnostic) in
        let bytes = receiver.bytes ?? []
        try Work.require(bytes.count, of: 2)
        return .string(
          String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
            Work.forEach(bytes.count) { (text[2 * $0], text[2 * $0 + 1]) = (digit(bytes[$0] >> 4), digit(bytes[$0] & 15)) }
            return Work.hasStopped ? 0 : 2 * bytes.count
          })
      },
      BuiltinFunction(
        "translate", .receiver, .orNone(.value, "table").positionalOnly, .optional(.value, "delete", shown: "b''"),
        in: "bytes", "each byte as a table of 256 has it, some left out"
      ) { receiver, table, delete throws(Diagnostic) in
        let table = table?.bytes
        guard table == nil || table?.count == 256 else {
          throw Diagnostic(.value, "translation table must be 256 characters long", hint: "`bytes.maketrans(b'…', b'…')` makes one")
        }
        var isLeftOut = [Bool](repeating: false, count: 256)
        for byte in delete?.bytes ?? [] { isLeftOut[Int(byte)] = true }
        var kept: [UInt8] = []
        let bytes = receiver.bytes ?? []
        try Work.require(bytes.count)
        kept.reserveCapacity(bytes.count)
        Work.forEach(bytes.count) { if !isLeftOut[Int(bytes[$0])] { kept.append(table?[Int(bytes[$0])] ?? bytes[$0]) } }
        return .iterator(BytesObject(kept))
      },
      BuiltinFunction("isascii", .receiver, in: "bytes", "whether all bytes are below 128") { receiver throws(Diagnostic) in
        .bool((receiver.bytes ?? []).allSatisfy { $0 < 128 })
      },
      mapping("upper", "small letters as capitals") { (97...122).contains($0) ? $0 - 32 : $0 },
      mapping("lower", "capitals as small letters") { (65...90).contains($0) ? $0 + 32 : $0 },
    ]
    + [
      "split", "strip", "lstrip", "rstrip", "startswith", "endswith", "find", "rfind", "index", "count", "replace", "join", "isdigit",
      "isalpha", "isalnum", "isspace", "islower", "isupper", "center", "ljust", "rjust", "zfill", "partition", "rpartition", "rsplit",
      "rindex", "splitlines", "capitalize", "title", "swapcase", "removeprefix", "removesuffix", "expandtabs",
    ]
    .compactMap { Methods.string.functions[$0].map(likeText) }

  private static func mapping(_ name: String, _ summary: String, _ change: @escaping @Sendable (UInt8) -> UInt8) -> BuiltinFunction {
    BuiltinFunction(name, .receiver, in: "bytes", summary) { receiver throws(Diagnostic) in
      .iterator(BytesObject.mapped(receiver.bytes ?? [], change))
    }
  }

  private static func likeText(_ function: BuiltinFunction) -> BuiltinFunction {
    BuiltinFunction(function.name, function.parameters, in: "bytes", function.summary) { context throws(Diagnostic) in
      var arguments: [Value?] = []
      for argument in context.arguments {
        guard var given = argument else {
          arguments.append(nil)
          continue
        }
        // Whatever has elements can be joined; the others take bytes, or a tuple of them.
        if function.name == "join", given.bytes == nil { given = .list(ListObject(try given.elements())) }
        arguments.append(try text(of: given))
      }
      // Blanks are ASCII's only.
      if ["strip", "lstrip", "rstrip"].contains(function.name), context.given(0) == nil {
        arguments[0] = .string(" \t\n\r\u{b}\u{c}")
      }
      var inner = CallContext(
        evaluator: context.evaluator, function: function, receiver: .string(BytesObject.letters(context.receiver.bytes ?? [])),
        arguments: arguments, span: context.span, source: context.source)
      return bytes(of: try function.implementation(&inner))
    }
  }

  /// Bytes as the text of those codes, also inside lists and tuples; text itself is refused.
  private static func text(of value: Value) throws(Diagnostic) -> Value {
    if let bytes = value.bytes { return .string(BytesObject.letters(bytes)) }
    switch value {
    case .string:
      throw Diagnostic(
        .type, "a bytes-like object is required, not 'str'", hint: "put a b before the text: `b'…'`, or `.encode()` behind it")
    case .list(let list):
      var parts: [Value] = []
      for (index, element) in list.elements.enumerated() {
        if index & 0xFFF == 0xFFF { try Work.checkStop() }
        parts.append(try text(of: element))
      }
      return .list(ListObject(parts))
    case .tuple(let elements):
      var parts: [Value] = []
      for element in elements { parts.append(try text(of: element)) }
      return .tuple(parts)
    default: return value
    }
  }

  private static func bytes(of value: Value) -> Value {
    switch value {
    case .string(let text):
      .iterator(
        BytesObject(
          TextSearch.scalars(of: text).withUnsafeBufferPointer { letters in
            Work.collect(letters.count, asking: 0xFFFF) { UInt8(truncatingIfNeeded: letters[$0].value) }
          }))
    case .list(let list): .list(ListObject(Work.collect(list.elements.count, asking: 0xFF) { bytes(of: list.elements[$0]) }))
    default: value
    }
  }
}
