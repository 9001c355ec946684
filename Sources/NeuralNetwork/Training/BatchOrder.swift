/// Which samples make up which batch: drawn anew for each epoch from the seed and the epoch alone, so that any batch can be had again.
struct BatchOrder: Sendable {
  let samples: Int
  /// Nil: all samples, in their order.
  let size: Int?
  let seed: Int
  private var order: [Int] = []
  private var orderedEpoch = -1

  init(samples: Int, size: Int?, seed: Int) {
    self.samples = samples
    self.size = size.map { min($0, samples) }
    self.seed = seed
  }

  var batchesPerEpoch: Int { size.map { max(1, (samples + $0 - 1) / $0) } ?? 1 }
  var isWhole: Bool { size == nil }

  /// The samples of a batch, counted within its epoch; the last one may be smaller.
  mutating func indices(batch: Int, epoch: Int) -> ArraySlice<Int> {
    guard let size else {
      if order.count != samples { order = Array(0..<samples) }
      return order[...]
    }
    if orderedEpoch != epoch || order.count != samples {
      order = Array(0..<samples)
      var random = LegacyRandom(seed: BatchOrder.mixed(seed, epoch))
      order.withUnsafeMutableBufferPointer { order in
        random.shuffle(count: order.count) { order.swapAt($0, $1) }
      }
      orderedEpoch = epoch
    }
    return order[min(batch * size, samples)..<min((batch + 1) * size, samples)]
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
