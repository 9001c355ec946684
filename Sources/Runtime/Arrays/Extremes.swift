import Limits

/// The largest and smallest of numbers that lie side by side, and where they stand.
enum Extremes {
  /// The extreme of a row of at least eight; nil where one is nan.
  static func inRow(_ ofLargest: Bool, _ values: UnsafePointer<Double>, _ count: Int) -> Double? {
    ofLargest ? inRow(values, count, .>) { $0 > $1 } : inRow(values, count, .<) { $0 < $1 }
  }

  @inline(__always)
  private static func inRow(
    _ values: UnsafePointer<Double>, _ count: Int, _ beats: (SIMD4<Double>, SIMD4<Double>) -> SIMDMask<SIMD4<Int64>>,
    _ beatsOne: (Double, Double) -> Bool
  ) -> Double? {
    let row = UnsafeRawPointer(values)
    var first = row.loadUnaligned(as: SIMD4<Double>.self)
    var second = row.loadUnaligned(fromByteOffset: 32, as: SIMD4<Double>.self)
    var isNaN = (first .!= first) .| (second .!= second)
    var index = 8
    while index < count {
      // The last eight may be looked at twice.
      let place = min(index, count &- 8) &* 8
      let a = row.loadUnaligned(fromByteOffset: place, as: SIMD4<Double>.self)
      let b = row.loadUnaligned(fromByteOffset: place &+ 32, as: SIMD4<Double>.self)
      first.replace(with: a, where: beats(a, first))
      second.replace(with: b, where: beats(b, second))
      isNaN .|= (a .!= a) .| (b .!= b)
      index &+= 8
    }
    if isNaN[0] || isNaN[1] || isNaN[2] || isNaN[3] { return nil }
    first.replace(with: second, where: beats(second, first))
    var best = first[0]
    for lane in 1..<4 where beatsOne(first[lane], best) { best = first[lane] }
    return best
  }

  /// Where the extreme of a row of at least eight stands first; nil where one is nan.
  static func place(_ ofLargest: Bool, _ values: UnsafePointer<Double>, _ count: Int) -> Int? {
    guard let extreme = inRow(ofLargest, values, count) else { return nil }
    var index = 0
    while index &+ 4 <= count {
      let four = values + index
      let isHere =
        (four[0] == extreme ? 1 : 0) | (four[1] == extreme ? 1 : 0) | (four[2] == extreme ? 1 : 0) | (four[3] == extreme ? 1 : 0)
      if isHere != 0 { break }
      index &+= 4
    }
    while values[index] != extreme { index &+= 1 }
    return index
  }

  /// Where the extremes of columns stand first, row after row of `width` numbers side by side; a nan is an extreme.
  static func places(
    _ ofLargest: Bool, _ values: UnsafePointer<Double>, rows: Int, rowStep: Int, width: Int, into places: UnsafeMutablePointer<Int>
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { memory in
      guard let extremes = memory.baseAddress else { return }
      extremes.initialize(from: values, count: width)
      places.update(repeating: 0, count: width)
      var sinceAsked = 0
      for row in 1..<max(rows, 1) {
        let numbers = values + row &* rowStep
        if ofLargest {
          take(width, numbers, row, extremes, places) { $0 > $1 }
        } else {
          take(width, numbers, row, extremes, places) { $0 < $1 }
        }
        sinceAsked &+= width
        if sinceAsked > 1 << 18 {
          if Work.shouldStop { return }
          sinceAsked = 0
        }
      }
    }
  }

  @inline(__always)
  private static func take(
    _ width: Int, _ numbers: UnsafePointer<Double>, _ row: Int, _ extremes: UnsafeMutablePointer<Double>,
    _ places: UnsafeMutablePointer<Int>, _ beats: (Double, Double) -> Bool
  ) {
    for index in 0..<width {
      let (new, old) = (numbers[index], extremes[index])
      // The first nan stays.
      let isTaken = (beats(new, old) || new != new) && old == old
      extremes[index] = isTaken ? new : old
      places[index] = isTaken ? row : places[index]
    }
  }
}
