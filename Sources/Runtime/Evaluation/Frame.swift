import Language

/// A function's compiled form: its parameters, how many variables it needs, its body.
final class FunctionCode {
  struct Parameter {
    let name: String
    let form: FunctionDefinition.Parameter.Form
    let storage: Storage
    let hasDefault: Bool
    /// Whether it stands before a `/`.
    let isPositionalOnly: Bool

    /// Whether an argument can go to it by name.
    var isNamed: Bool { (form == .ordinary && !isPositionalOnly) || form == .keywordOnly }
  }

  /// Where a variable lives.
  enum Storage {
    case local(Int)
    case cell(Int)
    case global(GlobalTable.Entry)
  }

  let name: String
  /// The class in whose body it is defined.
  var className: String?
  /// What messages call the function it is defined in, that one's own functions around it included.
  var outerName: String?
  let definition: FunctionDefinition?
  let source: Source
  var parameters: [Parameter] = [] {
    didSet {
      ordinaryCount = parameters.count { $0.form == .ordinary }
      starIndex = parameters.firstIndex { $0.form == .star }
      doubleStarIndex = parameters.firstIndex { $0.form == .doubleStar }
    }
  }
  /// How many parameters take arguments by position; they come first.
  private(set) var ordinaryCount = 0
  /// Parameters that nothing looks at, once that has been found out.
  var knownUnread: [(index: Int, fallback: Expression)]?
  private(set) var starIndex: Int?
  private(set) var doubleStarIndex: Int?
  /// Whether calls may put their arguments straight into the first slots.
  var hasOnlyOrdinaryLocals = false
  var localCount = 0
  /// Whether a call gives a generator, and how many of its statements remember where they stood.
  let isGenerator: Bool
  var positionCount = 0
  /// Cells of its own come first, then those of the functions around it.
  var ownCellCount = 0
  /// The variables by name, parameters first.
  var variables: [(name: String, storage: Storage)] = []
  var body = StatementSuite()
  /// Frames of calls that have ended, for the next ones; the evaluator lets go of them when the statement ends.
  private var idleFrames: Frame?
  private var keepsFrames = false

  init(name: String, definition: FunctionDefinition?, source: Source) {
    self.name = name
    self.definition = definition
    self.source = source
    isGenerator = definition?.isGenerator ?? false
  }

  /// A frame for a call, without values yet: one that an ended call left behind, else a new one.
  func takeFrame(_ evaluator: Evaluator, _ captured: [Cell]) -> Frame {
    guard let frame = idleFrames else { return Frame(evaluator: evaluator, code: self, captured: captured) }
    idleFrames = frame.next
    frame.next = nil
    if !captured.isEmpty { frame.cells = captured }
    return frame
  }

  /// Keeps the frame of a call that has ended. Cells of its own may live on in a function made there, so such a frame is not kept.
  func giveBack(_ frame: Frame) {
    guard ownCellCount == 0 else { return }
    frame.clear()
    frame.next = idleFrames
    idleFrames = frame
    guard !keepsFrames else { return }
    keepsFrames = true
    frame.evaluator.codesWithFrames.append(self)
  }

  func dropFrames() {
    keepsFrames = false
    while let frame = idleFrames { idleFrames = frame.next }
  }
}

/// The variables of one call under way.
final class Frame {
  let evaluator: Evaluator
  let code: FunctionCode
  let body: StatementSuite
  let locals: UnsafeMutablePointer<Value?>
  private let localCount: Int
  var cells: [Cell]
  var returnValue: Value = .none
  /// The exception an `except` block is handling, for a bare `raise`.
  var handled: [Diagnostic] = []
  /// The call that this one was made in, and where; they hold as long as it runs.
  var caller: Unmanaged<Frame>?
  var calledAt = 0
  /// Where a generator's body stands.
  var generator: GeneratorState?
  /// The next in the list of idle frames.
  fileprivate var next: Frame?

  init(evaluator: Evaluator, code: FunctionCode, captured: [Cell] = []) {
    self.evaluator = evaluator
    self.code = code
    body = code.body
    localCount = code.localCount
    locals = UnsafeMutablePointer<Value?>.allocate(capacity: localCount)
    locals.initialize(repeating: nil, count: localCount)
    if code.ownCellCount > 0 {
      var cells: [Cell] = []
      cells.reserveCapacity(code.ownCellCount + captured.count)
      for _ in 0..<code.ownCellCount { cells.append(Cell.make()) }
      cells += captured
      self.cells = cells
    } else {
      cells = captured
    }
  }

  deinit {
    locals.deinitialize(count: localCount)
    locals.deallocate()
  }

  fileprivate func clear() {
    for slot in 0..<localCount { locals[slot] = nil }
    if !cells.isEmpty { cells = [] }
  }

  func store(_ value: Value, _ storage: FunctionCode.Storage) {
    switch storage {
    case .local(let slot): locals[slot] = value
    case .cell(let index): cells[index].value = value
    case .global(let entry): entry.value = value
    }
  }
}

extension FunctionCode {
  /// `function.__code__`: what programs ask of it.
  var described: ModuleObject {
    let names = variables.map(\.name)
    let (plain, named) = (parameters.filter { $0.form == .ordinary }, parameters.filter { $0.form == .keywordOnly })
    let given = (plain + named + parameters.filter { $0.form == .star } + parameters.filter { $0.form == .doubleStar }).map(\.name)
    let local = given + names.filter { !given.contains($0) }
    return ModuleObject(
      name: "code", shortName: "code",
      members: [
        "co_name": .string(name), "co_qualname": .string(displayName), "co_filename": .string(source.name),
        "co_argcount": .int(plain.count), "co_kwonlyargcount": .int(named.count),
        "co_posonlyargcount": .int(plain.count { $0.isPositionalOnly }),
        "co_varnames": .tuple(local.map { .string($0) }), "co_nlocals": .int(local.count),
      ])
  }
}
