import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A = U · diag(s) · Vᵀ: Householder's bidiagonal form, then implicit QR steps, in the order and with the signs of LAPACK's dgesdd
/// for up to 25 columns (beyond that LAPACK divides and conquers, and signs of vectors may differ).
///
/// Source: Demmel and Kahan, Accurate singular values of bidiagonal matrices, SIAM J. Sci. Stat. Comput. 11 (1990); LAPACK dbdsqr.
struct SingularValues {
  private(set) var u: DenseMatrix
  private(set) var values: [Double]
  private(set) var vt: DenseMatrix

  /// - Throws: when the iteration does not end, or the line is to stop.
  init(_ matrix: DenseMatrix, isFull: Bool) throws(Diagnostic) {
    let (m, n) = (matrix.rows, matrix.columns)
    let size = min(m, n)
    // Much longer than wide: R of A = Q R first, as LAPACK does.
    if m >= n, m >= n * 11 / 6, n > 0, m > n {
      let (q, r) = try QRFactors.make(matrix, isFull: isFull)
      var inner = try SingularValues(r.firstRows(n), isFull: true)
      var u = q
      for row in 0..<m {
        if row & 0xFFF == 0xFFF { try Work.checkStop() }
        let old = (0..<n).map { q[row, $0] }
        for column in 0..<n { u[row, column] = (0..<n).reduce(0) { $0 + old[$1] * inner.u[$1, column] } }
      }
      inner.u = u
      self = inner
      return
    }
    if n > m, n >= m * 11 / 6, m > 0 {
      let turned = try SingularValues(lqFirst: matrix, isFull: isFull)
      self = turned
      return
    }
    var a = matrix
    var (diagonal, beside) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: max(size, 1)))
    var (left, right): ([(Reflector, Int)], [(Reflector, Int)]) = ([], [])
    for i in 0..<size {
      try Work.checkStop()
      if m >= n {
        let down = Reflector((i..<m).map { a[$0, i] })
        diagonal[i] = down.beta
        left.append((down, i))
        a.reflectRows(down, from: i, columnsFrom: i + 1)
        guard i + 1 < n else { continue }
        let across = Reflector(((i + 1)..<n).map { a[i, $0] })
        beside[i] = across.beta
        right.append((across, i + 1))
        a.reflectColumns(across, from: i + 1, rowsFrom: i + 1)
      } else {
        let across = Reflector((i..<n).map { a[i, $0] })
        diagonal[i] = across.beta
        right.append((across, i))
        a.reflectColumns(across, from: i, rowsFrom: i + 1)
        guard i + 1 < m else { continue }
        let down = Reflector(((i + 1)..<m).map { a[$0, i] })
        beside[i] = down.beta
        left.append((down, i + 1))
        a.reflectRows(down, from: i + 1, columnsFrom: i + 1)
      }
    }
    var core = BidiagonalForm(diagonal, beside)
    if m < n { core.makeUpper() }
    try core.iterate()
    u = DenseMatrix(identity: m, columns: isFull ? m : size)
    for row in 0..<size { for column in 0..<size { u[row, column] = core.u[row, column] } }
    for (reflector, start) in left.reversed() { u.reflectRows(reflector, from: start, columnsFrom: 0) }
    vt = DenseMatrix(identity: isFull ? n : size, columns: n)
    for row in 0..<size { for column in 0..<size { vt[row, column] = core.vt[row, column] } }
    for (reflector, start) in right.reversed() { vt.reflectColumns(reflector, from: start, rowsFrom: 0) }
    values = core.diagonal
  }

  /// Much wider than long: L of A = L Q first.
  private init(lqFirst matrix: DenseMatrix, isFull: Bool) throws(Diagnostic) {
    let m = matrix.rows
    // A = L Q is the transpose of Aᵀ = Qᵀ Lᵀ.
    let (q, r) = try QRFactors.make(matrix.transposed, isFull: isFull)
    let inner = try SingularValues(r.firstRows(m).transposed, isFull: true)
    var vt = q.transposed
    for column in 0..<matrix.columns {
      let old = (0..<m).map { vt[$0, column] }
      for row in 0..<m { vt[row, column] = (0..<m).reduce(0) { $0 + inner.vt[row, $1] * old[$1] } }
    }
    (u, values, self.vt) = (inner.u, inner.values, vt)
  }
}

extension DenseMatrix {
  func firstRows(_ count: Int) -> DenseMatrix { DenseMatrix(count, columns, Array(elements.prefix(count * columns))) }
}

/// A = Q R by Householder's reflections: LAPACK's dgeqrf.
enum QRFactors {
  /// Q with as many columns as rows where full, else with as many as A is wide; R upper triangular.
  static func make(_ matrix: DenseMatrix, isFull: Bool) throws(Diagnostic) -> (q: DenseMatrix, r: DenseMatrix) {
    let (m, size) = (matrix.rows, min(matrix.rows, matrix.columns))
    var r = matrix
    var reflectors: [Reflector] = []
    for i in 0..<size {
      try Work.checkStop()
      let reflector = Reflector((i..<m).map { r[$0, i] })
      reflectors.append(reflector)
      r.reflectRows(reflector, from: i, columnsFrom: i + 1)
      r[i, i] = reflector.beta
      for row in (i + 1)..<max(m, i + 1) { r[row, i] = 0 }
    }
    var q = DenseMatrix(identity: m, columns: isFull ? m : size)
    for (i, reflector) in reflectors.enumerated().reversed() { q.reflectRows(reflector, from: i, columnsFrom: 0) }
    return (q, isFull ? r : r.firstRows(size))
  }
}

/// The QR iteration on a bidiagonal matrix.
private struct BidiagonalForm {
  var diagonal: [Double]
  /// Above the diagonal (below it until `makeUpper`).
  var beside: [Double]
  var u: DenseMatrix
  var vt: DenseMatrix
  private var lower: [GivensRotation] = []

  init(_ diagonal: [Double], _ beside: [Double]) {
    (self.diagonal, self.beside) = (diagonal, beside)
    u = DenseMatrix(identity: diagonal.count)
    vt = u
  }

  /// From lower to upper form by rotations from the left.
  mutating func makeUpper() {
    for i in 0..<max(diagonal.count - 1, 0) {
      let rotation = GivensRotation(diagonal[i], beside[i])
      diagonal[i] = rotation.r
      beside[i] = rotation.s * diagonal[i + 1]
      diagonal[i + 1] *= rotation.c
      lower.append(rotation)
    }
  }

  mutating func iterate() throws(Diagnostic) {
    let n = diagonal.count
    guard n > 0 else { return }
    let epsilon = 0x1p-53
    let tolerance = max(10, min(100, pow(epsilon, -0.125))) * epsilon
    var least = abs(diagonal[0])
    var mu = least
    for i in 1..<max(n, 1) where least != 0 {
      mu = abs(diagonal[i]) * (mu / (mu + abs(beside[i - 1])))
      least = min(least, mu)
    }
    let threshold = max(tolerance * least / Double(n).squareRoot(), 6 * Double(n) * Double(n) * .leastNormalMagnitude)
    var (oldLow, oldHigh, goesDown) = (-1, -1, true)
    var rounds = 0
    var m = n - 1
    while m > 0 {
      try Work.checkStop()
      rounds += 1
      guard rounds <= 6 * n * n + 60 else { throw Diagnostic(.value, "SVD did not converge") }
      var low = 0
      var most = abs(diagonal[m])
      var isSplit = false
      for l in stride(from: m - 1, through: 0, by: -1) {
        if abs(beside[l]) <= threshold {
          beside[l] = 0
          isSplit = true
          low = l + 1
          break
        }
        most = max(most, abs(diagonal[l]), abs(beside[l]))
      }
      if isSplit, low == m {
        m -= 1
        continue
      }
      if low == m - 1 {
        let block = TwoByTwo(diagonal[m - 1], beside[m - 1], diagonal[m])
        (diagonal[m - 1], beside[m - 1], diagonal[m]) = (block.larger, 0, block.smaller)
        vt.rotateRows(m - 1, m, block.cosRight, block.sinRight)
        u.rotateColumns(m - 1, m, block.cosLeft, block.sinLeft)
        m -= 2
        continue
      }
      if low > oldHigh || m < oldLow { goesDown = abs(diagonal[low]) >= abs(diagonal[m]) }
      guard let smallest = converged(low, m, goesDown, tolerance) else { continue }
      (oldLow, oldHigh) = (low, m)
      var shift = 0.0
      if Double(n) * tolerance * (smallest / most) > max(epsilon, 0.01 * tolerance) {
        let start = abs(diagonal[goesDown ? low : m])
        shift =
          goesDown
          ? TwoByTwo.smallest(diagonal[m - 1], beside[m - 1], diagonal[m])
          : TwoByTwo.smallest(diagonal[low], beside[low], diagonal[low + 1])
        if start > 0, (shift / start) * (shift / start) < epsilon { shift = 0 }
      }
      if goesDown { chaseDown(low, m, shift) } else { chaseUp(low, m, shift) }
      let end = goesDown ? m - 1 : low
      if abs(beside[end]) <= threshold { beside[end] = 0 }
    }
    for i in 0..<n where diagonal[i] < 0 || (diagonal[i] == 0 && diagonal[i].sign == .minus) {
      diagonal[i] = -diagonal[i]
      for column in 0..<n { vt[i, column] = -vt[i, column] }
    }
    for i in 0..<max(n - 1, 0) {
      var place = 0
      for j in 1..<(n - i) where diagonal[j] <= diagonal[place] { place = j }
      let last = n - 1 - i
      guard place != last else { continue }
      diagonal.swapAt(place, last)
      vt.swapRows(place, last)
      u.swapColumns(place, last)
    }
    for (i, rotation) in lower.enumerated().reversed() { u.rotateRows(i, i + 1, rotation.c, -rotation.s) }
  }

  /// Sets to zero what has become small enough; then nil, else the least singular value as estimated.
  private mutating func converged(_ low: Int, _ m: Int, _ goesDown: Bool, _ tolerance: Double) -> Double? {
    let end = goesDown ? (m - 1, m) : (low, low)
    if abs(beside[end.0]) <= tolerance * abs(diagonal[end.1]) {
      beside[end.0] = 0
      return nil
    }
    var mu = abs(diagonal[goesDown ? low : m])
    var smallest = mu
    for l in goesDown ? Array(low..<m) : Array((low..<m).reversed()) {
      if abs(beside[l]) <= tolerance * mu {
        beside[l] = 0
        return nil
      }
      mu = abs(diagonal[goesDown ? l + 1 : l]) * (mu / (mu + abs(beside[l])))
      smallest = min(smallest, mu)
    }
    return smallest
  }

  private mutating func chaseDown(_ low: Int, _ m: Int, _ shift: Double) {
    if shift == 0 {
      var (c, oldC, oldS) = (1.0, 1.0, 0.0)
      for i in low..<m {
        let right = GivensRotation(diagonal[i] * c, beside[i])
        c = right.c
        if i > low { beside[i - 1] = oldS * right.r }
        let left = GivensRotation(oldC * right.r, diagonal[i + 1] * right.s)
        (oldC, oldS, diagonal[i]) = (left.c, left.s, left.r)
        vt.rotateRows(i, i + 1, right.c, right.s)
        u.rotateColumns(i, i + 1, left.c, left.s)
      }
      let h = diagonal[m] * c
      diagonal[m] = h * oldC
      beside[m - 1] = h * oldS
      return
    }
    var f = (abs(diagonal[low]) - shift) * (withSign(1, of: diagonal[low]) + shift / diagonal[low])
    var g = beside[low]
    for i in low..<m {
      let right = GivensRotation(f, g)
      if i > low { beside[i - 1] = right.r }
      f = right.c * diagonal[i] + right.s * beside[i]
      beside[i] = right.c * beside[i] - right.s * diagonal[i]
      g = right.s * diagonal[i + 1]
      diagonal[i + 1] *= right.c
      let left = GivensRotation(f, g)
      diagonal[i] = left.r
      f = left.c * beside[i] + left.s * diagonal[i + 1]
      diagonal[i + 1] = left.c * diagonal[i + 1] - left.s * beside[i]
      if i < m - 1 {
        g = left.s * beside[i + 1]
        beside[i + 1] *= left.c
      }
      vt.rotateRows(i, i + 1, right.c, right.s)
      u.rotateColumns(i, i + 1, left.c, left.s)
    }
    beside[m - 1] = f
  }

  private mutating func chaseUp(_ low: Int, _ m: Int, _ shift: Double) {
    if shift == 0 {
      var (c, oldC, oldS) = (1.0, 1.0, 0.0)
      for i in stride(from: m, to: low, by: -1) {
        let right = GivensRotation(diagonal[i] * c, beside[i - 1])
        c = right.c
        if i < m { beside[i] = oldS * right.r }
        let left = GivensRotation(oldC * right.r, diagonal[i - 1] * right.s)
        (oldC, oldS, diagonal[i]) = (left.c, left.s, left.r)
        vt.rotateRows(i - 1, i, left.c, -left.s)
        u.rotateColumns(i - 1, i, right.c, -right.s)
      }
      let h = diagonal[low] * c
      diagonal[low] = h * oldC
      beside[low] = h * oldS
      return
    }
    var f = (abs(diagonal[m]) - shift) * (withSign(1, of: diagonal[m]) + shift / diagonal[m])
    var g = beside[m - 1]
    for i in stride(from: m, to: low, by: -1) {
      let right = GivensRotation(f, g)
      if i < m { beside[i] = right.r }
      f = right.c * diagonal[i] + right.s * beside[i - 1]
      beside[i - 1] = right.c * beside[i - 1] - right.s * diagonal[i]
      g = right.s * diagonal[i - 1]
      diagonal[i - 1] *= right.c
      let left = GivensRotation(f, g)
      diagonal[i] = left.r
      f = left.c * beside[i - 1] + left.s * diagonal[i - 1]
      diagonal[i - 1] = left.c * diagonal[i - 1] - left.s * beside[i - 1]
      if i > low + 1 {
        g = left.s * beside[i - 2]
        beside[i - 2] *= left.c
      }
      vt.rotateRows(i - 1, i, left.c, -left.s)
      u.rotateColumns(i - 1, i, right.c, -right.s)
    }
    beside[low] = f
  }
}

/// The singular values and rotations of [[f, g], [0, h]]: LAPACK's dlasv2 and dlas2.
private struct TwoByTwo {
  let larger: Double
  let smaller: Double
  let cosLeft: Double
  let sinLeft: Double
  let cosRight: Double
  let sinRight: Double

  init(_ f: Double, _ g: Double, _ h: Double) {
    let isSwapped = abs(h) > abs(f)
    let (ft, ht) = isSwapped ? (h, f) : (f, h)
    let (fa, ha, ga) = (abs(ft), abs(ht), abs(g))
    var largest = isSwapped ? 3 : 1
    var (small, large, clt, crt, slt, srt) = (ha, fa, 1.0, 1.0, 0.0, 0.0)
    if ga != 0 {
      if ga > fa { largest = 2 }
      if ga > fa, fa / ga < 0x1p-53 {
        large = ga
        small = ha > 1 ? fa / (ga / ha) : fa / ga * ha
        (clt, slt, srt, crt) = (1, ht / g, 1, ft / g)
      } else {
        let d = fa - ha
        var l = d == fa ? 1 : d / fa
        let m = g / ft
        var t = 2 - l
        let mm = m * m
        let s = (t * t + mm).squareRoot()
        let r = l == 0 ? abs(m) : (l * l + mm).squareRoot()
        let a = 0.5 * (s + r)
        small = ha / a
        large = fa * a
        if mm == 0 {
          t = l == 0 ? withSign(2, of: ft) * withSign(1, of: g) : g / withSign(d, of: ft) + m / t
        } else {
          t = (m / (s + t) + m / (r + l)) * (1 + a)
        }
        l = (t * t + 4).squareRoot()
        crt = 2 / l
        srt = t / l
        clt = (crt + srt * m) / a
        slt = (ht / ft) * srt / a
      }
    }
    (cosLeft, sinLeft, cosRight, sinRight) = isSwapped ? (srt, crt, slt, clt) : (clt, slt, crt, srt)
    let sign: Double =
      switch largest {
      case 1: withSign(1, of: cosRight) * withSign(1, of: cosLeft) * withSign(1, of: f)
      case 2: withSign(1, of: sinRight) * withSign(1, of: cosLeft) * withSign(1, of: g)
      default: withSign(1, of: sinRight) * withSign(1, of: sinLeft) * withSign(1, of: h)
      }
    larger = withSign(large, of: sign)
    smaller = withSign(small, of: sign * withSign(1, of: f) * withSign(1, of: h))
  }

  static func smallest(_ f: Double, _ g: Double, _ h: Double) -> Double {
    let (low, high, ga) = (min(abs(f), abs(h)), max(abs(f), abs(h)), abs(g))
    if low == 0 { return 0 }
    let (sum, difference) = (1 + low / high, (high - low) / high)
    if ga < high {
      let au = (ga / high) * (ga / high)
      return low * (2 / ((sum * sum + au).squareRoot() + (difference * difference + au).squareRoot()))
    }
    let au = high / ga
    if au == 0 { return low * high / ga }
    let (x, y) = (sum * au, difference * au)
    return low * (1 / ((1 + x * x).squareRoot() + (1 + y * y).squareRoot())) * au * 2
  }
}
