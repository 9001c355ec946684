/// A loss that is a sum over elements of something of prediction and target, times a scale.
///
/// Numbers: the scale, 1/(n·m) or 1/n.
protocol ElementLossRule: PrimitiveRule {
  static var isMeanOverOutputs: Bool { get }
  static func value<T: KernelScalar>(_ prediction: T, _ target: T) -> T
  /// By the prediction and by the target.
  static func slopes<T: KernelScalar>(_ prediction: T, _ target: T) -> (T, T)
}

extension ElementLossRule {
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let (count, samples) = try LossShapes.check(shapes, name: name)
    let scale = 1 / Double(isMeanOverOutputs ? count : samples)
    return Plan(shape: [], integers: [count], numbers: [scale])
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let prediction = call.inputs[0]
    let target = call.inputs[1]
    var sum: T = 0
    for index in 0..<call.integers[0] { sum += value(prediction[index], target[index]) }
    call.output[0] = sum * T(call.numbers[0])
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let prediction = call.inputs[0]
    let target = call.inputs[1]
    let scale: T = call.outputGradient[0] * T(call.numbers[0])
    if let gradient = call.inputGradients[0] {
      for index in 0..<call.integers[0] { gradient[index] += scale * slopes(prediction[index], target[index]).0 }
    }
    if let gradient = call.inputGradients[1] {
      for index in 0..<call.integers[0] { gradient[index] += scale * slopes(prediction[index], target[index]).1 }
    }
  }
}

/// How losses read shapes: rows are samples; a vector alone is one sample. Targets of as many rows and values will do.
enum LossShapes {
  static func check(_ shapes: [[Int]], name: String) throws(EngineError) -> (count: Int, samples: Int) {
    guard shapes[0] == shapes[1] || (shapes[0].first == shapes[1].first && Shape.size(shapes[0]) == Shape.size(shapes[1])) else {
      throw EngineError(
        "\(name) compares equal shapes, not \(Shape.text(shapes[0])) outputs with \(Shape.text(shapes[1])) targets")
    }
    let count = Shape.size(shapes[0])
    guard count > 0 else { throw EngineError("\(name) of no samples at all") }
    return (count, shapes[0].count > 1 ? shapes[0][0] : 1)
  }
}

extension Primitive {
  /// Inputs of every loss: predictions (or z, where the name says so), then targets of the same shape.
  public static let meanSquaredError = Primitive(MeanSquaredError.self)
  public static let sumSquaredError = Primitive(SumSquaredError.self)
  public static let meanAbsoluteError = Primitive(MeanAbsoluteError.self)
  public static let huber = Primitive(Huber.self)
  public static let binaryCrossEntropy = Primitive(BinaryCrossEntropy.self)
  /// Of σ(z), computed from z.
  public static let binaryCrossEntropyFromZ = Primitive(BinaryCrossEntropyFromZ.self)
  /// Targets as one-hot (or probability) rows.
  public static let crossEntropy = Primitive(CrossEntropy.self)
  /// Of softmax(z), computed from z through log-sum-exp.
  public static let crossEntropyFromZ = Primitive(CrossEntropyFromZ.self)
}

private enum MeanSquaredError: ElementLossRule {
  static let name = "mse"
  static let symbol = "mse"
  static let derivative = "∂L/∂ŷ = 2(ŷ − y)/(n·m)"
  static let isMeanOverOutputs = true
  @inline(__always) static func value<T: KernelScalar>(_ prediction: T, _ target: T) -> T { (prediction - target) * (prediction - target) }
  @inline(__always) static func slopes<T: KernelScalar>(_ prediction: T, _ target: T) -> (T, T) {
    (2 * (prediction - target), -2 * (prediction - target))
  }
}

private enum SumSquaredError: ElementLossRule {
  static let name = "sse"
  static let symbol = "sse"
  static let derivative = "∂L/∂ŷ = (ŷ − y)/n"
  static let isMeanOverOutputs = false
  @inline(__always) static func value<T: KernelScalar>(_ prediction: T, _ target: T) -> T {
    (prediction - target) * (prediction - target) / 2
  }
  @inline(__always) static func slopes<T: KernelScalar>(_ prediction: T, _ target: T) -> (T, T) {
    (prediction - target, target - prediction)
  }
}

private enum MeanAbsoluteError: ElementLossRule {
  static let name = "mae"
  static let symbol = "mae"
  static let derivative = "∂L/∂ŷ = sign(ŷ − y)/(n·m)"
  static let isMeanOverOutputs = true
  @inline(__always) static func value<T: KernelScalar>(_ prediction: T, _ target: T) -> T { abs(prediction - target) }
  @inline(__always) static func slopes<T: KernelScalar>(_ prediction: T, _ target: T) -> (T, T) {
    prediction > target ? (1, -1) : prediction < target ? (-1, 1) : (0, 0)
  }
}

private enum Huber: ElementLossRule {
  static let name = "huber"
  static let symbol = "huber"
  static let derivative = "∂L/∂ŷ = clip(ŷ − y, −1, 1)/(n·m)"
  static let isMeanOverOutputs = true
  @inline(__always) static func value<T: KernelScalar>(_ prediction: T, _ target: T) -> T {
    let distance: T = abs(prediction - target)
    return distance <= 1 ? distance * distance / 2 : distance - 0.5
  }
  @inline(__always) static func slopes<T: KernelScalar>(_ prediction: T, _ target: T) -> (T, T) {
    let difference: T = prediction - target
    let slope: T = difference > 1 ? 1 : difference < -1 ? -1 : difference
    return (slope, -slope)
  }
}

private enum BinaryCrossEntropy: ElementLossRule {
  static let name = "bce"
  static let symbol = "bce"
  static let derivative = "∂L/∂ŷ = (ŷ − y)/(ŷ(1 − ŷ)·n·m)"
  static let isMeanOverOutputs = true
  @inline(__always) static func value<T: KernelScalar>(_ prediction: T, _ target: T) -> T {
    var value: T = 0
    if target != 0 { value -= target * T.logarithm(prediction) }
    if target != 1 { value -= (1 - target) * T.logarithmOnePlus(-prediction) }
    return value
  }
  @inline(__always) static func slopes<T: KernelScalar>(_ prediction: T, _ target: T) -> (T, T) {
    var slope: T = 0
    if target != 0 { slope -= target / prediction }
    if target != 1 { slope += (1 - target) / (1 - prediction) }
    return (slope, T.logarithmOnePlus(-prediction) - T.logarithm(prediction))
  }
}

private enum BinaryCrossEntropyFromZ: PrimitiveRule {
  static let name = "bce of σ(z)"
  static let symbol = "bce"
  static let derivative = "∂L/∂z = (σ(z) − y)/(n·m)"

  /// Room for softplus(z), then σ(z).
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let (count, _) = try LossShapes.check(shapes, name: name)
    return Plan(shape: [], integers: [count], numbers: [1 / Double(count)], scratch: count)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (z, target) = (call.inputs[0], call.inputs[1])
    T.kernels.apply(.softplus, z, into: call.scratch, count: call.integers[0])
    var sum: T = 0
    for index in 0..<call.integers[0] { sum += call.scratch[index] - z[index] * target[index] }
    call.output[0] = sum * T(call.numbers[0])
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (z, target) = (call.inputs[0], call.inputs[1])
    let scale: T = call.outputGradient[0] * T(call.numbers[0])
    if let gradient = call.inputGradients[0] {
      T.kernels.apply(.sigmoid, z, into: call.scratch, count: call.integers[0])
      for index in 0..<call.integers[0] { gradient[index] += scale * (call.scratch[index] - target[index]) }
    }
    if let gradient = call.inputGradients[1] {
      for index in 0..<call.integers[0] { gradient[index] -= scale * z[index] }
    }
  }
}

private enum CrossEntropy: ElementLossRule {
  static let name = "cross_entropy"
  static let symbol = "cross_entropy"
  static let derivative = "∂L/∂ŷ = −y/(ŷ·n)"
  static let isMeanOverOutputs = false
  @inline(__always) static func value<T: KernelScalar>(_ prediction: T, _ target: T) -> T {
    target == 0 ? 0 : -target * T.logarithm(prediction)
  }
  @inline(__always) static func slopes<T: KernelScalar>(_ prediction: T, _ target: T) -> (T, T) {
    (target == 0 ? 0 : -target / prediction, -T.logarithm(prediction))
  }
}

private enum CrossEntropyFromZ: PrimitiveRule {
  static let name = "cross_entropy of softmax(z)"
  static let symbol = "cross_entropy"
  static let derivative = "∂L/∂z = (softmax(z) − y)/n"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let (count, samples) = try LossShapes.check(shapes, name: name)
    // Room for softmax(z), and each row's ln Σ eᶻ.
    return Plan(shape: [], integers: [samples, count / samples], numbers: [1 / Double(samples)], scratch: count + samples)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (samples, width) = (call.integers[0], call.integers[1])
    var sum: T = 0
    for row in 0..<samples {
      let z = call.inputs[0] + row * width
      let target = call.inputs[1] + row * width
      let part = call.scratch + row * width
      var largest = z[0]
      for index in 1..<max(width, 1) where z[index] > largest { largest = z[index] }
      for index in 0..<width { part[index] = z[index] - largest }
      T.kernels.apply(.exponentialOfNegative, part, into: part, count: width)
      var (total, weight, agreement): (T, T, T) = (0, 0, 0)
      for index in 0..<width {
        total += part[index]
        weight += target[index]
        agreement += target[index] * z[index]
      }
      let logSum: T = largest + T.logarithm(total)
      sum += weight * logSum - agreement
      for index in 0..<width { part[index] /= total }
      call.scratch[samples * width + row] = logSum
    }
    call.output[0] = sum * T(call.numbers[0])
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (samples, width) = (call.integers[0], call.integers[1])
    let scale: T = call.outputGradient[0] * T(call.numbers[0])
    for row in 0..<samples {
      let z = call.inputs[0] + row * width
      let target = call.inputs[1] + row * width
      let part = call.scratch + row * width
      if let gradient = call.inputGradients[0] {
        var weight: T = 0
        for index in 0..<width { weight += target[index] }
        let base = gradient + row * width
        for index in 0..<width { base[index] += scale * (weight * part[index] - target[index]) }
      }
      if let gradient = call.inputGradients[1] {
        let base = gradient + row * width
        let logSum = call.scratch[samples * width + row]
        for index in 0..<width { base[index] += scale * (logSum - z[index]) }
      }
    }
  }
}
