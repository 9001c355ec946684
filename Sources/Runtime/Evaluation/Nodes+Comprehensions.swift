import Language

/// `[element for target in iterable if condition]`: a hidden function walked by a stack of iterators, or a loop in the frame around it.
final class ComprehensionNode: Node {
  final class Clause {
    /// nil for the first clause, whose iterable is evaluated outside.
    let iterable: IterableNode?
    let iterableSpan: Span
    let target: Target
    /// The target where it is several names.
    fileprivate let names: UnpackTarget?
    let conditions: [Node]
    fileprivate let isConditional: Bool

    init(iterable: Node?, iterableSpan: Span, target: Target, conditions: [Node]) {
      self.iterable = iterable.map { IterableNode($0) }
      self.iterableSpan = iterableSpan
      self.target = target
      self.conditions = conditions
      names = target as? UnpackTarget
      isConditional = !conditions.isEmpty
    }
  }

  /// What is compiled inside its scope.
  struct Parts {
    let clauses: [Clause]
    let element: Node
    let value: Node?
  }

  let form: Comprehension.Form
  let code: FunctionCode
  let captured: [Int]
  let iterable: IterableNode
  let clauses: [Clause]
  let element: Node
  let value: Node?
  /// Whether its names are variables of the frame around it, and which.
  let isInline: Bool
  private let slots: Range<Int>

  init(
    _ span: Span, form: Comprehension.Form, code: FunctionCode, captured: [Int], iterable: Node, _ parts: Parts, slots: Range<Int>?
  ) {
    self.form = form
    self.code = code
    self.captured = captured
    self.iterable = IterableNode(iterable)
    clauses = parts.clauses
    element = parts.element
    value = parts.value
    isInline = slots != nil
    self.slots = slots ?? 0..<0
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if form == .generator {
      // One whose elements are all taken at once is asked for them itself.
      if isInline { return .iterator(Value.iterator(over: try elements(frame), "generator")) }
      let source = try iterable.node.evaluate(frame)
      let inner = innerFrame(frame)
      let element = element
      var walk = Walk(node: self, frame: inner, walkers: [try walker(of: source, 0, frame)])
      return .iterator(
        ClosureIterator(typeName: "generator") { () throws(Diagnostic) in
          try walk.advance() ? try element.evaluate(inner) : nil
        })
    }
    switch form {
    case .set:
      let set = SetObject()
      try each(frame) { (inner) throws(Diagnostic) in
        let value = try element.evaluate(inner)
        do throws(Diagnostic) { try set.insert(value) } catch { throw error.located(at: element.span, in: code.source) }
        try checkCount(set.count, inner)
        return true
      }
      return .set(set)
    case .dict:
      let dict = DictObject()
      try each(frame) { (inner) throws(Diagnostic) in
        let key = try element.evaluate(inner)
        let item = try value?.evaluate(inner) ?? .none
        do throws(Diagnostic) { try dict.set(item, for: key) } catch { throw error.located(at: element.span, in: code.source) }
        try checkCount(dict.count, inner)
        return true
      }
      return .dict(dict)
    default: return .list(ListObject(try elements(frame)))
    }
  }

  /// All elements of a list or of a generator that stands in the frame around it.
  func elements(_ frame: Frame) throws(Diagnostic) -> [Value] {
    var elements: [Value] = []
    do throws(Diagnostic) {
      try each(frame) { (inner) throws(Diagnostic) in
        try elements.appendAsking(try element.evaluate(inner))
        try checkCount(elements.count, inner)
        return true
      }
    } catch {
      Remains.take(&elements)
      throw error
    }
    return elements
  }

  /// Does something with the frame in which each element is to be evaluated, until it says false.
  func each(_ frame: Frame, _ body: (Frame) throws(Diagnostic) -> Bool) throws(Diagnostic) {
    if isInline {
      // What its names hold is let go of at once, as with a frame of its own.
      defer { for slot in slots { frame.locals[slot] = nil } }
      _ = try each(0, iterable, frame, frame, body)
    } else {
      _ = try each(0, iterable, frame, innerFrame(frame), body)
    }
  }

  private func innerFrame(_ frame: Frame) -> Frame {
    Frame(evaluator: frame.evaluator, code: code, captured: captured.isEmpty ? [] : captured.map { frame.cells[$0] })
  }

  /// Does something for each combination that meets all conditions, from one clause inwards; false where it was left.
  ///
  /// - Parameter outer: the frame in which the clause's iterable is evaluated.
  private func each(
    _ depth: Int, _ iterable: IterableNode, _ outer: Frame, _ frame: Frame, _ body: (Frame) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> Bool {
    let clause = clauses[depth]
    let isLast = depth + 1 == clauses.count
    @inline(__always)
    func round() throws(Diagnostic) -> Bool {
      try frame.evaluator.checkInterrupt(frame, span)
      if clause.isConditional { for condition in clause.conditions where !(try condition.isTrue(frame)) { return true } }
      if isLast { return try body(frame) }
      guard let inner = clauses[depth + 1].iterable else { return true }
      return try each(depth + 1, inner, frame, frame, body)
    }
    if let pair = clause.names?.pair {
      if let (first, second) = iterable.zipped(outer) {
        var index = 0
        // The lists may grow or shrink meanwhile.
        while index < first.elements.count, index < second.elements.count {
          try pair.first.put(first.elements[index], frame)
          try pair.second.put(second.elements[index], frame)
          index += 1
          guard try round() else { return false }
        }
        return true
      }
      if let list = iterable.counted(outer) {
        var index = 0
        while index < list.elements.count {
          try pair.first.put(.int(index), frame)
          try pair.second.put(list.elements[index], frame)
          index += 1
          guard try round() else { return false }
        }
        return true
      }
    }
    let source = try iterable.node.evaluate(outer)
    switch source {
    case .range(let range):
      var index = 0
      while index < range.count {
        try clause.target.put(.int(range[index]), frame)
        index += 1
        guard try round() else { return false }
      }
    case .list(let list) where list.viewName == nil:
      var index = 0
      // The list may grow or shrink meanwhile.
      while index < list.elements.count {
        try clause.target.put(list.elements[index], frame)
        index += 1
        guard try round() else { return false }
      }
    default:
      let iterator: IteratorObject
      do throws(Diagnostic) { iterator = try source.iterator() } catch { throw error.located(at: clause.iterableSpan, in: code.source) }
      while try iterator.advance(to: clause.target, clause.names, frame, clause.iterableSpan) { guard try round() else { return false } }
    }
    return true
  }

  private func checkCount(_ count: Int, _ frame: Frame) throws(Diagnostic) {
    if count > frame.evaluator.comprehensionLimit { throw Value.tooManyElements.located(at: span, in: code.source) }
  }

  func walker(of value: Value, _ clause: Int, _ frame: Frame) throws(Diagnostic) -> Walker {
    do throws(Diagnostic) { return try Walker(value) } catch {
      throw error.located(at: clauses[clause].iterableSpan, in: frame.code.source)
    }
  }

  /// Where a comprehension has got to: one walker for each `for` entered.
  struct Walk {
    let node: ComprehensionNode
    let frame: Frame
    var walkers: [Walker]

    /// Goes on to the next combination that meets all conditions.
    mutating func advance() throws(Diagnostic) -> Bool {
      while !walkers.isEmpty {
        try frame.evaluator.checkInterrupt(frame, node.span)
        let depth = walkers.count - 1
        let clause = node.clauses[depth]
        if case .iterator(let iterator) = walkers[depth] {
          guard try iterator.advance(to: clause.target, clause.names, frame, clause.iterableSpan) else {
            walkers.removeLast()
            continue
          }
        } else {
          guard let value = try walkers[depth].next() else {
            walkers.removeLast()
            continue
          }
          try clause.target.put(value, frame)
        }
        if clause.isConditional, !(try holds(clause.conditions)) { continue }
        if depth + 1 == node.clauses.count { return true }
        guard let source = node.clauses[depth + 1].iterable else { return true }
        walkers.append(try node.walker(of: source.node.evaluate(frame), depth + 1, frame))
      }
      return false
    }

    private func holds(_ conditions: [Node]) throws(Diagnostic) -> Bool {
      for condition in conditions where !(try condition.isTrue(frame)) { return false }
      return true
    }
  }
}

/// `sum(… for … in …)` and its like: the elements are taken as they are made, no generator stands between.
final class ConsumingCallNode: CallingNode {
  let callee: Node
  let comprehension: ComprehensionNode

  init(_ span: Span, callee: Node, comprehension: ComprehensionNode, arguments: [Argument]) {
    self.callee = callee
    self.comprehension = comprehension
    super.init(span, arguments)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let function = try callee.evaluate(frame)
    // A function of the user's may have the name.
    if case .builtin(let builtin) = function, builtin.module == nil {
      switch builtin.name {
      case "sum": return try sum(frame)
      case "any", "all":
        let sought = builtin.name == "any"
        var isFound = false
        try comprehension.each(frame) { (inner) throws(Diagnostic) in
          isFound = try comprehension.element.isTrue(inner) == sought
          return !isFound
        }
        return .bool(isFound == sought)
      case "max", "min", "sorted":
        let elements = Value.list(ListObject(try comprehension.elements(frame)))
        do throws(Diagnostic) { return try frame.evaluator.call(function, [elements], [], span, frame.code.source) } catch {
          throw error.located(at: span, in: frame.code.source)
        }
      default: break
      }
    }
    if case .type(let type) = function {
      if type === TypeObject.list { return .list(ListObject(try comprehension.elements(frame))) }
      if type === TypeObject.tuple { return .tuple(try comprehension.elements(frame)) }
    }
    return try call(function, frame)
  }

  private func sum(_ frame: Frame) throws(Diagnostic) -> Value {
    var total = positional.count > 1 ? try positional.second.evaluate(frame) : .int(0)
    if case .string = total {
      throw Diagnostic(
        .type, "sum() can't sum strings [use ''.join(seq) instead]", source: frame.code.source, span: span)
    }
    let element = comprehension.element
    try comprehension.each(frame) { (inner) throws(Diagnostic) in
      let value = try element.evaluate(inner)
      switch (total, value) {
      case (.float(let x), .float(let y)): total = .float(x + y)
      case (.int(0), .float(let y)): total = .float(0 + y)
      default:
        do throws(Diagnostic) { total = try Operators.apply(.add, total, value) } catch {
          throw error.located(at: span, in: frame.code.source)
        }
      }
      return true
    }
    do throws(Diagnostic) { try settle(frame, positional.nodes) } catch { throw error.located(at: span, in: frame.code.source) }
    return total
  }
}

/// What a loop goes over. `zip` of two lists and `enumerate` of one are gone through where they stand.
final class IterableNode {
  let node: Node
  private let call: CallNode?

  init(_ node: Node) {
    self.node = node
    call = (node as? CallNode).flatMap { (1...2).contains($0.positional.count) ? $0 : nil }
  }

  private func isCall(of type: TypeObject, _ frame: Frame) -> CallNode? {
    guard let call, case .type(let callee)? = call.callee.place(frame)?.pointee, callee === type else { return nil }
    return call
  }

  /// The two lists of `zip(a, b)`; nil where it is something else, and nothing has been evaluated then.
  func zipped(_ frame: Frame) -> (ListObject, ListObject)? {
    guard let call = isCall(of: .zip, frame), call.positional.count == 2,
      case .list(let first)? = call.positional.first.place(frame)?.pointee,
      case .list(let second)? = call.positional.second.place(frame)?.pointee, first.viewName == nil, second.viewName == nil
    else { return nil }
    return (first, second)
  }

  /// The list of `enumerate(a)`, likewise.
  func counted(_ frame: Frame) -> ListObject? {
    guard let call = isCall(of: .enumerate, frame), call.positional.count == 1,
      case .list(let list)? = call.positional.first.place(frame)?.pointee, list.viewName == nil
    else { return nil }
    return list
  }
}
