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
      ], alternative: "\(activation.name), \(description.formula), and its slope from z = −\(style.text(reach)) to \(style.text(reach))")
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

  /// How the weights or gradients of each layer are spread: bars over one common range.
  static func histograms(_ network: Network, _ backward: BackwardTrace?, isGradient: Bool, _ style: PresentationStyle) -> [Block] {
    var all: [(name: String, values: [Double])] = []
    for layer in network.layers {
      var values: [Double] = []
      var names: [String] = []
      for parameter in layer.parameters where parameter.isWeight {
        let gradient = backward?.layers.first { $0.index == layer.index }?[parameter.role]
        guard let tensor = isGradient ? gradient : network.parameter(parameter.name) else { continue }
        values += tensor.elements.filter(\.isFinite)
        names.append((isGradient ? "d" : "") + parameter.name)
      }
      if !values.isEmpty { all.append(("layer \(layer.index) · " + names.joined(separator: ", "), values)) }
    }
    guard !all.isEmpty else { return [.line("there are no weights to draw")] }
    let size = all.flatMap(\.values).map(abs).max() ?? 1
    let reach = size > 0 ? size * 1.0001 : 1
    let bins = 20
    return all.prefix(12).enumerated().map { index, layer -> Block in
      var counts = [Double](repeating: 0, count: bins)
      for value in layer.values { counts[max(0, min(bins - 1, Int((value / reach + 1) / 2 * Double(bins))))] += 1 }
      let centers = (0..<bins).map { reach * ((Double($0) + 0.5) / Double(bins) * 2 - 1) }
      let mean = layer.values.reduce(0, +) / Double(layer.values.count)
      let variance = layer.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(layer.values.count)
      let facts =
        "\(counted(layer.values.count, isGradient ? "gradient" : "weight")), mean \(style.text(mean)), spread \(style.text(variance.squareRoot()))"
      return .plot(
        Plot(
          title: "\(layer.name): \(facts)", xLabel: isGradient ? "dW" : "W", yLabel: "count",
          series: [Plot.Series(label: "", x: centers, y: counts, mark: .bars, role: isGradient ? .gradient : .weight)],
          xRange: -reach...reach, height: 6, alternative: "\(layer.name): \(facts)"))
    }
  }

  /// The channels of a convolution's activations for one sample, as pictures.
  static func features(_ words: [String], _ workbench: Workbench, _ arguments: Arguments) throws(Diagnostic) -> [Block] {
    let network = try workbench.requireNetwork()
    let images = network.layers.filter { if case .image = $0.output { true } else { false } }
    guard let first = images.first else {
      throw Diagnostic(
        .command, "the network has no feature maps", hint: "a convolution makes some: net 8x8 -> conv 4 3x3 relu -> flatten -> 2 softmax")
    }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, words.count <= 2 else {
      throw arguments.error("what", "plot features takes a layer and a sample", hint: "plot features \(first.index) 0")
    }
    let index = numbers.first ?? first.index
    guard images.contains(where: { $0.index == index }) else {
      throw arguments.error(
        "what", "layer \(index) has no feature maps", hint: "these have: \(images.map { String($0.index) }.joined(separator: ", "))")
    }
    guard workbench.forward != nil, let layer = try workbench.currentForward().layers.first(where: { $0.index == index }) else {
      throw Diagnostic(.command, "there are no feature maps yet", hint: "run `forward` first")
    }
    let sample = numbers.count == 2 ? numbers[1] : 0
    guard (0..<layer.a.rowCount).contains(sample) else {
      throw arguments.error("what", "there is no sample \(sample)", hint: "there are \(layer.a.rowCount), counted from 0")
    }
    let size = layer.layer.output.count
    let tensor = try? Tensor(
      shape: layer.layer.output.dimensions, elements: Array(layer.a.elements[sample * size..<(sample + 1) * size]))
    guard let tensor else { return [] }
    return [.beside(maps("a\(index)[\(sample)]", tensor, isActivation: true), gap: 3)]
  }

  private static func exponential(_ x: Double) -> Double {
    Activation.softplus.slopes(at: [x])[0] / (1 - Activation.softplus.slopes(at: [x])[0])
  }

  /// Each weight matrix as shades, biases left to `show weights`.
  static func parameters(_ network: Network, _ backward: BackwardTrace?, isGradient: Bool) -> [Block] {
    var columns: [[Block]] = []
    for layer in network.layers {
      for parameter in layer.parameters where parameter.isWeight {
        let gradient = backward?.layers.first { $0.index == layer.index }?[parameter.role]
        guard let tensor = isGradient ? gradient : network.parameter(parameter.name) else { continue }
        let name = (isGradient ? "d" : "") + parameter.name
        columns.append(contentsOf: maps(name, tensor))
      }
    }
    return columns.isEmpty ? [.line("there are no weights to draw")] : [.beside(columns, gap: 3)]
  }

  /// A matrix as one map; kernels one by one, the first few.
  private static func maps(_ name: String, _ tensor: Tensor, isActivation: Bool = false) -> [[Block]] {
    let isDiverging = !isActivation || tensor.elements.contains { $0 < 0 }
    if tensor.rank <= 2 {
      let matrix = tensor.matrix
      let width = matrix.shape[1]
      guard width > 0, matrix.shape[0] > 0 else { return [] }
      let isWhole = matrix.count <= 20_000
      let (height, shown) = isWhole ? (matrix.shape[0], width) : (min(matrix.shape[0], 64), min(width, 64))
      let rows = (0..<height).map { Array(matrix.elements[$0 * width..<$0 * width + shown]) }
      return [
        [
          .heatmap(
            Heatmap(
              title: "\(name) \(shapeText(tensor))" + (isWhole ? "" : ", the first \(height)×\(shown)"), rows: rows, isDiverging: true,
              alternative: "\(name), \(shapeText(tensor)), \(extent(tensor.elements))"))
        ]
      ]
    }
    let (height, width) = (tensor.shape[tensor.rank - 2], tensor.shape[tensor.rank - 1])
    let area = height * width
    guard area > 0 else { return [] }
    let leading = Array(tensor.shape.dropLast(2))
    return (0..<min(tensor.count / area, 8)).map { index in
      let place = Shape.indexText(index, leading)
      let values = Array(tensor.elements[index * area..<(index + 1) * area])
      let rows = (0..<height).map { Array(values[$0 * width..<($0 + 1) * width]) }
      return [
        .heatmap(
          Heatmap(
            title: "\(name)\(place)", rows: rows, isDiverging: isDiverging,
            alternative: "\(name)\(place), \(height)×\(width), \(extent(values))"))
      ]
    }
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

  /// What the network answers over the plane of two features, or over the one feature.
  static func boundary(_ workbench: Workbench, _ style: PresentationStyle) throws(Diagnostic) -> Plot {
    let (network, data) = try workbench.requireFit()
    switch data.featureCount {
    case 1: return try curve(network, data, style)
    case 2: return try plane(network, data, workbench, style)
    default:
      throw Diagnostic(
        .command, "a boundary can be drawn over 2 features, and `\(data.name)` has \(data.featureCount)",
        hint: "`plot loss` and `evaluate` say how well it does")
    }
  }

  /// From the least to the most, of the numbers that are finite.
  private static func extent(_ values: [Double]) -> String {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return "no finite number" }
    let left = values.count - finite.count
    return "from \(NumberText.text(low)) to \(NumberText.text(high))" + (left > 0 ? ", \(left) not finite" : "")
  }

  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = high > low ? (high - low) * 0.12 : 0.5
    return (low - margin)...(high + margin)
  }

  private static func curve(_ network: Network, _ data: Dataset, _ style: PresentationStyle) throws(Diagnostic) -> Plot {
    let xs = range(data.inputs.elements)
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

  private static func plane(
    _ network: Network, _ data: Dataset, _ workbench: Workbench, _ style: PresentationStyle
  ) throws(Diagnostic) -> Plot {
    let xs = range(stride(from: 0, to: data.inputs.count, by: 2).map { data.inputs[flat: $0] })
    let ys = Plot.alignedRange(
      stride(from: 1, to: data.inputs.count, by: 2).map { data.inputs[flat: $0] }, margin: 0.12, rows: Plot.standardHeight)
    let (columns, rows) = (96, 48)
    var points: [Double] = []
    for row in 0..<rows {
      for column in 0..<columns {
        points.append(xs.lowerBound + (xs.upperBound - xs.lowerBound) * (Double(column) + 0.5) / Double(columns))
        points.append(ys.upperBound - (ys.upperBound - ys.lowerBound) * (Double(row) + 0.5) / Double(rows))
      }
    }
    let output = try engine { () throws(EngineError) in try network.output(for: Tensor(shape: [rows * columns, 2], elements: points)) }
    let field: Plot.Field
    if let classes = network.classes(of: output) ?? workbench.classesByData(of: output) {
      field = Plot.Field(classes: (0..<rows).map { Array(classes[$0 * columns..<($0 + 1) * columns]) })
    } else {
      let (low, high) = (output.elements.min() ?? 0, output.elements.max() ?? 1)
      let levels = output.elements.map { high > low && $0.isFinite ? min(7, Int(($0 - low) / (high - low) * 8)) : 0 }
      field = Plot.Field(
        levels: (0..<rows).map { Array(levels[$0 * columns..<($0 + 1) * columns]) }, count: 8, low: low, high: high, name: "ŷ")
    }
    guard var plot = data.plot(style, field: field, xRange: xs, yRange: ys) else {
      throw Diagnostic(.command, "`\(data.name)` has no picture")
    }
    plot.title = "\(data.name): what the network answers"
    let accuracy = (try? workbench.evaluation(of: .training))?.accuracy.map { ", accuracy \(style.text($0))" } ?? ""
    plot.alternative = "\(data.name): \(field.shares(plot.series.map(\.label), style))\(accuracy)"
    return plot
  }

  /// An array: a curve, curves over each other, a shaded matrix.
  ///
  /// Several are curves in one picture with one scale; the first is what they are drawn over where it is a name, a list of numbers
  /// or evenly spaced, and a curve itself where it is computed: `plot x, f(x), g(x)` and `plot f(x), g(x)`.
  static func values(_ value: Value, title: String) throws(Diagnostic) -> Block {
    if case .tuple(let parts) = value, parts.count >= 2 { return try curves(parts, title) }
    let tensor = try value.withoutTracking.tensor("what is drawn")
    guard tensor.count > 0 else { throw Diagnostic(.value, "there is nothing in it to draw") }
    if tensor.rank == 2, tensor.shape[0] > 1, tensor.shape[1] > 1 {
      let width = tensor.shape[1]
      guard tensor.count <= 40_000 else {
        throw Diagnostic(.value, "a matrix of \(shapeText(tensor)) is too large to draw", hint: "draw a part of it")
      }
      let rows = (0..<tensor.shape[0]).map { Array(tensor.elements[$0 * width..<($0 + 1) * width]) }
      let isDiverging = tensor.elements.contains { $0 < 0 }
      return .heatmap(
        Heatmap(
          title: title, rows: rows, isDiverging: isDiverging, alternative: "\(title), \(shapeText(tensor)), \(extent(tensor.elements))"))
    }
    if tensor.rank == 3 || tensor.rank == 4 { return .beside(maps(title, tensor, isActivation: true), gap: 3) }
    guard tensor.rank <= 2 else {
      throw Diagnostic(.value, "an array of shape \(shapeText(tensor)) has no picture", hint: "draw a part of it, such as a[0]")
    }
    let y = tensor.elements
    return .plot(
      Plot(
        title: title, xLabel: "index",
        series: [Plot.Series(label: "", x: y.indices.map(Double.init), y: y, mark: y.count == 1 ? .points : .line, role: .activation)],
        alternative:
          "\(title): \(counted(y.count, "value")) \(extent(y)); the first is \(NumberText.text(y[0])), the last \(NumberText.text(y[y.count - 1]))"
      ))
  }
}

extension Pictures {
  private static let roles: [Role] = [.activation, .class1, .class2, .class3, .class4, .class5, .class6, .class7]

  private static func curves(_ values: [Value], _ title: String) throws(Diagnostic) -> Block {
    let texts = parts(of: title)
    let labels = values.indices.map { texts.count == values.count ? texts[$0] : "\($0 + 1)" }
    var tensors: [Tensor] = []
    for value in values { tensors.append(try value.withoutTracking.tensor("what is drawn")) }
    let x = isPlace(tensors[0], text: texts.count == values.count ? texts[0] : nil) ? tensors[0].elements : nil
    let first = x == nil ? 0 : 1
    guard values.count - first <= roles.count else {
      throw Diagnostic(.value, "\(values.count - first) curves are too many for one picture", hint: "draw at most \(roles.count)")
    }
    let count = x?.count ?? tensors[0].count
    for (index, tensor) in tensors.enumerated().dropFirst() where tensor.count != count || count == 0 {
      throw Diagnostic(
        .value, "`\(labels[0])` has \(counted(tensors[0].count, "number")) and `\(labels[index])` \(tensor.count)",
        hint: "curves of one picture have one length: plot x, f(x), g(x)")
    }
    let places = x ?? (0..<count).map(Double.init)
    let isOne = tensors.count - first == 1
    let series = tensors.enumerated().dropFirst(first).map { index, tensor in
      Plot.Series(label: isOne ? "" : labels[index], x: places, y: tensor.elements, role: roles[index - first])
    }
    let words = tensors.enumerated().dropFirst(first).map { isOne ? "y \(extent($1.elements))" : "\(labels[$0]) \(extent($1.elements))" }
    let across = x == nil ? "" : isOne ? "x \(extent(places)), " : "\(labels[0]) \(extent(places)), "
    return .plot(
      Plot(
        title: title, xLabel: x == nil ? "index" : isOne ? "" : labels[0], series: Array(series),
        alternative: "\(title): \(counted(count, "point")), \(across)\(words.joined(separator: ", "))"))
  }

  /// Whether values are places to draw over: named, written out or evenly spaced, not computed by a function.
  private static func isPlace(_ tensor: Tensor, text: String?) -> Bool {
    let x = tensor.elements
    if x.count > 2 {
      let step: Double = (x[x.count - 1] - x[0]) / Double(x.count - 1)
      if step != 0, x.indices.allSatisfy({ abs(x[$0] - x[0] - step * Double($0)) <= 1e-6 * abs(step) }) { return true }
    }
    guard let text else { return true }
    let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    if word.count == text.count || text.hasPrefix("[") { return true }
    let rest = text.dropFirst(word.count)
    if rest.hasPrefix("["), rest.hasSuffix("]"), !rest.dropFirst().dropLast().contains("[") { return true }
    let makers = ["linspace", "arange", "range", "array", "asarray", "list", "sort", "sorted", "logspace", "unique"]
    return rest.hasPrefix("(") && word.split(separator: ".").last.map { makers.contains(String($0)) } ?? false
  }

  /// The expressions of a list, split at the commas outside brackets and quotes.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if character == ",", depth == 0 {
        parts.append("")
        continue
      }
      if !(character == " " && parts[parts.count - 1].isEmpty) { parts[parts.count - 1].append(character) }
    }
    return parts.map { part in
      var part = part
      while part.hasSuffix(" ") { part.removeLast() }
      return part
    }
  }
}

extension Plot.Field {
  /// How much of the area each class has: `class 0 on 40 % of the area, class 1 on 60 %`; for levels, from where to where.
  fileprivate func shares(_ names: [String], _ style: PresentationStyle) -> String {
    if let low, let high { return "\(name) from \(style.text(low)) to \(style.text(high)) over the area" }
    let all = classes.joined()
    let found = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let parts = found.enumerated().map { position, entry in
      let label = names.indices.contains(entry.key) && !names[entry.key].isEmpty ? names[entry.key] : "class \(entry.key)"
      let share = Int((Double(entry.value) * 100 / Double(max(all.count, 1))).rounded())
      return position == 0 ? "\(label) on \(share) % of the area" : "\(label) \(share) %"
    }
    return parts.joined(separator: ", ")
  }
}
