extension Library {
  /// What NumPy has besides what is native.
  static let numpyMore = [numpyPlaces, numpyNumbers, numpyOlderPolynomials, numpyText].joined(separator: "\n\n")
}
