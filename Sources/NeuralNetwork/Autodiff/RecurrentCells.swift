import Kernels

// The cells of the recurrent layers: one step of time forwards, and one back.

enum RNN: RecurrentRule {
  static let name = "rnn"
  static let symbol = "rnn"
  static let derivative = "∂L/∂hₜ₋₁ = (∂L/∂hₜ · (1 − hₜ²)) @ Whᵀ"
  static let gateCount = 1
  static let hasRecurrentBias = false

  static func step<T: KernelScalar>(
    _ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>, recurrent: UnsafeMutablePointer<T>
  ) {
    let first = samples.lowerBound * m.units
    T.kernels.apply(m.isRelu ? .relu : .tanh, m.gate(time) + first, into: m.h(time) + first, count: samples.count * m.units)
  }

  static func stepBack<T: KernelScalar>(_ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>) {
    let h = m.h(time)
    let flow = m.stateGradient
    let gradient = m.gateGradient(time)
    for index in samples.lowerBound * m.units..<samples.upperBound * m.units {
      let slope: T = m.isRelu ? (h[index] > 0 ? 1 : 0) : 1 - h[index] * h[index]
      gradient[index] = flow[index] * slope
    }
  }
}

enum LSTM: RecurrentRule {
  static let name = "lstm"
  static let symbol = "lstm"
  static let derivative = "∂L/∂cₜ₋₁ = ∂L/∂cₜ · fₜ: what the forget gate keeps, the gradient keeps"
  static let gateCount = 4
  static let hasRecurrentBias = false

  static func step<T: KernelScalar>(
    _ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>, recurrent: UnsafeMutablePointer<T>
  ) {
    let u = m.units
    for sample in samples {
      let gate = m.gate(time) + sample * 4 * u
      let previous = m.c(time - 1) + sample * u
      let cell = m.c(time) + sample * u
      let h = m.h(time) + sample * u
      T.kernels.apply(.sigmoid, gate, into: gate, count: 2 * u)
      T.kernels.apply(.tanh, gate + 2 * u, into: gate + 2 * u, count: u)
      T.kernels.apply(.sigmoid, gate + 3 * u, into: gate + 3 * u, count: u)
      for unit in 0..<u { cell[unit] = gate[u + unit] * previous[unit] + gate[unit] * gate[2 * u + unit] }
      T.kernels.apply(.tanh, cell, into: h, count: u)
      for unit in 0..<u { h[unit] *= gate[3 * u + unit] }
    }
  }

  static func stepBack<T: KernelScalar>(_ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>) {
    let u = m.units
    for sample in samples {
      let gate = m.gate(time) + sample * 4 * u
      let gradient = m.gateGradient(time) + sample * 4 * u
      let previous = m.c(time - 1) + sample * u
      let cell = m.c(time) + sample * u
      let flow = m.stateGradient + sample * u
      let cellFlow = m.cellGradient + sample * u
      // tanh of the cell, where g's gradient will be.
      T.kernels.apply(.tanh, cell, into: gradient + 2 * u, count: u)
      for unit in 0..<u {
        let (i, f, g, o) = (gate[unit], gate[u + unit], gate[2 * u + unit], gate[3 * u + unit])
        let squashed = gradient[2 * u + unit]
        let total: T = cellFlow[unit] + flow[unit] * o * (1 - squashed * squashed)
        gradient[unit] = total * g * i * (1 - i)
        gradient[u + unit] = total * previous[unit] * f * (1 - f)
        gradient[2 * u + unit] = total * i * (1 - g * g)
        gradient[3 * u + unit] = flow[unit] * squashed * o * (1 - o)
        cellFlow[unit] = total * f
      }
    }
  }
}

enum GRU: RecurrentRule {
  static let name = "gru"
  static let symbol = "gru"
  static let derivative = "∂hₜ/∂hₜ₋₁ = zₜ past the gates: what z keeps, the gradient keeps"
  static let gateCount = 3
  static let hasRecurrentBias = true

  static func step<T: KernelScalar>(
    _ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>, recurrent: UnsafeMutablePointer<T>
  ) {
    let u = m.units
    for sample in samples {
      let gate = m.gate(time) + sample * 3 * u
      let own = recurrent + sample * 3 * u
      let kept = m.recurrentPart(time) + sample * u
      let previous = m.h(time - 1) + sample * u
      let h = m.h(time) + sample * u
      for unit in 0..<2 * u { gate[unit] += own[unit] }
      T.kernels.apply(.sigmoid, gate, into: gate, count: 2 * u)
      for unit in 0..<u {
        kept[unit] = own[2 * u + unit]
        gate[2 * u + unit] += gate[unit] * kept[unit]
      }
      T.kernels.apply(.tanh, gate + 2 * u, into: gate + 2 * u, count: u)
      for unit in 0..<u {
        let (z, n) = (gate[u + unit], gate[2 * u + unit])
        h[unit] = (1 - z) * n + z * previous[unit]
      }
    }
  }

  static func stepBack<T: KernelScalar>(_ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>) {
    let u = m.units
    for sample in samples {
      let gate = m.gate(time) + sample * 3 * u
      let gradient = m.gateGradient(time) + sample * 3 * u
      let recurrent = m.recurrentGradient(time) + sample * 3 * u
      let kept = m.recurrentPart(time) + sample * u
      let previous = m.h(time - 1) + sample * u
      let flow = m.stateGradient + sample * u
      let past = m.nextStateGradient + sample * u
      for unit in 0..<u {
        let (r, z, n) = (gate[unit], gate[u + unit], gate[2 * u + unit])
        let inner: T = flow[unit] * (1 - z) * (1 - n * n)
        gradient[unit] = inner * kept[unit] * r * (1 - r)
        gradient[u + unit] = flow[unit] * (previous[unit] - n) * z * (1 - z)
        gradient[2 * u + unit] = inner
        (recurrent[unit], recurrent[u + unit], recurrent[2 * u + unit]) = (gradient[unit], gradient[u + unit], inner * r)
        past[unit] = flow[unit] * z
      }
    }
  }
}
