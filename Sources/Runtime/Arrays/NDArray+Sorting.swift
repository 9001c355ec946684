import Language
import Limits

extension NDArray {
  /// The positions that sort a lane, equal elements in their order, nan last; none when the line is to stop.
  private func order(_ start: Int, _ count: Int, _ step: Int) -> [Int] {
    var keys = Work.collect(count) { RadixSort.Placed(key: key(at: start + $0 * step), place: $0) }
    RadixSort.sort(&keys)
    let places = Work.hasStopped ? [] : Work.collect(count) { keys[$0].place }
    guard Work.hasStopped else { return places }
    Remains.keep((keys, places))
    return []
  }

  /// What an element sorts by.
  @inline(__always)
  private func key(at place: Int) -> UInt64 {
    dtype.isFloat ? RadixSort.key(floats[place]) : dtype == .uint64 ? words[place] : RadixSort.key(ints[place])
  }

  /// Sorted along an axis, the last by default; nil flattens first.
  public func sorted(axis: Int? = -1) throws(Diagnostic) -> NDArray {
    guard let axis else { return try flattened().sorted(axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype)
    let (length, step, outStep) = (extents[lane], strides[lane], result.strides[lane])
    let isUnsigned = dtype == .uint64
    forEachLane(lane, with: result) { from, to in
      // 0.0 and -0.0 are equal and keep their order: they have one key.
      if dtype.isFloat, (0..<length).contains(where: { floats[from + $0 * step].bitPattern == 1 << 63 }) {
        let places = order(from, length, step)
        Work.forEach(places.count) { result.words[to + $0 * outStep] = words[from + places[$0] * step] }
        return
      }
      var keys = Work.collect(length) { key(at: from + $0 * step) }
      RadixSort.sort(&keys)
      if Work.hasStopped { return }
      Work.forEach(keys.count) { position in
        let key = keys[position]
        if dtype.isFloat {
          result.floats[to + position * outStep] = RadixSort.number(key)
        } else {
          result.ints[to + position * outStep] = isUnsigned ? Int(Int64(bitPattern: key)) : RadixSort.integer(key)
        }
      }
    }
    try Work.checkStopped()
    return result
  }

  /// Sorts this array's own memory: `a.sort()`.
  public func sort(axis: Int = -1) throws(Diagnostic) { try assign(try sorted(axis: axis)) }

  /// The positions that would sort along an axis; equal elements keep their order.
  public func sortingOrder(axis: Int? = -1) throws(Diagnostic) -> NDArray {
    guard let axis = axisUnlessSingle(axis) else { return try flattened().sortingOrder(axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let result = NDArray(uninitialized: extents, count: count, dtype: .int64)
    forEachLane(lane, with: result) { from, to in
      let places = order(from, extents[lane], strides[lane])
      if Work.hasStopped { return }
      Work.forEach(places.count) { result.ints[to + $0 * result.strides[lane]] = places[$0] }
    }
    return result
  }

  /// What `np.unique` gives: the different elements in order, where each stands first, which one each element is, and how often.
  public struct Unique {
    public var values: NDArray
    public var firstIndices: NDArray
    /// In the shape of the array.
    public var inverse: NDArray
    public var counts: NDArray
  }

  /// The different elements, sorted; all nan count as one.
  public func unique() -> Unique {
    let flat = raveled()
    let places = flat.order(0, count, 1)
    let nothing = Unique(values: flat, firstIndices: flat, inverse: flat, counts: flat)
    if Work.hasStopped { return nothing }
    var different = 0
    Work.forEach(count) { if $0 == 0 || !flat.isSame(places[$0 - 1], places[$0]) { different += 1 } }
    // Places, counts and values of the different ones, for each element which it is, and what is made of these.
    guard !Work.hasStopped, Work.mayTake(Work.bytes(5 * different + 2 * count, of: MemoryLayout<Int>.stride)) else { return nothing }
    var chosen: [Int] = []
    var counts: [Int] = []
    chosen.reserveCapacity(different)
    counts.reserveCapacity(different)
    var inverse = [Int](repeating: 0, count: count)
    for (done, place) in places.enumerated() {
      if done & 0xFFFF == 0, Work.shouldStop { break }
      if let last = chosen.last, flat.isSame(last, place) {
        counts[counts.count - 1] += 1
      } else {
        chosen.append(place)
        counts.append(1)
      }
      inverse[place] = chosen.count - 1
    }
    if Work.shouldStop { return nothing }
    let values = NDArray(uninitialized: Extents(chosen.count), count: chosen.count, dtype: dtype)
    Work.inPieces(chosen.count) { places in for place in places { values.words[place] = flat.words[chosen[place]] } }
    let firstIndices = Work.shouldStop ? flat : NDArray(chosen)
    let inverses = Work.shouldStop ? flat : NDArray(inverse, shape: shape)
    return Unique(values: values, firstIndices: firstIndices, inverse: inverses, counts: Work.shouldStop ? flat : NDArray(counts))
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    if !dtype.isFloat { return ints[a] == ints[b] }
    return floats[a] == floats[b] || (floats[a].isNaN && floats[b].isNaN)
  }

  /// The array with some of its axes joined to the last one, what is left of its shape, and the shape that keeps them as 1.
  func joining(_ axes: [Int]) throws(Diagnostic) -> (array: NDArray, kept: [Int]) {
    var joined: [Int] = []
    for axis in axes { joined.append(try Self.normalized(axis: axis, rank: ndim)) }
    guard Set(joined).count == joined.count else { throw Diagnostic(.value, "duplicate value in 'axis'", hint: "each axis once") }
    let others = (0..<ndim).filter { !joined.contains($0) }
    let kept = (0..<ndim).map { joined.contains($0) ? 1 : extents[$0] }
    let array = try transposed(others + joined.sorted()).reshaped(others.map { extents[$0] } + [joined.reduce(1) { $0 * extents[$1] }])
    return (array, kept)
  }

  /// The quantiles (0 to 1) of the elements along an axis, interpolated between neighbours in their own precision; nan where there is a nan.
  ///
  /// A scalar of quantiles gives one array; several give a first axis of them.
  public func quantile(_ fractions: NDArray, axis: Int? = nil, keepdims: Bool = false) throws(Diagnostic) -> NDArray {
    guard let axis else {
      let result = try raveled().quantile(fractions, axis: 0)
      return keepdims ? try result.reshaped(fractions.shape + [Int](repeating: 1, count: ndim)) : result
    }
    let lanes = try SortedLanes(self, axis)
    let own = lanes.sorted.dtype
    // Several quantiles are an array of doubles, to which narrower numbers yield.
    let dtype = fractions.ndim == 0 ? own : .float64
    var parts: [NDArray] = []
    for fraction in fractions.doubles {
      guard fraction >= 0, fraction <= 1 else {
        throw Diagnostic(.value, "Quantiles must be in the range [0, 1]", hint: "percentiles go from 0 to 100, quantiles from 0 to 1")
      }
      let place = fraction * Double(lanes.length - 1)
      let low = Int(place.rounded(.down))
      let weight = place - Double(low)
      let part = lanes.map(low, Swift.min(low + 1, lanes.length - 1), dtype) { x, y in
        let difference = own.rounded(y - x)
        return weight >= 0.5
          ? y - dtype.rounded(difference * dtype.rounded(1 - weight)) : x + dtype.rounded(difference * dtype.rounded(weight))
      }
      parts.append(keepdims ? part : try part.squeezed([lanes.axis]))
    }
    if fractions.ndim == 0 { return parts[0].markedScalar() }
    return try Self.stack(parts, axis: 0)
  }

  /// The middle element in order along an axis, the mean of the two middle ones for an even number; nan where there is a nan.
  public func median(axis: Int? = nil, keepdims: Bool = false) throws(Diagnostic) -> NDArray {
    guard count > 0 || axis != nil else { return NDArray(Double.nan) }
    guard let axis else {
      let result = try raveled().median(axis: 0)
      return keepdims ? try result.reshaped([Int](repeating: 1, count: ndim)) : result
    }
    let lanes = try SortedLanes(self, axis)
    let dtype = lanes.sorted.dtype
    let isEven = lanes.length % 2 == 0
    let part = lanes.map((lanes.length - 1) / 2, lanes.length / 2, dtype) { x, y in
      isEven ? (dtype == .float16 ? x + y : dtype.rounded(x + y)) / 2 : x
    }
    return keepdims ? part : try part.squeezed([lanes.axis]).markedScalar()
  }
}

/// An array of floats sorted along one axis.
private struct SortedLanes {
  let sorted: NDArray
  let axis: Int
  var length: Int { sorted.extents[axis] }

  init(_ array: NDArray, _ axis: Int) throws(Diagnostic) {
    self.axis = try NDArray.normalized(axis: axis, rank: array.ndim)
    guard array.extents[self.axis] > 0 else {
      throw Diagnostic(.value, "cannot take a quantile of no elements", hint: "the array is empty")
    }
    sorted = try (array.dtype.isFloat ? array : array.cast(to: .float64)).sorted(axis: self.axis)
  }

  /// What a function makes of two places of every lane; nan where the lane has one.
  func map(_ low: Int, _ high: Int, _ dtype: DType, _ function: (Double, Double) -> Double) -> NDArray {
    var shape = sorted.extents
    shape[axis] = 1
    let result = NDArray(uninitialized: shape, count: shape.product, dtype: dtype)
    let (step, last) = (sorted.strides[axis], length - 1)
    sorted.forEachLane(axis, with: result) { from, to in
      let lane = sorted.floats + from
      let end = lane[last * step]
      result.floats[to] = end.isNaN ? end : dtype.rounded(function(lane[low * step], lane[high * step]))
    }
    return result
  }
}
