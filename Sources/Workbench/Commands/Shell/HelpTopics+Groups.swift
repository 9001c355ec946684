import Markup
import NeuralNetwork
import Runtime

/// Help on what is no single command: topics, options, lessons.
extension HelpTopics {
  /// The commands of a topic under its name; nothing when this session has none of them.
  static func blocks(of group: Command.Group, in table: CommandTable) -> [Block] {
    let rows = table.commands.filter { $0.group == group }.map { [StyledText($0.name, .command), StyledText($0.summary)] }
    return rows.isEmpty ? [] : [.line(StyledText(group.rawValue, .heading)), .indented(2, [.table(Table(rows: rows))])]
  }

  /// `training`, `files`, `the shell` or `shell`.
  func group(named word: String) -> [Section] {
    Command.Group.allCases.filter { $0.rawValue == word || $0.rawValue == "the " + word }.compactMap { group in
      let blocks = HelpTopics.blocks(of: group, in: session.commands)
      return blocks.isEmpty ? nil : Section(kind: "topic") { _ in blocks }
    }
  }

  /// All options and flags with the commands that take them.
  var options: [(command: Command, option: Parameter)] {
    session.commands.commands.flatMap { command in
      command.parameters.filter { $0.form == .option || $0.kind == .flag }.map { (command, $0) }
    }
  }

  func option(named word: String) -> [Section] {
    let takers = options.filter { $0.option.name == word }
    guard !takers.isEmpty else { return [] }
    return [
      Section(kind: "option") { _ in
        let rows = takers.map { command, option in
          [StyledText(command.name, .command), StyledText(option.usage, .option), StyledText(option.help)]
        }
        return [
          .line(StyledText(word, .option) + StyledText(takers.count == 1 ? ": an option" : ": an option of several commands")),
          .indented(2, [.table(Table(rows: rows))]),
        ]
      }
    ]
  }

  /// The lessons that `lesson` opens, where there are any.
  var lessons: [Completion] {
    guard case .custom(let candidates)? = session.commands["lesson"]?.parameters.first?.candidates else { return [] }
    return candidates(session)
  }

  func lesson(_ lesson: Completion) -> Section {
    Section(kind: "lesson") { _ in
      [
        .line(StyledText(lesson.text, .strong) + StyledText(" (lesson): \(lesson.description)")),
        .line("  " + StyledText("lesson \(lesson.text)", .code)),
      ]
    }
  }

  /// All words there is help on, each once and with a few words on what it is.
  var completions: [Completion] {
    var descriptions: [String: String] = [:]
    func describe(_ word: String, _ text: String) { if descriptions[word] == nil { descriptions[word] = text } }
    for command in session.commands.commands { describe(command.name, command.summary) }
    for entry in ActivationDescription.all { describe(entry.name, entry.summary) }
    for loss in LossFunction.allCases { describe(loss.rawValue, loss.summary) }
    for entry in OptimizerDescription.all { describe(entry.name, entry.summary) }
    for entry in ScheduleDescription.all { describe(entry.name, entry.summary) }
    for finding in FindingID.allCases { describe(finding.rawValue, "finding: " + finding.description.summary) }
    for start in Initialization.allCases { describe(start.rawValue, start.summary) }
    for lesson in lessons { describe(lesson.text, "lesson: " + lesson.description) }
    for function in FunctionTable.all + FunctionTable.methods.flatMap(\.functions) {
      describe(function.name, function.summary)
      describe(function.qualifiedName, function.summary)
    }
    for (command, option) in options { describe(option.name, "option of \(command.name): \(option.help)") }
    for group in Command.Group.allCases { describe(group.rawValue, "the commands of this topic") }
    return Set(words).sorted().map { Completion($0, description: descriptions[$0] ?? "") }
  }
}

extension Session {
  /// What `help` shows of a word, or nil when it knows none.
  public func help(on word: String) -> Document? {
    let sections = HelpTopics(self).sections(for: word)
    guard !sections.isEmpty else { return nil }
    return Document(sections.enumerated().flatMap { ($0 > 0 ? [.blank, .rule, .blank] : []) + $1.blocks(style) })
  }
}
