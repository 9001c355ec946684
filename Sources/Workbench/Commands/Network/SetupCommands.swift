import Language
import Markup
import NeuralNetwork

/// The training set-up: `loss`, `optimizer`, `schedule`, `clip`, `regularize`, `precision`, `augment`.
enum SetupCommands {
  static var commands: [Command] { [loss, optimizer, schedule, clip, regularize, precision, augment] }

  static let bare = "bare, it shows what is set"

  // MARK: Loss

  private static var loss: Command {
    Command(
      "loss", group: .setup, summary: "sets the loss, or shows it",
      parameters: [
        .positional(
          "name", .word, help: "the loss", default: "by the last activation: sigmoid → bce, softmax → cross_entropy, else mse",
          candidates: .words(LossFunction.allCases.map { ($0.name, $0.summary) }))
      ],
      examples: [
        Command.Example("net 2 -> 4 tanh -> 1 sigmoid", "loss mse", explanation: "mean squared error in place of bce"),
        Command.Example("net 2 -> 4 tanh -> 1 sigmoid", "loss", explanation: "what is set"),
      ],
      notes: [bare, "`net` resets it to the default of the last activation"] + LossFunction.allCases.map { "\($0.name): \($0.formula)" }
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let workbench = session.workbench
      if let text = arguments.text("name"), let own = ForeignNames.losses[text.lowercased().replacing(" ", with: "_")] {
        throw arguments.error("name", "there is no loss `\(text)`", hint: "it is called `\(own)` here: loss \(own)")
      }
      if let name = try arguments.choice("name", of: LossFunction.allCases.map(\.name), called: "loss") {
        try workbench.configure { (setup: inout TrainingSetup) throws(Diagnostic) in
          setup.loss = LossFunction(rawValue: name)
          guard let network = workbench.network else { return }
          do throws(EngineError) {
            _ = try setup.checkedLoss(for: network)
          } catch {
            throw arguments.error("name", error.message, hint: error.hint)
          }
        }
      }
      if arguments.has("name"), let note = try session.takeGuessedClassesAsNumbers() { session.emit(note) }
      let loss = workbench.loss
      let isDefault = workbench.setup.loss == nil
      // Bare, it shows the number too, where there is one: `loss` is what a learner types to see it.
      let isBare = !arguments.has("name")
      let samples = workbench.data?.sampleCount ?? 0
      let now = isBare && workbench.network != nil && workbench.data != nil ? try? session.evaluation(of: .training).loss : nil
      return DocumentReport(
        "loss",
        [.init("name", .string(loss.name)), .init("formula", .string(loss.formula))] + (isBare ? [.init("value", .optional(now))] : [])
      ) { style in
        let origin = isDefault && workbench.network != nil ? "  the default for this network" : ""
        let head = StyledText("loss ", .muted) + StyledText(loss.name, .strong) + StyledText(origin, .muted)
        if style.isBrief { return Document([.lines([head])]) }
        var lines = [head, "  " + StyledText(loss.formula), "  " + StyledText(loss.derivative)]
        if let now {
          lines.append("  L = " + style.number(now, .loss) + StyledText("  now, over all \(counted(samples, "sample"))", .muted))
        }
        return Document([.lines(lines)])
      }
    }
  }

  // MARK: Optimizer

  private static var optimizerOptions: [OptionDescription] { distinct(OptimizerDescription.all.flatMap(\.options)) }
  private static var scheduleOptions: [OptionDescription] { distinct(ScheduleDescription.all.flatMap(\.options)) }

  private static func distinct(_ options: [OptionDescription]) -> [OptionDescription] {
    var result: [OptionDescription] = []
    for option in options where !result.contains(where: { $0.name == option.name }) { result.append(option) }
    return result
  }

  private static func parameters(_ options: [OptionDescription]) -> [Parameter] {
    options.map { $0.isFlag ? Parameter($0.name, .flag, .positional, help: $0.summary) : .option($0.name, .number, help: $0.summary) }
  }

  private static var optimizer: Command {
    Command(
      "optimizer", group: .setup, summary: "sets how gradients change the parameters, or shows it",
      parameters: [
        .positional(
          "name", .word, help: "the optimizer", default: "sgd lr=0.1",
          candidates: .words(OptimizerDescription.all.map { ($0.name, $0.summary) }))
      ] + parameters(optimizerOptions),
      examples: [
        Command.Example("optimizer sgd lr=0.5 momentum=0.9", explanation: "bigger steps, with momentum"),
        Command.Example("optimizer adam lr=0.01", explanation: "Adam; what is not given has its default"),
        Command.Example("optimizer lr=0.2", explanation: "the same optimizer, another learning rate"),
      ],
      notes: [bare]
        + OptimizerDescription.all.map { entry in
          "\(entry.name): \(entry.summary); "
            + entry.options.map { $0.isFlag ? $0.name : "\($0.name)=\($0.defaultValue.shortText)" }.joined(separator: " ")
        }, action: runOptimizer)
  }

  private static func runOptimizer(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let given = optimizerOptions.filter { arguments.has($0.name) }
    if arguments.has("name") || !given.isEmpty {
      let name = try arguments.choice("name", of: OptimizerDescription.all.map(\.name), called: "optimizer")
      let kind = name.flatMap { OptimizerConfiguration.Kind(rawValue: $0) } ?? workbench.setup.optimizer.kind
      let known = OptimizerDescription.all.first { $0.kind == kind }?.options ?? []
      var values = name == nil ? workbench.setup.optimizer.values : [:]
      for (option, value) in try read(given, known: known, owner: kind.rawValue, arguments) { values[option] = value }
      let configuration: OptimizerConfiguration
      do throws(EngineError) {
        configuration = try OptimizerConfiguration(kind, options: values)
      } catch {
        throw arguments.error(arguments.has("nesterov") ? "nesterov" : nil, error.message, hint: error.hint)
      }
      try workbench.configure { (setup: inout TrainingSetup) throws(Diagnostic) in setup.optimizer = configuration }
    }
    return optimizerReport(workbench)
  }

  static func optimizerReport(_ workbench: Workbench) -> DocumentReport {
    let optimizer = workbench.setup.optimizer
    let description = optimizer.description
    let members = description.options.map { option in
      JSONValue.Member(option.name, option.isFlag ? .bool(optimizer[option.name] != 0) : .double(optimizer[option.name]))
    }
    return DocumentReport("optimizer", [.init("name", .string(optimizer.name))] + members) { style in
      let head = StyledText("optimizer ", .muted) + StyledText(optimizer.text, .strong)
      return Document([.lines([head] + (style.isBrief ? [] : optimizer.formula.map { "  " + StyledText($0) }))])
    }
  }

  /// The options given, each checked at its place.
  private static func read(
    _ given: [OptionDescription], known: [OptionDescription], owner: String, _ arguments: Arguments
  ) throws(Diagnostic) -> [(String, Double)] {
    var values: [(String, Double)] = []
    for option in given {
      guard let own = known.first(where: { $0.name == option.name }) else {
        let all = known.map { $0.isFlag ? $0.name : "\($0.name)=" }.joined(separator: " ")
        throw arguments.error(
          option.name, "\(owner) has no option `\(option.name)`", hint: all.isEmpty ? "it has no options" : "it takes \(all)")
      }
      if own.isFlag {
        values.append((own.name, arguments.flag(own.name) ? 1 : 0))
        continue
      }
      let value = try arguments.number(own.name) ?? own.defaultValue
      let isLow = own.excludesMinimum ? value <= own.minimum : value < own.minimum
      let isHigh = own.excludesMaximum ? value >= own.maximum : value > own.maximum
      guard !isLow, !isHigh else {
        throw arguments.error(
          own.name, "`\(own.name)` must be \(own.range), not \(arguments.shown(own.name))",
          hint: "its default is \(own.name)=\(own.defaultValue.shortText)")
      }
      guard !own.isWhole || value == value.rounded() else {
        throw arguments.error(own.name, "`\(own.name)` must be a whole number, not \(arguments.shown(own.name))")
      }
      values.append((own.name, value))
    }
    return values
  }

  // MARK: Schedule

  private static var schedule: Command {
    Command(
      "schedule", group: .setup, summary: "sets how the learning rate changes over the epochs, or shows it",
      parameters: [
        .positional(
          "name", .word, help: "the schedule", default: "constant",
          candidates: .words(ScheduleDescription.all.map { ($0.name, $0.summary) }))
      ] + parameters(scheduleOptions),
      examples: [
        Command.Example("schedule step every=50 gamma=0.5", explanation: "half the learning rate every 50 epochs"),
        Command.Example("schedule cosine epochs=200", explanation: "down to 0 along half a cosine"),
      ], notes: [bare] + ScheduleDescription.all.map { "\($0.name): \($0.summary), \($0.formula)" }, action: runSchedule)
  }

  private static func runSchedule(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let given = scheduleOptions.filter { arguments.has($0.name) }
    if let name = try arguments.choice("name", of: ScheduleDescription.all.map(\.name), called: "schedule") {
      let known = ScheduleDescription.all.first { $0.name == name }?.options ?? []
      var values: [String: Double] = [:]
      for (option, value) in try read(given, known: known, owner: "the \(name) schedule", arguments) { values[option] = value }
      let made = try engine { () throws(EngineError) in try Schedule(name: name, options: values) }
      try workbench.configure { (setup: inout TrainingSetup) throws(Diagnostic) in setup.schedule = made }
    } else if let first = given.first {
      throw arguments.error(first.name, "schedule needs a name before its options", hint: "schedule step every=50 gamma=0.5")
    }
    let schedule = workbench.setup.schedule
    let members = schedule.description.options.map { JSONValue.Member($0.name, .double(schedule[$0.name])) }
    return DocumentReport("schedule", [.init("name", .string(schedule.name))] + members) { style in
      let head = StyledText("schedule ", .muted) + StyledText(schedule.text, .strong)
      return Document([.lines([head] + (style.isBrief ? [] : ["  " + StyledText(schedule.description.formula)]))])
    }
  }

  // MARK: Clip, regularize, precision, augment

  private static var clip: Command {
    Command(
      "clip", group: .setup, summary: "keeps gradients from being too large, or shows the limit",
      parameters: [
        .option("norm", .number, help: "the most the norm over all gradients may be"),
        .option("value", .number, help: "the most each gradient may be"),
        .positional("none", .choice(["none"]), help: "no limit"),
      ],
      examples: [
        Command.Example("clip norm=1", explanation: "gradients are scaled down together when their norm is above 1"),
        Command.Example("clip none", explanation: "no limit"),
      ], notes: [bare, "`backward` shows the gradients before clipping"]
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let workbench = session.workbench
      let isPositive = { (value: Double) in value > 0 && value.isFinite }
      let norm = try arguments.number("norm", "above 0", where: isPositive)
      let value = try arguments.number("value", "above 0", where: isPositive)
      _ = try arguments.choice("none")
      guard norm == nil || value == nil else { throw arguments.error("value", "clip takes norm= or value=, not both") }
      if !arguments.isEmpty {
        try workbench.configure { (setup: inout TrainingSetup) throws(Diagnostic) in
          setup.clipping = norm.map { .norm($0) } ?? value.map { .value($0) }
        }
      }
      let (text, members): (String, [JSONValue.Member]) =
        switch workbench.setup.clipping {
        case .norm(let limit):
          (
            "gradients are clipped to a norm of \(limit.shortText): g ← g·\(limit.shortText)/(‖g‖ + 1e-6) above it",
            [.init("norm", .double(limit)), .init("value", .null)]
          )
        case .value(let limit): ("each gradient is clipped to ±\(limit.shortText)", [.init("norm", .null), .init("value", .double(limit))])
        case nil: ("gradients are not clipped", [.init("norm", .null), .init("value", .null)])
        }
      return DocumentReport("clip", members) { _ in Document([.line(StyledText(text))]) }
    }
  }

  private static var regularize: Command {
    Command(
      "regularize", group: .setup, summary: "adds a penalty on large weights to the loss, or shows it",
      parameters: [
        .option("l1", .number, help: "the factor of Σ|w|"), .option("l2", .number, help: "the factor of Σw²"),
        .positional("none", .choice(["none"]), help: "no penalty"),
      ],
      examples: [
        Command.Example("regularize l2=0.001", explanation: "L + 0.001·Σw², biases left out"),
        Command.Example("regularize none", explanation: "no penalty"),
      ], notes: [bare, "what is not given is 0"]
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let workbench = session.workbench
      let fits = { (value: Double) in value >= 0 && value.isFinite }
      let l1 = try arguments.number("l1", "0 or more", where: fits) ?? 0
      let l2 = try arguments.number("l2", "0 or more", where: fits) ?? 0
      _ = try arguments.choice("none")
      if !arguments.isEmpty {
        try workbench.configure { (setup: inout TrainingSetup) throws(Diagnostic) in setup.regularization = Regularization(l1: l1, l2: l2) }
      }
      let set = workbench.setup.regularization
      let terms = [set.l1 > 0 ? "\(set.l1.shortText)·Σ|w|" : nil, set.l2 > 0 ? "\(set.l2.shortText)·Σw²" : nil].compactMap { $0 }
      return DocumentReport("regularize", [.init("l1", .double(set.l1)), .init("l2", .double(set.l2))]) { _ in
        Document([
          .line(
            StyledText(
              terms.isEmpty
                ? "no penalty on large weights" : "L ← L + " + terms.joined(separator: " + ") + "    over the weights, not the biases"))
        ])
      }
    }
  }

  private static var augment: Command {
    Command(
      "augment", group: .setup, summary: "changes each training batch a little, drawn anew each time, or shows how",
      parameters: [
        .option("noise", .number, help: "the standard deviation of noise on every input"),
        .option("shift", .integer, help: "how many pixels images move at most"), .positional("none", .choice(["none"]), help: "no changes"),
      ],
      examples: [
        Command.Example("augment noise=0.1", explanation: "a little noise on every batch"),
        Command.Example("augment none", explanation: "batches as they are"),
      ], notes: [bare, "what is not given is 0"]
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let workbench = session.workbench
      let noise = try arguments.number("noise", "0 or more", where: { $0 >= 0 && $0.isFinite }) ?? 0
      let shift = try arguments.integer("shift", in: 0...1000) ?? 0
      _ = try arguments.choice("none")
      if !arguments.isEmpty {
        do throws(Diagnostic) {
          try workbench.configure { (setup: inout TrainingSetup) throws(Diagnostic) in
            setup.augmentation = Augmentation(noise: noise, shift: shift)
          }
        } catch {
          throw arguments.error(arguments.has("shift") ? "shift" : "noise", error.message, hint: error.hint)
        }
      }
      let set = workbench.setup.augmentation
      let words = [
        set.noise > 0 ? "noise of deviation \(set.noise.shortText)" : nil,
        set.shift > 0 ? "shifts by up to \(counted(set.shift, "pixel"))" : nil,
      ].compactMap { $0 }
      return DocumentReport("augment", [.init("noise", .double(set.noise)), .init("shift", .int(set.shift))]) { _ in
        Document([.line(StyledText(words.isEmpty ? "batches are as the data is" : "each batch gets \(words.joined(separator: " and "))"))])
      }
    }
  }
}
