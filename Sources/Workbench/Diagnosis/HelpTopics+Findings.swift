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
              .paragraph(StyledText(finding.rawValue, .warning) + StyledText(": " + finding.description.summary)),
              .indented(2, [.lines([StyledText(finding.exampleLine, .code)])]),
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
            .line(StyledText("lesson \(finding.description.lesson)", .command) + StyledText(" explains it", .muted)),
          ]),
      ]
    }
  }
}

extension FindingID {
  /// What shows it, in one line.
  var exampleLine: String { (description.example + ["diagnose"]).joined(separator: "; ") }
}
