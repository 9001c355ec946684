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
      ], notes: ["it works on all samples, and ends where it began: with layer 1 forward"], isCallable: false, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let (network, data) = try workbench.requireFit()
    let setup = workbench.setup
    let last = network.layers.count
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
      return PhaseReport(phase: "forward", layer: layer, full: report)
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
          trace: trace, forward: forward, targets: data.targets, loss: workbench.loss, part: layer, isPerceptron: workbench.isPerceptron))
    case .update:
      let report = try PassCommands.apply(session)
      workbench.phase = .forward(layer: 1)
      return PhaseReport(phase: "update", layer: nil, full: report)
    }
  }
}

/// One piece of a step.
struct PhaseReport: Report {
  var phase: String
  var layer: Int?
  var full: any Report

  var json: JSONValue {
    .object([
      .init("report", .string("phase")), .init("phase", .string(phase)), .init("layer", layer.map { .int($0) } ?? .null),
      .init("part", full.json),
    ])
  }

  func document(_ style: PresentationStyle) -> Document { full.document(style) }
}
