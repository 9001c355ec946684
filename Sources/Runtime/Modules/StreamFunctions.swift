import Language
import Limits

/// `open`, and the methods of what it gives.
enum StreamFunctions {
  static let open = BuiltinFunction(
    "open", .evaluator, .value("file"), .optional(.text, "mode", shown: "'r'", called: "the mode"), .ignored("buffering", default: "-1"),
    .optional(.text, "encoding", called: "the encoding"), .optional(.text, "errors"), .optional(.text, "newline"),
    "opens a file: \"r\" reads, \"w\" replaces, \"a\" appends"
  ) { evaluator, file, mode, _, encoding, errors, newline throws(Diagnostic) in
    .iterator(
      try open(
        file, mode: mode ?? "r", encoding: encoding,
        errors: errors ?? "strict", newline: newline, evaluator))
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
      if content.contains(where: { $0 >= 0x80 }), !TextSearch.decoded(content).utf8.elementsEqual(content) {
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
    var pace = Pace()
    for (index, byte) in bytes.enumerated() {
      if pace.shouldStop() { break }
      if byte == 13 { result.append(10) } else if byte != 10 || index == 0 || bytes[index - 1] != 13 { result.append(byte) }
    }
    return result
  }

  static let stringIO = BuiltinFunction(
    "StringIO", .optional(.text, "initial_value", shown: "''", called: "the text"), .ignored("newline", default: "None"), in: "io",
    "a file in memory, of text"
  ) { initialValue, _ throws(Diagnostic) in
    let text = initialValue ?? ""
    return .iterator(StreamObject(name: "", mode: "w", content: Array(text.utf8), target: .memory, canRead: true, canWrite: true))
  }

  static let bytesIO = BuiltinFunction("BytesIO", .optional(.value, "initial_bytes"), in: "io", "a file in memory, of bytes") {
    initialBytes throws(Diagnostic) in
    let content = (initialBytes?.bytes) ?? []
    return .iterator(StreamObject(name: "", mode: "wb", content: content, target: .memory, canRead: true, canWrite: true))
  }

  static let methods: [BuiltinFunction] = [
    BuiltinFunction(
      "read", .stream, .optional(.integer, "size", shown: "-1").positionalOnly, in: "file", "all that is left, or so many characters"
    ) { stream, size throws(Diagnostic) in
      try stream.read(size)
    },
    BuiltinFunction(
      "readline", .stream, .ignored("size", default: "-1").positionalOnly, in: "file", "the next line with its end; empty text at the end"
    ) { stream, _ throws(Diagnostic) in
      stream.value(try stream.line() ?? [])
    },
    BuiltinFunction("readlines", .stream, .ignored("hint", default: "-1").positionalOnly, in: "file", "the lines that are left, as a list")
    { stream, _ throws(Diagnostic) in
      .list(ListObject(try Value.iterator(stream).elements()))
    },
    BuiltinFunction(
      "write", .stream, .evaluator, .value("text").positionalOnly, in: "file", "writes text and gives how many characters that were"
    ) { stream, evaluator, text throws(Diagnostic) in
      .int(try stream.write(text, evaluator))
    },
    BuiltinFunction("writelines", .stream, .evaluator, .value("lines").positionalOnly, in: "file", "writes one text after the other") {
      stream, evaluator, lines throws(Diagnostic) in
      let lines = try lines.iterator()
      while let line = try lines.next() {
        try evaluator.checkInterrupt()
        _ = try stream.write(line, evaluator)
      }
      return .none
    },
    BuiltinFunction("flush", in: "file", "does nothing more: what is written is there at once") { () throws(Diagnostic) in .none },
    BuiltinFunction("close", .stream, in: "file", "ends reading or writing") { stream throws(Diagnostic) in
      try stream.close()
      return .none
    },
    BuiltinFunction(
      "seek", .stream, .integer("offset").positionalOnly, .integer("whence", default: 0).positionalOnly, in: "file",
      "goes to a place in the file"
    ) { stream, offset, whence throws(Diagnostic) in
      .int(try stream.seek(offset, whence))
    },
    BuiltinFunction("tell", .stream, in: "file", "where in the file it is") { stream throws(Diagnostic) in .int(stream.place) },
    BuiltinFunction(
      "truncate", .stream, .ignored("size", default: "None").positionalOnly, in: "file",
      "takes away what stands behind the place where it is"
    ) { stream, _ throws(Diagnostic) in
      guard stream.isMemory else {
        throw Diagnostic(
          .value, "a file on disk is not cut here", hint: "read it, then write what is to stay: `open(\"\(stream.name)\", \"w\")`")
      }
      stream.truncate()
      return .int(stream.place)
    },
    BuiltinFunction("getvalue", .stream, in: "file", "all that was written") { stream throws(Diagnostic) in try stream.whole() },
    BuiltinFunction("readable", .stream, in: "file", "whether it can be read") { stream throws(Diagnostic) in .bool(stream.canRead) },
    BuiltinFunction("writable", .stream, in: "file", "whether it can be written") { stream throws(Diagnostic) in .bool(stream.canWrite) },
    BuiltinFunction("isatty", in: "file", "whether it is a terminal: never, for a program") { () throws(Diagnostic) in .bool(false) },
    BuiltinFunction("reconfigure", .keywords("options"), in: "file", "does nothing: text is UTF-8") { _ throws(Diagnostic) in .none },
    BuiltinFunction("__enter__", .receiver, in: "file", "the file itself") { receiver throws(Diagnostic) in receiver },
    BuiltinFunction("__exit__", .stream, .rest("args"), in: "file", "closes it") { stream, _ throws(Diagnostic) in
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

extension TypedParameter where Wanted == StreamObject {
  /// The file that a method is called on.
  fileprivate static var stream: TypedParameter {
    this { if case .iterator(let iterator) = $0 { iterator as? StreamObject } else { nil } }
  }
}
