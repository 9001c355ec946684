import Language
import NeuralNetwork
import Workbench

/// Which tensor of a file is which parameter of the network: by our names, or by PyTorch's modules in their order.
struct ParameterMatching {
  /// Name in the network and value, in the network's order.
  var parameters: [NamedTensor]
  /// `0.weight → W1` for each of another program's names.
  var renamed: [(from: String, to: String)]

  /// - Throws: naming the tensor and both shapes, when they are not those of the network.
  init(_ tensors: [NamedTensor], network: Network, path: String) throws(Diagnostic) {
    let names = network.parameterNames
    let known = Set(names)
    if tensors.contains(where: { known.contains($0.name) }) {
      self = try ParameterMatching(byName: tensors, network: network, path: path)
    } else {
      self = try ParameterMatching(byModule: tensors, network: network, path: path)
    }
  }

  private init(byName tensors: [NamedTensor], network: Network, path: String) throws(Diagnostic) {
    var found: [String: Tensor] = [:]
    for tensor in tensors { found[tensor.name] = tensor.value }
    parameters = []
    renamed = []
    for layer in network.layers {
      for parameter in layer.parameters {
        guard let value = found.removeValue(forKey: parameter.name) else {
          throw .file(path, "it has no \(parameter.name), which the network \(network.specification.text) has")
        }
        guard value.shape == parameter.shape else {
          throw .file(
            path, "its \(parameter.name) has shape \(Shape.text(value.shape)), and the network's \(Shape.text(parameter.shape))",
            hint: "the network here is \(network.specification.text)")
        }
        parameters.append(NamedTensor(name: parameter.name, value: value))
      }
    }
    if let more = found.keys.sorted().first {
      throw .file(path, "it has \(sanitisedName(more)), and the network \(network.specification.text) has not")
    }
  }

  /// A module's tensors by their last name.
  private struct Module {
    var name: String
    var tensors: [String: Tensor] = [:]

    func fits(_ layer: ResolvedLayer) -> Bool {
      let wanted = TorchLayout.parameters(of: layer)
      return tensors.count == wanted.count && wanted.allSatisfy { tensors[$0.name]?.shape == $0.shape }
    }

    var shapes: String {
      tensors.sorted { $0.key > $1.key }.map { "\($0.key) \(Shape.text($0.value.shape))" }.joined(separator: ", ")
    }
  }

  private init(byModule tensors: [NamedTensor], network: Network, path: String) throws(Diagnostic) {
    var modules: [Module] = []
    var places: [String: Int] = [:]
    for tensor in tensors {
      let cut = tensor.name.lastIndex(of: ".")
      let prefix = cut.map { String(tensor.name[..<$0]) } ?? ""
      let last = cut.map { String(tensor.name[tensor.name.index(after: $0)...]) } ?? tensor.name
      if last == "num_batches_tracked" { continue }
      if places[prefix] == nil {
        places[prefix] = modules.count
        modules.append(Module(name: prefix))
      }
      modules[places[prefix] ?? 0].tensors[last] = tensor.value
    }
    modules.sort { ParameterMatching.isBefore($0.name, $1.name) }
    let layers = network.layers.filter { !$0.parameters.isEmpty }
    guard modules.count == layers.count else {
      throw .file(
        path,
        "it has \(counted(modules.count, "module")) with parameters (\(modules.prefix(6).map { sanitisedName($0.name) }.joined(separator: ", "))), and the network \(counted(layers.count, "layer"))",
        hint: "the network here is \(network.specification.text)")
    }
    let order = try ParameterMatching.order(modules, layers, path: path)
    parameters = []
    renamed = []
    for (layer, index) in zip(layers, order) {
      let module = modules[index]
      for wanted in TorchLayout.parameters(of: layer) {
        guard let value = module.tensors[wanted.name] else { continue }
        let full = module.name.isEmpty ? wanted.name : module.name + "." + wanted.name
        if let role = wanted.role {
          let name = "\(role)\(layer.index)"
          parameters.append(NamedTensor(name: name, value: wanted.isTransposed ? value.transposed : value))
          renamed.append((full, name))
        } else {
          // PyTorch adds its two biases; ours have one.
          let name = "b\(layer.index)"
          guard let place = parameters.firstIndex(where: { $0.name == name }) else { continue }
          let sum = zip(parameters[place].value.elements, value.elements).map { $0 + $1 }
          if let tensor = try? Tensor(shape: value.shape, elements: sum) { parameters[place].value = tensor }
          renamed.append((full, name))
        }
      }
    }
  }

  /// For each layer the module that is it: in the order of their names where that fits, else the only way the shapes allow.
  private static func order(_ modules: [Module], _ layers: [ResolvedLayer], path: String) throws(Diagnostic) -> [Int] {
    let misfit = layers.indices.first { !modules[$0].fits(layers[$0]) }
    guard let misfit else { return Array(layers.indices) }
    var found: [[Int]] = []
    var taken: [Int] = []
    var tries = 0
    func search() {
      tries += 1
      guard found.count < 2, tries < 100_000 else { return }
      if taken.count == layers.count {
        found.append(taken)
        return
      }
      for index in modules.indices where !taken.contains(index) && modules[index].fits(layers[taken.count]) {
        taken.append(index)
        search()
        taken.removeLast()
      }
    }
    search()
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw .file(
        path, "its modules fit the layers in more than one way, and their names do not say their order",
        hint: "number them in the order of the layers: 1.weight, 1.bias, 2.weight …")
    }
    let wanted = TorchLayout.parameters(of: layers[misfit]).map { "\($0.name) \(Shape.text($0.shape))" }.joined(separator: ", ")
    throw .file(
      path,
      "\(sanitisedName(modules[misfit].name)) has \(modules[misfit].shapes), and layer \(layers[misfit].index) (\(layers[misfit].specification.text)) needs \(wanted)"
    )
  }

  /// `2.weight` before `10.weight`: numbers in names count as numbers.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    let (a, b) = (pieces(left), pieces(right))
    for (x, y) in zip(a, b) where x != y {
      if let m = Int(x), let n = Int(y) { return m < n }
      return x < y
    }
    return a.count < b.count
  }

  private static func pieces(_ text: String) -> [String] {
    var result: [String] = []
    var wasDigit: Bool?
    for character in text {
      let isDigit = ("0"..."9").contains(character)
      if isDigit == wasDigit { result[result.count - 1].append(character) } else { result.append(String(character)) }
      wasDigit = isDigit
    }
    return result
  }
}
