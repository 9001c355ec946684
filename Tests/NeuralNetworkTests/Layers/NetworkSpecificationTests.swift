import NeuralNetwork
import Testing

@Suite struct NetworkSpecificationTests {
  @Test func shapesChain() throws {
    let specification = NetworkSpecification(
      input: [8, 8],
      layers: [
        LayerSpecification(.convolution(.init(filters: 4, kernelHeight: 3, kernelWidth: 3, padding: 1)), activation: .relu),
        LayerSpecification(.maxPool(.init(height: 2, width: 2))), LayerSpecification(.flatten), .dense(10, .softmax),
      ])
    #expect(specification.text == "8x8 -> conv 4 3x3 pad=1 relu -> maxpool 2 -> flatten -> 10 softmax")
    let layers = try specification.resolved()
    #expect(layers.map(\.output.dimensions) == [[4, 8, 8], [4, 4, 4], [64], [10]])
    #expect(try Network(specification).parameterCount == 40 + 650)
    #expect(try Network(specification).parameterNames == ["W1", "b1", "W4", "b4"])
  }

  static let impossible: [(NetworkSpecification, String)] = [
    (NetworkSpecification(input: [8, 8], layers: [.dense(10)]), "flatten"),
    (NetworkSpecification(input: [3], layers: [.init(.convolution(.init(filters: 1, kernelHeight: 3, kernelWidth: 3)))]), "image"),
    (
      NetworkSpecification(input: [3, 3], layers: [.init(.convolution(.init(filters: 1, kernelHeight: 5, kernelWidth: 5)))]),
      "larger than its image"
    ),
    (NetworkSpecification(input: [3], layers: [.init(.recurrent(.init(cell: .gru, units: 2)))]), "sequence"),
    (NetworkSpecification(input: [3], layers: [.init(.dropout(rate: 1))]), "below 1"),
    (NetworkSpecification(input: [3], layers: [.dense(0)]), "units"), (NetworkSpecification(input: [0], layers: [.dense(1)]), "input"),
    (NetworkSpecification(input: [100_000], layers: [.dense(100_000)]), "2^27"), (NetworkSpecification(input: [2], layers: []), "layer"),
    (
      NetworkSpecification(
        input: [1 << 20, 1 << 20], layers: [.init(.convolution(.init(filters: 1 << 20, kernelHeight: 1, kernelWidth: 1)))]), "2^27"
    ),
    (
      NetworkSpecification(
        input: [9, 9],
        layers: [
          .init(
            .transposedConvolution(
              .init(filters: 1 << 26, kernelHeight: 1 << 26, kernelWidth: 1 << 26, stride: Pair(1 << 26), dilation: Pair(1 << 26))))
        ]), "2^27"
    ),
  ]

  @Test(arguments: impossible) func impossibleSpecificationsSayWhy(_ specification: NetworkSpecification, _ word: String) {
    do {
      _ = try Network(specification)
      Issue.record("\(specification.text) was accepted")
    } catch {
      #expect(error.message.contains(word) || (error.hint ?? "").contains(word), "\(error.message)")
    }
  }

  @Test func lossAndActivationMustAgree() throws {
    let softmax = try Network(NetworkSpecification(input: [2], layers: [.dense(3, .softmax)]))
    let x = try Tensor(rows: [[0, 1]])
    #expect(throws: EngineError.self) { try softmax.forward(x, targets: Tensor([1]), setup: TrainingSetup(loss: .bce)) }
    #expect(throws: EngineError.self) { try softmax.forward(x, targets: Tensor([3])) }
    #expect(throws: EngineError.self) { try softmax.forward(x, targets: Tensor([.nan])) }
    #expect(throws: EngineError.self) { try softmax.forward(Tensor([.nan, 0])) }
    #expect(throws: EngineError.self) { try softmax.forward(Tensor([1, 2, 3])) }
    #expect(throws: EngineError.self) { try OptimizerConfiguration(name: "sgd", options: ["lr": -1]) }
    #expect(throws: EngineError.self) { try OptimizerConfiguration(name: "sgd", options: ["beta1": 0.9]) }
    #expect(throws: EngineError.self) { try OptimizerConfiguration(name: "sgd", options: ["nesterov": 1]) }
    #expect(throws: EngineError.self) { try softmax.setParameter("W1", to: Tensor([1])) }
    #expect(throws: EngineError.self) { try softmax.setParameter("W2", to: Tensor([1])) }
  }

  @Test func sameSeedSameWeights() throws {
    let specification = NetworkSpecification(input: [3], layers: [.dense(4, .relu), .dense(2, .tanh)])
    let network = try Network(specification, seed: 7)
    let drawn = network.parameterVector
    #expect(try Network(specification, seed: 7).parameterVector == drawn)
    #expect(try Network(specification, seed: 8).parameterVector != drawn)
    try network.setParameter("b1", to: Tensor([1, 2, 3, 4]))
    network.reset()
    #expect(network.parameterVector == drawn)
    let limit = (6.0 / 6.0).squareRoot()
    #expect(network.parameter("W2")!.elements.allSatisfy { abs($0) <= limit })
    #expect(network.parameter("b1")!.elements.allSatisfy { $0 == 0 })
  }
}
