import Language

/// A function the user defined by `def` or `lambda`, with what it closes over.
public final class FunctionObject {
  /// The compiled body, shared by all closures of one definition.
  let code: FunctionCode
  /// Default values, evaluated once when the definition ran; nil for parameters without one.
  let defaults: [Value?]
  /// The cells of enclosing functions' variables, in the order `code` names them.
  package let captured: [Cell]
  /// How many arguments by position are needed; more than there are parameters where a call has to be bound name by name.
  private let required: Int

  init(code: FunctionCode, defaults: [Value?], captured: [Cell]) {
    self.code = code
    self.defaults = defaults
    self.captured = captured
    required = code.hasOnlyOrdinaryLocals && !code.isGenerator ? (defaults.lastIndex { $0 == nil } ?? -1) + 1 : defaults.count + 1
  }

  /// Whether so many arguments by position are enough and not too many, all parameters being plain ones.
  @inline(__always)
  func takes(_ count: Int) -> Bool { count >= required && count <= defaults.count }

  /// What `functools.wraps` and assignments such as `f.calls = 0` have set.
  var attributes: DictObject?
  /// Whether `@abstractmethod` marks it.
  var isAbstract = false

  /// The values that parameters behind a `*` have without being given; None where there are none.
  func namedDefaults() throws(Diagnostic) -> Value {
    let found = DictObject()
    for (index, parameter) in code.parameters.enumerated() where parameter.form == .keywordOnly {
      if let value = defaults.indices.contains(index) ? defaults[index] : nil { try found.set(value, for: .string(parameter.name)) }
    }
    return found.items.isEmpty ? .none : .dict(found)
  }

  public var name: String {
    if case .string(let name)? = attributes?.value(for: "__name__") { return name }
    return code.name
  }
  public var documentation: String? { code.definition?.documentation }
  /// The definition as parsed; nil for the hidden function of a generator expression.
  public var definition: FunctionDefinition? { code.definition }
}
