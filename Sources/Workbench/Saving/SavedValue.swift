import Language
import Limits
import NeuralNetwork
import Runtime

/// A value of the language as JSON. Numbers, texts and None are themselves; all else is an object that says what it is.
///
/// `{"list": […]}`, `{"tuple": […]}`, `{"set": […]}`, `{"dict": [[key, value], …]}`, `{"range": [start, stop, step]}`, `{"float": "nan"}`,
/// `{"array": "float64", "shape": […], "data": […]}`, `{"scalar": "int64", "data": 3}`, `{"param": {…}, "grad": {…}|null}`,
/// `{"def": "def f(x): …"}`, `{"lambda": "lambda x: …"}`, `{"module": "np"}`,
/// `{"RandomState": {"words": […], "position": 3, "gaussian": 0.5|null}}`, `{"Generator": ["…", …]}` (64-bit words in decimal), `{"data": "X"}` for the data's own inputs and targets (`"y"`).
enum SavedValue {
  /// Lists in lists beyond this are not saved, nor is a list that holds itself.
  static let depthLimit = 60

  /// Nil for what a file cannot hold.
  static func encode(_ value: Value, data: Dataset?, depth: Int = 0) -> JSONValue? {
    guard depth < depthLimit else { return nil }
    func all(_ values: [Value]) -> JSONValue? {
      var items: [JSONValue] = []
      for value in values {
        guard let item = encode(value, data: data, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .array(items)
    }
    func tagged(_ tag: String, _ json: JSONValue?) -> JSONValue? { json.map { .object([.init(tag, $0)]) } }
    switch value {
    case .none: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .float(let value): return value.isFinite ? .double(value) : .object([.init("float", .double(value))])
    case .string(let text): return .string(text)
    case .list(let list): return list.viewName == nil ? tagged("list", all(list.elements)) : nil
    case .tuple(let values): return tagged("tuple", all(values))
    case .set(let set): return tagged(set.isFrozen ? "frozenset" : "set", all(set.elements))
    case .dict(let dict):
      var pairs: [JSONValue] = []
      for (key, value) in dict.items {
        guard let pair = all([key, value]) else { return nil }
        pairs.append(pair)
      }
      return tagged("dict", .array(pairs))
    case .range(let range): return tagged("range", .ints([range.start, range.stop, range.step]))
    case .array(let array): return encode(array, data: data)
    case .variable(let variable):
      guard variable.isLeaf else { return nil }
      return .object([.init("param", .flat(variable.value)), .init("grad", variable.gradient.map { .flat($0) } ?? .null)])
    case .function(let function): return depth == 0 ? encode(function) : nil
    case .module(let module): return .object([.init("module", .string(module.name))])
    case .randomState(let object): return tagged("RandomState", SessionFile.random(object.stream.state))
    case .generator(let object): return tagged("Generator", .array(object.stream.words.map { .string(String($0)) }))
    default: return nil
    }
  }

  private static func encode(_ array: NDArray, data: Dataset?) -> JSONValue {
    let dtype = array.dtype.name
    let numbers: [JSONValue]
    if array.dtype.isFloat {
      let elements = array.doubles
      if let data, elements.count > 16 {
        for (name, tensor) in [("X", data.inputs), ("y", data.targets)] where tensor.shape == array.shape && tensor.hasBits(of: elements) {
          return .object([.init("data", .string(name))])
        }
      }
      numbers = elements.map { .double($0) }
    } else {
      numbers = array.integers.map { .int($0) }
    }
    if array.isScalar { return .object([.init("scalar", .string(dtype)), .init("data", numbers.first ?? .int(0))]) }
    return .object([.init("array", .string(dtype)), .init("shape", .ints(array.shape)), .init("data", .array(numbers))])
  }

  // MARK: Functions

  /// The text of a function of the top level, as it was typed.
  private static func encode(_ function: FunctionObject) -> JSONValue? {
    guard let definition = function.definition, function.captured.isEmpty, let body = definition.body.last else { return nil }
    let bytes = definition.source.bytes
    if definition.name == "<lambda>" {
      let word = Array("lambda".utf8)
      var start = min(definition.body[0].span.start, bytes.count) - word.count
      while start >= 0, Array(bytes[start..<start + word.count]) != word { start -= 1 }
      guard start >= 0 else { return nil }
      let text = String(decoding: bytes[start..<min(body.span.end, bytes.count)], as: UTF8.self)
      guard let parsed = try? Parser.parseExpression(Source(text: text)), case .lambda = parsed.kind else { return nil }
      return .object([.init("lambda", .string(text))])
    }
    var start = min(definition.nameSpan.start, bytes.count)
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    guard String(decoding: bytes[start..<min(start + 4, bytes.count)], as: UTF8.self) == "def " else { return nil }
    let text = String(decoding: bytes[start..<min(max(body.span.end, start), bytes.count)], as: UTF8.self)
    return .object([.init("def", .string(text))])
  }

  // MARK: Reading

  /// A value, or what makes it: source text that is run, a module's name.
  enum Restored {
    case value(Value)
    case module(String)
    case definition(String)
    case lambda(String)
  }

  static func restore(_ field: JSONField, data: Dataset?) throws(Diagnostic) -> Restored {
    if case .object(let members) = field.value, let tag = members.first?.key {
      if tag == "def" { return .definition(try field["def"].string()) }
      if tag == "lambda" { return .lambda(try field["lambda"].string()) }
      if tag == "module" { return .module(try field["module"].string()) }
    }
    return .value(try decode(field, data: data))
  }

  static func decode(_ field: JSONField, data: Dataset?) throws(Diagnostic) -> Value {
    switch field.value {
    case .null: return .none
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .double(let value): return .float(value)
    case .string(let text): return .string(text)
    case .array, .digits: throw field.error("a value is expected, and this is none")
    case .object(let members):
      guard let tag = members.first?.key else { throw field.error("a value is expected") }
      return try decode(tag, field, data: data)
    }
  }

  private static func values(_ field: JSONField, data: Dataset?) throws(Diagnostic) -> [Value] {
    var values: [Value] = []
    for item in try field.items() { values.append(try decode(item, data: data)) }
    return values
  }

  private static func decode(_ tag: String, _ field: JSONField, data: Dataset?) throws(Diagnostic) -> Value {
    let inner = try field[tag]
    switch tag {
    case "float": return .float(try inner.double())
    case "list": return .list(ListObject(try values(inner, data: data)))
    case "tuple": return .tuple(try values(inner, data: data))
    case "set", "frozenset":
      do throws(Diagnostic) { return .set(try SetObject(try values(inner, data: data), isFrozen: tag == "frozenset")) } catch {
        throw inner.error(error.message)
      }
    case "dict":
      let dict = DictObject()
      for item in try inner.items() {
        let pair = try values(item, data: data)
        guard pair.count == 2 else { throw item.error("a key and a value are expected") }
        do throws(Diagnostic) { try dict.set(pair[1], for: pair[0]) } catch { throw item.error(error.message) }
      }
      return .dict(dict)
    case "range":
      let numbers = try inner.ints()
      guard numbers.count == 3, numbers[2] != 0 else { throw inner.error("start, stop and a step that is not 0 are expected") }
      return .range(RangeValue(start: numbers[0], stop: numbers[1], step: numbers[2]))
    case "array", "scalar": return .array(try array(field, dtype: try inner.string(), isScalar: tag == "scalar"))
    case "param":
      let variable = Variable(try inner.tensor())
      if let gradient = try field.optional("grad") {
        let tensor = try gradient.tensor()
        try gradient.checked { () throws(EngineError) in try variable.setGradient(tensor) }
      }
      return .variable(variable)
    case "module":
      let name = try inner.string()
      guard let module = Modules.native(name) else { throw inner.error("there is no module \(sanitisedName(name))") }
      return .module(module)
    case "RandomState":
      let state = try RestoredSession.randomState(inner)
      return .randomState(RandomStateObject(try inner.checked { () throws(EngineError) in try LegacyRandom(state: state) }))
    case "Generator":
      var words: [UInt64] = []
      for item in try inner.items() {
        guard let word = UInt64(try item.string()) else { throw item.error("a 64-bit number is expected") }
        words.append(word)
      }
      return .generator(GeneratorObject(try inner.checked { () throws(EngineError) in try PCG64(words: words) }))
    case "data":
      let name = try inner.string()
      guard let data, name == "X" || name == "y" else { throw inner.error("there is no such part of the data") }
      return .array(NDArray(name == "X" ? data.inputs : data.targets))
    default: throw field.error("there is no kind of value \(sanitisedName(tag))")
    }
  }

  private static func array(_ field: JSONField, dtype: String, isScalar: Bool) throws(Diagnostic) -> NDArray {
    let data = try field["data"]
    let shape = isScalar ? [] : try field["shape"].ints(0...Int.max)
    guard shape.count <= Extents.maximumRank else { throw field.error("an array has at most \(Extents.maximumRank) axes") }
    let count = try field.checked { () throws(EngineError) in try Shape.count(shape) }
    func check(_ found: Int) throws(Diagnostic) {
      guard found == count else { throw field.error("\(found) elements do not fill a shape of \(Shape.text(shape))") }
    }
    switch dtype {
    case "float64":
      let numbers = isScalar ? [try data.double()] : try data.doubles()
      try check(numbers.count)
      return isScalar ? NDArray(numbers[0]) : NDArray(numbers, shape: shape)
    case "int64":
      let numbers = isScalar ? [try data.int()] : try data.ints()
      try check(numbers.count)
      return isScalar ? NDArray(numbers[0]) : NDArray(numbers, shape: shape)
    case "bool":
      let numbers = isScalar ? [try data.int(0...1)] : try data.ints(0...1)
      try check(numbers.count)
      return isScalar ? NDArray(numbers[0] == 1) : NDArray(numbers.map { $0 == 1 }, shape: shape)
    default:
      guard let narrow = DType(named: dtype), narrow.name == dtype else { throw field.error("there is no dtype \(sanitisedName(dtype))") }
      let wide = try array(field, dtype: narrow.widest.name, isScalar: isScalar)
      return wide.cast(to: narrow)
    }
  }
}
