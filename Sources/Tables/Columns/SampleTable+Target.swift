// Which column is learned, and as what.
extension SampleTable {
  private static let classNames: Set<String> = ["label", "labels", "class", "classes", "species", "category", "klasse"]
  private static func span(_ values: [Double]) -> Double { (values.last ?? 0) - (values.first ?? 0) }

  private static let targetNames: [String] = [
    "target", "label", "labels", "class", "classes", "y", "species", "outcome", "survived", "diagnosis", "category", "klasse",
  ]

  static func targets(_ raw: RawTable, _ options: SampleOptions) throws(TableFault) -> [Int] {
    if !options.targets.isEmpty {
      var result: [Int] = []
      for name in options.targets { result.append(try index(name, raw, option: "target")) }
      return result
    }
    if let several = numberedTargets(raw) { return several }
    if let marked = markedTargets(raw) { return marked }
    return [try guessedTarget(raw)]
  }

  /// Columns at the end that are called Y1, Y2 … or target_1, target_2 …
  private static func numberedTargets(_ raw: RawTable) -> [Int]? {
    func number(_ name: String) -> Int? {
      for stem in ["y", "target", "label", "output"] {
        guard name.lowercased().hasPrefix(stem) else { continue }
        return Int(name.dropFirst(stem.count).drop { $0 == "_" || $0 == " " || $0 == "." })
      }
      return nil
    }
    guard raw.hasHeader, raw.columns.allSatisfy({ number($0.name) == nil }) == false else { return nil }
    var first = raw.width
    while first > 0, let here = number(raw.columns[first - 1].name), first == raw.width || number(raw.columns[first].name) == here + 1 {
      first -= 1
    }
    let found = Array(first..<raw.width)
    guard found.count >= 2, first > 0, let start = number(raw.columns[first].name), start <= 1,
      found.allSatisfy({ raw.columns[$0].wordCells == 0 })
    else { return nil }
    return found
  }

  /// Columns at the end of which one is 1 in each row, where their names or their number say that they are the classes.
  private static func markedTargets(_ raw: RawTable) -> [Int]? {
    func isMark(_ column: RawColumn) -> Bool {
      column.wordCells == 0 && column.missing == 0 && column.least == 0 && column.most == 1 && column.isWhole
    }
    guard raw.rowCount >= 4, isMark(raw.columns[raw.width - 1]) else { return nil }
    var sums = [Double](repeating: 0, count: raw.rowCount)
    for count in 1...min(100, raw.width - 1) {
      let index = raw.width - count
      guard isMark(raw.columns[index]) else { return nil }
      var most = 0.0
      _ = raw.allCells(of: index) { row, cell in
        sums[row] += cell
        most = max(most, sums[row])
        return true
      }
      guard most == 1 else { return nil }
      guard count >= 3, !sums.contains(0) else { continue }
      // `color_red, color_blue`: a feature's words, unless the name in front is a target's.
      let names = raw.columns[index...].map(\.name)
      let stem = names.dropFirst().reduce(names[0]) { a, b in String(zip(a, b).prefix { $0 == $1 }.map(\.0)) }
      let stems = stem.lowercased().split { !$0.isLetter }.map(String.init)
      guard !raw.hasHeader || stem.count < 2 || stems.contains(where: targetNames.contains) else { return nil }
      return Array(index..<raw.width)
    }
    return nil
  }

  /// Names that targets have which may stand anywhere, where the last column is none.
  private static let weakTargetNames: Set<String> = [
    "status", "attrition", "churn", "churned", "fraud", "is_fraud", "isfraud", "exited", "defaulted", "result", "income", "subscribed",
  ]

  private static func isWeakTargetName(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return weakTargetNames.contains(lowered)
      || ["label", "target", "disposition", "outcome"].contains {
        lowered.hasSuffix("_" + $0) || lowered.hasSuffix(" " + $0)
      }
  }

  private static func guessedTarget(_ raw: RawTable) throws(TableFault) -> Int {
    for name in targetNames {
      guard let index = raw.columns.lastIndex(where: { $0.name.lowercased() == name }) else { continue }
      // X and Y in the midst of others are places on a map.
      let isPlace = name == "y" && index > 0 && index < raw.width - 1 && raw.columns.contains { $0.name.lowercased() == "x" }
      // A category in the midst of others is a feature.
      let isFeature = name == "category" && index > 0 && index < raw.width - 1
      if !isPlace, !isFeature { return index }
    }
    let kinds = raw.columns.indices.map { raw.kind(of: $0).kind }
    let filled = raw.columns.indices.filter {
      raw.columns[$0].missing < raw.rowCount && kinds[$0] != .constant && !raw.columns[$0].isOfList
    }
    guard let last = filled.last else { return raw.width - 1 }
    func canBe(_ index: Int) -> Bool { [.number, .class, .words].contains(kinds[index]) }
    func looksLikeClasses(_ index: Int) -> Bool {
      canBe(index) && (raw.columns[index].numbers == 0 || classValues(raw, index) != nil)
    }
    if raw.hasHeader {
      if let side = onlyPixels(raw) {
        throw .whole(
          "all of its \(raw.width) columns are pixels of pictures (\(side)×\(side)), and none says what they show",
          hint: "competitions keep the labels of their test files; the file to train with has a column of labels, or target= names one")
      }
      if !looksLikeClasses(last) {
        let weak = filled.filter { isWeakTargetName(raw.columns[$0].name) && looksLikeClasses($0) }
        if weak.count == 1 { return weak[0] }
      }
      // A class in front of columns with names has none itself.
      if kinds[0] == .words, raw.columns[0].name == "Unnamed: 0" { return 0 }
      return canBe(last) || !canBe(0) ? last : 0
    }
    let words = filled.filter { kinds[$0] == .words }
    if words == [last] { return last }
    if words.count == 1, let word = words.first {
      // The only column of words, unless the last one is of another kind than all those between.
      let isMixed = kinds.indices.contains { kinds[$0] == .number && $0 != last && !raw.columns[$0].isWholeNumbers }
      // Names that few rows share are no classes where the last column holds some.
      if word == 0, looksLikeClasses(last), (raw.columns[0].words.count - 1) * 4 > raw.rowCount { return last }
      if word == 0 { return isOdd(last, raw, kinds) || isMixed && looksLikeClasses(last) ? last : word }
      return looksLikeClasses(last) ? last : word
    }
    if looksLikeClasses(last) { return last }
    if words.count > 1, canBe(last) { return last }
    if looksLikeClasses(0) { return 0 }
    return canBe(last) || !canBe(0) ? last : 0
  }

  /// Whether the first column counts classes from 1, and the one behind it does not.
  static func mayBeFirst(_ raw: RawTable) -> Bool {
    func counted(_ index: Int) -> Bool {
      guard let values = classValues(raw, index) else { return false }
      return (2...10).contains(values.count) && values.first == 1
    }
    return raw.width > 2 && counted(0) && !counted(1)
  }

  /// Whether a column holds whole numbers and the other columns of numbers do not, or the other way round.
  private static func isOdd(_ index: Int, _ raw: RawTable, _ kinds: [ColumnKind]) -> Bool {
    let others = kinds.indices.filter { $0 != index && kinds[$0] == .number && raw.columns[$0].wordCells == 0 }
    guard kinds[index] == .number, !others.isEmpty else { return false }
    let isWhole = raw.columns[index].isWholeNumbers
    return others.allSatisfy { raw.columns[$0].isWholeNumbers != isWhole }
  }

  /// The side of the pictures, where every column is a pixel: pixel0, pixel1 … and nothing else.
  private static func onlyPixels(_ raw: RawTable) -> Int? {
    let side = Int(Double(raw.width).squareRoot())
    guard side >= 8, side * side == raw.width, raw.columns.allSatisfy({ $0.wordCells == 0 && $0.least >= 0 && $0.most <= 255 }) else {
      return nil
    }
    let stem = raw.columns[0].name.prefix { !$0.isNumber }
    guard let start = Int(raw.columns[0].name.dropFirst(stem.count)) else { return nil }
    let isCounted = raw.columns.indices.allSatisfy { raw.columns[$0].name == "\(stem)\(start + $0)" }
    return isCounted && !stem.isEmpty ? side : nil
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
    // A column called label holds labels.
    if classNames.contains(column.name.lowercased()), count <= 100, span(values) <= 1000 { return values }
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
      let columns = indices.map { table.cells(of: $0) }
      let listed = targetNames.prefix(6).map { "`\($0)`" }.joined(separator: ", ") + (targetNames.count > 6 ? ", …" : "")
      if options.kind != .numbers, let classes = SampleTable.markedClasses(columns) {
        targetNote = "targets: \(listed), of which one is 1 in each row: \(indices.count) classes; kind=numbers takes them as numbers"
        classNames = targetNames
        targetNames = [targetNames[0]]
        targets = classes
        return
      }
      targetNote = "targets: \(listed)"
      targets = interleaved(columns)
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
      throw wordAmongNumbers(column, isTarget: true)
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
    noteCapitals(ordered, name)
    let place = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($0.element, Double($0.offset)) })
    targets = cells.map { cell in
      guard cell.isNaN else { return place[RawTable.text(cell)] ?? .nan }
      let code = RawTable.code(of: cell)
      return code == 0 ? .nan : place[column.words[code]] ?? .nan
    }
    classNames = ordered
    targetNote = "target: \(name), \(ordered.count) classes (\(mapText(ordered, nil)))"
  }

  /// Says which words are the same but for capitals.
  mutating func noteCapitals(_ words: [String], _ name: String) {
    let groups = Dictionary(grouping: words) { $0.lowercased() }.values.filter { $0.count > 1 }
    guard let shown = groups.map({ $0.map { "`\(RawTable.shown($0))`" }.joined(separator: " and ") }).min() else { return }
    notes.append("\(name): \(shown) differ in capitals alone and are words of their own")
  }

  /// The place of the 1 in each row, where all else in it is 0; nil for any other columns.
  private static func markedClasses(_ columns: [[Double]]) -> [Double]? {
    var result: [Double] = []
    for row in columns[0].indices {
      guard columns.allSatisfy({ $0[row] == 0 || $0[row] == 1 }), let place = columns.firstIndex(where: { $0[row] == 1 }),
        columns.count(where: { $0[row] == 1 }) == 1
      else { return nil }
      result.append(Double(place))
    }
    return columns.count > 1 && Set(result).count > 1 ? result : nil
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

  func wordAmongNumbers(_ column: RawColumn, isTarget: Bool = false) -> TableFault {
    let words = column.words.dropFirst().prefix(3).joined(separator: ",")
    return .content(
      line: column.firstWord?.line ?? 0, column: column.firstWord?.column ?? 0,
      message: "`\(RawTable.shown(column.words[1]))` in the column `\(column.name)` "
        + (NumberText.isNumber(Array(column.words[1].utf8))
          ? "is beyond the largest number there can be, 1.8e308" : "is not a number, and \(column.numbers) other cells are"),
      hint: !table.hasHeader && column.firstWord?.line == table.firstLine
        ? "header=yes takes the first row as the columns' names"
        : isTarget && !words.contains { $0 == " " || $0 == "\"" }
          ? "na=\(words) counts \(column.words.count > 2 ? "them" : "it") as missing; target= names another column"
          : "missing=drop leaves such rows out; drop=\(column.name) leaves the column out")
  }
}
