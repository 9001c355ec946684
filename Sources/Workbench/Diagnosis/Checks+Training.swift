import Markup
import NeuralNetwork

/// What is seen in the set-up and in what a training has done so far.
enum TrainingChecks {
  static func all(_ examination: Examination) -> [Finding] {
    Diagnosis.each(examination, [penalty, dropout, clipped, ended, tooHigh, overfitted]) + progress(examination)
  }

  // MARK: Steps

  /// The norm of all gradients together.
  static func norm(_ backward: BackwardTrace) -> Double {
    backward.layers.reduce(0.0) { $0 + $1.parameters.reduce(0) { $0 + $1.gradient.elements.reduce(0) { $0 + $1 * $1 } } }.squareRoot()
  }

  /// How far a step moves the weights, as a share of their size.
  ///
  /// - Parameter isNext: whether it is the next step, whose rate the schedule may have lowered; else one at the optimizer's own rate.
  static func updateRatio(_ examination: Examination, isNext: Bool = false) -> Double? {
    guard let backward = examination.nowPasses?.backward else { return nil }
    let parameters = examination.network.parameterVector
    let size = parameters.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard size > 0, size.isFinite else { return nil }
    let optimizer = examination.setup.optimizer
    let rate = optimizer.learningRate * (isNext ? examination.setup.schedule.factor(epoch: examination.epochs) : 1)
    var gradient = norm(backward)
    switch examination.setup.clipping {
    case .norm(let limit): gradient = min(gradient, limit)
    case .value(let limit): gradient = min(gradient, limit * Double(parameters.count).squareRoot())
    case nil: break
    }
    switch optimizer.kind {
    case .sgd: return rate * gradient / (1 - min(optimizer["momentum"], 0.999)) / size
    case .perceptron: return nil
    // These divide by the gradient's own size: every weight moves by about the rate.
    default: return gradient > 0 ? rate * Double(parameters.count).squareRoot() / size : 0
    }
  }

  /// How far the weights have come from the first ones, as a share of their size.
  static func distance(_ examination: Examination) -> Double {
    let (first, now) = (examination.first.parameterVector, examination.network.parameterVector)
    let size = first.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let moved = zip(first, now).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    return size > 0 ? moved / size : .infinity
  }

  // MARK: Set-up

  private static func penalty(_ examination: Examination) -> Finding? {
    let setup = examination.setup
    guard !examination.hasLearntWell else { return nil }
    let weights = examination.first.parameterNames.filter { !$0.hasPrefix("b") }.compactMap { examination.first.parameter($0)?.elements }
      .joined()
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    var plain = setup
    plain.regularization = .none
    plain.precision = .float64
    let pull: Double
    let words: String
    let cure: String
    let optimizer = setup.optimizer
    if !setup.regularization.isNone {
      pull =
        2 * setup.regularization.l2 * squares.squareRoot() + setup.regularization.l1
        * Double(weights.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }).squareRoot()
      words = [("l1", setup.regularization.l1), ("l2", setup.regularization.l2)].filter { $0.1 > 0 }.map { "\($0.0)=\(short($0.1))" }
        .joined(separator: " ")
      cure = "regularize l1=0 l2=0"
    } else if optimizer["weight_decay"] > 0 {
      let decay = optimizer["weight_decay"]
      pull = decay * squares.squareRoot()
      words = "weight_decay=\(short(decay))"
      cure = examination.lines.optimizer(["weight_decay": 0])
    } else {
      return nil
    }
    guard let backward = try? examination.first.backward(examination.probeInputs, targets: examination.probeTargets, setup: plain).backward
    else { return nil }
    let slope = norm(backward)
    // Where it is less, it may still outweigh what is left of the data's slope: then a training without it has to tell.
    let isPlain = pull > 1.5 * slope
    // Weights that have gone to 0 while nothing was learnt have been pulled there.
    let isGone = examination.hasLearntNothing && size(of: examination.network) < 0.2 * size(of: examination.first)
    guard slope.isFinite, isPlain || examination.isTrained && pull > 0.3 * slope || isGone else { return nil }
    // A training that has not gone down to the weights' end may still do well with it.
    if examination.isTrained, let gain = examination.gain, gain > 0.5 { return nil }
    return Finding(
      .tooMuchRegularization, "\(words) pulls at the first weights with \(short(pull)), the data with \(short(slope))",
      place: setup.regularization.isNone ? "optimizer" : "regularize",
      evidence: [
        .init("pull", .double(pull)), .init("gradient", .double(slope)), .init("penalty", .double(examination.now?.penalty ?? 0)),
      ], cures: [examination.lines.restart(cure)], needsProof: !isPlain)
  }

  /// The root of the sum of all squared weights, biases left out.
  private static func size(of network: Network) -> Double {
    network.parameterNames.filter { !$0.hasPrefix("b") }.compactMap { network.parameter($0)?.elements }
      .reduce(0.0) { $1.reduce($0) { $0 + $1 * $1 } }.squareRoot()
  }

  private static func dropout(_ examination: Examination) -> Finding? {
    // Most of the answers may be right all the same; then only a cure tells whether more was to be had.
    let isWell = examination.hasLearntWell
    guard !isWell || examination.gain ?? 1 < 0.75 else { return nil }
    for layer in examination.network.layers {
      guard case .dropout(let rate) = layer.specification.kind, rate > 0 else { continue }
      let left = Double(layer.input.count) * (1 - rate)
      guard rate >= 0.75 || (rate >= 0.4 && left <= 2.5) else { continue }
      let lines = examination.lines
      func with(_ rate: Double) -> String {
        lines.net { $0.layers[layer.index - 1] = LayerSpecification(.dropout(rate: rate)) }
      }
      let without = lines.net { $0.layers.remove(at: layer.index - 1) }
      return Finding(
        .tooMuchDropout, "dropout \(short(rate)) leaves \(short(left)) of \(counted(layer.input.count, "unit")) in a step",
        place: "layer \(layer.index)", evidence: [.init("rate", .double(rate)), .init("left", .double(left))],
        cures: [left > 8 ? lines.restart(with(0.2)) : lines.restart(without), lines.restart(without)], needsProof: isWell)
    }
    return nil
  }

  private static func clipped(_ examination: Examination) -> Finding? {
    guard let clipping = examination.setup.clipping, examination.isTrained, !examination.hasLearntWell else { return nil }
    let copy = examination.network.copy()
    let path = examination.path
    let count = min(path.count, 8)
    var norms: [Double] = []
    var cut = 0
    for place in 0..<count {
      guard (try? copy.setParameterVector(path[place * (path.count - 1) / max(count - 1, 1)].parameters)) != nil,
        let backward = try? copy.backward(examination.probeInputs, targets: examination.probeTargets, setup: examination.setup).backward
      else { return nil }
      switch clipping {
      case .norm(let limit):
        norms.append(norm(backward))
        if norms[place] > limit { cut += 1 }
      case .value(let limit):
        let gradients = backward.layers.flatMap { $0.parameters.map(\.gradient) }
        norms.append(gradients.reduce(0) { $1.elements.reduce($0) { max($0, abs($1)) } })
        if norms[place] > limit { cut += 1 }
      }
    }
    guard cut == count, count >= 2, let least = norms.min(), let most = norms.max(), most.isFinite else { return nil }
    let (limit, word) =
      switch clipping {
      case .norm(let limit): (limit, "norm")
      case .value(let limit): (limit, "value")
      }
    let lines = examination.lines
    return Finding(
      .alwaysClipped,
      "the gradients' \(word == "norm" ? "norm" : "largest value") was \(short(least)) to \(short(most)) all the way, and clip \(word)=\(short(limit)) cut every step",
      place: "clip",
      evidence: [.init("limit", .double(limit)), .init("smallest", .double(least)), .init("largest", .double(most))],
      cures: [lines.restart("clip none"), lines.restart("clip \(word)=\(short(2 * most))")])
  }

  // MARK: Overfitting

  private static func overfitted(_ examination: Examination) -> Finding? {
    guard examination.isTrained, let test = examination.held, let now = examination.now, now.loss.isFinite, test.loss.isFinite,
      let part = examination.heldPart
    else { return nil }
    let (trained, tested) = (now.loss - now.penalty, test.loss - test.penalty)
    guard tested > 1.5 * trained else { return nil }
    let scale = examination.base?.loss ?? 1
    guard let best = examination.bestHeld, tested > 1.25 * best.loss, tested - best.loss > 0.12 * scale, trained < 0.7 * tested else {
      return nil
    }
    let lines = examination.lines
    let perEpoch = max(examination.steps / max(examination.epochs, 1), 1)
    let stop = max(best.step / perEpoch, 1)
    let batch = examination.batchSize.map { $0 < examination.data.sampleCount ? " batch=\($0)" : "" } ?? ""
    return Finding(
      .overfitting,
      "the loss is \(short(trained)) on the training part and \(short(tested)) on the \(part.rawValue) part, where it was \(short(best.loss)) after \(counted(best.step, "step"))",
      place: nil,
      evidence: [
        .init("loss", .double(trained)), .init("test_loss", .double(tested)), .init("best_test_loss", .double(best.loss)),
        .init("best_step", .int(best.step)),
      ], cures: [lines.look("reset; train \(stop)\(batch)")])
  }

  // MARK: How far it has come

  private static func progress(_ examination: Examination) -> [Finding] {
    guard examination.isTrained, examination.isFinite, !examination.hasLearntWell, let run = examination.run, let gain = examination.gain
    else { return [] }
    // Half of the way, or most of the answers: whether that is enough is not for this to say.
    let isHalfway = gain >= 0.5 || (examination.accuracyGain ?? 0) >= 0.75
    let losses = run.drawsLoss ? run.points.map(\.loss) : run.curve.losses
    let lines = examination.lines
    let optimizer = examination.setup.optimizer
    let now = examination.dataLoss ?? 0
    if let low = tooLow(examination) { return [low] }
    guard !isHalfway else { return [] }
    guard losses.count >= 3 || examination.steps < 10 else { return [] }
    // The last tenth of the way against the one before it.
    let tenth = max(losses.count / 10, 1)
    let last = losses.suffix(tenth).reduce(0, +) / Double(tenth)
    let before = losses.dropLast(tenth).suffix(tenth).reduce(0, +) / Double(tenth)
    let drop = before - last
    let scale = examination.base?.loss ?? max(abs(now), 1e-12)
    var faster: [Cure] = []
    if optimizer.kind == .sgd, optimizer["momentum"] == 0 { faster = [lines.restart(lines.optimizer(lr: optimizer.learningRate * 10))] }
    if drop > 0.002 * scale || examination.steps < 10 {
      return [
        Finding(
          .stillFalling,
          "after \(counted(examination.epochs, "epoch")) the loss is \(short(now)), and \(examination.steps < 10 ? "the training has only begun" : "the last tenth of them took \(short(drop)) off it")",
          evidence: [.init("loss", .double(now)), .init("drop", .double(drop)), .init("base_loss", .optional(examination.base?.loss))],
          cures: [lines.goOn()] + faster)
      ]
    }
    guard examination.steps >= 30, let backward = examination.nowPasses?.backward else { return [] }
    let slope = norm(backward)
    let curvature = curvature(of: examination.network, examination) ?? 0
    let isHollow = curvature > 0.01
    let seeds = [1, 2, 3].map { examination.network.seed + $0 }.map { lines.restart("reset seed=\($0)") }
    var steps: [Cure] = []
    if optimizer.kind == .sgd {
      steps = [lines.goOn(lines.optimizer(lr: optimizer.learningRate * 10)), lines.restart("optimizer adam lr=0.01")]
    } else if optimizer.learningRate < 0.01 {
      steps = [lines.goOn(lines.optimizer(lr: optimizer.learningRate * 10))]
    }
    let wide = widened(examination)
    var wider = wide.map { [lines.restart($0)] } ?? []
    // Where little has been learnt, more than one thing may be missing.
    if gain < 0.3 { wider.append(wide.map { lines.restart("optimizer adam lr=0.05", $0) } ?? lines.restart("optimizer adam lr=0.05")) }
    return [
      Finding(
        .plateau,
        "the loss rests at \(short(now)) (\(short(gain * 100)) % below the base rate's): the slope is \(short(slope)), the curvature along it \(short(curvature)): \(isHollow ? "a hollow" : "a flat stretch")",
        evidence: [
          .init("loss", .double(now)), .init("gradient", .double(slope)), .init("curvature", .double(curvature)),
          .init("base_loss", .optional(examination.base?.loss)),
        ], cures: isHollow ? seeds + wider + steps : steps + seeds + wider,
        // Where nothing goes further down, the samples themselves may leave no more to be learnt.
        needsProof: true)
    ]
  }

  /// The same network with hidden layers at least 8 wide.
  private static func widened(_ examination: Examination) -> String? {
    let narrow = examination.hiddenLayers.filter { if case .dense(let units) = $0.specification.kind { units < 8 } else { false } }
    guard !narrow.isEmpty else { return nil }
    return examination.lines.net { specification in
      for layer in narrow { specification.layers[layer.index - 1] = .dense(8, layer.specification.activation) }
    }
  }

  private static func tooLow(_ examination: Examination) -> Finding? {
    guard let ratio = updateRatio(examination), let backward = examination.nowPasses?.backward else { return nil }
    let moved = distance(examination)
    guard ratio < 1e-4 || (ratio < 1e-3 && moved < 0.1 && examination.steps >= 20) else { return nil }
    // Where the slope itself has gone, the rate is not to blame.
    let slope = norm(backward)
    if let first = examination.firstPasses?.backward, slope < 0.02 * norm(first) { return nil }
    guard moved < 0.3 else { return nil }
    let lines = examination.lines
    let optimizer = examination.setup.optimizer
    let now = examination.dataLoss ?? 0
    let perStep = optimizer.kind == .sgd ? optimizer.learningRate * slope * slope / (1 - min(optimizer["momentum"], 0.999)) : 0
    let perEpoch = perStep * Double(max(examination.steps / max(examination.epochs, 1), 1))
    let needed = perEpoch > 0 ? (now / 2 / perEpoch).rounded(.up) : 0
    let rates = optimizer.kind == .sgd ? [1, 0.1, 0.01] : [0.1, 0.01, 0.001]
    let faster = rates.filter { $0 > optimizer.learningRate * 5 }
    let isWhole = examination.batchSize.map { $0 >= examination.data.sampleCount } ?? true
    var cures = (faster.isEmpty ? [optimizer.learningRate * 100] : faster).map { lines.restart(lines.optimizer(lr: $0)) }
    cures.append(lines.restart(lines.optimizer(lr: optimizer.learningRate * 1000)))
    var message = "with lr=\(short(optimizer.learningRate)) a step changes the weights by \(short(ratio)) of their size"
    if isWhole, examination.data.sampleCount > 64 { message += ", once an epoch" }
    if needed > 0, needed < 1e15 { message += "; at this slope the loss halves in \(NumberText.text(needed, precision: 2)) epochs" }
    return Finding(
      .rateTooLow, message, place: "optimizer",
      evidence: [
        .init("lr", .double(optimizer.learningRate)), .init("update_ratio", .double(ratio)), .init("epochs_needed", .double(needed)),
      ], cures: cures)
  }
}
