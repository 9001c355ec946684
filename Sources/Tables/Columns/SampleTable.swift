/// What is to be learned from a table, and from what.
package struct SampleOptions: Sendable, Equatable {
  package enum Missing: String, Sendable, CaseIterable { case drop, mean, median }
  package enum Kind: String, Sendable, CaseIterable { case classes, numbers }

  package var targets: [String] = []
  package var drop: [String] = []
  package var only: [String] = []
  package var oneHot: [String] = []
  package var missing: Missing?
  package var kind: Kind?

  package init() {}
}

/// A table turned into samples: features and targets as numbers, with word of what became of each column.
package struct SampleTable {
  package struct Column: Sendable, Equatable {
    package var name: String
    package var kind: ColumnKind
    package var isTarget = false
    package var isUsed: Bool
    package var missing: Int
    package var example: String
    /// The least and the most number; nil where there is none.
    package var range: (least: Double, most: Double)?

    package static func == (a: Column, b: Column) -> Bool {
      a.name == b.name && a.kind == b.kind && a.isTarget == b.isTarget && a.isUsed == b.isUsed && a.missing == b.missing
        && a.example == b.example && a.range?.least == b.range?.least && a.range?.most == b.range?.most
    }
  }

  package private(set) var featureNames: [String] = []
  package private(set) var targetNames: [String] = []
  /// Nil where the target is a number to be estimated.
  package private(set) var classNames: [String]?
  package private(set) var sampleCount = 0
  /// Row by row, as many in a row as there are target names.
  package private(set) var targets: [Double] = []
  package private(set) var columns: [Column] = []
  package private(set) var notes: [String] = []
  /// Which column is learned, and as what.
  package private(set) var targetNote = ""

  private var table: RawTable
  private var features: [Feature] = []
  private var keptRows: [Bool] = []

  package var featureCount: Int { featureNames.count }

  /// A feature made of a column's cells.
  private struct Feature {
    enum Rule {
      case number
      /// 1 where the cell is this one, else 0.
      case equals(UInt64)
    }
    var column: Int
    var rule: Rule
    /// What stands for a missing cell.
    var filler = 0.0
  }

  // MARK: Making

  /// - Throws: a fault that names the option that leads on.
  package init(_ raw: RawTable, _ options: SampleOptions = SampleOptions()) throws(TableFault) {
    table = raw
    notes = raw.notes
    let targets = try SampleTable.targets(raw, options)
    guard raw.width >= 2 else {
      throw .whole(
        "it has one column only; features and a target need two", hint: "sep= says what separates the cells, for instance sep=\";\"")
    }
    let used = try chooseFeatures(targets, options)
    try readTargets(targets, options)
    try leaveOutRows(targets, used, options)
    try leaveOutTwins(targets, options)
    guard !features.isEmpty else {
      throw .whole(
        "no column is left to learn from: \(columns.filter { !$0.isTarget }.prefix(4).map { "`\($0.name)` is \($0.kind.rawValue)" }.joined(separator: ", "))",
        hint: "only= names the columns to use, onehot= those whose words become columns", option: "only")
    }
    summarise(targets)
  }

  /// The place of a column named by the user: its name, in any case, or its number from 1.
  private static func index(_ name: String, _ raw: RawTable, option: String) throws(TableFault) -> Int {
    let names = raw.columns.map(\.name)
    if let index = names.firstIndex(of: name) ?? names.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return index }
    if let number = Int(name), (1...names.count).contains(number) { return number - 1 }
    let listed = names.prefix(8).map(RawTable.shown).joined(separator: ", ") + (names.count > 8 ? ", … (\(names.count) columns)" : "")
    throw .whole("there is no column `\(RawTable.shown(name))`", hint: "its columns are \(listed)", option: option)
  }

  // MARK: The target

  private static let targetNames: [String] = [
    "target", "label", "labels", "class", "classes", "y", "species", "outcome", "survived", "diagnosis", "category", "klasse",
  ]

  private static func targets(_ raw: RawTable, _ options: SampleOptions) throws(TableFault) -> [Int] {
    if !options.targets.isEmpty {
      var result: [Int] = []
      for name in options.targets { result.append(try index(name, raw, option: "target")) }
      return result
    }
    let last = raw.width - 1
    for name in targetNames {
      if let index = raw.columns.lastIndex(where: { $0.name.lowercased() == name }) { return [index] }
    }
    func canBe(_ index: Int) -> Bool {
      switch raw.kind(of: index).kind {
      case .number, .class, .words: true
      case .date, .text, .id, .constant: false
      }
    }
    func looksLikeClasses(_ index: Int) -> Bool {
      guard canBe(index) else { return false }
      if raw.columns[index].numbers == 0 { return true }
      return classValues(raw, index) != nil
    }
    if raw.hasHeader { return [canBe(last) || !canBe(0) ? last : 0] }
    if looksLikeClasses(last) { return [last] }
    if looksLikeClasses(0) { return [0] }
    let words = (0..<raw.width).filter { raw.kind(of: $0).kind == .words }
    if words.count == 1 { return words }
    return [canBe(last) || !canBe(0) ? last : 0]
  }

  /// The values of a column of numbers that look like classes: a few whole numbers side by side, or two, or few met again and again.
  private static func classValues(_ raw: RawTable, _ index: Int) -> [Double]? {
    let column = raw.columns[index]
    guard column.wordCells == 0, column.most - column.least < 1e6, column.least == column.least.rounded() else { return nil }
    var counts: [Double: Int] = [:]
    for cell in raw.cells(of: index) where !cell.isNaN {
      guard cell == cell.rounded() else { return nil }
      counts[cell, default: 0] += 1
      if counts.count > 100 { return nil }
    }
    let values = counts.keys.sorted()
    let (count, rows) = (values.count, raw.rowCount - column.missing)
    if values == [0, 1] { return values }
    guard count >= 2, count < rows else { return nil }
    let span = column.most - column.least + 1
    let isSideBySide = count <= 20 && span == Double(count)
    let isNearly = count <= 10 && rows >= 10 * count && span <= Double(2 * count)
    return isSideBySide || isNearly || (count == 2 && rows >= 4) ? values : nil
  }

  private mutating func readTargets(_ indices: [Int], _ options: SampleOptions) throws(TableFault) {
    targetNames = indices.map { table.columns[$0].name }
    if indices.count > 1 {
      for index in indices where table.columns[index].wordCells > 0 {
        let column = table.columns[index]
        throw .content(
          line: column.firstWord?.line ?? 0, column: column.firstWord?.column ?? 0,
          message: "the target `\(column.name)` holds words, and several targets are numbers",
          hint: "name one target: target=\(column.name)", option: "target")
      }
      targetNote = "targets: \(targetNames.map { "`\($0)`" }.joined(separator: ", "))"
      targets = interleaved(indices.map { table.cells(of: $0) })
      return
    }
    let index = indices[0]
    let column = table.columns[index]
    let name = "`\(column.name)`"
    let cells = table.cells(of: index)
    var notedOtherwise = ""
    if column.wordCells == 0 {
      let guessed = SampleTable.classValues(table, index)
      var values = options.kind == .numbers ? nil : guessed
      if options.kind == .classes, values == nil {
        let distinct = Set(cells.filter { !$0.isNaN }).sorted()
        guard (2...1000).contains(distinct.count) else {
          throw .whole(
            "the target \(name) has \(distinct.count) different values, \(distinct.count < 2 ? "too few" : "too many") for classes",
            hint: "kind=numbers estimates it as a number", option: "kind")
        }
        values = distinct
      }
      if let values {
        let map = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0.element, Double($0.offset)) })
        targets = cells.map { map[$0] ?? .nan }
        let known = table.classNames.flatMap { $0.count == values.count ? $0 : nil }
        classNames = known ?? values.map(RawTable.text)
        let isCounted = values.enumerated().allSatisfy { Double($0.offset) == $0.element } && known == nil
        targetNote =
          "target: \(name), \(values.count) classes"
          + (isCounted ? "" : " (\(mapText(values.map(RawTable.text), known)))")
          + (options.kind == nil ? "; kind=numbers estimates it as a number" : "")
        return
      }
      if guessed == nil, options.kind == nil, column.isWhole, !cells.contains(where: { $0.isNaN }) {
        notedOtherwise = "; kind=classes takes its values as classes"
      }
      targets = cells
      targetNote = "target: \(name), a number\(notedOtherwise)"
      return
    }
    guard options.kind != .numbers else {
      throw .content(
        line: column.firstWord?.line ?? 0, column: column.firstWord?.column ?? 0,
        message: "`\(RawTable.shown(column.words[1]))` in the target \(name) is not a number",
        hint: "leave kind= out: its words are classes",
        option: "kind")
    }
    guard column.numbers == 0 || column.wordCells * 10 > column.numbers else {
      throw wordAmongNumbers(column)
    }
    // A number among words is a word.
    var names = Array(column.words.dropFirst())
    let numbers = Set(cells.filter { !$0.isNaN }).sorted()
    let distinct = names.count + numbers.count
    guard column.beyond == 0, distinct <= 1000 else {
      throw .whole(
        "the target \(name) holds \(column.beyond > 0 ? "more than \(RawColumn.wordLimit)" : "\(distinct)") different words, too many for classes",
        hint: "choose another column with target=", option: "target")
    }
    names += numbers.map(RawTable.text)
    guard names.count >= 2 else {
      throw .content(
        line: column.firstWord?.line ?? 0, column: column.firstWord?.column ?? 0,
        message: "the target \(name) is `\(RawTable.shown(names[0]))` in every row",
        hint: "there must be two classes at least; target= chooses another column", option: "target")
    }
    let ordered = YesNo.ordered(names) ?? names.sorted()
    let place = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($0.element, Double($0.offset)) })
    targets = cells.map { cell in
      guard cell.isNaN else { return place[RawTable.text(cell)] ?? .nan }
      let code = RawTable.code(of: cell)
      return code == 0 ? .nan : place[column.words[code]] ?? .nan
    }
    classNames = ordered
    targetNote = "target: \(name), \(ordered.count) classes (\(mapText(ordered, nil)))"
  }

  /// `red → 0, blue → 1`.
  private func mapText(_ names: [String], _ known: [String]?) -> String {
    let shown = names.prefix(6).enumerated().map { index, name in
      "\(RawTable.shown(name)) → \(index)" + (known.map { " \(RawTable.shown($0[index]))" } ?? "")
    }
    return shown.joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  }

  private func interleaved(_ columns: [[Double]]) -> [Double] {
    guard let first = columns.first else { return [] }
    var result: [Double] = []
    result.reserveCapacity(first.count * columns.count)
    for row in first.indices { for column in columns { result.append(column[row]) } }
    return result
  }

  private func wordAmongNumbers(_ column: RawColumn) -> TableFault {
    .content(
      line: column.firstWord?.line ?? 0, column: column.firstWord?.column ?? 0,
      message:
        "`\(RawTable.shown(column.words[1]))` in the column `\(column.name)` is not a number, and \(column.numbers) other cells are",
      hint: "missing=drop leaves such rows out; drop=\(column.name) leaves the column out")
  }

  // MARK: Features

  /// - Returns: the columns whose missing cells count.
  private mutating func chooseFeatures(_ targets: [Int], _ options: SampleOptions) throws(TableFault) -> [Int] {
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
  private func looksLikePictures(_ targets: [Int]) -> Bool {
    let features = table.columns.indices.filter { !targets.contains($0) }
    let side = Int(Double(features.count).squareRoot())
    guard side * side == features.count, (8...64).contains(side) else { return false }
    return features.allSatisfy { index in
      let column = table.columns[index]
      return column.wordCells == 0 && column.missing == 0 && column.least >= 0 && column.most <= 255 && (column.isWhole || column.most <= 1)
    }
  }

  private func targetKind(_ index: Int, _ options: SampleOptions) -> ColumnKind {
    if options.kind == .numbers { return .number }
    if options.kind == .classes || table.columns[index].wordCells > 0 { return .class }
    return SampleTable.classValues(table, index) != nil ? .class : .number
  }

  private mutating func addOneHot(_ index: Int) throws(TableFault) {
    let column = table.columns[index]
    let numbers = column.numbers > 0 ? Set(table.cells(of: index).filter { !$0.isNaN }).sorted() : []
    let words = column.words.dropFirst().enumerated().map { (name: $0.element, bits: RawTable.code($0.offset + 1).bitPattern) }
    var values = words + numbers.map { (name: RawTable.text($0), bits: $0.bitPattern) }
    guard column.beyond == 0, values.count <= 1000 else {
      throw .whole(
        "the column `\(column.name)` has too many different values for a column each", hint: "drop=\(column.name) leaves it out",
        option: "onehot")
    }
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

  // MARK: Rows

  private mutating func leaveOutRows(_ targetIndices: [Int], _ used: [Int], _ options: SampleOptions) throws(TableFault) {
    let rows = table.rowCount
    keptRows = [Bool](repeating: true, count: rows)
    let width = targetIndices.count
    func isMissing(_ cell: Double, _ column: Int) -> Bool {
      cell.isNaN
        && (RawTable.code(of: cell) == 0
          || features.contains { $0.column == column && { if case .number = $0 { true } else { false } }($0.rule) })
    }
    let incomplete = used.filter { table.columns[$0].missing > 0 || (table.columns[$0].numbers > 0 && table.columns[$0].wordCells > 0) }
    let targetIncomplete = targets.contains(where: \.isNaN)
    var gaps = 0
    for index in incomplete where options.missing == nil || options.missing == .drop {
      for (row, cell) in table.cells(of: index).enumerated() where isMissing(cell, index) { keptRows[row] = false }
    }
    if targetIncomplete { for place in targets.indices where targets[place].isNaN { keptRows[place / width] = false } }
    gaps = keptRows.count { !$0 }
    if gaps > 0, options.missing == nil, gaps * 10 > rows {
      let worst = (incomplete + targetIndices).max { table.columns[$0].missing < table.columns[$1].missing } ?? targetIndices[0]
      let column = table.columns[worst]
      throw .content(
        line: column.firstMissing?.line ?? 0, column: column.firstMissing?.column ?? 0,
        message: "\(gaps) of \(rows) rows have missing cells, most of them in `\(column.name)` (\(column.missing))",
        hint: "missing=drop leaves the rows out, missing=mean or missing=median fills the cells; drop=\(column.name) leaves the column out")
    }
    if gaps == rows {
      throw .whole("every row has a missing cell", hint: "missing=mean fills them; drop= leaves columns out", option: "missing")
    }
    if gaps > 0 { notes.append("\(gaps) of \(rows) rows left out for missing cells") }
    if let missing = options.missing, missing != .drop { fill(incomplete, missing) }
    sampleCount = rows - gaps
    if gaps > 0 { targets = targets.indices.compactMap { keptRows[$0 / width] ? targets[$0] : nil } }
  }

  /// Fills missing numbers with the column's mean or median.
  private mutating func fill(_ incomplete: [Int], _ missing: SampleOptions.Missing) {
    var filled: [String] = []
    for index in incomplete {
      let cells = table.cells(of: index)
      let values = cells.indices.filter { keptRows[$0] && !cells[$0].isNaN }.map { cells[$0] }.sorted()
      guard !values.isEmpty else { continue }
      let middle = values.count / 2
      let filler =
        missing == .mean
        ? values.reduce(0, +) / Double(values.count) : values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
      for place in features.indices where features[place].column == index {
        if case .number = features[place].rule { features[place].filler = filler }
      }
      filled.append("`\(table.columns[index].name)` (\(cells.indices.count { keptRows[$0] && cells[$0].isNaN }))")
    }
    if !filled.isEmpty {
      notes.append(
        "missing cells filled with the column's \(missing.rawValue): \(filled.prefix(5).joined(separator: ", ")); those of words are 0 in each of their columns"
      )
    }
  }

  /// Features that are the target in another guise.
  private mutating func leaveOutTwins(_ targetIndices: [Int], _ options: SampleOptions) throws(TableFault) {
    guard targetIndices.count == 1, sampleCount >= 20 else { return }
    let asked = Set(
      try (options.only + options.oneHot).map { name throws(TableFault) in try SampleTable.index(name, table, option: "only") })
    var twins: [Int] = []
    for index in Set(features.map(\.column)).sorted() where !asked.contains(index) && isTwin(index) { twins.append(index) }
    var oneHotTwins: [Int] = []
    if let classes = classNames?.count, classes > 2 {
      var classesFound: Set<Int> = []
      for index in Set(features.map(\.column)).sorted() where !asked.contains(index) && !twins.contains(index) {
        if let found = classMarked(by: index) {
          oneHotTwins.append(index)
          classesFound.insert(found)
        }
      }
      if classesFound.count < classes - 1 { oneHotTwins = [] }
    }
    let all = Set(twins + oneHotTwins)
    guard !all.isEmpty, all.count < Set(features.map(\.column)).count else { return }
    let kept = features.indices.filter { !all.contains(features[$0].column) }
    features = kept.map { features[$0] }
    featureNames = kept.map { featureNames[$0] }
    for index in all { columns[index].isUsed = false }
    notes.append(
      "left out: \(all.sorted().prefix(6).map { "`\(table.columns[$0].name)`" }.joined(separator: ", ")), the target once more (only= takes it all the same)"
    )
  }

  /// Whether a column's values and the target's go with each other one to one.
  private func isTwin(_ index: Int) -> Bool {
    var forth: [UInt64: Double] = [:]
    var back: [Double: UInt64] = [:]
    var sample = 0
    let isOneToOne = table.allCells(of: index) { row, cell in
      guard keptRows[row] else { return true }
      let target = targets[sample]
      sample += 1
      if classNames == nil, cell != target { return false }
      if let known = forth[cell.bitPattern], known != target { return false }
      if let known = back[target], known != cell.bitPattern { return false }
      forth[cell.bitPattern] = target
      back[target] = cell.bitPattern
      return true
    }
    return isOneToOne && forth.count >= 2
  }

  /// The class for which alone a column is 1 (or true), and 0 for all others.
  private func classMarked(by index: Int) -> Int? {
    let column = table.columns[index]
    guard column.wordCells == 0 ? column.least == 0 && column.most == 1 : column.numbers == 0 && column.words.count == 3 else { return nil }
    var values: [Int: UInt64] = [:]
    var sample = 0
    let isOfClasses = table.allCells(of: index) { row, cell in
      guard keptRows[row] else { return true }
      let target = Int(targets[sample])
      sample += 1
      if let known = values[target], known != cell.bitPattern { return false }
      values[target] = cell.bitPattern
      return true
    }
    guard isOfClasses else { return nil }
    var byValue: [UInt64: [Int]] = [:]
    for (target, value) in values { byValue[value, default: []].append(target) }
    guard byValue.count == 2, let alone = byValue.values.first(where: { $0.count == 1 }) else { return nil }
    return alone[0]
  }

  // MARK: The columns' summary

  private func summary(_ index: Int, _ kind: ColumnKind, isTarget: Bool, isUsed: Bool) -> Column {
    let column = table.columns[index]
    return Column(
      name: column.name, kind: kind, isTarget: isTarget, isUsed: isUsed, missing: column.missing, example: "",
      range: column.numbers > 0 && column.least <= column.most ? (column.least, column.most) : nil)
  }

  private mutating func summarise(_ targetIndices: [Int]) {
    for index in columns.indices {
      let column = table.columns[index]
      if column.words.count > 1 {
        columns[index].example = RawTable.shown(column.words[1])
      } else if column.numbers > 0, columns.count <= 64 {
        columns[index].example = table.cells(of: index).first { !$0.isNaN }.map(RawTable.text) ?? ""
      }
    }
  }

  // MARK: Numbers

  /// Writes the features, `sampleCount × featureCount`, row by row, and lets go of the table as it does.
  package mutating func writeFeatures(into place: UnsafeMutablePointer<Double>) {
    var next = place
    var row = 0
    let width = table.width
    let (features, keptRows) = (features, keptRows)
    // Neighbouring columns of numbers are copied together.
    var runs: [(first: Int, count: Int)] = []
    for feature in features {
      guard case .number = feature.rule else {
        runs = []
        break
      }
      if let last = runs.last, last.first + last.count == feature.column {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((feature.column, 1))
      }
    }
    let hasGaps = features.contains { table.columns[$0.column].numbers < table.rowCount }
    table.consume { block in
      for start in stride(from: 0, to: block.count, by: width) {
        defer { row += 1 }
        guard keptRows[row] else { continue }
        if !runs.isEmpty, !hasGaps {
          for run in runs {
            next.update(from: block.baseAddress! + start + run.first, count: run.count)
            next += run.count
          }
          continue
        }
        for feature in features {
          let cell = block[start + feature.column]
          switch feature.rule {
          case .number: next.pointee = cell.isNaN ? feature.filler : cell
          case .equals(let bits): next.pointee = cell.bitPattern == bits ? 1 : 0
          }
          next += 1
        }
      }
    }
  }

  /// Whether each sample looks like a square picture: whole numbers from 0 on, as many as a square has.
  package var imageSide: Int? {
    let side = Int(Double(featureCount).squareRoot())
    guard side * side == featureCount, (8...64).contains(side) else { return nil }
    let isPicture = features.allSatisfy { feature in
      let column = table.columns[feature.column]
      return column.wordCells == 0 && column.least >= 0 && column.most <= 255 && (column.isWhole || column.most <= 1)
    }
    guard isPicture else { return nil }
    let named = featureNames.prefix(8).allSatisfy { name in
      let lowered = name.lowercased()
      return lowered.hasPrefix("p") || lowered.hasPrefix("c") || lowered.hasPrefix("x") || Int(name) != nil || lowered.contains("x")
    }
    return named ? side : nil
  }
}
