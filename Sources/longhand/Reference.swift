import Language
import Runtime
import Workbench

/// The language and commands as a Markdown page, read off the tables help and completion read.
enum Reference {
  static func markdown(_ table: CommandTable) -> String {
    var page = "# Longhand: reference\n\n## Commands\n"
    for group in Command.Group.allCases {
      let commands = table.commands.filter { $0.group == group }
      guard !commands.isEmpty else { continue }
      page += "\n### \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())\n"
      for command in commands { page += "\n" + section(command) }
    }
    return page + functions() + grammar()
  }

  /// How the language is written.
  private static func grammar() -> String {
    """

    ## Grammar

    Python's, as far as it goes here; `{ }` means any number of times, `[ ]` at most once. NEWLINE, INDENT and DEDENT
    come from the layout of the lines. Not part of the language: `async` and `await`, `except*`, `type` statements, type parameters
    and metaclasses. What can be imported is built in, beside files of one's own: \(Modules.names.map { "`\($0)`" }.joined(separator: ", ")).

    ```ebnf
    \(Parser.grammar)
    ```

    """
  }

  /// The functions by module, and the methods by type.
  private static func functions() -> String {
    var page = "\n## Functions\n\nThose of `np` can be called without the prefix where the table says so.\n"
    var modules: [String?] = []
    for function in FunctionTable.all where !modules.contains(function.module) { modules.append(function.module) }
    for module in modules {
      page += "\n### \(module.map { "`\($0)`" } ?? "Everywhere")\n\n"
      page += table(FunctionTable.all.filter { $0.module == module })
    }
    page += "\n## Methods\n"
    for (type, functions) in FunctionTable.methods { page += "\n### `\(type)`\n\n" + table(functions) }
    return page
  }

  private static func table(_ functions: [BuiltinFunction]) -> String {
    var rows = "| call | does |\n| --- | --- |\n"
    var seen = Set<String>()
    for function in functions where seen.insert(function.signature).inserted {
      let note = function.module == "np" && function.isAlsoGlobal ? "; also without `np.`" : ""
      rows += "| `\(cell(function.signature))` | \(cell(function.summary))\(note) |\n"
    }
    return rows
  }

  private static func section(_ command: Command) -> String {
    var text = "#### `\(command.usage)`\n\n\(sentence(command.summary))\n"
    if !command.parameters.isEmpty {
      text += "\n| parameter | meaning |\n| --- | --- |\n"
      for parameter in command.parameters { text += "| `\(cell(parameter.usage))` | \(cell(parameter.help)) |\n" }
    }
    for note in command.notes { text += "\n\(sentence(note))\n" }
    for example in command.examples {
      text += "\n```longhand\n" + example.lines.map { ">>> \($0)\n" }.joined() + "```\n\(sentence(example.explanation))\n"
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return "" }
    return first.uppercased() + text.dropFirst() + (".!?:".contains(last) ? "" : ".")
  }
}
