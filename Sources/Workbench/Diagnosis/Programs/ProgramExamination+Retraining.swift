import Language

extension ProgramExamination {
  /// Lines that an offer at the prompt may have.
  private static let lineLimit = 40

  /// What trains anew with a change in it: the program's lines from its first weights, or the change, to the end of its training.
  /// - Returns: nil where that is more than fits a prompt.
  func retraining(_ patch: ProgramPatch) -> String? {
    guard let changed = try? patch.applied(to: program, commands: session.commands) else { return nil }
    let old = program.lines.map(\.source)
    let begin = changed.lines.firstIndex { line in
      !old.contains { $0 === line.source } || !weightNames.isDisjoint(with: line.namesGiven)
    }
    // Weights that an object or a function keeps may come from anywhere.
    let isKnown = !weightNames.isEmpty && trace.moves.allSatisfy { site($0.site).function == nil }
    let first = (isKnown ? begin : nil) ?? changed.lines.firstIndex { !$0.isImport } ?? 0
    let last = changed.lines.lastIndex { !$0.onlyShows } ?? changed.lines.count - 1
    guard first <= last else { return nil }
    var text = ""
    var wasSimple = false
    for line in changed.lines[first...last] where !line.onlyShows {
      let piece = line.source.text(in: line.statement.span)
      text += text.isEmpty ? "" : wasSimple && line.isSimple ? "; " : "\n"
      text += piece
      wasSimple = line.isSimple
    }
    return text.split(separator: "\n").count <= ProgramExamination.lineLimit ? text : nil
  }

  /// The variables that hold what is moved: `W1` of `W1 -= …`, `params` of `params['W1'] -= …`.
  private var weightNames: Set<String> {
    Set(trace.moves.compactMap { site($0.site).moved.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) } })
  }
}

extension LearnerProgram.Line {
  /// The names that a simple assignment gives values.
  fileprivate var namesGiven: Set<String> {
    guard case .assign(let targets, _) = statement.kind else { return [] }
    var names: Set<String> = []
    for target in targets { target.walk { if case .name(let name) = $0.kind { names.insert(name) } } }
    return names
  }

  fileprivate var isImport: Bool {
    switch statement.kind {
    case .import, .fromImport: true
    default: false
    }
  }

  /// Whether it stands in one line and may share it.
  fileprivate var isSimple: Bool {
    switch statement.kind {
    case .assign, .augmentedAssign, .annotated, .expression: !source.text(in: statement.span).contains("\n")
    default: false
    }
  }

  /// Whether it only looks at something.
  fileprivate var onlyShows: Bool {
    guard case .expression(let value) = statement.kind else { return false }
    if value.isReference { return true }
    if case .call(let callee, _) = value.kind { return callee.calledName == "print" }
    return false
  }
}
