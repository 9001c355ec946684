import Language
import Limits
import Tables

/// How text is written in bytes.
enum TextEncoding {
  /// `utf8Marked` has three bytes in front that say so.
  case utf8, utf8Marked, latin1, ascii, windows1252
  /// With a mark in front where no order of bytes is said.
  case utf16, utf16LittleEndian, utf16BigEndian

  /// - Throws: LookupError for a name that none of them has.
  init(_ name: String) throws(Diagnostic) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "u8": self = .utf8
    case "utf8sig": self = .utf8Marked
    case "cp1252", "windows1252": self = .windows1252
    case "utf16", "u16": self = .utf16
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "latin1", "iso88591", "l1": self = .latin1
    case "ascii", "usascii": self = .ascii
    default:
      let fault = Diagnostic(
        .value, "unknown encoding: \(name)", hint: "there are \"utf-8\", \"utf-8-sig\", \"utf-16\", \"latin-1\", \"cp1252\" and \"ascii\"")
      throw ExceptionObject(fault, name: "LookupError").raised
    }
  }

  private var name: String {
    switch self {
    case .utf8, .utf8Marked: "utf-8"
    case .windows1252: "charmap"
    case .utf16: "utf-16"
    case .utf16LittleEndian: "utf-16-le"
    case .utf16BigEndian: "utf-16-be"
    case .latin1: "latin-1"
    case .ascii: "ascii"
    }
  }

  /// - Parameter errors: what is done about a character that it has no bytes for: `strict`, `ignore`, `replace`.
  func bytes(of text: String, errors: String = "strict") throws(Diagnostic) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf8Marked: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      let isBig = self == .utf16BigEndian
      try Work.require(text.utf8.count, of: 2)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(2 * text.utf8.count)
      func append(_ unit: UInt16) {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
        bytes.append(isBig ? high : low)
        bytes.append(isBig ? low : high)
      }
      if self == .utf16 { append(0xFEFF) }
      var pace = Pace()
      for scalar in text.unicodeScalars {
        try pace.checkStop()
        for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() { append(unit) }
      }
      return bytes
    case .latin1, .ascii, .windows1252: break
    }
    var bytes: [UInt8] = []
    try Work.require(text.utf8.count)
    bytes.reserveCapacity(text.utf8.count)
    let limit: UInt32 = if case .ascii = self { 128 } else { 256 }
    var pace = Pace()
    for (place, scalar) in text.unicodeScalars.enumerated() {
      try pace.checkStop()
      if self == .windows1252, let byte = Tables.TextEncoding.windows1252Byte(scalar) {
        bytes.append(byte)
      } else if scalar.value < limit, self != .windows1252 || !(0x80...0x9F).contains(scalar.value) {
        bytes.append(UInt8(scalar.value))
      } else if errors == "replace" {
        bytes.append(UInt8(ascii: "?"))
      } else if errors != "ignore" {
        let letter = try Value.string(String(scalar)).representedInASCII()
        let fault = Diagnostic(
          .value,
          "'\(name)' codec can't encode character \(letter) in position \(place): ordinal not in range(\(limit))",
          hint: "\"utf-8\" has bytes for every character")
        throw ExceptionObject(fault, name: "UnicodeEncodeError").raised
      }
    }
    return bytes
  }

  func text(of bytes: [UInt8], errors: String = "strict") throws(Diagnostic) -> String {
    // At most two bytes for each; what UTF-16 takes is counted.
    if ![.utf16, .utf16LittleEndian, .utf16BigEndian].contains(self) {
      try Work.require(bytes.count, of: self == .utf8 || self == .ascii ? 1 : 2)
    }
    switch self {
    case .latin1: return BytesObject.letters(bytes)
    case .windows1252: return Tables.TextEncoding.windows1252.text(of: bytes)
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      var isBig = self == .utf16BigEndian
      var rest = bytes[...]
      if self == .utf16, bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
        isBig = bytes[0] == 0xFE
        rest = rest.dropFirst(2)
      }
      guard rest.count % 2 == 0 else {
        throw Diagnostic(.value, "'\(name)' codec can't decode byte in position \(bytes.count - 1): truncated data")
      }
      func unit(_ place: Int) -> UInt16 {
        let (first, second) = (UInt16(rest[place]), UInt16(rest[place + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      // As many bytes as the text takes, so that it need not be moved as it grows; each half of a letter takes two.
      var room = 0
      var pace = Pace()
      for place in stride(from: rest.startIndex, to: rest.endIndex, by: 2) {
        try pace.checkStop()
        let unit = unit(place)
        room += unit < 0x80 ? 1 : unit < 0x800 || unit & 0xF800 == 0xD800 ? 2 : 3
      }
      try Work.require(room)
      var (text, units): (String, [UInt16]) = ("", [])
      text.reserveCapacity(room)
      for place in stride(from: rest.startIndex, to: rest.endIndex, by: 2) {
        units.append(unit(place))
        // Not between the two halves of a letter.
        guard units.count >= 1 << 15, units[units.count - 1] & 0xFC00 != 0xD800 else { continue }
        try Work.checkStop()
        text += String(decoding: units, as: UTF16.self)
        units.removeAll(keepingCapacity: true)
      }
      text += String(decoding: units, as: UTF16.self)
      return text
    case .utf8Marked:
      return try TextEncoding.utf8.text(of: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, errors: errors)
    case .ascii:
      guard let place = bytes.firstIndex(where: { $0 >= 128 }) else { return BytesObject.letters(bytes) }
      if errors == "ignore" { return BytesObject.letters(bytes.filter { $0 < 128 }) }
      throw undecodable(bytes, place, "ordinal not in range(128)")
    case .utf8:
      var repaired = TextSearch.decoded(bytes)
      try Work.checkStopped()
      // Nothing was repaired where the text has these very bytes.
      let isWhole = repaired.withUTF8 { text in
        bytes.withUnsafeBufferPointer { text.count == $0.count && text.elementsEqual($0) }
      }
      if isWhole { return repaired }
      if errors == "replace" { return repaired }
      if errors == "ignore" {
        var kept = ""
        var pace = Pace()
        for scalar in repaired.unicodeScalars {
          try pace.checkStop()
          if scalar != "\u{fffd}" { kept.unicodeScalars.append(scalar) }
        }
        return kept
      }
      let place = TextEncoding.firstFault(bytes)
      throw undecodable(bytes, place, "invalid start byte")
    }
  }

  /// Where bytes stop to be UTF-8.
  static func firstFault(_ bytes: [UInt8]) -> Int {
    var place = 0
    var pace = Pace()
    while place < bytes.count, !pace.shouldStop() {
      let byte = bytes[place]
      let length = byte < 0x80 ? 1 : byte & 0xE0 == 0xC0 ? 2 : byte & 0xF0 == 0xE0 ? 3 : byte & 0xF8 == 0xF0 ? 4 : 0
      guard length > 0, place + length <= bytes.count, String(validating: bytes[place..<place + length], as: UTF8.self) != nil else {
        return place
      }
      place += length
    }
    return 0
  }

  private func undecodable(_ bytes: [UInt8], _ place: Int, _ why: String) -> Diagnostic {
    let fault = Diagnostic(
      .value, "'\(name)' codec can't decode byte 0x\(String(bytes[place], radix: 16)) in position \(place): \(why)",
      hint: "`decode(\"latin-1\")` takes any byte for a character")
    return ExceptionObject(fault, name: "UnicodeDecodeError").raised
  }
}

extension BytesObject {
  /// The characters whose codes the bytes are.
  static func letters(_ bytes: [UInt8]) -> String {
    var result = ""
    result.reserveCapacity(bytes.count + bytes.count { $0 >= 128 })
    Work.inPieces(bytes.count, of: 1 << 18) { piece in
      result += String(unsafeUninitializedCapacity: 2 * piece.count) { text in
        var place = 0
        for index in piece {
          let byte = bytes[index]
          if byte < 128 {
            text[place] = byte
            place += 1
          } else {
            (text[place], text[place + 1]) = (0xC0 | byte >> 6, 0x80 | byte & 0x3F)
            place += 2
          }
        }
        return place
      }
    }
    return result
  }
}
