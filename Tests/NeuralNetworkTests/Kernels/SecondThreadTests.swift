import Kernels
import Limits
import Testing

@testable import NeuralNetwork

/// Two threads give the bits of one, whoever else asks for the second thread at the same time.
@Suite struct SecondThreadTests {
  static func multiply<T: KernelScalar>(_: T.Type, _ shape: ProductTests.Shape) {
    let a = ProductTests.numbers(shape.rows * shape.inner, seed: 1).map { T($0) }
    let b = ProductTests.numbers(shape.inner * shape.columns, seed: 2).map { T($0) }
    var (alone, shared) = ([T](repeating: 1, count: shape.rows * shape.columns), [T](repeating: 2, count: shape.rows * shape.columns))
    func call(_ c: inout [T], _ multiply: (ProductCall<T>) -> Void) {
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          c.withUnsafeMutableBufferPointer { c in
            guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
            multiply(
              ProductCall(
                a: a, aRowStride: shape.inner, aInnerStride: 1, b: b, bStride: shape.columns, c: c, cStride: shape.columns,
                rows: shape.rows, inner: shape.inner, columns: shape.columns))
          }
        }
      }
    }
    call(&alone) { T.kernels.product($0) }
    call(&shared) { T.kernels.sharedProduct($0) }
    #expect(alone == shared)
  }

  @Test(arguments: [(131, 97, 101), (16, 300, 300), (64, 784, 128), (1000, 33, 37), (1, 1100, 999), (9, 400, 350), (1100, 1003, 1)])
  func productsAgreeToTheBit(_ rows: Int, _ inner: Int, _ columns: Int) async {
    let shape = ProductTests.Shape(rows: rows, inner: inner, columns: columns)
    #expect(rows * inner * columns >= SecondThread.productThreshold)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { Self.multiply(Double.self, shape) }
        group.addTask { Self.multiply(Float.self, shape) }
      }
    }
  }

  /// The thread that knows the line's limits asks for both.
  @Test func bothThreadsBreakOff() {
    let shape = ProductTests.Shape(rows: 512, inner: 400, columns: 300)
    var asked = 0
    let limits = WorkLimits {
      asked += 1
      return true
    }
    let stopped = ProductTests.product(shape, adds: false, hasRow: false, isTransposed: false, Double.self) { call in
      Work.run(within: limits) { Double.kernels.sharedProduct(call) }
    }
    #expect(asked == 1)
    #expect(limits.hasStopped)
    #expect(stopped.prefix(300) == ArraySlice(repeating: 0.5, count: 300))
    let whole = ProductTests.product(shape, adds: false, hasRow: false, isTransposed: false, Double.self) {
      Double.kernels.sharedProduct($0)
    }
    #expect(!whole.contains(0.5))
  }

  @Test func rowsAreConvertedAlike() throws {
    let (count, width) = (75, 1001)
    #expect(count * width >= SecondThread.elementThreshold)
    let numbers = ProductTests.numbers(200 * width, seed: 9)
    let samples = (0..<count).map { $0 * 37 % 200 }
    func check<T: KernelScalar>(_: T.Type) {
      let target = Block<T>(count * width, 0)
      numbers.withUnsafeBufferPointer { source in
        samples.withUnsafeBufferPointer { samples in
          guard let source = source.baseAddress, let first = samples.baseAddress else { return }
          RowConversion(source: source, samples: first, count: count, width: width, target: target.start).runOnTwoThreads()
        }
      }
      let wanted = samples.flatMap { numbers[$0 * width..<($0 + 1) * width].map { T($0) } }
      #expect(Array(UnsafeBufferPointer(start: target.start, count: count * width)) == wanted)
    }
    check(Double.self)
    check(Float.self)
  }

  @Test(arguments: ["sgd", "adam", "rmsprop", "adagrad"])
  func updatesAgreeToTheBit(_ name: String) throws {
    let count = 2 * SecondThread.elementThreshold + 37
    let configuration = try OptimizerConfiguration(name: name)
    var results: [[Double]] = []
    for isShared in [false, true] {
      var call = OptimizerNumbers<Double>(configuration).call
      let (w, g) = (Block<Double>(count, 0), Block<Double>(count, 0))
      let slots = (0..<3).map { _ in Block<Double>(count, 0) }
      for (index, value) in ProductTests.numbers(count, seed: 5).enumerated() {
        w.start[index] = value
        g.start[index] = value * 0.5 - 0.1
      }
      call.w = w.start
      call.gradient = UnsafePointer(g.start)
      call.count = count
      (call.scale, call.limit, call.learningRate, call.correction1, call.correction2) = (1, .infinity, 0.1, 0.1, 0.03)
      (call.slot0, call.slot1, call.slot2) = (slots[0].start, slots[1].start, slots[2].start)
      for _ in 0..<3 {
        withUnsafePointer(to: call) { isShared ? Double.kernels.sharedUpdate($0) : Double.kernels.update($0) }
      }
      results.append(Array(UnsafeBufferPointer(start: w.start, count: count)))
    }
    #expect(results[0] == results[1])
  }

  /// A recurrent layer's samples on two threads give what few of them give on one: the same states to the bit, and gradients that are
  /// the sums of theirs.
  @Test(arguments: [LayerSpecification.Recurrent.Cell.rnn, .lstm, .gru], [false, true])
  func recurrentSamplesAreShared(_ cell: LayerSpecification.Recurrent.Cell, _ keepsSequence: Bool) throws {
    let (samples, steps, features, units) = (35, 23, 27, 36)
    let specification = NetworkSpecification(
      input: [steps, features],
      layers: [LayerSpecification(.recurrent(.init(cell: cell, units: units, keepsSequence: keepsSequence)))]
        + (keepsSequence ? [LayerSpecification(.flatten)] : []) + [.dense(1, .identity)])
    let network = try Network(specification, seed: 3)
    let products: Int = samples * steps * (features + units) * units
    #expect(products * (cell == .lstm ? 4 : cell == .gru ? 3 : 1) >= SecondThread.productThreshold)
    let inputs = try Tensor(shape: [samples, steps, features], elements: ProductTests.numbers(samples * steps * features, seed: 4))
    let targets = try Tensor(shape: [samples, 1], elements: ProductTests.numbers(samples, seed: 5))
    let whole = try network.backward(inputs, targets: targets)
    var sums: [String: [Double]] = [:]
    for first in stride(from: 0, to: samples, by: 5) {
      let rows = Array(first..<first + 5)
      let part = try network.backward(inputs.rows(rows), targets: targets.rows(rows))
      let size = whole.forward.output.count / samples
      #expect(part.forward.output.elements == Array(whole.forward.output.elements[first * size..<(first + 5) * size]))
      for (index, layer) in part.backward.layers.enumerated() {
        for parameter in layer.parameters {
          let gradients = parameter.gradient.elements.map { $0 * 5 / Double(samples) }
          sums["\(index) \(parameter.role)"] = sums["\(index) \(parameter.role)"].map { zip($0, gradients).map(+) } ?? gradients
        }
      }
    }
    for (index, layer) in whole.backward.layers.enumerated() {
      for parameter in layer.parameters {
        for (gradient, sum) in zip(parameter.gradient.elements, try #require(sums["\(index) \(parameter.role)"])) {
          #expect(abs(gradient - sum) <= 1e-12 * max(1, abs(sum)), "\(index) \(parameter.role)")
        }
      }
    }
  }
}
