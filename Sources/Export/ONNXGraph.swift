/// An ONNX model as it is put together: nodes in order, and the tensors they begin with.
///
/// Numbers are float32, as most engines want them. Source: onnx/onnx.proto, IR version 8.
struct ONNXGraph {
  /// Opset 17: the first with every operator used here that engines of the last years know.
  static let opset = 17

  enum Attribute {
    case integer(Int)
    case integers([Int])
    case float(Float)
    case strings([String])
  }

  private var nodes: [ProtobufWriter] = []
  private var initializers: [ProtobufWriter] = []
  private var names: Set<String> = []

  init() {}

  private enum DataType: Int { case float = 1, int64 = 7 }

  /// An operator applied to named values.
  mutating func node(
    _ operation: String, _ inputs: [String], _ outputs: [String], name: String, _ attributes: [(name: String, value: Attribute)] = []
  ) {
    var node = ProtobufWriter()
    for input in inputs { node.string(1, input) }
    for output in outputs { node.string(2, output) }
    node.string(3, name)
    node.string(4, operation)
    for (name, value) in attributes { node.message(5) { ONNXGraph.write(name, value, to: &$0) } }
    nodes.append(node)
  }

  private static func write(_ name: String, _ value: Attribute, to writer: inout ProtobufWriter) {
    writer.string(1, name)
    switch value {
    case .float(let value):
      writer.float(2, value)
      writer.integer(20, 1)
    case .integer(let value):
      writer.integer(3, value)
      writer.integer(20, 2)
    case .integers(let values):
      for value in values { writer.integer(8, value) }
      writer.integer(20, 7)
    case .strings(let values):
      for value in values { writer.string(9, value) }
      writer.integer(20, 8)
    }
  }

  /// A tensor of floats the model comes with; the first of a name counts.
  mutating func initializer(_ name: String, shape: [Int], _ values: [Double]) {
    var raw: [UInt8] = []
    raw.appendLittleEndian(values) { Float($0).bitPattern }
    add(name, .float, shape, raw)
  }

  /// Whole numbers: shapes and axes.
  mutating func initializer(_ name: String, _ values: [Int]) {
    var raw: [UInt8] = []
    for value in values { raw.appendLittleEndian(Int64(value)) }
    add(name, .int64, [values.count], raw)
  }

  private mutating func add(_ name: String, _ type: DataType, _ shape: [Int], _ raw: [UInt8]) {
    guard names.insert(name).inserted else { return }
    var tensor = ProtobufWriter()
    for size in shape { tensor.integer(1, size) }
    tensor.integer(2, type.rawValue)
    tensor.string(8, name)
    tensor.data(9, raw)
    initializers.append(tensor)
  }

  /// The finished model; sizes of nil are the free batch dimension.
  func model(
    name: String, documentation: String, input: (name: String, shape: [Int?]), output: (name: String, shape: [Int?]),
    metadata: [(key: String, value: String)]
  ) -> [UInt8] {
    var model = ProtobufWriter()
    model.integer(1, 8)
    model.string(2, "longhand")
    model.string(6, documentation)
    model.message(7) { graph in
      for node in nodes { graph.data(1, node.bytes) }
      graph.string(2, name)
      for tensor in initializers { graph.data(5, tensor.bytes) }
      graph.message(11) { ONNXGraph.write(input.name, input.shape, to: &$0) }
      graph.message(12) { ONNXGraph.write(output.name, output.shape, to: &$0) }
    }
    model.message(8) { opset in
      opset.string(1, "")
      opset.integer(2, ONNXGraph.opset)
    }
    for (key, value) in metadata {
      model.message(14) { entry in
        entry.string(1, key)
        entry.string(2, value)
      }
    }
    return model.bytes
  }

  /// A value's name and type: floats of a shape.
  private static func write(_ name: String, _ shape: [Int?], to writer: inout ProtobufWriter) {
    writer.string(1, name)
    writer.message(2) { type in
      type.message(1) { tensor in
        tensor.integer(1, DataType.float.rawValue)
        tensor.message(2) { sizes in
          for size in shape {
            sizes.message(1) { dimension in
              if let size { dimension.integer(1, size) } else { dimension.string(2, "batch") }
            }
          }
        }
      }
    }
  }
}
