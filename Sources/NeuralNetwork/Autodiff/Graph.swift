import Kernels
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A computation recorded once and replayed into buffers allocated once: the tape a trace is read off.
///
/// Values live in one block, gradients in a second of the same layout. Replaying allocates nothing.
final class Graph<T: KernelScalar> {
  /// A value of the graph: its shape and where it and its gradient are.
  struct Slot {
    let shape: [Int]
    let count: Int
    let value: UnsafeMutablePointer<T>
    /// The value's own place where no gradients are kept.
    let gradient: UnsafeMutablePointer<T>
    /// Whether anything is to flow back to it.
    let wantsGradient: Bool
  }

  /// What happens to each result and gradient.
  enum Rounding { case none, float16 }

  private struct Node {
    let kernels: Kernels<T>
    let call: KernelCall<T>
    let outputCount: Int
    let isRounded: Bool
  }

  let slots: [Slot]
  /// Whether a pass may take so long that somebody may ask to stop in the middle.
  private let isLarge: Bool
  private let nodes: UnsafeMutableBufferPointer<Node>
  private let values: Block<T>
  private let gradients: Block<T>
  private let scratch: Block<T>
  private let integers: Block<Int>
  private let numbers: Block<Double>
  private let pointers: Block<UnsafeMutablePointer<T>>
  private let gradientPointers: Block<UnsafeMutablePointer<T>?>
  private let scratchOffsets: [Int]

  fileprivate init(
    _ recorder: GraphRecorder, parameters: UnsafeMutablePointer<T>, parameterGradients: UnsafeMutablePointer<T>, keepsGradients: Bool,
    rounding: Rounding
  ) {
    let own = recorder.entries.reduce(0) { $0 + ($1.parameterOffset == nil ? Graph.room(Shape.size($1.shape)) : 0) }
    let values = Block<T>(zeros: own)
    let gradients = Block<T>(zeros: keepsGradients ? own : 0)
    var offset = 0
    let slots = recorder.entries.map { entry in
      let count = Shape.size(entry.shape)
      if let place = entry.parameterOffset {
        return Slot(
          shape: entry.shape, count: count, value: parameters + place, gradient: parameterGradients + place,
          wantsGradient: keepsGradients && entry.needsGradient)
      }
      defer { offset += Graph.room(count) }
      let value = values.start + offset
      return Slot(
        shape: entry.shape, count: count, value: value, gradient: keepsGradients ? gradients.start + offset : value,
        wantsGradient: keepsGradients && entry.needsGradient)
    }
    let steps = recorder.steps
    var scratchCount = 0
    let scratchOffsets = steps.map { step in
      defer { scratchCount += step.plan.scratch }
      return scratchCount
    }
    let scratch = Block<T>(zeros: scratchCount)
    let integers = Block<Int>(steps.reduce(0) { $0 + $1.plan.integers.count }, 0)
    let numbers = Block<Double>(steps.reduce(0) { $0 + $1.plan.numbers.count }, 0)
    let inputCount = steps.reduce(0) { $0 + $1.inputs.count }
    let pointers = Block<UnsafeMutablePointer<T>>(inputCount, values.start)
    let gradientPointers = Block<UnsafeMutablePointer<T>?>(inputCount, nil)
    nodes = .allocate(capacity: steps.count)

    var (integer, number, pointer) = (0, 0, 0)
    for (index, step) in steps.enumerated() {
      for (position, value) in step.plan.integers.enumerated() { integers.start[integer + position] = value }
      for (position, value) in step.plan.numbers.enumerated() { numbers.start[number + position] = value }
      for (position, input) in step.inputs.enumerated() {
        pointers.start[pointer + position] = slots[input].value
        gradientPointers.start[pointer + position] = slots[input].wantsGradient ? slots[input].gradient : nil
      }
      let output = slots[step.output]
      let call = KernelCall(
        inputs: UnsafePointer(pointers.start + pointer), inputGradients: UnsafePointer(gradientPointers.start + pointer),
        output: output.value, outputGradient: output.gradient, integers: UnsafePointer(integers.start + integer),
        numbers: UnsafePointer(numbers.start + number), scratch: scratch.start + scratchOffsets[index])
      let isRounded = rounding == .float16 && !step.isExact
      nodes.initializeElement(
        at: index,
        to: Node(kernels: step.primitive.kernels(T.self), call: call, outputCount: output.count, isRounded: isRounded))
      integer += step.plan.integers.count
      number += step.plan.numbers.count
      pointer += step.inputs.count
    }
    self.slots = slots
    isLarge = own + scratchCount > 1 << 15
    self.values = values
    self.gradients = gradients
    self.scratch = scratch
    self.integers = integers
    self.numbers = numbers
    self.pointers = pointers
    self.gradientPointers = gradientPointers
    self.scratchOffsets = scratchOffsets
  }

  deinit {
    nodes.deinitialize()
    nodes.deallocate()
  }

  /// What a value takes up: kernels work on whole vectors and may go past its end, and each begins where a cache line does.
  private static func room(_ count: Int) -> Int { (count + 16 + 15) & ~15 }

  var nodeCount: Int { nodes.count }

  /// The bytes that a graph of these steps takes.
  fileprivate static func byteCount(_ recorder: GraphRecorder, keepsGradients: Bool) -> Int {
    let own = recorder.entries.reduce(0) { $0 &+ ($1.parameterOffset == nil ? room(Shape.size($1.shape)) : 0) }
    let scratch = recorder.steps.reduce(0) { $0 &+ $1.plan.scratch }
    return Work.bytes((keepsGradients ? 2 : 1) * own + scratch, of: MemoryLayout<T>.stride)
  }

  /// Replays nodes in order; breaks off between two when the line is to stop.
  func forward(_ range: Range<Int>) {
    for index in range {
      if isLarge, Work.shouldStop { return }
      nodes[index].kernels.forward(nodes[index].call)
      if nodes[index].isRounded { Graph.roundToFloat16(nodes[index].call.output, nodes[index].outputCount) }
    }
  }

  /// Clears the graph's own gradients; the parameters' are whoever's they are.
  func clearGradients() { gradients.fill(0) }

  /// Replays nodes backwards; the gradient of what the last one made must have been set. Breaks off as `forward` does.
  func backward(_ range: Range<Int>) {
    for index in range.reversed() {
      if isLarge, Work.shouldStop { return }
      if nodes[index].isRounded { Graph.roundToFloat16(nodes[index].call.outputGradient, nodes[index].outputCount) }
      nodes[index].kernels.backward(nodes[index].call)
    }
  }

  /// What a node's forward kernel kept.
  func scratch(ofNode node: Int) -> UnsafeMutablePointer<T> { scratch.start + scratchOffsets[node] }

  /// A copy of numbers; where the line is to stop amid them the rest is whatever memory held, and nobody may use it.
  static func tensor(_ pointer: UnsafeMutablePointer<T>, _ shape: [Int]) -> Tensor {
    let count = Shape.size(shape)
    return Tensor(
      unchecked: shape,
      [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
        if let start = buffer.baseAddress {
          Work.inPieces(count) { piece in for index in piece { (start + index).initialize(to: Double(pointer[index])) } }
        }
        initialized = count
      })
  }

  static func roundToFloat16(_ pointer: UnsafeMutablePointer<T>, _ count: Int) {
    for index in 0..<count { pointer[index] = T(Float16(pointer[index])) }
  }
}

/// Memory that is allocated once and freed with its owner, with room behind it for whole vectors.
final class Block<Element> {
  let start: UnsafeMutablePointer<Element>
  let count: Int
  private let capacity: Int
  /// What the system gave: `start` is where its first cache line begins.
  private let memory: UnsafeMutableRawPointer

  /// Zeros as the system gives them: a page takes its time when it is first written to, and not here.
  init(zeros count: Int) where Element: BinaryFloatingPoint {
    self.count = count
    capacity = count + kernelPadding
    (memory, start) = Block.allocate(capacity)
  }

  init(_ count: Int, _ value: Element) {
    self.count = count
    capacity = count + kernelPadding
    (memory, start) = Block.allocate(capacity)
    start.initialize(repeating: value, count: capacity)
  }

  private static func allocate(_ capacity: Int) -> (UnsafeMutableRawPointer, UnsafeMutablePointer<Element>) {
    let line = 64
    guard let memory = calloc(capacity * MemoryLayout<Element>.stride + line, 1) else {
      fatalError("there is no memory for a block of \(capacity) elements")
    }
    return (memory, memory.alignedUp(toMultipleOf: line).bindMemory(to: Element.self, capacity: capacity))
  }

  deinit {
    start.deinitialize(count: capacity)
    free(memory)
  }

  func fill(_ value: Element) { start.update(repeating: value, count: count) }
}

/// Records operations on shapes alone; `graph` allocates and gives the replayable whole.
struct GraphRecorder {
  struct Entry {
    let shape: [Int]
    let needsGradient: Bool
    /// Where it is among the parameters, if it is one.
    let parameterOffset: Int?
  }

  struct Step {
    let primitive: Primitive
    let inputs: [Int]
    let output: Int
    let plan: Plan
    /// Not rounded in mixed precision: the loss.
    let isExact: Bool
  }

  fileprivate(set) var entries: [Entry] = []
  fileprivate(set) var steps: [Step] = []

  /// A value that comes from outside, or a parameter.
  mutating func input(_ shape: [Int], needsGradient: Bool, parameterOffset: Int? = nil) -> Int {
    entries.append(Entry(shape: shape, needsGradient: needsGradient, parameterOffset: parameterOffset))
    return entries.count - 1
  }

  /// Applies an operation to values recorded before.
  /// - Throws: when the shapes do not go together.
  mutating func apply(
    _ primitive: Primitive, to inputs: [Int], _ attributes: Attributes = .none, isExact: Bool = false
  ) throws(EngineError) -> Int {
    let plan = try primitive.plan(inputs.map { entries[$0].shape }, attributes)
    _ = try Shape.count([plan.scratch])
    let output = input(plan.shape, needsGradient: inputs.contains { entries[$0].needsGradient })
    steps.append(Step(primitive: primitive, inputs: inputs, output: output, plan: plan, isExact: isExact))
    return output
  }

  func graph<T: KernelScalar>(
    _ store: ParameterStore<T>, keepsGradients: Bool, rounding: Graph<T>.Rounding = .none
  ) throws(EngineError) -> Graph<T> {
    try Work.require(Graph<T>.byteCount(self, keepsGradients: keepsGradients), for: "a pass of these samples through the network")
    return Graph(
      self, parameters: store.readValues.start, parameterGradients: store.gradients.start, keepsGradients: keepsGradients,
      rounding: rounding)
  }
}
