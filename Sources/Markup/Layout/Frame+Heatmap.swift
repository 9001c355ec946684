extension Frame {
  private static let widestMap = 64
  private static let tallestMap = 30
  /// Rows of cells a map may take beside so many lines of text: fewer on a screen that has no more.
  private func tallest(beside text: Int) -> Int { options.rows.map { min(Frame.tallestMap, max(2, $0 - text)) } ?? Frame.tallestMap }

  /// The values as coloured pixels, or as letters of growing darkness, with a scale below.
  func heatmap(_ map: Heatmap) -> [StyledText] {
    let columnCount = map.rows.map(\.count).max() ?? 0
    let title = clean(map.title)
    let head = title.isEmpty ? [] : wrap(StyledText(title, .strong))
    guard columnCount > 0 else { return head }
    let scale = HeatScale(map)
    // A line may have to say that it is shrunk.
    let tallest = tallest(beside: head.count + scaleLine(scale).count + 1)
    let values = options.hasTints ? pixels(map, columnCount, tallest) : letters(map, columnCount, tallest)
    let drawn = cells(of: values, scale)
    let across = values.first?.count ?? 0
    let isShrunk = values.count < map.rows.count || across < columnCount
    let note = isShrunk ? shrinkNote(from: (map.rows.count, columnCount), to: (values.count, across)) : []
    return head + drawn + note + scaleLine(scale)
  }

  /// Says that a cell stands for several values.
  func shrinkNote(from whole: (rows: Int, columns: Int), to drawn: (rows: Int, columns: Int)) -> [StyledText] {
    let size = "\(min(drawn.rows, whole.rows))×\(min(drawn.columns, whole.columns))"
    return wrap(StyledText(clean("shrunk from \(whole.rows)×\(whole.columns) to \(size): each is a mean of neighbours"), .muted))
  }

  /// Cells down and across for so many that would fit, every column kept where there is room for it.
  private func kept(_ across: Int, _ columnCount: Int, widest: Int) -> Int { columnCount <= widest ? max(across, columnCount) : across }

  private func pixels(_ map: Heatmap, _ columnCount: Int, _ tallest: Int) -> [[Double]] {
    let widest = min(width, Frame.widestMap)
    let zoom = max(1, min(5, widest / columnCount, min(28, 2 * tallest) / map.rows.count))
    let shrink: Double = max(1, Double(columnCount) / Double(widest), Double(map.rows.count) / Double(2 * tallest))
    let across = kept(max(1, Int(Double(columnCount * zoom) / shrink)), columnCount, widest: widest)
    let down = max(1, Int(Double(map.rows.count * zoom) / shrink))
    return resampled(map.rows, columnCount, across: across, down: down)
  }

  /// Values as they are drawn: pixels where there is colour, else letters.
  func cells(of values: [[Double]], _ scale: HeatScale) -> [StyledText] {
    options.hasTints ? pixels(values, scale) : letters(values, scale)
  }

  /// Two pixels a cell, one above the other.
  private func pixels(_ values: [[Double]], _ scale: HeatScale) -> [StyledText] {
    let (down, across) = (values.count, values.first?.count ?? 0)
    return stride(from: 0, to: down, by: 2).map { row in
      StyledText(
        cells: (0..<across).map { column in
          let upper = scale.tint(values[row][column])
          guard row + 1 < down else { return Cell("▀", ink: upper) }
          let lower = scale.tint(values[row + 1][column])
          return upper == lower ? Cell(" ", fill: upper) : Cell("▀", ink: upper, fill: lower)
        })
    }
  }

  /// A letter says how much: two columns to a row, as a cell is about twice as high as wide.
  private func letters(_ map: Heatmap, _ columnCount: Int, _ tallest: Int) -> [[Double]] {
    let widest = min(width, Frame.widestMap)
    let zoom = max(1, min(2, widest / (2 * columnCount), min(12, tallest) / map.rows.count))
    let shrink: Double = max(1, Double(2 * columnCount) / Double(widest), Double(map.rows.count) / Double(tallest))
    let across = kept(max(1, Int(Double(2 * columnCount * zoom) / shrink)), columnCount, widest: widest)
    let down = max(1, Int(Double(map.rows.count * zoom) / shrink))
    return resampled(map.rows, columnCount, across: across, down: down)
  }

  private func letters(_ values: [[Double]], _ scale: HeatScale) -> [StyledText] {
    values.map { row in
      StyledText(
        cells: row.map { value in
          let (letter, role) = scale.letter(value, isUnicode: isUnicode)
          return Cell(letter, role)
        })
    }
  }

  /// The grid at another size: each new cell is the mean of those it covers.
  func resampled(_ rows: [[Double]], _ columnCount: Int, across: Int, down: Int) -> [[Double]] {
    (0..<(rows.isEmpty ? 0 : down)).map { y in
      let top = y * rows.count / down
      let bottom = max(top + 1, (y + 1) * rows.count / down)
      return (0..<across).map { x in
        let left = x * columnCount / across
        let right = max(left + 1, (x + 1) * columnCount / across)
        var sum = 0.0
        for row in top..<bottom {
          for column in left..<right { sum += column < rows[row].count ? rows[row][column] : .nan }
        }
        return sum / Double((bottom - top) * (right - left))
      }
    }
  }

  func scaleLine(_ scale: HeatScale) -> [StyledText] {
    let low = NumberText.text(scale.low, precision: 3)
    let high = NumberText.text(scale.high, precision: 3)
    if options.hasTints {
      let length = max(2, min(16, width - low.count - high.count - 2))
      let bar = (0..<length).map { step in
        Cell(" ", fill: scale.tint(scale.low + (scale.high - scale.low) * Double(step) / Double(length - 1)))
      }
      return [StyledText(low + " ", .muted) + StyledText(cells: bar) + StyledText(" " + high, .muted)]
    }
    if !scale.isDiverging {
      let letters = HeatScale.shades(isUnicode: isUnicode).map { String(repeating: $0, count: width < 30 ? 1 : 2) }.joined()
      return [StyledText(low + " ", .muted) + StyledText("[" + letters + "]") + StyledText(" " + high, .muted)]
    }
    let small = NumberText.text(scale.high * HeatScale.nearZero, precision: 2)
    let large = NumberText.text(scale.high * HeatScale.strong, precision: 2)
    let entries: [StyledText] = [
      StyledText("=", .negative) + StyledText(" below -\(large)", .muted),
      StyledText("-", .negative) + StyledText(" below -\(small)", .muted),
      StyledText(isUnicode ? "·" : ".", .zero) + StyledText(" about 0", .muted),
      StyledText("+", .positive) + StyledText(" above \(small)", .muted),
      StyledText("#", .positive) + StyledText(" above \(large)", .muted),
    ]
    // A sign and what it means stay on one line.
    var lines: [StyledText] = []
    for entry in entries {
      if let last = lines.last, last.cellWidth + 3 + entry.cellWidth <= width {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines.append(entry)
      }
    }
    return lines
  }
}

/// From a value to its shade: signs by the largest size, plain amounts between the least and the most.
struct HeatScale {
  let isDiverging: Bool
  let low: Double
  let high: Double
  static let nearZero = 0.05
  static let strong = 0.5

  init(_ map: Heatmap) {
    let values = map.rows.flatMap { $0 }.filter { $0.isFinite && abs($0) < 1e300 }
    isDiverging = map.isDiverging
    if isDiverging {
      let size = values.map(abs).max() ?? 0
      high = size > 0 ? size : 1
      low = -high
    } else {
      let least = values.min() ?? 0
      let most = values.max() ?? 1
      low = least == most ? min(0, least) : least
      high = least == most ? max(least, low + 1) : most
    }
  }

  /// −1…1 for signs, 0…1 for amounts; nil where there is no number.
  private func amount(_ value: Double) -> Double? {
    guard value.isFinite else { return value.isNaN ? nil : (value > 0 ? 1 : isDiverging ? -1 : 0) }
    return isDiverging ? max(-1, min(value / high, 1)) : max(0, min((value - low) / (high - low), 1))
  }

  func tint(_ value: Double) -> Tint? {
    amount(value).map { amount in
      let level = Int8((amount * 100).rounded())
      return isDiverging ? .diverging(level) : .sequential(level)
    }
  }

  static func shades(isUnicode: Bool) -> [Character] { isUnicode ? [" ", "░", "▒", "▓", "█"] : [" ", ".", ":", "+", "#", "@"] }

  func letter(_ value: Double, isUnicode: Bool) -> (Character, Role) {
    guard let amount = amount(value) else { return ("?", .error) }
    if isDiverging {
      if abs(amount) < HeatScale.nearZero { return (isUnicode ? "·" : ".", .zero) }
      let isStrong = abs(amount) >= HeatScale.strong
      return amount > 0 ? (isStrong ? "#" : "+", .positive) : (isStrong ? "=" : "-", .negative)
    }
    let shades = HeatScale.shades(isUnicode: isUnicode)
    return (shades[min(Int(amount * Double(shades.count)), shades.count - 1)], .plain)
  }
}
