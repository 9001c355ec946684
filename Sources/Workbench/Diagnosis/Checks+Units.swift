import Glibc
import Markup
import NeuralNetwork

/// What is seen in the units and in the gradients that pass them.
enum UnitChecks {
  static func all(_ examination: Examination) -> [Finding] {
    Diagnosis.each(examination, [dead, saturated, vanishing, exploding])
  }

  // MARK: Dead units

  /// relu units of a layer whose z is not above 0 for any sample.
  private static func dead(_ trace: ForwardTrace.Layer) -> (count: Int, units: Int)? {
    guard trace.layer.activation == .relu, let z = trace.z, z.rowCount > 0 else { return nil }
    let width = z.count / z.rowCount
    // A kernel is dead where none of its places is alive.
    let units: Int
    if case .image(let channels, _, _) = trace.layer.output { units = channels } else { units = width }
    let area = max(width / max(units, 1), 1)
    var alive = [Bool](repeating: false, count: units)
    z.withElements { elements in
      for (place, value) in elements.enumerated() where value > 0 { alive[place % width / area] = true }
    }
    return (alive.count { !$0 }, units)
  }

  private static func dead(_ examination: Examination) -> Finding? {
    guard !examination.hasLearntWell, let now = examination.nowPasses?.forward else { return nil }
    for trace in now.layers {
      guard let found = dead(trace), found.count * 2 >= found.units, found.count > 0 else { continue }
      if found.count < found.units, found.count * 4 < found.units * 3, !examination.hasLearntNothing { continue }
      let atFirst = examination.firstPasses?.forward.layers.first { $0.index == trace.index }.flatMap { dead($0) }
      let diedLater = examination.isTrained && (atFirst?.count ?? 0) * 2 < found.units
      let lines = examination.lines
      let leaky = lines.net { specification in
        for index in specification.layers.indices.dropLast() where specification.layers[index].activation == .relu {
          specification.layers[index].activation = .leakyRelu(slope: 0.01)
        }
      }
      let isLast = trace.index == examination.network.layers.count
      let identity = lines.net({ $0.layers[$0.layers.count - 1].activation = .identity }, keepsLoss: false)
      let slower = lines.optimizer(lr: examination.setup.optimizer.learningRate / 10)
      var cures =
        isLast
        ? [lines.restart(identity)]
        : diedLater ? [lines.restart(slower), lines.restart(leaky, slower)] : [lines.restart("reset"), lines.restart(leaky)]
      if !isLast { cures.append(lines.restart(leaky)) }
      return Finding(
        .deadUnits,
        "\(found.count == found.units ? "all \(found.units)" : "\(found.count) of the \(found.units)") relu units of layer \(trace.index) give 0 for every sample\(diedLater ? ", since a step of the training threw them there" : "")",
        place: "layer \(trace.index)", evidence: [.init("dead", .int(found.count)), .init("units", .int(found.units))], cures: cures)
    }
    return nil
  }

  // MARK: Saturated units

  /// The share of a layer's values where its curve is all but flat.
  private static func saturation(_ trace: ForwardTrace.Layer) -> Double? {
    let a: Tensor
    let isFlat: (Double) -> Bool
    switch trace.layer.activation {
    case .sigmoid: (a, isFlat) = (trace.a, { $0 * (1 - $0) < 0.0125 })
    case .tanh: (a, isFlat) = (trace.a, { 1 - $0 * $0 < 0.05 })
    default: return nil
    }
    guard a.count > 0 else { return nil }
    return a.withElements { elements in Double(elements.count { isFlat($0) }) / Double(elements.count) }
  }

  private static func saturated(_ examination: Examination) -> Finding? {
    guard !examination.hasLearntWell else { return nil }
    let last = examination.network.layers.count
    for passes in [examination.firstPasses, examination.nowPasses] {
      let isNow = passes?.forward.output == examination.nowPasses?.forward.output
      for trace in passes?.forward.layers ?? [] where trace.index < last || examination.weightLayers.count == 1 {
        guard let share = saturation(trace), share >= (isNow ? 0.9 : 0.7) else { continue }
        // A network of one layer may be sure of itself.
        if trace.index == last, !examination.hasLearntNothing { continue }
        let lines = examination.lines
        let z = trace.z.map { $0.elements.reduce(0) { max($0, abs($1)) } } ?? 0
        let slower = lines.optimizer(lr: examination.setup.optimizer.learningRate / 10)
        let start = examination.network.initialization == nil ? "reset" : lines.net()
        let name = trace.layer.activation?.text ?? "sigmoid"
        return Finding(
          .saturatedUnits,
          "\(percent(share)) of the \(name) values of layer \(trace.index) lie where the curve is flat; the sums go up to ±\(short(z))",
          place: "layer \(trace.index)", evidence: [.init("share", .double(share)), .init("largest_sum", .double(z))],
          cures: [lines.restart(start), lines.restart(start, slower)])
      }
    }
    return nil
  }

  // MARK: Gradients by layer

  /// The root mean square of each layer's weight gradients, first layer first; frozen layers left out.
  static func sizes(_ backward: BackwardTrace, _ examination: Examination) -> [(layer: Int, size: Double)] {
    backward.layers.compactMap { layer in
      let gradients = layer.parameters.filter { $0.role.hasPrefix("W") || $0.role.hasPrefix("E") }
      let count = gradients.reduce(0) { $0 + $1.gradient.count }
      guard count > 0 else { return nil }
      let sum = gradients.reduce(0.0) { $0 + $1.gradient.elements.reduce(0) { $0 + $1 * $1 } }
      return (layer.index, (sum / Double(count)).squareRoot())
    }
  }

  /// The first layer's gradient against the last one's; nil with fewer than two layers.
  static func ratio(_ examination: Examination) -> Double? {
    guard let backward = examination.firstPasses?.backward else { return nil }
    let sizes = sizes(backward, examination)
    guard sizes.count >= 2, let first = sizes.first, let last = sizes.last, last.size > 0 else { return nil }
    return first.size / last.size
  }

  private static func vanishing(_ examination: Examination) -> Finding? {
    guard !examination.hasLearntWell else { return nil }
    if let flat = flatStep(examination) { return flat }
    if let faint = faint(examination) { return faint }
    guard examination.hiddenLayers.count >= 3, let ratio = ratio(examination), ratio < 0.01,
      let backward = examination.firstPasses?.backward
    else { return nil }
    let sizes = sizes(backward, examination)
    let lines = examination.lines
    func with(_ activation: Activation) -> String {
      lines.net { specification in
        for layer in examination.hiddenLayers where layer.specification.kind.hasActivation {
          specification.layers[layer.index - 1].activation = activation
        }
      }
    }
    let shallow = lines.net { specification in
      let hidden = examination.hiddenLayers
      guard hidden.allSatisfy({ if case .dense = $0.specification.kind { true } else { false } }), let first = hidden.first else { return }
      specification.layers = [.dense(first.output.count, .tanh)] + specification.layers.suffix(1)
    }
    return Finding(
      .vanishingGradients,
      "at first the gradient of W\(sizes[0].layer) is \(short(sizes[0].size)), that of W\(sizes[sizes.count - 1].layer) \(short(sizes[sizes.count - 1].size)): \(short(ratio)) of it",
      place: "layer \(sizes[0].layer)",
      evidence: [.init("ratio", .double(ratio)), .init("gradients", .array(sizes.map { .double($0.size) }))],
      cures: [lines.restart(with(.relu)), lines.restart(with(.tanh)), lines.restart(shallow)])
  }

  /// First weights so small that hardly anything comes through them, forwards or backwards.
  private static func faint(_ examination: Examination) -> Finding? {
    guard examination.hiddenLayers.count >= 2, examination.network.initialization != .zeros,
      let backward = examination.firstPasses?.backward, let drawn = examination.drawnPasses?.backward
    else { return nil }
    let (slope, usual) = (TrainingChecks.norm(backward), TrainingChecks.norm(drawn))
    // What lies in the first layer's weights alone, the inputs may make up for.
    let small = examination.weightLayers.dropFirst().filter { layer in
      let (own, fresh) = (examination.first.parameter("W\(layer.index)"), examination.drawn?.parameter("W\(layer.index)"))
      guard let own, let fresh else { return false }
      return Column(own.elements).size < 0.1 * Column(fresh.elements).size
    }
    let sizes = sizes(backward, examination)
    guard slope > 0, slope < 0.02 * usual, 2 * small.count >= examination.weightLayers.count - 1, let first = sizes.first,
      let last = sizes.last
    else { return nil }
    return Finding(
      .vanishingGradients,
      "the first weights are so small that the gradient of W\(first.layer) is \(short(first.size)) and that of W\(last.layer) \(short(last.size)): all together \(short(slope / usual)) of what freshly drawn weights give",
      place: "layer \(small.first?.index ?? first.layer)",
      evidence: [.init("ratio", .double(slope / usual)), .init("gradients", .array(sizes.map { .double($0.size) }))],
      cures: [examination.lines.restart("reset")])
  }

  /// A step has no slope at all, so nothing passes it.
  private static func flatStep(_ examination: Examination) -> Finding? {
    guard examination.setup.optimizer.kind != .perceptron || examination.weightLayers.count > 1,
      let layer = examination.network.layers.first(where: { $0.activation == .step })
    else { return nil }
    let lines = examination.lines
    let line = lines.net(
      { specification in
        for index in specification.layers.indices where specification.layers[index].activation == .step {
          specification.layers[index].activation = index == specification.layers.count - 1 ? .sigmoid : .tanh
        }
      }, keepsLoss: false)
    let optimizer = examination.setup.optimizer.kind == .perceptron ? ["optimizer sgd lr=0.5"] : []
    return Finding(
      .vanishingGradients, "step is flat everywhere but at 0, so no gradient passes layer \(layer.index): a′ is 0 for every sample",
      place: "layer \(layer.index)", evidence: [.init("ratio", .double(0)), .init("activation", .string("step"))],
      cures: [lines.restart(([line] + optimizer).joined(separator: "; ")), lines.restart(line, "optimizer sgd lr=1")])
  }

  private static func exploding(_ examination: Examination) -> Finding? {
    guard !examination.hasLearntWell, examination.hiddenLayers.count >= 1, let backward = examination.firstPasses?.backward,
      let forward = examination.firstPasses?.forward
    else { return nil }
    let sizes = sizes(backward, examination)
    guard let first = sizes.first, let last = sizes.last, sizes.count >= 2 else { return nil }
    let isFinite = sizes.allSatisfy { $0.size.isFinite }
    let largest = sizes.map(\.size).max() ?? 0
    func size(_ tensor: Tensor) -> Double { Column(tensor.elements).size }
    // How much the values grow from layer to layer: what comes in large is another matter, and what has a limit cannot.
    let hidden = forward.layers.filter { $0.index < examination.network.layers.count && $0.z != nil }
    let isUnbounded = hidden.allSatisfy { ![.sigmoid, .tanh, .step, .softmax].contains($0.layer.activation) }
    let values = hidden.map { size($0.a) } + (forward.layers.last?.z.map { [size($0)] } ?? [])
    let growth = (values.max() ?? 0) / max(size(examination.probeInputs), 1)
    guard !isFinite || (largest > 10 && (first.size > 20 * last.size || growth > 8)) || (isUnbounded && growth > 20) else { return nil }
    let lines = examination.lines
    let isDrawn = examination.network.initialization == .normal
    let start = isDrawn ? lines.net() : "reset"
    let rate = min(examination.setup.optimizer.learningRate, 0.1)
    return Finding(
      .explodingGradients,
      isFinite
        ? "at first the gradient of W\(first.layer) is \(short(first.size)), that of W\(last.layer) \(short(last.size)); the values grow \(short(growth)) times"
        : "at first the gradients are not finite: the values grow from layer to layer",
      place: "layer \(first.layer)",
      evidence: [
        .init("ratio", .double(first.size / last.size)), .init("growth", .double(growth)),
        .init("gradients", .array(sizes.map { .double($0.size) })),
      ], cures: [lines.restart(start), lines.restart(start, lines.optimizer(lr: rate / 10)), lines.restart("clip norm=1")])
  }
}
