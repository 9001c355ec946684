import Testing

@testable import NeuralNetwork

/// A chain's one pass and the recorded nodes one by one tell the same story, to the bit.
@Suite struct ChainTests {
  struct Case: CustomTestStringConvertible {
    let samples: Int
    let specification: NetworkSpecification
    let loss: LossFunction

    init(_ samples: Int, _ inputs: Int, _ layers: [LayerSpecification], _ loss: LossFunction) {
      self.samples = samples
      specification = NetworkSpecification(input: [inputs], layers: layers)
      self.loss = loss
    }

    var testDescription: String { "\(samples) of \(specification.text), \(loss.name)" }
  }

  static let cases: [Case] = [
    Case(4, 2, [.dense(1, .sigmoid)], .bce),
    Case(4, 2, [.dense(4, .tanh), .dense(1, .sigmoid)], .bce),
    Case(10, 2, [.dense(8, .tanh), .dense(8, .tanh), .dense(1, .tanh)], .mse),
    Case(7, 5, [.dense(9, .relu), .dense(3, .softmax)], .crossEntropy),
    Case(32, 64, [.dense(32, .relu), .dense(10, .softmax)], .crossEntropy),
    Case(3, 4, [.dense(17, .leakyRelu(slope: 0.2)), .dense(2)], .sse),
    Case(1, 1, [.dense(1)], .mse),
    Case(5, 3, [.dense(33, .sigmoid), .dense(6, .sigmoid)], .bce),
    Case(6, 2, [.dense(1, .tanh), .dense(1, .relu)], .sse),
    Case(65, 90, [.dense(130, .relu), .dense(10, .softmax)], .crossEntropy),
    // Large enough for two threads.
    Case(40, 300, [.dense(128, .relu), .dense(3, .softmax)], .crossEntropy),
  ]

  static func recorded<T: KernelScalar>(
    _ example: Case, _: T.Type, tracksInput: Bool
  ) throws -> (network: RecordedNetwork<T>, store: ParameterStore<T>) {
    let network = try Network(example.specification, seed: 3)
    let store = ParameterStore<T>(count: network.layout.count)
    store.load(network.parameterStore)
    let recorded = try RecordedNetwork<T>(
      network.layers, layout: network.layout, store: store, samples: example.samples, loss: example.loss, isTraining: true,
      keepsGradients: true, tracksInput: tracksInput)
    var random = LegacyRandom(seed: 8)
    random.gaussians(example.samples * network.inputCount).withUnsafeBufferPointer { recorded.setInputs($0[...]) }
    let outputs = network.outputCount
    let targets: [Double] = (0..<example.samples * outputs).map { index in
      switch example.loss {
      case .crossEntropy: index % outputs == index / outputs % outputs ? 1 : 0
      case .bce: index % 3 == 0 ? 1 : 0
      default: Double(index % 5) - 2
      }
    }
    targets.withUnsafeBufferPointer { recorded.setTargets($0[...]) }
    return (recorded, store)
  }

  static func check<T: KernelScalar>(_ example: Case, _: T.Type) throws {
    for tracksInput in [false, true] {
      let (chain, chainStore) = try recorded(example, T.self, tracksInput: tracksInput)
      #expect(chain.pass(), "it should be one chain")
      let (nodes, nodeStore) = try recorded(example, T.self, tracksInput: tracksInput)
      nodes.forward()
      nodes.backward()
      func agree(_ a: Tensor, _ b: Tensor, _ name: String) {
        #expect(a.shape == b.shape)
        #expect(a.elements == b.elements, "\(name)")
      }
      #expect(chain.lossValue == nodes.lossValue)
      for (first, second) in zip(chain.forwardTrace(.none).layers, nodes.forwardTrace(.none).layers) {
        agree(first.a, second.a, "a")
        if let z = first.z, let other = second.z { agree(z, other, "z") }
      }
      for (first, second) in zip(chain.backwardTrace(loss: 0).layers, nodes.backwardTrace(loss: 0).layers) {
        agree(first.da, second.da, "da")
        if let dz = first.dz, let other = second.dz { agree(dz, other, "dz") }
        if tracksInput || first.layer.index > 1 { agree(first.dinput, second.dinput, "dinput") }
      }
      for index in 0..<chainStore.gradients.count {
        #expect(chainStore.gradients.start[index] == nodeStore.gradients.start[index])
      }
    }
  }

  @Test(arguments: cases) func equalsTheNodes(_ example: Case) throws {
    try Self.check(example, Double.self)
    try Self.check(example, Float.self)
  }

  /// Widths of all kinds, so that every tail of every buffer is met.
  @Test(arguments: 1...12) func oddSizes(_ seed: Int) throws {
    var random = LegacyRandom(seed: seed)
    func draw(_ largest: Int) -> Int { 1 + Int(random.uniform() * Double(largest)) }
    let hidden: [Activation] = [.tanh, .relu, .sigmoid, .identity]
    let layers = (0..<draw(3)).map { _ in LayerSpecification.dense(draw(40), hidden[draw(4) - 1]) }
    let last: [(Activation, LossFunction)] = [(.sigmoid, .bce), (.softmax, .crossEntropy), (.tanh, .mse), (.identity, .sse)]
    let (activation, loss) = last[seed % 4]
    let example = Case(draw(40), draw(20), layers + [.dense(draw(20) + 1, activation)], loss)
    try Self.check(example, Double.self)
    try Self.check(example, Float.self)
  }

  /// What is not a chain of dense layers goes node by node.
  @Test func otherNetworksAreNoChains() throws {
    let others: [Case] = [Case(2, 2, [.dense(3, .gelu), .dense(1)], .mse), Case(2, 2, [.dense(2)], .mae)]
    for example in others {
      #expect(try !Self.recorded(example, Double.self, tracksInput: false).network.pass())
    }
  }
}
