import Language
import Markup

/// `watch`, `unwatch`, `stop`: what is looked at while training.
enum WatchCommands {
  static var commands: [Command] { [watch, unwatch, stop] }

  private static var watch: Command {
    Command(
      "watch", group: .training, summary: "shows an expression's value after every step, or lists what is watched",
      parameters: [.positional("expression", .expression, help: "what to show", candidates: .values)],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "watch W2[0,0]", "step 2", explanation: "one weight, followed through two steps")
      ], isCallable: false
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      if let (expression, source) = try arguments.expression("expression") {
        let watch = Condition(expression, in: source)
        try watch.check(in: session)
        session.workbench.watches.append(watch)
      }
      return list(session, "watch")
    }
  }

  private static var unwatch: Command {
    Command(
      "unwatch", group: .training, summary: "stops showing a watched expression, or all of them",
      parameters: [.positional("expression", .text, help: "the expression, as it was given to watch", default: "all")],
      examples: [Command.Example("data xor", "watch X[0]", "unwatch", explanation: "nothing is watched any more")], isCallable: false
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      if let text = arguments.text("expression") {
        guard let index = session.workbench.watches.firstIndex(where: { $0.text == text }) else {
          let all = session.workbench.watches.map { "`\($0.text)`" }.joined(separator: ", ")
          throw arguments.error("expression", "`\(text)` is not watched", hint: all.isEmpty ? "nothing is" : "watched: \(all)")
        }
        session.workbench.watches.remove(at: index)
      } else {
        session.workbench.watches = []
      }
      return list(session, "unwatch")
    }
  }

  private static func list(_ session: Session, _ name: String) -> DocumentReport {
    let texts = session.workbench.watches.map(\.text)
    return DocumentReport(name, [.init("watched", .array(texts.map { .string($0) }))]) { _ in
      Document([
        .line(
          texts.isEmpty ? "nothing is watched" : StyledText("after every step: ", .muted) + StyledText(texts.joined(separator: ", "), .code)
        )
      ])
    }
  }

  private static var stop: Command {
    Command(
      "stop", group: .training, summary: "ends every training when a condition holds, or shows the condition",
      parameters: [
        .positional("when", .choice(["when", "never"]), help: "when, or never to forget the condition"),
        .positional("condition", .expression, help: "the condition", candidates: .values),
      ],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "stop when loss < 0.5", "train 500", explanation: "trains until the loss is below 0.5"
        ),
        Command.Example("stop never", explanation: "no condition any more"),
      ], notes: ["in the condition, \(Condition.listedNames) are the run's"], isCallable: false
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let word = try arguments.choice("when")
      if word == "when" {
        guard let (expression, source) = try arguments.expression("condition") else {
          throw arguments.error("when", "stop when needs a condition", hint: "stop when loss < 0.05")
        }
        let condition = Condition(expression, in: source)
        try condition.check(in: session, isTruth: true)
        session.workbench.stopCondition = condition
      } else if word == "never" {
        if arguments.has("condition") { throw arguments.error("condition", "stop never takes nothing behind it") }
        session.workbench.stopCondition = nil
      }
      let text = session.workbench.stopCondition?.text
      return DocumentReport("stop", [.init("when", text.map { .string($0) } ?? .null)]) { _ in
        Document([
          .line(text.map { StyledText("training stops when ", .muted) + StyledText($0, .code) } ?? "training stops at no condition")
        ])
      }
    }
  }
}
