/// Operations on tracked values, by the names the language has for them.
///
/// All throw when shapes do not go together.
extension Variable {
  public static func add(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.add, to: [a, b]) }
  public static func subtract(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.subtract, to: [a, b]) }
  public static func multiply(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.multiply, to: [a, b]) }
  public static func divide(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.divide, to: [a, b]) }
  public static func power(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.power, to: [a, b]) }
  public static func maximum(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.maximum, to: [a, b]) }
  public static func minimum(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.minimum, to: [a, b]) }
  public static func matmul(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable { try apply(.matrixProduct, to: [a, b]) }

  /// `np.dot`: a product with a single number, else `@`.
  public static func dot(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable {
    a.shape.isEmpty || b.shape.isEmpty ? try multiply(a, b) : try matmul(a, b)
  }

  /// Every element of `a` times every element of `b`.
  public static func outer(_ a: Variable, _ b: Variable) throws(EngineError) -> Variable {
    try multiply(a.reshaped(to: [a.count, 1]), b.reshaped(to: [1, b.count]))
  }

  public static prefix func - (a: Variable) -> Variable { a.mapped(.negate) }
  public func abs() -> Variable { mapped(.absolute) }
  public func exp() -> Variable { mapped(.exponential) }
  public func log() -> Variable { mapped(.logarithm) }
  public func log1p() -> Variable { mapped(.logarithmOnePlus) }
  public func sqrt() -> Variable { mapped(.squareRoot) }
  public func square() -> Variable { mapped(.square) }
  public func sign() -> Variable { mapped(.sign) }
  /// Any operation on each element that needs no attributes.
  public func applying(_ primitive: Primitive) -> Variable { mapped(primitive) }
  public func sin() -> Variable { mapped(.sine) }
  public func cos() -> Variable { mapped(.cosine) }
  public func tanh() -> Variable { mapped(.tanh) }
  /// Kept between the two limits.
  public func clipped(from low: Double, to high: Double) -> Variable { mapped(.clip, Attributes(numbers: [low, high])) }
  /// An activation function; softmax goes over the last axis.
  public func activated(_ activation: Activation) -> Variable { mapped(activation.primitive, activation.attributes) }

  /// Operations on each element fit every shape.
  private func mapped(_ primitive: Primitive, _ attributes: Attributes = .none) -> Variable {
    do { return try Variable.apply(primitive, to: [self], attributes) } catch { return self }
  }

  /// Reductions: over the given axes, or over all elements.
  public func sum(axes: [Int] = [], keepsAxes: Bool = false) throws(EngineError) -> Variable { try reduced(.sum, axes, keepsAxes) }
  public func mean(axes: [Int] = [], keepsAxes: Bool = false) throws(EngineError) -> Variable { try reduced(.mean, axes, keepsAxes) }
  public func max(axes: [Int] = [], keepsAxes: Bool = false) throws(EngineError) -> Variable { try reduced(.largest, axes, keepsAxes) }
  public func min(axes: [Int] = [], keepsAxes: Bool = false) throws(EngineError) -> Variable { try reduced(.smallest, axes, keepsAxes) }
  public func variance(axes: [Int] = [], keepsAxes: Bool = false, freedom: Double = 0) throws(EngineError) -> Variable {
    try Variable.apply(.variance, to: [self], Attributes(integers: axes, numbers: [freedom], flag: keepsAxes))
  }
  public func standardDeviation(axes: [Int] = [], keepsAxes: Bool = false, freedom: Double = 0) throws(EngineError) -> Variable {
    try Variable.apply(.standardDeviation, to: [self], Attributes(integers: axes, numbers: [freedom], flag: keepsAxes))
  }
  /// Along an axis, or flattened.
  public func cumulativeSum(axis: Int? = nil) throws(EngineError) -> Variable {
    try Variable.apply(.cumulativeSum, to: [self], Attributes(integers: axis.map { [$0] } ?? []))
  }
  /// The Euclidean norm √Σa².
  public func norm(axes: [Int] = [], keepsAxes: Bool = false) throws(EngineError) -> Variable {
    try reduced(.euclideanNorm, axes, keepsAxes)
  }
  public func product(axes: [Int] = [], keepsAxes: Bool = false) throws(EngineError) -> Variable {
    try reduced(.product, axes, keepsAxes)
  }

  private func reduced(_ primitive: Primitive, _ axes: [Int], _ keepsAxes: Bool) throws(EngineError) -> Variable {
    try Variable.apply(primitive, to: [self], Attributes(integers: axes, flag: keepsAxes))
  }

  /// The same elements in another shape.
  public func reshaped(to shape: [Int]) throws(EngineError) -> Variable {
    try Variable.apply(.reshape, to: [self], Attributes(integers: shape))
  }

  /// Axes in another order; none given: reversed.
  public func transposed(_ axes: [Int] = []) throws(EngineError) -> Variable {
    try Variable.apply(.transpose, to: [self], Attributes(integers: axes))
  }

  /// What slicing and indexing come to: for each element of the result its place in this value's row-major order, or −1 for `fill`.
  public func gathered(_ places: [Int], shape: [Int], fill: Double = 0) throws(EngineError) -> Variable {
    try Variable.apply(.gather, to: [self], Attributes(integers: [shape.count] + shape + places, numbers: [fill]))
  }

  /// Stretched along axes of size 1.
  public func broadcast(to shape: [Int]) throws(EngineError) -> Variable {
    guard try Shape.broadcast(self.shape, shape) == shape else {
      throw EngineError("\(Shape.text(self.shape)) cannot be stretched to \(Shape.text(shape))")
    }
    return try Variable.apply(.add, to: [self, .constant(try Tensor(shape: shape))])
  }

  public static func concatenate(_ parts: [Variable], axis: Int = 0) throws(EngineError) -> Variable {
    guard !parts.isEmpty else { throw EngineError("nothing to join") }
    return try apply(.concatenate, to: parts, Attributes(integers: [axis]))
  }

  public static func stack(_ parts: [Variable], axis: Int = 0) throws(EngineError) -> Variable {
    guard !parts.isEmpty else { throw EngineError("nothing to stack") }
    return try apply(.stack, to: parts, Attributes(integers: [axis]))
  }

  /// `np.where`: `a` where the condition is not 0, else `b`; shapes broadcast.
  public static func choose(_ condition: Variable, _ a: Variable, _ b: Variable) throws(EngineError) -> Variable {
    let shape = try Shape.broadcast(try Shape.broadcast(condition.shape, a.shape), b.shape)
    var parts: [Variable] = []
    for part in [condition, a, b] { parts.append(part.shape == shape ? part : try part.broadcast(to: shape)) }
    return try apply(.choose, to: parts)
  }

  /// A loss of predictions ŷ for targets: class numbers (cross_entropy) or values of the same shape.
  ///
  /// Of tracked σ(z) and softmax(z) bce and cross_entropy are computed from z, which does not saturate.
  public static func loss(_ loss: LossFunction, predictions: Variable, targets: Variable) throws(EngineError) -> Variable {
    var targets = targets
    if loss == .crossEntropy, targets.shape != predictions.shape {
      let classes = try Targets.oneHot(targets.value, classes: predictions.shape.last ?? 1, owner: "cross_entropy")
      targets = .constant(try classes.reshaped(to: predictions.shape))
    } else if targets.shape != predictions.shape, targets.count == predictions.count {
      targets = try targets.reshaped(to: predictions.shape)
    }
    if let z = predictions.inputs.first, z.shape == predictions.shape {
      switch (loss, predictions.primitive?.name) {
      case (.bce, Primitive.sigmoid.name): return try apply(.binaryCrossEntropyOfSigmoid, to: [predictions, targets, z])
      case (.crossEntropy, Primitive.softmax.name): return try apply(.crossEntropyOfSoftmax, to: [predictions, targets, z])
      default: break
      }
    }
    return try apply(loss.primitive, to: [predictions, targets])
  }
}

extension Activation {
  var attributes: Attributes {
    switch self {
    case .leakyRelu(let value), .elu(let value): Attributes(numbers: [value])
    default: .none
    }
  }

  /// The operation that computes it.
  public var primitive: Primitive {
    switch self {
    case .identity: .identity
    case .step: .step
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyRelu: .leakyRelu
    case .elu: .elu
    case .gelu: .gelu
    case .softplus: .softplus
    case .softmax: .softmax
    }
  }

  /// a for a row of z.
  public func values(at z: [Double]) -> [Double] { Variable.constant(Tensor(z)).activated(self).value.elements }

  /// ∂a/∂z for each z alone (softmax: its diagonal).
  public func slopes(at z: [Double]) -> [Double] {
    if self == .softmax { return values(at: z).map { $0 * (1 - $0) } }
    let variable = Variable(Tensor(z))
    do { return try variable.activated(self).sum().gradients(for: [variable])[0].elements } catch { return z.map { _ in 0 } }
  }
}

extension LossFunction {
  /// The operation that computes it from predictions.
  public var primitive: Primitive {
    switch self {
    case .mse: .meanSquaredError
    case .sse: .sumSquaredError
    case .mae: .meanAbsoluteError
    case .huber: .huber
    case .bce: .binaryCrossEntropy
    case .crossEntropy: .crossEntropy
    }
  }
}
