import Limits

/// Layers and the numbers in them.
public final class Network {
  public let specification: NetworkSpecification
  public let layers: [ResolvedLayer]
  /// Nil: by each layer's activation.
  public let initialization: Initialization?
  public private(set) var seed: Int
  /// Layers, counted from 1, that training leaves as they are.
  public private(set) var frozenLayers: Set<Int> = []
  /// Counts changes from outside training, so that a trainer notices.
  private(set) var version = 0
  let layout: ParameterLayout
  private let store: ParameterStore<Double>
  /// A trainer that computes in floats brings the doubles up to date before they are read.
  var willRead: (() -> Void)?

  /// - Throws: when the layers do not chain.
  public init(_ specification: NetworkSpecification, initialization: Initialization? = nil, seed: Int = 0) throws(EngineError) {
    self.specification = specification
    layers = try specification.resolved()
    self.initialization = initialization
    self.seed = seed
    layout = ParameterLayout(layers)
    // The values and their gradients.
    try Work.require(Work.bytes(layout.count, of: 2 * MemoryLayout<Double>.stride), for: "a network of \(layout.count) parameters")
    store = ParameterStore(count: layout.count)
    initialize()
    try Work.checkStopped()
  }

  /// Asks for the memory that so many more copies of the parameters take for a moment.
  /// - Parameter purpose: what takes it: `the backward pass`.
  /// - Throws: when it cannot be had.
  public func requireRoom(copies: Int, for purpose: String) throws(EngineError) {
    let bytes = Work.bytes(layout.count, of: copies * MemoryLayout<Double>.stride)
    guard bytes >= 1 << 16, !Work.hasRoom(forTemporary: bytes) else { return }
    throw Work.noRoom(for: bytes, "\(purpose) of a network of \(layout.count) parameters")
  }

  /// A network of its own with the same numbers: values and gradients, two copies of the parameters (`requireRoom`).
  public func copy() -> Network {
    let copy = Network(self)
    copy.parameterStore.values.start.update(from: parameterStore.values.start, count: layout.count)
    return copy
  }

  private init(_ other: Network) {
    specification = other.specification
    layers = other.layers
    initialization = other.initialization
    seed = other.seed
    frozenLayers = other.frozenLayers
    layout = other.layout
    store = ParameterStore(count: other.layout.count)
  }

  public var parameterCount: Int { layout.count }
  /// Numbers in one sample.
  public var inputCount: Int { layers.first?.input.count ?? 0 }
  public var outputCount: Int { layers.last?.output.count ?? 0 }
  /// `W1 b1 W2 b2` …, in order.
  public var parameterNames: [String] { layout.entries.map(\.parameter.name) }
  public var lastActivation: Activation? { layers.last?.activation }

  /// The parameters as they are now.
  var parameterStore: ParameterStore<Double> {
    willRead?()
    return store
  }

  /// The initial weights of the seed again; with a seed, those of that one.
  /// - Throws: when the line is asked to stop; nothing has changed then.
  public func reset(seed: Int? = nil) throws(EngineError) {
    let wanted = seed ?? self.seed
    try requireRoom(copies: 2, for: "the first weights")
    let drawn = ParameterStore<Double>(count: layout.count)
    WeightDrawing.fill(drawn.values.start, layers: layers, layout: layout, initialization: initialization, seed: wanted)
    try Work.checkStopped()
    parameterStore.values.start.update(from: drawn.values.start, count: layout.count)
    self.seed = wanted
    version += 1
  }

  private func initialize() {
    WeightDrawing.fill(store.values.start, layers: layers, layout: layout, initialization: initialization, seed: seed)
  }

  public func parameter(_ name: String) -> Tensor? {
    guard let entry = layout[name] else { return nil }
    return Graph.tensor(parameterStore.values.start + entry.offset, entry.parameter.shape)
  }

  /// - Throws: when there is no such parameter, or the shape is another.
  public func setParameter(_ name: String, to value: Tensor) throws(EngineError) {
    guard let entry = layout[name] else {
      throw EngineError("the network has no parameter `\(name)`", hint: "it has " + parameterNames.joined(separator: ", "))
    }
    guard value.shape == entry.parameter.shape else {
      throw EngineError("\(name) has shape \(Shape.text(entry.parameter.shape)), not \(Shape.text(value.shape))")
    }
    (parameterStore.values.start + entry.offset).update(from: value.elements, count: entry.count)
    version += 1
  }

  /// All parameters end to end.
  public var parameterVector: [Double] {
    Array(UnsafeBufferPointer(start: parameterStore.values.start, count: layout.count))
  }

  /// Replaces all parameters.
  /// - Throws: when the number is another.
  public func setParameterVector(_ values: [Double]) throws(EngineError) {
    guard values.count == layout.count else {
      throw EngineError("the network has \(layout.count) parameters, not \(values.count)")
    }
    parameterStore.values.start.update(from: values, count: layout.count)
    version += 1
  }

  /// - Throws: when there is no such layer or it has no parameters.
  public func freeze(_ layers: [Int]) throws(EngineError) {
    try checkLayers(layers)
    frozenLayers.formUnion(layers)
    version += 1
  }

  /// - Throws: when there is no such layer or it has no parameters.
  public func unfreeze(_ layers: [Int]) throws(EngineError) {
    try checkLayers(layers)
    frozenLayers.subtract(layers)
    version += 1
  }

  func setFrozenLayers(_ layers: Set<Int>) {
    frozenLayers = layers
    version += 1
  }

  private func checkLayers(_ indices: [Int]) throws(EngineError) {
    for index in indices {
      guard let layer = layers.first(where: { $0.index == index }) else {
        throw EngineError("there is no layer \(index)", hint: "layers count from 1 to \(layers.count)")
      }
      guard !layer.parameters.isEmpty else {
        throw EngineError("layer \(index) (\(layer.specification.text)) has no parameters to freeze")
      }
    }
  }
}
