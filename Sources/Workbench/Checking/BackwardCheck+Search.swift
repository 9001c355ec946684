import Language
import NeuralNetwork
import Runtime

/// Which line is wrong, and what would make it right.
extension BackwardCheck {
  func wrong(_ candidates: [Candidate]) throws(Diagnostic) -> Result {
    guard let first = candidates.first else { throw Diagnostic(.value, "there is nothing to compare") }
    let tape = nodeGradients(first.loss)
    let (order, doubtful, alike, right) = try suspects(first, tape)
    var known = tape.gradients.filter { $0.count > 1 }
    for other in candidates.dropFirst().prefix(2) { known += nodeGradients(other.loss).gradients.filter { $0.count > 1 } }
    // What is filled in row by row comes to a row of what is meant.
    let filling = Set(plain.events.lazy.filter { $0.filled != nil }.map(\.site))
    if order.prefix(doubtful).contains(where: { filling.contains($0.index) }) { known += known.flatMap(\.rows) }
    func result(_ finding: Finding, _ candidate: Candidate) -> Result {
      let gradients = gradients(candidate, isWrong: true)
      return Result(
        finding: finding, maximumError: gradients.map(\.error).max() ?? 0, gradients: gradients, loss: candidate.loss.name, note: nil,
        example: example(candidate))
    }
    let search = SlipSearch(
      program: program, session: session, table: plain.table, order: order, doubtful: doubtful,
      followsUpdates: only == nil, starts: plain.starts, passedOver: plain.passedOver, end: plain.stepEnd,
      eventLimit: searchLimit, known: Dictionary(grouping: known, by: \.count)
    ) {
      edits(at: $0, first.agreement)
    }
    let plainMoves = Set(claims.filter { $0.value.movesPlainly }.keys)
    // A change that explains all by the likeliest loss is better than an earlier one by another.
    var explained: Candidate?
    let outcome = try search.best { (trial, _) throws(Diagnostic) in
      if hasNamed { trial.addParameters(BackwardCheck.namedParameters(trial, only: only)) }
      let new = BackwardCheck.claims(trial, like: plain, only: only)
      let newRates = BackwardCheck.rates(trial)
      var rightCount = 0
      let place = candidates.prefix(explained == nil ? candidates.count : 1).firstIndex { candidate in
        let agreement = Agreement(
          new, truths: candidate.truths, rates: newRates, plain: plainMoves, weights: weights(for: candidate.loss), means: means)
        if candidate.loss.variable === first.loss.variable { rightCount = agreement.rightCount }
        guard agreement.wrong.isEmpty, agreement.errors.count >= candidate.agreement.errors.count, let scale = agreement.scale else {
          return false
        }
        return isAccepted(scale, of: candidate)
      }
      guard let place else { return rightCount > first.agreement.rightCount ? .better(rightCount) : .wrong }
      explained = candidates[place]
      return place == 0 ? .right : .perhaps
    }
    if var found = outcome.found, let candidate = explained {
      let suspects = order.prefix(doubtful).filter { !right.contains($0.index) }
      if let earlier = try behind(found.site, suspects + alike, candidate, plainMoves) {
        found = earlier
      } else if found.edit.slip == .sign, let other = try turned(besides: found.site, suspects, candidate, plainMoves) {
        found = other
      } else if let other = try undivided(besides: found.site, candidate, plainMoves) {
        found = other
      } else if found.edit.slip == .missingSlope || found.site.addsReference,
        let other = try owner(of: found.site, candidate, plainMoves)
      {
        found = other
      } else if found.edit.isFactor, let other = try origin(of: found.site, suspects, candidate, plainMoves) {
        found = other
      }
      return result(
        Finding(
          site: found.site, name: name(at: found.site, candidate), slip: found.edit.slip, change: found.edit.change, edit: found.edit.edit),
        candidate)
    }
    if let part = outcome.part {
      return result(
        Finding(
          site: part.site, name: name(at: part.site, first), slip: part.edit.slip, change: part.edit.change, edit: part.edit.edit,
          isPart: true),
        first)
    }
    let likely = order.prefix(doubtful)
    let site = likely.first { plain.gives($0, more: 1) || doubtful == 1 || $0.isUpdate } ?? likely.first ?? order.first ?? plain.sites[0]
    return result(Finding(site: site, name: name(at: site, first), slip: nil, change: nil), first)
  }

  /// The first change at some sites that makes all right by a loss.
  func change(
    at sources: [ProgramSite], _ candidate: Candidate, _ plainMoves: Set<Int>,
    where isWanted: @escaping (SlipEdits.Edit) -> Bool = { _ in true }
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    let search = SlipSearch(
      program: program, session: session, table: plain.table, order: sources, followsUpdates: only == nil, starts: plain.starts,
      passedOver: plain.passedOver, end: plain.stepEnd,
      eventLimit: searchLimit / 4, isWanted: isWanted
    ) {
      edits(at: $0, candidate.agreement)
    }
    return try search.best { (trial, _) throws(Diagnostic) in
      if hasNamed { trial.addParameters(BackwardCheck.namedParameters(trial, only: only)) }
      let new = BackwardCheck.claims(trial, like: plain, only: only)
      let agreement = Agreement(
        new, truths: candidate.truths, rates: BackwardCheck.rates(trial), plain: plainMoves, weights: weights(for: candidate.loss),
        means: means)
      guard agreement.wrong.isEmpty, agreement.errors.count >= candidate.agreement.errors.count, let scale = agreement.scale else {
        return .wrong
      }
      return isAccepted(scale, of: candidate) ? .right : .wrong
    }.found
  }

  func example(_ candidate: Candidate) -> (name: String, mine: Double, truth: Double)? {
    for parameter in candidate.agreement.wrong {
      guard let claim = claims[parameter], let mine = claim.gradient, let truth = candidate.truths[parameter], mine.count == truth.count
      else { continue }
      let differences = zip(mine.elements, truth.elements).map { abs($0 - $1) }
      guard let place = differences.indices.max(by: { differences[$0] < differences[$1] }) else { continue }
      var rest = place
      var indices: [String] = []
      for extent in mine.shape.reversed() where extent > 0 {
        indices.insert(String(rest % extent), at: 0)
        rest /= extent
      }
      return (
        indices.isEmpty ? claim.name : "\(claim.name)[\(indices.joined(separator: ","))]", mine.elements[place], truth.elements[place]
      )
    }
    return nil
  }

  /// Whether a factor that all gradients have is no fault: one that somebody would write, or the one that most have already.
  private func isAccepted(_ scale: Double, of candidate: Candidate) -> Bool {
    if candidate.loss.isDeclared { return accepted(candidate).contains { abs(scale - $0) < 1e-5 * $0 } }
    return isPlain(scale) || abs(scale - candidate.agreement.usualScale) < 1e-5 * abs(scale)
  }

  /// By what common factor gradients of a loss may be too large: 1, or what most of those have that are right but for it.
  func accepted(_ candidate: Candidate) -> [Double] {
    let wrong = Set(candidate.agreement.wrong)
    let scales = candidate.agreement.scales.filter { !wrong.contains($0.key) }.map(\.value).sorted()
    guard !scales.isEmpty, wrong.count < candidate.agreement.errors.count, candidate.agreement.scale == nil || !wrong.isEmpty else {
      return [1]
    }
    let usual = wrong.isEmpty ? candidate.agreement.usualScale : scales[scales.count / 2]
    return usual > 0 && !scales.contains { abs($0 - 1) < 1e-5 } && !tracked.sampleCounts.contains { abs(Double($0) - usual) < 1e-4 }
      ? [1, usual] : [1]
  }

  /// What departs at a site: what it gives a name, or the first gradient that is wrong.
  func name(at site: ProgramSite, _ candidate: Candidate) -> String {
    if case .returned = site.kind {
      return candidate.agreement.wrong.first.flatMap { claims[$0]?.name } ?? site.name
    }
    if GradientName.isGradient(site.name, among: plain.names) { return site.name }
    if let parameter = claims.first(where: { $0.value.updateSite == site.index })?.value.name { return parameter }
    return site.name
  }

  func edits(at site: ProgramSite, _ agreement: Agreement) -> SlipEdits {
    var factors = Set(agreement.scales.values.filter { $0.isFinite && abs($0) > 1e-9 && (isPlain(abs($0)) || ($0 * $0).isSmallQuotient) })
    for count in tracked.sampleCounts where count > 1 { factors.insert(Double(count)) }
    let moved = Set(plain.parameters.map(\.name) + plain.events.filter { !$0.updates.isEmpty }.map { plain.sites[$0.site].target })
    return SlipEdits(
      at: site, of: program, plain, factors: factors.union([2, 0.5]), counts: tracked.sampleCounts, moved: moved)
  }
}

extension Tensor {
  /// The rows of a matrix, where they are few.
  fileprivate var rows: [Tensor] {
    guard shape.count == 2, (2...64).contains(shape[0]), shape[1] > 1 else { return [] }
    let width = shape[1]
    return (0..<shape[0]).compactMap { row in try? Tensor(shape: [width], elements: Array(elements[(row * width)..<((row + 1) * width)])) }
  }
}
