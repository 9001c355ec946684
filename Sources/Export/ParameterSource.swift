import Language
import Markup
import NeuralNetwork
import Tables
import Workbench

/// The tensors of a file, of whatever kind it is, and the network it says they are of.
struct ParameterSource {
  var tensors: [NamedTensor]
  var net: String?

  /// Safetensors, `.npz` and ONNX of our own; nil for a file that begins otherwise.
  /// - Throws: for files that hold parameters and cannot be read, with what makes one of them that can.
  init?(_ bytes: [UInt8], path: String) throws(Diagnostic) {
    if Safetensors.matches(bytes) {
      tensors = try Safetensors.decode(bytes, path: path)
      net = Safetensors.net(of: bytes)
    } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      tensors = try ParameterSource.arrays(bytes, path)
    } else if bytes.starts(with: [0x08, 0x08, 0x12, 0x08] + Array("longhand".utf8)) {
      let model = try ONNXReader(bytes, path: path)
      (tensors, net) = (model.tensors, model.net)
    } else if bytes.first == 0x80, bytes.count > 2, (2...5).contains(bytes[1]) {
      throw ParameterSource.pickle(path)
    } else if bytes.starts(with: [0x89, 0x48, 0x44, 0x46]) {
      throw .file(
        path, "it is an HDF5 file, as Keras writes it",
        hint: "in Python: numpy.savez(\"net.npz\", *model.get_weights()); load reads net.npz")
    } else {
      return nil
    }
    guard !tensors.isEmpty else { throw .file(path, "there are no parameters in it") }
  }

  private static func pickle(_ path: String) -> Diagnostic {
    .file(
      path, "it is a PyTorch file, a pickle that may run anything when it is read",
      hint:
        "in Python: from safetensors.torch import save_file; save_file(torch.load(\"\(sanitised(path))\"), \"net.safetensors\"); load reads that"
    )
  }

  /// The arrays that `numpy.savez` wrote.
  private static func arrays(_ bytes: [UInt8], _ path: String) throws(Diagnostic) -> [NamedTensor] {
    let archive = try reading(path) { () throws(TableFault) in try ZipArchive(bytes) }
    if archive.members.contains(where: { $0.name.hasSuffix("data.pkl") }) { throw pickle(path) }
    var tensors: [NamedTensor] = []
    for member in archive.members where member.name.hasSuffix(".npy") {
      let array = try reading(path) { () throws(TableFault) in try NumericFile(numPy: try archive.contents(member, limit: 1 << 30)) }
      let elements = (0..<array.count).map { array[flat: $0] }
      let tensor = try engine { () throws(EngineError) in try Tensor(shape: array.shape, elements: elements) }
      tensors.append(NamedTensor(name: String(member.name.dropLast(4)), value: tensor))
    }
    return tensors
  }

  private static func reading<Result>(_ path: String, _ work: () throws(TableFault) -> Result) throws(Diagnostic) -> Result {
    do throws(TableFault) {
      return try work()
    } catch {
      switch error {
      case .file(let fault): throw Diagnostic(fault)
      case .content(_, _, let message, let hint, _): throw .file(path, sanitised(message), hint: hint.map(sanitised))
      }
    }
  }
}

/// The parameters in an ONNX model that Longhand wrote.
///
/// Source: onnx.proto, `ModelProto`, `GraphProto` and `TensorProto`.
struct ONNXReader {
  private(set) var tensors: [NamedTensor] = []
  private(set) var net: String?

  init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
    let damaged = Diagnostic.file(path, "the ONNX file is cut short or damaged")
    guard let model = ProtobufFields(bytes[...]) else { throw damaged }
    for field in model.fields where field.number == 14 {
      guard let entry = ProtobufFields(field.bytes) else { throw damaged }
      if entry.text(1) == "net" { net = entry.text(2) }
    }
    guard let graph = model.fields.first(where: { $0.number == 7 }).flatMap({ ProtobufFields($0.bytes) }) else { throw damaged }
    for field in graph.fields where field.number == 5 {
      guard let tensor = ProtobufFields(field.bytes) else { throw damaged }
      // Shapes and axes are whole numbers, and no parameters.
      guard tensor.fields.first(where: { $0.number == 2 })?.value == 1 else { continue }
      let shape = tensor.fields.filter { $0.number == 1 }.map { Int(truncatingIfNeeded: $0.value) }
      let raw = Array(tensor.fields.first { $0.number == 9 }?.bytes ?? [])
      guard let name = tensor.text(8), let count = try? Shape.count(shape), raw.count == count * 4 else { throw damaged }
      let elements = (0..<count).map { Double(Float(bitPattern: UInt32(raw.littleEndian(at: $0 * 4, count: 4)))) }
      guard let value = try? Tensor(shape: shape, elements: elements) else { throw damaged }
      tensors.append(NamedTensor(name: name, value: value))
    }
    for field in graph.fields where field.number == 1 {
      guard let node = ProtobufFields(field.bytes) else { throw damaged }
      guard let cell = node.text(4).flatMap({ LayerSpecification.Recurrent.Cell(rawValue: $0.lowercased()) }) else { continue }
      let inputs = node.fields.filter { $0.number == 1 }.map { String(decoding: $0.bytes, as: UTF8.self) }
      guard inputs.count == 4, turn(cell, weights: inputs[1...2], biases: inputs[3]) else { throw damaged }
    }
  }

  /// A recurrent layer's weights, (1 × gates·units × inputs) there, and both its biases end to end, as they are here.
  private mutating func turn(_ cell: LayerSpecification.Recurrent.Cell, weights: ArraySlice<String>, biases: String) -> Bool {
    let order = cell.gatesInONNX
    for name in weights {
      guard let place = tensors.firstIndex(where: { $0.name == name }), tensors[place].value.rank == 3 else { return false }
      let value = tensors[place].value
      let (columns, rows) = (value.shape[1], value.shape[2])
      let units = columns / order.count
      guard units * order.count == columns else { return false }
      var elements = [Double](repeating: 0, count: value.count)
      for (block, gate) in order.enumerated() {
        for unit in 0..<units {
          for row in 0..<rows { elements[row * columns + gate * units + unit] = value[flat: (block * units + unit) * rows + row] }
        }
      }
      guard let turned = try? Tensor(shape: [rows, columns], elements: elements) else { return false }
      tensors[place].value = turned
    }
    guard let place = tensors.firstIndex(where: { $0.name == biases }) else { return false }
    let value = tensors[place].value
    let columns = value.count / 2
    let units = columns / order.count
    func half(_ start: Int) -> Tensor {
      var elements = [Double](repeating: 0, count: columns)
      for (block, gate) in order.enumerated() {
        for unit in 0..<units { elements[gate * units + unit] = value[flat: start + block * units + unit] }
      }
      return Tensor(elements)
    }
    tensors[place].value = half(0)
    // Only a gru has a bias of its own for what comes from the step before.
    if cell == .gru { tensors.append(NamedTensor(name: "bh" + biases.dropFirst(), value: half(columns))) }
    return true
  }
}

/// The fields of a message in Protocol Buffers' wire format.
struct ProtobufFields {
  struct Field {
    var number: Int
    /// Of a varint.
    var value: UInt64 = 0
    /// Of what has a length.
    var bytes: ArraySlice<UInt8> = []
  }

  private(set) var fields: [Field] = []

  /// Nil where the bytes are no such message.
  init?(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    func varint() -> UInt64? {
      var value: UInt64 = 0
      for shift in stride(from: 0, to: 64, by: 7) {
        guard place < bytes.endIndex else { return nil }
        let byte = bytes[place]
        place += 1
        value |= UInt64(byte & 0x7F) << UInt64(shift)
        if byte < 0x80 { return value }
      }
      return nil
    }
    while place < bytes.endIndex {
      guard let key = varint(), key >> 3 < 1 << 29 else { return nil }
      var field = Field(number: Int(key >> 3))
      switch key & 7 {
      case 0:
        guard let value = varint() else { return nil }
        field.value = value
      case 1, 5:
        let size = key & 7 == 1 ? 8 : 4
        guard bytes.endIndex - place >= size else { return nil }
        field.bytes = bytes[place..<place + size]
        place += size
      case 2:
        guard let length = varint(), length <= UInt64(bytes.endIndex - place) else { return nil }
        field.bytes = bytes[place..<place + Int(length)]
        place += Int(length)
      default: return nil
      }
      fields.append(field)
    }
  }

  func text(_ number: Int) -> String? { fields.first { $0.number == number }.map { String(decoding: $0.bytes, as: UTF8.self) } }
}
