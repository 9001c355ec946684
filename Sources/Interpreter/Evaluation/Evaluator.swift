import Language

/// Runs statements: compiles each into a tree of nodes with every name resolved, then walks it.
///
/// Semantics are Python's, numbers NumPy's. It knows nothing of networks; live names and commands
/// come from its host.
public final class Evaluator {
  unowned let host: any EvaluationHost
  let globals = GlobalTable()
  /// `np.random`'s generator and Python's own, one of each a session.
  public internal(set) var random: RandomState = RandomState()
  var depth = 0
  private var pendingText = ""

  /// Calls nested deeper than this are a RecursionError.
  public static let recursionLimit = 1000

  public init(host: any EvaluationHost) {
    self.host = host
  }
}

// MARK: - The user's variables

extension Evaluator {
  /// The user's variables in the order they were first assigned.
  public var variableNames: [String] { globals.definedNames }

  public func isVariable(_ name: String) -> Bool { globals.existing(name)?.value != nil }

  /// A user's variable; live names, functions of the language and commands are not asked.
  public func value(of name: String) -> Value? { globals.existing(name)?.value }

  public func set(_ name: String, to value: Value) { globals.cell(name).value = value }

  public func delete(_ name: String) { globals.existing(name)?.value = nil }

  public func deleteAll() { globals.removeAll() }
}

// MARK: - Output

extension Evaluator {
  /// Hands what `print(…, end="")` left over to the host. The host calls it when a script or line ends.
  public func flushOutput() {
    guard !pendingText.isEmpty else { return }
    let text = pendingText
    pendingText = ""
    host.printed(text)
  }

  func write(_ text: String) {
    guard text.utf8.last == UInt8(ascii: "\n") else {
      pendingText += text
      return
    }
    let whole = pendingText + text.dropLast()
    pendingText = ""
    host.printed(whole)
  }
}

extension Evaluator {
  public func execute(_ statement: Statement, source: Source, echo: Bool) throws(Diagnostic) {}
  public func evaluate(_ expression: Expression, source: Source) throws(Diagnostic) -> Value { .none }
  public func call(_ function: Value, _ arguments: [Value]) throws(Diagnostic) -> Value { .none }
}
