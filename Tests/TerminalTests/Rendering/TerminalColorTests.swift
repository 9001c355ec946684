import Testing

@testable import Terminal

@Suite struct TerminalColorTests {
  /// xterm's table: 16 to 231 a cube of six steps a side, 232 to 255 greys from 8 on.
  private static let steps = [0, 95, 135, 175, 215, 255]

  private static func color(_ index: Int) -> (Int, Int, Int) {
    if index >= 232 { return (8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)) }
    let place = index - 16
    return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }

  @Test func everyOneOfThe256IsItsOwnNearest() {
    for index in 16..<256 {
      let (red, green, blue) = Self.color(index)
      let found = Self.color(TerminalColor.nearestIndex(UInt8(red), UInt8(green), UInt8(blue)))
      #expect(found == (red, green, blue), "\(index)")
    }
  }

  /// Of cube and greys the nearer one, to within the two greys that lie as near as makes no difference.
  @Test func noOtherIsNearerByMuch() {
    func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Double {
      let squares = (a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1) + (a.2 - b.2) * (a.2 - b.2)
      return Double(squares).squareRoot()
    }
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let wanted = (red, green, blue)
          let found = distance(Self.color(TerminalColor.nearestIndex(UInt8(red), UInt8(green), UInt8(blue))), wanted)
          let best = (16..<256).map { distance(Self.color($0), wanted) }.min() ?? 0
          #expect(found <= best + 2.5, "\(wanted)")
        }
      }
    }
    #expect(TerminalColor.nearestIndex(128, 128, 128) == 244)
    #expect(TerminalColor.nearestIndex(255, 0, 0) == 196)
    #expect(TerminalColor.nearestIndex(250, 252, 251) == 231)
  }
}
