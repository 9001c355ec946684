import Language

/// A number as it is written in a program.
struct ProgramLiteral {
  let source: Source
  let span: Span
  let value: Double
  /// The statement it stands in, where that gives it a name.
  var site: ProgramSite?
}

extension LearnerProgram {
  /// Where the program says its learning rate: by a name for it, else in its updates.
  var rateLiterals: [ProgramLiteral] {
    let named = literals { BackwardCheck.isRate($0) }
    if !named.isEmpty { return named }
    var found: [ProgramLiteral] = []
    for site in instrumented().sites where site.isUpdate {
      site.value.walk { inner in
        var factors: [Expression] = []
        if case .float = inner.kind { factors = [inner] }
        if case .binary(.multiply, let a, let b) = inner.kind {
          factors = [a, b].filter { if case .int = $0.kind { true } else { false } }
        }
        for factor in factors {
          guard let number = factor.literalNumber, number > 0 else { continue }
          found.append(ProgramLiteral(source: site.source, span: factor.span, value: number, site: site))
        }
      }
    }
    return found
  }

  /// Where it says how long it trains: by a name for it, else by the range of a loop over epochs.
  var epochLiterals: [ProgramLiteral] {
    let names = ["epochs", "n_epochs", "num_epochs", "iterations", "num_iterations", "n_iter", "n_iters", "steps", "n_steps", "num_steps"]
    let named = literals { names.contains($0.lowercased()) }
    if !named.isEmpty { return named }
    var found: [ProgramLiteral] = []
    for line in lines {
      line.statement.walk { inner in
        guard case .for(let target, let iterable, _, _) = inner.kind,
          ["epoch", "iter", "step", "_", "i", "it", "e"].contains(where: { line.source.text(in: target.span).lowercased() == $0 }),
          case .call(let callee, let arguments) = iterable.kind, callee.calledName == "range", arguments.count == 1,
          case .int(let count) = arguments[0].value.kind, count >= 10
        else { return }
        found.append(ProgramLiteral(source: line.source, span: arguments[0].value.span, value: Double(count)))
      } expressions: { _ in
      }
    }
    return Array(found.prefix(1))
  }

  /// Numbers that are given a name which a closure wants, by assignment, as a default or as an argument.
  private func literals(_ wants: (String) -> Bool) -> [ProgramLiteral] {
    var found: [(literal: ProgramLiteral, name: String, isDefault: Bool)] = []
    let sites = instrumented().sites
    let parameters = parameterNames
    for line in lines {
      func note(_ name: String, _ value: Expression, isDefault: Bool = false) {
        guard wants(name), let number = value.literalNumber else { return }
        let site = sites.first { $0.source === line.source && $0.value.span == value.span }
        found.append((ProgramLiteral(source: line.source, span: value.span, value: number, site: site), name, isDefault))
      }
      line.statement.walk { inner in
        switch inner.kind {
        case .assign(let targets, let value):
          for target in targets { if let name = target.calledName { note(name, value) } }
          if targets.count == 1, case .tuple(let names) = targets[0].kind, case .tuple(let values) = value.kind, names.count == values.count
          {
            for (name, value) in zip(names, values) { if let name = name.calledName { note(name, value) } }
          }
        case .function(let definition):
          for parameter in definition.parameters { if let value = parameter.defaultValue { note(parameter.name, value, isDefault: true) } }
        default: break
        }
      } expressions: { expression in
        guard case .call(let callee, let arguments) = expression.kind else { return }
        let names = callee.calledName.flatMap { parameters[$0] } ?? []
        for (place, argument) in arguments.enumerated() {
          switch argument.form {
          case .keyword(let name): note(name, argument.value)
          case .positional where place < names.count: note(names[place], argument.value)
          default: break
          }
        }
      }
    }
    // A default counts where no call says something else.
    return found.filter { one in !one.isDefault || !found.contains { !$0.isDefault && $0.name == one.name } }.map(\.literal)
  }

  /// What the arguments of the program's functions, methods and classes are called, in their order.
  private var parameterNames: [String: [String]] {
    var found: [String: [String]] = [:]
    func names(_ definition: FunctionDefinition) -> [String] {
      definition.parameters.filter { $0.form == .ordinary && $0.name != "self" }.map(\.name)
    }
    for line in lines {
      line.statement.walk { inner in
        switch inner.kind {
        case .function(let definition): found[definition.name] = names(definition)
        case .class(let definition):
          for case .function(let method) in definition.body.map(\.kind) where method.name == "__init__" {
            found[definition.name] = names(method)
          }
        default: break
        }
      } expressions: { _ in
      }
    }
    return found
  }
}

extension Expression {
  fileprivate var literalNumber: Double? {
    switch kind {
    case .int(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }
}
