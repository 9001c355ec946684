/// One character on the screen with its look and the cells it takes.
struct Cell: Sendable, Equatable {
  var character: Character
  /// A run without text, for its style.
  var style: StyledText.Run
  var width: Int

  init(_ character: Character, _ style: StyledText.Run) {
    self.character = character
    self.style = style
    width = CellWidth.of(character)
  }

  init(_ character: Character, _ role: Role = .plain, ink: Tint? = nil, fill: Tint? = nil) {
    self.init(character, StyledText.Run("", role, ink: ink, fill: fill))
  }
}

extension StyledText {
  /// The characters one by one.
  var cells: [Cell] {
    runs.flatMap { run -> [Cell] in
      let style = Run("", run.role, ink: run.ink, fill: run.fill)
      return run.text.map { Cell($0, style) }
    }
  }

  init(cells: some Sequence<Cell>) {
    var runs: [Run] = []
    for cell in cells {
      if let last = runs.last, last.hasStyle(of: cell.style) {
        runs[runs.count - 1].text.append(cell.character)
      } else {
        var run = cell.style
        run.text = String(cell.character)
        runs.append(run)
      }
    }
    self.init(runs)
  }

  /// Neighbouring runs of one style joined, empty ones dropped.
  var merged: StyledText {
    var result: [Run] = []
    for run in runs where !run.text.isEmpty {
      if let last = result.last, last.hasStyle(of: run) {
        result[result.count - 1].text += run.text
      } else {
        result.append(run)
      }
    }
    return StyledText(result)
  }

  /// Without the blanks at the end that nobody sees.
  var withoutTrailingBlanks: StyledText {
    var result = runs
    while var last = result.popLast() {
      if last.fill != nil { return StyledText(result + [last]) }
      while last.text.hasSuffix(" ") { last.text.removeLast() }
      if !last.text.isEmpty { return StyledText(result + [last]) }
    }
    return StyledText()
  }

  /// At most `width` cells, the cut marked by `mark`.
  func truncated(to width: Int, mark: String) -> StyledText {
    if cellWidth <= width { return self }
    let room = width - CellWidth.of(mark)
    if room < 0 { return truncated(to: width, mark: "") }
    var kept: [Cell] = []
    var used = 0
    for cell in cells {
      if used + cell.width > room { break }
      used += cell.width
      kept.append(cell)
    }
    return StyledText(cells: kept) + StyledText(mark, kept.last?.style.role ?? .plain)
  }

  enum Side { case left, center, right }

  /// Filled up with blanks to `width` cells, the text at the given side.
  func padded(to width: Int, _ side: Side = .left) -> StyledText {
    let missing = width - cellWidth
    if missing <= 0 { return self }
    switch side {
    case .left: return self + StyledText(blanks(missing))
    case .right: return StyledText(blanks(missing)) + self
    case .center: return StyledText(blanks(missing / 2)) + self + StyledText(blanks(missing - missing / 2))
    }
  }
}

/// A row of spaces.
func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
