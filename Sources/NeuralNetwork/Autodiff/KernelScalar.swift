import Kernels
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The numbers kernels compute with: doubles, or floats where `precision` says so.
protocol KernelScalar: BinaryFloatingPoint, Sendable {
  /// The vector kernels for this processor.
  static var kernels: KernelTable<Self> { get }
  /// The same with shorter vectors, for passes of so few numbers that long ones would wait for their parts.
  static var smallKernels: KernelTable<Self> { get }
  /// Those for a matrix product by itself.
  static var productKernels: KernelTable<Self> { get }
  /// A product by its call, shared between two threads; false when it was broken off.
  static var sharedProduct: @convention(c) (UnsafeRawPointer) -> Bool { get }
  /// Samples' rows in this precision, by a `RowConversion`.
  static var rowConversion: SecondThread.Work { get }
  static func exponential(_ x: Self) -> Self
  static func exponentialMinusOne(_ x: Self) -> Self
  static func logarithm(_ x: Self) -> Self
  static func logarithmOnePlus(_ x: Self) -> Self
  static func errorFunction(_ x: Self) -> Self
  static func sine(_ x: Self) -> Self
  static func cosine(_ x: Self) -> Self
  static func power(_ x: Self, _ y: Self) -> Self
}

extension Double: KernelScalar {
  static let kernels = InstructionSet.current.doubleKernels
  static let smallKernels = InstructionSet.current.atMostAVX2.doubleKernels
  static let productKernels = InstructionSet.forProducts.doubleKernels
  static let sharedProduct: @convention(c) (UnsafeRawPointer) -> Bool = {
    kernels.sharedProduct($0.assumingMemoryBound(to: ProductCall<Double>.self).pointee)
    return !Work.hasStopped
  }
  static let rowConversion: SecondThread.Work = { $0.assumingMemoryBound(to: RowConversion<Double>.self).pointee.run() }
  @inline(__always) static func exponential(_ x: Double) -> Double { exp(x) }
  @inline(__always) static func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
  @inline(__always) static func logarithm(_ x: Double) -> Double { log(x) }
  @inline(__always) static func logarithmOnePlus(_ x: Double) -> Double { log1p(x) }
  @inline(__always) static func errorFunction(_ x: Double) -> Double { erf(x) }
  @inline(__always) static func sine(_ x: Double) -> Double { sin(x) }
  @inline(__always) static func cosine(_ x: Double) -> Double { cos(x) }
  @inline(__always) static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
}

extension Float: KernelScalar {
  static let kernels = InstructionSet.current.floatKernels
  static let smallKernels = InstructionSet.current.atMostAVX2.floatKernels
  static let productKernels = InstructionSet.forProducts.floatKernels
  static let sharedProduct: @convention(c) (UnsafeRawPointer) -> Bool = {
    kernels.sharedProduct($0.assumingMemoryBound(to: ProductCall<Float>.self).pointee)
    return !Work.hasStopped
  }
  static let rowConversion: SecondThread.Work = { $0.assumingMemoryBound(to: RowConversion<Float>.self).pointee.run() }
  @inline(__always) static func exponential(_ x: Float) -> Float { expf(x) }
  @inline(__always) static func exponentialMinusOne(_ x: Float) -> Float { expm1f(x) }
  @inline(__always) static func logarithm(_ x: Float) -> Float { logf(x) }
  @inline(__always) static func logarithmOnePlus(_ x: Float) -> Float { log1pf(x) }
  @inline(__always) static func errorFunction(_ x: Float) -> Float { erff(x) }
  @inline(__always) static func sine(_ x: Float) -> Float { sinf(x) }
  @inline(__always) static func cosine(_ x: Float) -> Float { cosf(x) }
  @inline(__always) static func power(_ x: Float, _ y: Float) -> Float { powf(x, y) }
}
