/// One column of the table a data set was read from.
public struct DatasetColumn: Sendable, Equatable {
  public var name: String
  /// number, class, words, date, text, id or constant.
  public var kind: String
  public var isTarget: Bool
  /// Whether it became features, or the target.
  public var isUsed: Bool
  /// How many of its cells are missing.
  public var missing: Int
  /// One of its values as it stands in the file.
  public var example: String
  /// The least and the most of its numbers; nil where there are none.
  public var least: Double?
  public var most: Double?

  public init(
    name: String, kind: String, isTarget: Bool, isUsed: Bool, missing: Int, example: String, least: Double? = nil, most: Double? = nil
  ) {
    self.name = name
    self.kind = kind
    self.isTarget = isTarget
    self.isUsed = isUsed
    self.missing = missing
    self.example = example
    self.least = least
    self.most = most
  }
}
