import Markup

/// A handout as a web page: prose that wraps, outputs as they stand on the screen, pictures as SVG.
struct HandoutHTML {
  private var page = HTML()
  private let title: String

  init(_ content: HandoutContent) {
    title = content.title
    page.addMarkup("<h1>\(inline(content.title))</h1>")
    for piece in content.pieces { add(piece) }
    guard !content.answers.isEmpty else { return }
    page.addMarkup("<h2>Answers</h2>")
    for answer in content.answers { add(answer) }
  }

  var text: String { HTML.page(title: LessonScreen.inline(title).plain, body: page.text) }

  private func inline(_ markdown: String) -> String { HTML.inline(LessonScreen.inline(markdown)) }

  private mutating func add(_ piece: HandoutContent.Piece) {
    switch piece {
    case .heading(let title): page.addMarkup("<h2>\(inline(title))</h2>")
    case .prose(let markdown): page.addProse(MarkdownParser.parse(markdown))
    case .line(let line, let output): add(line, output)
    case .question(let question, let number):
      page.addMarkup("<div class=\"task\">\n<p><strong>Question \(number)</strong></p>")
      for prose in question.prompt { page.addProse(MarkdownParser.parse(prose.markdown)) }
      if case .choice(let choices) = question.kind {
        page.addMarkup("<ol>" + choices.map { "<li>\(inline($0.text))</li>" }.joined(separator: "\n") + "</ol>")
      }
      page.addMarkup("</div>")
    case .exercise(let exercise, let number):
      page.addMarkup("<div class=\"task\">\n<p><strong>Exercise \(number)</strong></p>")
      for prose in exercise.prompt { page.addProse(MarkdownParser.parse(prose.markdown)) }
      page.addMarkup("</div>")
    }
  }

  private mutating func add(_ answer: HandoutContent.Answer) {
    switch answer {
    case .question(let text, let number): page.addMarkup("<p><strong>Question \(number).</strong> \(inline(text))</p>")
    case .exercise(let prose, let lines, let number):
      page.addMarkup("<p><strong>Exercise \(number).</strong></p>")
      for text in prose { page.addProse(MarkdownParser.parse(text)) }
      for (line, output) in lines { add(line, output) }
    }
  }

  private mutating func add(_ line: LessonLine, _ output: [Block]) {
    page.addMarkup("<pre class=\"input\">\(HTML.escaped(line.prompted))</pre>")
    page.addOutput(output)
  }
}
