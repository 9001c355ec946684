import Testing

@testable import NeuralNetwork

/// What `gradcheck` and `why` say of a gradient: that it agrees, that it stands at a kink, or that it is wrong.
@Suite struct GradientCheckTests {
  private static let xor = (x: [[0.0, 0], [0, 1], [1, 0], [1, 1]], y: [[0.0], [1], [1], [0]])

  private static func tensor(_ rows: [[Double]]) throws -> Tensor {
    try Tensor(shape: [rows.count, rows[0].count], elements: rows.flatMap(\.self))
  }

  private static func network(_ hidden: Activation, units: Int = 4, seed: Int = 0) throws -> Network {
    try Network(NetworkSpecification(input: [2], layers: [.dense(units, hidden), .dense(1, .sigmoid)]), seed: seed)
  }

  @Test func aKinkIsToldWithBothSlopes() throws {
    let network = try Network(NetworkSpecification(input: [1], layers: [.dense(1, .relu)]), seed: 0)
    let check = try network.checkGradients(Tensor(shape: [1, 1], elements: [0]), targets: Tensor(shape: [1, 1], elements: [1]))
    let bias = try #require(check.worstByParameter.first { $0.name == "b1[0]" })
    let kink = try #require(bias.kink)
    // L = (relu(b) − 1)² is flat to the left of 0, and falls by 2 to the right of it.
    #expect(kink.left == 0)
    #expect(abs(kink.right + 2) < 1e-4)
    #expect(abs(bias.numeric + 1) < 1e-4, "the mean of both, as the formula gives it")
    #expect(bias.gradient == 0)
    #expect(check.kinks == 1)
    #expect(check.maximumRelativeError == 0)
  }

  @Test func theNumericGradientIsWhatTheFormulaGives() throws {
    let network = try Self.network(.relu)
    let (x, y) = (try Self.tensor(Self.xor.x), try Self.tensor(Self.xor.y))
    for unit in 0..<4 {
      let explanation = try network.explain("b1", at: [unit], inputs: x, targets: y)
      let h = explanation.check.step
      func loss(_ change: Double) throws -> Double {
        let moved = try Network(network.specification, seed: 0)
        for name in network.parameterNames { try moved.setParameter(name, to: network.parameter(name)!) }
        var bias = network.parameter("b1")!
        bias[flat: unit] += change
        try moved.setParameter("b1", to: bias)
        return try moved.forward(x, targets: y).loss!
      }
      #expect(abs((try loss(h) - loss(-h)) / (2 * h) - explanation.check.numeric) < 1e-9)
      let kink = try #require(explanation.check.kink, "sample [0, 0] has z = 0 in every unit")
      #expect(abs((try loss(h) - loss(0)) / h - kink.right) < 1e-8)
      #expect(abs((try loss(0) - loss(-h)) / h - kink.left) < 1e-8)
    }
  }

  @Test(arguments: [Activation.elu(alpha: 1), .leakyRelu(slope: 0.01), .relu, .tanh, .gelu, .softplus, .sigmoid])
  func networksOnXORAreRight(_ activation: Activation) throws {
    for seed in 0..<12 {
      let network = try Self.network(activation, units: 2 + seed % 5, seed: seed)
      let check = try network.checkGradients(
        try Self.tensor(Self.xor.x), targets: try Self.tensor(Self.xor.y),
        setup: TrainingSetup(regularization: Regularization(l1: seed % 2 == 0 ? 0 : 0.01)))
      #expect(check.maximumRelativeError <= GradientCheck.limit, "seed \(seed): \(String(describing: check.worst))")
    }
  }

  /// A relu whose slope below zero is another than its own: what backward then gives is a leaky relu's gradient.
  @Test(arguments: [0.01, 0.1, 0.5, -0.3]) func aWrongSlopeOfReluIsFound(_ slope: Double) throws {
    let (x, y) = (try Self.tensor(Self.xor.x), try Self.tensor(Self.xor.y))
    for seed in 0..<6 {
      let network = try Self.network(.relu, seed: seed)
      let probe = try GradientProbe(network, inputs: x, targets: y, setup: .init()) { gradients in
        // Only layer 1's bias: what each sample with z ≤ 0 would have added with that slope.
        let forward = try? network.backward(x, targets: y)
        guard let forward, let z = forward.forward.layers[0].z, let entry = network.layout["b1"] else { return }
        for unit in 0..<4 {
          for sample in 0..<4 where z.elements[sample * 4 + unit] <= 0 {
            gradients[entry.offset + unit] += slope * forward.backward.layers[0].da.elements[sample * 4 + unit]
          }
        }
      }
      let entry = try #require(network.layout["b1"])
      let found = (0..<4).map { probe.check(entry, $0) }
      #expect(found.contains { !$0.agrees }, "seed \(seed): \(found)")
    }
  }

  @Test func aFactorOnAGradientIsFoundAtAKinkToo() throws {
    let network = try Self.network(.relu)
    let probe = try GradientProbe(network, inputs: try Self.tensor(Self.xor.x), targets: try Self.tensor(Self.xor.y), setup: .init()) {
      for index in $0.indices { $0[index] *= 1.001 }
    }
    for entry in network.layout.entries {
      for index in 0..<entry.count where probe.gradient(entry, index) != 0 {
        let found = probe.check(entry, index)
        #expect(!found.agrees, "\(found.name): \(found.gradient) between \(String(describing: found.kink))")
      }
    }
  }
}
