/// A matrix product: c (rows × columns) = start + a (rows × inner) · b (inner × columns).
///
/// Each element of c is summed from its start over the inner index upwards.
@frozen public struct ProductCall<T> {
  /// What the sums start from.
  @frozen public enum Start: Sendable { case zero, row, result }

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
  /// `zero`; a `row` that every row starts from; or the `result` so far, which the product is added to.
  public var start: Start
  public var row: UnsafePointer<T>?

  @inlinable public init(
    a: UnsafePointer<T>, aRowStride: Int, aInnerStride: Int, b: UnsafePointer<T>, bStride: Int, c: UnsafeMutablePointer<T>,
    cStride: Int, rows: Int, inner: Int, columns: Int, start: Start = .zero, row: UnsafePointer<T>? = nil
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
    self.start = start
    self.row = row
  }
}
