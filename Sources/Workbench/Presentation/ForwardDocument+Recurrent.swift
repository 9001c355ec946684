import Markup
import NeuralNetwork

/// Recurrent layers in longhand: each gate's sum with the numbers in it, then the state.
extension ForwardReport {
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

  /// One unit at one step, the last; each unit at every step with `set detail=full`, the largest states where there are many.
  func recurrentSums(_ layer: ForwardTrace.Layer, _ style: PresentationStyle) -> [StyledText] {
    let k = layer.index
    guard let trace = layer.time, let wx = parameters["Wx\(k)"], let wh = parameters["Wh\(k)"], let b = parameters["b\(k)"],
      trace.samples > 0, trace.steps > 0, trace.units > 0
    else { return [] }
    let cell = RecurrentLonghand(
      trace: trace, input: layer.input, wx: wx, wh: wh, b: b, bh: parameters["bh\(k)"], style: style, isSingle: isSingle)
    guard style.isDetailed else { return cell.lines(sample: 0, time: trace.steps - 1, unit: 0) }
    // Sample by sample, step by step, unit by unit.
    let states = (0..<trace.samples).flatMap { sample in
      (0..<trace.steps).flatMap { time in (0..<trace.units).map { trace.state(time, sample: sample, unit: $0) } }
    }
    let most = max(1, 96 / cell.linesPerUnit)
    let (places, isCut) = largestPlaces(states, limit: 256 / cell.linesPerUnit, most: most)
    let lines = places.flatMap { place in
      cell.lines(sample: place / (trace.units * trace.steps), time: place / trace.units % trace.steps, unit: place % trace.units)
    }
    return lines + (isCut ? [StyledText("the \(places.count) largest of \(states.count) h", .muted)] : [])
  }
}

/// One unit of a recurrent cell at one time step, with its numbers.
struct RecurrentLonghand {
  let trace: RecurrentTrace
  let input: Tensor
  let wx: Tensor
  let wh: Tensor
  let b: Tensor
  /// The gru's second bias.
  let bh: Tensor?
  let style: PresentationStyle
  let isSingle: Bool

  /// How many lines a unit takes at a step.
  var linesPerUnit: Int {
    switch trace.options.cell {
    case .rnn: 1
    case .lstm: 6
    case .gru: 4
    }
  }

  func lines(sample: Int, time: Int, unit: Int) -> [StyledText] {
    let place = "(t=\(time))[\(isSingle ? "" : "\(sample),")\(unit)]"
    func value(_ gate: Int) -> Double { trace.gate(gate, at: time, sample: sample, unit: unit) }
    func line(_ name: String, _ formula: String, _ value: Double, _ role: Role = .preactivation) -> StyledText {
      StyledText(name + place, role) + StyledText(" = \(formula) = ") + style.number(value, role)
    }
    func line(_ name: String, _ symbols: String = "", sum: ShownSum, _ value: Double, _ role: Role = .preactivation) -> StyledText {
      StyledText(name + place, role) + StyledText(" = \(symbols)\(style.lead(sum, to: value))") + style.number(value, role)
    }
    let h = trace.state(time, sample: sample, unit: unit)
    let before = trace.state(time - 1, sample: sample, unit: unit)
    func text(_ value: Double) -> String { style.factor(value) }
    switch trace.options.cell {
    case .rnn:
      let (sum, z) = sum(0, sample, time, unit, hasState: true)
      let name = trace.options.activation.name
      return [
        line("z", sum: sum, z) + StyledText(",  h", .activation) + StyledText(" = \(name)(\(style.text(z))) = ")
          + style.number(h, .activation)
      ]
    case .lstm:
      let gates = (0..<4).map { gate -> StyledText in
        let (sum, z) = self.sum(gate, sample, time, unit, hasState: true)
        return line(
          trace.gateNames[gate], "\(gate == 2 ? "tanh" : "σ")(\(sum.text(style))) = \(gate == 2 ? "tanh" : "σ")(\(style.text(z)))",
          value(gate))
      }
      let c = trace.cell(time, sample: sample, unit: unit)
      let cell = ShownSum([[value(1), trace.cell(time - 1, sample: sample, unit: unit)], [value(0), value(2)]])
      return gates + [
        line("c", "f·c(t−1) + i·g = ", sum: cell, c),
        line("h", "o·tanh(c) = \(text(value(3)))·tanh(\(style.text(c)))", h, .activation),
      ]
    case .gru:
      let gates = (0..<2).map { gate -> StyledText in
        let (sum, z) = self.sum(gate, sample, time, unit, hasState: true)
        return line(trace.gateNames[gate], "σ(\(sum.text(style))) = σ(\(style.text(z)))", value(gate))
      }
      let own = sum(2, sample, time, unit, hasState: false)
      let recurrent = stateSum(2, sample, time, unit)
      let z: Double = own.value + value(0) * trace.recurrentSums[time][flat: sample * trace.units + unit]
      return gates + [
        line("n", "tanh(\(own.sum.text(style)) + r·(\(recurrent.text(style)))) = tanh(\(style.text(z)))", value(2)),
        line(
          "h", "(1 − z)·n + z·h(t−1) = (1 − \(style.text(value(1))))·\(text(value(2))) + \(text(value(1)))·\(text(before))", h, .activation),
      ]
    }
  }

  /// `1·0.3 + 0·0.2 + 0.5·0.1 + 0.4`, what goes into a gate, and what it comes to.
  private func sum(_ gate: Int, _ sample: Int, _ time: Int, _ unit: Int, hasState: Bool) -> (sum: ShownSum, value: Double) {
    let width = trace.gateNames.count * trace.units
    let column = gate * trace.units + unit
    var terms: [[Double]] = (0..<trace.features).map { feature in
      [input[flat: (sample * trace.steps + time) * trace.features + feature], wx[flat: feature * width + column]]
    }
    if hasState { terms += stateTerms(column, sample, time) }
    var biases = [b[flat: column]]
    if hasState, let bh { biases.append(bh[flat: column]) }
    let value = terms.reduce(0) { $0 + $1.reduce(1, *) } + biases.reduce(0, +)
    return (ShownSum(terms, ending: biases, limit: style.isDetailed ? 16 : 6), value)
  }

  /// The gru's h @ Wh + bh for a gate.
  private func stateSum(_ gate: Int, _ sample: Int, _ time: Int, _ unit: Int) -> ShownSum {
    let column = gate * trace.units + unit
    return ShownSum(stateTerms(column, sample, time), ending: bh.map { [$0[flat: column]] } ?? [], limit: style.isDetailed ? 12 : 4)
  }

  /// h(t−1) by Wh; nothing at the first step, where there is no state yet.
  private func stateTerms(_ column: Int, _ sample: Int, _ time: Int) -> [[Double]] {
    guard time > 0 else { return [] }
    let width = trace.gateNames.count * trace.units
    return (0..<trace.units).map { [trace.state(time - 1, sample: sample, unit: $0), wh[flat: $0 * width + column]] }
  }
}
