import Language

/// Whole numbers as bytes: `int.from_bytes`, `n.to_bytes`.
enum IntegerBytes {
  static let from = BuiltinFunction("from_bytes(bytes, byteorder='big', *, signed=False)", in: "int", "the whole number that bytes are") {
    context throws(Diagnostic) in
    var bytes: [UInt8] = []
    if let given = context[0]?.bytes {
      bytes = given
    } else {
      for element in try (context[0] ?? .none).elements() { bytes.append(UInt8(truncatingIfNeeded: try element.integer("a byte"))) }
    }
    if try context[1]?.text("byteorder") != "little" { bytes.reverse() }
    let number = BigInteger(isNegative: false, digits(of: bytes))
    let isNegative = try context[2]?.isTrue() ?? false && (bytes.last ?? 0) & 0x80 != 0
    return (isNegative ? number - BigInteger(1).shifted(left: 8 * bytes.count) : number).value
  }

  static let to = BuiltinFunction("to_bytes(length=1, byteorder='big', *, signed=False)", in: "int", "the number as so many bytes") {
    context throws(Diagnostic) in
    let length = try (context[0] ?? .int(1)).integer("length")
    guard (0...1 << 20).contains(length) else { throw Diagnostic(.value, "length argument must be from 0 to 2^20") }
    guard var number = context.receiver.bigInteger else { return .none }
    let isSigned = try context[2]?.isTrue() ?? false
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
    return .iterator(BytesObject(try context[1]?.text("byteorder") == "little" ? bytes : bytes.reversed()))
  }

  /// `bytes.fromhex`
  static let fromHex = BuiltinFunction("fromhex(string, /)", in: "bytes", "the bytes that hexadecimal digits name") {
    context throws(Diagnostic) in
    let digits = try (context[0] ?? .none).text("the digits").unicodeScalars.filter { !$0.properties.isWhitespace }
    let values = digits.compactMap { Character($0).hexDigitValue }
    guard values.count == digits.count, values.count % 2 == 0 else {
      throw Diagnostic(.value, "non-hexadecimal number found in fromhex() arg", hint: "two digits, 0 to 9 and a to f, for each byte")
    }
    return .iterator(BytesObject(stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }))
  }

  /// Bytes, the lowest first, four to a digit.
  private static func digits(of bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<min(4, bytes.count - start)).reduce(0 as UInt32) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
  }
}
