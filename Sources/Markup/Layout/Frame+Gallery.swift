extension Frame {
  private static let tileGap = 2
  private static let tallestTile = 12

  /// All maps in one row as large as it and the room allow, else in rows of one length; one scale below them.
  ///
  /// Where the room is too low for all rows of maps, the last ones are left out, and a line says so.
  func gallery(_ gallery: Gallery) -> [StyledText] {
    var shown = gallery
    while true {
      let (lines, inRow) = self.lines(of: shown, from: gallery)
      guard let room = options.rows, lines.count > room, shown.maps.count > inRow else { return lines }
      shown.maps.removeLast((shown.maps.count - 1) % inRow + 1)
    }
  }

  /// The maps that are shown of a gallery, and how many of them stand in a row.
  private func lines(of gallery: Gallery, from all: Gallery) -> (lines: [StyledText], inRow: Int) {
    let head = gallery.title.isEmpty ? [] : wrap(StyledText(gallery.title, .strong))
    let (columns, rows, count) = (gallery.columnCount, gallery.rowCount, gallery.maps.count)
    guard columns > 0, count > 0 else { return (head, 1) }
    let scale = HeatScale(all.whole)
    let captions = gallery.maps.map { clean($0.title) }
    let caption = captions.map(CellWidth.of).max() ?? 0
    // A pixel is half a cell high in colour; a letter is a whole one, and two beside each other make it about square.
    let (across, down) = options.hasTints ? (1, 2) : (2, 1)
    func tile(_ zoom: Int) -> Int { max(columns * across * zoom, caption) }
    func perRow(_ zoom: Int) -> Int { (width + Frame.tileGap) / (tile(zoom) + Frame.tileGap) }
    let largest = max(1, min(4, Frame.tallestTile * down / max(rows, 1)))
    let note =
      count == all.maps.count
      ? [] : wrap(StyledText("the first \(count) of \(all.maps.count) maps: a higher screen shows them all", .muted))
    let room = options.rows.map { $0 - head.count - note.count - scaleLine(scale).count } ?? .max
    func cellRows(_ pixels: Int) -> Int { (pixels + down - 1) / down }
    let zoom = (1...largest).reversed().first { perRow($0) >= count && 1 + cellRows(rows * $0) <= room } ?? 1
    // Large maps shrink until four stand beside each other.
    let fewest = min(count, 4)
    let isShrunk = perRow(zoom) < fewest
    let tileWidth = isShrunk ? max(4, (width - Frame.tileGap * (fewest - 1)) / fewest) : tile(zoom)
    let most = max(1, min((width + Frame.tileGap) / (tileWidth + Frame.tileGap), count))
    let lineCount = (count + most - 1) / most
    let inRow = (count + lineCount - 1) / lineCount
    // Where that is too high for the room, maps shrink once more, to a half at most unless there is but one row; a line has to say so.
    let wide = min(columns * across * zoom, tileWidth)
    let high = isShrunk ? max(1, rows * down * wide / (columns * 2)) : rows * zoom
    let fitting = options.rows == nil ? high : down * ((room - lineCount) / lineCount - 1)
    let isTooHigh = lineCount * (1 + cellRows(high)) + lineCount - 1 + (isShrunk ? 1 : 0) > room
    let lowest = isTooHigh && (fitting * 2 >= high || lineCount == 1) ? max(fitting, 1) : high
    let narrow = max(1, wide * lowest / high)
    var result = head
    for start in stride(from: 0, to: count, by: inRow) {
      let group = start..<min(start + inRow, count)
      let tiles = group.map { index -> [StyledText] in
        let values = resampled(gallery.maps[index].rows, columns, across: narrow, down: lowest)
        return [StyledText(captions[index], .muted).truncated(to: tileWidth, mark: isUnicode ? "…" : "..")] + cells(of: values, scale)
      }
      if start > 0 { result.append("") }
      for row in 0..<(tiles.map(\.count).max() ?? 0) {
        result.append(
          tiles.enumerated().reduce(StyledText()) { line, entry in
            let text = row < entry.element.count ? entry.element[row] : ""
            return line + (entry.offset == tiles.count - 1 ? text : text.padded(to: tileWidth + Frame.tileGap))
          }.withoutTrailingBlanks)
      }
    }
    if lowest < rows || narrow < columns { result += shrinkNote(from: (rows, columns), to: (lowest, narrow)) }
    return (result + note + scaleLine(scale), inRow)
  }
}
