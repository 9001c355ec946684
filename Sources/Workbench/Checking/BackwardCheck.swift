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
    /// Whether a gradient is zero whatever its line says, as one is of an input that is zero.
    var isBlind = false
    /// What the program moves and no verdict is of; where there is such, not all is known to be right.
    var uncompared: [Uncompared] = []
    /// The parameters whose gradients were compared, as the trace numbers them.
    var compared: Set<Int> = []
    /// All gradients divided by the number of samples, where they are sums and the loss a mean.
    var sumPatch: ProgramPatch?
  }

  let program: LearnerProgram
  let session: Session
  let plain: ProgramTrace
  let tracked: ProgramTrace
  let claims: [Int: GradientClaim]
  let rates: [Int: Double]
  /// Over how many samples a mean may be.
  let means: Set<Int>
  /// The one gradient that is asked about; nil for all there are.
  let only: String?
  /// Whether equal first weights have been moved a little, or all are others.
  let isAside: Bool
  let isMoved: Bool
  var passedOver: ProgramTrace.Passing { plain.passedOver }
  /// How many values the search for a slip may compute.
  let searchLimit: Int

  /// - Parameter passedOver: which steps are only run, before the one that is looked at.
  /// - Parameter isAside: whether first weights that are all equal are moved a little, each by something of its own: at zeros a wrong
  ///   line may well give what is right.
  /// - Parameter isMoved: whether all first weights are others, so that other units are on and off: what a slope is where all are on says
  ///   nothing of it.
  /// - Parameter targets: other targets than the program's own.
  /// - Throws: what goes wrong in the program; and where there is nothing to check.
  init(
    _ program: LearnerProgram, only: String? = nil, searchLimit: Int = SlipSearch.eventLimit, passedOver: ProgramTrace.Passing = .none,
    isAside: Bool = false, isMoved: Bool = false, targets: [ProgramTrace.Start] = [], beside session: Session
  ) throws(Diagnostic) {
    self.program = program
    self.searchLimit = searchLimit
    self.only = only
    self.session = session
    self.isAside = isAside || isMoved
    self.isMoved = isMoved
    let table = SiteTable(program.instrumented().sites, classes: program.classNames)
    var plain = try BackwardCheck.seen(program, table, only: only, starts: targets, passedOver: passedOver, beside: session)
    if isAside || isMoved {
      let starts = targets + BackwardCheck.starts(plain, ofAll: isMoved)
      plain = try BackwardCheck.seen(program, table, only: only, starts: starts, passedOver: passedOver, beside: session)
    }
    self.plain = plain
    guard !plain.parameters.isEmpty else {
      if plain.isCut { throw BackwardCheck.tooMuch(program) }
      throw Diagnostic(
        .value, "no gradient was found in \(program.name) that could be checked",
        hint: plain.sites.contains { $0.value.isStep }
          ? "a step has no slope, so a perceptron's rule is no gradient; with a sigmoid or a tanh in its place there is one"
          : "gradients are known by their names, `dW1`, `grad_w`, `W1_grad`, or by what moves a weight: W1 -= lr * dW1")
    }
    if plain.isCut, plain.stepEnd == Int.max { throw BackwardCheck.tooMuch(program) }
    tracked = ProgramTrace(tracking: plain, parameters: plain.parameters)
    var failure: Diagnostic?
    do throws(Diagnostic) { try program.run(tracked, beside: session) } catch {
      if error.kind == .interrupted { throw error }
      failure = error
    }
    claims = BackwardCheck.claims(plain, only: only)
    rates = BackwardCheck.rates(plain)
    means = tracked.meanCounts.filter { $0 > 1 }
    if let failure, tracked.losses.isEmpty, tracked.impliedLosses.isEmpty {
      var failure = failure
      failure.hint = "check follows this program with tracked weights, and here it cannot; \(failure.hint ?? "a plainer line would do")"
      throw failure
    }
  }

  /// The program as it is, up to the end of its first step.
  private static func seen(
    _ program: LearnerProgram, _ table: SiteTable, only: String?, starts: [ProgramTrace.Start] = [], passedOver: ProgramTrace.Passing,
    beside session: Session
  ) throws(Diagnostic) -> ProgramTrace {
    let trace = ProgramTrace(table, followsUpdates: only == nil, starts: starts, passedOver: passedOver)
    try program.run(trace, beside: session)
    trace.addParameters(namedParameters(trace, only: only))
    return trace
  }

  /// First values beside those that are all the same, for the parameters that begin so; for all of them where that is wanted: with the
  /// other sign, if they have both, so that units are on which were off.
  private static func starts(_ trace: ProgramTrace, ofAll: Bool) -> [ProgramTrace.Start] {
    // What is known by a gradient's name only may be another name of what is moved, or no parameter at all.
    let areMoved = trace.parameters.contains(where: \.isMoved)
    return trace.parameters.enumerated().compactMap { number, parameter in
      guard ofAll || parameter.isConstant, parameter.isMoved || !areMoved, !trace.isIndistinct(parameter) else { return nil }
      let numbers = parameter.initial.elements
      let hasBothSigns = numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 }
      let elements = numbers.enumerated().map { place, value in
        let part = Double((place &* 7919 &+ number &* 104_729 &+ 331) % 997) / 997 - 0.5
        if hasBothSigns { return -value * (1 + 0.4 * part) }
        return value + 0.4 * part * max(min(abs(value), 1), parameter.isConstant ? 0.5 : 0)
      }
      return (try? Tensor(shape: parameter.initial.shape, elements: elements)).map {
        ProgramTrace.Start(creation: parameter.creation, path: parameter.path, numbers: $0)
      }
    }
  }

  fileprivate static let lengthHint = "fewer samples or narrower layers have the same lines: try it with those"

  private static func tooMuch(_ program: LearnerProgram) -> Diagnostic {
    Diagnostic(
      .value, "a step of \(program.name) works out more numbers than check follows: \(ProgramTrace.elementLimit / 1_000_000) million",
      hint: lengthHint)
  }

  // MARK: - Verdict

  /// Whether some parameters are known by the names of their gradients only.
  var hasNamed: Bool { plain.parameters.contains { !$0.isMoved } }

  typealias Candidate = (loss: TracedLoss, truths: [Int: Tensor], agreement: Agreement)

  /// The verdict at the first weights that this run began with.
  func resultHere() throws(Diagnostic) -> Result {
    var declared = try candidates(tracked.losses)
    // What fits a number of the program's own is its gradient, whatever the number is called.
    if declared.isEmpty {
      let unnamed = try candidates(tracked.unnamedLosses)
      let good = unnamed.first { $0.agreement.wrong.isEmpty && $0.agreement.scale.map { abs($0 - 1) < 1e-5 } ?? false }
      declared = good.map { [$0] } ?? []
      // One that fits more than any other can be is the one that is meant.
      if declared.isEmpty, let best = unnamed.max(by: { $0.agreement.rightCount < $1.agreement.rightCount }) {
        let others = try candidates(tracked.impliedLosses)
        let most = others.map(\.agreement.rightCount).max() ?? -1
        let isWhole = best.agreement.errors.count >= (others.map(\.agreement.errors.count).max() ?? 0)
        if isWhole, best.agreement.rightCount > most { declared = [best] }
      }
    }
    var implied = try candidates(tracked.impliedLosses)
    if let best = declared.max(by: { $0.agreement.rightCount < $1.agreement.rightCount }) {
      // A loss that is worked out later says of which kind it is.
      if best.loss.isBehind, !best.loss.isAbsolute {
        let alike = implied.filter { $0.loss.hasLogarithm == best.loss.hasLogarithm }
        if !alike.isEmpty { implied = alike }
      }
      if let other = nearby(best, implied) {
        return right(other, note: "those of \(best.loss.name) are the same but for what a small number beside ŷ makes in its logarithm")
      }
      if best.agreement.wrong.isEmpty, let scale = best.agreement.scale {
        if abs(scale - 1) < 1e-5 { return right(best) }
        // Of one gradient that is asked about no rate takes up a factor.
        if only != nil, !best.loss.isBehind { return try wrong([best]) }
        if let other = implied.first(where: { other in
          other.agreement.wrong.isEmpty && isUsual(other.agreement.scale, ofSum: true)
            && (best.loss.isAbsolute || other.loss.hasLogarithm == best.loss.hasLogarithm)
        }) {
          // Of a loss that is only shown, the mean over the samples is no reason to take one of the gradients.
          let isMean = !best.loss.isBehind && means.contains { abs(Double($0) - scale) < 1e-4 }
          if !isMean {
            return right(
              other,
              note:
                otherScale(best, scale)
            )
          }
        }
        // The same factor in all is only another rate, unless it is what a mean divides by.
        if isUsual(scale), !means.contains(where: { abs(Double($0) - scale) < 1e-4 }) {
          return right(best, note: otherScale(best, scale))
        }
      } else if best.agreement.rightCount == 0 && best.loss.isAbsolute || best.loss.isBehind,
        let other = implied.first(where: { $0.agreement.wrong.isEmpty && isPlain($0.agreement.scale) }),
        !isOfSameAnswers(best.loss, other.loss)
      {
        return right(
          other, note: best.loss.isBehind ? nil : "`\(best.loss.name)` is not the loss that these are the gradients of")
      }
      // A loss that is worked out later, of all samples perhaps, says less than the difference that the gradients begin with.
      let isMeant = best.agreement.scales.contains { abs($0.value - 1) < 1e-5 && best.agreement.errors[$0.key] ?? 1 <= Agreement.limit }
      // One with a penalty says more: what pulls at the weights is in it.
      let isWhole = best.loss.holdsPenalty && implied.contains { isOfSameAnswers(best.loss, $0.loss) }
      var candidates = [best]
      if best.loss.isBehind && !isMeant && !isWhole || best.loss.isSumOfErrors, !implied.isEmpty {
        candidates = likeliest(implied.filter { !$0.agreement.wrong.isEmpty || !isPlain($0.agreement.scale) }) + candidates
      }
      var result = try wrong(candidates)
      if let other = good(implied) { result.note = agreeing(with: other) }
      return result
    }
    // A loss that is worked out after more steps than one still says what it is made of.
    if let hasLogarithm = plain.table.lossHasLogarithm {
      let alike = implied.filter { $0.loss.hasLogarithm == hasLogarithm }
      if !alike.isEmpty, good(alike) == nil, let other = good(implied) {
        var result = try wrong(likeliest(alike))
        result.note = agreeing(with: other)
        return result
      }
      if !alike.isEmpty { implied = alike }
    }
    if let good = good(implied) {
      return right(good, note: "the program works out no loss: its gradients are those of this one")
    }
    guard !implied.isEmpty else {
      throw Diagnostic(
        .value, "no loss was found in \(program.name) that the gradients could be of",
        hint: "give the loss a name, as in loss = np.mean((yhat - y) ** 2); a step has no slope, so a perceptron's rule is no gradient")
    }
    return try wrong(likeliest(implied))
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
      finding: finding, maximumError: candidate.agreement.worst, gradients: gradients(candidate), loss: candidate.loss.name, note: note,
      isBlind: candidate.agreement.isBlind, compared: Set(candidate.agreement.errors.keys))
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
}

extension Diagnostic {
  /// Whether it says that there is more of a program than `check` follows.
  var isOfLength: Bool { hint == BackwardCheck.lengthHint }
}
