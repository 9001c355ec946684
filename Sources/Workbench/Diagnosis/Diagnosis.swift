import Language
import Limits
import NeuralNetwork

/// What is wrong, the gravest first: causes before what they bring about.
struct Diagnosis {
  /// As many as anybody reads.
  static let limit = 5

  private(set) var findings: [Finding]
  /// What says that nothing is wrong; of a diagnosis with findings too.
  let health: Health

  /// Only what needs nothing tried: what a training that has learnt nothing is told by itself.
  init(quick examination: Examination) {
    findings = Diagnosis.explaining(Diagnosis.checks(examination, isQuick: true)).filter {
      !$0.needsProof || [.needsHiddenLayer, .rateTooHigh, .plateau].contains($0.id)
    }
    health = Health(examination)
  }

  /// All, each cure tried on a copy where that is little enough work.
  init(_ examination: Examination, _ session: Session) {
    let trials = Trials(session: session, examination: examination)
    var kept: [Finding] = []
    // A loss that rests where knowing nothing is, whatever was tried.
    var seenRest: Finding?
    var seen = Diagnosis.explaining(Diagnosis.checks(examination, isQuick: false))
    while kept.count < Diagnosis.limit, !seen.isEmpty {
      var finding = seen.removeFirst()
      if finding.id.isOfProgress, kept.contains(where: { !$0.id.isOfProgress && !Diagnosis.harmless.contains($0.id) }) { continue }
      let outcome = trials.best(of: finding.cures)
      if finding.needsProof, outcome.wasTried, !Diagnosis.proves(finding, outcome.best, examination) {
        finding.tried = outcome.best
        if finding.id == .plateau { seenRest = finding }
        continue
      }
      if finding.id == .needsHiddenLayer, !ModelChecks.isBeyondALine(&finding, outcome.best, trials) { continue }
      finding.note(outcome)
      kept.append(finding)
    }
    if kept.isEmpty, examination.hasLearntNothing || examination.gain ?? 1 < 0.05, var rest = seenRest {
      if rest.tried == nil {
        rest.message += "; nothing that was tried on a copy came lower"
        rest.cures = [examination.lines.look("show data")]
      }
      kept = [rest]
    }
    findings = kept
    health = Health(examination)
  }

  /// Whether a trial came out so well that it was this that was missing.
  private static func proves(_ finding: Finding, _ trial: CureTrial?, _ examination: Examination) -> Bool {
    guard let trial else { return false }
    return trial.lossAfter < 0.7 * trial.lossBefore
  }

  private static func checks(_ examination: Examination, isQuick: Bool) -> [Finding] {
    var findings: [Finding] = []
    for family in [FeatureChecks.all, TargetChecks.all, WeightChecks.all, UnitChecks.all, TrainingChecks.all] {
      if Work.shouldStop { return [] }
      findings += family(examination)
    }
    if Work.shouldStop { return [] }
    if let found = ModelChecks.needsHidden(examination, isQuick: isQuick) { findings.append(found) }
    // Of neighbours that were not all looked for nothing is said.
    if !isQuick, let found = ModelChecks.shuffled(examination), !Work.hasStopped { findings.append(found) }
    return findings.sorted { $0.id < $1.id }
  }

  /// What checks find, one after the other, as long as nobody asks to stop.
  static func each(_ examination: Examination, _ checks: [(Examination) -> Finding?]) -> [Finding] {
    checks.compactMap { Work.shouldStop ? nil : $0(examination) }
  }

  /// Leaves out what another finding explains.
  private static func explaining(_ findings: [Finding]) -> [Finding] {
    let ids = Set(findings.map(\.id))
    return findings.filter { finding in
      if finding.id.isOfProgress, findings.contains(where: { !$0.id.isOfProgress && !$0.needsProof && !harmless.contains($0.id) }) {
        return false
      }
      return !(effects[finding.id] ?? []).contains { ids.contains($0) }
    }
  }

  /// What slows nothing down.
  static let harmless: Set<FindingID> = [.constantFeature, .duplicateFeature, .tooFewSamples, .shiftedTest, .classImbalance]

  /// What each finding is nothing but an effect of.
  private static let effects: [FindingID: Set<FindingID>] = [
    .symmetricUnits: [.zeroWeights],
    .rateTooHigh: [.unscaledFeatures, .unscaledTargets, .explodingGradients],
    .explodingGradients: [.unscaledFeatures, .unscaledTargets],
    .vanishingGradients: [.zeroWeights, .symmetricUnits],
    .saturatedUnits: [.unscaledFeatures, .unscaledTargets, .rateTooHigh],
    .deadUnits: [.unscaledFeatures, .unscaledTargets],
    .classImbalance: [.orderedBatches],
    .unscaledTargets: [.unreachableTargets],
    .lossMismatch: [.unreachableTargets],
    .shuffledLabels: [.contradictingSamples],
    .bottleneck: [.noActivation],
  ]
}

/// Three numbers that say how a training does.
struct Health {
  /// The loss over all training samples, and what the base rate's would be.
  let loss: Double?
  let baseLoss: Double?
  /// What a step changes of the weights.
  let updateRatio: Double?
  /// The first layer's gradient against the last one's, with the first weights.
  let gradientRatio: Double?

  init(_ examination: Examination) {
    loss = examination.now?.loss
    baseLoss = examination.base?.loss
    updateRatio = TrainingChecks.updateRatio(examination, isNext: true)
    gradientRatio = UnitChecks.ratio(examination)
  }
}
