extension Frame {
  func diagram(_ diagram: Diagram) -> [StyledText] {
    if diagram.layers.isEmpty { return [] }
    var drawn: [StyledText]?
    if !diagram.layers.contains(where: \.isBox), let drawing = UnitDiagram(diagram.layers, in: self) { drawn = drawing.lines() }
    if let drawn, fits(drawn) { return drawn }
    let boxes = boxes(diagram.layers)
    if fits(boxes) || drawn == nil && options.rows == nil { return boxes }
    // A room too low for any drawing still has the layers' words.
    let chain = chain(diagram.layers)
    return fits(chain) ? chain : drawn ?? boxes
  }

  private func fits(_ lines: [StyledText]) -> Bool { options.rows.map { lines.count <= $0 } ?? true }

  /// The layers in words, an arrow between each two.
  private func chain(_ layers: [Diagram.Layer]) -> [StyledText] {
    let arrow = StyledText(isUnicode ? " → " : " -> ", .muted)
    let texts = layers.map { layer in
      let parts = boxText(layer)
      return parts.dropFirst().reduce(parts[0]) { $0 + StyledText(", ") + $1 }
    }
    return wrap(texts.dropFirst().reduce(texts[0]) { $0 + arrow + $1 })
  }

  /// The layers as boxes in a row, an arrow between each two; where the row is full, the next begins below.
  private func boxes(_ layers: [Diagram.Layer]) -> [StyledText] {
    let arrow = isUnicode ? "──▶ " : "--> "
    let texts = layers.map(boxText)
    let height = texts.map(\.count).max() ?? 1
    var lines: [StyledText] = []
    var row: [StyledText] = []
    func finish() { lines += row.map(\.withoutTrailingBlanks) }
    for (index, text) in texts.enumerated() {
      let inner = min(text.map(\.cellWidth).max() ?? 0, max(1, width - 8))
      let box = boxed(text, width: inner, height: height)
      let lead: [StyledText] = box.indices.map { line in
        index == 0 ? "" : line == box.count / 2 ? StyledText(arrow, .muted) : StyledText(blanks(arrow.count))
      }
      if !row.isEmpty, row[0].cellWidth + arrow.count + inner + 4 > width {
        finish()
        row = []
      }
      row = row.isEmpty ? zip(lead, box).map { $0 + $1 } : zip(row, zip(lead, box)).map { $0 + $1.0 + $1.1 }
    }
    finish()
    return lines
  }

  private func boxText(_ layer: Diagram.Layer) -> [StyledText] {
    var lines = clean(layer.title).diagramParts(isUnicode: isUnicode).enumerated().map { StyledText($1, $0 == 0 ? .strong : .plain) }
    let detail = clean(layer.detail.isEmpty ? "\(layer.unitCount) unit\(layer.unitCount == 1 ? "" : "s")" : layer.detail)
    lines.append(StyledText(detail, .muted))
    return lines
  }

  private func boxed(_ text: [StyledText], width: Int, height: Int) -> [StyledText] {
    let edges = isUnicode ? ["╭", "─", "╮", "│", "╰", "╯"] : ["+", "-", "+", "|", "+", "+"]
    let side = StyledText(edges[3], .muted)
    let bar = String(repeating: edges[1], count: width + 2)
    let cut = isUnicode ? "…" : ".."
    let body = (0..<height).map { index -> StyledText in
      let line = index < text.count ? text[index].truncated(to: width, mark: cut) : ""
      return side + " " + line.padded(to: width) + StyledText(" ") + side
    }
    return [StyledText(edges[0] + bar + edges[2], .muted)] + body + [StyledText(edges[4] + bar + edges[5], .muted)]
  }
}

extension String {
  /// A layer's title, one line for each part: `layer 1 · tanh` has two.
  func diagramParts(isUnicode: Bool) -> [String] {
    let mark = isUnicode ? " · " : " * "
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
