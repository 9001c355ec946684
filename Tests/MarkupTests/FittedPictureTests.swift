import Testing

@testable import Markup

/// Pictures as high as the room that is left on a screen.
@Suite struct FittedPictureTests {
  private func lines(_ blocks: [Block], rows: Int?, width: Int = 80, hasTints: Bool = false) -> [StyledText] {
    Layout.lines(of: Document(blocks), options: LayoutOptions(width: width, hasTints: hasTints, rows: rows))
  }

  @Test(arguments: PlotRowsTests.samples) func aPlotFillsTheRoomAndNoMore(_ sample: PlotRowsTests.Sample) {
    for rows in 8...44 {
      let count = lines([.plot(sample.plot)], rows: rows).count
      #expect(count <= rows, "\(rows): \(count)")
      #expect(count >= rows / 3, "\(rows): \(count)")
    }
  }

  /// Every picture there is, from the lowest screen to a high one, in each set of signs.
  @Test(arguments: Sample.everyPicture, [GlyphSet.unicode, .ascii]) func everyPictureFitsFromEightRowsOn(_ name: String, _ glyphs: GlyphSet)
  {
    for rows in 8...40 {
      for (width, hasTints) in [(80, false), (80, true), (60, false)] {
        let options = LayoutOptions(width: width, glyphs: glyphs, hasTints: hasTints, rows: rows)
        let count = Layout.lines(of: Document([Sample.picture(name)]), options: options).count
        #expect(count <= rows, "\(name), \(width) columns: \(count) lines in \(rows) rows")
        #expect(count >= 2, "\(name): \(count) lines in \(rows) rows")
      }
    }
  }

  /// Where there is no row for them, the labels of the axes stand behind the title.
  @Test func labelsGoIntoTheTitlesLine() {
    let text = lines([.plot(Sample.lossCurve)], rows: 8).map(\.plain)
    #expect(text.count <= 8)
    #expect(text.first == "Loss while training · loss over epoch" || text.first == "Loss while training · loss")
    #expect(text.contains { $0.contains("train") && $0.contains("test") })
  }

  @Test func whatStandsAroundItIsCounted() {
    let text = Block.lines((0..<6).map { StyledText("line \($0)") })
    for rows in 24...44 {
      let all = lines([text, .plot(Sample.lossCurve), .lines(["after"])], rows: rows)
      #expect(all.count <= rows && all.count > rows / 2, "\(rows): \(all.count)")
      #expect(all.last?.plain == "after")
    }
    #expect(lines([text, .plot(Sample.lossCurve)], rows: nil).count < lines([text, .plot(Sample.lossCurve)], rows: 44).count)
  }

  /// Many maps that cannot all stand beside each other stand in lines of several where the screen is low; those that even so have no room are counted.
  @Test(arguments: [3, 5, 8, 12], [16, 40]) func manyMapsShareAScreen(_ count: Int, _ size: Int) {
    let columns = (0..<count).map { index -> [Block] in
      let rows = (0..<size).map { row in (0..<size).map { Double(row * index - $0) } }
      return [.heatmap(Heatmap(title: "W\(index + 1) \(size)×\(size)", rows: rows, isDiverging: true, alternative: "weights"))]
    }
    for hasTints in [false, true] {
      for rows in 20...40 {
        let text = lines([.beside(columns, gap: 3)], rows: rows, hasTints: hasTints).map(\.plain)
        #expect(text.count <= rows, "\(count) of \(size), \(rows) rows: \(text.count) lines")
        let shown = (1...count).count { index in text.contains { $0.contains("W\(index) ") } }
        #expect(shown == count || text.contains("the first \(shown) of \(count) pictures: a higher screen shows them all"))
      }
    }
  }

  private static func dense(_ widths: [Int], hasValues: Bool) -> Diagram {
    let layers = widths.enumerated().map { index, width in
      Diagram.Layer(
        title: index == 0 ? "input" : "layer \(index) · tanh", unitCount: width,
        unitLabels: (0..<width).map { "h\($0 + 1)" }, unitValues: hasValues ? (0..<width).map { Double($0) / 7 } : [],
        weights: index == 0 ? nil : (0..<widths[index - 1]).map { row in (0..<width).map { Double(row - $0) / 3 + 0.1 } })
    }
    return Diagram(layers: layers, alternative: "a network")
  }

  @Test(arguments: [[2, 3, 1], [1, 1], [2, 8, 1], [4, 4, 4, 2], [2, 20, 1], [8, 8, 8]], [false, true])
  func aNetworkFitsTheRoom(_ widths: [Int], _ hasValues: Bool) {
    let diagram = Self.dense(widths, hasValues: hasValues)
    let usual = lines([.diagram(diagram)], rows: nil).count
    var heights: [Int] = []
    for rows in 14...50 {
      let drawn = lines([.diagram(diagram)], rows: rows)
      #expect(drawn.count <= rows, "\(rows): \(drawn.count)")
      heights.append(drawn.count)
    }
    #expect(heights == heights.sorted())
    #expect(heights.last == usual)
  }

  /// Where not even the closest rows hold them all, the middle units are left out.
  @Test func aLowRoomShowsFewerUnits() {
    let text = lines([.diagram(Self.dense([8, 8, 1], hasValues: true))], rows: 16).map(\.plain).joined(separator: "\n")
    #expect(text.contains("8 units") && text.contains("⋮") && text.contains("(h8)"))
    #expect(text.split(separator: "\n").count <= 16)
  }

  @Test func aHeightOfItsOwnIsTheMost() {
    var plot = Sample.lossCurve
    plot.height = 6
    #expect(lines([.plot(plot)], rows: 40) == lines([.plot(plot)], rows: nil))
    plot.height = 20
    #expect(lines([.plot(plot)], rows: 12).count <= 12)
  }

  /// However many rows there are, each of them shows the field: no gap above or below it.
  @Test(arguments: [(0.0, 1.0), (-1.3, 2.4), (-0.2, 0.9)]) func aMapReachesOverAllItsRows(_ low: Double, _ high: Double) throws {
    let range = Plot.alignedRange([low, high], margin: 0.12, rows: Plot.standardHeight)
    var field = Plot.Field(classes: (0..<96).map { row in (0..<96).map { ($0 + row) % 2 } })
    field.sureness = (0..<96).map { row in (0..<96).map { Double($0 + row) / 200 } }
    field.overscan = 24
    let plot = Plot(title: "map", series: [], xRange: 0...1, yRange: range, field: field, alternative: "")
    for rows in 12...44 {
      let drawn = lines([.plot(plot)], rows: rows, hasTints: true)
      let area = drawn.filter { line in line.plain.contains { "┤│".contains($0) } }
      #expect(area.count >= 8, "\(rows)")
      for line in area {
        let cells = line.cells.drop { !"┤│".contains($0.character) }.dropFirst().dropLast()
        #expect(cells.allSatisfy { $0.style.fill != nil || $0.style.ink != nil }, "\(rows): \(line.plain)")
      }
    }
  }

  @Test func theLessSureThePaler() {
    var field = Plot.Field(classes: [[0, 0, 1]])
    field.sureness = [[0, 1, 0.5]]
    func lightness(_ column: Int) -> Int {
      let color = PictureColors.color(of: field.tint(row: 0, column: column))
      return Int(color.red) + Int(color.green) + Int(color.blue)
    }
    #expect(lightness(0) > lightness(2) && lightness(0) > lightness(1))
    #expect(field.tint(row: 0, column: 2) == .sure(.class1, 50))
  }

  @Test func aFilmShowsItsFramesInTurn() throws {
    let frames = (0..<5).map { index in
      Film.Frame(
        plot: Plot(
          title: "moons", series: [.init(label: "class 0", x: [0.5], y: [0.5], mark: .points)], xRange: 0...1, yRange: 0...1,
          field: Plot.Field(classes: [[0, index % 2]]), alternative: ""),
        caption: "step \(index)")
    }
    let text = try #require(SVG.text(of: Film(frames: frames, seconds: 4, alternative: "a film")))
    #expect(text.contains("<title>a film</title>"))
    for index in 0..<5 { #expect(text.contains(">step \(index)<")) }
    let times = text.split(separator: "\n").filter { $0.contains("<animate ") }.compactMap { line -> [Double]? in
      guard let start = line.firstRange(of: "keyTimes=\"")?.upperBound else { return nil }
      return line[start...].prefix { $0 != "\"" }.split(separator: ";").compactMap { Double($0) }
    }
    #expect(times.count == 5)
    // Each frame begins where the one before ends, the first at once, and the last stays.
    #expect(times[0].first == 0)
    for index in 1..<5 {
      #expect(times[index].first == 0)
      #expect(times[index - 1].last == times[index][1])
    }
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("<g display=\"inline\"") }.count == 1)
    #expect(text.split(separator: "\n").last { $0.hasPrefix("<g display=") }?.contains("display=\"inline\"") == true)
    #expect(SVG.text(of: Film(frames: [], seconds: 1, alternative: "")) == nil)
  }
}
