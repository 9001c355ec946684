extension Library {
  /// The text of `scipy.optimize`.
  static let scipyOptimize = [
    scipyResults, scipyMinimize, scipyScalar, scipyRoots, scipyFits, scipyDescent, scipyBounds, scipyConstraints, scipyQuadratic,
    scipySequential, scipyLinear,
  ].joined(separator: "\n\n")
}
