/// Numbers read in memory that somebody else holds and may change: large data are not held twice.
///
/// Whoever holds the memory calls `keepCopy()` before changing it; what is read through here stays what it was.
/// Not safe to read on one thread while another changes the memory.
public final class BorrowedNumbers: @unchecked Sendable {
  /// The numbers; the address may change between two calls.
  public private(set) var buffer: UnsafeBufferPointer<Double>
  private var holder: AnyObject?
  private var whenDone: (() -> Void)?
  private var whenCopied: [() -> Void] = []
  private var copy: UnsafeMutableBufferPointer<Double>?

  /// - Parameters:
  ///   - holder: what keeps the memory alive.
  ///   - whenDone: called once, when the memory is not read any more.
  public init(_ buffer: UnsafeBufferPointer<Double>, holder: AnyObject, whenDone: @escaping () -> Void) {
    self.buffer = buffer
    self.holder = holder
    self.whenDone = whenDone
  }

  /// Has a closure called once, just before the holder changes the memory; never when it is only let go.
  public func tellOfChange(_ work: @escaping () -> Void) { whenCopied.append(work) }

  /// Moves to memory of its own, which nobody changes.
  public func keepCopy() {
    guard holder != nil else { return }
    for work in whenCopied { work() }
    whenCopied = []
    let own = UnsafeMutableBufferPointer<Double>.allocate(capacity: buffer.count)
    _ = own.initialize(from: buffer)
    copy = own
    buffer = UnsafeBufferPointer(own)
    letGo()
  }

  private func letGo() {
    whenDone?()
    whenDone = nil
    holder = nil
  }

  deinit {
    letGo()
    copy?.deallocate()
  }
}
