import Kernels
import Limits

extension StepExecutor {
  /// The most steps whose losses are kept until they are written down.
  static var longestRow: Int { 1024 }

  /// Makes the next steps within one call of a kernel, as many as may go unasked: plain ones on all samples, whose update needs nothing
  /// but the gradients. The same operations in the same order as steps one by one.
  /// - Parameter done: steps of the request made before.
  /// - Returns: nil where steps go one by one.
  func runInARow(
    _ recorded: RecordedNetwork<T>, _ request: StepRequest, _ done: Int, into record: inout LossRecord
  ) -> (made: Int, last: StepOutcome)? {
    guard let chain = recorded.chain, chain.stepsInARow > 0, traits.isPlain, !request.isPreview, setup.clipping == nil,
      let update = optimizer.updateInARow(store, learningRate: T(request.learningRate))
    else { return nil }
    var steps = ChainSteps(count: min(request.count - done, chain.stepsInARow, Self.longestRow), losses: rowLosses.start, update: update)
    withUnsafeMutablePointer(to: &steps) { chain.make($0) }
    for index in 0..<steps.made { record.append(Double(rowLosses.start[index]), isSkipped: false) }
    // A step whose loss is not finite moves nothing.
    optimizer.countSteps(steps.ending == .lossNotFinite ? steps.made - 1 : steps.made)
    if current !== recorded { current = recorded }
    currentLoss = Double(rowLosses.start[steps.made - 1])
    currentSeed = 1
    isAheadOfNetwork = true
    switch steps.ending {
    case .done: return (steps.made, StepOutcome(loss: currentLoss))
    case .lossNotFinite: return (steps.made, StepOutcome(loss: currentLoss, ending: .lossNotFinite))
    case .parametersNotFinite: return (steps.made, StepOutcome(loss: currentLoss, ending: .parametersNotFinite))
    }
  }
}
