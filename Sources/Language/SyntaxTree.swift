/// An expression and where it stands.
public struct Expression: Sendable {
  public let kind: Kind
  public let span: Span
  /// How many expressions stand inside each other, this one counted; the parser keeps it below `Parser.depthLimit`.
  public let depth: Int

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
    self.depth = kind.innerDepth + 1
  }

  public indirect enum Kind: Sendable {
    case none
    case bool(Bool)
    case int(Int)
    /// A whole number of more than 64 bits, as it is written: `123…`, `0x…`.
    case bigInt(String)
    case float(Double)
    /// `2j`, with no real part.
    case imaginary(Double)
    case string(String)
    /// `b'…'`
    case bytes([UInt8])
    /// An f-string: literal text and replacement fields in order.
    case formatted([FormattedPart])
    /// `...`
    case ellipsis
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case set([Expression])
    case dict([DictItem])
    case comprehension(Comprehension)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    /// `a < b <= c`: the first operand, then each operator with the operand behind it.
    case comparison(Expression, [ComparisonPart])
    /// `name := value`
    case named(String, nameSpan: Span, Expression)
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    case lambda(FunctionDefinition)
    case call(Expression, [Argument])
    case attribute(Expression, name: String, nameSpan: Span)
    /// `a[index]`; the index is a tuple for `a[i, j]` and may hold slices.
    case `subscript`(Expression, index: Expression)
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    /// `*a` in a display, a call or an assignment target.
    case starred(Expression)
    /// `yield value`
    case yield(Expression?)
    /// `yield from iterable`
    case yieldFrom(Expression)
  }
}

public enum UnaryOperator: String, Sendable {
  case minus = "-"
  case plus = "+"
  case invert = "~"
  case not = "not"
}

public enum BinaryOperator: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case power = "**"
  case matrixMultiply = "@"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
  case leftShift = "<<"
  case rightShift = ">>"
}

public enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in` = "in"
  case notIn = "not in"
  case `is` = "is"
  case isNot = "is not"
}

public struct ComparisonPart: Sendable {
  public let comparison: ComparisonOperator
  public let operand: Expression
  public init(_ comparison: ComparisonOperator, _ operand: Expression) {
    self.comparison = comparison
    self.operand = operand
  }
}

/// A piece of an f-string.
public enum FormattedPart: Sendable {
  case text(String)
  /// `{value!r:spec}`; `label` is the source text of `{value=}`, the spec may hold fields itself.
  case field(value: Expression, label: String?, conversion: Character?, spec: [FormattedPart])
}

public enum DictItem: Sendable {
  case pair(key: Expression, value: Expression)
  /// `**other`
  case unpack(Expression)
}

/// `[element for target in iterable if condition]` and its dictionary, set and generator forms.
public struct Comprehension: Sendable {
  public enum Form: Sendable { case list, set, dict, generator }
  public struct Clause: Sendable {
    public let target: Expression
    public let iterable: Expression
    public let conditions: [Expression]
    public init(target: Expression, iterable: Expression, conditions: [Expression]) {
      self.target = target
      self.iterable = iterable
      self.conditions = conditions
    }
  }
  public let form: Form
  /// The element; for a dictionary the key.
  public let element: Expression
  /// For a dictionary the value.
  public let value: Expression?
  public let clauses: [Clause]

  public init(form: Form, element: Expression, value: Expression?, clauses: [Clause]) {
    self.form = form
    self.element = element
    self.value = value
    self.clauses = clauses
  }
}

/// An argument of a call.
public struct Argument: Sendable {
  public enum Form: Sendable, Equatable {
    case positional
    case keyword(String)
    case star
    case doubleStar
  }
  public let form: Form
  public let value: Expression
  public let span: Span
  public init(_ form: Form, _ value: Expression, _ span: Span) {
    self.form = form
    self.value = value
    self.span = span
  }
}
