import Language
import Limits

extension NDArray {
  /// a where the condition holds, b elsewhere, all three broadcast: `np.where(condition, a, b)`.
  public static func choose(_ condition: NDArray, _ a: NDArray, _ b: NDArray) throws(Diagnostic) -> NDArray {
    let shape = try Broadcasting.shape([condition.extents, a.extents, b.extents])
    let count = try checkedCount(shape)
    let (a, b) = (try a.yielding(to: b.dtype), try b.yielding(to: a.dtype))
    let dtype = DType.promoted(a.dtype, b.dtype)
    let flagged = condition.converted(to: .bool)
    let test = flagged.extents == shape ? flagged.rowMajor() : try flagged.broadcast(to: shape.array).rowMajor()
    let (yes, isOneYes) = try a.converted(to: dtype).spread(to: shape)
    let (no, isOneNo) = try b.converted(to: dtype).spread(to: shape)
    let result = NDArray(uninitialized: shape, count: count, dtype: dtype)
    guard count > 0 else { return result }
    let (out, flags, left, right) = (result.words, test.words, yes.words, no.words)
    // All bits of one or of the other.
    Work.inPieces(count) { piece in
      switch (isOneYes, isOneNo) {
      case (false, false):
        for index in piece { out[index] = right[index] ^ ((left[index] ^ right[index]) & (0 &- flags[index])) }
      case (false, true):
        let other = right[0]
        for index in piece { out[index] = other ^ ((left[index] ^ other) & (0 &- flags[index])) }
      case (true, false):
        let one = left[0]
        for index in piece { out[index] = right[index] ^ ((one ^ right[index]) & (0 &- flags[index])) }
      case (true, true):
        let (one, other) = (left[0], right[0])
        for index in piece { out[index] = other ^ ((one ^ other) & (0 &- flags[index])) }
      }
    }
    return result
  }

  /// Stretched to a shape, row by row; a single number stays one.
  private func spread(to shape: Extents) throws(Diagnostic) -> (NDArray, isOne: Bool) {
    if count == 1 { return (self, true) }
    return (extents == shape ? rowMajor() : try broadcast(to: shape.array).rowMajor(), false)
  }

  /// Kept between two numbers, in one pass over floats; nil for other elements and for nan. A zero stays as it is between zeros, as in
  /// NumPy.
  func kept(from low: Double, to high: Double) throws(Diagnostic) -> NDArray? {
    guard dtype.isFloat, low == low, high == high else { return nil }
    let (low, high) = (dtype.rounded(low), dtype.rounded(high))
    try Work.require(count &* 8)
    // A view's elements are copied in the order of its memory first.
    let result =
      isContiguous ? NDArray(uninitialized: extents, count: count, dtype: dtype, isScalar: ndim == 0) : try apply(.positive)
    let (out, numbers) = (result.floats, isContiguous ? floats : result.floats)
    Work.inPieces(count) { piece in
      for index in piece {
        let x = numbers[index]
        let raised = x < low ? low : x
        out[index] = raised > high ? high : raised
      }
    }
    return result
  }

  /// Kept between bounds, either of which may be missing: `np.clip`.
  public func clipped(_ low: NDArray?, _ high: NDArray?) throws(Diagnostic) -> NDArray {
    var result = self
    if let low { result = try Self.apply(.maximum, result, low) }
    if let high { result = try Self.apply(.minimum, result, high) }
    return low == nil && high == nil ? copy() : result
  }

  /// nan and infinities replaced by numbers, 0 and the largest ones by default.
  public func replacingNonFinite(nan: Double = 0, positive: Double? = nil, negative: Double? = nil) -> NDArray {
    let result = copy()
    guard dtype.isFloat else { return result.markedScalar(ndim == 0) }
    let largest = dtype == .float16 ? 65504 : dtype == .float32 ? Double(Float.greatestFiniteMagnitude) : .greatestFiniteMagnitude
    let (nan, positive, negative) = (dtype.rounded(nan), dtype.rounded(positive ?? largest), dtype.rounded(negative ?? -largest))
    Work.forEach(count) { index in
      let value = result.floats[index]
      if value.isNaN {
        result.floats[index] = nan
      } else if value.isInfinite {
        result.floats[index] = value > 0 ? positive : negative
      }
    }
    return result.markedScalar(ndim == 0)
  }

  /// The positions of the elements that are not zero, one a row: `np.argwhere`.
  public func nonzeroPositions() throws(Diagnostic) -> NDArray {
    let axes = nonzero()
    guard let first = axes.first else { return try Self.zeros([truth() ? 1 : 0, 0], dtype: .int64) }
    guard first.count > 0 else { return try Self.zeros([0, ndim], dtype: .int64) }
    return try Self.stack(axes, axis: 1)
  }

  /// How many elements of this sorted vector are smaller than each value (`behindEquals`: or equal), nan being the largest: `np.searchsorted`.
  public func places(of values: NDArray, behindEquals: Bool) throws(Diagnostic) -> NDArray {
    guard ndim == 1 else {
      throw Diagnostic(.value, "searchsorted looks in a vector, not in \(extents.text)", hint: "make it one: `.ravel()`")
    }
    let result = NDArray(
      uninitialized: values.extents, count: values.count, dtype: .int64, isScalar: values.ndim == 0)
    func search<Element>(_ sorted: [Element], _ wanted: [Element], _ isBefore: (Element, Element) -> Bool) {
      for (index, value) in wanted.enumerated() {
        if index & 0xFFFF == 0, Work.shouldStop { return }
        var (low, high) = (0, sorted.count)
        while low < high {
          let middle = (low + high) / 2
          let goesBehind = behindEquals ? !isBefore(value, sorted[middle]) : isBefore(sorted[middle], value)
          if goesBehind { low = middle + 1 } else { high = middle }
        }
        result.ints[index] = low
      }
    }
    if dtype.isFloat || values.dtype.isFloat {
      search(doubles, values.doubles) { $0 < $1 || ($1.isNaN && !$0.isNaN) }
    } else {
      search(integers, values.integers, <)
    }
    return result
  }

  /// Whether the elements agree: |a − b| ≤ atol + rtol·|b|; infinities when equal, nan only when asked.
  public static func isClose(
    _ a: NDArray, _ b: NDArray, relative: Double = 1e-5, absolute: Double = 1e-8, equalNaN: Bool = false
  ) throws(Diagnostic) -> NDArray {
    let shape = try Broadcasting.shape(a.extents, b.extents)
    let count = try checkedCount(shape)
    let x = try a.converted(to: .float64).broadcast(to: shape.array).rowMajor()
    let y = try b.converted(to: .float64).broadcast(to: shape.array).rowMajor()
    let result = NDArray(uninitialized: shape, count: count, dtype: .bool, isScalar: shape.count == 0)
    Work.forEach(count) { index in
      let (p, q) = (x.floats[index], y.floats[index])
      let close = q.isFinite && (p - q).magnitude <= absolute + relative * q.magnitude
      result.ints[index] = close || p == q || (equalNaN && p.isNaN && q.isNaN) ? 1 : 0
    }
    return result
  }

  /// Whether shape and elements are equal: `np.array_equal`.
  public static func areEqual(_ a: NDArray, _ b: NDArray, equalNaN: Bool = false) -> Bool {
    guard a.extents == b.extents else { return false }
    if !a.dtype.isFloat && !b.dtype.isFloat { return a.integers == b.integers }
    return zip(a.doubles, b.doubles).allSatisfy { $0 == $1 || (equalNaN && $0.isNaN && $1.isNaN) }
  }

  /// How often each number 0, 1, 2 … occurs, or the sum of its weights.
  public func binCounts(weights: NDArray? = nil, minimumLength: Int = 0) throws(Diagnostic) -> NDArray {
    guard ndim == 1, !dtype.isFloat || count == 0 else {
      throw Diagnostic(
        .type, "bincount takes a vector of integers, not \(extents.text) of \(dtype.name)", hint: "np.bincount(y.astype(int))")
    }
    let values = integers
    guard values.allSatisfy({ $0 >= 0 }) else {
      throw Diagnostic(.value, "bincount: the numbers must not be negative", hint: "it counts 0, 1, 2, …")
    }
    let largest = values.max() ?? -1
    let length = Swift.max(largest == .max ? largest : largest + 1, minimumLength)
    guard length <= Self.maximumCount else {
      throw Diagnostic(
        .memory, "bincount: \(Swift.max(largest, minimumLength)) is too large",
        hint: "the result has one element for each number up to the largest")
    }
    try Work.require(length, of: 16)
    guard let weights else {
      var counts = [Int](repeating: 0, count: length)
      Work.forEach(values.count) { counts[values[$0]] += 1 }
      return NDArray(counts)
    }
    guard weights.extents == extents else {
      throw Diagnostic(.value, "bincount: weights and numbers do not have the same length", hint: "give one weight an element")
    }
    var sums = [Double](repeating: 0, count: length)
    let shares = weights.doubles
    Work.forEach(values.count) { sums[values[$0]] += shares[$0] }
    return NDArray(sums)
  }
}
