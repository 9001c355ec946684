import Limits
import Language
import NeuralNetwork

/// The passes as they are recorded, and made anew where they no longer hold.
extension Workbench {
  /// The traces the live names hold.
  var forward: ForwardTrace? {
    _ = (network, data)
    return passes.forward
  }

  var backward: BackwardTrace? {
    _ = (network, data)
    return passes.backward
  }

  /// The forward pass of all samples with the parameters and data as they are now: the recorded one where it holds.
  func currentForward() throws(Diagnostic) -> ForwardTrace {
    let (network, data) = try requireFit()
    if let trace = passes.currentForward { return trace }
    let setup = setup
    let trace = try engine { () throws(EngineError) in try network.forward(data.inputs, targets: data.targets, setup: setup) }
    passes.keepFresh(forward: trace)
    return trace
  }

  /// The backward pass that belongs to `currentForward`.
  func currentBackward() throws(Diagnostic) -> BackwardTrace {
    let (network, data) = try requireFit()
    if let trace = passes.currentBackward { return trace }
    let setup = setup
    let trace = try engine { () throws(EngineError) in try network.backward(data.inputs, targets: data.targets, setup: setup).backward }
    passes.keepFresh(backward: trace)
    return trace
  }

  // MARK: Loss and accuracy

  /// The parameters, data and set-up of a measurement; training moves on by steps, all else by versions.
  struct Moment: Equatable {
    var versions: Passes.Versions
    var step: Int
  }

  private var moment: Moment { Moment(versions: passes.now, step: trainer?.step ?? 0) }

  /// Loss and accuracy on a part of the data.
  package func evaluation(of part: DatasetPart) throws(Diagnostic) -> Evaluation {
    guard let all = try evaluation(of: part, while: { true }) else { throw Work.interruption }
    return all
  }

  /// The same, measured once as long as nothing changes, and given up once `goesOn` says so; nil then.
  func evaluation(of part: DatasetPart, while goesOn: () -> Bool) throws(Diagnostic) -> Evaluation? {
    let (network, data) = try requireFit()
    let moment = moment
    var known = measured.flatMap { $0.at == moment ? $0.parts : nil } ?? [:]
    if let found = known[part] { return found }
    guard let samples = data[part] else {
      throw Diagnostic(
        .command, "the data `\(data.name)` has no \(part.rawValue) part", hint: "set some aside: data \(data.name) \(part.rawValue)=0.2")
    }
    let setup = setup
    let found = try engine { () throws(EngineError) in
      try network.evaluate(samples.inputs, targets: samples.targets, setup: setup, while: goesOn)
    }
    guard var found else { return nil }
    // What is said to be a number is no class, though it be 0 or 1.
    if found.accuracy != nil, !data.isClassification, !samples.targets.elements.contains(-1) {
      (found.accuracy, found.confusion) = (nil, nil)
    }
    known[part] = found
    measured = (moment, known)
    return found
  }

  /// Multiplications that the prompt's loss may cost, about a tenth of a second.
  private static let promptLimit = 100_000_000

  /// The loss over all training samples for the prompt; nil before there is one, and where a pass would keep the prompt waiting.
  var promptLoss: Double? {
    guard let network, let data, !passes.isEmpty || (trainer?.step ?? 0) > 0 else { return nil }
    if measured?.at != moment {
      let (work, isBeyond) = network.work.multipliedReportingOverflow(by: data.sampleCount)
      guard !isBeyond, work <= Workbench.promptLimit else { return nil }
    }
    return try? evaluation(of: .training).loss
  }
}

extension Network {
  /// Multiplications of one sample's forward pass, about.
  var work: Int {
    layers.reduce(0) { sum, layer in
      let places =
        switch (layer.input, layer.output) {
        case (_, .image(_, let height, let width)): height * width
        case (.sequence(let steps, _), _): steps
        default: 1
        }
      return sum + layer.parameterCount * places
    }
  }
}
