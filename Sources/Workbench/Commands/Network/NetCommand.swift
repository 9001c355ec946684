import Language
import NeuralNetwork

/// `net SPEC`: builds a network.
enum NetCommand {
  static var command: Command {
    Command(
      "net", group: .data, summary: "builds a network, or shows the one there is",
      parameters: [
        .positional(
          "spec", .word, isRepeated: true, help: "the layers, from input to output with arrows between them, or none",
          candidates: .specification),
        .option(
          "init", .choice(Initialization.allCases.map(\.name)), help: "how the first weights are drawn",
          default: "glorot for sigmoid and tanh, he for the relu family"),
        .option("seed", .integer, help: "the seed of the first weights", default: "0"),
      ],
      examples: [
        Command.Example("net 2 -> 4 tanh -> 1 sigmoid", explanation: "two inputs, a hidden layer of four tanh units, one output"),
        Command.Example("net 4 -> 8 relu -> 3 softmax seed=7", explanation: "three classes, with the weights of seed 7"),
        Command.Example("net 8x8 -> conv 4 3x3 relu -> maxpool 2 -> flatten -> 10 softmax", explanation: "8×8 images, four kernels of 3×3"),
        Command.Example("net 2 -> 1 step", "net none", explanation: "removes the network again"),
      ],
      notes: [
        "layers: N [activation], conv N KxK, upconv N KxK, maxpool K, avgpool K, flatten, dropout P, rnn N, lstm N, gru N",
        "conv and upconv take stride=, pad= and dilation=, upconv outpad= too, pooling stride= and pad=; each is a number or rows x columns, as in 2x1",
        "`all` behind a recurrent layer keeps the whole sequence",
        "activations: " + ActivationDescription.all.map(\.name).joined(separator: ", "),
        "it resets the loss to its default, the optimizer's state and the counters",
      ], training: .changes, inlineKeys: ["stride", "pad", "dilation", "outpad"], action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    guard arguments.has("spec") else {
      if arguments.has("init") || arguments.has("seed") {
        throw arguments.error(
          nil, "net needs the layers to build", hint: "net 2 -> 4 tanh -> 1 sigmoid, or `reset seed=7` for fresh weights")
      }
      guard workbench.network != nil else { return NoNetReport(removed: false) }
      return try report(session)
    }
    if arguments.text("spec") == "none" {
      workbench.setNetwork(nil)
      return NoNetReport(removed: true)
    }
    let parser: SpecificationParser
    func number(_ name: String) -> Int? { if case .int(let number)? = session.evaluator.value(of: name) { number } else { nil } }
    if arguments.words.isEmpty {
      parser = SpecificationParser(text: try arguments.requiredText("spec"), number: number)
    } else {
      parser = SpecificationParser(
        arguments.words.filter { $0.key != "init" && $0.key != "seed" }, source: arguments.source, number: number)
    }
    let specification = try parser.specification()
    let initialization = try arguments.choice("init", called: "initialisation").flatMap { Initialization(rawValue: $0) }
    let seed = try arguments.integer("seed") ?? session.options.seed
    do throws(EngineError) {
      workbench.setNetwork(try Network(specification, initialization: initialization, seed: seed))
    } catch {
      throw arguments.error("spec", error)
    }
    return try report(session)
  }

  static func report(_ session: Session) throws(Diagnostic) -> NetReport {
    let network = try session.workbench.requireNetwork()
    let hidden = session.evaluator.variableNames.filter { network.parameter($0) != nil }
    return NetReport(network, loss: session.workbench.loss, hiddenVariables: hidden)
  }
}

/// `freeze` and `unfreeze`: layers that training leaves as they are.
enum FreezeCommands {
  static var commands: [Command] {
    [command("freeze", "keeps layers as they are while the others learn"), command("unfreeze", "lets frozen layers learn again")]
  }

  private static func command(_ name: String, _ summary: String) -> Command {
    Command(
      name, group: .setup, summary: summary,
      parameters: [.positional("layers", .word, isRepeated: true, help: "the numbers of layers, or all", candidates: .layers)],
      examples: [
        Command.Example(
          "net 2 -> 4 tanh -> 1 sigmoid", "freeze 1", name == "freeze" ? "freeze" : "unfreeze all",
          explanation: name == "freeze" ? "only layer 2 learns now" : "everything learns again")
      ]
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      try run(session, arguments, isFreezing: name == "freeze")
    }
  }

  private static func run(_ session: Session, _ arguments: Arguments, isFreezing: Bool) throws(Diagnostic) -> (any Report)? {
    let network = try session.workbench.requireNetwork()
    if arguments.has("layers") {
      let layers = try numbers(arguments, network, isFreezing: isFreezing)
      do throws(EngineError) {
        if isFreezing { try network.freeze(layers) } else { try network.unfreeze(layers) }
      } catch {
        throw arguments.error("layers", error.message, hint: error.hint)
      }
    }
    let frozen = network.frozenLayers.sorted()
    return DocumentReport(arguments.command.name, [.init("frozen", .array(frozen.map { .int($0) }))]) { _ in
      .init([
        .line(
          frozen.isEmpty
            ? "all layers learn" : "frozen: \(frozen.count == 1 ? "layer" : "layers") \(frozen.map(String.init).joined(separator: ", "))")
      ])
    }
  }

  private static func numbers(_ arguments: Arguments, _ network: Network, isFreezing: Bool) throws(Diagnostic) -> [Int] {
    var layers: [Int] = []
    for text in arguments.texts("layers") {
      for part in text.split(separator: ",") {
        if part == "all" {
          layers += network.layers.filter { $0.parameterCount > 0 }.map(\.index)
          continue
        }
        let bounds = part.split(separator: "-").map { Int($0) }
        guard (1...2).contains(bounds.count), let first = bounds[0], let last = bounds[bounds.count - 1], first <= last,
          last - first < 10_000
        else {
          throw arguments.error(
            "layers", "`\(part)` is not the number of a layer", hint: "\(arguments.command.name) 1, or 1 2, or 1-3, or all")
        }
        layers += Array(first...last)
      }
    }
    return layers
  }
}
