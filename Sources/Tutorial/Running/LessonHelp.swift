import Markup

/// What `help` says in a lesson before anything else: five keys and the lesson's words.
enum LessonHelp {
  static let keys: [(key: String, does: String)] = [
    ("Enter", "runs the line in grey; with none there, goes on"),
    ("Tab", "takes the grey line for editing; on a line of your own, completes the word"),
    ("↑ ↓", "bring earlier lines back, whole functions too"),
    ("Ctrl-C", "clears the line, or stops what runs"),
    ("Ctrl-D", "leaves; you come back to this step"),
  ]

  static let words: [(word: String, does: String)] = [
    ("hint", "a hint, then the next one; after a question too"),
    ("solution", "the answer, and the lines that lead there"),
    ("again", "the step once more; when it is solved, to try anew"),
    ("back", "the step before; `next` the one after, `goto 3` the third"),
    ("skip", "goes on without an answer"),
    ("express", "the short way: only the steps that carry the thread"),
    ("lessons", "the list of lessons"),
  ]

  static var blocks: [Block] {
    let rows = keys.map { [StyledText($0.key, .strong), StyledText($0.does)] }
    let lines = words.map { [StyledText($0.word, .command), LessonScreen.inline($0.does)] }
    return [
      .line(StyledText("keys", .heading)), .indented(2, [.table(Table(rows: rows))]), .blank,
      .line(StyledText("words of the lesson", .heading)), .indented(2, [.table(Table(rows: lines))]), .blank,
      .paragraph(
        LessonScreen.inline(
          "`help all` lists every command, `help train` explains one. Anything else you type is run as Python with NumPy.")),
    ]
  }
}
