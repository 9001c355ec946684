import NeuralNetwork

/// Which data have stood on the screen, so that what is known is not drawn again.
struct ShownData {
  private var seen: Set<Int> = []

  /// Notes that data are shown now.
  /// - Returns: whether the same were shown before.
  mutating func note(_ data: Dataset) -> Bool { !seen.insert(ShownData.mark(of: data)).inserted }

  /// Numbers beyond this many are looked at here and there.
  private static let looked = 4096

  private static func mark(of data: Dataset) -> Int {
    var hasher = Hasher()
    hasher.combine(data.name)
    hasher.combine([data.sampleCount, data.featureCount, data.targetCount, data.testCount, data.validationCount, data.classCount ?? -1])
    hasher.combine(data.featureNames)
    hasher.combine(data.scaling != nil)
    hasher.combine(data.targetScaling != nil)
    for tensor in [data.inputs, data.targets] {
      let step = max(1, tensor.count / looked)
      for index in stride(from: 0, to: tensor.count, by: step) { hasher.combine(tensor[flat: index].bitPattern) }
    }
    return hasher.finalize()
  }
}

extension Session {
  /// Whether data that are about to be shown have been so before; where they are only named or nothing is shown it does not count.
  func hasShown(_ data: Dataset) -> Bool {
    guard silence == 0, !style.isBrief else { return false }
    return shownData.note(data)
  }
}
