/// The mean of the batches' losses in each epoch.
public struct EpochMean {
  private let batches: Int
  private var done: Int
  private var sum = 0.0
  private var count = 0
  /// Of the last whole epoch; before there is one, of its batches so far.
  public private(set) var last: Double?
  private var hasWhole = false

  /// - Parameters:
  ///   - batches: in an epoch.
  ///   - done: of the current epoch.
  public init(batches: Int = 1, done: Int = 0) {
    self.batches = batches
    self.done = done
  }

  /// Takes the next batch's loss.
  /// - Returns: the mean where an epoch ends with it.
  public mutating func append(_ loss: Double) -> Double? {
    sum += loss
    count += 1
    done += 1
    guard done >= batches else {
      if !hasWhole { last = sum / Double(count) }
      return nil
    }
    let mean = sum / Double(count)
    last = mean
    hasWhole = true
    (done, sum, count) = (0, 0, 0)
    return mean
  }
}
