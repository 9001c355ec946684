import Language
import Limits
import NeuralNetwork

/// A value inside a JSON file, and where it is, so that what is wrong is said with its place.
struct JSONField {
  let value: JSONValue
  /// `training.optimizer.slots`; empty for the file's one value.
  let path: String
  let file: String

  init(_ value: JSONValue, path: String = "", file: String) {
    self.value = value
    self.path = path
    self.file = file
  }

  func error(_ message: String) -> Diagnostic { .file(file, path.isEmpty ? message : "\(path): \(message)") }

  /// A member that must be there.
  subscript(key: String) -> JSONField {
    get throws(Diagnostic) {
      guard case .object = value else { throw error("an object is expected") }
      guard let inner = value[key] else { throw error("\"\(key)\" is missing") }
      return JSONField(inner, path: path.isEmpty ? key : "\(path).\(key)", file: file)
    }
  }

  /// A member that may be null.
  func optional(_ key: String) throws(Diagnostic) -> JSONField? {
    let field = try self[key]
    if case .null = field.value { return nil }
    return field
  }

  func int(_ range: ClosedRange<Int> = Int.min...Int.max) throws(Diagnostic) -> Int {
    guard case .int(let number) = value else { throw error("a whole number is expected") }
    guard range.contains(number) else { throw error("\(number) is out of range") }
    return number
  }

  /// A number, the texts "nan", "inf" and "-inf" included.
  func double() throws(Diagnostic) -> Double {
    guard let number = value.number else { throw error("a number is expected") }
    return number
  }

  func string() throws(Diagnostic) -> String {
    guard case .string(let text) = value else { throw error("a text is expected") }
    return text
  }

  func bool() throws(Diagnostic) -> Bool {
    guard case .bool(let flag) = value else { throw error("true or false is expected") }
    return flag
  }

  func items() throws(Diagnostic) -> [JSONField] {
    guard case .array(let values) = value else { throw error("a list is expected") }
    var fields: [JSONField] = []
    fields.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      if index & 0x3FF == 0 { try Work.checkStop() }
      fields.append(JSONField(value, path: "\(path)[\(index)]", file: file))
    }
    return fields
  }

  func members() throws(Diagnostic) -> [(key: String, field: JSONField)] {
    guard case .object(let members) = value else { throw error("an object is expected") }
    return members.map { ($0.key, JSONField($0.value, path: path.isEmpty ? $0.key : "\(path).\($0.key)", file: file)) }
  }

  func strings() throws(Diagnostic) -> [String] {
    var result: [String] = []
    for item in try items() { result.append(try item.string()) }
    return result
  }

  func ints(_ range: ClosedRange<Int> = Int.min...Int.max) throws(Diagnostic) -> [Int] {
    var result: [Int] = []
    for item in try items() { result.append(try item.int(range)) }
    return result
  }

  func doubles() throws(Diagnostic) -> [Double] {
    guard case .array(let values) = value else { throw error("a list is expected") }
    var result: [Double] = []
    result.reserveCapacity(values.count)
    for (index, item) in values.enumerated() {
      if index & 0xFFF == 0 { try Work.checkStop() }
      guard let number = item.number else { throw JSONField(item, path: "\(path)[\(index)]", file: file).error("a number is expected") }
      result.append(number)
    }
    return result
  }

  /// `{"shape": […], "data": […]}`, the numbers in row-major order.
  func tensor() throws(Diagnostic) -> Tensor {
    let shape = try self["shape"].ints(0...Int.max)
    let data = try self["data"].doubles()
    return try checked { () throws(EngineError) in try Tensor(shape: shape, elements: data) }
  }

  /// Engine work whose failure this value is to blame for.
  func checked<Result>(_ work: () throws(EngineError) -> Result) throws(Diagnostic) -> Result {
    do throws(EngineError) {
      return try work()
    } catch {
      throw self.error(error.message)
    }
  }
}

extension JSONValue {
  /// Shape and numbers in row-major order.
  static func flat(_ tensor: Tensor) -> JSONValue {
    .object([.init("shape", .ints(tensor.shape)), .init("data", .numbers(tensor.elements))])
  }

  /// Fewer when the line is to stop, as the text is then given up too.
  static func numbers(_ values: [Double]) -> JSONValue {
    var items: [JSONValue] = []
    guard Work.mayTake(Work.bytes(values.count, of: MemoryLayout<JSONValue>.stride)) else { return .array([]) }
    items.reserveCapacity(values.count)
    for start in stride(from: 0, to: values.count, by: 1 << 14) {
      if Work.shouldStop { break }
      items.append(contentsOf: values[start..<min(start + (1 << 14), values.count)].lazy.map { .double($0) })
    }
    return .array(items)
  }

  static func ints(_ values: [Int]) -> JSONValue { .array(values.map { .int($0) }) }
  package static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
  package static func optional(_ value: Int?) -> JSONValue { value.map { .int($0) } ?? .null }
  package static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  /// Members one a line, two levels deep: a file people can read and compare; given up when the line is to stop.
  package var fileBytes: [UInt8] {
    guard case .object(let members) = self else { return stoppableBytes + [UInt8(ascii: "\n")] }
    var output: [UInt8] = []
    let room = roomForBytes
    guard Work.mayTake(room) else { return [] }
    output.reserveCapacity(room)
    func put(_ text: String) { output.append(contentsOf: text.utf8) }
    put("{")
    for (index, member) in members.enumerated() {
      put((index == 0 ? "\n" : ",\n") + "  \(JSONValue.string(member.key).text): ")
      guard case .object(let inner) = member.value, !inner.isEmpty else {
        member.value.write(to: &output, isStoppable: true)
        continue
      }
      put("{")
      for (place, member) in inner.enumerated() {
        put((place == 0 ? "\n" : ",\n") + "    \(JSONValue.string(member.key).text): ")
        member.value.write(to: &output, isStoppable: true)
      }
      put("\n  }")
    }
    put("\n}\n")
    return output
  }
}
