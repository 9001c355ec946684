/// Arrays of numbers in a file: NumPy's `.npy`, MNIST's IDX.
package struct NumericFile {
  enum Kind { case float, signed, unsigned, boolean, bytes, characters }

  package var shape: [Int]
  private var kind: Kind
  private var size: Int
  private var isBigEndian: Bool
  private var isFortran = false
  private var bytes: [UInt8]
  private var start: Int

  package var count: Int { shape.reduce(1, *) }
  var rowCount: Int { shape.first ?? 1 }
  var width: Int { shape.dropFirst().reduce(1, *) }

  private static let damaged = TableFault.whole("the file is cut short or damaged", hint: "fetch the file again")

  private static func checked(_ shape: [Int], size: Int, in bytes: [UInt8], from start: Int) throws(TableFault) {
    var count = 1
    for side in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: side)
      guard side >= 0, !overflow, product <= bytes.count else { throw damaged }
      count = product
    }
    guard start + count * size <= bytes.count else { throw damaged }
  }

  // MARK: NumPy

  static func isNumPy(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x93] + Array("NUMPY".utf8)) }

  /// Source: NumPy, "NEP 1 — A simple file format for NumPy arrays".
  package init(numPy bytes: [UInt8]) throws(TableFault) {
    guard NumericFile.isNumPy(bytes), bytes.count > 12 else { throw NumericFile.damaged }
    let lengthSize = bytes[6] == 1 ? 2 : 4
    let length = bytes.number(at: 8, size: lengthSize)
    start = 8 + lengthSize + length
    guard start <= bytes.count else { throw NumericFile.damaged }
    let header = String(decoding: bytes[(8 + lengthSize)..<start], as: UTF8.self)
    func value(_ key: String) -> Substring? {
      guard let range = header.firstRange(of: "'\(key)':") else { return nil }
      return header[range.upperBound...].drop { $0 == " " }
    }
    guard value("descr")?.first != "[" else {
      throw .whole(
        "it holds an array of records", hint: "in Python: pandas.DataFrame(numpy.load(\"FILE\")).to_csv(\"FILE.csv\", index=False)")
    }
    guard let code = value("descr")?.dropFirst().prefix(while: { $0 != "'" }), let order = value("fortran_order"),
      let list = value("shape")?.dropFirst().prefix(while: { $0 != ")" })
    else { throw NumericFile.damaged }
    isBigEndian = code.first == ">"
    let type = code.drop { "<>|=".contains($0) }
    guard let letter = type.first, let size = Int(type.dropFirst()),
      let kind: Kind = ["f": .float, "i": .signed, "u": .unsigned, "b": .boolean, "S": .bytes, "U": .characters][letter],
      kind == .float
        ? [2, 4, 8].contains(size) : kind == .bytes || kind == .characters ? (1...4096).contains(size) : [1, 2, 4, 8].contains(size)
    else {
      throw .whole(
        "it holds an array of type \(code.prefix(20)), and data needs numbers", hint: "in Python: numpy.save(\"FILE\", a.astype(float))")
    }
    self.kind = kind
    self.size = kind == .characters ? 4 * size : size
    isFortran = order.hasPrefix("True")
    shape = list.split(separator: ",").compactMap { piece in Int(piece.filter { $0 != " " }) }
    self.bytes = bytes
    try NumericFile.checked(shape, size: self.size, in: bytes, from: start)
  }

  /// Whether its elements are words.
  var holdsWords: Bool { kind == .bytes || kind == .characters }

  // MARK: IDX

  static func isIDX(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 8 && bytes[0] == 0 && bytes[1] == 0 && [8, 9, 11, 12, 13, 14].contains(bytes[2]) && (1...4).contains(bytes[3])
  }

  /// Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database", file formats.
  init(idx bytes: [UInt8]) throws(TableFault) {
    guard NumericFile.isIDX(bytes) else { throw NumericFile.damaged }
    let types: [UInt8: (Kind, Int)] = [
      8: (.unsigned, 1), 9: (.signed, 1), 11: (.signed, 2), 12: (.signed, 4), 13: (.float, 4), 14: (.float, 8),
    ]
    (kind, size) = types[bytes[2]] ?? (.unsigned, 1)
    isBigEndian = true
    let rank = Int(bytes[3])
    start = 4 + 4 * rank
    guard bytes.count >= start else { throw NumericFile.damaged }
    shape = (0..<rank).map { axis in (0..<4).reduce(0) { $0 << 8 | Int(bytes[4 + 4 * axis + $1]) } }
    self.bytes = bytes
    try NumericFile.checked(shape, size: size, in: bytes, from: start)
  }

  // MARK: Elements

  /// An element's word by its place in row-major order.
  func word(flat index: Int) -> String {
    let offset = offset(of: index)
    var text = ""
    for place in stride(from: offset, to: offset + size, by: kind == .characters ? 4 : 1) {
      let code =
        kind == .characters ? bytes[place..<place + 4].reversed(if: !isBigEndian).reduce(0) { $0 << 8 | UInt32($1) } : UInt32(bytes[place])
      guard code != 0 else { break }
      text.unicodeScalars.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return text
  }

  /// Where an element's bytes begin, by its place in row-major order.
  private func offset(of index: Int) -> Int {
    var place = index
    if isFortran, shape.count > 1 {
      // The first axis lies closest together.
      var rest = index
      var places: [Int] = []
      for side in shape.reversed() {
        places.append(rest % side)
        rest /= side
      }
      place = zip(places, shape.reversed()).reduce(0) { $0 * $1.1 + $1.0 }
    }
    return start + place * size
  }

  /// An element by its place in row-major order; nan for a word.
  package subscript(flat index: Int) -> Double {
    guard !holdsWords else { return .nan }
    let offset = offset(of: index)
    var bits: UInt64 = 0
    for byte in 0..<size { bits = bits << 8 | UInt64(bytes[offset + (isBigEndian ? byte : size - 1 - byte)]) }
    switch kind {
    case .boolean: return bits == 0 ? 0 : 1
    case .bytes, .characters: return .nan
    case .unsigned: return Double(bits)
    case .signed: return Double(Int64(truncatingIfNeeded: bits << (64 - UInt64(size) * 8)) >> (64 - Int64(size) * 8))
    case .float:
      switch size {
      case 8: return Double(bitPattern: bits)
      case 4: return Double(Float(bitPattern: UInt32(bits)))
      default: return NumericFile.half(UInt16(bits))
      }
    }
  }

  private static func half(_ bits: UInt16) -> Double {
    let (exponent, fraction) = (Int(bits >> 10) & 31, Double(bits & 1023))
    let sign: Double = bits >> 15 == 0 ? 1 : -1
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * (1 + fraction / 1024) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }
}

extension RawTable {
  /// Arrays side by side as a table: a row for each entry of the first axis.
  init(_ arrays: [(name: String, array: NumericFile)], notes: [String]) throws(TableFault) {
    let rows = arrays.first?.array.rowCount ?? 0
    if let other = arrays.first(where: { $0.array.rowCount != rows }) {
      throw .whole(
        "`\(arrays[0].name)` has \(rows) rows and `\(other.name)` \(other.array.rowCount)", hint: "each sample needs a row in both")
    }
    guard rows > 0 else { throw .whole("there are no rows in it", hint: nil) }
    self.init(
      arrays.flatMap { name, array in array.width == 1 && array.shape.count == 1 ? [name] : (0..<array.width).map { "\(name)\($0)" } })
    self.notes = notes
    let row = UnsafeMutableBufferPointer<Double>.allocate(capacity: max(width, 1))
    defer { row.deallocate() }
    for index in 0..<rows {
      var column = 0
      for (_, array) in arrays {
        let width = array.width
        for place in 0..<width {
          var value = array[flat: index * width + place]
          if array.holdsWords {
            value = columns[column].intern(array.word(flat: index * width + place))
          } else if !value.isFinite {
            value = RawTable.code(0)
            columns[column].missing += 1
          }
          row[column] = value
          column += 1
        }
      }
      append(UnsafeBufferPointer(rebasing: row[..<width]))
    }
    finish()
    for column in columns.indices { columns[column].numbers = rowCount - columns[column].missing - columns[column].wordCells }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func reversed(if isReversed: Bool) -> [UInt8] { isReversed ? Array(reversed()) : Array(self) }
}
