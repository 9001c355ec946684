import Language

/// `open`, and the methods of what it gives.
enum StreamFunctions {
  static let open = BuiltinFunction(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)",
    "opens a file: \"r\" reads, \"w\" replaces, \"a\" appends"
  ) { context throws(Diagnostic) in
    .iterator(
      try open(
        context[0] ?? .none, mode: try context.given(1)?.text("the mode") ?? "r", encoding: try context.given(3)?.text("the encoding"),
        errors: try context.given(4)?.text("errors") ?? "strict", newline: try context.given(5)?.text("newline"), context.evaluator))
  }

  static func open(
    _ file: Value, mode: String, encoding: String? = nil, errors: String = "strict", newline: String? = nil, _ evaluator: Evaluator
  ) throws(Diagnostic) -> StreamObject {
    let path = try evaluator.path(file)
    let letters = Set(mode)
    let kinds = letters.intersection(["r", "w", "a", "x"])
    guard kinds.count == 1, letters.isSubset(of: ["r", "w", "a", "x", "b", "t", "+", "U"]), !letters.isSuperset(of: ["b", "t"]) else {
      throw Diagnostic(.value, "invalid mode: '\(mode)'", hint: "\"r\" reads, \"w\" replaces, \"a\" appends; \"b\" behind it is for bytes")
    }
    let files = evaluator.host.programFiles
    if letters.contains("+") {
      // What stands in it is kept at hand to be read; what is written goes to its end.
      let isKept = letters.contains("r") || letters.contains("a") && files.kind(of: path) != nil
      let content = try isKept ? files.contents(of: path) : []
      let target = try files.openForWriting(path, appending: !letters.contains("w"), isNew: letters.contains("x"))
      return StreamObject(
        name: path, mode: mode, content: content, target: .file(target), canRead: true, canWrite: true, isAtEnd: letters.contains("a"))
    }
    guard letters.contains("r") else {
      let target = try files.openForWriting(path, appending: letters.contains("a"), isNew: letters.contains("x"))
      return StreamObject(name: path, mode: mode, target: .file(target), canRead: false, canWrite: true)
    }
    var content = try files.contents(of: path)
    if letters.contains("b") {
      guard encoding == nil else { throw Diagnostic(.value, "binary mode doesn't take an encoding argument") }
    } else {
      let encoding = try TextEncoding(encoding ?? "utf-8")
      if encoding != .utf8 || errors != "strict" {
        content = Array(try encoding.text(of: content, errors: errors).utf8)
      }
      if content.contains(where: { $0 >= 0x80 }), String(validating: content, as: UTF8.self) == nil {
        let place = TextEncoding.firstFault(content)
        let fault = Diagnostic(
          .value, "'utf-8' codec can't decode byte 0x\(String(content[place], radix: 16)) in position \(place): `\(path)` is no UTF-8 text",
          hint: "encoding=\"latin-1\" reads what older programs wrote; a file of bytes is opened with \"rb\"")
        throw ExceptionObject(fault, name: "UnicodeDecodeError").raised
      }
      if newline == nil, content.contains(13) { content = StreamFunctions.withPlainLineEnds(content) }
    }
    return StreamObject(name: path, mode: mode, content: content, target: .memory, canRead: true, canWrite: false)
  }

  /// `\r\n` and `\r` as `\n`.
  static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 13 { result.append(10) } else if byte != 10 || index == 0 || bytes[index - 1] != 13 { result.append(byte) }
    }
    return result
  }

  static let stringIO = BuiltinFunction("StringIO(initial_value='', newline=None)", in: "io", "a file in memory, of text") {
    context throws(Diagnostic) in
    let text = try context.given(0)?.text("the text") ?? ""
    return .iterator(StreamObject(name: "", mode: "w", content: Array(text.utf8), target: .memory, canRead: true, canWrite: true))
  }

  static let bytesIO = BuiltinFunction("BytesIO(initial_bytes=None)", in: "io", "a file in memory, of bytes") {
    context throws(Diagnostic) in
    let content = (context.given(0)?.bytes) ?? []
    return .iterator(StreamObject(name: "", mode: "wb", content: content, target: .memory, canRead: true, canWrite: true))
  }

  private static func stream(_ context: CallContext) throws(Diagnostic) -> StreamObject {
    guard case .iterator(let iterator) = context.receiver, let stream = iterator as? StreamObject else {
      throw Diagnostic(.type, "this is no file")
    }
    return stream
  }

  private static func method(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (StreamObject, CallContext) throws(Diagnostic) -> Value
  )
    -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "file", summary) { context throws(Diagnostic) in try body(try stream(context), context) }
  }

  static let methods: [BuiltinFunction] = [
    method("read(size=-1, /)", "all that is left, or so many characters") { stream, context throws(Diagnostic) in
      try stream.read(try context.given(0)?.integer("size"))
    },
    method("readline(size=-1, /)", "the next line with its end; empty text at the end") { stream, _ throws(Diagnostic) in
      stream.value(try stream.line() ?? [])
    },
    method("readlines(hint=-1, /)", "the lines that are left, as a list") { stream, _ throws(Diagnostic) in
      var lines: [Value] = []
      while let line = try stream.line() { lines.append(stream.value(line)) }
      return .list(ListObject(lines))
    },
    method("write(text, /)", "writes text and gives how many characters that were") { stream, context throws(Diagnostic) in
      .int(try stream.write(context[0] ?? .none, context.evaluator))
    },
    method("writelines(lines, /)", "writes one text after the other") { stream, context throws(Diagnostic) in
      let lines = try (context[0] ?? .none).iterator()
      while let line = try lines.next() { _ = try stream.write(line, context.evaluator) }
      return .none
    },
    method("flush()", "does nothing more: what is written is there at once") { _, _ throws(Diagnostic) in .none },
    method("close()", "ends reading or writing") { stream, _ throws(Diagnostic) in
      try stream.close()
      return .none
    },
    method("seek(offset, whence=0, /)", "goes to a place in the file") { stream, context throws(Diagnostic) in
      .int(try stream.seek(try (context[0] ?? .none).integer("offset"), try context[1]?.integer("whence") ?? 0))
    },
    method("tell()", "where in the file it is") { stream, _ throws(Diagnostic) in .int(stream.place) },
    method("truncate(size=None, /)", "takes away what stands behind the place where it is") { stream, _ throws(Diagnostic) in
      guard stream.isMemory else {
        throw Diagnostic(
          .value, "a file on disk is not cut here", hint: "read it, then write what is to stay: `open(\"\(stream.name)\", \"w\")`")
      }
      stream.truncate()
      return .int(stream.place)
    },
    method("getvalue()", "all that was written") { stream, _ throws(Diagnostic) in stream.whole },
    method("readable()", "whether it can be read") { stream, _ throws(Diagnostic) in .bool(stream.canRead) },
    method("writable()", "whether it can be written") { stream, _ throws(Diagnostic) in .bool(stream.canWrite) },
    method("isatty()", "whether it is a terminal: never, for a program") { _, _ throws(Diagnostic) in .bool(false) },
    method("reconfigure(**options)", "does nothing: text is UTF-8") { _, _ throws(Diagnostic) in .none },
    method("__enter__()", "the file itself") { _, context throws(Diagnostic) in context.receiver },
    method("__exit__(*args)", "closes it") { stream, _ throws(Diagnostic) in
      try stream.close()
      return .none
    },
  ]

  static func attribute(_ name: String, of stream: StreamObject) -> Value? {
    switch name {
    case "name": .string(stream.name)
    case "mode": .string(stream.mode)
    case "closed": .bool(stream.isClosed)
    case "encoding": .string("utf-8")
    default: nil
    }
  }
}

extension Value {
  /// The bytes it is, if it is bytes.
  var bytes: [UInt8]? {
    guard case .iterator(let iterator) = self else { return nil }
    return (iterator as? BytesObject)?.bytes
  }
}

extension Evaluator {
  /// A path as text, from text or from a `pathlib.Path`.
  func path(_ value: Value) throws(Diagnostic) -> String {
    if case .string(let text) = value { return text }
    if let convert = try? Members.get(value, "__fspath__", self), case .string(let text) = try call(convert, []) { return text }
    throw Diagnostic(.type, "a file's name is text, not \(value.describedForMessages)", hint: "for instance `open(\"data.csv\")`")
  }
}
