import NeuralNetwork

/// The data set there is.
struct DataReport: Report {
  var data: Dataset
  /// Where it comes from: a formula, a file.
  var origin: String
  /// Whether the same data stood on the screen before.
  var wasShown: Bool
  /// What is said of the first features and of a target that is a number, where samples are too many to be shown.
  let summaries: [ColumnSummary]
  let targetSummary: ColumnSummary?

  /// Looks at all samples: to be made before anything is changed, as a long look can be broken off.
  init(data: Dataset, origin: String, wasShown: Bool = false) {
    self.data = data
    self.origin = origin
    self.wasShown = wasShown
    let isNeeded = !wasShown && !DataReport.isSmall(data) && (data.columns.isEmpty || data.scaling != nil)
    let shown = data.featureCount <= 12 ? data.featureCount : 6
    summaries = isNeeded ? (0..<shown).map { data.summary(ofFeature: $0) } : []
    targetSummary = isNeeded && !data.isClassification && data.targetCount == 1 ? data.targetSummary : nil
  }

  /// Whether all its numbers are shown.
  private static func isSmall(_ data: Dataset) -> Bool { data.columns.isEmpty && data.sampleCount <= 8 && data.featureCount <= 8 }
  var isSmall: Bool { DataReport.isSmall(data) }

  var json: JSONValue {
    .object([
      .init("report", .string("data")), .init("name", .string(data.name)), .init("samples", .int(data.sampleCount)),
      .init("features", .int(data.featureCount)), .init("targets", .int(data.targetCount)), .init("test_samples", .int(data.testCount)),
      .init("validation_samples", .int(data.validationCount)),
      .init("classes", data.classCount.map { .int($0) } ?? .null), .init("columns", .array(columns)),
      .init("notes", .strings(data.notes)),
      .init("scale", DataReport.scale(data.scaling)), .init("target_scale", DataReport.scale(data.targetScaling)),
    ])
  }

  private static func scale(_ scaling: FeatureScaling?) -> JSONValue {
    guard let scaling else { return .null }
    return .object([
      .init("mean", .array(scaling.offsets.map { .double($0) })), .init("deviation", .array(scaling.divisors.map { .double($0) })),
    ])
  }

  /// The table's columns; where there was no table, those of the inputs.
  private var columns: [JSONValue] {
    func column(_ name: String, _ kind: String, _ isUsed: Bool, _ missing: Int) -> JSONValue {
      .object([.init("name", .string(name)), .init("kind", .string(kind)), .init("used", .bool(isUsed)), .init("missing", .int(missing))])
    }
    if !data.columns.isEmpty { return data.columns.map { column($0.name, $0.kind, $0.isUsed, $0.missing) } }
    return (0..<data.featureCount).map { column(data.featureName($0), "number", true, 0) }
  }
}
