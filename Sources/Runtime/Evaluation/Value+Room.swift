import Language
import Limits

extension Value {
  /// The bytes of a value whose functions may copy it as a whole; nested values are not counted.
  @inline(__always)
  private var copiedBytes: Int {
    switch self {
    case .array(let array): array.count &* 8
    case .string(let text): text.utf8.count
    case .list(let list): list.elements.count &* MemoryLayout<Value>.stride
    case .tuple(let elements): elements.count &* MemoryLayout<Value>.stride
    default: 0
    }
  }

  /// Asks for the memory of the copies that a function makes on its way, where the value is large and the function does not only look.
  /// - Throws: MemoryError when it cannot be had.
  @inline(__always)
  package func requireRoomForCopies(by function: BuiltinFunction? = nil) throws(Diagnostic) {
    let bytes = copiedBytes
    // Sorted, in other order and as another type: three forms of it at once are the most there are.
    if bytes >= 1 << 20, function?.onlyLooks != true { try Work.requireTemporarily(bytes &* 3) }
  }
}

extension CallContext {
  /// The same for all arguments of a call, and for what a method is called on unless it only grows or shrinks there.
  @inline(__always)
  func requireRoom() throws(Diagnostic) {
    for case let argument? in arguments { try argument.requireRoomForCopies(by: function) }
    if case .list = receiver { return }
    try receiver.requireRoomForCopies(by: function)
  }
}
