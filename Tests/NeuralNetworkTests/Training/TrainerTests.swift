import NeuralNetwork
import Testing

@Suite struct TrainerTests {
  static let spirals = NetworkSpecification(input: [2], layers: [.dense(6, .tanh), .dense(1, .sigmoid)])

  static func data(_ count: Int = 23) throws -> (Tensor, Tensor) {
    var random = LegacyRandom(seed: 5)
    let x = try Tensor(shape: [count, 2], elements: random.gaussians(2 * count))
    let y = Tensor((0..<count).map { x[$0, 0] * x[$0, 1] > 0 ? 1.0 : 0.0 })
    return (x, y)
  }

  static func trainer(_ setup: TrainingSetup = .init(), batch: Int? = 5, specification: NetworkSpecification = spirals) throws -> Trainer {
    let (x, y) = try data()
    return try Trainer(network: Network(specification, seed: 2), inputs: x, targets: y, setup: setup, batchSize: batch, seed: 4)
  }

  @Test func lastSmallerBatchIsKept() throws {
    let trainer = try Self.trainer()
    var seen: [Int] = []
    for expected in [5, 5, 5, 5, 3] {
      let step = try trainer.next()
      #expect(step.batchSize == expected)
      #expect(step.endsEpoch == (expected == 3))
      seen += trainer.lastBatch
    }
    #expect(seen.sorted() == Array(0..<23))
    #expect(trainer.epoch == 1)
    let first = Array(seen.prefix(5))
    _ = try trainer.next()
    #expect(trainer.lastBatch != first)
  }

  @Test(arguments: ["sgd", "rmsprop", "adagrad", "adam", "adamw"], [Precision.float64, .float32, .float16Mixed])
  func rewindIsExact(_ name: String, _ precision: Precision) throws {
    var setup = TrainingSetup(precision: precision)
    setup.optimizer = try OptimizerConfiguration(name: name, options: name == "sgd" ? ["momentum": 0.9] : [:])
    let layers: [LayerSpecification] = [.dense(6, .tanh), LayerSpecification(.dropout(rate: 0.3)), .dense(1, .sigmoid)]
    let trainer = try Self.trainer(setup, specification: NetworkSpecification(input: [2], layers: layers))
    var parameters = [trainer.network.parameterVector]
    var losses: [Double] = []
    for _ in 0..<100 {
      losses.append(try trainer.next().loss)
      parameters.append(trainer.network.parameterVector)
    }
    #expect(trainer.rewindableSteps == 100)
    try trainer.rewind(1)
    #expect(trainer.network.parameterVector == parameters[99])
    try trainer.rewind(42)
    #expect(trainer.network.parameterVector == parameters[57])
    #expect(trainer.step == 57)
    for step in 57..<100 {
      #expect(try trainer.next().loss == losses[step])
      #expect(trainer.network.parameterVector == parameters[step + 1])
    }
    try trainer.rewind(nil)
    #expect(trainer.network.parameterVector == parameters[0])
    #expect(trainer.step == 0)
    #expect(throws: EngineError.self) { try trainer.rewind(1) }
  }

  @Test func rewindAcrossChanges() throws {
    let trainer = try Self.trainer()
    for _ in 0..<10 { _ = try trainer.next() }
    try trainer.network.setParameter("b2", to: Tensor([0.25]))
    var setup = trainer.setup
    setup.optimizer = try OptimizerConfiguration(name: "adam")
    try trainer.configure(setup)
    let kept = trainer.network.parameterVector
    for _ in 0..<10 { _ = try trainer.next() }
    try trainer.rewind(10)
    #expect(trainer.network.parameterVector == kept)
    try trainer.rewind(10)
    #expect(trainer.step == 0)
    #expect(trainer.setup == setup)
  }

  @Test func rewindIsExactForThePerceptronRule() throws {
    var setup = TrainingSetup()
    setup.optimizer = try OptimizerConfiguration(name: "perceptron")
    let trainer = try Self.trainer(setup, specification: NetworkSpecification(input: [2], layers: [.dense(1, .step)]))
    var parameters = [trainer.network.parameterVector]
    for _ in 0..<20 {
      _ = try trainer.next()
      parameters.append(trainer.network.parameterVector)
    }
    try trainer.rewind(13)
    for step in 7...20 {
      #expect(trainer.network.parameterVector == parameters[step])
      if step < 20 { _ = try trainer.next() }
    }
  }

  @Test(arguments: ["sgd", "rmsprop", "adagrad", "adam", "adamw"])
  func givenGradientsAreAppliedAsTheyAre(_ name: String) throws {
    var setup = TrainingSetup()
    setup.optimizer = try OptimizerConfiguration(name: name)
    let layers: [LayerSpecification] = [.dense(6, .tanh), LayerSpecification(.dropout(rate: 0.5)), .dense(1, .sigmoid)]
    let trainer = try Self.trainer(setup, batch: nil, specification: NetworkSpecification(input: [2], layers: layers))
    for _ in 0..<3 { _ = try trainer.next() }
    let (x, y) = try Self.data()
    let gradients = try trainer.network.backward(x, targets: y, setup: setup).backward
    let before = trainer.network.parameterVector
    let expected = try trainer.preview(gradients).parameterVector
    #expect(trainer.network.parameterVector == before)
    #expect(trainer.step == 3)
    _ = trainer.apply(gradients)
    #expect(trainer.network.parameterVector == expected)
    #expect(trainer.epoch == 4)
    if name == "sgd" {
      let rate = trainer.learningRate
      let slopes = gradients.layers.flatMap { $0.parameters.flatMap { $0.gradient.elements } }
      for (index, slope) in slopes.enumerated() { #expect(abs(expected[index] - (before[index] - rate * slope)) < 1e-15) }
    }
    for _ in 0..<4 { _ = try trainer.next() }
    try trainer.rewind(5)
    #expect(trainer.network.parameterVector == before)
  }

  @Test func thePathRunsFromTheFirstWeightsToTheLast() throws {
    let trainer = try Self.trainer()
    let first = trainer.network.parameterVector
    for _ in 0..<50 { _ = try trainer.next() }
    let path = trainer.path
    #expect(path.first?.parameters == first)
    #expect(path.last?.parameters == trainer.network.parameterVector)
    #expect(path.map(\.step) == path.map(\.step).sorted())
    #expect(path.count > 20)
  }

  @Test func rewindReachesAThousandSteps() throws {
    let trainer = try Self.trainer()
    for _ in 0..<1500 { _ = try trainer.next() }
    #expect(trainer.rewindableSteps >= 1000)
    try trainer.rewind(1001)
    #expect(trainer.step == 499)
  }

  @Test func twoRunsAreOne() throws {
    let once = try Self.trainer()
    for _ in 0..<30 { _ = try once.next() }
    let again = try Self.trainer()
    for _ in 0..<7 { _ = try again.next() }
    try again.configure(again.setup)
    try again.setBatch(size: 5)
    for _ in 0..<23 { _ = try again.next() }
    #expect(once.network.parameterVector == again.network.parameterVector)
  }

  @Test func frozenLayersStay() throws {
    let trainer = try Self.trainer()
    try trainer.network.freeze([1])
    let before = trainer.network.parameter("W1")
    let second = trainer.network.parameter("W2")
    for _ in 0..<3 { _ = try trainer.next() }
    #expect(trainer.network.parameter("W1") == before)
    #expect(trainer.network.parameter("W2") != second)
    try trainer.network.unfreeze([1])
    _ = try trainer.next()
    #expect(trainer.network.parameter("W1") != before)
    #expect(throws: EngineError.self) { try trainer.network.freeze([3]) }
  }

  /// Targets of −1 and 1 are told apart at 0, those of 0 and 1 at 0.5.
  @Test func outputsAreClassesByWhatTheTargetsAre() throws {
    let network = try Network(NetworkSpecification(input: [1], layers: [.dense(1, .identity)]), seed: 0)
    try network.setParameter("W1", to: Tensor(shape: [1, 1], elements: [1]))
    let x = try Tensor(shape: [2, 1], elements: [0.2, -0.3])
    #expect(try network.evaluate(x, targets: Tensor(shape: [2, 1], elements: [1, -1])).accuracy == 1)
    #expect(try network.evaluate(x, targets: Tensor(shape: [2, 1], elements: [1, 0])).accuracy == 0.5)
  }

  @Test func perceptronRuleByHand() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(1, .step)]), initialization: .zeros)
    let x = try Tensor(rows: [[0, 0], [0, 1], [1, 0], [1, 1]])
    var setup = TrainingSetup()
    setup.optimizer = try OptimizerConfiguration(name: "perceptron")
    let trainer = try Trainer(network: network, inputs: x, targets: Tensor([0, 0, 0, 1]), setup: setup)
    let passes = try network.backward(x, targets: Tensor([0, 0, 0, 1]), setup: setup).backward.layers[0]
    #expect(passes.dz?.elements == [1, 1, 1, 0])
    #expect(passes["W"]?.elements == [1, 1] && passes["b"]?.elements == [3])
    _ = try trainer.next()
    // z = 0 answers 1 for all four: three wrong, y − ŷ = −1 each.
    #expect(network.parameter("W1") == (try Tensor(rows: [[-1], [-1]])))
    #expect(network.parameter("b1") == Tensor([-3]))
    for _ in 0..<20 { _ = try trainer.next() }
    #expect(try network.evaluate(x, targets: Tensor([0, 0, 0, 1])).accuracy == 1)
    #expect(throws: EngineError.self) { try Self.trainer(setup) }
  }

  @Test func divergenceSaysWhere() throws {
    var setup = TrainingSetup(loss: .mse)
    setup.optimizer = try OptimizerConfiguration(name: "sgd", options: ["lr": 1e6])
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(4, .relu), .dense(1)]), seed: 1)
    let (x, y) = try Self.data()
    let trainer = try Trainer(network: network, inputs: x, targets: y, setup: setup)
    var found: Divergence?
    for _ in 0..<200 where found == nil { found = try trainer.next().divergence }
    let divergence = try #require(found)
    #expect(divergence.step == trainer.step)
    #expect(divergence.layer != nil || divergence.name == "L")
    #expect(!divergence.value.isFinite)
    #expect(divergence.learningRate == 1e6)
  }

  /// Blocks of steps end with the very step at which single steps find the first number that is not finite.
  @Test(arguments: [Precision.float64, .float32, .float16Mixed], [nil, 5])
  func blocksDivergeAtTheSameStep(_ precision: Precision, _ batch: Int?) throws {
    for (rate, units) in [(30.0, 4), (8, 6), (3, 8)] {
      var setup = TrainingSetup(loss: .mse, precision: precision)
      setup.optimizer = try OptimizerConfiguration(name: "sgd", options: ["lr": rate, "momentum": 0.9])
      let specification = NetworkSpecification(input: [2], layers: [.dense(units, .relu), .dense(1)])
      let single = try Self.trainer(setup, batch: batch, specification: specification)
      var losses: [Double] = []
      var expected: Divergence?
      for _ in 0..<3000 where expected == nil {
        let step = try single.next()
        losses.append(step.loss)
        expected = step.divergence
      }
      let divergence = try #require(expected, "lr \(rate)")
      for block in [2, 7, 64, 1 << 20] {
        let trainer = try Self.trainer(setup, batch: batch, specification: specification)
        var told: [Double] = []
        var count = 0
        var found: Divergence?
        while found == nil, count < 3000 {
          var record = LossRecord()
          found = try trainer.next(upTo: block, epochs: 1 << 20, into: &record).divergence
          count += record.steps
          // Few of them are told one by one.
          told += record.run.means
        }
        #expect(found?.step == divergence.step && found?.name == divergence.name && found?.layer == divergence.layer)
        #expect(found.map { String($0.value) } == String(divergence.value))
        if block < LossCurve.limit { #expect(told.map(\.bitPattern) == losses.map(\.bitPattern)) }
        #expect(count == losses.count)
        #expect(trainer.step == single.step)
      }
    }
  }

  @Test func anEvaluationCanBeGivenUp() throws {
    let network = try Network(Self.spirals, seed: 1)
    let (x, y) = try Self.data(3000)
    var chunks = 0
    let given = try network.evaluate(x, targets: y, setup: .init()) {
      chunks += 1
      return chunks < 2
    }
    #expect(given == nil && chunks == 2)
    let whole = try network.evaluate(x, targets: y, setup: .init()) { true }
    #expect(try whole?.loss == network.evaluate(x, targets: y).loss)
  }

  /// The more there is to do for a sample, the fewer samples lie between two looks.
  @Test func anEvaluationOfALargeNetworkAsksMoreOften() throws {
    func looks(units: Int) throws -> Int {
      let network = try Network(NetworkSpecification(input: [2], layers: [.dense(units, .tanh), .dense(1, .sigmoid)]), seed: 1)
      let (x, y) = try Self.data(2048)
      var chunks = 0
      _ = try network.evaluate(x, targets: y, setup: .init()) {
        chunks += 1
        return true
      }
      return chunks
    }
    #expect(try looks(units: 4) == 2)
    #expect(try looks(units: 40_000) > 15)
  }

  /// Rows are looked at chunk by chunk, and the row told is the row of all.
  @Test func anEvaluationFindsTheRowThatIsNotFinite() throws {
    let network = try Network(Self.spirals, seed: 1)
    let (x, y) = try Self.data(3000)
    var elements = x.elements
    elements[2 * 2500 + 1] = .nan
    let inputs = try Tensor(shape: [3000, 2], elements: elements)
    let told = #expect(throws: EngineError.self) { try network.evaluate(inputs, targets: y) }
    #expect(told?.message == "the inputs contain nan in row 2500")
    #expect(throws: EngineError.self) { try network.output(for: inputs) }
    #expect(throws: EngineError.self) { try network.checkedInputs(inputs) }
  }

  @Test func traceOfAStepIsFromBeforeItsUpdate() throws {
    let trainer = try Self.trainer(TrainingSetup(clipping: .norm(0.001)), batch: nil)
    let (x, y) = try Self.data()
    let expected = try trainer.network.backward(x, targets: y)
    _ = try trainer.next(isTraced: true)
    let forward = try #require(trainer.lastForward)
    let backward = try #require(trainer.lastBackward)
    #expect(forward.loss == expected.forward.loss)
    #expect(forward.layers[1].z == expected.forward.layers[1].z)
    #expect(backward.layers[1].da == expected.backward.layers[1].da)
    #expect(backward.layers[0].dinput == expected.backward.layers[0].dinput)
    #expect(backward.layers[0]["W"] == expected.backward.layers[0]["W"])
    try trainer.preview()
    let before = trainer.network.parameterVector
    try trainer.preview()
    #expect(trainer.network.parameterVector == before)
    #expect(trainer.step == 1)
  }

  @Test func float32IsRounded() throws {
    let trainer = try Self.trainer(TrainingSetup(precision: .float32))
    for _ in 0..<10 { _ = try trainer.next() }
    #expect(trainer.network.parameterVector.allSatisfy { Double(Float($0)) == $0 })
    let exact = try Self.trainer()
    for _ in 0..<10 { _ = try exact.next() }
    for (a, b) in zip(trainer.network.parameterVector, exact.network.parameterVector) { #expect(abs(a - b) < 1e-5) }
  }

  @Test func mixedPrecisionScalesTheLoss() throws {
    let trainer = try Self.trainer(TrainingSetup(precision: .float16Mixed))
    #expect(trainer.lossScale == 65_536)
    var skipped = 0
    for _ in 0..<20 { if try trainer.next().isSkipped { skipped += 1 } }
    #expect(trainer.lossScale == 65_536 / (0..<skipped).reduce(1.0) { product, _ in product * 2 })
    let exact = try Self.trainer()
    for _ in 0..<20 - skipped { _ = try exact.next() }
    let evaluation = try trainer.network.evaluate(Self.data().0, targets: Self.data().1)
    #expect(evaluation.loss.isFinite)
  }

  @Test func aLossScaleThatIsTooLargeOverflowsAndRecovers() throws {
    var setup = TrainingSetup(precision: .float16Mixed)
    setup.lossScaling = LossScaling(scale: 0x1p22, growth: 3)
    let trainer = try Self.trainer(setup, batch: nil)
    let before = trainer.network.parameterVector
    let first = try trainer.next()
    #expect(first.isSkipped && first.lossScale == 0x1p22)
    #expect(trainer.lossScale == 0x1p21)
    #expect(trainer.network.parameterVector == before)
    var scales: [Double] = []
    var skips: [Bool] = []
    for _ in 0..<20 {
      scales.append(trainer.lossScale)
      skips.append(try trainer.next().isSkipped)
    }
    #expect(skips.contains(false))
    // Halved at each overflow, doubled after three good steps.
    var good = 0
    for index in 0..<19 {
      good = skips[index] ? 0 : good + 1
      let factor = skips[index] ? 0.5 : good == 3 ? 2 : 1
      if good == 3 { good = 0 }
      #expect(scales[index + 1] == scales[index] * factor)
    }
    #expect(trainer.network.parameterVector != before)
    try trainer.rewind(nil)
    #expect(trainer.network.parameterVector == before)
  }

  @Test func augmentationMovesImages() throws {
    let network = try Network(NetworkSpecification(input: [4, 4], layers: [.init(.flatten), .dense(1)]))
    let x = try Tensor(shape: [1, 16], elements: (1...16).map(Double.init))
    let setup = TrainingSetup(augmentation: Augmentation(noise: 0, shift: 1))
    let trainer = try Trainer(network: network, inputs: x, targets: Tensor([0]), setup: setup)
    var inputs: Set<[Double]> = []
    for _ in 0..<60 {
      try trainer.preview()
      inputs.insert(trainer.lastForward!.layers[0].input.elements)
      _ = try trainer.next()
    }
    #expect(inputs.count == 9)
    #expect(inputs.contains([0, 0, 0, 0, 0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11]))
    #expect(throws: EngineError.self) { try Self.trainer(setup) }
  }
}
