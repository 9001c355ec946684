extension Frame {
  private static let widestBar = 60
  /// Bars shown where the room allows; with title and scale they take twenty rows.
  private static let mostBars = 16
  /// The first, what is left out, and the last.
  private static let fewestBars = 3

  /// A row for each bar, its name before and its number behind it, and the scale below.
  func barChart(_ chart: BarChart) -> [StyledText] {
    let head = chart.title.isEmpty ? [] : wrap(StyledText(chart.title, .strong))
    guard !chart.bars.isEmpty else { return head }
    let limit = options.rows.map { min(max($0 - head.count - 2, Frame.fewestBars), Frame.mostBars) } ?? Frame.mostBars
    // The first and the last of many.
    let (first, last) = options.rows == nil ? (limit / 2, limit / 2) : (limit / 2, (limit - 1) / 2)
    let shown: [Int?] =
      chart.bars.count <= limit ? Array(chart.bars.indices) : Array(0..<first) + [nil] + Array((chart.bars.count - last)..<chart.bars.count)
    let names = chart.bars.map { clean($0.label) }
    let numbers = chart.bars.map { clean(chart.number(of: $0)) }
    let nameWidth = min(shown.compactMap { $0.map { CellWidth.of(names[$0]) } }.max() ?? 0, width / 3)
    let numberWidth = shown.compactMap { $0.map { numbers[$0].count } }.max() ?? 0
    let room = max(4, min(Frame.widestBar, width - nameWidth - numberWidth - 3))
    let axis = chart.axis(tickCount: min(max(room / 9, 2), 8))
    let cut = isUnicode ? "…" : ".."
    var lines = shown.map { index -> StyledText in
      guard let index else {
        return StyledText(blanks(nameWidth + 1) + (isUnicode ? "⋮" : ":") + " \(chart.bars.count - first - last) between", .muted)
      }
      let bar = chart.bars[index]
      let name = StyledText(names[index]).truncated(to: nameWidth, mark: cut).padded(to: nameWidth)
      var number = StyledText(numbers[index], .number)
      var drawn = StyledText()
      if let span = chart.span(of: bar, on: axis) {
        drawn = StyledText(barText(span, room), bar.role)
      } else if !axis.isLogarithmic {
        number = StyledText(blanks(Int((min(max(axis.position(0), 0), 1) * Double(room - 1)).rounded()))) + number
      }
      return name + " " + drawn + (drawn.isEmpty ? "" : " ") + number
    }
    lines += scaleLines(axis, room).map { StyledText(blanks(nameWidth + 1)) + $0 }
    return head + lines.map(\.withoutTrailingBlanks)
  }

  /// A bar that ends in the middle of its value's cell, where a mark would stand.
  private func barText(_ span: ClosedRange<Double>, _ room: Int) -> String {
    let last = Double(room - 1)
    let low = span.lowerBound <= 0 ? 0 : span.lowerBound * last + 0.5
    let high = span.upperBound * last + 0.5
    let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    var text = ""
    for cell in 0..<room {
      let left = Double(cell)
      let covered = min(high, left + 1) - max(low, left)
      if covered <= 0.06 {
        if left >= high { break }
        text.append(" ")
      } else if isUnicode, low <= left {
        text.append(parts[min(7, max(0, Int((covered * 8).rounded()) - 1))])
      } else {
        text.append(covered >= 0.4 ? (isUnicode ? "█" : "#") : " ")
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// A line with marks, and their numbers below.
  private func scaleLines(_ axis: Axis, _ room: Int) -> [StyledText] {
    var canvas = Canvas(width: room + 8, height: 2)
    for column in 0..<room { canvas.put(isUnicode ? "─" : "-", column, 0, .muted) }
    var free = 0
    for (tick, label) in zip(axis.ticks, axis.labels) {
      let place = axis.position(tick) * Double(room - 1)
      guard place > -0.5, place < Double(room) - 0.5 else { continue }
      let column = Int(place.rounded())
      canvas.put(isUnicode ? "┬" : "+", column, 0, .muted)
      let start = max(0, column - label.count / 2)
      guard start >= free else { continue }
      canvas.write(StyledText(clean(label), .muted), start, 1)
      free = start + label.count + 1
    }
    return canvas.lines
  }
}
