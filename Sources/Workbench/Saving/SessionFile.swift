import Language
import NeuralNetwork
import Runtime

/// A session as one JSON file, from which it goes on to the same bits.
///
/// Keys, in order:
/// - `longhand`: "session"; `version`: 1; a reader refuses a newer one.
/// - `net`: null, or `spec`, `init`, `seed`, `frozen` (layers), `parameters` (name → shape and data).
/// - `data`: null; or `source` (what `data` was given) and `checksum`, for data that can be had again; or the arrays themselves.
/// - `setup`: `loss`, `optimizer`, `schedule`, `clip`, `regularize`, `precision`, `loss_scaling`, `augment`, `batch` (size and seed).
/// - `training`: null, or the counters, and what the optimizer remembers: `updates` a parameter, `slots` by name.
/// - `runs`: what `runs` lists, with curves; `watches` and `stop`: as typed; `style`: what `set` sets.
/// - `random`: the state of `np.random` and of `random`: 624 words, the place in them, the gaussian left over.
/// - `variables`: name and value, in the order of their first assignment (`SavedValue` says how each kind is written).
///
/// Numbers are written so that they read back to the same bits. What was last computed (z1, a1 …) and how far `rewind` reaches are not in it.
package struct SessionFile {
  static let version = 1

  package let json: JSONValue
  package let variableCount: Int
  /// Variables a file cannot hold, with the type that is why.
  package let skipped: [(name: String, type: String)]

  package init(_ session: Session) {
    let workbench = session.workbench
    workbench.measureRun()
    workbench.measureCurve()
    var variables: [JSONValue] = []
    var skipped: [(name: String, type: String)] = []
    for name in session.evaluator.variableNames {
      guard let value = session.evaluator.value(of: name) else { continue }
      if SessionFile.isOwn(value, name), let json = SavedValue.encode(value, data: workbench.data) {
        variables.append(.object([.init("name", .string(name)), .init("value", json)]))
      } else {
        skipped.append((name, value.typeName))
      }
    }
    variableCount = variables.count
    self.skipped = skipped
    json = .object([
      .init("longhand", .string("session")), .init("version", .int(SessionFile.version)),
      .init("net", workbench.network.map(SessionFile.network) ?? .null),
      .init("data", workbench.data.map { SessionFile.data($0, source: workbench.dataSource) } ?? .null),
      .init("setup", SessionFile.setup(workbench)), .init("training", workbench.trainer.map { SessionFile.training($0.state) } ?? .null),
      .init("runs", .array(workbench.runs.map(SessionFile.run))), .init("run_is_fresh", .bool(!workbench.hasRun)),
      .init("watches", .strings(workbench.watches.map(\.text))), .init("stop", .optional(workbench.stopCondition?.text)),
      .init(
        "style", .object([.init("precision", .int(session.style.precision)), .init("detailed", .bool(session.style.isDetailed))])),
      .init(
        "random",
        .object([
          .init("numpy", SessionFile.random(session.evaluator.random.numpy.stream.state)),
          .init("python", SessionFile.random(session.evaluator.random.python.state)),
        ])), .init("variables", .array(variables)),
    ])
  }

  /// A definition makes a variable of its own name; under another it is not written.
  private static func isOwn(_ value: Value, _ name: String) -> Bool {
    guard case .function(let function) = value else { return true }
    return function.name == name || function.name == "<lambda>"
  }

  // MARK: Parts

  private static func network(_ network: Network) -> JSONValue {
    .object([
      .init("spec", .string(network.specification.text)), .init("init", .optional(network.initialization?.name)),
      .init("seed", .int(network.seed)), .init("frozen", .ints(network.frozenLayers.sorted())),
      .init("parameters", .object(network.namedParameters.map { .init($0.name, .flat($0.value)) })),
    ])
  }

  private static func data(_ data: Dataset, source: DataSource?) -> JSONValue {
    if let source {
      return .object([
        .init("source", .string(source.name)),
        .init("options", .object(source.options.map { .init($0.name, $0.value) })), .init("checksum", .string(checksum(data))),
      ])
    }
    return .object([
      .init("name", .string(data.name)), .init("inputs", .flat(data.inputs)), .init("targets", .flat(data.targets)),
      .init("test_inputs", data.testInputs.map { .flat($0) } ?? .null), .init("test_targets", data.testTargets.map { .flat($0) } ?? .null),
      .init("validation_inputs", data.validationInputs.map { .flat($0) } ?? .null),
      .init("validation_targets", data.validationTargets.map { .flat($0) } ?? .null),
      .init("classes", .optional(data.classCount)), .init("feature_names", .strings(data.featureNames)),
      .init("class_names", .strings(data.classNames)), .init("notes", .strings(data.notes)),
      .init("image", data.imageShape.map { .ints($0) } ?? .null),
      .init("scaling", scaling(data.scaling)), .init("target_scaling", scaling(data.targetScaling)),
    ])
  }

  private static func scaling(_ scaling: FeatureScaling?) -> JSONValue {
    guard let scaling else { return .null }
    return .object([
      .init("method", .string(scaling.method.rawValue)), .init("offsets", .array(scaling.offsets.map { .double($0) })),
      .init("divisors", .array(scaling.divisors.map { .double($0) })),
    ])
  }

  private static func setup(_ workbench: Workbench) -> JSONValue {
    let setup = workbench.setup
    var clip = JSONValue.null
    switch setup.clipping {
    case .norm(let limit): clip = .object([.init("norm", .double(limit))])
    case .value(let limit): clip = .object([.init("value", .double(limit))])
    case nil: break
    }
    func options(_ name: String, _ values: [String: Double]) -> JSONValue {
      .object([.init("name", .string(name))] + values.sorted { $0.key < $1.key }.map { .init($0.key, .double($0.value)) })
    }
    return .object([
      .init("loss", .optional(setup.loss?.name)), .init("optimizer", options(setup.optimizer.name, setup.optimizer.values)),
      .init("schedule", options(setup.schedule.name, setup.schedule.values)), .init("clip", clip),
      .init("regularize", .object([.init("l1", .double(setup.regularization.l1)), .init("l2", .double(setup.regularization.l2))])),
      .init("precision", .string(setup.precision.name)),
      .init(
        "loss_scaling", .object([.init("scale", .double(setup.lossScaling.scale)), .init("growth", .int(setup.lossScaling.growth))])),
      .init("augment", .object([.init("noise", .double(setup.augmentation.noise)), .init("shift", .int(setup.augmentation.shift))])),
      .init("batch", .object([.init("size", .optional(workbench.batchSize)), .init("seed", .int(workbench.batchSeed))])),
    ])
  }

  private static func training(_ state: TrainerState) -> JSONValue {
    .object([
      .init("step", .int(state.step)), .init("epoch", .int(state.epoch)), .init("batches_done", .int(state.batchesDone)),
      .init("batch", .object([.init("size", .optional(state.batchSize)), .init("seed", .int(state.seed))])),
      .init("updates", .ints(state.optimizer.times)),
      .init("slots", .object(state.optimizer.slots.map { .init($0.name, .numbers($0.values)) })),
      .init(
        "loss_scale",
        .object([.init("value", .double(state.lossScale.value)), .init("good_steps", .int(state.lossScale.goodSteps))])),
    ])
  }

  private static func run(_ run: RunRecord) -> JSONValue {
    .object([
      .init("run", .int(run.number)), .init("net", .string(run.network)), .init("data", .string(run.data)),
      .init("setup", .string(run.setup)), .init("epochs", .int(run.epochs)), .init("steps", .int(run.steps)),
      .init("loss", .optional(run.finalLoss)), .init("accuracy", .optional(run.accuracy)),
      .init(
        "curve",
        .object([
          .init("steps", .int(run.curve.steps)), .init("width", .int(run.curve.width)), .init("first", .optional(run.curve.first)),
          .init("sum", .double(run.curve.sum)), .init("count", .int(run.curve.count)),
          .init("means", .numbers(run.curve.means)),
        ])),
      .init("full_batch", .bool(run.stepLossesAreLosses)),
      .init("losses", .array(run.losses.map { .object([.init("step", .int($0.step)), .init("loss", .double($0.loss))]) })),
    ])
  }

  static func random(_ state: RandomStreamState) -> JSONValue {
    .object([
      .init("words", .ints(state.words.map { Int($0) })), .init("position", .int(state.position)),
      .init("gaussian", .optional(state.spareGaussian)),
    ])
  }

  /// FNV-1a over the bits of inputs and targets, those of the held-back parts included.
  static func checksum(_ data: Dataset) -> String {
    let held = [data.testInputs, data.testTargets, data.validationInputs, data.validationTargets]
    let hash = ([data.inputs, data.targets] + held.compactMap { $0 }).reduce(Tensor.emptyHash) { $1.hash(behind: $0) }
    let digits = String(hash, radix: 16)
    return "fnv1a:" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// How data can be had again: what `data` was given, options as numbers and words.
struct DataSource {
  var name: String
  var options: [(name: String, value: JSONValue)]
}
