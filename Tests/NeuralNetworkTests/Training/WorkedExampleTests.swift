import NeuralNetwork
import Testing

/// Examples from the literature whose numbers were worked out by hand.
@Suite struct WorkedExampleTests {
  /// Matt Mazur's "A Step by Step Backpropagation Example": 2-2-2 sigmoid, squared error, one update with lr 0.5.
  @Test func mazur() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(2, .sigmoid), .dense(2, .sigmoid)]))
    try network.setParameter("W1", to: Tensor(rows: [[0.15, 0.25], [0.20, 0.30]]))
    try network.setParameter("b1", to: Tensor([0.35, 0.35]))
    try network.setParameter("W2", to: Tensor(rows: [[0.40, 0.50], [0.45, 0.55]]))
    try network.setParameter("b2", to: Tensor([0.60, 0.60]))
    let x = try Tensor(rows: [[0.05, 0.10]])
    let y = try Tensor(rows: [[0.01, 0.99]])
    var setup = TrainingSetup(loss: .sse)
    setup.optimizer = try OptimizerConfiguration(name: "sgd", options: ["lr": 0.5])
    let forward = try network.forward(x, targets: y, setup: setup)
    #expect(abs(forward.loss! - 0.298371109) < 1e-9)
    #expect(abs(forward.layers[0].z![0, 0] - 0.3775) < 1e-12)
    #expect(abs(forward.layers[0].a[0, 0] - 0.593269992) < 1e-9)
    #expect(abs(forward.output[0, 0] - 0.75136507) < 1e-8)
    let backward = try network.backward(x, targets: y, setup: setup).backward
    #expect(abs(backward.layers[1]["W"]![0, 0] - 0.082167041) < 1e-9)
    #expect(abs(backward.layers[0]["W"]![0, 0] - 0.000438568) < 1e-9)
    let trainer = try Trainer(network: network, inputs: x, targets: y, setup: setup)
    _ = try trainer.next()
    #expect(abs(network.parameter("W1")![0, 0] - 0.149780716) < 1e-9)
    #expect(abs(network.parameter("W2")![0, 0] - 0.35891648) < 1e-8)
    // The article leaves the biases as they are.
    try network.setParameter("b1", to: Tensor([0.35, 0.35]))
    try network.setParameter("b2", to: Tensor([0.60, 0.60]))
    #expect(abs(try network.forward(x, targets: y, setup: setup).loss! - 0.2910277737) < 5e-11)
  }

  @Test func xor() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(4, .tanh), .dense(1, .sigmoid)]), seed: 1)
    let x = try Tensor(rows: [[0, 0], [0, 1], [1, 0], [1, 1]])
    let y = try Tensor(rows: [[0], [1], [1], [0]])
    var setup = TrainingSetup()
    setup.optimizer = try OptimizerConfiguration(name: "sgd", options: ["lr": 0.5])
    let trainer = try Trainer(network: network, inputs: x, targets: y, setup: setup)
    let check = try network.checkGradients(x, targets: y)
    #expect(check.maximumRelativeError < 1e-6)
    for _ in 0..<2000 { _ = try trainer.next() }
    let evaluation = try network.evaluate(x, targets: y)
    #expect(evaluation.accuracy == 1)
    #expect(evaluation.loss < 0.05)
  }
}
