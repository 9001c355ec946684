import Language

/// A type as a value: `int`, `np.float64`, `ValueError`.
public final class TypeObject: Sendable {
  /// As `type(x).__name__` says it.
  public let name: String
  /// As `repr` shows it: `numpy.ndarray`.
  public let displayName: String
  /// The function that calling the type calls, nil where it cannot be called.
  public let constructor: BuiltinFunction?
  /// The element type it names in `dtype=`.
  public let dtype: DType?
  /// Whether it is an array's `.dtype` rather than a type to call.
  public let isElementType: Bool
  /// For exception classes: the kinds of diagnostics that `except` with this name catches.
  public let caughtKinds: Set<Diagnostic.Kind>?

  public init(
    _ name: String, displayName: String? = nil, constructor: BuiltinFunction? = nil, dtype: DType? = nil,
    isElementType: Bool = false, caughtKinds: Set<Diagnostic.Kind>? = nil
  ) {
    self.name = name
    self.displayName = displayName ?? name
    self.constructor = constructor
    self.dtype = dtype
    self.isElementType = isElementType
    self.caughtKinds = caughtKinds
  }
}
