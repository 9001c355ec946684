/// A matrix product: c (rows × columns) = a (rows × inner) · b (inner × columns), plus a row, or added to c.
///
/// Every product is added by a fused multiply-add: over the inner index upwards where both matrices have more than one row and
/// column, else in the orders of `VectorProduct.swift`. The row is added to the whole sum.
@frozen public struct ProductCall<T> {
  public var a: UnsafePointer<T>
  /// From one row of a to the next, and from one inner index to the next: a transposed matrix swaps them.
  public var aRowStride: Int
  public var aInnerStride: Int
  public var b: UnsafePointer<T>
  public var bStride: Int
  public var c: UnsafeMutablePointer<T>
  public var cStride: Int
  public var rows: Int
  public var inner: Int
  public var columns: Int
  /// Whether the product is added to what c holds.
  public var adds: Bool
  /// What is added to every row of the product; not where it is added to c.
  public var row: UnsafePointer<T>?
  /// Asked between pieces of a large product, with what `stopContext` points to: whether to break off.
  public var shouldStop: (@convention(c) (UnsafeMutableRawPointer?) -> Bool)?
  public var stopContext: UnsafeMutableRawPointer?

  @inlinable public init(
    a: UnsafePointer<T>, aRowStride: Int, aInnerStride: Int, b: UnsafePointer<T>, bStride: Int, c: UnsafeMutablePointer<T>,
    cStride: Int, rows: Int, inner: Int, columns: Int, adds: Bool = false, row: UnsafePointer<T>? = nil
  ) {
    self.a = a
    self.aRowStride = aRowStride
    self.aInnerStride = aInnerStride
    self.b = b
    self.bStride = bStride
    self.c = c
    self.cStride = cStride
    self.rows = rows
    self.inner = inner
    self.columns = columns
    self.adds = adds
    self.row = row
    shouldStop = nil
    stopContext = nil
  }

  /// Whether somebody wants it broken off.
  @inlinable public var isToStop: Bool { shouldStop.map { $0(stopContext) } ?? false }
}
