/// Mixed precision's loss scale: small gradients are lifted into float16's range, and a scale that overflows is halved.
public struct LossScale: Sendable, Equatable {
  public private(set) var value: Double
  private let growth: Int
  /// Steps without overflow since the scale last changed.
  public private(set) var goodSteps = 0

  init(_ scaling: LossScaling) {
    value = scaling.scale
    growth = scaling.growth
  }

  /// A scale that a training has reached.
  /// - Throws: when none can.
  public init(value: Double, goodSteps: Int, scaling: LossScaling) throws(EngineError) {
    guard value > 0, value.isFinite, goodSteps >= 0, goodSteps < max(scaling.growth, 1) else {
      throw EngineError("a loss scale is above 0 and grows every \(scaling.growth) steps, not \(value.shortText) after \(goodSteps)")
    }
    self.value = value
    self.goodSteps = goodSteps
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
