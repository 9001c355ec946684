/// A program in Python 2 as one in Python 3: `print` with brackets, `range`, `input`, `.items()`, `except … as`, `raise X(…)`.
public struct Python2Translation {
  /// One kind of change and the lines it was made in.
  public struct Change: Sendable, Equatable {
    public let what: String
    public fileprivate(set) var lines: [Int]
  }

  public let text: String
  public let changes: [Change]

  private let source: Source
  private var tokens: [Token] = []
  private var edits: [(span: Span, text: String)] = []
  private var found: [Change] = []

  /// nil where nothing in the text says Python 2.
  public init?(_ source: Source) {
    var reader = Python2Translation(reading: source)
    reader.translate()
    guard !reader.found.isEmpty else { return nil }
    self.source = source
    changes = reader.found
    text = reader.edited()
  }

  private init(reading source: Source) {
    self.source = source
    text = ""
    changes = []
    var lexer = Lexer(source)
    while let token = try? lexer.next() {
      tokens.append(token)
      if case .end = token.kind { break }
    }
  }

  private static let renamed: [String: (new: String, what: String)] = [
    "xrange": ("range", "`xrange` is `range`"), "raw_input": ("input", "`raw_input` is `input`"), "unichr": ("chr", "`unichr` is `chr`"),
    "unicode": ("str", "`unicode` is `str`"), "basestring": ("str", "`basestring` is `str`"), "long": ("int", "`long` is `int`"),
  ]
  private static let methods: [String: String] = [
    "iteritems": "items", "itervalues": "values", "iterkeys": "keys", "viewitems": "items", "viewvalues": "values", "viewkeys": "keys",
  ]

  private mutating func translate() {
    var depth = 0
    var beginsBlock = false
    var isStart = true
    for (index, token) in tokens.enumerated() {
      let isStatementStart = isStart
      isStart = false
      switch token.kind {
      case .newline, .indent, .dedent, .symbol(.semicolon):
        isStart = true
        if case .newline = token.kind { beginsBlock = false }
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      case .symbol(.colon): if depth == 0, beginsBlock { isStart = true }
      case .keyword(let keyword):
        if isStatementStart { beginsBlock = keyword.beginsBlock || [.else, .elif, .except, .finally].contains(keyword) }
        if isStatementStart, keyword == .except { translateHandler(index) }
        if isStatementStart, keyword == .raise { translateRaise(index) }
      case .name("print") where isStatementStart: translatePrint(index)
      case .name(let name):
        let isAttribute = index > 0 && tokens[index - 1].isSymbol(.dot)
        let isCalled = index + 1 < tokens.count && tokens[index + 1].isSymbol(.leftParenthesis)
        if let method = Python2Translation.methods[name], isAttribute {
          note("`.\(name)()` is `.\(method)()`", token)
          edits.append((token.span, method))
        } else if let (new, what) = Python2Translation.renamed[name], !isAttribute, isCalled || name == "unicode" || name == "basestring" {
          note(what, token)
          edits.append((token.span, new))
        }
      default: break
      }
    }
  }

  private mutating func note(_ what: String, _ token: Token) {
    let line = source.position(of: token.span.start).line
    if let index = found.firstIndex(where: { $0.what == what }) {
      if found[index].lines.last != line { found[index].lines.append(line) }
    } else {
      found.append(Change(what: what, lines: [line]))
    }
  }

  /// The tokens of the statement that begins at one, its end aside.
  private func statement(from index: Int) -> Range<Int> {
    var depth = 0
    var end = index
    while end < tokens.count {
      switch tokens[end].kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      case .newline, .end: return index..<end
      case .symbol(.semicolon) where depth == 0: return index..<end
      default: break
      }
      end += 1
    }
    return index..<end
  }

  private mutating func translatePrint(_ index: Int) {
    let statement = statement(from: index)
    var rest = Array(tokens[statement].dropFirst())
    guard let first = rest.first else {
      note("`print` takes brackets", tokens[index])
      edits.append((tokens[index].span, "print()"))
      return
    }
    if isWholeCall(rest) || first.isSymbol(.assign) || first.isSymbol(.dot) { return }
    note("`print` takes brackets", tokens[index])
    var file = ""
    if first.isSymbol(.rightShift) {
      let comma = rest.firstIndex { $0.isSymbol(.comma) } ?? rest.endIndex
      if comma > 1 { file = ", file=" + source.text(in: rest[1].span.joined(rest[comma - 1].span)) }
      rest = Array(rest.suffix(from: min(comma + 1, rest.count)))
    }
    var end = ""
    if let last = rest.last, last.isSymbol(.comma) {
      end = ", end=' '"
      rest.removeLast()
    }
    let values = rest.first.map { source.text(in: $0.span.joined(rest[rest.count - 1].span)) } ?? ""
    var arguments = values + file + end
    if values.isEmpty, arguments.hasPrefix(", ") { arguments.removeFirst(2) }
    let last = tokens[statement.upperBound - 1].span.end
    edits.append((Span(tokens[index].span.start, last), "print(\(translatedNames(arguments)))"))
  }

  /// The names in what a `print` shows, whose text is replaced as a whole.
  private func translatedNames(_ text: String) -> String {
    Python2Translation(Source(text: text)).map(\.text) ?? text
  }

  /// `(…)` and nothing behind it.
  private func isWholeCall(_ tokens: [Token]) -> Bool {
    guard tokens.first?.isSymbol(.leftParenthesis) == true else { return false }
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if case .symbol(let symbol) = token.kind {
        if [.leftParenthesis, .leftBracket, .leftBrace].contains(symbol) { depth += 1 }
        if [.rightParenthesis, .rightBracket, .rightBrace].contains(symbol) { depth -= 1 }
      }
      if depth == 0 { return index == tokens.count - 1 }
    }
    return false
  }

  /// `except X, e:`
  private mutating func translateHandler(_ index: Int) {
    var place = index + 1
    var depth = 0
    while place + 2 < tokens.count {
      switch tokens[place].kind {
      case .symbol(.leftParenthesis): depth += 1
      case .symbol(.rightParenthesis): depth -= 1
      case .symbol(.colon), .newline, .end, .keyword: return
      case .symbol(.comma) where depth == 0:
        guard case .name = tokens[place + 1].kind, tokens[place + 2].isSymbol(.colon) else { return }
        note("`except X, e` is `except X as e`", tokens[index])
        edits.append((tokens[place].span, " as"))
        return
      default: break
      }
      place += 1
    }
  }

  /// `raise X, "text"`
  private mutating func translateRaise(_ index: Int) {
    let statement = statement(from: index)
    guard statement.count > 3, case .name = tokens[index + 1].kind, tokens[index + 2].isSymbol(.comma) else { return }
    note("`raise X, y` is `raise X(y)`", tokens[index])
    let value = source.text(in: tokens[index + 3].span.joined(tokens[statement.upperBound - 1].span))
    edits.append((tokens[index + 2].span.joined(tokens[statement.upperBound - 1].span), "(\(value))"))
  }

  private func edited() -> String {
    var output: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) where edit.span.start >= place {
      output += source.bytes[place..<edit.span.start]
      output += Array(edit.text.utf8)
      place = edit.span.end
    }
    output += source.bytes[place...]
    return String(decoding: output, as: UTF8.self)
  }
}

extension Python2Translation {
  /// Whether the program cannot run as Python 3: it prints without brackets, catches or raises in the old way.
  public var isNeeded: Bool {
    changes.contains { $0.what.hasPrefix("`print`") || $0.what.hasPrefix("`except") || $0.what.hasPrefix("`raise") }
  }

  /// Whether the program as Python 3 gets further than to the error that the program as it stands ended with.
  public func helps(with failure: Diagnostic, _ context: ParseContext) -> Bool {
    let translated = Source(name: source.name, text: text)
    var parser = Parser(translated, context: context)
    do throws(Diagnostic) {
      while try parser.nextStatement() != nil {}
      return true
    } catch {
      guard let before = failure.position?.line, let behind = error.located(at: Span(0, 0), in: translated).position?.line else {
        return false
      }
      return behind > before
    }
  }

  /// `` `print` takes brackets (lines 3, 4 and 9); `xrange` is `range` (line 5) ``
  public var summary: String {
    changes.map { change in
      let shown = change.lines.prefix(5).map(String.init)
      let lines = change.lines.count > 5 ? shown.joined(separator: ", ") + " …" : shown.joined(separator: ", ")
      return "\(change.what) (line\(change.lines.count == 1 ? "" : "s") \(lines))"
    }.joined(separator: "; ")
  }
}
