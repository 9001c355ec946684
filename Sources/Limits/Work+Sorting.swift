extension Work {
  /// Numbers from the least to the greatest, sorted in pieces that are merged; in no order when the line is to stop. None may be NaN.
  public static func sorted(_ numbers: [Double]) -> [Double] {
    if zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }) { return numbers }
    let count = numbers.count
    var width = 1 << 14
    var from = numbers
    from.withUnsafeMutableBufferPointer { from in
      inPieces(count, of: width) { piece in
        var part = UnsafeMutableBufferPointer(rebasing: from[piece])
        part.sort()
      }
    }
    var into = from
    while width < count, !shouldStop {
      for start in stride(from: 0, to: count, by: 2 * width) {
        merge(from, start, min(start + width, count), min(start + 2 * width, count), &into)
        if hasStopped { return from }
      }
      swap(&from, &into)
      width *= 2
    }
    return from
  }

  /// Merges `start..<middle` and `middle..<end`, which are sorted.
  private static func merge(_ from: [Double], _ start: Int, _ middle: Int, _ end: Int, _ into: inout [Double]) {
    var (left, right) = (start, middle)
    from.withUnsafeBufferPointer { from in
      into.withUnsafeMutableBufferPointer { into in
        inPieces(end - start, of: 1 << 16) { piece in
          for place in piece {
            if right == end || left < middle && from[left] <= from[right] {
              into[start + place] = from[left]
              left += 1
            } else {
              into[start + place] = from[right]
              right += 1
            }
          }
        }
      }
    }
  }
}
