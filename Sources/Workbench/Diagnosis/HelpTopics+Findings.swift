import Markup

/// What `diagnose` knows, for `help diagnose` and `help dead-units`.
extension HelpTopics {
  /// All findings, each with lines that show it.
  var findings: Section {
    Section(kind: "findings") { _ in
      [.line(StyledText("what it knows", .heading))]
        + FindingID.allCases.map { finding in
          .indented(
            2,
            [
              .paragraph(
                StyledText(finding.rawValue, .warning) + StyledText(": " + finding.description.summary)
                  + StyledText(" (lesson \(finding.description.lesson))", .muted)),
              .indented(2, [.lines(finding.exampleLines.map { StyledText($0, .code) })]),
            ])
        }
    }
  }

  /// One of them.
  func finding(_ finding: FindingID) -> Section {
    Section(kind: "finding") { _ in
      [
        .line(StyledText(finding.rawValue, .warning) + StyledText(": " + finding.description.summary)),
        .indented(
          2,
          [
            .paragraph(StyledText(finding.description.meaning)),
            .lines((finding.description.example + ["diagnose"]).map { StyledText($0, .code) }),
            .line(
              StyledText("lesson \(finding.description.lesson)", .command) + StyledText(" explains it, at ", .muted)
                + StyledText("goto \(finding.description.step)", .command)),
          ]),
      ]
    }
  }
}

extension FindingID {
  /// What shows it, in as few lines as it can be typed in: one that begins a loop or a function stands by itself.
  var exampleLines: [String] {
    (description.example + ["diagnose"]).reduce(into: []) { lines, line in
      let stands = ["for ", "def "].contains { line.hasPrefix($0) || (lines.last?.hasPrefix($0) ?? false) }
      if let last = lines.last, !stands {
        lines[lines.count - 1] = last + "; " + line
      } else {
        lines.append(line)
      }
    }
  }
}
