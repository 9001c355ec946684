import Glibc
import Interpreter
import Markup
import Terminal

/// One line at the bottom of the screen that follows a running training: bar, epochs, loss, its curve, the rate.
///
/// It is drawn at most twenty times a second and leaves nothing behind.
final class ProgressDisplay {
  private var started: Double = 0
  private var last: Double = 0
  private var isShown = false
  private var isRunning = false

  func show(_ progress: TrainingProgress, renderer: Renderer) {
    let time = ProgressDisplay.now()
    if !isRunning {
      isRunning = true
      started = time
      last = time
      return
    }
    // A training too short to be waited for shows nothing.
    guard time - last >= 0.05 else { return }
    last = time
    isShown = true
    let line = ProgressDisplay.line(
      progress, seconds: time - started, width: renderer.capabilities.width - 1, glyphs: renderer.capabilities.glyphs)
    StandardStreams.output.write("\r" + renderer.inline(line) + "\u{1B}[K")
    StandardStreams.output.flush()
  }

  func clear() {
    isRunning = false
    guard isShown else { return }
    isShown = false
    StandardStreams.output.write("\r\u{1B}[K")
  }

  /// The line itself, from most to least important as far as the width goes.
  static func line(_ progress: TrainingProgress, seconds: Double, width: Int, glyphs: GlyphSet) -> StyledText {
    let fraction = progress.epochs > 0 ? min(max(Double(progress.epoch) / Double(progress.epochs), 0), 1) : 0
    var parts: [StyledText] = [StyledText("epoch \(progress.epoch)/\(progress.epochs)")]
    parts.append(StyledText("loss ") + StyledText(number(progress.loss), .loss))
    if let accuracy = progress.accuracy { parts.append(StyledText("accuracy ") + StyledText(number(accuracy), .success)) }
    let curve = sparkline(progress.curve, cells: 16, glyphs: glyphs)
    if !curve.isEmpty { parts.append(StyledText(curve, .loss)) }
    if seconds > 0.2 { parts.append(StyledText("\(rate(Double(progress.epoch) / seconds)) epochs/s", .muted)) }
    var line = bar(fraction, cells: 20, glyphs: glyphs)
    var used = line.cellWidth
    if used + 1 + parts[0].cellWidth > width {
      line = ""
      used = 0
    }
    for part in parts {
      let needed = part.cellWidth + (used > 0 ? 2 : 0)
      guard used + needed <= width else { continue }
      line += (used > 0 ? StyledText("  ") : "") + part
      used += needed
    }
    return line
  }

  private static func bar(_ fraction: Double, cells: Int, glyphs: GlyphSet) -> StyledText {
    let filled = Int(fraction * Double(cells))
    if glyphs == .unicode {
      return StyledText(String(repeating: "━", count: filled), .activation)
        + StyledText(String(repeating: "─", count: cells - filled), .muted)
    }
    return StyledText("[" + String(repeating: "#", count: filled) + String(repeating: ".", count: cells - filled) + "]")
  }

  private static func sparkline(_ values: [Double], cells: Int, glyphs: GlyphSet) -> String {
    let finite = values.filter(\.isFinite)
    guard glyphs == .unicode, finite.count > 1, let low = finite.min(), let high = finite.max() else { return "" }
    let levels = Array("▁▂▃▄▅▆▇█")
    let count = min(cells, finite.count)
    return String(
      (0..<count).map { cell -> Character in
        let value = finite[cell * (finite.count - 1) / max(count - 1, 1)]
        guard high > low else { return levels[0] }
        return levels[min(Int((value - low) / (high - low) * 8), 7)]
      })
  }

  private static func number(_ value: Double) -> String { NumberText.text(value, precision: 4) }

  private static func rate(_ value: Double) -> String { value >= 10 ? String(Int(value)) : NumberText.text(value, precision: 2) }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
