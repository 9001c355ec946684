import Limits

/// A tracked value: remembers which operation made it of what, so that gradients can flow back.
public final class Variable {
  public let shape: [Int]
  public let count: Int
  /// The operation that made it; nil for a leaf.
  public let primitive: Primitive?
  public private(set) var inputs: [Variable]
  /// Constants take part in operations but want no gradient.
  public let isTracked: Bool
  public var isLeaf: Bool { primitive == nil }

  let values: UnsafeMutablePointer<Double>
  /// Allocated when first needed.
  private(set) var gradients: UnsafeMutablePointer<Double>?
  private let plan: Plan?
  private let scratch: UnsafeMutablePointer<Double>?
  /// Marks what a walk has seen; each walk has a number of its own.
  var mark = 0

  /// A leaf whose gradient is wanted.
  public convenience init(_ value: Tensor) { self.init(value, isTracked: true) }

  /// A leaf that wants no gradient.
  public static func constant(_ value: Tensor) -> Variable { Variable(value, isTracked: false) }
  public static func constant(_ value: Double) -> Variable { Variable(Tensor(value), isTracked: false) }

  private init(_ value: Tensor, isTracked: Bool) {
    shape = value.shape
    count = value.count
    primitive = nil
    inputs = []
    plan = nil
    scratch = nil
    self.isTracked = isTracked
    values = .allocate(capacity: Swift.max(count, 1))
    let (target, source) = (values, value.elements)
    source.withUnsafeBufferPointer { source in
      guard let source = source.baseAddress else { return }
      Work.inPieces(count) { (target + $0.lowerBound).initialize(from: source + $0.lowerBound, count: $0.count) }
    }
  }

  private init(_ primitive: Primitive, _ inputs: [Variable], _ plan: Plan) {
    self.primitive = primitive
    self.plan = plan
    shape = plan.shape
    count = Shape.size(plan.shape)
    isTracked = inputs.contains { $0.isTracked }
    self.inputs = inputs
    values = .allocate(capacity: Swift.max(count, 1))
    scratch = plan.scratch > 0 ? .allocate(capacity: plan.scratch) : nil
    withCall { primitive.double.forward($0) }
    if !isTracked { self.inputs = [] }
  }

  /// Frees what it was made of without recursion: a chain of a hundred thousand operations must not overflow the stack.
  deinit {
    values.deallocate()
    gradients?.deallocate()
    scratch?.deallocate()
    var pending = inputs
    inputs = []
    while var last = pending.popLast() {
      if isKnownUniquelyReferenced(&last) {
        pending.append(contentsOf: last.inputs)
        last.inputs = []
      }
    }
  }

  /// Applies an operation.
  /// - Throws: when the shapes do not go together.
  public static func apply(
    _ primitive: Primitive, to inputs: [Variable], _ attributes: Attributes = .none
  ) throws(EngineError) -> Variable {
    let plan = try primitive.plan(inputs.map(\.shape), attributes)
    // What an operation of a few numbers takes is counted by the evaluator's ticks.
    let bytes = Work.bytes(Shape.size(plan.shape) &+ plan.scratch, of: MemoryLayout<Double>.stride)
    if bytes >= 1 << 9, !Work.hasRoom(for: bytes) { throw Work.noRoom(for: bytes, "this value") }
    return Variable(primitive, inputs, plan)
  }

  /// The numbers now. Setting them keeps the shape and is not tracked.
  public var value: Tensor { Tensor(unchecked: shape, Array(UnsafeBufferPointer(start: values, count: count))) }

  /// - Throws: when the shape is another.
  public func setValue(_ value: Tensor) throws(EngineError) {
    guard value.shape == shape else {
      throw EngineError("this value has shape \(Shape.text(shape)), not \(Shape.text(value.shape))")
    }
    values.update(from: value.elements, count: count)
  }

  /// What has flowed back so far; nil before the first `backward`.
  public var gradient: Tensor? {
    gradients.map { Tensor(unchecked: shape, Array(UnsafeBufferPointer(start: $0, count: count))) }
  }

  /// Forgets the gradient.
  public func clearGradient() {
    gradients?.deallocate()
    gradients = nil
  }

  /// - Throws: when the shape is not the value's.
  public func setGradient(_ gradient: Tensor) throws(EngineError) {
    guard gradient.shape == shape else {
      throw EngineError("a gradient has its value's shape \(Shape.text(shape)), not \(Shape.text(gradient.shape))")
    }
    restoreGradient(gradient)
  }

  /// Gives the gradients back as they were.
  func restoreGradient(_ kept: Tensor?) {
    clearGradient()
    guard let kept else { return }
    allocateGradient().update(from: kept.elements, count: count)
  }

  @discardableResult func allocateGradient() -> UnsafeMutablePointer<Double> {
    if let gradients { return gradients }
    let fresh = UnsafeMutablePointer<Double>.allocate(capacity: Swift.max(count, 1))
    fresh.initialize(repeating: 0, count: Swift.max(count, 1))
    gradients = fresh
    return fresh
  }

  /// Adds to the gradients of what it was made of.
  func flowBack() {
    guard let primitive else { return }
    withCall { primitive.double.backward($0) }
  }

  private func withCall(_ body: (KernelCall<Double>) -> Void) {
    guard let plan else { return }
    withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<Double>.self, capacity: Swift.max(inputs.count, 1)) { pointers in
      withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<Double>?.self, capacity: Swift.max(inputs.count, 1)) { gradientPointers in
        for (index, input) in inputs.enumerated() {
          pointers.initializeElement(at: index, to: input.values)
          gradientPointers.initializeElement(at: index, to: input.isTracked ? input.gradients : nil)
        }
        plan.integers.withUnsafeBufferPointer { integers in
          plan.numbers.withUnsafeBufferPointer { numbers in
            withUnsafeTemporaryAllocation(of: Double.self, capacity: 1) { nothing in
              withUnsafeTemporaryAllocation(of: Int.self, capacity: 1) { noInteger in
                guard let inputs = pointers.baseAddress, let inputGradients = gradientPointers.baseAddress,
                  let nowhere = nothing.baseAddress, let noIntegers = noInteger.baseAddress
                else { return }
                body(
                  KernelCall(
                    inputs: UnsafePointer(inputs), inputGradients: UnsafePointer(inputGradients), output: values,
                    outputGradient: gradients ?? nowhere, integers: integers.baseAddress ?? UnsafePointer(noIntegers),
                    numbers: numbers.baseAddress ?? UnsafePointer(nowhere), scratch: scratch ?? nowhere))
              }
            }
          }
        }
      }
    }
  }
}
