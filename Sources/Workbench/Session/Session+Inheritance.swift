import Language
import NeuralNetwork
import Runtime

/// What a new session took over from another: the names alone, to be told.
public struct Inheritance: Equatable {
  /// The network's specification.
  public var network: String?
  public var data: String?
  public var variables: [String] = []
  /// Whether there was more.
  public var leftSomething = false

  public var isEmpty: Bool { network == nil && data == nil && variables.isEmpty }

  /// The names in a sentence, the first few of many.
  public var sentence: String {
    var parts: [String] = []
    if let network { parts.append("the network `\(network)`") }
    if let data { parts.append("the data `\(data)`") }
    let shown = variables.count > 9 ? variables.prefix(8) : variables[...]
    parts += shown.map { "`\($0)`" }
    if shown.count < variables.count { parts.append("\(variables.count - shown.count) more") }
    let rest = leftSomething ? "functions, texts and settings stay behind" : ""
    if parts.isEmpty { return "Nothing is kept from the lesson: \(rest)." }
    return "Kept from the lesson: \(parts.joined(separator: ", "))\(rest.isEmpty ? "" : "; \(rest)")."
  }
}

extension Session {
  /// The most numbers that lists among the variables may hold together.
  private static let inheritedItems = 1_000_000

  /// Takes fresh copies of what another session computed, and nothing that could act: what a stranger's lesson made must not
  /// run with the learner's rights once the lesson is left.
  ///
  /// Those are the network (specification, parameters, loss, optimizer), the data's arrays, and variables whose value is a number,
  /// a boolean, an array or a list of these, unless the name hides a function, a module or a command. No text, function, object,
  /// watch, condition, journal, history or setting.
  public func inherit(from other: Session) -> Inheritance {
    var kept = Inheritance()
    if let data = other.workbench.data, let copy = Session.plain(data, source: other.workbench.dataSource) {
      workbench.setData(copy.data, source: copy.source)
      kept.data = copy.data.name
    }
    if let network = other.workbench.network, (try? takeOver(network, other.workbench.setup)) != nil {
      kept.network = network.specification.text
    }
    var items = 0
    for name in other.evaluator.variableNames {
      guard let value = other.evaluator.value(of: name), FunctionTable.globals[name] == nil, commands[name] == nil,
        let copy = Session.plain(value, depth: 0, items: &items)
      else {
        if case .module? = other.evaluator.value(of: name) { continue }
        kept.leftSomething = true
        continue
      }
      evaluator.set(name, to: sharedWithData(name, copy) ?? copy)
      if workbench.data == nil || LiveData.Part.named(name) == nil { kept.variables.append(name) }
    }
    let desk = other.workbench
    kept.leftSomething = kept.leftSomething || !desk.watches.isEmpty || desk.stopCondition != nil
    return kept
  }

  private func takeOver(_ network: Network, _ setup: TrainingSetup) throws(Diagnostic) {
    let copy = try engine { () throws(EngineError) in
      let copy = try Network(network.specification, initialization: network.initialization, seed: network.seed)
      for parameter in network.namedParameters { try copy.setParameter(parameter.name, to: parameter.value) }
      return copy
    }
    workbench.setNetwork(copy)
    try workbench.configure {
      $0.loss = setup.loss
      $0.optimizer = setup.optimizer
    }
  }

  /// The data itself where a variable is nothing else, so that both stay one.
  private func sharedWithData(_ name: String, _ value: Value) -> Value? {
    guard let data = workbench.data, case .array(let array) = value, array.dtype == .float64 else { return nil }
    guard let part = LiveData.Part.allCases.prefix(2).first(where: { $0.name == name }), let tensor = data[part],
      tensor.shape == array.shape, zip(tensor.elements, array.doubles).allSatisfy({ $0.bitPattern == $1.bitPattern })
    else { return nil }
    return (workbench.live?.array(part)).map { .array($0) }
  }

  /// A data set without a stranger's words: those that come with Longhand are known by name, of others the numbers alone are taken.
  private static func plain(_ data: Dataset, source: DataSource?) -> (data: Dataset, source: DataSource?)? {
    if let source, DataCommand.names.contains(source.name) { return (data, source) }
    guard
      var copy = try? Dataset(
        name: "X y", inputs: data.inputs, targets: data.targets, classCount: data.classCount, imageShape: data.imageShape)
    else { return nil }
    (copy.validationInputs, copy.validationTargets) = (data.validationInputs, data.validationTargets)
    (copy.testInputs, copy.testTargets) = (data.testInputs, data.testTargets)
    (copy.scaling, copy.targetScaling) = (data.scaling, data.targetScaling)
    return (copy, nil)
  }

  /// A copy of a value that is nothing but numbers; nil for any other.
  static func plain(_ value: Value, depth: Int, items: inout Int) -> Value? {
    switch value {
    case .bool, .int, .float: return value
    case .array(let array): return .array(array.copy())
    case .list(let list):
      items += list.elements.count
      guard depth < 32, items <= inheritedItems, list.viewName == nil else { return nil }
      var copies: [Value] = []
      for element in list.elements {
        guard let copy = plain(element, depth: depth + 1, items: &items) else { return nil }
        copies.append(copy)
      }
      return .list(ListObject(copies))
    default: return nil
    }
  }
}
