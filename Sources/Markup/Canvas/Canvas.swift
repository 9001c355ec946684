/// A rectangle of cells to draw in; what falls outside is dropped.
struct Canvas {
  let width: Int
  let height: Int
  private(set) var cells: [Cell?]

  init(width: Int, height: Int) {
    self.width = max(width, 0)
    self.height = max(height, 0)
    cells = Array(repeating: nil, count: self.width * self.height)
  }

  func isInside(_ column: Int, _ row: Int) -> Bool { column >= 0 && column < width && row >= 0 && row < height }

  /// The cell there, nil where nothing has been drawn.
  subscript(column: Int, row: Int) -> Cell? {
    get { isInside(column, row) ? cells[row * width + column] : nil }
    set { if isInside(column, row) { cells[row * width + column] = newValue } }
  }

  /// Puts a character over what is there; a fill that is there stays unless the new cell has its own.
  mutating func put(_ character: Character, _ column: Int, _ row: Int, _ role: Role = .plain, ink: Tint? = nil, fill: Tint? = nil) {
    self[column, row] = Cell(character, role, ink: ink, fill: fill ?? self[column, row]?.style.fill)
  }

  /// Writes text from a column on; wide letters take two cells.
  mutating func write(_ text: StyledText, _ column: Int, _ row: Int) {
    var column = column
    for cell in text.cells where cell.width > 0 {
      self[column, row] = cell
      if cell.width == 2 { self[column + 1, row] = Cell("\u{0}") }
      column += cell.width
    }
  }

  /// Whether nothing is drawn in a stretch of a row.
  func isFree(_ columns: Range<Int>, _ row: Int) -> Bool {
    columns.allSatisfy { isInside($0, row) && self[$0, row] == nil }
  }

  var lines: [StyledText] {
    (0..<height).map { row in
      StyledText(cells: cells[(row * width)..<((row + 1) * width)].lazy.map { $0 ?? Cell(" ") }.filter { $0.character != "\u{0}" })
    }
  }
}
