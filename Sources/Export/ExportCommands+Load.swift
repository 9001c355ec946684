import Language
import Limits
import Markup
import NeuralNetwork
import Runtime
import Workbench

extension ExportCommands {
  static func loadSession(_ json: JSONValue, _ path: String, _ session: Session) throws(Diagnostic) -> any Report {
    let restored = try RestoredSession(json, path: path, for: session)
    restored.adopt(into: session)
    let workbench = session.workbench
    var parts: [String] = []
    if let network = workbench.network { parts.append(network.specification.text) }
    if let data = workbench.data { parts.append("data \(sanitised(data.name))") }
    if let trainer = workbench.trainer { parts.append("epoch \(trainer.epoch), step \(trainer.step)") }
    parts.append(counted(restored.variableCount, "variable"))
    return DocumentReport(
      "load",
      [
        .init("file", .string(path)), .init("kind", .string("session")), .init("net", .optional(workbench.network?.specification.text)),
        .init("epoch", .optional(workbench.trainer?.epoch)), .init("step", .optional(workbench.trainer?.step)),
        .init("variables", .int(restored.variableCount)),
      ]
    ) { _ in
      let left = restored.missingModules
      let note =
        "left out, for there \(left.count == 1 ? "is no such module" : "are no such modules") here: \(left.joined(separator: ", "))"
      return Document(
        [.line(StyledText(sanitised(path), .code) + ": \(parts.joined(separator: ", "))")]
          + (left.isEmpty ? [] : [.line(StyledText(note, .muted))]))
    }
  }

  static var load: Command {
    Command(
      "load", group: .files, summary: "reads a saved session back, or parameters into the network",
      parameters: [
        .positional("file", .file, isRequired: true, help: "the file to read", candidates: .files),
        .option("order", .word, help: "modules of another program in the order of the layers: encoder,decoder", default: "by their names"),
      ],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "save xor.json", "train 50", "load xor.json",
          explanation: "as it was before the training"),
        Command.Example(
          "net 2 -> 4 tanh -> 1 sigmoid", "export json weights.json", "reset seed=7", "load weights.json",
          explanation: "the parameters alone"),
      ],
      notes: [
        "a session takes the place of all there is: variables, data, network, training; it goes on as if it had never stopped",
        "parameters (safetensors, json, npz, onnx of our own) must fit the network there is; those of a PyTorch module are turned and matched layer by layer",
        "where there is no network, one is made from a file that says of which network it is, as all that Longhand writes do",
        "a file that does not fit is refused, and everything stays as it was",
      ], training: .changes, action: runLoad)
  }

  private static func runLoad(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let path = try arguments.requiredText("file")
    return try located(arguments) { () throws(Diagnostic) in
      let bytes = try session.files.readBytes(path)
      if let source = try ParameterSource(bytes, path: path) {
        return try loadParameters(source.tensors, of: source.net, path, session, arguments)
      }
      let json: JSONValue
      do throws(JSONReader.Failure) {
        json = try JSONReader.parse(bytes)
      } catch {
        try Work.checkStopped()
        let first = bytes.first { $0 > 32 }
        guard first == UInt8(ascii: "{") || bytes.isEmpty else {
          throw .file(
            path, "this is no saved session and holds no parameters", hint: "load reads JSON, safetensors, .npz and ONNX of its own making")
        }
        throw .file(path, "line \(error.line), column \(error.column): \(error.message)")
      }
      // Where it is given up, millions of values are freed later.
      defer { Remains.keep(json) }
      if json["longhand"] == .string("session") { return try loadSession(json, path, session) }
      var net: String?
      if case .string(let text)? = json["net"], json["longhand"] != nil { net = text }
      return try loadParameters(try ParameterFile.decode(json, path: path), of: net, path, session, arguments)
    }
  }

  static func loadParameters(
    _ tensors: [NamedTensor], of net: String?, _ path: String, _ session: Session, _ arguments: Arguments
  ) throws(Diagnostic) -> any Report {
    let order = (arguments.text("order") ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
    let network: Network
    let isMade = session.workbench.network == nil && net != nil
    if isMade, let net {
      network = try makeNetwork(net, path)
    } else if session.workbench.network == nil {
      throw Diagnostic(
        .command, "there is no network yet", hint: suggestedNetwork(tensors) ?? "build the one that these parameters are of: net …")
    } else {
      network = try session.workbench.requireNetwork()
    }
    let matching: ParameterMatching
    do throws(Diagnostic) {
      matching = try ParameterMatching(tensors, network: network, order: order, path: path)
    } catch {
      guard let net, net != network.specification.text else { throw error }
      var fault = error
      fault.hint = "the file is of another network: net \(sanitised(net))"
      throw fault
    }
    if isMade { session.workbench.setNetwork(network) }
    for parameter in matching.parameters { try session.workbench.setParameter(parameter.name, to: parameter.value) }
    return DocumentReport(
      "load",
      [
        .init("file", .string(path)), .init("kind", .string("parameters")), .init("parameters", .int(network.parameterCount)),
        .init("names", .object(matching.renamed.map { .init($0.from, .string($0.to)) })), .init("left_out", .strings(matching.leftOut)),
        .init("net", .string(network.specification.text)),
      ]
    ) { _ in
      let head = StyledText(sanitised(path), .code) + ": \(counted(network.parameterCount, "parameter")) read"
      var lines = [isMade ? head + " into a new network, \(network.specification.text)" : head]
      lines += matching.renamed.map { StyledText("  \(sanitised($0.from)) → \($0.to)", .muted) }
      if !matching.leftOut.isEmpty {
        let shown = matching.leftOut.prefix(6).map(sanitised).joined(separator: ", ")
        let rest = matching.leftOut.count > 6 ? " and \(matching.leftOut.count - 6) more" : ""
        lines.append(StyledText("left out, no parameters of this network: \(shown)\(rest)", .warning))
      }
      return Document([.lines(lines)])
    }
  }

  /// The network a file says it is of.
  private static func makeNetwork(_ text: String, _ path: String) throws(Diagnostic) -> Network {
    do throws(Diagnostic) {
      let specification = try SpecificationParser(text: text).specification()
      return try engine { () throws(EngineError) in try Network(specification) }
    } catch {
      throw .file(path, "its network \(sanitisedName(text)) cannot be built: \(error.message)")
    }
  }

  /// The dense layers that weights of another program make a chain of; their activations are not in the file.
  private static func suggestedNetwork(_ tensors: [NamedTensor]) -> String? {
    func isBias(_ name: String) -> Bool { name.lowercased().hasPrefix("b") || name.lowercased().hasSuffix("bias") }
    let weights = tensors.filter { $0.value.rank == 2 && !isBias($0.name) }.sorted { ParameterMatching.isBefore($0.name, $1.name) }.map(
      \.value.shape)
    guard let first = weights.first else { return nil }
    // PyTorch's are outputs × inputs, ours inputs × outputs.
    let isTorch = tensors.contains { $0.name.hasSuffix("weight") }
    let sizes = weights.map { isTorch ? ($0[1], $0[0]) : ($0[0], $0[1]) }
    guard zip(sizes, sizes.dropFirst()).allSatisfy({ $0.1 == $1.0 }), first.count == 2 else { return nil }
    let layers = sizes.enumerated().map { $0.offset == sizes.count - 1 ? "\($0.element.1)" : "\($0.element.1) relu" }
    return "its shapes are those of: net \(sizes[0].0) -> \(layers.joined(separator: " -> ")) (the file does not say the activations)"
  }
}
