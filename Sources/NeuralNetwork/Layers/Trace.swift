/// What a forward pass computed, layer by layer, read off the recorded graph.
public struct ForwardTrace: Sendable {
  /// With the penalty on large weights; nil without targets.
  public var loss: Double?
  /// The regularisation's part of the loss.
  public var penalty: Double
  public var layers: [Layer]
  public var output: Tensor

  public struct Layer: Sendable {
    public var layer: ResolvedLayer
    public var input: Tensor
    /// The weighted sums; nil where there are none (pooling, flatten, dropout, recurrent layers).
    public var z: Tensor?
    public var a: Tensor
    /// A recurrent layer's steps.
    public var time: RecurrentTrace?
    public var index: Int { layer.index }
  }
}

/// What a backward pass computed, layer by layer (first layer first).
public struct BackwardTrace: Sendable {
  public var loss: Double
  public var layers: [Layer]

  public struct Layer: Sendable {
    public var layer: ResolvedLayer
    public var da: Tensor
    public var dz: Tensor?
    /// In the parameters' order: role (`W`, `b`, `Wx`…) and gradient.
    public var parameters: [(role: String, gradient: Tensor)]
    public var dinput: Tensor
    /// A recurrent layer's steps, with their gradients.
    public var time: RecurrentTrace?
    public var index: Int { layer.index }
    /// The gradient of a parameter by role.
    public subscript(_ role: String) -> Tensor? { parameters.first { $0.role == role }?.gradient }
  }
}
