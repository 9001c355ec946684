import Limits

/// The axes of a plot, the same on a screen and in an SVG file.
extension Plot {
  private var hasBars: Bool { series.contains { $0.mark == .bars } }

  func horizontalAxis(tickCount: Int) -> Axis {
    let values = (series + markers).flatMap(\.x)
    let hasOnlyLines = series.allSatisfy { $0.mark == .line }
    // Halves of an epoch mean nothing: whole numbers keep whole steps.
    let isWhole = values.allSatisfy { !$0.isFinite || ($0 == $0.rounded() && abs($0) < 1e9) }
    var axis = Axis(
      values: values, range: xRange ?? (hasBars ? barRange : nil), isLoose: false, padding: hasOnlyLines || field != nil ? 0 : 0.04,
      tickCount: tickCount, hasWholeSteps: isWhole)
    if hasBars, let places = fewBars(max(tickCount, 12)) { axis.setTicks(at: places) }
    return axis
  }

  func verticalAxis(tickCount: Int) -> Axis {
    let values = (series + markers).flatMap(\.y) + (hasBars && !isYLogarithmic ? [0] : [])
    return Axis(values: values, range: yRange, isLogarithmic: isYLogarithmic, isLoose: field == nil, tickCount: tickCount)
  }

  /// The vertical axis of a screen, whose marks meet its rows, and how many rows it takes.
  func verticalAxis(rows: Int) -> (axis: Axis, rows: Int) {
    let values = (series + markers).flatMap(\.y) + (hasBars && !isYLogarithmic ? [0] : [])
    return Axis.aligned(values: values, range: yRange, isLogarithmic: isYLogarithmic, rows: rows, isFilling: field != nil)
  }

  /// Half a bar's distance more at both ends.
  private var barRange: ClosedRange<Double>? {
    let places = series.filter { $0.mark == .bars }.flatMap(\.x).filter { $0.isFinite && abs($0) < 1e300 }
    guard let low = places.min(), let high = places.max() else { return nil }
    let distance = barDistance
    return (low - distance / 2)...(high + distance / 2)
  }

  /// Where the bars stand; nil where these are more places than so many.
  private func fewBars(_ most: Int) -> [Double]? {
    var places: Set<Double> = []
    for series in series where series.mark == .bars {
      for place in series.x where place.isFinite {
        if places.insert(place).inserted, places.count > most { return nil }
      }
    }
    return places.sorted()
  }

  /// The least distance between two bars.
  var barDistance: Double {
    let places = Work.sorted(series.filter { $0.mark == .bars }.flatMap(\.x).filter { $0.isFinite && abs($0) < 1e300 })
    var least = Double.infinity
    for (place, next) in zip(places, places.dropFirst()) where next > place { least = min(least, next - place) }
    return least < .infinity ? least : 1
  }
}

extension Plot.Field {
  /// The rows that lie in the plot's area.
  public var inner: Range<Int> { min(overscan, classes.count / 2)..<max(classes.count - overscan, classes.count / 2) }

  /// The cell at a place, both numbers from 0 to 1 from the upper left corner of the plot's area; nil outside of the field.
  private func cell(_ x: Double, _ y: Double) -> (row: Int, column: Int)? {
    let rows = Double(inner.count)
    let beyond = Double(overscan) / max(rows, 1)
    guard rows > 0, x > -0.01, x < 1.01, y > -beyond - 0.01, y < 1 + beyond + 0.01 else { return nil }
    // The edge itself belongs to the area.
    let held = (0...1).contains(y) ? min(y * rows, rows - 0.5) : y * rows
    let row = max(0, min(Int(held.rounded(.down)) + inner.lowerBound, classes.count - 1))
    let count = classes[row].count
    return count == 0 ? nil : (row, max(0, min(Int(x * Double(count)), count - 1)))
  }

  /// The class or level at a place.
  func value(_ x: Double, _ y: Double) -> Int? { cell(x, y).map { classes[$0.row][$0.column] } }

  /// What is filled in at a place.
  func tint(_ x: Double, _ y: Double) -> Tint? { cell(x, y).map { tint(row: $0.row, column: $0.column) } }

  /// What a cell is filled with.
  func tint(row: Int, column: Int) -> Tint {
    guard levelCount == nil, let sureness, row < sureness.count, column < sureness[row].count else { return tint(classes[row][column]) }
    // In steps of a tenth, so that neighbours are one colour.
    return .sure(.ofClass(classes[row][column]), Int8((min(max(sureness[row][column], 0), 1) * 10).rounded()) * 10)
  }

  /// What the area of a class or level is filled with.
  func tint(_ value: Int) -> Tint {
    guard let levelCount, levelCount > 0 else { return .area(.ofClass(value)) }
    let share: Double = Double(max(0, min(value, levelCount - 1))) / Double(max(levelCount - 1, 1))
    return .diverging(Int8((share * 75).rounded()))
  }

  /// The letter an area is filled with where there is no colour to fill it.
  func letter(_ value: Int, isUnicode: Bool) -> Character {
    if let levelCount, levelCount > 0 {
      let letters: [Character] = isUnicode ? ["·", "░", "▒", "▓", "█"] : [".", ":", "+", "#", "@"]
      return letters[max(0, min(value, levelCount - 1)) * letters.count / levelCount]
    }
    let letters: [Character] =
      isUnicode ? ["·", "░", "▒", "▓", "-", "=", "~", ":", "'", "^"] : [".", ":", "-", "=", "~", "'", ",", ";", "\"", "^"]
    return letters[((value % 10) + 10) % 10]
  }
}
