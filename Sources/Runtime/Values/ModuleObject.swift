/// A built-in module: `numpy`, `numpy.random`, `math`, `random`.
public final class ModuleObject {
  /// As `import` names it.
  public let name: String
  /// What error messages call it: `np` for numpy.
  public let shortName: String
  public let members: [String: Value]

  public init(name: String, shortName: String, members: [String: Value]) {
    self.name = name
    self.shortName = shortName
    self.members = members
  }
}
