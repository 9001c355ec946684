import Kernels

/// What an optimizer remembers between steps, and how it moves all parameters of a network at once.
final class OptimizerState<T: KernelScalar> {
  private(set) var configuration: OptimizerConfiguration
  private(set) var numbers: OptimizerNumbers<T>
  private let layout: ParameterLayout
  private var slots: [(name: String, block: Block<T>)] = []
  /// Where the slots begin.
  private var memory: (UnsafeMutablePointer<T>?, UnsafeMutablePointer<T>?, UnsafeMutablePointer<T>?) = (nil, nil, nil)
  /// Updates so far of each parameter, in the layout's order: one that was frozen has had fewer.
  private let times: Block<Int>
  private let isFrozen: Block<Bool>
  /// Each parameter's offset and count.
  private let places: Block<(offset: Int, count: Int)>
  /// The kernel's call, but for what changes from step to step.
  private let call: Block<UpdateCall<T>>
  private let kernel = T.kernels.updateKernel

  init(_ configuration: OptimizerConfiguration, layout: ParameterLayout) {
    self.configuration = configuration
    self.layout = layout
    numbers = OptimizerNumbers(configuration)
    times = Block(layout.entries.count, 0)
    isFrozen = Block(layout.entries.count, false)
    places = Block(layout.entries.count, (0, 0))
    call = Block(1, numbers.call)
    for (index, entry) in layout.entries.enumerated() { places.start[index] = (entry.offset, entry.count) }
    ensureSlots()
  }

  /// Other options; another kind of optimizer starts afresh.
  func configure(_ configuration: OptimizerConfiguration) {
    if configuration.kind != self.configuration.kind {
      slots = []
      times.fill(0)
    }
    self.configuration = configuration
    numbers = OptimizerNumbers(configuration)
    ensureSlots()
  }

  func freeze(_ layers: Set<Int>) {
    for (index, entry) in layout.entries.enumerated() { isFrozen.start[index] = layers.contains(entry.layer) }
  }

  private func ensureSlots() {
    slots = numbers.slotNames.map { name in
      slots.first { $0.name == name } ?? (name, Block(zeros: layout.count))
    }
    let starts = slots.map(\.block.start)
    memory = (starts.first, starts.dropFirst().first, starts.dropFirst(2).first)
    call.start.pointee = numbers.call
  }

  /// The norm of all gradients that will be applied, times `scale`.
  func gradientNorm(_ store: ParameterStore<T>, scale: T) -> T {
    var sum: T = 0
    for index in 0..<places.count where !isFrozen.start[index] {
      let entry = places.start[index]
      let gradients = store.gradients.start + entry.offset
      for position in 0..<entry.count {
        let g: T = gradients[position] * scale
        sum += g * g
      }
    }
    return sum.squareRoot()
  }

  /// Moves every parameter that is not frozen.
  func update(_ store: ParameterStore<T>, learningRate: T, scale: T, clipping: GradientClipping?) {
    var scale = scale
    var limit = T.infinity
    switch clipping {
    case .norm(let maximum):
      let norm = gradientNorm(store, scale: scale)
      if norm > T(maximum) { scale *= T(maximum) / (norm + T(1e-6)) }
    case .value(let maximum): limit = T(maximum)
    case nil: break
    }
    call.start.pointee.scale = scale
    call.start.pointee.limit = limit
    call.start.pointee.learningRate = learningRate
    if numbers.kind == .adamw { call.start.pointee.shrink = 1 - learningRate * numbers.weightDecay }
    // Neighbours that have been updated equally often are moved together.
    var index = 0
    let count = places.count
    while index < count {
      guard !isFrozen.start[index] else {
        index += 1
        continue
      }
      let offset = places.start[index].offset
      let time = times.start[index] + 1
      var end = offset
      repeat {
        times.start[index] = time
        end += places.start[index].count
        index += 1
      } while index < count && !isFrozen.start[index] && times.start[index] + 1 == time
      move(store, offset..<end, time: time)
    }
  }

  /// The call that moves all parameters alike, step after step; nil where a step asks for more than that.
  func updateInARow(_ store: ParameterStore<T>, learningRate: T) -> UnsafePointer<UpdateCall<T>>? {
    guard call.start.pointee.rule != .adam, layout.count > 0, layout.count < SecondThread.elementThreshold,
      !UnsafeBufferPointer(start: isFrozen.start, count: isFrozen.count).contains(true)
    else { return nil }
    call.start.pointee.scale = 1
    call.start.pointee.limit = .infinity
    call.start.pointee.learningRate = learningRate
    prepare(store, 0..<layout.count)
    return UnsafePointer(call.start)
  }

  /// Counts steps that were made with `updateInARow`.
  func countSteps(_ count: Int) {
    for index in 0..<times.count { times.start[index] += count }
  }

  private func prepare(_ store: ParameterStore<T>, _ range: Range<Int>) {
    let call = call.start
    call.pointee.w = store.values.start + range.lowerBound
    call.pointee.gradient = UnsafePointer(store.gradients.start + range.lowerBound)
    call.pointee.count = range.count
    let nowhere = store.values.start
    call.pointee.slot0 = memory.0.map { $0 + range.lowerBound } ?? nowhere
    call.pointee.slot1 = memory.1.map { $0 + range.lowerBound } ?? nowhere
    call.pointee.slot2 = memory.2.map { $0 + range.lowerBound } ?? nowhere
  }

  private func move(_ store: ParameterStore<T>, _ range: Range<Int>, time: Int) {
    prepare(store, range)
    let call = call.start
    if call.pointee.rule == .adam {
      call.pointee.correction1 = T(1 - Double.power(numbers.beta1, Double(time)))
      call.pointee.correction2 = T((1 - Double.power(numbers.beta2, Double(time))).squareRoot())
    }
    if range.count < SecondThread.elementThreshold { kernel(call) } else { T.kernels.sharedUpdate(UnsafePointer(call)) }
  }

  /// By parameter: each slot's name and numbers.
  var described: [(parameter: String, slots: [(name: String, value: Tensor)])] {
    guard !slots.isEmpty, (0..<times.count).contains(where: { times.start[$0] > 0 }) else { return [] }
    return layout.entries.map { entry in
      (entry.parameter.name, slots.map { ($0.name, Graph.tensor($0.block.start + entry.offset, entry.parameter.shape)) })
    }
  }

  /// Everything that changes from step to step; doubles hold floats exactly.
  var snapshot: OptimizerSnapshot {
    OptimizerSnapshot(
      configuration: configuration, times: Array(UnsafeBufferPointer(start: times.start, count: times.count)),
      slots: slots.map { ($0.name, Graph.tensor($0.block.start, [layout.count]).elements) })
  }

  func restore(_ snapshot: OptimizerSnapshot) {
    configuration = snapshot.configuration
    numbers = OptimizerNumbers(configuration)
    slots = []
    ensureSlots()
    for (index, time) in snapshot.times.enumerated() { times.start[index] = time }
    for (name, values) in snapshot.slots {
      guard let target = slots.first(where: { $0.name == name })?.block.start else { continue }
      for (index, value) in values.enumerated() { target[index] = T(value) }
    }
  }
}

/// An optimizer's memory at a point in time.
struct OptimizerSnapshot: Sendable {
  let configuration: OptimizerConfiguration
  let times: [Int]
  let slots: [(name: String, values: [Double])]
  var byteCount: Int { slots.reduce(0) { $0 + $1.values.count * MemoryLayout<Double>.stride } }
}
