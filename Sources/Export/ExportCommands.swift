import Language
import Markup
import NeuralNetwork
import Workbench

/// `save`, `load`, `export`: out into files and back.
enum ExportCommands {
  static var commands: [Command] { [save, load, export] }

  /// What `export` can write, and what it is.
  static let formats: [(name: String, summary: String)] = [
    ("numpy", "a program in plain NumPy that trains on with the same numbers"),
    ("pytorch", "a PyTorch program that trains on with the same numbers"),
    ("onnx", "a model for ONNX Runtime and other engines"),
    ("safetensors", "the parameters alone, in binary"),
    ("json", "the parameters alone, as text"),
    ("film", "the boundary as training bent it, as a moving picture (.svg) or an asciicast (.cast)"),
  ]

  private static var export: Command {
    Command(
      "export", group: .files,
      summary: "writes the network as a program or model that gives the same numbers elsewhere, or its training as a film",
      parameters: [
        .positional(
          "format", .choice(formats.map(\.name)), isRequired: true, help: "what to write: " + formats.map(\.name).joined(separator: ", "),
          candidates: .words(formats.map { ($0.name, $0.summary) })),
        .positional("file", .file, help: "the file to write; without one, what is text is shown", candidates: .files),
        .option("epochs", .integer, help: "how many epochs an exported program trains on", default: "100"),
        .option("seconds", .number, help: "how long a film takes", default: "5"), .force,
      ],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 50", "export numpy xor.py", explanation: "run it: python xor.py"),
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "export pytorch xor.py epochs=20", explanation: "it trains for 20 epochs"),
        Command.Example("net 2 -> 3 tanh -> 1 sigmoid", "export json", explanation: "shown, not written"),
        Command.Example("net 8x8 -> conv 4 3x3 relu -> flatten -> 10 softmax", "export onnx digits.onnx", explanation: "the model alone"),
        Command.Example("net 2 -> 4 tanh -> 1 sigmoid", "export safetensors xor.safetensors", explanation: "the parameters alone"),
        Command.Example(
          "data moons", "net 2 -> 8 tanh -> 1 sigmoid", "optimizer adam lr=0.05", "train 100", "export film moons.svg",
          explanation: "a picture that moves, for a browser; moons.cast is one for `asciinema play`"),
      ],
      notes: [
        "a program begins where the training stands: it prints the predictions now, then the loss after each of its epochs",
        "onnx computes in float32; its input is X as here, a sample a row",
        "`load` reads safetensors and json back into a network of the same shape",
      ], action: runExport)
  }

  private static func runExport(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let format = try arguments.choice("format", called: "format") ?? ""
    let path = arguments.text("file")
    if arguments.has("epochs"), !["numpy", "pytorch"].contains(format) {
      throw arguments.error("epochs", "`epochs=` is for the programs numpy and pytorch, and \(format) does not train")
    }
    if arguments.has("seconds"), format != "film" { throw arguments.error("seconds", "`seconds=` is for a film, and \(format) is none") }
    if format == "film" { return try film(session, arguments) }
    let epochs = try arguments.integer("epochs", in: 0...1_000_000) ?? 100
    let network = try session.workbench.requireNetwork()
    let bytes: [UInt8]
    switch format {
    case "numpy": bytes = Array(NumPyProgram.text(try ExportModel(session.workbench, epochs: epochs)).utf8)
    case "pytorch": bytes = Array(PyTorchProgram.text(try ExportModel(session.workbench, epochs: epochs)).utf8)
    case "onnx": bytes = ONNXModel.encode(network)
    case "safetensors":
      bytes = Safetensors.encode(network.namedParameters, metadata: [("writer", "longhand"), ("net", network.specification.text)])
    default: bytes = Array((ParameterFile.encode(network).text + "\n").utf8)
    }
    guard let path else { return try shown(format, bytes, network) }
    try located(arguments) { () throws(Diagnostic) in try session.files.write(bytes, to: path, force: arguments.flag("force")) }
    return DocumentReport(
      "export",
      [
        .init("format", .string(format)), .init("file", .string(path)), .init("bytes", .int(bytes.count)),
        .init("parameters", .int(network.parameterCount)),
      ]
    ) { _ in
      Document([
        .line(
          StyledText(sanitised(path), .code) + ": \(network.specification.text), \(counted(network.parameterCount, "parameter"))")
      ])
    }
  }

  private static func film(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> any Report {
    guard let path = arguments.text("file") else {
      throw Diagnostic(.command, "a film is nothing to be shown as text", hint: "give it a file: export film training.svg")
    }
    let (bytes, frames) = try FilmFile.bytes(session, path, arguments)
    try located(arguments) { () throws(Diagnostic) in try session.files.write(bytes, to: path, force: arguments.flag("force")) }
    return DocumentReport(
      "export",
      [.init("format", .string("film")), .init("file", .string(path)), .init("bytes", .int(bytes.count)), .init("frames", .int(frames))]
    ) { _ in
      Document([
        .line(
          StyledText(sanitised(path), .code) + ": \(counted(frames, "frame")) of the training, \(counted(bytes.count / 1000, "kilobyte"))")
      ])
    }
  }

  /// A program or parameters as text, for the screen.
  private static func shown(_ format: String, _ bytes: [UInt8], _ network: Network) throws(Diagnostic) -> any Report {
    guard !["onnx", "safetensors"].contains(format) else {
      throw Diagnostic(
        .command, "\(format) is no text to be shown",
        hint: "give it a file: `export \(format) net.\(format)`; numpy, pytorch and json can be shown"
      )
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return DocumentReport(
      "export",
      [
        .init("format", .string(format)), .init("file", .null), .init("bytes", .int(bytes.count)),
        .init("parameters", .int(network.parameterCount)), .init("text", .string(text)),
      ]
    ) { _ in Document([.verbatim(lines.last == "" ? lines.dropLast() : lines)]) }
  }

  private static var save: Command {
    Command(
      "save", group: .files, summary: "writes the session to a file, to go on from another day",
      parameters: [.positional("file", .file, isRequired: true, help: "the file to write", candidates: .files), .force],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 50", "save xor.json", explanation: "`load xor.json` goes on from here")
      ],
      notes: [
        "it holds network, parameters, data or where they are from, set-up, the optimizer's memory, random state, runs and variables",
        "a saved session trains on to the same bits as one that never stopped; `rewind` reaches back to where it was loaded",
      ], action: runSave)
  }

  private static func runSave(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let path = try arguments.requiredText("file")
    let file = SessionFile(session)
    let bytes = Array(file.json.fileText.utf8)
    try located(arguments) { () throws(Diagnostic) in try session.files.write(bytes, to: path, force: arguments.flag("force")) }
    let workbench = session.workbench
    var parts: [String] = []
    if let network = workbench.network { parts.append(network.specification.text) }
    if let data = workbench.data { parts.append("data \(sanitised(data.name))") }
    if let trainer = workbench.trainer { parts.append(counted(trainer.step, "step")) }
    parts.append(counted(file.variableCount, "variable"))
    return DocumentReport(
      "save",
      [
        .init("file", .string(path)), .init("bytes", .int(bytes.count)), .init("variables", .int(file.variableCount)),
        .init("skipped", .strings(file.skipped.map(\.name))),
      ]
    ) { _ in
      let head = StyledText(sanitised(path), .code) + ": \(parts.joined(separator: ", "))"
      let skipped = file.skipped.map { StyledText("  not in it: \($0.name), \($0.type)", .muted) }
      return Document([.lines([head] + skipped)])
    }
  }

  private static func loadSession(_ json: JSONValue, _ path: String, _ session: Session) throws(Diagnostic) -> any Report {
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
    ) { _ in Document([.line(StyledText(sanitised(path), .code) + ": \(parts.joined(separator: ", "))")]) }
  }

  private static var load: Command {
    Command(
      "load", group: .files, summary: "reads a saved session back, or parameters into the network",
      parameters: [.positional("file", .file, isRequired: true, help: "the file to read", candidates: .files)],
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
        "parameters (safetensors, json) must fit the network there is; those of a PyTorch module are turned and matched layer by layer",
        "a file that does not fit is refused, and everything stays as it was",
      ], training: .changes, action: runLoad)
  }

  private static func runLoad(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let path = try arguments.requiredText("file")
    return try located(arguments) { () throws(Diagnostic) in
      let bytes = try session.files.readBytes(path)
      if Safetensors.matches(bytes) { return try loadParameters(try Safetensors.decode(bytes, path: path), path, session) }
      let json: JSONValue
      do throws(JSONReader.Failure) {
        json = try JSONReader.parse(bytes)
      } catch {
        let first = bytes.first { $0 > 32 }
        guard first == UInt8(ascii: "{") || bytes.isEmpty else {
          throw .file(path, "this is no saved session and holds no parameters", hint: "load reads safetensors and JSON files")
        }
        throw .file(path, "line \(error.line), column \(error.column): \(error.message)")
      }
      if json["longhand"] == .string("session") { return try loadSession(json, path, session) }
      return try loadParameters(try ParameterFile.decode(json, path: path), path, session)
    }
  }

  private static func loadParameters(_ tensors: [NamedTensor], _ path: String, _ session: Session) throws(Diagnostic) -> any Report {
    let network = try session.workbench.requireNetwork()
    let matching = try ParameterMatching(tensors, network: network, path: path)
    for parameter in matching.parameters { try session.workbench.setParameter(parameter.name, to: parameter.value) }
    return DocumentReport(
      "load",
      [
        .init("file", .string(path)), .init("kind", .string("parameters")), .init("parameters", .int(network.parameterCount)),
        .init("names", .object(matching.renamed.map { .init($0.from, .string($0.to)) })),
      ]
    ) { _ in
      let head = StyledText(sanitised(path), .code) + ": \(counted(network.parameterCount, "parameter")) read"
      return Document([.lines([head] + matching.renamed.map { StyledText("  \(sanitised($0.from)) → \($0.to)", .muted) })])
    }
  }

  /// Points at the file's name.
  static func located<Result>(_ arguments: Arguments, _ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    do throws(Diagnostic) {
      return try work()
    } catch {
      throw error.located(at: arguments.span(of: "file"), in: arguments.source)
    }
  }
}

extension CommandTable {
  /// The commands of Longhand itself; lessons and the shell add theirs with `adding`.
  public static var standard: CommandTable { CommandTable.workbench.adding(ExportCommands.commands) }
}
