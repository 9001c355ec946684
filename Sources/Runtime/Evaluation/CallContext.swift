import Language

/// The arguments of a built-in function's call, bound to its parameters.
public struct CallContext {
  public let evaluator: Evaluator
  public let function: BuiltinFunction
  /// The value a method is called on.
  public let receiver: Value
  /// One for each parameter; nil where the default stands. `*rest` is a tuple, `**rest` a dict.
  public var arguments: [Value?]
  /// The call, where there is one in the program.
  public let span: Span?
  public let source: Source?

  public subscript(index: Int) -> Value? { arguments[index] }

  /// The arguments of a `*rest` parameter.
  public func rest(_ index: Int) -> [Value] {
    if case .tuple(let values)? = arguments[index] { values } else { [] }
  }

  /// An argument that is neither left out nor None.
  public func given(_ index: Int) -> Value? {
    guard let value = arguments[index], !value.isNone else { return nil }
    return value
  }
}
