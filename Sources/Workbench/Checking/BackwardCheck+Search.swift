import Language
import NeuralNetwork
import Runtime

/// Which line is wrong, and what would make it right.
extension BackwardCheck {
  func wrong(_ candidates: [Candidate]) throws(Diagnostic) -> Result {
    guard let first = candidates.first else { throw Diagnostic(.value, "there is nothing to compare") }
    let tape = nodeGradients(first.loss)
    let (order, doubtful, alike) = try suspects(first, tape)
    var known = tape.gradients.filter { $0.count > 1 }
    for other in candidates.dropFirst().prefix(2) { known += nodeGradients(other.loss).gradients.filter { $0.count > 1 } }
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
        return !candidate.loss.isDeclared || accepted(candidate).contains { abs(scale - $0) < 1e-5 * $0 }
      }
      guard let place else { return rightCount > first.agreement.rightCount ? .better(rightCount) : .wrong }
      explained = candidates[place]
      return place == 0 ? .right : .perhaps
    }
    if var found = outcome.found, let candidate = explained {
      if let earlier = try behind(found.site, order.prefix(doubtful) + alike, candidate, plainMoves) {
        found = earlier
      } else if found.edit.slip == .missingSlope || found.site.addsReference,
        let other = try owner(of: found.site, candidate, plainMoves)
      {
        found = other
      } else if found.edit.isFactor, let other = try origin(of: found.site, Array(order.prefix(doubtful)), candidate, plainMoves) {
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

  /// A change in what a site is made of that makes all right too: the slope is worked out wrongly, not left out.
  func behind(
    _ site: ProgramSite, _ order: [ProgramSite], _ candidate: Candidate, _ plainMoves: Set<Int>
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    var names: Set<String> = []
    site.value.walk { if $0.isReference || $0.calledName != nil { names.insert($0.calledName ?? site.source.text(in: $0.span)) } }
    let sources = order.filter { other in
      guard other.index != site.index, other.source === site.source,
        !GradientName.isGradient(other.name, among: plain.names) || other.function != site.function
      else { return false }
      if case .returned = other.kind { return names.contains(other.function ?? "") }
      return other.function == site.function && names.contains(other.name) && other.span.end <= site.span.start
        && !GradientName.isGradient(other.name, among: plain.names) && !other.value.isReference
    }
    guard !sources.isEmpty, sources.count <= 4 else { return nil }
    return try change(at: sources, candidate, plainMoves)
  }

  /// The line in which a slope that is left out belongs: where a gradient gets its name, not where it is taken, and behind the product
  /// that brings it back.
  private func owner(
    of site: ProgramSite, _ candidate: Candidate, _ plainMoves: Set<Int>
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    let used = site.namesUsed
    // `gradient += reg`: what is wrong with all of it is wrong where it got its name.
    if site.addsReference {
      let text = site.source.text(in: site.value.span)
      let made = plain.sites.last { $0.target == text && $0.function == site.function && $0.source === site.source && !$0.isUpdate }
      guard let made, case .assigned = made.kind, made.index < site.index, !made.value.isReference else { return nil }
      return try change(at: [made], candidate, plainMoves)
    }
    let owners = plain.sites.filter { other in
      guard case .assigned = other.kind, other.moved == nil, other.function == site.function, other.source === site.source,
        !other.value.isReference, !GradientName.isDifference(other.name), GradientName.isGradient(other.name, among: plain.names)
      else { return false }
      if site.isUpdate { return other.index < site.index && used.contains(other.bareName) }
      return GradientName.isDifference(site.name) && other.index > site.index && other.namesUsed.contains(site.bareName)
        && !other.value.holdsProductOfMatrices
    }
    guard !owners.isEmpty, owners.count <= 4, let found = try change(at: owners, candidate, plainMoves), found.edit.slip == .missingSlope
    else { return nil }
    return found
  }

  /// Where a factor is too many or missing, of all the sites at which it would help: at the one whose like among the right ones has it,
  /// else at the first that is worked out.
  private func origin(
    of site: ProgramSite, _ suspects: [ProgramSite], _ candidate: Candidate, _ plainMoves: Set<Int>
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    func first(_ site: ProgramSite) -> Int { plain.events[plain.step].firstIndex { $0.site == site.index } ?? Int.max }
    let usual = accepted(candidate)
    func isRight(_ parameter: Int) -> Bool {
      (candidate.agreement.errors[parameter] ?? 1) <= Agreement.limit
        && (candidate.agreement.scales[parameter].map { scale in usual.contains { abs(scale - $0) < 1e-5 * $0 } } ?? true)
    }
    let wrongMoves = Set(claims.filter { !isRight($0.key) }.compactMap(\.value.updateSite))
    let places = Set(suspects.map(\.index)).union(wrongMoves)
    let unlike = (suspects + wrongMoves.sorted().map { plain.sites[$0] }).filter { suspect in
      !suspect.value.dividesByName && plain.sites.contains { $0.isLike(suspect) && !places.contains($0.index) && $0.value.dividesByName }
    }
    let own = first(site)
    if let found = try change(at: unlike.filter { $0.index != site.index }, candidate, plainMoves, where: \.isFactor) { return found }
    if unlike.contains(where: { $0.index == site.index }) { return nil }
    let earlier = suspects.filter { first($0) < own && !$0.isUpdate && !GradientName.isDifference($0.name) }
      .sorted { first($0) < first($1) }
    guard !earlier.isEmpty else { return nil }
    return try change(at: Array(earlier.prefix(4)), candidate, plainMoves, where: \.isFactor)
  }

  /// The first change at some sites that makes all right by a loss.
  private func change(
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
      return !candidate.loss.isDeclared || accepted(candidate).contains { abs(scale - $0) < 1e-5 * $0 } ? .right : .wrong
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

extension Expression {
  fileprivate var holdsProductOfMatrices: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .binary(.matrixMultiply, _, _): found = true
      case .call(let callee, _) where callee.isProduct: found = true
      default: break
      }
    }
    return found
  }
}

extension Expression {
  /// Whether it takes a mean, or divides by something that has a name: by how many samples there are, mostly.
  fileprivate var dividesByName: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .binary(.divide, _, let by): if !by.isLiteral { found = true }
      case .call(let callee, _): if callee.lastName == "mean" { found = true }
      case .binary(.multiply, let a, let b): if [a, b].contains(where: \.isInverseCount) { found = true }
      default: break
      }
    }
    return found
  }

  /// `one_by_m`, `inv_n`: one divided by a number of samples, by its name.
  private var isInverseCount: Bool {
    guard isReference, let name = bareName?.lowercased() else { return false }
    return name.hasPrefix("one_by") || name.hasPrefix("one_over") || name.hasPrefix("inv_") || name.hasSuffix("_inv")
  }
}

extension ProgramSite {
  /// Whether it stands beside another and does for its parameter what that does for its own.
  fileprivate func isLike(_ other: ProgramSite) -> Bool {
    guard index != other.index, source === other.source, function == other.function, loopDepth == other.loopDepth else { return false }
    switch (kind, other.kind) {
    case (.assigned, .assigned):
      return isUpdate == other.isUpdate && GradientName.isGradient(name, among: []) == GradientName.isGradient(other.name, among: [])
    case (.augmented, .augmented): return isUpdate == other.isUpdate
    default: return false
    }
  }
}
