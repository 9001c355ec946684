import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The eigenvalues of a square matrix in the order in which QR steps find them, and eigenvectors of length 1 as columns.
///
/// Of two conjugate eigenvalues the one with the positive imaginary part comes first; the first of their columns holds the real
/// parts of its eigenvector, the second the imaginary ones.
///
/// Source: LAPACK dgehd2, dlahqr, dlanv2 and dtrevc, without balancing.
struct Eigenvalues {
  private(set) var values: [Double]
  private(set) var imaginary: [Double]
  private(set) var vectors: DenseMatrix
  private var h: DenseMatrix

  /// - Throws: when the iteration does not end, or the line is to stop.
  init(_ matrix: DenseMatrix) throws(Diagnostic) {
    let n = matrix.rows
    h = matrix
    values = [Double](repeating: 0, count: n)
    imaginary = values
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
    var block = (a, b, c, d)
    if c != 0, b == 0 {
      (cs, sn) = (0, 1)
      block = (d, -c, 0, a)
    } else if c != 0, !(a == d && (b < 0) != (c < 0)) {
      let p = 0.5 * (a - d)
      let most = max(abs(b), abs(c))
      let least = min(abs(b), abs(c)) * withSign(1, of: b) * withSign(1, of: c)
      let scale = max(abs(p), most)
      let z = (p / scale) * p + (most / scale) * least
      if z >= 4 * 0x1p-52 {
        let root = p + withSign(scale.squareRoot() * z.squareRoot(), of: p)
        let length = hypot(c, root)
        (cs, sn) = (root / length, c / length)
        block = (d + root, b - c, 0, d - (most / root) * least)
      } else {
        // Complex, or real and almost equal: the diagonal made equal first.
        let sigma = b + c
        let length = hypot(sigma, a - d)
        cs = (0.5 * (1 + abs(sigma) / length)).squareRoot()
        sn = -(p / (length * cs)) * withSign(1, of: sigma)
        let (aa, bb) = (a * cs + b * sn, -a * sn + b * cs)
        let (cc, dd) = (c * cs + d * sn, -c * sn + d * cs)
        block = (aa * cs + cc * sn, bb * cs + dd * sn, -aa * sn + cc * cs, -bb * sn + dd * cs)
        let middle = 0.5 * (block.0 + block.3)
        (block.0, block.3) = (middle, middle)
        if block.2 != 0, block.1 == 0 {
          (block.1, block.2) = (-block.2, 0)
          (cs, sn) = (-sn, cs)
        } else if block.2 != 0, (block.1 < 0) == (block.2 < 0) {
          let (left, right) = (abs(block.1).squareRoot(), abs(block.2).squareRoot())
          let p = withSign(left * right, of: block.2)
          let tau = 1 / abs(block.1 + block.2).squareRoot()
          (block.0, block.3) = (middle + p, middle - p)
          (block.1, block.2) = (block.1 - block.2, 0)
          let (c1, s1) = (left * tau, right * tau)
          (cs, sn) = (cs * c1 - sn * s1, cs * s1 + sn * c1)
        }
      }
    }
    h.rotateRows(i - 1, i, cs, sn)
    h.rotateColumns(i - 1, i, cs, sn)
    vectors.rotateColumns(i - 1, i, cs, sn)
    (h[i - 1, i - 1], h[i - 1, i], h[i, i - 1], h[i, i]) = block
    (values[i - 1], values[i]) = (block.0, block.3)
    if block.2 != 0 {
      imaginary[i - 1] = abs(block.1).squareRoot() * abs(block.2).squareRoot()
      imaginary[i] = -imaginary[i - 1]
    }
  }

  /// The vectors of the triangular form, turned back and made as long as 1.
  private mutating func substituteBack() throws(Diagnostic) {
    let n = h.rows
    var result = DenseMatrix(n, n, [Double](repeating: 0, count: n * n))
    for column in 0..<n where imaginary[column] >= 0 {
      try Work.checkStop()
      let isComplex = imaginary[column] > 0
      let (real, other) = try solved(column)
      var vector = turned(real)
      guard isComplex else {
        let largest = vector.reduce(0) { max($0, abs($1)) }
        if largest > 0 { vector = vector.map { $0 / largest } }
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        for row in 0..<n { result[row, column] = vector[row] / length }
        continue
      }
      var second = turned(other)
      let length = hypot(
        vector.reduce(0) { $0 + $1 * $1 }.squareRoot(), second.reduce(0) { $0 + $1 * $1 }.squareRoot())
      for row in 0..<n { (vector[row], second[row]) = (vector[row] / length, second[row] / length) }
      // Turned so that the largest component is real.
      let largest = (0..<n).max { hypot(vector[$0], second[$0]) < hypot(vector[$1], second[$1]) } ?? 0
      let size = withSign(hypot(vector[largest], second[largest]), of: vector[largest])
      let (cosine, sine) = (vector[largest] / size, second[largest] / size)
      for row in 0..<n {
        result[row, column] = cosine * vector[row] + sine * second[row]
        result[row, column + 1] = cosine * second[row] - sine * vector[row]
      }
      result[largest, column + 1] = 0
    }
    vectors = result
  }

  /// A vector of the triangular form as one of the matrix itself.
  private func turned(_ x: [Double]) -> [Double] {
    (0..<h.rows).map { row in
      var sum = 0.0
      for (k, factor) in x.enumerated() where factor != 0 { sum += vectors[row, k] * factor }
      return sum
    }
  }

  /// The eigenvector of the triangular form for the eigenvalue that stands at a column, real and imaginary parts.
  private func solved(_ column: Int) throws(Diagnostic) -> (real: [Double], imaginary: [Double]) {
    let n = h.rows
    let smallest = Double.leastNormalMagnitude * (Double(max(n, 1)) / 0x1p-52)
    let (wr, wi) = (values[column], imaginary[column])
    let least = max(0x1p-52 * (abs(wr) + abs(wi)), smallest)
    var x = [Double](repeating: 0, count: n)
    var y = x
    var last = column
    if wi == 0 {
      x[column] = 1
    } else {
      last = column + 1
      if abs(h[column, last]) >= abs(h[last, column]) {
        (x[column], y[last]) = (1, wi / h[column, last])
      } else {
        (x[column], y[last]) = (-wi / h[last, column], 1)
      }
    }
    // What the components found so far leave on the right-hand side.
    func rest(_ row: Int, _ from: Int) -> (Double, Double) {
      var (a, b) = (0.0, 0.0)
      for k in from...last {
        a -= h[row, k] * x[k]
        b -= h[row, k] * y[k]
      }
      return (a, b)
    }
    var k = column - 1
    while k >= 0 {
      if k > 0, h[k, k - 1] != 0 {
        // Two rows at once, by Cramer's rule.
        let (a, b) = (rest(k - 1, k + 1), rest(k, k + 1))
        let (p, q, r, s) = (h[k - 1, k - 1] - wr, h[k - 1, k], h[k, k - 1], h[k, k] - wr)
        // (p − i wi)(s − i wi) − q r
        var divisor = (p * s - wi * wi - q * r, -wi * (p + s))
        if hypot(divisor.0, divisor.1) < least * least { divisor = (least * least, 0) }
        let first = (s * a.0 + wi * a.1 - q * b.0, s * a.1 - wi * a.0 - q * b.1)
        let second = (p * b.0 + wi * b.1 - r * a.0, p * b.1 - wi * b.0 - r * a.1)
        (x[k - 1], y[k - 1]) = Eigenvalues.quotient(first, divisor)
        (x[k], y[k]) = Eigenvalues.quotient(second, divisor)
        k -= 2
      } else {
        var divisor = (h[k, k] - wr, -wi)
        if hypot(divisor.0, divisor.1) < least { divisor = (least, 0) }
        if wi == 0 {
          x[k] = rest(k, k + 1).0 / divisor.0
        } else {
          (x[k], y[k]) = Eigenvalues.quotient(rest(k, k + 1), divisor)
        }
        k -= 1
      }
      let size = max(abs(x[max(k + 1, 0)]), abs(y[max(k + 1, 0)]))
      if size > 1e100 { for i in 0..<n { (x[i], y[i]) = (x[i] / size, y[i] / size) } }
    }
    return (x, y)
  }

  private static func quotient(_ a: (Double, Double), _ b: (Double, Double)) -> (Double, Double) {
    if abs(b.0) >= abs(b.1) {
      let ratio = b.1 / b.0
      let divisor = b.0 + b.1 * ratio
      return ((a.0 + a.1 * ratio) / divisor, (a.1 - a.0 * ratio) / divisor)
    }
    let ratio = b.0 / b.1
    let divisor = b.0 * ratio + b.1
    return ((a.0 * ratio + a.1) / divisor, (a.1 * ratio - a.0) / divisor)
  }
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
