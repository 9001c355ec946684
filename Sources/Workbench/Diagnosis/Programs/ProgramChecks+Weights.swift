import Language
import NeuralNetwork

/// What is wrong with how a program makes and keeps its weights.
enum ProgramWeightChecks {
  static func all(_ examination: ProgramExamination) -> [Finding] {
    if let found = reset(examination) ?? lost(examination) ?? misnamed(examination) ?? unused(examination) { return [found] }
    return [symmetric(examination)].compactMap { $0 }
  }

  // MARK: Never kept

  private static let makers: Set<String> = [
    "randn", "rand", "random", "uniform", "normal", "standard_normal", "zeros", "ones", "full", "randint", "integers", "array",
  ]

  /// Weights that are made anew in the very loop that trains them.
  private static func reset(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    var found: [ProgramSite] = []
    var steps = 0
    for move in trace.moves where move.count >= 3 {
      for site in trace.sites where site.gives(move.name) && !site.isUpdate && site.loopDepth > 0 {
        guard case .assigned = site.kind, let record = trace.records[site.index], record.count >= 3,
          makes(site.value, examination.program)
        else { continue }
        guard let loop = innermostLoop(around: site, in: examination.program) else { continue }
        let isEveryStep = move.count <= record.count
        guard isEveryStep || isCounting(loop.target, in: site.source) else { continue }
        if !found.contains(where: { $0.index == site.index }) { found.append(site) }
        steps = max(steps, record.count)
      }
    }
    guard let first = found.min(by: { $0.span.start < $1.span.start }),
      let loop = innermostLoop(around: first, in: examination.program)
    else { return nil }
    let names = found.sorted { $0.span.start < $1.span.start }.map(\.target)
    return examination.finding(
      .weightsReset,
      "`\(names.joined(separator: "`, `"))` \(names.count == 1 ? "is" : "are") made anew \(steps) times, in the loop that trains",
      at: first, evidence: [.init("times", .int(steps))], patches: hoisted(found, above: loop.statement, first.source))
  }

  /// Whether weights are made in it, or in a function of the program's that it calls without giving it any.
  private static func makes(_ value: Expression, _ program: LearnerProgram) -> Bool {
    var found = false
    value.walk { inner in
      guard case .call(let callee, let arguments) = inner.kind, let name = callee.calledName else { return }
      if makers.contains(name) { found = true }
      guard arguments.allSatisfy({ $0.value.wholeNumber != nil }) else { return }
      for line in program.lines {
        guard case .function(let definition) = line.statement.kind, definition.name == name else { continue }
        line.statement.walk { _ in
        } expressions: { inner in
          if case .call(let callee, _) = inner.kind, let name = callee.calledName, makers.contains(name) { found = true }
        }
      }
    }
    return found
  }

  /// Whether a loop's variable counts steps of one training.
  private static func isCounting(_ target: Expression, in source: Source) -> Bool {
    let name = source.text(in: target.span).lowercased()
    return ["epoch", "iter", "step"].contains(where: name.contains)
  }

  private static func innermostLoop(around site: ProgramSite, in program: LearnerProgram) -> (statement: Statement, target: Expression)? {
    var found: (statement: Statement, target: Expression)?
    for line in program.lines where line.source === site.source {
      line.statement.walk { inner in
        if case .for(let target, _, _, _) = inner.kind, inner.span.start <= site.span.start, site.span.end <= inner.span.end {
          found = (inner, target)
        }
      } expressions: { _ in
      }
    }
    return found
  }

  /// The lines above the loop in place of in it.
  private static func hoisted(_ sites: [ProgramSite], above loop: Statement, _ source: Source) -> [ProgramPatch] {
    let column = source.position(of: loop.span.start).column
    let indent = String(repeating: " ", count: column - 1)
    let moved = sites.sorted { $0.span.start < $1.span.start }
    guard moved.allSatisfy({ $0.source === source && $0.span.start > loop.span.start }) else { return [] }
    let above = moved.map { source.text(in: $0.span) + "\n" + indent }.joined()
    var replacements = [ProgramPatch.Replacement(source: source, span: Span(loop.span.start, loop.span.start), text: above)]
    for site in moved { replacements.append(ProgramPatch.Replacement(source: source, span: site.span, text: "pass")) }
    return [ProgramPatch(replacements)]
  }

  /// Weights that a function works out and does not hand back.
  private static func lost(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    for move in trace.moves where move.count >= 3 && move.neverArrives && move.delta.norm > 0 {
      let site = examination.site(move.site)
      guard case .assigned = site.kind, let function = site.function, case .name(let name)? = site.targetExpression?.kind else { continue }
      let isReturned = trace.sites.contains { other in
        guard case .returned = other.kind, other.function == function else { return false }
        return other.source.text(in: other.value.span).contains(name)
      }
      if isReturned {
        if let found = notKept(move, function, examination) { return found }
        continue
      }
      let lost = trace.moves.filter { other in
        other.neverArrives && examination.site(other.site).function == function
      }.map { examination.site($0.site) }
      var patch: ProgramPatch?
      for site in lost {
        guard case .binary(let operation, _, let b) = site.value.kind, operation == .add || operation == .subtract else { continue }
        let text = "\(site.moved ?? site.target) \(operation.rawValue)= \(site.source.text(in: b.span))"
        let next = ProgramPatch([.init(source: site.source, span: site.span, text: text)])
        patch = patch.map { $0.joined(next) } ?? next
      }
      return examination.finding(
        .lostUpdate, "`\(function)` works a new `\(name)` out \(move.count) times, and each time it begins with the same one",
        at: site, evidence: [.init("times", .int(move.count))], patches: patch.map { [$0] } ?? [])
    }
    return nil
  }

  /// Weights that a function hands back, to a caller that gives it the same ones each time.
  private static func notKept(_ move: TrainingTrace.Move, _ function: String, _ examination: ProgramExamination) -> Finding? {
    let sites = examination.trace.sites
    let returned = sites.last { if case .returned = $0.kind { $0.function == function } else { false } }
    let call = sites.first { site in
      switch site.kind {
      case .assigned, .shown: if case .call(let callee, _) = site.value.kind { callee.calledName == function } else { false }
      default: false
      }
    }
    guard let call, let returned, case .tuple(let parts) = returned.value.kind else { return nil }
    let names = parts.map { returned.source.text(in: $0.span) }
    guard names.contains(move.name), !call.target.contains(move.name) else { return nil }
    let line = "\(names.joined(separator: ", ")) = \(call.source.text(in: call.value.span))"
    return examination.finding(
      .lostUpdate,
      "`\(function)` hands a new `\(move.name)` back \(move.count) times, which is not kept: each time it is given the same one",
      at: call, evidence: [.init("times", .int(move.count))],
      patches: [ProgramPatch([.init(source: call.source, span: call.span, text: line)])])
  }

  /// `db1 = b1 - lr * db1`: the gradient is given what the weights were to become.
  private static func misnamed(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    let found = trace.sites.filter { site in
      guard case .assigned = site.kind, case .binary(.subtract, let a, _) = site.value.kind, a.isReference,
        let record = trace.records[site.index],
        record.count >= 3, GradientName.parameter(of: site.bareName, among: trace.names) == GradientName.last(site.source.text(in: a.span))
      else { return false }
      return site.namesUsed.contains(site.bareName) && site.value.namesStep
    }
    guard let first = found.first, case .binary(_, let a, _) = first.value.kind else { return nil }
    let replacements = found.compactMap { site -> ProgramPatch.Replacement? in
      guard case .binary(_, let a, _) = site.value.kind, let target = site.targetExpression else { return nil }
      return .init(source: site.source, span: target.span, text: site.source.text(in: a.span))
    }
    let name = first.source.text(in: a.span)
    let count = trace.records[first.index]?.count ?? 0
    return examination.finding(
      .lostUpdate, "`\(first.target)` is given what `\(name)` should become, \(count) times: `\(name)` itself stays as it is", at: first,
      evidence: [.init("times", .int(count))], patches: [ProgramPatch(replacements)])
  }

  /// New weights under a name that nothing reads: each step begins with the old ones.
  private static func unused(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    var found: [(site: ProgramSite, old: String)] = []
    for site in trace.sites where site.triesToMove {
      guard case .binary(.subtract, let a, _) = site.value.kind, let record = trace.records[site.index], record.count >= 3,
        record.isConstant, record.first != nil
      else { continue }
      let old = site.source.text(in: a.span)
      let isRead = trace.sites.contains { other in
        if case .shown = other.kind { return false }
        return other.namesUsed.contains(site.bareName)
      }
      guard !isRead else { continue }
      found.append((site, old))
    }
    guard let first = found.first, let count = trace.records[first.site.index]?.count, examination.trace.moves.isEmpty else { return nil }
    let replacements = found.compactMap { entry in
      entry.site.targetExpression.map { ProgramPatch.Replacement(source: entry.site.source, span: $0.span, text: entry.old) }
    }
    return examination.finding(
      .lostUpdate, "`\(first.site.target)` is worked out \(count) times, and each time it begins with the same `\(first.old)`",
      at: first.site, evidence: [.init("times", .int(count))], patches: [ProgramPatch(replacements)])
  }

  // MARK: All the same

  /// Hidden units with equal weights on both sides, which stay equal.
  private static func symmetric(_ examination: ProgramExamination) -> Finding? {
    let matrices = examination.matrices
    if let found = tied(examination) { return found }
    for (place, first) in matrices.enumerated() {
      for (other, second) in matrices.enumerated() where other != place {
        let (a, b) = (first.first.shape, second.first.shape)
        let isRows = a[1] == b[0]
        guard isRows || a[0] == b[1] else { continue }
        let units = isRows ? a[1] : a[0]
        guard units > 1 else { continue }
        guard areEqual(first.first, columns: isRows), areEqual(second.first, columns: !isRows), areEqual(first.last, columns: isRows) else {
          continue
        }
        // Two layers of one shape may be met the wrong way round.
        guard isRows || a[1] != b[0] else { continue }
        let isZero = first.first.norm == 0 && second.first.norm == 0
        let sites = [first, second].compactMap { examination.origin(of: $0.first) }
        let message =
          isZero
          ? "all weights of `\(first.name)` and `\(second.name)` begin as 0: no gradient gets through to the \(units) hidden units"
          : "the \(units) hidden units between `\(first.name)` and `\(second.name)` begin with equal weights, and still have them at the end"
        var patch: ProgramPatch?
        for (site, move) in zip(sites, [first, second]) {
          let next = ProgramPatch(site, random(site, move.first.shape))
          patch = patch.map { $0.joined(next) } ?? next
        }
        if sites.count < 2 { patch = examination.maker(of: first.first).flatMap(randomized) }
        return examination.finding(
          isZero ? .zeroWeights : .symmetricUnits, message,
          at: sites.min { $0.index < $1.index } ?? examination.maker(of: first.first) ?? examination.site(first.site),
          evidence: [.init("units", .int(units))], patches: patch.map { [$0] } ?? [],
          look: "np.random.randn(\(a.map(String.init).joined(separator: ", "))) * 0.5")
      }
    }
    return nil
  }

  /// Units of a matrix that both goes in and comes back, as an autoencoder's may: it moves, and its units stay equal.
  private static func tied(_ examination: ProgramExamination) -> Finding? {
    guard examination.matrices.count == 1, let matrix = examination.matrices.first, matrix.first != matrix.last else { return nil }
    let shape = matrix.first.shape
    for columns in [true, false] {
      let units = columns ? shape[1] : shape[0]
      let inputs = columns ? shape[0] : shape[1]
      guard units > 1, inputs > 1, areEqual(matrix.first, columns: columns), areEqual(matrix.last, columns: columns),
        !areEqual(matrix.last, columns: !columns)
      else { continue }
      let site = examination.origin(of: matrix.first)
      return examination.finding(
        .symmetricUnits, "the \(units) units of `\(matrix.name)` begin with equal weights, and still have them at the end",
        at: site ?? examination.maker(of: matrix.first) ?? examination.site(matrix.site), evidence: [.init("units", .int(units))],
        patches: site.map { [ProgramPatch($0, random($0, shape))] } ?? [],
        look: "np.random.randn(\(shape.map(String.init).joined(separator: ", "))) * 0.5")
    }
    return nil
  }

  private static func areEqual(_ matrix: Tensor, columns: Bool) -> Bool {
    let (rows, width) = (matrix.shape[0], matrix.shape[1])
    let elements = matrix.elements
    for row in 0..<rows {
      for column in 0..<width {
        let other = columns ? elements[row * width] : elements[column]
        if abs(elements[row * width + column] - other) > 1e-12 * max(abs(other), 1e-300) { return false }
      }
    }
    return true
  }

  /// The same for every matrix that a list or a dictionary is made with; nil where none is written so.
  private static func randomized(_ maker: ProgramSite) -> ProgramPatch? {
    var replacements: [ProgramPatch.Replacement] = []
    maker.value.walk { inner in
      guard case .call(let callee, let arguments) = inner.kind, ["zeros", "ones", "full"].contains(callee.calledName ?? ""),
        let first = arguments.first, case .tuple(let sizes) = first.value.kind, sizes.count == 2
      else { return }
      let texts = sizes.map { maker.source.text(in: $0.span) }
      guard !texts.contains("1") else { return }
      replacements.append(
        .init(source: maker.source, span: inner.span, text: "np.random.randn(\(texts.joined(separator: ", "))) * 0.5"))
    }
    return replacements.isEmpty ? nil : ProgramPatch(replacements)
  }

  /// Random first weights in place of equal ones, for the sizes as they are written where they are.
  private static func random(_ site: ProgramSite, _ shape: [Int]) -> String {
    if case .call(let callee, let arguments) = site.value.kind, ["zeros", "ones", "full"].contains(callee.calledName ?? ""),
      let first = arguments.first, case .tuple(let sizes) = first.value.kind
    {
      return "np.random.randn(\(sizes.map { site.source.text(in: $0.span) }.joined(separator: ", "))) * 0.5"
    }
    return "np.random.randn(\(shape.map(String.init).joined(separator: ", "))) * 0.5"
  }
}

extension ProgramSite {
  /// Whether it gives a name, or what that is an element of, its value: `W` of `W[0]`, among others in `W, b = …`.
  fileprivate func gives(_ name: String) -> Bool {
    if target == name { return true }
    let container = String(name.prefix { $0 != "[" })
    if target == container { return true }
    guard case .tuple(let names)? = targetExpression?.kind else { return false }
    return names.contains { source.text(in: $0.span) == container }
  }
}
