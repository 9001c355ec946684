import Markup

/// What `diagnose` has found.
struct DiagnoseReport: Report {
  var findings: [Finding]
  /// The numbers that say that nothing is wrong; nil where there is no network.
  var health: Health?

  var json: JSONValue {
    .object([.init("report", .string("diagnose")), .init("findings", .array(findings.map(\.json))), .init("health", health?.json ?? .null)])
  }

  func document(_ style: PresentationStyle) -> Document {
    guard !findings.isEmpty else { return Document(healthy(style)) }
    var blocks: [Block] = []
    for (index, finding) in findings.enumerated() {
      if index > 0 { blocks.append(.blank) }
      blocks += DiagnoseReport.blocks(finding, number: findings.count > 1 ? index + 1 : nil, style)
    }
    return Document(blocks)
  }

  private static func blocks(_ finding: Finding, number: Int?, _ style: PresentationStyle) -> [Block] {
    let head =
      (number.map { StyledText("\($0) ", .muted) } ?? StyledText("")) + StyledText(finding.id.rawValue, .warning) + StyledText(": ")
      + StyledText(finding.message)
    var lines: [StyledText] = []
    if let tried = finding.tried {
      lines = [
        StyledText("cure:  ", .hint) + StyledText(finding.cure, .command),
        StyledText("tried on a copy: ", .muted) + StyledText("loss ", .muted) + style.number(tried.lossBefore, .loss) + " → "
          + style.number(tried.lossAfter, .loss),
      ]
    } else {
      let isLook = finding.cures.first?.kind == .look
      lines = [StyledText(isLook ? "look:  " : "cure:  ", .hint) + StyledText(finding.cure, .command)]
    }
    let lesson = StyledText("lesson \(finding.id.description.lesson)", .command) + StyledText(" explains it", .muted)
    return [.paragraph(head), .indented(2, [.paragraph(StyledText(finding.id.description.meaning, .muted)), .lines(lines + [lesson])])]
  }

  private func healthy(_ style: PresentationStyle) -> [Block] {
    var lines: [StyledText] = [StyledText("nothing wrong to be seen", .success)]
    if let loss = health?.loss, let base = health?.baseLoss {
      lines.append(
        StyledText("  loss ", .muted) + style.number(loss, .loss) + StyledText(", where knowing nothing gives ", .muted)
          + style.number(base))
    }
    if let ratio = health?.updateRatio {
      lines.append(StyledText("  a step changes the weights by ", .muted) + style.number(ratio) + StyledText(" of their size", .muted))
    }
    if let ratio = health?.gradientRatio {
      lines.append(
        StyledText("  the first layer's gradient is ", .muted) + style.number(ratio)
          + StyledText(" of the last one's, with the first weights", .muted))
    }
    return [.lines(lines)]
  }
}
