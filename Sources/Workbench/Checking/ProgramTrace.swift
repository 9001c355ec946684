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
    var updates: [Update] = []
    /// How many elements a list or dictionary had then.
    var size: Int?
    /// The numbers of a list, as they were then.
    var listed: Tensor?
    /// The array that was filled in or added to, which is whole only later.
    var filled: NDArray?
    /// What `setattr` called it.
    var attribute: String?
    /// The list that the value was appended to.
    var collector: ListObject?
    /// Whether it is an update of a step that is passed over: the weights stay as they are.
    var isHeld = false

    var isMove: Bool { isHeld || !updates.isEmpty }
  }

  /// By how much a parameter is moved: all of it, or the numbers at some places of it.
  struct Update {
    let parameter: Int
    let delta: Tensor
    var places: [Int]?
  }

  /// Where an element stands that a program moves: `w` and what `[k]` picks of it.
  struct Place {
    let container: Value
    let picked: Value
  }

  /// A value that the program moves: a weight, a bias; an array, a number, or a list of numbers.
  struct Parameter {
    /// The event that made it, and where in that event's value it stands.
    let creation: Int
    let path: [Step]
    let name: String
    let initial: Tensor
    /// The array, the list or the number it is now, for the plain run.
    var current: Value
    /// How the update writes it: `model.b` of what was made as `self.b`.
    var written = ""
    /// The dictionary that holds it, where it is a number in one.
    var holder: Value?
    /// Whether the program moves it; else it is known by the name of a gradient, and counts only where nothing else makes it.
    var isMoved = true

    /// Whether all its numbers are the same at first, as zeros are; a single number is so at 0 only.
    var isConstant: Bool {
      initial.count == 1 ? initial.item == 0 : initial.elements.allSatisfy { $0 == initial.elements.first }
    }
  }

  /// A parameter's first value, where it is to be another than the program's.
  struct Start {
    let creation: Int
    let path: [Step]
    let numbers: Tensor
  }

  /// What is only run before the step that is looked at, with the weights held.
  struct Passing {
    /// So many steps: of the first sample some gradients may be zero.
    var steps = 0
    /// All steps before one of these sites moves something: those of another training in the same file.
    var until: Set<Int> = []
    /// All steps before one in which a line moves a weight of another shape than it did first: those of a training before.
    var untilReshaped = false

    static let none = Passing()
    var isNone: Bool { steps == 0 && until.isEmpty && !untilReshaped }
  }

  enum Step: Equatable {
    case element(Int)
    case key(String)
  }

  let table: SiteTable
  var sites: [ProgramSite] { table.sites }
  private(set) var events: [Event] = []
  var parameters: [Parameter] = []
  /// Differences of two references, in which the second or the first may be the network's answer.
  var residuals: [(site: Int, ordinal: Int, a: Value, b: Value)] = []
  /// What a hinge loss asks of its margins, each a loss of its own.
  var margins: [(site: Int, ordinal: Int, excess: Variable)] = []
  /// Whether something of a loss or of its gradients has been worked out.
  var hasBegun = false
  /// Whether the run was ended because there was too much to see.
  private(set) var isCut = false
  /// Whether the run was ended at the step's end.
  private(set) var hasEnded = false
  private(set) lazy var worksOutLoss = table.worksOutLoss
  /// Every name that the program uses.
  var names: Set<String> { table.names }

  let edits: [Int: SiteEdit]
  /// Other first values of parameters than the program gives them.
  let starts: [Start]
  /// The site whose values are changed a little, to see what depends on them.
  private let disturbed: Int?
  private let lastEvent: Int
  let followsUpdates: Bool
  let passedOver: Passing
  private(set) var toPass: Int
  var watches: Bool { false }
  var updated: Set<Int> = []
  var updatedPlaces: [Int: Set<Int>] = [:]
  var sums: [NDArray] = []
  /// By site, the shapes of the arrays that it moved in the first step, and whether that is over.
  private var movedShapes: [Int: Set<[Int]>] = [:]
  private var hasPassedStep = false
  /// By list, the events that appended a number to it.
  private(set) var appendings: [ObjectIdentifier: [Int]] = [:]
  /// Numbers by name that no line had made, by so many events.
  var unmade: [String: Int] = [:]
  private(set) var elementCount = 0
  /// The run that this one follows with tracked parameters, event by event.
  let plain: ProgramTrace?
  private let hidden: Set<Int>
  private(set) var leaves: [Int: Variable] = [:]
  /// Whether it ran another way than the plain run.
  private(set) var hasStrayed = false

  private static let eventLimit = 60_000
  static let elementLimit = 1 << 24

  /// - Parameter followsUpdates: whether the first step is the run's end; else all of it is seen.
  /// - Parameter edits: what was changed in the program.
  /// - Parameter passedOver: which steps are only run, with the weights held.
  /// - Parameter end: the event behind which nothing is of interest.
  init(
    _ table: SiteTable, followsUpdates: Bool = true, edits: [Int: SiteEdit] = [:], starts: [Start] = [], passedOver: Passing = .none,
    disturbing disturbed: Int? = nil, end: Int = Int.max
  ) {
    self.table = table
    self.passedOver = passedOver
    toPass = passedOver.until.isEmpty && !passedOver.untilReshaped ? passedOver.steps : Int.max
    self.edits = edits
    self.starts = starts
    self.disturbed = disturbed
    lastEvent = end
    self.followsUpdates = followsUpdates
    plain = nil
    hidden = []
  }

  /// A run in which the parameters of a plain run are tracked and stay as they are; what gradients are made of by hand is not tracked.
  init(tracking plain: ProgramTrace, parameters: [Parameter]) {
    table = plain.table
    edits = [:]
    starts = plain.starts.filter { start in !parameters.contains { $0.creation == start.creation && $0.path == start.path } }
    disturbed = nil
    lastEvent = Int.max
    followsUpdates = plain.followsUpdates
    passedOver = plain.passedOver
    toPass = 0
    self.plain = plain
    self.parameters = parameters
    hidden = plain.table.backwardSites
  }

  /// The event of the step's last update; behind it the next step begins.
  var stepEnd: Int { (plain ?? self).events.lastIndex { !$0.updates.isEmpty } ?? Int.max }

  /// The step's first event: what was worked out before it in steps that are passed over is none of its.
  var stepStart: Int { ((plain ?? self).events.lastIndex { $0.isHeld } ?? -1) + 1 }

  /// The step's events, and those behind it where no step has an end.
  var step: Range<Int> {
    let end = stepEnd
    return min(stepStart, events.count)..<(end < events.count ? end + 1 : events.count)
  }

  func site(of event: Event) -> ProgramSite { sites[event.site] }

  /// Whether a site ever gave more numbers than so many.
  func gives(_ site: ProgramSite, more count: Int) -> Bool { events.contains { $0.site == site.index && ($0.numbers?.count ?? 0) > count } }

  static let end = Diagnostic(.exit, "the step has been seen")

  func at(
    _ site: Int, _ value: Value, before: Value?, in place: Place?, filling container: Value? = nil, attribute: String? = nil
  ) throws(Diagnostic) -> Value {
    if hasEnded { throw ProgramTrace.end }
    if let plain { return try follow(plain, site, value, before: before) }
    var value = value
    for start in starts where start.creation == events.count { value = value.replacing(start.path, by: .plain(start.numbers)) }
    if site == disturbed {
      // A number as it is written, `dz[z < 0] = 1`, is changed though it is whole.
      if case .int(let number) = value, sites[site].value.isLiteral { value = .float(Double(number) + 0.5) }
      value = value.disturbed(by: events.count)
    }
    if table.nature(site).isLoss || table.nature(site).isGradient { hasBegun = true }
    var event = Event(site: site, value: value, numbers: numbers(of: value), size: value.size, listed: value.listNumbers)
    event.attribute = attribute
    // Kept alive, so that its identity holds.
    if case .collected = sites[site].kind, value.isFloating, !value.isArray, case .list(let list)? = before {
      event.collector = list
      appendings[ObjectIdentifier(list), default: []].append(events.count)
    }
    if let before, event.collector == nil, isMove(site, value, before, in: place) {
      // Other parameters of that step may have been held already: the next one is whole.
      if toPass > 1, passedOver.untilReshaped, isReshaped(before, at: site) { toPass = 1 }
      if toPass > 0, passedOver.until.contains(site) {
        toPass = 0
        (updated, updatedPlaces) = ([], [:])
      }
      var isNext = try note(update: &event, site: sites[site], before: before, in: place)
      if isNext, toPass > 0 {
        toPass -= 1
        hasPassedStep = true
        (updated, updatedPlaces) = ([], [:])
        isNext = try note(update: &event, site: sites[site], before: before, in: place)
      }
      if isNext {
        hasEnded = true
        throw ProgramTrace.end
      }
      if toPass > 0, !event.updates.isEmpty {
        value = held(value, before, at: site)
        event = Event(site: site, value: value, numbers: event.numbers, size: event.size, isHeld: true)
      }
    }
    if !event.isMove, event.collector == nil {
      for other in [container, before] { if case .array(let array)? = other, !array.isScalar { event.filled = event.filled ?? array } }
    }
    events.append(event)
    if events.count - 1 > lastEvent || events.count > ProgramTrace.eventLimit || elementCount > ProgramTrace.elementLimit {
      isCut = events.count - 1 <= lastEvent
      hasEnded = true
      throw ProgramTrace.end
    }
    return value
  }

  /// Whether a line moves an array of a shape that none had which it moved in the first step.
  private func isReshaped(_ before: Value, at site: Int) -> Bool {
    guard case .array(let array) = before, !array.isScalar else { return false }
    if hasPassedStep { return movedShapes[site].map { !$0.contains(array.shape) } ?? false }
    movedShapes[site, default: []].insert(array.shape)
    return false
  }

  func numbers(of value: Value) -> Tensor? {
    switch value {
    case .array(let array) where array.count <= 1 << 22:
      elementCount += array.count
      return try? value.tensor("a value")
    case .float, .int: return try? value.tensor("a value")
    case .variable(let variable): return variable.value
    default: return nil
    }
  }

  /// What an update gives where the weights are to stay as they were.
  private func held(_ value: Value, _ before: Value, at site: Int) -> Value {
    if case .augmented = sites[site].kind { return value.zeros }
    if case .tuple(let old) = before, case .tuple(let new) = value {
      return .tuple(zip(old, new).map { old, new in if case .none = old { new } else { old } })
    }
    return before
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
    for start in starts where start.creation == ordinal { result = result.replacing(start.path, by: .plain(start.numbers)) }
    if plain.events[ordinal].isMove, let before {
      result = held(value, before, at: site)
    } else if hidden.contains(site) || ordinal < plain.stepStart && table.nature(site).isLoss {
      // What a loss came to in steps that are passed over is a number, `loss = loss + …`.
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
