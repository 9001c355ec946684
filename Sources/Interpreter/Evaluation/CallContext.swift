import Language

/// The arguments of a built-in function's call, bound to its parameters.
public struct CallContext {
  public let evaluator: Evaluator
  public let function: BuiltinFunction
  /// One for each parameter; nil where the default stands. `*rest` is a tuple, `**rest` a dict.
  public var arguments: [Value?]

  public subscript(index: Int) -> Value? { arguments[index] }
}
