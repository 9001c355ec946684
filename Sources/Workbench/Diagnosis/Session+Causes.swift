import Language
import NeuralNetwork

/// What a session says by itself, so that a training which does nothing is not silent.
extension Session {
  /// Why the training that has just ended has learnt nothing, in one line, once for each cause and network; nil where it has learnt,
  /// and everywhere but at the shell's own prompt.
  func causeOfNothingLearnt() -> String? {
    guard tellsCauses, !isRunningFile, silence == 0, let examination = try? workbench.examination(), examination.hasLearntNothing else {
      return nil
    }
    let finding = (try? MessageDigits.of(self) { Diagnosis(quick: examination).findings.first }) ?? nil
    guard workbench.toldCauses.insert(finding?.id.rawValue ?? "").inserted else { return nil }
    guard let finding else { return "the loss is what knowing nothing about a sample gives; `diagnose` looks why" }
    return "\(finding.message) (\(finding.id.rawValue)); `diagnose` says more"
  }
}
