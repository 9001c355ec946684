import Language
import Limits

/// Runs statements: compiles each into a tree of nodes with every name resolved, then walks it.
///
/// Semantics are Python's, numbers NumPy's. It knows nothing of networks; live names and commands
/// come from its host.
public final class Evaluator {
  unowned let host: any EvaluationHost
  /// When to stop, and how much memory may be had: what runs here runs within them.
  public let limits: WorkLimits
  let signal = Work.signal
  let globals = GlobalTable()
  /// The modules that have been imported and belong to this session.
  var modules: [String: ModuleObject] = [:]
  /// The body of a class of flags that is being run.
  var flagBody: Frame?
  /// The module whose text is being run.
  var loadingModule: String?
  /// The top-level names of those written in the language.
  var libraryGlobals: [GlobalTable] = []
  /// `np.random`'s generator and Python's own, one of each a session.
  public package(set) var random: RandomState = RandomState()
  /// What `np.set_printoptions` sets.
  let printing = PrintSettings()
  /// The last value that was echoed, `_` where that is no variable.
  var lastShown: Value?
  /// What `np.seterr` and `warnings` set.
  var warnings = WarningSettings()
  /// What closures hold, to be let go when the session ends.
  let capturedCells = CapturedCells()
  var depth = 0
  /// Whether a call of NumPy's with keywords of its own is being answered, which asks no further.
  var isAnswering = false
  /// The call that runs, for programs that ask who called them.
  var innermost: Unmanaged<Frame>?
  /// The exceptions that `except` blocks are dealing with, for `sys.exc_info`.
  var handled: [Diagnostic] = []
  var ticks = 0
  /// How many elements a comprehension may collect.
  let comprehensionLimit: Int
  /// Counts what has changed in classes, so that accesses know whether what they remember still holds.
  var classEpoch = 0
  /// The classes there are, to be let go when the session ends.
  var classes = ClassRegister()
  /// What `id()` has given.
  var identities = Identities()
  /// Whether a line of its own runs, on the large stack and within its limits.
  private var isRunning = false
  /// Functions that keep the frames of ended calls.
  var codesWithFrames: [FunctionCode] = []
  /// Whether a tracked value that is stored in an array makes a tracked value of that, instead of being refused.
  ///
  /// Views of the array do not follow; it is for programs that are checked, not for those a learner writes.
  package var followsStores = false
  /// Generators that were left before their end, for their `finally` blocks to be run.
  var abandonedGenerators: [(frame: Frame, state: GeneratorState)] = []
  private var pendingText = ""
  /// What a program that is run inside another one has written; nil where output goes to the host.
  var captured: String?

  /// Calls nested deeper than this are a RecursionError.
  public static let recursionLimit = 1000

  /// - Parameter memoryLimit: the bytes that what runs here may take; nil for all that the machine gives.
  public init(host: any EvaluationHost, comprehensionLimit: Int = Value.elementLimit, memoryLimit: Int? = nil) {
    self.host = host
    self.comprehensionLimit = comprehensionLimit
    limits = WorkLimits(memoryLimit: memoryLimit) { [unowned host] in host.shouldInterrupt }
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
  /// Hands what `print(…, end="")` left over to the host. The host calls it when a script or line ends, and before other output.
  public func flushOutput(endsLine: Bool = true) {
    guard !pendingText.isEmpty else { return }
    let text = pendingText
    pendingText = ""
    host.printed(text, endsLine: endsLine)
  }

  /// Runs the `finally` blocks of generators that were left before their end.
  @inline(__always)
  func closeAbandonedGenerators() throws(Diagnostic) {
    if !abandonedGenerators.isEmpty { try closeThem() }
  }

  @inline(never)
  private func closeThem() throws(Diagnostic) {
    let generators = abandonedGenerators
    abandonedGenerators = []
    try GeneratorIterator.close(abandoned: generators)
  }

  func write(_ text: String) {
    if captured != nil {
      captured? += text
      return
    }
    guard text.utf8.last == UInt8(ascii: "\n") else {
      pendingText += text
      return
    }
    // "\r\n" is one character of Swift's, of which only the newline goes.
    let whole = pendingText + TextSearch.part(of: text, 0..<text.utf8.count - 1)
    pendingText = ""
    if text.utf8.count > 1 << 20, Work.shouldStop { return }
    host.printed(whole, endsLine: true)
  }
}

// MARK: - Running

extension Evaluator {
  /// Runs a statement of the top level. Shows an expression's value where `echo` says so and a command's report always; never None.
  public func execute(_ statement: Statement, source: Source, echo: Bool) throws(Diagnostic) {
    try running { () throws(Diagnostic) in
      depth = 0
      innermost = nil
      handled = []
      let compiler = Compiler(evaluator: self, source: source)
      guard let node = try compiler.compile(statement) else { return }
      let frame = Frame(evaluator: self, code: compiler.moduleCode)
      guard let expression = node as? ExpressionStatementNode else {
        _ = try node.execute(frame)
        try closeAbandonedGenerators()
        return
      }
      let value = try expression.expression.evaluate(frame)
      let name: String? = if case .expression(let parsed) = statement.kind, case .name(let name) = parsed.kind { name } else { nil }
      var isCommandReport = false
      if case .report(let report) = value, report.result != nil, case .expression(let parsed) = statement.kind, case .call = parsed.kind {
        isCommandReport = true
      }
      guard echo || isCommandReport else { return }
      if case .none = value { return }
      flushOutput()
      lastShown = value
      do throws(Diagnostic) { try host.showed(value, name: name) } catch { throw error.located(at: statement.span, in: source) }
    }
  }

  /// The value of an expression of the top level.
  public func evaluate(_ expression: Expression, source: Source) throws(Diagnostic) -> Value {
    try running { () throws(Diagnostic) in
      let outer = depth
      defer { depth = outer }
      let compiler = Compiler(evaluator: self, source: source)
      let node = try compiler.compile(expression)
      return try node.evaluate(Frame(evaluator: self, code: compiler.moduleCode))
    }
  }

  /// Compiles an expression once, to be evaluated after every training step.
  public func prepare(_ expression: Expression, source: Source) throws(Diagnostic) -> () throws(Diagnostic) -> Value {
    let compiler = Compiler(evaluator: self, source: source)
    let node = try compiler.compile(expression)
    let frame = Frame(evaluator: self, code: compiler.moduleCode)
    return { () throws(Diagnostic) in
      try LargeStack.run { () throws(Diagnostic) in
        defer { self.dropFrames() }
        return try node.evaluate(frame)
      }
    }
  }

  /// Runs work within the limits on the large stack, where arrays are printed as the program asked; what runs there already goes on.
  package func running<Result>(_ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    if isRunning {
      defer { dropFrames() }
      return try work()
    }
    isRunning = true
    defer { isRunning = false }
    return try limited { () throws(Diagnostic) in
      defer { dropFrames() }
      while freeRemains() { try Work.checkStop() }
      if PrintSettings.ofProgram === printing { return try work() }
      let outcome = PrintSettings.$ofProgram.withValue(printing) {
        Swift.Result { () throws(Diagnostic) in try work() }
      }
      return try outcome.get()
    }
  }

  /// Runs work within the limits on the large stack.
  package func limited<Result>(_ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    try LargeStack.run { () throws(Diagnostic) in
      try Work.run(within: limits, work)
    }
  }

  /// Frames know their evaluator, so none may stay behind in its functions.
  private func dropFrames() {
    guard !codesWithFrames.isEmpty else { return }
    for code in codesWithFrames { code.dropFrames() }
    codesWithFrames = []
  }
}
