/// Documents as a part of a web page that needs nothing from elsewhere: text as text, pictures as SVG.
public struct HTML {
  private var parts: [String] = []
  /// Text that keeps its columns, collected until something else comes.
  private var columns: [StyledText] = []
  private var pictureCount = 0
  /// How wide a map may be where it stands: less where several stand beside each other, so that their words stay legible.
  private var widest = 480

  /// Where an image that the page shows lies, by what a text calls it; nil where only its description is shown.
  public var image: (_ target: String) -> String? = { _ in nil }

  public init() {}

  /// Everything that was added.
  public var text: String { parts.joined(separator: "\n") }

  public static func escaped(_ text: String) -> String { SVGWriter.escaped(text) }

  // MARK: Prose

  /// Adds blocks as paragraphs, lists and tables that the page wraps.
  public mutating func addProse(_ blocks: [Block]) {
    for block in blocks { addProse(block) }
  }

  private mutating func addProse(_ block: Block) {
    switch block {
    case .heading(let level, let text): parts.append("<h\(level)>\(inline(text))</h\(level)>")
    case .paragraph(let text): parts.append("<p>\(inline(text))</p>")
    case .list(let items, let ordered):
      let name = ordered ? "ol" : "ul"
      parts.append("<\(name)>")
      for item in items {
        parts.append("<li>")
        addProse(item)
        parts.append("</li>")
      }
      parts.append("</\(name)>")
    case .quote(let blocks):
      parts.append("<blockquote>")
      addProse(blocks)
      parts.append("</blockquote>")
    case .code(let lines, _): parts.append("<pre>\(HTML.escaped(lines.joined(separator: "\n")))</pre>")
    case .table(let table): addTable(table)
    case .indented(_, let blocks):
      parts.append("<div class=\"indented\">")
      addProse(blocks)
      parts.append("</div>")
    case .rule: parts.append("<hr>")
    case .blank: break
    default: addOutput([block])
    }
  }

  private mutating func addTable(_ table: Table) {
    func row(_ cells: [StyledText], _ name: String) -> String {
      let inner = cells.enumerated().map { index, cell in
        let isRight = index < table.alignments.count && !table.alignments[index].isLeft
        return "<\(name)\(isRight ? " class=\"right\"" : "")>\(self.inline(cell))</\(name)>"
      }
      return "<tr>\(inner.joined())</tr>"
    }
    parts.append("<table>")
    if !table.header.isEmpty { parts.append("<thead>\(row(table.header, "th"))</thead>") }
    parts.append("<tbody>\(table.rows.map { row($0, "td") }.joined(separator: "\n"))</tbody></table>")
  }

  // MARK: Outputs

  /// Adds blocks as a screen of 80 columns shows them, with their pictures drawn.
  public mutating func addOutput(_ blocks: [Block]) {
    for block in blocks { addOutput(block) }
    flush()
  }

  private mutating func addOutput(_ block: Block) {
    switch block {
    case _ where block.isPicture: addPicture(block)
    case .indented(_, let blocks) where block.hasPicture:
      for block in blocks { addOutput(block) }
    case .beside(let columns, _) where block.hasPicture:
      flush()
      parts.append("<div class=\"beside\" style=\"--columns: \(min(columns.count, 5))\">")
      let outer = widest
      widest = max(640 / min(columns.count, 5), 120)
      defer { widest = outer }
      for blocks in columns {
        parts.append("<div>")
        addOutput(blocks)
        parts.append("</div>")
      }
      parts.append("</div>")
    default: columns += Layout.lines(of: Document([block]))
    }
  }

  private mutating func addPicture(_ block: Block) {
    let width: Int
    if case .heatmap(let map) = block {
      width = min(max(48 * (map.rows.map(\.count).max() ?? 0) + 32, 240), widest)
    } else {
      width = 640
    }
    guard let picture = SVG.text(of: block, width: width, height: 380) else { return }
    flush()
    pictureCount += 1
    // Ids are the page's, not the picture's.
    let own = picture.replacing("id=\"area\"", with: "id=\"area-\(pictureCount)\"").replacing(
      "url(#area)", with: "url(#area-\(pictureCount))")
    parts.append("<figure>\n\(own)</figure>")
  }

  private mutating func flush() {
    while columns.first?.isEmpty == true { columns.removeFirst() }
    while columns.last?.isEmpty == true { columns.removeLast() }
    if !columns.isEmpty { parts.append("<pre class=\"output\">\(columns.map { HTML.inline($0) }.joined(separator: "\n"))</pre>") }
    columns = []
  }

  // MARK: Text

  /// Adds markup as it stands.
  public mutating func addMarkup(_ markup: String) { parts.append(markup) }

  /// A line with its roles as classes, its links where they lead to the web, and its images where there are any.
  public func inline(_ text: StyledText) -> String { HTML.inline(text, image: image) }

  public static func inline(_ text: StyledText, image: (_ target: String) -> String? = { _ in nil }) -> String {
    text.runs.map { run in
      if run.role == .image, let address = run.target.flatMap(image) {
        return "<img src=\"\(escaped(address))\" alt=\"\(escaped(run.text))\">"
      }
      let inner = marked(run)
      guard let target = run.target, ["https://", "http://", "mailto:"].contains(where: { target.lowercased().hasPrefix($0) }) else {
        return inner
      }
      return "<a href=\"\(escaped(target))\">\(inner)</a>"
    }.joined()
  }

  private static func marked(_ run: StyledText.Run) -> String {
    let inner = escaped(run.text).replacing("\n", with: "<br>\n")
    switch run.role {
    case .plain where run.ink == nil && run.fill == nil: return inner
    case .link where run.target != nil: return inner
    case .strong: return "<strong>\(inner)</strong>"
    case .emphasis, .image: return "<em>\(inner)</em>"
    case .code: return "<code>\(inner)</code>"
    default: return "<span class=\"\(run.role.rawValue)\">\(inner)</span>"
    }
  }
}
