import Language
import NeuralNetwork
import Runtime

/// What a program computed at its sites while it ran, up to the end of its first step.
///
/// The closures that the program calls are of one thread, the one it runs on.
final class ProgramTrace: ProgramObserver, @unchecked Sendable {
  struct Event {
    let site: Int
    /// The value itself, kept alive so that its identity holds.
    let value: Value
    /// What it was then; nil for what is not numbers.
    let numbers: Tensor?
    /// Which parameters it moves, and by how much.
    var updates: [(parameter: Int, delta: Tensor)] = []
    /// How many elements a list or dictionary had then.
    var size: Int?
  }

  /// A value that the program moves: a weight, a bias.
  struct Parameter {
    /// The event that made it, and where in that event's value it stands.
    let creation: Int
    let path: [Step]
    let name: String
    let initial: Tensor
    /// The array it is now, for the plain run.
    var current: Value
    /// Whether the program moves it; else it is known by the name of a gradient, and counts only where nothing else makes it.
    var isMoved = true
  }

  enum Step: Equatable {
    case element(Int)
    case key(String)
  }

  let table: SiteTable
  var sites: [ProgramSite] { table.sites }
  private(set) var events: [Event] = []
  private(set) var parameters: [Parameter] = []
  /// Differences of two references, in which the second or the first may be the network's answer.
  private(set) var residuals: [(site: Int, ordinal: Int, a: Value, b: Value)] = []
  /// Whether the run was ended at the step's end.
  private(set) var hasEnded = false
  /// Every name that the program uses.
  var names: Set<String> { table.names }

  private let edits: [Int: SiteEdit]
  private let lastEvent: Int
  let followsUpdates: Bool
  var watches: Bool { false }
  private var updated: Set<Int> = []
  private var sums: [NDArray] = []
  private var elementCount = 0
  /// The run that this one follows with tracked parameters, event by event.
  private let plain: ProgramTrace?
  private let hidden: Set<Int>
  private(set) var leaves: [Int: Variable] = [:]
  /// Whether it ran another way than the plain run.
  private(set) var hasStrayed = false

  private static let eventLimit = 60_000
  private static let elementLimit = 1 << 23

  /// - Parameter followsUpdates: whether the first step is the run's end; else all of it is seen.
  /// - Parameter edits: what was changed in the program.
  /// - Parameter end: the event behind which nothing is of interest.
  init(_ table: SiteTable, followsUpdates: Bool = true, edits: [Int: SiteEdit] = [:], end: Int = Int.max) {
    self.table = table
    self.edits = edits
    lastEvent = end
    self.followsUpdates = followsUpdates
    plain = nil
    hidden = []
  }

  /// A run in which the parameters of a plain run are tracked and stay as they are; what gradients are made of by hand is not tracked.
  init(tracking plain: ProgramTrace, parameters: [Parameter]) {
    table = plain.table
    edits = [:]
    lastEvent = Int.max
    followsUpdates = plain.followsUpdates
    self.plain = plain
    self.parameters = parameters
    hidden = plain.table.backwardSites
  }

  /// The event of the step's last update; behind it the next step begins.
  var stepEnd: Int { (plain ?? self).events.lastIndex { !$0.updates.isEmpty } ?? Int.max }

  func site(of event: Event) -> ProgramSite { sites[event.site] }

  /// Whether a site ever gave more numbers than so many.
  func gives(_ site: ProgramSite, more count: Int) -> Bool { events.contains { $0.site == site.index && ($0.numbers?.count ?? 0) > count } }

  // MARK: - What the program calls

  private static let end = Diagnostic(.exit, "the step has been seen")

  func functions() -> [(name: String, function: BuiltinFunction)] {
    [
      (
        Instrumenter.probe,
        BuiltinFunction("__at__(site, value, before=None)", "", tracking: .follows) { [self] context throws(Diagnostic) in
          guard case .int(let site)? = context[0] else { return context[1] ?? .none }
          return try at(site, context[1] ?? .none, before: context[2])
        }
      ),
      (
        Instrumenter.residual,
        BuiltinFunction("__residual__(site, a, b, value)", "", tracking: .follows) { [self] context throws(Diagnostic) in
          if residuals.count < 10_000, case .int(let site)? = context[0], let a = context[1], let b = context[2] {
            residuals.append((site, events.count, a, b))
          }
          return context[3] ?? .none
        }
      ),
      (
        Instrumenter.initial,
        BuiltinFunction("__initial__(value)", "", tracking: .follows) { [self] context throws(Diagnostic) in
          let value = context[0] ?? .none
          guard let index = parameters.firstIndex(where: { $0.current.isSame(as: value) }) else { return value }
          return .plain(parameters[index].initial)
        }
      ),
    ]
  }

  private func at(_ site: Int, _ value: Value, before: Value?) throws(Diagnostic) -> Value {
    if hasEnded { throw ProgramTrace.end }
    if let plain { return try follow(plain, site, value, before: before) }
    var event = Event(site: site, value: value, numbers: numbers(of: value), size: value.size)
    if let before, isMove(site, before) {
      if try note(update: &event, site: sites[site], before: before) {
        hasEnded = true
        throw ProgramTrace.end
      }
    }
    events.append(event)
    if events.count - 1 > lastEvent || events.count > ProgramTrace.eventLimit || elementCount > ProgramTrace.elementLimit {
      hasEnded = true
      throw ProgramTrace.end
    }
    return value
  }

  private func numbers(of value: Value) -> Tensor? {
    switch value {
    case .array(let array) where array.count <= 1 << 22:
      elementCount += array.count
      return try? value.tensor("a value")
    case .float, .int: return try? value.tensor("a value")
    case .variable(let variable): return variable.value
    default: return nil
    }
  }

  // MARK: - Parameters

  private func isMove(_ site: Int, _ before: Value) -> Bool {
    followsUpdates && table.nature(site).mayMove && before.isFloating && !sites[site].isSum(from: before, among: &sums)
  }

  /// Notes what an update moves; true where one of them has been moved before, so that the next step has begun.
  private func note(update event: inout Event, site: ProgramSite, before: Value) throws(Diagnostic) -> Bool {
    if case .list(let old) = before {
      // `weights = [w - lr * dw for …]`: each is a parameter.
      guard case .list(let new) = event.value else { return false }
      for pair in zip(old.elements, new.elements) {
        guard let number = parameter(pair.0, site), let a = numbers(of: pair.0), let b = numbers(of: pair.1), a.shape == b.shape else {
          continue
        }
        if !updated.insert(number).inserted { return true }
        event.updates.append((number, b.minus(a)))
        parameters[number].current = pair.1
      }
      return false
    }
    guard let old = numbers(of: before), let operand = event.numbers, let number = parameter(before, site) else { return false }
    if !updated.insert(number).inserted { return true }
    let delta: Tensor
    switch site.kind {
    case .augmented(let written):
      let operation = edits[site.index]?.operation ?? written
      guard let spread = operand.spread(to: old.shape) else { return false }
      delta = operation == .subtract ? spread.scaled(by: -1) : spread
      if !before.isArray, let a = old.item, let b = delta.item { parameters[number].current = .float(a + b) }
    default:
      guard operand.shape == old.shape else { return false }
      delta = operand.minus(old)
      parameters[number].current = event.value
    }
    event.updates = [(number, delta)]
    return false
  }

  /// The number of the parameter that a value is; the event that made it is looked for the first time.
  private func parameter(_ value: Value, _ site: ProgramSite) -> Int? {
    if let known = parameters.firstIndex(where: { $0.current.isSame(as: value) && ($0.current.isArray || $0.name == site.target) }) {
      return known
    }
    guard let initial = numbers(of: value), let (creation, path) = creation(of: value, named: site.target) else { return nil }
    // An update that never arrived begins with the same value once more.
    if let known = parameters.firstIndex(where: { $0.creation == creation && $0.path == path && value.isArray }) { return known }
    parameters.append(
      Parameter(creation: creation, path: path, name: name(creation, path, site.target), initial: initial, current: value))
    return parameters.count - 1
  }

  /// What a parameter is called: where it was made, for the name in a loop over them (`param -= …`) says little.
  private func name(_ creation: Int, _ path: [Step], _ target: String) -> String {
    let made = sites[events[creation].site].target
    if made.isEmpty || made.contains(",") && !made.contains("[") { return target }
    return path.reduce(made) { name, step in
      switch step {
      case .element(let index): "\(name)[\(index)]"
      case .key(let key): "\(name)['\(key)']"
      }
    }
  }

  /// The event that made a value: for an array the first that holds it, for a number the last that gave the name one.
  func creation(of value: Value, named target: String) -> (event: Int, path: [Step])? {
    if !value.isArray {
      for (index, event) in events.enumerated().reversed() where event.updates.isEmpty {
        let site = sites[event.site]
        if case .augmented = site.kind { continue }
        if site.target == target, event.value.isFloating, !event.value.isArray { return (index, []) }
        // `w, b = 0.1, 0.0`
        if case .tuple(let names)? = site.targetExpression?.kind, case .tuple(let values) = event.value, names.count == values.count,
          let place = names.firstIndex(where: { site.source.text(in: $0.span) == target }), values[place].isFloating
        {
          return (index, [.element(place)])
        }
      }
      return nil
    }
    for (index, event) in events.enumerated() {
      // What a list or dictionary was given later is made where it was given it.
      if let path = event.value.path(to: value, depth: 0), event.value.held(path.first, when: event.size) { return (index, path) }
    }
    return nil
  }

  /// Makes parameters of values by name, for what the program does not move itself.
  func addParameters(_ found: [(value: Value, name: String)]) {
    for (value, name) in found {
      guard !parameters.contains(where: { $0.current.isSame(as: value) && $0.current.isArray }), let initial = numbers(of: value),
        let (creation, path) = creation(of: value, named: name), events[creation].updates.isEmpty,
        !parameters.contains(where: { $0.creation == creation && $0.path == path })
      else { continue }
      parameters.append(
        Parameter(
          creation: creation, path: path, name: self.name(creation, path, name), initial: initial, current: value, isMoved: false))
    }
  }

  // MARK: - The tracked run

  private func follow(_ plain: ProgramTrace, _ site: Int, _ value: Value, before: Value?) throws(Diagnostic) -> Value {
    let ordinal = events.count
    guard ordinal < plain.events.count, plain.events[ordinal].site == site else {
      if ordinal < plain.events.count { hasStrayed = true }
      hasEnded = true
      throw ProgramTrace.end
    }
    var result = value
    if !plain.events[ordinal].updates.isEmpty, let before {
      if case .augmented = sites[site].kind { result = value.zeros } else { result = before }
    } else if hidden.contains(site) {
      result = value.detached
    }
    for (number, parameter) in parameters.enumerated() where parameter.creation == ordinal {
      if !parameter.isMoved, result.holdsTracked { continue }
      let leaf = leaves[number] ?? Variable(parameter.initial)
      leaves[number] = leaf
      result = result.replacing(parameter.path, by: .variable(leaf))
    }
    events.append(Event(site: site, value: result, numbers: nil))
    return result
  }
}
