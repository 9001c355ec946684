import Language
import NeuralNetwork
import Runtime

/// What of the gradients depends on which lines.
extension BackwardCheck {
  /// The sites that everything wrong depends on, and nothing that is right: one of them is at fault where only one is. Each is found by
  /// a run in which its values are changed a little.
  func capable(of candidate: Candidate, _ sites: [Int], _ usual: Double) throws(Diagnostic) -> Set<Int> {
    let scale = candidate.loss.isDeclared && candidate.agreement.scales.contains { abs($0.value - 1) <= 1e-5 } ? 1 : usual
    // Where each is off by a factor of its own, none of them is right.
    let alike = candidate.agreement.scales.values.count { abs($0 - scale) <= 1e-5 * abs(scale) }
    let hasRight = alike > 1 || candidate.agreement.scales.count < 3 || candidate.loss.isDeclared
    let agreement = candidate.agreement
    let isRight = Dictionary(
      uniqueKeysWithValues: agreement.errors.keys.map { key in
        (key, agreement.isRight(key, at: scale) && (hasRight || agreement.scales[key] == nil))
      })
    var found: Set<Int> = []
    for site in sites.prefix(64) {
      let trial = ProgramTrace(
        plain.table, followsUpdates: only == nil, starts: plain.starts, passedOver: plain.passedOver, disturbing: site, end: plain.stepEnd)
      do throws(Diagnostic) { try program.run(trial, beside: session) } catch {
        if error.kind == .interrupted { throw error }
        continue
      }
      if hasNamed { trial.addParameters(BackwardCheck.namedParameters(trial, only: only)) }
      let changed = BackwardCheck.claims(trial, like: plain, only: only)
      let isCapable = isRight.allSatisfy { parameter, isRight in
        guard let old = claims[parameter], let new = changed[parameter] else { return false }
        return old.isSame(as: new) == isRight
      }
      if isCapable { found.insert(site) }
    }
    return found
  }

  /// The sites that go into what is wrong and into nothing that is right, by their names; none where nothing is right.
  func sitesOfWrongOnly(_ candidate: Candidate, _ usual: Double) -> Set<Int> {
    var byName: [String: [ProgramSite]] = [:]
    for site in plain.sites where !site.target.isEmpty { byName[site.bareName, default: []].append(site) }
    let updates = Set(plain.events.filter { !$0.updates.isEmpty }.map(\.site))
    func reached(from start: Set<Int>) -> Set<Int> {
      var found = start
      var open = Array(start)
      while let next = open.popLast() {
        for name in plain.sites[next].namesUsed {
          for site in byName[name] ?? [] where !updates.contains(site.index) && found.insert(site.index).inserted {
            open.append(site.index)
          }
        }
      }
      return found
    }
    var (right, wrong): (Set<Int>, Set<Int>) = ([], [])
    for (parameter, error) in candidate.agreement.errors {
      let isRight =
        error <= Agreement.limit && (candidate.agreement.scales[parameter].map { abs($0 - usual) <= 1e-5 * abs(usual) } ?? true)
      let sites =
        plain.events.filter { $0.updates.contains { $0.parameter == parameter } }.map(\.site) + [claims[parameter]?.site].compactMap { $0 }
      if isRight { right.formUnion(sites) } else { wrong.formUnion(sites) }
    }
    guard !right.isEmpty, !wrong.isEmpty else { return [] }
    return reached(from: wrong).subtracting(reached(from: right))
  }
}
