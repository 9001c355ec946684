import Runtime

/// A table split into features and one target column: what `data FILE.csv target=COLUMN` makes of a file.
struct LabelledTable {
  var featureNames: [String] = []
  var targetName = ""
  var sampleCount = 0
  /// Row by row, `sampleCount × featureNames.count`.
  var inputs: [Double] = []
  /// A number for each sample: the value itself, or the index of its class.
  var targets: [Double] = []
  /// Nil when the target is a number to be estimated.
  var classNames: [String]?

  /// The most classes that whole numbers in the target column are taken for.
  static let classLimit = 20

  /// Reads a CSV text; the target is the column named, or the last one.
  ///
  /// A first row with a cell that is no number, outside the target column, is the header. A target column of words, or of
  /// whole numbers 0 to k−1 that all occur, holds classes; any other is a number to be estimated.
  init(csv text: String, target: String?) throws(CSVError) {
    let table = try CSVTable(text)
    guard let first = table.rows.first else {
      throw CSVError(
        line: 1, column: 1, message: "there are no rows in it", hint: "a CSV file has a line of names and then one line for each sample")
    }
    guard first.count >= 2 else {
      throw CSVError(
        line: first[0].line, column: 1, message: "it has one column only; features and a target need two",
        hint: "separate the cells with commas")
    }
    let hasHeader = LabelledTable.looksLikeHeader(first, below: table.rows.dropFirst().first)
    let names = hasHeader ? first.map(\.text) : (1...first.count).map { "c\($0)" }
    let rows = hasHeader ? table.rows.dropFirst() : table.rows[...]
    guard !rows.isEmpty else {
      throw CSVError(
        line: first[0].line, column: 1, message: "there are names in it but no samples", hint: "add a line of numbers for each sample")
    }
    let targetIndex = try LabelledTable.targetIndex(target, names: names, line: first[0].line)
    targetName = names[targetIndex]
    featureNames = names.enumerated().filter { $0.offset != targetIndex }.map(\.element)
    sampleCount = rows.count
    inputs.reserveCapacity(rows.count * featureNames.count)
    for row in rows {
      for (index, cell) in row.enumerated() where index != targetIndex {
        inputs.append(try LabelledTable.number(cell, column: names[index]))
      }
    }
    (targets, classNames) = try LabelledTable.targets(rows.map { $0[targetIndex] }, column: targetName)
  }

  private static func looksLikeHeader(_ first: [CSVTable.Cell], below second: [CSVTable.Cell]?) -> Bool {
    let words = first.indices.filter { Double(first[$0].text) == nil && !first[$0].text.isEmpty }
    guard let second else { return !words.isEmpty }
    // A word above a number is a name; a word above a word may be a class of the first sample.
    return words.contains { Double(second[$0].text) != nil } || words.count == first.count
  }

  private static func targetIndex(_ target: String?, names: [String], line: Int) throws(CSVError) -> Int {
    guard let target else { return names.count - 1 }
    if let index = names.firstIndex(of: target) { return index }
    if let index = names.firstIndex(where: { $0.lowercased() == target.lowercased() }) { return index }
    if let number = Int(target), (1...names.count).contains(number) { return number - 1 }
    let listed = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", … (\(names.count) columns)" : "")
    throw CSVError(line: line, column: 1, message: "there is no column `\(target)`", hint: "its columns are \(listed)")
  }

  private static func isMissing(_ text: String) -> Bool { ["", "?", "na", "n/a", "null", "none", "-"].contains(text.lowercased()) }

  private static func number(_ cell: CSVTable.Cell, column: String) throws(CSVError) -> Double {
    if let value = Double(cell.text), value.isFinite { return value }
    if isMissing(cell.text) || cell.text.lowercased() == "nan" {
      throw CSVError(
        line: cell.line, column: cell.column, message: "the value of `\(column)` is missing", hint: "fill it in or leave the row out")
    }
    throw CSVError(
      line: cell.line, column: cell.column, message: "`\(cell.text)` in the column `\(column)` is not a number",
      hint: "features must be numbers; only the target column may hold words")
  }

  private static func targets(_ cells: [CSVTable.Cell], column: String) throws(CSVError) -> ([Double], [String]?) {
    if let missing = cells.first(where: { isMissing($0.text) }) {
      throw CSVError(
        line: missing.line, column: missing.column, message: "the target `\(column)` is missing", hint: "fill it in or leave the row out")
    }
    let numbers = cells.map { Double($0.text) }
    let values = numbers.compactMap { $0 }
    if values.count == cells.count, values.allSatisfy(\.isFinite) {
      let distinct = Set(values)
      let isClasses = (2...classLimit).contains(distinct.count) && (0..<distinct.count).allSatisfy { distinct.contains(Double($0)) }
      return (values, isClasses ? (0..<distinct.count).map(String.init) : nil)
    }
    let names = Set(cells.map(\.text)).sorted()
    guard names.count >= 2 else {
      throw CSVError(
        line: cells[0].line, column: cells[0].column, message: "the target `\(column)` is `\(names[0])` in every row",
        hint: "there must be two classes at least")
    }
    guard names.count <= 1000 else {
      throw CSVError(
        line: cells[0].line, column: cells[0].column,
        message: "the target `\(column)` holds \(names.count) different words, too many for classes",
        hint: "choose another column with target=")
    }
    let indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, Double($0.offset)) })
    return (cells.map { indices[$0.text] ?? 0 }, names)
  }
}
