import Language
import Markup
import NeuralNetwork
import Runtime

extension SetupCommands {
  static var precision: Command {
    Command(
      "precision", group: .setup, summary: "sets the numbers training computes with, or shows them",
      parameters: [
        .positional("name", .choice(Precision.allCases.map(\.name)), help: "the numbers", default: "float64"),
        .option("scale", .number, help: "float16-mixed: what the loss is multiplied by at first", default: "65536"),
        .option("growth", .integer, help: "float16-mixed: steps without overflow after which the scale doubles", default: "2000"),
      ],
      examples: [
        Command.Example("precision float32", explanation: "half the bits, as most training is done"),
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "precision float16-mixed scale=1e7 growth=3", "step 9",
          explanation: "a loss scale that is too large: steps overflow and are skipped until it fits"),
      ],
      notes: [
        bare, "float16-mixed keeps weights in float32, computes in float16 and scales the loss up so that small gradients survive",
        "an overflow skips the step and halves the scale; growth= steps without one double it",
      ]
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let workbench = session.workbench
      if let name = try arguments.choice("name", called: "precision"), let precision = Precision(rawValue: name) {
        let scaling = try lossScaling(arguments, precision)
        try workbench.configure { (setup: inout TrainingSetup) throws(Diagnostic) in
          setup.precision = precision
          setup.lossScaling = scaling
        }
      } else if let option = ["scale", "growth"].first(where: arguments.has) {
        throw arguments.error(option, "`\(option)` belongs to a precision", hint: "precision float16-mixed \(option)=…")
      }
      return precisionReport(workbench)
    }
  }

  static func lossScaling(_ arguments: Arguments, _ precision: Precision) throws(Diagnostic) -> LossScaling {
    let standard = LossScaling()
    let scale = try arguments.number("scale", "from 2^-40 to 2^40", where: { $0 >= 0x1p-40 && $0 <= 0x1p40 })
    let growth = try arguments.integer("growth", in: 1...1_000_000_000)
    if precision != .float16Mixed, let option = ["scale", "growth"].first(where: arguments.has) {
      throw arguments.error(
        option, "\(precision.name) scales no loss, so it has no `\(option)`", hint: "precision float16-mixed \(option)=…")
    }
    return LossScaling(scale: scale ?? standard.scale, growth: growth ?? standard.growth)
  }

  static func precisionReport(_ workbench: Workbench) -> DocumentReport {
    let precision = workbench.setup.precision
    var members: [JSONValue.Member] = [.init("name", .string(precision.name))]
    let scaling = workbench.setup.lossScaling
    let now = workbench.trainer?.lossScale ?? scaling.scale
    if precision == .float16Mixed { members += [.init("loss_scale", .double(now)), .init("growth", .int(scaling.growth))] }
    return DocumentReport("precision", members) { _ in
      var lines = [StyledText("precision ", .muted) + StyledText(precision.name, .strong)]
      if precision == .float16Mixed {
        lines += [
          "  weights in float32, both passes in float16, whose largest number is 65504",
          "  loss scale " + StyledText(now.shortText, .strong)
            + StyledText(": gradients are those of \(now.shortText)·L, divided again in the update"),
          StyledText(
            "  an overflow skips the step and halves it; \(counted(scaling.growth, "good step")) in a row double it", .muted),
        ]
      }
      return Document([.lines(lines)])
    }
  }
}
