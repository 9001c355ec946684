import Language

/// `[element for target in iterable if condition]`: a hidden function walked by a stack of iterators.
final class ComprehensionNode: Node {
  final class Clause {
    /// nil for the first clause, whose iterable is evaluated outside.
    let iterable: Node?
    let iterableSpan: Span
    let target: Target
    /// The target where it is several names.
    fileprivate let names: UnpackTarget?
    let conditions: [Node]
    fileprivate let isConditional: Bool

    init(iterable: Node?, iterableSpan: Span, target: Target, conditions: [Node]) {
      self.iterable = iterable
      self.iterableSpan = iterableSpan
      self.target = target
      self.conditions = conditions
      names = target as? UnpackTarget
      isConditional = !conditions.isEmpty
    }
  }

  let form: Comprehension.Form
  let code: FunctionCode
  let captured: [Int]
  let iterable: Node
  let clauses: [Clause]
  let element: Node
  let value: Node?

  init(
    _ span: Span, form: Comprehension.Form, code: FunctionCode, captured: [Int], iterable: Node, clauses: [Clause], element: Node,
    value: Node?
  ) {
    self.form = form
    self.code = code
    self.captured = captured
    self.iterable = iterable
    self.clauses = clauses
    self.element = element
    self.value = value
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    let source = try iterable.evaluate(frame)
    let inner = Frame(evaluator: frame.evaluator, code: code, captured: captured.isEmpty ? [] : captured.map { frame.cells[$0] })
    switch form {
    case .list:
      var elements: [Value] = []
      try each(0, source, inner) { () throws(Diagnostic) in
        try elements.appendAsking(try element.evaluate(inner))
        try checkCount(elements.count, inner)
      }
      return .list(ListObject(elements))
    case .set:
      let set = SetObject()
      try each(0, source, inner) { () throws(Diagnostic) in
        let value = try element.evaluate(inner)
        do throws(Diagnostic) { try set.insert(value) } catch { throw error.located(at: element.span, in: code.source) }
        try checkCount(set.count, inner)
      }
      return .set(set)
    case .dict:
      let dict = DictObject()
      try each(0, source, inner) { () throws(Diagnostic) in
        let key = try element.evaluate(inner)
        let item = try value?.evaluate(inner) ?? .none
        do throws(Diagnostic) { try dict.set(item, for: key) } catch { throw error.located(at: element.span, in: code.source) }
        try checkCount(dict.count, inner)
      }
      return .dict(dict)
    case .generator:
      let element = element
      var walk = Walk(node: self, frame: inner, walkers: [try walker(of: source, 0, frame)])
      return .iterator(
        ClosureIterator(typeName: "generator") { () throws(Diagnostic) in
          try walk.advance() ? try element.evaluate(inner) : nil
        })
    }
  }

  /// Does something for each combination that meets all conditions, from one clause inwards.
  private func each(
    _ depth: Int, _ source: Value, _ frame: Frame, _ body: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let clause = clauses[depth]
    let isLast = depth + 1 == clauses.count
    @inline(__always)
    func round() throws(Diagnostic) {
      try frame.evaluator.checkInterrupt(frame, span)
      if clause.isConditional { for condition in clause.conditions where !(try condition.isTrue(frame)) { return } }
      if isLast { return try body() }
      guard let inner = clauses[depth + 1].iterable else { return }
      try each(depth + 1, try inner.evaluate(frame), frame, body)
    }
    switch source {
    case .range(let range):
      var index = 0
      while index < range.count {
        try clause.target.store(.int(range[index]), frame)
        index += 1
        try round()
      }
    case .list(let list):
      var index = 0
      // The list may grow or shrink meanwhile.
      while index < list.elements.count {
        try clause.target.store(list.elements[index], frame)
        index += 1
        try round()
      }
    default:
      let iterator: IteratorObject
      do throws(Diagnostic) { iterator = try source.iterator() } catch { throw error.located(at: clause.iterableSpan, in: code.source) }
      while try iterator.advance(to: clause.target, clause.names, frame, clause.iterableSpan) { try round() }
    }
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
          try clause.target.store(value, frame)
        }
        if clause.isConditional, !(try holds(clause.conditions)) { continue }
        if depth + 1 == node.clauses.count { return true }
        guard let source = node.clauses[depth + 1].iterable else { return true }
        walkers.append(try node.walker(of: source.evaluate(frame), depth + 1, frame))
      }
      return false
    }

    private func holds(_ conditions: [Node]) throws(Diagnostic) -> Bool {
      for condition in conditions where !(try condition.isTrue(frame)) { return false }
      return true
    }
  }
}
