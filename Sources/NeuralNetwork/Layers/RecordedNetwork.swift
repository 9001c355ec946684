import Limits

/// A network recorded for a number of samples and a loss: the graph, and which slots hold each layer's x, z, a and parameters.
final class RecordedNetwork<T: KernelScalar> {
  struct LayerSlots {
    let layer: ResolvedLayer
    let input: Int
    let z: Int?
    let a: Int
    let parameters: [Int]
    /// The node that computes z (or a, where there is no z); nil for flatten and switched-off dropout.
    let node: Int?
    /// The node that makes a from z.
    let activationNode: Int?
    /// A dropout's mask.
    let mask: Int?
  }

  let samples: Int
  let graph: Graph<T>
  let layers: [LayerSlots]
  let hasDropout: Bool
  let x: Int
  let y: Int?
  private let loss: Int?
  private let lossNode: Int?
  /// Where the loss is computed from z: the node that computes it from a, for da on demand.
  private let lossFromA: (node: Int, output: Int)?
  /// Then the last activation has no part in the backward pass.
  private let skippedNode: Int?
  /// The whole as one chain of dense layers, where it is one.
  let chain: RecordedChain<T>?
  private let store: ParameterStore<T>
  let layout: ParameterLayout

  /// - Parameter isTraining: whether dropout is switched on.
  /// - Throws: when the whole would be too large.
  init(
    _ resolved: [ResolvedLayer], layout: ParameterLayout, store: ParameterStore<T>, samples: Int, loss: LossFunction?, isTraining: Bool,
    keepsGradients: Bool, tracksInput: Bool, rounding: Graph<T>.Rounding = .none
  ) throws(EngineError) {
    var recorder = GraphRecorder()
    var layers: [LayerSlots] = []
    let inputShape = [samples] + (resolved.first?.input.dimensions ?? [])
    _ = try Shape.count(inputShape)
    x = recorder.input(inputShape, needsGradient: tracksInput)
    var current = x
    for layer in resolved {
      let slots = try LayerRecorder(layer: layer, samples: samples, isTraining: isTraining, layout: layout).record(
        &recorder, input: current)
      layers.append(
        LayerSlots(
          layer: layer, input: current, z: slots.z, a: slots.a, parameters: slots.parameters, node: slots.node,
          activationNode: slots.activationNode, mask: slots.mask))
      current = slots.a
    }
    if let loss {
      let outputs = resolved.last?.output.count ?? 0
      let target = recorder.input([samples, outputs], needsGradient: false)
      y = target
      let last = layers.last
      if let z = last?.z, let fused = loss.primitiveFromZ(after: last?.layer.activation) {
        self.loss = try recorder.apply(fused, to: [z, target], isExact: true)
        lossNode = recorder.steps.count - 1
        let separate = try recorder.apply(loss.primitive, to: [current, target], isExact: true)
        lossFromA = (recorder.steps.count - 1, separate)
      } else {
        self.loss = try recorder.apply(loss.primitive, to: [current, target], isExact: true)
        lossNode = recorder.steps.count - 1
        lossFromA = nil
      }
    } else {
      y = nil
      self.loss = nil
      lossNode = nil
      lossFromA = nil
    }
    self.layers = layers
    hasDropout = layers.contains { $0.mask != nil }
    skippedNode = lossFromA == nil ? nil : layers.last?.activationNode
    self.samples = samples
    self.store = store
    self.layout = layout
    graph = try recorder.graph(store, keepsGradients: keepsGradients, rounding: rounding)
    chain =
      keepsGradients && rounding == .none && !hasDropout
      ? RecordedChain(layers, graph: graph, samples: samples, x: x, y: y, lossSlot: self.loss, loss: loss) : nil
  }

  var output: Int { layers.last?.a ?? x }
  private var layerNodes: Int { lossNode ?? graph.nodeCount }

  func setInputs(_ elements: Slice<UnsafeBufferPointer<Double>>) { set(x, elements) }
  func setTargets(_ elements: Slice<UnsafeBufferPointer<Double>>) { if let y { set(y, elements) } }

  private func set(_ slot: Int, _ elements: Slice<UnsafeBufferPointer<Double>>) {
    guard let source = UnsafeBufferPointer(rebasing: elements).baseAddress else { return }
    let target = graph.slots[slot].value
    for index in 0..<min(elements.count, graph.slots[slot].count) { target[index] = T(source[index]) }
  }

  /// Layers, then the loss where there is one.
  func forward() { graph.forward(0..<(lossNode.map { $0 + 1 } ?? graph.nodeCount)) }

  /// The loss without penalty.
  var lossValue: T { loss.map { graph.slots[$0].value[0] } ?? 0 }

  /// From the loss to the parameters, whose gradients are added to the store's.
  /// - Parameter seed: ∂L/∂L, other than 1 where the loss is scaled.
  func backward(seed: T = 1) {
    guard let loss, let lossNode else { return }
    graph.clearGradients()
    graph.slots[loss].gradient[0] = seed
    graph.backward(lossNode..<lossNode + 1)
    graph.backward(0..<(skippedNode ?? lossNode))
  }

  /// Forward and backward in one go: the same as `forward`, gradients cleared, and `backward`.
  /// - Returns: whether the backward pass has been done too; else only the forward one has.
  func pass() -> Bool {
    guard let chain else {
      forward()
      return false
    }
    chain.pass()
    return true
  }

  /// Rosenblatt's rule in place of the last layer's gradient: dz = ŷ − y, not averaged.
  func backwardByPerceptronRule() {
    guard let y, let last = layers.last, let z = last.z, let node = last.node, let loss, let lossNode else { return }
    graph.clearGradients()
    graph.slots[loss].gradient[0] = 1
    graph.backward(lossNode..<lossNode + 1)
    let count = graph.slots[z].count
    for index in 0..<count {
      graph.slots[z].gradient[index] = graph.slots[last.a].value[index] - graph.slots[y].value[index]
    }
    graph.backward(node..<node + 1)
  }

  /// Fills in ∂L/∂a of the last layer where training goes straight to z.
  func fillLastActivationGradient(seed: T = 1) {
    guard let lossFromA, let last = layers.last else { return }
    MatrixKernels.zero(graph.slots[last.a].gradient, graph.slots[last.a].count)
    graph.slots[lossFromA.output].gradient[0] = seed
    graph.backward(lossFromA.node..<lossFromA.node + 1)
  }

  /// The penalty l1·Σ|w| + l2·Σw² on weights.
  func penalty(_ regularization: Regularization) -> T {
    guard !regularization.isNone else { return 0 }
    var absolute: T = 0
    var squared: T = 0
    for entry in layout.entries where entry.parameter.isWeight {
      let values = store.readValues.start + entry.offset
      for index in 0..<entry.count {
        absolute += abs(values[index])
        squared += values[index] * values[index]
      }
    }
    return T(regularization.l1) * absolute + T(regularization.l2) * squared
  }

  /// Adds the penalty's gradient to the weights'.
  func addPenaltyGradient(_ regularization: Regularization, seed: T = 1) {
    guard !regularization.isNone else { return }
    let l1 = T(regularization.l1) * seed
    let l2 = 2 * T(regularization.l2) * seed
    for entry in layout.entries where entry.parameter.isWeight {
      let values = store.readValues.start + entry.offset
      let gradients = store.gradients.start + entry.offset
      for index in 0..<entry.count {
        let sign: T = values[index] > 0 ? 1 : values[index] < 0 ? -1 : 0
        gradients[index] += l1 * sign + l2 * values[index]
      }
    }
  }

  func tensor(_ slot: Int, _ shape: [Int]) -> Tensor { Graph.tensor(graph.slots[slot].value, shape) }
  func gradientTensor(_ slot: Int, _ shape: [Int], scale: Double = 1) -> Tensor {
    var tensor = Graph.tensor(graph.slots[slot].gradient, shape)
    if scale != 1 { for index in tensor.elements.indices { tensor.elements[index] *= scale } }
    return tensor
  }

  /// The forward pass as it is in the buffers.
  func forwardTrace(_ regularization: Regularization) -> ForwardTrace {
    let penalty = loss == nil ? 0 : Double(self.penalty(regularization))
    let traced = layers.map { slots in
      let shape = [samples] + slots.layer.output.dimensions
      return ForwardTrace.Layer(
        layer: slots.layer, input: tensor(slots.input, [samples] + slots.layer.input.dimensions),
        z: slots.z.map { tensor($0, shape) }, a: tensor(slots.a, shape), time: recurrentTrace(slots))
    }
    let outputShape = [samples] + (layers.last?.layer.output.dimensions ?? [])
    return ForwardTrace(
      loss: loss == nil ? nil : Double(lossValue) + penalty, penalty: penalty, layers: traced, output: tensor(output, outputShape))
  }

  /// Asks for the memory of what a trace copies, forwards or backwards: each layer's input, z and a, a recurrent one's steps, and the output.
  /// - Parameter count: how many traces.
  func requireTraces(_ count: Int) throws(EngineError) {
    let places = layers.flatMap { [$0.input, $0.a] + ($0.z.map { [$0] } ?? []) } + [output]
    let steps = layers.reduce(0) { sum, slots in
      guard case .recurrent(let options) = slots.layer.specification.kind, case .sequence(let steps, _) = slots.layer.input else {
        return sum
      }
      // State, cell, gates and their gradients.
      return sum + samples * steps * options.units * (2 + 2 * options.cell.gateNames.count)
    }
    let numbers = places.reduce(steps) { $0 + graph.slots[$1].count }
    try Work.require(Work.bytes(numbers, of: count * MemoryLayout<Double>.stride), for: "copying this pass")
  }

  /// The backward pass as it is in the buffers.
  func backwardTrace(loss: Double, seed: T = 1) -> BackwardTrace {
    fillLastActivationGradient(seed: seed)
    let scale = 1 / Double(seed)
    let traced = layers.map { slots in
      let shape = [samples] + slots.layer.output.dimensions
      return BackwardTrace.Layer(
        layer: slots.layer, da: gradientTensor(slots.a, shape, scale: scale),
        dz: slots.z.map { gradientTensor($0, shape, scale: scale) },
        parameters: zip(slots.layer.parameters, slots.parameters).map { ($0.role, gradientTensor($1, $0.shape, scale: scale)) },
        dinput: gradientTensor(slots.input, [samples] + slots.layer.input.dimensions, scale: scale),
        time: recurrentTrace(slots, scale: scale))
    }
    return BackwardTrace(loss: loss, layers: traced)
  }
}

extension LossFunction {
  /// The operation that computes it from z where that is more exact: bce after sigmoid, cross_entropy after softmax.
  func primitiveFromZ(after activation: Activation?) -> Primitive? {
    switch (self, activation) {
    case (.bce, .sigmoid): .binaryCrossEntropyFromZ
    case (.crossEntropy, .softmax): .crossEntropyFromZ
    default: nil
    }
  }
}
