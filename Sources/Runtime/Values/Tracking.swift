import Language

/// What becomes of a tracked argument of a built-in function.
public enum Tracking: Sendable {
  /// It is computed with so that gradients flow back, or handed on as it is.
  case follows
  /// The result has no slope in it (a place, a shape, a test): the function is given the plain value.
  case hasNoSlope
  /// Its gradient would be lost, so the function does not take it.
  case refuses

  /// What holds for a function whose declaration says nothing: Python's own and those that draw from lists hand values on,
  /// those that compute with numbers refuse.
  static func standard(_ name: String, inModule module: String?) -> Tracking {
    guard let module, !["choice", "choices", "sample", "shuffle", "permutation"].contains(name) else { return .follows }
    return ["np", "math", "random", "numpy.ndarray", "Generator", "RandomState"].contains { module == $0 || module.hasPrefix($0 + ".") }
      ? .refuses : .follows
  }

  /// - Throws: TypeError for a tracked argument of a function that refuses it.
  func checked(_ value: Value, _ function: String) throws(Diagnostic) -> Value {
    guard self != .follows, Tracked.containsTracked(value, depth: 0) else { return value }
    guard self == .hasNoSlope else { throw Tracked.withoutGradient(function) }
    return value.withoutTracking
  }
}
