/// All the commands a session knows.
public struct CommandTable {
  public let commands: [Command]
  private let indices: [String: Int]

  public init(_ commands: [Command]) {
    self.commands = commands
    var indices: [String: Int] = [:]
    for (index, command) in commands.enumerated() { indices[command.name] = index }
    self.indices = indices
  }

  public subscript(name: String) -> Command? { indices[name].map { commands[$0] } }

  public var names: [String] { commands.map(\.name) }

  /// This table with more commands; one of the same name takes the earlier one's place.
  public func adding(_ more: [Command]) -> CommandTable {
    let names = Set(more.map(\.name))
    return CommandTable(commands.filter { !names.contains($0.name) } + more)
  }
}

extension CommandTable {
  /// The commands of the workbench; exports, lessons and the shell add theirs with `adding`.
  public static var workbench: CommandTable {
    CommandTable(
      [DataCommand.command, NetCommand.command] + PassCommands.commands + [TrainCommand.command] + StepCommands.commands
        + EvaluateCommands.commands + [ShowCommand.command, PlotCommand.command, TurnCommand.command, GraphCommand.command]
        + WatchCommands.commands
        + RunCommands.commands + SetupCommands.commands
        + FreezeCommands.commands + [HelpCommand.command] + SessionCommands.commands)
  }
}
