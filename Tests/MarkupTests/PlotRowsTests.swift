import Testing

@testable import Markup

/// Pictures on a screen of whole rows say what is: marks in the rows of their values, 0 on the line of 0, points that coincide.
@Suite struct PlotRowsTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    var plot: Plot
    var testDescription: String { name }
  }

  private static func curve(_ name: String, _ y: [Double], mark: Plot.Mark = .line, isLogarithmic: Bool = false) -> Sample {
    Sample(
      name: name,
      plot: Plot(
        title: name, series: [Plot.Series(label: "", x: y.indices.map(Double.init), y: y, mark: mark)], isYLogarithmic: isLogarithmic,
        alternative: name))
  }

  static let samples: [Sample] = {
    let steps = stride(from: -5.0, through: 5, by: 0.1).map(\.self)
    var all = [
      curve("loss", (0..<80).map { 0.7 / Double($0 + 1) }), curve("from −1 to 1", steps.map { ($0 / 5) * abs($0 / 5) }),
      curve("from 0 to 1", steps.map { max(0, $0 / 5) }), curve("to −5.2", [-5.2, 3.1, 0.4]), curve("large", [1234, 98765, 40000]),
      curve("tiny", [1e-7, 3.3e-7, 2e-7]), curve("constant", [2, 2, 2]), curve("one value", [0.3]),
      curve("far from 0", [1000.2, 1000.9, 1000.4]), curve("counts", [3, 4, 1, 0, 2, 4], mark: .bars),
      curve("bars down", [-2, 1, 3], mark: .bars),
      curve("decades", [1, 0.1, 0.02, 0.0004], isLogarithmic: true), curve("many decades", [1e-30, 1, 1e12], isLogarithmic: true),
      curve("points", [0.1, 0.9, 0.4], mark: .points),
    ]
    var random: UInt64 = 3
    for index in 0..<20 {
      var values: [Double] = []
      for _ in 0..<12 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        values.append((Double(random >> 40) / Double(1 << 24) - 0.4) * [0.01, 1, 17, 3000][index % 4])
      }
      all.append(curve("random \(index)", values))
    }
    return all
  }()

  /// The marks' rows and numbers, read off the text, and the number of rows.
  private func marks(_ text: String) -> (marks: [(row: Int, value: Double)], rows: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var marks: [(Int, Double)] = []
    var row = 0
    for line in lines {
      guard let place = line.firstIndex(where: { $0 == "┤" || $0 == "│" || $0 == "└" }) else { continue }
      if line[place] == "└" { break }
      if line[place] == "┤", let value = Double(line[..<place].filter { $0 != " " }) { marks.append((row, value)) }
      row += 1
    }
    return (marks, row)
  }

  @Test(arguments: samples) func marksStandInTheRowsOfTheirValues(_ sample: Sample) throws {
    for height in 3...40 {
      var plot = sample.plot
      plot.height = height
      let (marks, rows) = marks(Document([.plot(plot)]).plainText(width: 80))
      #expect(rows <= height && rows >= height / 3, "\(height): \(rows) rows")
      #expect(marks.count >= 2, "\(height)")
      guard let first = marks.first, let last = marks.last, first.row != last.row else { continue }
      // Rows are as far apart as values are, by their logarithms where these count.
      func scale(_ value: Double) -> Double { plot.isYLogarithmic ? logarithm(value) : value }
      for mark in marks {
        let share = (scale(mark.value) - scale(first.value)) / (scale(last.value) - scale(first.value))
        let expected = Double(first.row) + share * Double(last.row - first.row)
        #expect(abs(expected - Double(mark.row)) < 0.03, "\(height): \(mark.value) in row \(mark.row), not \(expected)")
      }
    }
  }

  /// The power of ten of a mark, which is one.
  private func logarithm(_ value: Double) -> Double {
    var (rest, power) = (value, 0.0)
    while rest >= 9.99 { (rest, power) = (rest / 10, power + 1) }
    while rest <= 0.99 { (rest, power) = (rest * 10, power - 1) }
    return power
  }

  @Test(arguments: samples) func eachMarksValueIsDrawnInItsRow(_ sample: Sample) {
    for height in 3...40 {
      var plot = sample.plot
      plot.height = height
      let drawing = PlotDrawing(plot, in: Frame(width: 80, options: LayoutOptions(width: 80)))
      for tick in drawing.yAxis.ticks {
        // A point and a level line at the mark's value lie in its row.
        guard let row = drawing.row(tick) else { continue }
        let grid = DotGrid(columns: drawing.columns, rows: drawing.rows, isBraille: true)
        let dot = grid.place((1 - drawing.yAxis.position(tick)) * Double(drawing.rows - 1), dotsPerCell: 4)
        #expect(Int(dot.rounded()) / 4 == row, "\(height): \(tick)")
        let place = (1 - drawing.yAxis.position(tick)) * Double(drawing.rows - 1)
        #expect(abs(place - place.rounded()) < 0.02, "\(height): \(tick) at \(place)")
      }
    }
  }

  @Test func aRangeMadeForItsRowsTakesAllOfThem() {
    for rows in 8...40 {
      for (low, high) in [(0.0, 1.0), (-1.3, 2.4), (-5.2, 8.8), (0.001, 0.0013), (3, 3)] {
        let range = Plot.alignedRange([low, high], margin: 0.12, rows: rows)
        #expect(range.lowerBound < low && range.upperBound > high)
        let plot = Plot(
          title: "", series: [], yRange: range, field: Plot.Field(classes: [[0, 1], [1, 0]]), height: rows, alternative: "")
        #expect(plot.verticalAxis(rows: rows).rows == rows)
      }
    }
  }

  @Test func pointsOnOneCellShowThatTheyAre() {
    func text(_ second: [Double]) -> String {
      Document([
        .plot(
          Plot(
            title: "bits",
            series: [
              Plot.Series(label: "class 0", x: [0, 0, 1], y: [0, 0, 1], mark: .points, role: .class0, glyph: "o"),
              Plot.Series(label: "class 1", x: second, y: second, mark: .points, role: .class1, glyph: "x"),
            ], alternative: ""))
      ]).plainText(width: 60)
    }
    let apart = text([0.5])
    #expect(apart.contains("4 points on 3 cells") && !apart.contains("◐"))
    let together = text([1])
    #expect(together.contains("◐ several of these") && together.contains("4 points on 2 cells"))
    #expect(together.filter { $0 == "◐" }.count == 2)
  }

  @Test func dropoutIsDrawnElementwiseAndZeroWeightsAreDrawn() {
    func diagram(_ layer: Diagram.Layer) -> String {
      Document([
        .diagram(Diagram(layers: [Diagram.Layer(title: "input", unitCount: 3), layer], alternative: ""))
      ]).plainText(width: 60)
    }
    let dropout = diagram(Diagram.Layer(title: "dropout", unitCount: 3, isElementwise: true))
    // Straight lines only: each row of dots is the same character from unit to unit.
    let rows = dropout.split(separator: "\n").filter { $0.contains("○") }
    #expect(rows.count == 3)
    for row in rows { #expect(Set(row.filter { ("\u{2801}"..."\u{28FF}").contains($0) }).count == 1, "\(row)") }
    #expect(!dropout.split(separator: "\n").contains { !$0.contains("○") && $0.contains { ("\u{2801}"..."\u{28FF}").contains($0) } })
    let zero = diagram(Diagram.Layer(title: "layer 1", unitCount: 2, weights: [[0, 0], [0, 0], [0, 0]]))
    #expect(zero.contains("weight 0"))
    #expect(zero.contains { ("\u{2801}"..."\u{28FF}").contains($0) })
  }

  /// A logarithmic axis that may be widened ends at marks that hold all values.
  @Test func aLogarithmicAxisHoldsItsValues() {
    #expect(Axis(values: [3, 6], range: nil, isLogarithmic: true, isLoose: true, tickCount: 5).range == 2...10)
    #expect(Axis(values: [3, 5], range: nil, isLogarithmic: true, isLoose: true, tickCount: 5).range == 2...5)
  }
}
