import Language
import Markup
import NeuralNetwork
import Runtime

/// `show WHAT`: what there is, in numbers.
enum ShowCommand {
  static let topics: [(String, String)] = [
    ("net", "the network"), ("weights", "all parameters"), ("forward", "the forward pass, every sample and unit"),
    ("grads", "all gradients"), ("data", "the data set"),
    ("optimizer", "the optimizer and its memory"), ("vars", "your variables and the live names"),
  ]

  static var command: Command {
    Command(
      "show", group: .understanding, summary: "shows network, weights, forward pass, gradients, data, optimizer or variables",
      parameters: [
        .positional(
          "what", .choice(topics.map(\.0)), isRequired: true, help: "what to show", candidates: .words(topics.map { ($0.0, $0.1) })),
        .positional("sample", .integer, help: "with data, one sample by its place in X, from 0"),
      ],
      examples: [
        Command.Example("net 2 -> 2 tanh -> 1 sigmoid", "show weights", explanation: "every weight and bias"),
        Command.Example("data xor", "net 2 -> 2 tanh -> 1 sigmoid", "show forward", explanation: "every layer of every sample"),
        Command.Example("data xor", "net 2 -> 2 tanh -> 1 sigmoid", "forward", "backward", "show grads", explanation: "every gradient"),
        Command.Example("data digits", "show data 7", explanation: "one sample, drawn where it is an image"),
        Command.Example("data xor", "show vars", explanation: "X and y, and what else has a name"),
      ], notes: ["`set precision=17` shows all digits"], action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let word = arguments.shown("what")
    if !topics.contains(where: { $0.0 == word }), session.evaluator.isVariable(word) || session.liveNames.contains(word) {
      throw arguments.error(
        "what", "`\(word)` is a value, and show takes \(topics.map(\.0).joined(separator: ", "))", hint: "`\(word)` alone shows it")
    }
    let topic = try arguments.choice("what") ?? "vars"
    if topic != "data", arguments.has("sample") {
      throw arguments.error("sample", "a number goes with data only", hint: "show data 0")
    }
    switch topic {
    case "net": return try NetCommand.report(session)
    case "data":
      let data = try workbench.requireData()
      guard let index = try arguments.integer("sample", in: 0...data.sampleCount - 1) else { return DataReport(data: data, origin: "") }
      var output: Tensor?
      if let (network, _) = try? workbench.requireFit() {
        output = try engine { () throws(EngineError) in try network.output(for: data.inputs.rows([index])).row(0) }
      }
      return SampleReport(data: data, index: index, output: output)
    case "weights":
      let network = try workbench.requireNetwork()
      let all = network.layers.flatMap { layer in
        layer.parameters.compactMap { parameter in network.parameter(parameter.name).map { (layer.index, parameter.role, $0) } }
      }
      return WeightsReport(content: .weights, parameters: all, layers: network.layers)
    case "forward": return try PassCommands.wholeForward(session)
    case "grads":
      let network = try workbench.requireNetwork()
      try session.requireOpen(session.liveNames.filter { $0.hasPrefix("d") })
      guard let backward = workbench.backward else {
        throw Diagnostic(
          .command, "there are no gradients yet",
          hint: workbench.forward == nil ? "run `forward` and `backward` first" : "run `backward` first")
      }
      let all = backward.layers.flatMap { layer in layer.parameters.map { (layer.index, $0.role, $0.gradient) } }
      return WeightsReport(content: .grads, parameters: all, layers: network.layers, change: workbench.passes.whyStale)
    case "optimizer": return optimizer(workbench)
    default: return VariablesReport(variables: session.variableRows())
    }
  }

  private static func optimizer(_ workbench: Workbench) -> any Report {
    var report = SetupCommands.optimizerReport(workbench)
    guard let trainer = workbench.trainer else { return report }
    let state = trainer.optimizerState.filter { !$0.slots.isEmpty }
    report.members.append(.init("lr_now", .double(trainer.learningRate)))
    report.members.append(
      .init(
        "state",
        .array(
          state.map { entry in .object([.init("parameter", .string(entry.parameter))] + entry.slots.map { .init($0.name, .init($0.value)) })
          })))
    let head = report.content
    report.content = { style in
      var document = head(style)
      document.blocks.append(
        .line(StyledText("step \(trainer.step), epoch \(trainer.epoch), lr now \(style.text(trainer.learningRate))", .muted)))
      for entry in state {
        let columns = entry.slots.map { style.blocks("\($0.name)(\(entry.parameter))", $0.value, .number) }
        document.blocks.append(.indented(2, [.beside(columns, gap: 4)]))
      }
      return document
    }
    return report
  }
}

/// Names with what they hold.
struct VariablesReport: Report {
  struct Row {
    var name: String
    var kind: String
    var shape: [Int]?
    var value: String
    /// `yours`, `live`, or `hidden` behind the network's.
    var origin: String
  }
  var variables: [Row]

  var json: JSONValue {
    .object([
      .init("report", .string("vars")),
      .init(
        "variables",
        .array(
          variables.map { row in
            .object([
              .init("name", .string(row.name)), .init("kind", .string(row.kind)),
              .init("shape", row.shape.map { .array($0.map { .int($0) }) } ?? .null), .init("value", .string(row.value)),
              .init("origin", .string(row.origin)),
            ])
          })),
    ])
  }

  func document(_ style: PresentationStyle) -> Document {
    guard !variables.isEmpty else { return Document([.line("there are no variables yet; `x = 1` makes one, `data xor` sets X and y")]) }
    var blocks: [Block] = []
    for (origin, title) in [("yours", "your variables"), ("hidden", "yours, hidden by the network's"), ("live", "live names")] {
      let rows = variables.filter { $0.origin == origin }
      guard !rows.isEmpty else { continue }
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks.append(.line(StyledText(title, .heading)))
      blocks.append(
        .indented(
          2, [.table(Table(rows: rows.map { [StyledText($0.name, .variable), StyledText($0.kind, .muted), StyledText($0.value)] }))]))
    }
    return Document(blocks)
  }
}

extension Session {
  func variableRows() -> [VariablesReport.Row] {
    var rows = evaluator.variableNames.compactMap { name in
      evaluator.value(of: name).map { VariablesReport.Row(name: name, value: $0, origin: isLiveParameter(name) ? "hidden" : "yours") }
    }
    for name in liveNames where !evaluator.isVariable(name) || isLiveParameter(name) {
      guard let value = listedValue(name) else { continue }
      rows.append(VariablesReport.Row(name: name, value: value, origin: "live"))
    }
    return rows
  }
}

extension VariablesReport.Row {
  init(name: String, value: Value, origin: String) {
    self.name = name
    self.origin = origin
    switch value {
    case .array(let array) where !array.isScalar:
      kind = "array \(array.extents.text) \(array.dtype.name)"
      shape = array.shape
      self.value = array.count <= 6 && array.ndim <= 1 ? value.displayText : ""
    case .variable(let variable):
      kind = variable.value.shape.isEmpty ? "tracked" : "tracked \(Extents.text(variable.value.shape))"
      shape = variable.value.shape
      self.value = variable.value.shape.isEmpty ? floatRepr(variable.value.elements[0]) : ""
    case .object(let instance):
      kind = instance.type.name
      shape = nil
      let text = instance.attributes.prefix(6).map { "\($0.name)=\($0.value.inShort)" }.joined(separator: " ")
      self.value =
        (text.count <= 60 ? text : String(text.prefix(59)) + "…") + (instance.attributes.count > 6 && text.count <= 60 ? " …" : "")
    default:
      kind = value.typeName
      shape = nil
      let text = value.reprText
      self.value = text.count <= 48 ? text : String(text.prefix(45)) + "…"
    }
  }
}

extension Value {
  /// An attribute's value in a few letters: an array's shape, a list's length.
  var inShort: String {
    switch self {
    case .array(let array) where !array.isScalar && array.count > 3: return "array\(array.extents.text)"
    case .list(let list) where list.elements.count > 3: return "list[\(list.elements.count)]"
    case .dict(let dict) where dict.count > 2: return "dict[\(dict.count)]"
    case .object(let instance): return instance.type.name
    case .function(let function): return "\(function.name)(…)"
    default:
      let text = reprText
      return text.count <= 24 ? text : String(text.prefix(23)) + "…"
    }
  }
}
