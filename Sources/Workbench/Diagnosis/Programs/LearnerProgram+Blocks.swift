import Language

/// A loop and what stands in it.
struct ProgramLoop {
  let statement: Statement
  let body: [Statement]
}

extension LearnerProgram {
  /// The loops around a place, the outermost first.
  private func loops(around span: Span, in source: Source) -> [ProgramLoop] {
    var found: [ProgramLoop] = []
    for line in lines where line.source === source {
      line.statement.walk { inner in
        guard let body = inner.loopBody, inner.span.start <= span.start, span.end <= inner.span.end else { return }
        found.append(ProgramLoop(statement: inner, body: body))
      } expressions: { _ in
      }
    }
    return found
  }

  func outermostLoop(around span: Span, in source: Source) -> ProgramLoop? { loops(around: span, in: source).first }

  /// The outermost of the loops around one place that do not hold another.
  func innermostLoop(around span: Span, outside other: Span, in source: Source) -> ProgramLoop? {
    loops(around: span, in: source).first { !($0.statement.span.start <= other.start && other.end <= $0.statement.span.end) }
  }

  /// The variables of loops over what has that name: `p` and `g` of `for p, g in zip(params, grads)`.
  func namesMet(in name: String) -> Set<String> {
    var found: Set<String> = []
    for line in lines {
      line.statement.walk { inner in
        guard case .for(let target, let iterable, _, _) = inner.kind else { return }
        // What counts places is no gradient.
        if case .call(let callee, _) = iterable.kind, callee.calledName == "range" { return }
        var isOver = false
        iterable.walk { if $0.isReference, $0.bareName == name { isOver = true } }
        if isOver { target.walk { if case .name(let given) = $0.kind { found.insert(given) } } }
      } expressions: { _ in
      }
    }
    return found
  }

  /// Whether anything in the program reads a name, but for what gives it its value.
  func reads(_ name: String) -> Bool { lines.contains { $0.statement.reads(name) } }

  /// Whether an expression calls a function of the program's that reads one of some names.
  func calls(_ value: Expression, reading names: Set<String>) -> Bool {
    var called: Set<String> = []
    value.walk { if case .call(let callee, _) = $0.kind, let name = callee.calledName { called.insert(name) } }
    var found = false
    for line in lines {
      line.statement.walk { inner in
        guard case .function(let definition) = inner.kind, called.contains(definition.name) else { return }
        let own = Set(definition.parameters.map(\.name))
        if names.subtracting(own).contains(where: { name in definition.body.contains { $0.reads(name) } }) { found = true }
      } expressions: { _ in
      }
    }
    return found
  }

  /// Whether it sets gradients of tracked values back: `w.zero_grad()`, `optimizer.zero_grad()`, `p.grad = 0`, `w.grad.zero_()`.
  var zeroesGradients: Bool {
    var found = false
    for line in lines {
      line.statement.walk { inner in
        guard case .assign(let targets, _) = inner.kind else { return }
        for target in targets { if case .attribute(_, "grad", _) = target.kind { found = true } }
      } expressions: { inner in
        guard case .call(let callee, _) = inner.kind, let name = callee.calledName else { return }
        if name.hasPrefix("zero_") || name == "grad" { found = true }
      }
    }
    return found
  }
}

extension Statement {
  fileprivate var loopBody: [Statement]? {
    switch kind {
    case .for(_, _, let body, _), .while(_, let body, _): body
    default: nil
    }
  }

  /// Whether it reads a variable, or an attribute, of that name.
  func reads(_ name: String) -> Bool {
    var count = 0
    func note(_ expression: Expression) {
      switch expression.kind {
      case .name(name), .attribute(_, name, _): count += 1
      default: break
      }
    }
    walk { inner in
      // What is given a value is met among the expressions too.
      if case .assign(let targets, _) = inner.kind {
        for target in targets where target.isReference && target.bareName == name {
          if case .subscript = target.kind { continue }
          count -= 1
        }
      }
    } expressions: {
      note($0)
    }
    return count > 0
  }
}

extension Source {
  /// Statements in front of another, in its block and in its form.
  func inserting(_ statements: [String], before statement: Statement) -> ProgramPatch.Replacement {
    let joiner = joiner(at: statement)
    return .init(
      source: self, span: Span(statement.span.start, statement.span.start), text: statements.map { $0 + joiner }.joined())
  }

  /// A statement taken out: with the semicolon in front of it, or with `pass` in its place where it is the first of its line.
  func removing(_ span: Span) -> ProgramPatch.Replacement {
    var start = span.start
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    guard start > 0, bytes[start - 1] == UInt8(ascii: ";") else { return .init(source: self, span: span, text: "pass") }
    return .init(source: self, span: Span(start - 1, span.end), text: "")
  }

  /// Statements behind the last one of a block.
  func inserting(_ statements: [String], behind statement: Statement) -> ProgramPatch.Replacement {
    let joiner = joiner(at: statement)
    return .init(source: self, span: Span(statement.span.end, statement.span.end), text: statements.map { joiner + $0 }.joined())
  }

  /// What parts a statement from its neighbours: the end of the line, or a semicolon where it shares its line.
  private func joiner(at statement: Statement) -> String {
    let place = position(of: statement.span.start)
    let before = line(place.line).prefix(place.column - 1)
    return before.allSatisfy { $0 == " " || $0 == "\t" } ? "\n" + before : "; "
  }
}

extension String {
  /// The text with whole words put in place of others.
  func replacingWords(_ words: [String: String]) -> String {
    var result = ""
    var word = ""
    func flush() {
      result += words[word] ?? word
      word = ""
    }
    for character in self {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
