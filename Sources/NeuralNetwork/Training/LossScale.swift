/// Mixed precision's loss scale: small gradients are lifted into float16's range, and a scale that overflows is halved.
///
/// Defaults are those of PyTorch's GradScaler (Micikevicius et al. 2018).
struct LossScale: Sendable, Equatable {
  private(set) var value: Double = 65_536
  private var goodSteps = 0

  /// After a step whose gradients were finite, or were not.
  mutating func record(isFinite: Bool) {
    guard isFinite else {
      value = max(value / 2, 1)
      goodSteps = 0
      return
    }
    goodSteps += 1
    if goodSteps == 2000 {
      value *= 2
      goodSteps = 0
    }
  }
}
