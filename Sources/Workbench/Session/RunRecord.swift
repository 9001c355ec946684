/// One training run: from fresh weights to wherever it was taken.
struct RunRecord {
  var number: Int
  var network: String
  var data: String
  var setup: String
  var epochs = 0
  var steps = 0
  var curve = LossCurve()
  var finalLoss: Double?
  var accuracy: Double?
}
