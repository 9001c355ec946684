import Limits
import Language
import Limits

/// A way to make one number of many, named as in NumPy.
public enum Reduction: String, Sendable, CaseIterable {
  case sum, prod, max, min, mean
  case variance = "var"
  case deviation = "std"
  case any, all
  case countNonzero = "count_nonzero"

  public var name: String { rawValue }
}

extension NDArray {
  /// The reduction over all elements, or along axes.
  ///
  /// - Parameter ddof: For var and std: the divisor is the number of elements less this.
  /// - Throws: ValueError for an axis that is not there, or the max or min of nothing.
  public func reduced(
    _ reduction: Reduction, axis: [Int]? = nil, keepdims: Bool = false, ddof: Double = 0
  ) throws(Diagnostic) -> NDArray {
    let axis = axis?.count == 1 && axisUnlessSingle(axis?[0]) == nil ? nil : axis
    let result = try unexamined(reduction, axis, keepdims, ddof)
    switch reduction {
    case .mean, .variance, .deviation: try noteEmpty(reduction, axis, ddof)
    default: break
    }
    guard result.dtype.isFloat, !FloatChecks.areFinite(result.count, result.object.fields.pointee.start) else { return result }
    if count > 0, reduction == .sum || reduction == .prod || reduction == .mean { examineReduced(result, "reduce") }
    return result
  }

  /// NumPy's warnings about means of nothing.
  private func noteEmpty(_ reduction: Reduction, _ axis: [Int]?, _ ddof: Double) throws(Diagnostic) {
    let count = try reducedCount(axis)
    guard count == 0 || Double(count) <= ddof else { return }
    if reduction == .mean {
      var remark = ArrayRemark(kind: .plain, message: "Mean of empty slice")
      remark.meaning = "there is nothing to take the mean of: nan"
      remark.hint = "ask first whether there is something: `if len($0) > 0:`"
      remark.note()
    } else {
      var remark = ArrayRemark(kind: .plain, message: "Degrees of freedom <= 0 for slice")
      remark.meaning = "\(count) numbers less ddof=\(Int(ddof)) leave nothing to divide by: nan"
      remark.hint = "more numbers, or ddof=0"
      remark.note()
    }
    let isOne = axis == nil || ndim == 1
    ArrayRemark(kind: .invalid, message: "invalid value encountered in \(isOne ? "scalar " : "")divide").note()
  }

  private func unexamined(_ reduction: Reduction, _ axis: [Int]?, _ keepdims: Bool, _ ddof: Double) throws(Diagnostic) -> NDArray {
    switch reduction {
    case .sum: return try accumulated(.sum(of: dtype), dtype.accumulating, axis, keepdims).narrowed()
    case .prod:
      let step: Accumulation = dtype.isFloat ? (dtype == .float64 ? .product : .singleProduct) : .integerProduct
      return try accumulated(step, dtype.accumulating, axis, keepdims).narrowed()
    case .max: return try accumulated(dtype.isFloat ? .maximum : .integerMaximum, dtype, axis, keepdims)
    case .min: return try accumulated(dtype.isFloat ? .minimum : .integerMinimum, dtype, axis, keepdims)
    case .any, .all:
      if axis == nil && !keepdims && isContiguous {
        return NDArray(reduction == .any ? hasNonzero : !hasZero)
      }
      let start: UInt64 = reduction == .any ? 0 : 1
      return try converted(to: .bool).accumulated(
        reduction == .any ? .integerMaximum : .integerMinimum, .bool, axis, keepdims, initial: start)
    case .countNonzero: return try converted(to: .bool).accumulated(.integerSum, .int64, axis, keepdims)
    case .mean: return try mean(axis, keepdims)
    case .variance: return try variance(axis, keepdims, ddof)
    case .deviation: return try variance(axis, keepdims, ddof).apply(.squareRoot)
    }
  }

  /// The bits of an element that tell whether it is zero: both zeros of floats are.
  private var digits: UInt64 { dtype.isFloat ? ~(1 << 63) : .max }

  /// Whether an element is not zero, of a contiguous array.
  private var hasNonzero: Bool {
    let (numbers, digits) = (words, digits)
    return inBlocks { block in
      var found: UInt64 = 0
      for index in block { found |= numbers[index] & digits }
      return found != 0
    }
  }

  /// Whether an element is zero, of a contiguous array.
  private var hasZero: Bool {
    let (numbers, digits) = (words, digits)
    return inBlocks { block in
      var zeros = 0
      for index in block { zeros |= numbers[index] & digits == 0 ? 1 : 0 }
      return zeros != 0
    }
  }

  /// Whether something is found in one of the blocks, looked at in turn.
  @inline(__always)
  private func inBlocks(_ isFound: (Range<Int>) -> Bool) -> Bool {
    var start = 0
    while start < count {
      let end = Swift.min(count, start &+ 512)
      if isFound(start..<end) { return true }
      if end & 0x3FFFF == 0, Work.shouldStop { return false }
      start = end
    }
    return false
  }

  public func sum(axis: [Int]? = nil, keepdims: Bool = false) throws(Diagnostic) -> NDArray {
    try reduced(.sum, axis: axis, keepdims: keepdims)
  }

  /// How many elements go into each result.
  private func reducedCount(_ axis: [Int]?) throws(Diagnostic) -> Int {
    guard let axis else { return count }
    var product = 1
    for axis in try Self.normalized(axes: axis, rank: ndim) { product *= extents[axis] }
    return product
  }

  private func mean(_ axis: [Int]?, _ keepdims: Bool) throws(Diagnostic) -> NDArray {
    let source = dtype.isFloat ? self : cast(to: .float64)
    let total = try source.accumulated(.sum(of: source.dtype), source.dtype, axis, keepdims)
    let divisor = Double(try reducedCount(axis))
    for index in 0..<total.count { total.floats[index] /= divisor }
    return total.narrowed()
  }

  private func variance(_ axis: [Int]?, _ keepdims: Bool, _ ddof: Double) throws(Diagnostic) -> NDArray {
    let source = dtype.isFloat ? self : cast(to: .float64)
    let mean = try source.mean(axis, true)
    let deviations = try Self.apply(.subtract, source, mean)
    try deviations.applyInPlace(.multiply, deviations)
    let total = try deviations.accumulated(.sum(of: source.dtype), source.dtype, axis, keepdims)
    let divisor = Swift.max(Double(try reducedCount(axis)) - ddof, 0)
    for index in 0..<total.count { total.floats[index] /= divisor }
    return total.narrowed()
  }
}

/// The step of an accumulation: what a row of numbers adds to its result.
enum Accumulation {
  case sum, product, maximum, minimum
  case integerSum, integerProduct, integerMaximum, integerMinimum
  /// In single precision, each step rounded.
  case singleSum, singleProduct

  static func sum(of dtype: DType) -> Accumulation { dtype == .float64 ? .sum : dtype.isFloat ? .singleSum : .integerSum }

  /// What an accumulation starts from; nil when it needs a first element.
  var start: UInt64? {
    switch self {
    case .sum, .singleSum: (0.0).bitPattern
    case .product, .singleProduct: (1.0).bitPattern
    case .integerSum: 0
    case .integerProduct: 1
    default: nil
    }
  }
}

extension NDArray {
  /// Walks the elements in memory order and gathers them along the axes.
  func accumulated(
    _ step: Accumulation, _ dtype: DType, _ axis: [Int]?, _ keepdims: Bool, initial: UInt64? = nil
  ) throws(Diagnostic) -> NDArray {
    if axis == nil && !keepdims && isContiguous && count > 0 {
      let result = NDArray(uninitialized: Extents(), count: 1, dtype: dtype, isScalar: true)
      result.words[0] = initial ?? step.start ?? words[0]
      step.row(count, words, 1, result.words, 0)
      return result
    }
    var isReduced = InlineArray<8, Bool>(repeating: axis == nil)
    if let axis { for axis in try Self.normalized(axes: axis, rank: ndim) { isReduced[axis] = true } }
    var kept = Extents()
    var full = Extents()
    for axis in 0..<ndim {
      if !isReduced[axis] { kept.append(extents[axis]) }
      full.append(isReduced[axis] ? 1 : extents[axis])
    }
    let shape = keepdims ? full : kept
    let result = NDArray(uninitialized: shape, count: try Self.checkedCount(shape), dtype: dtype, isScalar: shape.count == 0)
    // The result's strides with 0 along the axes that are gathered.
    let packed = full.rowMajorStrides
    var target = Extents(repeating: 0, count: ndim)
    for axis in 0..<ndim where !isReduced[axis] && extents[axis] != 1 { target[axis] = packed[axis] }
    guard let start = initial ?? step.start else {
      guard count > 0 || result.count == 0 else {
        throw Diagnostic(
          .value,
          "zero-size array to reduction operation \(step == .maximum || step == .integerMaximum ? "maximum" : "minimum") which has no identity",
          hint: "there is no largest or smallest of no elements")
      }
      try startWithFirst(result.reshaped(full.array), isReduced)
      gather(step, into: result, target)
      return result
    }
    result.words.update(repeating: start, count: result.count)
    gather(step, into: result, target)
    return result
  }

  /// Sets each result to the first element it is made from.
  private func startWithFirst(_ result: NDArray, _ isReduced: InlineArray<8, Bool>) throws(Diagnostic) {
    guard count > 0 else { return }
    var shape = extents
    for axis in 0..<ndim where isReduced[axis] { shape[axis] = 1 }
    StridedCopy.run(to: result, from: NDArray(viewing: self, offset: 0, shape: shape, strides: strides), mayStop: true)
  }

  private func gather(_ step: Accumulation, into result: NDArray, _ target: Extents) {
    guard count > 0 else { return }
    var (shape, steps, targets) = (extents, strides, target)
    if !isContiguous {
      let order = Broadcasting.axisOrder(strides, strides)
      (shape, steps, targets) = (shape.reordered(order), steps.reordered(order), targets.reordered(order))
      if step == .sum && gatherInBlocks(shape, steps, targets, result) { return }
    }
    var walk = Walk(shape: shape, steps, targets)
    let (length, source, out) = walk.inner
    var sinceAsked = 0
    repeat {
      step.row(length, words + walk.first, source, result.words + walk.second, out)
      sinceAsked &+= length
      if sinceAsked >= 1 << 18 {
        if Work.shouldStop { return }
        sinceAsked = 0
      }
    } while walk.advance()
  }

  /// Sums over several inner axes that do not lie together in memory: NumPy copies them to a buffer of 8192 elements, whole
  /// rows at a time, and adds up each buffer pairwise. False when the walk is not of this kind.
  private func gatherInBlocks(_ shape: Extents, _ steps: Extents, _ targets: Extents, _ result: NDArray) -> Bool {
    var first = shape.count
    while first > 0 && (targets[first - 1] == 0 || shape[first - 1] == 1) { first -= 1 }
    var innerShape = Extents()
    var innerSteps = Extents()
    for axis in first..<Swift.max(first, shape.count) {
      innerShape.append(shape[axis])
      innerSteps.append(steps[axis])
    }
    let probe = Walk(shape: innerShape, innerSteps, innerSteps)
    let length = probe.inner.length
    let total = innerShape.product
    guard total > length, length > 0 else { return false }
    let buffer = Swift.max(8192 / length, 1) * length
    var outerShape = shape
    outerShape.count = first
    var outerSteps = steps
    outerSteps.count = first
    var outerTargets = targets
    outerTargets.count = first
    let block = NDArray(uninitialized: innerShape, count: total, dtype: .float64)
    var walk = Walk(shape: outerShape, outerSteps, outerTargets)
    let (rows, source, out) = walk.inner
    repeat {
      for row in 0..<rows {
        StridedCopy.run(to: block, UnsafeMutableRawPointer(words + (walk.first + row * source)), innerSteps, .float64)
        let place = result.floats + (walk.second + row * out)
        var start = 0
        while start < total {
          place.pointee += PairwiseSum.sum(Swift.min(buffer, total - start), block.floats + start, 1)
          start += buffer
        }
      }
    } while walk.advance()
    return true
  }
}

extension Accumulation {
  /// out[i·to] = out[i·to] ∘ a[i·from]; `to` is 0 when the whole row goes into one result.
  @inline(__always)
  func row(_ count: Int, _ a: UnsafeMutablePointer<UInt64>, _ from: Int, _ out: UnsafeMutablePointer<UInt64>, _ to: Int) {
    let floats = UnsafeMutableRawPointer(a).assumingMemoryBound(to: Double.self)
    let floatOut = UnsafeMutableRawPointer(out).assumingMemoryBound(to: Double.self)
    let ints = UnsafeMutableRawPointer(a).assumingMemoryBound(to: Int.self)
    let intOut = UnsafeMutableRawPointer(out).assumingMemoryBound(to: Int.self)
    switch self {
    case .sum where to == 0: floatOut[0] += PairwiseSum.sum(count, floats, from)
    case .sum: loop(count, floats, from, floatOut, to) { $0 + $1 }
    case .product: loop(count, floats, from, floatOut, to) { $0 * $1 }
    case .maximum where to == 0 && from == 1 && count >= 32: extreme(count, floats, floatOut, ofLargest: true)
    case .minimum where to == 0 && from == 1 && count >= 32: extreme(count, floats, floatOut, ofLargest: false)
    case .maximum: loop(count, floats, from, floatOut, to) { $0 >= $1 || $0.isNaN ? $0 : $1 }
    case .minimum: loop(count, floats, from, floatOut, to) { $0 <= $1 || $0.isNaN ? $0 : $1 }
    case .singleSum where to == 0:
      floatOut[0] = Double(Float(floatOut[0]) + PairwiseSum.singleSum(count, floats, from))
    case .singleSum: loop(count, floats, from, floatOut, to) { Double(Float($0 + $1)) }
    case .singleProduct: loop(count, floats, from, floatOut, to) { Double(Float($0 * $1)) }
    case .integerSum: loop(count, ints, from, intOut, to) { $0 &+ $1 }
    case .integerProduct: loop(count, ints, from, intOut, to) { $0 &* $1 }
    case .integerMaximum: loop(count, ints, from, intOut, to) { Swift.max($0, $1) }
    case .integerMinimum: loop(count, ints, from, intOut, to) { Swift.min($0, $1) }
    }
  }

  /// The extreme of a long row, side by side; number by number where one is nan, or where zeros of both signs may meet.
  private func extreme(_ count: Int, _ a: UnsafeMutablePointer<Double>, _ out: UnsafeMutablePointer<Double>, ofLargest: Bool) {
    if let found = Extremes.inRow(ofLargest, a, count), found != 0, out[0] == out[0] {
      out[0] = ofLargest ? out[0] >= found ? out[0] : found : out[0] <= found ? out[0] : found
    } else if ofLargest {
      loop(count, a, 1, out, 0) { $0 >= $1 || $0.isNaN ? $0 : $1 }
    } else {
      loop(count, a, 1, out, 0) { $0 <= $1 || $0.isNaN ? $0 : $1 }
    }
  }

  @inline(__always)
  private func loop<Number>(
    _ count: Int, _ a: UnsafeMutablePointer<Number>, _ from: Int, _ out: UnsafeMutablePointer<Number>, _ to: Int,
    _ combine: (Number, Number) -> Number
  ) {
    if to == 0 {
      var value = out[0]
      for index in 0..<count { value = combine(value, a[index &* from]) }
      out[0] = value
    } else {
      for index in 0..<count { out[index &* to] = combine(out[index &* to], a[index &* from]) }
    }
  }
}
