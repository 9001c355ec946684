import Language
import Markup
import NeuralNetwork
import Workbench

/// Which tensor of a file is which parameter of the network: by our names, or by PyTorch's modules in their order.
struct ParameterMatching {
  /// Name in the network and value, in the network's order.
  var parameters: [NamedTensor]
  /// `0.weight → W1` for each of another program's names.
  var renamed: [(from: String, to: String)]
  /// Tensors that are no parameters of the network.
  var leftOut: [String] = []

  /// - Parameter order: the modules in the order of the layers, where their names do not say it.
  /// - Throws: naming the tensor and both shapes, when they are not those of the network.
  init(_ tensors: [NamedTensor], network: Network, order: [String] = [], path: String) throws(Diagnostic) {
    let names = network.parameterNames
    let known = Set(names)
    if tensors.contains(where: { known.contains($0.name) }) {
      self = try ParameterMatching(byName: tensors, network: network, path: path)
    } else if let unnamed = ParameterMatching.unnamed(tensors, names) {
      self = try ParameterMatching(byName: unnamed, network: network, path: path)
    } else if tensors.allSatisfy({ !$0.name.contains(".") && !ParameterMatching.ofOneModule.contains($0.name) }) {
      self = try ParameterMatching(byShape: tensors, network: network, order: order, path: path)
    } else {
      self = try ParameterMatching(byModule: tensors, network: network, order: order, path: path)
    }
  }

  /// numpy.savez's arr_0, arr_1 … under the network's names, where there are as many.
  private static func unnamed(_ tensors: [NamedTensor], _ names: [String]) -> [NamedTensor]? {
    guard tensors.count == names.count else { return nil }
    var result: [NamedTensor] = []
    for (index, name) in names.enumerated() {
      guard let tensor = tensors.first(where: { $0.name == "arr_\(index)" }) else { return nil }
      result.append(NamedTensor(name: name, value: tensor.value))
    }
    return result
  }

  private init(byName tensors: [NamedTensor], network: Network, path: String) throws(Diagnostic) {
    var found: [String: Tensor] = [:]
    for tensor in tensors { found[tensor.name] = tensor.value }
    parameters = []
    renamed = []
    let isTurned = ParameterMatching.areTurned(network.layers.flatMap(\.parameters).map { (found[$0.name], $0.shape) })
    for layer in network.layers {
      for parameter in layer.parameters {
        guard let value = found.removeValue(forKey: parameter.name) else {
          throw .file(path, "it has no \(parameter.name), which the network \(network.specification.text) has")
        }
        let turned = isTurned && value.shape.count == 2 ? ParameterMatching.fitted(value.transposed, parameter.shape) : nil
        if turned != nil, parameter.shape.count == 2 { renamed.append(("\(parameter.name), turned", parameter.name)) }
        guard let value = turned ?? ParameterMatching.fitted(value, parameter.shape) else {
          throw .file(
            path, "its \(parameter.name) has shape \(Shape.text(value.shape)), and the network's \(Shape.text(parameter.shape))",
            hint: "the network here is \(network.specification.text)")
        }
        parameters.append(NamedTensor(name: parameter.name, value: value))
      }
    }
    leftOut = tensors.map(\.name).filter { found[$0] != nil }
  }

  /// A tensor of a parameter's shape: as it is, or a row (1, n) of n biases; nil for any other.
  private static func fitted(_ value: Tensor, _ shape: [Int]) -> Tensor? {
    if value.shape == shape { return value }
    guard shape.count == 1, value.shape == [1] + shape || value.shape == shape + [1] else { return nil }
    return try? Tensor(shape: shape, elements: value.elements)
  }

  /// Arrays with names of their own, `w_hidden` and `b_hidden`: by their shapes, where these allow one way, else in the order that is said.
  private init(byShape tensors: [NamedTensor], network: Network, order: [String], path: String) throws(Diagnostic) {
    let wanted = network.layers.flatMap(\.parameters)
    func shapes(_ tensors: [NamedTensor]) -> String {
      tensors.prefix(8).map { "\(sanitisedName($0.name)) \(Shape.text($0.value.shape))" }.joined(separator: ", ")
    }
    var chosen: [NamedTensor] = []
    if !order.isEmpty {
      for name in order {
        guard let tensor = tensors.first(where: { $0.name == name }) else {
          throw .file(path, "it has no array \(sanitisedName(name))", hint: "its arrays are \(shapes(tensors))")
        }
        chosen.append(tensor)
      }
      guard chosen.count == wanted.count, zip(wanted, chosen).allSatisfy({ ParameterMatching.fitted($1.value, $0.shape) != nil }) else {
        throw .file(
          path, "the arrays that order= names do not fit: \(shapes(chosen))",
          hint: "the network's parameters are \(wanted.map { "\($0.name) \(Shape.text($0.shape))" }.joined(separator: ", "))")
      }
    } else if let turned = ParameterMatching.turned(tensors, wanted) {
      self = try ParameterMatching(byShape: turned, network: network, order: [], path: path)
      return
    } else {
      for parameter in wanted {
        let left = tensors.filter { tensor in !chosen.contains { $0.name == tensor.name } }
        // As it is, as a row of biases, as a column of them.
        let forms = [parameter.shape, [1] + parameter.shape, parameter.shape + [1]]
        let fitting =
          forms.lazy.map { form in left.filter { $0.value.shape == form } }.first { !$0.isEmpty }?
          .filter { ParameterMatching.fitted($0.value, parameter.shape) != nil } ?? []
        guard let first = fitting.first else {
          throw .file(
            path, "none of its arrays (\(shapes(tensors))) has the shape of \(parameter.name), \(Shape.text(parameter.shape))",
            hint: "the network here is \(network.specification.text)")
        }
        guard fitting.count == 1 else {
          throw .file(
            path, "more than one of its arrays fits \(parameter.name): \(shapes(fitting))",
            hint:
              "say them in the order of \(wanted.map(\.name).joined(separator: ", ")): load \(sanitised(path)) order=\(tensors.prefix(wanted.count).map { sanitised($0.name) }.joined(separator: ","))"
          )
        }
        chosen.append(first)
      }
    }
    parameters = []
    renamed = []
    for (parameter, tensor) in zip(wanted, chosen) {
      guard let value = ParameterMatching.fitted(tensor.value, parameter.shape) else { continue }
      parameters.append(NamedTensor(name: parameter.name, value: value))
      renamed.append((tensor.name, parameter.name))
    }
    let used = Set(chosen.map(\.name))
    leftOut = tensors.map(\.name).filter { !used.contains($0) }
  }

  /// A module's tensors by their last name.
  private struct Module {
    var name: String
    var tensors: [String: Tensor] = [:]
    /// Its weight is called `kernel`.
    var hasKernel = false

    func fits(_ layer: ResolvedLayer) -> Bool {
      let wanted = TorchLayout.parameters(of: layer)
      return tensors.count == wanted.count && wanted.allSatisfy { tensors[$0.name]?.shape == $0.shape }
    }

    var shapes: String {
      tensors.sorted { $0.key > $1.key }.map { "\($0.key) \(Shape.text($0.value.shape))" }.joined(separator: ", ")
    }
  }

  /// The names of a single module's parameters.
  private static let ofOneModule: Set<String> = ["weight", "bias", "weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"]

  /// What modules keep beside their parameters.
  private static let counters: Set<String> = ["num_batches_tracked", "running_mean", "running_var"]

  private init(byModule tensors: [NamedTensor], network: Network, order: [String], path: String) throws(Diagnostic) {
    var modules: [Module] = []
    leftOut = []
    var places: [String: Int] = [:]
    for tensor in tensors {
      let cut = tensor.name.lastIndex(of: ".")
      let prefix = cut.map { String(tensor.name[..<$0]) } ?? ""
      let last = cut.map { String(tensor.name[tensor.name.index(after: $0)...]) } ?? tensor.name
      if ParameterMatching.counters.contains(last) {
        leftOut.append(tensor.name)
        continue
      }
      if places[prefix] == nil {
        places[prefix] = modules.count
        modules.append(Module(name: prefix))
      }
      // Flax keeps inputs × outputs as `kernel`.
      if last == "kernel", tensor.value.shape.count == 2 {
        modules[places[prefix] ?? 0].hasKernel = true
        modules[places[prefix] ?? 0].tensors["weight"] = tensor.value.transposed
        continue
      }
      modules[places[prefix] ?? 0].tensors[last] = tensor.value
    }
    modules.sort { ParameterMatching.isBefore($0.name, $1.name) }
    let layers = network.layers.filter { !$0.parameters.isEmpty }
    guard modules.count >= layers.count else {
      throw .file(
        path,
        "it has \(counted(modules.count, "module")) with parameters (\(modules.prefix(6).map { sanitisedName($0.name) }.joined(separator: ", "))), and the network \(counted(layers.count, "layer"))",
        hint: "the network here is \(network.specification.text)")
    }
    let chosen =
      try order.isEmpty
      ? ParameterMatching.order(modules, layers, network, path: path) : ParameterMatching.order(modules, layers, named: order, path: path)
    parameters = []
    renamed = []
    for index in modules.indices where !chosen.contains(index) {
      let name = modules[index].name
      leftOut += modules[index].tensors.keys.sorted().map { name.isEmpty ? $0 : "\(name).\($0)" }
    }
    for (layer, index) in zip(layers, chosen) {
      let module = modules[index]
      for wanted in TorchLayout.parameters(of: layer) {
        guard let value = module.tensors[wanted.name] else { continue }
        let own = wanted.name == "weight" && module.hasKernel ? "kernel" : wanted.name
        let full = module.name.isEmpty ? own : module.name + "." + own
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

  /// For each layer the module that is it: the only way the shapes allow, or that of the numbers in their names.
  private static func order(
    _ modules: [Module], _ layers: [ResolvedLayer], _ network: Network, path: String
  ) throws(Diagnostic) -> [Int] {
    let haveNumbers = zip(modules, modules.dropFirst()).allSatisfy { isNumbered($0.name, $1.name) }
    if haveNumbers, modules.count == layers.count, layers.indices.allSatisfy({ modules[$0].fits(layers[$0]) }) {
      return Array(layers.indices)
    }
    var found: [[Int]] = []
    var taken: [Int] = []
    var tries = 0
    func search(onlyUpwards: Bool) {
      tries += 1
      guard found.count < 2, tries < 100_000 else { return }
      if taken.count == layers.count {
        found.append(taken)
        return
      }
      let start = onlyUpwards ? (taken.last ?? -1) + 1 : 0
      for index in modules.indices.dropFirst(start) where !taken.contains(index) && modules[index].fits(layers[taken.count]) {
        taken.append(index)
        search(onlyUpwards: onlyUpwards)
        taken.removeLast()
      }
    }
    search(onlyUpwards: haveNumbers)
    if found.isEmpty, haveNumbers {
      tries = 0
      search(onlyUpwards: false)
    }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let ways = found.map { $0.map { sanitisedName(modules[$0].name) }.joined(separator: ", ") }
      throw .file(
        path, "its modules fit the layers in more than one way (\(ways.joined(separator: " or "))), and their names do not say their order",
        hint: "say it: load \(sanitised(path)) order=\(found[0].map { sanitised(modules[$0].name) }.joined(separator: ","))")
    }
    guard modules.count == layers.count else {
      throw .file(
        path,
        "of its \(modules.count) modules with parameters (\(modules.prefix(6).map { sanitisedName($0.name) }.joined(separator: ", "))), none fits one of the \(counted(layers.count, "layer")) here",
        hint: "the network here is \(network.specification.text)")
    }
    let misfit = layers.indices.first { !modules[$0].fits(layers[$0]) } ?? 0
    throw wrong(modules[misfit], layers[misfit], path)
  }

  private static func wrong(_ module: Module, _ layer: ResolvedLayer, _ path: String) -> Diagnostic {
    let wanted = TorchLayout.parameters(of: layer).map { "\($0.name) \(Shape.text($0.shape))" }.joined(separator: ", ")
    return .file(
      path, "\(sanitisedName(module.name)) has \(module.shapes), and layer \(layer.index) (\(layer.specification.text)) needs \(wanted)")
  }

  /// The modules that were named, or those within the ones named, in that order.
  private static func order(
    _ modules: [Module], _ layers: [ResolvedLayer], named names: [String], path: String
  ) throws(Diagnostic) -> [Int] {
    var chosen: [Int] = []
    for name in names {
      let within = modules.indices.filter { modules[$0].name == name || modules[$0].name.hasPrefix(name + ".") }
      guard !within.isEmpty else {
        throw .file(
          path, "it has no module \(sanitisedName(name))",
          hint: "its modules are \(modules.prefix(8).map { sanitised($0.name) }.joined(separator: ", "))")
      }
      chosen += within.filter { !chosen.contains($0) }
    }
    guard chosen.count == layers.count else {
      throw .file(
        path, "order= names \(counted(chosen.count, "module")) with parameters, and the network has \(counted(layers.count, "layer"))",
        hint: "its modules are \(modules.prefix(8).map { sanitised($0.name) }.joined(separator: ", "))")
    }
    for (layer, index) in zip(layers, chosen) where !modules[index].fits(layer) { throw wrong(modules[index], layer, path) }
    return chosen
  }

  /// Whether two names in their order differ first in a number.
  private static func isNumbered(_ left: String, _ right: String) -> Bool {
    for (x, y) in zip(pieces(left), pieces(right)) where x != y { return Int(x) != nil && Int(y) != nil }
    return false
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
