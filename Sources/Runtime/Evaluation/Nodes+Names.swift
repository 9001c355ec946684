import Language

final class ConstantNode: Node {
  let value: Value
  private let standing = UnsafeMutablePointer<Value?>.allocate(capacity: 1)

  init(_ span: Span, _ value: Value) {
    self.value = value
    standing.initialize(to: value)
    super.init(span)
  }

  deinit {
    standing.deinitialize(count: 1)
    standing.deallocate()
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value { value }
  override func place(_ frame: Frame) -> Place? { UnsafePointer(standing) }
  override var isQuiet: Bool { true }
}

final class LocalNode: Node {
  let slot: Int
  let name: String
  let binding: NameAnalysis.Binding?

  init(_ span: Span, slot: Int, name: String, binding: NameAnalysis.Binding?) {
    self.slot = slot
    self.name = name
    self.binding = binding
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if let value = frame.locals[slot] { return value }
    throw frame.unbound(name, binding, span)
  }

  override func place(_ frame: Frame) -> Place? { UnsafePointer(frame.locals + slot) }
  override var isQuiet: Bool { true }
}

final class CellNode: Node {
  let index: Int
  let name: String
  let binding: NameAnalysis.Binding?

  init(_ span: Span, index: Int, name: String, binding: NameAnalysis.Binding?) {
    self.index = index
    self.name = name
    self.binding = binding
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if let value = frame.cells[index].value { return value }
    throw frame.unbound(name, binding, span)
  }

  override func place(_ frame: Frame) -> Place? { UnsafePointer(frame.cells[index].place) }
  override var isQuiet: Bool { true }
}

/// `locals()` in a function: its variables that have a value, as a new dictionary.
final class LocalsNode: Node {
  let names: [(name: String, node: Node)]

  init(_ span: Span, _ names: [(name: String, node: Node)]) {
    self.names = names
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    var items: [(key: String, value: Value)] = []
    for (name, node) in names { if let value = try? node.evaluate(frame) { items.append((name, value)) } }
    return .dict(DictObject(items))
  }
}

/// `name := value`, which is the value.
final class NamedNode: Node {
  let target: Target
  let value: Node

  init(_ span: Span, _ target: Target, _ value: Node) {
    self.target = target
    self.value = value
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let value = try value.evaluate(frame)
    try target.store(value, frame)
    return value
  }
}

extension Frame {
  /// Why a name that the function makes local has no value yet, and how to mend it.
  func unbound(_ name: String, _ binding: NameAnalysis.Binding?, _ span: Span) -> Diagnostic {
    let function = code.name
    let isGlobal = evaluator.isVariable(name) || evaluator.host.isLiveParameter(name)
    guard let binding, code.definition != nil else {
      return Diagnostic(.name, "`\(name)` has no value yet here", source: code.source, span: span)
    }
    if let operation = binding.augmentedOperator {
      let message =
        "`\(name)` is local to `\(function)`, because `\(name) \(operation) …` assigns it inside the function, and it has no value there yet"
      let hint =
        isGlobal
        ? "the `\(name)` outside is another variable: pass it as a parameter, `def \(function)(…, \(name))`, or write `global \(name)` as the function's first line"
        : "give it a value before `\(name) \(operation) …`, or pass it as a parameter"
      return Diagnostic(.unboundLocal, message, hint: hint, source: code.source, span: span)
    }
    let line = code.source.position(of: binding.span.start).line
    return Diagnostic(
      .unboundLocal,
      "`\(name)` is local to `\(function)`, because line \(line) assigns it inside the function, and it has no value here yet",
      hint: isGlobal
        ? "the `\(name)` outside is another variable: pass it as a parameter, or write `global \(name)` as the function's first line"
        : "give it a value before this line",
      source: code.source, span: span)
  }
}

/// A name at top level: a user's variable, a live name, a function of the language, a number of the run or a command, in this order;
/// only the parameters of the network come before the user's variables.
final class GlobalNode: Node {
  let entry: GlobalTable.Entry
  /// Whether it stands before the brackets of a call: `loss` is a number, `loss("mse")` the command.
  var isCalled = false
  /// What the language itself calls by this name.
  let builtin: Value?
  /// Where that stands, for names that cannot be live ones.
  private let standing = UnsafeMutablePointer<Value?>.allocate(capacity: 1)

  init(_ span: Span, _ entry: GlobalTable.Entry) {
    self.entry = entry
    builtin = FunctionTable.globals[entry.name]
    standing.initialize(to: GlobalTable.mayBeLive(entry.name) ? nil : builtin)
    super.init(span)
  }

  deinit {
    standing.deinitialize(count: 1)
    standing.deallocate()
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if !entry.mayBeLiveParameter, let value = entry.value { return value }
    if let value = standing.pointee { return value }
    return try lookUp(frame)
  }

  override func place(_ frame: Frame) -> Place? {
    if entry.mayBeLiveParameter { return nil }
    return UnsafePointer(entry.place.pointee == nil ? standing : entry.place)
  }
  override var isQuiet: Bool { true }

  private func lookUp(_ frame: Frame) throws(Diagnostic) -> Value {
    let evaluator = frame.evaluator
    do throws(Diagnostic) {
      if let value = try evaluator.globalValue(entry) { return value }
      if let builtin { return builtin }
      if !isCalled, let value = try evaluator.host.runNumber(entry.name) { return value }
    } catch { throw error.located(at: span, in: frame.code.source) }
    if entry.name == "__doc__" { return frame.code.source.documentation.map { .string($0) } ?? .none }
    if entry.name == "__file__", let script = evaluator.host.scriptArguments.first, !script.isEmpty {
      return .string(evaluator.host.programFiles.absolute(script))
    }
    if let late = Modules.lateGlobals[entry.name], let value = try evaluator.module(late).members[entry.name] { return value }
    if entry.name == "_", let last = evaluator.lastShown { return last }
    if evaluator.host.isCommand(entry.name) { return .command(entry.name) }
    if let hint = frame.hintOfForgottenSelf(entry.name) {
      throw Diagnostic(.name, "name '\(entry.name)' is not defined", hint: hint, source: frame.code.source, span: span)
    }
    throw evaluator.unknownName(entry.name).located(at: span, in: frame.code.source)
  }
}

extension Source {
  /// The text that a program begins with.
  var documentation: String? {
    var parser = Parser(self, context: .python)
    guard let first = try? parser.nextStatement(), case .expression(let expression) = first.kind, case .string(let text) = expression.kind
    else {
      return nil
    }
    return text
  }
}

extension Frame {
  /// In a method, a name that the object or its class has as an attribute.
  fileprivate func hintOfForgottenSelf(_ name: String) -> String? {
    guard code.className != nil, let first = code.parameters.first, case .local(let slot) = first.storage else { return nil }
    switch locals[slot] {
    case .object(let instance)?:
      guard instance[name] != nil || instance.type.find(name) != nil else { return nil }
    case .type(let type as ClassObject)?:
      guard type.find(name) != nil else { return nil }
    default: return nil
    }
    return "did you mean `\(first.name).\(name)`? An attribute is always named with its object"
  }
}

extension Evaluator {
  /// The number that `2j` stands for.
  func imaginary(_ value: Double) throws(Diagnostic) -> Value {
    guard let type = try module("numpy._complex").members["complex"] else { return .none }
    return try call(type, [.float(0), .float(value)])
  }

  /// A user's variable or live name; a parameter of the network hides a variable.
  func globalValue(_ entry: GlobalTable.Entry) throws(Diagnostic) -> Value? {
    if entry.mayBeLiveParameter, host.isLiveParameter(entry.name), let value = try host.liveValue(entry.name) { return value }
    if let value = entry.value { return value }
    return try host.liveValue(entry.name)
  }

  func unknownName(_ name: String) -> Diagnostic {
    if let refused = FunctionTable.refusedNames[name] { return Diagnostic(.name, "there is no `\(name)` here", hint: refused) }
    if let meant = FunctionTable.meant(byUnknown: name) ?? host.meaning(ofUnknown: name) {
      return Diagnostic(.name, "name '\(name)' is not defined", hint: meant)
    }
    if let nearest = Suggestion.nearest(to: name, in: knownNames) {
      return Diagnostic(.name, "name '\(name)' is not defined", hint: "did you mean `\(nearest)`?")
    }
    return Diagnostic(.name, "name '\(name)' is not defined", hint: FunctionTable.hint(forUnknown: name))
  }

  /// Everything a name could have meant.
  public var knownNames: [String] {
    variableNames + host.liveNames + FunctionTable.globals.keys.sorted() + host.commandNames
  }
}
