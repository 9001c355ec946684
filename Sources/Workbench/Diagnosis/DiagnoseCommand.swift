import Language
import NeuralNetwork

/// `diagnose`: why it does not learn.
enum DiagnoseCommand {
  static var command: Command {
    Command(
      "diagnose", group: .understanding, summary: "says why it does not learn: what is wrong, and what cures it",
      parameters: [
        .positional(
          "file", .file, help: "a program that trains by itself; left out, the network, or what has been run here where there is none",
          candidates: .files),
        .option("grad", .expression, help: "a gradient of yours, compared with central differences of of="),
        .option("of", .expression, help: "what it is the gradient of: loss(W1)"),
      ],
      examples: [
        Command.Example(
          "data xor", "net 2 -> 1 sigmoid", "train 200", "diagnose", explanation: "no straight line does it: the cure is tried on a copy"),
        Command.Example(
          "data xor", "optimizer sgd lr=1", "net 2 -> 4 tanh -> 1 sigmoid", "train 500", "diagnose",
          explanation: "nothing wrong, and the three numbers that say so"),
        Command.Example(
          "x = np.array([1.0, 2.0, 3.0]); y = 2 * x; w = 0.0",
          "for step in range(30): e = w * x - y; loss = np.mean(e ** 2); dw = 2 * np.mean(e * x); w += 0.05 * dw", "diagnose",
          explanation: "a program of your own: the line to change, and what that comes to"),
      ],
      notes: [
        "at most \(Diagnosis.limit) findings, the gravest first; a cause stands before its effects",
        "a program of your own is run again beside the session, line by line: nothing is shown, no file is written",
        "a cure is run on a copy where that takes at most 2·10⁹ multiply-adds; Ctrl-C leaves the trials out; nothing of yours is changed",
      ], training: .runs, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    var report = try MessageDigits.of(session) { () throws(Diagnostic) in try diagnosis(session, arguments) }
    report?.lesson = session.lesson
    return report
  }

  private static func diagnosis(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> DiagnoseReport? {
    if let gradient = try arguments.expression("grad") {
      guard let loss = try arguments.expression("of") else {
        throw arguments.error("grad", "diagnose needs to know what that is the gradient of", hint: "add of=: diagnose grad=dW1 of=loss(W1)")
      }
      return try GradientRefutation(session: session, gradient: gradient, loss: loss).report()
    }
    if arguments.has("of") {
      throw arguments.error("of", "diagnose needs the gradient too", hint: "add grad=: diagnose grad=dW1 of=loss(W1)")
    }
    if let file = arguments.text("file") {
      let contents: String
      do throws(Diagnostic) { contents = try session.files.read(file) } catch {
        throw error.located(at: arguments.span(of: "file"), in: arguments.source)
      }
      let program = try LearnerProgram(Source(name: file, text: contents), commands: session.commands)
      guard let report = report(try ProgramExamination(program, beside: session)) else {
        throw arguments.error("file", "no training was found in \(file)", hint: "a training moves weights again and again: W1 -= lr * dW1")
      }
      return report
    }
    if session.hasTrainedItself {
      let examination = try ProgramExamination(LearnerProgram(lines: session.lines), beside: session)
      if let report = report(examination) {
        session.offeredLine = report.findings.first?.tried?.patch.flatMap { examination.retraining($0) }
        return report
      }
    }
    let workbench = session.workbench
    if workbench.network == nil, session.program.contains(where: { $0.statement.isLoop }) {
      throw Diagnostic(
        .command, "no training was found in what has been run here, and there is no network",
        hint: "a training moves weights again and again: W1 -= lr * dW1; a network is built by net 2 -> 4 tanh -> 1 sigmoid")
    }
    let network = try workbench.requireNetwork()
    let data = try workbench.requireData()
    try Examination.requireRoom(for: network)
    guard let examination = try? workbench.examination() else {
      let report = unfitting(session, network, data)
      session.offeredLine = report.findings.first?.cure
      return report
    }
    let diagnosis = Diagnosis(examination, session)
    session.offeredLine = diagnosis.findings.first?.cure
    return DiagnoseReport(findings: diagnosis.findings, health: diagnosis.health)
  }

  /// What is wrong in a program; nil where it moves no weights.
  private static func report(_ examination: ProgramExamination) -> DiagnoseReport? {
    guard examination.trains else { return nil }
    let diagnosis = ProgramDiagnosis(examination)
    return DiagnoseReport(findings: diagnosis.findings, health: diagnosis.health)
  }

  /// Network and data that do not go together: what every other command refuses with the same words.
  private static func unfitting(_ session: Session, _ network: Network, _ data: Dataset) -> DiagnoseReport {
    let workbench = session.workbench
    var message = "network and data do not go together"
    var cure = data.suggestedNetwork
    do throws(Diagnostic) {
      _ = try workbench.requireFit()
    } catch {
      message = error.message
      if let line = error.hint?.firstRange(of: "net ").flatMap({ error.hint?[$0.lowerBound...].prefix { $0 != ";" } }) {
        cure = String(line).trimmed
      }
    }
    let examination = Examination(workbench, network: network, data: data)
    let lines = examination.lines
    var finding = Finding(
      .targetShape, message, place: "y", cures: [lines.restart(cure), lines.restart(lines.data(scale: .standard), cure)])
    finding.note(Trials(session: session, examination: examination).best(of: finding.cures))
    return DiagnoseReport(findings: [finding], health: nil)
  }
}

extension Session {
  /// What has been run so far, with the training that Python's numbers stopped at its place.
  fileprivate var lines: [LearnerProgram.Line] {
    guard let (line, place) = stoppedLine else { return program }
    return program.prefix(place) + [line] + program.dropFirst(place)
  }

  /// Whether what was run last that trains is a program of the learner's, and no network is there that it was for.
  fileprivate var hasTrainedItself: Bool {
    let lines = LearnerProgram(lines: self.lines).unfolded.lines
    func trains(_ line: LearnerProgram.Line) -> Bool {
      LearnerProgram(lines: [line]).instrumented().sites.contains {
        ($0.isUpdate || $0.triesToMove) && ($0.loopDepth > 0 || $0.function != nil)
      }
    }
    guard let last = lines.lastIndex(where: trains) else { return false }
    guard workbench.network != nil else { return true }
    let parameters = Set(workbench.network?.parameterNames ?? [])
    let movesNetwork = LearnerProgram(lines: [lines[last]]).instrumented().sites.contains {
      $0.isUpdate && parameters.contains($0.target)
    }
    let built = program.lastIndex { if case .command(let line) = $0.statement.kind { line.name == "net" } else { false } } ?? 0
    return last > built && !movesNetwork
  }
}

extension Diagnostic {
  /// Whether it says that a number is none that Python computes with: `math domain error`, `math range error`, a division by zero.
  var isOfNumbers: Bool {
    switch kind {
    case .overflow, .zeroDivision, .floatingPoint: true
    case .value: message == "math domain error"
    default: false
    }
  }
}

extension Statement {
  var isLoop: Bool {
    switch kind {
    case .for, .while: true
    default: false
    }
  }
}
