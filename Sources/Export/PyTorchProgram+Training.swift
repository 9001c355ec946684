import NeuralNetwork
import Workbench

/// The optimizer with its memory, and the training loop.
extension PyTorchProgram {
  private var optimizer: OptimizerConfiguration { model.setup.optimizer }

  mutating func writeOptimizer() {
    section("The optimizer: \(optimizer.text)")
    let isPartial =
      !model.network.frozenLayers.isEmpty
      || model.layers.contains { TorchLayout.parameters(of: $0).contains { $0.role == nil } }
    let parameters = isPartial ? "[p for p in model.parameters() if p.requires_grad]" : "model.parameters()"
    code.add("optimizer = torch.optim.\(optimizer.description.torch.className)(\(([parameters] + options).joined(separator: ", ")))")
    if model.setup.schedule.kind != .constant {
      let factor = TrainingText(model).factor(library: "math")
      let epoch = model.firstEpoch == 0 ? "epoch" : "epoch + \(model.firstEpoch)"
      code.add(
        """


        def factor(epoch):
            \"""What the learning rate is multiplied by: \(model.setup.schedule.text), epochs counted from 0.\"""
            return \(factor)


        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: factor(\(epoch)))
        """)
    }
    writeMemory()
  }

  private var options: [String] {
    optimizer.description.torch.options.compactMap { option -> String? in
      guard !option.isOptional || option.values.contains(where: { optimizer[$0] != 0 }) else { return nil }
      let numbers = option.values.map { PythonText.number(optimizer[$0]) }
      return "\(option.name)=\(option.isFlag ? "True" : numbers.count > 1 ? "(\(numbers.joined(separator: ", ")))" : numbers[0])"
    }
  }

  private mutating func writeMemory() {
    let slots = optimizer.updateFormula.slots
    guard model.hasMemory, !slots.isEmpty else { return }
    code.blank()
    code.add("# What it remembers of the training so far.")
    code.add("memory = {")
    for (layer, parameter, times) in model.trainedParameters where times > 0 {
      guard let place = TorchLayout.parameters(of: layer).first(where: { $0.role == parameter.role }) else { continue }
      code.add("\"layer\(layer.index).\(place.name)\": {", indent: 1)
      if optimizer.description.torch.countsUpdates { code.add("\"step\": torch.tensor(\(times).0),", indent: 2) }
      for slot in slots {
        guard let tensor = model.memory(slot.name, of: parameter.name) else { continue }
        code.array("\"\(slot.torchName)\"", place.isTransposed ? tensor.transposed : tensor, assigning: ": ", closing: ",", indent: 2)
      }
      code.add("},", indent: 1)
    }
    code.add("}")
    let found =
      isDistributed ? "{key: value if key == \"step\" else value.to(DEVICE) for key, value in memory[name].items()}" : "memory[name]"
    code.add(
      """
      for name, parameter in model.named_parameters():
          if name in memory:
              optimizer.state[parameter] = \(found)
      """)
  }

  // MARK: Training

  mutating func writeTraining() {
    section("Training")
    let text = TrainingText(model)
    writeConstants(text)
    var functions: [String] = []
    if model.usesBatches { functions.append(text.batchFunctions) }
    if !model.setup.augmentation.isNone { functions.append(text.augmentation) }
    let penalty = model.setup.regularization.isNone ? "" : " + penalty()"
    let output = model.isPerceptron ? (model.network.lastActivation ?? .step).torch("model(X)") : "model(X)"
    functions.append(
      """
      def current_loss():
          model.eval()
          with torch.no_grad():
              return (criterion(\(output), Y)\(penalty)).item()
      """)
    for function in functions {
      code.blank(2)
      code.add(function)
    }
    code.blank(2)
    code.add("if __name__ == \"__main__\":")
    code.add(
      """
      print("predictions:")
      print(model.predict(X))
      print(f"loss: {current_loss():.12g}")
      """, indent: 1)
    if model.hasDropout {
      code.add("# PyTorch draws the units that drop out by itself, so these losses differ a little from Longhand's.", indent: 1)
    }
    let needsStep = !model.setup.augmentation.isNone
    if needsStep { code.add("step = \(model.firstStep)", indent: 1) }
    code.add("for epoch in range(\(text.epochRange)):", indent: 1)
    code.add("model.train()", indent: 2)
    var indent = 2
    var (x, y) = ("X", "Y")
    if model.usesBatches {
      code.add("for batch in \(text.batches):", indent: 2)
      indent = 3
      (x, y) = ("X[batch]", "Y[batch]")
    }
    if needsStep { x = "torch.from_numpy(augmented(\(x).numpy(), step))" }
    code.add("optimizer.zero_grad()", indent: indent)
    if model.isPerceptron {
      code.add("z = model(\(x))", indent: indent)
      code.add(
        "z.backward(\((model.network.lastActivation ?? .step).torch("z")).detach() - \(y))  # Rosenblatt's rule in place of a gradient",
        indent: indent)
    } else {
      code.add("loss = criterion(model(\(x)), \(y))\(penalty)", indent: indent)
      code.add("loss.backward()", indent: indent)
    }
    writeClipping(indent: indent)
    code.add("optimizer.step()", indent: indent)
    if needsStep { code.add("step += 1", indent: indent) }
    if text.hasSchedule { code.add("schedule.step()", indent: 2) }
    code.add("print(f\"epoch {epoch + 1}: loss {current_loss():.12g}\")", indent: 2)
  }

  mutating func writeClipping(indent: Int) {
    switch model.setup.clipping {
    case .norm(let limit): code.add("nn.utils.clip_grad_norm_(model.parameters(), \(PythonText.number(limit)))", indent: indent)
    case .value(let limit): code.add("nn.utils.clip_grad_value_(model.parameters(), \(PythonText.number(limit)))", indent: indent)
    case nil: break
    }
  }

  /// Without the learning rate, which the optimizer has.
  mutating func writeConstants(_ text: TrainingText) {
    for line in text.constants.split(separator: "\n") where !line.hasPrefix("LEARNING_RATE") { code.add(String(line)) }
  }
}
