/// Pictures whose parts share one scale: bars by name, maps beside each other.
extension SVG {
  static func barChart(_ chart: BarChart, width: Double) -> String {
    let top: Double = chart.title.isEmpty ? 12 : 40
    let rowHeight = 22.0
    let numbers = chart.bars.map(chart.number(of:))
    let left = min((chart.bars.map { Double(CellWidth.of($0.label)) * 7.4 }.max() ?? 0) + 28, width / 2)
    let right = (numbers.map { Double($0.count) * 7.4 }.max() ?? 0) + 20
    let inner = max(width - left - right, 40)
    let bottom = top + rowHeight * Double(chart.bars.count)
    var writer = SVGWriter(width: width, height: bottom + 36, alternative: chart.alternative)
    writer.text(chart.title, 16, 24, "font-size=\"16\" font-weight=\"bold\"")
    let axis = chart.axis(tickCount: 7)
    for (tick, label) in zip(axis.ticks, axis.labels) {
      let x = left + axis.position(tick) * inner
      writer.line(x, top, x, bottom, "stroke=\"#ddd\"")
      writer.text(label, x, bottom + 18, anchor: "middle", "fill=\"#555\"")
    }
    for (index, bar) in chart.bars.enumerated() {
      let y = top + rowHeight * Double(index)
      writer.text(bar.label, left - 8, y + 15, anchor: "end")
      var end = left + (axis.isLogarithmic ? 0 : min(max(axis.position(0), 0), 1) * inner)
      if let span = chart.span(of: bar, on: axis) {
        let start = left + span.lowerBound * inner
        end = left + span.upperBound * inner
        writer.rectangle(start, y + 3, end - start, rowHeight - 6, "fill=\"\(PictureColors.mark(bar.role).hex)\"")
      }
      writer.text(numbers[index], end + 6, y + 15)
    }
    return writer.document()
  }

  static func gallery(_ gallery: Gallery, width: Double) -> String {
    let (columns, rows) = (max(gallery.columnCount, 1), max(gallery.rowCount, 1))
    let gap = 14.0
    let room = width - 32
    // All in one row where a pixel is still large enough to be seen, else in rows of one length.
    let count = max(gallery.maps.count, 1)
    let least = max(Double(columns) * 5, (gallery.maps.map { Double(CellWidth.of($0.title)) * 7.4 }.max() ?? 0))
    let most = max(1, min(count, Int((room + gap) / (least + gap))))
    let lineCount = (count + most - 1) / most
    let inRow = (count + lineCount - 1) / lineCount
    let tile = (room - gap * Double(inRow - 1)) / Double(inRow)
    let side = min(tile / Double(columns), 32, 240 / Double(rows))
    let scale = HeatScale(gallery.whole)
    let top: Double = gallery.title.isEmpty ? 8 : 36
    let height = side * Double(rows) + 28
    let bottom = top + height * Double(lineCount)
    var writer = SVGWriter(width: width, height: bottom + 40, alternative: gallery.alternative)
    writer.text(gallery.title, 16, 24, "font-size=\"16\" font-weight=\"bold\"")
    for (index, map) in gallery.maps.enumerated() {
      let x = 16 + Double(index % inRow) * (tile + gap)
      let y = top + Double(index / inRow) * height
      writer.text(map.title, x, y + 13, "fill=\"#555\"")
      for (row, values) in map.rows.enumerated() {
        for (column, value) in values.enumerated() {
          writer.rectangle(
            x + Double(column) * side, y + 20 + Double(row) * side, side + 0.2, side + 0.2, "fill=\"\(scale.tint(value).color.hex)\"")
        }
      }
    }
    addScale(scale, &writer, bottom: bottom, width: width)
    return writer.document()
  }
}
