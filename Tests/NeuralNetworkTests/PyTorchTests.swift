import Foundation
import NeuralNetwork
import Testing

/// The same numbers as PyTorch, to twelve digits: frozen by Oracles/make_oracles.py.
@Suite struct PyTorchTests {
  static let cases: [String: [Double]] = {
    var cases: [String: [Double]] = [:]
    for line in PyTorchOracles.text.split(separator: "\n") {
      let parts = line.components(separatedBy: ": ")
      cases[parts[0].trimmingCharacters(in: .whitespaces)] = parts[1].split(separator: " ").map { Double($0)! }
    }
    return cases
  }()

  static func names(_ prefix: String) -> [String] { cases.keys.filter { $0.hasPrefix(prefix) }.sorted() }

  /// sin(0.7·i + phase): the same numbers as `numbers` in the script.
  static func numbers(_ shape: [Int], _ phase: Double) throws -> Tensor {
    try Tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map { sin(0.7 * Double($0) + phase) })
  }

  func expectEqual(_ ours: [Double], _ name: String) throws {
    let theirs = try #require(Self.cases[name], "no oracle for \(name)")
    #expect(ours.count == theirs.count, "\(name)")
    for (index, (a, b)) in zip(ours, theirs).enumerated() {
      #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "\(name) at \(index): \(a) against \(b)")
    }
  }

  /// Output and leaf gradients of Σ output·cos(index), as the script's `backward`.
  func expectSame(_ name: String, _ leaves: [Variable], _ build: ([Variable]) throws -> Variable) throws {
    let output = try build(leaves)
    let weights = try Tensor(shape: output.shape, elements: (0..<output.count).map { cos(Double($0)) })
    try Variable.multiply(output, .constant(weights)).sum().backward()
    try expectEqual(output.value.elements + leaves.flatMap { $0.gradient!.elements }, name)
  }

  @Test(arguments: [
    ("sigmoid", Activation.sigmoid), ("tanh", .tanh), ("relu", .relu), ("leaky_relu", .leakyRelu(slope: 0.2)), ("elu", .elu(alpha: 1.5)),
    ("gelu", .gelu), ("softplus", .softplus), ("softmax", .softmax),
  ]) func activations(_ name: String, _ activation: Activation) throws {
    try expectSame(name, [Variable(Self.numbers([3, 4], 0.1))]) { try Variable.multiply($0[0], .constant(3)).activated(activation) }
  }

  @Test func losses() throws {
    let elements = try Self.numbers([4, 3], 1.3).elements.map { ($0 + 1) / 2 }
    let targets = Variable.constant(try Tensor(shape: [4, 3], elements: elements))
    func z() throws -> Variable { Variable(try Self.numbers([4, 3], 0.2)) }
    for loss in [LossFunction.mse, .mae, .huber, .bce, .sse] {
      try expectSame("loss \(loss.name)", [z()]) {
        try .loss(loss, predictions: Variable.multiply($0[0], .constant(4)).activated(.sigmoid), targets: targets)
      }
    }
    try expectSame("loss bce from z", [z()]) {
      try .apply(.binaryCrossEntropyFromZ, to: [.multiply($0[0], .constant(4)), targets])
    }
    let classes = Variable.constant(try Tensor(rows: [[1, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 1]]))
    try expectSame("loss cross_entropy from z", [z()]) { try .apply(.crossEntropyFromZ, to: [.multiply($0[0], .constant(4)), classes]) }
    // Through softmax and class numbers it is the same loss.
    try expectSame("loss cross_entropy from z", [z()]) {
      try .loss(
        .crossEntropy, predictions: Variable.multiply($0[0], .constant(4)).activated(.softmax), targets: .constant(Tensor([0, 2, 1, 2])))
    }
  }

  /// `stride=2x1 pad=1x0`: the options a case's name ends in.
  static func options(_ name: String) -> [String: Pair] {
    var options: [String: Pair] = [:]
    for word in name.split(separator: " ") {
      let parts = word.split(separator: "=")
      guard parts.count == 2 else { continue }
      let sizes = parts[1].split(separator: "x").compactMap { Int($0) }
      options[String(parts[0])] = Pair(sizes[0], sizes[sizes.count - 1])
    }
    return options
  }

  @Test(arguments: names("conv ") + names("upconv ")) func convolutions(_ name: String) throws {
    let options = Self.options(name)
    let attributes = Attributes.convolution(
      stride: options["stride"] ?? 1, padding: options["pad"] ?? 0, dilation: options["dilation"] ?? 1,
      outputPadding: options["outpad"] ?? 0)
    let isTransposed = name.hasPrefix("upconv")
    let shapes = isTransposed ? [[2, 3, 4, 5], [3, 4, 3, 2], [4]] : [[2, 3, 6, 5], [4, 3, 3, 2], [4]]
    var leaves: [Variable] = []
    for (index, shape) in shapes.enumerated() where index < 2 || !name.hasSuffix("bias none") {
      leaves.append(Variable(try Self.numbers(shape, 0.3 + 0.1 * Double(index))))
    }
    try expectSame(name, leaves) { try .apply(isTransposed ? .transposedConvolution : .convolution, to: $0, attributes) }
  }

  @Test(arguments: names("maxpool ") + names("avgpool ")) func pooling(_ name: String) throws {
    let options = Self.options(name)
    let attributes = Attributes.pooling(window: try #require(options["window"]), stride: options["stride"], padding: options["pad"] ?? 0)
    try expectSame(name, [Variable(Self.numbers([2, 2, 6, 7], 0.6))]) {
      try .apply(name.hasPrefix("max") ? .maxPool : .averagePool, to: $0, attributes)
    }
  }

  @Test(arguments: [("rnn", 1), ("rnn relu", 1), ("lstm", 4), ("gru", 3)], [false, true]) func recurrent(
    _ kind: (name: String, gates: Int), _ isAll: Bool
  ) throws {
    let width = kind.gates * 3
    let shapes = [[2, 4, 2], [2, width], [3, width], [width]] + (kind.name == "gru" ? [[width]] : [])
    var leaves: [Variable] = []
    for (index, shape) in shapes.enumerated() { leaves.append(Variable(try Self.numbers(shape, 0.7 + 0.1 * Double(index)))) }
    let primitive: Primitive = kind.name == "lstm" ? .lstm : kind.name == "gru" ? .gru : .rnn
    try expectSame(kind.name + (isAll ? " all" : ""), leaves) {
      try .apply(primitive, to: $0, Attributes(integers: [kind.name == "rnn relu" ? 1 : 0], flag: isAll))
    }
  }

  /// `adam lr=0.05 amsgrad=1`
  static func optimizer(_ text: String) throws -> OptimizerConfiguration {
    let words = text.split(separator: " ")
    var options: [String: Double] = [:]
    for word in words.dropFirst() {
      let parts = word.split(separator: "=")
      options[String(parts[0])] = Double(parts[1])
    }
    return try OptimizerConfiguration(name: String(words[0]), options: options)
  }

  @Test(arguments: names("optimizer ")) func optimizers(_ name: String) throws {
    let halves = name.dropFirst("optimizer ".count).components(separatedBy: " | ")
    var setup = TrainingSetup()
    setup.optimizer = try Self.optimizer(halves[0])
    if halves.count > 1 { setup.clipping = halves[1].hasPrefix("norm") ? .norm(0.1) : .value(0.02) }
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(3, .tanh), .dense(1, .sigmoid)]))
    for (index, parameter) in network.parameterNames.enumerated() {
      let shape = network.parameter(parameter)!.shape
      try network.setParameter(parameter, to: Self.numbers(shape, 0.1 * Double(index + 1)))
    }
    let trainer = try Trainer(
      network: network, inputs: Tensor(rows: [[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Tensor(rows: [[0], [1], [1], [0]]), setup: setup)
    var values: [Double] = []
    for _ in 0..<5 { values.append(try trainer.next().loss) }
    try expectEqual(values + network.parameterVector, name)
  }

  /// `network 3 -> 4 tanh -> 2 sigmoid | bce | 5 samples | adam lr=0.05`
  @Test(arguments: names("network ")) func networks(_ name: String) throws {
    let parts = name.dropFirst("network ".count).components(separatedBy: " | ")
    let items = parts[0].components(separatedBy: " -> ")
    let layers = try items.dropFirst().map { item in
      let words = item.split(separator: " ")
      return LayerSpecification.dense(Int(words[0])!, try Activation(name: String(words[1]), parameter: nil))
    }
    let network = try Network(NetworkSpecification(input: [Int(items[0])!], layers: layers))
    for (index, parameter) in network.parameterNames.enumerated() {
      try network.setParameter(parameter, to: Self.numbers(network.parameter(parameter)!.shape, 0.1 * Double(index + 1)))
    }
    let samples = Int(parts[2].split(separator: " ")[0])!
    let outputs = network.outputCount
    let x = try Self.numbers([samples, network.inputCount], 0.35)
    let loss = LossFunction(rawValue: parts[1])!
    let y =
      loss == .crossEntropy
      ? Tensor((0..<samples).map { Double($0 % outputs) })
      : try Tensor(shape: [samples, outputs], elements: Self.numbers([samples, outputs], 1.3).elements.map { ($0 + 1) / 2 })
    let setup = TrainingSetup(loss: loss, optimizer: try Self.optimizer(parts[3]))
    let (forward, backward) = try network.backward(x, targets: y, setup: setup)
    var values = [try #require(forward.loss)] + forward.output.elements
    for layer in backward.layers { values += layer.parameters.flatMap { $0.gradient.elements } }
    values += backward.layers[0].dinput.elements
    let trainer = try Trainer(network: network, inputs: x, targets: y, setup: setup)
    for _ in 0..<3 { _ = try trainer.next() }
    try expectEqual(values + network.parameterVector, name)
  }

  @Test(arguments: [
    ("sigmoid", Activation.sigmoid), ("tanh", .tanh), ("relu", .relu), ("elu", .elu(alpha: 1)), ("gelu", .gelu), ("softplus", .softplus),
    ("softmax", .softmax),
  ]) func farOut(_ name: String, _ activation: Activation) throws {
    try expectSame("far " + name, [Variable(Self.numbers([3, 4], 0.1))]) {
      try Variable.multiply($0[0], .constant(500)).activated(activation)
    }
  }

  @Test func lossesFarOut() throws {
    let elements = try Self.numbers([4, 3], 1.3).elements.map { ($0 + 1) / 2 }
    let targets = Variable.constant(try Tensor(shape: [4, 3], elements: elements))
    try expectSame("far bce", [Variable(Self.numbers([4, 3], 0.2))]) {
      try .apply(.binaryCrossEntropyFromZ, to: [.multiply($0[0], .constant(500)), targets])
    }
    let classes = Variable.constant(try Tensor(rows: [[1, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 1]]))
    try expectSame("far cross_entropy", [Variable(Self.numbers([4, 3], 0.2))]) {
      try .apply(.crossEntropyFromZ, to: [.multiply($0[0], .constant(500)), classes])
    }
  }

  @Test(arguments: names("schedule ")) func schedules(_ name: String) throws {
    let words = name.split(separator: " ").dropFirst()
    var options: [String: Double] = [:]
    for word in words.dropFirst() {
      let parts = word.split(separator: "=")
      options[String(parts[0])] = Double(parts[1])
    }
    let schedule = try Schedule(name: String(words.first!), options: options)
    try expectEqual((0..<12).map { schedule.factor(epoch: $0) }, name)
  }
}
