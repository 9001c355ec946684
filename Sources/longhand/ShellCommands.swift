import Language
import Markup
import Terminal
import Workbench

/// The commands that are about the lines typed and the screen they are typed on: `history` and `clear`.
enum ShellCommands {
  /// - Parameter history: the lines typed; a script has none.
  static func commands(history: InputHistory?, output: TextOutput, screen: ShellScreen? = nil) -> [Command] {
    [
      Command(
        "history", group: .shell, summary: "shows the lines entered, the newest last",
        parameters: [.positional("n", .integer, help: "how many", default: "20")],
        examples: [
          Command.Example("history", explanation: "the last twenty, each with its number"),
          Command.Example("history 3", explanation: "the last three"),
        ], isCallable: false
      ) { _, arguments throws(Diagnostic) in
        guard let history else {
          throw Diagnostic(.value, "no lines are typed here: this is a script", hint: "at the prompt `history` shows the lines entered")
        }
        let count = try arguments.integer("n", in: 1...Int.max) ?? 20
        return HistoryReport(entries: history.entries.suffix(count), first: max(history.entries.count - count, 0) + 1)
      },
      Command(
        "clear", group: .shell, summary: "clears the screen",
        examples: [Command.Example("clear", explanation: "Ctrl-L does the same")], isCallable: false
      ) { _, _ throws(Diagnostic) in
        screen?.log.clear()
        if output.renderer.capabilities.canRedraw { StandardStreams.output.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
        return DocumentReport("clear") { _ in Document([]) }
      },
    ]
  }
}

/// The lines entered.
struct HistoryReport: Report {
  var entries: ArraySlice<String>
  /// The number of the first one shown.
  var first: Int

  var json: JSONValue {
    .object([.init("report", .string("history")), .init("entries", .array(entries.map { .string($0) }))])
  }

  func document(_ style: PresentationStyle) -> Document {
    let width = String(first + max(entries.count - 1, 0)).count
    var lines: [StyledText] = []
    for (offset, entry) in entries.enumerated() {
      let number = String(first + offset)
      let margin = String(repeating: " ", count: width - number.count)
      for (row, line) in entry.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let head = row == 0 ? "  \(margin)\(number)  " : String(repeating: " ", count: width + 4)
        lines.append(StyledText(head, .muted) + StyledText(sanitised(String(line)), .code))
      }
    }
    return Document([.lines(lines)])
  }
}
