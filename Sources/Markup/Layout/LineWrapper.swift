/// Breaks text into lines by cell width: at blanks, beside wide letters, and inside a word only where it is wider than the line.
///
/// A code span stays on one line where it fits one. A `\n` in the text always ends a line.
struct LineWrapper {
  var width: Int
  /// How far the lines after the first are moved in.
  var hangingIndent = 0

  private enum Piece {
    case word([Cell], width: Int)
    case blank([Cell], width: Int)
  }

  func lines(of text: StyledText) -> [StyledText] {
    if text.cellWidth <= width, !text.runs.contains(where: { $0.text.utf8.contains(0x0A) }) { return [text] }
    var result: [StyledText] = []
    var paragraph: [Cell] = []
    for cell in text.cells {
      if cell.character == "\n" || cell.character == "\r\n" {
        result += wrapped(paragraph)
        paragraph = []
      } else {
        paragraph.append(cell)
      }
    }
    return result + wrapped(paragraph)
  }

  private func wrapped(_ cells: [Cell]) -> [StyledText] {
    if cells.reduce(0, { $0 + $1.width }) <= width { return [StyledText(cells: cells)] }
    let indent = hangingIndent < width - 4 ? hangingIndent : 0
    var lines: [StyledText] = []
    var line: [Cell] = []
    var used = 0
    var pendingBlank: [Cell] = []
    var pendingWidth = 0
    func finish() {
      lines.append(StyledText(cells: line))
      line = Array(repeating: Cell(" "), count: indent)
      used = indent
      pendingBlank = []
      pendingWidth = 0
    }
    for piece in pieces(cells) {
      switch piece {
      case .blank(let blank, let blankWidth):
        pendingBlank += blank
        pendingWidth += blankWidth
      case .word(let word, let wordWidth):
        let isAtStart = lines.isEmpty ? line.isEmpty : used == indent
        if used + pendingWidth + wordWidth > width, !isAtStart { finish() }
        if used + pendingWidth + wordWidth <= width {
          line += pendingBlank + word
          used += pendingWidth + wordWidth
        } else {
          // A word wider than a whole line: cut where the line is full.
          for cell in word {
            if used + cell.width > width { finish() }
            line.append(cell)
            used += cell.width
          }
        }
        pendingBlank = []
        pendingWidth = 0
      }
    }
    lines.append(StyledText(cells: line))
    return lines
  }

  private func pieces(_ cells: [Cell]) -> [Piece] {
    var pieces: [Piece] = []
    var word: [Cell] = []
    func endWord() {
      if !word.isEmpty { pieces.append(.word(word, width: word.reduce(0) { $0 + $1.width })) }
      word = []
    }
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      if cell.style.role == .code, index == 0 || cells[index - 1].style.role != .code {
        let end = cells[index...].firstIndex { $0.style.role != .code } ?? cells.count
        let span = cells[index..<end]
        if span.reduce(0, { $0 + $1.width }) <= width - hangingIndent {
          word += span
          index = end
          continue
        }
      }
      if cell.character == " " {
        endWord()
        pieces.append(.blank([cell], width: 1))
      } else if cell.width == 2 {
        endWord()
        word = [cell]
        endWord()
      } else {
        word.append(cell)
      }
      index += 1
    }
    endWord()
    return pieces
  }
}
