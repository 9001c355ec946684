import Glibc
import Markup
import NeuralNetwork

extension ForwardReport {
  /// The form of the loss that was computed, from z, where the outputs are so near 0 or 1 that the usual one would not give it.
  func saturated(_ value: Double, _ targets: Tensor, _ style: PresentationStyle) -> (formula: String, example: StyledText?)? {
    guard let last = trace.layers.last, let z = last.z, z.count == trace.output.count else { return nil }
    let output = trace.output
    let n = max(output.rowCount, 1)
    switch (loss, last.layer.activation) {
    case (.bce, .sigmoid) where targets.count == output.count: break
    case (.crossEntropy, .softmax) where targets.rank == 1 && targets.count == n: break
    default: return nil
    }
    guard let usual = loss.usualValue(output, targets) else { return nil }
    // A difference below what is shown is rounding.
    let computed = value - trace.penalty
    guard !usual.isFinite || abs(usual - computed) > 1e-6 * max(abs(computed), 1e-300) else { return nil }
    guard loss == .bce else { return ("L = mean (ln Σ e^z − z[class]), computed from z: some ŷ are too near 0", nil) }
    guard n <= 8, output.count == n, trace.penalty == 0 else {
      return ("\(Self.stableFormula), computed from z: some ŷ are too near 0 or 1", nil)
    }
    let terms = (0..<n).map { row -> String in
      let (z, y) = (z[flat: row], targets[flat: row])
      let loss = max(z, 0) - z * y + log1p(exp(-abs(z)))
      return style.factor(loss)
    }
    return (
      "\(Self.stableFormula), computed from z: some ŷ are too near 0 or 1",
      StyledText("L", .loss) + StyledText(" = (\(sumText(terms, limit: 4)))/\(n)")
    )
  }

  private static let stableFormula = "L = mean (max(z, 0) − z·y + ln(1 + e^−|z|))"
}
