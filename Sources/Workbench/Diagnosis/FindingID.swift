/// What can be wrong, in the order of causes: what stands earlier brings about what stands later.
///
/// The raw values are the ids of reports; once released they keep their meaning.
enum FindingID: String, CaseIterable {
  // What keeps any gradient from doing anything.
  case weightsReset = "weights-reset"
  case lostUpdate = "lost-update"
  case targetShape = "target-shape"
  case allFrozen = "all-frozen"
  case unreachableTargets = "unreachable-targets"
  case zeroWeights = "zero-weights"
  case symmetricUnits = "symmetric-units"
  case noActivation = "no-activation"
  // When a program takes its steps, and by which gradients.
  case staleOutput = "stale-output"
  case accumulatedGradients = "accumulated-gradients"
  case overwrittenGradient = "overwritten-gradient"
  case repeatedUpdate = "repeated-update"
  case missingUpdate = "missing-update"
  // Gradients worked out by hand.
  case wrongSign = "wrong-sign"
  case missingSlope = "missing-slope"
  case wrongGradient = "wrong-gradient"
  case wrongAxis = "wrong-axis"
  case sameBatch = "same-batch"
  case missingMean = "missing-mean"
  // The numbers that go in.
  case float16Overflow = "float16-overflow"
  case unscaledFeatures = "unscaled-features"
  case unscaledTargets = "unscaled-targets"
  case orderedBatches = "ordered-batches"
  case contradictingSamples = "contradicting-samples"
  case shuffledLabels = "shuffled-labels"
  case constantFeature = "constant-feature"
  case duplicateFeature = "duplicate-feature"
  // The set-up.
  case tooMuchRegularization = "too-much-regularization"
  case tooMuchDropout = "too-much-dropout"
  case alwaysClipped = "always-clipped"
  case endedSchedule = "ended-schedule"
  case explodingGradients = "exploding-gradients"
  case rateTooHigh = "rate-too-high"
  case lossMismatch = "loss-mismatch"
  case notFinite = "not-finite"
  // What the network can express, and whether its units still answer.
  case deadUnits = "dead-units"
  case saturatedUnits = "saturated-units"
  case vanishingGradients = "vanishing-gradients"
  case needsHiddenLayer = "needs-hidden-layer"
  case bottleneck
  case classImbalance = "class-imbalance"
  // What the samples are good for.
  case shiftedTest = "shifted-test"
  case swappedParts = "swapped-parts"
  case tooFewSamples = "too-few-samples"
  case overfitting
  // How far it has come.
  case rateTooLow = "rate-too-low"
  case stillFalling = "still-falling"
  case plateau

  /// Whether it says only how far a training has come, which any graver cause explains.
  var isOfProgress: Bool { self >= .rateTooLow }
}

extension FindingID: Comparable {
  /// Causes come before effects.
  static func < (a: FindingID, b: FindingID) -> Bool { (a.place, a.rawValue) < (b.place, b.rawValue) }

  private var place: Int { FindingID.allCases.firstIndex(of: self) ?? 0 }
}
