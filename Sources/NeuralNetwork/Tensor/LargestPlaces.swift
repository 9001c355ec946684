/// What a screen looks for among very many numbers: a few places, found in one walk, and nothing is sorted or copied.
public enum LargestPlaces {
  /// The places of the largest by size, the largest first, of equal ones those that come first.
  public static func of(_ values: [Double], most: Int) -> [Int] {
    values.withUnsafeBufferPointer { values in places(values.count, most: most) { abs(values[$0]) } }
  }

  /// The terms of a sum over samples, `a[s, i]·b[s, j]`, that are largest, in the same order.
  ///
  /// - Parameters:
  ///   - a: a matrix with as many rows as there are samples, of which column `i` is taken.
  ///   - b: another, of which column `j` is taken.
  public static func products(_ a: Tensor, column i: Int, _ b: Tensor, column j: Int, samples: Int, most: Int) -> [Int] {
    let (wide, high) = (a.count / max(samples, 1), b.count / max(samples, 1))
    guard i < wide, j < high else { return [] }
    return a.withElements { a in
      b.withElements { b in places(samples, most: most) { abs(a[$0 * wide + i] * b[$0 * high + j]) } }
    }
  }

  @inline(__always)
  private static func places(_ count: Int, most: Int, _ size: (Int) -> Double) -> [Int] {
    guard most > 0 else { return [] }
    var found: [(size: Double, place: Int)] = []
    var least = 0.0
    for place in 0..<count {
      let size = size(place)
      if found.count == most {
        guard size > least else { continue }
        found.removeLast()
      }
      found.insert((size, place), at: found.firstIndex { $0.size < size } ?? found.count)
      least = found[found.count - 1].size
    }
    return found.map(\.place)
  }
}

extension Tensor {
  /// The place of the first number that is not 0.
  public var firstNonZero: Int? { withElements { $0.firstIndex { $0 != 0 } } }

  /// Some of the elements, of all of them in their order.
  public func elements(_ range: Range<Int>) -> [Double] { withElements { Array($0[range]) } }

  /// Whether a product of these with something is elsewhere than they say: where one is not finite, or 0 and the product is not.
  public func losesProducts(_ products: Tensor) -> Bool {
    withElements { factors in
      products.withElements { products in
        (0..<min(factors.count, products.count)).contains { !factors[$0].isFinite || factors[$0] == 0 && products[$0] != 0 }
      }
    }
  }
}
