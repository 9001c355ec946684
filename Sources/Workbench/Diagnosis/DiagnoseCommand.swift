import Language
import NeuralNetwork

/// `diagnose`: why it does not learn.
enum DiagnoseCommand {
  static var command: Command {
    Command(
      "diagnose", group: .understanding, summary: "says why it does not learn: what is wrong, and what cures it",
      examples: [
        Command.Example(
          "data xor", "net 2 -> 1 sigmoid", "train 200", "diagnose", explanation: "no straight line does it: the cure is tried on a copy"),
        Command.Example(
          "data xor", "optimizer sgd lr=1", "net 2 -> 4 tanh -> 1 sigmoid", "train 500", "diagnose",
          explanation: "nothing wrong, and the three numbers that say so"),
      ],
      notes: [
        "at most \(Diagnosis.limit) findings, the gravest first; a cause stands before its effects",
        "a cure is run on a copy where that takes at most 2·10⁹ multiply-adds; Ctrl-C leaves the trials out; nothing of yours is changed",
      ], training: .runs, action: run)
  }

  private static func run(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)? {
    let workbench = session.workbench
    let network = try workbench.requireNetwork()
    let data = try workbench.requireData()
    guard let examination = try? workbench.examination() else {
      let report = unfitting(workbench, network, data)
      session.offeredLine = report.findings.first?.cure
      return report
    }
    let diagnosis = Diagnosis(examination, session)
    session.offeredLine = diagnosis.findings.first?.cure
    return DiagnoseReport(findings: diagnosis.findings, health: diagnosis.health)
  }

  /// Network and data that do not go together: what every other command refuses with the same words.
  private static func unfitting(_ workbench: Workbench, _ network: Network, _ data: Dataset) -> DiagnoseReport {
    var message = "network and data do not go together"
    var cure = data.suggestedNetwork
    do throws(Diagnostic) {
      _ = try workbench.requireFit()
    } catch {
      message = error.message
      if let found = error.hint?.split(separator: ":").last.map({ String($0).trimmed }), found.hasPrefix("net ") { cure = found }
    }
    let lines = CureLines(workbench, network: network, data: data)
    let finding = Finding(.targetShape, message, place: "y", cures: [lines.restart(cure)])
    return DiagnoseReport(findings: [finding], health: nil)
  }
}
