import NeuralNetwork

/// What is kept of a training.
extension TrainingTrace {
  /// What one site gave, from first to last.
  struct Record {
    var count = 0
    var firstOrdinal = 0
    var first: Tensor?
    var last: Tensor?
    /// Whether it gave the same numbers each time.
    var isConstant = true
  }

  /// A value that the program moves.
  struct Move {
    let site: Int
    let element: Int?
    let name: String
    let first: Tensor
    var before: Tensor
    var delta: Tensor
    var count = 0
    /// When it was moved, in events.
    var ordinals: [Int] = []
    /// |Δw| / |w| of each.
    var ratios: [Double] = []
    /// Whether each move began where the first one did.
    var neverArrives = true

    var last: Tensor { before.plus(delta) }
  }

  /// Two operands that met.
  struct Pair {
    let site: Int
    let operation: String
    let a: Tensor
    let b: Tensor
    let texts: (a: String, b: String)
    var lastA: Tensor
    var lastB: Tensor
    var count = 0
    var aChanges = false
    var bChanges = false
    /// The mean of (a − b)² each time they met, where they have the same shape.
    var meanSquares: [Double] = []
  }

  /// Two numbers whose difference was taken, again and again.
  struct NumberPair {
    let site: Int
    let texts: (a: String, b: String)
    var a: [Double] = []
    var b: [Double] = []
  }

  /// What an `argmax` was of, and what it gave.
  struct AxisUse {
    let site: Int
    let argument: [Int]
    let result: [Int]
  }
}
