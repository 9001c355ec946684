import Glibc
import Interpreter
import Markup
import Terminal

/// One line at the bottom of the screen that follows a running training: bar, epochs, loss, accuracy, its curve, the rate, the time left;
/// above it a picture where one is asked for, redrawn in place.
///
/// It is drawn at most twenty times a second and leaves nothing behind.
final class ProgressDisplay {
  private var last: Double = 0
  private var isShown = false
  private var isRunning = false
  /// Lines of the picture that stand above the line, and the picture itself.
  private var pictureHeight = 0
  private var picture: Document?

  func show(_ progress: TrainingProgress, renderer: Renderer) {
    let time = ProgressDisplay.now()
    if let drawn = progress.picture { picture = drawn }
    // A training too short to be waited for shows nothing.
    guard isRunning else {
      isRunning = true
      last = time
      return
    }
    guard time - last >= 0.05 else { return }
    last = time
    var text = ""
    if let picture, progress.picture != nil || pictureHeight == 0 {
      let lines = renderer.text(picture).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      // A picture that does not fit the screen could not be redrawn.
      if lines.count + 1 < renderer.capabilities.height {
        text += back
        pictureHeight = lines.count
        text += lines.map { $0 + "\u{1B}[K\n" }.joined()
      }
    }
    isShown = true
    let line = ProgressDisplay.line(
      progress, seconds: progress.seconds, width: renderer.capabilities.width - 1, glyphs: renderer.capabilities.glyphs)
    StandardStreams.output.write(text + "\r" + renderer.inline(line) + "\u{1B}[K")
    StandardStreams.output.flush()
  }

  /// To the first line of what is shown.
  private var back: String { "\r" + (pictureHeight > 0 ? "\u{1B}[\(pictureHeight)A" : "") }

  /// Takes it off the screen, for a report to stand there; it comes again below.
  func erase() {
    guard isShown else { return }
    StandardStreams.output.write(back + "\u{1B}[J")
    isShown = false
    pictureHeight = 0
  }

  /// The training has ended.
  func end() {
    erase()
    isRunning = false
    picture = nil
  }

  /// The line itself, from most to least important as far as the width goes.
  static func line(_ progress: TrainingProgress, seconds: Double, width: Int, glyphs: GlyphSet) -> StyledText {
    let fraction = progress.epochs > 0 ? min(max(Double(progress.epoch) / Double(progress.epochs), 0), 1) : 0
    var parts: [StyledText] = [StyledText("epoch \(progress.epoch)/\(progress.epochs)")]
    parts.append(StyledText("loss ") + StyledText(number(progress.loss), .loss))
    if let accuracy = progress.accuracy { parts.append(StyledText("accuracy ") + StyledText(number(accuracy), .success)) }
    let curve = sparkline(progress.curve, cells: 16, glyphs: glyphs)
    if !curve.isEmpty { parts.append(StyledText(curve, .loss)) }
    if seconds > 0.2 {
      parts.append(StyledText("\(rate(Double(progress.steps) / seconds)) steps/s", .muted))
      if fraction > 0, fraction < 1 { parts.append(StyledText("\(duration(seconds * (1 - fraction) / fraction)) left", .muted)) }
    }
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

  /// `12 s`, `3:05`, `2:10:00`.
  private static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e7 else { return "long" }
    let whole = Int(seconds.rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60):\(two(whole % 60))" }
    return "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A line now and then on a terminal that cannot redraw one: after two seconds, then ever more seldom.
final class ProgressLines {
  private var next = 2.0

  func show(_ progress: TrainingProgress, renderer: Renderer) {
    guard progress.seconds >= next else { return }
    next = max(next * 1.5, progress.seconds + 2)
    let accuracy = progress.accuracy.map { ", accuracy \(NumberText.text($0, precision: 4))" } ?? ""
    let text = "epoch \(progress.epoch) of \(progress.epochs), loss \(NumberText.text(progress.loss, precision: 4))\(accuracy)"
    StandardStreams.output.write(renderer.inline(StyledText(text)) + "\n")
    StandardStreams.output.flush()
  }

  func end() { next = 2 }
}
