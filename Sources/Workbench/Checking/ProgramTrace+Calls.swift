import Language
import NeuralNetwork
import Runtime

/// What the instrumented program calls.
extension ProgramTrace {
  func functions() -> [(name: String, function: BuiltinFunction)] {
    [
      (
        Instrumenter.probe,
        BuiltinFunction(Instrumenter.probeSignature, "", tracking: .follows) { [self] context throws(Diagnostic) in
          guard case .int(let site)? = context[0] else { return context[1] ?? .none }
          return try at(site, context[1] ?? .none, before: context[2], in: Place(context[3], context[4]))
        }
      ),
      (
        Instrumenter.residual,
        BuiltinFunction("__residual__(site, a, b, value)", "", tracking: .follows) { [self] context throws(Diagnostic) in
          let value = context[3] ?? .none
          guard case .int(let site)? = context[0], let a = context[1], let b = context[2] else { return value }
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
        BuiltinFunction(Instrumenter.marginSignature, "", tracking: .follows) { [self] context throws(Diagnostic) in
          let value = context[3] ?? .none
          hasBegun = true
          guard case .int(let site)? = context[0], case .int(let offset)? = context[1], case .int(let factor)? = context[2],
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
        BuiltinFunction(Instrumenter.oneHotSignature, "", tracking: .follows) { [self] context throws(Diagnostic) in
          hasBegun = true
          if case .int(let site)? = context[0], let container = context[1], let picked = context[2], residuals.count < 10_000,
            plain != nil, let (answer, target) = oneHot(container, picked)
          {
            residuals.append((site, events.count, .variable(answer), .plain(target)))
          }
          return context[3] ?? .none
        }
      ),
      (
        Instrumenter.initial,
        BuiltinFunction("__initial__(value)", "", tracking: .follows) { [self] context throws(Diagnostic) in
          let value = context[0] ?? .none
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
      for event in events.suffix(2000).reversed() {
        guard case .variable(let variable) = event.value, variable.isTracked, variable.shape == numbers.shape,
          variable.value.elements == numbers.elements
        else { continue }
        answer = variable
        break
      }
    }
    var classes = [Double](repeating: 0, count: numbers.count)
    for place in places { classes[place] = 1 }
    guard let answer, let target = try? Tensor(shape: numbers.shape, elements: classes) else { return nil }
    return (answer, target)
  }
}
