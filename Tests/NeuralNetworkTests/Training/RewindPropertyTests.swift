import Testing

@testable import NeuralNetwork

/// `rewind N` and the same N steps again give the same bits, whatever trains.
@Suite struct RewindPropertyTests {
  static let optimizers: [(name: String, options: [String: Double])] = [
    ("perceptron", [:]), ("sgd", [:]), ("sgd", ["momentum": 0.9]), ("sgd", ["momentum": 0.9, "nesterov": 1, "weight_decay": 0.01]),
    ("rmsprop", [:]), ("rmsprop", ["momentum": 0.5, "centered": 1]), ("adagrad", [:]), ("adam", [:]), ("adam", ["amsgrad": 1]),
    ("adamw", [:]),
  ]

  @Test(arguments: optimizers.indices) func theSameStepsGiveTheSameBits(_ which: Int) throws {
    let (name, options) = Self.optimizers[which]
    var random = LegacyRandom(seed: which)
    for round in 0..<6 {
      var setup = TrainingSetup()
      setup.optimizer = try OptimizerConfiguration(name: name, options: options)
      if round % 2 == 1 { setup.clipping = round % 4 == 1 ? .norm(0.3) : .value(0.01) }
      if round % 3 == 1 { setup.regularization = Regularization(l1: 0.001, l2: 0.01) }
      if round % 3 == 2, name != "perceptron" { setup.precision = .float32 }
      if round == 3, name != "perceptron" { setup.precision = .float16Mixed }
      let schedule = ["constant", "step", "exponential", "cosine", "warmup"][(round + which) % 5]
      setup.schedule = try Schedule(name: schedule, options: schedule == "step" ? ["every": 7, "gamma": 0.5] : [:])
      if round == 4 { setup.augmentation = Augmentation(noise: 0.1) }
      let layers: [LayerSpecification] =
        name == "perceptron" ? [.dense(1, .step)] : [.dense(5, .tanh), LayerSpecification(.dropout(rate: 0.2)), .dense(1, .sigmoid)]
      let trainer = try TrainerTests.trainer(
        setup, batch: round % 2 == 0 ? 5 : nil, specification: NetworkSpecification(input: [2], layers: layers))
      let total = 20 + (random.integer(from: 0, to: 300) ?? 0)
      var parameters = [trainer.network.parameterVector]
      var states = [trainer.state]
      for _ in 0..<total {
        _ = try trainer.next()
        parameters.append(trainer.network.parameterVector)
        states.append(trainer.state)
      }
      for _ in 0..<4 {
        let steps = 1 + (random.integer(from: 0, to: trainer.step) ?? 0)
        let target = trainer.step - steps
        try trainer.rewind(steps)
        #expect(trainer.network.parameterVector == parameters[target], "\(name) \(options) round \(round)")
        #expect(Self.equal(trainer.state, states[target]), "\(name) \(options) round \(round)")
        for step in target..<total {
          _ = try trainer.next()
          #expect(trainer.network.parameterVector == parameters[step + 1], "\(name) \(options) round \(round) step \(step)")
        }
        #expect(Self.equal(trainer.state, states[total]), "\(name) \(options) round \(round)")
      }
    }
  }

  private static func equal(_ a: TrainerState, _ b: TrainerState) -> Bool {
    a.step == b.step && a.epoch == b.epoch && a.batchesDone == b.batchesDone && a.optimizer.times == b.optimizer.times
      && a.optimizer.slots.map(\.values) == b.optimizer.slots.map(\.values)
  }

  /// However long the run and however large the network, what is kept stays within the limit.
  @Test func memoryIsBounded() {
    var history = RewindHistory()
    let numbers = Array(repeating: 1.0, count: 20_000)
    for step in 0..<40_000 where step % 16 == 0 {
      let snapshot = TrainingSnapshot(
        step: step, epoch: 0, batchesDone: 0, parameters: numbers,
        optimizer: OptimizerSnapshot(configuration: .standard, times: [], slots: [("m", numbers), ("v", numbers)]),
        lossScale: LossScale(.init()), setup: TrainingSetup(), batchSize: nil, seed: 0, frozen: [], inputs: Tensor([0]),
        targets: Tensor([0]))
      history.record(at: step, parameters: numbers.count, snapshot)
      #expect(history.byteCount <= 66 << 20)
    }
    #expect(history.reach(from: 39_984) > 1000)
    #expect(history.snapshot(for: 0)?.step == 0)
  }
}
