import Language

/// Markdown that pages elsewhere draw and a lesson's screen shows letter by letter: formulas, tags, footnotes.
struct UnshownMarkdown {
  private let source: Source
  private var faults: [Diagnostic] = []

  private init(_ source: Source) { self.source = source }

  /// One fault for each line that has some.
  static func faults(in source: Source) -> [Diagnostic] {
    var scanner = LessonScanner(source)
    var search = UnshownMarkdown(source)
    search.visit(scanner.scan())
    return search.faults
  }

  private mutating func visit(_ elements: [LessonElement]) {
    for element in elements {
      switch element.kind {
      case .text(let text, isCode: false): check(text, element.span)
      case .heading(_, let title): check(title, element.span)
      case .choice(_, let text): check(text, element.span)
      case .comment(let comment) where [.because, .hint].contains(comment.keyword): check(comment.text, comment.textSpan)
      case .details(_, _, let body): visit(body)
      case .text, .comment, .fence, .blank: break
      }
    }
  }

  private mutating func check(_ text: String, _ span: Span) {
    let line = NearMisses.withoutCode(text)
    for (finds, message, hint) in UnshownMarkdown.marks where finds(line) {
      return faults.append(Diagnostic(.syntax, message, hint: hint, source: source, span: Span(span.start, max(span.end, span.start + 1))))
    }
  }

  private typealias Mark = (finds: @Sendable (String) -> Bool, message: String, hint: String)

  private static let marks: [Mark] = [
    (
      { hasFormula($0) }, "the terminal shows this formula as it is written, with its dollar signs",
      "write it in letters, as in x², √2, ∂L/∂w, or as code in backquotes"
    ),
    (
      { $0.firstMatch(of: /(?:^|[^~\\])~~[^~\s](?:[^~]*[^~\s])?~~(?!~)/) != nil }, "nothing is struck out in a lesson: the ~~ are shown",
      "leave the words out, or say that they no longer hold"
    ),
    ({ $0.contains(/(?:^|[^\\])\[\^[^\]\s]+\]/) }, "a lesson has no footnotes: the mark is shown", "put it into the text"),
    (
      { $0.contains(/^\s*(?:>\s*)+\[![A-Za-z]+\]\s*$/) }, "a lesson has no boxes of this kind: the mark is shown",
      "begin the quote with a word, as in > **Note.** …"
    ),
    (
      { $0.contains(/^ {0,3}\[[^\]^]+\]:\s+\S*[\/#]\S*/) }, "a link's address stands with its words: this line is shown",
      "write [words](address) in the text"
    ),
    (
      { hasTag($0) }, "this tag is shown, or dropped with what it stands for",
      "a lesson is Markdown: | a | b | for tables, ![words](file) for images"
    ),
  ]

  /// `$x^2$` and `$$…$$`; two prices are no formula.
  private static func hasFormula(_ line: String) -> Bool {
    if line.contains(/(?:^|[^\\$])\$\$(?!\$)/) { return true }
    return line.matches(of: /(?:^|[^\\$])\$([^\s$](?:[^$]*[^\s$\\])?)\$(?![\d$])/).contains { match in
      let inside = match.output.1
      return inside.contains { "\\^_{=".contains($0) } || inside.allSatisfy { $0.isLetter }
    }
  }

  /// A tag that no screen keeps to: of tables, lists, images, headings, frames.
  private static func hasTag(_ line: String) -> Bool {
    line.matches(of: /(?:^|[^\\])<\/?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?\/?>/).contains { tags.contains($0.output.1.lowercased()) }
  }

  private static let tags: Set<String> = [
    "img", "table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
    "blockquote", "hr", "font", "video", "audio", "iframe", "picture", "svg", "math", "script", "style", "del", "s", "strike", "ins",
    "mark", "input", "button", "form",
  ]
}
