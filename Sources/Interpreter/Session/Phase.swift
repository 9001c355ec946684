/// Where `phase` is in the current step: what it shows next.
enum Phase: Equatable {
  case forward(layer: Int)
  case loss
  case backward(layer: Int)
  case update
}
