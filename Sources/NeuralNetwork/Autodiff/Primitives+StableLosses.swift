extension Primitive {
  /// Inputs: ŷ = σ(z), the targets, and the z that ŷ was computed from.
  public static let binaryCrossEntropyOfSigmoid = Primitive(BinaryCrossEntropyOfSigmoid.self)
  /// Inputs: ŷ = softmax(z), the targets, and the z that ŷ was computed from.
  public static let crossEntropyOfSoftmax = Primitive(CrossEntropyOfSoftmax.self)
}

/// The value comes from z, which knows what ŷ has forgotten; gradients go through ŷ, and straight to z where ŷ is rounded to 0 or 1.
private enum BinaryCrossEntropyOfSigmoid: PrimitiveRule {
  static let name = "bce"
  static let symbol = "bce"
  static let derivative = "∂L/∂ŷ = (ŷ − y)/(ŷ(1 − ŷ)·n·m), so ∂L/∂z = (ŷ − y)/(n·m)"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let (count, _) = try LossShapes.check(shapes, name: name)
    // Room for softplus(z), then σ(z).
    return Plan(shape: [], integers: [count], numbers: [1 / Double(count)], scratch: count)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (target, z) = (call.inputs[1], call.inputs[2])
    T.kernels.apply(.softplus, z, into: call.scratch, count: call.integers[0])
    var sum: T = 0
    for index in 0..<call.integers[0] { sum += call.scratch[index] - z[index] * target[index] }
    call.output[0] = sum * T(call.numbers[0])
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (prediction, target, z) = (call.inputs[0], call.inputs[1], call.inputs[2])
    let scale: T = call.outputGradient[0] * T(call.numbers[0])
    T.kernels.apply(.sigmoid, z, into: call.scratch, count: call.integers[0])
    for index in 0..<call.integers[0] {
      let (p, y) = (prediction[index], target[index])
      if p >= T.leastNormalMagnitude, p < 1 {
        call.inputGradients[0]?[index] += scale * (p - y) / (p * (1 - p))
      } else {
        call.inputGradients[2]?[index] += scale * (call.scratch[index] - y)
      }
      call.inputGradients[1]?[index] -= scale * z[index]
    }
  }
}

/// As for σ, row by row: a row goes straight to z where a probability that counts is rounded to 0.
private enum CrossEntropyOfSoftmax: PrimitiveRule {
  static let name = "cross_entropy"
  static let symbol = "cross_entropy"
  static let derivative = "∂L/∂ŷ = −y/(ŷ·n), so ∂L/∂z = (ŷ − y)/n"

  /// Integers: rows as the softmax has them, their width. Numbers: 1/n. Room for each row's ln Σ eᶻ, and for one row.
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let (count, samples) = try LossShapes.check(shapes, name: name)
    let width = shapes[2].last ?? 1
    return Plan(shape: [], integers: [count / width, width], numbers: [1 / Double(samples)], scratch: count / width + width)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let width = call.integers[1]
    // A row's room for eᶻ.
    let part = call.scratch + call.integers[0]
    var sum: T = 0
    for row in 0..<call.integers[0] {
      let (target, z) = (call.inputs[1] + row * width, call.inputs[2] + row * width)
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
      call.scratch[row] = logSum
      sum += weight * logSum - agreement
    }
    call.output[0] = sum * T(call.numbers[0])
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let width = call.integers[1]
    let scale: T = call.outputGradient[0] * T(call.numbers[0])
    for row in 0..<call.integers[0] {
      let start = row * width
      var isKnown = true
      var weight: T = 0
      for index in start..<(start + width) where call.inputs[1][index] != 0 {
        weight += call.inputs[1][index]
        if !(call.inputs[0][index] >= T.leastNormalMagnitude) { isKnown = false }
      }
      for index in start..<(start + width) {
        let target = call.inputs[1][index]
        let distance: T = call.scratch[row] - call.inputs[2][index]
        if isKnown {
          if target != 0 { call.inputGradients[0]?[index] -= scale * target / call.inputs[0][index] }
        } else {
          call.inputGradients[2]?[index] += scale * (weight * T.exponential(-distance) - target)
        }
        call.inputGradients[1]?[index] += scale * distance
      }
    }
  }
}
