/// An operation on two elements, shapes broadcast.
protocol PairwiseRule: PrimitiveRule {
  static func value<T: KernelScalar>(_ a: T, _ b: T) -> T
  static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T)
}

/// Walks positions in row-major order with an offset into each of two operands.
struct PairWalk {
  private let rank: Int
  private let shape: UnsafePointer<Int>
  private let stridesA: UnsafePointer<Int>
  private let stridesB: UnsafePointer<Int>

  init(rank: Int, _ integers: UnsafePointer<Int>) {
    self.rank = rank
    shape = integers
    stridesA = integers + rank
    stridesB = integers + 2 * rank
  }

  /// Calls `body` with the output's index and the operands' for every element.
  @inline(__always) func callAsFunction(_ body: (Int, Int, Int) -> Void) {
    let inner = rank == 0 ? 1 : shape[rank - 1]
    let stepA = rank == 0 ? 0 : stridesA[rank - 1]
    let stepB = rank == 0 ? 0 : stridesB[rank - 1]
    var rows = 1
    for axis in 0..<max(rank - 1, 0) { rows *= shape[axis] }
    var index = 0
    for row in 0..<rows {
      var rest = row
      var a = 0
      var b = 0
      var axis = rank - 2
      while axis >= 0 {
        let (quotient, position) = rest.quotientAndRemainder(dividingBy: shape[axis])
        a += position * stridesA[axis]
        b += position * stridesB[axis]
        rest = quotient
        axis -= 1
      }
      for _ in 0..<inner {
        body(index, a, b)
        index += 1
        a += stepA
        b += stepB
      }
    }
  }
}

extension PairwiseRule {
  /// Integers: count, same shape?, rank, shape, strides of a, strides of b.
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let shape = try Shape.broadcast(shapes[0], shapes[1])
    let isSame = shapes[0] == shapes[1]
    let strides = Shape.broadcastStrides(shapes[0], to: shape) + Shape.broadcastStrides(shapes[1], to: shape)
    return Plan(shape: shape, integers: [Shape.size(shape), isSame ? 1 : 0, shape.count] + shape + strides)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let a = call.inputs[0]
    let b = call.inputs[1]
    let y = call.output
    if call.integers[1] == 1 {
      for index in 0..<call.integers[0] { y[index] = value(a[index], b[index]) }
    } else {
      PairWalk(rank: call.integers[2], call.integers + 3) { index, i, j in y[index] = value(a[i], b[j]) }
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let a = call.inputs[0]
    let b = call.inputs[1]
    let y = call.output
    let flow = call.outputGradient
    let walk = PairWalk(rank: call.integers[2], call.integers + 3)
    if let gradient = call.inputGradients[0] {
      walk { index, i, j in gradient[i] += flow[index] * slopes(a[i], b[j], y[index]).0 }
    }
    if let gradient = call.inputGradients[1] {
      walk { index, i, j in gradient[j] += flow[index] * slopes(a[i], b[j], y[index]).1 }
    }
  }
}

extension Primitive {
  public static let add = Primitive(Add.self)
  public static let subtract = Primitive(Subtract.self)
  public static let multiply = Primitive(Multiply.self)
  public static let divide = Primitive(Divide.self)
  public static let power = Primitive(Power.self)
  public static let maximum = Primitive(Maximum.self)
  public static let minimum = Primitive(Minimum.self)
  /// Inputs: condition (0 or not), then what is taken where it holds, then what where not; all of one shape.
  public static let choose = Primitive(Choose.self)
}

private enum Add: PairwiseRule {
  static let name = "add"
  static let symbol = "+"
  static let derivative = "∂(a + b)/∂a = 1, ∂(a + b)/∂b = 1"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { a + b }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) { (1, 1) }
}

private enum Subtract: PairwiseRule {
  static let name = "subtract"
  static let symbol = "−"
  static let derivative = "∂(a − b)/∂a = 1, ∂(a − b)/∂b = −1"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { a - b }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) { (1, -1) }
}

private enum Multiply: PairwiseRule {
  static let name = "multiply"
  static let symbol = "·"
  static let derivative = "∂(a·b)/∂a = b, ∂(a·b)/∂b = a"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { a * b }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) { (b, a) }
}

private enum Divide: PairwiseRule {
  static let name = "divide"
  static let symbol = "/"
  static let derivative = "∂(a/b)/∂a = 1/b, ∂(a/b)/∂b = −a/b²"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { a / b }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) { (1 / b, -a / (b * b)) }
}

private enum Power: PairwiseRule {
  static let name = "power"
  static let symbol = "**"
  static let derivative = "∂aᵇ/∂a = b·aᵇ⁻¹, ∂aᵇ/∂b = aᵇ·ln a"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { T.power(a, b) }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) {
    (b == 0 ? 0 : b * T.power(a, b - 1), a == 0 && b >= 0 ? 0 : y * T.logarithm(a))
  }
}

private enum Maximum: PairwiseRule {
  static let name = "maximum"
  static let symbol = "max"
  static let derivative = "∂max(a, b)/∂a = 1 if a > b, ½ if equal, else 0"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { a != a || a > b ? a : b }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) {
    a > b ? (1, 0) : a < b ? (0, 1) : (0.5, 0.5)
  }
}

private enum Minimum: PairwiseRule {
  static let name = "minimum"
  static let symbol = "min"
  static let derivative = "∂min(a, b)/∂a = 1 if a < b, ½ if equal, else 0"
  @inline(__always) static func value<T: KernelScalar>(_ a: T, _ b: T) -> T { a != a || a < b ? a : b }
  @inline(__always) static func slopes<T: KernelScalar>(_ a: T, _ b: T, _ y: T) -> (T, T) {
    a < b ? (1, 0) : a > b ? (0, 1) : (0.5, 0.5)
  }
}

private enum Choose: PrimitiveRule {
  static let name = "where"
  static let symbol = "where"
  static let derivative = "∂/∂a = 1 where the condition holds, ∂/∂b = 1 elsewhere"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    guard shapes[0] == shapes[1], shapes[1] == shapes[2] else {
      throw EngineError("where needs three equal shapes, not \(shapes.map(Shape.text).joined(separator: ", "))")
    }
    return Plan(shape: shapes[0], integers: [Shape.size(shapes[0])])
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let condition = call.inputs[0]
    for index in 0..<call.integers[0] { call.output[index] = condition[index] != 0 ? call.inputs[1][index] : call.inputs[2][index] }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let condition = call.inputs[0]
    let flow = call.outputGradient
    if let gradient = call.inputGradients[1] {
      for index in 0..<call.integers[0] where condition[index] != 0 { gradient[index] += flow[index] }
    }
    if let gradient = call.inputGradients[2] {
      for index in 0..<call.integers[0] where condition[index] == 0 { gradient[index] += flow[index] }
    }
  }
}
