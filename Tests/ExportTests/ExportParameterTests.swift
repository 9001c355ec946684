import Language
import NeuralNetwork
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Export
@testable import Workbench

@Suite struct ExportParameterTests {
  @Test(arguments: ExportZoo.all)
  func parametersComeBackBitForBit(_ entry: ExportZoo.Entry) throws {
    let bench = Bench()
    try bench.json(
      entry.lines.joined(separator: "\n"), "train 2 \(entry.training)", "export safetensors p.safetensors", "export json p.json")
    let wanted = try bench.json("show weights").last?.text
    for file in ["p.safetensors", "p.json"] {
      try bench.json("reset", "load \(file)")
      #expect(try bench.json("show weights").last?.text == wanted, "\(file)")
    }
  }

  /// A module's tensors under PyTorch's names, laid out as PyTorch has them.
  private func torch(_ network: Network, prefix: (Int) -> String) -> [NamedTensor] {
    var tensors: [NamedTensor] = []
    for layer in network.layers {
      for parameter in TorchLayout.parameters(of: layer) {
        let name = prefix(layer.index) + parameter.name
        if let role = parameter.role, let value = network.parameter("\(role)\(layer.index)") {
          tensors.append(NamedTensor(name: name, value: parameter.isTransposed ? value.transposed : value))
        } else if let zeros = try? Tensor(repeating: 0, shape: parameter.shape) {
          tensors.append(NamedTensor(name: name, value: zeros))
        }
      }
    }
    return tensors
  }

  @Test(arguments: ExportZoo.all)
  func modulesOfPyTorchAreTurnedAndMatched(_ entry: ExportZoo.Entry) throws {
    let bench = Bench()
    try bench.json(entry.lines.joined(separator: "\n"))
    let network = try #require(bench.session.workbench.network)
    let wanted = network.parameterVector
    // Sorted by name, as the library writes them: 10 comes before 2.
    for prefix in [{ (k: Int) in "layers.\(k + 8)." }, { (k: Int) in "fc\(k)." }] {
      let tensors = torch(network, prefix: prefix).sorted { $0.name < $1.name }
      let bytes = Safetensors.encode(tensors, metadata: [("format", "pt")])
      let matching = try ParameterMatching(Safetensors.decode(bytes, path: "f"), network: network, path: "f")
      #expect(matching.parameters.flatMap(\.value.elements) == wanted)
      #expect(matching.parameters.map(\.name) == network.parameterNames)
    }
  }

  @Test func namesWithoutAnOrderAreMatchedByShape() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(3, .tanh), .dense(1, .sigmoid)]), seed: 1)
    let names = [1: "zz.", 2: "aa."]
    let matching = try ParameterMatching(torch(network) { names[$0] ?? "" }, network: network, path: "f")
    #expect(matching.parameters.flatMap(\.value.elements) == network.parameterVector)
    #expect(matching.renamed.map(\.from) == ["zz.weight", "zz.bias", "aa.weight", "aa.bias"])
  }

  @Test func whatDoesNotFitIsRefusedAndChangesNothing() throws {
    let bench = Bench()
    try bench.json("net 2 -> 3 tanh -> 1 sigmoid", "export safetensors p.safetensors", "export json p.json")
    try bench.json("net 2 -> 4 tanh -> 1 sigmoid")
    let before = try bench.json("show weights").last?.text
    for file in ["p.safetensors", "p.json"] {
      #expect(bench.error("load \(file)")?.message.contains("W1 has shape 2×3, and the network's 2×4") == true)
    }
    for (text, part) in [
      (#"{"0.weight": [[1, 2]], "0.bias": [1]}"#, "1 module"), (#"{"W1": [[1, 2], [3]]}"#, "equally long"),
      (#"{"longhand": "parameters", "version": 9, "parameters": {}}"#, "version 9"), (#"{"a": "b"}"#, "no array"), ("{}", "no parameters"),
      (#"{"0.weight": [[1, 2]], "0.bias": [1], "1.weight": [[1]], "1.bias": [1]}"#, "needs weight 4×2"),
    ] {
      try bench.folder.write(text, to: "bad.json")
      let error = bench.error("load bad.json")
      #expect(error?.message.contains(part) == true, "\(text): \(error?.message ?? "no error")")
    }
    #expect(try bench.json("show weights").last?.text == before)
    #expect(bench.error("net none\nload p.json")?.message == "there is no network yet")
  }

  @Test func everyKindOfNumberIsRead() throws {
    func file(_ dtype: String, _ numbers: [UInt8], count: Int) -> [UInt8] {
      let header = Array(#"{"b":{"dtype":"\#(dtype)","shape":[\#(count)],"data_offsets":[0,\#(numbers.count)]}}"#.utf8)
      var bytes: [UInt8] = []
      bytes.appendLittleEndian(UInt64(header.count))
      return bytes + header + numbers
    }
    let half = try Safetensors.decode(file("F16", [0x00, 0x3e, 0x01, 0x00, 0x00, 0xfc, 0xff, 0x7b], count: 4), path: "f")
    #expect(half[0].value.elements == [1.5, 0x1p-24, -.infinity, 65504])
    #expect(try Safetensors.decode(file("BF16", [0x20, 0xc0], count: 1), path: "f")[0].value.elements == [-2.5])
    #expect(try Safetensors.decode(file("F32", [0xcd, 0xcc, 0xcc, 0x3d], count: 1), path: "f")[0].value.elements == [Double(Float(0.1))])
    #expect(throws: Diagnostic.self) { try Safetensors.decode(file("I64", [0, 0, 0, 0, 0, 0, 0, 0], count: 1), path: "f") }
  }

  @Test func everyByteFlippedOrCutNeverHalfLoads() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(1, .sigmoid)]), seed: 1)
    let bytes = Safetensors.encode(network.namedParameters, metadata: [("net", network.specification.text)])
    let bench = Bench()
    try bench.json("net 2 -> 1 sigmoid")
    let before = network.parameterVector
    for place in bytes.indices {
      for bit in [0, 3, 6] {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        _ = try? ParameterMatching(Safetensors.decode(damaged, path: "f"), network: network, path: "f")
      }
      #expect(throws: Diagnostic.self, "cut at \(place)") { try Safetensors.decode(Array(bytes[..<place]), path: "f") }
    }
    #expect(network.parameterVector == before)
  }
}
