import Limits

extension PlotDrawing {
  /// The sign a series is drawn with: the caller's where it chose one, else one of its own for each.
  func sign(of index: Int) -> Character {
    let series = plot.series[index]
    if series.mark == .line {
      let signs: [Character] = ["*", "+", "o", "x", "#", "%", "@", "="]
      return series.glyph == "*" ? signs[plot.series[..<index].filter { $0.mark == .line }.count % signs.count] : asciiSign(series.glyph)
    }
    let isShared = plot.series.enumerated().contains { $0 != index && $1.mark == .points && $1.glyph == series.glyph }
    let signs: [Character] = ["o", "x", "+", "*", "#", "@", "%", "&", "v", "s"]
    let sign = isShared ? signs[plot.series[..<index].filter { $0.mark == .points }.count % signs.count] : series.glyph
    return frame.isUnicode ? unicodeSign(sign) : asciiSign(sign)
  }

  /// Where points of several series fall on one cell.
  var mixedSign: Character { frame.isUnicode ? "◐" : "%" }

  func markerSign(_ marker: Plot.Series) -> Character {
    if !frame.isUnicode { return marker.glyph == "*" ? "@" : asciiSign(marker.glyph) }
    return marker.glyph == "*" ? "◆" : unicodeSign(marker.glyph)
  }

  private func unicodeSign(_ sign: Character) -> Character {
    let forms: [Character: Character] = ["o": "●", "x": "×", "*": "◆", "#": "■", "@": "◉", "%": "▲", "&": "◇", "v": "▼", "s": "□"]
    let form = forms[sign] ?? sign
    return CellWidth.of(form) == 1 ? form : "●"
  }

  private func asciiSign(_ sign: Character) -> Character {
    func isDrawn(_ sign: Character) -> Bool { sign.asciiValue.map { $0 > 0x20 && $0 < 0x7F } ?? false }
    if isDrawn(sign) { return sign }
    return Layout.transliterated(String(sign), for: .ascii).first.flatMap { isDrawn($0) ? $0 : nil } ?? "*"
  }

  func lineDash(_ index: Int) -> DotGrid.Dash {
    DotGrid.Dash.all[plot.series[..<index].filter { $0.mark == .line }.count % DotGrid.Dash.all.count]
  }

  /// What each sign means, where there is more than one thing to tell apart.
  /// - Parameter isWide: whether its lines may be longer than the plot is wide.
  func legend(isWide: Bool = false) -> [StyledText] {
    guard plot.series.count > 1 || plot.field != nil || plot.markers.count > 1 || pointCount > pointCells else { return [] }
    var entries: [StyledText] = []
    for (index, series) in plot.series.enumerated() where !series.label.isEmpty {
      var entry = StyledText(sample(series, index), series.role) + StyledText(" " + frame.clean(series.label))
      if let field = plot.field, field.levelCount == nil, !frame.options.hasTints, let value = Role.classes.firstIndex(of: series.role) {
        entry += StyledText(" in ", .muted) + StyledText(String(field.letter(value, isUnicode: frame.isUnicode)), series.role)
      }
      entries.append(entry)
    }
    if hasMixedCells { entries.append(StyledText(String(mixedSign), .strong) + StyledText(" several of these")) }
    if pointCount > pointCells { entries.append(StyledText("\(pointCount) points on \(pointCells) cells", .muted)) }
    if let entry = levelEntry() { entries.append(entry) }
    if frame.options.hasTints, plot.field?.sureness != nil { entries.append(StyledText("the paler, the less sure", .muted)) }
    // Several marks cannot all have their label beside them.
    if plot.markers.count > 1 {
      entries += plot.markers.map { StyledText(String(markerSign($0)), $0.role) + StyledText(" " + frame.clean($0.label)) }
    }
    let indent = min(gutter, 8)
    let room = (isWide ? frame.width : min(frame.width, gutter + columns + 1)) - indent
    var lines: [StyledText] = []
    for entry in entries {
      let fitted = entry.truncated(to: room, mark: frame.isUnicode ? "…" : "..")
      if let last = lines.last, last.cellWidth + 3 + fitted.cellWidth <= room {
        lines[lines.count - 1] = last + "   " + fitted
      } else {
        lines.append(fitted)
      }
    }
    return lines.map { StyledText(blanks(indent)) + $0 }
  }

  /// From the lowest to the highest level of a field: `L 0.2 ·░▒▓█ 3.1`.
  private func levelEntry() -> StyledText? {
    guard let field = plot.field, let count = field.levelCount, count > 0, let low = field.low, let high = field.high else { return nil }
    var scale = StyledText("")
    if frame.options.hasTints {
      scale = StyledText(cells: (0..<count).map { Cell(" ", fill: field.tint($0)) })
    } else {
      var letters: [Character] = []
      for level in 0..<count {
        let letter = field.letter(level, isUnicode: frame.isUnicode)
        if letters.last != letter { letters.append(letter) }
      }
      scale = StyledText(String(letters), .muted)
    }
    let name = field.name.isEmpty ? "" : frame.clean(field.name) + " "
    return StyledText(name + NumberText.text(low, precision: 3) + " ") + scale + StyledText(" " + NumberText.text(high, precision: 3))
  }

  private func sample(_ series: Plot.Series, _ index: Int) -> String {
    switch series.mark {
    case .points: return String(sign(of: index))
    case .bars:
      let order = plot.series[..<index].filter { $0.mark == .bars }.count % 4
      return frame.isUnicode ? ["█", "▒", "░", "▓"][order] : ["#", "=", "%", "+"][order]
    case .line:
      guard frame.isUnicode else { return String(repeating: String(sign(of: index)), count: 3) }
      var grid = DotGrid(columns: 4, rows: 1, isBraille: true)
      var phase = 0
      grid.line((0, 1), (7, 1), series.role, dash: lineDash(index), phase: &phase)
      var canvas = Canvas(width: 4, height: 1)
      grid.draw(on: &canvas, column: 0, row: 0)
      return canvas.lines.map(\.plain).joined()
    }
  }
}

extension Frame {
  /// The most rows of a drawing area that is fitted to the screen, the least, and the least where even its labels have no rows.
  private static let (tallestPlot, lowestPlot, tightestPlot) = (40, 5, 3)

  /// A plot that is no higher than the room, and as high where it asks for no height in particular.
  ///
  /// Where the room is low its axes' labels go into the line of the title.
  func fitted(_ plot: Plot) -> [StyledText] {
    guard let rows = options.rows else { return lines(of: plot) }
    var best: [StyledText] = []
    for (isTight, least) in [(false, Frame.lowestPlot), (true, Frame.tightestPlot)] {
      var plot = plot
      let most = plot.height == Plot.standardHeight ? Frame.tallestPlot : plot.height
      func held(_ height: Int) -> Int { min(max(height, least), most) }
      plot.height = held(rows - 3)
      best = lines(of: plot, isTight: isTight)
      // What stands above and below it, a legend of several lines too, is known only now.
      for _ in 0..<3 where best.count > rows && plot.height > held(0) && !Work.hasStopped {
        plot.height = held(plot.height - (best.count - rows))
        best = lines(of: plot, isTight: isTight)
      }
      if best.count <= rows || Work.hasStopped { break }
    }
    return best
  }

  private func lines(of plot: Plot, isTight: Bool = false) -> [StyledText] {
    var drawing = PlotDrawing(plot, in: self)
    return drawing.lines(isTight: isTight)
  }
}
