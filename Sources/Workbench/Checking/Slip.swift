/// What is wrong with a gradient, where one thing explains it.
enum Slip: String, CaseIterable {
  case missingSlope = "missing-slope"
  case sign
  case index
  case zForA = "z-for-a"
  case missingMean = "missing-mean"
  case transposed
  case updatedWeight = "updated-weight"

  /// In a sentence.
  var meaning: String {
    switch self {
    case .missingSlope:
      "a slope is left out: the gradient that comes back through an activation is multiplied by the activation's slope there"
    case .sign: "the sign is the other one"
    case .index: "another index belongs here"
    case .zForA: "z stands where a belongs, or a where z belongs"
    case .missingMean: "the loss is a mean over the samples, so its gradient is divided by their number once"
    case .transposed: "a matrix is transposed, or is not and has to be"
    case .updatedWeight: "the weight has been updated already: all gradients are taken at the weights that the forward pass used"
    }
  }
}
