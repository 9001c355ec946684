import Testing

@testable import NeuralNetwork

/// What `why` writes out beyond the product itself: sums over paths, time steps, the optimizer's own arithmetic.
@Suite struct ChainRuleTests {
  private static let recurrent = LayerGradientTests.specifications.filter { specification in
    specification.layers.contains { if case .recurrent = $0.kind { true } else { false } }
  }

  private static func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)) }

  /// Every parameter of every network against `backward`: the factors' product summed over the samples is the gradient.
  @Test(arguments: LayerGradientTests.specifications) func everyParameterIsExplained(_ specification: NetworkSpecification) throws {
    let (network, x, y) = try LayerGradientTests.sample(specification, rows: 2)
    let backward = try network.backward(x, targets: y).backward
    for layer in backward.layers {
      for (role, gradient) in layer.parameters {
        for place in 0..<gradient.count where place < 24 || place % 7 == 0 {
          let index = Self.index(place, gradient.shape)
          let explanation = try network.explain("\(role)\(layer.index)", at: index, inputs: x, targets: y)
          let sum = explanation.samples.reduce(0) { sum, sample in sum + sample.factors.reduce(1) { $0 * $1.value } }
          #expect(Self.isClose(sum, gradient.elements[place]), "\(specification.text) \(explanation.parameter)")
          for sample in explanation.samples {
            for factor in sample.factors where !factor.terms.isEmpty {
              #expect(Self.isClose(factor.terms.reduce(0) { $0 + $1.value }, factor.value), "\(specification.text) \(factor.symbol)")
            }
            guard let first = sample.origin.first else { continue }
            let product = sample.origin.dropFirst().reduce(1) { $0 * $1.value }
            #expect(Self.isClose(product, first.value), "\(specification.text) \(explanation.parameter): \(first.symbol)")
          }
        }
      }
    }
  }

  /// What is written out for the slope of each loss, worked out from its own numbers, is that slope.
  @Test(arguments: [1, 2]) func theLossesSlopeIsWrittenOutWithItsNumbers(outputs: Int) throws {
    let rules: [(LossFunction, Activation, ([Double]) -> Double)] = [
      (.mse, .identity, { 2 * ($0[1] - $0[2]) / $0[3...].reduce(1, *) }), (.sse, .identity, { ($0[0] - $0[1]) / $0[2] }),
      (.mae, .identity, { ($0[0] > $0[1] ? 1 : -1) / $0[2...].reduce(1, *) }),
      (.bce, .sigmoid, { ($0[0] - $0[1]) / $0[2...].reduce(1, *) }),
    ]
    for (loss, activation, worth) in rules {
      let specification = NetworkSpecification(input: [2], layers: [.dense(outputs, activation)])
      let (network, x, y) = try LayerGradientTests.sample(specification, rows: 3)
      // So far out that the slope by way of a is none.
      if loss == .bce { try network.setParameter("b1", to: Tensor((0..<outputs).map { _ in 800 })) }
      var setup = TrainingSetup()
      setup.loss = loss
      let explanation = try network.explain("b1", at: [outputs - 1], inputs: x, targets: y, setup: setup)
      for sample in explanation.samples {
        let factor = try #require(sample.factors.first)
        let formula = try #require(factor.detail.full.split(separator: " = ").last)
        let numbers = formula.split { !"0123456789.-e".contains($0) }.compactMap { Double($0) }
        #expect(Self.isClose(worth(numbers), factor.value), "\(loss) of \(outputs): \(formula)")
      }
    }
  }

  private static func index(_ place: Int, _ shape: [Int]) -> [Int] {
    var rest = place
    var index: [Int] = []
    for size in shape.reversed() {
      index.insert(rest % size, at: 0)
      rest /= size
    }
    return index
  }

  /// The factors of every gate's δ at every step multiply to what the backward pass left in the layer's memory.
  @Test(arguments: recurrent) func gatesAreExplainedStepByStep(_ specification: NetworkSpecification) throws {
    let (network, x, y) = try LayerGradientTests.sample(specification, rows: 3)
    for layer in try network.backward(x, targets: y).backward.layers {
      guard let trace = layer.time, let gradients = trace.gradients else { continue }
      let wh = try #require(network.parameter("Wh\(layer.index)"))
      for sample in 0..<3 {
        let chain = RecurrentChain(trace: trace, wh: wh, sample: sample)
        for time in 0..<trace.steps {
          for gate in trace.gateNames.indices {
            for unit in 0..<trace.units {
              let column = gate * trace.units + unit
              let factors = chain.factors(gate: gate, unit: unit, time: time)
              let delta = gradients.gates[time][sample, column]
              #expect(factors.first?.value == delta)
              #expect(Self.isClose(factors.dropFirst().reduce(1) { $0 * $1.value }, delta), "\(specification.text) t=\(time) gate \(gate)")
              let own = chain.factors(gate: gate, unit: unit, time: time, isRecurrent: true)
              #expect(Self.isClose(own.dropFirst().reduce(1) { $0 * $1.value }, gradients.recurrent[time][sample, column]))
            }
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      ("sgd", [:]), ("sgd", ["momentum": 0.9]), ("sgd", ["momentum": 0.8, "nesterov": 1, "weight_decay": 0.1]),
      ("sgd", ["weight_decay": 0.2]),
      ("rmsprop", [:]), ("rmsprop", ["momentum": 0.5, "centered": 1, "weight_decay": 0.1]), ("rmsprop", ["centered": 1]),
      ("adagrad", ["weight_decay": 0.1]), ("adam", [:]), ("adam", ["amsgrad": 1, "weight_decay": 0.05]), ("adamw", [:]),
      ("adamw", ["amsgrad": 1, "weight_decay": 0]),
    ] as [(String, [String: Double])])
  func theUpdateInLonghandIsTheOptimizers(_ name: String, _ options: [String: Double]) throws {
    var setup = TrainingSetup()
    setup.optimizer = try OptimizerConfiguration(name: name, options: options)
    let trainer = try TrainerTests.trainer(setup, batch: nil)
    let (x, y) = try TrainerTests.data()
    for round in 0..<4 {
      let gradients = try trainer.network.backward(x, targets: y, setup: setup).backward
      let before = trainer.network.parameterVector
      let memory = trainer.state.optimizer
      let rate = trainer.learningRate
      _ = trainer.apply(gradients)
      let after = trainer.network.parameterVector
      let slopes = gradients.layers.flatMap { $0.parameters.flatMap { $0.gradient.elements } }
      for index in before.indices {
        let slots = Dictionary(uniqueKeysWithValues: memory.slots.map { ($0.name, $0.values[index]) })
        let written = setup.optimizer.longhand(
          "w", value: before[index], gradient: slopes[index], learningRate: rate, memory: slots, time: round + 1)
        #expect(abs(written.after - after[index]) <= 1e-14 * max(1, abs(after[index])), "\(name) \(options) step \(round)")
        #expect(written.lines.last?.text.full.hasSuffix("= \(written.after.shortText)") == true)
      }
    }
  }

  @Test func deadSaturatedVanishingAndExplodingAreNamed() throws {
    let relu = NetworkSpecification(input: [2], layers: [.dense(2, .relu), .dense(1, .sigmoid)])
    let tanh = NetworkSpecification(input: [2], layers: [.dense(2, .tanh), .dense(1, .sigmoid)])
    let deep = NetworkSpecification(input: [2], layers: Array(repeating: .dense(3, .sigmoid), count: 8) + [.dense(1, .sigmoid)])
    let wide = NetworkSpecification(input: [2], layers: Array(repeating: .dense(3, .identity), count: 4) + [.dense(1, .identity)])
    let recurrent = NetworkSpecification(
      input: [12, 2], layers: [LayerSpecification(.recurrent(.init(cell: .rnn, units: 2))), .dense(1, .sigmoid)])
    let gated = NetworkSpecification(
      input: [3, 2], layers: [LayerSpecification(.recurrent(.init(cell: .lstm, units: 2))), .dense(1, .sigmoid)])
    let cases: [(NetworkSpecification, String, [Int], [(String, Double)], String)] = [
      (relu, "W1", [0, 0], [("b1", -100)], "unit 0 of layer 1 is dead: its z is at or below 0 for every sample"),
      (relu, "b1", [0], [("W2", 0)], "no gradient gets past layer 1: the weights of layer 2 hand nothing on"),
      (tanh, "W1", [0, 0], [("b1", 50)], "unit 0 of layer 1 is saturated: tanh is nearly flat"),
      (deep, "W1", [0, 0], [], "vanishing gradient: layer 1's δ is"),
      (wide, "W1", [0, 0], (2...5).map { ("W\($0)", 20) }, "exploding gradient: layer 1's δ is"),
      (recurrent, "Wh1", [0, 0], [("Wh1", 0.05)], "vanishing gradient through time: from step 11 back to step 0"),
      (recurrent, "Wh1", [0, 0], [("b1", 40)], "unit 0 of layer 1 is saturated: tanh is nearly flat"),
      (gated, "b1", [2], [("b1", 40)], "gate f of unit 0 of layer 1 is saturated: sigmoid is nearly flat"),
    ]
    for (specification, name, index, changes, wanted) in cases {
      let (network, x, y) = try LayerGradientTests.sample(specification, rows: 4)
      for (changed, value) in changes {
        let shape = try #require(network.parameter(changed)).shape
        try network.setParameter(changed, to: Tensor(shape: shape, elements: Array(repeating: value, count: shape.reduce(1, *))))
      }
      let warnings = try network.explain(name, at: index, inputs: x, targets: y).warnings.map(\.full)
      #expect(warnings.contains { $0.hasPrefix(wanted) }, "\(specification.text): \(warnings)")
    }
  }
}
