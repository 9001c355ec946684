/// Reads lines into blocks, one construct after the other.
struct BlockReader {
  let lines: [String]
  let depth: Int
  var index = 0
  private var result: [Block] = []
  private var paragraph: [String] = []

  init(lines: [String], depth: Int) {
    self.lines = lines
    self.depth = depth
  }

  mutating func blocks() -> [Block] {
    while index < lines.count {
      let line = lines[index]
      let text = line.trimmed
      if text.isEmpty {
        endParagraph()
        index += 1
      } else if let fence = Fence(line) {
        readFence(fence)
      } else if let (level, title) = heading(text), line.indentation < 4 {
        add(.heading(level: level, MarkdownParser.parseInline(title)))
        index += 1
      } else if !paragraph.isEmpty, isUnderline(text), line.indentation < 4 {
        let title = paragraph.joined(separator: " ")
        paragraph = []
        add(.heading(level: text.hasPrefix("=") ? 1 : 2, MarkdownParser.parseInline(title)))
        index += 1
      } else if isRule(text), line.indentation < 4 {
        add(.rule)
        index += 1
      } else if text.hasPrefix(">"), depth < MarkdownParser.depthLimit {
        readQuote()
      } else if let item = Marker(line), depth < MarkdownParser.depthLimit, paragraph.isEmpty || !item.isOrdered || item.number == 1 {
        readList(item)
      } else if paragraph.isEmpty, let table = readTable() {
        add(.table(table))
      } else if paragraph.isEmpty, line.indentation >= 4 {
        readIndentedCode()
      } else {
        paragraph.append(line.hasSuffix("  ") ? line.trimmed + "  " : line.trimmed)
        index += 1
      }
    }
    endParagraph()
    return result
  }

  private mutating func add(_ block: Block) {
    endParagraph()
    if !result.isEmpty { result.append(.blank) }
    result.append(block)
  }

  private mutating func endParagraph() {
    guard let last = paragraph.last else { return }
    // A break is between two lines.
    paragraph[paragraph.count - 1] = last.trimmed
    let text = MarkdownParser.parseInline(paragraph.joined(separator: "\n"))
    paragraph = []
    if text.isEmpty { return }
    add(.paragraph(text))
  }

  // MARK: Headings and rules

  private func heading(_ text: String) -> (Int, String)? {
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    let rest = text.dropFirst(level)
    guard rest.isEmpty || rest.hasPrefix(" ") else { return nil }
    var title = String(rest).trimmed
    if title.hasSuffix("#") {
      let body = String(title.reversed().drop { $0 == "#" }.reversed())
      if body.isEmpty || body.hasSuffix(" ") { title = body.trimmed }
    }
    return (level, title)
  }

  private func isUnderline(_ text: String) -> Bool { text.allSatisfy { $0 == "=" } || (text.count > 1 && text.allSatisfy { $0 == "-" }) }

  private func isRule(_ text: String) -> Bool {
    let marks = text.filter { $0 != " " }
    guard marks.count >= 3, let first = marks.first, "-*_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  // MARK: Fences

  private mutating func readFence(_ fence: Fence) {
    var code: [String] = []
    index += 1
    while index < lines.count, !fence.isClosed(by: lines[index]) {
      code.append(String(lines[index].dropFirst(min(fence.indentation, lines[index].indentation))))
      index += 1
    }
    index += 1
    add(.code(code, language: fence.language))
  }

  private mutating func readIndentedCode() {
    var code: [String] = []
    while index < lines.count, lines[index].indentation >= 4 || lines[index].trimmed.isEmpty {
      code.append(String(lines[index].dropFirst(4)))
      index += 1
    }
    while code.last?.trimmed.isEmpty == true { code.removeLast() }
    add(.code(code, language: ""))
  }

  // MARK: Quotes and lists

  private mutating func readQuote() {
    var inner: [String] = []
    while index < lines.count {
      let text = lines[index].trimmed
      if text.hasPrefix(">") {
        inner.append(String(text.dropFirst(text.hasPrefix("> ") ? 2 : 1)))
      } else if text.isEmpty || inner.last?.trimmed.isEmpty != false || startsBlock(lines[index]) {
        break
      } else {
        inner.append(text)
      }
      index += 1
    }
    add(.quote(MarkdownParser.blocks(inner, depth: depth + 1)))
  }

  /// Whether a line begins something that ends the paragraph before it.
  private func startsBlock(_ line: String) -> Bool {
    let text = line.trimmed
    return Fence(line) != nil || heading(text) != nil || isRule(text) || text.hasPrefix(">") || Marker(line) != nil
  }

  private mutating func readList(_ first: Marker) {
    endParagraph()
    var items: [[String]] = []
    var marker = first
    var isLoose = false
    let outer = lines[index].indentation
    while index < lines.count {
      let line = lines[index]
      if line.trimmed.isEmpty {
        // A blank line ends the list unless the next text belongs to it.
        guard let next = lines[index...].first(where: { !$0.trimmed.isEmpty }) else { break }
        let continues = next.indentation >= marker.contentColumn
        let follows = Marker(next).map { $0.isSibling(of: first) && next.indentation < outer + 2 && next.indentation >= outer } ?? false
        guard continues || (follows && !isRule(next.trimmed)) else { break }
        if follows { isLoose = true }
        if !items.isEmpty { items[items.count - 1].append("") }
        index += 1
      } else if line.indentation >= marker.contentColumn, !items.isEmpty {
        items[items.count - 1].append(String(line.dropFirst(marker.contentColumn)))
        index += 1
      } else if let next = Marker(line), next.isSibling(of: first), !isRule(line.trimmed), items.isEmpty || line.indentation <= outer + 1 {
        marker = next
        items.append([next.text])
        index += 1
      } else if !items.isEmpty, items[items.count - 1].last?.trimmed.isEmpty == false, !startsBlock(line) {
        items[items.count - 1].append(line.trimmed)
        index += 1
      } else {
        break
      }
    }
    var parsed = items.map { MarkdownParser.blocks($0, depth: depth + 1) }
    if !isLoose {
      // In a tight list a nested one follows its text directly.
      parsed = parsed.map { blocks in
        blocks.enumerated().filter { index, block in
          guard block == .blank, index + 1 < blocks.count, case .list = blocks[index + 1] else { return true }
          return false
        }.map(\.element)
      }
    } else {
      for item in parsed.indices.dropLast() { parsed[item].append(.blank) }
    }
    add(.list(items: parsed, ordered: first.isOrdered))
  }
}

extension String {
  /// Blanks in front.
  var indentation: Int { prefix { $0 == " " }.count }

  /// Without the blanks at both ends.
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
