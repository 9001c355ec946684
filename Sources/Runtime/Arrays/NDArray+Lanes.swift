import Language
import Limits

extension NDArray {
  /// Visits the lanes along an axis with the offset of each lane's first element in this array and in another one, whose shape is
  /// the same but for that axis. Breaks off when the line is to stop.
  func forEachLane(_ axis: Int, with other: NDArray, _ body: (Int, Int) -> Void) {
    var shape = extents
    var mine = strides
    var theirs = other.strides
    shape.remove(at: axis)
    mine.remove(at: axis)
    theirs.remove(at: axis)
    guard shape.product > 0 else { return }
    var walk = Walk(shape: shape, mine, theirs)
    let (length, first, second) = walk.inner
    let pace = Swift.max(extents[axis] >> 6, 1)
    var sinceAsked = 0
    repeat {
      for index in 0..<length {
        body(walk.first &+ index &* first, walk.second &+ index &* second)
        sinceAsked &+= pace
        if sinceAsked > 1 << 12 {
          if Work.shouldStop { return }
          sinceAsked = 0
        }
      }
    } while walk.advance()
  }

  /// The position of the largest or smallest element, the first of several; along an axis, or in the flattened array.
  ///
  /// - Throws: ValueError when there are no elements. A nan counts as the largest and as the smallest.
  public func argument(ofLargest: Bool, axis: Int? = nil, keepdims: Bool = false) throws(Diagnostic) -> NDArray {
    let name = ofLargest ? "argmax" : "argmin"
    guard let axis = axisUnlessSingle(axis) else {
      guard count > 0 else { throw Diagnostic(.value, "attempt to get \(name) of an empty sequence", hint: "the array has no elements") }
      let result = NDArray(Self.place(ofLargest, raveled(), 0, count, 1))
      return keepdims && ndim > 0 ? try result.reshaped([Int](repeating: 1, count: ndim)) : result
    }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    guard extents[lane] > 0 else {
      throw Diagnostic(.value, "attempt to get \(name) of an empty sequence", hint: "axis \(axis) has no elements")
    }
    var shape = extents
    shape[lane] = 1
    let result = NDArray(uninitialized: shape, count: shape.product, dtype: .int64)
    if dtype.isFloat, isContiguous, lane < ndim - 1, result.count > 0 {
      // Columns side by side, in as many blocks as the axes before make.
      let width = (lane + 1..<ndim).reduce(1) { $0 * extents[$1] }
      for block in 0..<(result.count / width) {
        if Work.shouldStop { break }
        Extremes.places(
          ofLargest, floats + block &* width &* extents[lane], rows: extents[lane], rowStep: width, width: width,
          into: result.ints + block &* width)
      }
      return keepdims ? result : try result.squeezed([lane]).markedScalar()
    }
    forEachLane(lane, with: result) { from, to in
      result.ints[to] = Self.place(ofLargest, self, from, extents[lane], strides[lane])
    }
    return keepdims ? result : try result.squeezed([lane]).markedScalar()
  }

  private static func place(_ ofLargest: Bool, _ array: NDArray, _ start: Int, _ count: Int, _ step: Int) -> Int {
    var best = 0
    if array.dtype.isFloat {
      let values = array.floats + start
      if step == 1, count >= 8, let place = Extremes.place(ofLargest, values, count) { return place }
      var extreme = values[0]
      for index in 0..<count {
        let value = values[index &* step]
        if value.isNaN { return index }
        if ofLargest ? value > extreme : value < extreme {
          extreme = value
          best = index
        }
      }
    } else {
      let values = array.ints + start
      for index in 0..<count {
        let value = values[index &* step]
        let extreme = values[best &* step]
        if ofLargest ? value > extreme : value < extreme { best = index }
      }
    }
    return best
  }

  /// Running sums or products along an axis, or of the flattened array.
  public func cumulative(product: Bool = false, axis: Int? = nil) throws(Diagnostic) -> NDArray {
    guard let axis = axisUnlessSingle(axis) else { return try raveled().cumulative(product: product, axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    try Work.require(count &* 8)
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype.accumulating)
    let (step, out) = (strides[lane], result.strides[lane])
    let length = extents[lane]
    let (numbers, sums) = (floats, result.floats)
    let (wholes, wholeSums) = (ints, result.ints)
    forEachLane(lane, with: result) { from, to in
      if dtype.isFloat {
        var running = product ? 1.0 : 0.0
        Work.inPieces(length) { piece in
          for index in piece {
            let value = numbers[from &+ index &* step]
            running = index == 0 ? value : dtype.rounded(product ? running * value : running + value)
            sums[to &+ index &* out] = running
          }
        }
      } else {
        var running = product ? 1 : 0
        Work.inPieces(length) { piece in
          for index in piece {
            let value = wholes[from &+ index &* step]
            running = product ? running &* value : running &+ value
            wholeSums[to &+ index &* out] = running
          }
        }
      }
    }
    return result
  }

  /// The differences of neighbours along an axis, n times over; of booleans, whether they differ.
  public func differences(_ times: Int = 1, axis: Int = -1) throws(Diagnostic) -> NDArray {
    guard times >= 0 else { throw Diagnostic(.value, "order must be non-negative but got \(times)", hint: "np.diff(a, n=1)") }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    var result = self
    for _ in 0..<times {
      try Work.checkStop()
      if result.count == 0 { break }
      var indices = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: lane + 1)
      indices[lane] = .slice(start: 1, stop: nil, step: nil)
      let later = try result.subscripted(indices)
      indices[lane] = .slice(start: nil, stop: -1, step: nil)
      result = try Self.apply(dtype == .bool ? .notEqual : .subtract, later, result.subscripted(indices))
    }
    return result
  }
}
