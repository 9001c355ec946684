import Language

extension NDArray {
  /// The positions that sort a lane, equal elements in their order, nan last.
  private func order(_ start: Int, _ count: Int, _ step: Int) -> [Int] {
    var places = Array(0..<count)
    if dtype == .float64 {
      let values = (0..<count).map { floats[start + $0 * step] }
      places.sort { a, b in
        let (x, y) = (values[a], values[b])
        if x < y || (y.isNaN && !x.isNaN) { return true }
        if y < x || (x.isNaN && !y.isNaN) { return false }
        return a < b
      }
    } else {
      let values = (0..<count).map { ints[start + $0 * step] }
      places.sort { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
    }
    return places
  }

  /// Sorted along an axis, the last by default; nil flattens first.
  public func sorted(axis: Int? = -1) throws(Diagnostic) -> NDArray {
    guard let axis else { return try flattened().sorted(axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype)
    forEachLane(lane, with: result) { from, to in
      for (position, place) in order(from, extents[lane], strides[lane]).enumerated() {
        result.words[to + position * result.strides[lane]] = words[from + place * strides[lane]]
      }
    }
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
      for (position, place) in order(from, extents[lane], strides[lane]).enumerated() {
        result.ints[to + position * result.strides[lane]] = place
      }
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
    var chosen: [Int] = []
    var counts: [Int] = []
    var inverse = [Int](repeating: 0, count: count)
    for place in places {
      if let last = chosen.last, flat.isSame(last, place) {
        counts[counts.count - 1] += 1
      } else {
        chosen.append(place)
        counts.append(1)
      }
      inverse[place] = chosen.count - 1
    }
    let values = NDArray(uninitialized: Extents(chosen.count), count: chosen.count, dtype: dtype)
    for (position, place) in chosen.enumerated() { values.words[position] = flat.words[place] }
    return Unique(values: values, firstIndices: NDArray(chosen), inverse: NDArray(inverse, shape: shape), counts: NDArray(counts))
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    if dtype != .float64 { return ints[a] == ints[b] }
    return floats[a] == floats[b] || (floats[a].isNaN && floats[b].isNaN)
  }

  /// The quantiles (0 to 1) of the elements along an axis, interpolated between neighbours; nan where there is a nan.
  ///
  /// A scalar of quantiles gives one array; several give a first axis of them.
  public func quantile(_ fractions: NDArray, axis: Int? = nil, keepdims: Bool = false) throws(Diagnostic) -> NDArray {
    guard let axis else {
      let result = try raveled().quantile(fractions, axis: 0)
      return keepdims ? try result.reshaped(fractions.shape + [Int](repeating: 1, count: ndim)) : result
    }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let sorted = try cast(to: .float64).sorted(axis: lane)
    let length = extents[lane]
    guard length > 0 else { throw Diagnostic(.value, "cannot take a quantile of no elements", hint: "the array is empty") }
    var parts: [NDArray] = []
    for fraction in fractions.doubles {
      guard fraction >= 0, fraction <= 1 else {
        throw Diagnostic(.value, "Quantiles must be in the range [0, 1]", hint: "percentiles go from 0 to 100, quantiles from 0 to 1")
      }
      var shape = extents
      shape[lane] = 1
      let part = NDArray(uninitialized: shape, count: shape.product, dtype: .float64)
      sorted.forEachLane(lane, with: part) { from, to in
        let step = sorted.strides[lane]
        let place = fraction * Double(length - 1)
        let low = Int(place.rounded(.down))
        let high = Swift.min(low + 1, length - 1)
        let weight = place - Double(low)
        let (x, y) = (sorted.floats[from + low * step], sorted.floats[from + high * step])
        let last = sorted.floats[from + (length - 1) * step]
        let value = weight >= 0.5 ? y - (y - x) * (1 - weight) : x + (y - x) * weight
        part.floats[to] = last.isNaN ? last : value
      }
      parts.append(keepdims ? part : try part.squeezed([lane]))
    }
    if fractions.ndim == 0 { return parts[0].markedScalar() }
    return try Self.stack(parts, axis: 0)
  }

  /// The middle element in order along an axis, the mean of the two middle ones for an even number; nan where there is a nan.
  public func median(axis: Int? = nil, keepdims: Bool = false) throws(Diagnostic) -> NDArray {
    guard count > 0 || axis != nil else { return NDArray(Double.nan) }
    return try quantile(NDArray(0.5), axis: axis, keepdims: keepdims)
  }
}
