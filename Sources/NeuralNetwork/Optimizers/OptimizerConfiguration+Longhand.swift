extension OptimizerConfiguration {
  /// One number's step written out, line by line as `formula` has it, with the numbers in it.
  public struct Longhand: Sendable {
    /// `m ← 0.9·0 + 0.1·0.25 = 0.025`
    public var lines: [String] = []
    public var after: Double
  }

  /// - Parameters:
  ///   - name: what the number is called, `W1[0,1]`.
  ///   - gradient: as the optimizer gets it, clipped where it is.
  ///   - memory: what the optimizer remembers of this number (`velocity`, `m`, `v` …); 0 where nothing is given.
  ///   - time: the number of this update, the first being 1.
  public func longhand(
    _ name: String, value: Double, gradient: Double, learningRate: Double, memory: [String: Double] = [:], time: Int = 1
  ) -> Longhand {
    var steps = Steps(result: Longhand(after: value))
    let (alpha, momentum, epsilon) = (self["alpha"], self["momentum"], self["eps"])
    var g = gradient
    let decay = self["weight_decay"]
    if decay > 0, kind != .adamw, kind != .perceptron {
      g += decay * value
      steps.add("g", "\(gradient.shortText) + \(decay.shortText)·\(value.factor)", g)
    }
    /// v ← momentum·v + what is given.
    func velocity(_ direction: Double, _ text: String) -> Double {
      let before = memory["velocity"] ?? 0
      let found: Double = momentum * before + direction
      steps.add("v", "\(momentum.shortText)·\(before.factor) + \(text)", found)
      return found
    }
    switch kind {
    case .perceptron: steps.correct(name, by: 0 - g, learningRate)
    case .sgd:
      guard momentum > 0 else {
        steps.move(name, by: g, "\(learningRate.shortText)·\(g.factor)", learningRate)
        break
      }
      let v = velocity(g, g.factor)
      if self["nesterov"] != 0 {
        steps.move(
          name, by: g + momentum * v, "\(learningRate.shortText)·(\(g.shortText) + \(momentum.shortText)·\(v.factor))", learningRate)
      } else {
        steps.move(name, by: v, "\(learningRate.shortText)·\(v.factor)", learningRate)
      }
    case .rmsprop:
      let before = memory["square_average"] ?? 0
      let s: Double = alpha * before + (1 - alpha) * g * g
      steps.add("s", "\(alpha.shortText)·\(before.shortText) + \((1 - alpha).shortText)·\(g.factor)²", s)
      var (spread, text) = (s, s.shortText)
      if self["centered"] != 0 {
        let average = memory["gradient_average"] ?? 0
        let c: Double = average + (1 - alpha) * (g - average)
        steps.add("c", "\(alpha.shortText)·\(average.factor) + \((1 - alpha).shortText)·\(g.factor)", c)
        (spread, text) = (s - c * c, "(\(s.shortText) − \(c.factor)²)")
      }
      let direction: Double = g / (spread.squareRoot() + epsilon)
      let scaled = "\(g.factor)/(√\(text) + \(epsilon.shortText))"
      guard momentum > 0 else {
        steps.move(name, by: direction, "\(learningRate.shortText)·\(scaled)", learningRate)
        break
      }
      let v = velocity(direction, scaled)
      steps.move(name, by: v, "\(learningRate.shortText)·\(v.factor)", learningRate)
    case .adagrad:
      let before = memory["square_sum"] ?? 0
      let s: Double = before + g * g
      steps.add("s", "\(before.shortText) + \(g.factor)²", s)
      steps.move(
        name, by: g / (s.squareRoot() + epsilon), "\(learningRate.shortText)·\(g.factor)/(√\(s.shortText) + \(epsilon.shortText))",
        learningRate)
    case .adam, .adamw: adam(name, g, learningRate, memory, time, &steps)
    }
    return steps.result
  }

  private func adam(
    _ name: String, _ g: Double, _ learningRate: Double, _ memory: [String: Double], _ time: Int, _ steps: inout Steps
  ) {
    let (beta1, beta2, epsilon) = (self["beta1"], self["beta2"], self["eps"])
    if kind == .adamw, self["weight_decay"] > 0 {
      let decay = self["weight_decay"]
      steps.move(
        name, by: decay * steps.result.after, "\(learningRate.shortText)·\(decay.shortText)·\(steps.result.after.factor)", learningRate)
    }
    let (first, second) = (memory["m"] ?? 0, memory["v"] ?? 0)
    let m: Double = first + (1 - beta1) * (g - first)
    let v: Double = beta2 * second + (1 - beta2) * g * g
    steps.add("m", "\(beta1.shortText)·\(first.factor) + \((1 - beta1).shortText)·\(g.factor)", m)
    steps.add("v", "\(beta2.shortText)·\(second.shortText) + \((1 - beta2).shortText)·\(g.factor)²", v)
    var spread = v
    if self["amsgrad"] != 0 {
      let largest = memory["largest_v"] ?? 0
      spread = max(largest, v)
      steps.add("u", "max(\(largest.shortText), \(v.shortText))", spread)
    }
    let correction1: Double = 1 - Double.power(beta1, Double(time))
    let correction2: Double = 1 - Double.power(beta2, Double(time))
    let mean: Double = m / correction1
    let size: Double = spread / correction2
    steps.add("m/(1 − beta1ᵗ)", "\(m.factor)/(1 − \(beta1.shortText)^\(time))", mean, arrow: "=")
    steps.add("\(self["amsgrad"] != 0 ? "u" : "v")/(1 − beta2ᵗ)", "\(spread.shortText)/(1 − \(beta2.shortText)^\(time))", size, arrow: "=")
    steps.move(
      name, by: mean / (size.squareRoot() + epsilon),
      "\(learningRate.shortText)·\(mean.factor)/(√\(size.shortText) + \(epsilon.shortText))", learningRate)
  }

  private struct Steps {
    var result: Longhand

    mutating func add(_ symbol: String, _ text: String, _ value: Double, arrow: String = "←") {
      result.lines.append("\(symbol) \(arrow) \(text) = \(value.shortText)")
    }

    /// w ← w + lr·correction, as Rosenblatt wrote it.
    mutating func correct(_ name: String, by correction: Double, _ learningRate: Double) {
      let after: Double = result.after + learningRate * correction
      add(name, "\(result.after.shortText) + \(learningRate.shortText)·\(correction.factor)", after)
      result.after = after
    }

    /// w ← w − lr·direction.
    mutating func move(_ name: String, by direction: Double, _ text: String, _ learningRate: Double) {
      let after: Double = result.after - learningRate * direction
      add(name, "\(result.after.shortText) − \(text)", after)
      result.after = after
    }
  }
}

extension Double {
  /// In brackets where negative, so that it can stand behind a sign.
  fileprivate var factor: String { self < 0 ? "(\(shortText))" : shortText }
}
