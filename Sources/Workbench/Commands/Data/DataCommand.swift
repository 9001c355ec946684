import Language
import Limits
import NeuralNetwork
import Runtime
import Tables

/// `data NAME`: what the network learns from.
enum DataCommand {
  static let bundled = [("iris", "150 flowers, 4 measures, 3 species"), ("digits", "1,797 handwritten digits, 8×8 pixels, 10 classes")]

  static var command: Command {
    Command(
      "data", group: .data, summary: "loads or makes the data to learn from",
      parameters: [
        .positional("name", .word, help: "a data set, a file with a table, or an array of inputs", candidates: .custom(candidates)),
        .positional("targets", .expression, help: "with an array of inputs, the array of targets", candidates: .values),
        .option("n", .integer, help: "how many samples a generator makes"),
        .option("noise", .number, help: "the standard deviation of a generator's noise"),
        .option("seed", .integer, help: "the seed of the noise and of the test part", default: "0"),
        .option("classes", .integer, help: "how many classes spiral and blobs have", default: "2"),
        .option("test", .number, help: "the share held back for testing: a fraction, or how many samples", default: "none"),
        .option(
          "validation", .number, help: "the share held back to choose settings by: a fraction, or how many samples", default: "none"),
        .option(
          "order", .choice(SampleSplit.Order.allCases.map(\.rawValue)),
          help: "file: the held-back samples are the last ones; shuffled: all in random order",
          default: "held-back samples drawn class by class"),
        Parameter("shuffle", .flag, .positional, help: "all samples in random order: order=shuffled"),
        .option(
          "scale", .choice(Scaling.choices), help: "how features, or a target that is a number, are scaled, fitted on the training part",
          default: "as they are"),
        .option(
          "kind", .choice(SampleOptions.Kind.allCases.map(\.rawValue)), help: "whether targets are classes or numbers",
          default: "what they look like"),
        .option("target", .word, help: "the column of a table to learn, or several: a,b", default: "the one that looks like it"),
        .option("drop", .word, help: "columns of a table to leave out: a,b"),
        .option("only", .word, help: "the columns of a table to learn from: a,b", default: "all that are numbers or few words"),
        .option("onehot", .word, help: "columns of a table whose words become columns of 0 and 1", default: "those with few words"),
        .option(
          "missing", .choice(SampleOptions.Missing.allCases.map(\.rawValue)), help: "rows with missing cells left out, or the cells filled",
          default: "left out, up to a tenth of the rows"),
        .option("na", .word, help: "what stands in a table for a missing cell, or several: -999,unknown", default: "NA, ?, nothing …"),
        .option("sep", .word, help: "what separates the cells of a table: \",\" \";\" tab blanks", default: "found out"),
        .option("header", .choice(["yes", "no"]), help: "whether a table's first row names the columns", default: "found out"),
        .option("decimal", .choice(["point", "comma"]), help: "what stands before a table's decimals", default: "found out"),
      ],
      examples: [
        Command.Example("data xor", explanation: "the four lines of exclusive or"),
        Command.Example("data moons n=100 noise=0.2 seed=1", explanation: "two half circles, 100 points in all"),
        Command.Example("data iris test=0.2 scale=standard", explanation: "a fifth of the flowers held back, features scaled"),
        Command.Example(
          "data moons n=500 validation=0.2 test=0.2", explanation: "a fifth to choose settings by, another to judge by at the end"),
        Command.Example("data [[0], [1], [2]] [[1], [3], [5]]", explanation: "your own arrays: a row of X and one of y for each sample"),
      ],
      notes: [
        "it sets the variables X and y, X_val and y_val where validation= is given, X_test and y_test where test= is; X[3] = [0.7, 0.6] changes what the network sees",
        "for two classes y is (n, 1) with 0 and 1, for numbers to estimate (n, 1), for more classes (n,) with class numbers",
        "held-back samples are drawn class by class, so that each part has its share of every class",
        "generators: " + DatasetGenerator.all.map { "\($0.name) (\($0.summary))" }.joined(separator: "; "),
      ], training: .changes, action: run)
  }

  /// What is said about a table read from a file.
  static let tableOptions = ["target", "drop", "only", "onehot", "missing", "na", "sep", "header", "decimal"]

  static var names: [String] { DatasetGenerator.all.map(\.name) + bundled.map(\.0) }

  private static func candidates(_ session: Session) -> [Completion] {
    DatasetGenerator.all.map { Completion($0.name, description: $0.summary) } + bundled.map { Completion($0.0, description: $0.1) }
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let report = try load(into: session, try withOrder(arguments))
    guard let note = try session.takeGuessedClassesAsNumbers() else { return report }
    session.emit(note)
    return DataReport(data: try session.workbench.requireData(), origin: report.origin, wasShown: report.wasShown)
  }

  /// `shuffle` says what `order=shuffled` says.
  private static func withOrder(_ arguments: Arguments) throws(Diagnostic) -> Arguments {
    guard arguments.flag("shuffle") else { return arguments }
    let shuffled = SampleSplit.Order.shuffled.rawValue
    if let order = arguments.text("order"), order != shuffled {
      throw arguments.error("shuffle", "`shuffle` and `order=\(order)` do not go together", hint: "leave one of them out")
    }
    return arguments.adding("order", .string(shuffled))
  }

  private static func load(into session: Session, _ arguments: Arguments) throws(Diagnostic) -> DataReport {
    guard arguments.has("name") else {
      guard arguments.isEmpty else {
        throw arguments.error(nil, "data needs the name of a data set", hint: "there are \(names.joined(separator: ", "))")
      }
      return DataReport(data: try session.workbench.requireData(), origin: "")
    }
    var (data, origin, given) = try load(session, arguments)
    let size = data.inputs.count + data.targets.count
    let split = try split(of: data, session, arguments)
    if let split {
      try Work.require(size, of: MemoryLayout<Double>.stride)
      data = data.split(by: split)
    }
    if arguments.has("scale") { try Work.require(size, of: 2 * MemoryLayout<Double>.stride) }
    if let scale = try arguments.choice("scale", called: "scaling").map(Scaling.init) {
      data = try located("scale", arguments) { () throws(EngineError) in
        let data = try scale.features.map { method throws(EngineError) in try data.scaled(method) } ?? data
        return scale.takesTarget ? try data.scaledTargets() : data
      }
    }
    var report = DataReport(data: data, origin: origin)
    try Work.checkStopped()
    session.workbench.setData(data, source: try source(session, arguments))
    let isWhole = split == nil && data.scaling == nil && data.targetScaling == nil
    let isOwnNames = arguments.text("name") == "X" && arguments.text("targets") == "y" && isWhole
    let live = session.workbench.live
    for (part, array, scaling) in [
      (LiveData.Part.inputs, given.inputs, data.scaling), (.targets, given.targets, data.targetScaling),
    ] {
      guard let array else { continue }
      // The arrays that were given are the data, under their own names too.
      if isOwnNames || isWhole && array.dtype == .float64 && array.shape == data[part]?.shape {
        live?.use(array, for: part)
      } else if arguments.has("targets") {
        live?.follow(array, for: part, split: split, scaling: scaling)
      }
    }
    for (part, own) in [(LiveData.Part.inputs, given.inputs), (.targets, given.targets)] where !isOwnNames || own == nil {
      if let array = live?.array(part) { session.evaluator.set(part.name, to: .array(array)) }
    }
    if data.isKindGuessed {
      session.workbench.readAsNumbers = { session throws(Diagnostic) in
        _ = try load(into: session, arguments.adding("kind", .string("numbers")))
      }
    }
    report.wasShown = session.hasShown(data)
    return report
  }

  /// Which samples train and which are held back; nil where all train in the order they come.
  private static func split(of data: Dataset, _ session: Session, _ arguments: Arguments) throws(Diagnostic) -> SampleSplit? {
    let order = try arguments.choice("order", called: "order").flatMap(SampleSplit.Order.init)
    func share(_ name: String) throws(Diagnostic) -> Double? {
      try arguments.number(name, "a fraction between 0 and 1 or a number of samples", where: { $0 > 0 && ($0 < 1 || $0 == $0.rounded()) })
    }
    let (test, validation) = (try share("test"), try share("validation"))
    guard test != nil || validation != nil || order == .shuffled else { return nil }
    let seed = try arguments.integer("seed") ?? session.options.seed
    // The samples' numbers: shuffled, told apart by class, and taken part by part.
    try Work.require(data.sampleCount, of: 8 * MemoryLayout<Int>.stride)
    return try located(test == nil ? "validation" : "test", arguments) { () throws(EngineError) in
      try SampleSplit(
        samples: data.sampleCount, classes: data.classes, test: test, validation: validation, order: order, seed: seed)
    }
  }

  /// What `scale=` says: a method for the features, or the target, or both.
  private struct Scaling {
    static let choices = ScalingMethod.allCases.map(\.rawValue) + ["target"] + ScalingMethod.allCases.map { $0.rawValue + ",target" }

    let features: ScalingMethod?
    let takesTarget: Bool

    init(_ text: String) {
      let words = text.split(separator: ",").map(String.init)
      features = words.first.flatMap(ScalingMethod.init)
      takesTarget = words.contains("target")
    }
  }

  /// How the data can be had again, every number evaluated and every seed written; nil for arrays.
  private static func source(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> DataSource? {
    guard !arguments.has("targets"), let name = arguments.text("name") else { return nil }
    var options: [(name: String, value: JSONValue)] = [("seed", .int(try arguments.integer("seed") ?? session.options.seed))]
    for option in ["n", "classes"] { if let value = try arguments.integer(option) { options.append((option, .int(value))) } }
    for option in ["noise", "test", "validation"] {
      if let value = try arguments.number(option) { options.append((option, .double(value))) }
    }
    for option in ["scale", "order", "kind"] + tableOptions {
      if let value = arguments.text(option) { options.append((option, .string(value))) }
    }
    return DataSource(name: name, options: options)
  }

  private static func located<Result>(
    _ name: String, _ arguments: Arguments, _ work: () throws(EngineError) -> Result
  ) throws(Diagnostic) -> Result {
    do throws(EngineError) {
      return try work()
    } catch {
      throw arguments.error(arguments.has(name) ? name : nil, error)
    }
  }

  /// The data set, a line about where it comes from, and the arrays it reads.
  private static func load(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (Dataset, String, DataArrays.Given) {
    if arguments.has("targets") || arguments.text("name") == nil {
      let (data, given) = try DataArrays.dataset(session, arguments)
      return (data, "", given)
    }
    let name = try arguments.requiredText("name")
    if DatasetGenerator.named(name) == nil, !bundled.contains(where: { $0.0 == name }), name.contains("/") || name.contains(".") {
      for option in ["n", "noise", "classes"] where arguments.has(option) {
        throw arguments.error(
          option, "`\(option)=` is for generated data, and `\(name)` is not",
          hint: option == "classes"
            ? "kind=classes takes the target's values as classes"
            : "generated data sets: " + DatasetGenerator.all.map(\.name).joined(separator: ", "))
      }
      return try readFile(name, session, arguments)
    }
    let (data, origin) = try loadNamed(name, session, arguments)
    return (data, origin, DataArrays.Given())
  }

  private static func loadNamed(_ name: String, _ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (Dataset, String) {
    if arguments.has("kind") {
      throw arguments.error("kind", "`kind=` is for arrays and files, and it is known what `\(name)` holds")
    }
    if let generator = DatasetGenerator.named(name) { return try generate(generator, session, arguments) }
    for option in ["n", "noise", "classes"] where arguments.has(option) {
      throw arguments.error(
        option, "`\(option)=` is for generated data, and `\(name)` is not",
        hint: "generated data sets: " + DatasetGenerator.all.map(\.name).joined(separator: ", "))
    }
    if bundled.contains(where: { $0.0 == name }) { return try readBundled(name, session, arguments) }
    if session.evaluator.isVariable(name) {
      throw arguments.error("name", "`\(name)` is a variable, and data from arrays takes two: inputs and targets", hint: "data \(name) y")
    }
    if let own = ["mnist": "digits", "fashion_mnist": "digits", "flowers": "iris", "sinus": "sine", "sin": "sine"][name.lowercased()] {
      throw arguments.error("name", "there is no data set `\(name)`", hint: "what comes nearest is `\(own)`: data \(own)")
    }
    throw arguments.error(
      "name", "there is no data set `\(name)`",
      hint: Suggestion.hint(for: name, among: names, listing: "\(names.joined(separator: ", ")), or a file such as points.csv"))
  }

  private static func generate(
    _ generator: DatasetGenerator, _ session: Session, _ arguments: Arguments
  ) throws(Diagnostic) -> (Dataset, String) {
    for option in tableOptions where arguments.has(option) {
      throw arguments.error(option, "`\(option)=` is for tables read from files, and `\(generator.name)` is generated")
    }
    let limit = DatasetGenerator.maximumSamples
    let options = DatasetGenerator.Options(
      samples: try arguments.integer("n", in: 1...limit),
      noise: try arguments.number("noise", "0 or more", where: { $0 >= 0 && $0.isFinite }),
      seed: try arguments.integer("seed") ?? session.options.seed,
      classes: try arguments.integer("classes"))
    let data = try located(arguments.has("classes") ? "classes" : "name", arguments) { () throws(EngineError) in
      try generator.generate(options)
    }
    return (data, generator.formula)
  }

  private static func readBundled(_ name: String, _ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (Dataset, String) {
    guard let folder = session.options.dataDirectory else {
      throw arguments.error("name", "the file of the data set `\(name)` was not found", hint: "it belongs into the folder Lessons/data")
    }
    for option in tableOptions where arguments.has(option) {
      throw arguments.error(option, "`\(option)=` is for tables read from files, and `\(name)` comes ready")
    }
    // The bundled files may be read from a lesson too.
    let source = try FileStore(access: .unrestricted).source("\(folder)/\(name).csv")
    var (data, _, _) = try DataFile.read(source, name: name, "\(name).csv", arguments)
    data.columns = []
    data.notes = []
    if name == "digits" {
      data.inputs = try located("name", arguments) { () throws(EngineError) in
        try Tensor(shape: data.inputs.shape, elements: data.inputs.elements.map { $0 / 16 })
      }
      data.imageShape = [8, 8, 1]
    }
    let origin =
      name == "iris" ? "Fisher's irises: \(data.featureNames.joined(separator: ", "))" : "handwritten digits, 8×8 pixels from 0 to 1"
    return (data, origin)
  }

  private static func readFile(
    _ path: String, _ session: Session, _ arguments: Arguments
  ) throws(Diagnostic) -> (Dataset, String, DataArrays.Given) {
    let source: ByteSource
    do throws(Diagnostic) {
      source = try session.files.source(path)
    } catch {
      var error = error
      // `data iris.csv`
      let stem = String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
      if error.kind == .file, DatasetGenerator.named(stem) != nil || bundled.contains(where: { $0.0 == stem }) {
        error.hint = "`\(stem)` is there without a file: data \(stem)"
      }
      throw error.located(at: arguments.span(of: "name"), in: arguments.source)
    }
    let (data, origin, inputs) = try DataFile.read(source, name: path, path, arguments)
    return (data, origin, DataArrays.Given(inputs: inputs))
  }
}
