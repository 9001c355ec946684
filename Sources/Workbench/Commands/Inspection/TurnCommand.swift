import Language
import Markup
import NeuralNetwork
import Runtime

/// `turn W1[0,0]`: a parameter as a knob.
enum TurnCommand {
  static var command: Command {
    Command(
      "turn", group: .understanding, summary: "moves one weight or bias by the arrow keys: boundary, ŷ and loss follow at once",
      parameters: [
        .positional("name", .word, isRequired: true, help: "the weight or bias", candidates: .parameters),
        .option("by", .number, help: "how far ← and → go; with Shift ten times as far", default: "0.1"),
      ],
      examples: [
        Command.Example(
          "data and", "net 2 -> 1 sigmoid", "turn W1[0,0]", explanation: "← and → move it, Enter keeps it, Esc puts it back"),
        Command.Example("data line", "net 1 -> 1", "turn b1 by=0.5", explanation: "larger steps"),
      ],
      notes: ["where there are no keys, as in a script, it shows where the parameter stands"], training: .changes, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let (network, data) = try workbench.requireFit()
    let step = try arguments.number("by", "a number above 0") { $0 > 0 && $0.isFinite } ?? 0.1
    let text = try arguments.requiredText("name")
    let place = try ParameterPlace.read(text, network, arguments)
    guard let tensor = network.parameter(place.name) else { return nil }
    try engine { () throws(EngineError) in try network.requireRoom(copies: 2, for: "turning a weight") }
    var knob = Knob(
      network: network.copy(), data: data, workbench: workbench, name: place.name,
      offset: zip(place.index, tensor.shape).reduce(0) { $0 * $1.1 + $1.0 }, start: 0, value: 0)
    knob.start = tensor[flat: knob.offset]
    knob.value = knob.start
    let label =
      tensor.count == 1 && tensor.rank == 1 ? place.name : place.name + "[" + place.index.map(String.init).joined(separator: ",") + "]"
    let style = session.style
    let before = try knob.measured()
    var isKept = false
    if let turning = session.turning {
      // It begins at the number that is shown; a tenth more is a tenth more.
      var steps = 0
      var failure: Diagnostic?
      func document() -> Document {
        do throws(Diagnostic) {
          try knob.turn(to: steps == 0 ? knob.start : knob.start + Double(steps) * step)
          return try knob.document(label, before, style)
        } catch {
          failure = error
          return Document([])
        }
      }
      isKept = turning(document) { steps = max(-1_000_000, min(1_000_000, steps + $0)) }
      if let failure { throw failure }
      _ = document()
    }
    if isKept, knob.value != knob.start, let moved = knob.network.parameter(place.name) {
      try workbench.setParameter(place.name, to: moved)
    }
    let after = isKept ? try knob.measured() : before
    let value = isKept ? knob.value : knob.start
    return DocumentReport(
      "turn",
      [
        .init("parameter", .string(label)), .init("before", .double(knob.start)), .init("value", .double(value)),
        .init("loss_before", .double(before.loss)), .init("loss", .double(after.loss)),
      ]
    ) { style in
      var line = StyledText(label + " = ", .weight) + style.number(knob.start, .weight)
      if value != knob.start { line += " → " + style.number(value, .weight) }
      line += StyledText("   loss ", .muted) + style.number(before.loss, .loss)
      if value != knob.start { line += " → " + style.number(after.loss, .loss) }
      if session.turning == nil { line += StyledText("   where a screen can be drawn over, the arrow keys turn it", .muted) }
      return Document([.line(line)])
    }
  }

  /// A copy of the network in which one parameter moves.
  private struct Knob {
    let network: Network
    let data: Dataset
    let workbench: Workbench
    let name: String
    let offset: Int
    var start: Double
    var value: Double

    mutating func turn(to value: Double) throws(Diagnostic) {
      self.value = value
      guard var tensor = network.parameter(name) else { return }
      tensor[flat: offset] = value
      let moved = tensor
      try engine { () throws(EngineError) in try network.setParameter(name, to: moved) }
    }

    func measured() throws(Diagnostic) -> Evaluation {
      let (network, data, setup) = (network, data, workbench.setup)
      return try engine { () throws(EngineError) in try network.evaluate(data.inputs, targets: data.targets, setup: setup) }
    }

    func document(_ label: String, _ before: Evaluation, _ style: PresentationStyle) throws(Diagnostic) -> Document {
      let now = try measured()
      var head = StyledText(label + " = ", .weight) + style.number(value, .weight)
      if value != start { head += StyledText(" (was \(style.text(start)))", .muted) }
      head += StyledText("   loss ", .muted) + style.number(before.loss, .loss)
      if value != start { head += " → " + style.number(now.loss, .loss) }
      if let accuracy = now.accuracy { head += StyledText("   accuracy ", .muted) + style.number(accuracy) }
      var blocks: [Block] = [.lines([head])]
      let rows = min(data.sampleCount, 4)
      let shown = try engine { () throws(EngineError) in try network.output(for: data.inputs.rows(Array(0..<rows))) }
      let width = max(shown.count / max(rows, 1), 1)
      let outputs = (0..<rows).map { row in
        width == 1
          ? style.text(shown[flat: row])
          : "[" + (0..<min(width, 4)).map { style.text(shown[flat: row * width + $0]) }.joined(separator: " ") + "]"
      }
      let more = data.sampleCount > rows ? " …" : ""
      blocks.append(.lines([StyledText("ŷ ", .activation) + StyledText(outputs.joined(separator: "  ") + more)]))
      if data.featureCount <= 2, data.imageShape == nil {
        blocks.append(.plot(try Pictures.boundary(of: network, data, workbench, style)))
      }
      blocks.append(.lines([StyledText("← → turn   Shift ten times as far   Enter keeps   Esc puts back", .muted)]))
      return Document(blocks)
    }
  }
}
