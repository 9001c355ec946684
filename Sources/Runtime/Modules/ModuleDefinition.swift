/// What a module is made of: functions of the language's own, a text written in the language, or both.
struct ModuleDefinition: Sendable {
  /// What messages call it, where programs usually import it under another name.
  let shortName: String?
  /// One line for the reference.
  let summary: String
  let members: @Sendable () -> [String: Value]
  /// Run in a place of its own when the module is first imported, with the members in sight; its names are members too.
  let text: String?

  init(
    _ summary: String, as shortName: String? = nil, _ members: @escaping @Sendable () -> [String: Value] = { [:] }, text: String? = nil
  ) {
    self.summary = summary
    self.shortName = shortName
    self.members = members
    self.text = text
  }

  init(_ summary: String, as shortName: String? = nil, functions: [BuiltinFunction], text: String? = nil) {
    self.init(
      summary, as: shortName,
      {
        var members: [String: Value] = [:]
        for function in functions { members[function.name] = .builtin(function) }
        return members
      }, text: text)
  }
}
