/// One way the word at the cursor could go on.
public struct Completion: Sendable, Equatable {
  /// What replaces the word.
  public var text: String
  /// The UTF-8 byte offsets of the line that it replaces.
  public var replacing: Range<Int>
  /// A few words beside it in the list: a summary, a shape, a value.
  public var description: String
  /// Whether a blank belongs behind it when it is the only one (not behind `lr=` or `np.`).
  public var endsWord: Bool

  public init(_ text: String, replacing: Range<Int> = 0..<0, description: String = "", endsWord: Bool = true) {
    self.text = text
    self.replacing = replacing
    self.description = description
    self.endsWord = endsWord
  }
}
