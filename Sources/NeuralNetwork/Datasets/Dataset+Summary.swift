import Limits

/// The least, the mean, the most and the standard deviation of a column of numbers.
public struct ColumnSummary: Sendable, Equatable {
  public var least: Double
  public var mean: Double
  public var most: Double
  public var deviation: Double

  /// Of every `stride`th element from the first one given; what is left undone when the line is to stop counts for nothing.
  init(_ elements: [Double], from first: Int, stride: Int) {
    let count = elements.count > first ? (elements.count - first - 1) / stride + 1 : 0
    func each(_ body: (Double) -> Void) {
      Work.inPieces(count) { places in for place in places { body(elements[first + place * stride]) } }
    }
    var (low, high, sum, squares) = (count > 0 ? elements[first] : 0, count > 0 ? elements[first] : 0, 0.0, 0.0)
    each { value in
      if value < low { low = value }
      if value >= high { high = value }
      sum += value
    }
    var mean = sum / Double(max(count, 1))
    // Below what rounding leaves of a sum, it is 0.
    if abs(mean) <= max(abs(low), abs(high)) * Double(count) * 0x1p-52 { mean = 0 }
    each { squares += ($0 - mean) * ($0 - mean) }
    (least, most) = (low, high)
    self.mean = mean
    deviation = (squares / Double(max(count, 1))).squareRoot()
  }
}

extension Dataset {
  /// What the training samples say of a feature.
  public func summary(ofFeature feature: Int) -> ColumnSummary { ColumnSummary(inputs.elements, from: feature, stride: featureCount) }

  /// The least and the most of a feature's finite numbers; nil where there is none.
  public func finiteRange(ofFeature feature: Int) -> ClosedRange<Double>? {
    var (low, high) = (Double.infinity, -Double.infinity)
    let (elements, width) = (inputs.elements, featureCount)
    Work.inPieces(sampleCount) { samples in
      for sample in samples {
        let value = elements[sample * width + feature]
        if value < low, value > -.infinity { low = value }
        if value > high, value < .infinity { high = value }
      }
    }
    return low <= high ? low...high : nil
  }

  /// What the training samples say of the targets, all as one column.
  public var targetSummary: ColumnSummary { ColumnSummary(targets.elements, from: 0, stride: 1) }
}
