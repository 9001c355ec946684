// Which columns are learned from, and how words become numbers.
extension SampleTable {
  /// - Returns: the columns whose missing cells count.
  mutating func chooseFeatures(_ targets: [Int], _ options: SampleOptions) throws(TableFault) -> [Int] {
    var dropped: Set<Int> = []
    var only: [Int] = []
    var oneHot: Set<Int> = []
    for name in options.drop { dropped.insert(try SampleTable.index(name, table, option: "drop")) }
    for name in options.only { only.append(try SampleTable.index(name, table, option: "only")) }
    for name in options.oneHot { oneHot.insert(try SampleTable.index(name, table, option: "onehot")) }
    let wanted = Set(only)
    let isPicture = looksLikePictures(targets)
    var leftOut: [String] = []
    var used: [Int] = []
    for index in table.columns.indices {
      let column = table.columns[index]
      if targets.contains(index) {
        columns.append(summary(index, targetKind(index, options), isTarget: true, isUsed: true))
        continue
      }
      var (kind, reason) = table.kind(of: index)
      let isWanted = wanted.contains(index) || oneHot.contains(index)
      if dropped.contains(index) || (!only.isEmpty && !isWanted) {
        columns.append(summary(index, kind, isTarget: false, isUsed: false))
        continue
      }
      if kind == .number, column.wordCells > 0, options.missing == nil, !oneHot.contains(index) { throw wordAmongNumbers(column) }
      // An own wish overrules the guess, where there are numbers.
      if isWanted, column.wordCells == 0 { kind = .number }
      // A pixel that is always dark is a pixel.
      if isPicture, kind == .constant, column.wordCells == 0 { kind = .number }
      if oneHot.contains(index) { kind = .words }
      switch kind {
      case .number, .class:
        if column.wordCells > 0 {
          notes.append(
            "\(column.wordCells) cell\(column.wordCells == 1 ? "" : "s") of `\(column.name)` that are no numbers count as missing")
        }
        features.append(Feature(column: index, rule: .number))
        featureNames.append(column.name)
        used.append(index)
      case .words:
        try addOneHot(index)
        used.append(index)
      case .date, .text, .id, .constant:
        if isWanted {
          throw .whole(
            "the column `\(column.name)` holds \(kind == .date ? "dates" : "text"), not numbers",
            hint: "onehot=\(column.name) makes a column of each of its words; or leave it out", option: "only")
        }
        leftOut.append("`\(column.name)` (\(reason))")
      }
      columns.append(summary(index, kind, isTarget: false, isUsed: [.number, .words, .class].contains(kind)))
    }
    if !leftOut.isEmpty {
      let shown = leftOut.prefix(6).joined(separator: ", ") + (leftOut.count > 6 ? " and \(leftOut.count - 6) more" : "")
      notes.append("left out: \(shown); only= names the columns to use")
    }
    return used
  }

  /// Whether the features are the pixels of square pictures: whole numbers from 0 to 255, or numbers up to 1.
  func looksLikePictures(_ targets: [Int]) -> Bool {
    let features = table.columns.indices.filter { !targets.contains($0) }
    let side = Int(Double(features.count).squareRoot())
    guard side * side == features.count, (8...64).contains(side) else { return false }
    return features.allSatisfy { index in
      let column = table.columns[index]
      return column.wordCells == 0 && column.missing == 0 && column.least >= 0 && column.most <= 255 && (column.isWhole || column.most <= 1)
    }
  }

  func targetKind(_ index: Int, _ options: SampleOptions) -> ColumnKind {
    if options.kind == .numbers { return .number }
    if options.kind == .classes || table.columns[index].wordCells > 0 { return .class }
    return SampleTable.classValues(table, index) != nil ? .class : .number
  }

  mutating func addOneHot(_ index: Int) throws(TableFault) {
    let column = table.columns[index]
    let numbers = column.numbers > 0 ? Set(table.cells(of: index).filter { !$0.isNaN }).sorted() : []
    let words = column.words.dropFirst().enumerated().map { (name: $0.element, bits: RawTable.code($0.offset + 1).bitPattern) }
    var values = words + numbers.map { (name: RawTable.text($0), bits: $0.bitPattern) }
    guard column.beyond == 0, values.count <= 1000 else {
      throw .whole(
        "the column `\(column.name)` has too many different values for a column each", hint: "drop=\(column.name) leaves it out",
        option: "onehot")
    }
    noteCapitals(values.map(\.name), "`\(column.name)`")
    let order = YesNo.ordered(values.map(\.name)) ?? values.map(\.name).sorted()
    values.sort { a, b in order.firstIndex(of: a.name) ?? 0 < order.firstIndex(of: b.name) ?? 0 }
    if values.count == 2 {
      // Of two, one column tells both.
      features.append(Feature(column: index, rule: .equals(values[1].bits)))
      featureNames.append(YesNo.ordered(order) != nil ? column.name : "\(column.name)=\(values[1].name)")
      notes.append("`\(column.name)`: \(mapText(values.map(\.name), nil))")
      return
    }
    for value in values {
      features.append(Feature(column: index, rule: .equals(value.bits)))
      featureNames.append("\(column.name)=\(value.name)")
    }
    notes.append("`\(column.name)`: one column of 0 and 1 for each of its \(values.count) words")
  }
}
