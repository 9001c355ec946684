import Markup
import NeuralNetwork
import Runtime

/// What a `train` came to.
struct TrainReport: Report {
  enum Stop: String { case completed, until, stop, interrupted, diverged }
  var epochs: Int
  var steps: Int
  /// Over all training samples, before the first update and after the last.
  var lossBefore: Double?
  var loss: Double
  /// The loss is that of the last step, before its update: Ctrl-C left no time for all samples.
  var isLastStepLoss = false
  var accuracy: Double?
  /// On the parts held back, where there are some.
  var validation: Evaluation?
  var test: Evaluation?
  var sampleCount: Int
  var seconds: Double
  var stopped: Stop
  var divergence: Divergence?
  /// What to try after a divergence.
  var advice: DivergenceAdvice?
  var condition: String?
  /// Epoch by epoch; whether its losses are those of batches, or had units dropped.
  var curve: [Double]
  var isBatchCurve: Bool
  var totalEpochs: Int
  var optimizer: OptimizerConfiguration
  /// Mixed precision: the loss scale now, and the steps that overflowed.
  var lossScale: Double?
  var skippedSteps = 0
  /// Something worth knowing: gradients that vanish, a loss that went up.
  var warnings: [String] = []
  /// Why nothing was learnt, for whoever sits at the shell's prompt.
  var cause: String?

  var inScript: any Report {
    var copy = self
    copy.cause = nil
    return copy
  }
  /// The boundary at the end, where `show=boundary` asked for it.
  var picture: Plot?

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("report", .string("train")), .init("epochs", .int(epochs)), .init("steps", .int(steps)), .init("loss", .double(loss)),
      .init("test_loss", .optional(test?.loss)), .init("accuracy", .optional(accuracy)), .init("seconds", .double(seconds)),
      .init("stopped", .string(stopped.rawValue)), .init("test_accuracy", .optional(test?.accuracy)),
      .init("val_loss", .optional(validation?.loss)), .init("val_accuracy", .optional(validation?.accuracy)),
    ]
    if isLastStepLoss { members.append(.init("loss_of", .string("last step"))) }
    if let lossScale { members += [.init("loss_scale", .double(lossScale)), .init("skipped", .int(skippedSteps))] }
    if let divergence {
      members.append(
        .init(
          "divergence",
          .object([
            .init("step", .int(divergence.step)), .init("layer", divergence.layer.map { .int($0) } ?? .null),
            .init("name", .string(divergence.name)), .init("value", .double(divergence.value)),
            .init("lr", .double(divergence.learningRate)), .init("try", advice?.json ?? .null),
          ])))
    }
    return .object(members)
  }
}

/// `train … every=K`: the loss on the way.
struct ProgressReport: Report {
  var epoch: Int
  var loss: Double
  var accuracy: Double?
  var validationLoss: Double?
  var testLoss: Double?

  var json: JSONValue {
    var members: [JSONValue.Member] = [.init("report", .string("progress")), .init("epoch", .int(epoch)), .init("loss", .double(loss))]
    if let accuracy { members.append(.init("accuracy", .double(accuracy))) }
    if let validationLoss { members.append(.init("val_loss", .double(validationLoss))) }
    if let testLoss { members.append(.init("test_loss", .double(testLoss))) }
    return .object(members)
  }
}

/// A watched expression's value after a step.
struct WatchReport: Report {
  var expression: String
  var value: Value
  var step: Int?

  var json: JSONValue {
    var members: [JSONValue.Member] = [.init("report", .string("watch")), .init("expression", .string(expression))]
    members.append(.init("step", step.map { .int($0) } ?? .null))
    members.append(.init("value", ValueReport.data(of: value, depth: 0)))
    return .object(members)
  }
}

/// One of several steps done at once.
struct BriefReport: Report {
  var full: any Report
  /// What stands for it in text; nothing where nil.
  var line: String?
  var json: JSONValue { full.json }
}
