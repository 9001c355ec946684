import Language
import Markup
import NeuralNetwork

/// `phase`: a step in its smallest pieces.
enum PhaseCommand {
  static var command: Command {
    Command(
      "phase", group: .passes, summary: "does the next smallest piece of a step: a layer forward, the loss, a layer backward, the update",
      examples: [
        Command.Example(
          "data xor", "net 2 -> 2 tanh -> 1 sigmoid", "phase", "phase", "phase", "phase",
          explanation: "two layers forward, the loss, the first layer backward")
      ],
      notes: [
        "it works on all samples; an empty Enter repeats it, and the prompt says where in the step you are",
        "a changed weight takes the step back to its layer; what was shown before it stands",
      ], isCallable: false, training: .changes, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let (network, data) = try workbench.requireFit()
    let setup = workbench.setup
    let last = network.layers.count
    let note = workbench.passes.takePhaseNote()
    switch workbench.passes.phase ?? .forward(layer: 1) {
    case .forward(let layer):
      let trace = try forward(workbench, isAnew: layer == 1)
      workbench.passes.phase = layer < last ? .forward(layer: layer + 1) : .loss
      var report = PassCommands.report(trace, workbench, data)
      report.part = .layer(layer)
      return PhaseReport(phase: "forward", layer: layer, full: report, note: note)
    case .loss:
      let trace = try forward(workbench)
      workbench.passes.phase = .backward(layer: last)
      var report = PassCommands.report(trace, workbench, data)
      report.part = .loss
      return PhaseReport(phase: "loss", layer: nil, full: report, note: note)
    case .backward(let layer):
      guard let forward = workbench.forward else { return nil }
      if layer == last || workbench.backward == nil {
        let trace = try engine { () throws(EngineError) in try network.backward(data.inputs, targets: data.targets, setup: setup).backward }
        workbench.passes.keep(backward: trace)
      }
      guard let trace = workbench.backward else { return nil }
      workbench.passes.phase = layer > 1 ? .backward(layer: layer - 1) : .update
      return PhaseReport(
        phase: "backward", layer: layer,
        full: BackwardReport(
          trace: trace, forward: forward, targets: data.targets, loss: workbench.loss, part: layer, isPerceptron: workbench.isPerceptron,
          parameters: workbench.parameters, regularization: setup.regularization))
    case .update:
      if workbench.backward == nil {
        let trace = try engine { () throws(EngineError) in try network.backward(data.inputs, targets: data.targets, setup: setup).backward }
        workbench.passes.keep(backward: trace)
      }
      workbench.passes.phase = nil
      let report = try PassCommands.apply(session)
      return PhaseReport(phase: "update", layer: nil, full: report)
    }
  }

  /// The step's forward pass, computed again where something it depends on has changed.
  private static func forward(_ workbench: Workbench, isAnew: Bool = false) throws(Diagnostic) -> ForwardTrace {
    let (network, data) = try workbench.requireFit()
    if !isAnew, workbench.passes.isCurrent, let trace = workbench.forward { return trace }
    let setup = workbench.setup
    let trace = try engine { () throws(EngineError) in try network.forward(data.inputs, targets: data.targets, setup: setup) }
    workbench.passes.keep(forward: trace)
    return trace
  }
}

/// One piece of a step.
struct PhaseReport: Report {
  var phase: String
  var layer: Int?
  var full: any Report
  /// What a change in the middle of the step has made void.
  var note: String?

  var json: JSONValue {
    .object([
      .init("report", .string("phase")), .init("phase", .string(phase)), .init("layer", layer.map { .int($0) } ?? .null),
      .init("part", full.json), .init("restarted", note.map { .string($0) } ?? .null),
    ])
  }

  func document(_ style: PresentationStyle) -> Document {
    guard let note else { return full.document(style) }
    let text = StyledText("note: ", .warning) + StyledText(note)
    return Document([.paragraph(text)]) + full.document(style)
  }
}
