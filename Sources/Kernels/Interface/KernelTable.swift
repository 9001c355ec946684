/// The kernels of one instruction set for one kind of number.
///
/// Every set gives the same bits: sums run in one order, whatever the vector's width, and products and sums are never contracted.
public final class KernelTable<T: BinaryFloatingPoint & Sendable>: Sendable {
  /// A kernel is handed a pointer to its call: a plain function pointer costs no reference counting.
  public typealias Kernel = @convention(c) (UnsafeRawPointer) -> Void

  /// Which instruction set these need.
  public let name: String
  /// Numbers in a vector.
  public let width: Int
  public let productKernel: Kernel
  @usableFromInline let activateKernel: Kernel
  @usableFromInline let activateBackwardKernel: Kernel
  @usableFromInline let chainKernel: Kernel
  public let updateKernel: Kernel
  @usableFromInline let finiteKernel: @convention(c) (UnsafeRawPointer, Int) -> Bool

  public init(
    name: String, width: Int, product: Kernel, activate: Kernel, activateBackward: Kernel, chain: Kernel, update: Kernel,
    isFinite: @convention(c) (UnsafeRawPointer, Int) -> Bool
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
  /// Passes a chain forwards and backwards.
  @inlinable public func pass(_ chain: UnsafePointer<Chain<T>>) { chainKernel(chain) }
  @inlinable public func update(_ call: UnsafePointer<UpdateCall<T>>) { updateKernel(call) }
  /// Whether no number is infinite or not a number.
  @inlinable public func isFinite(_ values: UnsafePointer<T>, _ count: Int) -> Bool { finiteKernel(values, count) }
}

/// How far kernels may go past the end of a padded buffer, in numbers.
@inlinable public var kernelPadding: Int { 64 }
