import Language
import Limits
import Markup
import NeuralNetwork
import Runtime

/// Tries cures on a copy of the learner's session: the very line that is offered is run there.
struct Trials {
  let session: Session
  let examination: Examination

  /// The cure that did best, where there is one to try, trying it takes no more work than allowed, and it helps.
  func best(of cures: [Cure]) -> Outcome {
    var best: CureTrial?
    var lowest: CureTrial?
    var wasTried = false
    var isTooMuch = false
    // Where a cure alone has not shown much by then, larger steps may.
    let faster = cures.first.flatMap { examination.lines.faster($0) }
    for cure in cures + (faster.map { [$0] } ?? []) where cure.kind != .look {
      guard !session.shouldStop else { break }
      let attempt = trial(cure)
      if case .tooMuch = attempt { isTooMuch = true }
      guard case .ended(let result) = attempt else { continue }
      wasTried = true
      if lowest.map({ result.any.lossAfter < $0.lossAfter }) ?? true { lowest = result.any }
      guard let found = result.kept else { continue }
      if best.map({ found.lossAfter < 0.7 * $0.lossAfter }) ?? true { best = found }
      // Good enough: what follows is less likely.
      if let best, best.lossAfter < 0.3 * best.lossBefore { break }
    }
    return Outcome(best: best, wasTried: wasTried, lowest: best == nil ? lowest : nil, isTooMuch: isTooMuch && !wasTried)
  }

  /// What a line comes to, whether that is better or not; nil where that cannot be tried.
  func result(of cure: Cure) -> CureTrial? { if case .ended(let result) = trial(cure) { result.any } else { nil } }

  /// How a line does on samples that it does not learn from: the part that is held back, else every fourth; nil where that cannot be tried.
  func held(_ line: String) -> Evaluation? {
    guard let scratch = copy() else { return nil }
    var pieces = line.split(separator: ";").map { String($0).trimmed }
    guard let train = pieces.popLast() else { return nil }
    do throws(Diagnostic) {
      try scratch.run(Source(text: pieces.joined(separator: "; ")), echo: .none)
      let (_, data) = try scratch.workbench.requireFit()
      let part = examination.heldPart
      if part == nil { scratch.workbench.setData(data.holdingBackEveryFourth(), source: nil) }
      try scratch.run(Source(text: train), echo: .none)
      guard !session.shouldStop else { return nil }
      return try scratch.workbench.evaluation(of: part ?? .validation)
    } catch {
      return nil
    }
  }

  struct Outcome {
    var best: CureTrial?
    /// Whether anything could be tried at all.
    var wasTried: Bool
    /// What came lowest, where nothing that was tried helps.
    var lowest: CureTrial?
    /// Whether trying any of it takes more work than allowed.
    var isTooMuch: Bool
  }

  private enum Attempt {
    case ended(Result)
    /// More work than allowed.
    case tooMuch
    /// A line that does not run here, or one that was broken off.
    case impossible
  }

  private struct Result {
    /// What it came to.
    var any: CureTrial
    /// The same where it helps.
    var kept: CureTrial?
  }

  /// Runs a cure on a copy.
  private func trial(_ cure: Cure) -> Attempt {
    guard let scratch = copy() else { return .impossible }
    var pieces = cure.line.split(separator: ";").map { String($0).trimmed }
    guard let train = pieces.popLast() else { return .impossible }
    do throws(Diagnostic) {
      try scratch.run(Source(text: pieces.joined(separator: "; ")), echo: .none)
      let (network, data) = try scratch.workbench.requireFit()
      guard CureLines.work(network, samples: data.sampleCount, epochs: cure.epochs) <= CureLines.workLimit else { return .tooMuch }
      let start = try scratch.workbench.evaluation(of: .training)
      let isComparable = scratch.workbench.loss == examination.loss && data.targets == examination.data.targets
      try scratch.run(Source(text: train), echo: .none)
      guard !session.shouldStop else { return .impossible }
      let end = try scratch.workbench.evaluation(of: .training)
      var before = start.loss
      if isComparable, let now = examination.now?.loss, now.isFinite { before = now }
      let base = (try? Targets.prepared(data.targets, samples: data.sampleCount, outputs: network.outputCount)).map {
        BaseRate($0, loss: scratch.workbench.loss)
      }
      let helps = end.loss.isFinite && end.loss < 0.98 * before && end.loss - end.penalty < 0.98 * (base?.loss ?? .infinity)
      let any = CureTrial(line: cure.line, lossBefore: before, lossAfter: end.loss, accuracy: end.accuracy)
      return .ended(Result(any: any, kept: helps ? any : nil))
    } catch {
      return .impossible
    }
  }

  /// A session with copies of network, data and set-up, whose reports nobody sees.
  private func copy() -> Session? {
    let desk = session.workbench
    let scratch = Session(session.options, output: SilentOutput())
    scratch.interruptCheck = session.interruptCheck
    scratch.workbench.setData(examination.data, source: desk.dataSource)
    scratch.workbench.setNetwork(examination.network.copy())
    do throws(Diagnostic) {
      try scratch.workbench.configure { $0 = desk.setup }
      scratch.workbench.batchSize = desk.batchSize
      scratch.workbench.batchSeed = desk.batchSeed
      if let state = desk.trainer?.state, let trainer = try? scratch.workbench.requireTrainer() {
        // Without the network's own weights the optimizer's memory could not be taken over: a training that goes on needs both.
        try? trainer.restore(state)
      }
    } catch {
      // Loss and targets may not go together: that is what a cure may mend.
    }
    return scratch
  }
}

extension Dataset {
  /// The same samples, every fourth of them held back for validation.
  fileprivate func holdingBackEveryFourth() -> Dataset {
    let (held, kept) = ((0..<sampleCount).filter { $0 % 4 == 3 }, (0..<sampleCount).filter { $0 % 4 != 3 })
    var result = self
    (result.inputs, result.targets) = (inputs.rows(kept), targets.rows(kept))
    (result.validationInputs, result.validationTargets) = (inputs.rows(held), targets.rows(held))
    return result
  }
}

/// Where reports go that nobody is to see.
private final class SilentOutput: OutputSink {
  func emit(_ report: any Report) {}
  func progress(_ progress: TrainingProgress?) {}
  var showsProgress: Bool { false }
}
