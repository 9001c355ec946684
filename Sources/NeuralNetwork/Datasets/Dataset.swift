/// Samples with their targets, and the parts held back for validation and for testing.
public struct Dataset: Sendable, Equatable {
  /// What `data` was given: a generator's name, a file's, or `X y`.
  public var name: String
  /// samples × features, a sample a row.
  public var inputs: Tensor
  /// (n, 1) for regression and for two classes as 0 and 1; (n,) class numbers for more classes; (n, k) for several outputs.
  public var targets: Tensor
  /// The samples held back to choose settings by, when there are any.
  public var validationInputs: Tensor?
  public var validationTargets: Tensor?
  /// The samples held back to judge by, when there are any.
  public var testInputs: Tensor?
  public var testTargets: Tensor?
  /// How many classes there are; nil for regression.
  public var classCount: Int?
  /// Whether nobody said that its whole numbers are classes.
  public var isKindGuessed = false
  /// What the columns are called, when they have names.
  public var featureNames: [String]
  /// What the classes are called, when they have names.
  public var classNames: [String]
  /// How the inputs were scaled, fitted on the training part.
  public var scaling: FeatureScaling?
  /// How targets that are numbers were scaled, fitted on the training part.
  public var targetScaling: FeatureScaling?
  /// The height, width and channels of a sample that is an image, else nil.
  public var imageShape: [Int]?
  /// What the columns of the table were taken for, where it was read from one.
  public var columns: [DatasetColumn] = []
  /// What is said about how it was read: what was guessed, left out, encoded.
  public var notes: [String] = []

  /// - Throws: when inputs and targets are not one row for one row, or there are no samples.
  public init(
    name: String, inputs: Tensor, targets: Tensor, classCount: Int? = nil, featureNames: [String] = [], classNames: [String] = [],
    imageShape: [Int]? = nil
  ) throws(EngineError) {
    let matrix = inputs.rank == 1 ? try inputs.reshaped(to: [inputs.count, 1]) : inputs.rank == 0 ? inputs.matrix : inputs
    guard matrix.rowCount == targets.rowCount, targets.rank >= 1 else {
      throw EngineError(
        "the inputs have \(matrix.rowCount) rows and the targets \(targets.rank == 0 ? "none" : String(targets.rowCount))",
        hint: "each sample needs a row in X and one in y")
    }
    guard matrix.count > 0 else { throw EngineError("there are no samples", hint: "X needs at least one row and one column") }
    self.name = name
    self.inputs = matrix
    self.targets = targets
    self.classCount = classCount
    self.featureNames = featureNames
    self.classNames = classNames
    self.imageShape = imageShape
  }

  /// The number of training samples.
  public var sampleCount: Int { inputs.rowCount }
  /// The number of samples held back to choose by.
  public var validationCount: Int { validationInputs?.rowCount ?? 0 }
  /// The number of samples held back to judge by.
  public var testCount: Int { testInputs?.rowCount ?? 0 }
  /// The numbers that describe one sample.
  public var featureCount: Int { sampleCount == 0 ? 0 : inputs.count / sampleCount }
  /// The numbers to predict for one sample: 1 for class numbers.
  public var targetCount: Int { sampleCount == 0 ? 0 : targets.count / sampleCount }

  /// How many training samples each class has; empty for regression.
  public var classSizes: [Int] {
    guard let classCount, targetCount == 1 else { return [] }
    var sizes = [Int](repeating: 0, count: classCount)
    for target in targets.elements where target >= 0 && target < Double(classCount) { sizes[Int(target)] += 1 }
    return sizes
  }
}

/// What part of the data a sample belongs to.
public enum DatasetPart: String, Sendable, CaseIterable {
  /// What the network learns from.
  case training
  /// What settings are chosen by, and when to stop.
  case validation
  /// What is looked at last, to judge by.
  case test
}

extension Dataset {
  /// Inputs and targets of a part; nil where there is none.
  public subscript(part: DatasetPart) -> (inputs: Tensor, targets: Tensor)? {
    switch part {
    case .training: (inputs, targets)
    case .validation: validationInputs.flatMap { inputs in validationTargets.map { (inputs, $0) } }
    case .test: testInputs.flatMap { inputs in testTargets.map { (inputs, $0) } }
    }
  }

  /// The number of samples of a part.
  public func count(of part: DatasetPart) -> Int { self[part]?.inputs.rowCount ?? 0 }

  /// Scales the inputs, those of all parts alike, by what the training part shows.
  public func scaled(_ method: ScalingMethod) throws(EngineError) -> Dataset {
    var result = self
    let scaling = FeatureScaling(method, fittedOn: inputs)
    result.inputs = try scaling.apply(to: inputs)
    if let validationInputs { result.validationInputs = try scaling.apply(to: validationInputs) }
    if let testInputs { result.testInputs = try scaling.apply(to: testInputs) }
    result.scaling = scaling
    return result
  }

  /// Scales targets that are numbers, those of all parts alike, by what the training part shows.
  /// - Throws: when the targets are classes.
  public func scaledTargets(_ method: ScalingMethod = .standard) throws(EngineError) -> Dataset {
    guard classCount == nil else {
      throw EngineError(
        "scale=target is for targets that are numbers, and these are classes", hint: "kind=numbers estimates them as numbers")
    }
    var result = self
    let scaling = FeatureScaling(method, fittedOn: targets)
    result.targets = try scaling.apply(to: targets)
    if let validationTargets { result.validationTargets = try scaling.apply(to: validationTargets) }
    if let testTargets { result.testTargets = try scaling.apply(to: testTargets) }
    result.targetScaling = scaling
    return result
  }
}
