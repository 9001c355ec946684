import Markup
import NeuralNetwork

/// Layers that use their parameters at many places: kernels over an image, pooling windows.
extension ForwardReport {
  /// A convolution's sums: one kernel over one place of the picture, all of them with `set detail=full`.
  func kernelSums(_ layer: ForwardTrace.Layer, _ z: Tensor, _ style: PresentationStyle) -> [StyledText] {
    let k = layer.index
    guard let weights = parameters["W\(k)"], let bias = parameters["b\(k)"], let places = KernelPlaces(layer.layer) else { return [] }
    func line(_ place: Int) -> StyledText {
      let (column, row) = (place % places.columns, place / places.columns % places.rows)
      let (filter, sample) = (
        place / (places.columns * places.rows) % places.filters, place / (places.columns * places.rows * places.filters)
      )
      var terms: [[Double]] = []
      for channel in 0..<places.channels {
        for i in 0..<places.options.kernelHeight {
          for j in 0..<places.options.kernelWidth {
            guard let met = places.input(row: row, column: column, i: i, j: j) else { continue }
            let value = layer.input[flat: places.inputOffset(sample: sample, channel: channel, row: met.row, column: met.column)]
            let weight = weights[flat: places.weightOffset(filter: filter, channel: channel, i: i, j: j)]
            terms.append([value, weight])
          }
        }
      }
      let sum = ShownSum(terms, ending: [bias[flat: filter]], limit: style.isDetailed ? 28 : 5)
      let name = (isSingle ? [] : [sample]) + [filter, row, column]
      return StyledText("z\(k)[\(name.map(String.init).joined(separator: ","))]", .preactivation)
        + StyledText(" = " + style.lead(sum, to: z[flat: place])) + style.number(z[flat: place], .preactivation)
    }
    if style.isDetailed { return detailed(z, line) }
    // The middle, away from the border.
    return [line(places.outputOffset(sample: 0, filter: 0, row: places.rows / 2, column: places.columns / 2))]
  }

  /// `a2[0,0,0,0] = max(0.1, 0.4, …)`: the window in the middle.
  func poolingExample(_ layer: ForwardTrace.Layer, _ style: PresentationStyle) -> StyledText? {
    let options: LayerSpecification.Pooling
    let isMaximum: Bool
    switch layer.layer.specification.kind {
    case .maxPool(let found): (options, isMaximum) = (found, true)
    case .averagePool(let found): (options, isMaximum) = (found, false)
    default: return nil
    }
    guard case .image(_, let height, let width) = layer.layer.input, case .image(_, let outputHeight, let outputWidth) = layer.layer.output
    else { return nil }
    let (row, column) = (outputHeight / 2, outputWidth / 2)
    let stride = options.stride ?? Pair(options.height, options.width)
    var values: [String] = []
    for y in 0..<options.height {
      for x in 0..<options.width {
        let (r, c) = (row * stride.height + y - options.padding.height, column * stride.width + x - options.padding.width)
        guard (0..<height).contains(r), (0..<width).contains(c) else { continue }
        let value = layer.input[flat: r * width + c]
        values.append(isMaximum ? style.text(value) : style.factor(value))
      }
    }
    let limit = style.isDetailed ? 25 : 9
    let shown = values.count <= limit ? values : Array(values.prefix(limit - 2)) + ["…"] + values.suffix(1)
    let formula =
      isMaximum ? "max(\(shown.joined(separator: ", ")))" : "(\(shown.joined(separator: " + ")))/\(options.height * options.width)"
    return StyledText("a\(layer.index)[\(isSingle ? "" : "0,")0,\(row),\(column)]", .activation) + StyledText(" = \(formula) = ")
      + style.number(layer.a[flat: row * outputWidth + column], .activation)
  }
}
