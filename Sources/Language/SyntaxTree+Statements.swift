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
