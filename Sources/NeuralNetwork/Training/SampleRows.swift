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
    converted = rows.count <= Self.limit ? Block(rows.count, 0) : nil
    if let converted { rows.withElements { convert($0[...], to: converted.start) } }
  }

  private func convert(_ source: Slice<UnsafeBufferPointer<Double>>, to target: UnsafeMutablePointer<T>) {
    guard let start = UnsafeBufferPointer(rebasing: source).baseAddress else { return }
    for index in 0..<source.count { target[index] = T(start[index]) }
    if isRounded { Graph<T>.roundToFloat16(target, source.count) }
  }

  /// Copies these samples one after another.
  func copy(_ samples: UnsafeBufferPointer<Int>, to target: UnsafeMutablePointer<T>) {
    let width = width
    var place = target
    if let start = converted?.start {
      for sample in samples {
        place.update(from: start + sample * width, count: width)
        place += width
      }
      return
    }
    rows.withElements { elements in
      for sample in samples {
        convert(elements[sample * width..<(sample + 1) * width], to: place)
        place += width
      }
    }
  }
}
