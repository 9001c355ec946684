import Language

/// What a program imports and uses of modules that are not there, found without running it.
package struct ProgramNeeds {
  private struct Need {
    let what: String
    var lines: [Int]
  }

  private var needs: [Need] = []
  /// The module that a name of the program stands for: `plt` for `matplotlib.pyplot`.
  private var modules: [String: String] = [:]
  private let source: Source
  /// Whether a module lies beside the program.
  private let hasOwn: (String) -> Bool

  package init(of source: Source, context: ParseContext, hasOwn: @escaping (String) -> Bool = { _ in false }) {
    self.source = source
    self.hasOwn = hasOwn
    var parser = Parser(source, context: context)
    var statements: [Statement] = []
    for _ in 0..<source.lineCount + 1 {
      do throws(Diagnostic) {
        guard let statement = try parser.nextStatement() else { break }
        statements.append(statement)
      } catch { parser.recover() }
    }
    for statement in statements { statement.walk({ note(import: $0) }, expressions: { _ in }) }
    for statement in statements { statement.walk({ note(from: $0) }, expressions: { note(use: $0) }) }
  }

  private mutating func add(_ what: String, _ span: Span) {
    let line = source.position(of: span.start).line
    if let index = needs.firstIndex(where: { $0.what == what }) {
      if needs[index].lines.last != line { needs[index].lines.append(line) }
    } else {
      needs.append(Need(what: what, lines: [line]))
    }
  }

  private mutating func note(import statement: Statement) {
    guard case .import(let names) = statement.kind else { return }
    for name in names {
      let top = String(name.name.prefix { $0 != "." })
      modules[name.alias ?? top] = name.alias == nil ? top : name.name
      if !Modules.isKnown(name.name), !hasOwn(name.name) { add(name.name, name.span) }
    }
  }

  private mutating func note(from statement: Statement) {
    guard case .fromImport(let module, let names) = statement.kind else { return }
    if module.hasPrefix(".") { return }
    guard Modules.isKnown(module) else { return hasOwn(module) ? () : add(module, statement.span) }
    // What the modules written in the language hold is known when they run.
    guard let found = Modules.native(module) else { return }
    for name in names
    where name.name != "*" && found.members[name.name] == nil && !Modules.isKnown(module + "." + name.name)
      && !Modules.isLate(name.name, in: module)
    {
      add("\(module).\(name.name)", name.span)
    }
  }

  private mutating func note(use expression: Expression) {
    guard case .attribute(let object, let name, let span) = expression.kind, let path = path(of: object),
      let module = Modules.native(path), (try? Modules.member(name, of: module)) == nil, !Modules.isKnown(path + "." + name),
      !Modules.isLate(name, in: path)
    else { return }
    add("\(source.text(in: object.span)).\(name)", span)
  }

  /// The module that an expression names: `np`, `np.random`.
  private func path(of expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name): modules[name]
    case .attribute(let object, let name, _): path(of: object).map { "\($0).\(name)" }
    default: nil
    }
  }

  /// What is needed beside what an error has named already: `matplotlib.pyplot (line 3), np.fft (lines 8, 9)`.
  package func others(than first: Diagnostic) -> String? {
    let line = first.position?.line
    let rest = needs.filter { need in
      !(need.lines.first == line && first.message.contains(need.what)) && !first.message.contains("'\(need.what)'")
    }
    guard !rest.isEmpty else { return nil }
    return rest.prefix(12).map { need in
      let lines = need.lines.prefix(4).map(String.init).joined(separator: ", ") + (need.lines.count > 4 ? " …" : "")
      return "\(need.what) (line\(need.lines.count == 1 ? "" : "s") \(lines))"
    }.joined(separator: ", ") + (rest.count > 12 ? " and \(rest.count - 12) more" : "")
  }
}
