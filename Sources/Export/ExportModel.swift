import Language
import NeuralNetwork
import Workbench

/// What an exported program is made of: the network, its data and the training as it stands.
struct ExportModel {
  let network: Network
  let setup: TrainingSetup
  let loss: LossFunction
  /// Nil where there is none that fits the network: the program then predicts only.
  let data: Dataset?
  /// As the loss takes them: samples × outputs.
  let targets: Tensor?
  let training: TrainerState?
  /// How many epochs the program trains on.
  let epochs: Int
  /// The loss now.
  let currentLoss: Double?

  init(_ workbench: Workbench, epochs: Int) throws(Diagnostic) {
    let network = try workbench.requireNetwork()
    self.network = network
    self.epochs = epochs
    let setup = workbench.setup
    self.setup = setup
    guard (try? workbench.requireFit()) != nil, let data = workbench.data else {
      loss = setup.resolvedLoss(for: network)
      (self.data, targets, training, currentLoss) = (nil, nil, nil, nil)
      return
    }
    let trainer = try workbench.requireTrainer()
    self.data = data
    loss = try engine { () throws(EngineError) in try setup.checkedLoss(for: network) }
    targets = try engine { () throws(EngineError) in
      try Targets.prepared(data.targets, samples: data.sampleCount, outputs: network.outputCount)
    }
    training = trainer.state
    currentLoss = try? workbench.evaluation(of: .training).loss
  }

  var layers: [ResolvedLayer] { network.layers }
  var spec: String { network.specification.text }

  /// Whether the loss is computed from the last z: bce after sigmoid, cross_entropy after softmax.
  var isLossFromZ: Bool {
    switch (loss, network.lastActivation) {
    case (.bce, .sigmoid), (.crossEntropy, .softmax): true
    default: false
    }
  }

  var isPerceptron: Bool { setup.optimizer.kind == .perceptron }
  var hasDropout: Bool { layers.contains { $0.kindName == "dropout" } }
  var usesBatches: Bool { training?.batchSize != nil }
  var firstEpoch: Int { training?.epoch ?? 0 }
  var firstStep: Int { training?.step ?? 0 }

  /// What a program that computes in whole floats leaves out of mixed precision, as comments.
  var mixedPrecisionNote: [String] {
    [
      "Longhand ran its passes in float16 with loss scaling. This program does not: its losses are finer, and it takes",
      "the steps that overflowed float16 there and changed nothing but the scale.",
    ]
  }

  /// Class numbers, where the targets are rows of zeros and a one.
  var classNumbers: [Int]? {
    guard let targets, network.outputCount > 1, let data, data.targets.rank == 1 || data.targetCount == 1 else { return nil }
    let width = network.outputCount
    return (0..<targets.rowCount).map { row in (0..<width).first { targets.elements[row * width + $0] == 1 } ?? 0 }
  }

  /// An optimizer's memory of one parameter, nil before its first step.
  func memory(_ slot: String, of name: String) -> Tensor? {
    guard let training, let values = training.optimizer.slots.first(where: { $0.name == slot })?.values, hasMemory else { return nil }
    var offset = 0
    for layer in layers {
      for parameter in layer.parameters {
        if parameter.name == name { return try? Tensor(shape: parameter.shape, elements: Array(values[offset..<offset + parameter.count])) }
        offset += parameter.count
      }
    }
    return nil
  }

  var hasMemory: Bool { training?.optimizer.times.contains { $0 > 0 } ?? false }

  /// Parameters that training moves, with the updates each has had.
  var trainedParameters: [(layer: ResolvedLayer, parameter: ResolvedLayer.Parameter, times: Int)] {
    var result: [(ResolvedLayer, ResolvedLayer.Parameter, Int)] = []
    var index = 0
    for layer in layers {
      for parameter in layer.parameters {
        let times = training.flatMap { index < $0.optimizer.times.count ? $0.optimizer.times[index] : nil } ?? 0
        if !network.frozenLayers.contains(layer.index) { result.append((layer, parameter, times)) }
        index += 1
      }
    }
    return result
  }
}
