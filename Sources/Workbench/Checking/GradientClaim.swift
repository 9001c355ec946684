import NeuralNetwork
import Runtime

/// What a program holds to be the gradient for one of its parameters.
struct GradientClaim {
  /// What the gradient is called: `dW1`, else `∂L/∂W1`.
  var name: String
  /// The gradient as it has a name of its own; nil where it stands in the update only.
  var gradient: Tensor?
  /// By how much the update moved the parameter; nil where nothing moved it.
  var delta: Tensor?
  /// The update's site.
  var updateSite: Int?
  /// Whether its name says what it is the gradient for; else it is known by what moves the parameter.
  var isNamed = true
  /// Whether the update divides or multiplies the gradient by more than a rate.
  var isDividedLater = false
  /// Whether it is divided by a root of squares, as Adam does: such a move has no factor of its own.
  var isAdaptive = false
  /// Whether a mean over steps goes into it, of which one step says the direction only.
  var isSmoothed = false
  /// The gradient's site.
  var site: Int?
  /// Whether a part of the weights is taken off them in so many words: `+ 2 * reg * W`.
  var showsDecay = false
  /// Whether `mean` is called there.
  var takesMean = false

  /// Whether it says the same numbers.
  func isSame(as other: GradientClaim) -> Bool {
    func isSame(_ a: Tensor?, _ b: Tensor?) -> Bool {
      guard let a, let b else { return a == nil && b == nil }
      return a.isNear(b, within: 1e-9)
    }
    return delta == nil || other.delta == nil ? isSame(gradient, other.gradient) : isSame(delta, other.delta)
  }

  /// Whether the update is the gradient times a number.
  var movesPlainly: Bool {
    guard let delta, !isAdaptive else { return false }
    return gradient.map { delta.ratio(to: $0).error <= Agreement.limit } ?? true
  }
}

/// How far claims are from the truth.
struct Agreement {
  /// The largest relative error of each parameter's, `infinity` for another shape.
  var errors: [Int: Double] = [:]
  /// By what factor each is too large.
  var scales: [Int: Double] = [:]

  static let limit = 1e-6

  var wrong: [Int] { errors.filter { !($0.value <= Agreement.limit) }.keys.sorted() }
  var worst: Double { errors.values.max() ?? 0 }
  /// How many are right, a single number only where it is as large as the others say: any is a multiple of any other.
  var rightCount: Int {
    let usual = usualScale
    return errors.keys.count { key in isRight(key, at: usual) || errors[key] ?? 1 <= Agreement.limit && counts[key] ?? 0 > 1 }
  }

  /// Whether a gradient is right at a factor that all have; what only single numbers have has to be one that somebody would write.
  func isRight(_ parameter: Int, at scale: Double) -> Bool {
    guard let error = errors[parameter], error <= Agreement.limit else { return false }
    func isAlike(_ other: Double) -> Bool { abs(other - scale) <= 1e-5 * abs(scale) }
    guard scales[parameter].map(isAlike) ?? true else { return false }
    return counts[parameter] ?? 0 > 1 || scale.isSmallQuotient
      || scales.contains { isAlike($0.value) && counts[$0.key] ?? 0 > 1 && errors[$0.key] ?? 1 <= Agreement.limit }
  }

  /// How many numbers the gradients have that are right.
  var rightNumbers: Int { errors.reduce(0) { $0 + ($1.value <= Agreement.limit ? counts[$1.key] ?? 0 : 0) } }
  private var counts: [Int: Int] = [:]
  /// Whether a true gradient is zero throughout: whatever a line gives is 0 times something then.
  private(set) var isBlind = false

  /// The factor that most have, of those that are right if there are any; of as many one that somebody would write, and the one with the
  /// most numbers.
  var usualScale: Double {
    let right = scales.filter { errors[$0.key].map { $0 <= Agreement.limit } ?? false }
    let eligible = (right.isEmpty ? scales : right).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    func alike(_ scale: Double) -> [(key: Int, value: Double)] { eligible.filter { abs($0.value - scale) <= 1e-5 * abs(scale) } }
    func weight(_ scale: Double) -> (Int, Int, Int) {
      let alike = alike(scale)
      return (
        alike.count, scale.isSmallQuotient || !means.isEmpty && isOfMean(scale) ? 1 : 0,
        alike.reduce(0) { $0 + (counts[$1.key] ?? 0) }
      )
    }
    guard let best = eligible.map(\.value).max(by: { weight($0) < weight($1) }) else { return 1 }
    // That a mean is forgotten is likelier than that one is taken where none belongs, unless `mean` stands for `sum`.
    let smaller = eligible.map(\.value).first { other in
      let (own, ratio) = (weight(other), best / other)
      return own.0 == weight(best).0 && own.1 >= weight(best).1 && ratio > 2.5 && abs(ratio - ratio.rounded()) <= 1e-6 * ratio
        && !alike(other).contains { takesMean.contains($0.key) }
    }
    return smaller ?? best
  }

  /// Whether it is the factor of a square with or without its ½, of a sum over samples or a mean.
  private func isOfMean(_ scale: Double) -> Bool {
    func isAlike(_ other: Double) -> Bool { abs(scale - other) <= 1e-5 * scale }
    let counts = [1.0] + means.map { Double($0) }
    for factor in [0.5, 1.0, 2.0] where counts.contains(where: { isAlike(factor * $0) || isAlike(factor / $0) }) { return true }
    return false
  }

  /// Over how many samples a mean may be.
  private let means: Set<Int>
  /// The parameters whose gradients are means by a call of that name.
  private var takesMean: Set<Int> = []

  /// The factor that all have; nil where they differ.
  var scale: Double? {
    guard let first = scales.values.first else { return 1 }
    return scales.values.allSatisfy { abs($0 - first) <= 1e-5 * abs(first) } ? first : nil
  }

  /// - Parameter rates: the learning rate of each update where it is known.
  /// - Parameter plain: the parameters whose updates have to be their gradients times a number.
  /// - Parameter weights: the weights of which a part may be in the gradient too, as a penalty for their size puts it there.
  init(
    _ claims: [Int: GradientClaim], truths: [Int: Tensor], rates: [Int: Double], plain: Set<Int> = [], weights: [Int: Tensor] = [:],
    means: Set<Int> = []
  ) {
    self.means = means
    var moves: [Int: Double] = [:]
    let largest = truths.values.map(\.largestMagnitude).max() ?? 0
    for (parameter, truth) in truths {
      guard let claim = claims[parameter] else { continue }
      counts[parameter] = truth.count
      if claim.takesMean { takesMean.insert(parameter) }
      if truth.largestMagnitude == 0, largest > 0 { isBlind = true }
      // A bias in front of a batch normalisation has no slope: what rounding leaves of it is no number to compare.
      if truth.largestMagnitude <= 1e-12 * largest, let mine = claim.gradient ?? claim.delta, mine.largestMagnitude <= 1e-10 * largest {
        errors[parameter] = 0
        continue
      }
      let byGradient = claim.gradient.map { $0.clipping(truth) ?? $0.ratio(to: truth) }
      if let delta = claim.delta {
        // What is divided by a root of squares says nothing of a gradient that has no name.
        if claim.isAdaptive, byGradient == nil { continue }
        let byMove =
          weights[parameter].flatMap { delta.decaying(truth, $0, from: claim.showsDecay && rates[parameter] != nil ? 2 : 3) }
          ?? delta.ratio(to: truth)
        if claim.movesPlainly || plain.contains(parameter) && !claim.isAdaptive || byGradient == nil {
          errors[parameter] = byMove.factor > 0 ? max(byMove.error, 2) : byMove.error
          if byMove.error == 1, byMove.factor == 0 { errors[parameter] = 1 }
          // Where what pulls at the weights goes the gradient's way, how much of each there is cannot be told.
          if claim.showsDecay, let pull = weights[parameter], pull.goesTheWay(of: truth) { continue }
          if !byMove.factor.isNaN { moves[parameter] = -byMove.factor }
          if byMove.factor.isNaN { continue }
          if claim.isSmoothed, let byGradient, byGradient.error <= Agreement.limit {
            scales[parameter] = abs(byGradient.factor) * (byMove.factor > 0 ? -1 : 1)
          } else if let rate = rates[parameter], rate != 0 {
            scales[parameter] = -byMove.factor / rate
          } else if !claim.isDividedLater, let byGradient, byGradient.error <= Agreement.limit {
            scales[parameter] = abs(byGradient.factor) * (byMove.factor > 0 ? -1 : 1)
          }
          continue
        }
      }
      guard let byGradient else { continue }
      errors[parameter] = byGradient.factor < 0 ? max(byGradient.error, 2) : byGradient.error
      if !byGradient.factor.isNaN { scales[parameter] = byGradient.factor }
    }
    // Where no rate is known, what moves them tells only how they stand to each other, and to those whose gradient is known too.
    guard scales.count < moves.count else { return }
    let known = moves.compactMap { parameter, move in scales[parameter].flatMap { $0 == 0 ? nil : abs(move / $0) } }.sorted()
    let all = known.isEmpty ? moves.values.sorted() : known
    if let rate = all.dropFirst(all.count / 2).first, rate != 0 {
      for (parameter, move) in moves where scales[parameter] == nil { scales[parameter] = move / rate }
    }
  }
}

extension Tensor {
  /// What `np.clip` at its largest number makes of a gradient is that gradient, the factor 1; nil where it is not clipped.
  fileprivate func clipping(_ truth: Tensor) -> (factor: Double, error: Double)? {
    let limit = largestMagnitude
    guard count > 1, count == truth.count, limit > 0, truth.largestMagnitude > limit * (1 + 1e-9) else { return nil }
    let isClipped = zip(elements, truth.elements).allSatisfy { mine, full in
      Swift.abs(mine - Swift.min(Swift.max(full, -limit), limit)) <= Agreement.limit * limit
    }
    // One number that is smaller than it should be is a wrong number, and not what a limit leaves of it.
    return isClipped && elements.contains { Swift.abs($0) < limit * 0.999 && $0 != 0 } ? (1, 0) : nil
  }

  /// The factor by which a move is a gradient, where all that it has beside is a part of the weights, taken off them; nil where it has
  /// nothing or something else beside.
  /// - Parameter least: how many numbers it takes: of two numbers any two parts are found, and only a rate tells them apart.
  fileprivate func decaying(_ truth: Tensor, _ weights: Tensor, from least: Int) -> (factor: Double, error: Double)? {
    guard count >= least, ratio(to: truth).error > Agreement.limit else { return nil }
    // A penalty for their squares takes a part of them, one for their absolute values as much of each.
    for pull in [weights, weights.signs] {
      guard let (factor, part, error) = ratios(to: truth, and: pull), factor < 0, part < 0, part > -1 - 1e-9, error <= Agreement.limit,
        // A move that is a part of the weights and nothing else is no step along the gradient.
        abs(factor) * truth.largestMagnitude > 1e-3 * largestMagnitude
      else { continue }
      return (factor, error)
    }
    return nil
  }

  /// Whether it or its signs are a multiple of a gradient.
  fileprivate func goesTheWay(of gradient: Tensor) -> Bool {
    count > 1 && [self, signs].contains { $0.largestMagnitude > 0 && $0.ratio(to: gradient).error <= Agreement.limit }
  }

  fileprivate var signs: Tensor {
    (try? Tensor(shape: shape, elements: elements.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 })) ?? self
  }
}
