import Foundation
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
      (#"{"0.weight": [[1]], "1.weight": [[1]], "2.weight": [[1]]}"#, "of its 3 modules with parameters (`0`, `1`, `2`), none fits"),
    ] {
      try bench.folder.write(text, to: "bad.json")
      let error = bench.error("load bad.json")
      #expect(error?.message.contains(part) == true, "\(text): \(error?.message ?? "no error")")
    }
    #expect(try bench.json("show weights").last?.text == before)
    #expect(bench.error("load p.json")?.hint == "the file is of another network: net 2 -> 3 tanh -> 1 sigmoid")
    try bench.folder.write(
      #"{"0.weight": [[1, 2], [3, 4], [5, 6]], "0.bias": [1, 2, 3], "2.weight": [[1, 2, 3]], "2.bias": [1]}"#, to: "q.json")
    let error = bench.error("net none\nload q.json")
    #expect(error?.message == "there is no network yet")
    #expect(error?.hint?.hasPrefix("its shapes are those of: net 2 -> 3 relu -> 1 ") == true)
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
    #expect(try Safetensors.decode(file("I64", [0xfe] + [UInt8](repeating: 0xff, count: 7), count: 1), path: "f")[0].value.elements == [-2])
    #expect(try Safetensors.decode(file("U8", [200], count: 1), path: "f")[0].value.elements == [200])
    #expect(throws: Diagnostic.self) { try Safetensors.decode(file("F8_E4M3", [0], count: 1), path: "f") }
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

  /// What a module keeps beside its parameters, and modules the network has not, are left out and said.
  @Test func whatIsNoParameterIsLeftOut() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(3, .tanh), .dense(1, .sigmoid)]), seed: 1)
    var tensors = torch(network) { "layer\($0)." }
    tensors += [
      NamedTensor(name: "layer1.num_batches_tracked", value: Tensor([7])),
      NamedTensor(name: "head.weight", value: try Tensor(shape: [5, 9], elements: Array(repeating: 1, count: 45))),
      NamedTensor(name: "head.bias", value: Tensor([1, 2, 3, 4, 5])),
    ]
    let matching = try ParameterMatching(tensors, network: network, path: "f")
    #expect(matching.parameters.flatMap(\.value.elements) == network.parameterVector)
    #expect(matching.leftOut == ["layer1.num_batches_tracked", "head.bias", "head.weight"])
    let named = try ParameterMatching(
      network.namedParameters + [NamedTensor(name: "epoch", value: Tensor([3]))], network: network, path: "f")
    #expect(named.leftOut == ["epoch"])
    #expect(named.parameters.flatMap(\.value.elements) == network.parameterVector)
  }

  /// Two layers of one shape, and names that say no order: it is asked for, never guessed.
  /// Gates stand in another order in ONNX, turned and with both biases end to end: they come back as they were.
  @Test(arguments: ["rnn 5 tanh", "lstm 3", "gru 4", "gru 2 all -> lstm 3", "lstm 2 all -> rnn 3 relu"])
  func recurrentLayersComeBackFromONNX(_ layers: String) throws {
    let bench = Bench()
    try bench.json("net 4x6 -> \(layers) -> 3 softmax seed=3")
    // No two numbers alike, biases included.
    for name in try #require(bench.session.workbench.network).parameterNames {
      try bench.json("\(name) = \(name) + np.arange(\(name).size).reshape(\(name).shape) / 64")
    }
    let wanted = try #require(bench.session.workbench.network).parameterVector
    try bench.json("export onnx r.onnx", "reset seed=9", "load r.onnx")
    let now = try #require(bench.session.workbench.network).parameterVector
    #expect(now.count == wanted.count)
    #expect(zip(now, wanted).allSatisfy { $0 == Double(Float($1)) })
  }

  @Test func anOrderThatNothingSaysIsAskedFor() throws {
    let bench = Bench()
    try bench.folder.write(
      #"{"encoder.weight": [[1, 2], [3, 4]], "encoder.bias": [1, 2], "decoder.weight": [[5, 6], [7, 8]], "decoder.bias": [3, 4]}"#,
      to: "two.json")
    _ = try bench.json("net 2 -> 2 tanh -> 2")
    let error = try #require(bench.error("load two.json"))
    #expect(error.message.contains("more than one way (`decoder`, `encoder` or `encoder`, `decoder`)"), "\(error.message)")
    #expect(error.hint == "say it: load two.json order=decoder,encoder")
    _ = try bench.json("load two.json order=encoder,decoder")
    #expect(try bench.json("b1", "b2").suffix(2).map { $0["data"]?.text } == ["[1.0,2.0]", "[3.0,4.0]"])
    #expect(try bench.json("W1").last?["data"]?.text == "[[1.0,3.0],[2.0,4.0]]")
    #expect(bench.error("load two.json order=encoder")?.message.contains("order= names 1 module") == true)
    #expect(bench.error("load two.json order=encoder,coder")?.message.contains("it has no module `coder`") == true)
  }

  /// Files that say of which network they are make it where there is none.
  @Test func aNetworkIsMadeFromItsFile() throws {
    let bench = Bench()
    try bench.json(
      "net 8x8 -> conv 2 3x3 relu -> flatten -> 3 softmax seed=4", "export safetensors p.safetensors", "export json p.json",
      "export onnx p.onnx")
    let network = try #require(bench.session.workbench.network)
    let (wanted, spec) = (network.parameterVector, network.specification.text)
    for file in ["p.safetensors", "p.json", "p.onnx"] {
      let report = try #require(try bench.json("net none", "load \(file)").last)
      #expect(report["net"] == .string(spec), "\(file)")
      let now = try #require(bench.session.workbench.network).parameterVector
      #expect(zip(now, wanted).allSatisfy { file == "p.onnx" ? $0 == Double(Float($1)) : $0 == $1 }, "\(file)")
    }
  }

  /// What `numpy.savez_compressed(f, W1=…, b1=…)` and `numpy.savez_compressed(f, W1, b1)` write, as NumPy 2.4 wrote it.
  @Test func arraysOfNumPyAreRead() throws {
    let bench = Bench()
    let named =
      "UEsDBC0AAAAIAAAAIQDKb29i//////////8GABQAVzEubnB5AQAQAJAAAAAAAAAATwAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2ahrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgqGmjoKtQpkAy4GMPhhD6GZDgAAUEsDBC0AAAAIAAAAIQDqxRmd//////////8GABQAYjEubnB5AQAQAIgAAAAAAAAASQAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2ahrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RqGOpo6CrUKFAAuBjB4YA8AUEsBAi0DLQAAAAgAAAAhAMpvb2JPAAAAkAAAAAYAAAAAAAAAAAAAAIABAAAAAFcxLm5weVBLAQItAy0AAAAIAAAAIQDqxRmdSQAAAIgAAAAGAAAAAAAAAAAAAACAAYcAAABiMS5ucHlQSwUGAAAAAAIAAgBoAAAACAEAAAAA"
    let unnamed =
      "UEsDBC0AAAAIAAAAIQDKb29i//////////8JABQAYXJyXzAubnB5AQAQAJAAAAAAAAAATwAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2ahrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgqGmjoKtQpkAy4GMPhhD6GZDgAAUEsDBC0AAAAIAAAAIQAartRI//////////8JABQAYXJyXzEubnB5AQAQAIQAAAAAAAAASAAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2airqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RqGOpo6CrUKFAAuBgYGewBQSwECLQMtAAAACAAAACEAym9vYk8AAACQAAAACQAAAAAAAAAAAAAAgAEAAAAAYXJyXzAubnB5UEsBAi0DLQAAAAgAAAAhABqu1EhIAAAAhAAAAAkAAAAAAAAAAAAAAIABigAAAGFycl8xLm5weVBLBQYAAAAAAgACAG4AAAANAQAAAAA="
    for (name, text) in [("named.npz", named), ("unnamed.npz", unnamed)] {
      try write(Array(try #require(Data(base64Encoded: text))), bench.folder.path + "/" + name)
      try bench.json("net 2 -> 1", "load \(name)")
      #expect(try #require(bench.session.workbench.network).parameterVector == [1.5, -2.25, 0.5])
      #expect(bench.error("net 3 -> 1\nload \(name)")?.message.contains("W1 has shape 2×1, and the network's 3×1") == true)
      #expect(bench.error("net none\nload \(name)")?.message == "there is no network yet")
    }
  }

  /// What `numpy.savez_compressed(f, w_hidden=…, b_hidden=…, w_out=…, b_out=…)` writes, with the biases as rows, as many programs have them.
  @Test func arraysWithNamesOfTheirOwnAreMatchedByShape() throws {
    let bench = Bench()
    let own =
      "UEsDBC0AAAAIAAAAIQAhNYtp//////////8MABQAd19oaWRkZW4ubnB5AQAQAKAAAAAAAAAAVQAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2ahrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgpGmjoKtQpkAy4GMPhgD6EZHCAUB5QWcAAAUEsDBC0AAAAIAAAAIQD3ItYT//////////8MABQAYl9oaWRkZW4ubnB5AQAQAJAAAAAAAAAATgAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2ahrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RqGOgpGmjoKtQpkAy4GMBBxgNASDgBQSwMELQAAAAgAAAAhAMULdjn//////////wkAFAB3X291dC5ucHkBABAAkAAAAAAAAABOAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6loG6TZqGuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6CoaaOgq1CmQDLgYwkHGA0AoOAFBLAwQtAAAACAAAACEAuyx/X///////////CQAUAGJfb3V0Lm5weQEAEACIAAAAAAAAAEsAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgbpNmoa6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkahjoKhpo6CrUKZAMuBjBQcgAAUEsBAi0DLQAAAAgAAAAhACE1i2lVAAAAoAAAAAwAAAAAAAAAAAAAAIABAAAAAHdfaGlkZGVuLm5weVBLAQItAy0AAAAIAAAAIQD3ItYTTgAAAJAAAAAMAAAAAAAAAAAAAACAAZMAAABiX2hpZGRlbi5ucHlQSwECLQMtAAAACAAAACEAxQt2OU4AAACQAAAACQAAAAAAAAAAAAAAgAEfAQAAd19vdXQubnB5UEsBAi0DLQAAAAgAAAAhALssf19LAAAAiAAAAAkAAAAAAAAAAAAAAIABqAEAAGJfb3V0Lm5weVBLBQYAAAAABAAEAOIAAAAuAgAAAAA="
    try write(Array(try #require(Data(base64Encoded: own))), bench.folder.path + "/own.npz")
    let report = try #require(try bench.json("net 2 -> 2 tanh -> 1", "load own.npz").last)
    #expect(report["names"]?["b_hidden"] == .string("b1"))
    #expect(try #require(bench.session.workbench.network).parameterVector == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    let error = try #require(bench.error("net 2 -> 2 tanh -> 2 -> 1\nload own.npz"))
    #expect(error.message.contains("none of its arrays") && error.message.contains("w_hidden"))
    // Two of them fit: their order is asked for, and taken.
    let twice = try #require(bench.error("net 1 -> 1\nload own.npz order=w_out,b_out"))
    #expect(twice.message.contains("do not fit"))
    try bench.json("net 2 -> 2 tanh -> 1", "load own.npz order=w_hidden,b_hidden,w_out,b_out")
    #expect(try #require(bench.session.workbench.network).parameterVector == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  /// Weights of W·x + b stand as outputs × inputs beside biases that are columns, by our names and by names of their own.
  @Test func weightsOfColumnsAreTurned() throws {
    for width in [2, 3] {
      let network = try Network(NetworkSpecification(input: [2], layers: [.dense(width, .tanh), .dense(2, .identity)]), seed: 1)
      func columns(_ name: (String) -> String) -> [NamedTensor] {
        network.namedParameters.map { parameter in
          let value = parameter.value
          let column = try? Tensor(shape: [value.elements.count, 1], elements: value.elements)
          return NamedTensor(name: name(parameter.name), value: value.shape.count == 2 ? value.transposed : column ?? value)
        }
      }
      let named = try ParameterMatching(columns { $0 }, network: network, path: "f")
      #expect(named.parameters.flatMap(\.value.elements) == network.parameterVector)
      #expect(named.renamed.map(\.from) == ["W1, turned", "W2, turned"])
      guard width == 3 else { continue }
      let other = try ParameterMatching(columns { "my_" + $0 }, network: network, path: "f")
      #expect(other.parameters.flatMap(\.value.elements) == network.parameterVector)
    }
  }

  /// Flax calls inputs × outputs a kernel; square ones are told from PyTorch's weights by that name alone.
  @Test func kernelsOfFlaxAreNotTurned() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(2, .tanh), .dense(2, .identity)]), seed: 1)
    let tensors = network.namedParameters.map { parameter in
      NamedTensor(
        name: "params.Dense_\(parameter.name.last == "1" ? 0 : 1)." + (parameter.name.first == "W" ? "kernel" : "bias"),
        value: parameter.value)
    }
    let matching = try ParameterMatching(tensors, network: network, path: "f")
    #expect(matching.parameters.flatMap(\.value.elements) == network.parameterVector)
    #expect(matching.renamed.map(\.from).contains("params.Dense_0.kernel"))
  }

  /// A pickle is never read: what makes a file that can be is said.
  @Test func picklesAreRefusedWithTheLinesThatHelp() throws {
    let bench = Bench()
    let folder = bench.folder.path
    try Array<UInt8>([0x80, 0x02, 0x8a, 0x0a]).withUnsafeBytes { try write(Array($0), folder + "/old.pt") }
    _ = try bench.json("net 2 -> 1")
    let error = try #require(bench.error("load old.pt"))
    #expect(error.message.contains("it is a PyTorch file"))
    #expect(error.hint?.contains("from safetensors.torch import save_file; save_file(torch.load(\"old.pt\")") == true)
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    guard let file = fopen(path, "w") else { throw Diagnostic(.value, "cannot write") }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }

  @Test func damagedONNXNeverTraps() throws {
    let network = try Network(NetworkSpecification(input: [2], layers: [.dense(2, .tanh)]), seed: 1)
    let bytes = ONNXModel.encode(network)
    #expect(try ONNXReader(bytes, path: "f").tensors.count == 2)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x41
      _ = try? ONNXReader(damaged, path: "f")
      _ = try? ONNXReader(Array(bytes[..<place]), path: "f")
    }
  }
}
