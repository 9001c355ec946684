import Markup
import NeuralNetwork

extension PredictReport {
  private static let rowLimit = 20

  func document(_ style: PresentationStyle) -> Document {
    let (inputs, outputs) = (input.matrix.shape[1], output.matrix.shape[1])
    let count = output.rowCount
    let shownInputs = inputs <= 6 ? inputs : 0
    let shownOutputs = min(outputs, 10)
    var header = (0..<shownInputs).map { StyledText($0 < featureNames.count ? featureNames[$0] : inputs == 1 ? "x" : "x\($0 + 1)", .input) }
    header += (0..<shownOutputs).map { StyledText(outputs == 1 ? "ŷ" : "ŷ\($0)", .activation) }
    if shownOutputs < outputs { header.append("…") }
    if classes != nil { header.append("class") }
    if shownInputs == 0 { header.insert("sample", at: 0) }
    let rows = (0..<min(count, PredictReport.rowLimit)).map { row -> [StyledText] in
      var cells = (0..<shownInputs).map { style.number(input[flat: row * inputs + $0], .input) }
      if shownInputs == 0 { cells.append(StyledText(String(row), .muted)) }
      cells += (0..<shownOutputs).map { style.number(output[flat: row * outputs + $0], .activation) }
      if shownOutputs < outputs { cells.append(StyledText("…", .muted)) }
      if let classes {
        cells.append(StyledText(classes[row] < classNames.count ? classNames[classes[row]] : String(classes[row]), .ofClass(classes[row])))
      }
      return cells
    }
    var alignments = [Table.Alignment](repeating: .decimal, count: max(header.count, 1))
    if classes != nil { alignments[alignments.count - 1] = .left }
    var blocks: [Block] = [.table(Table(header: header, rows: rows, alignments: alignments))]
    if count > PredictReport.rowLimit {
      blocks.append(.line(StyledText("… \(counted(count - PredictReport.rowLimit, "more row"))", .muted)))
    }
    if let note { blocks.append(.line(StyledText(note, .muted))) }
    if scaledOutput != nil { blocks.append(.line(StyledText("ŷ in the target's own unit: ŷ·divisor + offset, as y was scaled", .muted))) }
    return Document(blocks)
  }
}

extension EvaluateReport {
  func document(_ style: PresentationStyle) -> Document {
    var lines = [StyledText("\(part) part, \(counted(samples, "sample"))", .muted)]
    var kind = "  (\(loss.name)"
    if evaluation.penalty != 0 { kind += ", with a penalty of \(style.text(evaluation.penalty)) on large weights" }
    lines.append(StyledText("loss      ") + style.number(evaluation.loss, .loss) + StyledText(kind + ")", .muted))
    if let accuracy = evaluation.accuracy { lines.append(StyledText("accuracy  ") + accuracyText(accuracy, of: samples, style)) }
    if let ownErrors {
      let errors = ownErrors.prefix(4).map { style.number($0) }
      let text = errors.dropFirst().reduce(errors[0]) { $0 + ", " + $1 }
      lines.append(StyledText("error     ") + text + StyledText("  (√ mean (ŷ − y)², in the target's own unit)", .muted))
    }
    var blocks: [Block] = [.lines(lines)]
    if let confusion = evaluation.confusion, confusion.count <= 20 { blocks += [.blank, table(confusion)] }
    return Document(blocks)
  }

  private func table(_ confusion: [[Int]]) -> Block {
    func name(_ index: Int) -> String { index < classNames.count ? classNames[index] : String(index) }
    let header = [StyledText("true \\ predicted", .muted)] + confusion.indices.map { StyledText(name($0), .ofClass($0)) }
    let rows = confusion.enumerated().map { row, counts in
      [StyledText(name(row), .ofClass(row))]
        + counts.enumerated().map { column, count in StyledText(String(count), count == 0 ? .zero : column == row ? .success : .error) }
    }
    return .table(Table(header: header, rows: rows, alignments: [.left] + Array(repeating: .right, count: confusion.count)))
  }
}

extension GradcheckReport {
  func document(_ style: PresentationStyle) -> Document {
    let isGood = check.maximumRelativeError <= GradientCheck.limit
    var lines = [
      isGood
        ? StyledText("the gradients agree with central differences", .success)
        : StyledText("the gradients do not agree with central differences", .error),
      StyledText("\(counted(check.parameters, "parameter")) checked: ∂L/∂w against \(GradientCheck.formula), h = 1e-5·max(1, |w|)", .muted),
    ]
    if check.kinks > 0 {
      lines.append(
        StyledText(
          (check.kinks == 1 ? "1 stands" : "\(check.kinks) stand")
            + " at a kink, where the slopes to the left and to the right differ: checked just beside it", .muted))
    }
    if let worst = check.worst, worst.kink == nil {
      lines.append(
        StyledText("worst: ", isGood ? .muted : .warning) + StyledText(worst.name, .weight)
          + StyledText(", relative error ") + StyledText(NumberText.scientific(worst.relativeError, decimals: 1)))
    }
    let rows = check.worstByParameter.map { entry in
      [
        StyledText(entry.name, .weight), style.number(entry.gradient, .gradient), style.number(entry.numeric, .gradient),
        entry.kink.map { StyledText("kink: \(style.text($0.left)) left, \(style.text($0.right)) right", .muted) }
          ?? StyledText(NumberText.scientific(entry.relativeError, decimals: 1)),
      ]
    }
    return Document([
      .lines(lines), .blank,
      .table(
        Table(
          header: ["worst in each", "gradient", "numeric", "relative error"], rows: rows, alignments: [.left, .decimal, .decimal, .right])),
    ])
  }
}
