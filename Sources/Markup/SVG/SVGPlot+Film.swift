extension SVG {
  /// A film as an SVG document that plays over and over; where nothing moves, as on paper, it shows the last frame.
  public static func text(of film: Film, width: Int = 720, height: Int = 440) -> String? {
    guard let last = film.frames.last else { return nil }
    return SVGPlot(last.plot, width: Double(width), height: Double(height)).text(of: film)
  }
}

extension SVGPlot {
  /// What moves lies in a group for each frame; axes, points and legend are drawn once.
  fileprivate func text(of film: Film) -> String {
    var copy = self
    copy.drawTitle()
    let total = film.seconds + Film.rest
    let n = SVGWriter.number
    for (index, frame) in film.frames.enumerated() {
      var drawn = SVGPlot(frame.plot, width: writer.width, height: writer.height)
      for (place, series) in frame.plot.series.enumerated().reversed() where series.mark == .line { drawn.drawLine(series, place) }
      drawn.writer.text(frame.caption, writer.width - 20, 24, anchor: "end", "fill=\"#555\"")
      let isLast = index == film.frames.count - 1
      let (start, end) = (film.start(of: index) / total, isLast ? 1 : film.start(of: index + 1) / total)
      var values: [(String, Double)] = index == 0 ? [] : [("none", 0)]
      values.append(("inline", start))
      if !isLast { values.append(("none", end)) }
      let times = values.map { NumberText.text($0.1, precision: 6) }.joined(separator: ";")
      copy.writer.add(
        "<g display=\"\(isLast ? "inline" : "none")\"><animate attributeName=\"display\" calcMode=\"discrete\" dur=\"\(n(total))s\""
          + " repeatCount=\"indefinite\" values=\"\(values.map(\.0).joined(separator: ";"))\" keyTimes=\"\(times)\"/>"
          + drawn.fieldMarkup() + drawn.writer.bodyText + "</g>")
    }
    copy.drawAxes()
    copy.drawPoints()
    copy.drawLegend()
    return copy.writer.document(alternative: film.alternative)
  }
}
