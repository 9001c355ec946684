import Language
import Limits
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
        Parameter("distributed", .flag, .positional, help: "pytorch: the program for several processes, under torchrun"),
        .option("epochs", .integer, help: "how many epochs an exported program trains on", default: "100"),
        .option("seconds", .number, help: "how long a film takes", default: "5"), .force,
      ],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 50", "export numpy xor.py", explanation: "run it: python xor.py"),
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "export pytorch xor.py epochs=20", explanation: "it trains for 20 epochs"),
        Command.Example(
          "data moons", "net 2 -> 8 tanh -> 1 sigmoid", "train 1 batch=20", "export pytorch moons.py distributed",
          explanation: "torchrun --nproc_per_node=2 moons.py: two processes share every batch, with the same losses"),
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
    let isDistributed = arguments.flag("distributed")
    if isDistributed, format != "pytorch" {
      throw arguments.error("distributed", "several processes train in PyTorch only", hint: "export pytorch FILE.py distributed")
    }
    if arguments.has("seconds"), format != "film" { throw arguments.error("seconds", "`seconds=` is for a film, and \(format) is none") }
    if format == "film" { return try film(session, arguments) }
    let epochs = try arguments.integer("epochs", in: 0...1_000_000) ?? 100
    let network = try session.workbench.requireNetwork()
    let bytes: [UInt8]
    switch format {
    case "numpy": bytes = Array(NumPyProgram.text(try ExportModel(session.workbench, epochs: epochs)).utf8)
    case "pytorch":
      let model = try ExportModel(session.workbench, epochs: epochs)
      if isDistributed, model.data == nil { _ = try session.workbench.requireData() }
      bytes = Array(PyTorchProgram.text(model, isDistributed: isDistributed).utf8)
    case "onnx": bytes = ONNXModel.encode(network)
    case "safetensors":
      bytes = Safetensors.encode(network.namedParameters, metadata: [("writer", "longhand"), ("net", network.specification.text)])
    default: bytes = ParameterFile.encode(network).stoppableBytes + [UInt8(ascii: "\n")]
    }
    try Work.checkStop()
    guard let path else { return try shown(format, bytes, network) }
    let data = session.workbench.data
    try located(arguments) { () throws(Diagnostic) in try session.files.write(bytes, to: path, force: arguments.flag("force")) }
    return DocumentReport(
      "export",
      [
        .init("format", .string(format)), .init("file", .string(path)), .init("bytes", .int(bytes.count)),
        .init("parameters", .int(network.parameterCount)),
      ]
    ) { _ in
      var lines = [StyledText(sanitised(path), .code) + ": \(network.specification.text), \(counted(network.parameterCount, "parameter"))"]
      if let data, data.scaling != nil || data.targetScaling != nil {
        let isProgram = ["numpy", "pytorch"].contains(format)
        lines.append(
          StyledText(
            isProgram
              ? "its predict(x) takes samples as they stand in the table and scales them as the data were"
              : "it takes inputs scaled as the data were; numpy and pytorch programs scale them by themselves", .muted))
      }
      return Document([.lines(lines)])
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
    let bytes = file.json.fileBytes
    try Work.checkStop()
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
