/// A computation recorded once and replayed into buffers allocated once: the tape a trace is read off.
///
/// Values live in one block, gradients in a second of the same layout. Replaying allocates nothing.
final class Graph<T: KernelScalar> {
  /// A value of the graph: where it is and its shape.
  struct Slot: Sendable {
    let offset: Int
    let shape: [Int]
    let count: Int
  }

  /// What float16 rounding does to each result.
  enum Rounding { case none, float16 }

  fileprivate struct Node {
    let kernels: Kernels<T>
    var call: KernelCall<T>
    let output: Int
    let outputCount: Int
  }

  let slots: [Slot]
  let values: UnsafeMutablePointer<T>
  let gradients: UnsafeMutablePointer<T>
  let count: Int
  private let nodes: UnsafeMutableBufferPointer<Node>
  private let integers: UnsafeMutablePointer<Int>
  private let numbers: UnsafeMutablePointer<Double>
  private let scratch: UnsafeMutablePointer<T>
  private let pointers: UnsafeMutablePointer<UnsafeMutablePointer<T>>
  private let gradientPointers: UnsafeMutablePointer<UnsafeMutablePointer<T>?>
  private let scratchOffsets: [Int]
  private let rounding: Rounding

  fileprivate init(_ recorder: GraphRecorder, rounding: Rounding) {
    self.rounding = rounding
    var offset = 0
    slots = recorder.shapes.map { shape in
      let count = Shape.size(shape)
      defer { offset += count }
      return Slot(offset: offset, shape: shape, count: count)
    }
    count = offset
    values = .allocate(capacity: max(offset, 1))
    values.initialize(repeating: 0, count: max(offset, 1))
    gradients = .allocate(capacity: max(offset, 1))
    gradients.initialize(repeating: 0, count: max(offset, 1))

    let steps = recorder.steps
    var scratchOffset = 0
    scratchOffsets = steps.map { step in
      defer { scratchOffset += step.plan.scratch }
      return scratchOffset
    }
    scratch = .allocate(capacity: max(scratchOffset, 1))
    scratch.initialize(repeating: 0, count: max(scratchOffset, 1))
    integers = .allocate(capacity: max(steps.reduce(0) { $0 + $1.plan.integers.count }, 1))
    numbers = .allocate(capacity: max(steps.reduce(0) { $0 + $1.plan.numbers.count }, 1))
    let inputCount = max(steps.reduce(0) { $0 + $1.inputs.count }, 1)
    pointers = .allocate(capacity: inputCount)
    gradientPointers = .allocate(capacity: inputCount)
    nodes = .allocate(capacity: steps.count)

    var integer = integers
    var number = numbers
    var pointer = pointers
    var gradientPointer = gradientPointers
    for (index, step) in steps.enumerated() {
      integer.initialize(from: step.plan.integers, count: step.plan.integers.count)
      number.initialize(from: step.plan.numbers, count: step.plan.numbers.count)
      for (position, input) in step.inputs.enumerated() {
        (pointer + position).initialize(to: values + slots[input].offset)
        (gradientPointer + position).initialize(to: recorder.needsGradient[input] ? gradients + slots[input].offset : nil)
      }
      let call = KernelCall(
        inputs: UnsafePointer(pointer), inputGradients: UnsafePointer(gradientPointer), output: values + slots[step.output].offset,
        outputGradient: gradients + slots[step.output].offset, integers: UnsafePointer(integer), numbers: UnsafePointer(number),
        scratch: scratch + scratchOffsets[index])
      (nodes.baseAddress! + index).initialize(
        to: Node(
          kernels: step.primitive.kernels(T.self), call: call, output: slots[step.output].offset, outputCount: slots[step.output].count)
      )
      integer += step.plan.integers.count
      number += step.plan.numbers.count
      pointer += step.inputs.count
      gradientPointer += step.inputs.count
    }
  }

  deinit {
    nodes.deinitialize()
    nodes.deallocate()
    values.deallocate()
    gradients.deallocate()
    scratch.deallocate()
    integers.deallocate()
    numbers.deallocate()
    pointers.deallocate()
    gradientPointers.deallocate()
  }

  var nodeCount: Int { nodes.count }

  /// Replays nodes in order.
  func forward(_ range: Range<Int>? = nil) {
    let range = range ?? 0..<nodes.count
    for index in range {
      nodes[index].kernels.forward(nodes[index].call)
      if case .float16 = rounding { Graph.roundToFloat16(nodes[index].call.output, nodes[index].outputCount) }
    }
  }

  /// Clears all gradients.
  func clearGradients() { gradients.update(repeating: 0, count: count) }

  /// Replays nodes backwards; the gradient of what the last one made must have been set.
  func backward(_ range: Range<Int>? = nil) {
    let range = range ?? 0..<nodes.count
    for index in range.reversed() {
      if case .float16 = rounding { Graph.roundToFloat16(nodes[index].call.outputGradient, nodes[index].outputCount) }
      nodes[index].kernels.backward(nodes[index].call)
    }
  }

  func value(_ slot: Int) -> UnsafeMutablePointer<T> { values + slots[slot].offset }
  func gradient(_ slot: Int) -> UnsafeMutablePointer<T> { gradients + slots[slot].offset }
  /// What a node's forward kernel kept.
  func scratch(ofNode node: Int) -> UnsafeMutablePointer<T> { scratch + scratchOffsets[node] }

  func valueTensor(_ slot: Int) -> Tensor { Graph.tensor(value(slot), slots[slot].shape) }
  func gradientTensor(_ slot: Int) -> Tensor { Graph.tensor(gradient(slot), slots[slot].shape) }

  static func tensor(_ pointer: UnsafeMutablePointer<T>, _ shape: [Int]) -> Tensor {
    let count = Shape.size(shape)
    return Tensor(
      unchecked: shape,
      [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
        for index in 0..<count { buffer.initializeElement(at: index, to: Double(pointer[index])) }
        initialized = count
      })
  }

  func setValue(_ slot: Int, _ elements: [Double]) {
    let target = value(slot)
    for index in 0..<min(elements.count, slots[slot].count) { target[index] = T(elements[index]) }
  }

  private static func roundToFloat16(_ pointer: UnsafeMutablePointer<T>, _ count: Int) {
    for index in 0..<count { pointer[index] = T(Float16(pointer[index])) }
  }
}

/// Records operations on shapes alone; `graph` allocates and gives the replayable whole.
struct GraphRecorder {
  struct Step {
    let primitive: Primitive
    let inputs: [Int]
    let output: Int
    let plan: Plan
  }

  fileprivate(set) var shapes: [[Int]] = []
  fileprivate(set) var needsGradient: [Bool] = []
  fileprivate(set) var steps: [Step] = []

  /// A value that comes from outside.
  mutating func input(_ shape: [Int], needsGradient: Bool) -> Int {
    shapes.append(shape)
    self.needsGradient.append(needsGradient)
    return shapes.count - 1
  }

  /// Applies an operation to values recorded before.
  /// - Throws: when the shapes do not go together.
  mutating func apply(_ primitive: Primitive, to inputs: [Int], _ attributes: Attributes = .none) throws(EngineError) -> Int {
    let plan = try primitive.plan(inputs.map { shapes[$0] }, attributes)
    let output = input(plan.shape, needsGradient: inputs.contains { needsGradient[$0] })
    steps.append(Step(primitive: primitive, inputs: inputs, output: output, plan: plan))
    return output
  }

  func graph<T: KernelScalar>(_ type: T.Type, rounding: Graph<T>.Rounding = .none) -> Graph<T> { Graph(self, rounding: rounding) }
}
