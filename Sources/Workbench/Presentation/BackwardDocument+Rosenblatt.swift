import Markup
import NeuralNetwork

/// Rosenblatt's rule in his letters: of each sample the mistake y − ŷ, and what the mistakes add up to.
extension BackwardReport {
  func rosenblatt(_ style: PresentationStyle) -> Document {
    var blocks: [Block] = [
      .lines([
        StyledText("mistakes", .heading) + StyledText(" · Rosenblatt's rule", .muted),
        "  " + StyledText("a right answer has y − ŷ = 0, and corrects nothing"),
      ])
    ]
    for layer in shownLayers {
      guard let errors = layer.dz, let sum = layer["W"] else { continue }
      var columns = [
        style.blocks("y − ŷ", errors.negated, .gradient), style.blocks("Σ (y − ŷ)·x\(penalty(on: "W", sign: "−"))", sum.negated, .gradient),
      ]
      if let bias = layer["b"] { columns.append(style.blocks("Σ (y − ŷ)", bias.negated, .gradient)) }
      blocks.append(.indented(2, [.beside(columns, gap: 4)]))
    }
    return Document(blocks)
  }
}

extension Tensor {
  /// Its numbers with the other sign; a 0 stays 0.
  fileprivate var negated: Tensor { (try? Tensor(shape: shape, elements: elements.map { 0 - $0 })) ?? self }
}
