import NeuralNetwork

/// What a data set asks of a network.
extension Dataset {
  var isClassification: Bool { classCount != nil }

  /// Rows of zeros and a one, rather than class numbers.
  var isOneHot: Bool { isClassification && targets.rank == 2 && targetCount > 1 }

  /// How many outputs a network for it has.
  var outputCount: Int { targets.rank == 1 ? max(classCount ?? 1, 1) : targetCount }

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
