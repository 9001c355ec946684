import Language
import NeuralNetwork
import Runtime

/// Where to look.
extension BackwardCheck {
  /// The nodes of a loss's tape, and their gradients; none where there are too many numbers.
  func nodeGradients(_ loss: TracedLoss) -> (nodes: [Variable], gradients: [Tensor]) {
    // What a loss is worked out of behind the answers is not the program's, where it is implied.
    let roots = loss.answers.isEmpty || loss.answers.count > 64 ? [loss.variable] : loss.answers
    var met: Set<ObjectIdentifier> = []
    let nodes = roots.flatMap { $0.topologicalOrder() }.filter { $0.isTracked && met.insert(ObjectIdentifier($0)).inserted }
    guard nodes.reduce(0, { $0 + $1.count }) < 4_000_000 else { return (nodes, []) }
    return (nodes, (try? loss.variable.gradients(for: nodes)) ?? [])
  }

  /// Sites that may be at fault, the likeliest first: gradients whose values no node of the tape has, in the order they are worked out.
  /// - Returns: how many of them come to no gradient of the tape's, too, which come to values of the forward pass, and which come to what
  /// they should as far as is known.
  func suspects(
    _ candidate: Candidate, _ tape: (nodes: [Variable], gradients: [Tensor])
  ) throws(Diagnostic) -> (order: [ProgramSite], doubtful: Int, alike: [ProgramSite], right: Set<Int>) {
    let (order, nodeGradients) = tape
    let onTape = Set(order.map { ObjectIdentifier($0) })
    let byCount = Dictionary(grouping: nodeGradients.filter { $0.count > 1 }, by: \.count)
    let hidden = plain.table.backwardSites
    var forward: Set<Int> = Set(plain.parameters.map { plain.events[$0.creation].site })
    var named: [String: [Tensor]] = [:]
    var start = plain.events.count
    let gradientOf = Dictionary(zip(order.map { ObjectIdentifier($0) }, nodeGradients), uniquingKeysWith: { a, _ in a })
    for (index, event) in tracked.events.enumerated() where !hidden.contains(event.site) {
      // The backward pass may follow a forward pass of its own, and the loss come later.
      if event.value.holdsTracked { start = min(start, index) }
      // What an update gives in that run are the weights themselves.
      guard event.value.holdsNode(onTape), plain.events.indices.contains(index), !plain.events[index].isMove else { continue }
      forward.insert(event.site)
      guard case .variable(let variable) = event.value else { continue }
      if let gradient = gradientOf[ObjectIdentifier(variable)] { named[plain.sites[event.site].name, default: []].append(gradient) }
    }
    for (number, leaf) in tracked.leaves {
      if let gradient = gradientOf[ObjectIdentifier(leaf)] {
        named[GradientName.last(plain.parameters[number].name), default: []].append(gradient)
      }
    }
    for site in plain.sites where GradientName.isLoss(site.name) { forward.insert(site.index) }
    // A forward pass may be made twice, for the gradients and for the loss.
    let values = Dictionary(grouping: order.filter { $0.count > 1 }.map(\.value), by: \.count)
    let usual = candidate.agreement.usualScale
    // What comes to a node's gradient as often as the right ones are theirs is right; where all are alike, that may be what is wrong.
    let isExact = candidate.loss.isDeclared && candidate.agreement.scales.contains { abs($0.value - 1) <= 1e-5 }
    let reference = candidate.agreement.scale == nil && !isExact && usual.isFinite && usual != 0 ? abs(usual) : 1
    let claimed = Set(claims.values.compactMap(\.site))
    func isAtReference(_ factor: Double, at site: Int) -> Bool {
      abs(factor - reference) <= 1e-5 * reference || abs(factor - 1) <= 1e-5 && !claimed.contains(site)
    }
    let functions = Set(plain.sites.compactMap { if case .returned = $0.kind { $0.function } else { nil } })
    let isLate = updateRanks(candidate, usual)
    // What is added up over samples comes to the gradient in the end only.
    let good = Set(
      candidate.agreement.errors.filter { key, error in
        error <= Agreement.limit && (candidate.agreement.scales[key].map { abs($0 - usual) <= 1e-5 * abs(usual) } ?? true)
      }.compactMap { claims[$0.key]?.site })
    let own = sitesOfWrongOnly(candidate, usual)
    var lastSign = 0.0
    for ordinal in [tracked.margins.first?.ordinal, tracked.residuals.first?.ordinal] { start = min(start, ordinal ?? start) }
    // Behind the first difference of answer and target, or the first gradient, the forward pass is over.
    let begin = plain.step.first { hidden.contains(plain.events[$0].site) || tracked.residuals.first?.ordinal == $0 } ?? plain.events.count
    start = max(start, plain.stepStart)
    let scalars = KnownNumbers(nodeGradients)
    let slopes = localSlopes(among: values)
    let (slopesByCount, singleSlopes) = (Dictionary(grouping: slopes.filter { $0.count > 1 }, by: \.count), KnownNumbers(slopes))
    func isLocalSlope(_ numbers: Tensor) -> Bool {
      if numbers.count == 1 { return singleSlopes.sign(of: numbers, scaledBy: 1) == 1 }
      return (slopesByCount[numbers.count] ?? []).contains { slope in
        let (factor, error) = numbers.ratio(to: slope)
        return error <= Agreement.limit && abs(factor - 1) <= 1e-9
      }
    }
    let counts = means.union(tracked.sampleCounts.filter { $0 > 1 })
    func isCount(_ number: Double) -> Bool { counts.contains { Double($0) == number || 1 / Double($0) == number } }
    // What is filled in piece by piece, or added up, is judged when it is whole.
    var wholes: [ObjectIdentifier: Tensor] = [:]
    func whole(_ array: NDArray?) -> Tensor? {
      guard let array, array.count > 1 else { return nil }
      if let known = wholes[array.identifier] { return known }
      let numbers = (try? Value.array(array).tensor("a value")) as Tensor?
      wholes[array.identifier] = numbers
      return numbers
    }
    var isWhole: [ObjectIdentifier: Int] = [:]
    for (index, event) in plain.events.enumerated() { if let filled = event.filled { isWhole[filled.identifier] = index } }
    var ranks: [Int: (rank: Suspicion, first: Int)] = [:]
    var alike: [Int: Int] = [:]
    var handingOn: Set<Int> = []
    var calls: [Int: (function: String, first: Int)] = [:]
    let stepEnd = plain.stepEnd
    for (index, event) in plain.events.enumerated() where index >= start && index <= stepEnd && !forward.contains(event.site) {
      let site = plain.sites[event.site]
      let isGradient = plain.table.nature(event.site).isGradient
      // A count, one divided by it, and a rate are no gradients.
      if case .assigned = site.kind, !isGradient, event.updates.isEmpty {
        // `dz_db = 1` says what it is.
        if site.value.isLiteral, site.targetExpression?.isReference ?? false, !site.target.hasSuffix("]") { continue }
        if event.value.isWholeNumber && !site.value.isLiteral || BackwardCheck.isRate(site.name) { continue }
        if !event.value.isArray, let number = event.numbers?.item, isCount(number) { continue }
      }
      if !isGradient, event.updates.isEmpty, let numbers = event.numbers,
        values[numbers.count]?.contains(where: { $0.elements == numbers.elements }) ?? false
      {
        forward.insert(event.site)
        ranks[event.site] = nil
        // `s = sigmoid(z)` where a slope was meant comes to a value of the forward pass too.
        if !site.value.isReference, index > begin { alike[event.site] = index }
        continue
      }
      var rank: Suspicion = isGradient || site.handsGradientBack && event.numbers != nil ? .departs : .unknown
      if let parameter = event.updates.first?.parameter {
        rank = isLate[parameter] ?? .unknown
      } else if let numbers = whole(event.filled) ?? event.listed ?? event.numbers {
        func matches(_ gradients: [Tensor]) -> Double? {
          for gradient in gradients {
            let (factor, error) = numbers.ratio(to: gradient)
            if error <= Agreement.limit, factor != 0 { return factor }
          }
          // What more is added to later is right so far.
          guard case .array(let array) = event.value, let whole = whole(array), whole.elements != numbers.elements else { return nil }
          for gradient in gradients {
            let (factor, error) = whole.ratio(to: gradient)
            if error <= Agreement.limit, factor != 0 { return factor }
          }
          return nil
        }
        let own =
          GradientName.parameter(of: site.name, among: plain.names).flatMap { named[$0] }?.filter { $0.count == numbers.count } ?? []
        let factor =
          event.listed == nil && numbers.count > 1
          ? matches(own.isEmpty ? byCount[numbers.count] ?? [] : own) : scalars.sign(of: numbers, scaledBy: usual).map { $0 * reference }
        if !isGradient {
          // What has no name that says so is known by what it is; handed on as it came, it is the gradient of something anyway.
          if let factor, !site.value.isReference {
            rank = factor < 0 ? .turned : isAtReference(factor, at: event.site) ? .right : .scaled
          } else if factor == nil {
            let isOfSlope = plain.table.nature(event.site).isSlope || GradientName.isDerivative(site.name)
            rank = isLocalSlope(numbers) ? .right : isOfSlope ? .departs : rank
          }
        } else if let factor {
          let sign = factor > 0 ? 1.0 : -1.0
          let isTurned = lastSign == 0 ? sign < 0 : sign != lastSign
          rank = isTurned ? .turned : site.value.isReference ? .departs : isAtReference(abs(factor), at: event.site) ? .right : .scaled
          lastSign = sign
        }
      }
      // `dc += dc_next` adds nothing yet where that is 0.
      if case .augmented = site.kind, site.addsReference, event.updates.isEmpty, event.numbers?.largestMagnitude == 0 { continue }
      // `dw = grads["dw"]`, `return g` and `dw = slope(x)` hand on what was worked out elsewhere.
      var isHandedOn = site.value.isReference && GradientName.last(site.source.text(in: site.value.span)) == site.name
      if case .returned = site.kind, site.value.isReference { isHandedOn = true }
      // `dy = dA[i]` is a part of what was worked out before.
      if event.filled == nil, case .subscript(let object, let index) = site.value.kind, !index.isSlicing, object.isReference,
        let name = object.bareName,
        GradientName.isGradient(name, among: plain.names)
      {
        isHandedOn = true
      }
      if case .call(let callee, _) = site.value.kind, let function = callee.calledName, functions.contains(function) {
        isHandedOn = true
        if rank == .departs { calls[event.site] = calls[event.site] ?? (function, index) }
      }
      if isHandedOn { handingOn.insert(site.index) }
      if event.updates.isEmpty, good.contains(site.index) || isHandedOn { rank = max(rank, .right) }
      if site.source.name == LearnerProgram.askedName { rank = .asked }
      // Where a site first gives what it should not counts, not where it is first met; where it fills something in, when that is whole.
      let first = event.filled.flatMap { isWhole[$0.identifier] } ?? index
      // What is added to later is no more than a part.
      if rank == .departs, event.filled == nil, case .array(let array) = event.value, let end = isWhole[array.identifier], end > index {
        rank = .unknown
      }
      if ranks[site.index].map({ (rank, first) < ($0.rank, $0.first) }) ?? true { ranks[site.index] = (rank, first) }
    }
    // Where all is turned alike, it begins with the difference of answer and target.
    if let scale = candidate.agreement.scale, scale < 0, candidate.agreement.errors.count > 1 {
      for residual in tracked.residuals.prefix(64) where ranks[residual.site] != nil { ranks[residual.site]?.rank = .wrongMove }
    }
    for site in own {
      // What is not on its way to anything right is looked at first.
      if let rank = ranks[site]?.rank, rank == .turned || rank == .unknown { ranks[site]?.rank = .departs }
    }
    for (site, first) in alike { ranks[site] = (.known, first) }
    func place(_ entry: (key: Int, value: (rank: Suspicion, first: Int))) -> (Suspicion, Int, Int, Int) {
      (entry.value.rank, own.contains(entry.key) ? 0 : 1, entry.value.first, entry.key)
    }
    let sorted = ranks.sorted { place($0) < place($1) }.map(\.key)
    let doubtful = Set(ranks.filter { $0.value.rank < .known }.keys)
    let capable = try capable(of: candidate, sorted, usual)
    // `dz[z < 0] = 0` that meets no element changes nothing, whatever it gives.
    var likely = sorted.filter { doubtful.contains($0) && (capable.contains($0) || ranks[$0]?.rank == .departs && plain.sites[$0].masks) }
    // A value may be the gradient of something else than what it stands for: `W.T @ delta` where a slope belongs behind it.
    let masks = sorted.filter { plain.sites[$0].masks && !doubtful.contains($0) }
    let other =
      masks + sorted.filter { capable.contains($0) && !doubtful.contains($0) && !handingOn.contains($0) && !masks.contains($0) }
    // Where a function's own lines are not at fault, for it gives what is right elsewhere, what it is called with is.
    let askedWrong = calls.filter { call in
      capable.contains(call.key) && !likely.contains { plain.sites[$0].function == call.value.function }
    }.sorted { $0.value.first < $1.value.first }
    for (site, call) in askedWrong where !likely.contains(site) {
      likely.insert(site, at: likely.firstIndex { ranks[$0].map { $0.rank >= .departs && $0.first > call.first } ?? false } ?? likely.count)
    }
    // Where none departs by itself, the last that is right by its name is not what its readers take it for.
    if likely.isEmpty {
      let right = other.filter { ranks[$0]?.rank == .right }
      likely = other.filter { ranks[$0]?.rank != .right } + right.reversed()
    }
    let places = likely + other.filter { !likely.contains($0) } + sorted.filter { !likely.contains($0) && !other.contains($0) }
    return (
      places.map { plain.sites[$0] }, likely.isEmpty ? doubtful.count : likely.count, alike.keys.sorted().map { plain.sites[$0] },
      Set(ranks.filter { $0.value.rank == .right }.keys)
    )
  }

  /// How suspicious each parameter's update is.
  private func updateRanks(_ candidate: Candidate, _ usual: Double) -> [Int: Suspicion] {
    var ranks: [Int: Suspicion] = [:]
    for (parameter, claim) in claims {
      guard let truth = candidate.truths[parameter], let gradient = claim.gradient, claim.isNamed || gradient.count > 1 else { continue }
      let (factor, error) = gradient.ratio(to: truth)
      let scale = candidate.agreement.scales[parameter]
      let isOff = candidate.agreement.wrong.contains(parameter) || scale.map { abs($0 - usual) > 1e-5 * abs(usual) } ?? false
      // Only where the gradient itself is as good as the others can its update be what is wrong.
      let isGood =
        error <= Agreement.limit && factor > 0
        && (gradient.count > 1 || (scale ?? 1) < 0 || rates[parameter] != nil && abs(factor - usual) <= 1e-5 * abs(usual))
        && (scale.map { abs(abs($0) - factor) > 1e-5 * factor || $0 < 0 } ?? true)
      ranks[parameter] = isOff && isGood ? .wrongMove : .right
    }
    return ranks
  }
}

/// How likely a site is to be at fault, the likeliest first.
private enum Suspicion: Int, Comparable {
  /// An update that departs although its gradient does not.
  case wrongMove
  /// A gradient that no node of the tape has.
  case departs
  /// One that has the other sign than those before it.
  case turned
  /// Neither a gradient by name nor an update of one.
  case unknown
  /// A node's gradient but for a factor.
  case scaled
  /// What a value of the forward pass comes to.
  case known
  case right
  /// What only hands on what is asked about.
  case asked

  static func < (a: Suspicion, b: Suspicion) -> Bool { a.rawValue < b.rawValue }
}

extension Value {
  /// Whether it is, or holds, a node of a tape.
  fileprivate func holdsNode(_ nodes: Set<ObjectIdentifier>) -> Bool {
    switch self {
    case .variable(let variable): nodes.contains(ObjectIdentifier(variable))
    case .tuple(let elements): elements.contains { $0.holdsNode(nodes) }
    case .list(let list): list.elements.prefix(100).contains { $0.holdsNode(nodes) }
    case .dict(let dict): dict.values.prefix(100).contains { $0.holdsNode(nodes) }
    default: false
    }
  }
}
