import Glibc
import Markup
import Runtime

extension Figure {
  /// Its panels as pictures: those of one row beside each other.
  var blocks: [Block] {
    let drawn = panels.filter { !$0.marks.isEmpty || $0.map != nil }
    var rows: [[Block]] = []
    var last: Int?
    for panel in drawn {
      if panel.row == last { rows[rows.count - 1].append(panel.block) } else { rows.append([panel.block]) }
      last = panel.row
    }
    let pictures = rows.map { row -> Block in row.count == 1 ? row[0] : .beside(row.map { [$0] }, gap: 2) }
    return (title.isEmpty || pictures.isEmpty ? [] : [.paragraph(StyledText(title, .strong))]) + pictures
  }
}

extension Figure.Panel {
  /// How many levels a surface has.
  private static let levels = 9

  var block: Block {
    if let map, map.isImage, marks.isEmpty {
      return .heatmap(Heatmap(title: title, rows: map.rows, isDiverging: map.isDiverging, alternative: words))
    }
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
    let kinds = Set(values)
    // Few whole numbers are classes, as a classifier's map has them.
    if kinds.count <= 10, kinds.allSatisfy({ $0 == $0.rounded() && $0 >= 0 && $0 < 10 }) {
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
