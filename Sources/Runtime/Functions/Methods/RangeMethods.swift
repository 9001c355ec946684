import Language

/// The methods of ranges and slices.
enum RangeMethods {
  static let all: [BuiltinFunction] = [
    BuiltinFunction("index", .receiver, .value("value").positionalOnly, in: "range", "where a number stands") {
      receiver, value throws(Diagnostic) in
      guard case .range(let range) = receiver else { return .none }
      guard let number = value.exactInteger, let place = place(of: number, in: range) else {
        throw Diagnostic(.value, "\(value.reprText) is not in range")
      }
      return .int(place)
    },
    BuiltinFunction("count", .receiver, .value("value").positionalOnly, in: "range", "how often a number stands in it") {
      receiver, value throws(Diagnostic) in
      guard case .range(let range) = receiver, let number = value.exactInteger else { return .int(0) }
      return .int(place(of: number, in: range) == nil ? 0 : 1)
    },
  ]

  private static func place(of number: Int, in range: RangeValue) -> Int? {
    let (distance, isOver) = number.subtractingReportingOverflow(range.start)
    guard !isOver, !(range.step == -1 && distance == Int.min), distance % range.step == 0 else { return nil }
    let place = distance / range.step
    return place >= 0 && place < range.count ? place : nil
  }

  static let slice: [BuiltinFunction] = [
    BuiltinFunction(
      "indices", .receiver, .integer("len", called: "the length").positionalOnly, in: "slice",
      "start, stop and step for a sequence of so many elements"
    ) { receiver, length throws(Diagnostic) in
      guard case .slice(let slice) = receiver else { return .none }
      guard length >= 0 else { throw Diagnostic(.value, "length should not be negative") }
      let step = try slice.step.isNone ? 1 : slice.step.integer("the step")
      guard step != 0 else { throw Diagnostic(.value, "slice step cannot be zero") }
      func bound(_ value: Value, _ fallback: Int) throws(Diagnostic) -> Int {
        guard !value.isNone else { return fallback }
        let place = try value.integer("a bound")
        let least = step < 0 ? -1 : 0
        return min(max(place < 0 ? place + length : place, least), step < 0 ? length - 1 : length)
      }
      return .tuple([
        .int(try bound(slice.lower, step < 0 ? length - 1 : 0)), .int(try bound(slice.upper, step < 0 ? -1 : length)), .int(step),
      ])
    }
  ]
}
