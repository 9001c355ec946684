import Language
import Markup
import NeuralNetwork

/// What is wrong in a program that trains by itself, the gravest first.
struct ProgramDiagnosis {
  let findings: [Finding]
  let health: ProgramHealth

  init(_ examination: ProgramExamination) {
    // Each family is looked at only where those before it found nothing: what they find brings the rest about.
    var found = ProgramWeightChecks.all(examination) + ProgramShapeChecks.all(examination)
    if found.isEmpty { found = ProgramStepChecks.all(examination) }
    if found.isEmpty { found = ProgramSampleChecks.all(examination) }
    if found.isEmpty { found = ProgramGradientChecks.all(examination) }
    if found.isEmpty { found = ProgramRateChecks.all(examination) }
    findings = Array(found.sorted { $0.id < $1.id }.prefix(Diagnosis.limit))
    health = ProgramHealth(examination)
  }
}

/// Numbers that say how a program's training does.
struct ProgramHealth: HealthReport {
  let lossName: String
  let firstLoss: Double?
  let loss: Double?
  /// What a step changes of the weights.
  let updateRatio: Double?
  /// How far the gradients are from the tape's; nil where they could not be compared.
  let gradientError: Double?

  init(_ examination: ProgramExamination) {
    lossName = examination.losses.name
    firstLoss = examination.hasLosses ? examination.ends.first : nil
    loss = examination.hasLosses ? examination.ends.last : nil
    updateRatio = examination.updateRatio
    gradientError = examination.gradientError
  }

  /// Of one gradient alone.
  init(gradientError: Double) {
    lossName = "loss"
    (firstLoss, loss, updateRatio) = (nil, nil, nil)
    self.gradientError = gradientError
  }

  var numbers: [(key: HealthKey, value: Double?)] {
    [(.firstLoss, firstLoss), (.loss, loss), (.updateRatio, updateRatio), (.gradientError, gradientError)]
  }

  func lines(_ style: PresentationStyle) -> [StyledText] {
    var lines: [StyledText] = []
    if let firstLoss, let loss {
      lines.append(
        StyledText("  \(lossName) ", .muted) + style.number(firstLoss, .loss) + StyledText(" → ", .muted) + style.number(loss, .loss))
    }
    if let updateRatio {
      lines.append(
        StyledText("  a step changes the weights by ", .muted) + style.number(updateRatio) + StyledText(" of their size", .muted))
    }
    if let gradientError, gradientError.isFinite {
      lines.append(StyledText("  the gradients are the tape's to within ", .muted) + style.number(gradientError))
    }
    return lines
  }
}
