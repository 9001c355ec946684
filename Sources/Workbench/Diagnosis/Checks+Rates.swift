import Markup
import NeuralNetwork

/// What is seen of the learning rate: that a schedule has taken it to 0, or that it is too high.
extension TrainingChecks {
  /// A schedule that came to its end well before the training did.
  static func ended(_ examination: Examination) -> Finding? {
    let (schedule, epochs) = (examination.setup.schedule, examination.epochs)
    guard examination.isTrained, !examination.hasLearntAll, schedule.kind != .constant else { return nil }
    let idle = (0..<epochs).reversed().prefix { schedule.factor(epoch: $0) < 1e-4 }.count
    guard idle >= 3, Double(idle) >= 0.03 * Double(epochs) else { return nil }
    let lines = examination.lines
    let rate = examination.setup.optimizer.learningRate
    let now = rate * schedule.factor(epoch: epochs)
    return Finding(
      .endedSchedule,
      "schedule \(schedule.text) has brought lr from \(short(rate)) to \(short(now)) by epoch \(epochs): steps no longer move the weights",
      place: "schedule",
      evidence: [
        .init("lr", .double(rate)), .init("lr_now", .double(now)), .init("epoch", .int(epochs)), .init("idle_epochs", .int(idle)),
      ],
      cures: [
        lines.goOn("schedule constant"), lines.restart("schedule cosine epochs=\(lines.epochs)"), lines.restart("schedule constant"),
      ])
  }

  private static func slower(_ examination: Examination) -> [Cure] {
    let lines = examination.lines
    let optimizer = examination.setup.optimizer
    var rates = [1, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6].filter { $0 <= optimizer.learningRate / 1.99 }
    if optimizer.kind != .sgd { rates = rates.filter { $0 <= 0.01 } }
    if rates.isEmpty { rates = [optimizer.learningRate / 10] }
    var options: [String: Double] = [:]
    if optimizer["momentum"] >= 0.97 { options["momentum"] = 0.9 }
    return rates.prefix(4).map { rate in lines.restart(lines.optimizer(options.merging(["lr": rate]) { $1 })) }
  }

  private static func kept(_ examination: Examination) -> String {
    guard examination.hasOldOptimizer else { return "" }
    return "; `net` has kept it from before"
  }

  static func tooHigh(_ examination: Examination) -> Finding? {
    let optimizer = examination.setup.optimizer
    guard optimizer.kind != .perceptron, !examination.hasLearntWell else { return nil }
    let rate = "lr=\(short(optimizer.learningRate))"
    func finding(_ message: String, _ evidence: [JSONValue.Member], needsProof: Bool) -> Finding {
      Finding(
        .rateTooHigh, message + kept(examination), place: "optimizer", evidence: [.init("lr", .double(optimizer.learningRate))] + evidence,
        cures: slower(examination), needsProof: needsProof)
    }
    guard examination.isTrained else { return untriedRate(examination).map { finding($0.message, $0.evidence, needsProof: true) } }
    let now = examination.now?.loss ?? .nan
    let first = examination.firstLoss ?? .nan
    let evidence: [JSONValue.Member] = [.init("loss_first", .double(first)), .init("loss", .double(now))]
    if !now.isFinite {
      return finding("with \(rate) the loss is \(now.isNaN ? "no longer a number" : "infinite")", evidence, needsProof: false)
    }
    let scale = max(examination.base?.loss ?? 0, 1e-12)
    if first.isFinite, now > 1.1 * max(first, scale) {
      return finding("with \(rate) the loss has grown from \(short(first)) to \(short(now))", evidence, needsProof: false)
    }
    // Bouncing: the loss of all samples goes up again and again, by more than it should ever.
    if let run = examination.run, examination.batchSize == nil || (examination.batchSize ?? 0) >= examination.data.sampleCount {
      let losses = run.curve.losses.suffix(max(run.curve.losses.count / 2, 2))
      let pairs = zip(losses, losses.dropFirst())
      let ups = pairs.filter { $1 > $0 * 1.01 }.count
      let swing = pairs.map { abs($1 - $0) }.reduce(0, +) / Double(max(losses.count - 1, 1))
      if losses.count >= 6, Double(ups) >= 0.2 * Double(losses.count - 1), swing > 0.02 * scale {
        return finding(
          "with \(rate) the loss bounces: it went up in \(ups) of the last \(losses.count - 1) steps seen", evidence, needsProof: true)
      }
    }
    if let ratio = updateRatio(examination), ratio > 0.1, (examination.gain ?? 0) < 0.3 {
      return finding(
        "with \(rate) a step moves the weights by \(percent(min(ratio, 1e6))) of their size",
        evidence + [.init("update_ratio", .double(ratio))], needsProof: true)
    }
    // So far away that no slope leads back.
    if distance(examination) > 20, (examination.gain ?? 0) < 0.3 {
      return finding(
        "with \(rate) the weights have gone \(short(distance(examination))) times their first size", evidence, needsProof: true)
    }
    return nil
  }

  /// What the slope at the first weights says of a rate that has not been tried yet.
  private static func untriedRate(_ examination: Examination) -> (message: String, evidence: [JSONValue.Member])? {
    let optimizer = examination.setup.optimizer
    let rate = "lr=\(short(optimizer.learningRate))"
    if optimizer.kind == .sgd {
      guard let curvature = curvature(of: examination.network, examination), curvature * optimizer.learningRate > 4 else { return nil }
      return (
        "with \(rate) the first step overshoots: the curvature along the gradient is \(short(curvature)), and a step lands only below lr=\(short(2 / curvature))",
        [.init("curvature", .double(curvature))]
      )
    }
    guard let ratio = updateRatio(examination), ratio > 1 else { return nil }
    return ("with \(rate) a step moves the weights by \(percent(min(ratio, 1e6))) of their size", [.init("update_ratio", .double(ratio))])
  }

  /// gᵀHg / gᵀg, by the gradient a little further on.
  static func curvature(of network: Network, _ examination: Examination) -> Double? {
    func gradient(_ network: Network) -> [Double]? {
      guard let found = try? network.backward(examination.probeInputs, targets: examination.probeTargets, setup: examination.setup) else {
        return nil
      }
      return found.backward.layers.flatMap { $0.parameters.flatMap(\.gradient.elements) }
    }
    guard let here = gradient(network) else { return nil }
    let square = here.reduce(0) { $0 + $1 * $1 }
    guard square > 0, square.isFinite, here.count == network.parameterCount else { return nil }
    let parameters = network.parameterVector
    let size = max(parameters.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-3)
    let step = 1e-4 * size / square.squareRoot()
    let copy = network.copy()
    guard (try? copy.setParameterVector(zip(parameters, here).map { $0 + step * $1 })) != nil, let there = gradient(copy) else {
      return nil
    }
    return zip(here, there).reduce(0) { $0 + ($1.1 - $1.0) * $1.0 } / (step * square)
  }
}
