import Language

extension LearnerProgram {
  /// The functions and methods of one argument that could be called where a site stands.
  func functionsOfOne(for site: ProgramSite) -> [(text: String, expression: Expression)] {
    let span = site.value.span
    var found: [(text: String, expression: Expression)] = []
    for line in lines {
      switch line.statement.kind {
      case .function(let definition) where definition.parameters.count == 1:
        found.append((definition.name, Expression(.name(definition.name), span)))
      case .assign(let targets, let value):
        if case .lambda(let definition) = value.kind, definition.parameters.count == 1, case .name(let name)? = targets.first?.kind {
          found.append((name, Expression(.name(name), span)))
        }
      case .class(let definition):
        let methods = definition.body.compactMap { statement -> FunctionDefinition? in
          if case .function(let method) = statement.kind { method } else { nil }
        }
        guard methods.contains(where: { $0.name == site.function && $0.bodySpan.contains(site.span) }) else { continue }
        for method in methods where method.parameters.count == 2 && method.parameters[0].name == "self" {
          let object = Expression(.name("self"), span)
          found.append(("self.\(method.name)", Expression(.attribute(object, name: method.name, nameSpan: span), span)))
        }
      default: break
      }
    }
    return found.filter {
      $0.text != site.function
        && !["forward", "backward", "predict", "train", "fit", "loss", "update", "step"].contains(GradientName.last($0.text))
    }
  }
}

extension LearnerProgram {
  /// The names of the classes that stand at top level.
  var classNames: Set<String> {
    Set(lines.compactMap { if case .class(let definition) = $0.statement.kind { definition.name } else { nil } })
  }

  /// The names that parameters and loops give values around a site.
  func namesGiven(around site: ProgramSite) -> [Expression] {
    var found: [Expression] = []
    func note(_ target: Expression) {
      switch target.kind {
      case .name: found.append(target)
      case .tuple(let parts), .list(let parts): parts.forEach { note($0) }
      default: break
      }
    }
    for line in lines where line.source === site.source && line.statement.span.contains(site.span) {
      line.statement.walk { inner in
        switch inner.kind {
        case .for(let target, _, _, _) where inner.span.contains(site.span): note(target)
        case .function(let definition) where definition.name == site.function && inner.span.contains(site.span):
          for parameter in definition.parameters where parameter.name != "self" {
            found.append(Expression(.name(parameter.name), Span(parameter.span.start, parameter.span.start + parameter.name.utf8.count)))
          }
        default: break
        }
      } expressions: { _ in
      }
    }
    return found
  }
}

extension LearnerProgram {
  /// Whether a function that makes the weights, or the class whose objects hold them, is called more than once, or in a loop.
  func mayTrainAgain(_ trace: ProgramTrace) -> Bool {
    let makers = trace.parameters.filter(\.isMoved).compactMap { trace.sites[trace.events[$0.creation].site].function }
    let names = Set(makers).union(classNames.filter { makers.contains($0) || makers.contains("__init__") })
    var count = 0
    for line in lines {
      var isLoop = false
      line.statement.walk { inner in
        switch inner.kind {
        case .for, .while: isLoop = true
        default: break
        }
      } expressions: { expression in
        if case .call(let callee, _) = expression.kind, let name = callee.calledName, names.contains(name) { count += isLoop ? 2 : 1 }
      }
    }
    return count > 1
  }
}

extension FunctionDefinition {
  /// From the first statement of its body to the last.
  fileprivate var bodySpan: Span { body.dropFirst().reduce(body.first?.span ?? nameSpan) { $0.joined($1.span) } }
}

extension Span {
  fileprivate func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}
