import NeuralNetwork
import Testing

/// Every primitive, layer and loss against central differences on shapes and options drawn at random.
@Suite struct RandomShapeTests {
  typealias Build = ([Variable]) throws -> Variable

  /// Draws what a case needs.
  struct Draw {
    var random: LegacyRandom
    init(_ seed: Int) { random = LegacyRandom(seed: seed) }
    mutating func size(_ low: Int = 1, _ high: Int = 4) -> Int { random.integer(from: low, to: high + 1) ?? low }
    mutating func pair(_ low: Int, _ high: Int) -> Pair { Pair(size(low, high), size(low, high)) }
    mutating func shape(_ rank: Int) -> [Int] { (0..<rank).map { _ in size() } }
    /// The same shape with some axes of size 1, or fewer axes.
    mutating func broadcastable(_ shape: [Int]) -> [Int] {
      let kept = Array(shape.dropFirst(size(0, shape.count)))
      return kept.map { size(0, 2) == 0 ? 1 : $0 }
    }
    /// Numbers apart from each other and from kinks at whole numbers of 0.1.
    mutating func tensor(_ shape: [Int], from low: Double, to high: Double) throws -> Tensor {
      try Tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map { _ in random.uniform(from: low, to: high) })
    }
  }

  /// The gradients of Σ weights·build(values) by each value.
  private func check(
    _ name: String, _ draw: inout Draw, _ shapes: [[Int]], from low: Double = -2, to high: Double = 2, _ build: Build
  ) throws {
    var values: [Tensor] = []
    for shape in shapes { values.append(try draw.tensor(shape, from: low, to: high)) }
    let once = try build(values.map { Variable($0) })
    let weights = try draw.tensor(once.shape, from: -1, to: 1)
    func loss(_ variables: [Variable]) throws -> Variable { try Variable.multiply(build(variables), .constant(weights)).sum() }
    let variables = values.map { Variable($0) }
    try loss(variables).backward()
    for (which, variable) in variables.enumerated() {
      let gradient = try #require(variable.gradient)
      for index in Set([0, variable.count / 3, variable.count / 2, variable.count - 1]) {
        func moved(_ change: Double) throws -> Double {
          var copies = values
          copies[which][flat: index] += change
          return try loss(copies.map { Variable($0) }).value.item ?? .nan
        }
        let difference = (try moved(1e-6) - moved(-1e-6)) / 2e-6
        #expect(abs(difference - gradient.elements[index]) < 1e-6 * max(1, abs(difference)), "\(name) \(shapes)")
      }
    }
  }

  @Test(arguments: 1...12) func pairsAndElements(_ seed: Int) throws {
    var draw = Draw(seed)
    let shape = draw.shape(draw.size(0, 4))
    let other = draw.broadcastable(shape)
    let binary: [Primitive] = [.add, .subtract, .multiply, .divide, .power, .maximum, .minimum]
    for primitive in binary {
      try check(primitive.name, &draw, [shape, other], from: 0.5) { try .apply(primitive, to: $0) }
    }
    let unary: [Primitive] = [
      .negate, .absolute, .exponential, .logarithm, .logarithmOnePlus, .squareRoot, .square, .sine, .cosine, .tanh, .sigmoid, .relu, .gelu,
      .softplus, .identity, .step, .sign,
    ]
    for primitive in unary { try check(primitive.name, &draw, [shape], from: 0.3) { try .apply(primitive, to: $0) } }
    try check("leaky_relu", &draw, [shape]) { $0[0].activated(.leakyRelu(slope: 0.3)) }
    try check("elu", &draw, [shape]) { $0[0].activated(.elu(alpha: 0.7)) }
    try check("clip", &draw, [shape]) { $0[0].clipped(from: -0.5, to: 0.8) }
    try check("where", &draw, [shape, other]) { try .choose(.constant(1), $0[0], $0[1]) }
  }

  @Test(arguments: 1...12) func shapesAndSums(_ seed: Int) throws {
    var draw = Draw(100 + seed)
    let shape = draw.shape(draw.size(1, 4))
    let axis = draw.size(0, shape.count - 1)
    try check("sum", &draw, [shape]) { try $0[0].sum(axes: [axis]) }
    try check("mean", &draw, [shape]) { try $0[0].mean(axes: [axis], keepsAxes: true) }
    try check("max", &draw, [shape]) { try $0[0].max(axes: [axis]) }
    try check("min", &draw, [shape]) { try $0[0].min() }
    try check("var", &draw, [shape]) { try $0[0].variance(axes: [axis]) }
    try check("cumsum", &draw, [shape]) { try $0[0].cumulativeSum(axis: axis) }
    try check("norm", &draw, [shape], from: 0.5) { try $0[0].norm() }
    try check("transpose", &draw, [shape]) { try $0[0].transposed() }
    try check("reshape", &draw, [shape]) { try $0[0].reshaped(to: [shape.reduce(1, *)]) }
    try check("softmax", &draw, [shape]) { $0[0].activated(.softmax) }
    try check("concatenate", &draw, [shape, shape]) { try .concatenate($0, axis: axis) }
    try check("stack", &draw, [shape, shape]) { try .stack($0, axis: axis) }
    let (n, k, m) = (draw.size(), draw.size(), draw.size())
    try check("matmul", &draw, [draw.shape(2) + [n, k], [k, m]]) { try .matmul($0[0], $0[1]) }
    try check("linear", &draw, [[n, k], [k, m], [m]]) { try .apply(.linear, to: $0) }
  }

  @Test(arguments: 1...16) func kernelsAndWindows(_ seed: Int) throws {
    var draw = Draw(200 + seed)
    let (samples, channels, filters) = (draw.size(1, 2), draw.size(1, 3), draw.size(1, 3))
    let kernel = draw.pair(1, 3)
    let (stride, padding, dilation) = (draw.pair(1, 3), draw.pair(0, 2), draw.pair(1, 2))
    let (height, width) = (draw.size(5, 7), draw.size(5, 7))
    let image = [samples, channels, height, width]
    try check("conv", &draw, [image, [filters, channels, kernel.height, kernel.width], [filters]]) {
      try .apply(.convolution, to: $0, .convolution(stride: stride, padding: padding, dilation: dilation))
    }
    let extra = Pair(draw.size(0, max(stride.height, dilation.height) - 1), draw.size(0, max(stride.width, dilation.width) - 1))
    try check("upconv", &draw, [image, [channels, filters, kernel.height, kernel.width], [filters]]) {
      try .apply(.transposedConvolution, to: $0, .convolution(stride: stride, padding: padding, dilation: dilation, outputPadding: extra))
    }
    let window = draw.pair(2, 3)
    let half = draw.pair(0, 1)
    try check("maxpool", &draw, [image]) { try .apply(.maxPool, to: $0, .pooling(window: window, stride: stride, padding: half)) }
    try check("avgpool", &draw, [image]) { try .apply(.averagePool, to: $0, .pooling(window: window, padding: half)) }
  }

  @Test(arguments: 1...10) func cells(_ seed: Int) throws {
    var draw = Draw(300 + seed)
    let (samples, steps, features, units) = (draw.size(1, 3), draw.size(1, 5), draw.size(), draw.size())
    let isAll = draw.size(0, 1) == 1
    for (primitive, gates) in [(Primitive.rnn, 1), (.lstm, 4), (.gru, 3)] {
      let width = gates * units
      var shapes = [[samples, steps, features], [features, width], [units, width], [width]]
      if gates == 3 { shapes.append([width]) }
      try check(primitive.name, &draw, shapes, from: -1, to: 1) { try .apply(primitive, to: $0, Attributes(flag: isAll)) }
    }
  }

  @Test(arguments: 1...10) func losses(_ seed: Int) throws {
    var draw = Draw(400 + seed)
    let shape = [draw.size(1, 7), draw.size(1, 5)]
    for loss in LossFunction.allCases {
      try check(loss.name, &draw, [shape, shape], from: 0.1, to: 0.9) { try .loss(loss, predictions: $0[0], targets: $0[1]) }
    }
    try check("bce from z", &draw, [shape]) { try .apply(.binaryCrossEntropyFromZ, to: [$0[0], .constant(try Tensor(shape: shape))]) }
    var oneHot = try Tensor(shape: shape)
    for row in 0..<shape[0] { oneHot[flat: row * shape[1] + draw.size(0, shape[1] - 1)] = 1 }
    let targets = oneHot
    try check("cross_entropy from z", &draw, [shape]) { try .apply(.crossEntropyFromZ, to: [$0[0], .constant(targets)]) }
  }
}
