import Markup
import NeuralNetwork

extension NetReport {
  func document(_ style: PresentationStyle) -> Document {
    if style.isBrief { return Document([.lines([briefLine])]) }
    var blocks: [Block] = [.diagram(diagram), .blank]
    let rows = layers.map { layer -> [StyledText] in
      let shapes = layer.parameters.map { "\($0.name) \(Shape.text($0.shape))" }.joined(separator: ", ")
      return [
        StyledText(String(layer.index)), StyledText(layer.specification.text + (frozenLayers.contains(layer.index) ? "  (frozen)" : "")),
        StyledText(layer.output.text), StyledText(shapes.isEmpty ? "—" : shapes, shapes.isEmpty ? .muted : .weight),
        StyledText(String(layer.parameterCount), .number),
      ]
    }
    blocks.append(
      .table(
        Table(
          header: ["layer", "spec", "gives", "parameters", "count"], rows: rows, alignments: [.right, .left, .right, .left, .right])))
    var lines = [
      StyledText(specification, .code),
      StyledText(String(parameterCount), .number) + StyledText(" " + (parameterCount == 1 ? "parameter" : "parameters") + sum),
    ]
    let start = initialization.map(\.name) ?? defaultInitialization
    lines.append(
      StyledText("loss ", .muted) + StyledText(loss.name) + StyledText(" · init ", .muted) + StyledText(start)
        + StyledText(" · seed ", .muted) + StyledText(String(seed)))
    blocks.append(.lines(lines))
    if !hiddenVariables.isEmpty {
      let names = hiddenVariables.map { "`\($0)`" }.joined(separator: ", ")
      let isOne = hiddenVariables.count == 1
      blocks.append(
        .paragraph(
          StyledText("note: ", .warning)
            + StyledText(
              "the network's \(names) now \(isOne ? "hides your variable" : "hide your variables") of \(isOne ? "that name" : "those names"); `net none` brings \(isOne ? "it" : "them") back"
            )))
    }
    return Document(blocks)
  }

  /// What there is, for a set-up: `2 -> 1 step · 3 parameters`.
  private var briefLine: StyledText {
    StyledText("network ", .muted) + StyledText(specification, .code) + StyledText(" · ", .muted)
      + StyledText(counted(parameterCount, "parameter"))
  }

  /// ` = 12 + 5`: layer by layer.
  private var sum: String {
    let counts = layers.map(\.parameterCount).filter { $0 > 0 }
    return counts.count > 1 && counts.count <= 8 ? " = " + counts.map(String.init).joined(separator: " + ") : ""
  }

  private var defaultInitialization: String {
    var names: [String] = []
    for layer in layers where !layer.parameters.isEmpty {
      let name = Initialization.standard(for: layer.activation).name
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  /// The network drawn: layers of units, weights where they are few.
  var diagram: Diagram {
    var drawn: [Diagram.Layer] = []
    let inputs = layers.first?.input.count ?? 0
    // Layers that keep rows, columns or steps are boxes with their shapes.
    let isDense = layers.allSatisfy { $0.kindName == "dense" || $0.kindName == "dropout" }
    drawn.append(
      Diagram.Layer(
        title: "input", unitCount: inputs, unitLabels: labels("x", inputs), unitValues: unitValues.first ?? [],
        detail: isDense ? "" : layers.first?.input.text ?? ""))
    for (position, layer) in layers.enumerated() {
      let count = layer.output.count
      let isLast = position == layers.count - 1
      var weights: [[Double]]?
      if case .dense = layer.specification.kind, let tensor = parameters["W\(layer.index)"], tensor.count <= 256, count > 0 {
        weights = (0..<tensor.shape[0]).map { Array(tensor.elements[$0 * count..<($0 + 1) * count]) }
      }
      var name = "layer \(layer.index)"
      if layer.kindName != "dense" {
        name = layer.specification.text
        if let activation = layer.activation, name.hasSuffix(" " + activation.text) { name.removeLast(activation.text.count + 1) }
        name = "\(layer.index) \(name)"
      }
      let title = layer.activation.map { $0 == .identity ? name : "\(name) · \($0.name)" } ?? name
      drawn.append(
        Diagram.Layer(
          title: title, unitCount: count, unitLabels: isLast ? (count == 1 ? ["ŷ"] : labels("ŷ", count)) : labels("h", count),
          unitValues: position + 1 < unitValues.count ? unitValues[position + 1] : [],
          unitGradients: position + 1 < unitGradients.count ? unitGradients[position + 1] : [], weights: weights,
          detail: isDense ? "" : layer.output.text, isBox: !isDense, isElementwise: layer.kindName == "dropout"))
    }
    return Diagram(
      layers: drawn, alternative: "a network of \(counted(layers.count, "layer")) behind \(counted(inputs, "input")): \(specification)")
  }

  private func labels(_ letter: String, _ count: Int) -> [String] {
    count == 1 ? [letter] : (1...max(min(count, 24), 1)).map { letter + subscriptDigits($0) }
  }
}

extension NoNetReport {
  func document(_ style: PresentationStyle) -> Document {
    Document([.line(removed ? "the network is gone" : "there is no network; build one: net 2 -> 4 tanh -> 1 sigmoid")])
  }
}
