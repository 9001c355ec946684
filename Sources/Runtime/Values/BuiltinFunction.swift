import Language

/// One function the language has; completion, help, the reference and the evaluator read this.
public final class BuiltinFunction: Sendable {
  public typealias Implementation = @Sendable (inout CallContext) throws(Diagnostic) -> Value
  public typealias Unary = @Sendable (Value) throws(Diagnostic) -> Value
  public typealias Binary = @Sendable (Value, Value) throws(Diagnostic) -> Value

  /// The last part of its name: `exp`, `norm`.
  public let name: String
  /// nil for Python's own, else `np`, `np.random`, `np.linalg`, `math`, `random`, or a type's name for methods (`list`).
  public let module: String?
  /// `sum(a, axis=None, keepdims=False)`; put together when somebody asks, for the shell does not when it starts.
  public var signature: String { "\(name)(\(BuiltinFunction.text(parameters)))" }
  /// A few words without a full stop, beginning small as a command's do (`the square root`).
  public let summary: String
  /// Whether it can be called without its module's prefix.
  public let isAlsoGlobal: Bool
  public let parameters: [Parameter]
  public let implementation: Implementation
  /// What becomes of tracked arguments, which the implementation is called by.
  public let tracking: Tracking
  /// Whether it takes no memory, however large its arguments are.
  let onlyLooks: Bool
  /// A direct way in for calls with one positional argument; of a method, for calls without any: it gets what it is called on.
  let unary: Unary?
  /// The same for two; of a method, for what it is called on and one argument.
  let binary: Binary?
  /// The operation on arrays that it is, for calls that name nothing else; then `unary` or `binary` does it for all other values.
  let operation: ArrayOperation?
  /// How many arguments a call by position alone may have, where there is no `*rest`.
  let positionalCounts: ClosedRange<Int>?

  public struct Parameter: Sendable {
    public enum Form: Sendable { case positionalOnly, ordinary, keywordOnly, star, doubleStar }
    public let name: String
    public let form: Form
    /// The default as written in the signature, nil for a required parameter.
    public let defaultText: String?

    static func ordinary(_ name: String, default text: String? = nil) -> Parameter {
      Parameter(name: name, form: .ordinary, defaultText: text)
    }
  }

  /// A function that looks at its call by itself; most are declared by their arguments instead (`BuiltinFunction+Declarations.swift`).
  public init(
    _ name: String, _ parameters: [Parameter], in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String,
    tracking: Tracking? = nil, unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ implementation: @escaping Implementation
  ) {
    self.name = name
    self.module = module
    self.summary = summary
    self.isAlsoGlobal = isAlsoGlobal
    self.parameters = parameters
    let tracking = tracking ?? .standard(name, inModule: module)
    self.tracking = tracking
    self.operation = operation
    onlyLooks = module == nil && BuiltinFunction.looking.contains(name)
    let positional = parameters.filter { $0.form == .positionalOnly || $0.form == .ordinary }
    let required = positional.count { $0.defaultText == nil }
    let isSimple = parameters.allSatisfy {
      $0.form != .star && $0.form != .doubleStar && ($0.form != .keywordOnly || $0.defaultText != nil)
    }
    positionalCounts = isSimple ? required...positional.count : nil
    if tracking == .follows {
      self.unary = unary
      self.binary = binary
      self.implementation = implementation
    } else {
      let qualifiedName = module.map { "\($0).\(name)" } ?? name
      self.unary = BuiltinFunction.checked(unary, tracking, qualifiedName)
      self.binary = BuiltinFunction.checked(binary, tracking, qualifiedName)
      self.implementation = { (context: inout CallContext) throws(Diagnostic) -> Value in
        for index in context.arguments.indices {
          guard let value = context.arguments[index] else { continue }
          context.arguments[index] = try tracking.checked(value, qualifiedName)
        }
        return try implementation(&context)
      }
    }
  }

  private static let looking: Set = [
    "len", "id", "isinstance", "callable", "hasattr", "getattr", "setattr", "iter", "next", "any", "all", "bool", "type", "enumerate",
    "zip", "map", "filter", "reversed",
  ]

  private static func checked(_ unary: Unary?, _ tracking: Tracking, _ name: String) -> Unary? {
    guard let unary else { return nil }
    return { (x: Value) throws(Diagnostic) -> Value in try unary(try tracking.checked(x, name)) }
  }

  private static func checked(_ binary: Binary?, _ tracking: Tracking, _ name: String) -> Binary? {
    guard let binary else { return nil }
    return { (x: Value, y: Value) throws(Diagnostic) -> Value in
      try binary(try tracking.checked(x, name), try tracking.checked(y, name))
    }
  }

  /// `np.exp`, `print`.
  public var qualifiedName: String { module.map { "\($0).\(name)" } ?? name }

  /// `a, /, b=1, *, c=None`.
  private static func text(_ parameters: [Parameter]) -> String {
    var parts: [String] = []
    for (index, parameter) in parameters.enumerated() {
      let isFirstByName = parameter.form == .keywordOnly && !parameters[..<index].contains { $0.form == .star || $0.form == .keywordOnly }
      if isFirstByName { parts.append("*") }
      let star = parameter.form == .star ? "*" : parameter.form == .doubleStar ? "**" : ""
      parts.append(star + parameter.name + (parameter.defaultText.map { "=" + $0 } ?? ""))
      let isLastByPlace =
        parameter.form == .positionalOnly && (index + 1 == parameters.count || parameters[index + 1].form != .positionalOnly)
      if isLastByPlace { parts.append("/") }
    }
    return parts.joined(separator: ", ")
  }
}
