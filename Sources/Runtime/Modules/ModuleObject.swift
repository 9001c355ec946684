import Language

/// A built-in module: `numpy`, `numpy.random`, `math`, `collections`.
public final class ModuleObject {
  /// As `import` names it.
  public let name: String
  /// What error messages call it: `np` for numpy.
  public let shortName: String
  public internal(set) var members: [String: Value]
  /// The variables that its own functions see, where it is written in the language.
  var globals: GlobalTable?
  /// Why it is not there, where a program imports a module that it never uses.
  let absence: Diagnostic?

  public init(name: String, shortName: String, members: [String: Value], absence: Diagnostic? = nil) {
    self.name = name
    self.shortName = shortName
    self.members = members
    self.absence = absence
  }
}
