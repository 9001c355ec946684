import Glibc
import Markup
import NeuralNetwork

/// What is seen in the targets, and in targets and last activation together.
enum TargetChecks {
  static func all(_ examination: Examination) -> [Finding] {
    Diagnosis.each(examination, [unreachable, shape, scale, contradicting, oneClass, imbalance, mismatch, few])
  }

  // MARK: What the last activation can give

  private static func reach(_ activation: Activation?) -> (low: Double, high: Double) {
    switch activation {
    case .sigmoid, .softmax, .step: (0, 1)
    case .tanh: (-1, 1)
    case .relu, .softplus: (0, .infinity)
    case .elu(let alpha): (-abs(alpha), .infinity)
    case .gelu: (-0.17, .infinity)
    default: (-.infinity, .infinity)
    }
  }

  private static func unreachable(_ examination: Examination) -> Finding? {
    guard let targets = examination.targets else { return nil }
    let last = examination.network.lastActivation
    let (low, high) = reach(last)
    let values = targets.elements
    let column = Column(values)
    let beyond = column.low >= low - 1e-9 && column.high <= high + 1e-9 ? 0 : Column.count(values, beyond: low - 1e-9, high + 1e-9)
    guard beyond > 0, let last, let layer = examination.network.layers.last else { return nil }
    let lines = examination.lines
    let isTwo = column.low == -1 && column.high == 1 && Column.count(values, beyond: -1, 1, inside: true) == 0
    let identity = lines.net({ $0.layers[$0.layers.count - 1].activation = .identity }, keepsLoss: false)
    var cures: [Cure]
    if isTwo, last == .sigmoid {
      cures = [lines.restart(lines.data(targets: "(y + 1)/2"), lines.net(keepsLoss: false))]
    } else if isUnscaled(examination) || max(abs(column.low), abs(column.high)) > 5 {
      cures = [lines.restart(scaledLine(examination, withFeatures: !FeatureChecks.unscaled(examination.data).isEmpty), identity)]
    } else {
      cures = [lines.restart(identity)]
    }
    cures += [lines.restart(identity, lines.optimizer(lr: examination.setup.optimizer.learningRate / 10))]
    let reachText =
      high == .infinity ? "none below \(low == 0 ? "0" : short(low))" : "numbers from \(short(low)) to \(short(high))"
    return Finding(
      .unreachableTargets,
      "the targets go from \(column.text), and \(last.text) gives \(reachText): \(percent(Double(beyond) / Double(values.count))) of them are out of reach",
      place: "layer \(layer.index)",
      evidence: [
        .init("low", .double(column.low)), .init("high", .double(column.high)),
        .init("share", .double(Double(beyond) / Double(values.count))),
      ], cures: cures)
  }

  // MARK: Form

  /// Class numbers that do not begin with 0.
  private static func shape(_ examination: Examination) -> Finding? {
    let data = examination.data
    let sizes = data.classSizes
    guard sizes.count > 2, sizes[0] == 0, sizes.dropFirst().count(where: { $0 > 0 }) >= 2 else { return nil }
    let lines = examination.lines
    let count = sizes.count - 1
    let last = lines.net(
      {
        if let layer = $0.layers.last, case .dense = layer.kind {
          $0.layers[$0.layers.count - 1] = count == 2 ? .dense(1, .sigmoid) : .dense(count, layer.activation)
        }
      }, keepsLoss: false)
    return Finding(
      .targetShape, "no sample is of class 0: the class numbers go from 1 to \(sizes.count - 1), and they are counted from 0", place: "y",
      evidence: [.init("low", .double(1)), .init("high", .double(Double(sizes.count - 1)))],
      cures: [lines.restart(lines.data(targets: "y - 1"), last)])
  }

  // MARK: Size

  private static let largest = 20.0
  private static let smallest = 0.005

  static func isUnscaled(_ examination: Examination) -> Bool {
    examination.targets.map { isUnscaled(examination.data, $0) } ?? false
  }

  static func isUnscaled(_ data: Dataset, _ targets: Tensor) -> Bool {
    guard !data.isClassification else { return false }
    let columns = Column.all(of: targets)
    guard columns.contains(where: { !$0.isConstant }) else { return false }
    let size = columns.map(\.size).max() ?? 0
    let deviation = columns.map(\.deviation).max() ?? 0
    return size >= largest || deviation <= smallest
  }

  /// The data with targets of mean 0 and deviation 1.
  static func scaledLine(_ examination: Examination, withFeatures: Bool) -> String {
    examination.lines.data(scale: withFeatures ? .standard : nil, targets: "(y - y.mean())/y.std()")
  }

  private static func scale(_ examination: Examination) -> Finding? {
    guard !examination.hasLearntAll, let last = examination.network.layers.last, isUnscaled(examination),
      let targets = examination.targets
    else { return nil }
    let (low, high) = reach(last.activation)
    guard low < 0 || high == .infinity, high == .infinity else { return nil }
    let column = Column(targets.elements)
    let lines = examination.lines
    let line = scaledLine(examination, withFeatures: !FeatureChecks.unscaled(examination.data).isEmpty)
    let optimizer = examination.setup.optimizer
    let needsIdentity = low > -.infinity
    let net = needsIdentity ? [lines.net { $0.layers[$0.layers.count - 1].activation = .identity }] : []
    var cures = [lines.restart(([line] + net).joined(separator: "; "))]
    if optimizer.kind == .sgd, optimizer.learningRate != 0.1 {
      cures.append(lines.restart(([line] + net).joined(separator: "; "), lines.optimizer(lr: 0.1)))
    }
    return Finding(
      .unscaledTargets, "the targets go from \(column.text)", place: "y",
      evidence: [
        .init("low", .double(column.low)), .init("high", .double(column.high)), .init("mean", .double(column.mean)),
        .init("deviation", .double(column.deviation)),
      ], cures: cures)
  }

  // MARK: Contradictions

  private static func contradicting(_ examination: Examination) -> Finding? {
    let data = examination.data
    guard let targets = examination.targets else { return nil }
    let equal = EqualRows(data.inputs)
    guard !equal.groups.isEmpty else { return nil }
    if let classes = data.classes(of: data.targets) {
      let (lost, example) = equal.contradictions(classes)
      let possible = 1 - Double(lost) / Double(data.sampleCount)
      guard let example, possible <= 0.985 else { return nil }
      let (a, b) = example
      return Finding(
        .contradictingSamples,
        "samples \(a) and \(b) have the same inputs, and their classes are \(data.className(classes[a])) and \(data.className(classes[b])); "
          + "no network can be right for more than \(percent(possible))",
        place: "sample \(b)",
        evidence: [.init("samples", .array([.int(a), .int(b)])), .init("possible_accuracy", .double(possible))],
        cures: [examination.lines.look("np.c_[X, y][[\(a), \(b)]]")])
    }
    let width = max(targets.count / max(targets.rowCount, 1), 1)
    let columns = Column.values(of: targets)
    let (within, example) = equal.deviations(columns)
    let total = columns.reduce(0) { $0 + pow(Column($1).deviation, 2) } * Double(data.sampleCount)
    guard let (a, b) = example, total > 0, within >= 0.05 * total else { return nil }
    return Finding(
      .contradictingSamples,
      "samples \(a) and \(b) have the same inputs, and their targets are \(short(targets[flat: a * width])) and \(short(targets[flat: b * width])); "
        + "\(percent(within / total)) of the variance cannot be explained", place: "sample \(b)",
      evidence: [.init("samples", .array([.int(a), .int(b)])), .init("unexplained", .double(within / total))],
      cures: [examination.lines.look("np.c_[X, y][[\(a), \(b)]]")])
  }

  // MARK: Classes

  /// All samples of one class: data given class by class.
  private static func oneClass(_ examination: Examination) -> Finding? {
    let data = examination.data
    let sizes = data.classSizes
    guard data.sampleCount >= 2, sizes.count >= 2, let only = sizes.firstIndex(of: data.sampleCount) else { return nil }
    return Finding(
      .orderedBatches, "all \(data.sampleCount) samples the network sees now are of class \(data.className(only))", place: "y",
      evidence: [.init("class", .int(only)), .init("samples", .int(data.sampleCount))],
      cures: [examination.lines.look("show data")])
  }

  private static func imbalance(_ examination: Examination) -> Finding? {
    let data = examination.data
    guard let classes = data.classes(of: data.targets), data.sampleCount >= 10 else { return nil }
    let sizes = EqualRows.sizes(classes)
    guard sizes.count >= 2, let (largest, most) = sizes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let share = Double(most) / Double(data.sampleCount)
    guard share >= 0.85 else { return nil }
    // Where the rare ones are found all the same, nothing is wrong.
    if examination.isTrained, let confusion = examination.now?.confusion, confusion.indices.contains(largest) {
      let rare = confusion.indices.filter { $0 != largest }
      let found = rare.reduce(0) { $0 + confusion[$1][$1] }
      let there = rare.reduce(0) { $0 + confusion[$1].reduce(0, +) }
      if there > 0, Double(found) / Double(there) >= 0.5 { return nil }
    }
    let lines = examination.lines
    let rarest = sizes.min { ($0.value, $0.key) < ($1.value, $1.key) }
    return Finding(
      .classImbalance,
      "\(percent(share)) of the samples are of class \(data.className(largest)): always answering it gives an accuracy of \(short(share)), and a loss of \(short(examination.base?.loss ?? 0))",
      place: "y",
      evidence: [
        .init("share", .double(share)), .init("base_loss", .optional(examination.base?.loss)),
        .init("smallest_class", .int(rarest?.value ?? 0)),
      ], cures: [lines.goOn()])
  }

  // MARK: Loss and last activation

  private static func mismatch(_ examination: Examination) -> Finding? {
    let data = examination.data
    guard data.isClassification, let layer = examination.network.layers.last, let last = layer.activation else { return nil }
    guard ![.bce, .crossEntropy].contains(examination.loss), examination.setup.optimizer.kind != .perceptron else { return nil }
    let isWell = examination.hasLearntWell && (examination.gain ?? 0) >= 0.75
    let lines = examination.lines
    let fitting: LossFunction
    switch last {
    case .softmax: fitting = .crossEntropy
    case .sigmoid where !isWell: fitting = .bce
    case .identity where !isWell, .tanh where !isWell, .relu where !isWell, .leakyRelu where !isWell, .softplus where !isWell:
      let isMany = examination.network.outputCount > 1
      let line = lines.net({ $0.layers[$0.layers.count - 1].activation = isMany ? .softmax : .sigmoid }, keepsLoss: false)
      return Finding(
        .lossMismatch,
        "the targets are \(data.classCount ?? 2) classes, and the network ends in \(last.text) with the loss \(examination.loss.name)",
        place: "layer \(layer.index)",
        evidence: [.init("loss", .string(examination.loss.name)), .init("activation", .string(last.text))],
        cures: [lines.restart(line)], needsProof: true)
    default: return nil
    }
    return Finding(
      .lossMismatch, "\(examination.loss.name) measures the classes that \(last.text) gives; \(fitting.name) goes with it",
      place: "layer \(layer.index)",
      evidence: [.init("loss", .string(examination.loss.name)), .init("activation", .string(last.text))],
      cures: [lines.restart("loss \(fitting.name)")])
  }

  // MARK: Number of samples

  private static func few(_ examination: Examination) -> Finding? {
    let data = examination.data
    let parameters = examination.network.parameterCount
    let ratio = Double(parameters) / Double(data.sampleCount)
    let isTooFew = ratio >= 100 || (ratio >= 10 && data.sampleCount <= (examination.heldPart != nil && examination.isTrained ? 20 : 40))
    guard isTooFew, !isTruthTable(data) else { return nil }
    if let test = examination.held, let gain = examination.gain, let base = examination.base, gain > 0.6 {
      // What it knows of samples it has not seen says more than any count.
      if test.loss < 0.5 * base.loss { return nil }
    }
    let lines = examination.lines
    let cure =
      lines.canGenerate
      ? lines.restart(lines.data(samples: max(200, data.sampleCount * 10)))
      : lines.restart(
        lines.net { specification in
          for index in specification.layers.indices.dropLast() {
            if case .dense(let units) = specification.layers[index].kind {
              specification.layers[index] = .dense(min(units, max(2, data.sampleCount / 4)), specification.layers[index].activation)
            }
          }
        })
    return Finding(
      .tooFewSamples, "\(parameters) parameters learn from \(counted(data.sampleCount, "sample")): \(short(ratio)) for each",
      evidence: [.init("parameters", .int(parameters)), .init("samples", .int(data.sampleCount))], cures: [cure])
  }

  /// All there is to know of a function of yes and no.
  private static func isTruthTable(_ data: Dataset) -> Bool {
    guard data.featureCount <= 10, data.sampleCount >= 1 << data.featureCount else { return false }
    return data.inputs.elements.allSatisfy { $0 == 0 || $0 == 1 || $0 == -1 }
  }
}
