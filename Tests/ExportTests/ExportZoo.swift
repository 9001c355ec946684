import Testing

@testable import Workbench

/// Networks with their data and set-up: every layer, activation, loss, optimizer and random choice at least once.
enum ExportZoo {
  struct Entry: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: [String]
    /// How it is trained.
    let training: String
    var testDescription: String { name }

    init(_ name: String, _ lines: [String], _ training: String = "") {
      self.name = name
      self.lines = lines
      self.training = training
    }
  }

  private static let moons = "data moons n=30 noise=0.1 seed=2"
  private static func rows(_ size: Int) -> [String] {
    ["np.random.seed(3)", "X = np.random.randn(6, \(size))", "y = np.array([0, 1, 2, 0, 1, 2])", "data X y"]
  }

  static let all: [Entry] = [
    Entry("xor", ["data xor", "net 2 -> 4 tanh -> 1 sigmoid"]),
    Entry("perceptron", ["data and", "net 2 -> 1 step", "optimizer perceptron lr=0.5"]),
    Entry("batches", [moons, "net 2 -> 6 relu -> 1 sigmoid", "optimizer sgd lr=0.1 momentum=0.9 nesterov"], "batch=8 seed=5"),
    Entry("rmsprop", [moons, "net 2 -> 4 gelu -> 1 sigmoid", "optimizer rmsprop momentum=0.5 centered"], "batch=8"),
    Entry("adagrad", [moons, "net 2 -> 4 softplus -> 1 sigmoid", "optimizer adagrad lr=0.05", "clip norm=0.1"], "batch=8"),
    Entry("adam", [moons, "net 2 -> 4 elu(0.7) -> 1 sigmoid", "optimizer adam lr=0.01 amsgrad", "schedule cosine epochs=9"], "batch=8"),
    Entry("adamw", ["data sine n=20", "net 1 -> 5 leaky_relu(0.2) -> 1", "optimizer adamw", "loss huber", "regularize l1=0.001 l2=0.01"]),
    Entry("frozen", [moons, "net 2 -> 4 tanh -> 3 tanh -> 1 sigmoid", "freeze 2", "optimizer adam"], "batch=7"),
    Entry("dropout", [moons, "net 2 -> 8 tanh -> dropout 0.3 -> 1 sigmoid", "augment noise=0.1"], "batch=8"),
    Entry("float32", [moons, "net 2 -> 4 tanh -> 1 sigmoid", "precision float32", "optimizer adam"], "batch=8"),
    Entry("mixed", [moons, "net 2 -> 4 tanh -> 1 sigmoid", "precision float16-mixed"], "batch=8"),
    Entry("scaled", ["data iris test=0.3 scale=standard seed=4", "net 4 -> 5 tanh -> 3 softmax"], "batch=32"),
    Entry(
      "scaled target", ["data line n=20 test=0.2 scale=minmax,target", "net 1 -> 4 tanh -> 1", "optimizer adam"], "batch=5"),
    Entry("conv", rows(36) + ["net 6x6 -> conv 2 3x3 pad=1 relu -> maxpool 2 -> flatten -> 3 softmax", "augment shift=1"], "batch=4"),
    Entry("upconv", rows(18) + ["net 3x3x2 -> upconv 2 3x3 stride=2 outpad=1 tanh -> avgpool 2 pad=1 -> flatten -> 3 softmax"]),
    Entry("rnn", rows(15) + ["net 5x3 -> rnn 4 relu all -> rnn 3 -> 3 softmax"], "batch=4"),
    Entry("lstm", rows(15) + ["net 5x3 -> lstm 3 all -> lstm 2 -> 3 softmax", "optimizer adam"]),
    Entry("gru", rows(15) + ["net 5x3 -> gru 3 all -> flatten -> 3 softmax", "loss mse"]),
  ]
}
