/// A Python list: shared by reference, changed in place.
public final class ListObject {
  public var elements: [Value]
  /// `dict_keys` and its like, which print under their own name.
  package let viewName: String?

  public init(_ elements: [Value] = [], viewName: String? = nil) {
    self.elements = elements
    self.viewName = viewName
  }

  deinit { Remains.take(&elements) }
}
