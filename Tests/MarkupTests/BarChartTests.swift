import Testing

@testable import Markup

/// Bars by name: their ends stand where the scale says, whatever the width.
@Suite struct BarChartTests {
  private static func chart(_ values: [Double], isLogarithmic: Bool) -> BarChart {
    BarChart(
      title: "sizes", bars: values.enumerated().map { BarChart.Bar("dW\($0.offset + 1)", $0.element) }, isLogarithmic: isLogarithmic,
      alternative: "sizes of \(values.count)")
  }

  private static let samples: [([Double], Bool)] = [
    ([0.00013, 0.00044, 0.0012, 0.16], true), ([1, 10, 1000, 1e5], true), ([2.5e-6, 0.12], true), ([0.3], true), ([3, 7, 12], false),
    ([0.25, 1, 0.5], false),
  ]

  @Test(arguments: samples.indices, [30, 60, 80, 120]) func barsEndAtTheirValues(_ index: Int, _ width: Int) throws {
    let (values, isLogarithmic) = Self.samples[index]
    let chart = Self.chart(values, isLogarithmic: isLogarithmic)
    let lines = Document([.bars(chart)]).plainText(width: width, glyphs: .ascii).split(separator: "\n").map(String.init)
    #expect(lines.count == values.count + 3)
    // The marks, by their column, and what they say.
    let axis = Array(lines[values.count + 1])
    let marks = axis.indices.filter { axis[$0] == "+" }
    #expect(marks.count >= 2)
    let room = axis.count - 4
    for (line, value) in zip(lines.dropFirst(), values) {
      let end = Array(line).lastIndex(of: "#").map { Double($0 - 4) } ?? 0
      let scale = chart.axis(tickCount: min(max((room) / 9, 2), 8))
      #expect(abs(scale.position(value) * Double(room - 1) - end) <= 1, "\(value) ends at \(end)")
    }
  }

  @Test func equalFactorsAreEqualLengths() {
    let lines = Document([.bars(Self.chart([0.01, 0.1, 1], isLogarithmic: true))]).plainText(width: 80, glyphs: .ascii).split(
      separator: "\n")
    let lengths = lines.dropFirst().prefix(3).map { $0.filter { $0 == "#" }.count }
    #expect(abs((lengths[1] - lengths[0]) - (lengths[2] - lengths[1])) <= 1 && lengths[0] > 0)
  }

  @Test func whatHasNoLogarithmHasItsNumberAndNoBar() {
    let text = Document([.bars(Self.chart([0, .nan, .infinity, 0.5], isLogarithmic: true))]).plainText(width: 80)
    let lines = text.split(separator: "\n")
    #expect(lines[1] == "dW1 0" && lines[2] == "dW2 nan" && lines[3] == "dW3 inf")
    #expect(lines[4].contains("█") && lines[4].hasSuffix(" 0.5"))
  }

  @Test func negativeAmountsGoToTheOtherSide() {
    let lines = Document([.bars(Self.chart([-2, 4], isLogarithmic: false))]).plainText(width: 60, glyphs: .ascii).split(separator: "\n")
    let (down, up) = (Array(lines[1]), Array(lines[2]))
    let (first, last) = (down.firstIndex(of: "#") ?? 0, down.lastIndex(of: "#") ?? 0)
    #expect(abs((up.firstIndex(of: "#") ?? 0) - last) <= 1 && first < last)
    #expect(abs(2 * (last - first) - ((up.lastIndex(of: "#") ?? 0) - (up.firstIndex(of: "#") ?? 0))) <= 2)
  }

  @Test func manyBarsStayOnOneScreen() {
    let lines = Document([.bars(Self.chart((1...60).map { Double($0) }, isLogarithmic: true))]).plainText(width: 80).split(separator: "\n")
    #expect(lines.count == 20)
    #expect(lines[9].contains("44 between") && lines[1].hasPrefix("dW1 ") && lines[17].hasPrefix("dW60"))
  }

  @Test func inAPictureFileBarsAreAsLongAsTheirValues() throws {
    let text = try #require(SVG.text(of: .bars(Self.chart([1, 2, 4], isLogarithmic: false))))
    let widths = text.split(separator: "\n").filter { $0.contains("crispEdges") }.compactMap { line -> Double? in
      guard let start = line.firstRange(of: " width=\"")?.upperBound else { return nil }
      return Double(line[start...].prefix { $0 != "\"" })
    }
    #expect(widths.count == 3 && abs(widths[1] - 2 * widths[0]) < 0.1 && abs(widths[2] - 4 * widths[0]) < 0.1)
    #expect(Document([.bars(Self.chart([1], isLogarithmic: false))]).plainText(glyphs: .plain) == "sizes of 1\n")
  }
}
