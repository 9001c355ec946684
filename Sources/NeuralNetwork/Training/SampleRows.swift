/// The samples' numbers in the precision of the steps: converted once, or batch by batch where a copy of all would be large.
final class SampleRows<T: KernelScalar> {
  private let rows: Tensor
  private let width: Int
  private let converted: Block<T>?
  private let isRounded: Bool

  /// The most numbers that are converted at once.
  static var limit: Int { 1 << 22 }

  /// - Parameters:
  ///   - width: numbers a sample.
  ///   - isRounded: whether they are rounded to what a float16 holds.
  init(_ rows: Tensor, width: Int, isRounded: Bool = false) {
    self.rows = rows
    self.width = width
    self.isRounded = isRounded
    converted = rows.count <= Self.limit ? Block(zeros: rows.count) : nil
    guard let converted else { return }
    rows.withElements { elements in
      for index in 0..<elements.count { converted.start[index] = T(elements[index]) }
    }
    if isRounded { Graph<T>.roundToFloat16(converted.start, rows.count) }
  }

  /// Copies these samples one after another.
  func copy(_ samples: UnsafeBufferPointer<Int>, to target: UnsafeMutablePointer<T>) {
    let width = width
    if let start = converted?.start {
      var place = target
      for sample in samples {
        place.update(from: start + sample * width, count: width)
        place += width
      }
      return
    }
    rows.withElements { elements in
      guard let start = elements.baseAddress, let first = samples.baseAddress else { return }
      RowConversion(source: start, samples: first, count: samples.count, width: width, target: target).runOnTwoThreads()
    }
    if isRounded { Graph<T>.roundToFloat16(target, samples.count * width) }
  }
}

/// Rows picked out of doubles, one after another in another precision.
struct RowConversion<T: KernelScalar> {
  var source: UnsafePointer<Double>
  var samples: UnsafePointer<Int>
  var count: Int
  /// Numbers a row.
  var width: Int
  var target: UnsafeMutablePointer<T>

  func run() {
    var place = target
    for position in 0..<count {
      let row = source + samples[position] * width
      for index in 0..<width { place[index] = T(row[index]) }
      place += width
    }
  }

  /// The same, the rows shared between two threads where that pays.
  func runOnTwoThreads() {
    guard count > 1, count * width >= SecondThread.elementThreshold, let second = SecondThread.shared else { return run() }
    var (mine, other) = (self, self)
    mine.count = count / 2
    other.count -= mine.count
    other.samples += mine.count
    other.target += mine.count * width
    withUnsafePointer(to: mine) { mine in withUnsafePointer(to: other) { second.run(T.rowConversion, mine, $0) } }
  }
}
