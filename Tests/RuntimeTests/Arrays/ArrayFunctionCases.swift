import Language
import NeuralNetwork
import Runtime

/// Cases named by the Python expression that Oracles/array_functions.py evaluates with NumPy.
enum ArrayFunctionCases {
  struct Case {
    let expression: String
    let result: () throws(Diagnostic) -> NDArray
  }

  private static func c(_ expression: String, _ result: @escaping () throws(Diagnostic) -> NDArray) -> Case {
    Case(expression: expression, result: result)
  }

  private static var whole: ArrayIndex { .slice(start: nil, stop: nil, step: nil) }
  private static func range(_ start: Int?, _ stop: Int?, _ step: Int? = nil) -> ArrayIndex { .slice(start: start, stop: stop, step: step) }
  private static func arange(_ count: Int, _ shape: [Int]) -> NDArray { NDArray(Array(0..<count), shape: shape) }
  private static func list(_ values: Int...) -> ArrayIndex { .array(NDArray(values)) }

  // a, t and v of the expressions.
  private static var a: NDArray { arange(12, [3, 4]) }
  private static var t: NDArray { arange(24, [2, 3, 4]) }
  private static var v: NDArray { NDArray([3.5, -1, 0, 2, -1]) }
  private static var m: NDArray { NDArray([true, false, true]) }

  /// A copy written to, the way the oracle's `put` does it.
  private static func put(
    _ array: NDArray, _ indices: [ArrayIndex], _ value: NDArray
  ) throws(Diagnostic) -> NDArray {
    let copy = array.copy()
    try copy.assign(value, at: indices)
    return copy
  }

  static var all: [Case] { indexing + advanced + writing + views + joining + selecting + creation }

  private static var indexing: [Case] {
    [
      c("a[1]") { () throws(Diagnostic) in try a.subscripted([.integer(1)]) },
      c("a[-1, 2]") { () throws(Diagnostic) in try a.subscripted([.integer(-1), .integer(2)]) },
      c("a[3]") { () throws(Diagnostic) in try a.subscripted([.integer(3)]) },
      c("a[0, -5]") { () throws(Diagnostic) in try a.subscripted([.integer(0), .integer(-5)]) },
      c("a[0, 0, 0]") { () throws(Diagnostic) in try a.subscripted([.integer(0), .integer(0), .integer(0)]) },
      c("a[:, 1]") { () throws(Diagnostic) in try a.subscripted([whole, .integer(1)]) },
      c("a[1:, ::-1]") { () throws(Diagnostic) in try a.subscripted([range(1, nil), range(nil, nil, -1)]) },
      c("a[::2, 1:3]") { () throws(Diagnostic) in try a.subscripted([range(nil, nil, 2), range(1, 3)]) },
      c("a[5:, :]") { () throws(Diagnostic) in try a.subscripted([range(5, nil), whole]) },
      c("a[-100:100]") { () throws(Diagnostic) in try a.subscripted([range(-100, 100)]) },
      c("a[2:0:-1]") { () throws(Diagnostic) in try a.subscripted([range(2, 0, -1)]) },
      c("a[0:3:0]") { () throws(Diagnostic) in try a.subscripted([range(0, 3, 0)]) },
      c("a[None]") { () throws(Diagnostic) in try a.subscripted([.newAxis]) },
      c("a[:, None, 1]") { () throws(Diagnostic) in try a.subscripted([whole, .newAxis, .integer(1)]) },
      c("a[..., 0]") { () throws(Diagnostic) in try a.subscripted([.ellipsis, .integer(0)]) },
      c("t[0, ..., -1]") { () throws(Diagnostic) in try t.subscripted([.integer(0), .ellipsis, .integer(-1)]) },
      c("t[..., None]") { () throws(Diagnostic) in try t.subscripted([.ellipsis, .newAxis]) },
      c("v[..., 0]") { () throws(Diagnostic) in try v.subscripted([.ellipsis, .integer(0)]) },
      c("t[:, 1]") { () throws(Diagnostic) in try t.subscripted([whole, .integer(1)]) },
      c("t[1, :, ::-2]") { () throws(Diagnostic) in try t.subscripted([.integer(1), whole, range(nil, nil, -2)]) },
    ]
  }

  private static var advanced: [Case] {
    let grid = NDArray([[0], [2]].flatMap { $0 }, shape: [2, 1])
    return [
      c("a[[2, 0, 2]]") { () throws(Diagnostic) in try a.subscripted([list(2, 0, 2)]) },
      c("a[[0, 1], [1, 3]]") { () throws(Diagnostic) in try a.subscripted([list(0, 1), list(1, 3)]) },
      c("a[[[0], [2]], [1, 3]]") { () throws(Diagnostic) in try a.subscripted([.array(grid), list(1, 3)]) },
      c("a[:, [3, -4]]") { () throws(Diagnostic) in try a.subscripted([whole, list(3, -4)]) },
      c("a[1, [0, 0]]") { () throws(Diagnostic) in try a.subscripted([.integer(1), list(0, 0)]) },
      c("a[[0, 5]]") { () throws(Diagnostic) in try a.subscripted([list(0, 5)]) },
      c("a[[0, 1], [0, 1, 2]]") { () throws(Diagnostic) in try a.subscripted([list(0, 1), list(0, 1, 2)]) },
      c("a[m]") { () throws(Diagnostic) in try a.subscripted([.array(m)]) },
      c("a[:, m]") { () throws(Diagnostic) in try a.subscripted([whole, .array(m)]) },
      c("a[m, 1]") { () throws(Diagnostic) in try a.subscripted([.array(m), .integer(1)]) },
      c("a[m, [1, 2]]") { () throws(Diagnostic) in try a.subscripted([.array(m), list(1, 2)]) },
      c("a[a > 5]") { () throws(Diagnostic) in try a.subscripted([.array(NDArray.apply(.greater, a, 5))]) },
      c("v[v < 0]") { () throws(Diagnostic) in try v.subscripted([.array(NDArray.apply(.less, v, 0))]) },
      c("t[0, :, [1, 2]]") { () throws(Diagnostic) in try t.subscripted([.integer(0), whole, list(1, 2)]) },
      c("t[:, [0, 2], [1, 3]]") { () throws(Diagnostic) in try t.subscripted([whole, list(0, 2), list(1, 3)]) },
      c("t[[0, 1], :, [1, 3]]") { () throws(Diagnostic) in try t.subscripted([list(0, 1), whole, list(1, 3)]) },
      c("t[..., [0, 0, 1]]") { () throws(Diagnostic) in try t.subscripted([.ellipsis, list(0, 0, 1)]) },
      c("t[:, m, ::2]") { () throws(Diagnostic) in try t.subscripted([whole, .array(m), range(nil, nil, 2)]) },
      c("t[:, :, None, [1, 2]]") { () throws(Diagnostic) in try t.subscripted([whole, whole, .newAxis, list(1, 2)]) },
      c("a[v]") { () throws(Diagnostic) in try a.subscripted([.array(v)]) },
      c("a.T[[1, 3]]") { () throws(Diagnostic) in try a.transposed.subscripted([list(1, 3)]) },
      c("a[np.array([], int)]") { () throws(Diagnostic) in try a.subscripted([.array(NDArray([Int]()))]) },
    ]
  }

  private static var writing: [Case] {
    [
      c("put(a, np.s_[0, 0], 99)") { () throws(Diagnostic) in try put(a, [.integer(0), .integer(0)], NDArray(99)) },
      c("put(a, np.s_[1], 2.9)") { () throws(Diagnostic) in try put(a, [.integer(1)], NDArray(2.9)) },
      c("put(a, np.s_[:, 1], [7, 8, 9])") { () throws(Diagnostic) in try put(a, [whole, .integer(1)], NDArray([7, 8, 9])) },
      c("put(a, np.s_[::2, ::-1], [1, 2, 3, 4])") { () throws(Diagnostic) in
        try put(a, [range(nil, nil, 2), range(nil, nil, -1)], NDArray([1, 2, 3, 4]))
      },
      c("put(a, a > 5, 0)") { () throws(Diagnostic) in try put(a, [.array(NDArray.apply(.greater, a, 5))], NDArray(0)) },
      c("put(a, np.s_[[0, 2]], [[1], [2]])") { () throws(Diagnostic) in try put(a, [list(0, 2)], NDArray([1, 2], shape: [2, 1])) },
      c("put(a, np.s_[[0, 0], [1, 1]], [5, 6])") { () throws(Diagnostic) in try put(a, [list(0, 0), list(1, 1)], NDArray([5, 6])) },
      c("put(a, np.s_[:, [0, 3]], -1)") { () throws(Diagnostic) in try put(a, [whole, list(0, 3)], NDArray(-1)) },
      c("put(a, np.s_[0], [1, 2])") { () throws(Diagnostic) in try put(a, [.integer(0)], NDArray([1, 2])) },
      c("put(a, m, [1, 2])") { () throws(Diagnostic) in try put(a, [.array(m)], NDArray([1, 2])) },
      c("put(t, np.s_[:, m, 0], [[1, 2], [3, 4]])") { () throws(Diagnostic) in
        try put(t, [whole, .array(m), .integer(0)], NDArray([1, 2, 3, 4], shape: [2, 2]))
      },
      c("put(v, np.s_[:], v[::-1])") { () throws(Diagnostic) in try put(v, [whole], v.flipped()) },
      c("put(v, np.s_[...], 1)") { () throws(Diagnostic) in try put(v, [.ellipsis], NDArray(1)) },
    ]
  }

  private static var views: [Case] {
    [
      c("a.reshape(2, -1)") { () throws(Diagnostic) in try a.reshaped([2, -1]) },
      c("a.reshape(5, -1)") { () throws(Diagnostic) in try a.reshaped([5, -1]) },
      c("a.reshape(3, 5)") { () throws(Diagnostic) in try a.reshaped([3, 5]) },
      c("a.reshape(-1, -1)") { () throws(Diagnostic) in try a.reshaped([-1, -1]) },
      c("a.T.reshape(2, 6)") { () throws(Diagnostic) in try a.transposed.reshaped([2, 6]) },
      c("a[:, ::2].reshape(-1)") { () throws(Diagnostic) in try a.subscripted([whole, range(nil, nil, 2)]).reshaped([-1]) },
      c("t.transpose(1, 0, 2)") { () throws(Diagnostic) in try t.transposed([1, 0, 2]) },
      c("t.transpose(0, 0, 2)") { () throws(Diagnostic) in try t.transposed([0, 0, 2]) },
      c("t.T") { () throws(Diagnostic) in t.transposed },
      c("t.swapaxes(0, -1)") { () throws(Diagnostic) in try t.swappingAxes(0, -1) },
      c("np.moveaxis(t, 0, -1)") { () throws(Diagnostic) in try t.movingAxis(0, to: -1) },
      c("np.squeeze(t[:1])") { () throws(Diagnostic) in try t.subscripted([range(nil, 1)]).squeezed() },
      c("np.squeeze(t, axis=0)") { () throws(Diagnostic) in try t.squeezed([0]) },
      c("np.expand_dims(a, 1)") { () throws(Diagnostic) in try a.expandingDims([1]) },
      c("np.expand_dims(a, -1)") { () throws(Diagnostic) in try a.expandingDims([-1]) },
      c("np.expand_dims(a, 5)") { () throws(Diagnostic) in try a.expandingDims([5]) },
      c("a.T.ravel()") { () throws(Diagnostic) in a.transposed.raveled() },
      c("a.flatten()") { () throws(Diagnostic) in a.flattened() },
      c("np.flip(a)") { () throws(Diagnostic) in try a.flipped() },
      c("np.flip(a, 1)") { () throws(Diagnostic) in try a.flipped([1]) },
      c("np.roll(a, 5)") { () throws(Diagnostic) in try a.rolled(5) },
      c("np.roll(a, -1, axis=1)") { () throws(Diagnostic) in try a.rolled(-1, axis: 1) },
      c("np.broadcast_to(v, (2, 5))") { () throws(Diagnostic) in try v.broadcast(to: [2, 5]) },
      c("np.broadcast_to(v, (5, 2))") { () throws(Diagnostic) in try v.broadcast(to: [5, 2]) },
      c("np.diag(a)") { () throws(Diagnostic) in try a.diagonalOrMatrix() },
      c("np.diag(a, 1)") { () throws(Diagnostic) in try a.diagonalOrMatrix(offset: 1) },
      c("np.diag([1, 2], -1)") { () throws(Diagnostic) in try NDArray([1, 2]).diagonalOrMatrix(offset: -1) },
      c("np.trace(a)") { () throws(Diagnostic) in try a.trace() },
      c("np.tril(a)") { () throws(Diagnostic) in try a.triangle(lower: true) },
      c("np.triu(a, 1)") { () throws(Diagnostic) in try a.triangle(lower: false, offset: 1) },
      c("np.tril(t, -1)") { () throws(Diagnostic) in try t.triangle(lower: true, offset: -1) },
    ]
  }

  private static var joining: [Case] {
    let column = NDArray([7, 8, 9], shape: [3, 1])
    return [
      c("np.concatenate([a, a])") { () throws(Diagnostic) in try NDArray.concatenate([a, a]) },
      c("np.concatenate([a, k], axis=1)") { () throws(Diagnostic) in try NDArray.concatenate([a, column], axis: 1) },
      c("np.concatenate([a, k])") { () throws(Diagnostic) in try NDArray.concatenate([a, column]) },
      c("np.concatenate([a, v])") { () throws(Diagnostic) in try NDArray.concatenate([a, v]) },
      c("np.concatenate([v, a], axis=None)") { () throws(Diagnostic) in try NDArray.concatenate([v, a], axis: nil) },
      c("np.stack([v, v], axis=1)") { () throws(Diagnostic) in try NDArray.stack([v, v], axis: 1) },
      c("np.stack([v, v], axis=-1)") { () throws(Diagnostic) in try NDArray.stack([v, v], axis: -1) },
      c("np.stack([v, a])") { () throws(Diagnostic) in try NDArray.stack([v, a]) },
      c("np.vstack([v, v])") { () throws(Diagnostic) in try NDArray.verticalStack([v, v]) },
      c("np.hstack([v, m])") { () throws(Diagnostic) in try NDArray.horizontalStack([v, m]) },
      c("np.hstack([a, k])") { () throws(Diagnostic) in try NDArray.horizontalStack([a, column]) },
      c("np.dstack([a, a])") { () throws(Diagnostic) in try NDArray.depthStack([a, a]) },
      c("np.column_stack([m, k, k])") { () throws(Diagnostic) in try NDArray.columnStack([m, column, column]) },
      c("np.c_[v, v]") { () throws(Diagnostic) in try NDArray.columnStack([v, v]) },
      c("np.split(a, 2, axis=1)[1]") { () throws(Diagnostic) in try a.split(into: 2, axis: 1)[1] },
      c("np.split(a, 2)[1]") { () throws(Diagnostic) in try a.split(into: 2)[1] },
      c("np.array_split(v, 3)[0]") { () throws(Diagnostic) in try v.split(into: 3, equally: false)[0] },
      c("np.array_split(v, 3)[2]") { () throws(Diagnostic) in try v.split(into: 3, equally: false)[2] },
      c("np.split(v, [1, 3])[1]") { () throws(Diagnostic) in try v.split(at: [1, 3])[1] },
      c("np.repeat(a, 2)") { () throws(Diagnostic) in try a.repeated(NDArray(2)) },
      c("np.repeat(a, [0, 1, 2], axis=0)") { () throws(Diagnostic) in try a.repeated(NDArray([0, 1, 2]), axis: 0) },
      c("np.tile(v, 2)") { () throws(Diagnostic) in try v.tiled([2]) },
      c("np.tile(a, (2, 1, 2))") { () throws(Diagnostic) in try a.tiled([2, 1, 2]) },
      c("np.take(a, [1, 1], axis=1)") { () throws(Diagnostic) in try a.taking(NDArray([1, 1]), axis: 1) },
      c("np.pad(a, 1)") { () throws(Diagnostic) in try a.padded([(1, 1), (1, 1)]) },
      c("np.pad(v, (2, 1), constant_values=9)") { () throws(Diagnostic) in try v.padded([(2, 1)], .constant(9)) },
      c("np.pad(a, ((1, 0), (0, 2)), mode='edge')") { () throws(Diagnostic) in try a.padded([(1, 0), (0, 2)], .edge) },
      c("np.pad(a, 2, mode='reflect')") { () throws(Diagnostic) in try a.padded([(2, 2), (2, 2)], .reflect) },
      c("np.pad(a, 3, mode='symmetric')") { () throws(Diagnostic) in try a.padded([(3, 3), (3, 3)], .symmetric) },
      c("np.pad(a, 3, mode='wrap')") { () throws(Diagnostic) in try a.padded([(3, 3), (3, 3)], .wrap) },
      c("np.meshgrid([1, 2], [3, 4, 5])[0]") { () throws(Diagnostic) in try NDArray.meshgrid([NDArray([1, 2]), NDArray([3, 4, 5])])[0] },
      c("np.meshgrid([1, 2], [3, 4, 5])[1]") { () throws(Diagnostic) in try NDArray.meshgrid([NDArray([1, 2]), NDArray([3, 4, 5])])[1] },
      c("np.meshgrid([1, 2], [3, 4, 5], indexing='ij')[1]") { () throws(Diagnostic) in
        try NDArray.meshgrid([NDArray([1, 2]), NDArray([3, 4, 5])], indexing: "ij")[1]
      },
    ]
  }

  private static var selecting: [Case] {
    let special = NDArray([1, .nan, .infinity, -.infinity, 1])
    return [
      c("np.where(a > 5, a, -1)") { () throws(Diagnostic) in try NDArray.choose(NDArray.apply(.greater, a, 5), a, NDArray(-1)) },
      c("np.where(m, 1.0, 0)") { () throws(Diagnostic) in try NDArray.choose(m, NDArray(1.0), NDArray(0)) },
      c("np.where(m, v, 0)") { () throws(Diagnostic) in try NDArray.choose(m, v, NDArray(0)) },
      c("np.nonzero(a % 2)[1]") { () throws(Diagnostic) in try NDArray.apply(.remainder, a, 2).nonzero()[1] },
      c("np.argwhere(v)") { () throws(Diagnostic) in try v.nonzeroPositions() },
      c("np.clip(v, -0.5, 2)") { () throws(Diagnostic) in try v.clipped(NDArray(-0.5), NDArray(2)) },
      c("np.clip(a, None, 5)") { () throws(Diagnostic) in try a.clipped(nil, NDArray(5)) },
      c("np.unique(v)") { () throws(Diagnostic) in v.unique().values },
      c("np.unique(v, return_counts=True)[1]") { () throws(Diagnostic) in v.unique().counts },
      c("np.unique(v, return_inverse=True)[1]") { () throws(Diagnostic) in v.unique().inverse },
      c("np.unique(v, return_index=True)[1]") { () throws(Diagnostic) in v.unique().firstIndices },
      c("np.unique(w)") { () throws(Diagnostic) in special.unique().values },
      c("np.sort(w)") { () throws(Diagnostic) in try special.sorted() },
      c("np.nan_to_num(w)") { () throws(Diagnostic) in special.replacingNonFinite() },
      c("np.median(w)") { () throws(Diagnostic) in try special.median() },
      c("np.argmax(w)") { () throws(Diagnostic) in try special.argument(ofLargest: true) },
      c("np.max(w)") { () throws(Diagnostic) in try special.reduced(.max) },
      c("np.isclose(w, w)") { () throws(Diagnostic) in try NDArray.isClose(special, special) },
      c("np.isclose(v, v + 1e-6)") { () throws(Diagnostic) in try NDArray.isClose(v, NDArray.apply(.add, v, 1e-6)) },
      c("np.percentile(v, [10, 50, 90])") { () throws(Diagnostic) in try v.quantile(NDArray([0.1, 0.5, 0.9])) },
      c("np.quantile(a, 0.3, axis=0)") { () throws(Diagnostic) in try a.quantile(NDArray(0.3), axis: 0) },
      c("np.bincount([1, 3, 1])") { () throws(Diagnostic) in try NDArray([1, 3, 1]).binCounts() },
      c("np.bincount([1, 3, 1], weights=[1, 2, 3.5])") { () throws(Diagnostic) in
        try NDArray([1, 3, 1]).binCounts(weights: NDArray([1, 2, 3.5]))
      },
      c("np.bincount([-1])") { () throws(Diagnostic) in try NDArray([-1]).binCounts() },
      c("np.linalg.norm(v)") { () throws(Diagnostic) in try v.norm() },
      c("np.linalg.norm(a, axis=1)") { () throws(Diagnostic) in try a.norm(axis: [1]) },
      c("np.linalg.norm(a)") { () throws(Diagnostic) in try a.norm() },
      c("np.linalg.norm(v, 1)") { () throws(Diagnostic) in try v.norm(1) },
      c("np.linalg.norm(v, np.inf)") { () throws(Diagnostic) in try v.norm(.infinity) },
      c("np.linalg.norm(a, 1)") { () throws(Diagnostic) in try a.norm(1) },
      c("np.linalg.norm(a, axis=0, keepdims=True)") { () throws(Diagnostic) in try a.norm(axis: [0], keepdims: true) },
      c("np.average(v, weights=[1, 2, 3, 4, 5])") { () throws(Diagnostic) in try v.average(weights: NDArray([1, 2, 3, 4, 5])) },
      c("np.average(a, axis=0, weights=[1, 2, 3])") { () throws(Diagnostic) in try a.average(weights: NDArray([1, 2, 3]), axis: 0) },
      c("np.outer(v, [1, 2])") { () throws(Diagnostic) in try NDArray.outer(v, NDArray([1, 2])) },
      c("np.inner(a, a)") { () throws(Diagnostic) in try NDArray.inner(a, a) },
      c("np.round(v * 0.37, 1)") { () throws(Diagnostic) in try NDArray.apply(.multiply, v, 0.37).rounded(decimals: 1) },
      c("np.round(a * 7, -1)") { () throws(Diagnostic) in try NDArray.apply(.multiply, a, 7).rounded(decimals: -1) },
      c("np.round(123.456, -1)") { () throws(Diagnostic) in try NDArray(123.456).rounded(decimals: -1) },
      c("np.var(v, ddof=1)") { () throws(Diagnostic) in try v.reduced(.variance, ddof: 1) },
      c("np.max(np.array([]))") { () throws(Diagnostic) in try NDArray([Double]()).reduced(.max) },
      c("np.sum(np.array([]))") { () throws(Diagnostic) in try NDArray([Double]()).sum() },
      c("np.sum(a, axis=2)") { () throws(Diagnostic) in try a.sum(axis: [2]) },
      c("np.argmax(np.array([]))") { () throws(Diagnostic) in try NDArray([Double]()).argument(ofLargest: true) },
      c("a ** -1") { () throws(Diagnostic) in try NDArray.apply(.power, a, -1) },
      c("2 ** a") { () throws(Diagnostic) in try NDArray.apply(.power, 2, a) },
      c("v ** 2") { () throws(Diagnostic) in try NDArray.apply(.power, v, 2) },
      c("v // 0") { () throws(Diagnostic) in try NDArray.apply(.floorDivide, v, 0) },
      c("a // -5") { () throws(Diagnostic) in try NDArray.apply(.floorDivide, a, -5) },
      c("a % -5") { () throws(Diagnostic) in try NDArray.apply(.remainder, a, -5) },
      c("-7.5 % v") { () throws(Diagnostic) in try NDArray.apply(.remainder, -7.5, v) },
      c("m - m") { () throws(Diagnostic) in try NDArray.apply(.subtract, m, m) },
      c("v & v") { () throws(Diagnostic) in try NDArray.apply(.bitwiseAnd, v, v) },
      c("a + np.array([1, 2, 3])") { () throws(Diagnostic) in try NDArray.apply(.add, a, NDArray([1, 2, 3])) },
      c("np.array([2**62]) * 4") { () throws(Diagnostic) in try NDArray.apply(.multiply, NDArray([1 << 62]), 4) },
    ]
  }

  private static var creation: [Case] {
    [
      c("np.zeros((2, 3))") { () throws(Diagnostic) in try NDArray.zeros([2, 3]) },
      c("np.zeros(0)") { () throws(Diagnostic) in try NDArray.zeros([0]) },
      c("np.zeros((2, 0), int)") { () throws(Diagnostic) in try NDArray.zeros([2, 0], dtype: .int64) },
      c("np.zeros(-1)") { () throws(Diagnostic) in try NDArray.zeros([-1]) },
      c("np.ones(3, bool)") { () throws(Diagnostic) in try NDArray.ones([3], dtype: .bool) },
      c("np.full((2, 2), 7)") { () throws(Diagnostic) in try NDArray.full([2, 2], NDArray(7)) },
      c("np.full((2, 3), [1, 2, 3])") { () throws(Diagnostic) in try NDArray.full([2, 3], NDArray([1, 2, 3])) },
      c("np.eye(3)") { () throws(Diagnostic) in try NDArray.eye(3) },
      c("np.eye(2, 3, 1, dtype=int)") { () throws(Diagnostic) in try NDArray.eye(2, 3, offset: 1, dtype: .int64) },
      c("np.arange(5)") { () throws(Diagnostic) in try NDArray.arange(NDArray(0), NDArray(5), NDArray(1)) },
      c("np.arange(10, 0, -3)") { () throws(Diagnostic) in try NDArray.arange(NDArray(10), NDArray(0), NDArray(-3)) },
      c("np.arange(0, 1, 0.1)") { () throws(Diagnostic) in try NDArray.arange(NDArray(0), NDArray(1), NDArray(0.1)) },
      c("np.arange(1, 2, 0.3)") { () throws(Diagnostic) in try NDArray.arange(NDArray(1), NDArray(2), NDArray(0.3)) },
      c("np.arange(5, 0)") { () throws(Diagnostic) in try NDArray.arange(NDArray(5), NDArray(0), NDArray(1)) },
      c("np.arange(0, 1, 0)") { () throws(Diagnostic) in try NDArray.arange(NDArray(0), NDArray(1), NDArray(0)) },
      c("np.linspace(0, 1, 5)") { () throws(Diagnostic) in try NDArray.linspace(0, 1, count: 5) },
      c("np.linspace(-1, 2, 7, endpoint=False)") { () throws(Diagnostic) in try NDArray.linspace(-1, 2, count: 7, endpoint: false) },
      c("np.linspace(3, 3, 3)") { () throws(Diagnostic) in try NDArray.linspace(3, 3, count: 3) },
      c("np.linspace(0, 10, 1)") { () throws(Diagnostic) in try NDArray.linspace(0, 10, count: 1) },
      c("np.linspace(0, 10, 4, dtype=int)") { () throws(Diagnostic) in try NDArray.linspace(0, 10, count: 4, dtype: .int64) },
      c("np.linspace(0, np.pi)") { () throws(Diagnostic) in try NDArray.linspace(0, .pi) },
      c("a.astype(float)") { () throws(Diagnostic) in a.cast(to: .float64) },
      c("v.astype(int)") { () throws(Diagnostic) in v.cast(to: .int64) },
      c("v.astype(bool)") { () throws(Diagnostic) in v.cast(to: .bool) },
    ]
  }
}
