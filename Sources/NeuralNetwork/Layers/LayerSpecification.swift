/// One layer of a network spec, as data.
public struct LayerSpecification: Sendable, Hashable {
  public var kind: Kind
  /// What is applied to z; identity unless given. Only dense and convolution layers have one (`Kind.hasActivation`).
  public var activation: Activation

  public init(_ kind: Kind, activation: Activation = .identity) {
    self.kind = kind
    self.activation = activation
  }

  public static func dense(_ units: Int, _ activation: Activation = .identity) -> LayerSpecification {
    LayerSpecification(.dense(units: units), activation: activation)
  }

  public enum Kind: Sendable, Hashable {
    case dense(units: Int)
    case convolution(Convolution)
    /// `upconv`, the transposed convolution.
    case transposedConvolution(Convolution)
    case maxPool(Pooling)
    case averagePool(Pooling)
    case flatten
    case dropout(rate: Double)
    case recurrent(Recurrent)

    public var hasActivation: Bool {
      switch self {
      case .dense, .convolution, .transposedConvolution: true
      default: false
      }
    }
  }

  /// Filters of kernelHeight × kernelWidth.
  public struct Convolution: Sendable, Hashable {
    public var filters: Int
    public var kernelHeight: Int
    public var kernelWidth: Int
    public var stride: Pair
    public var padding: Pair
    public var dilation: Pair
    /// Rows and columns added at the lower and right end of what `upconv` gives.
    public var outputPadding: Pair
    public init(
      filters: Int, kernelHeight: Int, kernelWidth: Int, stride: Pair = 1, padding: Pair = 0, dilation: Pair = 1, outputPadding: Pair = 0
    ) {
      self.filters = filters
      self.kernelHeight = kernelHeight
      self.kernelWidth = kernelWidth
      self.stride = stride
      self.padding = padding
      self.dilation = dilation
      self.outputPadding = outputPadding
    }
  }

  /// Windows of height × width, side by side unless a stride is given.
  public struct Pooling: Sendable, Hashable {
    public var height: Int
    public var width: Int
    /// Nil: as far as the window is high and wide.
    public var stride: Pair?
    public var padding: Pair
    public init(height: Int, width: Int, stride: Pair? = nil, padding: Pair = 0) {
      self.height = height
      self.width = width
      self.stride = stride
      self.padding = padding
    }
  }

  public struct Recurrent: Sendable, Hashable {
    public enum Cell: String, Sendable, Hashable, CaseIterable { case rnn, lstm, gru }
    public var cell: Cell
    public var units: Int
    /// tanh or relu, for `rnn` only.
    public var activation: Activation
    /// `all`: the state after every step goes on, not the last alone.
    public var keepsSequence: Bool
    public init(cell: Cell, units: Int, activation: Activation = .tanh, keepsSequence: Bool = false) {
      self.cell = cell
      self.units = units
      self.activation = activation
      self.keepsSequence = keepsSequence
    }
  }

  /// The word in a spec and in reports: dense, conv, upconv, maxpool, avgpool, flatten, dropout, rnn, lstm, gru.
  public var kindName: String {
    switch kind {
    case .dense: "dense"
    case .convolution: "conv"
    case .transposedConvolution: "upconv"
    case .maxPool: "maxpool"
    case .averagePool: "avgpool"
    case .flatten: "flatten"
    case .dropout: "dropout"
    case .recurrent(let recurrent): recurrent.cell.rawValue
    }
  }

  public static let kindNames = ["dense", "conv", "upconv", "maxpool", "avgpool", "flatten", "dropout", "rnn", "lstm", "gru"]
}
