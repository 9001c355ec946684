import Language

/// A function's compiled form: its parameters, how many variables it needs, its body.
final class FunctionCode {
  struct Parameter {
    let name: String
    let form: FunctionDefinition.Parameter.Form
    let storage: Storage
    let hasDefault: Bool
  }

  /// Where a variable lives.
  enum Storage {
    case local(Int)
    case cell(Int)
    case global(GlobalTable.Entry)
  }

  let name: String
  let definition: FunctionDefinition?
  let source: Source
  var parameters: [Parameter] = []
  /// Whether calls may put their arguments straight into the first slots.
  var hasOnlyOrdinaryLocals = false
  var localCount = 0
  /// Cells of its own come first, then those of the functions around it.
  var ownCellCount = 0
  var body: [StatementNode] = []
  /// For a function that is one `return`: its expression.
  var resultExpression: Node?

  init(name: String, definition: FunctionDefinition?, source: Source) {
    self.name = name
    self.definition = definition
    self.source = source
  }
}

/// The variables of one call under way.
final class Frame {
  let evaluator: Evaluator
  let code: FunctionCode
  let locals: UnsafeMutablePointer<Value?>
  var cells: [Cell]
  var returnValue: Value = .none
  /// The exception an `except` block is handling, for a bare `raise`.
  var handled: [Diagnostic] = []

  init(evaluator: Evaluator, code: FunctionCode, captured: [Cell] = []) {
    self.evaluator = evaluator
    self.code = code
    locals = UnsafeMutablePointer<Value?>.allocate(capacity: code.localCount)
    locals.initialize(repeating: nil, count: code.localCount)
    if code.ownCellCount > 0 {
      var cells: [Cell] = []
      cells.reserveCapacity(code.ownCellCount + captured.count)
      for _ in 0..<code.ownCellCount { cells.append(Cell()) }
      cells += captured
      self.cells = cells
    } else {
      cells = captured
    }
  }

  deinit {
    locals.deinitialize(count: code.localCount)
    locals.deallocate()
  }

  func store(_ value: Value, _ storage: FunctionCode.Storage) {
    switch storage {
    case .local(let slot): locals[slot] = value
    case .cell(let index): cells[index].value = value
    case .global(let entry): entry.value = value
    }
  }
}
