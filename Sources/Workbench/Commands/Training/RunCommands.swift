import Language
import Markup

/// `runs` and `compare`: what was trained so far.
enum RunCommands {
  static var commands: [Command] { [runs, compare] }

  private static let setting = ["data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 50", "reset seed=1", "train 50"]

  private static var runs: Command {
    Command(
      "runs", group: .training, summary: "lists the runs so far: network, set-up, loss and accuracy",
      examples: [
        Command.Example(
          setting[0], setting[1], setting[2], setting[3], setting[4], "runs", explanation: "two runs from different first weights")
      ],
      notes: ["a run begins with `net` or `reset` and goes on over any number of `train` and `step`"]
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      RunsReport(name: "runs", runs: session.workbench.runs)
    }
  }

  private static var compare: Command {
    Command(
      "compare", group: .training, summary: "shows two runs side by side, their loss curves in one picture",
      parameters: [
        .positional("a", .integer, isRequired: true, help: "the number of a run, as `runs` lists it"),
        .positional("b", .integer, isRequired: true, help: "the number of another run"),
      ],
      examples: [
        Command.Example(
          setting[0], setting[1], setting[2], setting[3], setting[4], "compare 1 2", explanation: "which first weights learned faster")
      ]
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let all = session.workbench.runs
      guard !all.isEmpty else { throw Diagnostic(.command, "there are no runs yet", hint: "`train` begins one") }
      var chosen: [RunRecord] = []
      for name in ["a", "b"] {
        let number = try arguments.integer(name) ?? 0
        guard let run = all.first(where: { $0.number == number }) else {
          throw arguments.error(
            name, "there is no run \(number)", hint: "there are runs \(all.map { String($0.number) }.joined(separator: ", "))")
        }
        chosen.append(run)
      }
      return RunsReport(name: "compare", runs: chosen)
    }
  }
}

/// Training runs as a table; two of them with their curves.
struct RunsReport: Report {
  var name: String
  var runs: [RunRecord]

  var json: JSONValue {
    .object([
      .init("report", .string(name)),
      .init(
        "runs",
        .array(
          runs.map { run in
            .object([
              .init("run", .int(run.number)), .init("net", .string(run.network)), .init("data", .string(run.data)),
              .init("setup", .string(run.setup)),
              .init("epochs", .int(run.epochs)), .init("steps", .int(run.steps)), .init("loss", .optional(run.finalLoss)),
              .init("accuracy", .optional(run.accuracy)),
            ])
          })),
    ])
  }

  func document(_ style: PresentationStyle) -> Document {
    guard !runs.isEmpty else { return Document([.line("there are no runs yet; `train` begins one")]) }
    let rows = runs.map { run -> [StyledText] in
      [
        StyledText(String(run.number)), StyledText(run.network, .code), StyledText(run.data), StyledText(run.setup),
        StyledText(String(run.epochs)),
        run.finalLoss.map { style.number($0, .loss) } ?? "", run.accuracy.map { style.number($0) } ?? "",
      ]
    }
    var blocks: [Block] = [
      .table(
        Table(
          header: ["run", "network", "data", "set-up", "epochs", "loss", "accuracy"], rows: rows,
          alignments: [.right, .left, .left, .left, .right, .decimal, .decimal]))
    ]
    if name == "compare" {
      blocks += [.blank, .plot(Pictures.loss(runs, style))]
    }
    return Document(blocks)
  }
}
