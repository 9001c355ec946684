import Language
import NeuralNetwork

/// What is wrong with the gradients that a program works out by hand, and with what it does with them.
enum ProgramGradientChecks {
  static func all(_ examination: ProgramExamination) -> [Finding] {
    // What the tape works out is right.
    if examination.trace.sites.contains(where: { $0.isUpdate && $0.value.gradientOwner != nil }) { return [] }
    // A program that has learnt to the end does so whatever its gradients are called.
    guard let check = try? BackwardCheck(examination.program, searchLimit: ProgramExamination.searchLimit, beside: examination.session)
    else { return uphill(examination).map { [$0] } ?? [] }
    if let found = uphill(check, examination) { return [found] }
    guard let result = try? check.departure() else { return uphill(examination).map { [$0] } ?? [] }
    return departed(result, examination).map { [$0] } ?? []
  }

  // MARK: Up instead of down

  /// Updates that add a gradient which is right.
  private static func uphill(_ check: BackwardCheck, _ examination: ProgramExamination) -> Finding? {
    let sites = check.uphillUpdates
    guard !sites.isEmpty, !examination.hasLearnt || sites.count < check.claims.count else { return nil }
    return examination.uphillFinding(sites.map { check.plain.sites[$0] })
  }

  /// Where nothing is known of the gradients: a loss that grows, and falls when the updates are turned round.
  private static func uphill(_ examination: ProgramExamination) -> Finding? {
    guard examination.hasRisen else { return nil }
    var sites: [ProgramSite] = []
    for move in examination.trace.moves where !sites.contains(where: { $0.index == move.site }) {
      sites.append(examination.site(move.site))
    }
    let finding = examination.uphillFinding(sites)
    guard let tried = finding?.tried, tried.lossAfter < 0.7 * examination.ends.first else { return nil }
    return finding
  }

  // MARK: Another gradient

  /// Whether a change is one of what a step does with the weights: `with `+` between `w` and …`.
  private static func turns(_ change: String?, _ site: ProgramSite) -> Bool {
    guard let moved = site.moved, let change else { return false }
    return change.hasPrefix("with `+` between `\(moved)`") || change.hasPrefix("with `-` between `\(moved)`")
  }

  private static func departed(_ result: BackwardCheck.Result, _ examination: ProgramExamination) -> Finding? {
    guard let found = result.finding, let site = found.site else {
      examination.gradientError = result.maximumError
      return nil
    }
    if let truth = result.example?.truth, !truth.isFinite { return nil }
    // Of a loss that is no number from the first step on, nothing is the slope.
    if let first = examination.losses.values.first, !first.isFinite { return nil }
    let patch = found.edit.flatMap { ProgramPatch(site, $0) } ?? result.sumPatch
    let id: FindingID
    switch found.slip {
    case .missingSlope: id = .missingSlope
    case .missingMean: id = .missingMean
    case .sign where turns(found.change, site): return examination.uphillFinding([site])
    // Which elements are meant is no matter of up or down, nor is the sign of a part.
    case .sign where !["with `<", "with `>", "with `+` ", "with `-` ", "with `-("].contains { found.change?.hasPrefix($0) ?? false }:
      id = .wrongSign
    default: id = .wrongGradient
    }
    // A factor is taken up by the rate, and what no single change explains may be meant so: both count where nothing is learnt only.
    let isExplained = found.change != nil || found.slip == .missingMean
    if examination.hasLearnt,
      !isExplained || id == .missingMean || found.change?.hasPrefix("divided") == true
        || found.change?.hasPrefix("multiplied by 0") == true
    {
      return nil
    }
    guard isExplained || result.maximumError > 0.05 else { return nil }
    var message = "`\(found.name)` is not the slope of `\(result.loss)`"
    if let example = result.example {
      message += ": \(example.name) is \(short(example.mine)), and the slope there is \(short(example.truth))"
    }
    if let change = found.change { message += "; \(change), all gradients agree" }
    return examination.finding(
      id, message, at: site,
      evidence: [.init("gradient", .string(found.name)), .init("relative_error", .double(result.maximumError))],
      patches: patch.map { [$0] } ?? [], look: "check")
  }
}

extension ProgramExamination {
  /// Updates that go up, and the same turned round.
  fileprivate func uphillFinding(_ sites: [ProgramSite]) -> Finding? {
    guard let first = sites.min(by: { $0.index < $1.index }) else { return nil }
    func turned(_ sites: [ProgramSite]) -> ProgramPatch? {
      var patch: ProgramPatch?
      for site in sites.sorted(by: { $0.index < $1.index }) {
        guard let next = ProgramPatch(turning: site) else { continue }
        patch = patch.map { $0.joined(next) } ?? next
      }
      return patch
    }
    guard let patch = turned(sites) else { return nil }
    // Of a single number nothing is known: it may go up with the others, as a bias does.
    var all = sites
    for move in trace.moves where !all.contains(where: { $0.index == move.site }) {
      let site = self.site(move.site)
      if site.goesAs(first) { all.append(site) }
    }
    let patches = all.count > sites.count ? [turned(all), patch].compactMap { $0 } : [patch]
    let (before, after) = ends
    let rise = hasLosses ? ": the loss goes from \(short(before)) to \(short(after))" : ""
    return finding(
      .wrongSign, "`\(first.text.split(separator: "\n").first.map(String.init) ?? first.target)` steps up the slope\(rise)", at: first,
      evidence: [.init("loss_first", .double(before)), .init("loss", .double(after))], patches: patches)
  }
}

extension Expression {
  /// A quotient; of `w - step`, where only the step is meant, `w - step / count`.
  fileprivate func dividing(by count: Expression, stepOnly: Bool) -> Expression {
    if stepOnly, case .binary(let operation, let a, let b) = kind, operation == .subtract || operation == .add {
      return Expression(.binary(operation, a, Expression(.binary(.divide, b, count), b.span)), span)
    }
    return Expression(.binary(.divide, self, count), span)
  }
}

extension ProgramSite {
  /// Whether it moves in the direction in which another does, by how both are written.
  fileprivate func goesAs(_ other: ProgramSite) -> Bool {
    switch (kind, other.kind) {
    case (.augmented(let a), .augmented(let b)): a == b
    case (.assigned, .assigned):
      if case .binary(let a, _, _) = value.kind, case .binary(let b, _, _) = other.value.kind { a == b } else { false }
    default: false
    }
  }
}

extension BackwardCheck {
  /// The sites of updates that add a gradient which is the loss's, or which another loss would give.
  var uphillUpdates: [Int] {
    guard let candidates = try? candidates(tracked.losses) + candidates(tracked.impliedLosses) else { return [] }
    for candidate in candidates {
      var sites: [Int] = []
      var isRight = true
      for (parameter, claim) in claims {
        guard let truth = candidate.truths[parameter], let gradient = claim.gradient, let delta = claim.delta, let site = claim.updateSite,
          gradient.count > 0
        else {
          isRight = false
          continue
        }
        let own = gradient.ratio(to: truth)
        let move = delta.ratio(to: gradient)
        if own.error > Agreement.limit || !(own.factor > 0) || move.error > Agreement.limit { isRight = false }
        if own.error <= Agreement.limit, own.factor > 0, move.error <= Agreement.limit, move.factor > 0, !sites.contains(site) {
          sites.append(site)
        }
      }
      if !sites.isEmpty, isRight || sites.count < claims.count { return sites.sorted() }
    }
    return []
  }

  /// What is wrong with the gradients; without a finding where they are those of the loss, or of another that is used in its place.
  func departure() throws(Diagnostic) -> Result {
    if let good = try candidates(tracked.impliedLosses).first(where: { $0.agreement.wrong.isEmpty && ($0.agreement.scale ?? 0) > 0 }),
      try !candidates(tracked.losses).contains(where: { $0.agreement.wrong.isEmpty && isSum($0.agreement.scale) })
    {
      return Result(finding: nil, maximumError: good.agreement.worst, gradients: [], loss: good.loss.name)
    }
    var result = try result()
    // No single line may be at fault where each gradient is a sum on its own.
    if result.finding != nil, result.finding?.change == nil,
      let sums = try candidates(tracked.losses).first(where: { $0.agreement.wrong.isEmpty && isSum($0.agreement.scale) }),
      let count = sums.agreement.scale.map({ Expression(.int(Int($0.rounded())), Span(0, 0)) })
    {
      result.finding?.slip = .missingMean
      let named = Set(claims.values.compactMap(\.site)).sorted().map { plain.sites[$0] }
      // Gradients whose names say nothing are divided where the weights are moved by them.
      let sites = named.isEmpty ? Set(claims.values.compactMap(\.updateSite)).sorted().map { plain.sites[$0] } : named
      result.finding?.site = sites.first
      let replacements = sites.compactMap { site in
        site.value.dividing(by: count, stepOnly: named.isEmpty).written(in: site.source).map {
          ProgramPatch.Replacement(source: site.source, span: site.value.span, text: $0)
        }
      }
      result.sumPatch = ProgramPatch(replacements)
    }
    return result
  }

  /// Whether gradients are those of a mean but for the number of samples.
  private func isSum(_ scale: Double?) -> Bool {
    guard let scale, abs(scale - 1) > 1e-4 else { return false }
    return tracked.sampleCounts.contains { abs(Double($0) - scale) < 1e-4 * Double($0) }
  }
}
