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

  /// - Throws: where one of the two is below the least, or beyond what any image has.
  func require(_ name: String, atLeast least: Int) throws(EngineError) {
    guard allSatisfy({ $0 >= least }) else { throw EngineError("\(name) must be at least \(least), not \(text)") }
    guard allSatisfy({ $0 <= Shape.elementLimit }) else { throw EngineError("\(name) is too large: \(text)") }
  }
}
