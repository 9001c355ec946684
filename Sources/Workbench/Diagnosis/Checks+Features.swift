import Glibc
import Markup
import NeuralNetwork

/// What is seen in the inputs.
enum FeatureChecks {
  static func all(_ examination: Examination) -> [Finding] {
    let columns = Column.all(of: examination.data.inputs)
    return Diagnosis.each(examination, [{ scale(columns, $0) }, { constant(columns, $0) }, duplicate, { shifted(columns, $0) }])
  }

  /// Sizes beyond which a feature counts as unscaled, seen from 0, and how much wider one may be than another.
  private static let largest = 15.0
  private static let smallest = 0.01
  private static let widest = 300.0

  /// The features that are too large, too small or too unequal to share one learning rate.
  static func unscaled(_ data: Dataset) -> [Int] {
    let columns = Column.all(of: data.inputs)
    let varying = columns.indices.filter { !columns[$0].isConstant }
    let large = varying.filter { columns[$0].size >= largest }
    if !large.isEmpty { return large }
    let sizes = varying.map { columns[$0].size }
    if let most = sizes.max(), most <= smallest { return varying }
    let widths = varying.map { columns[$0].range }
    guard let narrow = widths.min(), let wide = widths.max(), narrow > 0, wide / narrow >= widest, wide >= 1 else { return [] }
    return varying.filter { columns[$0].range * widest <= wide }
  }

  private static func scale(_ columns: [Column], _ examination: Examination) -> Finding? {
    let data = examination.data
    let found = unscaled(data)
    guard !found.isEmpty, !examination.hasLearntWell else { return nil }
    let worst = found.max { columns[$0].size < columns[$1].size } ?? found[0]
    let isSmall = columns[worst].size < 1
    let names = listed(found.map(data.featureName))
    let others = columns.indices.filter { !found.contains($0) && !columns[$0].isConstant }
    let beside = others.first.map { ", while \(data.featureName($0)) goes from \(columns[$0].text)" } ?? ""
    return Finding(
      .unscaledFeatures,
      found.count == 1
        ? "\(names) goes from \(columns[worst].text)\(beside)"
        : "\(names) are \(isSmall ? "very small" : "large") numbers; \(data.featureName(worst)) goes from \(columns[worst].text)",
      place: data.featureName(worst),
      evidence: [
        .init("low", .double(columns[worst].low)), .init("high", .double(columns[worst].high)),
        .init("mean", .double(columns[worst].mean)), .init("deviation", .double(columns[worst].deviation)),
        .init("features", .array(found.map { .string(data.featureName($0)) })),
      ], cures: cures(examination))
  }

  /// Features to mean 0 and deviation 1, and the targets with them where these are large too.
  private static func cures(_ examination: Examination) -> [Cure] {
    let lines = examination.lines
    var rates: [String] = []
    // A rate that was lowered for the large numbers is too low for the small ones.
    let optimizer = examination.setup.optimizer
    if optimizer.kind == .sgd, optimizer.learningRate < 0.01 { rates = [lines.optimizer(lr: 0.1)] }
    let isBoth = TargetChecks.isUnscaled(examination)
    let data = isBoth ? TargetChecks.scaledLine(examination, withFeatures: true) : lines.data(scale: .standard)
    return [lines.restart(data)] + rates.map { lines.restart(data, $0) }
      + (optimizer.kind == .sgd && optimizer.learningRate > 0.1 ? [lines.restart(data, lines.optimizer(lr: 0.1))] : [])
  }

  private static func constant(_ columns: [Column], _ examination: Examination) -> Finding? {
    let data = examination.data
    // Pictures have borders.
    guard data.imageShape == nil, data.sampleCount > 1, columns.count > 1 else { return nil }
    let found = columns.indices.filter { columns[$0].isConstant }
    guard let first = found.first else { return nil }
    let names = listed(found.map(data.featureName))
    return Finding(
      .constantFeature, found.count == 1 ? "\(names) is \(short(columns[first].low)) in every sample" : "\(names) never change",
      place: data.featureName(first),
      evidence: [
        .init("value", .double(columns[first].low)), .init("features", .array(found.map { .string(data.featureName($0)) })),
      ], cures: [without(found, examination)])
  }

  /// The data without some columns, in a network that is as much narrower.
  private static func without(_ found: [Int], _ examination: Examination) -> Cure {
    let (data, lines) = (examination.data, examination.lines)
    let kept = (0..<data.featureCount).filter { !found.contains($0) }
    guard examination.network.specification.input.count == 1, !kept.isEmpty else { return lines.look("show data") }
    let columns = found.count == 1 ? "\(found[0])" : "[\(found.map(String.init).joined(separator: ", "))]"
    let inputs = kept.count <= 6 ? "X[:, [\(kept.map(String.init).joined(separator: ", "))]]" : "np.delete(X, \(columns), axis=1)"
    return lines.restart(lines.data(inputs: inputs), lines.net { $0.input = [kept.count] })
  }

  private static func duplicate(_ examination: Examination) -> Finding? {
    let data = examination.data
    let width = data.featureCount
    guard data.imageShape == nil, data.sampleCount >= 3, (2...256).contains(width), width * width * data.sampleCount <= 100_000_000
    else { return nil }
    let columns = Column.values(of: data.inputs)
    for second in 1..<columns.count {
      for first in 0..<second {
        guard let relation = ColumnRelation(columns[first], columns[second]) else { continue }
        let (one, other) = (data.featureName(first), data.featureName(second))
        return Finding(
          .duplicateFeature, "\(other) is \(text(relation, one)) in every sample", place: other,
          evidence: [
            .init("features", .array([.string(one), .string(other)])), .init("factor", .double(relation.factor)),
            .init("offset", .double(relation.offset)),
          ], cures: [without([second], examination)])
      }
    }
    return nil
  }

  /// `2·x1 + 3`
  private static func text(_ relation: ColumnRelation, _ name: String) -> String {
    let (factor, offset) = (relation.factor, relation.offset)
    if factor == 1, offset == 0 { return name }
    let product = factor == 1 ? name : "\(short(factor))·\(name)"
    return offset == 0 ? product : "\(product) \(offset < 0 ? "−" : "+") \(short(abs(offset)))"
  }

  /// Test samples that lie elsewhere: means apart by more than chance and more than a deviation.
  private static func shifted(_ columns: [Column], _ examination: Examination) -> Finding? {
    let data = examination.data
    guard let inputs = data.testInputs, data.testCount >= 5, data.sampleCount >= 5 else { return nil }
    let test = Column.all(of: inputs)
    var worst: (feature: Int, distance: Double)?
    for feature in columns.indices where columns[feature].deviation > 0 {
      let deviation = max(columns[feature].deviation, 1e-300)
      let distance = abs(test[feature].mean - columns[feature].mean) / deviation
      let chance = 6 * (1 / Double(data.testCount) + 1 / Double(data.sampleCount)).squareRoot()
      let isWider = test[feature].deviation > 4 * deviation && data.testCount >= 10
      guard distance > max(0.75, chance) || isWider else { continue }
      let size = max(distance, isWider ? test[feature].deviation / deviation : 0)
      if size > worst?.distance ?? 0 { worst = (feature, size) }
    }
    guard let worst else { return nil }
    let (name, here, there) = (data.featureName(worst.feature), columns[worst.feature], test[worst.feature])
    let again = examination.lines.data(leavingOut: ["order"])
    return Finding(
      .shiftedTest,
      "\(name) is \(short(there.mean)) ± \(short(there.deviation)) in the test part and \(short(here.mean)) ± \(short(here.deviation)) in the training part",
      place: name,
      evidence: [
        .init("training_mean", .double(here.mean)), .init("test_mean", .double(there.mean)),
        .init("training_deviation", .double(here.deviation)), .init("test_deviation", .double(there.deviation)),
      ], cures: [examination.lines.look(again.hasPrefix("data X y") ? "X.mean(axis=0), X_test.mean(axis=0)" : again)])
  }
}
