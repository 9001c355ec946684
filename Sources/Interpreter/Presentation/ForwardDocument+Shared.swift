import Markup
import NeuralNetwork

/// Layers that use their parameters at many places: kernels over an image, recurrent weights over time.
extension ForwardReport {
  /// `z1[0,0,1,1] = 0.2·0.5 + … + 0.1`: one place of a convolution, away from the border.
  func convolutionSum(_ layer: ForwardTrace.Layer, _ style: PresentationStyle) -> StyledText? {
    let k = layer.index
    guard case .image(let channels, let height, let width) = layer.layer.input,
      case .image(let filters, let outputHeight, let outputWidth) = layer.layer.output, let z = layer.z, let kernels = parameters["W\(k)"],
      let bias = parameters["b\(k)"], layer.input.count >= channels * height * width, z.count >= filters * outputHeight * outputWidth
    else { return nil }
    let (row, column) = (outputHeight / 2, outputWidth / 2)
    var terms: [String] = []
    func add(_ options: LayerSpecification.Convolution, isTransposed: Bool) {
      for channel in 0..<channels {
        for i in 0..<options.kernelHeight {
          for j in 0..<options.kernelWidth {
            var (y, x) = (0, 0)
            if isTransposed {
              y = row + options.padding.height - i * options.dilation.height
              x = column + options.padding.width - j * options.dilation.width
              guard y % options.stride.height == 0, x % options.stride.width == 0 else { continue }
              y /= options.stride.height
              x /= options.stride.width
            } else {
              y = row * options.stride.height + i * options.dilation.height - options.padding.height
              x = column * options.stride.width + j * options.dilation.width - options.padding.width
            }
            guard (0..<height).contains(y), (0..<width).contains(x) else { continue }
            let kernel = isTransposed ? channel * filters : channel
            let weight = kernels[flat: (kernel * options.kernelHeight + i) * options.kernelWidth + j]
            terms.append(style.factor(layer.input[flat: (channel * height + y) * width + x]) + "·" + style.factor(weight))
          }
        }
      }
    }
    switch layer.layer.specification.kind {
    case .convolution(let options): add(options, isTransposed: false)
    case .transposedConvolution(let options): add(options, isTransposed: true)
    default: return nil
    }
    let sum = sumText(terms + [style.factor(bias[flat: 0])], limit: style.isDetailed ? 28 : 5)
    return StyledText("z\(k)[\(isSingle ? "" : "0,")0,\(row),\(column)]", .preactivation) + StyledText(" = \(sum) = ")
      + style.number(z[flat: row * outputWidth + column], .preactivation)
  }

  /// `a2[0,0,0,0] = max(0.1, 0.4, …)`: the window with the most in it, the middle one.
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

  /// A recurrent cell's step from time t − 1 to t.
  func recurrentFormulas(_ options: LayerSpecification.Recurrent, _ k: Int, _ input: String) -> [String] {
    let result = "a\(k) = \(options.keepsSequence ? "all h" : "the last h")"
    let sum = "\(input)ₜ @ Wx\(k) + hₜ₋₁ @ Wh\(k) + b\(k)"
    switch options.cell {
    case .rnn: return ["hₜ = \(options.activation.name)(\(sum)),  \(result)"]
    case .lstm:
      return [
        "[i f g o] = \(sum), then i, f, o through σ and g through tanh", "cₜ = f ⊙ cₜ₋₁ + i ⊙ g,  hₜ = o ⊙ tanh(cₜ),  \(result)",
      ]
    case .gru:
      return [
        "[r z] = σ(\(sum) + bh\(k)),  n = tanh(\(input)ₜ @ Wx\(k) + b\(k) + r ⊙ (hₜ₋₁ @ Wh\(k) + bh\(k)))",
        "hₜ = (1 − z) ⊙ n + z ⊙ hₜ₋₁,  \(result)",
      ]
    }
  }
}
