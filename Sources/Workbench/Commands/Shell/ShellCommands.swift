import Language
import Markup

/// `set`, `source`, `quit`.
enum SessionCommands {
  static var commands: [Command] { [set, source, quit] }

  private static var set: Command {
    Command(
      "set", group: .shell, summary: "sets how reports are shown, or shows it",
      parameters: [
        .option("precision", .integer, help: "significant digits of numbers in reports, 1 to 17", default: "4"),
        .option("detail", .choice(["brief", "full"]), help: "full writes every sum out", default: "brief"),
      ],
      examples: [
        Command.Example("set precision=17", explanation: "all the digits a number has"),
        Command.Example("set detail=full", explanation: "each sum of a forward pass written out"),
      ], isCallable: true
    ) { (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      let precision = try arguments.integer("precision", in: 1...17)
      let detail = try arguments.choice("detail", called: "detail")
      if let precision { session.style.precision = precision }
      if let detail { session.style.isDetailed = detail == "full" }
      let style = session.style
      return DocumentReport(
        "set", [.init("precision", .int(style.precision)), .init("detail", .string(style.isDetailed ? "full" : "brief"))]
      ) { _ in
        Document([.line(StyledText("precision=\(style.precision) detail=\(style.isDetailed ? "full" : "brief")", .option))])
      }
    }
  }

  private static var source: Command {
    Command(
      "source", group: .files, summary: "runs the lines of a file here",
      parameters: [.positional("file", .file, isRequired: true, help: "the file to run", candidates: .files)],
      notes: [
        "it stops at the first line that fails; what ran before it stays",
        "of a lesson or transcript (FILE.md) it runs the lines behind >>>, from the lesson's seed",
        "a lesson's lines stay in its fence (they read beside it and write nothing): its network, data and numbers come over, "
          + "functions and texts do not; a transcript that is as Longhand wrote it runs as you",
      ], isCallable: false, action: runSource)
  }

  private static func runSource(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let path = try arguments.requiredText("file")
    guard session.sourceDepth < 16 else {
      throw arguments.error("file", "files run each other 16 deep; does one run itself?")
    }
    let text: String
    do throws(Diagnostic) {
      text = try session.files.read(path)
    } catch {
      throw error.located(at: arguments.span(of: "file"), in: arguments.source)
    }
    session.sourceDepth += 1
    defer { session.sourceDepth -= 1 }
    let source = Source(name: path, text: text)
    if path.hasSuffix(".md") { try session.run(linesOf: source, echo: .none) } else { try session.run(source, echo: .none) }
    return nil
  }

  private static var quit: Command {
    Command(
      "quit", group: .shell, summary: "leaves", examples: [Command.Example("quit", explanation: "Ctrl-D on an empty line does the same")]
    ) {
      (session: Session, arguments: Arguments) throws(Diagnostic) -> (any Report)? in
      session.quitRequested = true
      return nil
    }
  }
}
