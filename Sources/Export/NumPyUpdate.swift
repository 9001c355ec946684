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
    func text(_ term: UpdateTerm) -> String { self.text(term).full }
    switch line {
    // The gradients are the caller's: they are not changed in place.
    case .gradient(let term): return "g = \(text(term))"
    case .remember(let slot, let term):
      let name = "\(slot.name)[name]"
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

  let plus = " + "
  let minus = " - "
  let times = " * "
  let over = " / "
  let writesWorkedOut = false

  func atom(_ term: UpdateTerm) -> FormulaText {
    func option(_ name: String) -> String { PythonText.number(optimizer[name]) }
    switch term {
    case .weight: return "w"
    case .gradient: return "g"
    case .learningRate: return "lr"
    case .option(let name): return "\(option(name))"
    case .remainder(let name): return "(1 - \(option(name)))"
    case .bias(let name): return "(1 - \(option(name)) ** t)"
    case .slot(let slot): return "\(slot.name)[name]"
    case .worked(let name, _): return "\(name)"
    default: return ""
    }
  }

  func squared(_ text: FormulaText) -> FormulaText { text.full.count == 1 ? "\(text)**2" : "\(text) ** 2" }
  func root(_ text: FormulaText, isAtom: Bool) -> FormulaText { "np.sqrt(\(text))" }
  func larger(_ a: FormulaText, _ b: FormulaText) -> FormulaText { "np.maximum(\(a), \(b))" }
}
