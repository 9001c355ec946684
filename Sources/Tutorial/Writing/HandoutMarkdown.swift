import Markup

/// A handout as Markdown: outputs as text of 80 columns, pictures drawn with letters.
struct HandoutMarkdown {
  private(set) var text = ""

  init(_ content: HandoutContent) {
    add("# \(content.title)")
    for piece in content.pieces { add(piece) }
    guard !content.answers.isEmpty else { return }
    add("## Answers")
    for answer in content.answers { add(answer) }
  }

  /// A paragraph of the lesson's words, with an empty line above it.
  private mutating func add(_ markdown: String) { addAsItIs(HarmlessMarkdown(markdown).text) }

  private mutating func addAsItIs(_ paragraph: String) { text += (text.isEmpty ? "" : "\n") + paragraph + "\n" }

  private mutating func add(_ piece: HandoutContent.Piece) {
    switch piece {
    case .heading(let title, _): add("## \(title)")
    case .prose(let markdown): add(markdown)
    case .line(let line, let output): addAsItIs(fence(line, output))
    case .question(let question, let hints, let number):
      add("**Question \(number).** " + question.prompt.map(\.markdown).joined(separator: "\n\n"))
      if case .choice(let choices) = question.kind {
        add(
          choices.enumerated().map { index, choice in
            "- \(AnswerChecker.letter(index))) " + choice.text.split(separator: "\n").joined(separator: "\n  ")
          }.joined(separator: "\n"))
      }
      add(hints: hints)
    case .exercise(let exercise, let hints, let number):
      add("**Exercise \(number).** " + exercise.prompt.map(\.markdown).joined(separator: "\n\n"))
      add(hints: hints)
    }
  }

  /// Folded, where a page can fold.
  private mutating func add(hints: [String]) {
    for (index, hint) in hints.enumerated() {
      let title = hints.count > 1 ? "Hint \(index + 1)" : "Hint"
      addAsItIs("<details><summary>\(title)</summary>\n\n\(HarmlessMarkdown(hint).text)\n</details>")
    }
  }

  private mutating func add(_ answer: HandoutContent.Answer) {
    switch answer {
    case .question(let text, let number): add("**Question \(number).** \(text)")
    case .exercise(let prose, let lines, let because, let number):
      add("**Exercise \(number).**" + (prose.isEmpty ? "" : " " + prose.joined(separator: "\n\n")))
      for (line, output) in lines { addAsItIs(fence(line, output)) }
      if let because { add(because) }
    }
  }

  private func fence(_ line: LessonLine, _ output: [Block]) -> String {
    var shown = Document(output).plainText()
    while shown.hasSuffix("\n") { shown.removeLast() }
    while shown.hasPrefix("\n") { shown.removeFirst() }
    let inside = line.prompted + (shown.isEmpty ? "" : "\n" + shown)
    let mark = inside.contains("```") ? "``````" : "```"
    return "\(mark)longhand\n\(inside)\n\(mark)"
  }
}

extension LessonLine {
  /// The input behind its prompts.
  var prompted: String { ">>> " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n... ") }
}
