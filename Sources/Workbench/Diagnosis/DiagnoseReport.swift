import Markup

/// What `diagnose` has found.
struct DiagnoseReport: Report {
  var findings: [Finding]
  /// The numbers that say that nothing is wrong; nil where there are none.
  var health: (any HealthReport)?

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
    var blocks: [Block] = [.paragraph(head)]
    if let site = finding.site { blocks += excerpt(site) }
    blocks.append(.indented(2, [.paragraph(StyledText(finding.id.description.meaning, .muted)), .lines(lines + [lesson])]))
    return blocks
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

/// Numbers that say how a training does.
protocol HealthReport {
  var json: JSONValue { get }
  func lines(_ style: PresentationStyle) -> [StyledText]
}

extension Health: HealthReport {
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
