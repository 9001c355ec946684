import Language
import Limits

extension NDArray {
  /// Arrays one behind the other along an axis; nil flattens them first.
  ///
  /// - Throws: ValueError when they differ in another extent, or there are none.
  public static func concatenate(_ arrays: [NDArray], axis: Int? = 0) throws(Diagnostic) -> NDArray {
    guard let first = arrays.first else {
      throw Diagnostic(.value, "need at least one array to concatenate", hint: "np.concatenate([a, b])")
    }
    guard let axis else {
      let flat = arrays.map { $0.raveled() }
      return try concatenate(flat, axis: 0)
    }
    guard first.ndim > 0 else {
      throw Diagnostic(.value, "zero-dimensional arrays cannot be concatenated", hint: "put single numbers in a list: np.array([a, b])")
    }
    let lane = try normalized(axis: axis, rank: first.ndim)
    var shape = first.extents
    var dtype = first.dtype
    var pace = Pace(every: 1 << 12)
    for (position, array) in arrays.enumerated().dropFirst() {
      try pace.checkStop()
      dtype = DType.promoted(dtype, array.dtype)
      guard array.ndim == first.ndim else {
        throw Diagnostic(
          .value,
          "all the input array dimensions must match exactly: the array at index 0 has \(first.ndim) dimension(s) and the array at "
            + "index \(position) has \(array.ndim) dimension(s)", hint: "shapes are \(first.extents.text) and \(array.extents.text)"
        ).asPythonSays(
          "all the input arrays must have same number of dimensions, but the array at index 0 has \(first.ndim) dimension(s) and the "
            + "array at index \(position) has \(array.ndim) dimension(s)")
      }
      for other in 0..<first.ndim where other != lane && array.extents[other] != first.extents[other] {
        throw Diagnostic(
          .value,
          "all the input array dimensions except for the concatenation axis must match exactly, but along dimension \(other), the array "
            + "at index 0 has size \(first.extents[other]) and the array at index \(position) has size \(array.extents[other])",
          hint: "shapes are \(first.extents.text) and \(array.extents.text)")
      }
      let (extent, overflow) = shape[lane].addingReportingOverflow(array.extents[lane])
      shape[lane] = overflow ? .max : extent
    }
    let result = NDArray(uninitialized: shape, count: try checkedCount(shape), dtype: dtype)
    var start = 0
    var copied = 0
    for array in arrays {
      try pace.checkStop()
      // Far apart in memory, a few elements take as long as many that lie side by side.
      copied += array.count
      if copied >= 1 << 16 {
        try Work.checkStop()
        copied = 0
      }
      var part = shape
      part[lane] = array.extents[lane]
      let place = NDArray(viewing: result, offset: start * result.strides[lane], shape: part, strides: result.strides)
      StridedCopy.run(to: place, from: array, mayStop: true)
      try Work.checkStopped()
      start += array.extents[lane]
    }
    return result
  }

  /// Arrays of one shape side by side along a new axis.
  public static func stack(_ arrays: [NDArray], axis: Int = 0) throws(Diagnostic) -> NDArray {
    guard let first = arrays.first else { throw Diagnostic(.value, "need at least one array to stack", hint: "np.stack([a, b])") }
    guard arrays.allSatisfy({ $0.extents == first.extents }) else {
      throw Diagnostic(
        .value, "all input arrays must have the same shape",
        hint: "shapes are " + arrays.map(\.extents.text).joined(separator: ", "))
    }
    var expanded: [NDArray] = []
    var pace = Pace(every: 1 << 13)
    for array in arrays {
      try pace.checkStop()
      expanded.append(try array.expandingDims([axis]))
    }
    return try concatenate(expanded, axis: normalized(axis: axis, rank: first.ndim + 1))
  }

  /// An array with at least so many axes, new ones in front.
  public func atLeast(dimensions: Int) throws(Diagnostic) -> NDArray {
    if dimensions == 3 && ndim == 2 { return try expandingDims([2]) }
    if dimensions == 3 && ndim == 1 { return try expandingDims([0, 2]) }
    return ndim >= dimensions ? self : try expandingDims(Array(0..<(dimensions - ndim)))
  }

  private static func lifted(_ arrays: [NDArray], to dimensions: Int) throws(Diagnostic) -> [NDArray] {
    var result: [NDArray] = []
    var pace = Pace(every: 1 << 13)
    for array in arrays {
      try pace.checkStop()
      result.append(try array.atLeast(dimensions: dimensions))
    }
    return result
  }

  /// Rows on top of each other: `np.vstack`.
  public static func verticalStack(_ arrays: [NDArray]) throws(Diagnostic) -> NDArray { try concatenate(lifted(arrays, to: 2), axis: 0) }

  /// Columns side by side: `np.hstack`.
  public static func horizontalStack(_ arrays: [NDArray]) throws(Diagnostic) -> NDArray {
    let lifted = try lifted(arrays, to: 1)
    return try concatenate(lifted, axis: lifted.first?.ndim == 1 ? 0 : 1)
  }

  /// Along the third axis: `np.dstack`.
  public static func depthStack(_ arrays: [NDArray]) throws(Diagnostic) -> NDArray { try concatenate(lifted(arrays, to: 3), axis: 2) }

  /// Vectors as the columns of a matrix: `np.column_stack` and `np.c_[…]`.
  public static func columnStack(_ arrays: [NDArray]) throws(Diagnostic) -> NDArray {
    var columns: [NDArray] = []
    for array in arrays { columns.append(array.ndim < 2 ? try array.reshaped([array.count, 1]) : array) }
    return try concatenate(columns, axis: 1)
  }

  /// Views of the parts between the given indices along an axis.
  public func split(at indices: [Int], axis: Int = 0) throws(Diagnostic) -> [NDArray] {
    let lane = try Self.normalized(axis: axis, rank: ndim)
    var parts: [NDArray] = []
    var start: Int? = 0
    var selection = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: lane + 1)
    for stop in indices.map(Optional.some) + [nil] {
      selection[lane] = .slice(start: start, stop: stop, step: nil)
      parts.append(try subscripted(selection))
      start = stop
    }
    return parts
  }

  /// Views of so many parts along an axis; where they cannot be equal, the first ones are longer by one.
  ///
  /// - Throws: ValueError when they cannot be equal and must.
  public func split(into sections: Int, axis: Int = 0, equally: Bool = true) throws(Diagnostic) -> [NDArray] {
    let extent = extents[try Self.normalized(axis: axis, rank: ndim)]
    guard sections > 0 else { throw Diagnostic(.value, "number sections must be larger than 0", hint: "np.split(a, 2)") }
    guard sections <= Self.maximumCount else { throw Diagnostic(.memory, "\(sections) parts are too many", hint: "use fewer parts") }
    guard !equally || extent % sections == 0 else {
      throw Diagnostic(
        .value, "array split does not result in an equal division: \(extent) elements in \(sections) parts",
        hint: "np.array_split allows parts of different sizes"
      ).asPythonSays("array split does not result in an equal division")
    }
    var ends: [Int] = []
    var end = 0
    for part in 0..<(sections - 1) {
      end += extent / sections + (part < extent % sections ? 1 : 0)
      ends.append(end)
    }
    return try split(at: ends, axis: axis)
  }

  /// Each element so often in a row, along an axis or of the flattened array; one number for all or one an element.
  public func repeated(_ counts: NDArray, axis: Int? = nil) throws(Diagnostic) -> NDArray {
    guard let axis = axisUnlessSingle(axis) else { return try raveled().repeated(counts, axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let times = counts.integers
    guard times.count == 1 || times.count == extents[lane] else {
      throw Diagnostic(
        .value, "operands could not be broadcast together with shape \(Extents(extents[lane]).compactText) \(counts.extents.compactText)",
        hint: "give one number of repeats, or one for each of the \(extents[lane]) elements")
    }
    guard times.allSatisfy({ $0 >= 0 && $0 <= Self.maximumCount }) else {
      throw Diagnostic(.value, "repeats may not contain negative (or huge) values", hint: "np.repeat(a, 2)")
    }
    var shape = extents
    if times.count == 1 {
      let (extent, overflow) = extents[lane].multipliedReportingOverflow(by: times[0])
      shape[lane] = overflow ? .max : extent
    } else {
      // As many numbers as there are in memory, each 2^27 at most.
      shape[lane] = times.reduce(0, +)
    }
    let result = NDArray(uninitialized: shape, count: try Self.checkedCount(shape), dtype: dtype)
    guard result.count > 0 else { return result }
    let rows = rowMajor()
    defer { withExtendedLifetime(rows) {} }
    let size = ((lane + 1)..<ndim).reduce(8) { $0 &* extents[$1] }
    var (source, out) = (rows.object.fields.pointee.start, result.object.fields.pointee.start)
    for index in 0..<(8 &* count / size) {
      if index & 0xFFF == 0xFFF { try Work.checkStop() }
      let copies = times[times.count == 1 ? 0 : index % extents[lane]]
      Self.lay(source, of: size, copies, to: out)
      source += size
      out += size &* copies
    }
    return result
  }

  /// Lays the same bytes down so many times: what is there already is copied again, twice as much each time.
  private static func lay(_ source: UnsafeMutableRawPointer, of size: Int, _ times: Int, to out: UnsafeMutableRawPointer) {
    guard times > 0 else { return }
    out.copyMemory(from: source, byteCount: size)
    var done = size
    while done < size &* times, !(done > 1 << 18 && Work.shouldStop) {
      let piece = Swift.min(done, size &* times - done, 1 << 21)
      (out + done).copyMemory(from: out, byteCount: piece)
      done += piece
    }
  }

  /// The entries at the indices along an axis, or of the flattened array: `np.take`.
  public func taking(_ indices: NDArray, axis: Int? = nil) throws(Diagnostic) -> NDArray {
    guard let axis else { return try raveled().taking(indices, axis: 0) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let full = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: lane)
    return try subscripted(full + [.array(indices)])
  }

  /// The array laid out so often along each axis.
  public func tiled(_ counts: [Int]) throws(Diagnostic) -> NDArray {
    var result = try atLeastRank(counts.count).copy()
    let padded = [Int](repeating: 1, count: result.ndim - counts.count) + counts
    for (axis, times) in padded.enumerated() {
      guard times >= 0 else {
        throw Diagnostic(.value, "negative dimensions are not allowed: tile \(times) times", hint: "np.tile(a, 2)")
      }
      guard times <= Self.maximumCount else { throw Diagnostic(.value, "an array cannot be laid out \(times) times, which is too often") }
      var shape = result.extents
      let (extent, overflow) = shape[axis].multipliedReportingOverflow(by: times)
      shape[axis] = overflow ? .max : extent
      _ = try Self.checkedCount(shape)
      result = result.laidOut(times, axis: axis, shape)
    }
    return result
  }

  /// An array in row order so many times along an axis.
  private func laidOut(_ times: Int, axis: Int, _ shape: Extents) -> NDArray {
    let result = NDArray(uninitialized: shape, count: shape.product, dtype: dtype)
    guard result.count > 0 else { return result }
    let size = (axis..<ndim).reduce(8) { $0 &* extents[$1] }
    var (source, out) = (object.fields.pointee.start, result.object.fields.pointee.start)
    for index in 0..<(8 &* count / size) {
      if index & 0xFFF == 0xFFF, Work.shouldStop { break }
      Self.lay(source, of: size, times, to: out)
      source += size
      out += size &* times
    }
    return result
  }

  private func atLeastRank(_ rank: Int) throws(Diagnostic) -> NDArray {
    try rank > ndim ? reshaped([Int](repeating: 1, count: rank - ndim) + shape) : self
  }

  /// The elements moved along an axis, those that leave coming in at the other end; without an axis the flattened array's.
  public func rolled(_ shift: Int, axis: Int? = nil) throws(Diagnostic) -> NDArray {
    guard let axis else { return try raveled().rolled(shift, axis: 0).reshaped(shape) }
    let lane = try Self.normalized(axis: axis, rank: ndim)
    let extent = extents[lane]
    guard extent > 0 else { return copy() }
    let cut = extent - PythonArithmetic.remainder(shift, extent)
    return try Self.concatenate(Array(split(at: [cut], axis: lane).reversed()), axis: lane)
  }
}
