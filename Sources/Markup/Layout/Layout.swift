import Limits

/// Turns documents into finished lines: wrapped, aligned, drawn, none wider than the width but what a program printed.
///
/// The same document and options always give the same lines.
public enum Layout {
  public static func lines(of document: Document, options: LayoutOptions = LayoutOptions()) -> [StyledText] {
    var frame = Frame(width: options.width, options: options)
    let cut = options.glyphs == .unicode ? "…" : "."
    func lines(of block: Block) -> [StyledText] {
      if case .verbatim(let lines) = block { return lines.flatMap { frame.clean(StyledText($0)).splitLines } }
      return frame.lines(of: block).map { $0.merged.withoutTrailingBlanks.truncated(to: options.width, mark: cut) }
    }
    guard document.blocks.contains(where: \.hasPicture) else { return document.blocks.flatMap(lines(of:)) }
    // A picture that was broken off is none, and nobody waits for what stands around it.
    if Work.hasStopped { return [] }
    if let rows = options.rows, options.glyphs != .plain {
      // The pictures share what the text leaves; what even so would go off the screen is left out, and a line says so.
      let total = document.pictureCount
      func drawn(_ shown: Int) -> [StyledText] {
        let blocks = shown == total ? document.blocks : document.showing(shown, of: total)
        let text = blocks.map { $0.hasPicture ? [] : lines(of: $0) }
        frame.options.rows = (rows - text.joined().count) / max(blocks.filter(\.hasPicture).count, 1)
        return zip(blocks, text).flatMap { $0.hasPicture ? lines(of: $0) : $1 }
      }
      var shown = total
      var fitting = drawn(shown)
      while fitting.count > rows, shown > 1, !Work.hasStopped {
        shown -= 1
        fitting = drawn(shown)
      }
      return Work.hasStopped ? [] : fitting
    }
    let drawn = document.blocks.flatMap(lines(of:))
    return Work.hasStopped ? [] : drawn
  }
}

extension Document {
  /// The pictures, each of those that stand beside each other counted.
  fileprivate var pictureCount: Int { blocks.reduce(0) { $0 + $1.pictureCount } }

  /// The blocks with so many of the pictures, and behind the last of them a line that says how many there are.
  fileprivate func showing(_ shown: Int, of total: Int) -> [Block] {
    var left = shown
    var result: [Block] = []
    for block in blocks {
      let count = block.pictureCount
      guard count > left else {
        left -= count
        result.append(block)
        continue
      }
      if case .beside(let columns, let gap) = block, left > 0 { result.append(.beside(Array(columns.prefix(left)), gap: gap)) }
      if left >= 0 {
        if case .blank? = result.last { result.removeLast() }
        result.append(.lines([StyledText("the first \(shown) of \(total) pictures: a higher screen shows them all", .muted)]))
        left = -1
      }
    }
    return result
  }
}

extension Block {
  fileprivate var pictureCount: Int {
    guard hasPicture else { return 0 }
    guard case .beside(let columns, _) = self, columns.allSatisfy({ $0.contains(where: \.hasPicture) }) else { return 1 }
    return columns.count
  }
}

extension Document {
  /// The document as text without roles, lines ending in `\n`; what lesson outputs are compared with.
  public func plainText(width: Int = 80, glyphs: GlyphSet = .unicode) -> String {
    let lines = Layout.lines(of: self, options: LayoutOptions(width: width, glyphs: glyphs))
    return lines.map { $0.plain + "\n" }.joined()
  }
}

/// The room a block is laid out in; quotes, lists and indents hand a narrower one to what they hold.
struct Frame {
  var width: Int
  var options: LayoutOptions
  /// How many lists this one is inside of.
  var listDepth = 0

  /// Lines longer than this are hard to read, however wide the screen.
  private static let proseWidth = 100

  var glyphs: GlyphSet { options.glyphs }
  /// What text is written in: ASCII for a plain screen without UTF-8 too.
  private var letters: GlyphSet { options.isASCII ? .ascii : options.glyphs }
  var isPlain: Bool { options.glyphs == .plain }
  var isUnicode: Bool { options.glyphs == .unicode }

  /// Text as this screen can show it: no control characters, no letters it lacks.
  func clean(_ text: StyledText) -> StyledText {
    Layout.transliterated(
      StyledText(text.runs.map { StyledText.Run(sanitised($0.text), $0.role, ink: $0.ink, fill: $0.fill) }), for: letters)
  }

  func clean(_ text: String) -> String {
    Layout.transliterated(sanitised(text), for: letters).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
  }

  /// On one line.
  func cleanLine(_ text: StyledText) -> StyledText {
    StyledText(
      clean(text).runs.map { run in
        guard run.text.contains(where: \.isNewline) else { return run }
        return StyledText.Run(String(run.text.map { $0.isNewline ? " " : $0 }), run.role, ink: run.ink, fill: run.fill)
      })
  }

  func wrap(_ text: StyledText, hangingIndent: Int = 0) -> [StyledText] {
    LineWrapper(width: width, hangingIndent: hangingIndent).lines(of: clean(text))
  }

  /// An indent that leaves at least ten columns.
  func inset(_ wanted: Int) -> Int { max(0, min(wanted, width - 10)) }

  func narrowed(by indent: Int) -> Frame {
    var result = self
    result.width -= indent
    return result
  }

  func lines(of blocks: [Block]) -> [StyledText] { blocks.flatMap(lines(of:)) }

  func lines(of block: Block) -> [StyledText] {
    switch block {
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let text): LineWrapper(width: min(width, Frame.proseWidth)).lines(of: clean(text))
    case .lines(let lines): lines.flatMap(line(_:))
    case .verbatim(let lines): lines.flatMap { line(StyledText($0)) }
    case .excerpt(let line, let start, let length): excerpt(line, start, length)
    case .list(let items, let ordered): list(items, ordered)
    case .quote(let blocks): prefixed(blocks, with: isPlain ? StyledText("  ") : StyledText(isUnicode ? "│ " : "| ", .muted))
    case .code(let lines, let language): code(lines, language)
    case .table(let table): self.table(table)
    case .matrix(let matrix): self.matrix(matrix)
    case .plot(let plot): picture(plot.title, plot.alternative) ?? fitted(plot)
    case .heatmap(let map): picture(map.title, map.alternative) ?? heatmap(map)
    case .gallery(let gallery): picture(gallery.title, gallery.alternative) ?? self.gallery(gallery)
    case .bars(let chart): picture(chart.title, chart.alternative) ?? barChart(chart)
    case .diagram(let diagram): picture("", diagram.alternative) ?? self.diagram(diagram)
    case .indented(let columns, let blocks): prefixed(blocks, with: StyledText(blanks(columns)))
    case .beside(let columns, let gap): beside(columns, gap)
    case .rule: [isPlain ? "" : StyledText(String(repeating: isUnicode ? "─" : "-", count: min(width, 80)), .muted)]
    case .blank: [""]
    }
  }

  /// What stands for a picture where none is drawn.
  private func picture(_ title: String, _ alternative: String) -> [StyledText]? {
    guard isPlain else { return nil }
    let words = alternative.isEmpty ? title : alternative
    return words.isEmpty ? [] : wrap(StyledText(words))
  }
}
