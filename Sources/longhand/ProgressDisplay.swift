import Glibc
import Markup
import Terminal
import Workbench

/// Two lines at the bottom of the screen that follow a running training: bar, epochs, rate and time left; the loss's curve, loss
/// and accuracy. Above them a picture where one is asked for, redrawn in place.
///
/// They are drawn at most twenty times a second and leave nothing behind.
final class ProgressDisplay {
  /// Seconds from one frame to the next.
  static let interval = 0.05
  private let clock: () -> Double
  private let write: (String) -> Void
  private var last: Double = 0
  private var isRunning = false
  private var isShown = false {
    didSet { if isShown != oldValue { InterruptFlag.lineIsOpen(isShown) } }
  }
  /// The lines below the picture, and how high it stands.
  private var lineCount = 2
  private var pictureHeight = 0
  /// The picture that stands, for when it has been taken off, and the one to be drawn next.
  private var picture: Document?
  private var waiting: Document?
  /// The screen it stands on, and how wide the lines below the picture are.
  private var screen: Capabilities?
  private var lineWidths: [Int] = []

  /// - Parameters:
  ///   - clock: seconds that only grow.
  ///   - write: sends text to the screen at once.
  init(
    clock: @escaping () -> Double = ProgressDisplay.now,
    write: @escaping (String) -> Void = {
      StandardStreams.output.write($0)
      StandardStreams.output.flush()
    }
  ) {
    self.clock = clock
    self.write = write
  }

  func show(_ progress: TrainingProgress, renderer: Renderer) {
    let time = clock()
    if let drawn = progress.picture { waiting = drawn }
    // A training too short to be waited for shows nothing.
    guard isRunning else {
      isRunning = true
      last = time
      return
    }
    guard time - last >= ProgressDisplay.interval else { return }
    last = time
    let capabilities = renderer.capabilities
    if isShown, let screen, screen.width != capabilities.width || screen.height != capabilities.height {
      eraseRewrapped(from: screen, to: capabilities)
    }
    let lines = ProgressDisplay.lines(
      progress, seconds: progress.seconds, width: capabilities.width - 1, glyphs: capabilities.isASCII ? .ascii : capabilities.glyphs)
    let rows = lines.map { renderer.inline($0) + "\u{1B}[K" }
    (screen, lineWidths) = (capabilities, lines.map(\.cellWidth))
    var text = ""
    if let drawn = waiting ?? (isShown ? nil : picture) {
      var fitted = renderer
      fitted.capabilities = ProgressDisplay.fitted(capabilities, below: rows.count)
      let drawing = fitted.textThatFits(drawn).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      // A picture that does not fit the screen could not be redrawn.
      let shown = drawing.count + rows.count < capabilities.height ? drawing.map { $0 + "\u{1B}[K\n" } : []
      text = (isShown ? back : "\r") + shown.joined() + rows.joined(separator: "\n")
      // A frame with fewer lines than the last one leaves none of them.
      if isShown, shown.count < pictureHeight { text += "\u{1B}[J" }
      (picture, waiting, pictureHeight) = (drawn, nil, shown.count)
    } else {
      // The picture stands; only the lines below it are drawn again.
      text = "\r" + (isShown ? up(lineCount - 1) : "") + rows.joined(separator: "\n")
    }
    write(text)
    lineCount = rows.count
    isShown = true
  }

  /// A screen whose pictures leave room for the lines below them.
  private static func fitted(_ capabilities: Capabilities, below lines: Int) -> Capabilities {
    var fitted = capabilities
    fitted.pictureRows = capabilities.rows(beside: lines + 1)
    return fitted
  }

  private func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  /// To the first line of what is shown.
  private var back: String { "\r" + up(pictureHeight + lineCount - 1) }

  /// Takes it off the screen, for a report to stand there; it comes again below.
  func erase() {
    guard isShown else { return }
    write(back + "\u{1B}[J")
    isShown = false
    pictureHeight = 0
  }

  /// The same after the window has changed its size: a terminal breaks lines that have become too long for it.
  private func eraseRewrapped(from old: Capabilities, to new: Capabilities) {
    let options = ProgressDisplay.fitted(old, below: lineWidths.count).layoutOptions
    let drawn = picture.map { Layout.lines(of: $0, options: options).prefix(pictureHeight).map(\.cellWidth) } ?? []
    let height = (drawn + lineWidths).reduce(0) { $0 + max(1, ($1 + new.width - 1) / new.width) }
    write("\r" + up(min(height, new.height) - 1) + "\u{1B}[J")
    isShown = false
    pictureHeight = 0
  }

  /// The training has ended.
  func end() {
    erase()
    isRunning = false
    (picture, waiting) = (nil, nil)
  }

  /// The two lines, each from most to least important as far as the width goes, the bars given what is left.
  static func lines(_ progress: TrainingProgress, seconds: Double, width: Int, glyphs: GlyphSet) -> [StyledText] {
    let fraction = progress.epochs > 0 ? min(max(Double(progress.epoch) / Double(progress.epochs), 0), 1) : 0
    var upper: [StyledText] = [StyledText("epoch \(progress.epoch)/\(progress.epochs)")]
    if seconds > 0.2 {
      if fraction > 0, fraction < 1 {
        upper.append(StyledText("\(duration(progress.secondsLeft ?? seconds * (1 - fraction) / fraction)) left", .muted))
      }
      upper.append(StyledText("\(rate(Double(progress.steps) / seconds)) steps/s", .muted))
    }
    var lower: [StyledText] = [StyledText(progress.isBatchLoss ? "batch loss " : "loss ") + StyledText(number(progress.loss), .loss)]
    if let accuracy = progress.accuracy { lower.append(StyledText("accuracy ") + StyledText(number(accuracy), .success)) }
    func fitted(_ parts: [StyledText]) -> StyledText {
      var line = StyledText("")
      for part in parts where line.cellWidth + part.cellWidth + 2 <= width {
        line += (line.isEmpty ? StyledText("") : StyledText("  ")) + part
      }
      return line
    }
    let (first, second) = (fitted(upper), fitted(lower))
    // Both bars end in one column.
    let cells = min(width - 2 - max(first.cellWidth, second.cellWidth), 40)
    guard cells >= 4 else { return [first, second] }
    let curve = glyphs == .unicode ? Sparkline.text(progress.curve.filter(\.isFinite), cells: cells) : ""
    let blanks = StyledText(String(repeating: " ", count: cells - curve.count))
    return [
      bar(fraction, cells: cells, glyphs: glyphs) + "  " + first,
      glyphs == .unicode ? StyledText(curve, .loss) + blanks + "  " + second : blanks + "  " + second,
    ]
  }

  private static func bar(_ fraction: Double, cells: Int, glyphs: GlyphSet) -> StyledText {
    if glyphs == .unicode {
      let filled = Int(fraction * Double(cells))
      return StyledText(String(repeating: "━", count: filled), .activation)
        + StyledText(String(repeating: "─", count: cells - filled), .muted)
    }
    let filled = Int(fraction * Double(cells - 2))
    return StyledText("[" + String(repeating: "#", count: filled) + String(repeating: ".", count: cells - 2 - filled) + "]")
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

  /// The clock that nobody sets.
  static func now() -> Double {
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
    let text =
      "epoch \(progress.epoch) of \(progress.epochs), \(progress.isBatchLoss ? "batch loss" : "loss") \(NumberText.text(progress.loss, precision: 4))\(accuracy)"
    StandardStreams.output.write(renderer.text(Document([.paragraph(StyledText(text))])))
    StandardStreams.output.flush()
  }

  func end() {
    next = 2
    // The terminal has written `^C` where the report is to begin.
    if InterruptFlag.isSet { StandardStreams.output.write("\n") }
  }
}
