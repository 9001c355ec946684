import Language

/// `[element for target in iterable if condition]`: a hidden function walked by a stack of iterators.
final class ComprehensionNode: Node {
  struct Clause {
    /// nil for the first clause, whose iterable is evaluated outside.
    let iterable: Node?
    let iterableSpan: Span
    let target: Target
    let conditions: [Node]
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
    let first = try walker(of: iterable.evaluate(frame), 0, frame)
    let inner = Frame(evaluator: frame.evaluator, code: code, captured: captured.map { frame.cells[$0] })
    var walk = Walk(node: self, frame: inner, walkers: [first])
    switch form {
    case .list:
      var elements: [Value] = []
      while try walk.advance() {
        elements.append(try element.evaluate(inner))
        try checkCount(elements.count, inner)
      }
      return .list(ListObject(elements))
    case .set:
      let set = SetObject()
      while try walk.advance() {
        let value = try element.evaluate(inner)
        do throws(Diagnostic) { try set.insert(value) } catch { throw error.located(at: element.span, in: code.source) }
        try checkCount(set.count, inner)
      }
      return .set(set)
    case .dict:
      let dict = DictObject()
      while try walk.advance() {
        let key = try element.evaluate(inner)
        let item = try value?.evaluate(inner) ?? .none
        do throws(Diagnostic) { try dict.set(item, for: key) } catch { throw error.located(at: element.span, in: code.source) }
        try checkCount(dict.count, inner)
      }
      return .dict(dict)
    case .generator:
      let element = element
      return .iterator(
        ClosureIterator(typeName: "generator") { () throws(Diagnostic) in
          try walk.advance() ? try element.evaluate(inner) : nil
        })
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
        guard let value = try walkers[depth].next() else {
          walkers.removeLast()
          continue
        }
        try clause.target.store(value, frame)
        guard try holds(clause.conditions) else { continue }
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
