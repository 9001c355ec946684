import Language

/// A module: `numpy`, `numpy.random`, `math`, `collections`, or one that lies beside the program.
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
  /// Whether it lies beside the program: its names are what its variables hold.
  let isOwn: Bool

  public init(name: String, shortName: String, members: [String: Value], absence: Diagnostic? = nil, isOwn: Bool = false) {
    self.name = name
    self.shortName = shortName
    self.members = members
    self.absence = absence
    self.isOwn = isOwn
  }
}

extension ModuleObject {
  /// What `from module import *` brings, in order: the names in `__all__` where a module of the program's own has it.
  var publicMembers: [(key: String, value: Value)] {
    if isOwn, let globals {
      var names = globals.definedNames.filter { !$0.hasPrefix("_") }
      if case .list(let list)? = globals.existing("__all__")?.value {
        names = list.elements.compactMap { if case .string(let name) = $0 { name } else { nil } }
      }
      return names.compactMap { name in globals.existing(name)?.value.map { (name, $0) } }
    }
    return members.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }
  }
}
