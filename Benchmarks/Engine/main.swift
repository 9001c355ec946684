import NeuralNetwork

// The engine alone, without language or commands: matrix products (W6), and training loops to look at with a profiler.
//
//   engine-benchmark product [repeats]
//   engine-benchmark W1|W2|W3|W4|W5 [times as long]

let clock = ContinuousClock()

func milliseconds(_ body: () -> Void) -> Double {
  let time = clock.measure(body)
  return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
}

/// Squares by their size, others as rows×inner×columns.
struct ProductShape {
  let rows, inner, columns: Int
  var name: String { rows == inner && inner == columns ? "\(rows)" : "\(rows)×\(inner)×\(columns)" }
}

/// The best of some repeats, in milliseconds, and the sum of the product for the peer to compare.
func product<T: BinaryFloatingPoint>(
  _ shape: ProductShape, _ repeats: Int, _: T.Type,
  _ multiply: (UnsafeBufferPointer<T>, UnsafeBufferPointer<T>, UnsafeMutableBufferPointer<T>) -> Void
) {
  let a: [T] = (0..<shape.rows * shape.inner).map { T($0 * 7 % 11) - 5 }
  let b: [T] = (0..<shape.inner * shape.columns).map { T($0 * 5 % 13) - 6 }
  var c = [T](repeating: 0, count: shape.rows * shape.columns)
  // Small ones many times, so that a look at the clock does not count.
  let times = max(1, 1_000_000 / (a.count * shape.columns))
  var best = Double.infinity
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      c.withUnsafeMutableBufferPointer { c in
        for _ in 0..<repeats { best = min(best, milliseconds { for _ in 0..<times { multiply(a, b, c) } } / Double(times)) }
      }
    }
  }
  let sum = c.reduce(0.0) { $0 + Double($1).magnitude }
  print("{\"size\":\"\(shape.name)\",\"type\":\"\(T.self)\",\"milliseconds\":\(best),\"sum\":\(sum)}")
}

func train(_ workload: String, _ times: Int) throws(EngineError) {
  let isLarge = workload == "W5"
  let isDigits = workload == "W4" || isLarge
  let spec: [String: [(Int, Activation)]] = [
    "W1": [(2, .identity), (1, .sigmoid)], "W2": [(2, .identity), (4, .tanh), (1, .sigmoid)],
    "W3": [(2, .identity), (8, .tanh), (8, .tanh), (1, .tanh)], "W4": [(64, .identity), (32, .relu), (10, .softmax)],
    "W5": [(784, .identity), (128, .relu), (10, .softmax)],
  ]
  let widths = spec[workload] ?? []
  let layers = widths.dropFirst().map { LayerSpecification(.dense(units: $0.0), activation: $0.1) }
  let samples = isLarge ? 60_000 : isDigits ? 1797 : workload == "W3" ? 500 : 4
  var inputs: [Double] = [0, 0, 0, 1, 1, 0, 1, 1]
  var targets: [Double] = [0, 1, 1, 0]
  if samples > 4 {
    inputs = (0..<samples * widths[0].0).map { Double($0 * 37 % 17) / 16 }
    targets = (0..<samples).map { isDigits ? Double($0 % 10) : Double($0 % 2) * 2 - 1 }
  }
  let network = try Network(NetworkSpecification(input: [widths[0].0], layers: Array(layers)))
  var setup = TrainingSetup()
  if isDigits {
    setup.precision = .float32
    setup.optimizer = try OptimizerConfiguration(name: isLarge ? "sgd" : "adam")
  }
  let trainer = try Trainer(
    network: network, inputs: Tensor(shape: [samples, widths[0].0], elements: inputs),
    targets: Tensor(shape: isDigits ? [samples] : [samples, 1], elements: targets), setup: setup,
    batchSize: isLarge ? 64 : isDigits ? 32 : workload == "W3" ? 10 : nil)
  let epochs = (samples == 4 ? 10_000 : isLarge ? 1 : isDigits ? 50 : 100) * times
  var failure: EngineError?
  let time = milliseconds {
    do throws(EngineError) {
      var record = LossRecord()
      while trainer.epoch < epochs { _ = try trainer.next(upTo: 4096, epochs: epochs - trainer.epoch, into: &record) }
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  print("\(workload) \(time / Double(times)) ms, \(InstructionSet.current.rawValue)")
}

let arguments = CommandLine.arguments.dropFirst()
let number = arguments.dropFirst().first.flatMap { Int($0) } ?? 1
switch arguments.first {
case "product":
  let shapes =
    [64, 256, 1024, 2048].map { ProductShape(rows: $0, inner: $0, columns: $0) }
    + [(1024, 1024, 1), (1, 1024, 1024), (1024, 32, 1024), (512, 512, 10)].map { ProductShape(rows: $0, inner: $1, columns: $2) }
  for shape in shapes {
    product(shape, number, Double.self) {
      MatrixProduct.multiply($0, $1, into: $2, rows: shape.rows, inner: shape.inner, columns: shape.columns)
    }
    product(shape, number, Float.self) {
      MatrixProduct.multiply($0, $1, into: $2, rows: shape.rows, inner: shape.inner, columns: shape.columns)
    }
  }
case let workload?: try train(workload, number)
case nil: print("usage: engine-benchmark product|W1|W2|W3|W4 [repeats]")
}
