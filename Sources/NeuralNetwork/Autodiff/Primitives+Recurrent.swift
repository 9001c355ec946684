import Kernels
import Limits

extension Primitive {
  /// Inputs of the recurrent cells: sequences (samples × steps × features), Wx, Wh, b; the gru also bh.
  /// Attributes: flag keeps the state after every step, not the last alone; integers [1] makes the rnn's activation relu.
  public static let rnn = Primitive(RNN.self)
  /// Gates side by side: i f g o.
  public static let lstm = Primitive(LSTM.self)
  /// Gates side by side: r z n.
  public static let gru = Primitive(GRU.self)
}

/// What a recurrent node keeps, time step by time step, each block samples × its width.
struct RecurrentMemory<T: KernelScalar> {
  let samples, steps, features, units, gates: Int
  let keepsSequence, isRelu: Bool
  private let start: UnsafeMutablePointer<T>

  init(_ integers: UnsafePointer<Int>, _ scratch: UnsafeMutablePointer<T>) {
    (samples, steps, features, units, gates) = (integers[0], integers[1], integers[2], integers[3], integers[4])
    keepsSequence = integers[5] == 1
    isRelu = integers[6] == 1
    start = scratch
  }

  init(samples: Int, steps: Int, features: Int, units: Int, gates: Int, scratch: UnsafeMutablePointer<T>) {
    (self.samples, self.steps, self.features, self.units, self.gates) = (samples, steps, features, units, gates)
    keepsSequence = false
    isRelu = false
    start = scratch
  }

  static func count(samples: Int, steps: Int, features: Int, units: Int, gates: Int) -> Int {
    let perStep = features + 3 * units + 3 * gates * units
    return samples &* (steps &* perStep &+ 4 &* units &+ features) &+ (units &+ features) &* gates &* units
  }

  @inline(__always) private func block(_ widthsBefore: Int, _ width: Int, _ step: Int) -> UnsafeMutablePointer<T> {
    start + samples * (steps * widthsBefore + step * width)
  }

  /// The inputs of a step.
  func x(_ step: Int) -> UnsafeMutablePointer<T> { block(0, features, step) }
  /// The state after a step; zeros before the first.
  func h(_ step: Int) -> UnsafeMutablePointer<T> { step < 0 ? zeros : block(features, units, step) }
  /// The lstm's cell after a step; zeros before the first.
  func c(_ step: Int) -> UnsafeMutablePointer<T> { step < 0 ? zeros : block(features + units, units, step) }
  /// The gru's h @ Wh + bh for its n gate.
  func recurrentPart(_ step: Int) -> UnsafeMutablePointer<T> { block(features + 2 * units, units, step) }
  /// The gates' values.
  func gate(_ step: Int) -> UnsafeMutablePointer<T> { block(features + 3 * units, gates * units, step) }
  /// ∂L by the gates' sums, from x's side.
  func gateGradient(_ step: Int) -> UnsafeMutablePointer<T> { block(features + (3 + gates) * units, gates * units, step) }
  /// The same from h's side; differs for the gru only.
  func recurrentGradient(_ step: Int) -> UnsafeMutablePointer<T> { block(features + (3 + 2 * gates) * units, gates * units, step) }

  private var tail: UnsafeMutablePointer<T> { start + samples * steps * (features + 3 * units + 3 * gates * units) }
  private var zeros: UnsafeMutablePointer<T> { tail }
  /// ∂L by the state and the cell that the step under way passes back.
  var stateGradient: UnsafeMutablePointer<T> { tail + samples * units }
  var cellGradient: UnsafeMutablePointer<T> { tail + 2 * samples * units }
  var nextStateGradient: UnsafeMutablePointer<T> { tail + 3 * samples * units }
  var inputGradient: UnsafeMutablePointer<T> { tail + 4 * samples * units }
  /// Whᵀ and Wxᵀ, for the way back.
  var transposedWh: UnsafeMutablePointer<T> { inputGradient + samples * features }
  var transposedWx: UnsafeMutablePointer<T> { transposedWh + units * gates * units }

  /// Multiplications of a walk through time, about.
  var products: Int { samples * steps * (features + units) * gates * units }

  func clearEnds() {
    MatrixKernels.zero(zeros, samples * units)
    MatrixKernels.zero(stateGradient, samples * units)
    MatrixKernels.zero(cellGradient, samples * units)
  }
}

/// A recurrent cell: one step forward and one step back; the walk over time is shared.
protocol RecurrentRule: PrimitiveRule {
  static var gateCount: Int { get }
  static var hasRecurrentBias: Bool { get }
  /// From the gates' sums to the state, for some of the samples. For cells with `hasRecurrentBias`, `recurrent` holds h @ Wh + bh and is not yet in the sums.
  static func step<T: KernelScalar>(
    _ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>, recurrent: UnsafeMutablePointer<T>)
  /// From ∂L/∂h to ∂L by the gates' sums; what reaches the previous state past the gates is left in `nextStateGradient`.
  static func stepBack<T: KernelScalar>(_ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>)
}

extension RecurrentRule {
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let (x, wx, wh, b) = (shapes[0], shapes[1], shapes[2], shapes[3])
    guard x.count == 3, wx.count == 2, wh.count == 2, let units = wh.first, wx[0] == x[2], wx[1] == gateCount * units,
      wh[1] == gateCount * units, b == [gateCount * units], !hasRecurrentBias || shapes[4] == b
    else {
      throw EngineError(
        "\(name) does not go with shapes \(shapes.map(Shape.text).joined(separator: ", "))",
        hint: "x is samples × steps × features, Wx features × \(gateCount)·units, Wh units × \(gateCount)·units, b \(gateCount)·units")
    }
    let scratch = RecurrentMemory<Double>.count(samples: x[0], steps: x[1], features: x[2], units: units, gates: gateCount)
    _ = try Shape.count([x[0], x[1], x[2] + 3 * units + 3 * gateCount * units])
    return Plan(
      shape: attributes.flag ? [x[0], x[1], units] : [x[0], units],
      integers: [x[0], x[1], x[2], units, gateCount, attributes.flag ? 1 : 0, attributes.integers.first ?? 0], scratch: scratch)
  }

  /// Samples go their way through time by themselves: two threads take half of them each.
  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let m = RecurrentMemory(call.integers, call.scratch)
    m.clearEnds()
    SecondThread.halves(m.samples, size: m.products) { samples, shouldStop in
      for time in 0..<m.steps {
        if shouldStop() { return }
        forward(call, m, time, samples)
      }
    }
  }

  private static func forward<T: KernelScalar>(_ call: KernelCall<T>, _ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>) {
    let width = m.gates * m.units
    let (first, count) = (samples.lowerBound, samples.count)
    let x = m.x(time)
    for sample in samples {
      (x + sample * m.features).update(from: call.inputs[0] + (sample * m.steps + time) * m.features, count: m.features)
    }
    let sums = m.gate(time) + first * width
    MatrixKernels.fillRows(sums, with: call.inputs[3], rows: count, columns: width)
    MatrixKernels.addProduct(x + first * m.features, call.inputs[1], into: sums, rows: count, inner: m.features, columns: width)
    // The gradient's block is free until the way back: it holds h's part of the sums meanwhile.
    let recurrent = hasRecurrentBias ? m.recurrentGradient(time) : m.gate(time)
    let part = recurrent + first * width
    if hasRecurrentBias { MatrixKernels.fillRows(part, with: call.inputs[4], rows: count, columns: width) }
    MatrixKernels.addProduct(
      m.h(time - 1) + first * m.units, call.inputs[2], into: part, rows: count, inner: m.units, columns: width)
    step(m, time, samples, recurrent: recurrent)
    let h = m.h(time)
    if m.keepsSequence {
      for sample in samples {
        (call.output + (sample * m.steps + time) * m.units).update(from: h + sample * m.units, count: m.units)
      }
    } else if time == m.steps - 1 {
      (call.output + first * m.units).update(from: h + first * m.units, count: count * m.units)
    }
  }

  /// First back through time, the samples by themselves; then what flows into the parameters, whose rows two threads share.
  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let m = RecurrentMemory(call.integers, call.scratch)
    let width = m.gates * m.units
    m.clearEnds()
    transpose(UnsafePointer(call.inputs[2]), into: m.transposedWh, rows: m.units, columns: width)
    if call.inputGradients[0] != nil {
      transpose(UnsafePointer(call.inputs[1]), into: m.transposedWx, rows: m.features, columns: width)
    }
    SecondThread.halves(m.samples, size: m.products) { samples, shouldStop in
      for time in (0..<m.steps).reversed() {
        if shouldStop() { return }
        backward(call, m, time, samples)
      }
    }
    if Work.shouldStop { return }
    func recurrent(_ time: Int) -> UnsafeMutablePointer<T> { hasRecurrentBias ? m.recurrentGradient(time) : m.gateGradient(time) }
    SecondThread.halves(m.units, size: m.products) { units, shouldStop in
      for time in (0..<m.steps).reversed() {
        if shouldStop() { return }
        if let target = call.inputGradients[2] {
          MatrixKernels.addTransposedProduct(
            m.h(time - 1), recurrent(time), into: target, rows: m.samples, inner: m.units, columns: width, only: units)
        }
        let features = units.scaled(from: m.units, to: m.features)
        if let target = call.inputGradients[1], !features.isEmpty {
          MatrixKernels.addTransposedProduct(
            m.x(time), m.gateGradient(time), into: target, rows: m.samples, inner: m.features, columns: width, only: features)
        }
        guard units.upperBound == m.units else { continue }
        if let target = call.inputGradients[3] {
          MatrixKernels.addRowSums(m.gateGradient(time), into: target, rows: m.samples, columns: width)
        }
        if hasRecurrentBias, let target = call.inputGradients[4] {
          MatrixKernels.addRowSums(recurrent(time), into: target, rows: m.samples, columns: width)
        }
      }
    }
  }

  private static func backward<T: KernelScalar>(_ call: KernelCall<T>, _ m: RecurrentMemory<T>, _ time: Int, _ samples: Range<Int>) {
    let width = m.gates * m.units
    let (first, count) = (samples.lowerBound, samples.count)
    let flow = m.stateGradient
    if m.keepsSequence {
      for sample in samples {
        for unit in 0..<m.units { flow[sample * m.units + unit] += call.outputGradient[(sample * m.steps + time) * m.units + unit] }
      }
    } else if time == m.steps - 1 {
      for index in first * m.units..<samples.upperBound * m.units { flow[index] += call.outputGradient[index] }
    }
    let next = m.nextStateGradient + first * m.units
    MatrixKernels.zero(next, count * m.units)
    stepBack(m, time, samples)
    let recurrent = hasRecurrentBias ? m.recurrentGradient(time) : m.gateGradient(time)
    MatrixKernels.addProduct(recurrent + first * width, m.transposedWh, into: next, rows: count, inner: width, columns: m.units)
    (flow + first * m.units).update(from: next, count: count * m.units)
    guard let target = call.inputGradients[0] else { return }
    let own = m.inputGradient + first * m.features
    MatrixKernels.zero(own, count * m.features)
    MatrixKernels.addProduct(
      m.gateGradient(time) + first * width, m.transposedWx, into: own, rows: count, inner: width, columns: m.features)
    for sample in samples {
      let row = target + (sample * m.steps + time) * m.features
      for feature in 0..<m.features { row[feature] += m.inputGradient[sample * m.features + feature] }
    }
  }
}

extension Range<Int> {
  /// The part of `0..<other` that this one is of `0..<whole`, in steps of four.
  fileprivate func scaled(from whole: Int, to other: Int) -> Range<Int> {
    func place(_ bound: Int) -> Int { bound == whole ? other : bound * other / Swift.max(whole, 1) / 4 * 4 }
    return place(lowerBound)..<place(upperBound)
  }
}
