import Language
import Markup
import NeuralNetwork
import Runtime

/// `help`, `help WORD`, `?WORD`.
enum HelpCommand {
  static var command: Command {
    Command(
      "help", group: .shell, summary: "explains a command, function, activation, loss, data set or live name",
      parameters: [.positional("word", .text, help: "what to explain", default: "the list of commands", candidates: .topics)],
      examples: [
        Command.Example("help", explanation: "all commands by topic"),
        Command.Example("help train", explanation: "a command: its options and examples"),
        Command.Example("help sigmoid", explanation: "an activation: formula, slope and curve"),
        Command.Example("?matmul", explanation: "the short form"),
      ], isCallable: false, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    guard let text = arguments.text("word")?.trimmed, !text.isEmpty else { return overview(session) }
    let word = text.hasSuffix("()") ? String(text.dropLast(2)) : text
    let sections = HelpTopics(session).sections(for: word)
    guard !sections.isEmpty else {
      let near = Suggestion.nearest(to: word, in: HelpTopics(session).words)
      throw arguments.error(
        "word", "there is no help on `\(word)`", hint: near.map { "did you mean `\($0)`?" } ?? "`help` lists the commands")
    }
    return DocumentReport("help", [.init("word", .string(word)), .init("topics", .array(sections.map { .string($0.kind) }))]) { style in
      var blocks: [Block] = []
      for (index, section) in sections.enumerated() {
        if index > 0 { blocks += [.blank, .rule, .blank] }
        blocks += section.blocks(style)
      }
      return Document(blocks)
    }
  }

  private static func overview(_ session: Session) -> any Report {
    let table = session.commands
    return DocumentReport("help", [.init("word", .null), .init("commands", .array(table.names.map { .string($0) }))]) { _ in
      var blocks: [Block] = []
      for group in Command.Group.allCases {
        let listed = HelpTopics.blocks(of: group, in: table)
        if !listed.isEmpty { blocks += listed + [.blank] }
      }
      blocks.append(
        .paragraph(
          StyledText("help train", .command) + " explains one; " + StyledText("help tanh", .command) + " and "
            + StyledText("help moons", .command)
            + " work too. Every other line is Python with NumPy: " + StyledText("a = np.tanh(X @ W1)", .code) + "."))
      return Document(blocks)
    }
  }
}

/// Everything `help` knows, looked up by word.
struct HelpTopics {
  struct Section {
    var kind: String
    var blocks: (PresentationStyle) -> [Block]
  }

  let session: Session
  init(_ session: Session) { self.session = session }

  /// All words there is help on.
  var words: [String] {
    var words = session.commands.names + ActivationDescription.all.map(\.name) + LossFunction.allCases.map(\.name)
    words += OptimizerDescription.all.map(\.name) + ScheduleDescription.all.map(\.name) + DataCommand.names + LayerSpecification.kindNames
    words += Initialization.allCases.map(\.name) + session.liveNames + session.evaluator.variableNames + Condition.runNames
    words +=
      FunctionTable.all.flatMap { [$0.name, $0.qualifiedName] } + FunctionTable.methods.flatMap { $0.functions.map(\.qualifiedName) }
    return words + lessons.map(\.text) + options.map(\.option.name) + Command.Group.allCases.map(\.rawValue)
  }

  func sections(for word: String) -> [Section] {
    var sections: [Section] = []
    if let command = session.commands[word] { sections.append(Section(kind: "command") { _ in HelpTopics.blocks(of: command) }) }
    if let value = value(of: word) { sections.append(Section(kind: "variable") { _ in value }) }
    if let entry = ActivationDescription.all.first(where: { $0.name == word }) { sections.append(activation(entry)) }
    if let loss = LossFunction(rawValue: word) {
      sections.append(lines("loss", word, loss.summary, [loss.formula, loss.derivative], "loss \(word)"))
    }
    if let entry = OptimizerDescription.all.first(where: { $0.name == word }) { sections.append(optimizer(entry)) }
    if let entry = ScheduleDescription.all.first(where: { $0.name == word }) {
      let options = entry.options.map { "\($0.name)=\($0.defaultValue.shortText)" }.joined(separator: " ")
      sections.append(lines("schedule", word, entry.summary, [entry.formula], "schedule \(word) \(options)".trimmed))
    }
    if let generator = DatasetGenerator.named(word) {
      sections.append(lines("data set", word, generator.summary, [generator.formula], "data \(word)"))
    } else if let bundled = DataCommand.bundled.first(where: { $0.0 == word }) {
      sections.append(lines("data set", word, bundled.1, [], "data \(word) test=0.2"))
    }
    if let start = Initialization(rawValue: word) {
      sections.append(lines("initialisation", word, start.summary, [start.formula], "net 2 -> 4 tanh -> 1 sigmoid init=\(word)"))
    }
    if LayerSpecification.kindNames.contains(word) { sections.append(layer(word)) }
    if let function = FunctionTable.function(named: word), !(sections.contains { $0.kind == "activation" || $0.kind == "loss" }) {
      sections.append(self.function(function))
    }
    if sections.isEmpty { sections = methods(named: word) }
    if let lesson = lessons.first(where: { $0.text == word }) { sections.append(self.lesson(lesson)) }
    if sections.isEmpty { sections = option(named: word.hasSuffix("=") ? String(word.dropLast()) : word) }
    if sections.isEmpty { sections = group(named: word.lowercased()) }
    if let number = Condition.runNumbers.first(where: { $0.name == word }), !session.evaluator.isVariable(word) {
      sections.append(runNumber(number.name, number.meaning))
    }
    return sections
  }

  // MARK: Commands

  static func blocks(of command: Command) -> [Block] {
    var blocks: [Block] = [
      .line(StyledText(command.name, .command) + StyledText(": " + command.summary)), .line("  " + StyledText(command.usage, .code)),
    ]
    if !command.parameters.isEmpty {
      let rows = command.parameters.map { parameter -> [StyledText] in
        let name = parameter.form == .option ? parameter.name + "=" : parameter.kind == .flag ? parameter.name : parameter.name.uppercased()
        let ending = parameter.defaultText.map { StyledText("  (\($0))", .muted) } ?? ""
        return [StyledText(name, .option), StyledText(parameter.help) + ending]
      }
      blocks += [.blank, .indented(2, [.table(Table(rows: rows))])]
    }
    if !command.examples.isEmpty {
      blocks += [.blank, .line(StyledText("for instance", .heading))]
      for example in command.examples {
        blocks.append(
          .indented(
            2, [.lines(example.lines.map { StyledText($0, .code) }), .indented(2, [.paragraph(StyledText(example.explanation, .muted))])]))
      }
    }
    if !command.notes.isEmpty {
      blocks += [.blank, .list(items: command.notes.map { [.paragraph(StyledText($0))] }, ordered: false)]
    }
    return blocks
  }

  // MARK: Functions

  private func function(_ function: BuiltinFunction) -> Section {
    Section(kind: "function") { _ in
      let name = function.module.map { "\($0).\(function.signature)" } ?? function.signature
      var blocks: [Block] = [.line(StyledText(name, .function)), .paragraph(StyledText("  " + function.summary))]
      if function.module != nil, function.isAlsoGlobal {
        blocks.append(.line(StyledText("  also without `\(function.module ?? "").`", .muted)))
      }
      return blocks
    }
  }

  private func runNumber(_ name: String, _ meaning: String) -> Section {
    let now = (try? session.runNumber(name)).flatMap { $0 }
    // `step` is the activation in an expression.
    let places =
      FunctionTable.function(named: name) == nil ? "in expressions, until=, watch and stop when" : "in until=, watch and stop when"
    return Section(kind: "number of the run") { style in
      var blocks: [Block] = [
        .line(StyledText(name, .variable) + StyledText(": " + meaning)), .line(StyledText("  a number of the run, " + places, .muted)),
      ]
      if let number = now?.doubleIfNumber { blocks.append(.line(StyledText("  now ", .muted) + style.number(number))) }
      return blocks
    }
  }

  private func methods(named word: String) -> [Section] {
    FunctionTable.methods.compactMap { table in
      guard let method = table.functions.first(where: { $0.name == word }) else { return nil }
      return Section(kind: "method") { _ in
        [.line(StyledText("\(table.type).\(method.signature)", .function)), .paragraph(StyledText("  " + method.summary))]
      }
    }
  }

  // MARK: Names of the network

  private func activation(_ entry: ActivationDescription) -> Section {
    Section(kind: "activation") { _ in
      [
        .line(StyledText(entry.name, .activation) + StyledText(": " + entry.summary)), .line("  " + StyledText(entry.formula)),
        .line("  " + StyledText(entry.derivative)), .blank, .plot(Pictures.activation(entry.activation)), .blank,
        .line(
          StyledText("in a network: ", .muted) + StyledText("net 2 -> 4 \(entry.name) -> 1", .code)
            + StyledText("   as a function: ", .muted) + StyledText("\(entry.name)(0.5)", .code)),
      ]
    }
  }

  private func lines(_ kind: String, _ name: String, _ summary: String, _ formulas: [String], _ example: String) -> Section {
    Section(kind: kind) { _ in
      [
        .lines([StyledText(name, .strong) + StyledText(" (\(kind)): \(summary)")] + formulas.map { "  " + StyledText($0) }),
        .line("  " + StyledText(example, .code)),
      ]
    }
  }

  private func optimizer(_ entry: OptimizerDescription) -> Section {
    Section(kind: "optimizer") { _ in
      let rows = entry.options.map { option in
        [StyledText(option.isFlag ? option.name : "\(option.name)=\(option.defaultValue.shortText)", .option), StyledText(option.summary)]
      }
      return [
        .lines(
          [StyledText(entry.name, .strong) + StyledText(" (optimizer): \(entry.summary)")] + entry.formula.map { "  " + StyledText($0) }),
        .blank,
        .indented(2, [.table(Table(rows: rows))]),
      ]
    }
  }

  private func layer(_ word: String) -> Section {
    let (summary, example): (String, String) =
      switch word {
      case "dense": ("every unit weighs all inputs: a = f(x @ W + b)", "net 2 -> dense 4 tanh -> 1 sigmoid")
      case "conv": ("small kernels slide over an image", "net 8x8 -> conv 4 3x3 stride=1 pad=1 dilation=1 relu -> flatten -> 10 softmax")
      case "upconv": ("transposed convolution: each input pixel paints a kernel, so images grow", "net 4x4 -> upconv 1 2x2 stride=2")
      case "maxpool": ("keeps the largest value of each window", "net 8x8 -> maxpool 2 -> flatten -> 10 softmax")
      case "avgpool": ("keeps the mean of each window", "net 8x8 -> avgpool 2 -> flatten -> 10 softmax")
      case "flatten": ("lays an image out as one row: channel, row, column", "net 8x8 -> flatten -> 10 softmax")
      case "dropout":
        ("drops a share of the values while training, so that none is relied on alone", "net 2 -> 16 relu -> dropout 0.2 -> 1 sigmoid")
      case "rnn": ("reads a sequence: h = tanh(x @ Wx + h @ Wh + b)", "net 5x3 -> rnn 8 -> 1 sigmoid")
      case "lstm": ("a recurrent layer with a memory cell and three gates", "net 5x3 -> lstm 8 -> 1 sigmoid")
      default: ("a recurrent layer with two gates", "net 5x3 -> gru 8 -> 1 sigmoid")
      }
    return lines("layer", word, summary, [], example)
  }

  private func value(of word: String) -> [Block]? {
    let base = String(word.prefix { $0 != "[" })
    let isLive = session.liveNames.contains(base)
    let hidden = session.isLiveParameter(base)
    guard
      let value = hidden || !session.evaluator.isVariable(base)
        ? (isLive ? session.listedValue(base) : nil) : session.evaluator.value(of: base)
    else {
      guard let network = session.workbench.network, let meaning = HelpTopics.meaning(of: base, network) else { return nil }
      return [
        .line(StyledText(base, .variable) + StyledText(": " + meaning)),
        .line(StyledText("not computed yet; `forward` and `backward` fill it", .muted)),
      ]
    }
    var head = StyledText(base, .variable)
    if isLive, hidden || !session.evaluator.isVariable(base), let network = session.workbench.network,
      let meaning = HelpTopics.meaning(of: base, network)
    {
      head += StyledText(": " + meaning)
    }
    if case .object(let instance) = value { return describe(instance, head) }
    let row = VariablesReport.Row(name: base, value: value, origin: "")
    return [
      .line(head), .line(StyledText(row.kind, .muted)),
      .verbatim(value.displayText.split(separator: "\n", omittingEmptySubsequences: false).prefix(12).map(String.init)),
    ]
  }

  /// An object of a class of the user's: what the class says of itself, its attributes, its methods.
  private func describe(_ instance: InstanceObject, _ head: StyledText) -> [Block] {
    let type = instance.type
    var blocks: [Block] = [.line(head), .line(StyledText("an object of class \(type.name)", .muted))]
    if let first = type.documentation?.split(separator: "\n").first { blocks.append(.line(StyledText(String(first).trimmed))) }
    let rows = instance.attributes.prefix(24).map { attribute in
      let row = VariablesReport.Row(name: attribute.name, value: attribute.value, origin: "")
      return [StyledText(row.name, .variable), StyledText(row.kind, .muted), StyledText(row.value)]
    }
    if !rows.isEmpty { blocks.append(.indented(2, [.table(Table(rows: rows))])) }
    let methods = type.resolutionOrder.flatMap(\.ownAttributes).compactMap { name, value in
      if case .function = value, !name.hasPrefix("__") { name } else { nil }
    }
    if !methods.isEmpty { blocks.append(.line(StyledText("methods: ", .muted) + StyledText(methods.joined(separator: ", ")))) }
    return blocks
  }

  /// What a live name stands for.
  static func meaning(of name: String, _ network: Network) -> String? {
    switch name {
    case "X": return "the training inputs, a row for each sample"
    case "y": return "the training targets"
    case "X_val", "y_val": return "the part of the data held back to choose settings by"
    case "X_test", "y_test": return "the part of the data held back for testing"
    case "yhat": return "the network's output, ŷ"
    case "L": return "the loss"
    default: break
    }
    let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let index = Int(digits), index >= 1, index <= network.layers.count else { return nil }
    let meanings = [
      "W": "the weights of layer", "b": "the biases of layer", "Wx": "the input weights of layer", "Wh": "the recurrent weights of layer",
      "bh": "the recurrent biases of layer", "z": "the weighted sums of layer", "a": "the activations of layer",
    ]
    let stem = String(name.dropLast(digits.count))
    if let meaning = meanings[stem] { return "\(meaning) \(index)" }
    guard stem.hasPrefix("d"), let meaning = meanings[String(stem.dropFirst())] else { return nil }
    return "the loss's gradient by \(meaning) \(index)"
  }
}
