/// A Python list: shared by reference, changed in place.
public final class ListObject {
  public var elements: [Value]

  public init(_ elements: [Value] = []) { self.elements = elements }
}
