/// Reads lines into blocks, one construct after the other.
struct BlockReader {
  let lines: [String]
  let depth: Int
  private var index = 0
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
    guard !paragraph.isEmpty else { return }
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

  struct Fence {
    let mark: Character
    let length: Int
    let indentation: Int
    let language: String

    init?(_ line: String) {
      let text = line.trimmed
      guard line.indentation < 4, let first = text.first, first == "`" || first == "~" else { return nil }
      length = text.prefix { $0 == first }.count
      let info = String(text.dropFirst(length)).trimmed
      guard length >= 3, first == "~" || !info.contains("`") else { return nil }
      mark = first
      indentation = line.indentation
      language = info
    }

    func isClosed(by line: String) -> Bool {
      let text = line.trimmed
      return text.count >= length && line.indentation < 4 && text.allSatisfy { $0 == mark }
    }
  }

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

  /// What begins a list item.
  struct Marker {
    var isOrdered = false
    var number = 0
    var sign: Character
    /// Where the item's text begins.
    var contentColumn: Int
    var text: String

    init?(_ line: String) {
      let indentation = line.indentation
      let rest = line.dropFirst(indentation)
      guard let first = rest.first else { return nil }
      var width = 1
      sign = first
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 9, let mark = rest.dropFirst(digits.count).first, mark == "." || mark == ")" else { return nil }
        isOrdered = true
        number = Int(digits) ?? 1
        sign = mark
        width = digits.count + 1
      } else if first != "-", first != "*", first != "+" {
        return nil
      }
      let after = rest.dropFirst(width)
      guard after.isEmpty || after.first == " " else { return nil }
      let blanks = after.prefix { $0 == " " }.count
      let gap = blanks == 0 || blanks > 4 || blanks == after.count ? 1 : blanks
      contentColumn = indentation + width + gap
      text = String(after.dropFirst(min(gap, after.count)))
    }

    func isSibling(of other: Marker) -> Bool { isOrdered == other.isOrdered && sign == other.sign }
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

  // MARK: Tables

  private mutating func readTable() -> Table? {
    guard index + 1 < lines.count, lines[index].contains("|") else { return nil }
    let header = cells(lines[index])
    let rule = cells(lines[index + 1])
    guard rule.count == header.count, lines[index + 1].contains("-"), rule.allSatisfy(isTableRule) else { return nil }
    var rows: [[StyledText]] = []
    index += 2
    while index < lines.count, lines[index].contains("|"), !lines[index].trimmed.isEmpty {
      rows.append(cells(lines[index]).prefix(header.count).map(MarkdownParser.parseInline))
      index += 1
    }
    return Table(
      header: header.map(MarkdownParser.parseInline), rows: rows,
      alignments: rule.map { $0.hasSuffix(":") && !$0.hasPrefix(":") ? .right : .left })
  }

  private func isTableRule(_ cell: String) -> Bool {
    let dashes = cell.filter { $0 != ":" }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
  }

  private func cells(_ line: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    var isCode = false
    for character in line.trimmed {
      if isEscaped {
        cells[cells.count - 1] += character == "|" ? "|" : "\\" + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|", !isCode {
        cells.append("")
      } else {
        if character == "`" { isCode.toggle() }
        cells[cells.count - 1].append(character)
      }
    }
    if isEscaped { cells[cells.count - 1].append("\\") }
    if cells.first?.trimmed.isEmpty == true { cells.removeFirst() }
    if cells.last?.trimmed.isEmpty == true { cells.removeLast() }
    return cells.map(\.trimmed)
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
