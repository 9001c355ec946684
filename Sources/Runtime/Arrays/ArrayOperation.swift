/// An operation on one or two arrays.
public enum ArrayOperation: Sendable {
  case unary(UnaryFunction)
  case reduction(Reduction)
  case binary(BinaryFunction)
  /// Of vectors and matrices; `dot` leaves integers' columns together where they were, which the order of sums follows.
  case product, dot

  var operandCount: Int {
    switch self {
    case .unary, .reduction: 1
    case .binary, .product, .dot: 2
    }
  }
}
