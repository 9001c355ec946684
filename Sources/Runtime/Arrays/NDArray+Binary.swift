import Language
import Limits

extension NDArray {
  /// f(a, b) element by element, broadcast.
  ///
  /// - Throws: ValueError when the shapes do not fit or an integer is raised to a negative power; TypeError when the
  ///   function does not take these dtypes; MemoryError when the result would be too large.
  public static func apply(_ function: BinaryFunction, _ a: NDArray, _ b: NDArray) throws(Diagnostic) -> NDArray {
    let (a, b) = a.isWeak != b.isWeak ? try meeting(a, b, function) : (a, b)
    let (computing, result) = try function.dtypes(a.dtype, b.dtype)
    let x = try a.stored(as: computing)
    let y = try b.stored(as: computing)
    defer {
      withExtendedLifetime(x) {}
      withExtendedLifetime(y) {}
    }
    let made = try compute(function, Operand(x), Operand(y), computing, result)
    if made.isSuspicious() { function.examine(made, x, y) }
    if !computing.isFloat, result != .bool {
      function.examineDivisors(y, made.shape)
      function.examineOverflow(made, x, y)
    }
    return made
  }

  /// f(a, b) with a Python float on the right.
  public static func apply(_ function: BinaryFunction, _ a: NDArray, _ b: Double) throws(Diagnostic) -> NDArray {
    let own = a.dtype.isFloat ? a.dtype : .float64
    let (computing, result) = try function.dtypes(a.dtype, own)
    let x = try a.stored(as: computing)
    defer { withExtendedLifetime(x) {} }
    var scalar = own.rounded(b)
    let made = try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, Operand(x), operand, computing, result) }
    if made.isSuspicious() { function.examine(made, x, NDArray(scalar)) }
    return made
  }

  /// f(a, b) with a Python float on the left.
  public static func apply(_ function: BinaryFunction, _ a: Double, _ b: NDArray) throws(Diagnostic) -> NDArray {
    let own = b.dtype.isFloat ? b.dtype : .float64
    let (computing, result) = try function.dtypes(own, b.dtype)
    let y = try b.stored(as: computing)
    defer { withExtendedLifetime(y) {} }
    var scalar = own.rounded(a)
    let made = try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, operand, Operand(y), computing, result) }
    if made.isSuspicious() { function.examine(made, NDArray(scalar), y) }
    return made
  }

  /// f(a, b) with a Python integer on the right.
  public static func apply(_ function: BinaryFunction, _ a: NDArray, _ b: Int) throws(Diagnostic) -> NDArray {
    let own = try a.dtype.holding(b, for: function)
    let (computing, result) = try function.dtypes(a.dtype, own)
    if computing == .float64 {
      let x = try a.stored(as: computing)
      defer { withExtendedLifetime(x) {} }
      var scalar = own.rounded(Double(b))
      let made = try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, Operand(x), operand, computing, result) }
      if made.isSuspicious() { function.examine(made, x, NDArray(scalar)) }
      return made
    }
    let x = try a.stored(as: computing)
    defer { withExtendedLifetime(x) {} }
    if b == 0 { function.examineDivisors(NDArray(0), a.shape) }
    var scalar = b
    let made = try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, Operand(x), operand, computing, result) }
    function.examineOverflow(made, x, b)
    return made
  }

  /// f(a, b) with a Python integer on the left.
  public static func apply(_ function: BinaryFunction, _ a: Int, _ b: NDArray) throws(Diagnostic) -> NDArray {
    let own = try b.dtype.holding(a, for: function)
    let (computing, result) = try function.dtypes(own, b.dtype)
    let y = try b.stored(as: computing)
    defer { withExtendedLifetime(y) {} }
    if computing == .float64 {
      var scalar = own.rounded(Double(a))
      let made = try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, operand, Operand(y), computing, result) }
      if made.isSuspicious() { function.examine(made, NDArray(scalar), y) }
      return made
    }
    function.examineDivisors(y, y.shape)
    var scalar = a
    let made = try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, operand, Operand(y), computing, result) }
    function.examineOverflow(made, a, y)
    return made
  }

  /// The two with a Python number brought to the dtype of the array it meets.
  private static func meeting(_ a: NDArray, _ b: NDArray, _ function: BinaryFunction) throws(Diagnostic) -> (NDArray, NDArray) {
    a.isWeak
      ? (try a.yielding(to: b.dtype, isCompared: function.isPredicate), b)
      : (a, try b.yielding(to: a.dtype, isCompared: function.isPredicate))
  }

  /// A Python number as an element of a dtype, as far as it is of that kind.
  ///
  /// - Throws: OverflowError for an integer that does not fit, unless it is only compared.
  func yielding(to target: DType, isCompared: Bool = false) throws(Diagnostic) -> NDArray {
    guard isWeak, target != dtype, dtype != .bool, target.isFloat || (target.isInteger && !dtype.isFloat) else { return self }
    if !target.isFloat {
      if isCompared { return self }
      try target.checkHolds(firstInt)
    }
    return cast(to: target)
  }

  @inline(__always)
  private static func withScalar<Number>(
    _ scalar: inout Number, _ body: (Operand) throws(Diagnostic) -> NDArray
  ) throws(Diagnostic) -> NDArray {
    try withUnsafeMutablePointer(to: &scalar) { (pointer) throws(Diagnostic) in
      try body(Operand(scalarAt: UnsafeMutableRawPointer(pointer)))
    }
  }

  /// The function on operands of the computing dtype: straight through memory where the layouts agree.
  private static func compute(
    _ function: BinaryFunction, _ a: Operand, _ b: Operand, _ computing: DType, _ dtype: DType
  ) throws(Diagnostic) -> NDArray {
    if function == .power && !computing.isFloat { try checkExponents(b) }
    if a.isContiguous && b.isContiguous {
      if a.hasShape(of: b) {
        return try flat(function, computing, dtype, a.shape, a.count, a.start, 1, b.start, 1, isScalar: a.rank == 0)
      }
      if b.count == 1 && b.rank <= a.rank {
        return try flat(function, computing, dtype, a.shape, a.count, a.start, 1, b.start, 0)
      }
      if a.count == 1 && a.rank <= b.rank {
        return try flat(function, computing, dtype, b.shape, b.count, a.start, 0, b.start, 1)
      }
    }
    return try computeBroadcast(function, a, b, computing, dtype)
  }

  /// The function on operands that lie in memory as the result does, or are one number.
  @inline(__always)
  private static func flat(
    _ function: BinaryFunction, _ computing: DType, _ dtype: DType, _ shape: Extents, _ count: Int, _ a: UnsafeMutableRawPointer,
    _ sa: Int, _ b: UnsafeMutableRawPointer, _ sb: Int, isScalar: Bool = false
  ) throws(Diagnostic) -> NDArray {
    try Work.require(count &* 8)
    let result = NDArray(uninitialized: shape, count: count, dtype: dtype, isScalar: isScalar)
    let out = result.object.fields.pointee.start
    Work.inPieces(count, of: dtype.isNarrow ? 1 << 13 : 1 << 18) { piece in
      let start = piece.lowerBound &* 8
      row(function, computing, piece.count, a + start &* sa, sa, b + start &* sb, sb, out + start, 1)
      if dtype.isNarrow { dtype.narrow(piece.count, out + start, 1) }
    }
    return result
  }

  private static func computeBroadcast(
    _ function: BinaryFunction, _ a: Operand, _ b: Operand, _ computing: DType, _ dtype: DType
  ) throws(Diagnostic) -> NDArray {
    let shape = try Broadcasting.shape(a.shape, b.shape)
    if function == .subtract || function == .equal, cross(a.shape, b.shape) { noteCrossing(a.shape, b.shape) }
    let count = try checkedCount(shape)
    var sa = Broadcasting.strides(of: a.shape, a.strides, to: shape)
    var sb = Broadcasting.strides(of: b.shape, b.strides, to: shape)
    let result = NDArray(uninitialized: shape, count: count, dtype: dtype, isScalar: shape.count == 0)
    if count == 0 { return result }
    var walked = shape
    if shape.count > 1 && !(a.isContiguous && b.isContiguous) {
      let order = Broadcasting.axisOrder(sa, sb)
      (walked, sa, sb) = (shape.reordered(order), sa.reordered(order), sb.reordered(order))
      result.layOut(along: order, walked)
    }
    var walk = Walk(shape: walked, sa, sb)
    let (length, first, second) = walk.inner
    var out = result.object.fields.pointee.start
    let isLarge = count > 1 << 18
    repeat {
      Work.inPieces(length) { piece in
        row(
          function, computing, piece.count, a.start + (walk.first &+ piece.lowerBound &* first) &* 8, first,
          b.start + (walk.second &+ piece.lowerBound &* second) &* 8, second, out + piece.lowerBound &* 8, 1)
      }
      out += length &* 8
      if isLarge, Work.shouldStop { break }
    } while walk.advance()
    if dtype.isNarrow { dtype.narrow(count, result.object.fields.pointee.start, 1) }
    return result
  }

  /// Gives a fresh array the strides of memory that runs along the axes in the given order, outermost first.
  func layOut(along order: Extents, _ ordered: Extents) {
    let steps = ordered.rowMajorStrides
    var strides = Extents(repeating: 0, count: order.count)
    for position in 0..<order.count { strides[order[position]] = steps[position] }
    object.fields.pointee.strides = strides
    object.fields.pointee.isContiguous = Self.isRowMajor(extents, strides)
  }

  @inline(__always)
  static func row(
    _ function: BinaryFunction, _ computing: DType, _ count: Int, _ a: UnsafeMutableRawPointer, _ sa: Int, _ b: UnsafeMutableRawPointer,
    _ sb: Int, _ out: UnsafeMutableRawPointer, _ so: Int
  ) {
    if computing.isFloat {
      BinaryKernel.floats(function, count, a, sa, b, sb, out, so)
    } else {
      BinaryKernel.integers(function, computing, count, a, sa, b, sb, out, so)
    }
  }

  static func checkExponents(_ operand: Operand) throws(Diagnostic) {
    var walk = Walk(shape: operand.shape, operand.strides, operand.strides)
    guard operand.count > 0 else { return }
    let (length, step, _) = walk.inner
    repeat {
      let ints = (operand.start + walk.first &* 8).assumingMemoryBound(to: Int.self)
      for index in 0..<length where ints[index &* step] < 0 {
        throw Diagnostic(
          .value, "Integers to negative integer powers are not allowed",
          hint: "make one of them a float: 2.0 ** -1, or a.astype(float) ** -1")
      }
    } while walk.advance()
  }
}

extension Extents {
  /// The same numbers in another order.
  func reordered(_ order: Extents) -> Extents {
    var result = self
    for position in 0..<count { result[position] = self[order[position]] }
    return result
  }
}

extension DType {
  /// The dtype of a Python integer that meets an array of this one.
  ///
  /// - Throws: OverflowError for one that does not fit, unless it is only compared.
  @inline(__always)
  func holding(_ number: Int, for function: BinaryFunction) throws(Diagnostic) -> DType {
    if self == .float64 || self == .int64 { return self }
    if self == .bool { return .int64 }
    if isFloat { return self }
    if function.isPredicate { return .int64 }
    try checkHolds(number)
    return self
  }

  func checkHolds(_ number: Int) throws(Diagnostic) {
    guard isInteger, !integerRange.contains(number) else { return }
    throw Diagnostic(
      .overflow, "Python integer \(number) out of bounds for \(name)",
      hint:
        "\(name) goes from \(integerRange.lowerBound) to \(self == .uint64 ? "18446744073709551615" : String(integerRange.upperBound)); "
        + "a.astype(int) makes room")
  }
}
