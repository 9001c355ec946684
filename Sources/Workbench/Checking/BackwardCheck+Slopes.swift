import NeuralNetwork
import Runtime

/// The slopes of activations, as the tape has them.
extension BackwardCheck {
  /// What every value of the forward pass that has a name changes by, element by element, where one that it is worked out of does:
  /// a line that comes to such numbers (`s = a * (1 - a)`) is right, whatever is made of it.
  ///
  /// - Parameter known: the values on the tape, by how many numbers they are: what is worked out beside it, σ(a) where σ(z) was meant,
  ///   has slopes that nothing asks for.
  func localSlopes(among known: [Int: [Tensor]]) -> [Tensor] {
    let hidden = plain.table.backwardSites
    var met: Set<ObjectIdentifier> = []
    var values: [Variable] = []
    for index in tracked.step where tracked.events.indices.contains(index) && !hidden.contains(tracked.events[index].site) {
      guard values.count < BackwardCheck.slopeLimit else { break }
      if case .variable(let variable) = tracked.events[index].value, variable.isTracked, !variable.isLeaf,
        variable.count == 1 || known[variable.count]?.contains(where: { $0.elements == variable.value.elements }) ?? false,
        met.insert(ObjectIdentifier(variable)).inserted
      {
        values.append(variable)
      }
    }
    var slopes: [Tensor] = []
    for (place, value) in values.enumerated() {
      for argument in values[..<place] where argument.shape == value.shape && value.isElementwise(of: argument, isCurved: false) {
        let slope = (try? value.sum().gradients(for: [argument]))?.first
        guard let slope, slope.elements.contains(where: { $0 != 1 }) else { continue }
        slopes.append(slope)
      }
    }
    return slopes
  }

  /// How many values of the forward pass are looked at for slopes.
  private static let slopeLimit = 64
}
