import Language
import Limits

/// Files in one file, as `.npz` holds its arrays: the ZIP format with members stored as they are, or deflated ones read.
///
/// Source: PKWARE's APPNOTE 6.3.3; RFC 1951.
enum ZipArchive {
  /// The bytes of an archive whose members are stored.
  static func bytes(of members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let start = archive.count
      // Version, flags, method 0, the time 00:00 on 1980-01-01, checksum, both sizes.
      var facts = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(33, 2)
      facts += number(Int(checksum(member.bytes)), 4) + number(member.bytes.count, 4) + number(member.bytes.count, 4)
      facts += number(name.count, 2) + number(0, 2)
      archive += [0x50, 0x4b, 3, 4] + facts + name + member.bytes
      directory +=
        [0x50, 0x4b, 1, 2] + number(20, 2) + facts + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(start, 4)
      directory += name
    }
    let start = archive.count
    archive += directory
    archive += [0x50, 0x4b, 5, 6] + number(0, 4) + number(members.count, 2) + number(members.count, 2) + number(directory.count, 4)
    return archive + number(start, 4) + number(0, 2)
  }

  /// The members of an archive.
  ///
  /// - Throws: ValueError for what is no archive, or one that ends too early.
  static func members(of bytes: [UInt8], named path: String) throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
    let broken = Diagnostic(.value, "`\(path)` is no whole archive of arrays (.npz)")
    func read(_ place: Int, _ width: Int) throws(Diagnostic) -> Int {
      guard place >= 0, place + width <= bytes.count else { throw broken }
      return (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.count >= 22 else { throw broken }
    var end = bytes.count - 22
    while end >= 0, !bytes[end...].starts(with: [0x50, 0x4b, 5, 6]) { end -= 1 }
    guard end >= 0 else { throw broken }
    var place = try read(end + 16, 4)
    var members: [(name: String, bytes: [UInt8])] = []
    for _ in 0..<(try read(end + 10, 2)) {
      guard try read(place, 4) == 0x0201_4b50 else { throw broken }
      let (method, stored, whole) = (try read(place + 10, 2), try read(place + 20, 4), try read(place + 24, 4))
      let (nameLength, extraLength, commentLength) = (try read(place + 28, 2), try read(place + 30, 2), try read(place + 32, 2))
      let header = try read(place + 42, 4)
      guard place + 46 + nameLength <= bytes.count else { throw broken }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      let start = header + 30 + (try read(header + 26, 2)) + (try read(header + 28, 2))
      guard stored < 0xFFFF_FFFF, start >= 0, start + stored <= bytes.count else { throw broken }
      let body = bytes[start..<(start + stored)]
      switch method {
      case 0: members.append((name, Array(body)))
      case 8:
        try Work.require(whole)
        var inflation = Inflation(body, expecting: whole)
        guard let inflated = inflation.run(), inflated.count == whole else { throw broken }
        members.append((name, inflated))
      default:
        throw Diagnostic(
          .value, "`\(path)` is compressed in a way that is not read here", hint: "np.savez and np.savez_compressed write what is read")
      }
      place += 46 + nameLength + extraLength + commentLength
    }
    return members
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

/// The inverse of DEFLATE: bits to bytes by Huffman codes and repetitions.
struct Inflation {
  private let source: ArraySlice<UInt8>
  private var place: Int
  private var bit = 0
  private var output: [UInt8] = []
  private let limit: Int
  private var hasFailed = false

  init(_ source: ArraySlice<UInt8>, expecting count: Int) {
    self.source = source
    place = source.startIndex
    limit = count
  }

  /// A canonical Huffman code: how many symbols have each length, and the symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      for length in 1...15 { for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) } }
    }
  }

  private mutating func bits(_ count: Int) -> Int {
    var value = 0
    for index in 0..<count {
      guard place < source.endIndex else {
        hasFailed = true
        return 0
      }
      value |= Int(source[place] >> UInt8(bit) & 1) << index
      bit += 1
      if bit == 8 {
        bit = 0
        place += 1
      }
    }
    return value
  }

  private mutating func symbol(_ code: Code) -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      value |= bits(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + (value - first)] }
      index += count
      first = (first + count) << 1
      value <<= 1
      if hasFailed { break }
    }
    hasFailed = true
    return 256
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385,
    24577,
  ]
  private static let distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// All bytes; nil where the source is faulty or gives more than was announced.
  mutating func run() -> [UInt8]? {
    var isLast = false
    while !isLast, !hasFailed {
      isLast = bits(1) == 1
      switch bits(2) {
      case 0:
        if bit > 0 {
          bit = 0
          place += 1
        }
        let count = bits(16)
        _ = bits(16)
        guard place + count <= source.endIndex, output.count + count <= limit else { return nil }
        output += source[place..<(place + count)]
        place += count
      case 1:
        let literals = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
        block(Code(literals), Code([Int](repeating: 5, count: 30)))
      case 2:
        let (literalCount, distanceCount, lengthCount) = (bits(5) + 257, bits(5) + 1, bits(4) + 4)
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<lengthCount { lengths[Self.order[index]] = bits(3) }
        let lengthCode = Code(lengths)
        var all: [Int] = []
        while all.count < literalCount + distanceCount, !hasFailed {
          let next = symbol(lengthCode)
          switch next {
          case 16:
            guard let last = all.last else { return nil }
            all += [Int](repeating: last, count: 3 + bits(2))
          case 17: all += [Int](repeating: 0, count: 3 + bits(3))
          case 18: all += [Int](repeating: 0, count: 11 + bits(7))
          default: all.append(next)
          }
        }
        guard !hasFailed, all.count == literalCount + distanceCount, all.allSatisfy({ $0 <= 15 }) else { return nil }
        block(Code(Array(all[..<literalCount])), Code(Array(all[literalCount...])))
      default: return nil
      }
    }
    return hasFailed ? nil : output
  }

  private mutating func block(_ literals: Code, _ distances: Code) {
    while !hasFailed {
      let next = symbol(literals)
      if next == 256 { return }
      if next < 256 {
        output.append(UInt8(next))
      } else {
        guard next - 257 < Self.lengthBases.count else { break }
        let length = Self.lengthBases[next - 257] + bits(Self.lengthBits[next - 257])
        let code = symbol(distances)
        guard code < Self.distanceBases.count else { break }
        let distance = Self.distanceBases[code] + bits(Self.distanceBits[code])
        guard distance <= output.count else { break }
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
      if output.count > limit { break }
    }
    hasFailed = true
  }
}
