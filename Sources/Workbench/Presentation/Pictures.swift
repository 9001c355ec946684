import Language
import Markup
import NeuralNetwork
import Runtime

/// What `plot` draws.
enum Pictures {
  /// The loss curves of one or more runs.
  static func loss(_ runs: [RunRecord], _ style: PresentationStyle) -> Plot {
    let roles: [Role] = [.class0, .class1, .class2, .class3, .class4, .class5, .class6, .class7]
    let signs: [Character] = ["*", "+", "o", "x", "#", "%", "@", "="]
    let curves = runs.map { $0.points.filter { $0.loss.isFinite } }
    let name = runs.allSatisfy(\.drawsLoss) ? "loss" : "batch loss"
    let all = curves.flatMap { $0.map(\.loss) }
    let isLogarithmic = (all.min() ?? 0) > 0 && (all.max() ?? 1) / (all.min() ?? 1) > 50
    let isEpochs = runs.allSatisfy { $0.steps == $0.epochs }
    let isOne = runs.count == 1
    let series = zip(runs, curves).enumerated().map { index, pair in
      Plot.Series(
        label: isOne ? "" : "run \(pair.0.number)", x: pair.1.map(\.step), y: pair.1.map(\.loss), role: isOne ? .loss : roles[index % 8],
        glyph: signs[index % 8])
    }
    let words = zip(runs, curves).map { run, points -> String in
      let ends = points.isEmpty ? "no finite loss" : "from \(style.text(points[0].loss)) to \(style.text(points[points.count - 1].loss))"
      return isOne
        ? "the \(name) over \(counted(run.steps, "step")) goes \(ends)" : "run \(run.number) goes \(ends) in \(counted(run.steps, "step"))"
    }
    return Plot(
      title: isOne ? name : "\(name) of \(counted(runs.count, "run"))", xLabel: isEpochs ? "epoch" : "step", yLabel: "L", series: series,
      isYLogarithmic: isLogarithmic, alternative: words.joined(separator: "; "))
  }

  /// An activation with its slope; after a forward pass, where the z of a layer that has it stand now.
  static func activation(_ activation: Activation, _ forward: ForwardTrace? = nil, _ style: PresentationStyle = PresentationStyle()) -> Plot
  {
    let layer = forward?.layers.first { $0.layer.activation == activation && $0.z != nil && $0.a.rowCount > 0 }
    let (sample, now) = layer.map(shownSums) ?? (0, [])
    // As far as the z of now reach, in whole fives.
    let reach = min(50, max(5, ((now.map(abs).max() ?? 0) / 5).rounded(.up) * 5))
    let z = stride(from: -reach, through: reach * 1.00001, by: reach / 100).map { ($0 * 1000).rounded() / 1000 }
    let description = activation.description
    if activation == .softmax {
      // Of two units, one held at 0.
      let values = z.map { 1 / (1 + exponential(-$0)) }
      return Plot(
        title: "softmax", xLabel: "z₁ (z₂ = 0)", yLabel: "a₁",
        series: [
          Plot.Series(label: "a₁ of two units", x: z, y: values, role: .activation),
          Plot.Series(label: "slope a₁(1 − a₁)", x: z, y: values.map { $0 * (1 - $0) }, role: .gradient, glyph: "."),
        ],
        alternative: "softmax of two units: \(description.summary)")
    }
    var plot = Plot(
      title: "\(activation.text): \(description.formula)", xLabel: "z", yLabel: "a",
      series: [
        Plot.Series(label: "a", x: z, y: activation.values(at: z), role: .activation, glyph: "*"),
        Plot.Series(label: "slope \(description.derivative)", x: z, y: activation.slopes(at: z), role: .gradient, glyph: "."),
      ], alternative: "\(activation.name), \(description.formula), and its slope from z = -\(style.text(reach)) to \(style.text(reach))")
    let units = now.enumerated().filter { $0.element.isFinite && abs($0.element) <= reach }
    let values = units.map(\.element)
    guard let layer, !values.isEmpty else { return plot }
    let index = layer.index
    // One unit's z is a mark of its own; of several each has its number.
    plot.markers = units.map { unit, z in
      Plot.Series(
        label: "z\(index)[\(sample),\(unit)] = \(style.text(z))", x: [z], y: activation.values(at: [z]), mark: .points,
        role: .preactivation,
        glyph: units.count == 1 ? "*" : Character(String(unit % 10)))
    }
    let told = values.prefix(4).map(style.text).joined(separator: ", ") + (values.count > 4 ? ", …" : "")
    plot.alternative = "\(activation.name), \(description.formula); now z\(index)[\(sample)] = \(told)"
    return plot
  }

  /// The z of a layer's first units for the first sample that is not all zeros, as `forward` shows it.
  private static func shownSums(_ layer: ForwardTrace.Layer) -> (sample: Int, z: [Double]) {
    guard let z = layer.z else { return (0, []) }
    let (inputs, width) = (layer.layer.input.count, layer.layer.output.count)
    let sample =
      (0..<min(z.rowCount, 100)).first { row in
        (0..<inputs).contains { layer.input[flat: row * inputs + $0] != 0 }
      } ?? 0
    return (sample, Array(z.elements[sample * width..<sample * width + min(width, 8)]))
  }

  private static func exponential(_ x: Double) -> Double {
    Activation.softplus.slopes(at: [x])[0] / (1 - Activation.softplus.slopes(at: [x])[0])
  }

  /// The first sample's activations, layer by layer.
  static func unitValues(_ trace: ForwardTrace) -> [[Double]] {
    guard let first = trace.layers.first else { return [] }
    let inputs = Array(first.input.elements.prefix(first.layer.input.count))
    return [inputs] + trace.layers.map { Array($0.a.elements.prefix($0.layer.output.count)) }
  }

  /// The first sample's δ, layer by layer: dz, or da where there is no z.
  static func unitGradients(_ trace: BackwardTrace) -> [[Double]] {
    guard let first = trace.layers.first, !first.layer.input.dimensions.isEmpty else { return [] }
    return [[]] + trace.layers.map { Array(($0.dz ?? $0.da).elements.prefix($0.layer.output.count)) }
  }

  /// From the least to the most, of the numbers that are finite.
  static func extent(_ values: [Double]) -> String {
    guard let (low, high, left) = Column.finiteExtent(of: values) else { return "no finite number" }
    return "from \(NumberText.text(low)) to \(NumberText.text(high))" + (left > 0 ? ", \(left) not finite" : "")
  }
}
