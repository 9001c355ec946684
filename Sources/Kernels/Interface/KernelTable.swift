/// The kernels of one instruction set for one kind of number.
///
/// Every set gives the same bits: sums run in one order, whatever the vector's width, and where a product is added to a sum it says
/// whether both are rounded or, by a fused multiply-add, only the whole. A processor without that instruction computes it in software.
public final class KernelTable<T: BinaryFloatingPoint & Sendable>: Sendable {
  /// A kernel is handed a pointer to its call: a plain function pointer costs no reference counting.
  public typealias Kernel = @convention(c) (UnsafeRawPointer) -> Void
  public typealias FiniteKernel = @convention(c) (UnsafeRawPointer, Int) -> Bool

  /// Which instruction set these need.
  public let name: String
  /// Numbers in a vector.
  public let width: Int
  public let productKernel: Kernel
  @usableFromInline let activateKernel: Kernel
  @usableFromInline let activateBackwardKernel: Kernel
  /// Passes a chain forwards and backwards, once or step after step.
  public let chainKernel: Kernel
  public let updateKernel: Kernel
  /// Whether no number is infinite or not a number.
  public let finiteKernel: FiniteKernel

  public init(
    name: String, width: Int, product: Kernel, activate: Kernel, activateBackward: Kernel, chain: Kernel, update: Kernel,
    isFinite: FiniteKernel
  ) {
    self.name = name
    self.width = width
    productKernel = product
    activateKernel = activate
    activateBackwardKernel = activateBackward
    chainKernel = chain
    updateKernel = update
    finiteKernel = isFinite
  }

  @inlinable public func product(_ call: ProductCall<T>) { withUnsafePointer(to: call) { productKernel($0) } }
  @inlinable public func activate(_ call: ElementCall<T>) { withUnsafePointer(to: call) { activateKernel($0) } }
  @inlinable public func activateBackward(_ call: ElementCall<T>) { withUnsafePointer(to: call) { activateBackwardKernel($0) } }
  @inlinable public func update(_ call: UnsafePointer<UpdateCall<T>>) { updateKernel(call) }
  /// Whether no number is infinite or not a number.
  @inlinable public func isFinite(_ values: UnsafePointer<T>, _ count: Int) -> Bool { finiteKernel(values, count) }
}

/// How far kernels may go past the end of a padded buffer, in numbers.
@inlinable public var kernelPadding: Int { 64 }
