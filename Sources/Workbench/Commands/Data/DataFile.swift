import Files
import Language
import Markup
import NeuralNetwork
import Runtime
import Tables

/// `data FILE`: a table as it is published.
enum DataFile {
  /// The data set, a line about its target, and the inputs as the array that the engine reads.
  /// - Throws: with the place in the file, and the option that leads on.
  static func read(
    _ source: ByteSource, name: String, _ path: String, _ arguments: Arguments
  ) throws(Diagnostic) -> (Dataset, String, NDArray) {
    let (reading, choices) = (try tableOptions(arguments), try sampleOptions(arguments))
    var samples: SampleTable
    do throws(TableFault) {
      // Nothing else holds the table: what is taken out of it is freed as it goes.
      samples = try SampleTable(
        try TableReader.read(source, reading, path: path) { name in
          try? arguments.session.files.source(FilePath.joined(FilePath.folder(of: path), name))
        }, choices)
    } catch {
      throw diagnostic(error, path, arguments)
    }
    let (rows, features) = (samples.sampleCount, samples.featureCount)
    guard rows.multipliedReportingOverflow(by: features).partialValue <= NDArray.maximumCount else {
      throw arguments.error(
        "name", "\(path): \(rows) × \(features) numbers are more than an array may have (\(NDArray.maximumCount))",
        hint: "only= takes some of the columns")
    }
    let inputs = NDArray(shape: [rows, features]) { samples.writeFeatures(into: $0) }
    let classes = samples.classNames
    let targetCount = samples.targetNames.count
    do throws(EngineError) {
      var data = try Dataset(
        name: name, inputs: inputs.lentTensor,
        targets: Tensor(shape: (classes?.count ?? 0) > 2 ? [rows] : [rows, targetCount], elements: samples.targets),
        classCount: classes?.count, featureNames: samples.featureNames.map(sanitised), classNames: (classes ?? []).map(sanitised),
        imageShape: samples.imageSide.map { [$0, $0, 1] })
      data.columns = samples.columns.map {
        DatasetColumn(
          name: sanitised($0.name), kind: $0.kind.rawValue, isTarget: $0.isTarget, isUsed: $0.isUsed, missing: $0.missing,
          example: sanitised($0.example), least: $0.range?.least, most: $0.range?.most)
      }
      data.notes = samples.notes.map(sanitised)
      data.isKindGuessed = choices.kind == nil && targetCount == 1 && classes?.allSatisfy { Double($0) != nil } == true
      return (data, sanitised(samples.targetNote), inputs)
    } catch {
      throw arguments.error("name", error.message, hint: error.hint)
    }
  }

  // MARK: Options

  private static func tableOptions(_ arguments: Arguments) throws(Diagnostic) -> TableOptions {
    var options = TableOptions()
    if let text = arguments.text("sep") {
      switch text.lowercased() {
      case "tab", "\\t", "\t": options.separator = .some(UInt8(ascii: "\t"))
      case "blank", "blanks", "space", "spaces", " ", "\\s+": options.separator = .some(nil)
      case "comma": options.separator = .some(UInt8(ascii: ","))
      case "semicolon": options.separator = .some(UInt8(ascii: ";"))
      case "pipe": options.separator = .some(UInt8(ascii: "|"))
      default:
        guard text.utf8.count == 1, let byte = text.utf8.first, byte > 32, !text.utf8.allSatisfy({ $0 &- 48 < 10 }), text != "\"" else {
          throw arguments.error("sep", "`sep` is one sign", hint: "sep=\";\" or a name: tab, blanks, comma, semicolon, pipe")
        }
        options.separator = .some(byte)
      }
    }
    if let header = try arguments.choice("header") { options.hasHeader = header == "yes" }
    if let decimal = try arguments.choice("decimal") { options.commaIsDecimal = decimal == "comma" }
    options.takesFaultsAsMissing = arguments.has("missing")
    options.missingWords = names("na", arguments)
    return options
  }

  /// What stands between commas.
  private static func names(_ option: String, _ arguments: Arguments) -> [String] {
    (arguments.text(option) ?? "").split(separator: ",").map { name in
      var name = name
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return String(name)
    }.filter { !$0.isEmpty }
  }

  private static func sampleOptions(_ arguments: Arguments) throws(Diagnostic) -> SampleOptions {
    var options = SampleOptions()
    options.targets = names("target", arguments)
    options.drop = names("drop", arguments)
    options.only = names("only", arguments)
    options.oneHot = names("onehot", arguments)
    options.missing = try arguments.choice("missing").flatMap(SampleOptions.Missing.init)
    options.kind = try arguments.choice("kind").flatMap(SampleOptions.Kind.init)
    return options
  }

  private static func diagnostic(_ fault: TableFault, _ path: String, _ arguments: Arguments) -> Diagnostic {
    switch fault {
    case .file(let fault): return Diagnostic(fault).located(at: arguments.span(of: "name"), in: arguments.source)
    case .content(let line, let column, let message, let hint, let option):
      let place = line > 0 ? "\(path), line \(line), column \(column)" : path
      return arguments.error(
        option.flatMap { arguments.has($0) ? $0 : nil } ?? "name", sanitised("\(place): \(message)"), hint: hint.map(sanitised))
    }
  }
}
