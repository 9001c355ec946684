import Language

/// Something that gives one value after the other, once.
public class IteratorObject {
  /// What `type` calls it: `enumerate`, `zip`, `generator`.
  public let typeName: String

  public init(typeName: String) { self.typeName = typeName }

  /// The next value, or nil at the end.
  public func next() throws(Diagnostic) -> Value? { nil }

  /// Gives what the next value is made of to several names; false at the end.
  func next(into names: UnpackTarget, _ frame: Frame) throws(Diagnostic) -> Bool {
    guard let value = try next() else { return false }
    try names.store(value, frame)
    return true
  }
}

/// An iterator made of a closure.
public final class ClosureIterator: IteratorObject {
  private let step: () throws(Diagnostic) -> Value?

  public init(typeName: String, _ step: @escaping () throws(Diagnostic) -> Value?) {
    self.step = step
    super.init(typeName: typeName)
  }

  public override func next() throws(Diagnostic) -> Value? { try step() }
}
