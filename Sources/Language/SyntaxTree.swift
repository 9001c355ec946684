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

/// A `def` or a `lambda` (whose body is one `return`).
public final class FunctionDefinition: Sendable {
  public struct Parameter: Sendable {
    public enum Form: Sendable { case ordinary, keywordOnly, star, doubleStar }
    public let name: String
    public let form: Form
    /// Whether it stands before a `/`, so that no argument goes to it by name.
    public let isPositionalOnly: Bool
    public let defaultValue: Expression?
    /// What stands behind its colon.
    public let annotation: Span?
    public let span: Span
    public init(
      name: String, form: Form, isPositionalOnly: Bool = false, defaultValue: Expression?, annotation: Span? = nil, span: Span
    ) {
      self.name = name
      self.form = form
      self.isPositionalOnly = isPositionalOnly
      self.defaultValue = defaultValue
      self.annotation = annotation
      self.span = span
    }
  }
  /// `<lambda>` for a lambda.
  public let name: String
  public let nameSpan: Span
  public let parameters: [Parameter]
  public let body: [Statement]
  public let documentation: String?
  public let source: Source
  /// The expressions behind `@`, from the first line to the last.
  public let decorators: [Expression]
  /// Whether its body yields, so that a call gives a generator.
  public let isGenerator: Bool
  /// What stands behind `->`.
  public let annotation: Span?

  public init(
    name: String, nameSpan: Span, parameters: [Parameter], body: [Statement], documentation: String?, source: Source,
    decorators: [Expression] = [], isGenerator: Bool = false, annotation: Span? = nil
  ) {
    self.annotation = annotation
    self.decorators = decorators
    self.isGenerator = isGenerator
    self.name = name
    self.nameSpan = nameSpan
    self.parameters = parameters
    self.body = body
    self.documentation = documentation
    self.source = source
  }
}

/// A `class` with the statements of its body.
public final class ClassDefinition: Sendable {
  public let name: String
  public let nameSpan: Span
  /// What stands in the brackets behind the name: the classes it is derived from, `metaclass=…`.
  public let bases: [Argument]
  public let body: [Statement]
  public let documentation: String?
  public let source: Source
  public let decorators: [Expression]

  public init(
    name: String, nameSpan: Span, bases: [Argument], body: [Statement], documentation: String?, source: Source, decorators: [Expression]
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.bases = bases
    self.body = body
    self.documentation = documentation
    self.source = source
    self.decorators = decorators
  }
}

/// `context as target` behind a `with`.
public struct WithItem: Sendable {
  public let context: Expression
  public let target: Expression?
  public init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

/// A statement and where it stands.
public struct Statement: Sendable {
  public let kind: Kind
  public let span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  public indirect enum Kind: Sendable {
    case expression(Expression)
    /// `a = b = value` has two targets; a tuple, list or starred target unpacks.
    case assign(targets: [Expression], value: Expression)
    case augmentedAssign(target: Expression, BinaryOperator, value: Expression)
    /// `name: annotation = value`, or without a value.
    case annotated(target: Expression, annotation: Expression, value: Expression?)
    case function(FunctionDefinition)
    case `class`(ClassDefinition)
    case with([WithItem], body: [Statement])
    case `return`(Expression?)
    case `for`(target: Expression, iterable: Expression, body: [Statement], otherwise: [Statement])
    case `while`(test: Expression, body: [Statement], otherwise: [Statement])
    /// `elif` is an `if` alone in `otherwise`.
    case `if`(test: Expression, then: [Statement], otherwise: [Statement])
    case `break`
    case `continue`
    case pass
    case global([String])
    case nonlocal([String])
    case delete([Expression])
    case `import`([ImportedName])
    case fromImport(module: String, [ImportedName])
    case assert(test: Expression, message: Expression?)
    /// `raise exception from cause`
    case raise(Expression?, from: Expression?)
    case `try`(body: [Statement], handlers: [ExceptHandler], otherwise: [Statement], finally: [Statement])
    /// A network command; stands at top level only.
    case command(CommandLine)
  }
}

public struct ImportedName: Sendable {
  /// `numpy`, or the name taken from a module.
  public let name: String
  public let alias: String?
  public let span: Span
  public init(name: String, alias: String?, span: Span) {
    self.name = name
    self.alias = alias
    self.span = span
  }
}

public struct ExceptHandler: Sendable {
  /// The exception classes, empty for a bare `except`.
  public let types: [Expression]
  public let variable: String?
  public let body: [Statement]
  public let span: Span
  public init(types: [Expression], variable: String?, body: [Statement], span: Span) {
    self.types = types
    self.variable = variable
    self.body = body
    self.span = span
  }
}

/// A command as typed: its name and its arguments, split at blanks outside brackets and quotes.
public struct CommandLine: Sendable {
  public struct Word: Sendable {
    /// The option's name in `key=value`, else nil.
    public let key: String?
    public let keySpan: Span?
    /// The text without surrounding quotes; inside them `\"` and `\\` stand for a quote and a backslash.
    public let text: String
    public let isQuoted: Bool
    /// The span of the value with its quotes (of the whole word where there is no key).
    public let span: Span
    /// The span of the value without its quotes.
    public var contentSpan: Span { isQuoted ? Span(span.start + 1, max(span.end - 1, span.start + 1)) : span }
    public init(key: String?, keySpan: Span?, text: String, isQuoted: Bool, span: Span) {
      self.key = key
      self.keySpan = keySpan
      self.text = text
      self.isQuoted = isQuoted
      self.span = span
    }
  }
  public let name: String
  public let nameSpan: Span
  public let words: [Word]
  /// From the name to the end of the last word.
  public let span: Span

  public init(name: String, nameSpan: Span, words: [Word], span: Span) {
    self.name = name
    self.nameSpan = nameSpan
    self.words = words
    self.span = span
  }
}
