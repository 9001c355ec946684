import Language
import Limits

/// The multipliers of a support vector machine: two at a time, the worst pair first, those that have settled set aside.
///
/// Source: LIBSVM 3.3, svm.cpp, `Solver` (Fan, Chen and Lin 2005).
struct VectorSolver {
  /// Kernel values of a sample with all others, in single precision as LIBSVM keeps them.
  let kernelRow: (Int) throws(Diagnostic) -> [Double]
  let tolerance: Double
  let shrinks: Bool
  /// The most rounds; −1 for as many as it takes.
  let roundLimit: Int

  private var known: [Int: [Double]] = [:]
  private var index: [Int]
  private var diagonal: [Double]
  private var p: [Double]
  private var y: [Double]
  private var bounds: [Double]
  private(set) var alpha: [Double]
  private var slopes: [Double]
  /// The part of the slopes that multipliers at their bounds make.
  private var boundSlopes: [Double]
  private(set) var order: [Int]
  private var isUpper: [Bool]
  private var isLower: [Bool]
  private var active: Int
  private var isUnshrunk = false
  private(set) var rounds = 0
  private var row: [Double]
  private var otherRow: [Double]

  init(
    index: [Int], diagonal: [Double], p: [Double], y: [Double], bounds: [Double], tolerance: Double, shrinks: Bool,
    roundLimit: Int, kernelRow: @escaping (Int) throws(Diagnostic) -> [Double]
  ) {
    let count = p.count
    self.kernelRow = kernelRow
    self.tolerance = tolerance
    self.shrinks = shrinks
    self.roundLimit = roundLimit
    self.index = index
    self.diagonal = diagonal
    self.p = p
    self.y = y
    self.bounds = bounds
    alpha = [Double](repeating: 0, count: count)
    slopes = p
    boundSlopes = alpha
    order = Array(0..<count)
    isUpper = bounds.map { 0 >= $0 }
    isLower = [Bool](repeating: true, count: count)
    active = count
    row = alpha
    otherRow = alpha
  }

  mutating func solve() throws(Diagnostic) {
    var counter = min(p.count, 1000) + 1
    while roundLimit == -1 || rounds < roundLimit {
      try Work.checkStop()
      counter -= 1
      if counter == 0 {
        counter = min(p.count, 1000)
        if shrinks { try shrink() }
      }
      var pair = try worstPair()
      if pair == nil {
        try restore()
        active = p.count
        pair = try worstPair()
        counter = 1
      }
      guard let pair else { return }
      rounds += 1
      try move(pair.0, pair.1)
    }
  }

  var isBrokenOff: Bool { roundLimit != -1 && rounds >= roundLimit }

  // MARK: - Rows

  private mutating func fill(_ target: inout [Double], _ i: Int) throws(Diagnostic) {
    let sample = index[i]
    let values: [Double]
    if let found = known[sample] {
      values = found
    } else {
      values = try kernelRow(sample)
      guard values.count > (index.max() ?? 0) else { throw Diagnostic(.value, "the kernel's row is too short") }
      known[sample] = values
    }
    let sign = y[i]
    for j in index.indices { target[j] = values[index[j]] * (sign * y[j]) }
  }

  private mutating func fillRow(_ i: Int) throws(Diagnostic) {
    var filled = row
    row = []
    defer { row = filled }
    try fill(&filled, i)
  }

  private mutating func fillOtherRow(_ j: Int) throws(Diagnostic) {
    var filled = otherRow
    otherRow = []
    defer { otherRow = filled }
    try fill(&filled, j)
  }

  private mutating func swap(_ i: Int, _ j: Int) {
    index.swapAt(i, j)
    diagonal.swapAt(i, j)
    p.swapAt(i, j)
    y.swapAt(i, j)
    bounds.swapAt(i, j)
    alpha.swapAt(i, j)
    slopes.swapAt(i, j)
    boundSlopes.swapAt(i, j)
    order.swapAt(i, j)
    isUpper.swapAt(i, j)
    isLower.swapAt(i, j)
  }

  // MARK: - Rounds

  private func mayRise(_ i: Int) -> Bool { y[i] > 0 ? !isUpper[i] : !isLower[i] }
  private func mayFall(_ i: Int) -> Bool { y[i] > 0 ? !isLower[i] : !isUpper[i] }

  private mutating func worstPair() throws(Diagnostic) -> (Int, Int)? {
    var (top, first) = (-Double.infinity, -1)
    for i in 0..<active where mayRise(i) && -(y[i] * slopes[i]) >= top { (top, first) = (-(y[i] * slopes[i]), i) }
    guard first >= 0, top > -.infinity else { return nil }
    try fillRow(first)
    var (most, best, second) = (-Double.infinity, -Double.infinity, -1)
    let (own, sign) = (diagonal[first], 2.0 * y[first])
    for j in 0..<active where mayFall(j) {
      let fall = y[j] * slopes[j]
      most = max(most, fall)
      let gap = top + fall
      guard gap > 0 else { continue }
      let curve = own + diagonal[j] - sign * y[j] * row[j]
      let gain = gap * gap / (curve > 0 ? curve : 1e-12)
      if gain >= best { (best, second) = (gain, j) }
    }
    guard second >= 0, !(top + most < tolerance) else { return nil }
    return (first, second)
  }

  private mutating func move(_ i: Int, _ j: Int) throws(Diagnostic) {
    try fillOtherRow(j)
    var (a, b) = (alpha[i], alpha[j])
    let (oldA, oldB, boundA, boundB) = (a, b, bounds[i], bounds[j])
    if y[i] != y[j] {
      let curve = diagonal[i] + diagonal[j] + 2 * row[j]
      let delta = (-slopes[i] - slopes[j]) / (curve > 0 ? curve : 1e-12)
      let difference = a - b
      a += delta
      b += delta
      if difference > 0 {
        if b < 0 { (a, b) = (difference, 0) }
      } else if a < 0 {
        (a, b) = (0, -difference)
      }
      if difference > boundA - boundB {
        if a > boundA { (a, b) = (boundA, boundA - difference) }
      } else if b > boundB {
        (a, b) = (boundB + difference, boundB)
      }
    } else {
      let curve = diagonal[i] + diagonal[j] - 2 * row[j]
      let delta = (slopes[i] - slopes[j]) / (curve > 0 ? curve : 1e-12)
      let total = a + b
      a -= delta
      b += delta
      if total > boundA {
        if a > boundA { (a, b) = (boundA, total - boundA) }
      } else if b < 0 {
        (a, b) = (total, 0)
      }
      if total > boundB {
        if b > boundB { (a, b) = (total - boundB, boundB) }
      } else if a < 0 {
        (a, b) = (0, total)
      }
    }
    (alpha[i], alpha[j]) = (a, b)
    let (changeA, changeB) = (a - oldA, b - oldB)
    for k in 0..<active { slopes[k] += row[k] * changeA + otherRow[k] * changeB }
    settle(i, a, boundA, row)
    settle(j, b, boundB, otherRow)
  }

  /// Notes where a multiplier has come to, and what it makes of the slopes at its bound.
  private mutating func settle(_ place: Int, _ value: Double, _ bound: Double, _ row: [Double]) {
    let wasUpper = isUpper[place]
    isUpper[place] = value >= bound
    isLower[place] = value <= 0
    guard wasUpper != isUpper[place] else { return }
    let change = wasUpper ? -bound : bound
    for k in boundSlopes.indices { boundSlopes[k] += change * row[k] }
  }

  /// The slopes of those that were set aside.
  private mutating func restore() throws(Diagnostic) {
    guard active < p.count else { return }
    for k in active..<p.count { slopes[k] = boundSlopes[k] + p[k] }
    for i in 0..<active where !isUpper[i] && !isLower[i] {
      try fillRow(i)
      for k in active..<p.count { slopes[k] += alpha[i] * row[k] }
    }
  }

  private mutating func shrink() throws(Diagnostic) {
    var (most, least) = (-Double.infinity, -Double.infinity)
    for i in 0..<active {
      if mayRise(i) { most = max(most, -(y[i] * slopes[i])) }
      if mayFall(i) { least = max(least, y[i] * slopes[i]) }
    }
    if !isUnshrunk, most + least <= tolerance * 10 {
      isUnshrunk = true
      try restore()
      active = p.count
    }
    func isSettled(_ i: Int) -> Bool {
      if isUpper[i] { return -slopes[i] > (y[i] > 0 ? most : least) }
      if isLower[i] { return slopes[i] > (y[i] > 0 ? least : most) }
      return false
    }
    var i = 0
    while i < active {
      if isSettled(i) {
        active -= 1
        while active > i {
          if !isSettled(active) {
            swap(i, active)
            break
          }
          active -= 1
        }
      }
      i += 1
    }
  }

  /// The level at which the two sides meet.
  var level: Double {
    var (sum, count, high, low) = (0.0, 0, Double.infinity, -Double.infinity)
    for i in 0..<active {
      let value = y[i] * slopes[i]
      if !isUpper[i], !isLower[i] {
        sum += value
        count += 1
      } else {
        if isUpper[i] && y[i] < 0 || isLower[i] && y[i] > 0 { high = min(high, value) }
        if isUpper[i] && y[i] > 0 || isLower[i] && y[i] < 0 { low = max(low, value) }
      }
    }
    return count > 0 ? sum / Double(count) : (high + low) / 2
  }
}

/// What `sklearn.svm` is made of.
enum VectorNatives {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "solve_vectors", .evaluator, .value("kernel_row"), .array("index"), .array("diagonal"), .array("p"), .array("y"),
      .array("bounds"), .number("tol"), .flag("shrinks"), .integer("most"), in: "_native",
      "the multipliers of a support vector machine, its level, the rounds it took, and whether it was broken off"
    ) { evaluator, kernelRow, index, diagonal, p, y, bounds, tolerance, shrinks, most throws(Diagnostic) in
      let count = p.count
      guard [index, diagonal, y, bounds].allSatisfy({ $0.count == count }), index.integers.allSatisfy({ $0 >= 0 }) else {
        throw Diagnostic(.value, "the parts of the problem must be equally long")
      }
      try Work.require(16 * count, of: 8)
      var solver = VectorSolver(
        index: index.integers, diagonal: diagonal.doubles, p: p.doubles, y: y.doubles, bounds: bounds.doubles,
        tolerance: tolerance, shrinks: shrinks, roundLimit: most
      ) { (sample) throws(Diagnostic) in try evaluator.call(kernelRow, [.int(sample)]).array("a kernel's row").doubles }
      try solver.solve()
      var found = [Double](repeating: 0, count: count)
      for (place, value) in zip(solver.order, solver.alpha) { found[place] = value }
      return .tuple([.array(NDArray(found)), .float(solver.level), .int(solver.rounds), .bool(solver.isBrokenOff)])
    }
  ]
}
