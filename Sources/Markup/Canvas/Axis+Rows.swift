import Glibc

/// Axes whose marks stand exactly in the rows of their values, as a screen of whole rows needs them.
extension Axis {
  /// Between two rows lies a whole part of the step between two marks, so every mark meets a row.
  ///
  /// Of all steps s = 1, 2, 5 · 10ⁿ and parts k the one that fits the values best into the rows, with at least three marks.
  /// - Returns: the axis, and how many rows it takes: at most as many as there are.
  static func aligned(
    values: [Double], range: ClosedRange<Double>?, isLogarithmic: Bool = false, rows: Int, isFilling: Bool = false
  ) -> (axis: Axis, rows: Int) {
    let fitted = Axis(values: values, range: range, isLogarithmic: isLogarithmic, isLoose: false, tickCount: 5)
    let (low, high) = (fitted.range.lowerBound, fitted.range.upperBound)
    if isLogarithmic { return alignedDecades(fitted, rows) }
    let span = high - low
    guard rows >= 3, span > 0, span.isFinite, max(abs(low), abs(high)) / span < 1e9 else { return (fitted, rows) }
    var best: (cost: Double, step: Double, parts: Int, first: Double, last: Double)?
    let power = floor(log10(span))
    for exponent in [power - 1, power, power + 1] {
      for digit in [1.0, 2, 5] {
        let step = digit * pow(10, exponent)
        for parts in 1...max(rows - 1, 1) {
          let unit: Double = step / Double(parts)
          let first = floor(low / unit + 1e-6)
          let last = ceil(high / unit - 1e-6)
          guard last - first <= Double(rows - 1) else { continue }
          let marks = floor(last / Double(parts) + 1e-9) - ceil(first / Double(parts) - 1e-9) + 1
          guard marks >= 2 else { continue }
          // Rows that stay empty or are not used, then too few marks or too many, marks in neighbouring rows.
          let used: Double = span / unit
          let cost =
            Double(rows - 1) - used + (marks < 3 ? 4 : marks < 4 ? 0.6 : 0) + max(0, marks - 6) * 0.7 + (parts == 1 && rows > 7 ? 3 : 0)
          if best.map({ cost < $0.cost - 1e-9 }) ?? true { best = (cost, step, parts, first, last) }
        }
      }
    }
    guard var best else { return (fitted, rows) }
    let unit: Double = best.step / Double(best.parts)
    if isFilling {
      // What is left over goes to both ends.
      let left = Double(rows - 1) - (best.last - best.first)
      best.first -= floor(left / 2)
      best.last += left - floor(left / 2)
    }
    var axis = fitted
    axis.range = (best.first * unit)...(best.last * unit)
    axis.setTicks(step: best.step)
    return (axis, Int(best.last - best.first) + 1)
  }

  /// Whole decades, each of as many rows as fit; where there are more decades than rows, several in one.
  private static func alignedDecades(_ fitted: Axis, _ rows: Int) -> (axis: Axis, rows: Int) {
    let first = floor(log10(fitted.range.lowerBound) + 1e-9)
    let decades = max(1, Int(ceil(log10(fitted.range.upperBound) - 1e-9) - first))
    let perRow = (decades + rows - 2) / max(rows - 1, 1)
    let steps = (decades + perRow - 1) / perRow
    let each = max(1, (rows - 1) / steps)
    var apart = 1
    while apart * each < 2 || steps / apart > 7 { apart += 1 }
    var axis = fitted
    axis.range = pow(10, first)...pow(10, first + Double(steps * perRow))
    axis.setTicks(decades: stride(from: 0, through: steps, by: apart).map { first + Double($0 * perRow) })
    return (axis, steps * each + 1)
  }
}

extension Plot {
  /// A range around values, with a margin, that takes just so many rows and lets each mark meet one.
  public static func alignedRange(_ values: [Double], margin: Double, rows: Int) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    let edge = high > low ? (high - low) * margin : 0.5
    return Axis.aligned(values: [], range: (low - edge)...(high + edge), rows: rows, isFilling: true).axis.range
  }
}
