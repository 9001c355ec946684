import Language
import Runtime

/// Which line is meant, of several at which a change makes all right.
extension BackwardCheck {
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
  func owner(
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
  func origin(
    of site: ProgramSite, _ suspects: [ProgramSite], _ candidate: Candidate, _ plainMoves: Set<Int>
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
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
    let own = firstEvent(site)
    if let found = try change(at: unlike.filter { $0.index != site.index }, candidate, plainMoves, where: \.isFactor) { return found }
    if unlike.contains(where: { $0.index == site.index }) { return nil }
    let earlier = suspects.filter { firstEvent($0) < own && !$0.isUpdate && !GradientName.isDifference($0.name) }
      .sorted { firstEvent($0) < firstEvent($1) }
    guard !earlier.isEmpty else { return nil }
    return try change(at: Array(earlier.prefix(4)), candidate, plainMoves, where: \.isFactor)
  }

  /// Where a site is first worked out in the step.
  private func firstEvent(_ site: ProgramSite) -> Int { plain.events[plain.step].firstIndex { $0.site == site.index } ?? Int.max }

  /// Which sign is wrong, of all those whose change would help: the one that is unlike those of the lines that do the same for other
  /// parameters, else the first in a line that departs.
  func turned(
    besides site: ProgramSite, _ suspects: [ProgramSite], _ candidate: Candidate, _ plainMoves: Set<Int>
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    let updates = Set(claims.values.compactMap(\.updateSite))
    func isUnlike(_ site: ProgramSite) -> Bool {
      guard let sign = site.sign else { return false }
      let signs = plain.sites.filter { $0.isLike(site) && $0.isUpdate == updates.contains($0.index) }.compactMap(\.sign)
      return !signs.isEmpty && !signs.contains(sign)
    }
    if isUnlike(site) { return nil }
    let unlike = (updates.sorted().map { plain.sites[$0] } + suspects.filter { !$0.isUpdate }).filter {
      $0.index != site.index && isUnlike($0)
    }
    if !unlike.isEmpty, let found = try change(at: unlike, candidate, plainMoves, where: { $0.slip == .sign }) { return found }
    let own = firstEvent(site)
    let earlier = suspects.filter { firstEvent($0) < own && !$0.isUpdate && !GradientName.isDifference($0.name) }
      .sorted { firstEvent($0) < firstEvent($1) }
    guard !earlier.isEmpty, !site.isUpdate else { return nil }
    return try change(at: Array(earlier.prefix(4)), candidate, plainMoves, where: { $0.slip == .sign })
  }

  /// A line beside one that divides by a number of samples, which does the same for another parameter and does not divide; beside a
  /// `mean` there is none, as that may stand for `sum`.
  func undivided(
    besides site: ProgramSite, _ candidate: Candidate, _ plainMoves: Set<Int>
  ) throws(Diagnostic) -> (site: ProgramSite, edit: SlipEdits.Edit)? {
    guard site.value.dividesByName, !site.value.takesMean, claims.values.contains(where: { $0.site == site.index }) else { return nil }
    let others = plain.sites.filter { other in
      other.isLike(site) && !other.value.dividesByName && claims.values.contains { $0.site == other.index }
    }
    guard !others.isEmpty, others.count <= 4 else { return nil }
    return try change(at: others, candidate, plainMoves, where: \.isFactor)
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

extension Expression {
  /// The sign that it is written with: −1 where one minus stands in front of it or of one of its factors.
  fileprivate var writtenSign: Double {
    switch kind {
    case .unary(.minus, let inner): -inner.writtenSign
    case .binary(.multiply, let a, let b), .binary(.divide, let a, let b), .binary(.matrixMultiply, let a, let b):
      a.writtenSign * b.writtenSign
    case .int(let number): number < 0 ? -1 : 1
    case .float(let number): number < 0 ? -1 : 1
    default: 1
    }
  }
}

extension ProgramSite {
  /// The sign with which it moves a weight or gives a gradient, as it is written; nil where it does neither.
  fileprivate var sign: Double? {
    guard isUpdate else { return value.writtenSign }
    switch (kind, value.kind) {
    case (.augmented(let operation), _): return operation == .subtract ? -value.writtenSign : value.writtenSign
    case (_, .binary(.subtract, _, let step)): return -step.writtenSign
    case (_, .binary(.add, _, let step)): return step.writtenSign
    default: return nil
    }
  }

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
