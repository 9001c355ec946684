extension Library {
  /// The text of `sklearn`: what its modules share.
  static let sklearn = [
    sklearnShared, sklearnDrawnSets, sklearnShippedSets, sklearnTrainTest, sklearnScalers, sklearnEncoders, sklearnScores,
  ].joined(separator: "\n\n")
}
