/// A network as written: what comes in, then layer by layer. `2 -> 4 tanh -> 1 sigmoid`.
public struct NetworkSpecification: Sendable, Hashable {
  /// `[2]` for a row of two numbers, `[8, 8]` or `[8, 8, 1]` for an image (height × width × channels) or, where a
  /// recurrent layer reads it, a sequence (steps × features).
  public var input: [Int]
  public var layers: [LayerSpecification]

  public init(input: [Int], layers: [LayerSpecification]) {
    self.input = input
    self.layers = layers
  }

  /// The canonical text: `8x8 -> conv 4 3x3 pad=1 relu -> maxpool 2 -> flatten -> 10 softmax`.
  public var text: String {
    ([input.map(String.init).joined(separator: "x")] + layers.map(\.text)).joined(separator: " -> ")
  }

  /// Checks that the layers chain.
  /// - Throws: naming the layer and both shapes.
  public func validate() throws(EngineError) { _ = try resolved() }
}

/// What one sample is between two layers.
public enum SampleShape: Sendable, Hashable {
  case row(Int)
  case image(channels: Int, height: Int, width: Int)
  case sequence(steps: Int, features: Int)

  /// Numbers in one sample.
  public var count: Int { dimensions.reduce(1, *) }

  /// `[4]`, channels × height × width, or steps × features.
  public var dimensions: [Int] {
    switch self {
    case .row(let count): [count]
    case .image(let channels, let height, let width): [channels, height, width]
    case .sequence(let steps, let features): [steps, features]
    }
  }

  public var text: String { Shape.text(dimensions) }
}

/// A layer with its place in the network: shapes in and out, and its parameters.
public struct ResolvedLayer: Sendable, Hashable {
  /// From 1.
  public let index: Int
  public let specification: LayerSpecification
  public let input: SampleShape
  public let output: SampleShape
  public let parameters: [Parameter]

  public struct Parameter: Sendable, Hashable {
    /// `W`, `b`, `Wx`, `Wh`, `bh`: the key in reports.
    public let role: String
    /// With the layer's index: `W1`.
    public let name: String
    public let shape: [Int]
    /// Weights are regularised, biases are not.
    public let isWeight: Bool
    /// Numbers that flow in and out, for initialisation.
    let fanIn: Int
    let fanOut: Int
    public var count: Int { shape.reduce(1, *) }
  }

  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }
  public var kindName: String { specification.kindName }
  /// Nil for layers that have none.
  public var activation: Activation? {
    switch specification.kind {
    case .recurrent(let recurrent): recurrent.cell == .rnn ? recurrent.activation : nil
    case let kind: kind.hasActivation ? specification.activation : nil
    }
  }
}
