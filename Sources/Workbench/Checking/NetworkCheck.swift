import Language
import NeuralNetwork
import Runtime

/// Compares gradients that the learner's own lines work out with those of the network beside them.
///
/// Her lines are run again in a session of their own, so that what they read (`a1`, `yhat`) is of one pass.
struct NetworkCheck {
  let program: LearnerProgram
  let session: Session
  /// The gradients asked about, by parameter; nil for all that her names say.
  let only: String?

  /// - Throws: what goes wrong in her lines; and where none of them is a gradient of the network's.
  func result() throws(Diagnostic) -> BackwardCheck.Result {
    let sites = program.instrumented().sites
    let trace = ProgramTrace(SiteTable(sites), followsUpdates: false)
    let own = try program.run(trace, beside: session)
    let truths = try truths(own)
    let claims = claims(trace, truths)
    guard !claims.isEmpty else {
      throw Diagnostic(
        .value, "none of these names is a gradient of the network's",
        hint: "its gradients are \(truths.keys.sorted().prefix(8).map { "d\($0)" }.joined(separator: ", "))")
    }
    let errors = errors(claims, truths)
    let gradients = claims.keys.sorted().map { (name: claims[$0]?.name ?? "", parameter: $0, error: errors[$0] ?? 1) }
    let worst = errors.values.max() ?? 0
    func result(_ finding: BackwardCheck.Finding?) -> BackwardCheck.Result {
      BackwardCheck.Result(finding: finding, maximumError: worst, gradients: gradients, loss: "L", note: nil)
    }
    guard let first = gradients.first(where: { !($0.error <= Agreement.limit) }) else {
      for (parameter, claim) in claims.sorted(by: { $0.key < $1.key }) {
        guard let truth = truths[parameter], let shape = BackwardCheck.Misshapen(claim.numbers, claim.name, for: truth, parameter) else {
          continue
        }
        return result(BackwardCheck.Finding(site: sites[claim.site], name: claim.name, slip: nil, change: nil, misshapen: shape))
      }
      return result(nil)
    }
    let order = suspects(trace, own, claims[first.parameter]?.site)
    let live = try liveShapes(own)
    let factors = Set([2, 0.5] + [Double(own.workbench.data?.sampleCount ?? 1)])
    let search = SlipSearch(program: program, session: session, table: trace.table, order: order, followsUpdates: false) {
      SlipEdits(
        at: $0, of: program, trace, factors: factors, counts: [own.workbench.data?.sampleCount ?? 1], moved: [],
        live: live)
    }
    let outcome = try search.best { (trial, other) throws(Diagnostic) in
      let truths = try self.truths(other)
      let new = self.claims(trial, truths)
      return new.count == claims.count && self.errors(new, truths).values.allSatisfy { $0 <= Agreement.limit } ? .right : .wrong
    }
    if let found = outcome.found {
      let isGradient = GradientName.isGradient(found.site.name, among: trace.names)
      return result(
        BackwardCheck.Finding(
          site: found.site, name: isGradient ? found.site.name : first.name, slip: found.edit.slip, change: found.edit.change))
    }
    // Nothing explains it: where one gradient is asked about, the last line that makes it is where to begin.
    let mine = order.filter { !program.isAsked($0) && GradientName.isGradient($0.name, among: trace.names) }
    let site = only == nil ? order.first : mine.max { $0.index < $1.index } ?? order.first
    return result(BackwardCheck.Finding(site: site, name: first.name, slip: nil, change: nil))
  }

  /// The network's gradients by parameter, for all the data as things are.
  private func truths(_ own: Session) throws(Diagnostic) -> [String: Tensor] {
    var truths: [String: Tensor] = [:]
    guard let network = own.workbench.network else { return [:] }
    for name in network.parameterNames {
      let value = try own.reading(.current) { () throws(Diagnostic) in try own.liveValue("d\(name)") }
      if let tensor = try value?.tensor(name) { truths[name] = tensor }
    }
    return truths
  }

  /// What her lines can use of the forward pass without working it out, with its shape.
  private func liveShapes(_ own: Session) throws(Diagnostic) -> [String: [Int]] {
    var shapes: [String: [Int]] = [:]
    for name in own.liveNames where name.first != "d" {
      guard let value = try? own.reading(.current, { () throws(Diagnostic) in try own.liveValue(name) }),
        let numbers = try? value.tensor(name), numbers.shape.count == 2
      else { continue }
      shapes[name] = numbers.shape
    }
    return shapes
  }

  private typealias Claim = (name: String, site: Int, numbers: Tensor)

  /// The last value that each gradient was given by name.
  private func claims(_ trace: ProgramTrace, _ truths: [String: Tensor]) -> [String: Claim] {
    var claims: [String: Claim] = [:]
    let names = Set(truths.keys)
    func note(_ name: String, _ site: Int, _ numbers: Tensor?) {
      guard let numbers, let parameter = GradientName.parameter(of: name, among: names), only == nil || parameter == only else { return }
      claims[parameter] = (name, site, numbers)
    }
    for event in trace.events {
      note(trace.sites[event.site].name, event.site, event.numbers)
      if case .dict(let dict) = event.value {
        for item in dict.items { if case .string(let key) = item.key { note(key, event.site, try? item.value.tensor(key)) } }
      }
    }
    return claims
  }

  private func errors(_ claims: [String: Claim], _ truths: [String: Tensor]) -> [String: Double] {
    var errors: [String: Double] = [:]
    for (parameter, claim) in claims {
      guard let truth = truths[parameter] else { continue }
      let (factor, error) = claim.numbers.ratio(to: truth)
      errors[parameter] = factor.isNaN ? error : max(error, min(abs(factor - 1), 1))
    }
    return errors
  }

  /// Her lines up to the gradient, those first whose values are none of the network's.
  private func suspects(_ trace: ProgramTrace, _ own: Session, _ last: Int?) -> [ProgramSite] {
    // Its gradients have names only after `backward`; they are asked for by the names that hers would have.
    let network = own.workbench.network
    let names =
      (network?.parameterNames ?? []).map { "d\($0)" } + (1...max(network?.layers.count ?? 1, 1)).flatMap { ["dz\($0)", "da\($0)"] }
    let known: [Tensor] = names.compactMap { name in
      (try? own.reading(.current) { () throws(Diagnostic) in try own.liveValue(name) }).flatMap { $0 }.flatMap { try? $0.tensor(name) }
    }
    var ranks: [Int: (rank: Int, first: Int)] = [:]
    for (index, event) in trace.events.enumerated() {
      let isGradient = GradientName.isGradient(trace.sites[event.site].name, among: trace.names)
      let matches = event.numbers.map { numbers in known.contains { numbers.ratio(to: $0).error <= Agreement.limit } } ?? false
      let isAsked = program.isAsked(trace.sites[event.site])
      let rank = isAsked ? 4 : isGradient ? (matches ? 2 : 0) : 1
      ranks[event.site] = (min(rank, ranks[event.site]?.rank ?? rank), ranks[event.site]?.first ?? index)
    }
    return ranks.sorted { ($0.value.rank, $0.value.first) < ($1.value.rank, $1.value.first) }.map { trace.sites[$0.key] }
  }
}
