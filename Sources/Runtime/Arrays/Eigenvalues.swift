import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real eigenvalues of a square matrix in the order in which QR steps find them, and eigenvectors of length 1 as columns.
///
/// Source: LAPACK dgehd2, dlahqr, dlanv2 and dtrevc, without balancing.
struct Eigenvalues {
  private(set) var values: [Double]
  private(set) var vectors: DenseMatrix
  private var h: DenseMatrix

  /// - Throws: when there are complex ones, when the iteration does not end, or the line is to stop.
  init(_ matrix: DenseMatrix) throws(Diagnostic) {
    let n = matrix.rows
    h = matrix
    values = [Double](repeating: 0, count: n)
    vectors = DenseMatrix(identity: n)
    var reflectors: [(Reflector, Int)] = []
    for i in 0..<max(n - 2, 0) {
      try Work.checkStop()
      let reflector = Reflector(((i + 1)..<n).map { h[$0, i] })
      h.reflectColumns(reflector, from: i + 1, rowsFrom: 0)
      h.reflectRows(reflector, from: i + 1, columnsFrom: i + 1)
      h[i + 1, i] = reflector.beta
      for row in (i + 2)..<max(n, i + 2) { h[row, i] = 0 }
      reflectors.append((reflector, i + 1))
    }
    for (reflector, start) in reflectors.reversed() { vectors.reflectRows(reflector, from: start, columnsFrom: 0) }
    try triangularise()
    try substituteBack()
  }

  /// Schur's form: h upper triangular.
  private mutating func triangularise() throws(Diagnostic) {
    let n = h.rows
    let ulp = 0x1p-52
    let tiny = Double.leastNormalMagnitude * (Double(max(n, 1)) / ulp)
    var i = n - 1
    while i >= 0 {
      var l = 0
      var isFound = false
      for round in 0...(30 * max(10, n)) {
        try Work.checkStop()
        l = splitPoint(i, tiny, ulp)
        if l > 0 { h[l, l - 1] = 0 }
        if l >= i - 1 {
          isFound = true
          break
        }
        step(from: l, to: i, round, ulp)
      }
      guard isFound else { throw Diagnostic(.value, "Eigenvalues did not converge") }
      if l == i {
        values[i] = h[i, i]
      } else {
        try standardise(i)
      }
      i = l - 1
    }
  }

  /// The row from which on the block up to i is to be looked at: what is left of the diagonal there is negligible.
  private func splitPoint(_ i: Int, _ tiny: Double, _ ulp: Double) -> Int {
    var k = i
    while k > 0 {
      let left = abs(h[k, k - 1])
      if left <= tiny { break }
      var size = abs(h[k - 1, k - 1]) + abs(h[k, k])
      if size == 0 {
        if k >= 2 { size += abs(h[k - 1, k - 2]) }
        if k + 1 < h.rows { size += abs(h[k + 1, k]) }
      }
      if left <= ulp * size {
        let above = abs(h[k - 1, k])
        let (ab, ba) = (max(left, above), min(left, above))
        let difference = abs(h[k - 1, k - 1] - h[k, k])
        let (aa, bb) = (max(abs(h[k, k]), difference), min(abs(h[k, k]), difference))
        let s = aa + ab
        if ba * (ab / s) <= max(tiny, ulp * (bb * (aa / s))) { break }
      }
      k -= 1
    }
    return k
  }

  /// One double-shift QR step on rows l to i.
  private mutating func step(from l: Int, to i: Int, _ round: Int, _ ulp: Double) {
    let n = h.rows
    var (h11, h21, h12, h22) = (h[i - 1, i - 1], h[i, i - 1], h[i - 1, i], h[i, i])
    if round == 10 {
      let s = abs(h[l + 1, l]) + abs(h[l + 2, l + 1])
      h11 = 0.75 * s + h[l, l]
      (h12, h21, h22) = (-0.4375 * s, s, h11)
    } else if round == 20 {
      let s = abs(h[i, i - 1]) + abs(h[i - 1, i - 2])
      h11 = 0.75 * s + h[i, i]
      (h12, h21, h22) = (-0.4375 * s, s, h11)
    }
    let scale = abs(h11) + abs(h12) + abs(h21) + abs(h22)
    var (real1, real2, imaginary) = (0.0, 0.0, 0.0)
    if scale != 0 {
      (h11, h21, h12, h22) = (h11 / scale, h21 / scale, h12 / scale, h22 / scale)
      let trace = (h11 + h22) / 2
      let determinant = (h11 - trace) * (h22 - trace) - h12 * h21
      let root = abs(determinant).squareRoot()
      if determinant >= 0 {
        (real1, real2, imaginary) = (trace * scale, trace * scale, root * scale)
      } else {
        let (a, b) = (trace + root, trace - root)
        real1 = (abs(a - h22) <= abs(b - h22) ? a : b) * scale
        real2 = real1
      }
    }
    var m = i - 2
    var v = [0.0, 0.0, 0.0]
    while true {
      let s = abs(h[m, m] - real2) + imaginary + abs(h[m + 1, m])
      let next = h[m + 1, m] / s
      v[0] = next * h[m, m + 1] + (h[m, m] - real1) * ((h[m, m] - real2) / s) + imaginary * (imaginary / s)
      v[1] = next * (h[m, m] + h[m + 1, m + 1] - real1 - real2)
      v[2] = next * h[m + 2, m + 1]
      let size = abs(v[0]) + abs(v[1]) + abs(v[2])
      v = v.map { $0 / size }
      if m == l { break }
      let around = abs(h[m - 1, m - 1]) + abs(h[m, m]) + abs(h[m + 1, m + 1])
      if abs(h[m, m - 1]) * (abs(v[1]) + abs(v[2])) <= ulp * abs(v[0]) * around { break }
      m -= 1
    }
    for k in m..<i {
      let count = min(3, i - k + 1)
      let reflector = Reflector(k > m ? (0..<count).map { h[k + $0, k - 1] } : Array(v.prefix(count)))
      if k > m {
        h[k, k - 1] = reflector.beta
        for row in 1..<count { h[k + row, k - 1] = 0 }
      } else if m > l {
        h[k, k - 1] *= 1 - reflector.tau
      }
      h.reflectRows(reflector, from: k, columnsFrom: k)
      h.reflectColumns(reflector, from: k, throughRow: min(k + 3, i))
      vectors.reflectColumns(reflector, from: k, throughRow: n - 1)
    }
  }

  /// The block of rows i − 1 and i made triangular: dlanv2.
  private mutating func standardise(_ i: Int) throws(Diagnostic) {
    let (a, b, c, d) = (h[i - 1, i - 1], h[i - 1, i], h[i, i - 1], h[i, i])
    var (cs, sn) = (1.0, 0.0)
    var block = (a, b, d)
    if c != 0, b == 0 {
      (cs, sn) = (0, 1)
      block = (d, -c, a)
    } else if c != 0 {
      let p = 0.5 * (a - d)
      let most = max(abs(b), abs(c))
      let least = min(abs(b), abs(c)) * withSign(1, of: b) * withSign(1, of: c)
      let scale = max(abs(p), most)
      let z = (p / scale) * p + (most / scale) * least
      // Equal eigenvalues may look slightly complex.
      guard z >= -0x1p-50 * scale else { throw Eigenvalues.complex }
      let root = p + withSign(scale.squareRoot() * max(z, 0).squareRoot(), of: p)
      let length = hypot(c, root)
      (cs, sn) = (root / length, c / length)
      block = root == 0 ? (a, b - c, d) : (d + root, b - c, d - (most / root) * least)
    }
    h.rotateRows(i - 1, i, cs, sn)
    h.rotateColumns(i - 1, i, cs, sn)
    vectors.rotateColumns(i - 1, i, cs, sn)
    (h[i - 1, i - 1], h[i - 1, i], h[i, i - 1], h[i, i]) = (block.0, block.1, 0, block.2)
    (values[i - 1], values[i]) = (block.0, block.2)
  }

  /// The vectors of the triangular form, turned back and made as long as 1.
  private mutating func substituteBack() throws(Diagnostic) {
    let n = h.rows
    var result = DenseMatrix(n, n, [Double](repeating: 0, count: n * n))
    let smallest = Double.leastNormalMagnitude * (Double(max(n, 1)) / 0x1p-52)
    for column in 0..<n {
      try Work.checkStop()
      var x = [Double](repeating: 0, count: n)
      x[column] = 1
      for k in 0..<column { x[k] = -h[k, column] }
      let least = max(0x1p-52 * abs(values[column]), smallest)
      for k in stride(from: column - 1, through: 0, by: -1) {
        var divisor = h[k, k] - values[column]
        if abs(divisor) < least { divisor = least }
        x[k] /= divisor
        for row in 0..<k { x[row] -= x[k] * h[row, k] }
      }
      var vector = [Double](repeating: 0, count: n)
      for row in 0..<n { for k in 0...column { vector[row] += vectors[row, k] * x[k] } }
      let largest = vector.reduce(0) { max($0, abs($1)) }
      if largest > 0 { vector = vector.map { $0 / largest } }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for row in 0..<n { result[row, column] = vector[row] / length }
    }
    vectors = result
  }

  private static let complex = Diagnostic(
    .notImplemented, "the matrix has complex eigenvalues, which are not worked out here",
    hint: "a symmetric matrix has real ones: `np.linalg.eigh`")
}

extension DenseMatrix {
  /// self ← self H over columns from `start` on and rows up to and with one.
  fileprivate mutating func reflectColumns(_ reflector: Reflector, from start: Int, throughRow last: Int) {
    guard reflector.tau != 0 else { return }
    for row in 0...last {
      var sum = 0.0
      for (index, v) in reflector.vector.enumerated() { sum += v * self[row, start + index] }
      sum *= reflector.tau
      for (index, v) in reflector.vector.enumerated() { self[row, start + index] -= v * sum }
    }
  }
}
