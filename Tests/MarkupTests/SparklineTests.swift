import Testing

@testable import Markup

@Suite struct SparklineTests {
  @Test func theBarsReachFromTheLowestToTheHighest() {
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], cells: 8) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([3, 3, 3], cells: 8) == "▁▁▁")
    #expect(Sparkline.text([], cells: 8).isEmpty && Sparkline.text([.nan], cells: 8).isEmpty && Sparkline.text([1], cells: 0).isEmpty)
    // What is no number is drawn low.
    #expect(Sparkline.text([7, .nan, 0, .infinity, 7], cells: 8) == "█▁▁▁█")
  }

  /// One value of many, wherever it stands.
  @Test(arguments: [1, 2, 13, 500, 777, 996, 998]) func aPeakOfALongRunIsSeen(place: Int) {
    var values = (0..<1000).map { 1 - Double($0) / 1000 }
    values[place] = 50
    let bars = Sparkline.text(values, cells: 40)
    #expect(bars.count == 40)
    #expect(bars.count { $0 == "█" } == 1)
    let cell = bars.distance(from: bars.startIndex, to: bars.firstIndex(of: "█") ?? bars.startIndex)
    #expect(abs(cell - place * 39 / 999) <= 1)
    // So it is where the screen is narrow.
    for cells in 3...39 { #expect(Sparkline.shortened(bars, to: cells).contains("█"), "\(cells)") }
  }

  @Test func theEndsAreTheFirstAndTheLastValue() {
    var values = [Double](repeating: 0, count: 500)
    values[0] = 7
    values[499] = 3.5
    values[250] = 7
    let bars = Array(Sparkline.text(values, cells: 20))
    #expect(bars.first == "█" && bars.last == "▅")
    #expect(Sparkline.text(values, cells: 1) == "█")
  }

  /// A curve that only falls has no peaks: its bars are its values where they stand.
  @Test func aSmoothCurveIsThinnedEvenly() {
    let values = (0..<200).map { 1 / Double(1 + $0) }
    let expected = (0..<40).map { values[$0 * 199 / 39] }
    #expect(Sparkline.text(values, cells: 40) == Sparkline.text(expected, cells: 40))
  }
}
