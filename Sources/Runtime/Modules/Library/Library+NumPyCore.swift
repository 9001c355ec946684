extension Library {
  /// The text of what `numpy` makes when it is first asked for.
  static let numpyCore = [numpyLimits, numpyMatrix, numpyFormulas].joined(separator: "\n\n")
}
