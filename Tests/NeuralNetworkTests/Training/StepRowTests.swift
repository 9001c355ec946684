import NeuralNetwork
import Testing

/// Plain steps on all samples are made in a row within one call of a kernel; a limit that nothing reaches makes them go one by one.
@Suite struct StepRowTests {
  static let optimizers: [(name: String, options: [String: Double])] = [
    ("sgd", [:]), ("sgd", ["momentum": 0.9]), ("sgd", ["momentum": 0.9, "nesterov": 1]), ("sgd", ["weight_decay": 0.01]), ("rmsprop", [:]),
    ("adagrad", [:]), ("adam", [:]),
  ]

  private func trained(_ optimizer: Int, _ precision: Precision, limit: Double?, rate: Double?) throws -> (Trainer, LossRecord) {
    var (name, options) = Self.optimizers[optimizer]
    options["lr"] = rate
    var setup = TrainingSetup(clipping: limit.map { .value($0) }, precision: precision)
    setup.optimizer = try OptimizerConfiguration(name: name, options: options)
    let trainer = try TrainerTests.trainer(setup, batch: nil)
    var record = LossRecord()
    var left = 1500
    while left > 0 {
      let before = trainer.step
      let step = try trainer.next(upTo: left, epochs: left, into: &record)
      left -= trainer.step - before
      if !step.loss.isFinite || trainer.step == before { break }
    }
    return (trainer, record)
  }

  @Test(arguments: optimizers.indices, [Precision.float64, .float32])
  func stepsInARowAreStepsOneByOne(_ optimizer: Int, _ precision: Precision) throws {
    let (fast, fastRecord) = try trained(optimizer, precision, limit: nil, rate: nil)
    let (slow, slowRecord) = try trained(optimizer, precision, limit: 1e30, rate: nil)
    #expect(fast.step == 1500)
    #expect(slow.step == 1500)
    #expect(fast.network.parameterVector == slow.network.parameterVector)
    #expect(fastRecord.steps == slowRecord.steps)
    #expect(fastRecord.run.means == slowRecord.run.means)
    #expect(fast.optimizerState.map { $0.slots.map(\.value) } == slow.optimizerState.map { $0.slots.map(\.value) })
  }

  @Test(arguments: [Precision.float64, .float32]) func aRowEndsWhereSomethingIsNotFinite(_ precision: Precision) throws {
    let (fast, fastRecord) = try trained(0, precision, limit: nil, rate: 1e308)
    let (slow, slowRecord) = try trained(0, precision, limit: 1e308, rate: 1e308)
    #expect(fast.step == slow.step)
    #expect(fast.step < 100)
    #expect(fastRecord.steps == slowRecord.steps)
    #expect(fast.network.parameterVector.map(\.bitPattern) == slow.network.parameterVector.map(\.bitPattern))
  }
}
