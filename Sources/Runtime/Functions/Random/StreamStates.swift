import Language
import NeuralNetwork

extension TypedParameter where Wanted == RandomStateObject {
  /// A RandomState, or `np.random` itself.
  fileprivate static func stream(_ name: String) -> TypedParameter {
    given(name) { (value, call) throws(Diagnostic) in
      if case .randomState(let object) = value { object } else { call.evaluator.random.numpy }
    }
  }
}

/// Where random streams are, as values: `np.random.get_state`, `random.getstate`, `random.Random`.
enum StreamStates {
  static let all: [BuiltinFunction] = [
    BuiltinFunction("random_state", .stream("rng"), in: "_native", "where a legacy stream is") { stream throws(Diagnostic) in
      let state = stream.stream.state
      return .tuple([
        .string("MT19937"), .array(NDArray(state.words.map { Int($0) }).cast(to: .uint32)), .int(state.position),
        .int(state.spareGaussian == nil ? 0 : 1), .float(state.spareGaussian ?? 0),
      ])
    },
    BuiltinFunction("set_random_state", .stream("rng"), .elements("state"), in: "_native", "goes on from where a legacy stream was") {
      stream, parts throws(Diagnostic) in
      guard parts.count >= 3, case .string("MT19937") = parts[0] else {
        throw Diagnostic(
          .value, "set_state can only be used with legacy MT19937 state instances.", hint: "what `np.random.get_state()` gave")
      }
      let numbers = try parts[1].array("the state").integers
      let words = numbers.map { UInt32(truncatingIfNeeded: $0) }
      var spare: Double?
      if parts.count >= 5, try parts[3].isTrue() { spare = try parts[4].number("the gaussian") }
      let state = RandomStreamState(words: words, position: try parts[2].integer("the position"), spareGaussian: spare)
      stream.stream = try Tracked.engine { () throws(EngineError) in try LegacyRandom(state: state) }
      return .none
    },
    BuiltinFunction(
      "python_stream", .optional(.integer, "seed", called: "the seed"), in: "_native", "a stream of Python's random"
    ) { seed throws(Diagnostic) in
      .iterator(PythonStream(PythonRandom(seed: seed ?? 0)))
    },
    BuiltinFunction(
      "swap_python_stream", .evaluator, .value("stream"), in: "_native", "draws from another stream; the one that was drawn from"
    ) { evaluator, stream throws(Diagnostic) in
      let before = evaluator.random.python
      if case .iterator(let box) = stream, let box = box as? PythonStream { evaluator.random.python = box.stream }
      return .iterator(PythonStream(before))
    },
    BuiltinFunction("random_bits", .evaluator, .integer("count", called: "k"), in: "_native", "a whole number of so many random bits") {
      evaluator, count throws(Diagnostic) in
      guard count >= 0 else { throw Diagnostic(.value, "number of bits must be non-negative") }
      try BigIntegers.check(count)
      var digits: [UInt32] = []
      var left = count
      while left > 0 {
        let word = evaluator.random.python.nextBits()
        digits.append(left < 32 ? word >> UInt32(32 - left) : word)
        left -= 32
      }
      return BigInteger(isNegative: false, digits).value
    },
  ]

}

/// A stream of Python's random as a value.
private final class PythonStream: IteratorObject {
  let stream: PythonRandom

  init(_ stream: PythonRandom) {
    self.stream = stream
    super.init(typeName: "random.stream")
  }
}
