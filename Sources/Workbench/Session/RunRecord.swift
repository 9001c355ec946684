import NeuralNetwork

/// One training run: from fresh weights to wherever it was taken.
struct RunRecord {
  var number: Int
  var network: String
  /// The names of the data it has trained on, in order.
  private var dataNames: [String]
  var data: String { dataNames.joined(separator: ", then ") }
  /// The losses it has been trained with, in order, and what else its set-up is.
  private var lossNames: [String]
  private var rest: String
  var setup: String { lossNames.joined(separator: ", then ") + rest }
  /// How its batches were changed, the last time that they were.
  private var augmentation = ""
  var epochs = 0
  var steps = 0
  /// What each step's loss was before its update.
  var curve = LossCurve()
  /// Whether those were the losses over all training samples; else they were of batches, or with units dropped.
  var stepLossesAreLosses = true
  /// The losses over all training samples that were measured in between, by steps done.
  var losses: [(step: Int, loss: Double)] = []
  /// Over all training samples, as the run left them.
  var finalLoss: Double?
  var accuracy: Double?

  init(number: Int, network: String, data: String, setup: String) {
    (self.number, self.network) = (number, network)
    (lossNames, rest) = ([String(setup.prefix { $0 != "," })], String(setup.drop { $0 != "," }))
    dataNames = [data]
  }

  /// Training goes on, with this data and set-up.
  mutating func goOn(with data: String, _ setup: String, augmentation: String) {
    if !dataNames.contains(data) { dataNames.append(data) }
    if !augmentation.isEmpty { self.augmentation = augmentation }
    let loss = String(setup.prefix { $0 != "," })
    // Numbers of two losses are not to be compared.
    if lossNames.last != loss { lossNames.append(loss) }
    rest = setup.drop { $0 != "," } + (self.augmentation.isEmpty ? "" : ", \(self.augmentation)\(augmentation.isEmpty ? " at first" : "")")
  }

  mutating func append(_ loss: Double, isLoss: Bool) {
    curve.append(loss)
    if !isLoss { stepLossesAreLosses = false }
  }

  /// Whether the curve that is drawn is one of losses over all training samples.
  var drawsLoss: Bool { stepLossesAreLosses || losses.count > 1 }

  /// The curve that is drawn: the loss by steps done; the batches' where no other is known.
  var points: [(step: Double, loss: Double)] {
    guard !stepLossesAreLosses, losses.count > 1 else { return curve.points }
    return losses.map { (Double($0.step), $0.loss) }
  }
}
