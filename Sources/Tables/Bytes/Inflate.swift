/// Undoes deflate compression, a piece at a time.
///
/// Sources: RFC 1951 (deflate), RFC 1952 (gzip, several members end to end).
final class InflateStream: ByteStream {
  enum Wrapping { case gzip, none }

  private let source: any ByteStream
  private let wrapping: Wrapping
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var inputPosition = 0
  private var inputCount = 0
  private var bits: UInt64 = 0
  private var bitCount = 0

  /// What was put out last, the window that copies reach back into.
  private var window = [UInt8](repeating: 0, count: 1 << 15)
  private var written = 0
  private var checksum = CRC32()

  private enum State { case header, block, stored(Int), coded, trailer, done }
  private var state: State
  private var isLast = false
  private var literals = HuffmanCode()
  private var distances = HuffmanCode()
  /// A copy under way.
  private var copyLength = 0
  private var copyDistance = 0

  init(_ source: any ByteStream, _ wrapping: Wrapping) {
    self.source = source
    self.wrapping = wrapping
    state = wrapping == .gzip ? .header : .block
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableFault) -> Int {
    var count = 0
    while count < buffer.count {
      switch state {
      case .header:
        try readHeader()
      case .block:
        try readBlock()
      case .stored(let left):
        if left == 0 {
          endBlock()
        } else {
          emit(UInt8(try take(8)), buffer, &count)
          state = .stored(left - 1)
        }
      case .coded:
        try readCodes(buffer, &count)
      case .trailer:
        try readTrailer()
      case .done:
        return count
      }
    }
    return count
  }

  @inline(__always)
  private func emit(_ byte: UInt8, _ buffer: UnsafeMutableRawBufferPointer, _ count: inout Int) {
    buffer[count] = byte
    count += 1
    window[written & 0x7fff] = byte
    written += 1
    checksum.add(byte)
  }

  private func endBlock() { state = !isLast ? .block : wrapping == .gzip ? .trailer : .done }

  // MARK: Bits

  private var damaged: TableFault { .whole("its compression is damaged", hint: "fetch the file again") }
  private var cutShort: TableFault { .whole("the compressed file is cut short", hint: "fetch the file again") }

  /// The next byte of the compressed file; nil at its end.
  private func nextByte() throws(TableFault) -> UInt8? {
    if inputPosition == inputCount {
      var got = 0
      var failure: TableFault?
      input.withUnsafeMutableBytes { pointer in
        do throws(TableFault) { got = try source.read(into: pointer) } catch { failure = error }
      }
      if let failure { throw failure }
      guard got > 0 else { return nil }
      (inputPosition, inputCount) = (0, got)
    }
    inputPosition += 1
    return input[inputPosition - 1]
  }

  /// Sees to it that there are so many bits, as far as the file has them.
  @inline(__always)
  private func fill(_ count: Int) throws(TableFault) {
    while bitCount < count, let byte = try nextByte() {
      bits |= UInt64(byte) << UInt64(bitCount)
      bitCount += 8
    }
  }

  @inline(__always)
  private func take(_ count: Int) throws(TableFault) -> Int {
    try fill(count)
    guard bitCount >= count else { throw cutShort }
    let value = bits & (1 << UInt64(count) - 1)
    bits >>= UInt64(count)
    bitCount -= count
    return Int(value)
  }

  private func alignToByte() {
    bits >>= UInt64(bitCount & 7)
    bitCount -= bitCount & 7
  }

  // MARK: gzip's frame

  private func readHeader() throws(TableFault) {
    guard try take(8) == 0x1f, try take(8) == 0x8b, try take(8) == 8 else { throw damaged }
    let flags = try take(8)
    for _ in 0..<6 { _ = try take(8) }
    if flags & 4 != 0 { for _ in 0..<(try take(16)) { _ = try take(8) } }
    if flags & 8 != 0 { while try take(8) != 0 {} }
    if flags & 16 != 0 { while try take(8) != 0 {} }
    if flags & 2 != 0 { _ = try take(16) }
    checksum = CRC32()
    written = 0
    isLast = false
    state = .block
  }

  private func readTrailer() throws(TableFault) {
    alignToByte()
    let sum = try take(16) | (try take(16)) << 16
    let size = try take(16) | (try take(16)) << 16
    guard sum == Int(checksum.value), size == written & 0xffff_ffff else { throw damaged }
    try fill(8)
    // Another member may follow; zeros behind the last are padding.
    state = bitCount >= 8 && bits & 0xff == 0x1f ? .header : .done
  }

  // MARK: Blocks

  private func readBlock() throws(TableFault) {
    isLast = try take(1) == 1
    switch try take(2) {
    case 0:
      alignToByte()
      let length = try take(16)
      guard try take(16) == ~length & 0xffff else { throw damaged }
      state = .stored(length)
    case 1:
      literals = HuffmanCode.fixedLiterals
      distances = HuffmanCode.fixedDistances
      state = .coded
    case 2:
      try readCodeLengths()
      state = .coded
    default:
      throw damaged
    }
  }

  private func readCodeLengths() throws(TableFault) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengthLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { lengthLengths[order[index]] = UInt8(try take(3)) }
    guard let code = HuffmanCode(lengthLengths) else { throw damaged }
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try decode(code)
      switch symbol {
      case 0...15: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw damaged }
        lengths.append(contentsOf: repeatElement(last, count: 3 + (try take(2))))
      case 17: lengths.append(contentsOf: repeatElement(0, count: 3 + (try take(3))))
      default: lengths.append(contentsOf: repeatElement(0, count: 11 + (try take(7))))
      }
    }
    guard lengths.count == literalCount + distanceCount, literalCount <= 286,
      let literals = HuffmanCode(Array(lengths[..<literalCount])), let distances = HuffmanCode(Array(lengths[literalCount...]))
    else { throw damaged }
    self.literals = literals
    self.distances = distances
  }

  @inline(__always)
  private func decode(_ code: HuffmanCode) throws(TableFault) -> Int {
    try fill(15)
    let entry = code.table[Int(bits & 0x7fff)]
    let length = Int(entry & 15)
    guard length > 0 else { throw bitCount < 15 ? cutShort : damaged }
    guard length <= bitCount else { throw cutShort }
    bits >>= UInt64(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  private func readCodes(_ buffer: UnsafeMutableRawBufferPointer, _ count: inout Int) throws(TableFault) {
    while count < buffer.count {
      if copyLength > 0 {
        emit(window[(written - copyDistance) & 0x7fff], buffer, &count)
        copyLength -= 1
        continue
      }
      let symbol = try decode(literals)
      if symbol < 256 {
        emit(UInt8(symbol), buffer, &count)
      } else if symbol == 256 {
        return endBlock()
      } else {
        guard symbol <= 285 else { throw damaged }
        let length = InflateStream.lengthBases[symbol - 257] + (try take(InflateStream.lengthBits[symbol - 257]))
        let place = try decode(distances)
        guard place < 30 else { throw damaged }
        let bits = place < 4 ? 0 : place / 2 - 1
        let base = place < 4 ? place + 1 : ((2 + place & 1) << bits) + 1
        copyDistance = base + (try take(bits))
        guard copyDistance <= min(written, 1 << 15) else { throw damaged }
        copyLength = length
      }
    }
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
}

/// A prefix code as a table: for each run of 15 bits the symbol it begins with (upper bits) and that code's length (lower four).
private struct HuffmanCode {
  private(set) var table: [UInt16] = []

  init() {}

  /// - Returns: nil when no code has these lengths.
  init?(_ lengths: [UInt8]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var next = [Int](repeating: 0, count: 16)
    var code = 0
    for length in 1...15 {
      code = (code + counts[length - 1]) << 1
      next[length] = code
      guard code + counts[length] <= 1 << length else { return nil }
    }
    table = [UInt16](repeating: 0, count: 1 << 15)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      var reversed = 0
      for bit in 0..<length where next[length] >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
      next[length] += 1
      for place in stride(from: reversed, to: 1 << 15, by: 1 << length) { table[place] = UInt16(symbol << 4 | length) }
    }
  }

  static let fixedLiterals = HuffmanCode(
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
      + [UInt8](repeating: 8, count: 8))!
  static let fixedDistances = HuffmanCode([UInt8](repeating: 5, count: 30))!
}

/// The checksum that gzip and zip keep.
package struct CRC32 {
  private var state: UInt32 = 0xffff_ffff

  package init() {}

  package var value: UInt32 { ~state }

  package mutating func add(_ bytes: ArraySlice<UInt8>) { for byte in bytes { add(byte) } }

  @inline(__always)
  mutating func add(_ byte: UInt8) { state = state >> 8 ^ CRC32.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] }

  package static func of(_ bytes: [UInt8]) -> UInt32 {
    var checksum = CRC32()
    for byte in bytes { checksum.add(byte) }
    return checksum.value
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
  }
}

extension [UInt8] {
  /// What a gzip file holds.
  package func gunzipped(limit: Int) throws(TableFault) -> [UInt8] { try InflateStream(ArrayStream(self), .gzip).everything(limit: limit) }
}
