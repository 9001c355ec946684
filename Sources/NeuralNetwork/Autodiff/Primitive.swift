/// One operation: its name, its rule forwards and its derivative, in one place.
public struct Primitive: Sendable {
  public let name: String
  /// As written between or before operands: `·`, `tanh`.
  public let symbol: String
  /// As a learner reads it: `∂(a·b)/∂a = b, ∂(a·b)/∂b = a`.
  public let derivative: String
}
