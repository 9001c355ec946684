import Markup
import NeuralNetwork

/// The pieces that several reports are made of.
extension PresentationStyle {
  /// A number with the style's significant digits.
  func text(_ value: Double) -> String { NumberText.text(value, precision: precision) }

  func number(_ value: Double, _ role: Role = .number) -> StyledText { StyledText(text(value), role) }

  /// A factor in a sum: negative numbers in brackets.
  func factor(_ value: Double) -> String {
    let text = text(value)
    return text.hasPrefix("-") ? "(\(text))" : text
  }

  /// A formula with the style's digits.
  func text(_ formula: FormulaText) -> String { formula.written(text) }

  /// An array as one or more labelled matrices: pictures and kernels one by one, the first few of them.
  func blocks(_ name: String, _ tensor: Tensor, _ role: Role, caption: StyledText? = nil) -> [Block] {
    let label = caption ?? StyledText(name, role)
    let shape = StyledText("  " + Shape.text(tensor.shape), .muted)
    switch tensor.rank {
    case 0: return [.lines([label + StyledText(" = ") + number(tensor.elements[0], role)])]
    case 1, 2: return [.matrix(matrix(label + shape, tensor, role))]
    default:
      // The last two axes are a picture; the ones before count pictures.
      let height = tensor.shape[tensor.rank - 2]
      let width = tensor.shape[tensor.rank - 1]
      let area = max(height * width, 1)
      let pictures = tensor.count / area
      let shown = min(pictures, 4)
      let columns: [[Block]] = (0..<shown).map { index in
        let place = position(of: index, in: Array(tensor.shape.dropLast(2))).map(String.init).joined(separator: ",")
        let rows = (0..<height).map { row in tensor.elements(index * area + row * width..<index * area + (row + 1) * width) }
        return [.matrix(Matrix(caption: StyledText("\(name)[\(place)]", role), rows: rows, role: role, precision: precision))]
      }
      var lines = label + shape
      if shown < pictures { lines += StyledText("  the first \(shown) of \(pictures)", .muted) }
      return [.lines([lines]), .beside(columns, gap: 3)]
    }
  }

  func matrix(_ caption: StyledText, _ tensor: Tensor, _ role: Role) -> Matrix {
    let matrix = tensor.matrix
    let width = matrix.shape[1]
    let rows = Matrix.shownRows(of: matrix.shape[0]).map { matrix.elements($0 * width..<($0 + 1) * width) }
    return Matrix(caption: caption, rows: rows, rowCount: matrix.shape[0], role: role, precision: precision)
  }

  private func position(of index: Int, in shape: [Int]) -> [Int] {
    var rest = index
    var position = [Int](repeating: 0, count: shape.count)
    for axis in stride(from: shape.count - 1, through: 0, by: -1) where shape[axis] > 0 {
      position[axis] = rest % shape[axis]
      rest /= shape[axis]
    }
    return position
  }
}

extension Block {
  package static func line(_ text: StyledText) -> Block { .lines([text]) }
  /// `layer 1 · dense · tanh`
  static func layerHeading(_ layer: ResolvedLayer) -> Block {
    var text = StyledText("layer \(layer.index)", .heading) + StyledText(" · \(layer.kindName)", .muted)
    if let activation = layer.activation { text += StyledText(" · ", .muted) + StyledText(activation.text, .activation) }
    return .lines([text])
  }
}

/// A sum written out: `0·0.42 + 1·(-0.65) + 0.1`, the middle left out when it is long.
func sumText(_ terms: [String], limit: Int = 5) -> String {
  guard terms.count > limit else { return terms.joined(separator: " + ") }
  return (terms.prefix(limit - 2) + ["…"] + terms.suffix(1)).joined(separator: " + ")
}

/// The places of the largest values, all of them in their order where they are few.
func largestPlaces(_ values: [Double], limit: Int, most: Int = 24) -> (places: [Int], isCut: Bool) {
  guard values.count > limit else { return (Array(values.indices), false) }
  return (LargestPlaces.of(values, most: most), true)
}

/// `4×2`
func shapeText(_ tensor: Tensor) -> String { Shape.text(tensor.shape) }
