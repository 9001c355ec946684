import Markup
import NeuralNetwork

/// One training sample: `show data 3`.
struct SampleReport: Report {
  var data: Dataset
  var index: Int
  /// What the network gives for it, where there is one that fits.
  var output: Tensor?

  private var row: Tensor { data.inputs.row(index) }
  private var target: Tensor { data.targets.row(index) }
  private var classNumber: Int? { data.classes?[index] }

  var json: JSONValue {
    .object([
      .init("report", .string("sample")), .init("index", .int(index)), .init("input", .init(row)), .init("target", .init(target)),
      .init("class", .optional(classNumber)), .init("output", output.map { .init($0) } ?? .null),
    ])
  }

  func document(_ style: PresentationStyle) -> Document {
    var head = StyledText("sample \(index)", .strong) + StyledText(" of \(data.sampleCount)", .muted)
    if let classNumber {
      head += ": class " + StyledText(data.className(classNumber), .ofClass(classNumber))
    } else {
      head += ": y = " + numbers(target, .target, style)
    }
    var blocks: [Block] = [.line(head)]
    if let output { blocks.append(.line("ŷ = " + numbers(output, .activation, style))) }
    if let image = data.image(index) { return Document(blocks + [image]) }
    // Where the features are scaled, also as they stand in the table.
    let raw = data.scaling.flatMap { try? $0.undo(on: row) }
    let shown = min(data.featureCount, 40)
    let rows = (0..<shown).map { feature in
      [StyledText(data.featureName(feature), .input), style.number(row[flat: feature], .input)]
        + (raw.map { [style.number($0[flat: feature])] } ?? [])
    }
    var table = Table(
      header: raw == nil ? [] : ["", "scaled", "as it was"], rows: rows,
      alignments: [.left] + Array(repeating: .decimal, count: raw == nil ? 1 : 2))
    if shown < data.featureCount { table.rows.append([StyledText("… \(data.featureCount - shown) more", .muted)]) }
    return Document(blocks + [.table(table)])
  }

  private func numbers(_ tensor: Tensor, _ role: Role, _ style: PresentationStyle) -> StyledText {
    let shown = tensor.elements.prefix(12).map { style.number($0, role) }
    guard let first = shown.first else { return "" }
    return shown.dropFirst().reduce(first) { $0 + ", " + $1 } + (tensor.count > 12 ? ", …" : "")
  }
}
