/// A colour in a picture by what it says: how strong a value is, or whose area a cell belongs to.
public enum Tint: Sendable, Equatable {
  /// −100 (strongly negative) through 0 to 100 (strongly positive).
  case diverging(Int8)
  /// 0 (nothing) to 100 (full).
  case sequential(Int8)
  /// The pale area of a class behind its points.
  case area(Role)
  /// The same where it is known how sure the answer is, from 0 to 100.
  case sure(Role, Int8)
  /// A point on such an area, in the full colour of its class.
  case mark(Role)
}
