import Language
import Limits

extension NDArray {
  /// a = f(a, b) in a's own memory, keeping its dtype: `a += b`.
  ///
  /// - Throws: TypeError (NumPy's UFuncTypeError) when the result's dtype does not fit, ValueError when b does not
  ///   stretch to a's shape.
  public func applyInPlace(_ function: BinaryFunction, _ other: NDArray) throws(Diagnostic) {
    let other = other.isWeak ? try other.yielding(to: dtype) : other
    let (computing, result) = try function.dtypes(dtype, other.dtype)
    guard result.fits(into: dtype) else { throw castingFailure(function, result) }
    guard computing.storage == dtype.storage else {
      // bool arrays under functions that compute in another dtype
      return try assign(try Self.apply(function, self, other))
    }
    var operand = try other.stored(as: computing)
    if operand.sharesMemory(with: self) && !(operand.object === object) { operand = operand.copy() }
    defer { withExtendedLifetime(operand) {} }
    if function == .power && !computing.isFloat { try Self.checkExponents(Operand(operand)) }
    if !computing.isFloat { function.examineDivisors(operand, shape) }
    try update(function, Operand(operand), computing)
    if isAstray { function.examine(updated: self, by: operand) }
  }

  /// a = f(a, b) in a's own memory with a Python float.
  public func applyInPlace(_ function: BinaryFunction, _ other: Double) throws(Diagnostic) {
    guard dtype.isFloat, !function.isPredicate else { return try applyInPlace(function, NDArray(other).markedWeak()) }
    _ = try function.dtypes(dtype, dtype)
    var scalar = dtype.rounded(other)
    try withUnsafeMutablePointer(to: &scalar) { (pointer) throws(Diagnostic) in
      try update(function, Operand(scalarAt: UnsafeMutableRawPointer(pointer)), .float64)
    }
    if isAstray { function.examine(updated: self, by: NDArray(scalar)) }
  }

  /// a = f(a, b) in a's own memory with a Python integer.
  public func applyInPlace(_ function: BinaryFunction, _ other: Int) throws(Diagnostic) {
    guard dtype.isFloat else { return try applyInPlace(function, NDArray(other).markedWeak()) }
    try applyInPlace(function, Double(other))
  }

  /// Whether an update of floats has left what is not finite, by the flags that it raised.
  private var isAstray: Bool { dtype.isFloat && FloatChecks.isRaised }

  private func update(_ function: BinaryFunction, _ operand: Operand, _ computing: DType) throws(Diagnostic) {
    // An operand that was broken off changes nothing here.
    if count > 1 << 12 { try Work.checkStopped() }
    object.fields.willWrite()
    if FloatChecks.isRaised { FloatChecks.clear() }
    let start = object.fields.pointee.start
    if isContiguous && operand.isContiguous {
      if operand.hasShape(of: Operand(self)) {
        Self.row(function, computing, count, start, 1, operand.start, 1, start, 1)
        if dtype.isNarrow { dtype.narrow(count, start, 1) }
        return
      }
      if operand.count == 1 && operand.rank <= ndim {
        Self.row(function, computing, count, start, 1, operand.start, 0, start, 1)
        if dtype.isNarrow { dtype.narrow(count, start, 1) }
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
      if dtype.isNarrow { dtype.narrow(length, target, first) }
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
