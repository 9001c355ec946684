import Limits

/// What is done to the digits themselves.
extension BigInteger {
  static func isLess(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    if a.count != b.count { return a.count < b.count }
    for index in a.indices.reversed() where a[index] != b[index] { return a[index] < b[index] }
    return false
  }

  static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(max(a.count, b.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      carry += UInt64(index < a.count ? a[index] : 0) + UInt64(index < b.count ? b[index] : 0)
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(carry))
    return result
  }

  /// `a` is not the smaller one.
  static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result = a
    var borrow: Int64 = 0
    for index in a.indices {
      var digit = Int64(a[index]) - Int64(index < b.count ? b[index] : 0) - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 1 << 32 }
      result[index] = UInt32(digit)
    }
    return result
  }

  static func product(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    var result = [UInt32](repeating: 0, count: a.count + b.count)
    for i in a.indices {
      if i & 0x1FF == 0x1FF, Work.shouldStop { break }
      var carry: UInt64 = 0
      for j in b.indices {
        carry += UInt64(a[i]) * UInt64(b[j]) + UInt64(result[i + j])
        result[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      result[i + b.count] = UInt32(carry)
    }
    return result
  }

  static func multiply(_ digits: inout [UInt32], by factor: UInt32, adding term: UInt32) {
    var carry = UInt64(term)
    for index in digits.indices {
      carry += UInt64(digits[index]) * UInt64(factor)
      digits[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { digits.append(UInt32(carry)) }
  }

  /// Divides in place and gives the remainder.
  static func divide(_ digits: inout [UInt32], by divisor: UInt32) -> UInt32 {
    var remainder: UInt64 = 0
    for index in digits.indices.reversed() {
      let part = remainder << 32 | UInt64(digits[index])
      digits[index] = UInt32(part / UInt64(divisor))
      remainder = part % UInt64(divisor)
    }
    while digits.last == 0 { digits.removeLast() }
    return UInt32(remainder)
  }

  static func shiftedLeft(_ digits: [UInt32], _ count: Int) -> [UInt32] {
    let (words, bits) = (count / 32, count % 32)
    var result = [UInt32](repeating: 0, count: words)
    var carry: UInt64 = 0
    for digit in digits {
      carry |= UInt64(digit) << UInt64(bits)
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(carry))
    return result
  }

  /// The rest, and whether only zeros were shifted out.
  static func shiftedRight(_ digits: [UInt32], _ count: Int) -> (digits: [UInt32], isExact: Bool) {
    let (words, bits) = (count / 32, count % 32)
    guard words < digits.count else { return ([], digits.isEmpty) }
    var isExact = digits[..<words].allSatisfy { $0 == 0 }
    if bits > 0, digits[words] << UInt32(32 - bits) != 0 { isExact = false }
    var result: [UInt32] = []
    for index in words..<digits.count {
      let high = index + 1 < digits.count ? UInt64(digits[index + 1]) << 32 : 0
      result.append(UInt32(truncatingIfNeeded: (high | UInt64(digits[index])) >> UInt64(bits)))
    }
    return (result, isExact)
  }

  /// Knuth's algorithm D (The Art of Computer Programming 4.3.1).
  static func divided(_ a: [UInt32], by b: [UInt32]) -> (quotient: [UInt32], remainder: [UInt32]) {
    if isLess(a, b) { return ([], a) }
    if b.count == 1 {
      var quotient = a
      let remainder = divide(&quotient, by: b[0])
      return (quotient, [remainder])
    }
    let shift = b[b.count - 1].leadingZeroBitCount
    let divisor = Array(shiftedLeft(b, shift)[..<b.count])
    var rest = shiftedLeft(a, shift)
    if rest.count == a.count { rest.append(0) }
    let n = divisor.count
    var quotient = [UInt32](repeating: 0, count: rest.count - n)
    let (top, second) = (UInt64(divisor[n - 1]), UInt64(divisor[n - 2]))
    for j in (0..<(rest.count - n)).reversed() {
      if j & 0x1FF == 0x1FF, Work.shouldStop { break }
      let leading = UInt64(rest[j + n]) << 32 | UInt64(rest[j + n - 1])
      var estimate = leading / top
      var remainder = leading % top
      while estimate >> 32 != 0 || estimate * second > remainder << 32 | UInt64(rest[j + n - 2]) {
        estimate -= 1
        remainder += top
        if remainder >> 32 != 0 { break }
      }
      var borrow: Int64 = 0
      var carry: UInt64 = 0
      for i in 0..<n {
        carry += estimate * UInt64(divisor[i])
        let digit = Int64(rest[i + j]) - borrow - Int64(carry & 0xffff_ffff)
        rest[i + j] = UInt32(truncatingIfNeeded: digit)
        borrow = digit < 0 ? 1 : 0
        carry >>= 32
      }
      let digit = Int64(rest[j + n]) - borrow - Int64(carry)
      rest[j + n] = UInt32(truncatingIfNeeded: digit)
      if digit < 0 {
        estimate -= 1
        var carry: UInt64 = 0
        for i in 0..<n {
          carry += UInt64(rest[i + j]) + UInt64(divisor[i])
          rest[i + j] = UInt32(truncatingIfNeeded: carry)
          carry >>= 32
        }
        rest[j + n] = rest[j + n] &+ UInt32(carry)
      }
      quotient[j] = UInt32(estimate)
    }
    return (quotient, shiftedRight(Array(rest[..<n]), shift).digits)
  }
}
