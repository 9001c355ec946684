/// Dots finer than cells: two by four in each as braille, or one in each where there is only ASCII.
struct DotGrid {
  let columns: Int
  let rows: Int
  let isBraille: Bool
  private var bits: [UInt8]
  private var roles: [Role]
  private var letters: [Character]

  init(columns: Int, rows: Int, isBraille: Bool) {
    self.columns = columns
    self.rows = rows
    self.isBraille = isBraille
    bits = Array(repeating: 0, count: columns * rows)
    roles = Array(repeating: .plain, count: columns * rows)
    letters = Array(repeating: " ", count: columns * rows)
  }

  /// Dots across and down.
  var width: Int { isBraille ? columns * 2 : columns }
  var height: Int { isBraille ? rows * 4 : rows }

  /// The dot of a place counted in cells, whose whole numbers are the cells' middles.
  func place(_ cells: Double, dotsPerCell: Int) -> Double { cells * Double(dotsPerCell) + Double(dotsPerCell / 2) }

  private static let masks: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  mutating func set(_ x: Int, _ y: Int, _ role: Role, _ letter: Character = "*") {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let index = isBraille ? (y / 4) * columns + x / 2 : y * columns + x
    bits[index] |= isBraille ? DotGrid.masks[y % 4][x % 2] : 1
    roles[index] = role
    letters[index] = letter
  }

  /// How the dots of a line follow each other: so many on, so many off, over and over.
  struct Dash: Sendable {
    var pattern: [Bool]
    static let solid = Dash(pattern: [true])
    static let dashed = Dash(pattern: [true, true, true, true, true, false, false, false])
    static let dotted = Dash(pattern: [true, false, false])
    static let dashDotted = Dash(pattern: [true, true, true, true, true, true, false, false, true, false, false])
    static let sparse = Dash(pattern: [true, false, false, true, false, false, false, false, false])
    static let faint = Dash(pattern: [true, false, false, false])
    static let all = [solid, dashed, dotted, dashDotted]
  }

  /// A straight line between two dots (Bresenham), clipped to the grid; `phase` carries the dash from one piece to the next.
  mutating func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ role: Role, dash: Dash = .solid, phase: inout Int,
    letter: Character = "*"
  ) {
    guard let (start, end) = clipped(from, to) else { return }
    var x = Int(start.x.rounded())
    var y = Int(start.y.rounded())
    let endX = Int(end.x.rounded())
    let endY = Int(end.y.rounded())
    let dx = abs(endX - x)
    let dy = -abs(endY - y)
    let stepX = x < endX ? 1 : -1
    let stepY = y < endY ? 1 : -1
    var error = dx + dy
    while true {
      if dash.pattern[phase % dash.pattern.count] { set(x, y, role, letter) }
      if x == endX, y == endY { return }
      phase += 1
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// Liang and Barsky's clipping, with a dot's margin.
  private func clipped(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    guard from.x.isFinite, from.y.isFinite, to.x.isFinite, to.y.isFinite else { return nil }
    let dx = to.x - from.x
    let dy = to.y - from.y
    guard dx.isFinite, dy.isFinite else { return nil }
    var enter = 0.0
    var leave = 1.0
    let right = Double(width) - 0.51
    let bottom = Double(height) - 0.51
    for (direction, distance) in [(-dx, from.x + 0.49), (dx, right - from.x), (-dy, from.y + 0.49), (dy, bottom - from.y)] {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    guard enter <= leave else { return nil }
    return ((from.x + enter * dx, from.y + enter * dy), (from.x + leave * dx, from.y + leave * dy))
  }

  /// Puts every cell that has dots onto a canvas.
  func draw(on canvas: inout Canvas, column: Int, row: Int) {
    for y in 0..<rows {
      for x in 0..<columns where bits[y * columns + x] != 0 {
        let index = y * columns + x
        let letter = isBraille ? Character(Unicode.Scalar(0x2800 + UInt32(bits[index])) ?? " ") : letters[index]
        let isOnArea = canvas[column + x, row + y]?.style.fill != nil
        canvas.put(letter, column + x, row + y, roles[index], ink: isOnArea ? .mark(roles[index]) : nil)
      }
    }
  }
}
