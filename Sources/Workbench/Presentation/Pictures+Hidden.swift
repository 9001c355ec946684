import Language
import Markup
import NeuralNetwork

/// `plot hidden`: where the samples lie before and after each layer.
extension Pictures {
  /// A space the samples lie in: the inputs, or a layer's activations.
  private struct Space {
    /// The layer behind which it lies; 0 for the inputs.
    var layer: Int
    var title: String
    var names: (String, String)
    var points: [(Double, Double)]
  }

  /// The samples as points of two features or two units, in front of the first layer and behind each that is chosen.
  ///
  /// Of more than two units the two are drawn that weigh most in the next layer: Σ |w| times the spread of a.
  static func hidden(_ words: [String], _ workbench: Workbench, _ arguments: Arguments) throws(Diagnostic) -> [Block] {
    let (network, data) = try workbench.requireFit()
    let layers = network.layers.filter { layer in
      guard case .row(let count) = layer.output else { return false }
      return count >= 2 && layer.parameters.contains(where: \.isWeight)
    }
    guard let first = layers.first else {
      throw Diagnostic(
        .command, "no layer of the network has two units to draw", hint: "a hidden layer has some: net 2 -> 4 tanh -> 1 sigmoid")
    }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, words.count <= 1 else {
      throw arguments.error("what", "plot hidden takes the number of a layer", hint: "plot hidden \(first.index)")
    }
    if let chosen = numbers.first, !layers.contains(where: { $0.index == chosen }) {
      throw arguments.error(
        "what", "layer \(chosen) has no two units to draw", hint: "these have: \(layers.map { String($0.index) }.joined(separator: ", "))")
    }
    let trace = try workbench.currentForward()
    let rows = Array(stride(from: 0, to: data.sampleCount, by: max(1, data.sampleCount / 500)))
    var spaces: [Space] = []
    func add(_ values: Tensor, behind layer: Int, _ units: (Int, Int), _ title: String, _ name: (Int) -> String) {
      let width = values.rowCount == 0 ? 1 : values.count / values.rowCount
      spaces.append(
        Space(
          layer: layer, title: title, names: (name(units.0), name(units.1)),
          points: rows.map { (values[flat: $0 * width + units.0], values[flat: $0 * width + units.1]) }))
    }
    if data.featureCount >= 2, numbers.first == nil || numbers.first == layers.first?.index {
      let more = data.featureCount > 2 ? ", two of \(data.featureCount)" : ""
      add(data.inputs, behind: 0, (0, 1), "the inputs\(more)") { data.featureName($0) }
    } else if let chosen = numbers.first, let before = layers.last(where: { $0.index < chosen }), let part = trace.layer(before.index) {
      let units = heaviest(before, part.a, network)
      add(part.a, behind: before.index, units, title(before, units)) { "a\(before.index)[\($0)]" }
    }
    for layer in layers where numbers.isEmpty || numbers.first == layer.index {
      guard let part = trace.layer(layer.index), spaces.count < 6 else { continue }
      let units = heaviest(layer, part.a, network)
      add(part.a, behind: layer.index, units, title(layer, units)) { "a\(layer.index)[\($0)]" }
    }
    let height = spaces.count > 2 ? 9 : Plot.standardHeight
    let pictures = spaces.map { space in picture(space, rows, data, line(after: space.layer, network), height: height) }
    // Two beside each other leave each wide enough on a screen of 80 columns.
    return stride(from: 0, to: pictures.count, by: 2).flatMap { start -> [Block] in
      let pair = Array(pictures[start..<min(start + 2, pictures.count)])
      return (start > 0 ? [.blank] : []) + [pair.count == 1 ? pair[0] : .beside(pair.map { [$0] }, gap: 2)]
    }
  }

  private static func title(_ layer: ResolvedLayer, _ units: (Int, Int)) -> String {
    let activation = layer.activation.map { " (\($0.text))" } ?? ""
    return "after layer \(layer.index)\(activation)" + (layer.output.count > 2 ? ", two of \(layer.output.count) units" : "")
  }

  private static func heaviest(_ layer: ResolvedLayer, _ a: Tensor, _ network: Network) -> (Int, Int) {
    let count = layer.output.count
    guard count > 2 else { return (0, 1) }
    let columns = Column.values(of: a)
    guard columns.count == count else { return (0, 1) }
    let next = network.layers.first { $0.index == layer.index + 1 }?.parameters.first(where: \.isWeight).flatMap {
      network.parameter($0.name)
    }
    let weighs = (0..<count).map { unit -> Double in
      let spread = Column(columns[unit]).deviation
      guard let next, next.rank == 2, next.shape[0] == count else { return spread }
      return spread * (0..<next.shape[1]).reduce(0) { $0 + abs(next[flat: unit * next.shape[1] + $1]) }
    }
    let order = weighs.indices.sorted { (weighs[$0], -$0) > (weighs[$1], -$1) }.prefix(2).sorted()
    return order.count == 2 ? (order[0], order[1]) : (0, 1)
  }

  /// Where the next layer's only unit has z = 0, if the two units are all it looks at: w₁a₁ + w₂a₂ + b = 0.
  private static func line(after layer: Int, _ network: Network) -> (Double, Double, Double)? {
    guard let next = network.layers.first(where: { $0.index == layer + 1 }), next.input.count == 2, next.output.count == 1,
      let weight = next.parameters.first(where: \.isWeight).flatMap({ network.parameter($0.name) }), weight.count == 2
    else { return nil }
    let bias = next.parameters.first { !$0.isWeight }.flatMap { network.parameter($0.name) }?.elements.first ?? 0
    return (weight.elements[0], weight.elements[1], bias)
  }

  private static func picture(
    _ space: Space, _ rows: [Int], _ data: Dataset, _ line: (Double, Double, Double)?, height: Int
  ) -> Block {
    let classes = data.classes(of: data.targets)
    let count = classes == nil ? 1 : max(data.classCount ?? 1, 1)
    var series = (0..<min(count, 20)).map { index -> Plot.Series in
      let chosen = rows.indices.filter { classes == nil || classes?[rows[$0]] == index }
      return Plot.Series(
        label: classes == nil ? "" : data.classNames.isEmpty ? "class \(index)" : data.className(index),
        x: chosen.map { space.points[$0].0 }, y: chosen.map { space.points[$0].1 }, mark: .points, role: .ofClass(index),
        glyph: Dataset.glyphs[index % Dataset.glyphs.count])
    }.filter { !$0.x.isEmpty }
    let (xs, ys) = (space.points.map(\.0).filter(\.isFinite), space.points.map(\.1).filter(\.isFinite))
    var words = "\(space.title): \(counted(rows.count, "sample")) by \(space.names.0) and \(space.names.1)"
    if let line, let box = Box(xs, ys), let ends = box.ends(of: line) {
      series.append(Plot.Series(label: "z\(space.layer + 1) = 0", x: ends.map(\.0), y: ends.map(\.1), role: .strong, glyph: "."))
      words += ", and the line where z\(space.layer + 1) is 0"
    }
    return .plot(
      Plot(title: space.title, xLabel: space.names.0, yLabel: space.names.1, series: series, height: height, alternative: words))
  }

  /// The room that points take, with a margin.
  private struct Box {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    init?(_ xs: [Double], _ ys: [Double]) {
      guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max() else { return nil }
      let (across, up) = (max(right - left, 0.1) * 0.1, max(high - low, 0.1) * 0.1)
      (x, y) = ((left - across)...(right + across), (low - up)...(high + up))
    }

    /// Where the line w₁x + w₂y + b = 0 enters and leaves.
    func ends(of line: (Double, Double, Double)) -> [(Double, Double)]? {
      let (w1, w2, b) = line
      var found: [(Double, Double)] = []
      for edge in [x.lowerBound, x.upperBound] where w2 != 0 {
        let height: Double = -(w1 * edge + b) / w2
        if y.contains(height) { found.append((edge, height)) }
      }
      for edge in [y.lowerBound, y.upperBound] where w1 != 0 {
        let place: Double = -(w2 * edge + b) / w1
        if x.contains(place) { found.append((place, edge)) }
      }
      guard let first = found.first, let last = found.last(where: { $0 != first }) else { return nil }
      return [first, last]
    }
  }
}

extension ForwardTrace {
  /// What was computed in a layer.
  fileprivate func layer(_ index: Int) -> Layer? { layers.first { $0.index == index } }
}
