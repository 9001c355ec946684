/// A tracked value: remembers which operation made it of what, so that gradients can flow back.
public final class Variable {
  public var value: Tensor
  public var gradient: Tensor?
  /// The operation that made it; nil for a leaf.
  public let primitive: Primitive?
  public internal(set) var inputs: [Variable]
  public var isLeaf: Bool { primitive == nil }

  public init(_ value: Tensor) {
    self.value = value
    primitive = nil
    inputs = []
  }

  /// Adds ∂self/∂leaf to the gradient of everything it was made of.
  /// - Throws: when the value is not a single number.
  public func backward() throws(EngineError) {}
}
