import Glibc
import Language
import Limits
import Markup
import Runtime

extension Figure {
  /// Asks for what is made of its points: copies, places on the picture, and in a file some text for each.
  func requireRoom(inFile: Bool) throws(Diagnostic) {
    var bytes = 0
    for panel in panels {
      bytes += 512 * panel.bars.count + 32 * (panel.map?.rows.reduce(0) { $0 + $1.count } ?? 0)
      // A line is numbers one after the other; each point and bar is an element with attributes.
      for mark in panel.marks { bytes += mark.x.count * (inFile ? (mark.form == .line ? 96 : 512) : 64) }
    }
    try Work.requireTemporarily(bytes)
  }

  /// Its panels as pictures: those of one row beside each other.
  var blocks: [Block] {
    let drawn = panels.filter { !$0.marks.isEmpty || $0.map != nil || !$0.bars.isEmpty }
    var rows: [[[Block]]] = []
    var last: Int?
    for panel in drawn {
      if panel.row == last { rows[rows.count - 1].append(panel.blocks) } else { rows.append([panel.blocks]) }
      last = panel.row
    }
    let pictures = rows.flatMap { row -> [Block] in row.count == 1 ? row[0] : [.beside(row, gap: 2)] }
    return (title.isEmpty || pictures.isEmpty ? [] : [.paragraph(StyledText(title, .strong))]) + pictures
  }
}

extension Figure.Panel {
  /// How many levels a surface has.
  private static let levels = 9

  var blocks: [Block] {
    if !bars.isEmpty {
      let chart = BarChart(
        title: [title, xLabel].filter { !$0.isEmpty }.joined(separator: ": "),
        bars: bars.map { BarChart.Bar($0.label, $0.value, role: .ofClass($0.color)) }, isLogarithmic: isXLogarithmic, alternative: words)
      return [.bars(chart)]
    }
    // Pixels with words on them, as a confusion matrix has: the words as a table below.
    if let map, map.isImage, marks.allSatisfy({ $0.form == .text }) {
      let picture = Block.heatmap(Heatmap(title: title, rows: map.rows, isDiverging: map.isDiverging, alternative: words))
      return marks.isEmpty ? [picture] : [picture, .table(table(of: map))]
    }
    return [plot]
  }

  /// What is written on an image's pixels.
  private func table(of map: Figure.Map) -> Table {
    let columns = map.rows.map(\.count).max() ?? 0
    var cells = [[String]](repeating: [String](repeating: "", count: columns), count: map.rows.count)
    for mark in marks {
      guard let x = mark.x.first, let y = mark.y.first, x.isFinite, y.isFinite, abs(x) < 1e6, abs(y) < 1e6 else { continue }
      let (row, column) = (Int(y.rounded()), Int(x.rounded()))
      if cells.indices.contains(row), cells[row].indices.contains(column) { cells[row][column] = mark.label }
    }
    func name(_ names: [String], _ index: Int) -> String { index < names.count ? names[index] : String(index) }
    let corner = [yLabel, xLabel].filter { !$0.isEmpty }.joined(separator: " \\ ")
    return Table(
      header: [StyledText(corner)] + (0..<columns).map { StyledText(name(columnNames, $0)) },
      rows: cells.enumerated().map { row, words in [StyledText(name(rowNames, row))] + words.map { StyledText($0) } },
      alignments: [.left] + [Table.Alignment](repeating: .right, count: columns))
  }

  private var plot: Block {
    let series = marks.filter { $0.form != .text }.map { mark in
      Plot.Series(
        label: mark.label, x: isXLogarithmic ? mark.x.map { log10($0) } : mark.x, y: mark.y,
        mark: mark.form == .line ? .line : mark.form == .bars ? .bars : .points, role: Role.classes[((mark.color % 10) + 10) % 10],
        glyph: mark.glyph ?? (mark.form == .line ? "*" : "o"))
    }
    let texts = marks.filter { $0.form == .text }.map { mark in
      Plot.Series(
        label: mark.label, x: isXLogarithmic ? mark.x.map { log10($0) } : mark.x, y: mark.y, mark: .points, role: .strong, glyph: "+")
    }
    var xRange = xRange.map { isXLogarithmic && $0.lowerBound > 0 ? log10($0.lowerBound)...log10($0.upperBound) : $0 }
    var yRange = yRange
    if let map, map.extent.count == 4 {
      xRange = xRange ?? min(map.extent[0], map.extent[1])...max(map.extent[0], map.extent[1])
      yRange = yRange ?? min(map.extent[2], map.extent[3])...max(map.extent[2], map.extent[3])
    }
    return .plot(
      Plot(
        title: title, xLabel: isXLogarithmic ? "log10 \(xLabel)" : xLabel, yLabel: yLabel, series: series, xRange: xRange, yRange: yRange,
        isYLogarithmic: isYLogarithmic, field: map.map { field(of: $0) }, markers: texts, alternative: words))
  }

  private func field(of map: Figure.Map) -> Plot.Field {
    let values = map.rows.joined().filter(\.isFinite)
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    // Few whole numbers are classes, as a classifier's map has them.
    if values.allSatisfy({ $0 == $0.rounded() && $0 >= 0 && $0 < 10 }) {
      return Plot.Field(classes: map.rows.map { $0.map { $0.isFinite ? Int($0) : 0 } })
    }
    let count = Figure.Panel.levels
    let scale = high > low ? Double(count) / (high - low) : 0
    return Plot.Field(
      levels: map.rows.map { row in row.map { $0.isFinite ? max(0, min(count - 1, Int(($0 - low) * scale))) : 0 } }, count: count, low: low,
      high: high)
  }

  /// What is drawn, in words.
  private var words: String {
    var parts = title.isEmpty ? [] : [title]
    for bar in bars.prefix(8) { parts.append("\(bar.label) \(NumberText.text(bar.value, precision: 4))") }
    if let map { parts.append("a map of \(map.rows.count)×\(map.rows.first?.count ?? 0) values") }
    for mark in marks.prefix(6) {
      let name = mark.label.isEmpty ? "" : "\(mark.label): "
      switch mark.form {
      case .line:
        let ends = mark.y.first.flatMap { first in mark.y.last.map { (first, $0) } }
        parts.append(
          name + (ends.map { "a line from \(NumberText.text($0.0, precision: 4)) to \(NumberText.text($0.1, precision: 4))" } ?? "a line"))
      case .points: parts.append("\(name)\(mark.x.count) points")
      case .bars: parts.append("\(name)\(mark.x.count) bars")
      case .text: parts.append("the text \(mark.label)")
      }
    }
    return parts.joined(separator: "; ")
  }
}
