import Language
import Markup
import NeuralNetwork
import Runtime

/// Compares the gradients that a program works out by hand with those of the tape, and finds the line that departs.
///
/// The program is run three ways: as it is, to see what it computes and moves in its first step; with its parameters tracked, which gives
/// the true gradients; and, where the two differ, with one expression changed at a time, until a change makes all gradients right.
struct BackwardCheck {
  struct Finding {
    /// The line that departs; nil where there is only a value.
    var site: ProgramSite?
    var name: String
    var slip: Slip?
    /// What would make it right; nil where no single change does.
    var change: String?
    var edit: SiteEdit?
    /// Whether the change mends some of it only, so that another line is wrong too.
    var isPart = false
    /// The gradient whose numbers are right, and whose shape is not.
    var misshapen: Misshapen?
  }

  /// A gradient with the right numbers in a shape that does not go with its parameter's.
  struct Misshapen {
    let name: String
    let parameter: String
    let shape: [Int]
    let wanted: [Int]

    /// nil where what is subtracted spreads to the parameter's shape, as (n,) does to (1, n).
    init?(_ gradient: Tensor, _ name: String, for parameter: Tensor, _ parameterName: String) {
      guard gradient.count > 1, gradient.count == parameter.count, gradient.shape != parameter.shape,
        gradient.spread(to: parameter.shape) == nil
      else { return nil }
      (self.name, self.parameter, shape, wanted) = (name, parameterName, gradient.shape, parameter.shape)
    }
  }

  struct Result {
    /// nil where all is right.
    var finding: Finding?
    /// The worst relative error, and each gradient's.
    var maximumError: Double
    var gradients: [(name: String, parameter: String, error: Double)]
    /// What the truth is the gradient of: `loss`, or `½Σ(yhat − y)²`.
    var loss: String
    var note: String?
    /// Where a gradient is furthest off: its element, what it is there, and what it should be.
    var example: (name: String, mine: Double, truth: Double)?
    /// All gradients divided by the number of samples, where they are sums and the loss a mean.
    var sumPatch: ProgramPatch?
  }

  let program: LearnerProgram
  let session: Session
  let plain: ProgramTrace
  let tracked: ProgramTrace
  let claims: [Int: GradientClaim]
  private let rates: [Int: Double]
  /// The one gradient that is asked about; nil for all there are.
  private let only: String?
  /// How many values the search for a slip may compute.
  private let searchLimit: Int

  /// - Throws: what goes wrong in the program; and where there is nothing to check.
  init(
    _ program: LearnerProgram, only: String? = nil, searchLimit: Int = SlipSearch.eventLimit, beside session: Session
  ) throws(Diagnostic) {
    self.program = program
    self.searchLimit = searchLimit
    self.only = only
    self.session = session
    plain = ProgramTrace(SiteTable(program.instrumented().sites), followsUpdates: only == nil)
    try program.run(plain, beside: session)
    plain.addParameters(BackwardCheck.namedParameters(plain, only: only))
    guard !plain.parameters.isEmpty else {
      throw Diagnostic(
        .value, "no gradient was found in \(program.name) that could be checked",
        hint: "gradients are known by their names, `dW1`, `grad_w`, `W1_grad`, or by what moves a weight: W1 -= lr * dW1")
    }
    tracked = ProgramTrace(tracking: plain, parameters: plain.parameters)
    var failure: Diagnostic?
    do throws(Diagnostic) { try program.run(tracked, beside: session) } catch {
      if error.kind == .interrupted { throw error }
      failure = error
    }
    claims = BackwardCheck.claims(plain, only: only)
    rates = BackwardCheck.rates(plain)
    if let failure, tracked.losses.isEmpty, tracked.impliedLosses.isEmpty {
      var failure = failure
      failure.hint = "check follows this program with tracked weights, and here it cannot; \(failure.hint ?? "a plainer line would do")"
      throw failure
    }
  }

  // MARK: - Verdict

  /// Whether some parameters are known by the names of their gradients only.
  private var hasNamed: Bool { plain.parameters.contains { !$0.isMoved } }

  typealias Candidate = (loss: TracedLoss, truths: [Int: Tensor], agreement: Agreement)

  func result() throws(Diagnostic) -> Result {
    let declared = try candidates(tracked.losses)
    let implied = try candidates(tracked.impliedLosses)
    if let best = declared.max(by: { $0.agreement.rightCount < $1.agreement.rightCount }) {
      if best.agreement.wrong.isEmpty, let scale = best.agreement.scale {
        if abs(scale - 1) < 1e-5 { return right(best) }
        if let other = implied.first(where: { $0.agreement.wrong.isEmpty && isUsual($0.agreement.scale) }) {
          let isMean = tracked.sampleCounts.contains { abs(Double($0) - scale) < 1e-4 }
          if !isMean {
            return right(
              other, note: "\(best.loss.name) is another scale: these gradients are \(NumberText.text(scale, precision: 4)) times its own")
          }
        }
      } else if best.agreement.rightCount == 0 && best.loss.isAbsolute || best.loss.isBehind,
        let other = implied.first(where: { $0.agreement.wrong.isEmpty && $0.agreement.scale != nil })
      {
        return right(
          other, note: best.loss.isBehind ? nil : "`\(best.loss.name)` is not the loss that these are the gradients of")
      }
      // A loss that is worked out later, of all samples perhaps, says less than the difference that the gradients begin with.
      if best.loss.isBehind || best.loss.isSumOfErrors, !implied.isEmpty {
        return try wrong(implied.sorted { $0.agreement.rightCount > $1.agreement.rightCount } + [best])
      }
      return try wrong([best])
    }
    if let good = implied.first(where: { $0.agreement.wrong.isEmpty && $0.agreement.scale != nil }) { return right(good) }
    guard !implied.isEmpty else {
      throw Diagnostic(
        .value, "no loss was found in \(program.name) that the gradients could be of",
        hint: "give the loss a name, as in loss = np.mean((yhat - y) ** 2); a step has no slope, so a perceptron's rule is no gradient")
    }
    return try wrong(implied.sorted { $0.agreement.rightCount > $1.agreement.rightCount })
  }

  /// Whether gradients may be so many times too large on purpose: of a square without its ½, of a sum over samples or a mean.
  private func isUsual(_ scale: Double?) -> Bool {
    guard let scale, scale > 0 else { return false }
    for factor in [0.5, 1.0, 2.0] {
      for count in tracked.sampleCounts.union([1]) {
        let (many, few) = (factor * Double(count), factor / Double(count))
        if abs(scale - many) < 1e-4 * scale || abs(scale - few) < 1e-4 * scale { return true }
      }
    }
    return false
  }

  func candidates(_ losses: [TracedLoss]) throws(Diagnostic) -> [Candidate] {
    var result: [Candidate] = []
    for loss in losses {
      guard let truths = truths(of: loss.variable) else { continue }
      let agreement = Agreement(claims, truths: truths, rates: rates)
      if !agreement.errors.isEmpty { result.append((loss, truths, agreement)) }
    }
    return result
  }

  /// The gradients for the parameters that a loss depends on; nil where it depends on none.
  func truths(of loss: Variable) -> [Int: Tensor]? {
    let order = Set(loss.topologicalOrder().map { ObjectIdentifier($0) })
    let leaves = tracked.leaves.filter { order.contains(ObjectIdentifier($0.value)) }.sorted { $0.key < $1.key }
    guard !leaves.isEmpty, let gradients = try? loss.gradients(for: leaves.map(\.value)) else { return nil }
    return Dictionary(uniqueKeysWithValues: zip(leaves.map(\.key), gradients))
  }

  func right(_ candidate: Candidate, note: String? = nil) -> Result {
    let misshapen = candidate.agreement.errors.keys.sorted().compactMap { key -> (shape: Misshapen, site: Int?)? in
      let parameter = plain.parameters[key]
      guard let claim = claims[key], let gradient = claim.gradient, claim.delta?.shape != parameter.initial.shape else { return nil }
      return Misshapen(gradient, claim.name, for: parameter.initial, parameter.name).map { ($0, claim.site) }
    }
    let finding = misshapen.first.map { first in
      Finding(site: first.site.map { plain.sites[$0] }, name: first.shape.name, slip: nil, change: nil, misshapen: first.shape)
    }
    return Result(
      finding: finding, maximumError: candidate.agreement.worst, gradients: gradients(candidate), loss: candidate.loss.name, note: note)
  }

  func gradients(_ candidate: Candidate, isWrong: Bool = false) -> [(name: String, parameter: String, error: Double)] {
    candidate.agreement.errors.sorted { $0.key < $1.key }.map { key, error in
      var error = error
      // A factor too many is an error too, unless the learning rate takes it up.
      if isWrong, candidate.loss.isDeclared, let scale = candidate.agreement.scales[key], abs(scale - 1) > 1e-5 {
        error = max(error, abs(scale - 1) / max(abs(scale), 1))
      }
      return (claims[key]?.name ?? "", plain.parameters[key].name, error)
    }
  }

  func wrong(_ candidates: [Candidate]) throws(Diagnostic) -> Result {
    guard let first = candidates.first else { throw Diagnostic(.value, "there is nothing to compare") }
    let tape = nodeGradients(first.loss)
    let (order, doubtful) = suspects(first, tape)
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
      followsUpdates: only == nil, end: plain.stepEnd,
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
        let agreement = Agreement(new, truths: candidate.truths, rates: newRates, plain: plainMoves)
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
      if let earlier = try behind(found.site, order, candidate, plainMoves) { found = earlier }
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
    let site = order.first { plain.gives($0, more: 1) } ?? order.first ?? plain.sites[0]
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
    let search = SlipSearch(
      program: program, session: session, table: plain.table, order: sources, followsUpdates: only == nil, end: plain.stepEnd,
      eventLimit: searchLimit / 4
    ) {
      edits(at: $0, candidate.agreement)
    }
    return try search.best { (trial, _) throws(Diagnostic) in
      if hasNamed { trial.addParameters(BackwardCheck.namedParameters(trial, only: only)) }
      let new = BackwardCheck.claims(trial, like: plain, only: only)
      let agreement = Agreement(new, truths: candidate.truths, rates: BackwardCheck.rates(trial), plain: plainMoves)
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
    let usual = scales[scales.count / 2]
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
    var factors = Set(agreement.scales.values.filter { $0.isFinite && abs($0) > 1e-9 })
    for count in tracked.sampleCounts where count > 1 { factors.insert(Double(count)) }
    let moved = Set(plain.parameters.map(\.name) + plain.events.filter { !$0.updates.isEmpty }.map { plain.sites[$0.site].target })
    return SlipEdits(
      at: site, of: program, plain, factors: factors.union([2, 0.5]), counts: tracked.sampleCounts, moved: moved)
  }
}
