import Markup

/// What `diagnose` has found.
struct DiagnoseReport: Report {
  var findings: [Finding]
  /// The numbers that say that nothing is wrong; nil where there are none.
  var health: (any HealthReport)?
  /// The lesson in which it is shown, which need not be pointed to.
  var lesson: String?

  var json: JSONValue {
    .object([.init("report", .string("diagnose")), .init("findings", .array(findings.map(\.json))), .init("health", health?.json ?? .null)])
  }

  func document(_ style: PresentationStyle) -> Document {
    guard !findings.isEmpty else { return Document(healthy(style)) }
    var blocks: [Block] = []
    for (index, finding) in findings.enumerated() {
      if index > 0 { blocks.append(.blank) }
      blocks += shown(finding, number: findings.count > 1 ? index + 1 : nil, style)
    }
    return Document(blocks)
  }

  private func shown(_ finding: Finding, number: Int?, _ style: PresentationStyle) -> [Block] {
    let head =
      (number.map { StyledText("\($0) ", .muted) } ?? StyledText("")) + StyledText(finding.id.rawValue, .warning) + StyledText(": ")
      + StyledText(finding.message)
    var lines = cure(finding, style)
    let description = finding.id.description
    if description.lesson != lesson {
      lines.append(
        StyledText("lesson \(description.lesson)", .command) + StyledText(" explains it, at ", .muted)
          + StyledText("goto \(description.step)", .command))
    }
    var blocks: [Block] = [.paragraph(head)]
    if let site = finding.site { blocks += Self.excerpt(site) }
    blocks.append(.indented(2, [.paragraph(StyledText(finding.id.description.meaning, .muted)), .lines(lines)]))
    return blocks
  }

  /// The line to run, and what came of it on a copy.
  private func cure(_ finding: Finding, _ style: PresentationStyle) -> [StyledText] {
    let isLook = finding.cures.first?.kind == .look
    let line = StyledText(isLook ? "look:  " : "cure:  ", .hint) + StyledText(finding.cure, .command)
    guard let trial = finding.tried ?? finding.failed else {
      let isLeftOut = finding.isTooMuchToTry && !isLook
      return [line] + (isLeftOut ? [StyledText("not tried: that takes more than 2·10⁹ multiply-adds", .muted)] : [])
    }
    let losses =
      StyledText("tried on a copy: ", .muted) + StyledText("loss ", .muted) + style.number(trial.lossBefore, .loss) + " → "
      + style.number(trial.lossAfter, .loss)
    return [line, finding.tried == nil ? losses + StyledText(judgement(finding, trial), .muted) : losses]
  }

  /// What is said of a cure that did not lower the loss.
  private func judgement(_ finding: Finding, _ trial: CureTrial) -> String {
    if Diagnosis.harmless.contains(finding.id) { return ", no lower: what is gained is a smaller network" }
    if trial.lossAfter < 0.98 * trial.lossBefore { return ", no lower yet than where nothing is known: more than this is in the way" }
    return ", no lower: more than this is in the way"
  }

  /// The line of a program, with a caret below.
  private static func excerpt(_ site: ProgramSite) -> [Block] {
    let start = site.source.position(of: site.value.span.start)
    let end = site.source.position(of: site.value.span.end)
    let line = site.source.line(start.line)
    let width = end.line == start.line ? max(1, end.column - start.column) : max(1, line.count - start.column + 1)
    let place: [Block] = site.source.lineCount > 1 ? [.line(StyledText("\(site.source.name), line \(start.line):", .muted))] : []
    return place + [.excerpt(line, start: start.column - 1, length: width)]
  }

  private func healthy(_ style: PresentationStyle) -> [Block] {
    var lines: [StyledText] = [StyledText("nothing wrong to be seen", .success)]
    lines += health?.lines(style) ?? []
    return [.lines(lines)]
  }
}

/// Numbers that say how a training does, of a network or of a program.
protocol HealthReport {
  /// Each key that it has, with its number; nil where that is not known.
  var numbers: [(key: HealthKey, value: Double?)] { get }
  func lines(_ style: PresentationStyle) -> [StyledText]
}

extension HealthReport {
  var json: JSONValue { .object(numbers.map { .init($0.key.rawValue, .optional($0.value)) }) }
}

/// What `health` may hold in JSON; once released a key keeps its meaning.
enum HealthKey: String, CaseIterable {
  /// The loss over all training samples now.
  case loss
  /// What the loss would be where nothing is known of a sample.
  case baseLoss = "base_loss"
  /// The loss that a program's training began with.
  case firstLoss = "loss_first"
  /// By how much of their size a step changes the weights.
  case updateRatio = "update_ratio"
  /// The first layer's gradient against the last one's, with the first weights.
  case gradientRatio = "gradient_ratio"
  /// How far a program's gradients are from the tape's, or from central differences.
  case gradientError = "gradient_error"
}

extension Health: HealthReport {
  var numbers: [(key: HealthKey, value: Double?)] {
    [(.loss, loss), (.baseLoss, baseLoss), (.updateRatio, updateRatio), (.gradientRatio, gradientRatio)]
  }

  func lines(_ style: PresentationStyle) -> [StyledText] {
    var lines: [StyledText] = []
    if let loss, let baseLoss {
      lines.append(
        StyledText("  loss ", .muted) + style.number(loss, .loss) + StyledText(", where knowing nothing gives ", .muted)
          + style.number(baseLoss))
    }
    if let updateRatio {
      lines.append(
        StyledText("  a step changes the weights by ", .muted) + style.number(updateRatio) + StyledText(" of their size", .muted))
    }
    if let gradientRatio {
      lines.append(
        StyledText("  the first layer's gradient is ", .muted) + style.number(gradientRatio)
          + StyledText(" of the last one's, with the first weights", .muted))
    }
    return lines
  }
}
