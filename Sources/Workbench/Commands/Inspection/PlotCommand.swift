import Files
import Language
import Markup
import NeuralNetwork
import Runtime

/// `plot WHAT`: pictures in the terminal, or into an SVG file.
enum PlotCommand {
  static let topics: [(String, String)] = [
    ("loss", "the loss over the steps of this run, or of several"), ("boundary", "what the network answers all over the plane"),
    ("data", "the data set"),
    ("weights", "every weight as a shade, or those of one layer"),
    ("grads", "how large each layer's gradients are, or every gradient of one layer"), ("activation", "an activation and its slope"),
    ("net", "the network with its last activations and gradients"), ("surface", "the loss over two weights and the way training took"),
    ("hidden", "where the samples lie before and after each layer, by two units of it"),
    ("histogram", "how each layer's weights or gradients are spread"), ("kernels", "the kernels of a convolution, on one scale"),
    ("features", "the feature maps of a convolution, after forward"),
  ]

  static var command: Command {
    Command(
      "plot", group: .understanding, summary: "draws loss, boundary, data, weights, gradients, an activation, the network or values",
      parameters: [
        .positional(
          "what", .word, isRepeated: true, isRequired: true,
          help: "what to draw: \(topics.map(\.0).joined(separator: ", ")), or an expression",
          candidates: .words(topics.map { ($0.0, $0.1) })),
        .option("to", .file, help: "an SVG file to write the picture to", candidates: .files), .force,
      ],
      examples: [
        Command.Example("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 100", "plot loss", explanation: "how the loss fell"),
        Command.Example(
          "data moons", "net 2 -> 8 tanh -> 1 sigmoid", "train 100", "plot boundary",
          explanation: "where the answer turns from one class to the other"),
        Command.Example(
          "data xor", "net 2 -> 2 tanh -> 1 sigmoid", "optimizer adam lr=0.1", "train 200", "plot hidden",
          explanation: "how the hidden layer moves the points until a line will do"),
        Command.Example("plot activation tanh", explanation: "the curve and its slope"),
        Command.Example("net 2 -> 4 tanh -> 1 sigmoid", "plot weights", explanation: "each weight as a shade"),
        Command.Example(
          "data moons", "net 2 -> 8 tanh -> 8 tanh -> 1 sigmoid", "forward", "backward", "plot grads",
          explanation: "how large the gradients are, layer by layer"),
        Command.Example("net 2 -> 8 tanh -> 1 sigmoid", "plot histogram", explanation: "how large the weights are, layer by layer"),
        Command.Example("x = linspace(-3, 3, 50)", "plot sin(x)", explanation: "any values of your own"),
        Command.Example("x = linspace(-3, 3, 50)", "plot x, x**2", explanation: "values over other values"),
      ], action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let picture = try picture(session, arguments)
    guard let path = arguments.text("to") else { return picture }
    let ending = FilePath.ending(of: path)
    guard ["", ".svg"].contains(ending.lowercased()) else {
      throw arguments.error(
        "to", "pictures are written as SVG, not as \(sanitised(String(ending.dropFirst())))",
        hint: "`to=\(sanitised(String(path.dropLast(ending.count)))).svg`; browsers show it, and turn it into other forms")
    }
    guard let text = SVG.text(of: picture.blocks) else { throw arguments.error("to", "this picture cannot be written as SVG") }
    do throws(Diagnostic) {
      try session.files.write(text, to: path, force: arguments.flag("force"))
    } catch {
      throw error.located(at: arguments.span(of: "to"), in: arguments.source)
    }
    return DocumentReport("plot", [.init("what", .string(picture.what)), .init("file", .string(path))]) { _ in
      Document([.line(StyledText("written: ", .muted) + StyledText(sanitised(path)))])
    }
  }

  private static func picture(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> PictureReport {
    let words = arguments.texts("what")
    let first = words.first ?? ""
    // A variable of that name is what is meant, as everywhere.
    if topics.contains(where: { $0.0 == first }), !session.evaluator.isVariable(first) {
      let rest = Array(words.dropFirst())
      let takesMore = ["activation", "surface", "loss", "histogram", "features", "kernels", "weights", "grads", "hidden"].contains(first)
      if takesMore || rest.isEmpty { return try topic(first, rest, session, arguments) }
    }
    return try values(session, arguments)
  }

  private static func topic(_ name: String, _ rest: [String], _ session: Session, _ arguments: Arguments) throws(Diagnostic)
    -> PictureReport
  {
    let workbench = session.workbench
    switch name {
    case "loss":
      workbench.measureCurve()
      if !rest.isEmpty { return try lossOfRuns(rest, session, arguments) }
      guard let run = workbench.runs.last, workbench.hasRun, run.curve.steps > 0 else {
        throw Diagnostic(.command, "there is no loss to draw yet", hint: "train first: train 100")
      }
      return PictureReport("loss", [.plot(Pictures.loss([run], session.style))])
    case "boundary": return PictureReport("boundary", [.plot(try Pictures.boundary(workbench, session.style))])
    case "data":
      let data = try workbench.requireData()
      let picture = data.picture(session.style)
      guard !picture.isEmpty else {
        throw Diagnostic(
          .command, "data with \(counted(data.featureCount, "feature")) and \(counted(data.targetCount, "target")) has no picture",
          hint: "`show data` lists them; plot X[:,0], X[:,1] draws two")
      }
      return PictureReport("data", picture)
    case "weights", "grads":
      let network = try workbench.requireNetwork()
      let backward = name == "grads" ? try gradients(workbench) : nil
      let layer = try layer(rest, network, name, arguments)
      if let backward, layer == nil { return PictureReport(name, Pictures.gradientSizes(network, backward, session.style)) }
      return PictureReport(name, Pictures.parameters(network, layer: layer, backward, isGradient: name == "grads"))
    case "kernels": return PictureReport(name, try Pictures.kernels(rest, try workbench.requireNetwork(), arguments))
    case "net":
      var report = try NetCommand.report(session)
      if workbench.forward != nil { report.unitValues = Pictures.unitValues(try workbench.currentForward()) }
      if workbench.backward != nil, !session.hidesUnitGradients {
        report.unitGradients = Pictures.unitGradients(try workbench.currentBackward())
      }
      return PictureReport("net", [.diagram(report.diagram)])
    case "surface": return PictureReport("surface", [.plot(try LossSurface(rest, workbench, arguments).plot(session.style))])
    case "histogram":
      let network = try workbench.requireNetwork()
      guard rest.isEmpty || rest == ["weights"] || rest == ["grads"] else {
        throw arguments.error("what", "plot histogram draws weights or grads", hint: "plot histogram grads")
      }
      let backward = rest == ["grads"] ? try gradients(workbench) : nil
      return PictureReport("histogram", Pictures.histograms(network, backward, isGradient: rest == ["grads"], session.style))
    case "hidden": return PictureReport("hidden", try Pictures.hidden(rest, workbench, arguments))
    case "features": return PictureReport("features", try Pictures.features(rest, workbench, arguments))
    default:
      guard let word = rest.first, rest.count == 1 else {
        throw arguments.error("what", "plot activation needs the name of an activation", hint: "plot activation tanh")
      }
      let forward = workbench.forward == nil ? nil : try workbench.currentForward()
      return PictureReport("activation", [.plot(Pictures.activation(try activation(word, arguments), forward, session.style))])
    }
  }

  /// `plot weights 2`: the layer whose weights are drawn; nil for all.
  private static func layer(_ words: [String], _ network: Network, _ name: String, _ arguments: Arguments) throws(Diagnostic) -> Int? {
    guard let word = words.first else { return nil }
    let known = network.layers.filter { $0.parameters.contains(where: \.isWeight) }.map(\.index)
    guard words.count == 1, let index = Int(word), known.contains(index) else {
      throw arguments.error(
        "what", words.count == 1 && Int(word) != nil ? "layer \(word) has no weights" : "plot \(name) takes the number of a layer",
        hint: known.isEmpty ? nil : "these have weights: \(known.map(String.init).joined(separator: ", "))")
    }
    return index
  }

  /// The gradients as they are now, once there have been some.
  private static func gradients(_ workbench: Workbench) throws(Diagnostic) -> BackwardTrace {
    guard workbench.backward != nil else {
      throw Diagnostic(.command, "there are no gradients yet", hint: "run `forward` and `backward` first")
    }
    return try workbench.currentBackward()
  }

  /// `plot loss 1 2`, `plot loss all`: the curves of several runs in one picture.
  private static func lossOfRuns(_ words: [String], _ session: Session, _ arguments: Arguments) throws(Diagnostic) -> PictureReport {
    let all = session.workbench.runs.filter { $0.curve.steps > 0 }
    guard !all.isEmpty else { throw Diagnostic(.command, "there is no loss to draw yet", hint: "train first: train 100") }
    if words == ["all"] { return PictureReport("loss", [.plot(Pictures.loss(Array(all.suffix(8)), session.style))]) }
    var chosen: [RunRecord] = []
    for word in words {
      guard let run = all.first(where: { String($0.number) == word }) else {
        throw arguments.error(
          "what", "there is no run \(word) to draw",
          hint: "there are runs \(all.map { String($0.number) }.joined(separator: ", ")); or plot loss all")
      }
      chosen.append(run)
    }
    return PictureReport("loss", [.plot(Pictures.loss(chosen, session.style))])
  }

  private static func activation(_ word: String, _ arguments: Arguments) throws(Diagnostic) -> Activation {
    let name = String(word.prefix { $0 != "(" })
    let number = word.contains("(") ? Double(word.drop { $0 != "(" }.dropFirst().dropLast()) : nil
    do throws(EngineError) {
      return try Activation(name: name, parameter: number)
    } catch {
      let names = ActivationDescription.all.map(\.name)
      throw arguments.error(
        "what", error.message, hint: names.contains(name) ? error.hint : Suggestion.hint(for: name, among: names))
    }
  }

  private static func values(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> PictureReport {
    let value: Value?
    do throws(Diagnostic) {
      if case .value(.tuple(let values))? = arguments.entry("what"), values.count == 1 {
        value = values[0]
      } else {
        value = try arguments.value("what")
      }
    } catch {
      guard error.kind == .name, arguments.texts("what").count == 1 else { throw error }
      let word = arguments.texts("what")[0]
      guard let near = Suggestion.nearest(to: word, in: topics.map(\.0)) else { throw error }
      throw arguments.error("what", "there is nothing called `\(word)` to draw", hint: "did you mean `plot \(near)`?")
    }
    guard let value else { throw arguments.error("what", "plot needs something to draw") }
    let title = arguments.words.isEmpty ? "" : arguments.source.text(in: arguments.span(of: "what"))
    do throws(Diagnostic) {
      return PictureReport("values", [try Pictures.values(value, title: title)])
    } catch {
      throw error.located(at: arguments.span(of: "what"), in: arguments.source)
    }
  }
}

/// A picture.
public struct PictureReport: Report {
  var what: String
  var blocks: [Block]
  /// Whether a program drew it (`plt.show()`): then it is no part of what a script prints.
  public let isPrograms: Bool
  /// Whether it takes the place of the program's picture before, where that still stands (`plt.pause()`).
  public let isRedrawn: Bool

  init(_ what: String, _ blocks: [Block], isPrograms: Bool = false, isRedrawn: Bool = false) {
    self.isRedrawn = isRedrawn
    self.what = what
    self.blocks = blocks
    self.isPrograms = isPrograms
  }

  public var json: JSONValue {
    .object([
      .init("report", .string("plot")), .init("what", .string(what)),
      .init("description", .string(blocks.compactMap(PictureReport.words).joined(separator: "; "))),
      .init("pictures", .array(blocks.flatMap(PictureReport.numbers))),
    ])
  }

  /// What is drawn, in numbers: the same that text and SVG are made of.
  private static func numbers(_ block: Block) -> [JSONValue] {
    func list(_ values: [Double]) -> JSONValue { .array(values.map { .double($0) }) }
    func series(_ all: [Plot.Series]) -> JSONValue {
      .array(all.map { .object([.init("label", .string($0.label)), .init("x", list($0.x)), .init("y", list($0.y))]) })
    }
    switch block {
    case .plot(let plot):
      var members: [JSONValue.Member] = [
        .init("title", .string(plot.title)), .init("x", .string(plot.xLabel)), .init("y", .string(plot.yLabel)),
        .init("series", series(plot.series)), .init("markers", series(plot.markers)),
      ]
      if let field = plot.field {
        members.append(.init("field", .array(field.classes[field.inner].map { .array($0.map { .int($0) }) })))
        if let sureness = field.sureness {
          members.append(.init("sureness", .array(sureness[field.inner].map { list($0.map { ($0 * 100).rounded() / 100 }) })))
        }
        if let low = field.low, let high = field.high { members.append(.init("levels", list([low, high]))) }
        if let x = plot.xRange, let y = plot.yRange {
          members.append(.init("area", list([x.lowerBound, x.upperBound, y.lowerBound, y.upperBound])))
        }
      }
      return [.object(members)]
    case .heatmap(let map): return [.object([.init("title", .string(map.title)), .init("rows", .array(map.rows.map(list)))])]
    case .gallery(let gallery): return gallery.maps.flatMap { numbers(.heatmap($0)) }
    case .bars(let chart):
      return [
        .object([
          .init("title", .string(chart.title)), .init("logarithmic", .bool(chart.isLogarithmic)),
          .init("bars", .array(chart.bars.map { .object([.init("label", .string($0.label)), .init("value", .double($0.value))]) })),
        ])
      ]
    case .diagram(let diagram):
      return [
        .object([
          .init(
            "layers",
            .array(
              diagram.layers.map { layer in
                .object([
                  .init("title", .string(layer.title)), .init("units", .int(layer.unitCount)), .init("values", list(layer.unitValues)),
                  .init("gradients", list(layer.unitGradients)), .init("weights", .array((layer.weights ?? []).map(list))),
                ])
              }))
        ])
      ]
    case .beside(let columns, _): return columns.joined().flatMap(numbers)
    default: return []
    }
  }

  private static func words(_ block: Block) -> String? {
    if case .beside(let columns, _) = block { return columns.joined().compactMap(words).joined(separator: "; ") }
    return block.alternative
  }

  public func document(_ style: PresentationStyle) -> Document { Document(blocks) }
}
