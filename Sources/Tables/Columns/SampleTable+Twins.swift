// Features that are the target once more.
extension SampleTable {
  /// Features that are the target in another guise.
  mutating func leaveOutTwins(_ targetIndices: [Int], _ options: SampleOptions) throws(TableFault) {
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

  /// Whether a column's values and the target's go with each other one to one; a number to estimate is also told by words that each stand
  /// for one, where they come again and again.
  func isTwin(_ index: Int) -> Bool {
    let isWords = table.columns[index].numbers == 0
    var forth: [UInt64: Double] = [:]
    var back: [Double: UInt64] = [:]
    var sample = 0
    let isOneToOne = table.allCells(of: index) { row, cell in
      guard keptRows[row] else { return true }
      let target = targets[sample]
      sample += 1
      if classNames == nil, !isWords, cell != target { return false }
      if let known = forth[cell.bitPattern], known != target { return false }
      if let known = back[target], known != cell.bitPattern { return false }
      forth[cell.bitPattern] = target
      back[target] = cell.bitPattern
      return true
    }
    return isOneToOne && forth.count >= 2 && (classNames != nil || !isWords || forth.count <= sampleCount / 2)
  }

  /// The class for which alone a column is 1 (or true), and 0 for all others.
  func classMarked(by index: Int) -> Int? {
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
}
