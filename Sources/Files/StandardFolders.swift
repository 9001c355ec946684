/// Where a user's own files belong, after the XDG rules: a variable that is no absolute path counts for nothing.
package struct StandardFolders: Sendable {
  private let environment: [String: String]

  package init(environment: [String: String]) { self.environment = environment }

  /// `$XDG_STATE_HOME/longhand`, else `~/.local/state/longhand`: history, progress; nil when the environment has neither.
  package var state: String? { folder("XDG_STATE_HOME", "/.local/state") }

  /// `$XDG_CONFIG_HOME/longhand`, else `~/.config/longhand`.
  package var configuration: String? { folder("XDG_CONFIG_HOME", "/.config") }

  private func folder(_ variable: String, _ ofHome: String) -> String? {
    if let folder = environment[variable], folder.hasPrefix("/") { return folder + "/longhand" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + ofHome + "/longhand"
  }
}
