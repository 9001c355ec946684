/// Values that hold themselves are freed by nobody but a session that ends.
extension Evaluator {
  /// Cuts the rings among the variables and forgets these.
  ///
  /// A generator holds its evaluator, a recursive inner function itself by way of its cell, a list may have been put into itself.
  package func release() {
    abandonedGenerators = []
    var search = RingSearch()
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
private struct RingSearch {
  private enum Step {
    case enter(Value)
    case leave(ObjectIdentifier)
  }
  private var open: Set<ObjectIdentifier> = []
  private var done: Set<ObjectIdentifier> = []

  mutating func cut(_ value: Value) {
    var steps: [Step] = [.enter(value)]
    while let step = steps.popLast() {
      guard case .enter(let value) = step else {
        if case .leave(let identity) = step {
          open.remove(identity)
          done.insert(identity)
        }
        continue
      }
      switch value {
      case .list(let list):
        let identity = ObjectIdentifier(list)
        if open.contains(identity) { list.elements = [] } else { enter(identity, list.elements, &steps) }
      case .dict(let dict):
        let identity = ObjectIdentifier(dict)
        if open.contains(identity) { dict.removeAll() } else { enter(identity, dict.values, &steps) }
      case .tuple(let elements): steps += RingSearch.parts(of: elements)
      case .function(let function): enter(ObjectIdentifier(function), function.defaults.compactMap { $0 }, &steps)
      case .boundMethod(let method): enter(ObjectIdentifier(method), [method.receiver], &steps)
      case .method(let method): enter(ObjectIdentifier(method), [method.receiver], &steps)
      case .object(let instance):
        let identity = ObjectIdentifier(instance)
        if open.contains(identity) {
          for (name, _) in instance.attributes { _ = instance.remove(name) }
          instance.native = nil
        } else {
          enter(identity, instance.attributes.map(\.value) + (instance.native.map { [$0] } ?? []), &steps)
        }
      default: break
      }
    }
  }

  private mutating func enter(_ identity: ObjectIdentifier, _ elements: [Value], _ steps: inout [Step]) {
    guard !done.contains(identity), open.insert(identity).inserted else { return }
    steps.append(.leave(identity))
    steps += RingSearch.parts(of: elements)
  }

  private static func parts(of elements: [Value]) -> [Step] {
    elements.compactMap { element in
      switch element {
      case .list, .dict, .tuple, .function, .boundMethod, .method, .object: .enter(element)
      default: nil
      }
    }
  }
}
