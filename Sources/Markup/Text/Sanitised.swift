/// The text without control characters: escape sequences go whole, tabs become spaces, line ends become `\n`.
///
/// What a file says must not move the cursor, ring, or write to the clipboard of the terminal that shows it.
public func sanitised(_ text: String) -> String {
  if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
  var result = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  var index = 0
  var column = 0
  while index < scalars.count {
    let scalar = scalars[index]
    index += 1
    switch scalar.value {
    case 0x0A:
      result.append("\n")
      column = 0
    case 0x0D:
      if index < scalars.count, scalars[index] == "\n" { continue }
      result.append("\n")
      column = 0
    case 0x09:
      repeat {
        result.append(" ")
        column += 1
      } while column % 4 != 0
    case 0x1B:
      index = endOfEscape(in: scalars, from: index)
    case 0x9B:
      index = endOfControlSequence(in: scalars, from: index)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
      index = endOfString(in: scalars, from: index)
    case 0..<0x20, 0x7F..<0xA0: continue
    // Marks that turn the reading direction can make text look like what it is not.
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0x2028, 0x2029: continue
    default:
      result.append(scalar)
      column += 1
    }
  }
  return String(result)
}

/// Where an escape sequence ends whose first letter after ESC is at `start`.
private func endOfEscape(in scalars: [Unicode.Scalar], from start: Int) -> Int {
  guard start < scalars.count else { return start }
  switch scalars[start] {
  case "[": return endOfControlSequence(in: scalars, from: start + 1)
  case "]", "P", "X", "^", "_": return endOfString(in: scalars, from: start + 1)
  default:
    var index = start
    while index < scalars.count, (0x20...0x2F).contains(scalars[index].value) { index += 1 }
    return index < scalars.count && (0x30...0x7E).contains(scalars[index].value) ? index + 1 : index
  }
}

/// CSI: parameters and intermediates, then one final letter.
private func endOfControlSequence(in scalars: [Unicode.Scalar], from start: Int) -> Int {
  var index = start
  while index < scalars.count, (0x20...0x3F).contains(scalars[index].value) { index += 1 }
  return index < scalars.count && (0x40...0x7E).contains(scalars[index].value) ? index + 1 : index
}

/// OSC, DCS and their kin: up to BEL or ST, and never past the line's end.
private func endOfString(in scalars: [Unicode.Scalar], from start: Int) -> Int {
  var index = start
  while index < scalars.count {
    switch scalars[index].value {
    case 0x1B: return index + 1 < scalars.count && scalars[index + 1] == "\\" ? index + 2 : index
    // BEL and ST are left with the other control characters, which go one by one.
    case 0x07, 0x9C, 0x0A, 0x0D: return index
    default: index += 1
    }
  }
  return index
}
