/// Reads the Markdown of lesson prose into blocks; any text is valid.
///
/// The part of CommonMark that lessons use: headings, paragraphs, bulleted and numbered lists, quotes, fences, tables,
/// rules; HTML comments are dropped. A `.blank` stands between two blocks, as the screen shows them.
public enum MarkdownParser {
  /// How deep quotes and lists may lie in each other; what is deeper is read as text.
  static let depthLimit = 16

  public static func parse(_ text: String) -> [Block] {
    let clean = withoutComments(sanitised(text))
    return blocks(clean.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), depth: 0)
  }

  /// Emphasis, code spans, links and entities of one paragraph.
  public static func parseInline(_ text: String) -> StyledText {
    var parser = InlineParser(sanitised(text))
    return parser.parse()
  }

  static func blocks(_ lines: [String], depth: Int) -> [Block] {
    var reader = BlockReader(lines: lines, depth: depth)
    return reader.blocks()
  }

  /// The text without `<!-- … -->`, fences aside; a line that held nothing else goes whole.
  static func withoutComments(_ text: String) -> String {
    guard text.contains("<!--") else { return text }
    var result: [String] = []
    var fence: BlockReader.Fence?
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        result.append(String(line))
        if open.isClosed(by: String(line)) { fence = nil }
        continue
      }
      if !isInside, let opened = BlockReader.Fence(String(line)) {
        fence = opened
        result.append(String(line))
        continue
      }
      var kept = ""
      var rest = line
      var hadComment = isInside
      while true {
        if isInside {
          guard let end = rest.firstRange(of: "-->") else { break }
          rest = rest[end.upperBound...]
          isInside = false
        } else {
          guard let start = commentStart(rest) else {
            kept += rest
            break
          }
          hadComment = true
          kept += rest[..<start]
          rest = rest[rest.index(start, offsetBy: 4)...]
          isInside = true
        }
      }
      if !hadComment || kept.contains(where: { $0 != " " }) {
        while hadComment, kept.hasSuffix(" ") { kept.removeLast() }
        result.append(kept)
      }
    }
    return result.joined(separator: "\n")
  }

  /// The first `<!--` that stands in no code span.
  private static func commentStart(_ text: Substring) -> Substring.Index? {
    var isCode = false
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "`" { isCode.toggle() }
      if !isCode, text[index...].hasPrefix("<!--") { return index }
      index = text.index(after: index)
    }
    // A lone backtick opens no span.
    return isCode ? text.firstRange(of: "<!--")?.lowerBound : nil
  }
}
