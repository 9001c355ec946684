import Language
import NeuralNetwork
import Runtime

/// Variables of the learner's that look like a part of the training set-up, and that training does not read: `lr = 5`.
extension Session {
  /// Says once of each such variable, and of each new value, what does what it was to do; a value that is the set-up's own is fine.
  /// - Parameter epochs: how many `train` was asked for.
  func noteIdleWords(epochs: Int) {
    for word in IdleWord.all {
      guard let value = evaluator.value(of: word.name), let idle = word.idle(value, workbench, epochs) else { continue }
      let text = shortText(of: value)
      guard toldIdleWords[word.name] != text else { continue }
      toldIdleWords[word.name] = text
      emit(
        NoteReport(
          text:
            "`\(word.name) = \(text)` is a variable of yours, which training does not read: it goes on with \(idle.present); `\(idle.line)` sets it"
        ))
    }
  }
}

/// A name that learners give to a part of the set-up.
struct IdleWord: Sendable {
  let name: String
  /// What training uses instead, and the line that sets it; nil where the value is no such setting, or the one there is.
  let idle: @Sendable (Value, Workbench, _ epochs: Int) -> (present: String, line: String)?

  static let all: [IdleWord] =
    ["lr", "learning_rate", "eta"].map(rate) + ["batch_size", "batch"].map(batch) + [momentum, decay]
    + ["epochs", "n_epochs", "num_epochs", "max_epochs"].map(epochs) + ["loss", "loss_fn", "loss_function", "criterion"].map(loss)
    + ["optimizer", "opt", "optim"].map(optimizer)

  private static func loss(_ name: String) -> IdleWord {
    IdleWord(name: name) { value, workbench, _ in
      guard case .string(let text) = value, let loss = ForeignNames.loss(text), loss != workbench.loss.name else { return nil }
      return ("the loss \(workbench.loss.name)", "loss \(loss)")
    }
  }

  private static func optimizer(_ name: String) -> IdleWord {
    IdleWord(name: name) { value, workbench, _ in
      guard case .string(let text) = value, let kind = OptimizerConfiguration.Kind(rawValue: text.lowercased()),
        kind != workbench.setup.optimizer.kind
      else { return nil }
      return ("optimizer \(workbench.setup.optimizer.text)", "optimizer \(kind.rawValue)")
    }
  }

  /// How long it trains stands behind `train`, whose number need not be the variable's.
  private static func epochs(_ name: String) -> IdleWord {
    IdleWord(name: name) { value, _, epochs in
      guard case .int(let count) = value, count > 0, count != epochs else { return nil }
      return ("the number behind `train`", "train \(count)")
    }
  }

  private static let decay = IdleWord(name: "weight_decay") { value, workbench, _ in
    let optimizer = workbench.setup.optimizer
    guard let found = number(value), found > 0, found != optimizer["weight_decay"], workbench.setup.regularization.isNone else {
      return nil
    }
    return ("weight_decay=\(optimizer["weight_decay"].shortText)", "optimizer weight_decay=\(found.shortText)")
  }

  private static func rate(_ name: String) -> IdleWord {
    IdleWord(name: name) { value, workbench, _ in
      let present = workbench.setup.optimizer.learningRate
      guard let rate = number(value), rate > 0, rate != present else { return nil }
      return ("lr=\(present.shortText)", "optimizer lr=\(rate.shortText)")
    }
  }

  private static func batch(_ name: String) -> IdleWord {
    IdleWord(name: name) { value, workbench, _ in
      guard case .int(let size) = value, size > 0, let count = workbench.data?.sampleCount else { return nil }
      let present = min(workbench.batchSize ?? count, count)
      guard min(size, count) != present else { return nil }
      return (present == count ? "all \(count) samples in a step" : "batch=\(present)", "train 100 batch=\(size)")
    }
  }

  private static let momentum = IdleWord(name: "momentum") { value, workbench, _ in
    let optimizer = workbench.setup.optimizer
    guard optimizer.kind == .sgd, let found = number(value), found != optimizer["momentum"], found > 0, found < 1 else { return nil }
    return ("momentum=\(optimizer["momentum"].shortText)", "optimizer momentum=\(found.shortText)")
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .int, .float: value.doubleIfNumber.flatMap { $0.isFinite ? $0 : nil }
    default: nil
    }
  }
}
