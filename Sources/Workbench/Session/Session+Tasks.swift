import Language
import Runtime

/// How the network's parameters came to be what they are.
struct ParameterOrigin: Equatable {
  /// How many changes by training there had been by then.
  var steps = 0
  /// Whether some were given by hand.
  var isSetByHand = false
}

/// An exercise that is open.
struct OpenTask {
  /// The live names that the learner is to work out.
  var closed: Set<String>
  /// The names that its solution gives a meaning.
  var settable: Set<String>
  /// What the task starts from and is to stay as it is, with its values then.
  var givens: [(name: String, value: Value)]
  /// The variables that there were when it began; what was a function, a module or a class then is kept.
  var variables: Set<String>
  var meanings: [String: Value]
}

// What an exercise asks to be worked out is not to be had for the asking.
extension Session {
  /// An exercise begins: the learner works out the closed names, and what she trains counts from here.
  /// - Parameter solution: its lines. What they do not define anew means to whoever judges what it means now.
  /// - Parameter keeping: names whose values are to stay as they are.
  public func beginTask(closing names: [String], solution: [String] = [], keeping: [String] = []) {
    let meanings = evaluator.variableNames.compactMap { name in evaluator.value(of: name).flatMap { $0.isDefinition ? (name, $0) : nil } }
    task = OpenTask(
      closed: Set(names), settable: solution.reduce(into: []) { $0.formUnion(namesDefined(in: $1)) },
      givens: keeping.compactMap { name in given(name).map { (name, $0) } }, variables: Set(evaluator.variableNames),
      meanings: Dictionary(meanings) { $1 })
    workbench.origin = ParameterOrigin(steps: workbench.passes.steps)
  }

  /// A copy of a name's value, where it is made of numbers.
  private func given(_ name: String) -> Value? {
    var items = 0
    return (try? evaluate(name)).flatMap { Session.plain($0, depth: 0, items: &items) }
  }

  /// Whether a name is among those to be kept, and had a value that can be compared.
  public func keeps(_ name: String) -> Bool { task?.givens.contains { $0.name == name } ?? false }

  /// The first of the names to be kept whose value is another than when the task began.
  public var changedGiven: String? {
    task?.givens.first { given in
      guard let value = self.given(given.name) else { return true }
      return !value.hasNumbers(of: given.value)
    }?.name
  }

  /// It is solved or left: everything may be read again.
  public func endTask() { task = nil }

  /// The names that a program's statements define at its top level.
  private func namesDefined(in text: String) -> Set<String> {
    var names: Set<String> = []
    var parser = Parser(Source(text: text), context: parseContext)
    while let statement = try? parser.nextStatement() {
      switch statement.kind {
      case .assign(let targets, _): for target in targets { names.formUnion(target.names) }
      case .function(let definition): names.insert(definition.name)
      case .class(let definition): names.insert(definition.name)
      case .import(let imported), .fromImport(_, let imported): names.formUnion(imported.map { $0.alias ?? $0.name })
      default: break
      }
    }
    return names
  }

  /// Works something out for whoever judges an open exercise: its functions, commands and live names mean what they meant when it
  /// began, whatever the learner has made of them since.
  func judging<Result>(_ names: Set<String>, _ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    guard let task else { return try work() }
    var hidden: [(name: String, value: Value)] = []
    for name in names.subtracting(task.settable) {
      guard let value = evaluator.value(of: name) else { continue }
      if let meaning = task.meanings[name] {
        evaluator.set(name, to: meaning)
      } else if !task.variables.contains(name),
        FunctionTable.globals[name] != nil || isCommand(name) || task.closed.contains(name) || liveNames.contains(name)
      {
        evaluator.delete(name)
      } else {
        continue
      }
      hidden.append((name, value))
    }
    defer { for (name, value) in hidden { evaluator.set(name, to: value) } }
    return try work()
  }

  /// Whether the parameters come from training, not by hand, since the task began or since the first weights after it.
  public var hasTrained: Bool { workbench.passes.steps > workbench.origin.steps && !workbench.origin.isSetByHand }

  /// Steps of the run so far, those that changed nothing among them.
  public var trainedSteps: Int { workbench.trainer?.step ?? 0 }

  /// Whether some parameter was given by hand since then.
  public var hasSetByHand: Bool { workbench.origin.isSetByHand }

  /// - Throws: where the learner reads what she is working out; who grades may read everything.
  func requireOpen(_ names: [String]) throws(Diagnostic) {
    guard let task, reading == .recorded || reading == .listed, let name = names.first(where: task.closed.contains) else {
      return
    }
    throw Diagnostic(.name, "`\(name)` is what you are working out", hint: "`hint` helps; once it is solved you may look")
  }

  /// The same for a command whose screen shows gradients: what stands there in four digits is read off as easily. Activations may
  /// be looked at.
  func requireOpen(onScreenOf command: String) throws(Diagnostic) {
    guard let task, ["backward", "phase", "step", "gradcheck"].contains(command) else { return }
    try requireOpen(task.closed.sorted().filter { $0.hasPrefix("d") })
  }

  /// Whether the learner is working out gradients of units, which a drawing of the network then leaves out.
  var hidesUnitGradients: Bool { task.map { $0.closed.contains { $0.hasPrefix("d") } } ?? false }

  /// The same for a command called for its report, in which those names are.
  func requireOpen(command: String, at span: Span, in source: Source) throws(Diagnostic) {
    guard let task else { return }
    let names = task.closed.sorted().filter { name in
      switch command {
      case "forward": !name.hasPrefix("d")
      case "backward", "step", "phase": true
      case "predict": name == "yhat" || name.hasPrefix("a")
      case "evaluate": name == "L"
      default: false
      }
    }
    do throws(Diagnostic) { try requireOpen(names) } catch { throw error.located(at: span, in: source) }
  }
}

extension Value {
  /// Whether it is made of the same numbers.
  fileprivate func hasNumbers(of other: Value) -> Bool {
    switch (self, other) {
    case (.array(let mine), .array(let theirs)): NDArray.areEqual(mine, theirs, equalNaN: true)
    case (.list(let mine), .list(let theirs)):
      mine.elements.count == theirs.elements.count && zip(mine.elements, theirs.elements).allSatisfy { $0.hasNumbers(of: $1) }
    default: doubleIfNumber.map { $0 == other.doubleIfNumber } ?? (reprText == other.reprText)
    }
  }

  /// Whether it is what a `def`, a `class` or an `import` makes.
  fileprivate var isDefinition: Bool {
    switch self {
    case .function, .builtin, .module, .type, .command: true
    default: false
    }
  }
}
