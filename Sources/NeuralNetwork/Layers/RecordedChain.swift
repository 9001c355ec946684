import Kernels

/// Dense layers one after the other and a loss: the same places in the same graph, passed by one kernel instead of node by node.
final class RecordedChain<T: KernelScalar> {
  private let layers: Block<ChainLayer<T>>
  private let chain: Block<Chain<T>>
  private let scratch: Block<T>
  /// Taken out of the table and the block once: a step counts no references.
  private let kernel: KernelTable<T>.Kernel
  private let call: UnsafePointer<Chain<T>>
  /// How many steps may be made in a row before somebody looks whether to stop: about as many as take 0.1 ms; none of large ones.
  let stepsInARow: Int
  private static var multiplicationsInARow: Int { 1 << 19 }

  /// Nil where a layer or the loss is of another kind.
  init?(
    _ slots: [RecordedNetwork<T>.LayerSlots], graph: Graph<T>, samples: Int, x: Int, y: Int?, lossSlot: Int?, loss: LossFunction?
  ) {
    guard let y, let lossSlot, let loss, let last = slots.last, samples > 0 else { return nil }
    let outputs = last.layer.output.count
    let kind: Chain<T>.Loss
    let scale: Double
    switch loss {
    case .bce where last.layer.activation == .sigmoid: (kind, scale) = (.binaryCrossEntropy, 1 / Double(samples * outputs))
    case .crossEntropy where last.layer.activation == .softmax: (kind, scale) = (.crossEntropy, 1 / Double(samples))
    case .mse: (kind, scale) = (.squares, 1 / Double(samples * outputs))
    case .sse: (kind, scale) = (.halfSquares, 1 / Double(samples))
    default: return nil
    }
    var links: [ChainLayer<T>] = []
    for (position, layer) in slots.enumerated() {
      guard case .dense = layer.layer.specification.kind, let z = layer.z, layer.parameters.count == 2 else { return nil }
      let isFused = position == slots.count - 1 && (kind == .binaryCrossEntropy || kind == .crossEntropy)
      guard let function = layer.layer.activation.map({ isFused ? (.identity, 0) : $0.elementFunction }) ?? (.identity, 0) else {
        return nil
      }
      let (input, a) = (graph.slots[layer.input], graph.slots[layer.a])
      let (w, b) = (graph.slots[layer.parameters[0]], graph.slots[layer.parameters[1]])
      links.append(
        ChainLayer(
          inputs: layer.layer.input.count, outputs: layer.layer.output.count, function: function.function, slope: T(function.slope),
          x: UnsafePointer(input.value), w: UnsafePointer(w.value), b: UnsafePointer(b.value), z: graph.slots[z].value, a: a.value,
          dx: input.wantsGradient ? input.gradient : nil, dw: w.gradient, db: b.gradient, dz: graph.slots[z].gradient,
          da: a.gradient))
    }
    let widest = links.map { $0.outputs * samples }.max() ?? 0
    kernel = (widest < 64 ? T.smallKernels : T.kernels).chainKernel
    scratch = Block(zeros: Chain<T>.scratchCount(samples: samples, widths: [links[0].inputs] + links.map(\.outputs)))
    layers = Block(links.count, links[0])
    for (index, link) in links.enumerated() { layers.start[index] = link }
    chain = Block(
      1,
      Chain(
        layers: layers.start, layerCount: links.count, samples: samples, loss: kind, scale: T(scale), seed: 1,
        y: UnsafePointer(graph.slots[y].value), lossValue: graph.slots[lossSlot].value, scratch: scratch.start,
        largeProduct: T.sharedProduct, largeProductSize: SecondThread.productThreshold))
    call = UnsafePointer(chain.start)
    let multiplications = links.reduce(0) { $0 + $1.inputs * $1.outputs } * samples * 3 + 1000
    stepsInARow = widest < 4096 ? RecordedChain.multiplicationsInARow / multiplications : 0
  }

  func pass() { kernel(call) }

  /// Makes steps in a row.
  func make(_ steps: UnsafeMutablePointer<ChainSteps<T>>) {
    chain.start.pointee.row = steps
    kernel(call)
    chain.start.pointee.row = nil
  }
}

extension Activation {
  /// The vector kernel, and its slope.
  fileprivate var elementFunction: (function: ElementFunction, slope: Double)? {
    switch self {
    case .identity: (.identity, 0)
    case .sigmoid: (.sigmoid, 0)
    case .tanh: (.tanh, 0)
    case .relu: (.relu, 0)
    case .leakyRelu(let slope): (.leakyRelu, slope)
    default: nil
    }
  }
}
