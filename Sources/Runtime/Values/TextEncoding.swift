import Language

/// How text is written in bytes.
enum TextEncoding {
  case utf8, latin1, ascii

  /// - Throws: LookupError for a name that none of the three has.
  init(_ name: String) throws(Diagnostic) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "u8", "utf8sig": self = .utf8
    case "latin1", "iso88591", "l1": self = .latin1
    case "ascii", "usascii": self = .ascii
    default: throw Diagnostic(.value, "unknown encoding: \(name)", hint: "there are \"utf-8\", \"latin-1\" and \"ascii\"")
    }
  }

  private var name: String {
    switch self {
    case .utf8: "utf-8"
    case .latin1: "latin-1"
    case .ascii: "ascii"
    }
  }

  /// - Parameter errors: what is done about a character that it has no bytes for: `strict`, `ignore`, `replace`.
  func bytes(of text: String, errors: String = "strict") throws(Diagnostic) -> [UInt8] {
    if case .utf8 = self { return Array(text.utf8) }
    var bytes: [UInt8] = []
    let limit: UInt32 = if case .ascii = self { 128 } else { 256 }
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if scalar.value < limit {
        bytes.append(UInt8(scalar.value))
      } else if errors == "replace" {
        bytes.append(UInt8(ascii: "?"))
      } else if errors != "ignore" {
        throw Diagnostic(
          .value,
          "'\(name)' codec can't encode character \(stringRepr(String(scalar))) in position \(place): ordinal not in range(\(limit))",
          hint: "\"utf-8\" has bytes for every character")
      }
    }
    return bytes
  }

  func text(of bytes: [UInt8], errors: String = "strict") throws(Diagnostic) -> String {
    switch self {
    case .latin1: return BytesObject.letters(bytes)
    case .ascii:
      guard let place = bytes.firstIndex(where: { $0 >= 128 }) else { return BytesObject.letters(bytes) }
      if errors == "ignore" { return BytesObject.letters(bytes.filter { $0 < 128 }) }
      throw undecodable(bytes, place, "ordinal not in range(128)")
    case .utf8:
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      let repaired = String(decoding: bytes, as: UTF8.self)
      if errors == "replace" { return repaired }
      if errors == "ignore" { return String(String.UnicodeScalarView(repaired.unicodeScalars.filter { $0 != "\u{fffd}" })) }
      let place = bytes.firstIndex { $0 >= 0x80 } ?? 0
      throw undecodable(bytes, place, "invalid start byte")
    }
  }

  private func undecodable(_ bytes: [UInt8], _ place: Int, _ why: String) -> Diagnostic {
    Diagnostic(
      .value, "'\(name)' codec can't decode byte 0x\(String(bytes[place], radix: 16)) in position \(place): \(why)",
      hint: "`decode(\"latin-1\")` takes any byte for a character")
  }
}

extension BytesObject {
  /// The characters whose codes the bytes are.
  static func letters(_ bytes: [UInt8]) -> String { String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) })) }
}
