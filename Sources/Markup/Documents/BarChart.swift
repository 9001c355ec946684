/// Amounts by name, as level bars on one scale with their numbers: how large each layer's gradient is.
public struct BarChart: Sendable, Equatable {
  public struct Bar: Sendable, Equatable {
    public var label: String
    public var value: Double
    public var role: Role
    public init(_ label: String, _ value: Double, role: Role = .number) {
      self.label = label
      self.value = value
      self.role = role
    }
  }
  public var title: String
  public var bars: [Bar]
  /// Whether equal lengths are equal factors; what is not above 0 has no bar then.
  public var isLogarithmic: Bool
  public var alternative: String

  public init(title: String, bars: [Bar], isLogarithmic: Bool = false, alternative: String) {
    self.title = title
    self.bars = bars
    self.isLogarithmic = isLogarithmic
    self.alternative = alternative
  }
}

extension BarChart {
  /// The scale the bars lie on, with at most so many marks.
  ///
  /// A logarithmic one is of whole decades and begins well below the least bar, so that this one can be seen too.
  func axis(tickCount: Int) -> Axis {
    let values = bars.map(\.value).filter { $0.isFinite && abs($0) < 1e300 }
    guard isLogarithmic else { return Axis(values: values + [0], range: nil, isLoose: true, tickCount: tickCount) }
    let sizes = values.filter { $0 > 1e-300 }
    let (low, high) = (Axis.decade(below: (sizes.min() ?? 0.1) * 0.7), Axis.decade(above: sizes.max() ?? 1))
    return Axis(values: [], range: low...max(high, low * 10), isLogarithmic: true, isLoose: false, tickCount: tickCount)
  }

  /// Where a bar lies, both ends from 0 to 1 along the axis; nil where there is none to draw.
  func span(of bar: Bar, on axis: Axis) -> ClosedRange<Double>? {
    guard bar.value.isFinite, !isLogarithmic || bar.value > 0 else { return nil }
    let base = isLogarithmic ? 0 : min(max(axis.position(0), 0), 1)
    let end = min(max(axis.position(bar.value), 0), 1)
    return end == base ? nil : min(base, end)...max(base, end)
  }

  /// What is written beside a bar.
  func number(of bar: Bar) -> String { NumberText.text(bar.value, precision: 3) }
}
