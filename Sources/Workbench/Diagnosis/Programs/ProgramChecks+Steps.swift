import Language
import NeuralNetwork

/// What is wrong with when a program moves its weights, and with which gradients: the gradients themselves may be right.
enum ProgramStepChecks {
  static func all(_ examination: ProgramExamination) -> [Finding] {
    let found =
      stale(examination) ?? neverZeroed(examination) ?? neverReset(examination) ?? overwritten(examination) ?? repeated(examination)
      ?? unapplied(examination)
    return found.map { [$0] } ?? []
  }

  // MARK: Answers of the first weights

  /// Answers that are worked out above the loop, once: the loss stays what it is while the weights move.
  private static func stale(_ examination: ProgramExamination) -> Finding? {
    let losses = examination.losses.values
    let isStill = losses.count >= 5 && losses.allSatisfy { $0 == losses[0] }
    // A loss that is not known by its name is as still as the gradients that it has.
    let trace = examination.trace
    let hasStillGradient = trace.sites.contains { site in
      guard let record = trace.records[site.index], record.count >= 5, record.isConstant, record.first?.norm ?? 0 > 0 else { return false }
      return site.loopDepth > 0 && GradientName.isGradient(site.bareName, among: trace.names) && !site.isUpdate
    }
    guard isStill || losses.isEmpty && hasStillGradient else { return nil }
    let moves = examination.trace.moves.filter { $0.count >= 5 && $0.delta.norm > 0 && !$0.neverArrives }
    guard let update = moves.first.map({ examination.site($0.site) }),
      let loop = examination.program.outermostLoop(around: update.span, in: update.source), let begin = loop.body.first
    else { return nil }
    var names = Set(moves.compactMap { GradientName.last(examination.site($0.site).moved ?? "") })
    var above: [ProgramSite] = []
    for site in examination.trace.sites
    where site.source === update.source && site.function == update.function && site.span.end <= loop.statement.span.start {
      guard case .assigned = site.kind, !site.value.isReference, names.isDisjoint(with: site.namesGiven),
        !site.namesUsed.isDisjoint(with: names) || examination.program.calls(site.value, reading: names)
      else { continue }
      above.append(site)
      names.formUnion(site.namesGiven)
    }
    let isRead = above.contains { site in loop.body.contains { inner in site.namesGiven.contains { inner.reads($0) } } }
    guard let answer = above.last, isRead else { return nil }
    let source = update.source
    let patch = ProgramPatch(
      above.map { source.removing($0.span) }
        + [source.inserting(above.map(\.text), before: begin)])
    return examination.finding(
      .staleOutput,
      "`\(answer.target)` is worked out above the loop, once, with the first weights: \(isStill ? "the loss stays at \(short(losses[0])) in all \(losses.count) steps" : "each step takes the same gradient")",
      at: answer, evidence: [.init("loss", .optional(losses.first)), .init("steps", .int(moves[0].count))], patches: [patch])
  }

  // MARK: Gradients that add up

  /// `backward()` adds to what `grad` holds, and nothing sets it back to 0.
  private static func neverZeroed(_ examination: ProgramExamination) -> Finding? {
    let updates = examination.trace.sites.compactMap { site -> (site: ProgramSite, owner: Expression)? in
      guard site.isUpdate, examination.trace.records[site.index]?.count ?? 0 >= 3, let owner = site.value.gradientOwner else { return nil }
      return (site, owner)
    }
    guard let first = updates.first, !examination.program.zeroesGradients else { return nil }
    let owners = updates.map { $0.site.source.text(in: $0.owner.span) }
    // What becomes a new parameter in each step begins without a gradient.
    let isMadeAnew = examination.trace.sites.contains { site in
      guard case .assigned = site.kind, site.loopDepth > 0, case .call(let callee, _) = site.value.kind else { return false }
      return owners.contains(site.target) && ["param", "Value", "Variable", "tensor"].contains(callee.calledName)
    }
    guard !isMadeAnew else { return nil }
    let patch = ProgramPatch(
      zip(updates, owners).map { update, owner in
        .init(source: update.site.source, span: update.site.span, text: "\(update.site.text); \(owner).zero_grad()")
      })
    return examination.finding(
      .accumulatedGradients,
      "`\(owners[0]).grad` is never set back to 0: each `backward()` adds to what the steps before have left there",
      at: first.site, evidence: [.init("gradient", .string(owners[0] + ".grad"))], patches: [patch])
  }

  /// `dW += …` for a gradient that begins at 0 once and not for each step.
  private static func neverReset(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    for site in trace.sites {
      guard let sum = trace.gradientSums[site.index], sum.count >= 4, sum.beginnings * 2 < sum.count else { continue }
      let name = site.bareName
      // `for p, g in zip(params, grads)`
      let names = examination.program.namesMet(in: name).union([name])
      let updates = trace.sites.filter {
        $0.isUpdate && $0.bareName != name && !$0.namesUsed.subtracting([$0.bareName]).isDisjoint(with: names)
          && trace.records[$0.index]?.count ?? 0 >= 3
      }
      guard let update = updates.first, let steps = updates.compactMap({ trace.records[$0.index]?.count }).max(), sum.beginnings * 2 < steps
      else { continue }
      // All that add up are set back in one change.
      let sums = trace.sites.filter { (trace.gradientSums[$0.index]?.count ?? 0) >= 4 }.map(\.bareName)
      let met = Set(sums.flatMap { examination.program.namesMet(in: $0) })
      var replacements: [ProgramPatch.Replacement] = []
      for update in trace.sites where update.isUpdate && !sums.contains(update.bareName) {
        let gradients = update.value.references { sums.contains($0) || met.contains($0) && $0 != update.bareName }
        guard !gradients.isEmpty else { continue }
        let isNumber = trace.moves.contains { $0.site == update.index && $0.first.shape.isEmpty }
        let resets = gradients.map { gradient -> String in
          let text = update.source.text(in: gradient.span)
          // What a loop hands out is set back in its place.
          if !isNumber, met.contains(text) { return "\(text) *= 0" }
          return isNumber ? "\(text) = 0.0" : "\(text) = np.zeros_like(\(text))"
        }
        replacements.append(
          .init(source: update.source, span: update.span, text: ([update.text] + resets).joined(separator: "; ")))
      }
      let finding = examination.finding(
        .accumulatedGradients,
        "`\(site.target)` is never set back to 0: each of \(steps) steps goes by the sum of all gradients so far",
        at: site, evidence: [.init("gradient", .string(site.target)), .init("steps", .int(steps))],
        patches: replacements.isEmpty ? [] : [ProgramPatch(replacements)], look: update.text)
      // A sum that is meant so comes down as well.
      if finding.tried == nil, examination.hasLearnt { continue }
      return finding
    }
    return nil
  }

  // MARK: Gradients that are lost

  /// Gradients that an inner loop works out, of which the step behind the loop takes the last.
  private static func overwritten(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    for update in trace.sites where update.isUpdate {
      guard let steps = trace.records[update.index]?.count, steps >= 2 else { continue }
      for name in update.namesUsed where GradientName.isGradient(name, among: trace.names) {
        let makers = trace.sites.filter { site in
          guard case .assigned = site.kind, site.source === update.source, site.function == update.function else { return false }
          return site.bareName == name && !site.isUpdate
        }
        guard let maker = makers.first, makers.count == 1, maker.targetExpression?.isSubscript == false,
          maker.loopDepth > update.loopDepth, !maker.namesUsed.contains(name), let record = trace.records[maker.index], !record.isConstant,
          record.count >= 2 * steps, !trace.sites.contains(where: { $0.isSum && $0.bareName == name }),
          let loop = examination.program.innermostLoop(around: maker.span, outside: update.span, in: update.source),
          let last = loop.body.last
        else { continue }
        // Every step that stands in the same block goes into the loop.
        let moved = trace.sites.filter {
          $0.isUpdate && $0.source === update.source && $0.function == update.function && $0.loopDepth == update.loopDepth
            && $0.span.start > loop.statement.span.end
            && $0.namesUsed.contains { used in
              trace.sites.contains { other in
                guard case .assigned = other.kind else { return false }
                return other.bareName == used && loop.statement.span.start < other.span.start && other.span.end <= loop.statement.span.end
              }
            }
        }
        guard !moved.isEmpty else { continue }
        let patch = ProgramPatch(
          moved.map { update.source.removing($0.span) }
            + [update.source.inserting(moved.map(\.text), behind: last)])
        return examination.finding(
          .overwrittenGradient,
          "`\(maker.target)` is worked out \(counted(record.count / steps, "time")) for each step, and the step behind the loop takes the last one alone",
          at: update, evidence: [.init("gradient", .string(maker.target)), .init("times", .int(record.count / steps))], patches: [patch])
      }
    }
    return nil
  }

  /// The same step taken twice with one gradient.
  private static func repeated(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    guard !examination.hasLearnt else { return nil }
    var again: [ProgramSite] = []
    for (place, update) in trace.sites.enumerated() where update.isUpdate && trace.records[update.index]?.count ?? 0 >= 3 {
      guard let step = update.stepText else { continue }
      let isAgain = trace.sites[..<place].contains { other in
        other.isUpdate && other.source === update.source && other.function == update.function && other.loopDepth == update.loopDepth
          && other.moved == update.moved && other.stepText == step
          && trace.records[other.index]?.count == trace.records[update.index]?.count
          && !trace.sites.contains {
            $0.index > other.index && $0.index < update.index && update.namesUsed.contains($0.bareName) && !$0.isUpdate
          }
      }
      if isAgain { again.append(update) }
    }
    guard let first = again.first else { return nil }
    var finding = examination.finding(
      .repeatedUpdate, "`\(first.moved ?? first.target)` is moved twice by the same gradient in each step", at: first,
      evidence: [.init("updates", .int(again.count))],
      patches: [ProgramPatch(again.map { .init(source: $0.source, span: $0.span, text: "pass") })], look: first.target)
    // What is left out leaves no line to show.
    finding.tried?.line = "# without " + again.map(\.text).joined(separator: "; ")
    finding.failed?.line = finding.tried?.line ?? first.text
    return finding
  }

  /// A gradient that is worked out and never used, of a parameter that stays as it began.
  private static func unapplied(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    var lost: [(gradient: ProgramSite, parameter: String)] = []
    for site in trace.sites {
      guard case .assigned = site.kind, trace.records[site.index]?.count ?? 0 >= 3, site.targetExpression?.isSubscript == false,
        let parameter = GradientName.parameter(of: site.bareName, among: trace.names), !lost.contains(where: { $0.parameter == parameter }),
        !trace.sites.contains(where: { $0.isUpdate && $0.bareName == parameter }),
        trace.sites.contains(where: { $0.namesUsed.contains(parameter) && $0.bareName != parameter }),
        trace.sites.contains(where: { $0.bareName == parameter && $0.loopDepth == 0 }),
        !examination.program.reads(site.bareName)
      else { continue }
      lost.append((site, parameter))
    }
    guard let first = lost.first else { return nil }
    // Written as the steps of the others are.
    let models = trace.sites.compactMap { site -> (site: ProgramSite, gradient: String)? in
      guard site.isUpdate,
        let gradient = site.namesUsed.first(where: { GradientName.parameter(of: $0, among: trace.names) == site.bareName })
      else { return nil }
      return (site, gradient)
    }
    guard let model = models.last(where: { $0.site.function == first.gradient.function }) ?? models.last else { return nil }
    let steps = lost.map {
      model.site.text.replacingWords([model.site.bareName: $0.parameter, model.gradient: $0.gradient.bareName])
    }
    let patch = ProgramPatch([
      .init(source: model.site.source, span: model.site.span, text: ([model.site.text] + steps).joined(separator: "; "))
    ])
    let names = lost.map { "`\($0.parameter)`" }.joined(separator: ", ")
    let finding = examination.finding(
      .missingUpdate,
      "\(names) \(lost.count == 1 ? "is" : "are") never moved: `\(first.gradient.target)` is worked out, and no step uses it",
      at: first.gradient, evidence: [.init("parameters", .array(lost.map { .string($0.parameter) }))], patches: [patch], look: steps[0])
    return finding.tried != nil || !examination.hasLearnt ? finding : nil
  }
}

extension ProgramSite {
  /// The bare names that get a value, all of `z, h = …`.
  fileprivate var namesGiven: Set<String> {
    guard case .tuple(let names)? = targetExpression?.kind else { return bareName.isEmpty ? [] : [bareName] }
    return Set(names.compactMap(\.bareName))
  }

  /// Whether it adds to what there is.
  fileprivate var isSum: Bool { if case .augmented(.add) = kind { true } else { false } }

  /// By what it moves, as it is written: `- lr * dW` of `W -= lr * dW` and `W = W - lr * dW`.
  fileprivate var stepText: String? {
    switch (kind, value.kind) {
    case (.augmented(let operation), _): "\(operation.rawValue) \(source.text(in: value.span))"
    case (.assigned, .binary(let operation, let a, let b)) where source.text(in: a.span) == moved:
      "\(operation.rawValue) \(source.text(in: b.span))"
    default: nil
    }
  }
}

extension Expression {
  /// `W` of `W.grad`, where that is a plain reference.
  var gradientOwner: Expression? {
    var found: Expression?
    walk { inner in
      if found == nil, case .attribute(let object, "grad", _) = inner.kind, object.isReference { found = object }
    }
    return found
  }

  fileprivate var isSubscript: Bool { if case .subscript = kind { true } else { false } }

  /// The outermost references in it whose bare names are wanted, each text once.
  fileprivate func references(_ wants: (String) -> Bool) -> [Expression] {
    if isReference, let name = bareName, wants(name) { return [self] }
    return parts.flatMap { $0.references(wants) }
  }
}
