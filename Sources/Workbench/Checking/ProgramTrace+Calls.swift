import Language
import NeuralNetwork
import Runtime

/// What the instrumented program calls.
extension ProgramTrace {
  func functions() -> [(name: String, function: BuiltinFunction)] {
    [
      (
        Instrumenter.probe,
        BuiltinFunction(
          Instrumenter.probe, .value("site"), .value("value"), .value("before", default: "None"), .value("container", default: "None"),
          .value("picked", default: "None"), "", tracking: .follows
        ) { [self] site, value, before, container, picked throws(Diagnostic) in
          guard case .int(let site) = site else { return value }
          let place = Place(container, picked)
          if place == nil, case .string(let name)? = picked { return try at(site, value, before: before, in: nil, attribute: name) }
          return try at(site, value, before: before, in: place, filling: container)
        }
      ),
      (
        Instrumenter.residual,
        BuiltinFunction(Instrumenter.residual, .value("site"), .value("a"), .value("b"), .value("value"), "", tracking: .follows) {
          [self] site, a, b, value throws(Diagnostic) in
          guard case .int(let site) = site else { return value }
          if a.isNone || b.isNone {
            // Where a loss is worked out, that says what the answer is.
            if plain != nil, !worksOutLoss, let pair = value.operands(a, b), residuals.count < 10_000 {
              residuals.append((site, events.count, pair.a, pair.b))
            }
          } else {
            hasBegun = true
            if residuals.count < 10_000 { residuals.append((site, events.count, a, b)) }
          }
          return value
        }
      ),
      (
        Instrumenter.margin,
        BuiltinFunction(
          Instrumenter.margin, .value("site"), .value("offset"), .value("factor"), .value("value"), "", tracking: .follows
        ) { [self] site, offset, factor, value throws(Diagnostic) in
          hasBegun = true
          guard case .int(let site) = site, case .int(let offset) = offset, case .int(let factor) = factor,
            case .variable(let variable) = value, variable.isTracked, margins.count < 10_000,
            let scaled = try? Variable.multiply(.constant(Double(factor)), variable),
            let excess = try? Variable.add(.constant(Double(offset)), scaled)
          else { return value }
          margins.append((site, events.count, excess))
          return value
        }
      ),
      (
        Instrumenter.oneHot,
        BuiltinFunction(
          Instrumenter.oneHot, .value("site"), .value("container"), .value("picked"), .value("value"), "", tracking: .follows
        ) { [self] site, container, picked, value throws(Diagnostic) in
          hasBegun = true
          if case .int(let site) = site, residuals.count < 10_000, plain != nil, let (answer, target) = oneHot(container, picked) {
            residuals.append((site, events.count, .variable(answer), .plain(target)))
          }
          return value
        }
      ),
      (
        Instrumenter.initial,
        BuiltinFunction(Instrumenter.initial, .value("value"), "", tracking: .follows) { [self] value throws(Diagnostic) in
          guard let index = parameters.firstIndex(where: { $0.current.isSame(as: value) }) else { return value }
          return .plain(parameters[index].initial)
        }
      ),
    ]
  }

  /// The probabilities that 1 is taken from, and the classes where: what the program keeps apart from its tape is known by its numbers.
  private func oneHot(_ container: Value, _ picked: Value) -> (answer: Variable, target: Tensor)? {
    guard let numbers = numbers(of: container.detached), let places = Place(container: container, picked: picked).places,
      places.count < numbers.count, places.allSatisfy({ $0 >= 0 && $0 < numbers.count })
    else { return nil }
    var answer: Variable?
    if case .variable(let variable) = container, variable.isTracked {
      answer = variable
    } else {
      search: for event in events.suffix(2000).reversed() {
        for variable in event.value.variables
        where variable.isTracked && variable.shape == numbers.shape && variable.value.elements == numbers.elements {
          answer = variable
          break search
        }
      }
    }
    var classes = [Double](repeating: 0, count: numbers.count)
    for place in places { classes[place] = 1 }
    guard let answer, let target = try? Tensor(shape: numbers.shape, elements: classes) else { return nil }
    return (answer, target)
  }
}
