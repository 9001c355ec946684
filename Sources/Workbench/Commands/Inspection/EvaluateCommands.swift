import Language
import NeuralNetwork

/// `predict`, `evaluate`, `gradcheck`, `why`.
enum EvaluateCommands {
  static var commands: [Command] { [predict, evaluate, why, gradcheck] }

  private static let setting = ["data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 50"]

  private static func example(_ line: String, _ explanation: String) -> Command.Example {
    Command.Example(setting[0], setting[1], setting[2], line, explanation: explanation)
  }

  private static var predict: Command {
    Command(
      "predict", group: .understanding, summary: "shows the network's output for inputs of your own",
      parameters: [.positional("x", .expression, isRequired: true, help: "one sample or rows of samples", candidates: .values)],
      examples: [example("predict [0, 1]", "one sample"), example("predict X", "all the samples of the data")],
      notes: ["it leaves z1, a1, yhat and L as they are"], action: runPredict)
  }

  private static var evaluate: Command {
    Command(
      "evaluate", group: .understanding, summary: "measures loss, accuracy and confusion on the data",
      parameters: [.positional("part", .choice(["train", "validation", "test"]), help: "the part of the data", default: "train")],
      examples: [
        example("evaluate", "on the training part"),
        Command.Example(
          "data moons test=0.25", "net 2 -> 4 tanh -> 1 sigmoid", "train 50", "evaluate test", explanation: "on the samples held back"),
      ],
      notes: ["rows of the confusion matrix are the true classes, columns the predicted ones"], action: runEvaluate)
  }

  private static var why: Command {
    Command(
      "why", group: .understanding, summary: "writes out the chain rule for one weight or bias",
      parameters: [
        .positional("name", .word, isRequired: true, help: "a weight or bias with its place, such as W1[0,1]", candidates: .parameters),
        .option("sample", .integer, help: "the sample whose factors are written out", default: "the one that counts most"),
      ],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 2 sigmoid -> 1 sigmoid", "why W1[0,1]", explanation: "from the loss to one weight of the first layer"),
        Command.Example("data xor", "net 2 -> 2 sigmoid -> 1 sigmoid", "why b2[0] sample=1", explanation: "one sample's part"),
      ],
      notes: [
        "the numeric gradient beside it is \(GradientCheck.formula): L₊ is L(w + h), L₋ is L(w − h), and h is 1e-5·max(1, |w|)",
        "at a kink (a relu's z of exactly 0) the loss has a slope to the left and another to the right; both are shown",
        "`set detail=full` shows every term",
      ], isCallable: true,
      action: runWhy)
  }

  private static var gradcheck: Command {
    Command(
      "gradcheck", group: .understanding, summary: "compares every gradient with central differences",
      parameters: [
        .positional("f", .expression, help: "a function of yours that gives one number, or that and its gradient"),
        .positional("w", .expression, help: "what it takes: an array, a number or a list of such"),
      ],
      examples: [
        Command.Example(
          "w = np.array([0.5, -1.0])", "f = lambda w: np.sum(np.tanh(w) ** 2)", "gradcheck(f, w)",
          explanation: "any function: the tape's gradient, or the one that f gives beside its value"),
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "gradcheck",
          explanation: "the worst of all gradients, and the worst in each parameter"),
      ],
      notes: [
        "the central difference is \(GradientCheck.formula): L₊ is L(w + h), L₋ is L(w − h), and h is 1e-5·max(1, |w|)",
        "a relative error up to 1e-5 is agreement; at a kink (a relu's z of exactly 0) the gradient is checked just beside it",
        "dropout is switched off",
      ],
      action: runGradcheck)
  }

  private static func runPredict(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let network = try workbench.requireNetwork()
    let (given, inputs, note, isSingle) = try Inputs.readScaled("x", arguments, network)
    let output = try engine { () throws(EngineError) in try network.output(for: inputs) }
    let fits = workbench.data.map { $0.featureCount == network.inputCount } ?? false
    let scaling = fits ? workbench.data?.targetScaling : nil
    let own = try scaling.map { scaling throws(Diagnostic) in try engine { () throws(EngineError) in try scaling.undo(on: output) } }
    return PredictReport(
      input: given, output: own ?? output, classes: network.classes(of: output) ?? workbench.classesByData(of: output),
      classNames: fits ? workbench.data?.classNames ?? [] : [], featureNames: fits ? workbench.data?.featureNames ?? [] : [],
      isSingle: isSingle, note: note, scaledOutput: own == nil ? nil : output)
  }

  private static func runEvaluate(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let word = try arguments.choice("part", called: "part of the data") ?? "train"
    let part = DatasetPart(rawValue: word) ?? .training
    let workbench = session.workbench
    let (_, data) = try workbench.requireFit()
    do throws(Diagnostic) {
      return EvaluateReport(
        part: part.rawValue, samples: data.count(of: part), evaluation: try session.evaluation(of: part), loss: workbench.loss,
        classNames: data.classNames.isEmpty ? (0..<2).map(data.className) : data.classNames, ownErrors: try ownErrors(part, data, workbench)
      )
    } catch {
      throw error.located(at: arguments.span(of: "part"), in: arguments.source)
    }
  }

  /// The root of the mean square error of each target, in its own unit; nil where targets are not scaled.
  private static func ownErrors(_ part: DatasetPart, _ data: Dataset, _ workbench: Workbench) throws(Diagnostic) -> [Double]? {
    guard let scaling = data.targetScaling, let samples = data[part], let network = workbench.network else { return nil }
    let output = try engine { () throws(EngineError) in try network.output(for: samples.inputs) }
    let width = scaling.divisors.count
    guard output.count == samples.targets.count else { return nil }
    var sums = [Double](repeating: 0, count: width)
    for (index, (given, wanted)) in zip(output.elements, samples.targets.elements).enumerated() {
      sums[index % width] += (given - wanted) * (given - wanted)
    }
    return sums.indices.map { (sums[$0] / Double(samples.targets.rowCount)).squareRoot() * scaling.divisors[$0] }
  }

  private static func runGradcheck(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    if let function = try arguments.value("f") {
      guard let point = try arguments.value("w") else {
        throw arguments.error("f", "gradcheck needs the point as well", hint: "gradcheck(f, w): f is called with w")
      }
      return GradcheckReport(check: try FunctionGradcheck(function, at: point, session).check())
    }
    let (network, data) = try session.workbench.requireFit()
    let setup = session.workbench.setup
    return GradcheckReport(
      check: try engine { () throws(EngineError) in try network.checkGradients(data.inputs, targets: data.targets, setup: setup) })
  }

  private static func runWhy(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let (network, data) = try workbench.requireFit()
    let (parameter, index) = try ParameterPlace.read(try arguments.requiredText("name"), network, arguments, orGradient: true)
    try session.requireOpen(["d" + parameter])
    let sample = try arguments.integer("sample", in: 0...max(data.sampleCount - 1, 0))
    let setup = workbench.setup
    let explanation = try engine { () throws(EngineError) in
      try network.explain(parameter, at: index, inputs: data.inputs, targets: data.targets, setup: setup, sample: sample)
    }
    let layer = network.layers.first { $0.parameters.contains { $0.name == parameter } } ?? network.layers[0]
    let trainer = try workbench.requireTrainer()
    let backward = try engine { () throws(EngineError) in
      try network.backward(data.inputs, targets: data.targets, setup: setup).backward
    }
    let updated = try engine { () throws(EngineError) in try trainer.preview(backward) }
    let flat = zip(index, network.parameter(parameter)?.shape ?? []).reduce(0) { $0 * $1.1 + $1.0 }
    func element(_ tensor: Tensor) -> Double { tensor[flat: flat] }
    var report = WhyReport(
      explanation: explanation, sample: sample, sampleCount: data.sampleCount, optimizer: setup.optimizer,
      learningRate: trainer.learningRate, layer: layer, after: updated.parameter(parameter).map(element),
      isFrozen: network.frozenLayers.contains(layer.index))
    let role = layer.parameters.first { $0.name == parameter }?.role ?? ""
    let gradient = backward.layers.first { $0.index == layer.index }?[role].map(element) ?? explanation.gradient
    if workbench.isPerceptron { report.rule = gradient }
    report.clipped = Clipping(setup.clipping, backward, frozen: network.frozenLayers)?.text(gradient)
    report.update = OptimizerStep(trainer, network).longhand(
      parameter, flat, value: explanation.value, gradient: report.clipped?.gradient ?? gradient)
    workbench.passes.showedNewer()
    return report
  }
}

package extension Workbench {
  /// Classes by the data where the last activation does not tell: one output against ½, several by the largest.
  func classesByData(of output: Tensor) -> [Int]? {
    guard let data, let count = data.classCount, let network, data.featureCount == network.inputCount else { return nil }
    let width = network.outputCount
    if width == 1 { return count == 2 ? output.elements.map { $0 >= 0.5 ? 1 : 0 } : nil }
    guard width >= count else { return nil }
    return (0..<output.rowCount).map { row in
      var best = 0
      for column in 1..<width where output[flat: row * width + column] > output[flat: row * width + best] { best = column }
      return best
    }
  }
}

/// One number of a parameter: `W1[0,1]`, `b2[0]`.
enum ParameterPlace {
  /// - Parameter orGradient: whether `dW1[0,1]` means the same place: its gradient is what is asked about.
  static func read(
    _ text: String, _ network: Network, _ arguments: Arguments, at argument: String = "name", orGradient: Bool = false
  ) throws(Diagnostic) -> (name: String, index: [Int]) {
    var compact = text.filter { $0 != " " }
    if orGradient, compact.hasPrefix("d"), network.parameterNames.contains(String(compact.dropFirst().prefix { $0 != "[" })) {
      compact.removeFirst()
    }
    let open = compact.firstIndex(of: "[") ?? compact.endIndex
    let name = String(compact[..<open])
    guard let tensor = network.parameter(name) else {
      let isOther = ["z", "a", "d"].contains { name.hasPrefix($0) }
      throw arguments.error(
        argument, isOther ? "why explains weights and biases, and `\(name)` is none" : "the network has no parameter `\(name)`",
        hint: Suggestion.hint(
          for: name, among: network.parameterNames, listing: network.parameterNames.prefix(12).joined(separator: ", ")))
    }
    let example = "\(name)[\(Array(repeating: "0", count: tensor.rank).joined(separator: ","))]"
    guard open < compact.endIndex else {
      if tensor.count == 1 { return (name, Array(repeating: 0, count: tensor.rank)) }
      throw arguments.error(
        argument, "`\(name)` has \(tensor.count) numbers; which one?", hint: "its shape is \(shapeText(tensor)): why \(example)")
    }
    let inside = compact[compact.index(after: open)...]
    guard inside.hasSuffix("]") else { throw arguments.error(argument, "a bracket is missing behind `\(name)`", hint: "why \(example)") }
    var index: [Int] = []
    for part in inside.dropLast().split(separator: ",", omittingEmptySubsequences: false) {
      var trimmed = String(part.filter { $0 != "[" })
      if trimmed.hasSuffix("]") { trimmed.removeLast() }
      guard let number = try wholeNumber(trimmed, arguments) else {
        throw arguments.error(argument, "`\(part)` is not a whole number", hint: "why \(example)")
      }
      index.append(number)
    }
    guard index.count == tensor.rank else {
      throw arguments.error(
        argument, "`\(name)` has \(counted(tensor.rank, "index", plural: "indices")), and here are \(index.count)",
        hint: "its shape is \(shapeText(tensor)): why \(example)")
    }
    for (axis, size) in tensor.shape.enumerated() {
      if index[axis] < 0 { index[axis] += size }
      guard (0..<size).contains(index[axis]) else {
        throw arguments.error(
          argument, "`\(name)` has no place \(text.drop { $0 != "[" })", hint: "its shape is \(shapeText(tensor)), counted from 0")
      }
    }
    return (name, index)
  }

  private static func wholeNumber(_ text: String, _ arguments: Arguments) throws(Diagnostic) -> Int? {
    if let number = Int(text) { return number }
    guard !text.isEmpty, let value = arguments.session.evaluator.value(of: text) else { return nil }
    guard case .int(let number) = value else { return nil }
    return number
  }
}
