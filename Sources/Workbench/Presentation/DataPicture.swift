import Markup
import NeuralNetwork

extension Dataset {
  static let glyphs: [Character] = ["o", "x", "+", "*", "#", "@", "%", "&", "=", "s"]
  /// How many features' correlations are drawn at most, and the least r that makes a picture worth it.
  private static let correlationLimit = 30
  private static let leastCorrelation = 0.1
  /// The most samples a picture is made from.
  private static let pictureSamples = 2000

  /// What suits the data: images as they are, up to four features as points by the two that tell most, more by their correlations.
  func picture(_ style: PresentationStyle) -> [Block] {
    if imageShape != nil { return pictures }
    if featureCount <= 4 { return plot(style).map { [.plot($0)] } ?? [] }
    return correlations(style)
  }

  /// The samples as points by the two features that tell most about the target, or the target over the only feature; nil for images.
  func plot(_ style: PresentationStyle, field: Plot.Field? = nil, xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil)
    -> Plot?
  {
    guard imageShape == nil, featureCount >= 1, featureCount <= 16 else { return nil }
    let rows = pictureRows
    if featureCount == 1 {
      guard targetCount == 1 else { return nil }
      let series = Plot.Series(
        label: "", x: rows.map { inputs[flat: $0] }, y: rows.map { targets[flat: $0] }, mark: .points, role: .target, glyph: "o")
      return Plot(
        title: name, xLabel: featureName(0), yLabel: "y", series: [series], xRange: xRange, yRange: yRange,
        alternative: "\(name): \(counted(sampleCount, "point")), y over \(featureName(0))")
    }
    let width = featureCount
    let (first, second) = width == 2 ? (0, 1) : tellingPair(rows)
    func points(_ chosen: [Int], _ label: String, _ role: Role, _ glyph: Character) -> Plot.Series {
      Plot.Series(
        label: label, x: chosen.map { inputs[flat: $0 * width + first] }, y: chosen.map { inputs[flat: $0 * width + second] },
        mark: .points, role: role, glyph: glyph)
    }
    var series: [Plot.Series]
    if let classes, let count = classCount, count <= 20 {
      series = (0..<count).map { index in
        points(
          rows.filter { classes[$0] == index }, classNames.isEmpty ? "class \(index)" : className(index), Role.ofClass(index),
          Dataset.glyphs[index % Dataset.glyphs.count])
      }
    } else if field == nil, targetCount == 1, classCount == nil {
      series = shaded(rows, style).map { points($0.rows, $0.label, $0.role, $0.glyph) }
    } else {
      series = [points(rows, "", Role.ofClass(0), Dataset.glyphs[0])]
    }
    series = series.filter { !$0.x.isEmpty }
    let what = series.count > 1 ? ": \(series.map { "\($0.label) (\($0.x.count))" }.joined(separator: ", "))" : ""
    return Plot(
      title: name, xLabel: featureName(first), yLabel: featureName(second), series: series, xRange: xRange, yRange: yRange, field: field,
      alternative: "\(name): \(counted(sampleCount, "point")) by \(featureName(first)) and \(featureName(second))\(what)")
  }

  private var pictureRows: [Int] {
    Array(stride(from: 0, to: sampleCount, by: max(1, sampleCount / Dataset.pictureSamples)))
  }

  /// The samples in four equal shares by their target, each with a shade of its own.
  private func shaded(_ rows: [Int], _ style: PresentationStyle) -> [(rows: [Int], label: String, role: Role, glyph: Character)] {
    let sorted = rows.sorted { targets[flat: $0] < targets[flat: $1] }
    guard let least = sorted.first, let most = sorted.last, targets[flat: least] < targets[flat: most] else {
      return [(rows, "", Role.ofClass(0), Dataset.glyphs[0])]
    }
    let looks: [(Role, Character)] = [(.class0, "."), (.class4, "-"), (.class2, "o"), (.class1, "#")]
    return looks.indices.map { index in
      let share = sorted[sorted.count * index / looks.count..<sorted.count * (index + 1) / looks.count]
      let label = share.isEmpty ? "" : "y \(style.text(targets[flat: share.first!])) … \(style.text(targets[flat: share.last!]))"
      return (Array(share), label, looks[index].0, looks[index].1)
    }
  }

  // MARK: What tells most

  /// The two features that tell most, in the order of the columns.
  private func tellingPair(_ rows: [Int]) -> (Int, Int) {
    let best = Dataset.mostTelling(tellingness(rows)).prefix(2).sorted()
    return best.count == 2 ? (best[0], best[1]) : (0, 1)
  }

  /// The features by what they tell, the most telling first.
  private static func mostTelling(_ shares: [Double]) -> [Int] {
    shares.indices.sorted { shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1 }
  }

  /// How features go with each other and, in the last row and column, with a target that is one number or yes and no.
  private func correlations(_ style: PresentationStyle) -> [Block] {
    let rows = pictureRows
    guard rows.count >= 3 else { return [] }
    let shares = tellingness(rows)
    let order = Dataset.mostTelling(shares)
    // Of many features those that tell most, in the order of the columns.
    let shown = order.prefix(Dataset.correlationLimit).sorted()
    var columns = shown.map { feature in
      (name: featureName(feature), values: rows.map { inputs[flat: $0 * featureCount + feature] })
    }
    let hasTarget = targetCount == 1 && (classCount ?? 2) == 2
    if hasTarget { columns.append(("y", rows.map { targets[flat: $0] })) }
    let matrix = Dataset.correlations(columns.map(\.values))
    let count = shown.count
    var pairs: [(text: String, r: Double)] = []
    for row in 0..<count { for column in 0..<row { pairs.append(("\(columns[column].name) – \(columns[row].name)", matrix[row][column])) } }
    pairs.sort { abs($0.r) > abs($1.r) }
    guard abs(pairs.first?.r ?? 0) >= Dataset.leastCorrelation || shares[order[0]] >= Dataset.leastCorrelation else { return [] }
    func listed(_ entries: [(text: String, r: Double)]) -> String {
      entries.map { "\($0.text) \(style.text(Dataset.rounded($0.r)))" }.joined(separator: ", ")
    }
    let names = columns.map(\.name)
    var lines = [
      StyledText("rows and columns: ", .muted)
        + StyledText(names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …, \(names[names.count - 1])" : ""))
    ]
    let most = order.prefix(3).map { (text: featureName($0), r: shares[$0]) }
    lines.append(StyledText("tell most about y: ", .muted) + StyledText(listed(most)))
    lines.append(StyledText("go most with each other: ", .muted) + StyledText(listed(Array(pairs.prefix(3)))))
    let title = count < featureCount ? "correlations of the \(count) features, of \(featureCount), that tell most about y" : "correlations"
    let alternative = "\(name): correlations of \(counted(count, "feature")); \(listed(Array(pairs.prefix(3))))"
    return [.heatmap(Heatmap(title: title, rows: matrix, isDiverging: true, alternative: alternative)), .lines(lines)]
  }

  private static func rounded(_ r: Double) -> Double { (r * 100).rounded() / 100 }

  // MARK: Images

  /// The first samples as pictures, where a row is one.
  var pictures: [Block] {
    let columns = (0..<min(4, sampleCount)).compactMap { image($0).map { [$0] } }
    return columns.isEmpty ? [] : [.beside(columns, gap: 3)]
  }

  /// A sample as an image; nil where samples are none.
  func image(_ index: Int) -> Block? {
    guard let shape = imageShape, shape.count >= 2 else { return nil }
    let (height, width) = (shape[0], shape[1])
    guard height * width > 0, featureCount >= height * width else { return nil }
    let start = index * featureCount
    let rows = (0..<height).map { row in (0..<width).map { inputs[flat: start + row * width + $0] } }
    let known = classes.map { className($0[index]) }
    return .heatmap(
      Heatmap(
        title: known ?? "sample \(index)", rows: rows, isDiverging: false,
        alternative: "sample \(index)\(known.map { " of class \($0)" } ?? ""), a picture of \(height)×\(width) pixels"))
  }
}
