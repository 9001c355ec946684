import Markup
import NeuralNetwork

/// What is seen in the layers and their weights.
enum WeightChecks {
  static func all(_ examination: Examination) -> [Finding] {
    Diagnosis.each(examination, [frozen, zeros, symmetric, linear, narrow, overflow])
  }

  private static func frozen(_ examination: Examination) -> Finding? {
    let layers = examination.weightLayers.map(\.index)
    guard !layers.isEmpty, layers.allSatisfy({ examination.network.frozenLayers.contains($0) }) else { return nil }
    return Finding(
      .allFrozen, layers.count == 1 ? "the only layer with weights is frozen" : "all \(layers.count) layers with weights are frozen",
      evidence: [.init("layers", .array(layers.map { .int($0) }))],
      cures: [examination.lines.goOn("unfreeze all"), examination.lines.restart("unfreeze all")])
  }

  /// The weights by which a layer's inputs count.
  private static func weights(_ layer: ResolvedLayer, _ network: Network) -> [Tensor] {
    layer.parameters.filter(\.isWeight).compactMap { network.parameter($0.name) }
  }

  private static func zeros(_ examination: Examination) -> Finding? {
    let layers = examination.weightLayers
    guard layers.count >= 2, !examination.hasLearntAll else { return nil }
    let first = examination.first
    let zero = layers.filter { layer in
      let weights = weights(layer, first)
      return !weights.isEmpty && weights.allSatisfy { $0.elements.allSatisfy { $0 == 0 } }
    }
    guard let layer = zero.first, zero.count == layers.count || zero.contains(where: { $0.index != layers[0].index }) else { return nil }
    let lines = examination.lines
    let names = zero.flatMap { $0.parameters.filter(\.isWeight).map(\.name) }
    let isByInitialization = examination.network.initialization == .zeros
    return Finding(
      .zeroWeights, "\(listed(names)) \(names.count == 1 ? "is" : "are") all 0 at first", place: "layer \(layer.index)",
      evidence: [.init("weights", .array(names.map { .string($0) }))],
      cures: [lines.restart(isByInitialization ? lines.net() : "reset")])
  }

  private static func symmetric(_ examination: Examination) -> Finding? {
    guard !examination.hasLearntAll else { return nil }
    for (place, layer) in examination.weightLayers.enumerated().dropLast() {
      guard case .dense(let units) = layer.specification.kind, units >= 2 else { continue }
      let next = examination.weightLayers[place + 1]
      for network in examination.isTrained ? [examination.first, examination.network] : [examination.network] {
        let twins = twins(layer, next, network)
        guard twins * 2 >= units, twins >= 2 else { continue }
        let lines = examination.lines
        return Finding(
          .symmetricUnits,
          twins == units
            ? "all \(units) units of layer \(layer.index) have equal weights"
            : "\(twins) of the \(units) units of layer \(layer.index) have equal weights",
          place: "layer \(layer.index)", evidence: [.init("equal", .int(twins)), .init("units", .int(units))],
          cures: [lines.restart(examination.network.initialization == .zeros ? lines.net() : "reset")])
      }
    }
    return nil
  }

  /// How many units have another with the same weights in and out; a unit without any weight is no twin.
  private static func twins(_ layer: ResolvedLayer, _ next: ResolvedLayer, _ network: Network) -> Int {
    guard let w = network.parameter("W\(layer.index)"), w.rank == 2 else { return 0 }
    let (inputs, units) = (w.shape[0], w.shape[1])
    let b = network.parameter("b\(layer.index)")
    var out: Tensor?
    if case .dense = next.specification.kind, let found = network.parameter("W\(next.index)"), found.shape.first == units { out = found }
    let incoming = w.elements
    let outgoing = out?.elements ?? []
    let width = out.map { $0.shape[1] } ?? 0
    func key(_ unit: Int) -> [Double] {
      (0..<inputs).map { incoming[$0 * units + unit] } + (b.map { [$0[flat: unit]] } ?? [])
        + (0..<width).map { outgoing[unit * width + $0] }
    }
    var counts: [[Double]: Int] = [:]
    for unit in 0..<units {
      // What training has made of equal units may differ in the last digits.
      let key = key(unit).map { ($0 * 1e9).rounded() / 1e9 }
      if key.contains(where: { $0 != 0 }) { counts[key, default: 0] += 1 }
    }
    return counts.values.filter { $0 >= 2 }.reduce(0, +)
  }

  /// Two layers that are one matrix.
  private static func linear(_ examination: Examination) -> Finding? {
    let layers = examination.weightLayers
    for (layer, next) in zip(layers, layers.dropFirst()) {
      guard isAffine(layer), isAffine(next, inputsOnly: true), isLinearBetween(layer, next, examination.network) else { continue }
      let lines = examination.lines
      let line = lines.net { specification in
        for other in layers.dropLast() where isAffine(other) {
          specification.layers[other.index - 1].activation = .tanh
        }
      }
      return Finding(
        .noActivation, "there is no activation between layer \(layer.index) and layer \(next.index)", place: "layer \(layer.index)",
        evidence: [.init("layers", .array([.int(layer.index), .int(next.index)]))],
        cures: [lines.restart(line), lines.restart(line, lines.optimizer(lr: faster(examination)))])
    }
    return nil
  }

  private static func faster(_ examination: Examination) -> Double { examination.setup.optimizer.learningRate * 10 }

  /// Whether a layer is a matrix and a bias, with nothing behind it.
  private static func isAffine(_ layer: ResolvedLayer, inputsOnly: Bool = false) -> Bool {
    switch layer.specification.kind {
    case .dense, .convolution, .transposedConvolution: inputsOnly || layer.specification.activation == .identity
    default: false
    }
  }

  private static func isLinearBetween(_ layer: ResolvedLayer, _ next: ResolvedLayer, _ network: Network) -> Bool {
    network.layers.filter { $0.index > layer.index && $0.index < next.index }.allSatisfy {
      switch $0.specification.kind {
      case .flatten, .averagePool, .dropout: true
      default: false
      }
    }
  }

  /// Fewer units than what has to pass.
  private static func narrow(_ examination: Examination) -> Finding? {
    let network = examination.network
    guard network.layers.count >= 2, network.inputCount >= 2 || examination.hiddenLayers.count >= 1 else { return nil }
    let outputs = network.outputCount
    var bits = 0
    while 1 << bits < outputs { bits += 1 }
    let narrow = examination.hiddenLayers.compactMap { layer -> (layer: ResolvedLayer, units: Int)? in
      guard case .dense(let units) = layer.specification.kind else { return nil }
      return (layer, units)
    }.min { ($0.units, $0.layer.index) < ($1.units, $1.layer.index) }
    guard let narrow, narrow.units == 1 || narrow.units < min(bits, network.inputCount) else { return nil }
    if examination.isTrained, let gain = examination.gain, gain > 0.9 { return nil }
    let lines = examination.lines
    let wide = max(8, outputs)
    let line = lines.net { specification in
      if case .dense = specification.layers[narrow.layer.index - 1].kind {
        specification.layers[narrow.layer.index - 1] = .dense(wide, narrow.layer.specification.activation)
      }
    }
    return Finding(
      .bottleneck, "layer \(narrow.layer.index) has \(counted(narrow.units, "unit")), through which everything must pass",
      place: "layer \(narrow.layer.index)", evidence: [.init("units", .int(narrow.units)), .init("outputs", .int(outputs))],
      cures: [lines.restart(line)], needsProof: examination.isTrained)
  }

  /// Numbers that float16 cannot hold.
  private static func overflow(_ examination: Examination) -> Finding? {
    guard examination.setup.precision == .float16Mixed else { return nil }
    let limit = 65504.0
    let column = Column(examination.data.inputs.elements)
    let largestInput = max(abs(column.low), abs(column.high))
    var place = "X"
    var largest = largestInput
    if largestInput <= limit {
      for layer in examination.firstPasses?.forward.layers ?? [] {
        let most = (layer.z ?? layer.a).elements.reduce(0) { max($0, abs($1)) }
        if most > limit {
          (place, largest) = ("layer \(layer.index)", most)
          break
        }
      }
    }
    let hasLostScale = examination.isTrained && examination.lossScale < 1
    guard largest > limit || hasLostScale else { return nil }
    let lines = examination.lines
    var cures = [lines.restart("precision float32")]
    if !FeatureChecks.unscaled(examination.data).isEmpty { cures.insert(lines.restart(lines.data(scale: .standard)), at: 0) }
    return Finding(
      .float16Overflow,
      largest > limit
        ? "\(place) reaches \(short(largest)), and float16 ends at 65504"
        : "the loss scale has fallen to \(short(examination.lossScale)): the gradients overflow all the time",
      place: place,
      evidence: [.init("largest", .double(largest)), .init("limit", .double(limit)), .init("loss_scale", .double(examination.lossScale))],
      cures: cures)
  }
}
