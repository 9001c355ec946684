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

  @Test func optionsForEachDirectionAreWrittenOut() throws {
    let options = LayerSpecification.Convolution(
      filters: 2, kernelHeight: 3, kernelWidth: 2, stride: Pair(2, 1), padding: Pair(1, 0), dilation: 2, outputPadding: 1)
    let specification = NetworkSpecification(
      input: [5, 4], layers: [.init(.transposedConvolution(options)), .init(.maxPool(.init(height: 2, width: 2, stride: Pair(1, 2))))])
    #expect(
      specification.text == "5x4 -> upconv 2 3x2 stride=2x1 pad=1x0 dilation=2 outpad=1 -> maxpool 2 stride=1x2")
    #expect(try specification.resolved().map(\.output.dimensions) == [[2, 12, 7], [2, 11, 3]])
  }

  @Test func formulasOfTheOptionsThatAreSet() throws {
    func formula(_ name: String, _ options: [String: Double] = [:]) throws -> [String] {
      try OptimizerConfiguration(name: name, options: options).formula
    }
    #expect(try formula("sgd") == ["w ← w − lr·g"])
    #expect(try formula("sgd", ["momentum": 0.9]) == ["v ← momentum·v + g", "w ← w − lr·v"])
    #expect(try formula("sgd", ["weight_decay": 0.1]) == ["g ← g + weight_decay·w", "w ← w − lr·g"])
    #expect(try formula("rmsprop", ["centered": 1]).last == "w ← w − lr·g/(√(s − c²) + eps)")
    #expect(try formula("adam").count == 3)
    #expect(try formula("adamw", ["amsgrad": 1]).first == "w ← w − lr·weight_decay·w")
    #expect(try formula("adamw", ["weight_decay": 0]) == formula("adam"))
  }

  static let impossible: [(NetworkSpecification, String)] = [
    (NetworkSpecification(input: [8, 8], layers: [.dense(10)]), "flatten"),
    (NetworkSpecification(input: [3], layers: [.init(.convolution(.init(filters: 1, kernelHeight: 3, kernelWidth: 3)))]), "image"),
    (
      NetworkSpecification(input: [3, 3], layers: [.init(.convolution(.init(filters: 1, kernelHeight: 5, kernelWidth: 5)))]),
      "larger than its image"
    ),
    (
      NetworkSpecification(
        input: [3, 3], layers: [.init(.transposedConvolution(.init(filters: 1, kernelHeight: 2, kernelWidth: 2, outputPadding: 1)))]),
      "outpad=1 must be smaller"
    ),
    (
      NetworkSpecification(
        input: [3, 3], layers: [.init(.convolution(.init(filters: 1, kernelHeight: 2, kernelWidth: 2, outputPadding: 1)))]), "for upconv"
    ),
    (
      NetworkSpecification(
        input: [3, 3], layers: [.init(.convolution(.init(filters: 1, kernelHeight: 2, kernelWidth: 2, dilation: Pair(1, 3))))]),
      "2×2 (2×4 with its dilation)"
    ),
    (NetworkSpecification(input: [3, 3], layers: [.init(.maxPool(.init(height: 2, width: 2, padding: Pair(0, 2))))]), "half the window"),
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
    try network.reset()
    #expect(network.parameterVector == drawn)
    let limit = (6.0 / 6.0).squareRoot()
    #expect(network.parameter("W2")!.elements.allSatisfy { abs($0) <= limit })
    #expect(network.parameter("b1")!.elements.allSatisfy { $0 == 0 })
  }
}
