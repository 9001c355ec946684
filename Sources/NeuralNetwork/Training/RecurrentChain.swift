/// The chain rule inside a recurrent cell for one sample: how ∂L by a gate's sum follows from ∂L/∂h.
public struct RecurrentChain {
  private let trace: RecurrentTrace
  private let sample: Int
  private let dh: [[Double]]
  private let dc: [[Double]]

  /// - Parameter wh: the recurrent weights the pass ran with.
  public init(trace: RecurrentTrace, wh: Tensor, sample: Int) {
    self.trace = trace
    self.sample = sample
    (dh, dc) = trace.stateGradients(sample: sample, wh: wh)
  }

  /// The δ of a gate's sum, then the factors it is the product of.
  /// - Parameter isRecurrent: the δ that reaches Wh and bh, which for the gru's gate n has the factor r too.
  public func factors(gate: Int, unit: Int, time: Int, isRecurrent: Bool = false) -> [Explanation.Factor] {
    guard let gradients = trace.gradients, time < dh.count else { return [] }
    let cell = trace.options.cell
    let width = trace.gateNames.count * trace.units
    let delta = (isRecurrent ? gradients.recurrent : gradients.gates)[time][flat: sample * width + gate * trace.units + unit]
    let parts = self.parts(gate, unit, time, isRecurrent)
    let symbol = "∂L/∂\(cell.sumName(gate))(t=\(time))[\(unit)]"
    return [Explanation.Factor(symbol: symbol, value: delta, detail: "= \(parts.map(\.symbol).joined(separator: " · "))")] + parts
  }

  private func parts(_ gate: Int, _ unit: Int, _ time: Int, _ isRecurrent: Bool) -> [Explanation.Factor] {
    typealias Factor = Explanation.Factor
    let h = trace.state(time, sample: sample, unit: unit)
    func value(_ gate: Int) -> Double { trace.gate(gate, at: time, sample: sample, unit: unit) }
    func sigmoid(_ gate: Int) -> Factor {
      let (name, value) = (trace.gateNames[gate], value(gate))
      return Factor(
        symbol: "\(name)(1 − \(name))", value: value * (1 - value), detail: "the sigmoid's slope at \(name) = \(value)")
    }
    func tanh(_ gate: Int) -> Factor {
      let (name, value) = (trace.gateNames[gate], value(gate))
      return Factor(symbol: "(1 − \(name)²)", value: 1 - value * value, detail: "tanh's slope at \(name) = \(value)")
    }
    let last = trace.steps - 1
    let whence: FormulaText = time == last ? "from above" : "from above and from t=\(time + 1) through Wh"
    let state = Factor(
      symbol: "∂L/∂h(t=\(time))[\(unit)]", value: dh[time][unit],
      detail: trace.options.keepsSequence || time == last ? whence : "from t=\(time + 1) through Wh")
    switch trace.options.cell {
    case .rnn:
      let isRelu = trace.options.activation == .relu
      let slope = isRelu ? (h > 0 ? 1.0 : 0) : 1 - h * h
      let text: FormulaText = isRelu ? "relu's slope: 1 where h > 0" : "tanh's slope at h = \(h)"
      return [state, Factor(symbol: isRelu ? "relu′" : "(1 − h²)", value: slope, detail: text)]
    case .lstm:
      let squashed = Activation.tanh.values(at: [trace.cell(time, sample: sample, unit: unit)])[0]
      let cell = Factor(
        symbol: "∂L/∂c(t=\(time))[\(unit)]", value: dc[time][unit],
        detail: "∂L/∂h·o·(1 − tanh²c)\(time < last ? " + ∂L/∂c(t=\(time + 1))·f(t=\(time + 1))" : "")")
      func plain(_ gate: Int) -> Factor { Factor(symbol: trace.gateNames[gate], value: value(gate), detail: "the gate's value") }
      switch gate {
      case 0: return [cell, plain(2), sigmoid(0)]
      case 1:
        return [
          cell, Factor(symbol: "c(t=\(time - 1))", value: trace.cell(time - 1, sample: sample, unit: unit), detail: "the cell before"),
          sigmoid(1),
        ]
      case 2: return [cell, plain(0), tanh(2)]
      default: return [state, Factor(symbol: "tanh c", value: squashed, detail: "the cell, squashed"), sigmoid(3)]
      }
    case .gru:
      let keep = Factor(symbol: "(1 − z)", value: 1 - value(1), detail: "the share of n in h, z = \(value(1))")
      switch gate {
      case 0:
        let sum = trace.recurrentSums[time][flat: sample * trace.units + unit]
        return [state, keep, tanh(2), Factor(symbol: "(h(t−1) @ Wh + bh)_n", value: sum, detail: "what r lets through"), sigmoid(0)]
      case 1:
        let before = trace.state(time - 1, sample: sample, unit: unit)
        return [
          state,
          Factor(
            symbol: "(h(t−1) − n)", value: before - value(2),
            detail: "\(before) − \(factor: value(2))"), sigmoid(1),
        ]
      default:
        return [state, keep, tanh(2)] + (isRecurrent ? [Factor(symbol: "r", value: value(0), detail: "the gate's value")] : [])
      }
    }
  }
}
