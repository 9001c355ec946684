/// Floats rounded to whole numbers by sums and choices alone, so that many are rounded side by side on every processor.
///
/// Beside 2⁵² a double has no digits behind the point: adding it rounds, halves to even, and taking it away leaves the whole number.
enum WholeNumbers {
  private static let sign: UInt64 = 1 << 63

  /// A positive number with the sign of another.
  @inline(__always)
  private static func signed(_ size: Double, like x: Double) -> Double {
    Double(bitPattern: size.bitPattern | (x.bitPattern & sign))
  }

  /// The nearest whole number, halves to even.
  @inline(__always)
  static func nearest(_ x: Double) -> Double {
    let size = x.magnitude
    let shifted = (size + 0x1p52) - 0x1p52
    return signed(size < 0x1p52 ? shifted : size, like: x)
  }

  /// The largest whole number that is not above.
  @inline(__always)
  static func below(_ x: Double) -> Double {
    let whole = nearest(x)
    return whole > x ? whole - 1 : whole
  }

  /// The smallest whole number that is not below; of numbers between −1 and 0 the negative zero.
  @inline(__always)
  static func above(_ x: Double) -> Double {
    let whole = nearest(x)
    return signed((whole < x ? whole + 1 : whole).magnitude, like: x)
  }

  /// What stands before the point.
  @inline(__always)
  static func towardsZero(_ x: Double) -> Double {
    let size = x.magnitude
    let whole = nearest(size)
    return signed(whole > size ? whole - 1 : whole, like: x)
  }

  /// What stands before the point as an integer, for numbers that are smaller than 2⁵².
  @inline(__always)
  static func integer(_ x: Double) -> Int {
    let size = x.magnitude
    let near = (size + 0x1p52) - 0x1p52
    let whole = near > size ? near - 1 : near
    let digits = Int(bitPattern: UInt((whole + 0x1p52).bitPattern)) &- 0x4330_0000_0000_0000
    let negative = Int(bitPattern: UInt(x.bitPattern)) >> 63
    return (digits ^ negative) &- negative
  }

  /// Whether the sizes of all of some numbers side by side are smaller than a limit; nan is not.
  ///
  /// Sizes stand in the order of their bits, those of nan behind all others, so whole numbers are compared.
  static func areSmaller(_ count: Int, _ numbers: UnsafePointer<Double>, than limit: Double) -> Bool {
    let words = UnsafeRawPointer(numbers).assumingMemoryBound(to: UInt64.self)
    let largest = limit.bitPattern &- 1
    var start = 0
    while start < count {
      let end = min(count, start &+ 1024)
      var borrowed: UInt64 = 0
      for index in start..<end { borrowed |= largest &- (words[index] & ~sign) }
      if borrowed & sign != 0 { return false }
      start = end
    }
    return true
  }
}
