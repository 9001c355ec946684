import Limits

/// What a recurrent layer computed at each time step, read off the memory of its node.
///
/// Every tensor is samples × width, one for each step.
public struct RecurrentTrace: Sendable {
  public let options: LayerSpecification.Recurrent
  public let samples, steps, features: Int
  public var units: Int { options.units }
  public var gateNames: [String] { options.cell.gateNames }
  /// The state after each step.
  public let h: [Tensor]
  /// The lstm's cell after each step; empty for the others.
  public let c: [Tensor]
  /// The gates side by side, after their activations; the rnn's only one holds its sum z.
  public let gates: [Tensor]
  /// The gru's h @ Wh + bh for its gate n; empty for the others.
  public let recurrentSums: [Tensor]
  /// What the way back left; nil after a forward pass alone.
  public private(set) var gradients: Gradients?

  public struct Gradients: Sendable {
    /// ∂L by the gates' sums, from x's side.
    public let gates: [Tensor]
    /// The same from h's side; differs for the gru's gate n alone.
    public let recurrent: [Tensor]
    /// ∂L by what the layer gives: the last state, or all of them where it keeps the sequence.
    let da: Tensor
  }

  init<T: KernelScalar>(_ memory: RecurrentMemory<T>, _ options: LayerSpecification.Recurrent) {
    self.options = options
    (samples, steps, features) = (memory.samples, memory.steps, memory.features)
    let width = memory.gates * memory.units
    let times = 0..<memory.steps
    h = times.map { Graph.tensor(memory.h($0), [memory.samples, memory.units]) }
    c = options.cell == .lstm ? times.map { Graph.tensor(memory.c($0), [memory.samples, memory.units]) } : []
    gates = times.map { Graph.tensor(memory.gate($0), [memory.samples, width]) }
    recurrentSums = options.cell == .gru ? times.map { Graph.tensor(memory.recurrentPart($0), [memory.samples, memory.units]) } : []
  }

  private func place(_ sample: Int, _ unit: Int) -> Int { sample * units + unit }

  /// The state after a step; zeros before the first.
  public func state(_ time: Int, sample: Int, unit: Int) -> Double { time < 0 ? 0 : h[time][flat: place(sample, unit)] }

  /// The lstm's cell after a step; zeros before the first.
  public func cell(_ time: Int, sample: Int, unit: Int) -> Double { time < 0 ? 0 : c[time][flat: place(sample, unit)] }

  public func gate(_ gate: Int, at time: Int, sample: Int, unit: Int) -> Double {
    gates[time][flat: sample * gateNames.count * units + gate * units + unit]
  }

  /// Adds what the backward pass left in the memory.
  mutating func read<T: KernelScalar>(gradientsOf memory: RecurrentMemory<T>, da: Tensor, scale: Double) {
    func tensor(_ pointer: UnsafeMutablePointer<T>) -> Tensor {
      var found = Graph.tensor(pointer, [samples, memory.gates * units])
      if scale != 1 { for index in found.elements.indices { found.elements[index] *= scale } }
      return found
    }
    let own = (0..<steps).map { tensor(memory.gateGradient($0)) }
    gradients = Gradients(
      gates: own, recurrent: options.cell == .gru ? (0..<steps).map { tensor(memory.recurrentGradient($0)) } : own, da: da)
  }

  /// ∂L/∂h at each step for one sample, steps × units, and for the lstm ∂L/∂c.
  ///
  /// ∂L/∂hₜ is what leaves the layer at t and what the sums of t + 1 take of it through Wh; the gru's z and the lstm's f
  /// hand some on past the sums.
  /// - Parameter wh: the recurrent weights the pass ran with.
  public func stateGradients(sample: Int, wh: Tensor) -> (h: [[Double]], c: [[Double]]) {
    let width = gateNames.count * units
    guard let gradients, wh.count == units * width else { return ([], []) }
    var dh = Array(repeating: Array(repeating: 0.0, count: units), count: steps)
    var dc = options.cell == .lstm ? dh : []
    for time in (0..<steps).reversed() {
      for unit in 0..<units {
        if Work.shouldStop { return (dh, dc) }
        var flow = 0.0
        if options.keepsSequence {
          flow = gradients.da[flat: (sample * steps + time) * units + unit]
        } else if time == steps - 1 {
          flow = gradients.da[flat: sample * units + unit]
        }
        if time + 1 < steps {
          for column in 0..<width {
            flow += gradients.recurrent[time + 1][flat: sample * width + column] * wh[flat: unit * width + column]
          }
          if options.cell == .gru { flow += dh[time + 1][unit] * gate(1, at: time + 1, sample: sample, unit: unit) }
        }
        dh[time][unit] = flow
        guard options.cell == .lstm else { continue }
        let squashed = Activation.tanh.values(at: [cell(time, sample: sample, unit: unit)])[0]
        var total = flow * gate(3, at: time, sample: sample, unit: unit) * (1 - squashed * squashed)
        if time + 1 < steps { total += dc[time + 1][unit] * gate(1, at: time + 1, sample: sample, unit: unit) }
        dc[time][unit] = total
      }
    }
    return (dh, dc)
  }
}

extension RecordedNetwork {
  private func memory(_ slots: LayerSlots) -> (RecurrentMemory<T>, LayerSpecification.Recurrent)? {
    guard case .recurrent(let options) = slots.layer.specification.kind, case .sequence(let steps, let features) = slots.layer.input,
      let node = slots.node
    else { return nil }
    let memory = RecurrentMemory(
      samples: samples, steps: steps, features: features, units: options.units, gates: options.cell.gateNames.count,
      scratch: graph.scratch(ofNode: node))
    return (memory, options)
  }

  /// A recurrent layer's steps as they are in the buffers.
  func recurrentTrace(_ slots: LayerSlots) -> RecurrentTrace? { memory(slots).map { RecurrentTrace($0.0, $0.1) } }

  /// The same with what the way back left.
  func recurrentTrace(_ slots: LayerSlots, scale: Double) -> RecurrentTrace? {
    guard let (memory, options) = memory(slots) else { return nil }
    var trace = RecurrentTrace(memory, options)
    trace.read(gradientsOf: memory, da: gradientTensor(slots.a, [samples] + slots.layer.output.dimensions, scale: scale), scale: scale)
    return trace
  }
}
