extension Library {
  /// The text of what reads and writes files of arrays.
  static let npyio = [npyioArchives, npyioText, npyioLooseText].joined(separator: "\n\n")
}
