import Markup
import NeuralNetwork

extension UpdateReport {
  func document(_ style: PresentationStyle) -> Document {
    var lines = [StyledText("update \(step)", .heading) + StyledText(" · \(optimizer.text)", .muted)]
    if optimizer.learningRate != learningRate { lines[0] += StyledText(" · lr now \(style.text(learningRate))", .muted) }
    lines += optimizer.formula.map { "  " + StyledText($0) }
    if let lossScale { lines += scaling(lossScale, style) }
    if isSkipped { return Document([.lines(lines)]) }
    if let clipped, clipped.norm > clipped.limit {
      lines.append(
        "  " + StyledText("the gradients' norm \(style.text(clipped.norm)) is clipped to \(style.text(clipped.limit))", .warning))
    }
    var blocks: [Block] = [.lines(lines)]
    for parameter in parameters { blocks.append(.indented(2, body(parameter, style))) }
    return Document(blocks)
  }

  /// Mixed precision: what the loss was multiplied by, and what came of it.
  private func scaling(_ scale: Double, _ style: PresentationStyle) -> [StyledText] {
    let largest = "65504, float16's largest number"
    if isSkipped {
      return [
        "  "
          + StyledText(
            "overflow: with the loss times \(scale.shortText) a gradient went beyond \(largest); this step changes nothing", .warning),
        "  " + StyledText("loss scale \(scale.shortText) → \((nextLossScale ?? scale).shortText)", .strong),
      ]
    }
    let next = nextLossScale.map { $0 == scale ? "" : ", from now on \($0.shortText)" } ?? ""
    return ["  " + StyledText("loss scale \(scale.shortText): float16 held \(scale.shortText)·g, the update divides again\(next)", .muted)]
  }

  private func body(_ parameter: Parameter, _ style: PresentationStyle) -> [Block] {
    let role: Role = parameter.role.hasPrefix("W") ? .weight : .bias
    if parameter.isFrozen { return [.line(StyledText(parameter.name, role) + StyledText("  frozen: stays as it is", .muted))] }
    var blocks: [Block] = []
    if let example = parameter.example {
      // Which number it is stands at the head of its last line.
      blocks.append(
        .lines(
          example.lines.enumerated().map { index, line in
            StyledText(style.lead(line) + style.text(line.value), index == example.lines.count - 1 ? role : .muted)
          }))
    }
    let before = style.blocks(
      parameter.name, parameter.before, role, caption: StyledText(parameter.name, role) + StyledText(" before", .muted))
    let after = style.blocks(
      parameter.name, parameter.after, role, caption: StyledText(parameter.name, role) + StyledText(" after", .muted))
    return blocks + [.beside([before, [.line(StyledText(" ")), .line("→")], after], gap: 2)]
  }
}

extension WeightsReport {
  func document(_ style: PresentationStyle) -> Document {
    guard !parameters.isEmpty else { return Document([.line("the network has no parameters")]) }
    var blocks: [Block] = []
    if let change { blocks.append(.line(StyledText("\(change) since; `backward` computes them anew", .muted))) }
    for layer in layers where !layer.parameters.isEmpty {
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks.append(.layerHeading(layer))
      let columns = parameters.filter { $0.layer == layer.index }.map { parameter -> [Block] in
        let role: Role = content == .grads ? .gradient : parameter.role.hasPrefix("W") ? .weight : .bias
        return style.blocks("\(content == .grads ? "d" : "")\(parameter.role)\(layer.index)", parameter.value, role)
      }
      blocks.append(.indented(2, [.beside(columns, gap: 4)]))
    }
    return Document(blocks)
  }
}
