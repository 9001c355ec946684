import Glibc

extension LossFunction {
  /// The loss by its usual formula, from the outputs alone; nil where it is the computed one but for rounding, or there is no other.
  ///
  /// Cross-entropies are computed from z: from outputs that are 0 or 1 to the last digit they cannot be.
  public func usualValue(_ output: Tensor, _ targets: Tensor) -> Double? {
    output.withElements { output in
      targets.withElements { targets in
        // The logarithm of a number that is farther from 0 and from 1 has enough digits.
        let edge = 1e-9
        switch self {
        case .bce where targets.count == output.count && !output.isEmpty:
          guard output.contains(where: { !($0 > edge && $0 < 1 - edge) }) else { return nil }
          var sum = 0.0
          for (p, y) in zip(output, targets) { sum += (y == 0 ? 0 : y * log(p)) + (y == 1 ? 0 : (1 - y) * log(1 - p)) }
          return -sum / Double(output.count)
        case .crossEntropy where !targets.isEmpty && output.count >= targets.count:
          let width = output.count / targets.count
          func likely(_ sample: Int) -> Double { output[sample * width + Int(max(0, min(targets[sample], Double(width - 1))))] }
          guard targets.indices.contains(where: { !(likely($0) > edge && likely($0) < 1 - edge) }) else { return nil }
          return -targets.indices.reduce(0) { $0 + log(likely($1)) } / Double(targets.count)
        default: return nil
        }
      }
    }
  }
}
