#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sorts values and, along with them, places, as scikit-learn's trees do: where values are equal, its order is kept too.
///
/// Source: scikit-learn 1.9, sklearn/utils/_sorting.pyx.
enum PairedSort {
  typealias Values = UnsafeMutablePointer<Float>
  typealias Places = UnsafeMutablePointer<Int>

  static func sort(_ values: Values, _ places: Places, _ count: Int) {
    guard count > 0 else { return }
    introsort(values, places, count, 2 * Int(log2(Double(count))))
  }

  private static func swap(_ values: Values, _ places: Places, _ i: Int, _ j: Int) {
    (values[i], values[j]) = (values[j], values[i])
    (places[i], places[j]) = (places[j], places[i])
  }

  private static func introsort(_ firstValues: Values, _ firstPlaces: Places, _ firstCount: Int, _ firstDepth: Int) {
    var (values, places, count, depth) = (firstValues, firstPlaces, firstCount, firstDepth)
    while count > 15 {
      guard depth > 0 else { return heapsort(values, places, count) }
      depth -= 1
      let pivot = median(values[0], values[count / 2], values[count - 1])
      var (i, below, above) = (0, 0, count)
      while i < above {
        if values[i] < pivot {
          swap(values, places, i, below)
          i += 1
          below += 1
        } else if values[i] > pivot {
          above -= 1
          swap(values, places, i, above)
        } else {
          i += 1
        }
      }
      introsort(values, places, below, depth)
      (values, places, count) = (values + above, places + above, count - above)
    }
    insertionSort(values, places, count)
  }

  private static func median(_ a: Float, _ b: Float, _ c: Float) -> Float {
    if a < b { return b < c ? b : a < c ? c : a }
    if b < c { return a < c ? a : c }
    return b
  }

  private static func insertionSort(_ values: Values, _ places: Places, _ count: Int) {
    for i in 1..<max(count, 1) {
      let (value, place) = (values[i], places[i])
      var j = i
      while j > 0, values[j - 1] > value {
        (values[j], places[j]) = (values[j - 1], places[j - 1])
        j -= 1
      }
      (values[j], places[j]) = (value, place)
    }
  }

  private static func heapsort(_ values: Values, _ places: Places, _ count: Int) {
    for start in stride(from: (count - 2) / 2, through: 0, by: -1) { siftDown(values, places, start, count) }
    for end in stride(from: count - 1, to: 0, by: -1) {
      swap(values, places, 0, end)
      siftDown(values, places, 0, end)
    }
  }

  private static func siftDown(_ values: Values, _ places: Places, _ start: Int, _ end: Int) {
    var root = start
    while true {
      let child = root * 2 + 1
      var largest = root
      if child < end, values[largest] < values[child] { largest = child }
      if child + 1 < end, values[largest] < values[child + 1] { largest = child + 1 }
      guard largest != root else { return }
      swap(values, places, root, largest)
      root = largest
    }
  }
}
