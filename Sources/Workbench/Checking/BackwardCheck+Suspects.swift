import NeuralNetwork
import Runtime

/// Where to look.
extension BackwardCheck {
  /// Sites that may be at fault, the likeliest first: gradients whose values no node of the tape has, in the order they are worked out.
  func suspects(_ candidate: Candidate) -> [ProgramSite] {
    let order = candidate.loss.variable.topologicalOrder().filter { $0.isTracked }
    let onTape = Set(order.map { ObjectIdentifier($0) })
    var nodeGradients: [Tensor] = []
    if order.reduce(0, { $0 + $1.count }) < 4_000_000 { nodeGradients = (try? candidate.loss.variable.gradients(for: order)) ?? [] }
    let byCount = Dictionary(grouping: nodeGradients.filter { $0.count > 1 }, by: \.count)
    let hidden = ProgramTrace.backwardSites(plain.sites, plain.names)
    var forward: Set<Int> = Set(plain.parameters.map { plain.events[$0.creation].site })
    var named: [String: [Tensor]] = [:]
    var start = plain.events.count
    let gradientOf = Dictionary(zip(order.map { ObjectIdentifier($0) }, nodeGradients), uniquingKeysWith: { a, _ in a })
    for (index, event) in tracked.events.enumerated() where !hidden.contains(event.site) && event.value.holdsNode(onTape) {
      forward.insert(event.site)
      guard case .variable(let variable) = event.value else { continue }
      if !variable.isLeaf { start = min(start, index) }
      if let gradient = gradientOf[ObjectIdentifier(variable)] { named[plain.sites[event.site].name, default: []].append(gradient) }
    }
    for (number, leaf) in tracked.leaves {
      if let gradient = gradientOf[ObjectIdentifier(leaf)] {
        named[GradientName.last(plain.parameters[number].name), default: []].append(gradient)
      }
    }
    for site in plain.sites where GradientName.isLoss(site.name) { forward.insert(site.index) }
    let usual = candidate.agreement.scales.values.sorted().dropFirst(candidate.agreement.scales.count / 2).first ?? 1
    let isLate = updateRanks(candidate, usual)
    var lastSign = 0.0
    var ranks: [Int: (rank: Suspicion, first: Int)] = [:]
    for (index, event) in plain.events.enumerated() where index > start && index <= plain.stepEnd && !forward.contains(event.site) {
      let site = plain.sites[event.site]
      let isGradient = GradientName.isGradient(site.name, among: plain.names)
      var rank: Suspicion = isGradient ? .departs : .unknown
      if let parameter = event.updates.first?.parameter {
        rank = isLate[parameter] ?? .unknown
      } else if let numbers = event.numbers, numbers.count > 1 {
        func matches(_ gradients: [Tensor]) -> Double? {
          for gradient in gradients {
            let (factor, error) = numbers.ratio(to: gradient)
            if error <= Agreement.limit, factor != 0 { return factor }
          }
          return nil
        }
        let own =
          GradientName.parameter(of: site.name, among: plain.names).flatMap { named[$0] }?.filter { $0.count == numbers.count } ?? []
        let factor = matches(own.isEmpty ? byCount[numbers.count] ?? [] : own)
        if !isGradient {
          // What a function hands back is known by what it is, as it has no name of its own.
          if let factor, factor < 0, case .returned = site.kind { rank = .turned }
        } else if let factor {
          let sign = factor > 0 ? 1.0 : -1.0
          let isTurned = lastSign == 0 ? sign < 0 : sign != lastSign
          rank = isTurned ? .turned : site.value.isReference ? .departs : abs(factor - 1) <= 1e-5 ? .right : .scaled
          lastSign = sign
        }
      }
      if site.source.name == LearnerProgram.askedName { rank = .asked }
      // Where a site first gives what it should not counts, not where it is first met.
      if ranks[site.index].map({ (rank, index) < ($0.rank, $0.first) }) ?? true { ranks[site.index] = (rank, index) }
    }
    return ranks.sorted { ($0.value.rank, $0.value.first) < ($1.value.rank, $1.value.first) }.map { plain.sites[$0.key] }
  }

  /// How suspicious each parameter's update is.
  private func updateRanks(_ candidate: Candidate, _ usual: Double) -> [Int: Suspicion] {
    var ranks: [Int: Suspicion] = [:]
    for (parameter, claim) in claims {
      guard let truth = candidate.truths[parameter], let gradient = claim.gradient else { continue }
      let (factor, error) = gradient.ratio(to: truth)
      let scale = candidate.agreement.scales[parameter]
      let isOff = candidate.agreement.wrong.contains(parameter) || scale.map { abs($0 - usual) > 1e-5 * abs(usual) } ?? false
      // Only where the gradient itself is as good as the others can its update be what is wrong.
      let isGood = error <= Agreement.limit && factor > 0 && (scale.map { abs(abs($0) - factor) > 1e-5 * factor || $0 < 0 } ?? true)
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
