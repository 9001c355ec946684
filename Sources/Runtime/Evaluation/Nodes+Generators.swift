import Language

/// The statements of a block in which something yields.
final class ResumableSuite: StatementSuite {
  let statements: [StatementNode]
  let slot: Int

  init(_ statements: [StatementNode], slot: Int) {
    self.statements = statements
    self.slot = slot
  }

  override var isEmpty: Bool { false }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    var index = 0
    if case .statement(let position)? = state.take(slot) { index = position }
    while index < statements.count {
      let flow = try statements[index].execute(frame)
      if flow == .yielded { return state.leave(slot, at: .statement(index)) }
      guard flow == .next else { return flow }
      index += 1
    }
    return .next
  }
}

/// `yield value`, and what is done with what it gives.
final class YieldNode: StatementNode {
  enum Use {
    case nothing
    case assign([Target])
    case augment(Target, BinaryOperator)
    case result
  }

  let value: Node?
  let use: Use
  let slot: Int

  init(_ span: Span, _ value: Node?, use: Use, slot: Int) {
    self.value = value
    self.use = use
    self.slot = slot
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    guard state.take(slot) != nil else {
      state.yielded = try value?.evaluate(frame) ?? .none
      return state.leave(slot, at: .inside(true))
    }
    if let error = state.thrown {
      state.thrown = nil
      throw error.located(at: span, in: frame.code.source)
    }
    var sent = Value.none
    swap(&sent, &state.sent)
    return try use.finish(sent, span, frame)
  }
}

extension YieldNode.Use {
  func finish(_ value: Value, _ span: Span, _ frame: Frame) throws(Diagnostic) -> Flow {
    switch self {
    case .nothing: return .next
    case .assign(let targets):
      for target in targets { try target.store(value, frame) }
      return .next
    case .augment(let target, let operation):
      try target.augment(operation, ConstantNode(span, value), span, frame)
      return .next
    case .result:
      frame.returnValue = value
      return .returned
    }
  }
}

/// `yield from iterable`
final class YieldFromNode: StatementNode {
  let iterable: Node
  let use: YieldNode.Use
  let slot: Int

  init(_ span: Span, _ iterable: Node, use: YieldNode.Use, slot: Int) {
    self.iterable = iterable
    self.use = use
    self.slot = slot
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    let delegate: IteratorObject
    var sent = Value.none
    var thrown: Diagnostic?
    if case .delegate(let iterator)? = state.take(slot) {
      delegate = iterator
      swap(&sent, &state.sent)
      swap(&thrown, &state.thrown)
    } else {
      let value = try iterable.evaluate(frame)
      do throws(Diagnostic) { delegate = try value.iterator() } catch { throw error.located(at: iterable.span, in: frame.code.source) }
    }
    let next: Value?
    if let generator = delegate as? GeneratorIterator {
      next = try generator.resume(sending: sent, throwing: thrown)
    } else {
      if let thrown { throw thrown }
      do throws(Diagnostic) { next = try delegate.next() } catch { throw error.located(at: iterable.span, in: frame.code.source) }
    }
    if let next {
      state.yielded = next
      return state.leave(slot, at: .delegate(delegate))
    }
    return try use.finish((delegate as? GeneratorIterator)?.result ?? .none, span, frame)
  }
}

final class ResumableIfNode: StatementNode {
  let test: Node
  let then: StatementSuite
  let otherwise: StatementSuite
  let slot: Int

  init(_ span: Span, test: Node, then: StatementSuite, otherwise: StatementSuite, slot: Int) {
    self.test = test
    self.then = then
    self.otherwise = otherwise
    self.slot = slot
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    let holds: Bool
    if case .inside(let branch)? = state.take(slot) { holds = branch } else { holds = try test.isTrue(frame) }
    let flow = try holds ? then.execute(frame) : otherwise.execute(frame)
    return flow == .yielded ? state.leave(slot, at: .inside(holds)) : flow
  }
}

final class ResumableWhileNode: StatementNode {
  let test: Node
  let body: StatementSuite
  let otherwise: StatementSuite
  let slot: Int

  init(_ span: Span, test: Node, body: StatementSuite, otherwise: StatementSuite, slot: Int) {
    self.test = test
    self.body = body
    self.otherwise = otherwise
    self.slot = slot
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    var position: Bool?
    if case .inside(let isInBody)? = state.take(slot) { position = isInBody }
    while true {
      if position == nil { position = try test.isTrue(frame) }
      guard position == true else { break }
      try frame.evaluator.checkInterrupt(frame, span)
      let flow = try body.execute(frame)
      switch flow {
      case .yielded: return state.leave(slot, at: .inside(true))
      case .leaveLoop: return .next
      case .returned: return .returned
      case .next, .continueLoop: position = nil
      }
    }
    let flow = try otherwise.execute(frame)
    return flow == .yielded ? state.leave(slot, at: .inside(false)) : flow
  }
}

final class ResumableForNode: StatementNode {
  let target: Target
  let iterable: Node
  let body: StatementSuite
  let otherwise: StatementSuite
  let slot: Int

  init(_ span: Span, target: Target, iterable: Node, body: StatementSuite, otherwise: StatementSuite, slot: Int) {
    self.target = target
    self.iterable = iterable
    self.body = body
    self.otherwise = otherwise
    self.slot = slot
    super.init(span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    var walker: Walker
    var goesOn = false
    switch state.take(slot) {
    case .walker(let position)?:
      walker = position
      goesOn = true
    case .inside?: return try finish(state, frame)
    default:
      let value = try iterable.evaluate(frame)
      do throws(Diagnostic) { walker = try Walker(value) } catch { throw error.located(at: iterable.span, in: frame.code.source) }
    }
    while true {
      if !goesOn {
        let next: Value?
        do throws(Diagnostic) { next = try walker.next() } catch { throw error.located(at: iterable.span, in: frame.code.source) }
        guard let next else { return try finish(state, frame) }
        try target.store(next, frame)
        try frame.evaluator.checkInterrupt(frame, span)
      }
      goesOn = false
      switch try body.execute(frame) {
      case .yielded: return state.leave(slot, at: .walker(walker))
      case .leaveLoop: return .next
      case .returned: return .returned
      case .next, .continueLoop: continue
      }
    }
  }

  private func finish(_ state: GeneratorState, _ frame: Frame) throws(Diagnostic) -> Flow {
    let flow = try otherwise.execute(frame)
    return flow == .yielded ? state.leave(slot, at: .inside(false)) : flow
  }
}

/// A `try` in which something yields.
final class ResumableTryNode: StatementNode {
  indirect enum Phase {
    case body
    case handler(Int, Diagnostic)
    case otherwise
    /// The `finally`, and how what came before it ended.
    case finally(Result<Flow, Diagnostic>, returning: Value)
  }

  let attempt: TryNode
  let slot: Int

  init(_ attempt: TryNode, slot: Int) {
    self.attempt = attempt
    self.slot = slot
    super.init(attempt.span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    var phase = Phase.body
    if case .attempt(let position)? = state.take(slot) { phase = position }
    let outcome: Result<Flow, Diagnostic>
    let returning: Value
    if case .finally(let earlier, let value) = phase {
      outcome = earlier
      returning = value
    } else {
      do throws(Diagnostic) {
        let flow = try guarded(phase, state, frame)
        if flow == .yielded { return .yielded }
        outcome = .success(flow)
      } catch { outcome = .failure(error) }
      returning = frame.returnValue
    }
    if !attempt.finally.isEmpty {
      if case .failure(let error) = outcome, error.kind == .interrupted { throw error }
      let flow = try attempt.finally.execute(frame)
      if flow == .yielded { return state.leave(slot, at: .attempt(.finally(outcome, returning: returning))) }
      guard flow == .next else { return flow }
    }
    frame.returnValue = returning
    switch outcome {
    case .success(let flow): return flow
    case .failure(let error): throw error
    }
  }

  private func guarded(_ phase: Phase, _ state: GeneratorState, _ frame: Frame) throws(Diagnostic) -> Flow {
    switch phase {
    case .handler(let index, let error): return try handle(index, error, state, frame)
    case .otherwise, .finally: return try otherwise(state, frame)
    case .body: break
    }
    let depth = frame.evaluator.depth
    let flow: Flow
    do throws(Diagnostic) { flow = try attempt.body.execute(frame) } catch {
      frame.evaluator.depth = depth
      guard error.kind != .interrupted else { throw error }
      for (index, handler) in attempt.handlers.enumerated() where try attempt.catches(handler, error, frame) {
        try handler.variable?.store(frame.evaluator.exceptionValue(of: error), frame)
        return try handle(index, error, state, frame)
      }
      throw error
    }
    if flow == .yielded { return state.leave(slot, at: .attempt(.body)) }
    return flow == .next ? try otherwise(state, frame) : flow
  }

  private func handle(_ index: Int, _ error: Diagnostic, _ state: GeneratorState, _ frame: Frame) throws(Diagnostic) -> Flow {
    let handler = attempt.handlers[index]
    frame.handled.append(error)
    defer { frame.handled.removeLast() }
    let flow: Flow
    do throws(Diagnostic) { flow = try handler.body.execute(frame) } catch let failure {
      throw frame.evaluator.failure(failure, whileHandling: error)
    }
    if flow == .yielded { return state.leave(slot, at: .attempt(.handler(index, error))) }
    if let variable = handler.variable { try? variable.delete(frame) }
    return flow
  }

  private func otherwise(_ state: GeneratorState, _ frame: Frame) throws(Diagnostic) -> Flow {
    let flow = try attempt.otherwise.execute(frame)
    return flow == .yielded ? state.leave(slot, at: .attempt(.otherwise)) : flow
  }
}

/// A `with` in which something yields.
final class ResumableWithNode: StatementNode {
  let block: WithNode
  let slot: Int

  init(_ block: WithNode, slot: Int) {
    self.block = block
    self.slot = slot
    super.init(block.span)
  }

  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    guard let state = frame.generator else { return .next }
    let manager: Value
    if case .manager(let entered)? = state.take(slot) { manager = entered } else { manager = try block.enter(frame) }
    let flow: Flow
    do throws(Diagnostic) { flow = try block.body.execute(frame) } catch {
      try block.leave(manager, error, frame)
      return .next
    }
    if flow == .yielded { return state.leave(slot, at: .manager(manager)) }
    try block.leave(manager, nil, frame)
    return flow
  }
}
