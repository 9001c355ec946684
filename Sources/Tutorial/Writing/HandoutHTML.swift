import Markup

/// A handout as a web page: prose that wraps, outputs as they stand on the screen, pictures as SVG.
struct HandoutHTML {
  private var page = HTML()
  private let title: String
  /// The numbers of the tasks that have an answer on the page.
  private let answered: Set<Int>

  /// - Parameter course: the name of the course whose index stands beside the page.
  init(_ content: HandoutContent, of course: String? = nil) {
    title = content.title
    answered = Set(content.answers.map(\.number))
    page.image = { content.images[$0] }
    if let course { page.addMarkup("<p class=\"muted\"><a href=\"\(CourseHandout.indexName)\">\(inline(course))</a></p>") }
    page.addMarkup("<h1>\(inline(content.title))</h1>")
    addContents(content)
    for piece in content.pieces { add(piece) }
    guard !content.answers.isEmpty else { return }
    addHeading("Answers", id: HandoutHTML.answersID)
    for answer in content.answers { add(answer) }
  }

  var text: String { HTML.page(title: LessonScreen.inline(title).plain, body: page.text) }

  /// No step's id: these are letters, digits, hyphens and underscores.
  private static let answersID = "answers."

  private func inline(_ markdown: String) -> String { page.inline(LessonScreen.inline(markdown)) }

  /// The steps, each with a link to it.
  private mutating func addContents(_ content: HandoutContent) {
    let steps = content.pieces.compactMap { piece in if case .heading(let title, let id) = piece { (title, id) } else { nil } }
    guard steps.count > 1 else { return }
    let items = steps.map { title, id in "<li><a href=\"#\(HTML.escaped(id))\">\(inline(title))</a></li>" }
    page.addMarkup("<nav aria-label=\"Steps\">\n<ol>\(items.joined(separator: "\n"))</ol>\n</nav>")
  }

  private mutating func addHeading(_ title: String, id: String) {
    let id = HTML.escaped(id)
    page.addMarkup("<h2 id=\"\(id)\">\(inline(title)) <a class=\"anchor\" href=\"#\(id)\" aria-label=\"link to this place\">#</a></h2>")
  }

  private mutating func add(_ piece: HandoutContent.Piece) {
    switch piece {
    case .heading(let title, let id): addHeading(title, id: id)
    case .prose(let markdown): page.addProse(MarkdownParser.parse(markdown))
    case .line(let line, let output): add(line, output)
    case .question(let question, let hints, let number):
      beginTask("Question", number)
      for prose in question.prompt { page.addProse(MarkdownParser.parse(prose.markdown)) }
      if case .choice(let choices) = question.kind {
        page.addMarkup("<ol>" + choices.map { "<li>\(inline($0.text))</li>" }.joined(separator: "\n") + "</ol>")
      }
      endTask(hints)
    case .exercise(let exercise, let hints, let number):
      beginTask("Exercise", number)
      for prose in exercise.prompt { page.addProse(MarkdownParser.parse(prose.markdown)) }
      endTask(hints)
    }
  }

  private mutating func beginTask(_ kind: String, _ number: Int) {
    let link = answered.contains(number) ? " <a class=\"anchor\" href=\"#answer.\(number)\">answer</a>" : ""
    page.addMarkup("<div class=\"task\" id=\"task.\(number)\">\n<p><strong>\(kind) \(number)</strong>\(link)</p>")
  }

  private mutating func endTask(_ hints: [String]) {
    for (index, hint) in hints.enumerated() {
      page.addMarkup("<details><summary>\(hints.count > 1 ? "Hint \(index + 1)" : "Hint")</summary>")
      page.addProse(MarkdownParser.parse(hint))
      page.addMarkup("</details>")
    }
    page.addMarkup("</div>")
  }

  private mutating func add(_ answer: HandoutContent.Answer) {
    let number = answer.number
    func name(_ kind: String) -> String { "<a href=\"#task.\(number)\">\(kind) \(number)</a>." }
    switch answer {
    case .question(let text, _): page.addMarkup("<p id=\"answer.\(number)\"><strong>\(name("Question"))</strong> \(inline(text))</p>")
    case .exercise(let prose, let lines, let because, _):
      page.addMarkup("<p id=\"answer.\(number)\"><strong>\(name("Exercise"))</strong></p>")
      for text in prose { page.addProse(MarkdownParser.parse(text)) }
      for (line, output) in lines { add(line, output) }
      if let because { page.addProse(MarkdownParser.parse(because)) }
    }
  }

  private mutating func add(_ line: LessonLine, _ output: [Block]) {
    page.addMarkup("<pre class=\"input\">\(HTML.escaped(line.prompted))</pre>")
    page.addOutput(output)
  }
}
