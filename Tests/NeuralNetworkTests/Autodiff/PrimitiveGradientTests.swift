import NeuralNetwork
import Testing

/// Every primitive against central differences.
@Suite struct PrimitiveGradientTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let shapes: [[Int]]
    /// Drawn from here.
    var range: ClosedRange<Double> = -2...2
    let build: @Sendable ([Variable]) throws -> Variable
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "add", shapes: [[2, 3], [3]]) { try .add($0[0], $0[1]) },
    Case(name: "subtract", shapes: [[2, 1], [1, 3]]) { try .subtract($0[0], $0[1]) },
    Case(name: "multiply", shapes: [[], [2, 3]]) { try .multiply($0[0], $0[1]) },
    Case(name: "divide", shapes: [[2, 3], [2, 3]], range: 0.5...2) { try .divide($0[0], $0[1]) },
    Case(name: "power", shapes: [[4], [4]], range: 0.5...2) { try .power($0[0], $0[1]) },
    Case(name: "maximum", shapes: [[4], [4]]) { try .maximum($0[0], $0[1]) },
    Case(name: "minimum", shapes: [[4], [2, 1]]) { try .minimum($0[0], $0[1]) },
    Case(name: "negate", shapes: [[4]]) { -$0[0] },
    Case(name: "abs", shapes: [[4]]) { $0[0].abs() },
    Case(name: "exp", shapes: [[4]]) { $0[0].exp() },
    Case(name: "log", shapes: [[4]], range: 0.5...2) { $0[0].log() },
    Case(name: "log1p", shapes: [[4]], range: -0.5...2) { $0[0].log1p() },
    Case(name: "sqrt", shapes: [[4]], range: 0.5...2) { $0[0].sqrt() },
    Case(name: "square", shapes: [[4]]) { $0[0].square() },
    Case(name: "sin", shapes: [[4]]) { $0[0].sin() },
    Case(name: "cos", shapes: [[4]]) { $0[0].cos() },
    Case(name: "tanh", shapes: [[4]]) { $0[0].tanh() },
    Case(name: "erf", shapes: [[4]]) { $0[0].applying(.errorFunction) },
    Case(name: "erfc", shapes: [[4]]) { $0[0].applying(.complementaryErrorFunction) },
    Case(name: "clip", shapes: [[9]]) { $0[0].clipped(from: -0.9, to: 1.1) },
    Case(name: "matmul", shapes: [[2, 3], [3, 4]]) { try .matmul($0[0], $0[1]) },
    Case(name: "vector @ matrix", shapes: [[3], [3, 4]]) { try .matmul($0[0], $0[1]) },
    Case(name: "matrix @ vector", shapes: [[2, 3], [3]]) { try .matmul($0[0], $0[1]) },
    Case(name: "vector @ vector", shapes: [[5], [5]]) { try .matmul($0[0], $0[1]) },
    Case(name: "stacks @", shapes: [[2, 1, 2, 3], [4, 3, 2]]) { try .matmul($0[0], $0[1]) },
    Case(name: "outer", shapes: [[2], [3]]) { try .outer($0[0], $0[1]) },
    Case(name: "sum", shapes: [[2, 3, 4]]) { try $0[0].sum(axes: [0, -1]) },
    Case(name: "mean", shapes: [[2, 3, 4]]) { try $0[0].mean(axes: [1], keepsAxes: true) },
    Case(name: "var", shapes: [[3, 4]]) { try $0[0].variance(axes: [0], freedom: 1) },
    Case(name: "std", shapes: [[3, 4]]) { try $0[0].standardDeviation(axes: [1]) },
    Case(name: "max", shapes: [[3, 4]]) { try $0[0].max(axes: [1]) },
    Case(name: "min", shapes: [[3, 4]]) { try $0[0].min() },
    Case(name: "cumsum", shapes: [[3, 4]]) { try $0[0].cumulativeSum(axis: 0) },
    Case(name: "norm", shapes: [[3, 4]]) { try $0[0].norm(axes: [1]) },
    Case(name: "reshape", shapes: [[3, 4]]) { try $0[0].reshaped(to: [2, 6]) },
    Case(name: "transpose", shapes: [[2, 3, 4]]) { try $0[0].transposed([2, 0, 1]) },
    Case(name: "index", shapes: [[6]]) { try $0[0].gathered([5, 0, 0, -1], shape: [2, 2], fill: 7) },
    Case(name: "concatenate", shapes: [[2, 3], [2, 1]]) { try .concatenate($0, axis: 1) },
    Case(name: "stack", shapes: [[2, 3], [2, 3]]) { try .stack($0, axis: 1) },
    Case(name: "where", shapes: [[2, 3], [3]]) { try .choose(.constant(Tensor([1, 0, 1])), $0[0], $0[1]) },
    Case(name: "broadcast", shapes: [[3, 1]]) { try $0[0].broadcast(to: [2, 3, 4]) },
    Case(name: "sigmoid", shapes: [[5]]) { $0[0].activated(.sigmoid) },
    Case(name: "relu", shapes: [[5]]) { $0[0].activated(.relu) },
    Case(name: "leaky_relu", shapes: [[5]]) { $0[0].activated(.leakyRelu(slope: 0.1)) },
    Case(name: "elu", shapes: [[5]]) { $0[0].activated(.elu(alpha: 1.5)) },
    Case(name: "gelu", shapes: [[5]]) { $0[0].activated(.gelu) },
    Case(name: "softplus", shapes: [[5]]) { $0[0].activated(.softplus) },
    Case(name: "softmax", shapes: [[3, 4]]) { $0[0].activated(.softmax) },
    Case(name: "identity", shapes: [[5]]) { $0[0].activated(.identity) },
    Case(name: "mse", shapes: [[3, 2], [3, 2]]) { try .loss(.mse, predictions: $0[0], targets: $0[1]) },
    Case(name: "sse", shapes: [[3, 2], [3, 2]]) { try .loss(.sse, predictions: $0[0], targets: $0[1]) },
    Case(name: "mae", shapes: [[3, 2], [3, 2]]) { try .loss(.mae, predictions: $0[0], targets: $0[1]) },
    Case(name: "huber", shapes: [[3, 2], [3, 2]]) { try .loss(.huber, predictions: $0[0], targets: $0[1]) },
    Case(name: "bce", shapes: [[3, 2], [3, 2]], range: 0.1...0.9) { try .loss(.bce, predictions: $0[0], targets: $0[1]) },
    Case(name: "cross_entropy", shapes: [[3, 2], [3, 2]], range: 0.1...0.9) {
      try .loss(.crossEntropy, predictions: $0[0], targets: $0[1])
    },
    Case(name: "bce from z", shapes: [[3, 2], [3, 2]]) { try .apply(.binaryCrossEntropyFromZ, to: $0) },
    Case(name: "cross_entropy from z", shapes: [[3, 2], [3, 2]], range: 0.1...0.9) { try .apply(.crossEntropyFromZ, to: $0) },
    Case(name: "linear", shapes: [[3, 2], [2, 4], [4]]) { try .apply(.linear, to: $0) },
    Case(name: "conv", shapes: [[2, 2, 4, 5], [3, 2, 2, 3], [3]]) {
      try .apply(.convolution, to: $0, .convolution(stride: Pair(2, 1), padding: Pair(1, 2), dilation: Pair(1, 2)))
    },
    Case(name: "conv without bias", shapes: [[1, 2, 4, 3], [2, 2, 2, 2]]) { try .apply(.convolution, to: $0, .convolution()) },
    Case(name: "upconv", shapes: [[2, 2, 3, 2], [2, 3, 2, 3], [3]]) {
      try .apply(
        .transposedConvolution, to: $0, .convolution(stride: Pair(2, 3), padding: Pair(1, 2), dilation: 2, outputPadding: Pair(1, 2)))
    },
    Case(name: "upconv without bias", shapes: [[1, 2, 2, 3], [2, 1, 2, 2]]) { try .apply(.transposedConvolution, to: $0, .convolution()) },
    Case(name: "maxpool", shapes: [[1, 2, 4, 4]]) { try .apply(.maxPool, to: $0, .pooling(window: 2, padding: 1)) },
    Case(name: "avgpool", shapes: [[1, 2, 4, 4]]) {
      try .apply(.averagePool, to: $0, .pooling(window: Pair(3, 2), stride: Pair(1, 2), padding: 1))
    },
    Case(name: "rnn", shapes: [[2, 3, 2], [2, 3], [3, 3], [3]]) { try .apply(.rnn, to: $0) },
    Case(name: "lstm", shapes: [[2, 3, 2], [2, 8], [2, 8], [8]]) { try .apply(.lstm, to: $0, Attributes(flag: true)) },
    Case(name: "gru", shapes: [[2, 3, 2], [2, 6], [2, 6], [6], [6]]) { try .apply(.gru, to: $0) },
  ]

  @Test(arguments: cases) func agreesWithCentralDifferences(_ example: Case) throws {
    var random = LegacyRandom(seed: example.name.utf8.reduce(0) { $0 + Int($1) })
    let (low, high) = (example.range.lowerBound, example.range.upperBound)
    let values = try example.shapes.map { shape in
      try Tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map { _ in random.uniform(from: low, to: high) })
    }
    let once = try example.build(values.map { Variable($0) })
    let weights = try Tensor(shape: once.shape, elements: random.gaussians(once.count))
    func loss(_ variables: [Variable]) throws -> Variable { try Variable.multiply(example.build(variables), .constant(weights)).sum() }
    let variables = values.map { Variable($0) }
    try loss(variables).backward()
    for (which, variable) in variables.enumerated() {
      let gradient = try #require(variable.gradient)
      for index in 0..<variable.count {
        func moved(_ change: Double) throws -> Double {
          var copies = values
          copies[which][flat: index] += change
          return try loss(copies.map { Variable($0) }).value.item!
        }
        let difference = (try moved(1e-5) - moved(-1e-5)) / 2e-5
        #expect(abs(difference - gradient.elements[index]) < 1e-7 * max(1, abs(difference)))
      }
    }
  }
}
