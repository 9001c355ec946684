import Limits

/// A plot on its way to the screen: axes chosen, series given their signs, then drawn layer on layer.
struct PlotDrawing {
  let plot: Plot
  let frame: Frame
  let xAxis: Axis
  let yAxis: Axis
  /// Cells left of the drawing area for the y axis's numbers and line.
  let gutter: Int
  let columns: Int
  let rows: Int
  var canvas: Canvas
  private var isXLabelDrawn = false
  /// How many points were drawn, on how many cells, and whether some cells have points of several series.
  private(set) var pointCount = 0
  private(set) var pointCells = 0
  private(set) var hasMixedCells = false

  private static let widestPlot = 100

  init(_ plot: Plot, in frame: Frame) {
    self.plot = plot
    self.frame = frame
    (yAxis, rows) = plot.verticalAxis(rows: min(max(plot.height, 3), 60))
    let isFitted = plot.field != nil
    gutter = min((yAxis.labels.map(\.count).max() ?? 0) + 2, frame.width / 2)
    var room = min(frame.width, PlotDrawing.widestPlot) - gutter - 1
    // A map of the plane keeps its shape; a cell is about twice as high as wide.
    if isFitted { room = min(room, max(rows * 3, 24)) }
    if !isFitted, !plot.series.isEmpty, plot.series.allSatisfy({ $0.mark == .points }) { room = min(room, max(rows * 5, 40)) }
    columns = max(room, 4)
    xAxis = plot.horizontalAxis(tickCount: min(max(columns / 8, 3), 10))
    canvas = Canvas(width: gutter + columns + 1, height: rows + 2)
  }

  // MARK: Where values stand

  /// The column of the drawing area, or nil outside.
  func column(_ x: Double) -> Int? {
    let place: Double = xAxis.position(x) * Double(columns - 1)
    guard place.isFinite, place > -0.5, place < Double(columns) - 0.5 else { return nil }
    return Int(place.rounded())
  }

  func row(_ y: Double) -> Int? {
    let place: Double = (1 - yAxis.position(y)) * Double(rows - 1)
    guard place.isFinite, place > -0.5, place < Double(rows) - 0.5 else { return nil }
    return Int(place.rounded())
  }

  /// Whether a value stands in the middle of a row; a mark elsewhere would say something else than it is.
  private func isOnRow(_ y: Double) -> Bool {
    let place: Double = (1 - yAxis.position(y)) * Double(rows - 1)
    return abs(place - place.rounded()) < 0.02
  }

  // MARK: The layers

  /// - Parameter isTight: whether no row may go to what can stand in another: the labels then stand behind the title.
  mutating func lines(isTight: Bool = false) -> [StyledText] {
    drawField()
    for (index, series) in plot.series.enumerated() where series.mark == .bars { drawBars(series, index) }
    drawLines()
    drawPoints()
    drawMarkers()
    drawAxes()
    if isTight { return [tightCaption()] + canvas.lines + legend(isWide: true) }
    let caption = frame.clean(plot.title)
    var result = caption.isEmpty ? [] : frame.wrap(StyledText(caption, .strong))
    if !plot.yLabel.isEmpty {
      result.append(StyledText(blanks(max(0, gutter - CellWidth.of(frame.clean(plot.yLabel)))) + frame.clean(plot.yLabel), .muted))
    }
    result += canvas.lines
    let label = frame.clean(plot.xLabel)
    if !label.isEmpty, !isXLabelDrawn {
      result.append(StyledText(blanks(gutter + max(0, columns - CellWidth.of(label))) + label, .muted))
    }
    return result + legend()
  }

  /// Title and labels on one line: `Loss while training · loss over epoch`.
  private func tightCaption() -> StyledText {
    let labels = [plot.yLabel, isXLabelDrawn ? "" : plot.xLabel].map(frame.clean).filter { !$0.isEmpty }.joined(separator: " over ")
    let title = StyledText(frame.clean(plot.title), .strong)
    let text =
      labels.isEmpty ? title : (title.isEmpty ? title : title + frame.clean(StyledText(" · ", .muted))) + StyledText(labels, .muted)
    return text.truncated(to: frame.width, mark: frame.isUnicode ? "…" : "..")
  }

  /// The middle of a cell shows what is there, as points and marks do.
  private mutating func drawField() {
    guard let field = plot.field else { return }
    let (across, down) = (Double(max(columns - 1, 1)), Double(max(rows - 1, 1)))
    // The field lies over the range that the plot was given; rows may reach beyond it.
    let given = plot.yRange ?? yAxis.range
    func place(_ row: Double) -> Double {
      let y = yAxis.range.upperBound - row / down * (yAxis.range.upperBound - yAxis.range.lowerBound)
      return (given.upperBound - y) / (given.upperBound - given.lowerBound)
    }
    func inside(_ row: Double, _ middle: Double) -> Double {
      abs(place(middle) - min(max(place(middle), 0), 1)) < 1e-9 ? min(max(place(row), 0), 1) : place(row)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let x: Double = Double(column) / across
        let middle = Double(row)
        if frame.options.hasTints {
          guard let upper = field.tint(x, inside(middle - 0.25, middle)), let lower = field.tint(x, inside(middle + 0.25, middle)) else {
            continue
          }
          canvas[gutter + column, row] = upper == lower ? Cell(" ", fill: upper) : Cell("▀", ink: upper, fill: lower)
        } else if let value = field.value(x, inside(middle, middle)) {
          let role: Role = field.levelCount == nil ? .ofClass(value) : .muted
          canvas.put(field.letter(value, isUnicode: frame.isUnicode), gutter + column, row, role)
        }
      }
    }
  }

  private mutating func drawBars(_ series: Plot.Series, _ index: Int) {
    let perCell: Double = xAxis.position(xAxis.range.lowerBound + plot.barDistance) * Double(columns)
    let width = max(1, min(Int(perCell * 0.7), 12))
    let base = yAxis.isLogarithmic ? 0 : min(max(yAxis.position(0), 0), 1)
    let down = Double(rows - 1)
    let eighths: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let signs: [Character] = frame.isUnicode ? ["█", "▒", "░", "▓"] : ["#", "=", "%", "+"]
    let sign = signs[plot.series[..<index].filter { $0.mark == .bars }.count % 4]
    for (x, y) in zip(series.x, series.y) where y.isFinite {
      guard let middle = column(x) else { continue }
      let top: Double = min(max(yAxis.position(y), 0), 1)
      if top == base { continue }
      // A bar ends in the middle of its value's row, where a mark would stand.
      let low: Double = min(base, top) * down + (top > base ? 0 : 0.5)
      let high: Double = max(base, top) * down + 0.5
      for row in 0..<rows {
        let bottom = Double(rows - 1 - row)
        let covered: Double = min(high, bottom + 1) - max(low, bottom)
        if covered <= 0.06 { continue }
        let isPart = frame.isUnicode && sign == "█" && top >= base && low <= bottom && covered < 0.95
        if !isPart && covered < 0.4 { continue }
        let letter = isPart ? eighths[min(7, max(0, Int((covered * 8).rounded()) - 1))] : sign
        for offset in 0..<width where middle - (width - 1) / 2 + offset < columns {
          canvas.put(letter, max(gutter, gutter + middle - (width - 1) / 2 + offset), row, series.role)
        }
      }
    }
  }

  private mutating func drawLines() {
    var grid = DotGrid(columns: columns, rows: rows, isBraille: frame.isUnicode)
    // The first series is drawn last, over the others.
    for (index, series) in plot.series.enumerated().reversed() where series.mark == .line {
      let dash = frame.isUnicode ? lineDash(index) : .solid
      let letter = sign(of: index)
      var phase = 0
      var last: (x: Double, y: Double)?
      for (number, (x, y)) in zip(series.x, series.y).enumerated() {
        if number & 0xFFF == 0xFFF, Work.shouldStop { return }
        let place = (
          grid.place(xAxis.position(x) * Double(columns - 1), dotsPerCell: grid.width / columns),
          grid.place((1 - yAxis.position(y)) * Double(rows - 1), dotsPerCell: grid.height / rows)
        )
        guard place.0.isFinite, place.1.isFinite else {
          last = nil
          continue
        }
        grid.line(last ?? place, place, series.role, dash: dash, phase: &phase, letter: letter)
        last = place
      }
    }
    grid.draw(on: &canvas, column: gutter, row: 0)
  }

  /// Points of several series that fall on one cell are one sign of their own, which the legend explains.
  private mutating func drawPoints() {
    var owners: [Int: Int] = [:]
    for (index, series) in plot.series.enumerated() where series.mark == .points {
      for (number, (x, y)) in zip(series.x, series.y).enumerated() {
        if number & 0xFFF == 0xFFF, Work.shouldStop { return }
        guard let column = column(x), let row = row(y) else { continue }
        pointCount += 1
        let cell = row * columns + column
        let isMixed = owners[cell].map { $0 != index } ?? false
        if isMixed { hasMixedCells = true }
        owners[cell] = isMixed ? -1 : index
        let isOnArea = canvas[gutter + column, row]?.style.fill != nil
        let role: Role = isMixed ? .strong : series.role
        canvas.put(isMixed ? mixedSign : sign(of: index), gutter + column, row, role, ink: isOnArea ? .mark(role) : nil)
      }
    }
    pointCells = owners.count
  }

  private mutating func drawMarkers() {
    // The first stands over the others; of several the legend says what they are.
    for marker in plot.markers.reversed() {
      for (x, y) in zip(marker.x, marker.y) {
        guard let column = column(x), let row = row(y) else { continue }
        let isOnArea = canvas[gutter + column, row]?.style.fill != nil
        canvas.put(markerSign(marker), gutter + column, row, marker.role, ink: isOnArea ? .mark(marker.role) : nil)
      }
      // The label stands beside the last point, where there is room.
      guard plot.markers.count == 1, let x = marker.x.last, let y = marker.y.last, let column = column(x), let row = row(y) else {
        continue
      }
      let text = frame.clean(marker.label)
      let length = CellWidth.of(text)
      if text.isEmpty || length > columns / 2 { continue }
      let spots = [
        (column + 2, row), (column - 1 - length, row), (column + 2, row - 1), (column + 2, row + 1), (column - 1 - length, row - 1),
        (column - 1 - length, row + 1),
      ]
      let fitting = spots.filter { $0.0 >= 0 && $0.0 + length <= columns && $0.1 >= 0 && $0.1 < rows }
      let free = fitting.first { canvas.isFree((gutter + $0.0)..<(gutter + $0.0 + length), $0.1) }
      if let spot = free ?? (plot.field == nil ? nil : fitting.first) {
        canvas.write(StyledText(text, marker.role), gutter + spot.0, spot.1)
      }
    }
  }

  private mutating func drawAxes() {
    let isUnicode = frame.isUnicode
    for row in 0..<rows { canvas.put(isUnicode ? "│" : "|", gutter - 1, row, .muted) }
    canvas.put(isUnicode ? "└" : "+", gutter - 1, rows, .muted)
    for column in 0..<columns { canvas.put(isUnicode ? "─" : "-", gutter + column, rows, .muted) }
    var lastRow = Int.max
    for (tick, label) in zip(yAxis.ticks, yAxis.labels) {
      guard let row = row(tick), row < lastRow, isOnRow(tick) else { continue }
      lastRow = row
      canvas.put(isUnicode ? "┤" : "+", gutter - 1, row, .muted)
      canvas.write(
        StyledText(label.count > gutter - 2 ? String(label.suffix(gutter - 2)) : label, .muted), max(0, gutter - 2 - label.count), row)
    }
    var free = 0
    for (tick, label) in zip(xAxis.ticks, xAxis.labels) {
      guard let column = column(tick) else { continue }
      canvas.put(isUnicode ? "┬" : "+", gutter + column, rows, .muted)
      let start = max(0, min(gutter + column - label.count / 2, canvas.width - label.count))
      guard start >= free else { continue }
      canvas.write(StyledText(label, .muted), start, rows + 1)
      free = start + label.count + 1
    }
    // The label goes to the end of the numbers' line where that is free.
    let label = frame.clean(plot.xLabel)
    let start = gutter + columns - CellWidth.of(label)
    if start > free + 1 {
      canvas.write(StyledText(label, .muted), start, rows + 1)
      isXLabelDrawn = true
    }
  }
}
