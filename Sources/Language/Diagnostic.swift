/// What is wrong with an input, where, and what would work: the one error a learner can reach.
///
/// The message says what is wrong in a learner's words, without a full stop at its end; the hint
/// says what would work. Code deep in a function throws without a span; the evaluator adds the
/// span of the expression it was evaluating (`located(at:in:)`), and the first one added stays.
public struct Diagnostic: Error, Sendable {
  /// The Python exception that `try … except` matches it by.
  public enum Kind: String, Sendable, CaseIterable {
    case syntax = "SyntaxError"
    case name = "NameError"
    case unboundLocal = "UnboundLocalError"
    case type = "TypeError"
    case value = "ValueError"
    /// `np.linalg.LinAlgError`
    case linearAlgebra = "LinAlgError"
    case index = "IndexError"
    case key = "KeyError"
    case attribute = "AttributeError"
    case zeroDivision = "ZeroDivisionError"
    case overflow = "OverflowError"
    case floatingPoint = "FloatingPointError"
    case runtimeWarning = "RuntimeWarning"
    case userWarning = "UserWarning"
    case deprecationWarning = "DeprecationWarning"
    case futureWarning = "FutureWarning"
    case assertion = "AssertionError"
    case recursion = "RecursionError"
    case memory = "MemoryError"
    case importing = "ImportError"
    case file = "FileNotFoundError"
    case permission = "PermissionError"
    case notImplemented = "NotImplementedError"
    case runtime = "RuntimeError"
    case stopIteration = "StopIteration"
    case endOfFile = "EOFError"
    /// `exit()`, `sys.exit()`
    case exit = "SystemExit"
    case exception = "Exception"
    /// A command's arguments, or a command that cannot run now.
    case command = "CommandError"
    /// Ctrl-C, a time limit or a step limit.
    case interrupted = "KeyboardInterrupt"
  }

  /// A call that was under way, innermost last.
  public struct Call: Sendable {
    public var function: String
    public var source: Source
    public var span: Span

    public init(function: String, source: Source, span: Span) {
      self.function = function
      self.source = source
      self.span = span
    }
  }

  public var kind: Kind
  public var message: String
  public var hint: String?
  public var source: Source?
  public var span: Span?
  /// What few diagnostics have, in a place of its own: every frame of a parser or evaluator keeps room for a diagnostic.
  private var rest: Rest?

  public var calls: [Call] {
    get { rest?.calls ?? [] }
    set { rest = Rest(calls: newValue, raised: raised, pythonMessage: pythonMessage) }
  }
  /// The exception that was raised, where it is a value already: what `except … as` names.
  public var raised: RaisedObject? {
    get { rest?.raised }
    set { rest = Rest(calls: calls, raised: newValue, pythonMessage: pythonMessage) }
  }
  /// What `str(error)` gives a program, where the screen says more than Python does.
  public var pythonMessage: String? { rest?.pythonMessage }

  private final class Rest: Sendable {
    let calls: [Call]
    let raised: RaisedObject?
    let pythonMessage: String?

    init(calls: [Call], raised: RaisedObject?, pythonMessage: String?) {
      self.calls = calls
      self.raised = raised
      self.pythonMessage = pythonMessage
    }
  }

  /// A reference that travels with a diagnostic from `raise` to `except`, on one thread.
  public struct RaisedObject: @unchecked Sendable {
    public let object: AnyObject
    public init(_ object: AnyObject) { self.object = object }
  }

  public init(_ kind: Kind, _ message: String, hint: String? = nil, source: Source? = nil, span: Span? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.source = source
    self.span = span
  }

  /// The same diagnostic, whose text for programs is Python's own.
  public func asPythonSays(_ text: String) -> Diagnostic {
    var copy = self
    copy.rest = Rest(calls: calls, raised: raised, pythonMessage: text)
    return copy
  }

  /// The same diagnostic pointing at a place, unless it already points at one.
  public func located(at span: Span, in source: Source) -> Diagnostic {
    guard self.span == nil || self.source == nil else { return self }
    var copy = self
    copy.span = copy.span ?? span
    copy.source = source
    return copy
  }

  /// Where it points, from 1, or nil when it has no place.
  public var position: Position? {
    guard let source, let span else { return nil }
    return source.position(of: span.start)
  }
}
