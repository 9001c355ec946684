import NeuralNetwork

/// The network as an idiomatic PyTorch program: an `nn.Module`, its parameters, loss, optimizer and training loop.
struct PyTorchProgram {
  let model: ExportModel
  /// Whether several processes train together, each with its share of every batch.
  let isDistributed: Bool
  var code = PythonText()
  /// What Python's standard library and NumPy are needed for.
  private var usesNumPy: Bool { isDistributed || model.usesBatches || !model.setup.augmentation.isNone }

  init(_ model: ExportModel, isDistributed: Bool) {
    self.model = model
    self.isDistributed = isDistributed
    code.arrayCall = "torch.tensor"
  }

  /// The whole program.
  static func text(_ model: ExportModel, isDistributed: Bool = false) -> String {
    var program = PyTorchProgram(model, isDistributed: isDistributed)
    program.writeModule()
    program.writeNumbers()
    if model.data != nil {
      if isDistributed { program.writeProcesses() }
      program.writeLoss()
      program.writeOptimizer()
      program.writeOwnUnits()
      if isDistributed { program.writeDistributedTraining() } else { program.writeTraining() }
    } else {
      program.writePrediction()
    }
    let body = program.code
    program.code = PythonText()
    program.writeHead(hasEncodedArrays: body.hasEncodedArrays, usesMath: body.usesMath)
    program.code.append(body)
    return program.code.text
  }

  mutating func section(_ title: String) {
    code.blank(2)
    code.add("# " + title + " " + String(repeating: "-", count: max(3, 76 - title.count)))
    code.blank()
  }

  private mutating func writeHead(hasEncodedArrays: Bool, usesMath: Bool) {
    let purpose = model.data == nil ? "shows a prediction" : "shows the predictions, then trains on and prints the loss of each epoch"
    code.add(
      """
      \"""A neural network in PyTorch, written by Longhand.

          \(model.spec)

      Run it with \(isDistributed ? "`torchrun --nproc_per_node=2` (as many processes as you like, on one machine or more)" : "Python") and it \(purpose).
      \"""

      """)
    if hasEncodedArrays { code.add("import base64") }
    if usesMath { code.add("import math") }
    if isDistributed { code.add("import os") }
    if hasEncodedArrays || usesMath || isDistributed { code.blank() }
    if usesNumPy { code.add("import numpy as np") }
    code.add("import torch")
    if isDistributed { code.add("import torch.distributed as dist") }
    code.add("from torch import nn\nfrom torch.nn import functional as F")
    if isDistributed {
      code.add("from torch.nn.parallel import DistributedDataParallel\nfrom torch.utils.data import DataLoader, Sampler, TensorDataset")
    }
    code.blank()
    switch model.setup.precision {
    case .float64: code.add("torch.set_default_dtype(torch.float64)  # as Longhand computes")
    case .float32: code.add("torch.set_default_dtype(torch.float32)")
    case .float16Mixed:
      code.add("torch.set_default_dtype(torch.float32)")
      for line in model.mixedPrecisionNote { code.add("# \(line)") }
    }
    if model.hasDropout {
      code.add("# dropout draws PyTorch's random numbers here, so training takes another way than in Longhand")
    }
    code.add("torch.set_printoptions(precision=8, sci_mode=False)")
    guard hasEncodedArrays else { return }
    code.add(
      """


      def decoded(shape, text):
          \"""An array too long to be written out: its doubles as base64.\"""
          numbers = torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float64)
          return numbers.to(torch.get_default_dtype()).reshape(shape)
      """)
  }

  // MARK: Module

  /// Whether `forward` leaves the last activation out, which the loss contains (or, by Rosenblatt's rule, skips).
  private var returnsZ: Bool { model.isLossFromZ || model.isPerceptron }
  private var isOutputRow: Bool { if case .row? = model.layers.last?.output { true } else { false } }

  private mutating func writeModule() {
    section("The network")
    if model.layers.contains(where: { $0.activation == .step }) {
      code.add(
        """
        class Step(nn.Module):
            def forward(self, z):
                return (z >= 0).to(z.dtype) + 0 * z  # its slope is 0 everywhere


        """)
    }
    code.add("class Network(nn.Module):")
    code.add("def __init__(self):", indent: 1)
    code.add("super().__init__()", indent: 2)
    for layer in model.layers { for line in TorchLayer(layer).declaration { code.add(line, indent: 2) } }
    for layer in model.network.frozenLayers.sorted() {
      code.add("self.layer\(layer).requires_grad_(False)  # frozen: training leaves it as it is", indent: 2)
    }
    code.blank()
    code.add("def forward(self, x):", indent: 1)
    switch model.layers.first?.input {
    case .image(let channels, let height, let width)?:
      code.add("x = x.reshape(-1, \(channels), \(height), \(width))  # a row holds its image channel by channel, row by row", indent: 2)
    case .sequence(let steps, let features)?:
      code.add("x = x.reshape(-1, \(steps), \(features))  # a row holds its sequence step by step", indent: 2)
    default: break
    }
    for layer in model.layers {
      let isLast = layer.index == model.layers.count
      for line in TorchLayer(layer).forward(leavesActivationOut: isLast && returnsZ) { code.add(line, indent: 2) }
    }
    let note =
      returnsZ
      ? "  # before the \(model.network.lastActivation?.name ?? "activation"), which \(model.isPerceptron ? "the rule skips" : "the loss contains")"
      : ""
    code.add(isOutputRow ? "return x\(note)" : "return x.flatten(1)\(note)", indent: 2)
    code.blank()
    code.add("def predict(self, x):", indent: 1)
    code.add("\"\"\"The outputs, without tracking gradients.\"\"\"", indent: 2)
    code.add("self.eval()", indent: 2)
    code.add("with torch.no_grad():", indent: 2)
    let output = returnsZ ? (model.network.lastActivation ?? .identity).torch("self(x)") : "self(x)"
    code.add("return \(output)", indent: 3)
  }

  private mutating func writeNumbers() {
    section("Its parameters; weights of linear and recurrent layers are (outputs x inputs) here")
    code.add("model = Network()")
    code.add("model.load_state_dict({")
    for layer in model.layers {
      for parameter in TorchLayout.parameters(of: layer) {
        let name = "\"layer\(layer.index).\(parameter.name)\""
        if let role = parameter.role, let value = model.network.parameter("\(role)\(layer.index)") {
          code.array(name, parameter.isTransposed ? value.transposed : value, assigning: ": ", closing: ",", indent: 1)
        } else {
          code.add("\(name): torch.zeros(\(parameter.shape.map(String.init).joined(separator: ", "))),", indent: 1)
        }
      }
    }
    code.add("})")
    guard let data = model.data else { return }
    section("The data: \(data.name.filter { $0 != "\n" })")
    code.array("X", data.inputs)
    if let classes = model.classNumbers {
      let tensor = Tensor(classes.map(Double.init))
      code.array(
        "Y", tensor, isWhole: tensor.count <= PythonText.literalLimit, closing: tensor.count > PythonText.literalLimit ? ".long()" : "")
      if model.loss != .crossEntropy { code.add("Y = F.one_hot(Y, \(model.network.outputCount)).to(X.dtype)") }
    } else if let targets = model.targets {
      code.array("Y", targets)
    }
  }

  /// Predictions for samples as they stand in the table, where the data were scaled.
  private mutating func writeOwnUnits() {
    guard let units = OwnUnits(model.data) else { return }
    section("Samples of your own, as they stand in the table")
    units.writeNumbers(into: &code)
    code.blank(2)
    code.add("def predict(x):")
    code.add("\"\"\"\(units.summary)\"\"\"", indent: 1)
    let tensor = "torch.as_tensor(x, dtype=torch.get_default_dtype())"
    code.add("return \(units.unscaled("model.predict(\(units.scaled(tensor)))"))", indent: 1)
  }

  private mutating func writePrediction() {
    code.blank(2)
    code.add("if __name__ == \"__main__\":")
    code.add("x = torch.zeros(1, \(model.network.inputCount))  # put your own samples here, a row each", indent: 1)
    code.add("print(model.predict(x))", indent: 1)
  }

  // MARK: Loss

  private mutating func writeLoss() {
    section("The loss: \(model.loss.name)")
    switch model.loss {
    case .mse: code.add("criterion = nn.MSELoss()")
    case .sse: code.add("def criterion(output, y):\n    return ((output - y) ** 2).sum() / 2 / len(y)")
    case .mae: code.add("criterion = nn.L1Loss()")
    case .huber: code.add("criterion = nn.HuberLoss()")
    case .bce: code.add("criterion = nn.BCEWithLogitsLoss()  # the sigmoid is in it")
    case .crossEntropy: code.add("criterion = nn.CrossEntropyLoss()  # the softmax is in it")
    }
    let regularization = model.setup.regularization
    guard !regularization.isNone else { return }
    code.add(
      """


      def penalty():
          \"""Large weights cost, biases do not.\"""
          weights = [p for name, p in model.named_parameters() if "weight" in name]
          return sum(\(PythonText.number(regularization.l1)) * w.abs().sum() + \(PythonText.number(regularization.l2)) * (w**2).sum() for w in weights)
      """)
  }
}
