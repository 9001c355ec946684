/// Where a random stream is: enough to go on with the same numbers elsewhere.
public struct RandomStreamState: Sendable, Equatable {
  /// MT19937's 624 words.
  public var words: [UInt32]
  /// The place of the next word among them; 624 when all are used up.
  public var position: Int
  /// The second gaussian of a pair, not given out yet.
  public var spareGaussian: Double?

  public init(words: [UInt32], position: Int, spareGaussian: Double?) {
    self.words = words
    self.position = position
    self.spareGaussian = spareGaussian
  }
}
