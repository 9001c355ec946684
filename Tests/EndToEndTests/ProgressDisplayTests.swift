import Markup
import Terminal
import TestSupport
import Testing
import Workbench

@testable import longhand

/// What is shown while a training runs, drawn on a screen with a clock of its own.
@Suite struct ProgressDisplayTests {
  private func progress(_ step: Int, picture: Document? = nil) -> TrainingProgress {
    TrainingProgress(
      epoch: step, epochs: 1000, steps: step, loss: 1 / Double(step + 1), accuracy: 0.75, curve: (0...step).map { 1 / Double($0 + 1) },
      seconds: Double(step) / 100, picture: picture)
  }

  private static func plot(_ height: Int) -> Document {
    Document([.plot(Plot(title: "moons", series: [Plot.Series(label: "", x: [0, 1], y: [0, 1])], height: height, alternative: "moons"))])
  }

  @Test(arguments: [19, 39, 79, 299], GlyphSet.allCases)
  func itFitsTheScreen(width: Int, glyphs: GlyphSet) {
    for loss in [0.6931, 1e-12, -.infinity, .nan] {
      let progress = TrainingProgress(
        epoch: 123_456, epochs: 1_000_000, steps: 9, loss: loss, accuracy: 0.5, curve: [1, 0.5, .infinity, 0.25, loss])
      for line in ProgressDisplay.lines(progress, seconds: 3, width: width, glyphs: glyphs) {
        #expect(line.cellWidth <= width)
        #expect(!line.isEmpty)
        if glyphs != .unicode { #expect(line.plain.utf8.allSatisfy { $0 < 0x80 }) }
      }
    }
  }

  @Test func eightyColumnsHoldAllThereIsToSay() {
    let progress = TrainingProgress(
      epoch: 123_456, epochs: 1_000_000, steps: 987_654, loss: 1.234e-05, accuracy: 0.9876, curve: [1, 0.5, 0.25, 0.1, 1.234e-05])
    let lines = ProgressDisplay.lines(progress, seconds: 30, width: 79, glyphs: .unicode).map(\.plain)
    #expect(lines[0].hasSuffix("  epoch 123456/1000000  3:34 left  32921 steps/s"))
    #expect(lines[0].hasPrefix("━━━───"))
    #expect(lines[1].hasPrefix("█▄▂▁▁"))
    #expect(lines[1].hasSuffix("  loss 1.234e-05  accuracy 0.9876"))
  }

  @Test func atMostTwentyFramesASecond() {
    var time = 0.0
    var frames = 0
    let display = ProgressDisplay(clock: { time }, write: { _ in frames += 1 })
    let renderer = Renderer(Capabilities(isTerminal: true, colors: .full, glyphs: .unicode, canRedraw: true))
    for step in 0..<10_000 {
      time = Double(step) / 1000
      display.show(progress(step % 1000, picture: step % 100 == 0 ? Self.plot(6) : nil), renderer: renderer)
    }
    #expect(frames > 100 && frames <= 200)
  }

  @Test(arguments: [40, 80, 200], [10, 24])
  func eachFrameStandsWhereTheLastOneStoodAndNothingIsLeft(columns: Int, rows: Int) {
    var time = 0.0
    var screen = Screen(columns: columns, rows: rows)
    let display = ProgressDisplay(clock: { time }, write: { screen.show($0) })
    let renderer = Renderer(
      Capabilities(isTerminal: true, colors: .full, glyphs: .unicode, width: columns, height: rows, canRedraw: true))
    screen.show("longhand> train 1000 show=boundary\n")
    for step in 0..<50 {
      time += 0.06
      display.show(progress(step * 20, picture: Self.plot(step < 25 ? 6 : 4)), renderer: renderer)
      guard step > 0 else { continue }
      let shown = screen.lines.filter { !$0.isEmpty }
      #expect(shown.first == "longhand> train 1000 show=boundary" || rows == 10)
      #expect(shown.filter { $0.contains("epoch ") }.count == 1)
      #expect(shown.filter { $0.contains("accuracy 0.75") }.count == 1)
      #expect(shown.filter { $0 == "moons" }.count == (rows == 10 && step < 25 ? 0 : 1))
    }
    display.end()
    screen.show("trained 1000 epochs\n")
    #expect(screen.lines.filter { !$0.isEmpty }.suffix(1) == ["trained 1000 epochs"])
    #expect(!screen.text.contains("epoch "))
    #expect(!screen.text.contains("moons"))
  }

  /// A terminal made narrower breaks the lines of the frame that stands, as this screen does with a frame made for a wider one.
  @Test(arguments: [20, 40, 60], [true, false])
  func aWindowMadeNarrowerKeepsOneFrame(columns: Int, hasPicture: Bool) {
    var time = 0.0
    var screen = Screen(columns: columns, rows: 40)
    let display = ProgressDisplay(clock: { time }, write: { screen.show($0) })
    func renderer(_ width: Int) -> Renderer {
      Renderer(Capabilities(isTerminal: true, colors: .full, glyphs: .unicode, width: width, height: 40, canRedraw: true))
    }
    screen.show("> train 1000\n")
    for (step, width) in [(0, 79), (20, 79), (40, columns), (60, columns), (80, columns)] {
      time += 0.06
      display.show(progress(step, picture: hasPicture ? Self.plot(6) : nil), renderer: renderer(width))
    }
    let shown = screen.lines.filter { !$0.isEmpty }
    #expect(shown.first == "> train 1000")
    #expect(shown.filter { $0.contains("epoch 80") }.count == 1)
    #expect(shown.filter { $0.contains("epoch ") }.count == 1)
    #expect(shown.filter { $0 == "moons" }.count == (hasPicture ? 1 : 0))
    display.end()
    #expect(screen.lines.filter { !$0.isEmpty } == ["> train 1000"])
  }
}
