import Interpreter

/// How far the learner is, kept as plain text in a folder and saved at each step.
public final class Progress {
  /// Keeps progress in a folder, or in memory alone where there is none.
  public init(directory: String?) {}

  /// `$XDG_STATE_HOME/longhand`, else `~/.local/state/longhand`; nil when the environment has neither.
  public static func standardDirectory(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/longhand" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.local/state/longhand" }
    return nil
  }
}
