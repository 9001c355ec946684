/// Which samples make up which batch: drawn anew for each epoch from the seed and the epoch alone, so that any batch can be had again.
final class BatchOrder {
  let samples: Int
  /// Nil: all samples, in their order.
  let size: Int?
  let seed: Int
  let batchesPerEpoch: Int
  private let order: Block<Int>
  private var orderedEpoch = -1

  init(samples: Int, size: Int?, seed: Int) {
    self.samples = samples
    let size = size.map { min($0, samples) }
    self.size = size
    self.seed = seed
    batchesPerEpoch = size.map { max(1, (samples + $0 - 1) / $0) } ?? 1
    order = Block(samples, 0)
    for index in 0..<samples { order.start[index] = index }
  }

  var isWhole: Bool { size == nil }

  /// The samples of a batch, counted within its epoch; the last one may be smaller. The pointer is good until another epoch is asked for.
  func batch(_ batch: Int, epoch: Int) -> UnsafeBufferPointer<Int> {
    guard let size else { return UnsafeBufferPointer(start: order.start, count: samples) }
    if orderedEpoch != epoch { draw(epoch) }
    let first = min(batch * size, samples)
    return UnsafeBufferPointer(start: order.start + first, count: min(size, samples - first))
  }

  private func draw(_ epoch: Int) {
    let order = order.start
    for index in 0..<samples { order[index] = index }
    var random = LegacyRandom(seed: BatchOrder.mixed(seed, epoch))
    random.shuffle(count: samples) { first, second in
      let kept = order[first]
      order[first] = order[second]
      order[second] = kept
    }
    orderedEpoch = epoch
  }

  /// A seed of its own for each number, the seed itself for 0 (SplitMix64's finaliser).
  static func mixed(_ seed: Int, _ number: Int) -> Int {
    guard number != 0 else { return seed }
    var bits = UInt64(bitPattern: Int64(seed)) &+ UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: (bits ^ (bits >> 31)) & 0xffff_ffff)
  }
}
