import Language
import Runtime

/// How the network's parameters came to be what they are.
struct ParameterOrigin: Equatable {
  /// How many changes by training there had been by then.
  var steps = 0
  /// Whether some were given by hand.
  var isSetByHand = false
}

// What an exercise asks to be worked out is not to be had for the asking.
extension Session {
  /// An exercise begins: the learner works out the closed names, and what she trains counts from here.
  public func beginTask(closing names: [String]) {
    closedNames = Set(names)
    workbench.origin = ParameterOrigin(steps: workbench.passes.steps)
  }

  /// It is solved or left: everything may be read again.
  public func endTask() { closedNames = [] }

  /// Whether the parameters come from training, not by hand, since the task began or since the first weights after it.
  public var hasTrained: Bool { workbench.passes.steps > workbench.origin.steps && !workbench.origin.isSetByHand }

  /// Whether some parameter was given by hand since then.
  public var hasSetByHand: Bool { workbench.origin.isSetByHand }

  /// - Throws: where the learner reads what she is working out; who grades may read everything.
  func requireOpen(_ names: [String]) throws(Diagnostic) {
    guard !closedNames.isEmpty, reading == .recorded || reading == .listed, let name = names.first(where: closedNames.contains) else {
      return
    }
    throw Diagnostic(.name, "`\(name)` is what you are working out", hint: "`hint` helps; once it is solved you may look")
  }

  /// The same for a command called for its report, in which those names are.
  func requireOpen(command: String, at span: Span, in source: Source) throws(Diagnostic) {
    guard !closedNames.isEmpty else { return }
    let names = closedNames.sorted().filter { name in
      switch command {
      case "forward": !name.hasPrefix("d")
      case "backward", "step", "phase": true
      case "predict": name == "yhat" || name.hasPrefix("a")
      case "evaluate": name == "L"
      default: false
      }
    }
    do throws(Diagnostic) { try requireOpen(names) } catch { throw error.located(at: span, in: source) }
  }
}
