import Language
import Limits
import Markup
import NeuralNetwork

/// What a network answers over its inputs.
extension Pictures {
  /// What the network answers over the plane of two features, or over the one feature.
  static func boundary(_ workbench: Workbench, _ style: PresentationStyle) throws(Diagnostic) -> Plot {
    let (network, data) = try workbench.requireFit()
    var plot = try boundary(of: network, data, workbench, style)
    if data.featureCount == 2, let accuracy = (try? workbench.evaluation(of: .training))?.accuracy {
      plot.alternative += ", accuracy \(style.text(accuracy))"
    }
    return plot
  }

  /// The same of a network that is not the workbench's own, such as a copy with other parameters.
  static func boundary(of network: Network, _ data: Dataset, _ workbench: Workbench, _ style: PresentationStyle) throws(Diagnostic) -> Plot
  {
    switch data.featureCount {
    case 1: return try curve(network, data, style)
    case 2: return try plane(network, data, workbench, style)
    default:
      throw Diagnostic(
        .command, "a boundary can be drawn over 2 features, and `\(data.name)` has \(data.featureCount)",
        hint: "`plot loss` and `evaluate` say how well it does")
    }
  }

  private static func range(_ found: ClosedRange<Double>?) -> ClosedRange<Double> {
    let (low, high) = (found?.lowerBound ?? 0, found?.upperBound ?? 1)
    let margin = high > low ? (high - low) * 0.12 : 0.5
    return (low - margin)...(high + margin)
  }

  private static func curve(_ network: Network, _ data: Dataset, _ style: PresentationStyle) throws(Diagnostic) -> Plot {
    let xs = range(data.finiteRange(ofFeature: 0))
    let grid = (0..<160).map { xs.lowerBound + (xs.upperBound - xs.lowerBound) * Double($0) / 159 }
    let output = try engine { () throws(EngineError) in try network.output(for: Tensor(shape: [grid.count, 1], elements: grid)) }
    let width = max(output.count / grid.count, 1)
    let line = Plot.Series(label: "ŷ", x: grid, y: grid.indices.map { output[flat: $0 * width] }, role: .activation, glyph: "*")
    var points = data.plot(style)?.series ?? []
    for index in points.indices where points[index].label.isEmpty { points[index].label = "y" }
    return Plot(
      title: "\(data.name) and what the network makes of it", xLabel: data.featureName(0), yLabel: "y", series: points + [line],
      alternative:
        "\(data.name): the network's ŷ from \(style.text(line.y.min() ?? 0)) to \(style.text(line.y.max() ?? 0)) over \(data.featureName(0))"
    )
  }

  /// Cells across the plane and down, and rows above and below it for screens whose rows reach further.
  private static let (columns, rows, overscan) = (96, 48, 24)

  private static func plane(
    _ network: Network, _ data: Dataset, _ workbench: Workbench, _ style: PresentationStyle
  ) throws(Diagnostic) -> Plot {
    let xs = range(data.finiteRange(ofFeature: 0))
    let across = data.finiteRange(ofFeature: 1) ?? 0...1
    try Work.checkStopped()
    let ys = Plot.alignedRange([across.lowerBound, across.upperBound], margin: 0.12, rows: Plot.standardHeight)
    var points: [Double] = []
    let all = rows + 2 * overscan
    points.reserveCapacity(all * columns * 2)
    for row in -overscan..<(rows + overscan) {
      for column in 0..<columns {
        points.append(xs.lowerBound + (xs.upperBound - xs.lowerBound) * (Double(column) + 0.5) / Double(columns))
        points.append(ys.upperBound - (ys.upperBound - ys.lowerBound) * (Double(row) + 0.5) / Double(rows))
      }
    }
    let output = try engine { () throws(EngineError) in try network.output(for: Tensor(shape: [all * columns, 2], elements: points)) }
    func grid<Element>(_ values: [Element]) -> [[Element]] { (0..<all).map { Array(values[$0 * columns..<($0 + 1) * columns]) } }
    var field: Plot.Field
    if let classes = network.classes(of: output) ?? workbench.classesByData(of: output) {
      field = Plot.Field(classes: grid(classes))
      field.sureness = sureness(network, output).map(grid)
    } else {
      let inside = output.elements[overscan * columns..<(rows + overscan) * columns]
      let (low, high) = (inside.min() ?? 0, inside.max() ?? 1)
      let levels = output.elements.map {
        high > low && $0.isFinite ? max(0, min(7, Int(max(-1, min(2, ($0 - low) / (high - low))) * 8))) : 0
      }
      field = Plot.Field(levels: grid(levels), count: 8, low: low, high: high, name: "ŷ")
    }
    field.overscan = overscan
    guard var plot = data.plot(style, field: field, xRange: xs, yRange: ys) else {
      throw Diagnostic(.command, "`\(data.name)` has no picture")
    }
    plot.title = "\(data.name): what the network answers"
    plot.alternative = "\(data.name): \(field.shares(plot.series.map(\.label), style))"
    return plot
  }

  /// How far each answer is from a guess: |2ŷ − 1| of a sigmoid, (max ŷ − 1/k) / (1 − 1/k) of a softmax over k classes; nil for others.
  private static func sureness(_ network: Network, _ output: Tensor) -> [Double]? {
    let count = network.outputCount
    switch network.lastActivation {
    case .sigmoid where count == 1: return output.elements.map { $0.isFinite ? abs(2 * $0 - 1) : 0 }
    case .softmax where count > 1:
      let chance = 1 / Double(count)
      return (0..<output.count / count).map { row in
        let most = output.elements[row * count..<(row + 1) * count].max() ?? 0
        return most.isFinite ? max(0, (most - chance) / (1 - chance)) : 0
      }
    default: return nil
    }
  }
}

extension Plot.Field {
  /// How much of the area each class has: `class 0 on 40 % of the area, class 1 on 60 %`; for levels, from where to where.
  fileprivate func shares(_ names: [String], _ style: PresentationStyle) -> String {
    if let low, let high { return "\(name) from \(style.text(low)) to \(style.text(high)) over the area" }
    let all = classes[inner].joined()
    let count = all.count
    let found = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let parts = found.enumerated().map { position, entry in
      let label = names.indices.contains(entry.key) && !names[entry.key].isEmpty ? names[entry.key] : "class \(entry.key)"
      let share = Int((Double(entry.value) * 100 / Double(max(count, 1))).rounded())
      return position == 0 ? "\(label) on \(share) % of the area" : "\(label) \(share) %"
    }
    return parts.joined(separator: ", ")
  }
}
