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

  package internal(set) var featureNames: [String] = []
  package internal(set) var targetNames: [String] = []
  /// Nil where the target is a number to be estimated.
  package internal(set) var classNames: [String]?
  package internal(set) var sampleCount = 0
  /// Row by row, as many in a row as there are target names.
  package internal(set) var targets: [Double] = []
  package internal(set) var columns: [Column] = []
  package internal(set) var notes: [String] = []
  /// Which column is learned, and as what.
  package internal(set) var targetNote = ""

  var table: RawTable
  var features: [Feature] = []
  var keptRows: [Bool] = []

  package var featureCount: Int { featureNames.count }

  /// A feature made of a column's cells.
  struct Feature {
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
    if options.targets.isEmpty, !raw.hasHeader, let target = targets.last, target > 0, targets.count == 1,
      raw.kind(of: target).kind == .words && raw.kind(of: 0).kind == .words || SampleTable.mayBeFirst(raw)
    {
      notes.append("the last column was taken as the target; target=1 takes the first")
    }
    let used = try chooseFeatures(targets, options)
    try readTargets(targets, options)
    try leaveOutRows(targets, used, options)
    try leaveOutTwins(targets, options)
    guard !features.isEmpty else { throw nothingToLearnFrom() }
    summarise(targets)
  }

  private func nothingToLearnFrom() -> TableFault {
    let others = columns.filter { !$0.isTarget }
    let kinds = Set(others.map(\.kind)).subtracting([.constant])
    let listed = others.prefix(4).map { "`\(RawTable.shown($0.name))` is \($0.kind.rawValue)" }.joined(separator: ", ")
    let hint =
      switch kinds {
      case [.date]: "dates are no numbers: add a column that counts, or the values of the days before as columns"
      case [.text]: "text needs columns of numbers made of it; `data text FILE` learns to predict a text's characters"
      default: "only= names the columns to use, onehot= those whose words become columns"
      }
    // One that nearly holds numbers is what was meant.
    let reason = others.compactMap { column in
      table.columns.firstIndex { $0.name == column.name }.map { table.kind(of: $0) }.flatMap { $0.kind == .text ? $0.reason : nil }
    }.first { $0.hasPrefix("numbers") }
    return .whole("no column is left to learn from: \(listed)\(reason.map { " (\($0))" } ?? "")", hint: hint, option: "only")
  }

  /// The place of a column named by the user: its name, in any case, or its number from 1.
  static func index(_ name: String, _ raw: RawTable, option: String) throws(TableFault) -> Int {
    let names = raw.columns.map(\.name)
    if let index = names.firstIndex(of: name) ?? names.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return index }
    if let number = Int(name), (1...names.count).contains(number) { return number - 1 }
    let listed = names.prefix(8).map(RawTable.shown).joined(separator: ", ") + (names.count > 8 ? ", … (\(names.count) columns)" : "")
    throw .whole("there is no column `\(RawTable.shown(name))`", hint: "its columns are \(listed)", option: option)
  }

}
