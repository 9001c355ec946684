// Which column is learned, and as what.
extension SampleTable {
  private static let targetNames: [String] = [
    "target", "label", "labels", "class", "classes", "y", "species", "outcome", "survived", "diagnosis", "category", "klasse",
  ]

  static func targets(_ raw: RawTable, _ options: SampleOptions) throws(TableFault) -> [Int] {
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
  static func classValues(_ raw: RawTable, _ index: Int) -> [Double]? {
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

  mutating func readTargets(_ indices: [Int], _ options: SampleOptions) throws(TableFault) {
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
  func mapText(_ names: [String], _ known: [String]?) -> String {
    let shown = names.prefix(6).enumerated().map { index, name in
      "\(RawTable.shown(name)) → \(index)" + (known.map { " \(RawTable.shown($0[index]))" } ?? "")
    }
    return shown.joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  }

  func interleaved(_ columns: [[Double]]) -> [Double] {
    guard let first = columns.first else { return [] }
    var result: [Double] = []
    result.reserveCapacity(first.count * columns.count)
    for row in first.indices { for column in columns { result.append(column[row]) } }
    return result
  }

  func wordAmongNumbers(_ column: RawColumn) -> TableFault {
    .content(
      line: column.firstWord?.line ?? 0, column: column.firstWord?.column ?? 0,
      message:
        "`\(RawTable.shown(column.words[1]))` in the column `\(column.name)` is not a number, and \(column.numbers) other cells are",
      hint: "missing=drop leaves such rows out; drop=\(column.name) leaves the column out")
  }
}
