import Language

/// What a call of a function with `yield` gives: its body runs from one `yield` to the next.
public final class GeneratorIterator: IteratorObject {
  private let frame: Frame
  private let state: GeneratorState
  private var isRunning = false
  private var hasStarted = false
  private(set) var isFinished = false
  /// What the body returned, which `yield from` gives.
  private(set) var result: Value = .none

  init(_ frame: Frame) {
    self.frame = frame
    state = GeneratorState(count: frame.code.positionCount)
    super.init(typeName: "generator")
    frame.generator = state
  }

  /// One that goes on where another, which nobody holds any more, stood.
  private init(continuing frame: Frame, _ state: GeneratorState) {
    self.frame = frame
    self.state = state
    hasStarted = true
    super.init(typeName: "generator")
  }

  /// Its `finally` and `with` blocks still have to run, which nothing may do from here.
  deinit {
    if hasStarted, !isFinished, state.hasCleanUp { frame.evaluator.abandonedGenerators.append((frame, state)) }
  }

  /// Ends generators that nobody holds any more.
  static func close(abandoned generators: [(frame: Frame, state: GeneratorState)]) throws(Diagnostic) {
    for (frame, state) in generators { try GeneratorIterator(continuing: frame, state).close() }
  }

  public override func next() throws(Diagnostic) -> Value? { try resume() }

  /// Goes on to the next `yield`; nil at the end.
  func resume(sending value: Value = .none, throwing error: Diagnostic? = nil) throws(Diagnostic) -> Value? {
    guard !isFinished else {
      if let error { throw error }
      return nil
    }
    guard !isRunning else { throw Diagnostic(.value, "generator already executing", hint: "it cannot ask itself for its next value") }
    if let error, !hasStarted {
      isFinished = true
      throw error
    }
    if !hasStarted, !value.isNone {
      throw Diagnostic(
        .type, "can't send non-None value to a just-started generator",
        hint: "`next(…)` runs it to its first `yield`, which can then be sent a value")
    }
    hasStarted = true
    isRunning = true
    let evaluator = frame.evaluator
    evaluator.depth += 1
    defer {
      evaluator.depth -= 1
      isRunning = false
    }
    state.sent = value
    state.thrown = error
    do throws(Diagnostic) {
      guard evaluator.depth <= Evaluator.recursionLimit else {
        throw Diagnostic(
          .recursion, "`\(frame.code.name)` is called more than \(Evaluator.recursionLimit) levels deep (maximum recursion depth exceeded)",
          hint: "a function that calls itself needs a case that ends without a call")
      }
      let flow = try frame.body.execute(frame)
      guard flow == .yielded else {
        isFinished = true
        if flow == .returned { swap(&result, &frame.returnValue) }
        return nil
      }
    } catch {
      isFinished = true
      if error.kind == .stopIteration {
        throw Diagnostic(
          .runtime, "generator raised StopIteration", hint: "`return` ends a generator; `next(it, None)` gives None at the end of another",
          source: error.source, span: error.span)
      }
      throw error
    }
    var value = Value.none
    swap(&value, &state.yielded)
    return value
  }

  /// Ends it where it stands; its `finally` blocks run.
  func close() throws(Diagnostic) {
    guard hasStarted, !isFinished else {
      isFinished = true
      return
    }
    let exit = ExceptionObject(Diagnostic(.exception, "GeneratorExit"), name: "GeneratorExit", arguments: [])
    do throws(Diagnostic) {
      if try resume(throwing: exit.raised) != nil { throw Diagnostic(.runtime, "generator ignored GeneratorExit") }
    } catch {
      guard (error.raised?.object as? ExceptionObject) === exit else { throw error }
    }
  }

  /// The methods of generators.
  static let methods: [BuiltinFunction] = [
    BuiltinFunction(
      "send", .receiver, .value("value").positionalOnly, in: "generator", "goes on to the next yield; the one it stands at gives the value"
    ) { receiver, value throws(Diagnostic) in
      guard case .iterator(let iterator) = receiver, let generator = iterator as? GeneratorIterator else { return .none }
      if let value = try generator.resume(sending: value) { return value }
      throw Diagnostic(.stopIteration, "the generator has no more elements", hint: "a `for` loop stops there by itself")
    },
    BuiltinFunction(
      "throw", .call, .value("exception").positionalOnly, in: "generator", "goes on by raising an exception at the yield it stands at"
    ) { call, exception throws(Diagnostic) in
      guard case .iterator(let iterator) = call.receiver, let generator = iterator as? GeneratorIterator else { return .none }
      if let value = try generator.resume(throwing: try call.evaluator.diagnostic(raising: exception)) { return value }
      throw Diagnostic(.stopIteration, "the generator has no more elements", hint: "a `for` loop stops there by itself")
    },
    BuiltinFunction("close", .receiver, in: "generator", "ends the generator where it stands") { receiver throws(Diagnostic) in
      guard case .iterator(let iterator) = receiver, let generator = iterator as? GeneratorIterator else { return .none }
      try generator.close()
      return .none
    },
  ]
}
