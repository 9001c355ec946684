extension Frame {
  func heading(_ level: Int, _ text: StyledText) -> [StyledText] {
    let lines = wrap(text.inRole(.heading))
    guard level <= 2, !isPlain, !text.isEmpty else { return lines }
    let length = min(lines.map(\.cellWidth).max() ?? 0, width)
    let letter = isUnicode ? (level == 1 ? "━" : "─") : (level == 1 ? "=" : "-")
    return lines + [StyledText(String(repeating: letter, count: length), .muted)]
  }

  /// A line shown as it is; the rest of one too long hangs under its start.
  func line(_ text: StyledText) -> [StyledText] {
    // A row of bars is nothing to read aloud.
    if isPlain, text.runs.contains(where: \.isDrawing) { return [] }
    return clean(fitted(text)).splitLines.flatMap { line in
      let lead = line.plain.prefix { $0 == " " }.count
      return LineWrapper(width: width, hangingIndent: min(lead + 2, width / 2)).lines(of: line)
    }
  }

  /// A row of bars that would not fit, with fewer bars.
  private func fitted(_ text: StyledText) -> StyledText {
    let over = text.cellWidth - width
    guard over > 0, let index = text.runs.firstIndex(where: \.isDrawing), text.runs[index].text.count > over + 8 else { return text }
    var runs = text.runs
    runs[index].text = Sparkline.shortened(runs[index].text, to: runs[index].text.count - over)
    return StyledText(runs)
  }

  func code(_ lines: [String], _ language: String) -> [StyledText] {
    let indent = inset(2)
    let inner = narrowed(by: indent)
    return lines.flatMap { text -> [StyledText] in
      var styled = StyledText(text, .code)
      for prompt in [">>> ", "... "] where text.hasPrefix(prompt) {
        styled = StyledText(prompt, .muted) + StyledText(String(text.dropFirst(prompt.count)), .command)
      }
      return inner.line(styled).map { StyledText(blanks(indent)) + $0 }
    }
  }

  /// The line, and carets below the part meant; of a long line the stretch around that part.
  func excerpt(_ line: String, _ start: Int, _ length: Int) -> [StyledText] {
    let indent = inset(2)
    let room = width - indent
    let start = max(0, min(start, line.count))
    func cleaned(_ text: Substring) -> [Cell] { StyledText(clean(String(text)), .code).cells }
    func cellWidth(_ cells: some Sequence<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }
    // Of a very long line only what can be seen is looked at.
    let most = 8 * max(width, 1) + 64
    var before = cleaned(line.prefix(start).suffix(most))
    let marked = cleaned(line.dropFirst(start).prefix(min(max(length, 0), most)))
    let after = cleaned(line.dropFirst(start).dropFirst(max(length, 0)).prefix(most))
    let mark = Cell(isUnicode ? "…" : ".", .muted)
    let markWidth = min(max(cellWidth(marked), 1), room)
    // The part meant stays in view, with what leads to it.
    let lead = max(min(room - markWidth - 1, room * 2 / 3), 0)
    if cellWidth(before) > lead, cellWidth(before + marked + after) > room {
      var kept: [Cell] = []
      var used = 1
      for cell in before.reversed() {
        if used + cell.width > lead { break }
        used += cell.width
        kept.append(cell)
      }
      before = [mark] + kept.reversed()
    }
    let shown = StyledText(cells: before + marked + after).truncated(to: room, mark: isUnicode ? "…" : ".")
    let left = min(cellWidth(before), room - 1)
    let carets = String(repeating: "^", count: max(1, min(markWidth, room - left)))
    return [StyledText(blanks(indent)) + shown, StyledText(blanks(indent + left)) + StyledText(carets, .error)]
  }

  func list(_ items: [[Block]], _ isOrdered: Bool) -> [StyledText] {
    let bullets = isUnicode ? ["•", "◦", "‣"] : ["-", "*", "+"]
    let numberWidth = String(items.count).count
    return items.enumerated().flatMap { index, blocks -> [StyledText] in
      let number = String(index + 1)
      let mark = isOrdered ? blanks(numberWidth - number.count) + number + ". " : bullets[listDepth % bullets.count] + " "
      let indent = inset(CellWidth.of(mark) + 1) == 0 ? 0 : CellWidth.of(mark)
      var inner = narrowed(by: indent)
      inner.listDepth += 1
      var lines = inner.lines(of: blocks)
      if lines.isEmpty { lines = [""] }
      let lead = StyledText(indent == 0 ? "" : mark, .muted)
      return lines.enumerated().map { ($0 == 0 ? lead : StyledText(blanks(indent))) + $1 }
    }
  }

  /// Blocks with something in front of each line; where there is no room for it, without.
  func prefixed(_ blocks: [Block], with prefix: StyledText) -> [StyledText] {
    let indent = inset(prefix.cellWidth)
    let lead = indent == prefix.cellWidth ? prefix : StyledText(blanks(indent))
    return narrowed(by: indent).lines(of: blocks).map { lead + $0 }
  }

  /// Columns of blocks side by side where they fit, else below each other.
  func beside(_ columns: [[Block]], _ gap: Int) -> [StyledText] {
    let columns = columns.filter { !$0.isEmpty }
    let gap = max(1, min(gap, 20))
    func joined(_ parts: [[StyledText]]) -> [StyledText]? {
      let widths = parts.map { $0.map { $0.withoutTrailingBlanks.cellWidth }.max() ?? 0 }
      guard parts.count > 1, !isPlain, widths.reduce(0, +) + gap * (parts.count - 1) <= width else { return nil }
      return (0..<(parts.map(\.count).max() ?? 0)).map { row in
        var line = StyledText()
        for (index, part) in parts.enumerated() {
          let text = row < part.count ? part[row].withoutTrailingBlanks : ""
          line += index == parts.count - 1 ? text : text.padded(to: widths[index] + gap)
        }
        return line
      }
    }
    let alone = columns.map(lines(of:))
    if let result = joined(alone) { return result }
    // Pictures stretch to the room they get, so they are asked again with an equal share of it.
    let share = (width - gap * (columns.count - 1)) / max(columns.count, 1)
    if share >= (columns.joined().contains(where: \.isHeatmap) ? 10 : 24), columns.allSatisfy({ $0.contains(where: \.isPicture) }) {
      var inner = self
      inner.width = share
      if let result = joined(columns.map(inner.lines(of:))) { return result }
    }
    // Below each other nothing has to be moved down to stand level.
    let below = Array(alone.map { Array($0.drop { $0.plain.allSatisfy { $0 == " " } }) }.joined(separator: [""]))
    guard let rows = options.rows, below.count > rows, columns.allSatisfy({ $0.contains(where: \.isPicture) }) else { return below }
    return grid(columns, gap, rows, joined).map { $0.count < below.count ? $0 : below } ?? below
  }

  /// Pictures in as few lines of several as fit the room, each with an equal share of it; the lowest of all where none fits.
  private func grid(
    _ columns: [[Block]], _ gap: Int, _ rows: Int, _ joined: ([[StyledText]]) -> [StyledText]?
  ) -> [StyledText]? {
    let narrowest = columns.joined().contains(where: \.isHeatmap) ? 10 : 24
    let most = min(columns.count, (width + gap) / (narrowest + gap))
    guard most > 1 else { return nil }
    var lowest: [StyledText]?
    for across in 2...most {
      let lines = (columns.count + across - 1) / across
      var inner = self
      inner.width = (width - gap * (across - 1)) / across
      inner.options.rows = max(1, (rows - (lines - 1)) / lines)
      let parts = stride(from: 0, to: columns.count, by: across).map { start -> [StyledText] in
        let drawn = columns[start..<min(start + across, columns.count)].map(inner.lines(of:))
        return joined(drawn) ?? Array(drawn.joined(separator: [""]))
      }
      let all = Array(parts.joined(separator: [""]))
      if all.count <= rows { return all }
      if all.count < lowest?.count ?? .max { lowest = all }
    }
    return lowest
  }
}

extension Block {
  fileprivate var isHeatmap: Bool {
    if case .heatmap = self { true } else { false }
  }
}

extension StyledText.Run {
  /// Whether the text is drawn with block letters or braille, like a sparkline.
  fileprivate var isDrawing: Bool {
    text.unicodeScalars.count > 1
      && text.unicodeScalars.allSatisfy { (0x2580...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value) }
  }
}

extension StyledText {
  /// The parts between line ends.
  var splitLines: [StyledText] {
    guard runs.contains(where: { $0.text.utf8.contains(0x0A) }) else { return [self] }
    return cells.split(omittingEmptySubsequences: false) { $0.character.isNewline }.map { StyledText(cells: $0) }
  }
}
