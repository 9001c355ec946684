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
}
