import Glibc

/// One axis of a plot: its range, where the marks stand and what they say.
///
/// The marks are the multiples of 1, 2 or 5 times a power of ten (after Heckbert, "Nice numbers for graph labels", 1990).
struct Axis: Equatable {
  var range: ClosedRange<Double>
  var isLogarithmic = false
  private(set) var ticks: [Double] = []
  private(set) var labels: [String] = []

  /// The range as given, or fitted to the values and widened to whole steps where `isLoose`.
  init(
    values: [Double], range: ClosedRange<Double>?, isLogarithmic: Bool = false, isLoose: Bool, padding: Double = 0, tickCount: Int,
    hasWholeSteps: Bool = false
  ) {
    let usable = values.filter { $0.isFinite && (!isLogarithmic || $0 > 0) && abs($0) < 1e300 }
    var low = usable.min() ?? (isLogarithmic ? 0.1 : 0)
    var high = usable.max() ?? 1
    if let range, range.lowerBound.isFinite, range.upperBound.isFinite, !isLogarithmic || range.lowerBound > 0 {
      low = range.lowerBound
      high = range.upperBound
    }
    self.isLogarithmic = isLogarithmic
    if isLogarithmic {
      if low == high {
        low /= 2
        high *= 2
      }
      self.range = low...high
      setLogarithmicTicks(tickCount, isLoose: isLoose && range == nil)
      return
    }
    if low == high {
      let half = low == 0 ? 1 : abs(low) * 0.5
      low -= half
      high += half
    } else if range == nil, padding > 0 {
      let margin: Double = (high - low) * padding
      low -= margin
      high += margin
    }
    self.range = low...high
    setTicks(tickCount, isLoose: isLoose && range == nil, leastStep: hasWholeSteps ? 1 : 0)
  }

  private mutating func setTicks(_ count: Int, isLoose: Bool, leastStep: Double) {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else { return }
    // The smallest nice step with no more marks than asked for.
    let power = pow(10, floor(log10(max(span / Double(max(count, 2)), leastStep))))
    guard power > 0, power.isFinite else { return }
    let step =
      [1, 2, 5, 10, 20, 50].map { $0 * power }.first { candidate in
        guard candidate >= leastStep * 0.999 else { return false }
        let low: Double = isLoose ? floor(range.lowerBound / candidate + 1e-9) : ceil(range.lowerBound / candidate - 1e-6)
        let high: Double = isLoose ? ceil(range.upperBound / candidate - 1e-9) : floor(range.upperBound / candidate + 1e-6)
        return high - low + 1 <= Double(max(count, 2))
      } ?? 100 * power
    if isLoose { range = (floor(range.lowerBound / step + 1e-9) * step)...(ceil(range.upperBound / step - 1e-9) * step) }
    setTicks(step: step)
  }

  /// Marks at all multiples of a step in the range.
  mutating func setTicks(step: Double) {
    let first = ceil(range.lowerBound / step - 1e-6)
    let last = floor(range.upperBound / step + 1e-6)
    guard last - first < 200, abs(first) < 1e15, abs(last) < 1e15 else { return }
    ticks = first <= last ? (0...Int(last - first)).map { (first + Double($0)) * step } : []
    labels = NumberText.column(ticks, precision: Axis.digits(ticks, step))
    if ticks.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e7 }) { labels = ticks.map { NumberText.fixed($0, decimals: 0) } }
  }

  /// As many digits as tell neighbouring marks apart.
  private static func digits(_ ticks: [Double], _ step: Double) -> Int {
    let largest = ticks.map(abs).max() ?? 1
    guard largest > 0 else { return 2 }
    return min(max(2, Int((log10(largest) - log10(step)).rounded(.up)) + 1), 12)
  }

  /// Marks at these places instead of even steps, as under bars.
  mutating func setTicks(at places: [Double]) {
    ticks = places
    labels = places.map { NumberText.text($0, precision: 4) }
  }

  /// Marks at these powers of ten.
  mutating func setTicks(decades: [Double]) {
    ticks = decades.map { pow(10, $0) }
    labels = ticks.map { NumberText.text($0, precision: 3) }
  }

  /// The power of ten at or below a number above 0.
  static func decade(below value: Double) -> Double { pow(10, floor(log10(value) + 1e-9)) }

  static func decade(above value: Double) -> Double { pow(10, ceil(log10(value) - 1e-9)) }

  private mutating func setLogarithmicTicks(_ count: Int, isLoose: Bool) {
    let low = log10(range.lowerBound)
    let high = log10(range.upperBound)
    if high - low < 1.2 {
      let candidates = (Int(floor(low))...Int(ceil(high))).flatMap { power in [1.0, 2, 5].map { $0 * pow(10, Double(power)) } }
      if isLoose {
        let below = candidates.last { $0 <= range.lowerBound * 1.0001 } ?? range.lowerBound
        let above = candidates.first { $0 >= range.upperBound * 0.9999 } ?? range.upperBound
        range = below...above
      }
      ticks = candidates.filter { $0 >= range.lowerBound * 0.9999 && $0 <= range.upperBound * 1.0001 }
    } else {
      if isLoose { range = pow(10, floor(low + 1e-9))...pow(10, ceil(high - 1e-9)) }
      let first = Int(ceil(log10(range.lowerBound) - 1e-9))
      let last = Int(floor(log10(range.upperBound) + 1e-9))
      let step = max(1, Int((Double(last - first) / Double(max(count - 1, 1))).rounded(.up)))
      ticks = stride(from: first, through: max(first, last), by: step).map { pow(10, Double($0)) }
    }
    labels = ticks.map { NumberText.text($0, precision: 3) }
  }

  /// Where a value stands between the ends: 0…1 inside the range.
  func position(_ value: Double) -> Double {
    if isLogarithmic {
      guard value > 0 else { return -.infinity }
      let low = log(range.lowerBound)
      return (log(value) - low) / (log(range.upperBound) - low)
    }
    return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }
}
