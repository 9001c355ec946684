import NeuralNetwork

/// What a data set asks of a network.
extension Dataset {
  var isClassification: Bool { classCount != nil }

  /// Rows of zeros and a one, rather than class numbers.
  var isOneHot: Bool { isClassification && targets.rank == 2 && targetCount > 1 }

  /// How many outputs a network for it has.
  var outputCount: Int { targets.rank == 1 ? max(classCount ?? 1, 1) : targetCount }

  /// What `kind=` would make of its targets, where it may be said.
  var otherKind: String? {
    guard targetCount == 1, !DataCommand.names.contains(name) else { return nil }
    if isClassification { return classNames.allSatisfy { Double($0) != nil } ? "kind=numbers estimates a number" : nil }
    let isWhole = targets.elements.prefix(10_000).allSatisfy { $0 == $0.rounded() && $0 >= 0 && $0 < 1000 }
    return isWhole && targetScaling == nil ? "kind=classes takes its values as classes" : nil
  }

  /// What a class is called.
  func className(_ index: Int) -> String { index < classNames.count ? classNames[index] : String(index) }

  func featureName(_ index: Int) -> String {
    index < featureNames.count ? featureNames[index] : featureCount == 1 ? "x" : "x\(index + 1)"
  }

  /// A network that fits it, for hints.
  var suggestedNetwork: String {
    if outputCount > 1, isClassification { return "net \(featureCount) -> 8 tanh -> \(outputCount) softmax" }
    return isClassification ? "net \(featureCount) -> 4 tanh -> 1 sigmoid" : "net \(featureCount) -> 8 tanh -> \(outputCount)"
  }
}
