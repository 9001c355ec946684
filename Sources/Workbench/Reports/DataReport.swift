import NeuralNetwork

/// The data set there is.
struct DataReport: Report {
  var data: Dataset
  /// Where it comes from: a formula, a file.
  var origin: String

  var json: JSONValue {
    .object([
      .init("report", .string("data")), .init("name", .string(data.name)), .init("samples", .int(data.sampleCount)),
      .init("features", .int(data.featureCount)), .init("targets", .int(data.targetCount)), .init("test_samples", .int(data.testCount)),
      .init("classes", data.classCount.map { .int($0) } ?? .null),
    ])
  }
}
