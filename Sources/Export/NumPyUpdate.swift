import NeuralNetwork
import Runtime

/// An optimizer's formula as lines of NumPy, with the options' numbers in them.
struct NumPyUpdate: UpdateNotation {
  let optimizer: OptimizerConfiguration

  init(_ optimizer: OptimizerConfiguration) { self.optimizer = optimizer }

  /// The lines that move `w`, the parameter called `name`, by its gradient `g`.
  var lines: [String] {
    let formula = optimizer.updateFormula
    let count = formula.countsUpdates ? ["updates[name] += 1", "t = updates[name]"] : []
    return count + formula.lines.map(line)
  }

  private func line(_ line: UpdateLine) -> String {
    switch line {
    // The gradients are the caller's: they are not changed in place.
    case .gradient(let term): return "g = \(text(term))"
    case .remember(let slot, let term):
      let name = atom(.slot(slot)).text
      switch term {
      case .sum(.slot(slot), let more): return "\(name) += \(text(more))"
      case .average(let option, slot, let value):
        return "\(name) += \(text(.product(.remainder(option), .difference(value, .slot(slot)))))"
      default: return "\(name) = \(text(term))"
      }
    case .work(let name, let term, let why): return "\(name) = \(text(term))" + (why.isEmpty ? "" : "  # \(why)")
    case .move(let term): return "w -= \(text(term))"
    case .correct: return "w -= lr * g"
    }
  }

  let (plus, minus, times, over) = (" + ", " - ", " * ", " / ")
  let writesWorkedOut = false

  func atom(_ term: UpdateTerm) -> (text: String, isNegative: Bool) {
    func option(_ name: String) -> String { PythonText.number(optimizer[name]) }
    switch term {
    case .weight: return ("w", false)
    case .gradient: return ("g", false)
    case .learningRate: return ("lr", false)
    case .option(let name): return (option(name), false)
    case .remainder(let name): return ("(1 - \(option(name)))", false)
    case .bias(let name): return ("(1 - \(option(name)) ** t)", false)
    case .slot(let slot): return ("\(slot.name)[name]", false)
    case .worked(let name, _): return (name, false)
    default: return ("", false)
    }
  }

  func squared(_ text: String) -> String { text.count == 1 ? "\(text)**2" : "\(text) ** 2" }
  func root(_ text: String, isAtom: Bool) -> String { "np.sqrt(\(text))" }
  func larger(_ a: String, _ b: String) -> String { "np.maximum(\(a), \(b))" }
}
