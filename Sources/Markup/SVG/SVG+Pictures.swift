import Limits

extension SVG {
  /// Cells as squares, coloured as on the terminal, with the scale below; many rows make small squares, at most 480 pixels high together.
  static func heatmap(_ map: Heatmap, width: Double) -> String {
    let columns = max(map.rows.map(\.count).max() ?? 0, 1)
    let scale = HeatScale(map)
    let top: Double = map.title.isEmpty ? 16 : 38
    let side = max(0.5, min((width - 32) / Double(columns), 480 / Double(max(map.rows.count, 1)), 48))
    let bottom = top + side * Double(map.rows.count)
    var writer = SVGWriter(width: width, height: bottom + 48, alternative: map.alternative)
    writer.text(map.title, 16, 24, anchor: "start", "font-size=\"16\" font-weight=\"bold\"")
    for (row, values) in map.rows.enumerated() {
      if Work.shouldStop { break }
      for (column, value) in values.enumerated() {
        writer.rectangle(
          16 + Double(column) * side, top + Double(row) * side, side + 0.2, side + 0.2, "fill=\"\(scale.tint(value).color.hex)\"")
      }
    }
    addScale(scale, &writer, bottom: bottom, width: width)
    return writer.document()
  }

  /// From the least to the most, below maps.
  static func addScale(_ scale: HeatScale, _ writer: inout SVGWriter, bottom: Double, width: Double) {
    let low = NumberText.text(scale.low, precision: 3)
    let start = 16 + Double(low.count) * 7.6 + 6
    writer.text(low, 16, bottom + 30)
    let high = NumberText.text(scale.high, precision: 3)
    let length = max(20, min(160, width - start - Double(high.count) * 7.6 - 12))
    for step in 0..<40 {
      let value: Double = scale.low + (scale.high - scale.low) * Double(step) / 39
      writer.rectangle(start + Double(step) * length / 40, bottom + 18, length / 40 + 0.2, 14, "fill=\"\(scale.tint(value).color.hex)\"")
    }
    writer.text(high, start + length + 6, bottom + 30)
  }

  static func diagram(_ diagram: Diagram, width: Double) -> String {
    diagram.layers.contains(where: \.isBox) ? boxes(diagram, width: width) : units(diagram, width: width)
  }

  /// Layers as boxes from left to right; where the width is full, the next row begins with the arrow that leads on.
  private static func boxes(_ diagram: Diagram, width: Double) -> String {
    let texts = diagram.layers.map { layer in
      layer.title.diagramParts(isUnicode: true) + [layer.detail.isEmpty ? "\(layer.unitCount) units" : layer.detail]
    }
    let height = Double(texts.map(\.count).max() ?? 1) * 18 + 16
    var places: [(x: Double, y: Double, width: Double)] = []
    var (x, y) = (16.0, 16.0)
    for text in texts {
      let wide = min(Double(text.map(CellWidth.of).max() ?? 0) * 8 + 24, width - 72)
      if x + wide > width - 16, x > 16 {
        x = 16 + 40
        y += height + 32
      }
      places.append((x, y, wide))
      x += wide + 40
    }
    var writer = SVGWriter(width: width, height: y + height + 16, alternative: diagram.alternative)
    for (index, place) in places.enumerated() {
      writer.rectangle(place.x, place.y, place.width, height, "rx=\"8\" fill=\"#f5f8fb\" stroke=\"#0062a8\"")
      for (line, text) in texts[index].enumerated() {
        let style = line == 0 ? "font-weight=\"bold\"" : "fill=\"#555\""
        writer.text(text, place.x + place.width / 2, place.y + 22 + Double(line) * 18, anchor: "middle", style)
      }
      if index > 0 {
        let from = places[index - 1].y == place.y ? places[index - 1].x + places[index - 1].width + 6 : 16
        let middle = place.y + height / 2
        writer.line(from, middle, place.x - 12, middle, "stroke=\"#555\" stroke-width=\"1.5\"")
        let n = SVGWriter.number
        writer.add(
          "<path d=\"M\(n(place.x - 14)) \(n(middle - 5))L\(n(place.x - 5)) \(n(middle))L\(n(place.x - 14)) \(n(middle + 5))Z\" fill=\"#555\"/>"
        )
      }
    }
    return writer.document()
  }

  /// Units as circles; an edge's colour and dashes are its weight's sign, its thickness the size.
  private static func units(_ diagram: Diagram, width: Double) -> String {
    let limit = 12
    let shown: [[Int?]] = diagram.layers.map { layer in
      layer.unitCount <= limit ? Array(0..<max(layer.unitCount, 1)) : [0, 1, 2, nil, layer.unitCount - 1]
    }
    let most = Double(shown.map(\.count).max() ?? 1)
    // Room below each unit for its value and its gradient.
    let spacing: Double = diagram.layers.contains { !$0.unitGradients.isEmpty } ? 74 : 58
    let height = most * spacing + 90
    var writer = SVGWriter(width: width, height: height, alternative: diagram.alternative)
    let step = diagram.layers.count > 1 ? (width - 160) / Double(diagram.layers.count - 1) : 0
    func x(_ layer: Int) -> Double { 80 + Double(layer) * step }
    func y(_ layer: Int, _ place: Int) -> Double { 70 + (most - Double(shown[layer].count)) * spacing / 2 + Double(place) * spacing + 20 }
    for index in diagram.layers.indices.dropFirst() {
      let weights = diagram.layers[index].weights
      let largest = weights?.flatMap { $0 }.map(abs).filter(\.isFinite).max() ?? 1
      for (i, source) in shown[index - 1].enumerated() {
        for (j, target) in shown[index].enumerated() {
          guard let source, let target, !diagram.layers[index].isElementwise || source == target else { continue }
          var style = "stroke=\"#999\""
          if let weights, source < weights.count, target < weights[source].count {
            let weight = weights[source][target]
            let thickness = largest > 0 && weight.isFinite ? 0.8 + 3 * abs(weight) / largest : 1
            let color = PictureColors.mark(weight < 0 ? .negative : .positive).hex
            style =
              weight == 0
              ? "stroke=\"#aaa\" stroke-width=\"1\" stroke-dasharray=\"1 5\""
              : "stroke=\"\(color)\" stroke-width=\"\(SVGWriter.number(thickness))\"" + (weight < 0 ? " stroke-dasharray=\"6 4\"" : "")
          }
          writer.line(x(index - 1) + 20, y(index - 1, i), x(index) - 20, y(index, j), style)
        }
      }
    }
    for (index, layer) in diagram.layers.enumerated() {
      let parts = layer.title.diagramParts(isUnicode: true) + (layer.unitCount > limit ? ["\(layer.unitCount) units"] : [])
      for (line, part) in parts.enumerated() {
        writer.text(part, x(index), 20 + Double(line) * 17, anchor: "middle", line == 0 ? "font-weight=\"bold\"" : "fill=\"#555\"")
      }
      let color = PictureColors.mark(index == 0 ? .input : .class0).hex
      for (place, unit) in shown[index].enumerated() {
        guard let unit else {
          writer.text("⋮", x(index), y(index, place) + 6, anchor: "middle", "font-size=\"22\"")
          continue
        }
        let n = SVGWriter.number
        writer.add(
          "<circle cx=\"\(n(x(index)))\" cy=\"\(n(y(index, place)))\" r=\"19\" fill=\"#fff\" stroke=\"\(color)\" stroke-width=\"2\"/>")
        if unit < layer.unitLabels.count { writer.text(layer.unitLabels[unit], x(index), y(index, place) + 4, anchor: "middle") }
        if unit < layer.unitValues.count {
          writer.text(
            NumberText.text(layer.unitValues[unit]), x(index), y(index, place) + 33, anchor: "middle", "font-size=\"11\" fill=\"#555\"")
        }
        if unit < layer.unitGradients.count {
          let color = PictureColors.mark(.gradient).hex
          writer.text(
            "δ " + NumberText.text(layer.unitGradients[unit]), x(index), y(index, place) + 46, anchor: "middle",
            "font-size=\"11\" fill=\"\(color)\"")
        }
      }
    }
    return writer.document()
  }
}

extension Tint? {
  /// The tint's colour, and for what is no number one that no value has.
  var color: PictureColors.Color { map(PictureColors.color(of:)) ?? PictureColors.Color(255, 0, 255) }
}
