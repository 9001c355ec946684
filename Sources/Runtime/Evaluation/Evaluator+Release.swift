import Limits

/// Values that hold themselves are freed by nobody but a session that ends.
extension Evaluator {
  /// Cuts the rings among the variables and forgets these.
  ///
  /// A generator holds its evaluator, a recursive inner function itself by way of its cell, a list may have been put into itself.
  package func release() {
    abandonedGenerators = []
    var search = RingSearch(limits)
    for name in globals.definedNames { if let value = globals.existing(name)?.value { search.cut(value) } }
    capturedCells.forget()
    classes.forget()
    globals.removeAll()
    for table in libraryGlobals {
      for name in table.definedNames { if let value = table.existing(name)?.value { search.cut(value) } }
      table.removeAll()
    }
    libraryGlobals = []
    modules = [:]
  }
}

/// The classes that were made, as long as they live.
struct ClassRegister {
  private struct Reference { weak var type: ClassObject? }
  private var references: [Reference] = []

  mutating func note(_ type: ClassObject) { references.append(Reference(type: type)) }

  mutating func forget() {
    for reference in references { reference.type?.forget() }
    references = []
  }
}

/// Walks lists, dictionaries and functions in depth and empties each list and dictionary that is reached from itself.
///
/// Where there is no memory for what it has to remember it gives up: rings then stay, and all else is freed.
private struct RingSearch {
  private enum Step {
    case enter(Value)
    case leave(UInt)
  }
  private let limits: WorkLimits
  private var steps: [Step] = []
  private var open: Set<UInt> = []
  private var done: Set<UInt> = []
  private var room = 1 << 10
  private var hasGivenUp = false

  init(_ limits: WorkLimits) { self.limits = limits }

  mutating func cut(_ value: Value) {
    steps.append(.enter(value))
    while let step = steps.popLast(), !hasGivenUp {
      guard case .enter(let value) = step else {
        if case .leave(let identity) = step {
          open.remove(identity)
          done.insert(identity)
        }
        continue
      }
      switch value {
      case .list(let list):
        let identity = RingSearch.identity(list)
        if open.contains(identity) { list.elements = [] } else { enter(identity, list.elements) }
      case .dict(let dict):
        let identity = RingSearch.identity(dict)
        if open.contains(identity) { dict.removeAll() } else { enter(identity, dict.values) }
      case .tuple(let elements):
        // A tuple is known by its memory: pairs of pairs would be walked twice as often with each level.
        guard !elements.isEmpty else { continue }
        enter(elements.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }, elements)
      case .function(let function): enter(RingSearch.identity(function), function.defaults.compactMap { $0 })
      case .boundMethod(let method): enter(RingSearch.identity(method), [method.receiver])
      case .method(let method): enter(RingSearch.identity(method), [method.receiver])
      case .object(let instance):
        let identity = RingSearch.identity(instance)
        if open.contains(identity) {
          for (name, _) in instance.attributes { _ = instance.remove(name) }
          instance.native = nil
        } else {
          enter(identity, instance.attributes.map(\.value) + (instance.native.map { [$0] } ?? []))
        }
      default: break
      }
    }
    if hasGivenUp { (steps, open, done) = ([], [], []) }
  }

  private static func identity(_ object: AnyObject) -> UInt { UInt(bitPattern: ObjectIdentifier(object)) }

  private mutating func enter(_ identity: UInt, _ elements: [Value]) {
    guard !done.contains(identity), !open.contains(identity) else { return }
    let walked = elements.count { RingSearch.isWalked($0) }
    guard hasRoom(for: walked + 1) else {
      hasGivenUp = true
      return
    }
    open.insert(identity)
    steps.append(.leave(identity))
    for element in elements where RingSearch.isWalked(element) { steps.append(.enter(element)) }
  }

  /// Whether so much more can be remembered: asked again when it is twice as much, for what grows is copied into twice as much.
  private mutating func hasRoom(for more: Int) -> Bool {
    let count = steps.count + open.count + done.count + more
    guard count > room else { return true }
    room = 2 * count
    return limits.hasRoom(forTemporary: Work.bytes(room, of: 3 * MemoryLayout<Step>.stride))
  }

  private static func isWalked(_ value: Value) -> Bool {
    switch value {
    case .list, .dict, .tuple, .function, .boundMethod, .method, .object: true
    default: false
    }
  }
}
