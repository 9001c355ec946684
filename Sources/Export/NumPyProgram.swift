import NeuralNetwork

/// The network as a program in plain NumPy: numbers, forward pass, loss, backward pass, optimizer and training loop.
///
/// Every random choice is drawn as the trainer here draws it, so that the losses are the same.
struct NumPyProgram {
  let model: ExportModel
  var code = PythonText()

  init(_ model: ExportModel) { self.model = model }

  /// The whole program.
  static func text(_ model: ExportModel) -> String {
    var program = NumPyProgram(model)
    program.writeNumbers()
    program.writeFunctions()
    program.writeForward()
    if model.data != nil {
      program.writeLoss()
      program.writeBackward()
      program.writeOptimizer()
      program.writeOwnUnits()
      program.writeTraining()
    } else {
      program.writePrediction()
    }
    let body = program.code
    program.code = PythonText()
    program.writeHead(hasEncodedArrays: body.hasEncodedArrays, usesErf: body.usesMath)
    program.code.append(body)
    return program.code.text
  }

  mutating func section(_ title: String) {
    code.blank(2)
    code.add("# " + title + " " + String(repeating: "-", count: max(3, 76 - title.count)))
    code.blank()
  }

  private mutating func writeHead(hasEncodedArrays: Bool, usesErf: Bool) {
    let purpose = model.data == nil ? "shows a prediction" : "shows the predictions, then trains on and prints the loss of each epoch"
    code.add(
      """
      \"""A neural network in plain NumPy, written by Longhand.

          \(model.spec)

      Rows of x are samples, W is (inputs x outputs): each layer computes z = a @ W + b and a = f(z).
      Run it with Python and it \(purpose).
      \"""

      """)
    if model.setup.precision == .float16Mixed {
      for line in model.mixedPrecisionNote { code.add("# \(line)") }
      code.blank()
    }
    if hasEncodedArrays { code.add("import base64") }
    if usesErf { code.add("import math") }
    if hasEncodedArrays || usesErf { code.blank() }
    code.add("import numpy as np")
    if hasEncodedArrays {
      code.add(
        """


        def decoded(shape, text):
            \"""An array too long to be written out: its doubles as base64.\"""
            return np.frombuffer(base64.b64decode(text), dtype="<f8").reshape(shape).copy()
        """)
    }
  }

  // MARK: Numbers

  private mutating func writeNumbers() {
    if let data = model.data {
      section("The data: \(data.name.filter { $0 != "\n" })")
      code.array("X", data.inputs)
      if let classes = model.classNumbers {
        let tensor = Tensor(classes.map(Double.init))
        code.array("classes", tensor, isWhole: tensor.count <= PythonText.literalLimit)
        code.add(
          "Y = np.eye(\(model.network.outputCount))[classes\(tensor.count > PythonText.literalLimit ? ".astype(int)" : "")]  # a row of zeros with a 1 at the class"
        )
      } else if let targets = model.targets {
        code.array("Y", targets)
      }
    }
    section("The network's parameters, changed in place by training")
    for parameter in model.network.namedParameters { code.array(parameter.name, parameter.value) }
    code.blank()
    let names = model.network.parameterNames
    code.add("parameters = {")
    for start in stride(from: 0, to: names.count, by: 4) {
      code.add(names[start..<min(start + 4, names.count)].map { "\"\($0)\": \($0)," }.joined(separator: " "), indent: 1)
    }
    code.add("}")
  }

  // MARK: Forward

  /// The names of what the forward pass hands to the backward pass, in order.
  var values: [String] {
    var names = ["a0"]
    for layer in model.layers {
      let k = layer.index
      switch layer.specification.kind {
      case .dense, .convolution, .transposedConvolution: names.append("z\(k)")
      case .dropout: names.append("mask\(k)")
      case .recurrent: names.append("steps\(k)")
      default: break
      }
      names.append("a\(k)")
    }
    return names
  }

  private var last: Int { model.layers.last?.index ?? 0 }
  private var isOutputRow: Bool { if case .row? = model.layers.last?.output { true } else { false } }
  var valuesText: String { values.joined(separator: ", ") }

  private mutating func writeForward() {
    section("The forward pass, layer by layer")
    let arguments = model.hasDropout && model.data != nil ? "x, step=None" : "x"
    code.add("def forward(\(arguments)):")
    code.add("\"\"\"The outputs for rows of inputs, and all values on the way, which the backward pass needs.\"\"\"", indent: 1)
    switch model.layers.first?.input {
    case .image(let channels, let height, let width)?:
      code.add("a0 = x.reshape(-1, \(channels), \(height), \(width))  # a row holds its image channel by channel, row by row", indent: 1)
    case .sequence(let steps, let features)?:
      code.add("a0 = x.reshape(-1, \(steps), \(features))  # a row holds its sequence step by step", indent: 1)
    default: code.add("a0 = x", indent: 1)
    }
    for layer in model.layers {
      code.blank()
      code.add("# \(layer.specification.text): \(layer.input.text) -> \(layer.output.text)".replacingTimes, indent: 1)
      for line in NumPyLayer(layer, isTraining: model.data != nil).forward { code.add(line, indent: 1) }
    }
    code.blank()
    if isOutputRow {
      code.add("return a\(last), (\(valuesText))", indent: 1)
    } else {
      code.add("return a\(last).reshape(len(x), -1), (\(valuesText))", indent: 1)
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
    code.add("output, _ = forward(\(units.scaled("np.asarray(x, dtype=float)")))", indent: 1)
    code.add("return \(units.unscaled("output"))", indent: 1)
  }

  private mutating func writePrediction() {
    code.blank(2)
    code.add("if __name__ == \"__main__\":")
    code.add("x = np.zeros((1, \(model.network.inputCount)))  # put your own samples here, a row each", indent: 1)
    code.add("output, _ = forward(x)", indent: 1)
    code.add("print(output)", indent: 1)
  }

  // MARK: Loss

  private mutating func writeLoss() {
    section("The loss: \(model.loss.name)")
    code.add("def loss(values, y):")
    code.add("\"\"\"How wrong the outputs are, one number.\"\"\"", indent: 1)
    let z = "z\(last)"
    let flat = isOutputRow ? "" : ".reshape(y.shape)"
    let penalty = model.setup.regularization.isNone ? "" : " + penalty()"
    if model.isLossFromZ {
      code.add("*_, \(z), a\(last) = values", indent: 1)
    } else {
      code.add("*_, a\(last) = values", indent: 1)
    }
    switch model.loss {
    case .mse: code.add("return np.mean((a\(last)\(flat) - y) ** 2)\(penalty)", indent: 1)
    case .sse: code.add("return np.sum((a\(last)\(flat) - y) ** 2) / 2 / len(y)\(penalty)", indent: 1)
    case .mae: code.add("return np.mean(np.abs(a\(last)\(flat) - y))\(penalty)", indent: 1)
    case .huber:
      code.add("d = np.abs(a\(last)\(flat) - y)", indent: 1)
      code.add("return np.mean(np.where(d <= 1, d**2 / 2, d - 0.5))\(penalty)", indent: 1)
    case .bce:
      code.add("# -y ln(a) - (1 - y) ln(1 - a) with a = sigmoid(z), written so that nothing overflows", indent: 1)
      code.add("return np.mean(np.logaddexp(0, \(z)) - \(z) * y)\(penalty)", indent: 1)
    case .crossEntropy:
      code.add("# -ln(a[class]) with a = softmax(z), written so that nothing overflows", indent: 1)
      code.add("largest = \(z).max(axis=1, keepdims=True)", indent: 1)
      code.add("log_sum = largest + np.log(np.exp(\(z) - largest).sum(axis=1, keepdims=True))", indent: 1)
      code.add("return np.sum(y * (log_sum - \(z))) / len(y)\(penalty)", indent: 1)
    }
    guard !model.setup.regularization.isNone else { return }
    code.blank(2)
    code.add("def penalty():")
    code.add("\"\"\"Large weights cost, biases do not.\"\"\"", indent: 1)
    code.add("return sum(L1 * np.abs(w).sum() + L2 * (w**2).sum() for w in WEIGHTS.values())", indent: 1)
    code.blank(2)
    code.add("L1, L2 = \(PythonText.number(model.setup.regularization.l1)), \(PythonText.number(model.setup.regularization.l2))")
    let weights = model.layers.flatMap(\.parameters).filter(\.isWeight).map { "\"\($0.name)\": \($0.name)" }
    code.add("WEIGHTS = {\(weights.joined(separator: ", "))}")
  }

  // MARK: Backward

  private mutating func writeBackward() {
    section("The backward pass: the chain rule from the loss to every parameter")
    code.add("def backward(values, y):")
    code.add("\"\"\"The gradient of the loss by each parameter.\"\"\"", indent: 1)
    code.add("\(valuesText) = values", indent: 1)
    let flat = isOutputRow ? "" : ".reshape(y.shape)"
    let difference = "a\(last)\(flat) - y"
    let target = model.isLossFromZ || model.isPerceptron ? "dz\(last)" : "da\(last)"
    if model.isPerceptron {
      code.add("# Rosenblatt's rule: where the answer was right nothing moves, and nothing is averaged", indent: 1)
      code.add("\(target) = \(difference)", indent: 1)
    } else {
      code.add("# \(model.loss.name)\(model.isLossFromZ ? " and \(model.network.lastActivation?.name ?? "") together" : "")", indent: 1)
      switch model.loss {
      case .mse: code.add("\(target) = 2 * (\(difference)) / y.size", indent: 1)
      case .sse: code.add("\(target) = (\(difference)) / len(y)", indent: 1)
      case .mae: code.add("\(target) = np.sign(\(difference)) / y.size", indent: 1)
      case .huber: code.add("\(target) = np.clip(\(difference), -1, 1) / y.size", indent: 1)
      case .bce: code.add("\(target) = (\(difference)) / y.size", indent: 1)
      case .crossEntropy: code.add("\(target) = (a\(last) * y.sum(axis=1, keepdims=True) - y) / len(y)", indent: 1)
      }
      if !isOutputRow { code.add("\(target) = \(target).reshape(a\(last).shape)", indent: 1) }
    }
    let first = model.layers.first { !$0.parameters.isEmpty }?.index ?? 1
    for layer in model.layers.reversed() where layer.index >= first {
      code.blank()
      code.add("# layer \(layer.index): \(layer.specification.text)", indent: 1)
      let hasDz = layer.index == last && (model.isLossFromZ || model.isPerceptron)
      for line in NumPyLayer(layer, isTraining: true).backward(hasDz: hasDz, passesOn: layer.index > first) { code.add(line, indent: 1) }
    }
    code.blank()
    let trained = model.trainedParameters.map { "\"\($0.parameter.name)\": d\($0.parameter.name)" }
    if !model.network.frozenLayers.isEmpty {
      code.add("# frozen: layer \(model.network.frozenLayers.sorted().map(String.init).joined(separator: ", "))", indent: 1)
    }
    let isPlain = model.setup.regularization.isNone || model.isPerceptron
    code.add("\(isPlain ? "return" : "gradients =") {", indent: 1)
    for start in stride(from: 0, to: trained.count, by: 4) {
      code.add(trained[start..<min(start + 4, trained.count)].map { $0 + "," }.joined(separator: " "), indent: 2)
    }
    code.add("}", indent: 1)
    guard !isPlain else { return }
    code.add("for name, w in WEIGHTS.items():", indent: 1)
    code.add("if name in gradients:", indent: 2)
    code.add("gradients[name] += L1 * np.sign(w) + 2 * L2 * w", indent: 3)
    code.add("return gradients", indent: 1)
  }
}

extension String {
  /// `×` as `x`, for Python comments.
  var replacingTimes: String { String(map { $0 == "×" ? "x" : $0 }) }
}
