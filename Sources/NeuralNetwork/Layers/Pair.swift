/// Two whole numbers for the two directions of an image, down and across: `2` for both, or `2x1`.
public struct Pair: Sendable, Hashable, ExpressibleByIntegerLiteral {
  public var height: Int
  public var width: Int

  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  public init(_ both: Int) { self.init(both, both) }
  public init(integerLiteral both: Int) { self.init(both) }

  /// As a network spec has it: `2`, `2x1`.
  public var text: String { height == width ? "\(height)" : "\(height)x\(width)" }
  var integers: [Int] { [height, width] }
  func allSatisfy(_ condition: (Int) -> Bool) -> Bool { condition(height) && condition(width) }
}
