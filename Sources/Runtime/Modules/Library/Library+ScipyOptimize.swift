extension Library {
  /// The text of `scipy.optimize`.
  static let scipyOptimize = [scipyMinimize, scipyRoots, scipyFits, scipyDescent, scipyBounds].joined(separator: "\n\n")
}
