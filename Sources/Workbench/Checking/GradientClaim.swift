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
  /// Whether the update divides or multiplies the gradient by more than a rate.
  var isDividedLater = false
  /// Whether it is divided by a root of squares, as Adam does: such a move has no factor of its own.
  var isAdaptive = false
  /// The gradient's site.
  var site: Int?

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
  var rightCount: Int { errors.count - wrong.count }

  /// The factor that most have.
  var usualScale: Double {
    let sorted = scales.values.sorted()
    return sorted.isEmpty ? 1 : sorted[(sorted.count - 1) / 2]
  }

  /// The factor that all have; nil where they differ.
  var scale: Double? {
    guard let first = scales.values.first else { return 1 }
    return scales.values.allSatisfy { abs($0 - first) <= 1e-5 * abs(first) } ? first : nil
  }

  /// - Parameter rates: the learning rate of each update where it is known.
  /// - Parameter plain: the parameters whose updates have to be their gradients times a number.
  /// - Parameter weights: the weights of which a part may be in the gradient too, as a penalty for their size puts it there.
  init(
    _ claims: [Int: GradientClaim], truths: [Int: Tensor], rates: [Int: Double], plain: Set<Int> = [], weights: [Int: Tensor] = [:]
  ) {
    var moves: [Int: Double] = [:]
    let largest = truths.values.map(\.largestMagnitude).max() ?? 0
    for (parameter, truth) in truths {
      guard let claim = claims[parameter] else { continue }
      // A bias in front of a batch normalisation has no slope: what rounding leaves of it is no number to compare.
      if truth.largestMagnitude <= 1e-12 * largest, let mine = claim.gradient ?? claim.delta, mine.largestMagnitude <= 1e-10 * largest {
        errors[parameter] = 0
        continue
      }
      let byGradient = claim.gradient?.ratio(to: truth)
      if let delta = claim.delta {
        // What is divided by a root of squares says nothing of a gradient that has no name.
        if claim.isAdaptive, byGradient == nil { continue }
        let byMove = weights[parameter].flatMap { delta.decaying(truth, $0) } ?? delta.ratio(to: truth)
        if claim.movesPlainly || plain.contains(parameter) && !claim.isAdaptive || byGradient == nil {
          errors[parameter] = byMove.factor > 0 ? max(byMove.error, 2) : byMove.error
          if byMove.error == 1, byMove.factor == 0 { errors[parameter] = 1 }
          if !byMove.factor.isNaN { moves[parameter] = -byMove.factor }
          if byMove.factor.isNaN { continue }
          if let rate = rates[parameter], rate != 0 {
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
    // Where no rate is known, what moves them tells only how they stand to each other.
    if scales.count < moves.count, let first = moves.values.sorted().dropFirst(moves.count / 2).first, first != 0 {
      for (parameter, move) in moves where scales[parameter] == nil { scales[parameter] = move / first }
    }
  }
}

extension Tensor {
  /// The factor by which a move is a gradient, where all that it has beside is a part of the weights, taken off them; nil where it has
  /// nothing or something else beside.
  fileprivate func decaying(_ truth: Tensor, _ weights: Tensor) -> (factor: Double, error: Double)? {
    guard count >= 4, ratio(to: truth).error > Agreement.limit, let (factor, part, error) = ratios(to: truth, and: weights), factor < 0,
      part < 0, part > -0.5, error <= Agreement.limit
    else { return nil }
    return (factor, error)
  }
}
