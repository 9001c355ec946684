import Markup
import NeuralNetwork
import Runtime

/// The value of an expression that stands as a statement.
public struct ValueReport: Report {
  /// Set where the expression is a bare name.
  public var name: String?
  public var value: Value
  /// Whether a live name was read that holds values from before the last change.
  public var isStale: Bool
  /// Its repr, where that is known already.
  private let text: String?

  public init(name: String?, value: Value, isStale: Bool = false, text: String? = nil) {
    self.name = name
    self.value = value
    self.isStale = isStale
    self.text = text
  }

  public var json: JSONValue {
    let (shape, data) = ValueReport.parts(of: value)
    var members: [JSONValue.Member] = [
      .init("report", .string("value")), .init("name", name.map { .string($0) } ?? .null), .init("shape", shape), .init("data", data),
    ]
    if isStale { members.append(.init("stale", .bool(true))) }
    return .object(members)
  }

  public func document(_ style: PresentationStyle) -> Document { Document(verbatim: text ?? value.reprText) }

  /// Its repr, where that is known and too long to be laid out.
  public var longText: String? { text.flatMap { $0.utf8.count > ValueReport.longest ? $0 : nil } }
  private static let longest = 1 << 16

  /// A value's shape, null for what is no number or array, and its data.
  static func parts(of value: Value) -> (shape: JSONValue, data: JSONValue) {
    switch value {
    case .bool, .int, .big, .float: (.array([]), data(of: value, depth: 0))
    case .array(let array): (.array(array.shape.map { .int($0) }), JSONValue(array))
    case .variable(let variable): (.array(variable.value.shape.map { .int($0) }), JSONValue(variable.value))
    default: (.null, data(of: value, depth: 0))
    }
  }

  static func data(of value: Value, depth: Int) -> JSONValue {
    guard depth < 100 else { return .string("…") }
    switch value {
    case .none: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .big: return .digits(value.reprText)
    case .float(let value): return .double(value)
    case .string(let text): return .string(text)
    case .list(let list): return .array(list.elements.map { data(of: $0, depth: depth + 1) })
    case .tuple(let elements): return .array(elements.map { data(of: $0, depth: depth + 1) })
    case .set(let set): return .array(set.elements.map { data(of: $0, depth: depth + 1) })
    case .dict(let dict):
      return .object(dict.items.map { .init($0.key.displayText, data(of: $0.value, depth: depth + 1)) })
    case .array(let array): return JSONValue(array)
    case .variable(let variable): return JSONValue(variable.value)
    case .range(let range):
      guard range.count <= 1_000_000 else { return .string(value.reprText) }
      return .array((0..<range.count).map { .int(range[$0]) })
    case .report(let object): return .object(object.attributes.map { .init($0.name, data(of: $0.value, depth: depth + 1)) })
    default: return .string(value.displayText)
    }
  }
}
