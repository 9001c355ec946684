// What became of the columns, and the numbers.
extension SampleTable {
  func summary(_ index: Int, _ kind: ColumnKind, isTarget: Bool, isUsed: Bool) -> Column {
    let column = table.columns[index]
    return Column(
      name: column.name, kind: kind, isTarget: isTarget, isUsed: isUsed, missing: column.missing, example: "",
      range: column.numbers > 0 && column.least <= column.most ? (column.least, column.most) : nil)
  }

  mutating func summarise(_ targetIndices: [Int]) {
    for index in columns.indices {
      let column = table.columns[index]
      if column.words.count > 1 {
        columns[index].example = RawTable.shown(column.words[1])
      } else if column.numbers > 0 {
        var example: Double?
        _ = table.allCells(of: index) { _, cell in
          if !cell.isNaN { example = cell }
          return cell.isNaN
        }
        columns[index].example = example.map(RawTable.text) ?? ""
      }
    }
  }

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
