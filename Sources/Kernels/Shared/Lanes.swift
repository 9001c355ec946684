import Kernels

/// Numbers that are computed with side by side: a vector register, or one number for what is left over.
///
/// Kernels are written once over this; each instruction set's `Widths.swift` says how many numbers a vector has.
/// Only operations that the compiler turns into instructions on the spot are used: a function of the standard library shared
/// between instruction sets could be linked in the wrong one's form.
protocol SumLanes {
  associatedtype Scalar: BinaryFloatingPoint & Sendable
  static var count: Int { get }
  /// Numbers in a row of a panel: two vectors, whether or not both are read.
  static var panelWidth: Int { get }
  init(_ value: Scalar)
  /// Needs no alignment.
  init(at pointer: UnsafePointer<Scalar>)
  func store(to pointer: UnsafeMutablePointer<Scalar>)
  static func + (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  /// self + a·b, rounded once: a fused multiply-add.
  func adding(_ a: Self, times b: Self) -> Self
}

/// Four numbers on every processor, for sums that run in four lanes.
protocol QuadLanes: SumLanes {
  /// Of numbers that are `stride` apart.
  init(at pointer: UnsafePointer<Scalar>, stride: Int)
  /// (x₀ + x₂) + (x₁ + x₃)
  var foldedSum: Scalar { get }
}

/// What the other kernels do with them besides sums of products.
protocol Lanes: SumLanes {
  associatedtype Mask
  associatedtype Quad: QuadLanes where Quad.Scalar == Scalar
  static func - (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
  static func < (a: Self, b: Self) -> Mask
  func replaced(by other: Self, where mask: Mask) -> Self
  var magnitude: Self { get }
  var squareRoot: Self { get }
  /// With the other's sign too, where this is positive.
  func signed(like other: Self) -> Self
  /// 2ᵏ of numbers whose lowest bits hold k, as adding `exponentShift` leaves them.
  var powerOfTwo: Self { get }
  var exponentialParts: ExponentialParts<Self> { get }
  /// ln((1 + s)/(1 − s)) for |s| up to 0.1717.
  var logarithmOfRatio: Self { get }
  /// Below this eˣ counts as 0, and e to twice its negative is beyond tanh's last digit.
  static var lowestExponent: Scalar { get }
  /// Beyond this eˣ is infinite, and below its negative 0.
  static var overflowExponent: Scalar { get }
  /// Adding this leaves a number's nearest integer in its lowest bits.
  static var exponentShift: Scalar { get }
  /// The natural logarithm of one number.
  static func logarithm(_ x: Scalar) -> Scalar
}

extension SumLanes {
  @inline(__always) static var panelWidth: Int { 2 * count }
}

/// Two vectors side by side: what a tile of a product is wide.
struct PairOfLanes<L: SumLanes>: SumLanes {
  typealias Scalar = L.Scalar
  var low: L
  var high: L
  @inline(__always) static var count: Int { 2 * L.count }
  @inline(__always) static var panelWidth: Int { 2 * L.count }
  @inline(__always) init(_ low: L, _ high: L) { (self.low, self.high) = (low, high) }
  @inline(__always) init(_ value: L.Scalar) { (low, high) = (L(value), L(value)) }
  @inline(__always) init(at pointer: UnsafePointer<L.Scalar>) { (low, high) = (L(at: pointer), L(at: pointer + L.count)) }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<L.Scalar>) {
    low.store(to: pointer)
    high.store(to: pointer + L.count)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.low + b.low, a.high + b.high) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.low * b.low, a.high * b.high) }
  @inline(__always) func adding(_ a: Self, times b: Self) -> Self {
    Self(low.adding(a.low, times: b.low), high.adding(a.high, times: b.high))
  }
}
