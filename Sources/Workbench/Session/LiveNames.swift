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
    if let data = workbench.data { names += LiveData.Part.allCases.filter { data[$0] != nil }.map(\.name) }
    return names
  }

  public func isRecorded(_ name: String) -> Bool {
    guard !isLiveParameter(name), LiveData.Part.named(name) == nil else { return false }
    return listedValue(name) != nil
  }

  public func meaning(ofUnknown name: String) -> String? {
    let stem = String(name.prefix { !$0.isNumber })
    let isOfLayer = name.count > stem.count && name.dropFirst(stem.count).allSatisfy { $0.isASCII && $0.isNumber }
    let isParameter = isOfLayer && ["W", "b", "Wx", "Wh", "bh"].contains(stem)
    let isRecorded = isOfLayer && ["z", "a", "dz", "da", "dW", "db"].contains(stem) || name == "yhat" || name == "L"
    let isGeneral = ["weights", "biases"].contains(name)
    guard isParameter || isRecorded || isGeneral else {
      guard name == "X" || name == "y", workbench.data == nil else { return nil }
      return "it stands for the data, and there is none yet: data xor"
    }
    guard let network = workbench.network else {
      return "it belongs to a network, and there is none yet: net 2 -> 4 tanh -> 1 sigmoid" + (isRecorded ? ", then forward" : "")
    }
    if isGeneral { return "they have a name for each layer: \(network.parameterNames.joined(separator: ", "))" }
    guard isOfLayer, let index = Int(name.dropFirst(stem.count)), index > network.layers.count || index == 0 else { return nil }
    return "the network has \(counted(network.layers.count, "layer")): \(network.parameterNames.joined(separator: ", "))"
  }

  public func isLiveParameter(_ name: String) -> Bool { workbench.network?.parameter(name) != nil }

  /// Which passes the live names stand for.
  enum Reading {
    /// Those that were recorded, with a word to the learner where they no longer hold.
    case recorded
    /// The same without a word, for lists and completion.
    case listed
    /// What is on the screen: the recorded ones as long as they hold for the reader, else new ones. For questions.
    case shown
    /// The network and the data as they are now. For whatever grades, hints or ends a training.
    case current
  }

  /// Does something for which live names are read in another way.
  func reading<Result>(_ reading: Reading, _ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    let outer = self.reading
    self.reading = reading
    defer { self.reading = outer }
    return try work()
  }

  /// A live name's value for lists and completion; nil also where it is not known yet.
  func listedValue(_ name: String) -> Value? { (try? reading(.listed) { () throws(Diagnostic) in try self.liveValue(name) }) ?? nil }

  public func liveValue(_ name: String) throws(Diagnostic) -> Value? {
    try requireOpen([name])
    if let part = LiveData.Part.named(name), let data = workbench.data {
      if let array = workbench.live?.array(part) { return .array(array) }
      let word = part.dataPart.rawValue
      throw Diagnostic(
        .name, "the data `\(data.name)` has no \(word) part, so there is no `\(name)`",
        hint: "set some aside: data \(data.name) \(word)=0.2")
    }
    guard let network = workbench.network else { return nil }
    if let array = workbench.parameterArray(name) { return .array(array) }
    switch name {
    case "yhat": return .array(NDArray(try forwardTrace(for: name).output))
    case "L":
      guard let loss = try forwardTrace(for: name).loss else {
        throw Diagnostic(.name, "`L` is not known: the last forward had no targets", hint: "run `forward` on the data")
      }
      return .float(loss)
    default: return try layerValue(name, network)
    }
  }

  /// Whether the passes have to be made anew for the reader; says so instead where the recorded ones are what is asked for.
  private var needsNewPass: Bool {
    _ = workbench.data
    switch reading {
    case .listed: return false
    case .shown: return workbench.passes.forward == nil || workbench.passes.whyStale != nil
    case .current: return true
    case .recorded:
      if workbench.passes.whyStale != nil { hasReadStale = true }
      if let note = workbench.passes.takeStaleNote() { emit(NoteReport(text: note)) }
      return false
    }
  }

  private func forwardTrace(for name: String) throws(Diagnostic) -> ForwardTrace {
    if needsNewPass, workbench.data != nil { return try workbench.currentForward() }
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
      let trace = try forwardTrace(for: name)
      guard let part = trace.layers.first(where: { $0.index == index }) else { return nil }
      if stem == "a" { return .array(NDArray(part.a)) }
      guard let z = part.z else { throw missing(name, layer, "weighted sum") }
      return .array(NDArray(z))
    }
    guard let part = try backwardTrace(for: name).layers.first(where: { $0.index == index }) else { return nil }
    if stem == "da" { return .array(NDArray(part.da)) }
    if stem == "dz" {
      guard let dz = part.dz else { throw missing(name, layer, "weighted sum") }
      return .array(NDArray(dz))
    }
    guard let gradient = part[String(stem.dropFirst())] else { throw missing(name, layer, "such parameter") }
    return .array(NDArray(gradient))
  }

  private func backwardTrace(for name: String) throws(Diagnostic) -> BackwardTrace {
    if needsNewPass, workbench.data != nil { return try workbench.currentBackward() }
    if let backward = workbench.backward { return backward }
    // On the screen stands a forward pass, whose gradients are the next thing to be computed.
    if reading == .shown { return try workbench.currentBackward() }
    throw Diagnostic(
      .name, "`\(name)` is not known yet", hint: workbench.forward == nil ? "run `forward` and `backward` first" : "run `backward` first")
  }

  private func missing(_ name: String, _ layer: ResolvedLayer, _ what: String) -> Diagnostic {
    let roles = layer.parameters.map(\.name)
    return Diagnostic(
      .name, "there is no `\(name)`: layer \(layer.index) (\(layer.specification.text)) has no \(what)",
      hint: roles.isEmpty ? "its output is a\(layer.index)" : "its parameters are \(roles.joined(separator: ", "))")
  }

  public func assignLiveParameter(_ name: String, _ value: Value) throws(Diagnostic) {
    guard let shape = workbench.network?.parameter(name)?.shape else { return }
    var tensor = try value.tensor("`\(name)`")
    // A plain number for a parameter that is one number.
    if tensor.rank == 0, shape.reduce(1, *) == 1 {
      tensor = try engine { [tensor] () throws(EngineError) in try tensor.reshaped(to: shape) }
    }
    guard tensor.shape == shape else {
      throw Diagnostic(
        .value,
        "`\(name)` is a parameter of the network with shape \(Extents.text(shape)), and this value has shape \(Extents.text(tensor.shape))",
        hint: "give it an array of shape \(Extents.text(shape)), or `net none` to be rid of the network")
    }
    try workbench.setParameter(name, to: tensor)
  }
}
