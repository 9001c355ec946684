/// What the parser asks about a name: whether a line that begins with it may be a command.
///
/// The answers are asked for when a statement is reached, so that what ran before it counts.
public struct ParseContext {
  /// Whether a command has this name.
  public var isCommand: (String) -> Bool
  /// Whether the user has a variable of this name now.
  public var isVariable: (String) -> Bool
  /// All command names, for "did you mean".
  public var commandNames: [String]
  /// What to write instead of a word that is no command, where a value stands behind it.
  public var instead: (_ word: String, _ rest: String) -> String? = { _, _ in nil }

  public init(
    isCommand: @escaping (String) -> Bool,
    isVariable: @escaping (String) -> Bool = { _ in false },
    commandNames: [String] = []
  ) {
    self.isCommand = isCommand
    self.isVariable = isVariable
    self.commandNames = commandNames
  }

  /// A context with these commands and no variables.
  public init(commands: [String]) {
    let names = Set(commands)
    self.init(isCommand: { names.contains($0) }, commandNames: commands)
  }

  /// Python alone, without commands.
  public static var python: ParseContext { ParseContext(isCommand: { _ in false }) }
}
