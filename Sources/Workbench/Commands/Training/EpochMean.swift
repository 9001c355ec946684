/// The mean of the batches' losses in each epoch.
struct EpochMean {
  private let batches: Int
  private var done: Int
  private var sum = 0.0
  private var count = 0
  /// Of the last whole epoch; before there is one, of its batches so far.
  private(set) var last: Double?
  private var hasWhole = false

  /// - Parameters:
  ///   - batches: in an epoch.
  ///   - done: of the current epoch.
  init(batches: Int = 1, done: Int = 0) {
    self.batches = batches
    self.done = done
  }

  /// Takes the next batch's loss.
  /// - Returns: the mean where an epoch ends with it.
  mutating func append(_ loss: Double) -> Double? {
    sum += loss
    count += 1
    done += 1
    let mean = sum / Double(count)
    if !hasWhole || done >= batches { last = mean }
    guard done >= batches else { return nil }
    hasWhole = true
    (done, sum, count) = (0, 0, 0)
    return mean
  }
}
