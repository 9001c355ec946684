extension Library {
  /// The text of `datetime`.
  static let datetime = [datetimeSpans, datetimeParts, datetimeMoments].joined(separator: "\n\n")
}
