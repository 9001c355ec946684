/// A table as it was read: each cell a number, or the code of a word, row by row in blocks.
package struct RawTable {
  package var columns: [RawColumn]
  package fileprivate(set) var rowCount = 0
  /// What is said about how it was read.
  package var notes: [String] = []
  /// The classes' names in their order, where the file says them.
  package var classNames: [String]?
  package var hasHeader = false
  /// The line its first row stands on, where that is known.
  var firstLine = 0
  private var blocks: [NumberBlock] = []
  private var block: NumberBlock?
  private let rowsInBlock: Int
  private var previous: [Double]

  package var width: Int { columns.count }

  package init(_ names: [String], rowsInBlock: Int? = nil) {
    columns = names.map { RawColumn(name: $0) }
    // Eight MiB a block: what is freed goes back to the system at once.
    self.rowsInBlock = rowsInBlock ?? max(1, (1 << 20) / max(names.count, 1))
    previous = [Double](repeating: .nan, count: names.count)
  }

  /// Cells that are no numbers are codes of words; code 0 is a missing cell.
  static func code(_ index: Int) -> Double { Double(bitPattern: 0x7FFC_0000_0000_0000 | UInt64(index)) }

  /// The code of a cell that is no number.
  static func code(of cell: Double) -> Int { Int(cell.bitPattern & 0x0003_FFFF_FFFF_FFFF) }

  /// Takes a row of as many cells as there are columns.
  mutating func append(_ row: UnsafeBufferPointer<Double>) {
    // The first blocks are small: most tables are.
    let block = block ?? NumberBlock(capacity: min(rowsInBlock, max(64, rowCount)) * width)
    self.block = block
    block.append(row)
    rowCount += 1
    if block.count >= block.capacity { closeBlock() }
  }

  /// To be called behind the last row.
  mutating func finish() { closeBlock() }

  private mutating func closeBlock() {
    guard let full = block else { return }
    block = nil
    let numbers = full.numbers
    let width = width
    var least = [Double](repeating: .infinity, count: width)
    var most = [Double](repeating: -.infinity, count: width)
    var isFractional = [Bool](repeating: false, count: width)
    var isOutOfStep = [Bool](repeating: false, count: width)
    let isFirst = blocks.isEmpty
    do {
      let block = numbers
      least.withUnsafeMutableBufferPointer { least in
        most.withUnsafeMutableBufferPointer { most in
          isFractional.withUnsafeMutableBufferPointer { isFractional in
            isOutOfStep.withUnsafeMutableBufferPointer { isOutOfStep in
              previous.withUnsafeMutableBufferPointer { previous in
                var place = 0
                var row = 0
                while place < block.count {
                  for column in 0..<width {
                    let value = block[place + column]
                    if value < least[column] { least[column] = value }
                    if value > most[column] { most[column] = value }
                    // Adding and taking away 1.5 · 2⁵² rounds to a whole number.
                    isFractional[column] = isFractional[column] || (value + 0x1.8p52) - 0x1.8p52 != value
                    isOutOfStep[column] = isOutOfStep[column] || value - previous[column] != 1
                    previous[column] = value
                  }
                  if isFirst, row == 0 { for column in 0..<width { isOutOfStep[column] = false } }
                  place += width
                  row += 1
                }
              }
            }
          }
        }
      }
    }
    for column in 0..<width {
      columns[column].least = min(columns[column].least, least[column])
      columns[column].most = max(columns[column].most, most[column])
      if isFractional[column] { columns[column].isWhole = false }
      if isOutOfStep[column] { columns[column].isConsecutive = false }
    }
    blocks.append(full)
  }

  // MARK: Reading

  /// A column's cells, numbers and codes.
  func cells(of column: Int) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(rowCount)
    for block in blocks { for place in stride(from: column, to: block.count, by: width) { result.append(block.numbers[place]) } }
    return result
  }

  /// Goes through a column's cells until the closure says no.
  /// - Returns: whether it never did.
  func allCells(of column: Int, _ body: (_ row: Int, _ cell: Double) -> Bool) -> Bool {
    var row = 0
    for block in blocks {
      let numbers = block.numbers
      for place in stride(from: column, to: numbers.count, by: width) {
        guard body(row, numbers[place]) else { return false }
        row += 1
      }
    }
    return true
  }

  /// Gives away block after block, freeing each.
  mutating func consume(_ body: (UnsafeBufferPointer<Double>) -> Void) {
    var rest = Array(blocks.reversed())
    blocks = []
    while let block = rest.popLast() { body(block.numbers) }
  }
}

/// What one column was found to hold.
package struct RawColumn {
  package var name: String
  var numbers = 0
  var missing = 0
  var least = Double.infinity
  var most = -Double.infinity
  /// No number has a fraction; also no word stands in it.
  var isWhole = true
  /// Each number is the one above it plus 1.
  var isConsecutive = true
  /// The words by their codes, `words[0]` that of missing cells, and how often each occurs.
  var words = [""]
  var wordCounts = [0]
  private var codes: [String: Int] = [:]
  private var met = WordTable()
  /// Cells with words beyond the most that are told apart.
  var beyond = 0
  var forms: WrittenNumber.Forms = []
  /// Numbers with three digits behind the point, and with another number of them.
  var pointThree = 0
  var pointOther = 0
  /// Cells with `-`, as missing ones or words.
  var dashes = 0
  /// Numbers in brackets.
  var bracketed = 0
  /// Numbers with a percent sign, and the currencies of others.
  var percents = 0
  var currencies: Set<String> = []
  /// What stands behind its numbers, and in how many cells.
  var unit: String?
  var unitCells = 0
  var hasSeveralUnits = false
  /// Numbers such as 007.
  var leadingZeros = 0
  /// It is one number of the lists in a column of the file.
  var isOfList = false
  /// Whole numbers with more digits than the values can tell apart.
  var rounded = 0
  var firstWord: (line: Int, column: Int)?
  var firstMissing: (line: Int, column: Int)?

  /// The most words of a column that are told apart.
  static let wordLimit = 5000

  init(name: String) { self.name = name }

  var wordCells: Int { wordCounts.dropFirst().reduce(beyond, +) }

  /// The cell for a word that was met before, from its bytes.
  @inline(__always)
  mutating func known(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard words.count > 1, let code = met.code(of: bytes) else { return nil }
    wordCounts[code] += 1
    return RawTable.code(code)
  }

  /// The cell for a word, found again by these bytes.
  mutating func keep(_ cell: Double, for bytes: UnsafeBufferPointer<UInt8>) {
    let code = RawTable.code(of: cell)
    if cell.isNaN, code > 0, code < words.count { met.keep(bytes, as: code) }
  }

  /// The cell for a word.
  mutating func intern(_ text: String) -> Double {
    if let code = codes[text] {
      wordCounts[code] += 1
      return RawTable.code(code)
    }
    guard words.count <= RawColumn.wordLimit else {
      beyond += 1
      return RawTable.code(RawColumn.wordLimit + 1)
    }
    codes[text] = words.count
    words.append(text)
    wordCounts.append(1)
    return RawTable.code(words.count - 1)
  }
}
