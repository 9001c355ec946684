import Language

/// `hash(x)` as CPython works it out on 64 bits; of text, whose hash is another in every run there, a fixed one.
enum PythonHash {
  private static let modulus: UInt64 = (1 << 61) - 1

  static func hash(_ value: Value) throws(Diagnostic) -> Int {
    switch value {
    case .none: return 0xfca8_6420
    case .bool(let value): return value ? 1 : 0
    case .int(let value): return hash(value)
    case .big(let value):
      let rest = BigInteger(isNegative: false, value.digits).divided(by: BigInteger(Int(modulus))).remainder.int ?? 0
      return value.isNegative ? (rest == 1 ? -2 : -rest) : rest
    case .float(let value): return hash(value)
    case .string(let text): return hash(text.utf8)
    case .tuple(let elements): return try hash(elements)
    case .set(let set) where set.isFrozen: return try hash(frozen: set.elements)
    case .iterator(let bytes as BytesObject): return hash(bytes.bytes)
    case .array(let array) where array.ndim == 0: return try hash(array.scalarValue)
    case .object(let instance):
      if let own = try SpecialMethods.hash(instance) { return own }
      if let native = value.native { return try hash(native) }
      _ = try HashKey(value)
      return identity(instance)
    default:
      _ = try HashKey(value)
      return hash(value.reprText.utf8)
    }
  }

  static func identity(_ object: AnyObject) -> Int { ObjectIdentifier(object).hashValue >> 4 }

  /// The number modulo 2⁶¹ − 1 with its sign; −1 is kept for errors.
  static func hash(_ value: Int) -> Int {
    let remainder = Int(UInt64(value.magnitude) % modulus)
    let signed = value < 0 ? -remainder : remainder
    return signed == -1 ? -2 : signed
  }

  /// m·2ᵉ modulo 2⁶¹ − 1, 28 bits of m at a time.
  static func hash(_ value: Double) -> Int {
    guard value.isFinite else { return value.isNaN ? 0 : value > 0 ? 314159 : -314159 }
    var fraction = value.magnitude.significand
    var exponent = value == 0 ? 0 : Int(value.magnitude.exponent) + 1
    fraction = value == 0 ? 0 : fraction / 2
    var result: UInt64 = 0
    while fraction != 0 {
      result = ((result << 28) & modulus) | result >> 33
      fraction *= 268_435_456
      exponent -= 28
      let digits = UInt64(fraction)
      fraction -= Double(digits)
      result += digits
      if result >= modulus { result -= modulus }
    }
    let shift = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61
    result = ((result << UInt64(shift)) & modulus) | result >> UInt64(61 - shift)
    let signed = value < 0 ? -Int(result) : Int(result)
    return signed == -1 ? -2 : signed
  }

  /// xxHash as CPython's tuples use it.
  private static func hash(_ elements: [Value]) throws(Diagnostic) -> Int {
    let (first, second, fifth): (UInt64, UInt64, UInt64) = (
      11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 2_870_177_450_012_600_261
    )
    var sum = fifth
    for element in elements {
      sum = sum &+ UInt64(bitPattern: Int64(try hash(element))) &* second
      sum = (sum << 31 | sum >> 33) &* first
    }
    sum = sum &+ (UInt64(elements.count) ^ (fifth ^ 3_527_539))
    return sum == UInt64.max ? 1_546_275_796 : Int(Int64(bitPattern: sum))
  }

  /// Of a frozenset: whatever the order of its elements.
  private static func hash(frozen elements: [Value]) throws(Diagnostic) -> Int {
    var sum: UInt64 = 0
    for element in elements {
      let own = UInt64(bitPattern: Int64(try hash(element)))
      sum ^= ((own ^ 89_869_747) ^ (own << 16)) &* 3_644_798_167
    }
    sum ^= (UInt64(elements.count) &+ 1) &* 1_927_868_237
    sum ^= (sum >> 11) ^ (sum >> 25)
    sum = sum &* 69069 &+ 907_133_923
    return sum == UInt64.max ? 590_923_713 : Int(Int64(bitPattern: sum))
  }

  /// FNV-1a.
  private static func hash<Bytes: Sequence<UInt8>>(_ text: Bytes) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var pace = Pace(every: 1 << 22)
    for byte in text {
      if pace.shouldStop() { break }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int(Int64(bitPattern: hash >> 1))
  }
}
