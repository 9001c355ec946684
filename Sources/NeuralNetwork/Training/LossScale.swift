/// Mixed precision's loss scale: small gradients are lifted into float16's range, and a scale that overflows is halved.
struct LossScale: Sendable, Equatable {
  private(set) var value: Double
  private let growth: Int
  private var goodSteps = 0

  init(_ scaling: LossScaling) {
    value = scaling.scale
    growth = scaling.growth
  }

  /// After a step whose gradients were finite, or were not.
  mutating func record(isFinite: Bool) {
    guard isFinite else {
      value /= 2
      goodSteps = 0
      return
    }
    goodSteps += 1
    if goodSteps >= growth {
      value *= 2
      goodSteps = 0
    }
  }
}
