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

  /// nil where what was compared is right, and not all was.
  private var isRight: Bool? { result.finding != nil ? false : result.uncompared.isEmpty ? true : nil }

  var json: JSONValue {
    .object([
      .init("report", .string("check")), .init("right", isRight.map { .bool($0) } ?? .null),
      .init("line", position.map { .int($0.line) } ?? .null), .init("column", position.map { .int($0.column) } ?? .null),
      .init("name", (result.finding?.name ?? asked).map { .string($0) } ?? .null),
      .init("slip", result.finding?.slip.map { .string($0.rawValue) } ?? .null),
      .init("max_relative_error", .double(result.maximumError)), .init("loss", .string(result.loss)),
      .init("change", result.finding?.change.map { .string($0) } ?? .null), .init("another", .bool(result.finding?.isPart ?? false)),
      .init("note", result.note.map { .string($0) } ?? .null),
      .init("shape", result.finding?.misshapen.map { .array($0.shape.map { .int($0) }) } ?? .null),
      .init(
        "uncompared",
        .array(
          result.uncompared.map { .object([.init("name", .string($0.name)), .init("reason", .string($0.reason))]) })),
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
      let departs =
        finding.misshapen.map {
          " has the right numbers in the shape \(Self.text($0.shape)), and `\($0.parameter)` is \(Self.text($0.wanted))"
        }
        ?? " departs from the tape's gradient here"
      blocks.append(.paragraph(StyledText("✗ ", .error) + StyledText(finding.name, .gradient) + StyledText(departs)))
      if let slip = finding.slip { blocks.append(.paragraph(StyledText(slip.meaning + "."))) }
      blocks += Self.hints(finding).map { .paragraph(StyledText("hint: ", .hint) + StyledText($0)) }
    } else if result.uncompared.isEmpty {
      blocks.append(
        .paragraph(
          StyledText("✓ ", .success)
            + StyledText(
              result.gradients.count == 1 ? "the gradient is the tape's" : "all \(result.gradients.count) gradients are the tape's")))
    } else {
      let count = result.gradients.count
      blocks.append(
        .paragraph(
          StyledText("? ", .hint)
            + StyledText(
              (count == 1 ? "one gradient agrees with the tape's" : "\(count) gradients agree with the tape's")
                + ", but the program moves more than was compared")))
      for entry in result.uncompared {
        blocks.append(
          .paragraph(StyledText("not compared: ", .hint) + StyledText(entry.name, .weight) + StyledText(": \(entry.reason)")))
      }
    }
    if let note = result.note { blocks.append(.paragraph(StyledText(note, .muted))) }
    // A loss that says so itself needs no word for it.
    let isCalledSo = result.loss.lowercased().hasSuffix("loss")
    blocks.append(.line(StyledText(isCalledSo ? "of " : "of the loss ", .muted) + StyledText(result.loss, .loss)))
    let rows = result.gradients.map { entry in
      [
        StyledText(entry.name, .gradient), StyledText(entry.parameter, .weight),
        entry.error <= Agreement.limit
          ? StyledText(NumberText.scientific(entry.error, decimals: max(style.precision - 3, 1)))
          : StyledText(entry.error.isFinite ? style.text(entry.error) : "other shape", .error),
      ]
    }
    blocks.append(.table(Table(header: ["gradient", "of", "relative error"], rows: rows, alignments: [.left, .left, .right])))
    return Document(blocks)
  }

  /// What would make it right, and whether that is all.
  private static func hints(_ finding: BackwardCheck.Finding) -> [String] {
    if let shape = finding.misshapen {
      return ["a gradient has its parameter's shape: \(shape.name).reshape(\(shape.parameter).shape), or no keepdims where it is summed"]
    }
    guard let change = finding.change else {
      return ["no one change that is known makes all gradients agree: there may be more than one wrong line; this one departs first"]
    }
    if finding.isPart {
      return ["\(change), more of the gradients agree, not all: another line is wrong too; mend this one, then check again"]
    }
    return ["\(change), all gradients agree"]
  }

  private static func text(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
  }
}
