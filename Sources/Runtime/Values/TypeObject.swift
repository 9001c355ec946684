import Language

/// A type as a value: `int`, `np.float64`, `ValueError`.
public class TypeObject: @unchecked Sendable {
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
  /// Whether it is a `ClassObject`, a class of the user's.
  public final let isUsers: Bool
  /// Whether it stands for a type hint, `list[int]` or `int | None`.
  public final let isAlias: Bool
  /// The types of `int | None`.
  final let alternatives: [Value]?
  /// For `list[int]`: the type before the brackets, and what stands between them.
  final let parametrised: (type: TypeObject, arguments: [Value])?
  /// What a class of the user's that derives from it gets from it.
  public final let inheritance: Inheritance

  public enum Inheritance: Sendable {
    case possible
    /// It only says something about the class: `ABC`.
    case ignored
    case refused
  }

  init(
    _ name: String, displayName: String? = nil, constructor: BuiltinFunction? = nil, dtype: DType? = nil,
    isElementType: Bool = false, caughtKinds: Set<Diagnostic.Kind>? = nil, isUsers: Bool = false, isAlias: Bool = false,
    alternatives: [Value]? = nil, parametrised: (type: TypeObject, arguments: [Value])? = nil,
    inheritance: Inheritance? = nil
  ) {
    self.isUsers = isUsers
    self.isAlias = isAlias
    self.alternatives = alternatives
    self.parametrised = parametrised
    self.inheritance = inheritance ?? (isUsers || caughtKinds != nil ? .possible : .refused)
    self.name = name
    self.displayName = displayName ?? name
    self.constructor = constructor
    self.dtype = dtype
    self.isElementType = isElementType
    self.caughtKinds = caughtKinds
  }
}

extension TypeObject {
  /// `list[int]`: calls and checks as its type does, prints with its parameters.
  convenience init(alias type: TypeObject, parameters: Value) {
    let parts = if case .tuple(let parts) = parameters { parts } else { [parameters] }
    let text = parts.map { part in
      switch part {
      case .type(let type): type.displayName
      case .none: "None"
      case .ellipsis: "..."
      case .list(let list):
        "[" + list.elements.map { if case .type(let type) = $0 { type.displayName } else { $0.reprText } }.joined(separator: ", ") + "]"
      default: part.reprText
      }
    }
    self.init(
      type.name, displayName: "\(type.displayName)[\(text.joined(separator: ", "))]", constructor: type.constructor,
      isAlias: true, parametrised: (type, parts), inheritance: type.inheritance)
  }

  /// `int | None`
  static func union(_ a: Value, _ b: Value) -> TypeObject? {
    func parts(_ value: Value) -> [Value]? {
      switch value {
      case .none: [value]
      case .type(let type): type.alternatives ?? [value]
      default: nil
      }
    }
    guard let first = parts(a), let second = parts(b), !(a.isNone && b.isNone) else { return nil }
    let all = first + second
    let text = all.map { if case .type(let type) = $0 { type.displayName } else { "None" } }
    return TypeObject("UnionType", displayName: text.joined(separator: " | "), isAlias: true, alternatives: all)
  }

  /// Whether its objects never change, so that a derived class's are filled before `__init__` runs.
  var isImmutable: Bool { ["int", "float", "str", "tuple"].contains(name) }
}
