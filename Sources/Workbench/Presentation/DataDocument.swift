import Markup
import NeuralNetwork

extension DataReport {
  func document(_ style: PresentationStyle) -> Document {
    var blocks: [Block] = [.lines(headLines(style))]
    blocks.append(data.sampleCount <= 8 && data.featureCount <= 8 ? sampleTable(style) : featureTable(style))
    if let plot = data.plot(style) { blocks += [.blank, .plot(plot)] } else { blocks += data.pictures }
    return Document(blocks)
  }

  private func headLines(_ style: PresentationStyle) -> [StyledText] {
    var first = StyledText(data.name, .strong) + ": \(counted(data.sampleCount, "sample")), \(counted(data.featureCount, "feature"))"
    if let count = data.classCount {
      first += ", \(counted(count, "class", plural: "classes"))"
      let sizes = data.classSizes
      if sizes.count == count, count <= 10 {
        first += StyledText(
          "  (" + sizes.enumerated().map { "\(data.className($0.offset)): \($0.element)" }.joined(separator: ", ") + ")", .muted)
      }
    } else {
      first += ", \(counted(data.targetCount, "target"))"
    }
    var lines = [first]
    if !origin.isEmpty { lines.append(StyledText(origin, .muted)) }
    if data.testCount > 0 { lines.append(StyledText("\(counted(data.testCount, "more sample")) held back for testing: X_test, y_test")) }
    if let scaling = data.scaling { lines.append(StyledText("scaled: \(scaling.method.formula), fitted on the training part", .muted)) }
    return lines
  }

  private func sampleTable(_ style: PresentationStyle) -> Block {
    let (features, targets) = (data.featureCount, data.targetCount)
    let rows = (0..<data.sampleCount).map { row -> [StyledText] in
      (0..<features).map { style.number(data.inputs[flat: row * features + $0], .input) }
        + (0..<targets).map { style.number(data.targets[flat: row * targets + $0], .target) }
    }
    let header =
      (0..<features).map { StyledText(data.featureName($0), .input) }
      + (0..<targets).map { StyledText(targets == 1 ? "y" : "y\($0 + 1)", .target) }
    return .table(Table(header: header, rows: rows, alignments: Array(repeating: .decimal, count: features + targets)))
  }

  private func featureTable(_ style: PresentationStyle) -> Block {
    let (features, samples) = (data.featureCount, data.sampleCount)
    let shown = features <= 12 ? features : 6
    func row(_ name: StyledText, _ values: [Double]) -> [StyledText] {
      let mean = values.reduce(0, +) / Double(max(values.count, 1))
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(values.count, 1))
      return [name] + [values.min() ?? 0, mean, values.max() ?? 0, variance.squareRoot()].map { style.number($0) }
    }
    var rows = (0..<shown).map { column in
      row(StyledText(data.featureName(column), .input), (0..<samples).map { data.inputs[flat: $0 * features + column] })
    }
    if shown < features { rows.append([StyledText("… \(features - shown) more", .muted)]) }
    if !data.isClassification, data.targetCount == 1 { rows.append(row(StyledText("y", .target), data.targets.elements)) }
    return .table(
      Table(header: ["", "least", "mean", "most", "deviation"], rows: rows, alignments: [.left, .decimal, .decimal, .decimal, .decimal]))
  }
}

extension Dataset {
  static let glyphs: [Character] = ["o", "x", "+", "*", "#", "@", "%", "&", "=", "s"]

  /// The samples as points: the first two features, or the target over the only feature; nil for pictures.
  func plot(_ style: PresentationStyle, field: Plot.Field? = nil, xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil)
    -> Plot?
  {
    guard imageShape == nil, featureCount >= 1, featureCount <= 16 else { return nil }
    let limit = 2000
    let rows = Array(stride(from: 0, to: sampleCount, by: max(1, sampleCount / limit)))
    if featureCount == 1 {
      guard targetCount == 1 else { return nil }
      let series = Plot.Series(
        label: "", x: rows.map { inputs[flat: $0] }, y: rows.map { targets[flat: $0] }, mark: .points, role: .target, glyph: "o")
      return Plot(
        title: name, xLabel: featureName(0), yLabel: "y", series: [series], xRange: xRange, yRange: yRange,
        alternative: "\(name): \(counted(sampleCount, "point")), y over \(featureName(0))")
    }
    let width = featureCount
    func points(_ chosen: [Int], _ label: String, _ index: Int) -> Plot.Series {
      Plot.Series(
        label: label, x: chosen.map { inputs[flat: $0 * width] }, y: chosen.map { inputs[flat: $0 * width + 1] }, mark: .points,
        role: Role.ofClass(index), glyph: Dataset.glyphs[index % Dataset.glyphs.count])
    }
    var series: [Plot.Series]
    if let classes = classes(of: targets), let count = classCount, count <= 20 {
      series = (0..<count).map { index in
        points(rows.filter { classes[$0] == index }, classNames.isEmpty ? "class \(index)" : className(index), index)
      }
    } else {
      series = [points(rows, "", 0)]
    }
    series = series.filter { !$0.x.isEmpty }
    let what =
      series.count > 1
      ? ": \(series.map { "\($0.label) (\($0.x.count))" }.joined(separator: ", "))"
      : ""
    return Plot(
      title: name, xLabel: featureName(0), yLabel: featureName(1), series: series, xRange: xRange, yRange: yRange, field: field,
      alternative: "\(name): \(counted(sampleCount, "point")) by \(featureName(0)) and \(featureName(1))\(what)")
  }

  /// The first samples as pictures, where a row is one.
  var pictures: [Block] {
    guard let shape = imageShape, shape.count >= 2 else { return [] }
    let (height, width) = (shape[0], shape[1])
    let area = height * width
    guard area > 0, featureCount >= area else { return [] }
    let classes = classes(of: targets)
    let columns: [[Block]] = (0..<min(4, sampleCount)).map { index in
      let start = index * featureCount
      let rows = (0..<height).map { row in (0..<width).map { inputs[flat: start + row * width + $0] } }
      let title = classes.map { className($0[index]) } ?? "sample \(index)"
      let ofClass = classes.map { " of class \(className($0[index]))" } ?? ""
      return [
        .heatmap(
          Heatmap(
            title: title, rows: rows, isDiverging: false,
            alternative: "sample \(index)\(ofClass), a picture of \(height)×\(width) pixels"))
      ]
    }
    return [.blank, .beside(columns, gap: 3)]
  }
}

extension Role {
  /// The look of a class, over again after ten.
  static func ofClass(_ index: Int) -> Role { Role(rawValue: "class\(((index % 10) + 10) % 10)") ?? .class0 }
}
