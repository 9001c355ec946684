import Language
import Markup

/// Whether gradients worked out by hand are the tape's, and the line that departs.
struct CheckReport: Report {
  var result: BackwardCheck.Result
  /// The gradient that was asked about, where it was one.
  var asked: String?

  init(_ result: BackwardCheck.Result, asked: String? = nil) {
    self.result = result
    self.asked = asked
  }

  private var position: Position? {
    result.finding?.site.map { $0.source.position(of: $0.value.span.start) }
  }

  var json: JSONValue {
    .object([
      .init("report", .string("check")), .init("right", .bool(result.finding == nil)),
      .init("line", position.map { .int($0.line) } ?? .null), .init("column", position.map { .int($0.column) } ?? .null),
      .init("name", (result.finding?.name ?? asked).map { .string($0) } ?? .null),
      .init("slip", result.finding?.slip.map { .string($0.rawValue) } ?? .null),
      .init("max_relative_error", .double(result.maximumError)), .init("loss", .string(result.loss)),
      .init("change", result.finding?.change.map { .string($0) } ?? .null),
      .init(
        "gradients",
        .array(
          result.gradients.map {
            .object([
              .init("name", .string($0.name)), .init("parameter", .string($0.parameter)), .init("relative_error", .double($0.error)),
            ])
          })),
    ])
  }

  func document(_ style: PresentationStyle) -> Document {
    var blocks: [Block] = []
    if let finding = result.finding {
      if let site = finding.site {
        let start = site.source.position(of: site.value.span.start)
        let end = site.source.position(of: site.value.span.end)
        let line = site.source.line(start.line)
        let width = end.line == start.line ? max(1, end.column - start.column) : max(1, line.count - start.column + 1)
        blocks.append(.line(StyledText("\(site.source.name), line \(start.line):", .muted)))
        blocks.append(.excerpt(line, start: start.column - 1, length: width))
      }
      blocks.append(
        .paragraph(StyledText("✗ ", .error) + StyledText(finding.name, .gradient) + StyledText(" departs from the tape's gradient here"))
      )
      if let slip = finding.slip { blocks.append(.paragraph(StyledText(slip.meaning + "."))) }
      if let change = finding.change {
        blocks.append(.paragraph(StyledText("hint: ", .hint) + StyledText("\(change), all gradients agree")))
      }
    } else {
      blocks.append(
        .paragraph(
          StyledText("✓ ", .success)
            + StyledText(
              result.gradients.count == 1 ? "the gradient is the tape's" : "all \(result.gradients.count) gradients are the tape's")))
    }
    if let note = result.note { blocks.append(.paragraph(StyledText(note, .muted))) }
    blocks.append(.line(StyledText("of the loss ", .muted) + StyledText(result.loss, .loss)))
    let rows = result.gradients.map { entry in
      [
        StyledText(entry.name, .gradient), StyledText(entry.parameter, .weight),
        entry.error <= Agreement.limit
          ? StyledText(NumberText.scientific(entry.error, decimals: 1))
          : StyledText(entry.error.isFinite ? style.text(entry.error) : "other shape", .error),
      ]
    }
    blocks.append(.table(Table(header: ["gradient", "of", "relative error"], rows: rows, alignments: [.left, .left, .right])))
    return Document(blocks)
  }
}
