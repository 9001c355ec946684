import Kernels

/// Numbers that are computed with side by side: a vector register, or one number for what is left over.
///
/// Kernels are written once over this; each instruction set's `Widths.swift` says how many numbers a vector has.
/// Only operations that the compiler turns into instructions on the spot are used: a function of the standard library shared
/// between instruction sets could be linked in the wrong one's form.
protocol Lanes {
  associatedtype Scalar: BinaryFloatingPoint & Sendable
  associatedtype Mask
  static var count: Int { get }
  init(_ value: Scalar)
  /// Needs no alignment.
  init(at pointer: UnsafePointer<Scalar>)
  func store(to pointer: UnsafeMutablePointer<Scalar>)
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
  static func < (a: Self, b: Self) -> Mask
  func replaced(by other: Self, where mask: Mask) -> Self
  var magnitude: Self { get }
  var squareRoot: Self { get }
  /// 2ᵏ of numbers whose lowest bits hold k, as adding `Exponent.shift` leaves them.
  var powerOfTwo: Self { get }
  /// x = k·ln 2 + r: eʳ − 1 and 2ᵏ.
  var exponentialParts: (fraction: Self, power: Self) { get }
  /// ln((1 + s)/(1 − s)) for |s| up to 0.1717.
  var logarithmOfRatio: Self { get }
  /// Below this eˣ counts as 0, and e to twice its negative is beyond tanh's last digit.
  static var lowestExponent: Scalar { get }
  /// The natural logarithm of one number.
  static func logarithm(_ x: Scalar) -> Scalar
}

struct DoubleLanes: Lanes {
  typealias Scalar = Double
  var v: DoubleVector
  @inline(__always) static var count: Int { DoubleVector.scalarCount }
  @inline(__always) init(_ v: DoubleVector) { self.v = v }
  @inline(__always) init(_ value: Double) { v = DoubleVector(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Double>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: DoubleVector.self) }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: DoubleVector.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> SIMDMask<DoubleBits> { a.v .< b.v }
  @inline(__always) func replaced(by other: Self, where mask: SIMDMask<DoubleBits>) -> Self {
    Self(v.replacing(with: other.v, where: mask))
  }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) private var bits: DoubleBits { unsafeBitCast(v, to: DoubleBits.self) }
  @inline(__always) var magnitude: Self { Self(unsafeBitCast(bits & DoubleBits(repeating: .max), to: DoubleVector.self)) }
  @inline(__always) var powerOfTwo: Self {
    Self(unsafeBitCast((bits &+ DoubleBits(repeating: 1023)) &<< DoubleBits(repeating: 52), to: DoubleVector.self))
  }
}

struct DoubleLane: Lanes {
  typealias Scalar = Double
  var v: Double
  @inline(__always) static var count: Int { 1 }
  @inline(__always) init(_ value: Double) { v = value }
  @inline(__always) init(at pointer: UnsafePointer<Double>) { v = pointer.pointee }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Double>) { pointer.pointee = v }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> Bool { a.v < b.v }
  @inline(__always) func replaced(by other: Self, where mask: Bool) -> Self { mask ? other : self }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) var magnitude: Self { Self(v.magnitude) }
  @inline(__always) var powerOfTwo: Self { Self(Double(bitPattern: (v.bitPattern &+ 1023) &<< 52)) }
}

struct FloatLanes: Lanes {
  typealias Scalar = Float
  var v: FloatVector
  @inline(__always) static var count: Int { FloatVector.scalarCount }
  @inline(__always) init(_ v: FloatVector) { self.v = v }
  @inline(__always) init(_ value: Float) { v = FloatVector(repeating: value) }
  @inline(__always) init(at pointer: UnsafePointer<Float>) { v = UnsafeRawPointer(pointer).loadUnaligned(as: FloatVector.self) }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: v, as: FloatVector.self)
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> SIMDMask<FloatBits> { a.v .< b.v }
  @inline(__always) func replaced(by other: Self, where mask: SIMDMask<FloatBits>) -> Self { Self(v.replacing(with: other.v, where: mask)) }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) private var bits: FloatBits { unsafeBitCast(v, to: FloatBits.self) }
  @inline(__always) var magnitude: Self { Self(unsafeBitCast(bits & FloatBits(repeating: .max), to: FloatVector.self)) }
  @inline(__always) var powerOfTwo: Self {
    Self(unsafeBitCast((bits &+ FloatBits(repeating: 127)) &<< FloatBits(repeating: 23), to: FloatVector.self))
  }
}

struct FloatLane: Lanes {
  typealias Scalar = Float
  var v: Float
  @inline(__always) static var count: Int { 1 }
  @inline(__always) init(_ value: Float) { v = value }
  @inline(__always) init(at pointer: UnsafePointer<Float>) { v = pointer.pointee }
  @inline(__always) func store(to pointer: UnsafeMutablePointer<Float>) { pointer.pointee = v }
  @inline(__always) static func + (a: Self, b: Self) -> Self { Self(a.v + b.v) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { Self(a.v - b.v) }
  @inline(__always) static func * (a: Self, b: Self) -> Self { Self(a.v * b.v) }
  @inline(__always) static func / (a: Self, b: Self) -> Self { Self(a.v / b.v) }
  @inline(__always) static prefix func - (a: Self) -> Self { Self(-a.v) }
  @inline(__always) static func < (a: Self, b: Self) -> Bool { a.v < b.v }
  @inline(__always) func replaced(by other: Self, where mask: Bool) -> Self { mask ? other : self }
  @inline(__always) var squareRoot: Self { Self(v.squareRoot()) }
  @inline(__always) var magnitude: Self { Self(v.magnitude) }
  @inline(__always) var powerOfTwo: Self { Self(Float(bitPattern: (v.bitPattern &+ 127) &<< 23)) }
}
