import Language
import Limits

extension NDArray {
  /// The matrix product `a @ b`: vectors count as a row on the left and a column on the right, axes before the last two broadcast.
  ///
  /// (n, k) @ (k, m) → (n, m). Each element adds up its k products in order.
  /// - Throws: ValueError when the inner extents differ or an operand is a single number.
  public static func matmul(_ a: NDArray, _ b: NDArray) throws(Diagnostic) -> NDArray {
    guard a.ndim > 0, b.ndim > 0 else {
      throw Diagnostic(
        .value, "matmul: Input operand \(a.ndim == 0 ? 0 : 1) does not have enough dimensions: it is a single number",
        hint: "multiply by a number with `*`")
    }
    if a.ndim <= 2 && b.ndim <= 2 { return try product(a, b, name: "matmul") }
    let left = a.ndim == 1 ? try a.expandingDims([0]) : a
    let right = b.ndim == 1 ? try b.expandingDims([1]) : b
    let n = left.extents[left.ndim - 2]
    let k = left.extents[left.ndim - 1]
    let m = right.extents[right.ndim - 1]
    guard right.extents[right.ndim - 2] == k else { throw misaligned(a, b, "matmul") }
    var leftBatch = left.extents
    leftBatch.count -= 2
    var rightBatch = right.extents
    rightBatch.count -= 2
    let batch = try Broadcasting.shape(leftBatch, rightBatch)
    var shape = batch
    guard shape.count + 2 <= Extents.maximumRank else {
      throw Diagnostic(.value, "an array has at most \(Extents.maximumRank) dimensions", hint: "use fewer dimensions")
    }
    if a.ndim > 1 { shape.append(n) }
    if b.ndim > 1 { shape.append(m) }
    let dtype = DType.promoted(a.dtype, b.dtype)
    let result = NDArray(uninitialized: shape, count: try checkedCount(shape), dtype: dtype)
    let x = try left.stored(as: dtype)
    let y = try right.stored(as: dtype)
    let blocks = batch.product
    guard result.count > 0 else { return result }
    var walk = Walk(
      shape: batch, Broadcasting.strides(of: leftBatch, x.strides, to: batch), Broadcasting.strides(of: rightBatch, y.strides, to: batch))
    let (length, firstStep, secondStep) = walk.inner
    var out = result.object.fields.pointee.start
    var done = 0
    let pace = Swift.max(n &* k &* m, 1)
    var sinceAsked = 0
    repeat {
      for index in 0..<length {
        sinceAsked &+= pace
        if sinceAsked > 1 << 20 {
          try Work.checkStop()
          sinceAsked = 0
        }
        MatrixKernel.multiply(
          dtype, n, k, m, x.object.fields.pointee.start + (walk.first &+ index &* firstStep) &* 8, x.strides[x.ndim - 2],
          x.strides[x.ndim - 1],
          y.object.fields.pointee.start + (walk.second &+ index &* secondStep) &* 8, y.strides[y.ndim - 2], y.strides[y.ndim - 1], out)
        out += n &* m &* 8
        done += 1
      }
    } while done < blocks && walk.advance()
    let product = result.narrowed()
    if product.isSuspicious() { examineProduct(product, x, y, "matmul") }
    return product
  }

  /// `np.dot`: as `matmul` for vectors and matrices, a plain product with a number, and for more axes the sum over the last axis
  /// of a and the last but one of b.
  public static func dot(_ a: NDArray, _ b: NDArray) throws(Diagnostic) -> NDArray {
    if a.ndim == 0 || b.ndim == 0 { return try apply(.multiply, a, b) }
    if a.ndim <= 2 && b.ndim <= 2 { return try product(a, b, name: "dot") }
    let inner = a.extents[a.ndim - 1]
    let contracted = b.ndim == 1 ? 0 : b.ndim - 2
    guard b.extents[contracted] == inner else { throw misaligned(a, b, "dot") }
    let left = try a.reshaped([inner == 0 ? 0 : -1, inner])
    var order = Array(0..<b.ndim)
    order.remove(at: contracted)
    let right = try b.transposed([contracted] + order).reshaped([inner, inner == 0 ? 0 : -1])
    let shape = a.shape.dropLast() + order.map { b.extents[$0] }
    return try product(left, right, name: "dot").reshaped(Array(shape))
  }

  /// As another type with columns still together where they were: NumPy's dot converts so, its matmul does not, and the order of sums
  /// follows.
  private func storedInItsOrder(as dtype: DType) throws(Diagnostic) -> NDArray {
    guard ndim == 2, self.dtype != dtype, strides[0] < strides[1], extents[0] > 1 else { return try stored(as: dtype) }
    return try transposed([1, 0]).stored(as: dtype).transposed([1, 0])
  }

  /// The product of two operands of one or two axes.
  private static func product(_ a: NDArray, _ b: NDArray, name: String) throws(Diagnostic) -> NDArray {
    let dtype = DType.promoted(a.dtype, b.dtype)
    let k = a.extents[a.ndim - 1]
    guard b.extents[0] == k else { throw misaligned(a, b, name) }
    let n = a.ndim == 2 ? a.extents[0] : 1
    let m = b.ndim == 2 ? b.extents[1] : 1
    var shape = Extents()
    if a.ndim == 2 { shape.append(n) }
    if b.ndim == 2 { shape.append(m) }
    let count = n.multipliedReportingOverflow(by: m)
    let checked = count.overflow || count.partialValue > maximumCount ? try checkedCount(shape) : count.partialValue
    try Work.require(checked &* 8)
    let result = NDArray(uninitialized: shape, count: checked, dtype: dtype, isScalar: shape.count == 0)
    // Either as another type, and the right one with its rows together.
    if a.count + b.count > 1 << 17 { try Work.requireTemporarily((a.count + 2 * b.count) * 8) }
    let isDot = name == "dot"
    let x = isDot ? try a.storedInItsOrder(as: dtype) : try a.stored(as: dtype)
    let y = isDot ? try b.storedInItsOrder(as: dtype) : try b.stored(as: dtype)
    MatrixKernel.multiply(
      dtype, n, k, m, x.object.fields.pointee.start, a.ndim == 2 ? x.strides[0] : 0, x.strides[a.ndim - 1], y.object.fields.pointee.start,
      y.strides[0],
      b.ndim == 2 ? y.strides[1] : 0, result.object.fields.pointee.start)
    withExtendedLifetime(x) {}
    withExtendedLifetime(y) {}
    let product = result.narrowed()
    if product.isSuspicious() { examineProduct(product, x, y, name) }
    return product
  }

  /// Every product of an element of a with one of b: (n,) and (m,) → (n, m), other shapes flattened first.
  public static func outer(_ a: NDArray, _ b: NDArray) throws(Diagnostic) -> NDArray {
    try apply(.multiply, a.raveled().reshaped([a.count, 1]), b.raveled().reshaped([1, b.count]))
  }

  /// The sum of products over the last axis of both: `np.inner`.
  public static func inner(_ a: NDArray, _ b: NDArray) throws(Diagnostic) -> NDArray {
    if a.ndim == 0 || b.ndim == 0 { return try apply(.multiply, a, b) }
    guard a.extents[a.ndim - 1] == b.extents[b.ndim - 1] else {
      throw Diagnostic(
        .value,
        "shapes \(a.extents.compactText) and \(b.extents.compactText) not aligned: \(a.extents[a.ndim - 1]) (dim \(a.ndim - 1)) != "
          + "\(b.extents[b.ndim - 1]) (dim \(b.ndim - 1))", hint: "np.inner sums over the last axis of both")
    }
    if b.ndim == 1 { return try dot(a, b) }
    return try dot(a, b.swappingAxes(b.ndim - 1, b.ndim - 2))
  }

  /// What is wrong with two shapes that do not multiply; a program is told what NumPy says.
  private static func misaligned(_ a: NDArray, _ b: NDArray, _ name: String) -> Diagnostic {
    let (last, other) = (a.ndim - 1, b.ndim == 1 ? 0 : b.ndim - 2)
    return explained(a, b, name).asPythonSays(
      name == "matmul"
        ? "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) "
          + "(size \(b.extents[other]) is different from \(a.extents[last]))"
        : "shapes \(a.extents.compactText) and \(b.extents.compactText) not aligned: \(a.extents[last]) (dim \(last)) != "
          + "\(b.extents[other]) (dim \(other))")
  }

  /// What is wrong with two shapes that do not multiply, and which transposition would mend it.
  private static func explained(_ a: NDArray, _ b: NDArray, _ name: String) -> Diagnostic {
    let last = a.ndim - 1
    let other = b.ndim == 1 ? 0 : b.ndim - 2
    let message =
      "\(name): shapes \(a.extents.compactText) and \(b.extents.compactText) not aligned: \(a.extents[last]) (dim \(last)) != "
      + "\(b.extents[other]) (dim \(other))"
    let rule = "the columns of the left must match the rows of the right"
    guard a.ndim == 2, b.ndim <= 2 else {
      return Diagnostic(
        .value, message, hint: a.ndim == 1 && b.ndim == 2 && b.extents[1] == a.extents[0] ? "\(rule); the right one's `.T` would fit" : rule
      )
    }
    let (n, k) = (a.extents[0], a.extents[1])
    let rows = b.extents[0]
    let columns = b.ndim == 2 ? b.extents[1] : 1
    if n == rows { return Diagnostic(.value, message, hint: "\(rule); the left one's `.T` would fit: \(fit(k, n, columns, b.ndim))") }
    if b.ndim == 2 && k == columns {
      return Diagnostic(
        .value, message, hint: "\(rule); the right one's `.T` would fit: (\(n),\(k)) @ (\(columns),\(rows)) gives (\(n),\(rows))")
    }
    if b.ndim == 2 && n == columns {
      return Diagnostic(
        .value, message, hint: "\(rule); the other order would fit: (\(rows),\(columns)) @ (\(n),\(k)) gives (\(rows),\(k))")
    }
    return Diagnostic(.value, message, hint: rule)
  }

  private static func fit(_ n: Int, _ k: Int, _ columns: Int, _ rank: Int) -> String {
    rank == 2 ? "(\(n),\(k)) @ (\(k),\(columns)) gives (\(n),\(columns))" : "(\(n),\(k)) @ (\(k),) gives (\(n),)"
  }
}
