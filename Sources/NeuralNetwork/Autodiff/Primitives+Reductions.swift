extension Primitive {
  /// Attributes of the reductions: integers are the axes (none: all of them), flag keeps them as size 1.
  public static let sum = Primitive(Sum.self)
  public static let mean = Primitive(Mean.self)
  /// Numbers [degrees of freedom taken off].
  public static let variance = Primitive(Variance.self)
  public static let standardDeviation = Primitive(StandardDeviation.self)
  public static let largest = Primitive(Largest.self)
  public static let smallest = Primitive(Smallest.self)
  public static let product = Primitive(Product.self)
  /// √Σa²
  public static let euclideanNorm = Primitive(EuclideanNorm.self)
  /// Integers [axis]; no axis: over all elements, flattened.
  public static let cumulativeSum = Primitive(CumulativeSum.self)
}

/// Many elements into one, along some axes.
protocol ReductionRule: PrimitiveRule {}

extension ReductionRule {
  /// Integers: inputs, outputs, inputs per output, rank, shape, output strides (0 along reduced axes), zeros (for the walk).
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let shape = shapes[0]
    var axes: Set<Int> = []
    for axis in attributes.integers { axes.insert(try Shape.axis(axis, rank: shape.count)) }
    if attributes.integers.isEmpty { axes = Set(shape.indices) }
    let kept = shape.indices.map { axes.contains($0) ? 1 : shape[$0] }
    let strides = Shape.broadcastStrides(kept, to: shape)
    let outputs = Shape.size(kept)
    let inputs = Shape.size(shape)
    let each = axes.reduce(1) { $0 * shape[$1] }
    guard each > 0 || name == "sum" || name == "prod" || name == "norm" else { throw EngineError("\(name) of no elements at all") }
    let result = attributes.flag ? kept : shape.indices.filter { !axes.contains($0) }.map { shape[$0] }
    return Plan(
      shape: result, integers: [inputs, outputs, each, shape.count] + shape + strides + [Int](repeating: 0, count: shape.count),
      numbers: attributes.numbers + [0], scratch: outputs)
  }

  /// Calls `body` with the index of each input and of the output it goes into.
  @inline(__always) static func walk<T>(_ call: KernelCall<T>, _ body: (Int, Int) -> Void) {
    if call.integers[0] == 0 { return }
    PairWalk(rank: call.integers[3], call.integers + 4) { index, output, _ in body(index, output) }
  }

  @inline(__always) static func clear<T: KernelScalar>(_ call: KernelCall<T>, _ target: UnsafeMutablePointer<T>) {
    MatrixKernels.zero(target, call.integers[1])
  }
}

private enum Sum: ReductionRule {
  static let name = "sum"
  static let symbol = "Σ"
  static let derivative = "∂Σa/∂aᵢ = 1"

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let x = call.inputs[0]
    let y = call.output
    clear(call, y)
    walk(call) { index, output in y[output] += x[index] }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let flow = call.outputGradient
    walk(call) { index, output in gradient[index] += flow[output] }
  }
}

private enum Mean: ReductionRule {
  static let name = "mean"
  static let symbol = "mean"
  static let derivative = "∂mean(a)/∂aᵢ = 1/n"

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let x = call.inputs[0]
    let y = call.output
    clear(call, y)
    walk(call) { index, output in y[output] += x[index] }
    for output in 0..<call.integers[1] { y[output] /= T(call.integers[2]) }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let flow = call.outputGradient
    let share: T = 1 / T(call.integers[2])
    walk(call) { index, output in gradient[index] += flow[output] * share }
  }
}

private enum Variance: ReductionRule {
  static let name = "var"
  static let symbol = "var"
  static let derivative = "∂var(a)/∂aᵢ = 2(aᵢ − mean(a))/n"

  /// Fills `y` with the variances and the scratch with the means.
  @inline(__always) static func variances<T: KernelScalar>(_ call: KernelCall<T>) {
    let x = call.inputs[0]
    let y = call.output
    let means = call.scratch
    clear(call, y)
    clear(call, means)
    walk(call) { index, output in means[output] += x[index] }
    for output in 0..<call.integers[1] { means[output] /= T(call.integers[2]) }
    walk(call) { index, output in y[output] += (x[index] - means[output]) * (x[index] - means[output]) }
    for output in 0..<call.integers[1] { y[output] /= T(Double(call.integers[2]) - call.numbers[0]) }
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) { variances(call) }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let x = call.inputs[0]
    let flow = call.outputGradient
    let means = call.scratch
    let share: T = 2 / T(Double(call.integers[2]) - call.numbers[0])
    walk(call) { index, output in gradient[index] += flow[output] * share * (x[index] - means[output]) }
  }
}

private enum StandardDeviation: ReductionRule {
  static let name = "std"
  static let symbol = "std"
  static let derivative = "∂std(a)/∂aᵢ = (aᵢ − mean(a))/(n·std(a))"

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    Variance.variances(call)
    for output in 0..<call.integers[1] { call.output[output] = call.output[output].squareRoot() }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let x = call.inputs[0]
    let y = call.output
    let flow = call.outputGradient
    let means = call.scratch
    let share: T = 1 / T(Double(call.integers[2]) - call.numbers[0])
    walk(call) { index, output in gradient[index] += flow[output] * share * (x[index] - means[output]) / y[output] }
  }
}

/// The largest or smallest; equal ones share the gradient.
protocol ExtremeRule: ReductionRule {
  static func isBetter<T: KernelScalar>(_ a: T, than b: T) -> Bool
  static var worst: Double { get }
}

extension ExtremeRule {
  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let x = call.inputs[0]
    let y = call.output
    for output in 0..<call.integers[1] { y[output] = T(worst) }
    walk(call) { index, output in
      if isBetter(x[index], than: y[output]) || x[index] != x[index] { y[output] = x[index] }
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let x = call.inputs[0]
    let y = call.output
    let flow = call.outputGradient
    let ties = call.scratch
    clear(call, ties)
    walk(call) { index, output in
      if x[index] == y[output] { ties[output] += 1 }
    }
    walk(call) { index, output in
      if x[index] == y[output] { gradient[index] += flow[output] / ties[output] }
    }
  }
}

private enum Largest: ExtremeRule {
  static let name = "max"
  static let symbol = "max"
  static let derivative = "∂max(a)/∂aᵢ = 1 where aᵢ is the largest (shared among equals), else 0"
  static let worst = -Double.infinity
  @inline(__always) static func isBetter<T: KernelScalar>(_ a: T, than b: T) -> Bool { a > b }
}

private enum Smallest: ExtremeRule {
  static let name = "min"
  static let symbol = "min"
  static let derivative = "∂min(a)/∂aᵢ = 1 where aᵢ is the smallest (shared among equals), else 0"
  static let worst = Double.infinity
  @inline(__always) static func isBetter<T: KernelScalar>(_ a: T, than b: T) -> Bool { a < b }
}

private enum Product: ReductionRule {
  static let name = "prod"
  static let symbol = "Π"
  static let derivative = "∂Πa/∂aᵢ = the product of the others"

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (x, y) = (call.inputs[0], call.output)
    for output in 0..<call.integers[1] { y[output] = 1 }
    walk(call) { index, output in y[output] *= x[index] }
  }

  /// The others' product is y/aᵢ, but at a zero it is multiplied out anew, and beside a zero it is 0.
  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let (x, y, flow, others) = (call.inputs[0], call.output, call.outputGradient, call.scratch)
    for output in 0..<call.integers[1] { others[output] = 1 }
    var zeros = [Int](repeating: 0, count: call.integers[1])
    walk(call) { index, output in
      if x[index] == 0 { zeros[output] += 1 } else { others[output] *= x[index] }
    }
    walk(call) { index, output in
      if zeros[output] == 0 {
        gradient[index] += flow[output] * (y[output] / x[index])
      } else if zeros[output] == 1, x[index] == 0 {
        gradient[index] += flow[output] * others[output]
      }
    }
  }
}

private enum EuclideanNorm: ReductionRule {
  static let name = "norm"
  static let symbol = "norm"
  static let derivative = "∂√Σa²/∂aᵢ = aᵢ/√Σa² (0 where all are 0)"

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (x, y) = (call.inputs[0], call.output)
    clear(call, y)
    walk(call) { index, output in y[output] += x[index] * x[index] }
    for output in 0..<call.integers[1] { y[output] = y[output].squareRoot() }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let (x, y, flow) = (call.inputs[0], call.output, call.outputGradient)
    walk(call) { index, output in
      if y[output] != 0 { gradient[index] += flow[output] * x[index] / y[output] }
    }
  }
}

private enum CumulativeSum: PrimitiveRule {
  static let name = "cumsum"
  static let symbol = "cumsum"
  static let derivative = "∂cₖ/∂aᵢ = 1 if i ≤ k, else 0"

  /// Integers: outer, length, inner.
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let shape = shapes[0]
    guard let given = attributes.integers.first else {
      let count = Shape.size(shape)
      return Plan(shape: [count], integers: [1, count, 1])
    }
    let axis = try Shape.axis(given, rank: shape.count)
    return Plan(shape: shape, integers: [Shape.size(Array(shape[..<axis])), shape[axis], Shape.size(Array(shape[(axis + 1)...]))])
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (outer, length, inner) = (call.integers[0], call.integers[1], call.integers[2])
    for block in 0..<outer {
      for column in 0..<inner {
        var sum: T = 0
        for index in 0..<length {
          let place = (block * length + index) * inner + column
          sum += call.inputs[0][place]
          call.output[place] = sum
        }
      }
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let (outer, length, inner) = (call.integers[0], call.integers[1], call.integers[2])
    for block in 0..<outer {
      for column in 0..<inner {
        var sum: T = 0
        for index in (0..<length).reversed() {
          let place = (block * length + index) * inner + column
          sum += call.outputGradient[place]
          gradient[place] += sum
        }
      }
    }
  }
}
