import Language
import Limits

extension NDArray {
  /// Whether each element is one of others: `np.isin`; nan is none.
  public func membership(in others: NDArray, inverted: Bool = false) -> NDArray {
    let result = NDArray(uninitialized: extents, count: count, dtype: .bool)
    func mark<Element: Hashable>(_ elements: [Element], _ others: [Element], _ bits: (Element) -> UInt64) {
      // A set that grows moves all it has: many small ones never take long.
      let count = others.count > 1 << 16 ? 256 : 1
      func place(_ element: Element) -> Int { count == 1 ? 0 : Int(truncatingIfNeeded: (bits(element) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
      var known = [Set<Element>](repeating: [], count: count)
      for (index, element) in others.enumerated() {
        if index & 0xFFFF == 0, Work.shouldStop { return }
        known[place(element)].insert(element)
      }
      for (index, element) in elements.enumerated() {
        if index & 0xFFFF == 0, Work.shouldStop { return }
        result.ints[index] = known[place(element)].contains(element) != inverted ? 1 : 0
      }
    }
    if dtype.isFloat || others.dtype.isFloat {
      // Both zeros are one number.
      mark(doubles, others.doubles) { ($0 + 0.0).bitPattern }
    } else {
      mark(integers, others.integers) { UInt64(bitPattern: Int64($0)) }
    }
    return result
  }

  /// The number of the bin each element lies in, between edges that rise or fall: `np.digitize`.
  ///
  /// - Parameter right: whether a bin holds its right edge instead of its left one.
  /// - Throws: ValueError when the edges neither rise nor fall.
  public func binNumbers(_ edges: NDArray, right: Bool) throws(Diagnostic) -> NDArray {
    guard edges.ndim == 1 else {
      throw Diagnostic(.value, "the bins must be a vector, not an array of shape \(edges.extents.text)", hint: "np.digitize(x, [0, 1, 2])")
    }
    let values = edges.doubles
    let pairs = zip(values, values.dropFirst())
    if pairs.allSatisfy({ $0 <= $1 }) { return try edges.places(of: self, behindEquals: !right) }
    guard pairs.allSatisfy({ $0 >= $1 }) else {
      throw Diagnostic(.value, "bins must be monotonically increasing or decreasing", hint: "`np.sort(bins)` puts them in order")
    }
    let reversed = try edges.subscripted([.slice(start: nil, stop: nil, step: -1)])
    return try Self.apply(.subtract, NDArray(values.count), reversed.places(of: self, behindEquals: !right))
  }

  /// How many elements lie in each bin, and the bins' edges; the last bin holds its right edge: `np.histogram`.
  ///
  /// - Parameters:
  ///   - bounds: the first and the last edge of equal bins, by default the smallest and the largest element.
  ///   - bins: a number of equal bins, or all edges.
  public func histogram(_ bins: NDArray, bounds: (Double, Double)?) throws(Diagnostic) -> (counts: [Int], edges: NDArray) {
    let values = doubles
    if bins.ndim == 0 {
      guard bins.dtype.isInteger, bins.firstInt >= 1, bins.firstInt <= 1 << 24 else {
        throw Diagnostic(.value, "`bins` must be a positive whole number, or a vector of edges", hint: "np.histogram(a, bins=10)")
      }
      return try equalBins(values, bins.firstInt, bounds)
    }
    let edges = bins.doubles
    guard bins.ndim == 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw Diagnostic(
        .value, "`bins` must increase monotonically, when an array", hint: "a vector of edges in order, for instance [0, 1, 2]")
    }
    guard let last = edges.last else { return ([], bins) }
    let sorted = try NDArray(values.filter { !$0.isNaN }).sorted()
    var places = try sorted.places(of: NDArray(edges), behindEquals: false).integers
    places[places.count - 1] = try sorted.places(of: NDArray(last), behindEquals: true).firstInt
    return (zip(places.dropFirst(), places).map { $0 - $1 }, bins)
  }

  private func equalBins(
    _ values: [Double], _ count: Int, _ bounds: (Double, Double)?
  ) throws(Diagnostic) -> (counts: [Int], edges: NDArray) {
    var (first, last) = bounds ?? (0, 1)
    if bounds == nil, let one = values.first {
      (first, last) = (one, one)
      for value in values {
        if value.isNaN || value < first { first = value }
        if value.isNaN || value > last { last = value }
        if value.isNaN { break }
      }
    }
    guard first.isFinite, last.isFinite, (last - first).isFinite else {
      throw Diagnostic(
        .value, "the range of the bins, from \(floatRepr(first)) to \(floatRepr(last)), is not finite",
        hint: "`range=(low, high)` says where the bins lie")
    }
    guard first <= last else { throw Diagnostic(.value, "max must be larger than min in range parameter", hint: "range=(low, high)") }
    if first == last { (first, last) = (first - 0.5, last + 0.5) }
    let edges = try NDArray.linspace(first, last, count: count + 1, endpoint: true, dtype: nil)
    let limits = edges.doubles
    guard zip(limits, limits.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw Diagnostic(
        .value, "Too many bins for data range. Cannot create \(count) finite-sized bins.",
        hint: "`range=(low, high)` makes the bins wider; so do fewer of them")
    }
    var counts = [Int](repeating: 0, count: count)
    for (done, value) in values.enumerated() where value >= first && value <= last {
      if done & 0xFFFF == 0 { try Work.checkStop() }
      var bin = Swift.min(Int((value - first) / (last - first) * Double(count)), count - 1)
      // Rounding may have gone across an edge.
      if value < limits[bin] { bin -= 1 }
      if bin != count - 1, value >= limits[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    return (counts, edges)
  }

  /// The values at places of a line through points, whose x must rise: `np.interp`.
  public func interpolated(_ xs: NDArray, _ ys: NDArray, left: Double?, right: Double?) throws(Diagnostic) -> NDArray {
    guard xs.ndim == 1, ys.ndim == 1, xs.count == ys.count else {
      throw Diagnostic(.value, "fp and xp are not of the same length", hint: "two vectors: the points' x and the points' y")
    }
    let (x, y) = (xs.doubles, ys.doubles)
    guard let first = x.first, let last = x.last else {
      throw Diagnostic(.value, "array of sample points is empty", hint: "give at least one point")
    }
    let result = NDArray(uninitialized: extents, count: count, dtype: .float64, isScalar: ndim == 0)
    for (index, value) in doubles.enumerated() {
      if index & 0xFFFF == 0 { try Work.checkStop() }
      result.floats[index] =
        if value.isNaN {
          value
        } else if value < first {
          left ?? y[0]
        } else if value > last {
          right ?? y[y.count - 1]
        } else {
          Self.between(value, x, y)
        }
    }
    return result
  }

  private static func between(_ value: Double, _ x: [Double], _ y: [Double]) -> Double {
    var (low, high) = (0, x.count)
    while low < high {
      let middle = (low + high) / 2
      if value >= x[middle] { low = middle + 1 } else { high = middle }
    }
    let left = Swift.max(low - 1, 0)
    guard left + 1 < x.count, x[left] != value else { return y[left] }
    let slope = (y[left + 1] - y[left]) / (x[left + 1] - x[left])
    let result = slope * (value - x[left]) + y[left]
    guard result.isNaN else { return result }
    let other = slope * (value - x[left + 1]) + y[left + 1]
    return other.isNaN && y[left] == y[left + 1] ? y[left] : other
  }
}
