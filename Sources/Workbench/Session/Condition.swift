import Language
import Limits
import NeuralNetwork
import Runtime

/// An expression evaluated again and again during training, in which `loss`, `accuracy`, `val_loss`, `val_accuracy`, `test_loss`,
/// `test_accuracy`, `epoch`, `step` and `lr` mean the run's, whatever variables there are.
final class Condition {
  let expression: Expression
  let source: Source
  /// The run's names it mentions.
  let names: [String]
  /// All names in it.
  private let words: Set<String>
  /// Compiled when it is first evaluated.
  private var prepared: (() throws(Diagnostic) -> Value)?

  static let runNumbers: [(name: String, meaning: String)] = [
    ("loss", "the loss over all training samples"), ("accuracy", "the share of the training samples answered rightly"),
    ("val_loss", "the loss over the validation part"), ("val_accuracy", "the share of the validation part answered rightly"),
    ("test_loss", "the loss over the test part"), ("test_accuracy", "the share of the test part answered rightly"),
    ("epoch", "the epochs trained"), ("step", "the steps trained"), ("lr", "the learning rate of the next step"),
  ]
  static let runNames = runNumbers.map(\.name)
  /// The names in a sentence.
  static let listedNames = runNames.dropLast().joined(separator: " ") + " and " + (runNames.last ?? "")

  init(_ expression: Expression, in source: Source) {
    self.expression = expression
    self.source = source
    let words = expression.names
    self.words = words
    names = Condition.runNames.filter { words.contains($0) }
  }

  var text: String { source.text(in: expression.span) }

  /// The part of the data that a number of the run is measured on.
  static func part(of name: String) -> DatasetPart? {
    switch name {
    case "loss", "accuracy": .training
    case "val_loss", "val_accuracy": .validation
    case "test_loss", "test_accuracy": .test
    default: nil
    }
  }

  /// Whether it mentions what changes within an epoch, a parameter or gradient say, so that every step must be looked at.
  /// The run's own numbers alone are looked at when an epoch ends.
  func needsEveryStep(in session: Session) -> Bool {
    names.isEmpty || names.contains("step") || session.liveNames.contains { words.contains($0) && !names.contains($0) }
  }

  func value(in session: Session) throws(Diagnostic) -> Value {
    let values = try session.runValues(names)
    let evaluator = session.evaluator
    let outer = names.map { evaluator.value(of: $0) }
    for (name, value) in zip(names, values) {
      if let value { evaluator.set(name, to: value) } else { evaluator.delete(name) }
    }
    defer {
      for (name, value) in zip(names, outer) {
        if let value { evaluator.set(name, to: value) } else { evaluator.delete(name) }
      }
    }
    do throws(Diagnostic) {
      if let prepared { return try prepared() }
      let made = try evaluator.prepare(expression, source: source)
      prepared = made
      return try made()
    } catch {
      guard error.kind == .name, let missing = zip(names, values).first(where: { $0.1 == nil })?.0 else {
        throw error.located(at: expression.span, in: source)
      }
      throw Diagnostic(.command, session.workbench.whyUnknown(missing), source: source, span: expression.span)
    }
  }

  /// Works it out once, so that what can never be is refused at once; names that network, data and training bring with them may wait.
  /// - Throws: what it would throw in a training.
  func check(in session: Session, isTruth: Bool = false) throws(Diagnostic) {
    do throws(Diagnostic) {
      try session.reading(.current) { () throws(Diagnostic) in
        let value = try value(in: session)
        if isTruth { _ = try value.isTrue() }
      }
    } catch {
      let error = error.located(at: expression.span, in: source)
      let isComplete = session.workbench.network != nil && session.workbench.data != nil
      if let span = error.span, !isComplete, error.source === source, Condition.mayCome(source.text(in: span)) { return }
      if !isComplete, names.contains(where: { error.message.contains("`\($0)`") }) { return }
      throw error
    }
  }

  /// Whether a name is one that a network, data or training may bring with it.
  private static func mayCome(_ name: String) -> Bool {
    let stem = name.prefix { !($0.isASCII && $0.isNumber) }
    let number = name.dropFirst(stem.count)
    if runNames.contains(name) || LiveData.Part.named(name) != nil || ["yhat", "L"].contains(name) { return true }
    guard !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    let roles = ["W", "b", "Wx", "Wh", "bh"]
    return ["z", "a", "dz", "da"].contains(stem) || roles.contains(String(stem))
      || (stem.first == "d" && roles.contains(String(stem.dropFirst())))
  }

  /// The same for the network and the data as they are now, whatever passes were recorded before.
  func holdsNow(in session: Session) throws(Diagnostic) -> Bool {
    try session.reading(.current) { () throws(Diagnostic) in try holds(in: session) }
  }

  func holds(in session: Session) throws(Diagnostic) -> Bool {
    do throws(Diagnostic) {
      return try value(in: session).isTrue()
    } catch {
      throw error.located(at: expression.span, in: source)
    }
  }
}

extension Session {
  /// The names that are the run's numbers in conditions.
  package static var runNames: [String] { Condition.runNames }

  /// A number of the run, where no variable or function has its name.
  ///
  /// Without a network such a name is any other unknown one, unless a command has it too.
  public func runNumber(_ name: String) throws(Diagnostic) -> Value? {
    guard Condition.runNames.contains(name), workbench.network != nil || isCommand(name) else { return nil }
    if let value = try runValues([name])[0] { return value }
    var step: String?
    if workbench.network == nil {
      step = "build one, `\(workbench.data?.suggestedNetwork ?? "net 2 -> 4 tanh -> 1 sigmoid")`"
    } else if workbench.data == nil {
      step = "load some, `data xor`"
    }
    throw Diagnostic(.name, workbench.whyUnknown(name), hint: step.map { $0 + ", or give `\(name)` a value first" })
  }

  /// The run's numbers, in the order of the names; nil for one that is not known.
  func runValues(_ names: [String]) throws(Diagnostic) -> [Value?] {
    var parts: [DatasetPart: Evaluation] = [:]
    let data = workbench.network == nil ? nil : workbench.data
    for part in Set(names.compactMap(Condition.part)) where data?[part] != nil { parts[part] = try evaluation(of: part) }
    return names.map { name in
      if let part = Condition.part(of: name) {
        return name.hasSuffix("loss") ? parts[part].map { .float($0.loss) } : (parts[part]?.accuracy).map { .float($0) }
      }
      return switch name {
      case "epoch": .int(workbench.trainer?.epoch ?? 0)
      case "step": .int(workbench.trainer?.step ?? 0)
      default: .float(workbench.trainer?.learningRate ?? workbench.setup.optimizer.learningRate)
      }
    }
  }

  /// Loss and accuracy on a part of the data.
  /// - Throws: also when it is interrupted.
  func evaluation(of part: DatasetPart) throws(Diagnostic) -> Evaluation {
    guard let all = try workbench.evaluation(of: part, while: { !shouldStop }) else {
      throw Diagnostic(.interrupted, "interrupted")
    }
    return all
  }
}

extension Workbench {
  func whyUnknown(_ name: String) -> String {
    if network == nil { return "`\(name)` is not known: there is no network yet" }
    if data == nil { return "`\(name)` is not known: there is no data yet" }
    if let part = Condition.part(of: name), data?[part] == nil {
      return "`\(name)` is not known: the data has no \(part.rawValue) part (\(part.rawValue)=0.2 holds one back)"
    }
    let other = data?.otherKind.map { " (at `data`, \($0))" } ?? ""
    return "`\(name)` is not known: the network estimates numbers, so no answer is right or wrong\(other)"
  }
}
