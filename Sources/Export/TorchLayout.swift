import NeuralNetwork
import Workbench

/// How a layer's parameters are called and laid out in a PyTorch module.
///
/// Linear weights are (outputs × inputs) there, and recurrent ones (gates × inputs): the transposes of ours. Kernels are the same.
enum TorchLayout {
  struct Parameter {
    /// Behind the module's name: `weight`, `bias_hh_l0`.
    var name: String
    /// `W`, `Wx`: our role for it; nil for the second bias of rnn and lstm, which ours have not.
    var role: String?
    var isTransposed = false
    var shape: [Int]
  }

  static func parameters(of layer: ResolvedLayer) -> [Parameter] {
    func shape(_ role: String) -> [Int] { layer.parameters.first { $0.role == role }?.shape ?? [] }
    guard !layer.parameters.isEmpty else { return [] }
    guard case .recurrent(let options) = layer.specification.kind else {
      let isDense = layer.kindName == "dense"
      return [
        Parameter(name: "weight", role: "W", isTransposed: isDense, shape: isDense ? shape("W").reversed() : shape("W")),
        Parameter(name: "bias", role: "b", shape: shape("b")),
      ]
    }
    return [
      Parameter(name: "weight_ih_l0", role: "Wx", isTransposed: true, shape: shape("Wx").reversed()),
      Parameter(name: "weight_hh_l0", role: "Wh", isTransposed: true, shape: shape("Wh").reversed()),
      Parameter(name: "bias_ih_l0", role: "b", shape: shape("b")),
      Parameter(name: "bias_hh_l0", role: options.cell == .gru ? "bh" : nil, shape: shape("b")),
    ]
  }
}

extension Tensor {
  /// Rows and columns exchanged.
  var transposed: Tensor {
    guard rank == 2 else { return self }
    let (rows, columns) = (shape[0], shape[1])
    var turned = [Double](repeating: 0, count: count)
    for row in 0..<rows { for column in 0..<columns { turned[column * rows + row] = elements[row * columns + column] } }
    return (try? Tensor(shape: [columns, rows], elements: turned)) ?? self
  }
}
