/// `range(start, stop, step)`.
public final class RangeValue: Sendable {
  public let start: Int
  public let stop: Int
  public let step: Int
  public let count: Int

  /// The step must not be zero.
  public init(start: Int, stop: Int, step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    let (span, overflow) = step > 0 ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
    if overflow {
      count = (step > 0 ? stop > start : start > stop) ? Int.max : 0
    } else if span <= 0 {
      count = 0
    } else {
      let stride = step.magnitude
      count = Int((UInt(span) - 1) / stride) + 1
    }
  }

  /// The element at an index from 0 below `count`.
  public subscript(index: Int) -> Int { start &+ index &* step }

  /// The smallest and the largest element, nil when there is none.
  var extremes: ClosedRange<Int>? {
    guard count > 0 else { return nil }
    let (first, last) = (self[0], self[count - 1])
    return min(first, last)...max(first, last)
  }

  /// All elements added up, which is `count` times the middle; nil when the sum has more than 64 bits.
  var sum: Int? {
    guard count > 0 else { return 0 }
    let middle = self[count / 2]
    if count % 2 == 1 {
      let (sum, overflow) = middle.multipliedReportingOverflow(by: count)
      return overflow ? nil : sum
    }
    let pair = self[count / 2 - 1].addingReportingOverflow(middle)
    let (sum, overflow) = pair.partialValue.multipliedReportingOverflow(by: count / 2)
    return pair.overflow || overflow ? nil : sum
  }

  public func contains(_ value: Int) -> Bool {
    guard count > 0 else { return false }
    let inside = step > 0 ? value >= start && value < stop : value <= start && value > stop
    return inside && (value &- start) % step == 0
  }
}

/// `lower:upper:step` in a subscript.
public final class SliceValue {
  public let lower: Value
  public let upper: Value
  public let step: Value

  public init(lower: Value, upper: Value, step: Value) {
    self.lower = lower
    self.upper = upper
    self.step = step
  }
}
