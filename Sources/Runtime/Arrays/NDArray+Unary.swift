import Language
import Limits

extension NDArray {
  /// f(a) element by element, in the memory order of a.
  ///
  /// - Throws: TypeError when the function does not take the dtype.
  public func apply(_ function: UnaryFunction) throws(Diagnostic) -> NDArray {
    let (computing, dtype) = try function.dtypes(self.dtype)
    if dtype == .float32 || dtype == .float16, function == .degrees || function == .radians {
      // The factor is a float too.
      let (turn, pi) = (Float(180), Float(Double.pi))
      return try Self.apply(.multiply, cast(to: dtype), Double(function == .degrees ? turn / pi : pi / turn))
    }
    let source = try stored(as: computing)
    defer { withExtendedLifetime(source) {} }
    try Work.require(count &* 8)
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype, isScalar: ndim == 0)
    if source.isContiguous {
      Work.inPieces(count, of: 1 << 16) { piece in
        let start = piece.lowerBound &* 8
        row(
          function, computing, piece.count, source.object.fields.pointee.start + start, 1, result.object.fields.pointee.start + start)
      }
      return examined(result, function, source)
    }
    let order = Broadcasting.axisOrder(source.strides, source.strides)
    let walked = extents.reordered(order)
    let steps = source.strides.reordered(order)
    result.layOut(along: order, walked)
    guard count > 0 else { return result }
    var walk = Walk(shape: walked, steps, steps)
    let (length, step, _) = walk.inner
    var out = result.object.fields.pointee.start
    repeat {
      row(function, computing, length, source.object.fields.pointee.start + walk.first &* 8, step, out)
      out += length &* 8
      if length > 1 << 12, Work.shouldStop { break }
    } while walk.advance()
    return examined(result, function, source)
  }

  private func examined(_ result: NDArray, _ function: UnaryFunction, _ source: NDArray) -> NDArray {
    let result = result.narrowed()
    if result.isSuspicious(scanning: function == .exp) { function.examine(result, source) }
    if result.ndim == 0 { function.examineOverflow(result, source) }
    return result
  }

  @inline(__always)
  private func row(
    _ function: UnaryFunction, _ computing: DType, _ count: Int, _ source: UnsafeMutableRawPointer, _ step: Int,
    _ result: UnsafeMutableRawPointer
  ) {
    if !computing.isFloat {
      function.integers(count, source, step, computing, result)
    } else {
      switch function {
      case .isNaN, .isInfinite, .isFinite, .signBit, .logicalNot: function.predicate(count, source, step, result)
      default: function.floats(count, source, step, result)
      }
    }
  }

  /// Rounded to a number of decimals, halves to even: `np.round`. Integers stay as they are for decimals ≥ 0.
  public func rounded(decimals: Int = 0) throws(Diagnostic) -> NDArray {
    // Beyond these no double has digits.
    let decimals = Swift.max(-400, Swift.min(decimals, 400))
    if dtype == .bool {
      return decimals == 0 ? try cast(to: .float64).apply(.roundToEven) : try cast(to: .float64).rounded(decimals: decimals)
    }
    if dtype.isInteger {
      if decimals >= 0 { return copy().markedScalar(ndim == 0) }
      let scale = PythonArithmetic.wrappingPower(10, min(-decimals, 18))
      let quotients = try NDArray.apply(.trueDivide, cast(to: .float64), Double(scale)).apply(.roundToEven)
      return try NDArray.apply(.multiply, quotients.cast(to: .int64), scale).cast(to: dtype)
    }
    if decimals == 0 { return try apply(.roundToEven) }
    let scale = Self.powerOfTen(min(abs(decimals), 308))
    if decimals > 0 {
      return try NDArray.apply(.trueDivide, NDArray.apply(.multiply, self, scale).apply(.roundToEven), scale)
    }
    return try NDArray.apply(.multiply, NDArray.apply(.trueDivide, self, scale).apply(.roundToEven), scale)
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
