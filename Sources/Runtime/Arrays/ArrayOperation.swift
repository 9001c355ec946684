/// An operation on one or two arrays.
public enum ArrayOperation: Sendable {
  case unary(UnaryFunction)
  case reduction(Reduction)
  case binary(BinaryFunction)
  /// Of vectors and matrices.
  case product

  var operandCount: Int {
    switch self {
    case .unary, .reduction: 1
    case .binary, .product: 2
    }
  }
}
