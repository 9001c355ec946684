import NeuralNetwork
import Testing

/// Every kind of layer against central differences, through whole small networks.
@Suite struct LayerGradientTests {
  typealias Convolution = LayerSpecification.Convolution
  typealias Pooling = LayerSpecification.Pooling
  typealias Recurrent = LayerSpecification.Recurrent

  static let specifications: [NetworkSpecification] = {
    var all = [Activation.identity, .sigmoid, .tanh, .relu, .leakyRelu(slope: 0.2), .elu(alpha: 0.7), .gelu, .softplus, .softmax].map {
      NetworkSpecification(input: [3], layers: [.dense(4, $0), .dense(2, .tanh)])
    }
    all.append(NetworkSpecification(input: [3], layers: [.dense(4, .tanh), .dense(3, .softmax)]))
    for options in [
      Convolution(filters: 2, kernelHeight: 2, kernelWidth: 3),
      Convolution(filters: 3, kernelHeight: 3, kernelWidth: 3, stride: 2, padding: 1),
      Convolution(filters: 2, kernelHeight: 2, kernelWidth: 2, stride: 1, padding: 2, dilation: 2),
      Convolution(filters: 1, kernelHeight: 1, kernelWidth: 3, stride: 3, padding: 1, dilation: 1),
      Convolution(filters: 2, kernelHeight: 2, kernelWidth: 3, stride: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(2, 1)),
      Convolution(filters: 2, kernelHeight: 3, kernelWidth: 2, stride: Pair(3, 2), padding: Pair(0, 1), outputPadding: Pair(2, 1)),
    ] {
      var plain = options
      plain.outputPadding = 0
      all.append(
        NetworkSpecification(
          input: [5, 6, 2], layers: [LayerSpecification(.convolution(plain), activation: .tanh), .init(.flatten), .dense(2)]))
      all.append(
        NetworkSpecification(
          input: [3, 4, 2],
          layers: [LayerSpecification(.transposedConvolution(options), activation: .tanh), .init(.flatten), .dense(2, .sigmoid)]))
    }
    for options in [
      Pooling(height: 2, width: 2), Pooling(height: 3, width: 2, stride: 1), Pooling(height: 3, width: 3, stride: 2, padding: 1),
      Pooling(height: 2, width: 3, stride: Pair(1, 2), padding: Pair(1, 0)),
    ] {
      for kind in [LayerSpecification.Kind.maxPool(options), .averagePool(options)] {
        all.append(
          NetworkSpecification(
            input: [6, 5],
            layers: [
              LayerSpecification(.convolution(Convolution(filters: 2, kernelHeight: 2, kernelWidth: 2)), activation: .sigmoid), .init(kind),
              .init(.dropout(rate: 0.5)), .init(.flatten), .dense(3, .softmax),
            ]))
      }
    }
    for options in [
      Recurrent(cell: .rnn, units: 3), Recurrent(cell: .rnn, units: 3, activation: .relu), Recurrent(cell: .lstm, units: 2),
      Recurrent(cell: .gru, units: 3),
    ] {
      var sequence = options
      sequence.keepsSequence = true
      all.append(NetworkSpecification(input: [4, 3], layers: [.init(.recurrent(options)), .dense(2)]))
      all.append(
        NetworkSpecification(input: [4, 3], layers: [.init(.recurrent(sequence)), .init(.recurrent(options)), .dense(1, .sigmoid)]))
      all.append(NetworkSpecification(input: [4, 3], layers: [.init(.recurrent(sequence)), .init(.flatten), .dense(2, .tanh)]))
    }
    return all
  }()

  static func sample(_ specification: NetworkSpecification, rows: Int = 5, seed: Int = 3) throws -> (Network, x: Tensor, y: Tensor) {
    let network = try Network(specification, seed: seed)
    var random = LegacyRandom(seed: seed)
    for name in network.parameterNames {
      let shape = network.parameter(name)!.shape
      try network.setParameter(name, to: Tensor(shape: shape, elements: random.gaussians(shape.reduce(1, *)).map { $0 * 0.5 }))
    }
    let x = try Tensor(shape: [rows, network.inputCount], elements: random.gaussians(rows * network.inputCount))
    let outputs = network.outputCount
    let y: Tensor
    if network.lastActivation == .softmax {
      y = Tensor((0..<rows).map { _ in Double(random.integer(from: 0, to: outputs)!) })
    } else {
      y = try Tensor(shape: [rows, outputs], elements: random.uniforms(rows * outputs))
    }
    return (network, x, y)
  }

  @Test(arguments: specifications) func gradientsAgreeWithCentralDifferences(_ specification: NetworkSpecification) throws {
    let (network, x, y) = try Self.sample(specification)
    let check = try network.checkGradients(x, targets: y)
    #expect(check.maximumRelativeError < 1e-6, "\(specification.text): \(String(describing: check.worst))")
    #expect(check.parameters == network.parameterCount)
  }

  @Test(arguments: specifications) func inputGradientsAgreeToo(_ specification: NetworkSpecification) throws {
    let (network, x, y) = try Self.sample(specification, rows: 2)
    let backward = try network.backward(x, targets: y).backward
    let dinput = backward.layers[0].dinput
    for index in [0, dinput.count / 2, dinput.count - 1] {
      var above = x
      var below = x
      above[flat: index] += 1e-5
      below[flat: index] -= 1e-5
      let difference = (try network.forward(above, targets: y).loss! - network.forward(below, targets: y).loss!) / 2e-5
      #expect(abs(difference - dinput.elements[index]) < 1e-7, "\(specification.text)")
    }
  }

  @Test(arguments: specifications) func contributionsAddUpToTheGradient(_ specification: NetworkSpecification) throws {
    let (network, x, y) = try Self.sample(specification, rows: 3)
    let setup = TrainingSetup(regularization: Regularization(l1: 0.01, l2: 0.1))
    let backward = try network.backward(x, targets: y, setup: setup).backward
    for layer in backward.layers {
      for (role, gradient) in layer.parameters {
        for place in stride(from: 0, to: gradient.count, by: max(1, gradient.count / 40)) {
          var rest = place
          var index: [Int] = []
          for size in gradient.shape.reversed() {
            index.insert(rest % size, at: 0)
            rest /= size
          }
          let explanation = try network.explain("\(role)\(layer.index)", at: index, inputs: x, targets: y, setup: setup)
          let sum = explanation.samples.reduce(explanation.penalty) { $0 + $1.contribution }
          for sample in explanation.samples {
            #expect(abs(sample.factors.reduce(1) { $0 * $1.value } - sample.contribution) < 1e-12)
            for factor in sample.factors where !factor.terms.isEmpty {
              #expect(abs(factor.terms.reduce(0) { $0 + $1.value } - factor.value) < 1e-9)
            }
          }
          #expect(abs(sum - gradient.elements[place]) < 1e-12, "\(specification.text) \(explanation.parameter)")
          #expect(explanation.gradient == gradient.elements[place])
          #expect(abs(explanation.check.numeric - explanation.gradient) < 1e-6)
        }
      }
    }
  }

  @Test(arguments: LossFunction.allCases) func everyLoss(_ loss: LossFunction) throws {
    let activation: Activation = loss == .bce ? .sigmoid : loss == .crossEntropy ? .softmax : .identity
    let (network, x, y) = try Self.sample(NetworkSpecification(input: [2], layers: [.dense(3, .tanh), .dense(3, activation)]), rows: 6)
    let setup = TrainingSetup(loss: loss, regularization: Regularization(l1: 0.02, l2: 0.05))
    let check = try network.checkGradients(x, targets: y, setup: setup)
    #expect(check.maximumRelativeError < 1e-6)
    // da of the last layer is ∂L/∂a, whatever way training takes.
    let passes = try network.backward(x, targets: y, setup: setup)
    let a = passes.forward.output
    let prepared = try Targets.prepared(y, samples: 6, outputs: 3)
    for index in 0..<3 {
      func lossOf(_ change: Double) throws -> Double {
        var moved = a
        moved[flat: index] += change
        return try Variable.loss(loss, predictions: Variable(moved), targets: .constant(prepared)).value.item!
      }
      let difference = (try lossOf(1e-6) - lossOf(-1e-6)) / 2e-6
      #expect(abs(difference - passes.backward.layers[1].da.elements[index]) < 1e-6)
    }
  }
}
