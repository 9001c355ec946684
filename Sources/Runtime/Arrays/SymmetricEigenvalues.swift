import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The eigenvalues of a symmetric matrix in rising order and its eigenvectors as columns, read off the lower triangle: Householder's
/// tridiagonal form, then implicit QL or QR steps.
///
/// Source: LAPACK dsytd2 and dsteqr, which NumPy's `eigh` runs for up to 25 rows; beyond that signs of vectors may differ.
struct SymmetricEigenvalues {
  private(set) var values: [Double]
  private(set) var vectors: DenseMatrix

  /// - Throws: when the iteration does not end, or the line is to stop.
  init(_ matrix: DenseMatrix) throws(Diagnostic) {
    let n = matrix.rows
    var a = matrix
    for row in 0..<n { for column in (row + 1)..<max(n, row + 1) { a[row, column] = a[column, row] } }
    var beside = [Double](repeating: 0, count: max(n, 1))
    var reflectors: [(Reflector, Int)] = []
    for i in 0..<max(n - 1, 0) {
      try Work.checkStop()
      let reflector = Reflector(((i + 1)..<n).map { a[$0, i] })
      beside[i] = reflector.beta
      reflectors.append((reflector, i + 1))
      guard reflector.tau != 0 else { continue }
      let v = reflector.vector
      // A ← A − v wᵀ − w vᵀ with w = tau A v − ½ tau² (vᵀ A v) v.
      var w = [Double](repeating: 0, count: v.count)
      for row in 0..<v.count {
        var sum = 0.0
        for column in 0..<v.count { sum += a[i + 1 + row, i + 1 + column] * v[column] }
        w[row] = reflector.tau * sum
      }
      let alpha = -0.5 * reflector.tau * zip(w, v).reduce(0) { $0 + $1.0 * $1.1 }
      for row in 0..<v.count { w[row] += alpha * v[row] }
      for row in 0..<v.count {
        for column in 0..<v.count { a[i + 1 + row, i + 1 + column] -= v[row] * w[column] + w[row] * v[column] }
      }
    }
    values = (0..<n).map { a[$0, $0] }
    vectors = DenseMatrix(identity: n)
    try iterate(&beside)
    for (reflector, start) in reflectors.reversed() { vectors.reflectRows(reflector, from: start, columnsFrom: 0) }
  }

  private mutating func iterate(_ e: inout [Double]) throws(Diagnostic) {
    let n = values.count
    let epsilon = 0x1p-53
    var rounds = 0
    var start = 0
    while start < n {
      if start > 0 { e[start - 1] = 0 }
      // The block from here to the next small element.
      var end = n - 1
      for m in start..<max(n - 1, start) where abs(e[m]) <= abs(values[m]).squareRoot() * abs(values[m + 1]).squareRoot() * epsilon {
        e[m] = 0
        end = m
        break
      }
      var (l, last) = (start, end)
      start = end + 1
      if l == last { continue }
      let first = l
      if abs(values[last]) < abs(values[l]) { (l, last) = (last, l) }
      let isUpward = last > l
      while isUpward ? l <= last : l >= last {
        try Work.checkStop()
        var m = last
        for k in isUpward ? Array(l..<last) : Array((last + 1)..<(l + 1)).reversed() {
          let (below, other) = isUpward ? (e[k], values[k + 1]) : (e[k - 1], values[k - 1])
          if below * below <= (epsilon * epsilon * abs(values[k])) * abs(other) + .leastNormalMagnitude {
            m = k
            break
          }
        }
        if isUpward, m < last { e[m] = 0 }
        if !isUpward, m > last { e[m - 1] = 0 }
        if m == l {
          l += isUpward ? 1 : -1
          continue
        }
        if abs(m - l) == 1 {
          let low = min(l, m)
          let pair = SymmetricPair(values[low], e[low], values[low + 1])
          vectors.rotateColumns(low, low + 1, pair.c, pair.s)
          (values[low], values[low + 1], e[low]) = (pair.larger, pair.smaller, 0)
          l += isUpward ? 2 : -2
          continue
        }
        rounds += 1
        guard rounds <= 30 * n else { throw Diagnostic(.value, "Eigenvalues did not converge") }
        if isUpward { stepUp(l, m, &e) } else { stepDown(l, m, &e) }
      }
      // What the block has left is looked at again.
      if (first..<end).contains(where: { e[$0] != 0 }) { start = first }
    }
    for i in 0..<max(n - 1, 0) {
      var place = i
      for j in (i + 1)..<n where values[j] < values[place] { place = j }
      guard place != i else { continue }
      values.swapAt(i, place)
      vectors.swapColumns(i, place)
    }
  }

  /// One QL step on the block from l to m.
  private mutating func stepUp(_ l: Int, _ m: Int, _ e: inout [Double]) {
    var p = values[l]
    var g = (values[l + 1] - p) / (2 * e[l])
    var r = hypot(g, 1)
    g = values[m] - p + e[l] / (g + withSign(r, of: g))
    var (s, c) = (1.0, 1.0)
    p = 0
    for i in stride(from: m - 1, through: l, by: -1) {
      let (f, b) = (s * e[i], c * e[i])
      let rotation = GivensRotation(g, f)
      (c, s, r) = (rotation.c, rotation.s, rotation.r)
      if i != m - 1 { e[i + 1] = r }
      g = values[i + 1] - p
      r = (values[i] - g) * s + 2 * c * b
      p = s * r
      values[i + 1] = g + p
      g = c * r - b
      vectors.rotateColumns(i, i + 1, c, -s)
    }
    values[l] -= p
    e[l] = g
  }

  /// One QR step on the block from m to l.
  private mutating func stepDown(_ l: Int, _ m: Int, _ e: inout [Double]) {
    var p = values[l]
    var g = (values[l - 1] - p) / (2 * e[l - 1])
    var r = hypot(g, 1)
    g = values[m] - p + e[l - 1] / (g + withSign(r, of: g))
    var (s, c) = (1.0, 1.0)
    p = 0
    for i in m..<l {
      let (f, b) = (s * e[i], c * e[i])
      let rotation = GivensRotation(g, f)
      (c, s, r) = (rotation.c, rotation.s, rotation.r)
      if i != m { e[i - 1] = r }
      g = values[i] - p
      r = (values[i + 1] - g) * s + 2 * c * b
      p = s * r
      values[i] = g + p
      g = c * r - b
      vectors.rotateColumns(i, i + 1, c, s)
    }
    values[l] -= p
    e[l - 1] = g
  }
}

/// The eigenvalues of [[a, b], [b, c]], the larger in magnitude first, and its vector (c, s): LAPACK's dlaev2.
private struct SymmetricPair {
  let larger: Double
  let smaller: Double
  let c: Double
  let s: Double

  init(_ a: Double, _ b: Double, _ c: Double) {
    let (sum, difference, twice) = (a + c, a - c, b + b)
    let (most, least) = abs(a) > abs(c) ? (a, c) : (c, a)
    let (wide, ab) = (abs(difference), abs(twice))
    let root =
      wide > ab
      ? wide * (1 + (ab / wide) * (ab / wide)).squareRoot()
      : wide < ab ? ab * (1 + (wide / ab) * (wide / ab)).squareRoot() : ab * 2.squareRoot()
    var firstSign = 1.0
    if sum == 0 {
      (larger, smaller) = (0.5 * root, -0.5 * root)
    } else {
      if sum < 0 { firstSign = -1 }
      larger = 0.5 * (sum + firstSign * root)
      smaller = (most / larger) * least - (b / larger) * b
    }
    let secondSign: Double = difference >= 0 ? 1 : -1
    let cs = difference + secondSign * root
    var (x, y): (Double, Double)
    if abs(cs) > ab {
      let ct = -twice / cs
      y = 1 / (1 + ct * ct).squareRoot()
      x = ct * y
    } else if ab == 0 {
      (x, y) = (1, 0)
    } else {
      let tn = -cs / twice
      x = 1 / (1 + tn * tn).squareRoot()
      y = tn * x
    }
    if firstSign == secondSign { (x, y) = (-y, x) }
    (self.c, self.s) = (x, y)
  }
}
