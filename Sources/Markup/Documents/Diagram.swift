/// A network drawn as layers of units with edges between them.
public struct Diagram: Sendable, Equatable {
  public struct Layer: Sendable, Equatable {
    /// `input`, `layer 1 · tanh`, …
    public var title: String
    public var unitCount: Int
    /// What each unit is called (`x1`, `h1`, `ŷ`), for as many as are drawn.
    public var unitLabels: [String]
    /// A value beside each unit (its activation or gradient), if known.
    public var unitValues: [Double]
    /// The gradient at each unit, shown below its value, if known.
    public var unitGradients: [Double]
    /// Incoming weights, inputs × units, for dense layers small enough to draw.
    public var weights: [[Double]]?
    /// Whether each unit is made of the one beside it alone, as in dropout.
    public var isElementwise: Bool
    /// What else stands in the layer's box: its output shape, its options.
    public var detail: String
    /// Whether the layer is drawn as a box, not as units (convolution, pooling, recurrent layers); one box makes all of them boxes.
    public var isBox: Bool
    public init(
      title: String, unitCount: Int, unitLabels: [String] = [], unitValues: [Double] = [], unitGradients: [Double] = [],
      weights: [[Double]]? = nil, detail: String = "", isBox: Bool = false, isElementwise: Bool = false
    ) {
      self.isElementwise = isElementwise
      self.title = title
      self.unitCount = unitCount
      self.unitLabels = unitLabels
      self.unitValues = unitValues
      self.unitGradients = unitGradients
      self.weights = weights
      self.detail = detail
      self.isBox = isBox
    }
  }
  public var layers: [Layer]
  public var alternative: String
  public init(layers: [Layer], alternative: String) {
    self.layers = layers
    self.alternative = alternative
  }
}
