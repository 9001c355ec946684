import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a decision tree is to grow, in scikit-learn's terms.
struct TreeSettings {
  /// What a node's samples are judged by.
  enum Criterion: String { case gini, entropy, squaredError = "squared_error" }

  var criterion: Criterion
  /// Whether a feature's threshold is drawn, not sought.
  var isRandom: Bool
  var maxDepth: Int
  var minSamplesSplit: Int
  var minSamplesLeaf: Int
  var maxFeatures: Int
  /// Without a limit the tree grows depth first.
  var maxLeafNodes: Int?
  var minImpurityDecrease: Double
  var seed: UInt32
}

/// A question of a decision tree, or a leaf (without children).
struct TreeNode {
  var feature = -2
  var threshold = -2.0
  var impurity: Double
  var count: Int
  var weight: Double
  var left = -1
  var right = -1
}

/// Grows a decision tree as scikit-learn does, to the bit: its order of sums and of equal samples decides between questions that gain alike.
///
/// Source: scikit-learn 1.9, sklearn/tree/_tree.pyx, _splitter.pyx, _partitioner.pyx.
struct TreeGrower {
  static let epsilon = 0x1p-52
  /// Values nearer to each other than that are one.
  static let featureThreshold: Float = 1e-7

  struct Split {
    var feature = 0
    var threshold = 0.0
    var position: Int
    var improvement = -Double.infinity
    var impurityLeft = 0.0
    var impurityRight = 0.0
  }

  struct Open {
    var node = -1
    var start: Int
    var end: Int
    var depth: Int
    var impurity: Double
    var constants: Int
    var parent: Int
    var isLeft: Bool
    var split: Split?
  }

  private let x: [Float]
  private let columns: Int
  let settings: TreeSettings
  private var criterion: TreeCriterion
  var samples: [Int]
  private var values: [Float]
  private var features: [Int]
  private var constantFeatures: [Int]
  private var random: UInt32

  var nodes: [TreeNode] = []
  /// What each node says, one after the other.
  var answers: [Double] = []
  var depth = 0

  /// - Parameters:
  ///   - x: the samples' features, row by row.
  ///   - y: classes as numbers, or each sample's targets row by row.
  ///   - classCount: 0 for regression.
  init(x: [Float], columns: Int, y: [Double], weights: [Double], classCount: Int, settings: TreeSettings) {
    (self.x, self.columns, self.settings) = (x, columns, settings)
    samples = weights.indices.filter { weights[$0] != 0 }
    criterion = TreeCriterion(y: y, weights: weights, samples: samples, classCount: classCount, kind: settings.criterion)
    values = [Float](repeating: 0, count: samples.count)
    features = Array(0..<columns)
    constantFeatures = [Int](repeating: 0, count: columns)
    random = settings.seed
  }

  mutating func grow() {
    if let most = settings.maxLeafNodes { growBestFirst(most) } else { growDepthFirst() }
  }

  // MARK: - Which node is next
  /// Makes the node, and finds the question that is asked there.
  mutating func ask(_ open: inout Open) {
    let count = open.end - open.start
    criterion.begin(samples, open.start, open.end)
    if open.parent < 0 { open.impurity = criterion.impurity() }
    let (answer, weight) = (criterion.answer(), criterion.weight)
    var split: Split?
    if open.depth < settings.maxDepth, count >= settings.minSamplesSplit, count >= 2 * settings.minSamplesLeaf, open.impurity > Self.epsilon
    {
      let best = bestSplit(open.start, open.end, open.impurity, &open.constants)
      if best.position < open.end, best.improvement + Self.epsilon >= settings.minImpurityDecrease { split = best }
    }
    open.node = nodes.count
    open.split = split
    depth = max(depth, open.depth)
    if open.parent >= 0 {
      if open.isLeft { nodes[open.parent].left = open.node } else { nodes[open.parent].right = open.node }
    }
    nodes.append(
      TreeNode(feature: split?.feature ?? -2, threshold: split?.threshold ?? -2, impurity: open.impurity, count: count, weight: weight))
    answers += answer
  }

  /// A number below `high` of scikit-learn's own generator.
  private mutating func draw(_ low: Int, _ high: Int) -> Int {
    low + Int(nextRandom()) % (high - low)
  }

  private mutating func nextRandom() -> UInt32 {
    if random == 0 { random = 1 }
    random ^= random << 13
    random ^= random >> 17
    random ^= random << 5
    return random % 0x8000_0000
  }

  private mutating func bestSplit(_ start: Int, _ end: Int, _ impurity: Double, _ constants: inout Int) -> Split {
    var best = Split(position: end)
    var (bestGain, lastFeature) = (-Double.infinity, -1)
    let known = constants
    var (last, drawn, found, total, visited) = (columns, 0, 0, known, 0)
    while last > total, visited < settings.maxFeatures || visited <= found + drawn {
      visited += 1
      var j = draw(drawn, last - found)
      if j < known {
        features.swapAt(drawn, j)
        drawn += 1
        continue
      }
      j += found
      let feature = features[j]
      lastFeature = feature
      let (least, most) = settings.isRandom ? range(feature, start, end) : sort(feature, start, end)
      if most <= least + Self.featureThreshold {
        features.swapAt(j, total)
        found += 1
        total += 1
        continue
      }
      last -= 1
      features.swapAt(last, j)
      if settings.isRandom {
        tryThreshold(feature, start, end, least, most, &best, &bestGain)
      } else {
        tryPlaces(feature, start, end, &best, &bestGain)
      }
    }
    if best.position < end {
      if !settings.isRandom || lastFeature != best.feature { partition(best, start, end) }
      criterion.reset()
      criterion.move(to: best.position, samples)
      (best.impurityLeft, best.impurityRight) = criterion.childImpurities(samples)
      best.improvement = criterion.improvement(of: impurity, best.impurityLeft, best.impurityRight)
    }
    for i in 0..<known { features[i] = constantFeatures[i] }
    for i in known..<known + found { constantFeatures[i] = features[i] }
    constants = total
    return best
  }

  private mutating func tryPlaces(_ feature: Int, _ start: Int, _ end: Int, _ best: inout Split, _ bestGain: inout Double) {
    criterion.reset()
    var p = start
    while p < end {
      p += 1
      while p < end, values[p] <= values[p - 1] + Self.featureThreshold { p += 1 }
      guard p < end, p - start >= settings.minSamplesLeaf, end - p >= settings.minSamplesLeaf else { continue }
      criterion.move(to: p, samples)
      let gain = criterion.gain(samples)
      guard gain > bestGain else { continue }
      bestGain = gain
      let (low, high) = (Double(values[p - 1]), Double(values[p]))
      let middle = low / 2 + high / 2
      best = Split(feature: feature, threshold: middle == high || middle.isInfinite ? low : middle, position: p)
    }
  }

  private mutating func tryThreshold(
    _ feature: Int, _ start: Int, _ end: Int, _ least: Float, _ most: Float, _ best: inout Split, _ bestGain: inout Double
  ) {
    let (low, high) = (Double(least), Double(most))
    var threshold = (high - low) * Double(nextRandom()) / 2147483647 + low
    if threshold == high { threshold = low }
    var (p, position) = (start, end)
    while p < position {
      if Double(values[p]) <= threshold {
        p += 1
      } else {
        position -= 1
        values.swapAt(p, position)
        samples.swapAt(p, position)
      }
    }
    guard position - start >= settings.minSamplesLeaf, end - position >= settings.minSamplesLeaf else { return }
    criterion.reset()
    criterion.move(to: position, samples)
    let gain = criterion.gain(samples)
    guard gain > bestGain else { return }
    bestGain = gain
    best = Split(feature: feature, threshold: threshold, position: position)
  }

  private mutating func range(_ feature: Int, _ start: Int, _ end: Int) -> (Float, Float) {
    var (least, most) = (Float.infinity, -Float.infinity)
    for p in start..<end {
      let value = x[samples[p] * columns + feature]
      values[p] = value
      (least, most) = (min(least, value), max(most, value))
    }
    return (least, most)
  }

  private mutating func sort(_ feature: Int, _ start: Int, _ end: Int) -> (Float, Float) {
    for p in start..<end { values[p] = x[samples[p] * columns + feature] }
    values.withUnsafeMutableBufferPointer { values in
      samples.withUnsafeMutableBufferPointer { samples in
        PairedSort.sort(values.baseAddress! + start, samples.baseAddress! + start, end - start)
      }
    }
    return (values[start], values[end - 1])
  }

  mutating func partition(_ split: Split, _ start: Int, _ end: Int) {
    var (p, position) = (start, end)
    while p < position {
      if Double(x[samples[p] * columns + split.feature]) <= split.threshold {
        p += 1
      } else {
        position -= 1
        samples.swapAt(p, position)
      }
    }
  }
}
