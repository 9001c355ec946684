import Language
import Limits

/// The checksums of `hashlib`.
///
/// Source: RFC 1321 (MD5), FIPS 180-4 (SHA-1, SHA-224, SHA-256).
enum Digests {
  static let functions: [BuiltinFunction] = [
    BuiltinFunction("digest", .text("name", called: "the name"), .value("data"), in: "_native", "the checksum of bytes") {
      name, data throws(Diagnostic) in
      let bytes = data.bytes ?? []
      let digest =
        switch name {
        case "md5": md5(bytes)
        case "sha1": sha1(bytes)
        case "sha384": Array(LongDigest.sha512(bytes, LongDigest.sha384Start).prefix(48))
        case "sha512": LongDigest.sha512(bytes, LongDigest.sha512Start)
        case "sha224": Array(sha256(bytes, sha224Start).prefix(28))
        default: sha256(bytes, sha256Start)
        }
      return .iterator(BytesObject(digest))
    }
  ]

  /// The message with a one, zeros and its length behind it, in words of 32 bits, 16 to a block.
  private static func words(_ bytes: [UInt8], isLittle: Bool) -> [UInt32] {
    var padded = bytes + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let length = UInt64(bytes.count) &* 8
    for place in 0..<8 {
      let shift = UInt64(8 * (isLittle ? place : 7 - place))
      padded.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    var words: [UInt32] = []
    for start in stride(from: 0, to: padded.count, by: 4) {
      var word: UInt32 = 0
      for place in 0..<4 { word = word << 8 | UInt32(padded[start + (isLittle ? 3 - place : place)]) }
      words.append(word)
    }
    return words
  }

  private static func bytes(_ words: [UInt32], isLittle: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in words {
      for place in 0..<4 {
        let shift = UInt32(8 * (isLittle ? place : 3 - place))
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }

  private static func rotated(_ x: UInt32, left count: UInt32) -> UInt32 {
    let high: UInt32 = x << count
    let low: UInt32 = x >> (32 - count)
    return high | low
  }

  // MARK: MD5

  private static let md5Shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  private static let md5Sines: [UInt32] = (1...64).map { UInt32((4_294_967_296 * Libm.sin(Double($0)).magnitude).rounded(.down)) }

  static func md5(_ message: [UInt8]) -> [UInt8] {
    let all = words(message, isLittle: true)
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    for block in stride(from: 0, to: all.count, by: 16) {
      if block & 0x3FFF == 0, Work.shouldStop { break }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for i in 0..<64 {
        let mixed: UInt32
        let place: Int
        switch i / 16 {
        case 0: (mixed, place) = ((b & c) | (~b & d), i)
        case 1: (mixed, place) = ((d & b) | (~d & c), (5 * i + 1) % 16)
        case 2: (mixed, place) = (b ^ c ^ d, (3 * i + 5) % 16)
        default: (mixed, place) = (c ^ (b | ~d), 7 * i % 16)
        }
        let sum = a &+ mixed &+ md5Sines[i] &+ all[block + place]
        (a, d, c) = (d, c, b)
        b = b &+ rotated(sum, left: md5Shifts[i / 16 * 4 + i % 4])
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
    }
    return bytes(state, isLittle: true)
  }

  // MARK: SHA

  static func sha1(_ message: [UInt8]) -> [UInt8] {
    let all = words(message, isLittle: false)
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    for block in stride(from: 0, to: all.count, by: 16) {
      if block & 0x3FFF == 0, Work.shouldStop { break }
      var w = Array(all[block..<(block + 16)])
      for i in 16..<80 { w.append(rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], left: 1)) }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for i in 0..<80 {
        let mixed: UInt32
        let key: UInt32
        switch i / 20 {
        case 0: (mixed, key) = ((b & c) | (~b & d), 0x5a82_7999)
        case 1: (mixed, key) = (b ^ c ^ d, 0x6ed9_eba1)
        case 2: (mixed, key) = ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
        default: (mixed, key) = (b ^ c ^ d, 0xca62_c1d6)
        }
        let sum = rotated(a, left: 5) &+ mixed &+ e &+ key &+ w[i]
        (e, d, c, b, a) = (d, c, rotated(b, left: 30), a, sum)
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d, state[4] &+ e]
    }
    return bytes(state, isLittle: false)
  }

  private static let sha224Start: [UInt32] = [
    0xc105_9ed8, 0x367c_d507, 0x3070_dd17, 0xf70e_5939, 0xffc0_0b31, 0x6858_1511, 0x64f9_8fa7, 0xbefa_4fa4,
  ]
  static let sha256Start: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private static let sha256Keys: [UInt32] = {
    // The first 32 bits behind the point of the cube roots of the first 64 primes, in whole numbers.
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      // The largest r with r³ ≤ prime · 2⁹⁶.
      var root: UInt64 = 0
      for bit in stride(from: 35, through: 0, by: -1) {
        let next = root | 1 << UInt64(bit)
        let square = next.multipliedFullWidth(by: next)
        let low = square.low.multipliedFullWidth(by: next)
        let (high, isOver) = square.high.multipliedReportingOverflow(by: next)
        let (middle, isOverToo) = high.addingReportingOverflow(low.high)
        if !isOver, !isOverToo, middle < prime << 32 || (middle == prime << 32 && low.low == 0) { root = next }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }()

  static func sha256(_ message: [UInt8], _ start: [UInt32]) -> [UInt8] {
    let all = words(message, isLittle: false)
    var state = start
    func right(_ x: UInt32, _ count: UInt32) -> UInt32 { rotated(x, left: 32 - count) }
    for block in stride(from: 0, to: all.count, by: 16) {
      if block & 0x3FFF == 0, Work.shouldStop { break }
      var w = Array(all[block..<(block + 16)])
      for i in 16..<64 {
        let (before, near): (UInt32, UInt32) = (w[i - 15], w[i - 2])
        let (cut, cutMore): (UInt32, UInt32) = (before >> 3, near >> 10)
        let first = right(before, 7) ^ right(before, 18) ^ cut
        let second = right(near, 17) ^ right(near, 19) ^ cutMore
        w.append(w[i - 16] &+ first &+ w[i - 7] &+ second)
      }
      var v = state
      for i in 0..<64 {
        let sum1 = right(v[4], 6) ^ right(v[4], 11) ^ right(v[4], 25)
        let choice: UInt32 = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ sum1 &+ choice &+ sha256Keys[i] &+ w[i]
        let sum0 = right(v[0], 2) ^ right(v[0], 13) ^ right(v[0], 22)
        let majority: UInt32 = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        v = [first &+ sum0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for i in 0..<8 { state[i] = state[i] &+ v[i] }
    }
    return bytes(state, isLittle: false)
  }
}
