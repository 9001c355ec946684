import Language
import Limits

/// Elements taken out of arrays, put into them, and picked along an axis.
extension NDArray {
  private static var whole: ArrayIndex { .slice(start: nil, stop: nil, step: nil) }

  private static func outOfBounds(_ index: Int, _ axis: Int, _ extent: Int) -> Diagnostic {
    Diagnostic(
      .index, "index \(index) is out of bounds for axis \(axis) with size \(extent)",
      hint: extent == 0 ? "there is nothing along this axis" : "indices go from \(-extent) to \(extent - 1)")
  }

  /// What a slice, indices or a mask pick from an axis, in any order.
  private func picked(by index: ArrayIndex, axis: Int) throws(Diagnostic) -> [Int] {
    switch index {
    case .integer(let place):
      guard place >= -extents[axis], place < extents[axis] else { throw Self.outOfBounds(place, axis, extents[axis]) }
      return [place < 0 ? place + extents[axis] : place]
    case .array(let array) where array.dtype != .bool && array.count > 0:
      guard array.dtype.isInteger else {
        throw Diagnostic(.index, "arrays used as indices must be of integer (or boolean) type", hint: "`.astype(int)` makes them whole")
      }
      var result: [Int] = []
      var pace = Pace(every: 1 << 12)
      for place in array.integers {
        try pace.checkStop()
        result += try picked(by: .integer(place), axis: axis)
      }
      return result
    case .array(let array) where array.count == 0: return []
    case .array(let mask) where mask.ndim != 1 || mask.count != extents[axis]:
      throw Diagnostic(
        .value, "boolean array argument obj to delete must be one dimensional and match the axis length of \(extents[axis])",
        hint: "the mask has the shape \(mask.extents.text)")
    default: return try NDArray(Array(0..<extents[axis])).subscripted([index]).integers
    }
  }

  /// The array without what an index picks along an axis; nil flattens it first: `np.delete`.
  ///
  /// - Throws: IndexError for an index that is not there, ValueError for a mask of another length.
  public func deleting(_ index: ArrayIndex, axis: Int?) throws(Diagnostic) -> NDArray {
    guard let axis else { return try raveled().deleting(index, axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    return try taking(Self.others(than: try picked(by: index, axis: lane), of: extents[lane]), axis: lane)
  }

  /// The places along an axis that are not among some, in order.
  private static func others(than places: [Int], of extent: Int) throws(Diagnostic) -> NDArray {
    try Work.require(extent, of: MemoryLayout<Int>.stride + 1)
    var isAmongThem = [Bool](repeating: false, count: extent)
    for place in places { isAmongThem[place] = true }
    var others: [Int] = []
    others.reserveCapacity(extent)
    Work.forEach(extent) { if !isAmongThem[$0] { others.append($0) } }
    try Work.checkStopped()
    return NDArray(others)
  }

  /// The array with values put in before the places along an axis; nil flattens it first: `np.insert`.
  ///
  /// The values are cast to this dtype; with one place as many go there as `values` has along the axis.
  /// - Throws: IndexError for a place that is not there, ValueError when the values do not fit.
  public func inserting(_ values: NDArray, at places: ArrayIndex, axis: Int?) throws(Diagnostic) -> NDArray {
    guard let axis else { return try raveled().inserting(values, at: places, axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let extent = extents[lane]
    var isSingle = false
    var given: [Int]
    switch places {
    case .integer(let place): (given, isSingle) = ([place], true)
    case .array(let array) where array.dtype == .bool: given = array.nonzero().first?.integers ?? []
    case .array(let array):
      guard array.dtype.isInteger || array.count == 0, array.ndim <= 1 else {
        throw Diagnostic(
          .index, "the places to insert at must be whole numbers in one row", hint: "`.astype(int)` makes them whole, `.ravel()` one row")
      }
      given = array.integers
    default: given = try NDArray(Array(0..<extent)).subscripted([places]).integers
    }
    for index in given.indices {
      guard given[index] >= -extent, given[index] <= extent else {
        throw Diagnostic(
          .index, "index \(given[index]) is out of bounds for axis \(lane) with size \(extent)",
          hint: "what is inserted goes before the places from \(-extent) to \(extent)")
      }
      if given[index] < 0 { given[index] += extent }
    }
    var new = values.ndim < ndim ? try values.expandingDims(Array(0..<(ndim - values.ndim))) : values
    var targets: [Int]
    if given.count == 1 {
      if isSingle { new = try new.movingAxis(0, to: lane) }
      let first = given[0]
      targets = Array(first..<(first + new.extents[lane]))
    } else {
      let order = given.indices.sorted { (given[$0], $0) < (given[$1], $1) }
      targets = given
      for (shift, index) in order.enumerated() { targets[index] += shift }
    }
    var shape = shape
    shape[lane] += targets.count
    let result = try Self.zeros(shape, dtype: dtype)
    let before = [ArrayIndex](repeating: Self.whole, count: lane)
    try result.assign(new, at: before + [.array(NDArray(targets))])
    try result.assign(self, at: before + [.array(Self.others(than: targets, of: shape[lane]))])
    return result
  }

  /// Sets the diagonal in place, repeating the value's elements where there are too few: `np.fill_diagonal`.
  ///
  /// - Parameter wraps: whether the diagonal of a tall matrix begins again below its last column.
  public func fillDiagonal(_ value: NDArray, wraps: Bool = false) throws(Diagnostic) {
    guard ndim >= 2 else { throw Diagnostic(.value, "array must be at least 2-d", hint: "its shape is \(extents.text)") }
    guard ndim == 2 || Set(shape).count == 1 else {
      throw Diagnostic(.value, "All dimensions of input must be of equal length", hint: "the array's shape is \(extents.text)")
    }
    let steps = extents.rowMajorStrides.array
    let step = steps.reduce(0, +)
    let end = ndim == 2 && !wraps ? Swift.min(count, extents[1] * extents[1]) : count
    guard step > 0, end > 0 else { return }
    try put(value, at: Array(stride(from: 0, to: end, by: step)))
  }

  /// Sets elements counted row by row, repeating the value's elements where there are too few: `np.put`.
  public func put(_ value: NDArray, at places: [Int]) throws(Diagnostic) {
    guard !places.isEmpty else { return }
    guard value.count > 0 else { throw Diagnostic(.value, "there are no values to put", hint: "give at least one") }
    let steps = extents.rowMajorStrides.array
    let values = value.raveled()
    var axes = [[Int]](repeating: [], count: ndim)
    for place in places {
      guard place >= -count, place < count else { throw Self.outOfBounds(place, 0, count) }
      let resolved = place < 0 ? place + count : place
      for axis in 0..<ndim { axes[axis].append(resolved / steps[axis] % extents[axis]) }
    }
    guard ndim > 0 else { return try assign(values.item(places.count - 1 < values.count ? places.count - 1 : 0)) }
    let repeated = try values.taking(NDArray(places.indices.map { $0 % values.count }), axis: 0)
    try assign(repeated, at: axes.map { .array(NDArray($0)) })
  }

  /// An index for each axis: the given places along one, each element's own along the others.
  private func places(_ indices: NDArray, along axis: Int) throws(Diagnostic) -> [ArrayIndex] {
    guard indices.ndim == ndim else {
      throw Diagnostic(
        .value, "`indices` and `arr` must have the same number of dimensions", hint: "they have \(indices.ndim) and \(ndim)")
    }
    var result: [ArrayIndex] = []
    for other in 0..<ndim {
      if other == axis {
        result.append(.array(indices))
      } else {
        var shape = [Int](repeating: 1, count: ndim)
        shape[other] = extents[other]
        result.append(.array(try NDArray(Array(0..<extents[other])).reshaped(shape)))
      }
    }
    return result
  }

  /// For each lane along an axis the elements at its own places: `np.take_along_axis`.
  public func taking(_ indices: NDArray, along axis: Int) throws(Diagnostic) -> NDArray {
    try subscripted(try places(indices, along: try Self.normalized(axis: axis, rank: ndim)))
  }

  /// The same places set: `np.put_along_axis`.
  public func put(_ value: NDArray, at indices: NDArray, along axis: Int) throws(Diagnostic) {
    try assign(value, at: try places(indices, along: try Self.normalized(axis: axis, rank: ndim)))
  }
}
