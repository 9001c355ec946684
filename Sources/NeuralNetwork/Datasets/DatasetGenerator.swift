import Limits

/// A data set made from a formula and a seed: one entry of the table of generators.
public struct DatasetGenerator: Sendable {
  /// What a learner may set.
  public enum Parameter: String, Sendable, CaseIterable {
    case n, noise, seed, classes

    public var summary: String {
      switch self {
      case .n: "how many samples"
      case .noise: "the standard deviation of the noise"
      case .seed: "the seed of the random numbers"
      case .classes: "how many classes"
      }
    }
  }

  /// The settings of one run of a generator; nil takes the generator's own default.
  public struct Options: Sendable, Equatable {
    public var samples: Int?
    public var noise: Double?
    public var seed: Int
    public var classes: Int?

    public init(samples: Int? = nil, noise: Double? = nil, seed: Int = 0, classes: Int? = nil) {
      self.samples = samples
      self.noise = noise
      self.seed = seed
      self.classes = classes
    }
  }

  public let name: String
  public let summary: String
  /// The rule behind the data in one line.
  public let formula: String
  /// What can be set, `n`, `noise` and `seed` everywhere.
  public let parameters: [Parameter]
  public let defaultSamples: Int
  public let defaultNoise: Double
  /// The number of classes; nil for regression.
  public let defaultClasses: Int?
  public let featureNames: [String]
  /// The sample at an index of so many: its features and its target, without noise on the features.
  let sample: @Sendable (inout Draw) -> (features: [Double], target: Double)

  /// What a rule may use to make one sample.
  struct Draw {
    let index: Int
    let count: Int
    let classes: Int
    var random: LegacyRandom

    /// Classes take turns, so that any run of samples holds all of them.
    var turn: Int { index % classes }

    /// Where in its class the sample stands, from 0 to 1.
    var fraction: Double {
      let members = (count - turn + classes - 1) / classes
      return members > 1 ? Double(index / classes) / Double(members - 1) : 0
    }

    /// The same from 0 to just under 1, for closed curves.
    var openFraction: Double {
      let members = (count - turn + classes - 1) / classes
      return Double(index / classes) / Double(max(members, 1))
    }
  }
}

extension DatasetGenerator {
  /// The most samples a generator makes.
  public static let maximumSamples = 1 << 24
  public static let maximumClasses = 100

  /// The samples the options ask for.
  ///
  /// Noise is added to the features, in regression to the target. The same options give the same samples.
  ///
  /// - Throws: when an option is out of range or not one of this generator's.
  public func generate(_ options: Options = Options()) throws(EngineError) -> Dataset {
    let count = options.samples ?? defaultSamples
    let noise = options.noise ?? defaultNoise
    let classes = try checkedClasses(options.classes)
    guard count >= 1, count <= Self.maximumSamples else {
      throw EngineError("n=\(count): a data set has 1 to \(Self.maximumSamples) samples", hint: "data \(name) n=\(defaultSamples)")
    }
    guard noise >= 0, noise.isFinite else {
      throw EngineError("noise= takes a number of 0 or more, not \(noise.shortText)", hint: "data \(name) noise=\(defaultNoise.shortText)")
    }
    // The samples, and the copies that scaling and splitting make.
    try Work.require(
      Work.bytes(count, of: 4 * (featureNames.count + 1) * MemoryLayout<Double>.stride), for: "a data set of \(count) samples")
    var inputs: [Double] = []
    var targets: [Double] = []
    var draw = LegacyRandom(seed: options.seed)
    for index in 0..<count {
      if index & 0x3FFF == 0 { try Work.checkStop() }
      var place = Draw(index: index, count: count, classes: classes ?? 1, random: draw)
      var (features, target) = sample(&place)
      draw = place.random
      if noise > 0 {
        if classes == nil {
          target += noise * draw.gaussian()
        } else {
          for feature in features.indices { features[feature] += noise * draw.gaussian() }
        }
      }
      inputs += features
      targets.append(target)
    }
    let isMulticlass = (classes ?? 0) > 2
    return try Dataset(
      name: name, inputs: Tensor(shape: [count, featureNames.count], elements: inputs),
      targets: Tensor(shape: isMulticlass ? [count] : [count, 1], elements: targets), classCount: classes, featureNames: featureNames)
  }

  private func checkedClasses(_ wanted: Int?) throws(EngineError) -> Int? {
    guard let wanted else { return defaultClasses }
    guard parameters.contains(.classes) else {
      let able = Self.all.filter { $0.parameters.contains(.classes) }.map(\.name).joined(separator: " and ")
      let has = defaultClasses.map { "always has \($0) classes" } ?? "has no classes: its target is a number"
      throw EngineError("\(name) \(has)", hint: "classes= works with \(able)")
    }
    guard wanted >= 2, wanted <= Self.maximumClasses else {
      throw EngineError("classes=\(wanted): there can be 2 to \(Self.maximumClasses) classes", hint: "data \(name) classes=3")
    }
    return wanted
  }
}
