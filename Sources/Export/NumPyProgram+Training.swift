import NeuralNetwork
import Runtime
import Workbench

/// The optimizer and the training loop.
extension NumPyProgram {
  private var optimizer: OptimizerConfiguration { model.setup.optimizer }

  // MARK: Optimizer

  mutating func writeOptimizer() {
    section("The optimizer: \(optimizer.text)")
    let slots = model.training?.optimizer.slots.map(\.name) ?? []
    for slot in slots {
      code.add("\(slot) = {name: np.zeros_like(w) for name, w in parameters.items()}")
      guard model.hasMemory else { continue }
      for name in model.network.parameterNames {
        guard let tensor = model.memory(slot, of: name), tensor.elements.contains(where: { $0 != 0 }) else { continue }
        code.array("\(slot)[\"\(name)\"]", tensor)
      }
    }
    if optimizer.updateFormula.countsUpdates {
      let times = zip(model.network.parameterNames, model.training?.optimizer.times ?? [])
      if model.hasMemory {
        code.add("updates = {\(times.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}  # of each parameter so far")
      } else {
        code.add("updates = {name: 0 for name in parameters}  # of each parameter so far")
      }
    }
    if !slots.isEmpty { code.blank(2) }
    code.add("def update(gradients, lr):")
    code.add("\"\"\"\(optimizer.description.summary.capitalizedFirst).\"\"\"", indent: 1)
    writeClipping()
    code.add("for name, g in gradients.items():", indent: 1)
    code.add("w = parameters[name]", indent: 2)
    for line in NumPyUpdate(optimizer).lines { code.add(line, indent: 2) }
  }

  private mutating func writeClipping() {
    switch model.setup.clipping {
    case .norm(let limit):
      code.add(
        """
        norm = np.sqrt(sum((g**2).sum() for g in gradients.values()))
        if norm > \(PythonText.number(limit)):  # the whole gradient, shortened
            gradients = {name: g * (\(PythonText.number(limit)) / (norm + 1e-6)) for name, g in gradients.items()}
        """, indent: 1)
    case .value(let limit):
      let text = PythonText.number(limit)
      code.add("gradients = {name: np.clip(g, -\(text), \(text)) for name, g in gradients.items()}", indent: 1)
    case nil: break
    }
  }

  // MARK: Training

  mutating func writeTraining() {
    section("Training")
    let training = TrainingText(model)
    code.add(training.constants)
    for function in training.functions {
      code.blank(2)
      code.add(function)
    }
    code.blank(2)
    code.add("if __name__ == \"__main__\":")
    code.add(
      """
      output, values = forward(X)
      print("predictions:")
      print(output)
      print(f"loss: {loss(values, Y):.12g}")
      """, indent: 1)
    let needsStep = model.hasDropout || !model.setup.augmentation.isNone
    if needsStep { code.add("step = \(model.firstStep)", indent: 1) }
    code.add("for epoch in range(\(training.epochRange)):", indent: 1)
    var indent = 2
    var (x, y) = ("X", "Y")
    if model.usesBatches {
      code.add("for batch in \(training.batches):", indent: 2)
      indent = 3
      (x, y) = ("X[batch]", "Y[batch]")
    }
    if !model.setup.augmentation.isNone { x = "augmented(\(x), step)" }
    code.add("_, values = forward(\(x)\(model.hasDropout ? ", step" : ""))", indent: indent)
    code.add("update(backward(values, \(y)), \(training.rate))", indent: indent)
    if needsStep { code.add("step += 1", indent: indent) }
    code.add("_, values = forward(X)", indent: 2)
    code.add("print(f\"epoch {epoch + 1}: loss {loss(values, Y):.12g}\")", indent: 2)
  }
}

/// What the training loops of both programs share: constants, the schedule, the batches and the augmentation.
struct TrainingText {
  let model: ExportModel

  init(_ model: ExportModel) { self.model = model }

  private var seed: Int { Int(UInt32(truncatingIfNeeded: model.training?.seed ?? 0)) }

  var constants: String {
    var lines = ["EPOCHS = \(model.epochs)"]
    let rate = PythonText.number(model.setup.optimizer.learningRate)
    lines.append("LEARNING_RATE = \(rate)")
    if let size = model.training?.batchSize { lines.append("BATCH = \(size)") }
    if model.usesBatches || model.hasDropout || !model.setup.augmentation.isNone { lines.append("SEED = \(seed)") }
    return lines.joined(separator: "\n")
  }

  var epochRange: String { model.firstEpoch == 0 ? "EPOCHS" : "\(model.firstEpoch), \(model.firstEpoch) + EPOCHS" }
  var rate: String { hasSchedule ? "learning_rate(epoch)" : "LEARNING_RATE" }
  var hasSchedule: Bool { model.setup.schedule.kind != .constant }

  /// The batches of an epoch, without those already done.
  var batches: String {
    let done = model.training?.batchesDone ?? 0
    return done == 0 ? "batches(epoch)" : "batches(epoch)[\(done) if epoch == \(model.firstEpoch) else 0 :]"
  }

  var functions: [String] {
    var parts: [String] = []
    if hasSchedule {
      parts.append(
        "def learning_rate(epoch):\n    \"\"\"\(model.setup.schedule.text), epochs counted from 0.\"\"\"\n    return LEARNING_RATE * \(factor())"
      )
    }
    if model.usesBatches { parts.append(batchFunctions) }
    if !model.setup.augmentation.isNone { parts.append(augmentation) }
    return parts
  }

  /// What the schedule multiplies the learning rate by.
  func factor(library: String = "np") -> String {
    let schedule = model.setup.schedule
    func option(_ name: String) -> String { PythonText.number(schedule[name]) }
    switch schedule.kind {
    case .constant: return "1"
    case .step: return "\(option("gamma")) ** (epoch // \(option("every")))"
    case .exponential: return "\(option("gamma")) ** epoch"
    case .cosine:
      return "(\(option("end")) + (1 - \(option("end"))) * (1 + \(library).cos(\(library).pi * min(epoch / \(option("epochs")), 1))) / 2)"
    case .warmup: return "(\(option("start")) + (1 - \(option("start"))) * min(epoch / \(option("epochs")), 1))"
    }
  }

  var batchFunctions: String {
    """
    def batches(epoch):
        \"""The samples of each step, shuffled anew in every epoch.\"""
        order = np.arange(len(X))
        np.random.RandomState(epoch_seed(epoch)).shuffle(order)
        return [order[start : start + BATCH] for start in range(0, len(X), BATCH)]


    def epoch_seed(epoch):
        \"""A seed of its own for every epoch, so that any of them can be repeated (SplitMix64's last step).\"""
        if epoch == 0:
            return SEED
        bits = (\(model.training?.seed ?? 0) + epoch * 0x9E3779B97F4A7C15) % 2**64
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB % 2**64
        return (bits ^ bits >> 31) % 2**32
    """
  }

  var augmentation: String {
    let augmentation = model.setup.augmentation
    var lines = [
      "def augmented(x, step):", "    \"\"\"The samples changed a little, so that each step sees others.\"\"\"",
      "    random = np.random.RandomState([SEED, step, 1])", "    x = x.copy()", "    for row in x:",
    ]
    if augmentation.shift > 0, case .image(let channels, let height, let width)? = model.layers.first?.input {
      let shift = augmentation.shift
      lines += [
        "        down, right = random.randint(-\(shift), \(shift + 1)), random.randint(-\(shift), \(shift + 1))",
        "        image = row.reshape(\(channels), \(height), \(width))", "        moved = np.zeros_like(image)",
        "        moved[:, max(down, 0) : \(height) + min(down, 0), max(right, 0) : \(width) + min(right, 0)] = image[",
        "            :, max(-down, 0) : \(height) - max(down, 0), max(-right, 0) : \(width) - max(right, 0)", "        ]",
        "        row[:] = moved.ravel()",
      ]
    }
    if augmentation.noise > 0 { lines.append("        row += random.normal(0, \(PythonText.number(augmentation.noise)), row.size)") }
    lines.append("    return x")
    return lines.joined(separator: "\n")
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
