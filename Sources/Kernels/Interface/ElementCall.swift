/// The functions that kernels apply element by element.
@frozen public enum ElementFunction: UInt8, Sendable {
  case identity, sigmoid, tanh, relu, leakyRelu, softplus, exponential
  /// eˣ for x ≤ 0 alone, 0 where it would be denormal.
  case exponentialOfNegative
}

/// y = f(x) forwards; dx (+)= dy · f′ backwards.
@frozen public struct ElementCall<T> {
  public var function: ElementFunction
  /// leaky_relu's slope.
  public var slope: T
  public var count: Int
  public var x: UnsafePointer<T>
  public var y: UnsafeMutablePointer<T>
  public var dy: UnsafePointer<T>
  public var dx: UnsafeMutablePointer<T>
  /// Whether the backward kernel adds to dx rather than setting it.
  public var adds: Bool

  @inlinable public init(
    function: ElementFunction, slope: T, count: Int, x: UnsafePointer<T>, y: UnsafeMutablePointer<T>, dy: UnsafePointer<T>,
    dx: UnsafeMutablePointer<T>, adds: Bool
  ) {
    self.function = function
    self.slope = slope
    self.count = count
    self.x = x
    self.y = y
    self.dy = dy
    self.dx = dx
    self.adds = adds
  }
}
