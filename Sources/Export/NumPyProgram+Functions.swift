import NeuralNetwork

/// The functions a network's layers call: only those it needs.
extension NumPyProgram {
  mutating func writeFunctions() {
    var parts: [String] = []
    let activations = model.layers.filter { $0.specification.kind.hasActivation }.map(\.specification.activation)
    let names = Set(activations.map(\.name))
    let cells = Set(model.layers.compactMap { if case .recurrent(let options) = $0.specification.kind { options } else { nil } })
    let hasGates = cells.contains { $0.cell != .rnn }
    let kinds = Set(model.layers.map(\.kindName))
    let isTrained = model.data != nil
    if names.contains("step") { parts.append(NumPySource.step) }
    if names.contains("sigmoid") || hasGates || (isTrained && names.contains("softplus")) { parts.append(NumPySource.sigmoid) }
    if names.contains("relu") || cells.contains(where: { $0.activation == .relu }) { parts.append(NumPySource.relu) }
    if names.contains("leaky_relu") { parts.append(NumPySource.leakyRelu) }
    if names.contains("elu") { parts.append(NumPySource.elu) }
    if names.contains("gelu") { parts.append(isTrained ? NumPySource.gelu + "\n\n\n" + NumPySource.geluSlope : NumPySource.gelu) }
    if names.contains("softplus") { parts.append(NumPySource.softplus) }
    if names.contains("softmax") { parts.append(NumPySource.softmax) }
    func add(_ kind: String, _ forward: String, _ backward: String) {
      guard kinds.contains(kind) else { return }
      parts.append(forward)
      if isTrained { parts.append(backward) }
    }
    if kinds.contains("conv") || kinds.contains("upconv") { parts.append(NumPySource.taps) }
    add("conv", NumPySource.conv, NumPySource.convBack)
    add("upconv", NumPySource.upconv, NumPySource.upconvBack)
    if kinds.contains("maxpool") || kinds.contains("avgpool") { parts.append(NumPySource.windows) }
    add("maxpool", NumPySource.maxPool, NumPySource.maxPoolBack)
    add("avgpool", NumPySource.averagePool, NumPySource.averagePoolBack)
    if isTrained, kinds.contains("dropout") { parts.append(NumPySource.dropoutMask) }
    add("rnn", NumPySource.rnn, NumPySource.rnnBack)
    add("lstm", NumPySource.lstm, NumPySource.lstmBack)
    add("gru", NumPySource.gru, NumPySource.gruBack)
    guard !parts.isEmpty else { return }
    section("What the layers are made of")
    code.add(parts.joined(separator: "\n\n\n"))
  }
}
