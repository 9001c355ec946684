extension Library {
  /// The text of `inspect`.
  static let inspect = [inspectSignatures, inspectKinds].joined(separator: "\n\n")
}
