/// The rules by which optimizers move parameters.
@frozen public enum UpdateRule: UInt8, Sendable {
  case descent, momentum, rmsprop, adagrad, adam
}

/// A run of parameters and what an optimizer needs to move them.
@frozen public struct UpdateCall<T> {
  public var rule: UpdateRule
  public var w: UnsafeMutablePointer<T>
  public var gradient: UnsafePointer<T>
  public var count: Int
  /// What the gradient is multiplied by first: clipping by norm, and undoing the loss scale.
  public var scale: T
  /// Each scaled element is kept within ± this.
  public var limit: T
  public var learningRate: T
  public var weightDecay: T
  /// momentum; Adam's β₁.
  public var first: T
  /// rmsprop's alpha; Adam's β₂.
  public var second: T
  public var epsilon: T
  /// Adam: 1 − β₁ᵗ and √(1 − β₂ᵗ).
  public var correction1: T
  public var correction2: T
  /// Adam with decoupled decay: what w is multiplied by first.
  public var shrink: T
  public var isNesterov: Bool
  public var isCentered: Bool
  public var isAMSGrad: Bool
  public var slot0: UnsafeMutablePointer<T>
  public var slot1: UnsafeMutablePointer<T>
  public var slot2: UnsafeMutablePointer<T>

  @inlinable public init(
    rule: UpdateRule, w: UnsafeMutablePointer<T>, gradient: UnsafePointer<T>, count: Int, scale: T, limit: T, learningRate: T,
    weightDecay: T, first: T, second: T, epsilon: T, correction1: T, correction2: T, shrink: T, isNesterov: Bool, isCentered: Bool,
    isAMSGrad: Bool, slots: (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>, UnsafeMutablePointer<T>)
  ) {
    self.rule = rule
    self.w = w
    self.gradient = gradient
    self.count = count
    self.scale = scale
    self.limit = limit
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.first = first
    self.second = second
    self.epsilon = epsilon
    self.correction1 = correction1
    self.correction2 = correction2
    self.shrink = shrink
    self.isNesterov = isNesterov
    self.isCentered = isCentered
    self.isAMSGrad = isAMSGrad
    (slot0, slot1, slot2) = slots
  }
}
