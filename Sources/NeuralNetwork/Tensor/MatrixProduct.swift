import Kernels

/// Matrix products of plain buffers, by the fastest instructions there are, large ones by two threads.
public enum MatrixProduct {
  /// c (rows × columns) = a (rows × inner) · b (inner × columns), row-major, summed as `ProductCall` says.
  public static func multiply(
    _ a: UnsafeBufferPointer<Double>, _ b: UnsafeBufferPointer<Double>, into c: UnsafeMutableBufferPointer<Double>, rows: Int, inner: Int,
    columns: Int
  ) {
    product(a, b, into: c, rows: rows, inner: inner, columns: columns)
  }

  /// The same in single precision.
  public static func multiply(
    _ a: UnsafeBufferPointer<Float>, _ b: UnsafeBufferPointer<Float>, into c: UnsafeMutableBufferPointer<Float>, rows: Int, inner: Int,
    columns: Int
  ) {
    product(a, b, into: c, rows: rows, inner: inner, columns: columns)
  }

  /// The same for matrices that lie in memory as their strides say: c's rows lie together, and so do the numbers of a row of b.
  public static func multiply(
    _ a: UnsafePointer<Double>, rowStride: Int, innerStride: Int, _ b: UnsafePointer<Double>, rowStride bRowStride: Int,
    into c: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    Double.productKernels.sharedProduct(
      ProductCall(
        a: a, aRowStride: rowStride, aInnerStride: innerStride, b: b, bStride: bRowStride, c: c, cStride: columns, rows: rows,
        inner: inner, columns: columns))
  }

  private static func product<T: KernelScalar>(
    _ a: UnsafeBufferPointer<T>, _ b: UnsafeBufferPointer<T>, into c: UnsafeMutableBufferPointer<T>, rows: Int, inner: Int, columns: Int
  ) {
    precondition(
      rows >= 0 && inner >= 0 && columns >= 0 && a.count == rows * inner && b.count == inner * columns && c.count == rows * columns,
      "the buffers do not hold such matrices")
    guard let result = c.baseAddress, rows > 0, columns > 0 else { return }
    guard inner > 0, let a = a.baseAddress, let b = b.baseAddress else {
      c.update(repeating: 0)
      return
    }
    T.productKernels.sharedProduct(
      ProductCall(
        a: a, aRowStride: inner, aInnerStride: 1, b: b, bStride: columns, c: result, cStride: columns, rows: rows, inner: inner,
        columns: columns))
  }
}
