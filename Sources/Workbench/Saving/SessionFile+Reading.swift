import Language
import Limits
import Markup
import NeuralNetwork
import Runtime

/// A saved session on its way back: all of it is built beside the running one, which changes only when nothing can fail any more.
package struct RestoredSession {
  private let scratch: Session
  private var variables: [(name: String, value: SavedValue.Restored)] = []
  /// Modules that are not there any more, a program's own as a rule, with the names they had.
  package private(set) var missingModules: [String] = []

  /// - Throws: naming the file, the place in it and what is wrong there.
  package init(_ json: JSONValue, path: String, for session: Session) throws(Diagnostic) {
    let file = JSONField(json, file: path)
    let version = try file["version"].int(1...Int.max)
    guard version <= SessionFile.version else {
      throw .file(
        path, "version: the file is of version \(version), and this program reads up to \(SessionFile.version)",
        hint: "a newer longhand reads it")
    }
    scratch = Session(session.options, output: SilentSink())
    if let field = try file.optional("data") { try restoreData(field) }
    if let field = try file.optional("net") { try restoreNetwork(field) }
    try restoreSetup(file["setup"])
    if let field = try file.optional("training") { try restoreTraining(field) }
    try restoreRuns(file)
    try restoreConditions(file)
    let style = try file["style"]
    scratch.style.precision = try style["precision"].int(1...17)
    scratch.style.isDetailed = try style["detailed"].bool()
    let random = try file["random"]
    let (numpy, python) = (try random["numpy"], try random["python"])
    let numpyState = try RestoredSession.randomState(numpy)
    let pythonState = try RestoredSession.randomState(python)
    scratch.evaluator.random.numpy.stream = try numpy.checked { () throws(EngineError) in try LegacyRandom(state: numpyState) }
    scratch.evaluator.random.python = try python.checked { () throws(EngineError) in try PythonRandom(state: pythonState) }
    try restoreVariables(file["variables"])
  }

  /// Puts everything in the running session's place.
  package func adopt(into session: Session) {
    session.workbench.adopt(scratch.workbench)
    session.style = scratch.style
    session.evaluator.deleteAll()
    RestoredSession.assign(variables, in: session)
    // X and y are the data's own arrays again.
    for part in LiveData.Part.allCases.prefix(2) {
      guard case .array(let array)? = session.evaluator.value(of: part.name), let tensor = session.workbench.data?[part] else { continue }
      if array.tensor == tensor { session.workbench.live?.use(array, for: part) }
    }
    // Definitions may have drawn random numbers for their defaults.
    session.evaluator.random = scratch.evaluator.random
  }

  var workbench: Workbench { scratch.workbench }
  package var variableCount: Int { variables.count }

  // MARK: Parts

  private func restoreData(_ field: JSONField) throws(Diagnostic) {
    guard field.value["source"] != nil else { return scratch.workbench.setData(try RestoredSession.arrays(field), source: nil) }
    let name = try field["source"].string()
    var keywords: [(name: String, value: Value)] = []
    for (key, option) in try field["options"].members() { keywords.append((key, try SavedValue.decode(option, data: nil))) }
    let source = Source(text: "")
    do throws(Diagnostic) {
      _ = try scratch.callCommand("data", positional: [.string(name)], keywords: keywords, span: Span(0, 0), source: source)
    } catch {
      if error.kind == .interrupted || error.kind == .memory { throw error }
      throw field.error("the data cannot be had again: \(error.message)")
    }
    let checksum = scratch.workbench.data.map(SessionFile.checksum)
    try Work.checkStopped()
    guard let checksum, checksum == (try field["checksum"].string()) else {
      throw try field["checksum"].error("the data \(sanitisedName(name)) is not what it was when the session was saved")
    }
  }

  private static func arrays(_ field: JSONField) throws(Diagnostic) -> Dataset {
    let inputs = try field["inputs"].tensor()
    let targets = try field["targets"].tensor()
    let classes = try field.optional("classes")?.int(2...100_000)
    let image = try field.optional("image")?.ints(1...(1 << 27))
    let (name, features, names) = (try field["name"].string(), try field["feature_names"].strings(), try field["class_names"].strings())
    var data = try field.checked { () throws(EngineError) in
      try Dataset(
        name: name, inputs: inputs, targets: targets, classCount: classes, featureNames: features, classNames: names, imageShape: image)
    }
    guard data.inputs.isFinite, data.targets.isFinite, data.inputs.rank == 2, (1...2).contains(data.targets.rank) else {
      throw field.error("inputs and targets are rows of finite numbers")
    }
    for (part, name) in [(LiveData.Part.validationInputs, "validation"), (.testInputs, "test")] {
      guard let held = try field.optional("\(name)_inputs") else { continue }
      let (heldInputs, heldTargets) = (try held.tensor(), try field["\(name)_targets"].tensor())
      guard heldInputs.rank == 2, heldInputs.shape[1] == data.featureCount, heldTargets.rowCount == heldInputs.rowCount,
        heldTargets.shape.dropFirst() == targets.shape.dropFirst(), heldTargets.rank == targets.rank, heldInputs.isFinite,
        heldTargets.isFinite
      else { throw held.error("the \(name) part has other rows than the training part") }
      data[part] = heldInputs
      data[part == .testInputs ? .testTargets : .validationTargets] = heldTargets
    }
    data.notes = try field.optional("notes")?.strings().map(sanitised) ?? []
    data.scaling = try scaling(field, "scaling", of: data.featureCount, "features")
    data.targetScaling = try scaling(field, "target_scaling", of: data.targetCount, "targets")
    return data
  }

  private static func scaling(_ field: JSONField, _ key: String, of count: Int, _ noun: String) throws(Diagnostic) -> FeatureScaling? {
    guard let scaling = try field.optional(key) else { return nil }
    let method = try scaling["method"].string()
    guard let known = ScalingMethod(rawValue: method) else { throw scaling.error("there is no scaling \(sanitisedName(method))") }
    let (offsets, divisors) = (try scaling["offsets"].doubles(), try scaling["divisors"].doubles())
    guard offsets.count == count, divisors.count == count else { throw scaling.error("the scaling is of other \(noun)") }
    return FeatureScaling(known, offsets: offsets, divisors: divisors)
  }

  private func restoreNetwork(_ field: JSONField) throws(Diagnostic) {
    let spec = try field["spec"]
    let text = try spec.string()
    let specification: NetworkSpecification
    do throws(Diagnostic) {
      specification = try SpecificationParser(text: text).specification()
    } catch {
      throw spec.error(error.message)
    }
    let initialName = try field.optional("init")
    var initialization: Initialization?
    if let initialName {
      let name = try initialName.string()
      initialization = try initialName.checked { () throws(EngineError) in try Initialization(name: name) }
    }
    let seed = try field["seed"].int()
    let network = try spec.checked { () throws(EngineError) in
      try Network(specification, initialization: initialization, seed: seed)
    }
    let frozen = try field["frozen"]
    let layers = try frozen.ints()
    try frozen.checked { () throws(EngineError) in try network.freeze(layers) }
    let parameters = try field["parameters"]
    let members = try parameters.members()
    guard members.map(\.key) == network.parameterNames else {
      throw parameters.error("the network has the parameters \(network.parameterNames.joined(separator: ", "))")
    }
    for (name, member) in members {
      let tensor = try member.tensor()
      try member.checked { () throws(EngineError) in try network.setParameter(name, to: tensor) }
    }
    scratch.workbench.setNetwork(network)
  }

  private func restoreSetup(_ field: JSONField) throws(Diagnostic) {
    var setup = TrainingSetup()
    if let loss = try field.optional("loss") {
      let name = try loss.string()
      setup.loss = try loss.checked { () throws(EngineError) in try LossFunction(name: name) }
    }
    func options(_ field: JSONField) throws(Diagnostic) -> (String, [String: Double]) {
      var values: [String: Double] = [:]
      for (key, member) in try field.members() where key != "name" { values[key] = try member.double() }
      return (try field["name"].string(), values)
    }
    let (optimizer, schedule) = (try field["optimizer"], try field["schedule"])
    let (optimizerName, optimizerValues) = try options(optimizer)
    setup.optimizer = try optimizer.checked { () throws(EngineError) in
      try OptimizerConfiguration(name: optimizerName, options: optimizerValues)
    }
    let (scheduleName, scheduleValues) = try options(schedule)
    setup.schedule = try schedule.checked { () throws(EngineError) in try Schedule(name: scheduleName, options: scheduleValues) }
    if let clip = try field.optional("clip") {
      let clipping: GradientClipping =
        clip.value["norm"] != nil ? .norm(try clip["norm"].double()) : .value(try clip["value"].double())
      try clip.checked { () throws(EngineError) in try clipping.validate() }
      setup.clipping = clipping
    }
    let regularize = try field["regularize"]
    let regularization = Regularization(l1: try regularize["l1"].double(), l2: try regularize["l2"].double())
    try regularize.checked { () throws(EngineError) in try regularization.validate() }
    setup.regularization = regularization
    let precision = try field["precision"]
    let precisionName = try precision.string()
    setup.precision = try precision.checked { () throws(EngineError) in try Precision(name: precisionName) }
    let scaling = try field["loss_scaling"]
    setup.lossScaling = LossScaling(scale: try scaling["scale"].double(), growth: try scaling["growth"].int(1...(1 << 53)))
    guard setup.lossScaling.scale > 0, setup.lossScaling.scale.isFinite else { throw scaling.error("a loss scale is above 0") }
    let augment = try field["augment"]
    let augmentation = Augmentation(noise: try augment["noise"].double(), shift: try augment["shift"].int(0...(1 << 27)))
    if let network = scratch.workbench.network {
      try augment.checked { () throws(EngineError) in try augmentation.validate(for: network) }
    } else if !(augmentation.noise >= 0 && augmentation.noise.isFinite) {
      throw augment.error("noise must be at least 0")
    }
    setup.augmentation = augmentation
    let whole = setup
    try scratch.workbench.configure { $0 = whole }
    let batch = try field["batch"]
    scratch.workbench.batchSize = try batch.optional("size")?.int(1...Int.max)
    scratch.workbench.batchSeed = try batch["seed"].int()
  }

  private func restoreTraining(_ field: JSONField) throws(Diagnostic) {
    let batch = try field["batch"]
    var slots: [(name: String, values: [Double])] = []
    for (name, member) in try field["slots"].members() { slots.append((name, try member.doubles())) }
    let scale = try field["loss_scale"]
    let scaling = scratch.workbench.setup.lossScaling
    let (value, goodSteps) = (try scale["value"].double(), try scale["good_steps"].int())
    let state = TrainerState(
      step: try field["step"].int(), epoch: try field["epoch"].int(), batchesDone: try field["batches_done"].int(),
      batchSize: try batch.optional("size")?.int(1...Int.max), seed: try batch["seed"].int(),
      optimizer: OptimizerMemory(times: try field["updates"].ints(0...(1 << 53)), slots: slots),
      lossScale: try scale.checked { () throws(EngineError) in try LossScale(value: value, goodSteps: goodSteps, scaling: scaling) })
    let trainer: Trainer
    do throws(Diagnostic) {
      trainer = try scratch.workbench.requireTrainer()
    } catch {
      throw field.error(error.message)
    }
    try field.checked { () throws(EngineError) in try trainer.restore(state) }
  }

  private func restoreRuns(_ file: JSONField) throws(Diagnostic) {
    let limit = 1 << 53
    var runs: [RunRecord] = []
    for field in try file["runs"].items() {
      var run = RunRecord(
        number: try field["run"].int(1...limit), network: try field["net"].string(), data: try field["data"].string(),
        setup: try field["setup"].string())
      run.epochs = try field["epochs"].int(0...limit)
      run.steps = try field["steps"].int(0...limit)
      run.finalLoss = try field.optional("loss")?.double()
      run.accuracy = try field.optional("accuracy")?.double()
      let curve = try field["curve"]
      let restored = LossCurve(
        means: try curve["means"].doubles(), width: try curve["width"].int(1...limit), sum: try curve["sum"].double(),
        count: try curve["count"].int(0...limit), steps: try curve["steps"].int(0...limit), first: try curve.optional("first")?.double())
      guard let restored else { throw curve.error("these are no means of so many steps") }
      run.curve = restored
      run.stepLossesAreLosses = try field.optional("full_batch")?.bool() ?? (run.steps == run.epochs)
      for point in try field.optional("losses")?.items() ?? [] {
        run.losses.append((try point["step"].int(0...limit), try point["loss"].double()))
      }
      runs.append(run)
    }
    scratch.workbench.restoreRuns(runs, isFresh: try file["run_is_fresh"].bool())
  }

  private func restoreConditions(_ file: JSONField) throws(Diagnostic) {
    func condition(_ field: JSONField, _ name: String) throws(Diagnostic) -> Condition {
      let source = Source(name: name, text: try field.string())
      do throws(Diagnostic) {
        return Condition(try Parser.parseExpression(source), in: source)
      } catch {
        throw field.error(error.message)
      }
    }
    for field in try file["watches"].items() { scratch.workbench.watches.append(try condition(field, "<watch>")) }
    if let field = try file.optional("stop") { scratch.workbench.stopCondition = try condition(field, "<stop>") }
  }

  static func randomState(_ field: JSONField) throws(Diagnostic) -> RandomStreamState {
    RandomStreamState(
      words: try field["words"].ints(0...Int(UInt32.max)).map { UInt32($0) }, position: try field["position"].int(),
      spareGaussian: try field.optional("gaussian")?.double())
  }

  // MARK: Variables

  private mutating func restoreVariables(_ field: JSONField) throws(Diagnostic) {
    for item in try field.items() {
      let name = try item["name"]
      let text = try name.string()
      guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart,
        text.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isXIDContinue })
      else { throw name.error("\(sanitisedName(text)) is no name a variable can have") }
      let restored = try SavedValue.restore(item["value"], data: scratch.workbench.data)
      if case .module(let module) = restored, (try? scratch.evaluator.module(module)) == nil {
        missingModules.append(sanitisedName(text))
      } else {
        variables.append((text, restored))
      }
    }
    scratch.evaluator.deleteAll()
    if let failure = RestoredSession.assign(variables, in: scratch) {
      throw field.error("\(sanitisedName(failure.name)): \(failure.error.message)")
    }
  }

  /// Values first, then modules and functions, whose defaults may need them. The first failure, if there is one.
  @discardableResult
  private static func assign(
    _ variables: [(name: String, value: SavedValue.Restored)], in session: Session
  ) -> (name: String, error: Diagnostic)? {
    for (name, restored) in variables {
      // A place of its own first, so that the order stays.
      if case .value(let value) = restored { session.evaluator.set(name, to: value) } else { session.evaluator.set(name, to: .none) }
    }
    var failure: (name: String, error: Diagnostic)?
    for (name, restored) in variables {
      do throws(Diagnostic) {
        switch restored {
        case .value: continue
        case .module(let module): session.evaluator.set(name, to: .module(try session.evaluator.module(module)))
        case .definition(let text):
          var parser = Parser(Source(text: text), context: session.parseContext)
          guard let statement = try parser.nextStatement(), case .function(let definition) = statement.kind, definition.name == name else {
            throw Diagnostic(.value, "this is no definition of it")
          }
          try session.evaluator.execute(statement, source: Source(text: text), echo: false)
        case .lambda(let text):
          let source = Source(text: text)
          let expression = try Parser.parseExpression(source)
          guard case .lambda = expression.kind else { throw Diagnostic(.value, "this is no lambda") }
          session.evaluator.set(name, to: try session.evaluator.evaluate(expression, source: source))
        }
      } catch {
        if failure == nil { failure = (name, error) }
      }
    }
    return failure
  }
}

/// Hears nothing.
private final class SilentSink: OutputSink {
  func emit(_ report: any Report) {}
  func progress(_ progress: TrainingProgress?) {}
  var showsProgress: Bool { false }
}
