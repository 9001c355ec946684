/// A colour a terminal can be told, with what it becomes where there are fewer.
public enum TerminalColor: Sendable, Equatable {
  /// One of the sixteen the user's own palette defines.
  case basic(UInt8)
  /// One of the 256, and which of the sixteen stands in for it.
  case extended(UInt8, else: UInt8)
  case rgb(UInt8, UInt8, UInt8)

  /// The numbers of a select-graphic-rendition sequence, or nil where there is no colour.
  func parameters(level: ColorLevel, isBackground: Bool) -> String? {
    switch (level, self) {
    case (.none, _): return nil
    case (_, .basic(let index)): return TerminalColor.basicParameters(index, isBackground)
    case (.basic, .extended(_, let index)): return TerminalColor.basicParameters(index, isBackground)
    case (.basic, .rgb): return nil
    case (_, .extended(let index, _)): return "\(isBackground ? 48 : 38);5;\(index)"
    case (.extended, .rgb(let red, let green, let blue)):
      return "\(isBackground ? 48 : 38);5;\(TerminalColor.nearestIndex(red, green, blue))"
    case (.full, .rgb(let red, let green, let blue)): return "\(isBackground ? 48 : 38);2;\(red);\(green);\(blue)"
    }
  }

  private static func basicParameters(_ index: UInt8, _ isBackground: Bool) -> String {
    let base = Int(index < 8 ? index : index - 8 + 60)
    return String((isBackground ? 40 : 30) + base)
  }

  /// The nearest of xterm's 6×6×6 cube and its 24 greys.
  static func nearestIndex(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    let steps = [0, 95, 135, 175, 215, 255]
    func nearestStep(_ value: UInt8) -> Int { steps.indices.min { abs(steps[$0] - Int(value)) < abs(steps[$1] - Int(value)) } ?? 0 }
    func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
      let dr = r - Int(red)
      let dg = g - Int(green)
      let db = b - Int(blue)
      return dr * dr + dg * dg + db * db
    }
    let (r, g, b) = (nearestStep(red), nearestStep(green), nearestStep(blue))
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = min(max((mean - 3) / 10, 0), 23)
    let level = 8 + 10 * grey
    return distance(level, level, level) < distance(steps[r], steps[g], steps[b]) ? 232 + grey : 16 + 36 * r + 6 * g + b
  }
}
