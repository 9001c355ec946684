import Glibc
import Language
import Markup
import NeuralNetwork

/// `plot surface W1[0,0] W1[0,1]`: the loss as two parameters move and the others stay.
struct LossSurface {
  private let workbench: Workbench
  private let names: [String]
  private let places: [(name: String, index: [Int])]

  init(_ words: [String], _ workbench: Workbench, _ arguments: Arguments) throws(Diagnostic) {
    guard words.count == 2 else {
      throw arguments.error("what", "plot surface needs two weights or biases", hint: "plot surface W1[0,0] W1[1,0]")
    }
    let (network, _) = try workbench.requireFit()
    self.workbench = workbench
    names = words
    var places: [(name: String, index: [Int])] = []
    for word in words { places.append(try ParameterPlace.read(word, network, arguments, at: "what")) }
    guard places[0].name != places[1].name || places[0].index != places[1].index else {
      throw arguments.error("what", "the two axes of the surface are the same number")
    }
    self.places = places
  }

  func plot(_ style: PresentationStyle) throws(Diagnostic) -> Plot {
    let (network, data) = try workbench.requireFit()
    // A copy moves, so that nothing is lost if this fails.
    try engine { () throws(EngineError) in try network.requireRoom(copies: 2, for: "the surface") }
    let probe = network.copy()
    let setup = workbench.setup
    let centre = places.map { value($0, network) }
    let path = self.path(probe)
    let reach = centre.indices.map { axis in
      max(abs(centre[axis]) * 1.5, 2, (path.map { abs($0[axis] - centre[axis]) }.max() ?? 0) * 1.15)
    }
    let (columns, rows) = (40, 24)
    let ys = Plot.alignedRange([centre[1] - reach[1], centre[1] + reach[1]], margin: 0, rows: Plot.standardHeight)
    var losses: [[Double]] = []
    for row in 0..<rows {
      let second = ys.upperBound - (ys.upperBound - ys.lowerBound) * (Double(row) + 0.5) / Double(rows)
      var line: [Double] = []
      for column in 0..<columns {
        let first = centre[0] + reach[0] * (2 * (Double(column) + 0.5) / Double(columns) - 1)
        try set(places[0], first, probe)
        try set(places[1], second, probe)
        line.append(try engine { () throws(EngineError) in try probe.evaluate(data.inputs, targets: data.targets, setup: setup).loss })
      }
      losses.append(line)
    }
    let all = losses.flatMap { $0 }.filter(\.isFinite)
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let count = 9
    // Where the loss spans orders of magnitude, even steps would show one white plain.
    let isLogarithmic = low > 0 && high / low > 20
    func share(_ loss: Double) -> Double {
      isLogarithmic ? log(loss / low) / log(high / low) : (loss - low) / (high - low)
    }
    let levels = losses.map { row in
      row.map { loss in high > low && loss.isFinite ? max(0, min(count - 1, Int(share(loss) * Double(count)))) : count - 1 }
    }
    var series: [Plot.Series] = []
    if path.count > 1 {
      series = [
        Plot.Series(label: "path taken", x: path.map { $0[0] }, y: path.map { $0[1] }, role: .strong, glyph: "+"),
        Plot.Series(label: "start", x: [path[0][0]], y: [path[0][1]], mark: .points, role: .strong, glyph: "S"),
      ]
    }
    series.append(Plot.Series(label: "now", x: [centre[0]], y: [centre[1]], mark: .points, role: .strong, glyph: "X"))
    let here = "\(style.text(centre[0])), \(style.text(centre[1]))"
    let way = path.count > 1 ? "\(style.text(path[0][0])), \(style.text(path[0][1])) → \(here)" : "now \(here)"
    return Plot(
      title: "loss from \(style.text(low)) to \(style.text(high))\(isLogarithmic ? ", logarithmic shades" : "")", xLabel: names[0],
      yLabel: names[1], series: series,
      xRange: (centre[0] - reach[0])...(centre[0] + reach[0]), yRange: ys,
      field: Plot.Field(levels: levels, count: count, low: low, high: high, name: "L"),
      alternative: "loss over \(names[0]), \(names[1]): \(style.text(low)) to \(style.text(high)); \(way)"
    )
  }

  /// The two numbers at each step of the training that is kept.
  private func path(_ probe: Network) -> [[Double]] {
    guard let kept = workbench.trainer?.path, kept.count > 1 else { return [] }
    let current = probe.parameterVector
    defer { try? probe.setParameterVector(current) }
    return kept.compactMap { point in
      guard (try? probe.setParameterVector(point.parameters)) != nil else { return nil }
      return places.map { value($0, probe) }
    }
  }

  private func offset(_ place: (name: String, index: [Int]), _ shape: [Int]) -> Int {
    zip(place.index, shape).reduce(0) { $0 * $1.1 + $1.0 }
  }

  private func value(_ place: (name: String, index: [Int]), _ network: Network) -> Double {
    guard let tensor = network.parameter(place.name) else { return 0 }
    return tensor[flat: offset(place, tensor.shape)]
  }

  private func set(_ place: (name: String, index: [Int]), _ value: Double, _ network: Network) throws(Diagnostic) {
    guard var tensor = network.parameter(place.name) else { return }
    tensor[flat: offset(place, tensor.shape)] = value
    try engine { () throws(EngineError) in try network.setParameter(place.name, to: tensor) }
  }
}
