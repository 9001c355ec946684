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
        "a changed weight makes the step begin again at layer 1",
      ], isCallable: false, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let (network, data) = try workbench.requireFit()
    let setup = workbench.setup
    let last = network.layers.count
    let note = workbench.takePhaseNote()
    switch workbench.phase ?? .forward(layer: 1) {
    case .forward(let layer):
      if layer == 1 || workbench.forward == nil {
        let trace = try engine { () throws(EngineError) in try network.forward(data.inputs, targets: data.targets, setup: setup) }
        workbench.keep(forward: trace)
      }
      guard let trace = workbench.forward else { return nil }
      workbench.phase = layer < last ? .forward(layer: layer + 1) : .loss
      var report = PassCommands.report(trace, workbench, data)
      report.part = .layer(layer)
      return PhaseReport(phase: "forward", layer: layer, full: report, note: note)
    case .loss:
      guard let trace = workbench.forward else { return nil }
      workbench.phase = .backward(layer: last)
      var report = PassCommands.report(trace, workbench, data)
      report.part = .loss
      return PhaseReport(phase: "loss", layer: nil, full: report)
    case .backward(let layer):
      guard let forward = workbench.forward else { return nil }
      if layer == last || workbench.backward == nil {
        let trace = try engine { () throws(EngineError) in try network.backward(data.inputs, targets: data.targets, setup: setup).backward }
        workbench.keep(backward: trace)
      }
      guard let trace = workbench.backward else { return nil }
      workbench.phase = layer > 1 ? .backward(layer: layer - 1) : .update
      return PhaseReport(
        phase: "backward", layer: layer,
        full: BackwardReport(
          trace: trace, forward: forward, targets: data.targets, loss: workbench.loss, part: layer, isPerceptron: workbench.isPerceptron,
          parameters: workbench.parameters))
    case .update:
      if workbench.backward == nil {
        let trace = try engine { () throws(EngineError) in try network.backward(data.inputs, targets: data.targets, setup: setup).backward }
        workbench.keep(backward: trace)
      }
      workbench.phase = nil
      let report = try PassCommands.apply(session)
      return PhaseReport(phase: "update", layer: nil, full: report)
    }
  }
}

/// One piece of a step.
struct PhaseReport: Report {
  var phase: String
  var layer: Int?
  var full: any Report
  /// Why the step begins anew.
  var note: String?

  var json: JSONValue {
    .object([
      .init("report", .string("phase")), .init("phase", .string(phase)), .init("layer", layer.map { .int($0) } ?? .null),
      .init("part", full.json), .init("restarted", note.map { .string($0) } ?? .null),
    ])
  }

  func document(_ style: PresentationStyle) -> Document {
    guard let note else { return full.document(style) }
    let text = StyledText("note: ", .warning) + StyledText("\(note), so the step begins again at layer 1")
    return Document([.paragraph(text)]) + full.document(style)
  }
}
