import Testing

@testable import NeuralNetwork

/// Thresholds and ends: what happens at them, and just beyond.
@Suite struct BoundaryTests {
  @Test func schedulesStayAtTheirEnds() throws {
    let cosine = try Schedule(name: "cosine", options: ["epochs": 10, "end": 0.2])
    let warmup = try Schedule(name: "warmup", options: ["epochs": 10, "start": 0.1])
    for epoch in [10, 11, 15, 20, 1000] {
      #expect(abs(cosine.factor(epoch: epoch) - 0.2) < 1e-15, "\(epoch)")
      #expect(warmup.factor(epoch: epoch) == 1, "\(epoch)")
    }
    #expect(cosine.factor(epoch: 9) > 0.2 && warmup.factor(epoch: 9) < 1)
  }

  @Test func anOverflowStartsTheCountOfGoodStepsAnew() {
    var scale = LossScale(LossScaling(scale: 1024, growth: 3))
    scale.record(isFinite: true)
    scale.record(isFinite: true)
    scale.record(isFinite: false)
    #expect(scale.value == 512)
    scale.record(isFinite: true)
    #expect(scale.value == 512, "one good step after the overflow, not three")
    scale.record(isFinite: true)
    scale.record(isFinite: true)
    #expect(scale.value == 1024)
  }

  private func network(_ hidden: Activation, _ weights: [[Double]], _ biases: [Double]) throws -> Network {
    let network = try Network(NetworkSpecification(input: [1], layers: [.dense(biases.count, hidden), .dense(1)]), seed: 0)
    try network.setParameter("W1", to: Tensor(shape: [1, biases.count], elements: weights.flatMap(\.self)))
    try network.setParameter("b1", to: Tensor(biases))
    return network
  }

  @Test func aUnitAtExactlyZeroIsDeadToo() throws {
    let network = try network(.relu, [[0, 1]], [0, 1])
    let (x, y) = (try Tensor(shape: [2, 1], elements: [1, 2]), try Tensor(shape: [2, 1], elements: [1, 2]))
    #expect(try network.explain("b1", at: [0], inputs: x, targets: y).warnings.contains { $0.full.contains("is dead") })
    #expect(try !network.explain("b1", at: [1], inputs: x, targets: y).warnings.contains { $0.full.contains("is dead") })
  }

  /// The slopes of tanh at these z are 0.0390 and 0.0410, on either side of 0.04.
  @Test func saturationIsToldFromItsThresholdOn() throws {
    let (x, y) = (try Tensor(shape: [1, 1], elements: [1]), try Tensor(shape: [1, 1], elements: [1]))
    for (z, isSaturated) in [(2.312, true), (2.286, false)] {
      let network = try network(.tanh, [[z]], [0])
      let warnings = try network.explain("W1", at: [0, 0], inputs: x, targets: y).warnings.map(\.full)
      #expect(warnings.contains { $0.contains("saturated") } == isSaturated, "z = \(z): \(warnings)")
    }
  }

  /// Adam counts each parameter's own updates: one that was frozen starts its averages' correction when it first moves.
  @Test func aFrozenLayerCountsItsOwnSteps() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(3, .tanh), .dense(1, .sigmoid)]), seed: 1)
    var setup = TrainingSetup()
    setup.optimizer = try OptimizerConfiguration(name: "adam", options: ["lr": 0.05])
    let (x, y) = (try Tensor(rows: [[0, 0], [0, 1], [1, 0], [1, 1]]), try Tensor(rows: [[0], [1], [1], [0]]))
    let trainer = try Trainer(network: network, inputs: x, targets: y, setup: setup)
    let count = network.parameterVector.count
    let names = network.parameterNames.flatMap { name in network.parameter(name)!.elements.map { _ in name } }
    var (m, v, t) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    try network.freeze([1])
    for step in 0..<7 {
      if step == 3 { try network.unfreeze([1]) }
      if step == 5 { try network.freeze([2]) }
      var wanted = network.parameterVector
      let gradients = try network.backward(x, targets: y, setup: setup).backward.layers.flatMap { layer in
        layer.parameters.flatMap(\.gradient.elements)
      }
      #expect(gradients.count == count)
      for place in 0..<count where !(step < 3 && names[place].hasSuffix("1") || step >= 5 && names[place].hasSuffix("2")) {
        let g = gradients[place]
        t[place] += 1
        m[place] = 0.9 * m[place] + 0.1 * g
        v[place] = 0.999 * v[place] + 0.001 * g * g
        let correction = (1 - Double.power(0.9, t[place]), 1 - Double.power(0.999, t[place]))
        wanted[place] -= 0.05 * (m[place] / correction.0) / ((v[place] / correction.1).squareRoot() + 1e-8)
      }
      _ = try trainer.next()
      for (name, (found, wanted)) in zip(names, zip(network.parameterVector, wanted)) {
        #expect(abs(found - wanted) <= 1e-12, "\(name) after step \(step + 1)")
      }
    }
  }
}
