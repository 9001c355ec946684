import Language
import NeuralNetwork

/// What is wrong with which numbers meet which in a program.
enum ProgramShapeChecks {
  static func all(_ examination: ProgramExamination) -> [Finding] {
    [targetShape(examination), unreachable(examination), axis(examination), sameBatch(examination)].compactMap { $0 }
  }

  // MARK: (n,) and (n, 1)

  private static func targetShape(_ examination: ProgramExamination) -> Finding? {
    let found = examination.trace.pairs.filter { pair in
      let shapes = [pair.a.shape, pair.b.shape].sorted { $0.count < $1.count }
      guard shapes[0].count == 1, shapes[1].count == 2, shapes[1][1] == 1, shapes[0][0] == shapes[1][0], shapes[0][0] > 1 else {
        return false
      }
      // Whoever writes `x[:, None] - x` wants the table.
      return ![pair.texts.a, pair.texts.b].contains { $0.contains("None") || $0.contains("newaxis") || $0.contains("reshape") }
    }
    guard let pair = found.first(where: { $0.operation == "-" }) ?? found.first else { return nil }
    let site = examination.site(pair.site)
    let isFlatFirst = pair.a.shape.count == 1
    let (flat, name) = isFlatFirst ? (pair.a, pair.texts.a) : (pair.b, pair.texts.b)
    let n = flat.count
    let isConstant = isFlatFirst ? !pair.aChanges : !pair.bChanges
    var patches: [ProgramPatch] = []
    if isConstant, let origin = examination.origin(of: flat) {
      let text = origin.source.text(in: origin.value.span)
      let isPlain = if case .call = origin.value.kind { true } else { origin.value.isReference }
      patches.append(ProgramPatch(origin, (isPlain ? text : "(\(text))") + ".reshape(-1, 1)"))
    }
    return examination.finding(
      .targetShape,
      "`\(pair.texts.a) \(pair.operation) \(pair.texts.b)` meets \(shape(pair.a)) with \(shape(pair.b)), which gives \(n) × \(n) numbers: each sample with every other",
      at: site, evidence: [.init("shapes", .array([pair.a, pair.b].map { .array($0.shape.map { .int($0) }) }))], patches: patches,
      look: "\(name) = \(name).reshape(-1, 1)")
  }

  private static func shape(_ tensor: Tensor) -> String {
    tensor.shape.count == 1 ? "(\(tensor.count),)" : "(\(tensor.shape.map(String.init).joined(separator: ", ")))"
  }

  // MARK: Targets out of reach

  private static func unreachable(_ examination: ProgramExamination) -> Finding? {
    for pair in examination.trace.pairs where pair.a.count == pair.b.count && pair.operation == "-" {
      for isFirst in [true, false] {
        let (answer, last) = isFirst ? (pair.a, pair.lastA) : (pair.b, pair.lastB)
        let (target, name) = isFirst ? (pair.b, pair.texts.b) : (pair.a, pair.texts.a)
        let changes = isFirst ? pair.aChanges : pair.bChanges
        guard changes, let low = target.elements.min(), let high = target.elements.max(), target.elements.allSatisfy(\.isFinite),
          let limits = limits(of: answer, last, examination), low < limits.low - 0.2 || high > limits.high + 0.2
        else { continue }
        // Labels of two kinds may be moved to where the sigmoid can go.
        var patches: [ProgramPatch] = []
        if limits.name == "sigmoid", let origin = examination.origin(of: target) {
          let text = origin.source.text(in: origin.value.span)
          if Set(target.elements) == [-1, 1] {
            patches.append(ProgramPatch(origin, "((\(text)) + 1) / 2"))
          } else {
            patches.append(ProgramPatch(origin, "((\(text)) - \(short(low))) / \(short(high - low))"))
          }
        }
        return examination.finding(
          .unreachableTargets,
          "`\(name)` reaches from \(short(low)) to \(short(high)), and a \(limits.name) gives only \(limits.range)",
          at: examination.site(pair.site), evidence: [.init("least", .double(low)), .init("largest", .double(high))], patches: patches,
          look: "\(name).min(), \(name).max()")
      }
    }
    return unreachableNumber(examination) ?? beyondProbabilities(examination)
  }

  /// Targets beside a logarithm of answers, `y * np.log(p)`, that are no probabilities.
  private static func beyondProbabilities(_ examination: ProgramExamination) -> Finding? {
    for pair in examination.trace.pairs where ["*", "@"].contains(pair.operation) {
      for (target, name, changes, other) in [
        (pair.a, pair.texts.a, pair.aChanges, pair.texts.b), (pair.b, pair.texts.b, pair.bChanges, pair.texts.a),
      ] {
        guard !changes, other.contains("log("), !name.contains("log("), !name.contains("-"), target.elements.allSatisfy(\.isFinite),
          let low = target.elements.min(), let high = target.elements.max(), low < -0.2 || high > 1.2,
          Set(target.elements).count <= 20, let origin = examination.origin(of: target)
        else { continue }
        let text = origin.source.text(in: origin.value.span)
        let patches = Set(target.elements) == [-1, 1] ? [ProgramPatch(origin, "((\(text)) + 1) / 2")] : []
        return examination.finding(
          .unreachableTargets, "`\(name)` reaches from \(short(low)) to \(short(high)), and beside `\(other)` it has to be 0 to 1",
          at: origin, evidence: [.init("least", .double(low)), .init("largest", .double(high))], patches: patches,
          look: "\(name).min(), \(name).max()")
      }
    }
    return nil
  }

  /// The same where samples come one by one.
  private static func unreachableNumber(_ examination: ProgramExamination) -> Finding? {
    for pair in examination.trace.numberPairs where pair.a.count >= 4 {
      for (answers, targets, name) in [(pair.a, pair.b, pair.texts.b), (pair.b, pair.a, pair.texts.a)] {
        guard Set(answers).count > Set(targets).count, let low = targets.min(), let high = targets.max(), low.isFinite, high.isFinite,
          let limits = limits(of: Tensor(answers[0]), Tensor(answers[answers.count - 1]), examination),
          answers.allSatisfy({ (limits.low...limits.high).contains($0) }), low < limits.low - 0.2 || high > limits.high + 0.2
        else { continue }
        return examination.finding(
          .unreachableTargets,
          "`\(name)` reaches from \(short(low)) to \(short(high)), and a \(limits.name) gives only \(limits.range)",
          at: examination.site(pair.site), evidence: [.init("least", .double(low)), .init("largest", .double(high))], look: name)
      }
    }
    return nil
  }

  /// Between what the last activation of an answer keeps it; nil where it may be anything.
  private static func limits(
    of answer: Tensor, _ last: Tensor, _ examination: ProgramExamination
  ) -> (name: String, low: Double, high: Double, range: String)? {
    let texts = examination.trace.records.filter { $0.value.last == last || $0.value.first == answer }.map { record -> String in
      let site = examination.site(record.key)
      return (site.source.text(in: site.value.span) + " " + (site.function ?? "")).lowercased()
    }
    let all = answer.elements + last.elements
    if texts.contains(where: { $0.contains("sigm") || $0.contains("expit") || $0.contains("logistic") || $0.contains("exp(-") }),
      all.allSatisfy({ (0...1).contains($0) })
    {
      return ("sigmoid", 0, 1, "0 to 1")
    }
    if texts.contains(where: { $0.contains("tanh") }), all.allSatisfy({ (-1...1).contains($0) }) { return ("tanh", -1, 1, "-1 to 1") }
    // A sigmoid that is handed about as a value gives its answers in lines that do not name it.
    let isHandedAbout = examination.program.lines.contains { line in
      guard case .assign(_, let value) = line.statement.kind, case .lambda = value.kind else { return false }
      return line.source.text(in: value.span).contains("exp(-")
    }
    if isHandedAbout, all.allSatisfy({ $0 > 0 && $0 < 1 }) { return ("sigmoid", 0, 1, "0 to 1") }
    return nil
  }

  // MARK: Axes

  /// An argmax or a softmax over the samples in place of the classes.
  private static func axis(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    /// Which axis of a matrix of answers is the samples'; nil where that cannot be told.
    func samplesAxis(_ shape: [Int]) -> Int? {
      guard shape.count == 2, shape[0] != shape[1] else { return nil }
      let shapes = trace.moves.map(\.first.shape)
      let isRows = shapes.contains { $0.last == shape[1] && ($0.count == 1 || $0[0] != shape[0]) } && shape[1] > 1
      let isColumns = shapes.contains { $0.count == 2 && $0[0] == shape[0] } && shape[0] > 1
      // One sample has nobody to compete with.
      if isRows == isColumns || shape[isRows ? 0 : 1] < 2 { return nil }
      return isRows ? 0 : 1
    }
    func finding(_ site: ProgramSite, _ what: String, _ shape: [Int], _ samples: Int) -> Finding {
      let (from, to) = (samples, 1 - samples)
      let sites = trace.sites.filter {
        $0.source === site.source && $0.function == site.function && (site.function != nil || $0.index == site.index)
      }
      var replacements: [ProgramPatch.Replacement] = []
      for other in sites {
        let value = other.value.turned(from: from, to: to, isArgmax: what.hasPrefix("argmax"))
        if let text = value.written(in: other.source), text != other.source.text(in: other.value.span), value.hasTurned(other.value) {
          replacements.append(.init(source: other.source, span: other.value.span, text: text))
        }
      }
      return examination.finding(
        .wrongAxis,
        "\(what) of \(shape[0]) × \(shape[1]) numbers, \(shape[samples]) samples and \(shape[1 - samples]) classes, goes over the samples",
        at: site, evidence: [.init("shape", .array(shape.map { .int($0) })), .init("axis", .int(from))],
        patches: replacements.isEmpty ? [] : [ProgramPatch(replacements)], look: "axis=\(to)")
    }
    // Rows that should add up to 1.
    for (index, record) in trace.records.sorted(by: { $0.key < $1.key }) {
      // A run that ends in numbers that are none had good ones at first.
      let whole = [record.last, record.first].compactMap { $0 }.first { $0.elements.allSatisfy { $0 >= 0 && $0 <= 1 } }
      guard let numbers = whole, let samples = samplesAxis(numbers.shape) else { continue }
      let site = examination.site(index)
      guard site.source.text(in: site.value.span).contains("/") else { continue }
      let isWhole = abs(numbers.elements.reduce(0, +) - 1) < 1e-9
      guard isWhole || areOnes(numbers, along: samples) && !areOnes(numbers, along: 1 - samples) else { continue }
      return finding(site, "the softmax", numbers.shape, samples)
    }
    for use in trace.axes {
      guard let samples = samplesAxis(use.argument) else { continue }
      let count = use.result.reduce(1, *)
      guard count != use.argument[samples], count == use.argument[1 - samples] || count == 1 else { continue }
      return finding(examination.site(use.site), "argmax", use.argument, samples)
    }
    // Of what is worked out on the spot only the answer is seen: one for each class.
    for (index, record) in trace.records.sorted(by: { $0.key < $1.key }) {
      let site = examination.site(index)
      guard case .call(let callee, _) = site.value.kind, callee.calledName == "argmax", let answer = record.last?.shape, answer.count == 1,
        let samples = examination.inputs.map({ $0.numbers.shape[0] }).max(), samples > answer[0], answer[0] > 1,
        let last = examination.matrices.last?.first.shape, last[1] == answer[0], site.source.text(in: site.value.span).contains("axis=0")
      else { continue }
      return finding(site, "argmax", [samples, answer[0]], 0)
    }
    return nil
  }

  /// Whether a matrix' sums along an axis are all 1.
  private static func areOnes(_ matrix: Tensor, along axis: Int) -> Bool {
    let (rows, width) = (matrix.shape[0], matrix.shape[1])
    var sums = [Double](repeating: 0, count: axis == 0 ? width : rows)
    for row in 0..<rows { for column in 0..<width { sums[axis == 0 ? column : row] += matrix.elements[row * width + column] } }
    return sums.allSatisfy { abs($0 - 1) < 1e-9 }
  }

  // MARK: One batch for ever

  private static func sameBatch(_ examination: ProgramExamination) -> Finding? {
    let trace = examination.trace
    let steps = trace.moves.map(\.count).max() ?? 0
    guard steps >= 5, let inputs = examination.inputs.max(by: { $0.numbers.shape[0] < $1.numbers.shape[0] }) else { return nil }
    for (index, record) in trace.records.sorted(by: { $0.key < $1.key }) {
      let site = examination.site(index)
      guard record.count >= 5, 4 * record.count >= steps, record.isConstant, let batch = record.first, batch.shape.count == 2,
        batch.shape[1] == inputs.numbers.shape[1], batch.shape[0] < inputs.numbers.shape[0], takesRows(site.value),
        !trace.moves.contains(where: { $0.first == batch })
      else { continue }
      let seed = seedInLoop(examination, site.source)
      let message =
        "the same \(batch.shape[0]) of \(inputs.numbers.shape[0]) samples are taken in each of \(record.count) steps"
        + (seed == nil ? "" : ": the seed is set anew each time")
      let patches = seed.map { [ProgramPatch([.init(source: $0.source, span: $0.statement.span, text: "pass")])] } ?? []
      let name = inputs.site.target
      var finding = examination.finding(
        .sameBatch, message, at: site, evidence: [.init("batch", .int(batch.shape[0])), .init("samples", .int(inputs.numbers.shape[0]))],
        patches: patches, look: "i = np.random.randint(0, len(\(name)), \(batch.shape[0])); \(name)[i]")
      if let seed {
        let text = seed.source.text(in: seed.statement.span)
        finding.cures = [Cure(kind: .look, line: "\(text)  # once, above the loop", epochs: 0)]
        finding.tried = nil
      }
      return finding
    }
    return nil
  }

  private static func takesRows(_ value: Expression) -> Bool {
    var found = false
    value.walk { inner in
      if case .subscript = inner.kind { found = true }
      if case .call(let callee, _) = inner.kind, callee.calledName == "take" { found = true }
    }
    return found
  }

  private static func seedInLoop(_ examination: ProgramExamination, _ source: Source) -> (statement: Statement, source: Source)? {
    var found: (statement: Statement, source: Source)?
    for line in examination.program.lines where line.source === source {
      line.statement.walk { outer in
        let body: [Statement]
        switch outer.kind {
        case .for(_, _, let inner, _), .while(_, let inner, _): body = inner
        default: return
        }
        for statement in body {
          statement.walk { inner in
            guard case .expression(let value) = inner.kind, case .call(let callee, _) = value.kind, callee.calledName == "seed" else {
              return
            }
            found = (inner, line.source)
          } expressions: { _ in
          }
        }
      } expressions: { _ in
      }
    }
    return found
  }
}

extension Expression {
  /// The same with sums, maxima and argmaxima over another axis.
  fileprivate func turned(from: Int, to: Int, isArgmax: Bool) -> Expression {
    let inner = withParts(parts.map { $0.turned(from: from, to: to, isArgmax: isArgmax) })
    guard case .call(let callee, let arguments) = inner.kind, let name = callee.calledName,
      isArgmax ? name == "argmax" : ["sum", "max", "amax"].contains(name)
    else { return inner }
    var (function, isMethod) = (callee, true)
    if case .attribute(let object, _, _) = callee.kind, case .name(let module) = object.kind, ["np", "numpy"].contains(module) {
      isMethod = false
    }
    // Python's own `sum` goes over the rows and takes no axis.
    if case .name = callee.kind {
      function = Expression(.attribute(Expression(.name("np"), callee.span), name: name, nameSpan: callee.span), callee.span)
      isMethod = false
    }
    func isAxis(_ argument: Argument) -> Bool { if case .keyword("axis") = argument.form { true } else { false } }
    func isKept(_ argument: Argument) -> Bool { if case .keyword("keepdims") = argument.form { true } else { false } }
    var new = arguments.filter { !isAxis($0) && !isKept($0) }
    if new.count > (isMethod ? 0 : 1) { new.removeLast() }
    new.append(Argument(.keyword("axis"), Expression(.int(to), span), span))
    if !isArgmax { new.append(Argument(.keyword("keepdims"), Expression(.bool(true), span), span)) }
    return Expression(.call(function, new), span)
  }

  /// Whether a call in it has changed.
  fileprivate func hasTurned(_ old: Expression) -> Bool {
    var found = false
    old.walk {
      if case .call(let callee, _) = $0.kind, ["sum", "max", "amax", "argmax"].contains(callee.calledName ?? "") { found = true }
    }
    return found
  }
}
