import Language
import NeuralNetwork
import Runtime

/// The names that show what the network holds and last computed: `W1 b1 z1 a1 dW1 … yhat L X y`.
extension Session {
  public var liveNames: [String] {
    var names: [String] = []
    if let network = workbench.network {
      names += network.parameterNames
      if let forward = workbench.forward {
        for layer in forward.layers {
          if layer.z != nil { names.append("z\(layer.index)") }
          names.append("a\(layer.index)")
        }
        names.append("yhat")
        if forward.loss != nil { names.append("L") }
      }
      if let backward = workbench.backward {
        for layer in backward.layers {
          names += layer.parameters.map { "d\($0.role)\(layer.index)" }
          if layer.dz != nil { names.append("dz\(layer.index)") }
          names.append("da\(layer.index)")
        }
      }
    }
    if let data = workbench.data { names += data.testInputs == nil ? ["X", "y"] : ["X", "y", "X_test", "y_test"] }
    return names
  }

  public func isLiveParameter(_ name: String) -> Bool { workbench.network?.parameter(name) != nil }

  public func liveValue(_ name: String) throws(Diagnostic) -> Value? {
    if let data = workbench.data {
      switch name {
      case "X": return .array(NDArray(data.inputs))
      case "y": return .array(NDArray(data.targets))
      case "X_test", "y_test":
        guard let inputs = data.testInputs, let targets = data.testTargets else {
          throw Diagnostic(
            .name, "the data `\(data.name)` has no test part, so there is no `\(name)`", hint: "set some aside: data \(data.name) test=0.2")
        }
        return .array(NDArray(name == "X_test" ? inputs : targets))
      default: break
      }
    }
    guard let network = workbench.network else { return nil }
    if let tensor = network.parameter(name) { return .array(NDArray(tensor)) }
    switch name {
    case "yhat": return .array(NDArray(try requireForward(name).output))
    case "L":
      guard let loss = try requireForward(name).loss else {
        throw Diagnostic(.name, "`L` is not known: the last forward had no targets", hint: "run `forward` on the data")
      }
      return .float(loss)
    default: return try layerValue(name, network)
    }
  }

  private func requireForward(_ name: String) throws(Diagnostic) -> ForwardTrace {
    if let forward = workbench.forward { return forward }
    throw Diagnostic(
      .name, "`\(name)` is not known yet", hint: workbench.data == nil ? "load data and run `forward` first" : "run `forward` first")
  }

  /// `z1`, `a2`, `dW1`, `dz2`: what was last computed in a layer.
  private func layerValue(_ name: String, _ network: Network) throws(Diagnostic) -> Value? {
    let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let stem = String(name.dropLast(digits.count))
    guard let index = Int(digits), ["z", "a", "dz", "da", "dW", "db", "dWx", "dWh", "dbh"].contains(stem) else { return nil }
    guard index >= 1, index <= network.layers.count else { return nil }
    let layer = network.layers[index - 1]
    if !stem.hasPrefix("d") {
      let trace = try requireForward(name)
      guard let part = trace.layers.first(where: { $0.index == index }) else { return nil }
      if stem == "a" { return .array(NDArray(part.a)) }
      guard let z = part.z else { throw missing(name, layer, "weighted sum") }
      return .array(NDArray(z))
    }
    guard let backward = workbench.backward else {
      throw Diagnostic(
        .name, "`\(name)` is not known yet", hint: workbench.forward == nil ? "run `forward` and `backward` first" : "run `backward` first")
    }
    guard let part = backward.layers.first(where: { $0.index == index }) else { return nil }
    if stem == "da" { return .array(NDArray(part.da)) }
    if stem == "dz" {
      guard let dz = part.dz else { throw missing(name, layer, "weighted sum") }
      return .array(NDArray(dz))
    }
    guard let gradient = part[String(stem.dropFirst())] else { throw missing(name, layer, "such parameter") }
    return .array(NDArray(gradient))
  }

  private func missing(_ name: String, _ layer: ResolvedLayer, _ what: String) -> Diagnostic {
    let roles = layer.parameters.map(\.name)
    return Diagnostic(
      .name, "there is no `\(name)`: layer \(layer.index) (\(layer.specification.text)) has no \(what)",
      hint: roles.isEmpty ? "its output is a\(layer.index)" : "its parameters are \(roles.joined(separator: ", "))")
  }

  public func assignLiveParameter(_ name: String, _ value: Value) throws(Diagnostic) {
    guard let shape = workbench.network?.parameter(name)?.shape else { return }
    let tensor = try value.tensor("`\(name)`")
    guard tensor.shape == shape else {
      throw Diagnostic(
        .value,
        "`\(name)` is a parameter of the network with shape \(Extents.text(shape)), and this value has shape \(Extents.text(tensor.shape))",
        hint: "give it an array of shape \(Extents.text(shape)), or `net none` to be rid of the network")
    }
    try workbench.setParameter(name, to: tensor)
  }
}
