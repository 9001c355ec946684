import Glibc
import Markup
import NeuralNetwork

/// What simple models say of the data: a straight line, and the nearest neighbours.
enum ModelChecks {
  /// Where no hidden layer is and none will do.
  /// - Parameter isQuick: whether only what has learnt nothing is looked at, with nothing tried.
  static func needsHidden(_ examination: Examination, isQuick: Bool) -> Finding? {
    let network = examination.network
    guard examination.weightLayers.count == 1, let layer = examination.weightLayers.first,
      case .dense(let outputs) = layer.specification.kind,
      let targets = examination.targets, !(isQuick && !examination.hasLearntNothing)
    else { return nil }
    let data = examination.data
    guard let line = LinearModel(data.inputs, targets, isClassification: examination.base?.majority != nil) else { return nil }
    let isPoor = line.accuracy.map { $0 < 0.97 } ?? (line.explained < 0.9)
    guard isPoor, !isQuick || line.explained < 0.1 else { return nil }
    // What this one layer has learnt, a straight line can.
    if examination.isTrained, let accuracy = examination.now?.accuracy, accuracy >= 0.97 { return nil }
    let lines = examination.lines
    let last = network.lastActivation == .step ? Activation.sigmoid : network.lastActivation ?? .identity
    let units = max(8, min(2 * network.inputCount, 32))
    let line1 = lines.net { specification in
      let place = specification.layers.count - 1
      specification.layers[place] = .dense(outputs, last)
      specification.layers.insert(.dense(units, .tanh), at: place)
    }
    let optimizer = examination.setup.optimizer
    let isPerceptron = optimizer.kind == .perceptron
    var cures = isPerceptron ? [] : [lines.restart(line1)]
    // What one layer learns at a small rate, two do not always.
    if isPerceptron || optimizer.kind == .sgd && optimizer.learningRate < 1 { cures.append(lines.restart("optimizer sgd lr=1", line1)) }
    cures.append(lines.restart("optimizer adam lr=0.05", line1))
    let does = line.accuracy.map { "is right for \(percent($0)) of the samples" } ?? "explains \(percent(line.explained)) of the variance"
    return Finding(
      .needsHiddenLayer, "there is no hidden layer, and the straight line of least loss \(does)", place: "layer \(layer.index)",
      evidence: [.init("linear_accuracy", .optional(line.accuracy)), .init("linear_explained", .double(line.explained))],
      cures: cures, needsProof: true)
  }

  /// Whether a hidden layer does clearly more than the best that one layer comes to, which is tried and shown.
  static func isBeyondALine(_ finding: inout Finding, _ trial: CureTrial?, _ trials: Trials) -> Bool {
    guard let trial else { return true }
    let lines = trials.examination.lines
    guard trials.examination.setup.optimizer.kind != .perceptron,
      let line = trials.result(of: lines.restart("optimizer adam lr=0.05", lines.net()))
    else { return true }
    guard trial.lossAfter < 0.7 * line.lossAfter, (line.accuracy ?? 0) < 0.97, isBeyondOnOthers(trial, line, trials) else { return false }
    finding.evidence.append(.init("linear_loss", .double(line.lossAfter)))
    finding.message += "; one layer's best loss is \(short(line.lossAfter))"
    return true
  }

  /// Whether it does so on samples that are held back from both too: a hidden layer learns by heart what is noise.
  private static func isBeyondOnOthers(_ trial: CureTrial, _ line: CureTrial, _ trials: Trials) -> Bool {
    let data = trials.examination.data
    // Where a line explains hardly anything, it has nothing to lose.
    guard data.sampleCount >= 40, let targets = trials.examination.targets,
      let model = LinearModel(data.inputs, targets, isClassification: trials.examination.base?.majority != nil), model.explained > 0.2,
      let hidden = trials.held(trial.line), let plain = trials.held(line.line)
    else {
      return true
    }
    if let own = hidden.accuracy, let other = plain.accuracy { return own > other }
    return hidden.loss < 0.9 * plain.loss
  }

  /// Targets that no model tells from their inputs better than chance does.
  static func shuffled(_ examination: Examination) -> Finding? {
    let data = examination.data
    guard data.sampleCount >= 40, let targets = examination.targets, !(isLearntElsewhere(examination)) else {
      return nil
    }
    let neighbours = Neighbours(data.inputs)
    let samples = Double(neighbours.sampleCount)
    let lines = examination.lines
    let again = lines.data()
    let show = lines.look(again.hasPrefix("data X y") ? "np.c_[X, y][:5]" : again)
    if let classes = data.classes(of: data.targets) {
      let majority = examination.base?.majority ?? 0.5
      guard majority < 0.8 else { return nil }
      // What guessing by the classes' shares gets right.
      let chance = EqualRows.sizes(classes).values.reduce(0.0) { $0 + pow(Double($1) / Double(classes.count), 2) }
      let limit = 1.6 * (chance * (1 - chance) / samples).squareRoot()
      let found = neighbours.accuracy(classes)
      guard abs(found - chance) <= max(limit, 0.02) else {
        return nil
      }
      // A straight line may see what neighbours do not.
      if let line = LinearModel(data.inputs, targets, isClassification: true),
        line.explained > 3 * Double(data.featureCount + 1) / Double(data.sampleCount) + 0.05
      {
        return nil
      }
      if let shift = [1, -1].first(where: { neighbours.accuracy(classes, shift: $0) > chance + 2 * limit + 0.1 }) {
        return moved(by: shift, examination)
      }
      return Finding(
        .shuffledLabels,
        "a sample's \(Neighbours.count) nearest neighbours tell its class with \(percent(found)), where chance gives \(percent(chance)); a straight line does no better",
        place: "y", evidence: [.init("neighbours", .double(found)), .init("chance", .double(chance))], cures: [show])
    }
    guard targets.count == targets.rowCount else { return nil }
    let values = targets.elements
    let found = neighbours.explained(values)
    guard found < 0.05, let line = LinearModel(data.inputs, targets, isClassification: false),
      line.explained < 3 * Double(data.featureCount + 1) / Double(data.sampleCount) + 0.03
    else { return nil }
    if let shift = [1, -1].first(where: { neighbours.explained(values, shift: $0) > 0.4 }) { return moved(by: shift, examination) }
    return Finding(
      .shuffledLabels,
      "neither a sample's \(Neighbours.count) nearest neighbours nor a straight line explain anything of its target (\(percent(max(found, 0))) and \(percent(line.explained)))",
      place: "y", evidence: [.init("neighbours", .double(found)), .init("linear", .double(line.explained))], cures: [show])
  }

  private static func moved(by shift: Int, _ examination: Examination) -> Finding {
    let lines = examination.lines
    return Finding(
      .shuffledLabels, "every target stands \(shift > 0 ? "one row above" : "one row below") its inputs: moved, the neighbours tell it",
      place: "y",
      evidence: [.init("shift", .int(shift))], cures: [lines.restart("y[:] = np.roll(y, \(-shift), axis=0)")])
  }

  private static func isLearntElsewhere(_ examination: Examination) -> Bool {
    guard let test = examination.held, let base = examination.base else { return false }
    if let accuracy = test.accuracy, let majority = base.majority, accuracy > majority + 0.15 { return true }
    return min(test.loss, examination.bestHeld?.loss ?? .infinity) < 0.85 * base.loss
  }
}
