extension Library {
  /// The text of what numbers with an imaginary part are made of: single ones, and arrays of them as two arrays.
  static let complexNumbers = [complexNumber, complexArray, complexFunctions].joined(separator: "\n\n")
}
