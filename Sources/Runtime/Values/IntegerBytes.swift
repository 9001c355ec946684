import Language
import Limits

/// Whole numbers as bytes: `int.from_bytes`, `n.to_bytes`.
enum IntegerBytes {
  static let from = BuiltinFunction(
    "from_bytes", .value("bytes"), .value("byteorder", default: "'big'"), .flag("signed", default: false).keywordOnly, in: "int",
    "the whole number that bytes are"
  ) { value, byteorder, signed throws(Diagnostic) in
    var bytes: [UInt8] = []
    if let given = value.bytes {
      bytes = given
    } else {
      for element in try value.elements() { bytes.append(UInt8(truncatingIfNeeded: try element.integer("a byte"))) }
    }
    if try byteorder?.text("byteorder") != "little" { bytes.reverse() }
    let number = BigInteger(isNegative: false, digits(of: bytes))
    let isNegative = signed && (bytes.last ?? 0) & 0x80 != 0
    return (isNegative ? number - BigInteger(1).shifted(left: 8 * bytes.count) : number).value
  }

  static let to = BuiltinFunction(
    "to_bytes", .receiver, .value("length", default: "1"), .value("byteorder", default: "'big'"),
    .flag("signed", default: false).keywordOnly, in: "int", "the number as so many bytes"
  ) { receiver, length, byteorder, signed throws(Diagnostic) in
    let length = try (length ?? .int(1)).integer("length")
    guard (0...1 << 20).contains(length) else { throw Diagnostic(.value, "length argument must be from 0 to 2^20") }
    guard var number = receiver.bigInteger else { return .none }
    let isSigned = signed
    if number.isNegative, !isSigned {
      throw Diagnostic(.overflow, "can't convert negative int to unsigned", hint: "`signed=True` takes negative numbers")
    }
    let limit = BigInteger(1).shifted(left: max(8 * length - (isSigned ? 1 : 0), 0))
    guard number < limit, !(number < -limit) else {
      throw Diagnostic(.overflow, "int too big to convert", hint: "it takes more than \(length) byte\(length == 1 ? "" : "s")")
    }
    if number.isNegative { number = number + BigInteger(1).shifted(left: 8 * length) }
    let bytes = (0..<length).map { place -> UInt8 in
      place / 4 < number.digits.count ? UInt8(truncatingIfNeeded: number.digits[place / 4] >> UInt32(8 * (place % 4))) : 0
    }
    return .iterator(BytesObject(try byteorder?.text("byteorder") == "little" ? bytes : bytes.reversed()))
  }

  /// `bytes.fromhex`
  static let fromHex = BuiltinFunction(
    "fromhex", .text("string", called: "the digits").positionalOnly, in: "bytes", "the bytes that hexadecimal digits name"
  ) { string throws(Diagnostic) in
    var values: [UInt8] = []
    var isWrong = false
    for (index, scalar) in string.unicodeScalars.enumerated() where !(scalar == " " || scalar.properties.isWhitespace) {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      switch scalar {
      case "0"..."9": values.append(UInt8(scalar.value - 48))
      case "a"..."f", "A"..."F": values.append(UInt8(scalar.value & 7 + 9))
      default: isWrong = true
      }
    }
    guard !isWrong, values.count % 2 == 0 else {
      throw Diagnostic(.value, "non-hexadecimal number found in fromhex() arg", hint: "two digits, 0 to 9 and a to f, for each byte")
    }
    return .iterator(BytesObject(Work.collect(values.count / 2, asking: 0xFFFF) { values[2 * $0] << 4 | values[2 * $0 + 1] }))
  }

  /// Bytes, the lowest first, four to a digit.
  private static func digits(of bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<min(4, bytes.count - start)).reduce(0 as UInt32) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
  }
}
