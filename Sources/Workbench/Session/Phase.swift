/// Where `phase` is in the current step: what it shows next.
enum Phase: Equatable {
  case forward(layer: Int)
  case loss
  case backward(layer: Int)
  case update
}

extension Phase {
  /// What was shown last, as the prompt says it: `forward 1/2`, `loss`, `backward 2/2`.
  func place(of layers: Int) -> String {
    switch self {
    case .forward(let layer): "forward \(layer - 1)/\(layers)"
    case .loss: "forward \(layers)/\(layers)"
    case .backward(let layer): layer == layers ? "loss" : "backward \(layer + 1)/\(layers)"
    case .update: "backward 1/\(layers)"
    }
  }
}
