import Language

/// Turns parsed statements into nodes whose names are resolved: locals to slots, variables shared
/// with inner functions to cells, everything else to the cells of the global table.
final class Compiler {
  let evaluator: Evaluator
  let source: Source
  let globals: GlobalTable
  var scope: Scope
  var loopDepth = 0
  /// How many `try` blocks with an `except` what is compiled stands in.
  var tryDepth = 0
  var depth = 0

  /// Expressions nested deeper than this are refused.
  static let nestingLimit = 2000

  /// The names of one function (or of the top level) while it is compiled.
  final class Scope {
    let parent: Scope?
    let analysis: NameAnalysis?
    let code: FunctionCode
    /// The class whose body it is, else nil.
    let className: String?
    var storage: [String: FunctionCode.Storage] = [:]
    /// Names taken from enclosing functions, in the order of their cells.
    var captured: [String] = []

    init(parent: Scope?, analysis: NameAnalysis?, code: FunctionCode, className: String? = nil) {
      self.parent = parent
      self.analysis = analysis
      self.code = code
      self.className = className
      guard let analysis else { return }
      if className != nil {
        for name in analysis.boundOrder where analysis.locals.contains(name) {
          storage[name] = .local(code.localCount)
          code.localCount += 1
        }
        code.ownCellCount = analysis.cells.count
        return
      }
      let cells = analysis.cells
      for name in analysis.boundOrder where analysis.locals.contains(name) {
        if cells.contains(name) {
          storage[name] = .cell(code.ownCellCount)
          code.ownCellCount += 1
        } else {
          storage[name] = .local(code.localCount)
          code.localCount += 1
        }
      }
    }

    /// What messages call the function that this is, or that the class stands in; nil at top level.
    var functionName: String? {
      guard analysis != nil else { return nil }
      return className == nil ? code.displayName : parent?.functionName
    }

    /// Whether this function or one around it has a variable of the name that inner functions can share.
    func provides(_ name: String) -> Bool {
      guard let analysis else { return false }
      if className != nil { return name == "__class__" ? analysis.cells.contains(name) : parent?.provides(name) ?? false }
      if analysis.locals.contains(name) { return true }
      if analysis.globals.contains(name) { return false }
      return parent?.provides(name) ?? false
    }

    func resolve(_ name: String, globals: GlobalTable) -> FunctionCode.Storage {
      if let found = storage[name] { return found }
      guard let analysis, !analysis.globals.contains(name) else { return .global(globals.cell(name)) }
      guard let parent, parent.provides(name) else { return .global(globals.cell(name)) }
      let index = code.ownCellCount + captured.count
      captured.append(name)
      storage[name] = .cell(index)
      return .cell(index)
    }

    /// The cell that a function inside shares; a class's own names are not shared.
    func cellIndex(of name: String, globals: GlobalTable) -> Int {
      guard className != nil else { return if case .cell(let index) = resolve(name, globals: globals) { index } else { 0 } }
      if name == "__class__", code.ownCellCount > 0 { return 0 }
      if let index = captured.firstIndex(of: name) { return code.ownCellCount + index }
      captured.append(name)
      if storage[name] == nil { storage[name] = .cell(code.ownCellCount + captured.count - 1) }
      return code.ownCellCount + captured.count - 1
    }
  }

  /// - Parameter globals: where names of the top level stand; a module of the library has a table of its own.
  init(evaluator: Evaluator, source: Source, globals: GlobalTable? = nil) {
    self.evaluator = evaluator
    self.globals = globals ?? evaluator.globals
    self.source = source
    scope = Scope(parent: nil, analysis: nil, code: FunctionCode(name: "<module>", definition: nil, source: source))
  }

  var moduleCode: FunctionCode { scope.code }

  func resolve(_ name: String) -> FunctionCode.Storage { scope.resolve(name, globals: globals) }

  func failure(_ kind: Diagnostic.Kind, _ message: String, hint: String? = nil, _ span: Span) -> Diagnostic {
    Diagnostic(kind, message, hint: hint, source: source, span: span)
  }

  /// Counts nesting, so that no depth of brackets exhausts the stack.
  func nested<Result>(_ span: Span, _ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Compiler.nestingLimit else {
      throw failure(
        .recursion, "this expression is nested more than \(Compiler.nestingLimit) levels deep", hint: "split it into several", span)
    }
    return try body()
  }
}
