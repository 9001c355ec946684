import Kernels

extension Primitive {
  public static let identity = Primitive(Identity.self)
  public static let step = Primitive(Step.self)
  public static let sigmoid = Primitive(Sigmoid.self)
  public static let tanh = Primitive(HyperbolicTangent.self)
  public static let relu = Primitive(Relu.self)
  /// Attributes: numbers [slope].
  public static let leakyRelu = Primitive(LeakyRelu.self)
  /// Attributes: numbers [α].
  public static let elu = Primitive(Elu.self)
  public static let gelu = Primitive(Gelu.self)
  public static let softplus = Primitive(Softplus.self)
  /// Over the last axis.
  public static let softmax = Primitive(Softmax.self)
}

private enum Identity: VectorRule {
  static let name = "identity"
  static let symbol = "identity"
  static let derivative = "a′ = 1"
  static let function = ElementFunction.identity
}

private enum Step: ElementwiseRule {
  static let name = "step"
  static let symbol = "step"
  static let derivative = "a′ = 0"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { x >= 0 ? 1 : x < 0 ? 0 : x }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 0 }
}

private enum Sigmoid: VectorRule {
  static let name = "sigmoid"
  static let symbol = "σ"
  static let derivative = "σ′(z) = a(1 − a)"
  static let function = ElementFunction.sigmoid
}

private enum HyperbolicTangent: VectorRule {
  static let name = "tanh"
  static let symbol = "tanh"
  static let derivative = "tanh′(z) = 1 − a²"
  static let function = ElementFunction.tanh
}

private enum Relu: VectorRule {
  static let name = "relu"
  static let symbol = "relu"
  static let derivative = "relu′(z) = 1 if z > 0 else 0"
  static let function = ElementFunction.relu
}

private enum LeakyRelu: VectorRule {
  static let name = "leaky_relu"
  static let symbol = "leaky_relu"
  static let derivative = "a′ = 1 if z > 0 else s"
  static let function = ElementFunction.leakyRelu
}

private enum Elu: ElementwiseRule {
  static let name = "elu"
  static let symbol = "elu"
  static let derivative = "a′ = 1 if z > 0 else a + α"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T {
    x > 0 ? x : T(numbers[0]) * T.exponentialMinusOne(x)
  }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    x > 0 ? 1 : y + T(numbers[0])
  }
}

private enum Gelu: ElementwiseRule {
  static let name = "gelu"
  static let symbol = "gelu"
  static let derivative = "gelu′(z) = Φ(z) + z·φ(z)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T {
    x * (1 + T.errorFunction(x * T(0.5).squareRoot())) / 2
  }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    let cumulative: T = (1 + T.errorFunction(x * T(0.5).squareRoot())) / 2
    let density: T = T.exponential(-x * x / 2) / (2 * T.pi).squareRoot()
    return cumulative + x * density
  }
}

private enum Softplus: VectorRule {
  static let name = "softplus"
  static let symbol = "softplus"
  static let derivative = "softplus′(z) = σ(z)"
  static let function = ElementFunction.softplus
}

private enum Softmax: PrimitiveRule {
  static let name = "softmax"
  static let symbol = "softmax"
  static let derivative = "∂aᵢ/∂zⱼ = aᵢ(δᵢⱼ − aⱼ)"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let width = shapes[0].last ?? 1
    return Plan(shape: shapes[0], integers: [width == 0 ? 0 : Shape.size(shapes[0]) / width, width])
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let width = call.integers[1]
    for row in 0..<call.integers[0] {
      let x = call.inputs[0] + row * width
      let y = call.output + row * width
      var largest = x[0]
      for index in 1..<max(width, 1) where x[index] > largest { largest = x[index] }
      for index in 0..<width { y[index] = x[index] - largest }
      T.kernels.apply(.exponentialOfNegative, y, into: y, count: width)
      var total: T = 0
      for index in 0..<width { total += y[index] }
      for index in 0..<width { y[index] /= total }
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradients = call.inputGradients[0] else { return }
    let width = call.integers[1]
    for row in 0..<call.integers[0] {
      let y = call.output + row * width
      let flow = call.outputGradient + row * width
      let gradient = gradients + row * width
      var dot: T = 0
      for index in 0..<width { dot += y[index] * flow[index] }
      for index in 0..<width { gradient[index] += y[index] * (flow[index] - dot) }
    }
  }
}
