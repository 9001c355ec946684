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
    let places = Set(series.filter { $0.mark == .bars }.flatMap(\.x).filter(\.isFinite)).sorted()
    if hasBars, places.count <= max(tickCount, 12) { axis.setTicks(at: places) }
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
    return (low - barDistance / 2)...(high + barDistance / 2)
  }

  /// The least distance between two bars.
  var barDistance: Double {
    let places = Set(series.filter { $0.mark == .bars }.flatMap(\.x).filter { $0.isFinite && abs($0) < 1e300 }).sorted()
    return zip(places.dropFirst(), places).map { $0 - $1 }.min() ?? 1
  }
}

extension Plot.Field {
  /// The class or level at a place of the field, both from 0 to 1 from its upper left corner; nil outside of it.
  func value(_ x: Double, _ y: Double) -> Int? {
    guard !classes.isEmpty, x > -0.01, x < 1.01, y > -0.01, y < 1.01 else { return nil }
    let row = classes[max(0, min(Int(y * Double(classes.count)), classes.count - 1))]
    return row.isEmpty ? nil : row[max(0, min(Int(x * Double(row.count)), row.count - 1))]
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
