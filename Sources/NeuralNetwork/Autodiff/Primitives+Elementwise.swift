import Kernels

/// An operation on each element alone.
protocol ElementwiseRule: PrimitiveRule {
  static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T
  /// dy/dx from x and y.
  static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T
}

extension ElementwiseRule {
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    Plan(shape: shapes[0], integers: [Shape.size(shapes[0])], numbers: attributes.numbers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let x = call.inputs[0]
    let y = call.output
    let numbers = call.numbers
    for index in 0..<call.integers[0] { y[index] = value(x[index], numbers) }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let x = call.inputs[0]
    let y = call.output
    let flow = call.outputGradient
    let numbers = call.numbers
    for index in 0..<call.integers[0] { gradient[index] += flow[index] * slope(x[index], y[index], numbers) }
  }
}

/// An operation on each element alone that a vector kernel does.
protocol VectorRule: PrimitiveRule {
  static var function: ElementFunction { get }
}

extension VectorRule {
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    Plan(shape: shapes[0], integers: [Shape.size(shapes[0])], numbers: attributes.numbers)
  }

  private static func elementCall<T: KernelScalar>(_ call: KernelCall<T>, to gradient: UnsafeMutablePointer<T>) -> ElementCall<T> {
    ElementCall(
      function: function, slope: function == .leakyRelu ? T(call.numbers[0]) : 0, count: call.integers[0], x: UnsafePointer(call.inputs[0]),
      y: call.output, dy: UnsafePointer(call.outputGradient), dx: gradient, adds: true)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) { T.kernels.activate(elementCall(call, to: call.output)) }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    if let gradient = call.inputGradients[0] { T.kernels.activateBackward(elementCall(call, to: gradient)) }
  }
}

extension KernelTable {
  /// y = f(x); both may be the same place.
  @inline(__always)
  func apply(_ function: ElementFunction, _ x: UnsafePointer<T>, into y: UnsafeMutablePointer<T>, count: Int) {
    activate(ElementCall(function: function, slope: 0, count: count, x: x, y: y, dy: x, dx: y, adds: false))
  }
}

extension Primitive {
  public static let negate = Primitive(Negate.self)
  public static let absolute = Primitive(Absolute.self)
  public static let exponential = Primitive(Exponential.self)
  public static let logarithm = Primitive(Logarithm.self)
  public static let logarithmOnePlus = Primitive(LogarithmOnePlus.self)
  public static let squareRoot = Primitive(SquareRoot.self)
  public static let square = Primitive(Square.self)
  public static let sign = Primitive(Sign.self)
  public static let sine = Primitive(Sine.self)
  public static let cosine = Primitive(Cosine.self)
  /// Attributes: numbers [lowest, highest].
  public static let clip = Primitive(Clip.self)
}

private enum Negate: ElementwiseRule {
  static let name = "negate"
  static let symbol = "−"
  static let derivative = "∂(−a)/∂a = −1"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { -x }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { -1 }
}

private enum Absolute: ElementwiseRule {
  static let name = "abs"
  static let symbol = "abs"
  static let derivative = "∂|a|/∂a = sign(a)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { abs(x) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { x > 0 ? 1 : x < 0 ? -1 : 0 }
}

private enum Exponential: VectorRule {
  static let name = "exp"
  static let symbol = "exp"
  static let derivative = "∂eᵃ/∂a = eᵃ"
  static let function = ElementFunction.exponential
}

private enum Logarithm: ElementwiseRule {
  static let name = "log"
  static let symbol = "ln"
  static let derivative = "∂(ln a)/∂a = 1/a"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T.logarithm(x) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / x }
}

private enum LogarithmOnePlus: ElementwiseRule {
  static let name = "log1p"
  static let symbol = "log1p"
  static let derivative = "∂ln(1 + a)/∂a = 1/(1 + a)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T.logarithmOnePlus(x) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / (1 + x) }
}

private enum SquareRoot: ElementwiseRule {
  static let name = "sqrt"
  static let symbol = "√"
  static let derivative = "∂√a/∂a = 1/(2√a)"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { x.squareRoot() }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 1 / (2 * y) }
}

private enum Square: ElementwiseRule {
  static let name = "square"
  static let symbol = "²"
  static let derivative = "∂a²/∂a = 2a"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { x * x }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 2 * x }
}

private enum Sign: ElementwiseRule {
  static let name = "sign"
  static let symbol = "sign"
  static let derivative = "∂sign(a)/∂a = 0"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { x > 0 ? 1 : x < 0 ? -1 : x }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { 0 }
}

private enum Sine: ElementwiseRule {
  static let name = "sin"
  static let symbol = "sin"
  static let derivative = "∂(sin a)/∂a = cos a"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T.sine(x) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { T.cosine(x) }
}

private enum Cosine: ElementwiseRule {
  static let name = "cos"
  static let symbol = "cos"
  static let derivative = "∂(cos a)/∂a = −sin a"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T { T.cosine(x) }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T { -T.sine(x) }
}

private enum Clip: ElementwiseRule {
  static let name = "clip"
  static let symbol = "clip"
  static let derivative = "∂clip(a)/∂a = 1 within the limits, else 0"
  @inline(__always) static func value<T: KernelScalar>(_ x: T, _ numbers: UnsafePointer<Double>) -> T {
    let low = T(numbers[0])
    let high = T(numbers[1])
    return x < low ? low : x > high ? high : x
  }
  @inline(__always) static func slope<T: KernelScalar>(_ x: T, _ y: T, _ numbers: UnsafePointer<Double>) -> T {
    x >= T(numbers[0]) && x <= T(numbers[1]) ? 1 : 0
  }
}
