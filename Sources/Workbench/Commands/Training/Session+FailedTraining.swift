import Language
import NeuralNetwork

extension Session {
  /// Runs a command's training: where it fails (a watched expression, a condition, memory), its steps are undone, as a command is all
  /// or nothing. Ctrl-C keeps what is finished, and a loss that is not finite is no failure but what the training came to.
  func allOrNothing<Result>(_ trainer: Trainer, _ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    let first = trainer.step
    let batch = (trainer.batchSize, trainer.seed, workbench.batchSize, workbench.batchSeed)
    do throws(Diagnostic) {
      return try work()
    } catch {
      guard error.kind != .interrupted else { throw error }
      try? trainer.setBatch(size: batch.0, seed: batch.1)
      (workbench.batchSize, workbench.batchSeed) = (batch.2, batch.3)
      let done = trainer.step - first
      guard done > 0 else { throw error }
      var failure = error
      let steps = done == 1 ? "the step before it is" : "the \(done) steps before it are"
      if done <= trainer.rewindableSteps, (try? trainer.rewind(done)) != nil {
        workbench.rewound(to: trainer)
        failure.hint = [error.hint, "\(steps) undone"].compactMap { $0 }.joined(separator: "; ")
      } else {
        failure.hint = [error.hint, "\(steps) done and too long ago to be undone"].compactMap { $0 }.joined(separator: "; ")
      }
      throw failure
    }
  }
}
