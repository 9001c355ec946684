/// What a name says that its value is: `dW1`, `grad_W1`, `W1_grad`, `delta2` hold gradients, `loss` the loss.
enum GradientName {
  /// The last part of what stands left of `=`: `dW1` of `self.dW1`, `grads['dW1']` and `dW1[i]`.
  static func last(_ target: String) -> String {
    var rest = target[...]
    while rest.last == "]", let open = openingBracket(rest) {
      let inside = rest[rest.index(after: open)...].dropLast()
      if let quote = inside.first, quote == "'" || quote == "\"", inside.last == quote { return String(inside.dropFirst().dropLast()) }
      rest = rest[..<open]
    }
    let word = rest.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return word.isEmpty ? target : String(word.reversed())
  }

  /// What the last brackets of a target belong to: `grads` of `grads['W1']`; nil where there are none.
  static func container(_ target: String) -> String? {
    guard target.last == "]", let open = openingBracket(target[...]) else { return nil }
    return last(String(target[..<open]))
  }

  private static func openingBracket(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static let markers = ["grad", "delta", "nabla", "partial", "error", "residual", "diff"]
  private static let primals: Set<String> = [
    "w", "b", "z", "a", "h", "x", "y", "c", "o", "f", "i", "g", "u", "v", "s", "out", "output", "outputs", "input", "inputs", "values",
    "hidden", "weights", "weight", "bias", "biases", "scores", "logits", "hraw", "hnext", "cnext", "raw", "pred", "loss", "cost", "probs",
    "prev", "next", "kernel", "kernels", "filter", "filters", "yhat", "theta", "wx", "wh", "wxh", "whh", "why", "bh", "by", "hprev",
    "cols", "col", "pool", "conv", "relu", "flat", "act", "net", "pre", "beta", "gamma",
  ]

  /// Whether a gradient is so named, in a program that has these other names.
  static func isGradient(_ name: String, among names: Set<String>) -> Bool {
    let name = own(name)
    let lower = name.lowercased()
    if isLoss(name) { return false }
    if markers.contains(where: lower.contains) { return true }
    return parameter(of: name, among: names) != nil || isMarked(name)
  }

  /// `dW1` of `my_dW1`.
  private static func own(_ name: String) -> String { name.hasPrefix("my_") ? String(name.dropFirst(3)) : name }

  /// Differences between answer and target: a gradient of a squared error, or on the way to the loss itself.
  static func isDifference(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["error", "err", "residual", "diff"].contains(where: lower.contains) && !lower.contains("delta") && !lower.contains("grad")
  }

  private static func isMarked(_ name: String) -> Bool {
    // `weight1_d`, `b_d`; `sigmoid_d` is a function's.
    if name.hasSuffix("_d"), let first = name.lowercased().first, first == "w" || first == "b" { return true }
    guard name.first == "d" || name.first == "D", name.count > 1 else { return false }
    let rest = name.dropFirst()
    if let first = rest.first, first.isUppercase || first.isNumber || first == "_" { return name.first == "d" }
    var word = rest.lowercased()
    while let last = word.last, last.isNumber || last == "_" { word.removeLast() }
    return name.first == "d" && primals.contains(word)
  }

  /// Whether it is the slope of something else than a loss: `d_h1_d_w1`, `dy_dx`, a factor in the chain rule.
  static func isSlope(_ name: String) -> Bool { halves(name).map { !isLossLike($0.upper) } ?? false }

  /// What a gradient belongs to: `W1` of `dW1`, `dL_dW1`, `W1_grad`, `gW1`; nil where the name does not say.
  static func parameter(of name: String, among names: Set<String>) -> String? {
    let name = own(name)
    if let rest = quotient(name), names.contains(rest) { return rest }
    for prefix in ["dL_d", "dLd", "dloss_d", "d_loss_d_", "dL_", "grad_", "gradient_", "d_", "delta_", "nabla_", "g_", "d", "grad", "g"] {
      guard name.hasPrefix(prefix), name.count > prefix.count else { continue }
      let rest = String(name.dropFirst(prefix.count))
      if names.contains(rest) { return rest }
    }
    for suffix in ["_gradient", "_grad", "_delta", "_error", "_g", "grad"] where name.hasSuffix(suffix) && name.count > suffix.count {
      let rest = String(name.dropLast(suffix.count))
      if names.contains(rest) { return rest }
    }
    return nil
  }

  /// `w` of `dj_dw`, `d_E_d_w` and `dcost_dw`: the lower half of a quotient of differentials, where the upper one is a loss.
  private static func quotient(_ name: String) -> String? {
    guard let (upper, lower) = halves(name), isLossLike(upper) else { return nil }
    return lower
  }

  /// `E` and `w` of `dE_dw` and `d_E_d_w`.
  private static func halves(_ name: String) -> (upper: String, lower: String)? {
    guard name.first == "d", let middle = name.dropFirst(2).firstRange(of: "_d") else { return nil }
    // `dW_decoder` is the gradient for the decoder's weights.
    let word = name[middle.lowerBound...].dropFirst().lowercased()
    guard !["dec", "dense", "down", "data", "drop", "disc", "depth", "dist"].contains(where: word.hasPrefix) else { return nil }
    func bare(_ part: Substring) -> String { String(part.first == "_" ? part.dropFirst() : part) }
    let (upper, lower) = (bare(name[name.index(after: name.startIndex)..<middle.lowerBound]), bare(name[middle.upperBound...]))
    return upper.isEmpty || lower.isEmpty ? nil : (upper, lower)
  }

  private static func isLossLike(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["l", "j", "e", "c", "f", "mse"].contains(lower) || ["loss", "cost", "err", "total"].contains(where: lower.contains)
  }

  /// Whether a name says that it is what a weight is moved by: `adjustment`, `weight_change`, `step_W1`.
  static func isStep(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["update", "step", "change", "adjust", "correction"].contains(where: lower.contains) && !lower.contains("time")
  }

  /// Whether it is a network's answer by its name.
  static func isAnswer(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["pred", "hat", "prob", "output", "activation"].contains(where: lower.contains)
      || lower.first == "a" && lower.dropFirst().allSatisfy(\.isNumber) || lower == "out"
  }

  /// Whether it is what a network should answer, by its name.
  static func isTarget(_ name: String) -> Bool {
    let lower = name.lowercased()
    if isAnswer(name) { return false }
    return ["label", "target", "onehot", "one_hot", "expected"].contains(where: lower.contains)
      || lower == "t" || lower == "y" || lower.hasPrefix("y_") || lower.hasPrefix("ytrain") || lower.hasPrefix("ybatch")
  }

  /// Whether a function is named as a derivative is: `activation_prime`, `sigmoid_deriv`.
  static func isDerivative(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["prime", "deriv", "grad", "slope"].contains(where: lower.contains)
  }

  static func isLoss(_ name: String) -> Bool {
    let lower = name.lowercased()
    if isMarked(name) || ["grad", "prime", "deriv", "backward", "delta", "_d"].contains(where: lower.contains) { return false }
    // `sum_error += (target - out) ** 2`
    let isSum = ["sum_", "total_", "squared_", "sq_"].contains(where: lower.hasPrefix) && lower.contains("err")
    return isSum || lower == "sse" || name == "L" || name == "J"
      || [
        "loss", "cost", "cross_entropy", "crossent", "mse", "objective", "nll", "bce", "likelihood", "loglik", "squared_error", "deviance",
      ].contains(where: lower.contains)
  }

  /// What an optimizer keeps beside the parameters, and sums over steps.
  static func isAccumulator(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["mem", "cache", "count", "total", "correct", "acc", "epoch", "i", "t", "step"].contains(name)
      || ["velocity", "momentum", "_sum", "total", "accum", "correct", "mem_", "loss", "cost"].contains(where: lower.contains)
  }

  /// What may be an optimizer's moment or a weight: `v`, `mW1`, `vb`. What it is made of has to tell.
  static func mayBeMoment(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["m", "v", "s", "vel", "vels"].contains(lower) || lower.hasPrefix("vel_")
      || (lower.first == "m" && lower.dropFirst().first.map { "wb_".contains($0) } ?? false)
      || (lower.first == "v" && lower.dropFirst().first.map { "wb_d".contains($0) } ?? false)
  }
}
