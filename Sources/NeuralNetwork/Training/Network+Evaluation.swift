import Limits

extension Network {
  /// Loss (with penalty), accuracy and confusion matrix, dropout switched off.
  /// - Throws: when inputs, targets, loss and network do not go together.
  public func evaluate(_ inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()) throws(EngineError) -> Evaluation {
    let all = try evaluate(inputs, targets: targets, setup: setup) { true }
    try Work.checkStopped()
    guard let all else { preconditionFailure("an evaluation nobody ended has no result") }
    return all
  }

  /// The same, given up between two chunks of samples once `goesOn` says so, or when the line is to stop.
  /// - Returns: nil when it was given up.
  /// - Throws: when inputs, targets, loss and network do not go together.
  public func evaluate(
    _ inputs: Tensor, targets: Tensor, setup: TrainingSetup, while goesOn: () -> Bool
  ) throws(EngineError) -> Evaluation? {
    let inputs = try shapedInputs(inputs)
    let loss = try setup.checkedLoss(for: self)
    let targets = try Targets.prepared(targets, samples: inputs.rowCount, outputs: outputCount)
    try setup.checkTargets(targets, for: self)
    let classification = Classification(targets: targets, activation: lastActivation)
    var total: Double = 0
    var penalty: Double = 0
    var predicted: [Int] = []
    var seen = 0
    try inChunks(inputs, targets: targets, loss: loss) { recorded, rows in
      seen += rows
      total += recorded.lossValue * Double(rows)
      penalty = recorded.penalty(setup.regularization)
      if let classification { predicted += classification.classes(of: recorded.tensor(recorded.output, [rows, outputCount])) }
      return goesOn()
    }
    guard seen == inputs.rowCount, !Work.hasStopped else { return nil }
    let value = total / Double(inputs.rowCount) + penalty
    guard let classification else { return Evaluation(loss: value, penalty: penalty, accuracy: nil, confusion: nil) }
    let actual = classification.classes(of: targets)
    var confusion = [[Int]](repeating: [Int](repeating: 0, count: classification.count), count: classification.count)
    var right = 0
    for (truth, guess) in zip(actual, predicted) {
      confusion[truth][guess] += 1
      if truth == guess { right += 1 }
    }
    return Evaluation(loss: value, penalty: penalty, accuracy: Double(right) / Double(max(actual.count, 1)), confusion: confusion)
  }

  /// The class each row of outputs stands for: the largest of several, or above the threshold for one; nil without classes.
  public func classes(of outputs: Tensor) -> [Int]? {
    switch lastActivation {
    case .softmax, .sigmoid, .step:
      return Classification(outputs: outputCount, threshold: 0.5).classes(of: outputs)
    default: return nil
    }
  }
}

/// How outputs are read as classes.
struct Classification {
  let outputs: Int
  let threshold: Double
  var count: Int { outputs == 1 ? 2 : outputs }

  init(outputs: Int, threshold: Double) {
    self.outputs = outputs
    self.threshold = threshold
  }

  /// Nil for regression: one output and targets other than 0 and 1 (or −1 and 1), or rows that are not one-hot.
  init?(targets: Tensor, activation: Activation?) {
    outputs = targets.shape.last ?? 1
    if outputs == 1 {
      if targets.elements.allSatisfy({ $0 == 0 || $0 == 1 }) {
        threshold = 0.5
      } else if targets.elements.allSatisfy({ $0 == -1 || $0 == 1 }) {
        threshold = 0
      } else {
        return nil
      }
    } else {
      threshold = 0
      for row in 0..<targets.rowCount {
        let values = targets.elements[row * outputs..<(row + 1) * outputs]
        guard values.reduce(0, +) == 1, values.allSatisfy({ $0 == 0 || $0 == 1 }) else { return nil }
      }
    }
  }

  func classes(of rows: Tensor) -> [Int] {
    rows.withElements { elements in
      if outputs == 1 { return elements.map { $0 >= threshold ? 1 : 0 } }
      return (0..<rows.rowCount).map { row in
        var best = row * outputs
        for index in best + 1..<(row + 1) * outputs where elements[index] > elements[best] { best = index }
        return best - row * outputs
      }
    }
  }
}
