import Kernels

/// Functions element by element, by the kernels that networks run: each within 0.6 units in the last place, the same bits everywhere.
public enum ElementMath {
  public enum Function: Sendable { case exponential, hyperbolicTangent }

  /// y = f(x); both may be the same place.
  public static func apply(_ function: Function, _ x: UnsafePointer<Double>, into y: UnsafeMutablePointer<Double>, count: Int) {
    switch function {
    case .exponential: Double.kernels.apply(.exponential, x, into: y, count: count)
    case .hyperbolicTangent: Double.kernels.apply(.tanh, x, into: y, count: count)
    }
  }
}
