import Limits

/// A plot as SVG: the same axes and marks as on the terminal, with curves. Broken off when the line is to stop.
struct SVGPlot {
  private let plot: Plot
  private let xAxis: Axis
  private let yAxis: Axis
  private let left: Double
  private let top: Double
  private let innerWidth: Double
  private let innerHeight: Double
  var writer: SVGWriter

  init(_ plot: Plot, width: Double, height: Double) {
    self.plot = plot
    yAxis = plot.verticalAxis(tickCount: 6)
    xAxis = plot.horizontalAxis(tickCount: 9)
    let widest = yAxis.labels.map { Double($0.count) * 7.2 }.max() ?? 0
    left = widest + (plot.yLabel.isEmpty ? 20 : 40)
    top = plot.title.isEmpty ? 16 : 38
    innerWidth = max(20, width - left - 20)
    innerHeight = max(20, height - top - (plot.xLabel.isEmpty ? 34 : 52) - (SVGPlot.needsLegend(plot) ? 24 : 0))
    writer = SVGWriter(width: width, height: height, alternative: plot.alternative)
  }

  private static func needsLegend(_ plot: Plot) -> Bool { plot.series.count > 1 || plot.field != nil }

  private func x(_ value: Double) -> Double { left + xAxis.position(value) * innerWidth }
  private func y(_ value: Double) -> Double { top + (1 - yAxis.position(value)) * innerHeight }
  private func isInside(_ px: Double, _ py: Double) -> Bool {
    px >= left - 1 && px <= left + innerWidth + 1 && py >= top - 1 && py <= top + innerHeight + 1
  }
  private func color(_ role: Role) -> String { PictureColors.mark(role).hex }

  func text() -> String {
    var copy = self
    copy.draw()
    return copy.writer.document()
  }

  /// The title, and the area that lines are held to.
  mutating func drawTitle() {
    writer.text(plot.title, left, 24, anchor: "start", "font-size=\"16\" font-weight=\"bold\"")
    let n = SVGWriter.number
    writer.add(
      "<clipPath id=\"area\"><rect x=\"\(n(left))\" y=\"\(n(top))\" width=\"\(n(innerWidth))\" height=\"\(n(innerHeight))\"/></clipPath>")
  }

  private mutating func draw() {
    drawTitle()
    if plot.field != nil { writer.add(fieldMarkup()) }
    drawAxes()
    for series in plot.series where series.mark == .bars { drawBars(series) }
    for (index, series) in plot.series.enumerated().reversed() where series.mark == .line { drawLine(series, index) }
    drawPoints()
    drawMarkers()
    drawLegend()
  }

  mutating func drawPoints() {
    var owners: [[Int]: Int] = [:]
    for (index, series) in plot.series.enumerated() where series.mark == .points {
      let order = pointOrder(index)
      for (done, (px, py)) in zip(series.x.map(x), series.y.map(y)).enumerated() where isInside(px, py) {
        if done & 0x3FF == 0, Work.shouldStop { return }
        // On a point of another series it is smaller, so that both are seen.
        let place = [Int(px.rounded()), Int(py.rounded())]
        let isOnOther = owners[place].map { $0 != index } ?? false
        owners[place] = index
        writer.shape(order, px, py, size: isOnOther ? 2.2 : 4, color: color(series.role))
      }
    }
  }

  /// One mark with its label beside it; several with their signs on them, and a list of what these mean.
  private mutating func drawMarkers() {
    for marker in plot.markers.reversed() {
      for (px, py) in zip(marker.x.map(x), marker.y.map(y)) where isInside(px, py) {
        guard plot.markers.count > 1 else {
          writer.shape(3, px, py, size: 6, color: color(marker.role))
          continue
        }
        writer.shape(0, px, py, size: 8, color: color(marker.role))
        writer.text(String(marker.glyph), px, py + 4, anchor: "middle", "fill=\"#fff\" font-size=\"11\" font-weight=\"bold\"")
      }
    }
    if plot.markers.count > 1 {
      for (row, marker) in plot.markers.enumerated() {
        let height = top + 16 + Double(row) * 17
        writer.text(
          "\(marker.glyph)  \(marker.label)", left + 12, height, anchor: "start", "fill=\"\(color(marker.role))\" \(SVGPlot.halo)")
      }
    } else if let marker = plot.markers.first {
      guard let px = marker.x.last.map(x), let py = marker.y.last.map(y), isInside(px, py) else { return }
      let isRight = px < left + innerWidth * 0.7
      writer.text(
        marker.label, px + (isRight ? 10 : -10), py + 4, anchor: isRight ? "start" : "end", "fill=\"\(color(marker.role))\" \(SVGPlot.halo)"
      )
    }
  }

  /// Curves that cross a text leave it legible.
  private static let halo = "stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""

  private func pointOrder(_ index: Int) -> Int { plot.series[..<index].filter { $0.mark == .points }.count }
  private func lineOrder(_ index: Int) -> Int { plot.series[..<index].filter { $0.mark == .line }.count }

  /// The field as one path a colour, in units of its cells.
  func fieldMarkup() -> String {
    guard let field = plot.field, let columns = field.classes.map(\.count).max(), columns > 0, !field.inner.isEmpty else { return "" }
    var paths: [(color: String, path: String)] = []
    var places: [String: Int] = [:]
    for (row, index) in field.inner.enumerated() {
      let count = field.classes[index].count
      let colors = (0..<count).map { PictureColors.color(of: field.tint(row: index, column: $0)).hex }
      var start = 0
      // Neighbours of one colour make one rectangle.
      for column in 1...max(count, 1) where count > 0 && (column == count || colors[column] != colors[start]) {
        let place = places[colors[start], default: paths.count]
        if place == paths.count { paths.append((colors[start], "")) }
        places[colors[start]] = place
        paths[place].path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
        start = column
      }
    }
    let n = SVGWriter.number
    let (across, down) = (innerWidth / Double(columns), innerHeight / Double(field.inner.count))
    let head = "<g transform=\"translate(\(n(left)) \(n(top))) scale(\(across) \(down))\" shape-rendering=\"crispEdges\">"
    return head + paths.map { "<path fill=\"\($0.color)\" d=\"\($0.path)\"/>" }.joined() + "</g>"
  }

  mutating func drawAxes() {
    let bottom = top + innerHeight
    for (tick, label) in zip(yAxis.ticks, yAxis.labels) {
      if plot.field == nil { writer.line(left, y(tick), left + innerWidth, y(tick), "stroke=\"#e4e4e4\"") }
      writer.text(label, left - 8, y(tick) + 4, anchor: "end", "fill=\"#555\"")
    }
    for (tick, label) in zip(xAxis.ticks, xAxis.labels) {
      writer.line(x(tick), bottom, x(tick), bottom + 5, "stroke=\"#888\"")
      writer.text(label, x(tick), bottom + 19, anchor: "middle", "fill=\"#555\"")
    }
    writer.line(left, top, left, bottom, "stroke=\"#888\"")
    writer.line(left, bottom, left + innerWidth, bottom, "stroke=\"#888\"")
    writer.text(plot.xLabel, left + innerWidth / 2, bottom + 38, anchor: "middle")
    let middle = SVGWriter.number(top + innerHeight / 2)
    writer.text(plot.yLabel, 16, top + innerHeight / 2, anchor: "middle", "transform=\"rotate(-90 16 \(middle))\"")
  }

  private mutating func drawBars(_ series: Plot.Series) {
    let width = max(1, (x(xAxis.range.lowerBound + plot.barDistance) - left) * 0.7)
    let base = yAxis.isLogarithmic ? top + innerHeight : max(top, min(y(0), top + innerHeight))
    for (done, (value, height)) in zip(series.x, series.y).enumerated() where value.isFinite && height.isFinite {
      if done & 0x3FF == 0, Work.shouldStop { return }
      let end = max(top, min(y(height), top + innerHeight))
      writer.rectangle(x(value) - width / 2, min(base, end), width, abs(end - base), "fill=\"\(color(series.role))\"")
    }
  }

  private static let dashes = ["", "8 5", "2 4", "10 4 2 4"]

  mutating func drawLine(_ series: Plot.Series, _ index: Int) {
    var path = ""
    var isDown = false
    let n = SVGWriter.number
    for (done, (px, py)) in zip(series.x.map(x), series.y.map(y)).enumerated() {
      if done & 0x3FF == 0, Work.shouldStop { return }
      guard px.isFinite, py.isFinite else {
        isDown = false
        continue
      }
      path += "\(isDown ? "L" : "M")\(n(px)) \(n(py))"
      isDown = true
    }
    let dash = SVGPlot.dashes[lineOrder(index) % 4]
    let style = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
    writer.add(
      "<path d=\"\(path)\" fill=\"none\" stroke=\"\(color(series.role))\" stroke-width=\"2\" stroke-linejoin=\"round\"\(style) clip-path=\"url(#area)\"/>"
    )
  }

  mutating func drawLegend() {
    guard SVGPlot.needsLegend(plot) else { return }
    var place = left
    let height = writer.height - 10
    for (index, series) in plot.series.enumerated() where !series.label.isEmpty {
      let color = color(series.role)
      switch series.mark {
      case .points: writer.shape(pointOrder(index), place + 8, height - 4, size: 4, color: color)
      case .bars: writer.rectangle(place + 2, height - 10, 12, 12, "fill=\"\(color)\"")
      case .line:
        let dash = SVGPlot.dashes[lineOrder(index) % 4]
        writer.line(
          place, height - 4, place + 22, height - 4,
          "stroke=\"\(color)\" stroke-width=\"2\"" + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""))
      }
      writer.text(series.label, place + 28, height)
      place += 28 + Double(CellWidth.of(series.label)) * 7.4 + 22
    }
    guard let field = plot.field, let count = field.levelCount, count > 0, let low = field.low, let high = field.high else { return }
    let name = (field.name.isEmpty ? "" : field.name + " ") + NumberText.text(low, precision: 3)
    writer.text(name, place, height)
    place += Double(CellWidth.of(name)) * 7.4 + 8
    for level in 0..<count {
      writer.rectangle(place + Double(level) * 12, height - 12, 12.2, 14, "fill=\"\(PictureColors.color(of: field.tint(level)).hex)\"")
    }
    writer.text(NumberText.text(high, precision: 3), place + Double(count) * 12 + 8, height)
  }
}
