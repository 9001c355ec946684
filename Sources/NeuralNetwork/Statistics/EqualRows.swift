import Limits

/// Rows of numbers that are equal to others.
package struct EqualRows {
  /// The rows of each group of two or more, in order.
  package let groups: [[Int]]

  package init(_ rows: Tensor) {
    let (count, width) = (rows.rowCount, rows.rowCount == 0 ? 0 : rows.count / rows.rowCount)
    groups = rows.withElements { elements in
      func areEqual(_ one: Int, _ other: Int) -> Bool {
        (0..<width).allSatisfy { elements[one * width + $0] == elements[other * width + $0] }
      }
      // The last row with a hash, and before each row the one that has its hash too.
      var last: [UInt64: Int] = [:]
      var previous = [Int](repeating: -1, count: count)
      var repeated: Set<UInt64> = []
      last.reserveCapacity(count)
      Work.inPieces(count, of: 1 << 14) { piece in
        for row in piece {
          var hash: UInt64 = 0xcbf2_9ce4_8422_2325
          for column in 0..<width {
            let value = elements[row * width + column]
            hash = (hash ^ (value == 0 ? 0 : value.bitPattern)) &* 0x100_0000_01b3
            hash ^= hash >> 29
          }
          if let before = last.updateValue(row, forKey: hash) {
            previous[row] = before
            repeated.insert(hash)
          }
        }
      }
      var groups: [[Int]] = []
      for hash in repeated {
        if Work.shouldStop { break }
        var left: [Int] = []
        var row = last[hash] ?? -1
        while row >= 0 {
          left.append(row)
          row = previous[row]
        }
        left.reverse()
        while let first = left.first {
          var (equal, others): ([Int], [Int]) = ([], [])
          for row in left {
            if areEqual(row, first) { equal.append(row) } else if row != first { others.append(row) }
          }
          if equal.count > 1 { groups.append(equal) }
          left = others
        }
      }
      return groups.sorted { $0[0] < $1[0] }
    }
  }

  /// The samples whose class cannot be told from their inputs, whatever is answered; and the first two that are equal and of other classes.
  package func contradictions(_ classes: [Int]) -> (lost: Int, example: (Int, Int)?) {
    var lost = 0
    var example: (Int, Int)?
    for rows in groups {
      if Work.shouldStop { break }
      let sizes = EqualRows.sizes(rows.map { classes[$0] })
      lost += rows.count - (sizes.values.max() ?? 0)
      if sizes.count > 1, example == nil, let other = rows.first(where: { classes[$0] != classes[rows[0]] }) { example = (rows[0], other) }
    }
    return (lost, example)
  }

  /// The sum of squares by which the targets of equal samples lie apart, column by column; and the first two of which one does.
  package func deviations(_ columns: [[Double]]) -> (within: Double, example: (Int, Int)?) {
    var within = 0.0
    var example: (Int, Int)?
    for rows in groups {
      if Work.shouldStop { break }
      for values in columns {
        let group = Column(rows.map { values[$0] })
        within += group.deviation * group.deviation * Double(rows.count)
        if group.range > 0, example == nil { example = (rows[0], rows.first { values[$0] != values[rows[0]] } ?? rows[0]) }
      }
    }
    return (within, example)
  }

  /// How many samples there are of each class.
  package static func sizes(_ classes: [Int]) -> [Int: Int] {
    var sizes: [Int: Int] = [:]
    Work.inPieces(classes.count, of: 1 << 16) { piece in for index in piece { sizes[classes[index], default: 0] += 1 } }
    return sizes
  }
}
