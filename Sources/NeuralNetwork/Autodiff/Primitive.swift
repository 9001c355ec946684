/// One operation: its name, its rule forwards, its rule backwards and its derivative as a learner reads it, in one place.
///
/// Each is declared as a `PrimitiveRule`. Tracked values (`Variable`) and recorded networks (`Graph`) run the same kernels.
public struct Primitive: Sendable {
  public let name: String
  /// As written between or before operands: `·`, `tanh`.
  public let symbol: String
  /// As a learner reads it: `∂(a·b)/∂a = b, ∂(a·b)/∂b = a`.
  public let derivative: String

  let plan: @Sendable ([[Int]], Attributes) throws(EngineError) -> Plan
  let double: Kernels<Double>
  let float: Kernels<Float>

  init<Rule: PrimitiveRule>(_ rule: Rule.Type) {
    name = rule.name
    symbol = rule.symbol
    derivative = rule.derivative
    plan = { (shapes: [[Int]], attributes: Attributes) throws(EngineError) -> Plan in try Rule.plan(shapes, attributes) }
    double = Kernels(forward: { Rule.forward($0) }, backward: { Rule.backward($0) })
    float = Kernels(forward: { Rule.forward($0) }, backward: { Rule.backward($0) })
  }
}

/// A primitive's definition.
protocol PrimitiveRule: SendableMetatype {
  static var name: String { get }
  static var symbol: String { get }
  static var derivative: String { get }
  /// The shape rule: what comes out for these shapes, and what the kernels need to know.
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan
  /// Fills `output` from `inputs`.
  static func forward<T: KernelScalar>(_ call: KernelCall<T>)
  /// Adds to each input's gradient (where there is one) what flows back from `outputGradient`.
  static func backward<T: KernelScalar>(_ call: KernelCall<T>)
}

/// What an operation is told besides its operands: axes, indices, a slope.
public struct Attributes: Sendable {
  public var integers: [Int]
  public var numbers: [Double]
  public var flag: Bool
  public static let none = Attributes()

  public init(integers: [Int] = [], numbers: [Double] = [], flag: Bool = false) {
    self.integers = integers
    self.numbers = numbers
    self.flag = flag
  }
}

/// What the shape rule found out, for the kernels: sizes, strides and indices as flat lists.
struct Plan: Sendable {
  var shape: [Int]
  var integers: [Int]
  var numbers: [Double] = []
  /// Numbers the forward kernel keeps for the backward one.
  var scratch = 0
}

/// A primitive's two kernels for one kind of number.
struct Kernels<T: KernelScalar>: Sendable {
  let forward: @Sendable (KernelCall<T>) -> Void
  let backward: @Sendable (KernelCall<T>) -> Void
}

/// The buffers of one application of a primitive; whoever makes it owns them and has checked them against the plan.
struct KernelCall<T> {
  var inputs: UnsafePointer<UnsafeMutablePointer<T>>
  /// Nil where no gradient is wanted.
  var inputGradients: UnsafePointer<UnsafeMutablePointer<T>?>
  var output: UnsafeMutablePointer<T>
  var outputGradient: UnsafeMutablePointer<T>
  var integers: UnsafePointer<Int>
  var numbers: UnsafePointer<Double>
  var scratch: UnsafeMutablePointer<T>
}

extension Primitive {
  /// Kernels for a kind of number.
  func kernels<T: KernelScalar>(_ type: T.Type) -> Kernels<T> {
    if let kernels = double as? Kernels<T> { return kernels }
    if let kernels = float as? Kernels<T> { return kernels }
    preconditionFailure("kernels exist for Double and Float")
  }
}
