import NeuralNetwork
import Workbench

// Weights as outputs × inputs, as in W·x + b with columns.
extension ParameterMatching {
  /// Whether weights stand as outputs × inputs: biases are columns, as in W·x + b, or the shapes allow nothing else.
  static func areTurned(_ pairs: [(value: Tensor?, wanted: [Int])]) -> Bool {
    let known = pairs.compactMap { pair in pair.value.map { (shape: $0.shape, wanted: pair.wanted) } }
    guard known.allSatisfy({ $0.shape.reduce(1, *) == $0.wanted.reduce(1, *) }) else { return false }
    let weights = known.filter { $0.wanted.count == 2 && $0.shape.count == 2 }
    guard weights.allSatisfy({ $0.shape == $0.wanted || $0.shape == $0.wanted.reversed() }) else { return false }
    let biases = known.filter { $0.wanted.count == 1 && $0.wanted[0] > 1 && $0.shape.count == 2 }
    let areColumns = !biases.isEmpty && biases.allSatisfy { $0.shape == $0.wanted + [1] }
    // What fits as it stands alone is not turned.
    guard weights.allSatisfy({ $0.shape == $0.wanted.reversed() }) else { return false }
    return areColumns || weights.contains { $0.shape != $0.wanted }
  }

  /// Arrays of W·x + b, where biases are columns, with the weights turned; nil for any others.
  static func turned(_ tensors: [NamedTensor], _ wanted: [ResolvedLayer.Parameter]) -> [NamedTensor]? {
    let widths = wanted.filter { $0.shape.count == 1 && $0.shape[0] > 1 }.map { $0.shape[0] }
    let weights = wanted.filter { $0.shape.count == 2 }.map(\.shape)
    let columns = tensors.filter { $0.value.shape.count == 2 && $0.value.shape[1] == 1 && widths.contains($0.value.shape[0]) }
    let isWeight = { (tensor: NamedTensor) in
      tensor.value.shape.count == 2 && weights.contains(tensor.value.shape.reversed()) && !columns.contains { $0.name == tensor.name }
    }
    guard !widths.isEmpty, columns.count == widths.count, tensors.count(where: isWeight) == weights.count else { return nil }
    // Rows and columns can be taken for one another; names tell them apart.
    let initial = { (tensor: NamedTensor) in tensor.name.lowercased().first }
    guard !columns.contains(where: { initial($0) == "w" }), !tensors.contains(where: { isWeight($0) && initial($0) == "b" }) else {
      return nil
    }
    return tensors.map {
      isWeight($0) ? NamedTensor(name: $0.name, value: $0.value.transposed) : NamedTensor(name: $0.name, value: flat($0.value))
    }
  }

  /// A column as a vector; anything else as it is.
  private static func flat(_ value: Tensor) -> Tensor {
    guard value.shape.count == 2, value.shape[1] == 1 else { return value }
    return (try? Tensor(shape: [value.shape[0]], elements: value.elements)) ?? value
  }
}
