import NeuralNetwork
import Runtime

/// The parameters of the network as the arrays in which the learner sees and changes them, through whatever name.
///
/// An array is the parameter as long as it holds the parameter's numbers; what is written into it then goes to the network. After a
/// training it is what the parameter was, and the next to ask for the parameter gets another.
final class LiveParameters {
  private let network: Network
  private var arrays: [String: WatchedArray] = [:]
  private var written: Set<String> = []

  init(_ network: Network) { self.network = network }

  /// The array that holds a parameter; nil where the network has no such parameter.
  func array(_ name: String) -> NDArray? {
    guard let tensor = network.parameter(name) else { return nil }
    if let watched = arrays[name], watched.array.holds(tensor) {
      _ = watched.takeChange()
      return watched.array
    }
    let array = NDArray(tensor)
    arrays[name] = WatchedArray(array) { [weak self] in self?.willBeWritten(name) }
    return array
  }

  private func willBeWritten(_ name: String) {
    if let array = arrays[name]?.array, let tensor = network.parameter(name), array.holds(tensor) { written.insert(name) }
  }

  /// What was written into the arrays since this was last asked.
  func takeChanges() -> [(name: String, value: Tensor)] {
    if written.isEmpty { return [] }
    let names = written.sorted()
    written = []
    return names.compactMap { name in
      guard let watched = arrays[name], watched.takeChange(), let old = network.parameter(name) else { return nil }
      guard let new = try? watched.array.tensor.reshaped(to: old.shape), !watched.array.holds(old) else { return nil }
      return (name, new)
    }
  }
}

extension NDArray {
  /// Whether it has a tensor's shape and, bit by bit, its numbers.
  func holds(_ tensor: Tensor) -> Bool {
    guard shape == tensor.shape, dtype == .float64, isContiguous else { return false }
    return tensor.withElements { numbers in
      numbers.indices.allSatisfy { numbers[$0].bitPattern == floats[$0].bitPattern }
    }
  }
}
