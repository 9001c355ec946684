/// What a training has to tell of its steps' losses, written down as they are made: a step asks nobody else.
public struct LossRecord {
  /// The losses of the whole run, calls before included.
  public private(set) var run: LossCurve
  /// This call's, epoch by epoch: the mean of its batches'.
  public private(set) var epochs = LossCurve()
  public private(set) var epochMean: EpochMean
  public private(set) var steps = 0
  /// Mixed precision: steps that overflowed and changed nothing.
  public private(set) var skipped = 0

  /// - Parameters:
  ///   - run: the curve so far.
  ///   - batches: in an epoch.
  ///   - done: of the current epoch.
  public init(run: LossCurve = LossCurve(), batches: Int = 1, done: Int = 0) {
    self.run = run
    epochMean = EpochMean(batches: batches, done: done)
  }

  /// - Parameter loss: a step's, before its update.
  mutating func append(_ loss: Double, isSkipped: Bool) {
    steps += 1
    if isSkipped { skipped += 1 }
    if let mean = epochMean.append(loss) { epochs.append(mean) }
    run.append(loss)
  }
}
