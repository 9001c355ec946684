import Interpreter
import Markup
import Testing

@testable import longhand

@Suite struct CommandLineTests {
  @Test func commonOptionsMayComeFirst() {
    #expect(Longhand.hoisted(["--plain", "run", "f"]) == ["run", "--plain", "f"])
    #expect(Longhand.hoisted(["--color", "never", "--lessons=x", "verify", "a"]) == ["verify", "--color", "never", "--lessons=x", "a"])
    #expect(Longhand.hoisted(["run", "--plain"]) == ["run", "--plain"])
    #expect(Longhand.hoisted(["--plain", "first"]) == ["--plain", "first"])
    #expect(Longhand.hoisted(["--color"]) == ["--color"])
    #expect(Longhand.hoisted([]) == [])
  }

  @Test(arguments: [19, 39, 79, 299], GlyphSet.allCases)
  func theProgressLineFitsTheScreen(width: Int, glyphs: GlyphSet) {
    for loss in [0.6931, 1e-12, -.infinity, .nan] {
      let progress = TrainingProgress(
        epoch: 123_456, epochs: 1_000_000, steps: 9, loss: loss, accuracy: 0.5, curve: [1, 0.5, .infinity, 0.25, loss])
      let line = ProgressDisplay.line(progress, seconds: 3, width: width, glyphs: glyphs)
      #expect(line.cellWidth <= width)
      #expect(!line.isEmpty)
      if glyphs != .unicode { #expect(line.plain.utf8.allSatisfy { $0 < 0x80 }) }
    }
  }

  @Test func theProgressLineSaysHowFarItIs() {
    let progress = TrainingProgress(epoch: 50, epochs: 100, steps: 50, loss: 0.25, accuracy: nil, curve: [1, 0.5, 0.25])
    let line = ProgressDisplay.line(progress, seconds: 1, width: 99, glyphs: .unicode).plain
    #expect(line.hasPrefix("━━━━━━━━━━──────────  epoch 50/100  loss 0.25"))
    #expect(line.contains("█▃▁"))
    #expect(line.hasSuffix("50 steps/s  1 s left"))
  }
}
