import Language
import Markup
import NeuralNetwork

/// Weights, gradients and feature maps.
extension Pictures {
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
    let kind = network.layers.first { $0.index == index }?.kindName ?? ""
    return [gallery("a\(index)[\(sample)]", tensor, isActivation: true, of: "feature maps of layer \(index), \(kind)")]
  }

  /// `plot kernels 1 0`: the kernels of a convolution, or of one of its outputs, beside each other.
  static func kernels(_ words: [String], _ network: Network, _ arguments: Arguments) throws(Diagnostic) -> [Block] {
    let found = network.layers.flatMap { layer in
      layer.parameters.compactMap { parameter in
        parameter.isWeight ? network.parameter(parameter.name).flatMap { $0.rank == 4 ? (layer.index, parameter.name, $0) : nil } : nil
      }
    }
    guard let first = found.first else {
      throw Diagnostic(
        .command, "the network has no kernels", hint: "a convolution has some: net 8x8 -> conv 4 3x3 relu -> flatten -> 2 softmax")
    }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, words.count <= 2 else {
      throw arguments.error(
        "what", "plot kernels takes a layer, and the output whose kernels are drawn", hint: "plot kernels \(first.0) 0")
    }
    let index = numbers.first ?? first.0
    guard let (_, name, tensor) = found.first(where: { $0.0 == index }) else {
      throw arguments.error(
        "what", "layer \(index) has no kernels", hint: "these have: \(found.map { String($0.0) }.joined(separator: ", "))")
    }
    guard numbers.count == 2 else { return [gallery(name, tensor, of: "kernels of layer \(index)")] }
    let (chosen, count) = (numbers[1], tensor.shape[0])
    guard (0..<count).contains(chosen) else {
      throw arguments.error("what", "there is no \(name)[\(chosen)]", hint: "there are \(count), counted from 0")
    }
    let size = tensor.count / count
    let part = try engine { () throws(EngineError) in
      try Tensor(shape: Array(tensor.shape.dropFirst()), elements: Array(tensor.elements[chosen * size..<(chosen + 1) * size]))
    }
    return [gallery("\(name)[\(chosen)]", part, of: "kernels of layer \(index), output \(chosen)")]
  }

  /// How large each layer's gradients are: the mean of their sizes, on one logarithmic scale.
  static func gradientSizes(_ network: Network, _ backward: BackwardTrace, _ style: PresentationStyle) -> [Block] {
    var bars: [BarChart.Bar] = []
    for layer in network.layers {
      for parameter in layer.parameters where parameter.isWeight {
        guard let gradient = backward.layers.first(where: { $0.index == layer.index })?[parameter.role], gradient.count > 0 else {
          continue
        }
        let size = gradient.elements.reduce(0) { $0 + abs($1) } / Double(gradient.count)
        bars.append(BarChart.Bar("d\(parameter.name) \(shapeText(gradient))", size, role: .gradient))
      }
    }
    guard let first = bars.first, let last = bars.last else { return [.line("there are no gradients to draw")] }
    let ends = [first, last].map { "\($0.label) \(style.text($0.value))" }
    let words = bars.count == 1 ? ends[0] : "from \(ends[0]) to \(ends[1])"
    return [
      .bars(
        BarChart(
          title: "mean |dW| of each layer, logarithmic", bars: bars, isLogarithmic: true,
          alternative: "mean |dW| \(words)"))
    ]
  }

  /// Each weight matrix as shades, biases left to `show weights`; of one layer, or of all.
  static func parameters(_ network: Network, layer chosen: Int?, _ backward: BackwardTrace?, isGradient: Bool) -> [Block] {
    var galleries: [Block] = []
    var columns: [[Block]] = []
    for layer in network.layers where chosen == nil || layer.index == chosen {
      for parameter in layer.parameters where parameter.isWeight {
        let gradient = backward?.layers.first { $0.index == layer.index }?[parameter.role]
        guard let tensor = isGradient ? gradient : network.parameter(parameter.name) else { continue }
        let name = (isGradient ? "d" : "") + parameter.name
        if tensor.rank > 2 {
          galleries += [gallery(name, tensor, of: isGradient ? "gradients" : "kernels"), .blank]
        } else {
          columns.append(contentsOf: map(name, tensor))
        }
      }
    }
    if columns.isEmpty { galleries = galleries.dropLast() }
    if columns.isEmpty, galleries.isEmpty { return [.line("there are no weights to draw")] }
    return galleries + (columns.isEmpty ? [] : [.beside(columns, gap: 3)])
  }

  /// A matrix as one map.
  private static func map(_ name: String, _ tensor: Tensor) -> [[Block]] {
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

  /// The last two axes of an array as maps on one scale: as many as stand in one row of 80 columns, or four where few do.
  static func gallery(_ name: String, _ tensor: Tensor, isActivation: Bool = false, of what: String) -> Block {
    let isDiverging = !isActivation || tensor.elements.contains { $0 < 0 }
    let (height, width) = (tensor.shape[tensor.rank - 2], tensor.shape[tensor.rank - 1])
    let area = max(height * width, 1)
    let leading = Array(tensor.shape.dropLast(2))
    let count = tensor.count / area
    // A name's own subscripts go on; of an expression there is only the place.
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "_[,] ".contains($0) } && !name.hasPrefix("[")
    func place(_ index: Int) -> String {
      let text = Shape.indexText(index, leading)
      return !isName ? text : name.hasSuffix("]") ? name.dropLast() + "," + text.dropFirst() : name + text
    }
    let last = place(max(count - 1, 0))
    let shown = min(count, max(4, 82 / (max(2 * width, last.count) + 2)))
    let maps = (0..<shown).map { index -> Heatmap in
      let place = place(index)
      let values = Array(tensor.elements[index * area..<(index + 1) * area])
      let rows = (0..<height).map { Array(values[$0 * width..<($0 + 1) * width]) }
      return Heatmap(title: place, rows: rows, isDiverging: isDiverging, alternative: "\(place), \(height)×\(width), \(extent(values))")
    }
    let title = what + (shown < count ? ": the first \(shown) of \(count)" : "")
    return .gallery(
      Gallery(
        title: title, maps: maps, isDiverging: isDiverging,
        alternative: "\(title): \(count) of \(height)×\(width), \(extent(tensor.elements))"))
  }
}
