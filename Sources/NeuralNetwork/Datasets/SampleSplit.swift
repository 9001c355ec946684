import Limits

/// Which samples train, which are held back to choose by (validation), and which to judge by (test).
public struct SampleSplit: Sendable, Equatable {
  /// In which order the samples are taken.
  public enum Order: String, Sendable, CaseIterable {
    /// The held-back parts are the last samples: the validation part, then the test part.
    case file
    /// The held-back parts are drawn at random, class by class, and the training samples are in random order too.
    case shuffled
  }

  public internal(set) var training: [Int]
  public internal(set) var validation: [Int] = []
  public internal(set) var test: [Int] = []

  /// Draws the parts from the seed, each with its share of every class; the order within a part stays unless `order` says otherwise.
  ///
  /// A share below 1 is a fraction of all samples, any other their number. Where the shares of the classes do not come out even, the largest
  /// remainders are rounded up; the training part keeps one sample of each class at least.
  ///
  /// - Parameter classes: the class of each sample; nil for regression.
  /// - Throws: when a share is neither, or a part would be empty.
  public init(
    samples: Int, classes: [Int]?, test: Double?, validation: Double?, order: Order? = nil, seed: Int = 0
  ) throws(EngineError) {
    let tests = try SampleSplit.count(test, of: samples, "test")
    let validations = try SampleSplit.count(validation, of: samples, "validation")
    guard tests + validations < samples else {
      let words = [test.map { "test=\($0.shortText)" }, validation.map { "validation=\($0.shortText)" }].compactMap { $0 }
      throw EngineError(
        "\(words.joined(separator: " and ")) of \(samples) sample\(samples == 1 ? "" : "s") leave\(words.count == 1 ? "s" : "") none to train with",
        hint: "take more samples or smaller parts")
    }
    if order == .file {
      training = Array(0..<samples - tests - validations)
      self.validation = Array(samples - tests - validations..<samples - tests)
      self.test = Array(samples - tests..<samples)
      return
    }
    var random = LegacyRandom(seed: seed)
    let drawn = random.permutation(samples)
    let classOf = classes ?? Array(repeating: 0, count: samples)
    var left = [Int](repeating: 0, count: (classOf.max() ?? 0) + 1)
    for number in classOf { left[number] += 1 }
    var forTest = SampleSplit.quotas(tests, of: left)
    for index in left.indices { left[index] -= forTest[index] }
    var forValidation = SampleSplit.quotas(validations, of: left)
    // The part of each sample; sorted by it, the samples of a part are in their own order.
    var parts = [DatasetPart](repeating: .training, count: samples)
    training = []
    for (index, sample) in drawn.enumerated() {
      if index & 0xFFFF == 0xFFFF { try Work.checkStop() }
      let number = classOf[sample]
      if forTest[number] > 0 {
        forTest[number] -= 1
        parts[sample] = .test
      } else if forValidation[number] > 0 {
        forValidation[number] -= 1
        parts[sample] = .validation
      } else if order == .shuffled {
        training.append(sample)
      }
    }
    for (sample, part) in parts.enumerated() {
      if sample & 0xFFFF == 0xFFFF { try Work.checkStop() }
      switch part {
      case .training: if order == nil { training.append(sample) }
      case .validation: self.validation.append(sample)
      case .test: self.test.append(sample)
      }
    }
  }

  /// The samples of a part, by their places in the whole.
  public subscript(part: DatasetPart) -> [Int] {
    switch part {
    case .training: training
    case .validation: validation
    case .test: test
    }
  }

  private static func count(_ share: Double?, of samples: Int, _ name: String) throws(EngineError) -> Int {
    guard let share else { return 0 }
    let example = "\(name)=0.25 holds back a quarter, \(name)=10 ten samples"
    guard share > 0, share.isFinite, share < 1 || share == share.rounded() else {
      throw EngineError("\(name)= takes a fraction between 0 and 1 or a number of samples, not \(share.shortText)", hint: example)
    }
    let count = share < 1 ? (Double(samples) * share).rounded() : share
    guard count > 0, count < Double(samples) else {
      throw EngineError(
        "\(name)=\(share.shortText) of \(samples) sample\(samples == 1 ? "" : "s") leaves one part empty",
        hint: "take more samples or another fraction")
    }
    return Int(count)
  }

  /// How many of each class, fewer than there are in all: in proportion to the classes' sizes, of each at most all but one.
  private static func quotas(_ total: Int, of sizes: [Int]) -> [Int] {
    let all = max(sizes.reduce(0, +), 1)
    var quotas = sizes.map { total * $0 / all }
    // Those with the largest remainder first, among equals the larger class.
    let order = sizes.indices.sorted { a, b in
      let (first, second) = (total * sizes[a] % all, total * sizes[b] % all)
      return first != second ? first > second : sizes[a] != sizes[b] ? sizes[a] > sizes[b] : a < b
    }
    var missing = total - quotas.reduce(0, +)
    for limit in [1, 0] {
      while missing > 0 {
        let before = missing
        for index in order where missing > 0 && quotas[index] < sizes[index] - limit {
          quotas[index] += 1
          missing -= 1
        }
        if missing == before { break }
      }
    }
    return quotas
  }
}

extension Dataset {
  /// The samples of a split in their parts; a class that a part has none of is noted.
  public func split(by split: SampleSplit) -> Dataset {
    var result = self
    result.inputs = inputs.rows(split.training)
    result.targets = targets.rows(split.training)
    if !split.validation.isEmpty {
      result.validationInputs = inputs.rows(split.validation)
      result.validationTargets = targets.rows(split.validation)
    }
    if !split.test.isEmpty {
      result.testInputs = inputs.rows(split.test)
      result.testTargets = targets.rows(split.test)
    }
    guard let classes, let classCount else { return result }
    for part in DatasetPart.allCases where !split[part].isEmpty {
      let present = Set(split[part].map { classes[$0] })
      let absent = Set(classes).subtracting(present).filter { $0 < classCount }.sorted()
      guard !absent.isEmpty else { continue }
      let names = absent.prefix(5).map { $0 < classNames.count ? classNames[$0] : String($0) }.joined(separator: ", ")
      result.notes.append("the \(part.rawValue) part has no sample of class \(names)\(absent.count > 5 ? ", …" : "")")
    }
    return result
  }

  /// Holds back samples for testing and for validation (`SampleSplit`).
  public func split(
    test: Double? = nil, validation: Double? = nil, order: SampleSplit.Order? = nil, seed: Int = 0
  ) throws(EngineError) -> Dataset {
    split(
      by: try SampleSplit(
        samples: sampleCount, classes: classes, test: test, validation: validation, order: order, seed: seed))
  }

  /// The class of each training sample; nil for regression.
  public var classes: [Int]? { classes(of: targets) }

  /// The class number of each sample; nil for regression.
  public func classes(of targets: Tensor) -> [Int]? {
    guard classCount != nil else { return nil }
    let width = targets.rowCount == 0 ? 1 : targets.count / targets.rowCount
    return targets.withElements { targets in
      guard width > 1 else { return targets.map { $0.isFinite && $0 >= 0 && $0 < 1e6 ? Int($0.rounded()) : 0 } }
      return (0..<targets.count / width).map { row in
        var best = 0
        for column in 1..<width where targets[row * width + column] > targets[row * width + best] { best = column }
        return best
      }
    }
  }
}
