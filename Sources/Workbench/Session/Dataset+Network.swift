import Language
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
  func className(_ index: Int) -> String {
    if index < classNames.count { return classNames[index] }
    // Of −1 and 1 the first is class 0.
    let isSigned = targetCount == 1 && targets.elements.first { $0 != 1 } == -1
    return isSigned && index == 0 ? "-1" : String(index)
  }

  func featureName(_ index: Int) -> String {
    index < featureNames.count ? featureNames[index] : featureCount == 1 ? "x" : "x\(index + 1)"
  }

  /// A network that fits it, for hints.
  var suggestedNetwork: String {
    if outputCount > 1, isClassification { return "net \(featureCount) -> 8 tanh -> \(outputCount) softmax" }
    return isClassification ? "net \(featureCount) -> 4 tanh -> 1 sigmoid" : "net \(featureCount) -> 8 tanh -> \(outputCount)"
  }
}

extension Session {
  /// Takes a target of whole numbers for numbers where nobody said that they are classes and `loss mse` on one identity output says
  /// that they are not.
  /// - Returns: what to tell about it; nil where there is nothing to do.
  func takeGuessedClassesAsNumbers() throws(Diagnostic) -> NoteReport? {
    guard let network = workbench.network, network.outputCount == 1, network.lastActivation == .identity, workbench.setup.loss == .mse,
      let read = workbench.readAsNumbers, let data = workbench.data, data.isKindGuessed
    else { return nil }
    try read(self)
    return NoteReport(
      text: "the target of `\(data.name)` is numbers now, not classes: that is what `loss mse` on one identity output estimates; "
        + "kind=classes at `data` keeps classes")
  }
}
