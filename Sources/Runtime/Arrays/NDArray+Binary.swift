import Language

/// One operand of an elementwise function, already of the dtype it computes in: an array, or a Python number standing in memory.
struct Operand {
  let start: UnsafeMutableRawPointer
  /// The array's header; nil for a number. The array must outlive the operand.
  private let fields: UnsafeMutablePointer<ArrayHeader>?

  @inline(__always)
  init(_ array: NDArray) {
    fields = array.object.fields
    start = array.object.fields.pointee.start
  }

  @inline(__always)
  init(scalarAt start: UnsafeMutableRawPointer) {
    self.start = start
    fields = nil
  }

  @inline(__always) var count: Int { fields?.pointee.count ?? 1 }
  @inline(__always) var isContiguous: Bool { fields?.pointee.isContiguous ?? true }
  @inline(__always) var rank: Int { fields?.pointee.shape.count ?? 0 }
  @inline(__always) var shape: Extents { fields?.pointee.shape ?? Extents() }
  @inline(__always) var strides: Extents { fields?.pointee.strides ?? Extents() }

  @inline(__always)
  func hasShape(of other: Operand) -> Bool {
    guard rank == other.rank, count == other.count else { return false }
    guard let mine = fields, let theirs = other.fields else { return true }
    for axis in 0..<rank where mine.pointee.shape[axis] != theirs.pointee.shape[axis] { return false }
    return true
  }
}

extension NDArray {
  /// f(a, b) element by element, broadcast.
  ///
  /// - Throws: ValueError when the shapes do not fit or an integer is raised to a negative power; TypeError when the
  ///   function does not take these dtypes; MemoryError when the result would be too large.
  public static func apply(_ function: BinaryFunction, _ a: NDArray, _ b: NDArray) throws(Diagnostic) -> NDArray {
    let (computing, result) = try function.dtypes(a.dtype, b.dtype)
    let x = a.converted(to: computing)
    let y = b.converted(to: computing)
    defer {
      withExtendedLifetime(x) {}
      withExtendedLifetime(y) {}
    }
    return try compute(function, Operand(x), Operand(y), computing, result)
  }

  /// f(a, b) with a Python float on the right.
  public static func apply(_ function: BinaryFunction, _ a: NDArray, _ b: Double) throws(Diagnostic) -> NDArray {
    let (computing, result) = try function.dtypes(a.dtype, .float64)
    let x = a.converted(to: computing)
    defer { withExtendedLifetime(x) {} }
    var scalar = b
    return try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, Operand(x), operand, computing, result) }
  }

  /// f(a, b) with a Python float on the left.
  public static func apply(_ function: BinaryFunction, _ a: Double, _ b: NDArray) throws(Diagnostic) -> NDArray {
    let (computing, result) = try function.dtypes(.float64, b.dtype)
    let y = b.converted(to: computing)
    defer { withExtendedLifetime(y) {} }
    var scalar = a
    return try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, operand, Operand(y), computing, result) }
  }

  /// f(a, b) with a Python integer on the right.
  public static func apply(_ function: BinaryFunction, _ a: NDArray, _ b: Int) throws(Diagnostic) -> NDArray {
    let (computing, result) = try function.dtypes(a.dtype, .int64)
    if computing == .float64 {
      let x = a.converted(to: computing)
      defer { withExtendedLifetime(x) {} }
      var scalar = Double(b)
      return try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, Operand(x), operand, computing, result) }
    }
    let x = a.converted(to: computing)
    defer { withExtendedLifetime(x) {} }
    var scalar = b
    return try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, Operand(x), operand, computing, result) }
  }

  /// f(a, b) with a Python integer on the left.
  public static func apply(_ function: BinaryFunction, _ a: Int, _ b: NDArray) throws(Diagnostic) -> NDArray {
    let (computing, result) = try function.dtypes(.int64, b.dtype)
    let y = b.converted(to: computing)
    defer { withExtendedLifetime(y) {} }
    if computing == .float64 {
      var scalar = Double(a)
      return try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, operand, Operand(y), computing, result) }
    }
    var scalar = a
    return try withScalar(&scalar) { (operand) throws(Diagnostic) in try compute(function, operand, Operand(y), computing, result) }
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
    if function == .power && computing != .float64 { try checkExponents(b) }
    if a.isContiguous && b.isContiguous {
      if a.hasShape(of: b) {
        let result = NDArray(uninitialized: a.shape, count: a.count, dtype: dtype, isScalar: a.rank == 0)
        row(function, computing, a.count, a.start, 1, b.start, 1, result.object.fields.pointee.start, 1)
        return result
      }
      if b.count == 1 && b.rank <= a.rank {
        let result = NDArray(uninitialized: a.shape, count: a.count, dtype: dtype)
        row(function, computing, a.count, a.start, 1, b.start, 0, result.object.fields.pointee.start, 1)
        return result
      }
      if a.count == 1 && a.rank <= b.rank {
        let result = NDArray(uninitialized: b.shape, count: b.count, dtype: dtype)
        row(function, computing, b.count, a.start, 0, b.start, 1, result.object.fields.pointee.start, 1)
        return result
      }
    }
    return try computeBroadcast(function, a, b, computing, dtype)
  }

  private static func computeBroadcast(
    _ function: BinaryFunction, _ a: Operand, _ b: Operand, _ computing: DType, _ dtype: DType
  ) throws(Diagnostic) -> NDArray {
    let shape = try Broadcasting.shape(a.shape, b.shape)
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
    repeat {
      row(function, computing, length, a.start + walk.first &* 8, first, b.start + walk.second &* 8, second, out, 1)
      out += length &* 8
    } while walk.advance()
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
  private static func row(
    _ function: BinaryFunction, _ computing: DType, _ count: Int, _ a: UnsafeMutableRawPointer, _ sa: Int, _ b: UnsafeMutableRawPointer,
    _ sb: Int, _ out: UnsafeMutableRawPointer, _ so: Int
  ) {
    if computing == .float64 {
      BinaryKernel.floats(function, count, a, sa, b, sb, out, so)
    } else {
      BinaryKernel.integers(function, computing, count, a, sa, b, sb, out, so)
    }
  }

  private static func checkExponents(_ operand: Operand) throws(Diagnostic) {
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

  /// The number of elements of a shape that may be allocated.
  ///
  /// - Throws: MemoryError beyond 2^27 elements, ValueError for a negative extent or more than eight dimensions.
  static func checkedCount(_ shape: Extents) throws(Diagnostic) -> Int {
    var count = 1
    for axis in 0..<shape.count {
      if shape[axis] < 0 {
        throw Diagnostic(.value, "negative dimensions are not allowed: \(shape.text)", hint: "each extent of a shape is 0 or more")
      }
      let (product, overflow) = count.multipliedReportingOverflow(by: shape[axis])
      // An extent of 0 further on makes the array empty, but its other extents must still be sensible.
      if overflow || product > maximumCount {
        throw Diagnostic(
          .memory, "an array of shape \(shape.text) would have more than \(maximumCount) (2^27) elements",
          hint: "use a smaller shape")
      }
      count = product
    }
    return count
  }

  /// A shape given by the user, checked.
  static func checkedShape(_ shape: [Int]) throws(Diagnostic) -> (Extents, Int) {
    guard shape.count <= Extents.maximumRank else {
      throw Diagnostic(
        .value, "an array has at most \(Extents.maximumRank) dimensions, not \(shape.count)", hint: "use fewer dimensions")
    }
    let extents = Extents(shape)
    return (extents, try checkedCount(extents))
  }
}

extension NDArray {
  /// a = f(a, b) in a's own memory, keeping its dtype: `a += b`.
  ///
  /// - Throws: TypeError (NumPy's UFuncTypeError) when the result's dtype does not fit, ValueError when b does not
  ///   stretch to a's shape.
  public func applyInPlace(_ function: BinaryFunction, _ other: NDArray) throws(Diagnostic) {
    let (computing, result) = try function.dtypes(dtype, other.dtype)
    guard result <= dtype else { throw castingFailure(function, result) }
    guard computing == dtype else {
      // bool arrays under functions that compute in another dtype
      return try assign(try Self.apply(function, self, other))
    }
    var operand = other.converted(to: computing)
    if operand.sharesMemory(with: self) && !(operand.object === object) { operand = operand.copy() }
    defer { withExtendedLifetime(operand) {} }
    if function == .power && computing != .float64 { try Self.checkExponents(Operand(operand)) }
    try update(function, Operand(operand), computing)
  }

  /// a = f(a, b) in a's own memory with a Python float.
  public func applyInPlace(_ function: BinaryFunction, _ other: Double) throws(Diagnostic) {
    guard dtype == .float64, !function.isPredicate else { return try applyInPlace(function, NDArray(other)) }
    _ = try function.dtypes(dtype, .float64)
    var scalar = other
    try withUnsafeMutablePointer(to: &scalar) { (pointer) throws(Diagnostic) in
      try update(function, Operand(scalarAt: UnsafeMutableRawPointer(pointer)), .float64)
    }
  }

  /// a = f(a, b) in a's own memory with a Python integer.
  public func applyInPlace(_ function: BinaryFunction, _ other: Int) throws(Diagnostic) {
    guard dtype == .float64 else { return try applyInPlace(function, NDArray(other)) }
    try applyInPlace(function, Double(other))
  }

  private func update(_ function: BinaryFunction, _ operand: Operand, _ computing: DType) throws(Diagnostic) {
    object.fields.willWrite()
    let start = object.fields.pointee.start
    if isContiguous && operand.isContiguous {
      if operand.hasShape(of: Operand(self)) {
        Self.row(function, computing, count, start, 1, operand.start, 1, start, 1)
        return
      }
      if operand.count == 1 && operand.rank <= ndim {
        Self.row(function, computing, count, start, 1, operand.start, 0, start, 1)
        return
      }
    }
    let shape = try Broadcasting.shape(extents, operand.shape)
    guard shape == extents else {
      throw Diagnostic(
        .value,
        "non-broadcastable output operand with shape \(extents.compactText) doesn't match the broadcast shape \(shape.compactText)",
        hint: "an update in place keeps its shape; write a = a \(function.symbol ?? "+") b to make a new array")
    }
    guard count > 0 else { return }
    var walk = Walk(shape: extents, strides, Broadcasting.strides(of: operand.shape, operand.strides, to: extents))
    let (length, first, second) = walk.inner
    repeat {
      let target = start + walk.first &* 8
      Self.row(function, computing, length, target, first, operand.start + walk.second &* 8, second, target, first)
    } while walk.advance()
  }

  private func castingFailure(_ function: BinaryFunction, _ result: DType) -> Diagnostic {
    Diagnostic(
      .type,
      "Cannot cast ufunc '\(function.name)' output from dtype('\(result.name)') to dtype('\(dtype.name)') with casting rule 'same_kind'",
      hint:
        "an update in place keeps the array's dtype \(dtype.name); make it float first (a = a.astype(float)) or write a = a \(function.symbol ?? "+") b"
    )
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
