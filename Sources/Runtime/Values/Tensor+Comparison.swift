import NeuralNetwork

/// How the numbers of one tensor stand to those of another: what comparing gradients asks.
extension Tensor {
  /// The difference of two tensors of one shape.
  package func minus(_ other: Tensor) -> Tensor { of(zip(elements, other.elements).map { $0 - $1 }) }
  package func plus(_ other: Tensor) -> Tensor { of(zip(elements, other.elements).map { $0 + $1 }) }
  package func scaled(by factor: Double) -> Tensor { of(elements.map { $0 * factor }) }

  private func of(_ elements: [Double]) -> Tensor { (try? Tensor(shape: shape, elements: elements)) ?? self }

  /// The root of the sum of squares.
  package var norm: Double { elements.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  package var largestMagnitude: Double { elements.reduce(0) { max($0, abs($1)) } }

  private var squeezedShape: [Int] { shape.filter { $0 != 1 } }

  /// NumPy's broadcasting to a shape; nil where it does not go.
  package func spread(to wanted: [Int]) -> Tensor? {
    if shape == wanted { return self }
    guard let spread = try? Variable.constant(self).broadcast(to: wanted) else { return nil }
    return spread.value
  }

  /// Adds its numbers to those at some places of others; to all of them where there are no places.
  package func add(to numbers: inout [Double], at places: [Int]?) {
    guard let places else {
      for (place, change) in elements.prefix(numbers.count).enumerated() { numbers[place] += change }
      return
    }
    for (place, change) in zip(places, elements) where numbers.indices.contains(place) { numbers[place] += change }
  }

  /// Whether it may be another times a number, by two elements of it: most are told apart by these.
  package func mayBeMultiple(of other: Tensor) -> Bool {
    guard count == other.count, count > 2 else { return count == other.count }
    let (first, second) = (count / 3, count - 1)
    let (a, b) = (self[flat: first] * other[flat: second], self[flat: second] * other[flat: first])
    return !(abs(a - b) > 1e-4 * max(abs(a), abs(b)))
  }

  /// Whether its numbers are another's, but for so much of the largest.
  package func isNear(_ other: Tensor, within tolerance: Double) -> Bool {
    let size = max(largestMagnitude, other.largestMagnitude)
    return count == other.count && zip(elements, other.elements).allSatisfy { abs($0 - $1) <= tolerance * size }
  }

  /// The factor by which this is another, and how far it is from that at its worst, relative to the largest.
  package func ratio(to other: Tensor) -> (factor: Double, error: Double) {
    guard count == other.count, squeezedShape == other.squeezedShape else { return (0, .infinity) }
    var product = 0.0
    var square = 0.0
    var largest = 0.0
    for (a, b) in zip(elements, other.elements) {
      product += a * b
      square += b * b
      largest = max(largest, abs(a))
    }
    guard largest.isFinite, square.isFinite else { return (0, .infinity) }
    if square == 0 || largest == 0 { return (square == 0 && largest == 0) ? (.nan, 0) : (0, 1) }
    let factor = product / square
    var worst = 0.0
    for (a, b) in zip(elements, other.elements) { worst = max(worst, abs(a - factor * b)) }
    return (factor, worst / largest)
  }

  /// By least squares, the factors of two others of which this is the sum, and how far it is from that at its worst, relative to the
  /// largest; nil where the two are one but for a factor.
  package func ratios(to first: Tensor, and second: Tensor) -> (first: Double, second: Double, error: Double)? {
    guard count == first.count, count == second.count else { return nil }
    var (aa, ab, bb, ta, tb) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for ((own, a), b) in zip(zip(elements, first.elements), second.elements) {
      aa += a * a
      ab += a * b
      bb += b * b
      ta += own * a
      tb += own * b
    }
    let determinant = aa * bb - ab * ab
    guard determinant > 1e-12 * aa * bb else { return nil }
    let (p, q) = ((ta * bb - tb * ab) / determinant, (tb * aa - ta * ab) / determinant)
    var worst = 0.0
    for ((own, a), b) in zip(zip(elements, first.elements), second.elements) { worst = max(worst, abs(own - p * a - q * b)) }
    return (p, q, worst / max(largestMagnitude, .leastNormalMagnitude))
  }

  /// Every number a little larger or smaller, each by its own part of it.
  package func disturbed(by seed: Int) -> Tensor {
    of(
      elements.enumerated().map { place, number in
        let part = Double((place &* 7919 &+ seed &* 104_729 &+ 17) % 1000) / 1000
        return number * (1.1 + 0.2 * part) + 1e-3 * (0.1 + part)
      })
  }

  /// Stirs shape and numbers into a hash; 0 and −0 are one.
  package func combine(into hasher: inout Hasher) {
    hasher.combine(shape)
    withElements { elements in for element in elements { hasher.combine(element == 0 ? 0 : element.bitPattern) } }
  }
}
