import Language

final class ForNode: StatementNode {
  let target: Target
  let iterable: IterableNode
  let body: StatementSuite
  let otherwise: StatementSuite
  /// The target where it is several names: what zip and enumerate give goes to them one by one.
  private let names: UnpackTarget?

  init(_ span: Span, target: Target, iterable: Node, body: StatementSuite, otherwise: StatementSuite) {
    self.target = target
    self.iterable = IterableNode(iterable)
    self.body = body
    self.otherwise = otherwise
    names = target as? UnpackTarget
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let flow: Flow
    do throws(Diagnostic) { flow = try walk(frame) } catch {
      try frame.evaluator.closeAbandonedGenerators()
      throw error
    }
    // A generator that the loop left has been let go of by now.
    try frame.evaluator.closeAbandonedGenerators()
    return flow
  }

  @inline(never)
  private func walk(_ frame: Frame) throws(Diagnostic) -> Flow {
    if let pair = names?.pair {
      if let (first, second) = iterable.zipped(frame) {
        var index = 0
        // The lists may grow or shrink meanwhile.
        while index < first.elements.count, index < second.elements.count {
          try pair.first.put(first.elements[index], frame)
          try pair.second.put(second.elements[index], frame)
          index += 1
          if let flow = try round(frame) { return flow }
        }
        return try otherwise.execute(frame)
      }
      if let list = iterable.counted(frame) {
        var index = 0
        while index < list.elements.count {
          try pair.first.put(.int(index), frame)
          try pair.second.put(list.elements[index], frame)
          index += 1
          if let flow = try round(frame) { return flow }
        }
        return try otherwise.execute(frame)
      }
    }
    let source = try iterable.node.evaluate(frame)
    switch source {
    case .range(let range):
      var index = 0
      while index < range.count {
        try target.put(.int(range[index]), frame)
        index += 1
        if let flow = try round(frame) { return flow }
      }
    case .list(let list) where list.viewName == nil:
      var index = 0
      // The list may grow or shrink meanwhile.
      while index < list.elements.count {
        try target.put(list.elements[index], frame)
        index += 1
        if let flow = try round(frame) { return flow }
      }
    default:
      let iterator: IteratorObject
      do throws(Diagnostic) { iterator = try source.iterator() } catch {
        throw error.located(at: iterable.node.span, in: frame.code.source)
      }
      while try iterator.advance(to: target, names, frame, iterable.node.span) {
        if let flow = try round(frame) { return flow }
      }
    }
    return try otherwise.execute(frame)
  }

  /// One round; not nil when the loop ends with it.
  @inline(__always)
  private func round(_ frame: Frame) throws(Diagnostic) -> Flow? {
    try frame.evaluator.checkInterrupt(frame, span)
    switch try body.execute(frame) {
    case .next, .continueLoop: return nil
    case .leaveLoop: return .next
    case .returned, .yielded: return .returned
    }
  }
}

extension IteratorObject {
  /// Gives the next value to a loop's target; false at the end.
  ///
  /// - Parameters:
  ///   - names: the target, where it is several names.
  ///   - span: where the iterable stands, for what goes wrong in it.
  @inline(__always)
  func advance(to target: Target, _ names: UnpackTarget?, _ frame: Frame, _ span: Span) throws(Diagnostic) -> Bool {
    do throws(Diagnostic) {
      if let names { return try next(into: names, frame) }
      guard let value = try next() else { return false }
      try target.put(value, frame)
      return true
    } catch { throw error.located(at: span, in: frame.code.source) }
  }
}
