import Language
import NeuralNetwork
import Runtime

/// `forward`, `backward`, `update`: a training step in its three pieces.
enum PassCommands {
  static var commands: [Command] { [forward, backward, update, PhaseCommand.command] }

  private static let setting = ["data xor", "net 2 -> 4 tanh -> 1 sigmoid"]

  private static var forward: Command {
    Command(
      "forward", group: .passes, summary: "runs the forward pass, layer by layer",
      parameters: [
        .positional("x", .expression, help: "inputs to run instead of the data: one sample or rows of them", candidates: .values)
      ],
      examples: [
        example("forward", "for all samples z = a @ W + b, then a; then the loss"),
        example("forward [0, 1]", "one sample on its own, without a loss"),
      ],
      notes: [
        "a bare forward leaves z1, a1, … yhat and L; with x of your own these stay as they were",
        "one that is too long for the screen shows a single sample; `show forward` shows them all",
      ], action: runForward)
  }

  private static var backward: Command {
    Command(
      "backward", group: .passes, summary: "runs the backward pass, layer by layer from the loss",
      examples: [
        Command.Example(setting[0], setting[1], "forward", "backward", explanation: "of each layer da, dz, dW and db, the last layer first")
      ],
      notes: ["it follows a forward pass and leaves dW1, db1, dz1, da1 …", "`why W1[0,0]` writes one gradient out"], action: runBackward)
  }

  private static var update: Command {
    Command(
      "update", group: .passes, summary: "lets the optimizer change the parameters by the gradients",
      examples: [
        Command.Example(setting[0], setting[1], "forward", "backward", "update", explanation: "each parameter before and after")
      ],
      notes: ["it follows `backward`; forward, backward and update together are one `step`"], training: .changes, action: runUpdate)
  }

  private static func example(_ line: String, _ explanation: String) -> Command.Example {
    Command.Example(setting[0], setting[1], line, explanation: explanation)
  }

  // MARK: Forward

  private static func runForward(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    if arguments.has("x") {
      let network = try workbench.requireNetwork()
      let (_, inputs, note, isSingle) = try Inputs.readScaled("x", arguments, network)
      let setup = workbench.setup
      let trace = try engine { () throws(EngineError) in try network.forward(inputs, setup: setup) }
      var notes = [note].compactMap { $0 }
      if let scaling = workbench.data?.targetScaling, scaling.offsets.count == network.outputCount, trace.output.count <= 4,
        let own = try? scaling.undo(on: trace.output)
      {
        notes.append("the target is scaled: ŷ is \(own.elements.map { session.style.text($0) }.joined(separator: ", ")) in its own unit")
      }
      return ForwardReport(
        trace: trace, targets: nil, loss: workbench.loss, parameters: workbench.parameters, isSingle: isSingle,
        featureNames: workbench.data?.featureNames ?? [], note: notes.isEmpty ? nil : notes.joined(separator: "; "))
    }
    _ = try workbench.requireNetwork()
    guard workbench.data != nil else {
      throw Diagnostic(
        .command, "there is no data to run forward on", hint: "load some: data xor, or give a sample: forward \(Inputs.example(workbench))")
    }
    let (network, data) = try workbench.requireFit()
    let setup = workbench.setup
    let trace = try engine { () throws(EngineError) in try network.forward(data.inputs, targets: data.targets, setup: setup) }
    workbench.passes.keep(forward: trace)
    var report = report(trace, workbench, data)
    report.isWhole = false
    return report
  }

  /// `show forward`: the pass of the network and the data as they are now, with every sample and unit.
  static func wholeForward(_ session: Session) throws(Diagnostic) -> ForwardReport {
    let workbench = session.workbench
    try session.requireOpen(session.liveNames.filter { "za".contains($0.first ?? " ") || $0 == "yhat" || $0 == "L" })
    let (_, data) = try workbench.requireFit()
    return report(try workbench.currentForward(), workbench, data)
  }

  static func report(_ trace: ForwardTrace, _ workbench: Workbench, _ data: Dataset, batch: [Int]? = nil) -> ForwardReport {
    ForwardReport(
      trace: trace, targets: batch.map { data.targets.rows($0) } ?? data.targets, loss: workbench.loss, parameters: workbench.parameters,
      featureNames: data.featureNames)
  }

  // MARK: Backward

  private static func runBackward(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let (network, data) = try workbench.requireFit()
    guard let forward = workbench.forward else {
      throw Diagnostic(.command, "there is no forward pass to go back through", hint: "run `forward` first")
    }
    if !workbench.passes.isCurrent, let change = workbench.passes.lastChange?.text {
      throw Diagnostic(.command, "\(change) since the last forward pass", hint: "run `forward` again, then `backward`")
    }
    let setup = workbench.setup
    let trace = try engine { () throws(EngineError) in try network.backward(data.inputs, targets: data.targets, setup: setup).backward }
    workbench.passes.keep(backward: trace)
    return BackwardReport(
      trace: trace, forward: forward, targets: data.targets, loss: workbench.loss, isPerceptron: workbench.isPerceptron,
      parameters: workbench.parameters, regularization: setup.regularization)
  }

  // MARK: Update

  private static func runUpdate(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? { try apply(session) }

  /// The optimizer's step by the gradients of the last `backward`.
  static func apply(_ session: Session) throws(Diagnostic) -> UpdateReport {
    let workbench = session.workbench
    _ = try workbench.requireFit()
    let recorded = workbench.passes.isOfStep ? nil : workbench.backward
    if recorded != nil, !workbench.passes.isCurrent, let change = workbench.passes.lastChange?.text {
      throw Diagnostic(.command, "\(change) since `backward`, so its gradients are out of date", hint: "run `forward` and `backward` again")
    }
    guard let gradients = recorded else {
      let hint = workbench.forward == nil || !workbench.passes.isCurrent ? "run `forward` and `backward` first" : "run `backward` first"
      throw Diagnostic(.command, "there are no gradients to update by", hint: hint)
    }
    let trainer = try workbench.requireTrainer()
    let before = workbench.parameters
    let optimizer = workbench.network.map { OptimizerStep(trainer, $0) }
    let step = trainer.apply(gradients)
    workbench.passes.updated()
    workbench.record(step)
    if let divergence = step.divergence { throw divergence.diagnostic(session.style) }
    return updateReport(step, before: before, gradients: gradients, optimizer: optimizer, workbench)
  }

  static func updateReport(
    _ step: TrainingStep, before: [String: Tensor], gradients: BackwardTrace?, optimizer: OptimizerStep?, _ workbench: Workbench
  ) -> UpdateReport {
    var parameters: [UpdateReport.Parameter] = []
    let network = workbench.network
    let clipping = gradients.flatMap { Clipping(workbench.setup.clipping, $0, frozen: network?.frozenLayers ?? []) }
    for layer in network?.layers ?? [] {
      let trace = gradients?.layers.first { $0.index == layer.index }
      for parameter in layer.parameters {
        let gradient = trace?[parameter.role]
        guard let old = before[parameter.name], let new = network?.parameter(parameter.name) else { continue }
        var part = UpdateReport.Parameter(
          layer: layer.index, role: parameter.role, name: parameter.name, before: old, after: new, gradient: gradient,
          isFrozen: network?.frozenLayers.contains(layer.index) ?? false)
        if let gradient, gradient.count == old.count, !gradient.elements.isEmpty {
          let place = gradient.elements.firstIndex { $0 != 0 } ?? 0
          let g = gradient[flat: place]
          part.example = optimizer?.longhand(parameter.name, place, value: old[flat: place], gradient: clipping?.text(g)?.gradient ?? g)
        }
        parameters.append(part)
      }
    }
    var clipped: (norm: Double, limit: Double)?
    if case .norm(let limit)? = workbench.setup.clipping, let clipping { clipped = (clipping.norm, limit) }
    let isMixed = workbench.setup.precision == .float16Mixed
    return UpdateReport(
      optimizer: workbench.setup.optimizer, step: step.step, learningRate: step.learningRate, parameters: parameters,
      layerCount: network?.layers.count ?? 0, clipped: clipped, lossScale: isMixed ? step.lossScale : nil,
      nextLossScale: isMixed ? workbench.trainer?.lossScale : nil, isSkipped: step.isSkipped)
  }
}

/// Inputs given to `forward` and `predict`.
enum Inputs {
  /// Rows of inputs as given, the same as the network takes them, and whether it was one sample without brackets around it.
  ///
  /// Where the data are scaled, so is what is given, unless it is X, X_val or X_test itself or a part of it.
  static func readScaled(
    _ name: String, _ arguments: Arguments, _ network: Network
  ) throws(Diagnostic) -> (given: Tensor, scaled: Tensor, note: String?, isSingle: Bool) {
    let value: Value?
    do throws(Diagnostic) {
      value = try arguments.value(name)
    } catch {
      throw error.located(at: arguments.span(of: name), in: arguments.source)
    }
    let (given, isSingle) = try read(name, value, arguments, network)
    guard let data = arguments.session.workbench.data, let scaling = data.scaling, scaling.offsets.count == network.inputCount else {
      return (given, given, nil, isSingle)
    }
    if case .array(let array)? = value {
      for own in LiveData.Part.allCases.filter(\.isInputs).map(\.name) {
        guard case .array(let known)? = arguments.session.evaluator.value(of: own), known.sharesMemory(with: array) else { continue }
        return (given, given, "\(own) is scaled already and was taken as it is", isSingle)
      }
    }
    do throws(EngineError) {
      return (given, try scaling.apply(to: given), "scaled as the data are: \(scaling.method.formula)", isSingle)
    } catch {
      throw arguments.error(name, error.message, hint: error.hint)
    }
  }

  /// Rows of inputs, and whether it was one sample without brackets around it.
  private static func read(
    _ name: String, _ value: Value?, _ arguments: Arguments, _ network: Network
  ) throws(Diagnostic) -> (Tensor, Bool) {
    let place = arguments.span(of: name)
    do throws(Diagnostic) {
      guard let value else { return (Tensor(0), false) }
      var tensor = try value.tensor("`\(name)`")
      // One picture or sequence, its rows as they are seen.
      if tensor.rank >= 2, tensor.count == network.inputCount, network.specification.input.count > 1 {
        tensor = Tensor(tensor.elements)
      }
      let isSingle = tensor.rank <= 1 && tensor.count == network.inputCount
      if tensor.rank <= 1, !isSingle, network.inputCount > 1 {
        throw Diagnostic(
          .command,
          "the network takes \(counted(network.inputCount, "input")), and here \(tensor.count == 1 ? "is" : "are") \(tensor.count)",
          hint: network.inputCount <= 8
            ? "for instance \(Inputs.example(inputs: network.inputCount)); rows of samples need double brackets" : nil)
      }
      do throws(EngineError) {
        return (try network.checkedInputs(tensor), isSingle)
      } catch {
        throw Diagnostic(error)
      }
    } catch {
      throw error.located(at: place, in: arguments.source)
    }
  }

  /// A sample that fits the network, for hints.
  static func example(_ workbench: Workbench) -> String {
    guard let count = workbench.network?.inputCount, count <= 8 else { return "x" }
    return example(inputs: count)
  }

  static func example(inputs count: Int) -> String {
    "[" + (0..<count).map { $0 == count - 1 ? "1" : "0" }.joined(separator: ", ") + "]"
  }
}

package extension Workbench {
  /// All parameters by name, as they are now.
  var parameters: [String: Tensor] {
    var all: [String: Tensor] = [:]
    guard let network else { return all }
    for name in network.parameterNames { all[name] = network.parameter(name) }
    return all
  }
}
