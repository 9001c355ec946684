import Language
import NeuralNetwork
import Workbench

/// Parameters as JSON: their names, shapes and numbers, for any program that reads JSON.
///
/// `{"longhand": "parameters", "version": 1, "net": "2 -> 1 sigmoid", "parameters": {"W1": {"shape": [2, 1], "data": [[…]]}, …}}`
enum ParameterFile {
  static let version = 1

  static func encode(_ network: Network) -> JSONValue {
    .object([
      .init("longhand", .string("parameters")), .init("version", .int(version)), .init("net", .string(network.specification.text)),
      .init(
        "parameters",
        .object(
          network.namedParameters.map { parameter in
            .init(
              parameter.name,
              .object([.init("shape", .array(parameter.value.shape.map { .int($0) })), .init("data", JSONValue(parameter.value))]))
          })),
    ])
  }

  /// The tensors of such a file, or of an object with a nested list for each name (`{k: v.tolist() for k, v in state_dict.items()}`).
  static func decode(_ json: JSONValue, path: String) throws(Diagnostic) -> [NamedTensor] {
    guard case .object(var members) = json else { throw .file(path, "parameters are an object with names, and this is none") }
    if case .string(let kind)? = json["longhand"] {
      guard kind == "parameters" else { throw .file(path, "this is a file of the kind \(sanitisedName(kind)), not parameters") }
      guard case .int(let found)? = json["version"], found >= 1 else { throw .file(path, "version: a whole number from 1 is expected") }
      guard found <= version else {
        throw .file(path, "version \(found) is newer than this program, which reads \(version)", hint: "a newer longhand reads it")
      }
      guard case .object(let parameters)? = json["parameters"] else { throw .file(path, "parameters: an object is expected") }
      members = parameters
    }
    var tensors: [NamedTensor] = []
    for member in members {
      let tensor = try tensor(member, path: path)
      tensors.append(NamedTensor(name: member.key, value: tensor))
    }
    guard !tensors.isEmpty else { throw .file(path, "there are no parameters in it") }
    return tensors
  }

  private static func tensor(_ member: JSONValue.Member, path: String) throws(Diagnostic) -> Tensor {
    let name = sanitisedName(member.key)
    var data = member.value
    var declared: [Int]?
    if case .object = member.value {
      guard let inner = member.value["data"] else { throw .file(path, "\(name) has no data") }
      guard let shape = member.value["shape"]?.integers else { throw .file(path, "\(name) has no shape") }
      data = inner
      declared = shape
    }
    guard let tensor = data.tensor else { throw .file(path, "\(name) is no array of numbers, or its rows are not equally long") }
    if let declared, declared != tensor.shape {
      // An array without elements does not show its later sizes.
      throw .file(path, "\(name) says it has shape \(Shape.text(declared)), and its data has \(Shape.text(tensor.shape))")
    }
    return tensor
  }
}
