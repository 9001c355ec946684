extension Library {
  /// The text of what arrays of text and of any values are made of.
  static let numpyObjects = [numpyObjectMaking, numpyObjectArray, numpyObjectFunctions].joined(separator: "\n\n")
}
