import Limits
import Runtime

/// The attributes of a report in the language: the keys of its JSON.
extension ReportObject {
  public convenience init(_ report: any Report) {
    guard case .object(let members) = report.json else {
      self.init(name: "report", result: report, attributes: [])
      return
    }
    var name = "report"
    if case .string(let text)? = members.first(where: { $0.key == "report" })?.value { name = text }
    self.init(
      name: name, result: report,
      attributes: members.filter { $0.key != "report" }.map { ($0.key, ReportObject.value(of: $0.value, name: $0.key)) })
  }

  /// Numbers and texts as they are, lists of numbers as arrays, objects as parts with attributes of their own.
  private static func value(of json: JSONValue, name: String) -> Value {
    switch json {
    case .null: .none
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .double(let value): .float(value)
    case .string(let text), .digits(let text): .string(text)
    case .array(let items): array(of: items) ?? .list(ListObject(items.map { value(of: $0, name: name) }))
    case .object(let members):
      .report(ReportObject(name: name, result: nil, attributes: members.map { ($0.key, value(of: $0.value, name: $0.key)) }))
    }
  }

  private static func array(of items: [JSONValue]) -> Value? {
    var shape: [Int] = []
    var numbers: [Double] = []
    var isWhole = true
    var looked = 0
    func read(_ items: [JSONValue], axis: Int) -> Bool {
      if axis == shape.count { shape.append(items.count) }
      guard shape[axis] == items.count else { return false }
      for item in items {
        looked += 1
        if looked & 0xFFF == 0, Work.shouldStop { return false }
        switch item {
        case .array(let inner): if !read(inner, axis: axis + 1) { return false }
        case .double(let value):
          isWhole = false
          numbers.append(value)
        case .int(let value): numbers.append(Double(value))
        default: return false
        }
      }
      return true
    }
    // Numbers that grow into twice their room, and the array made of them; a row has a few.
    guard items.count < 1 << 12 || Work.mayTake(Work.bytes(items.count, of: 96)) else { return Value.none }
    let isArray = !items.isEmpty && read(items, axis: 0)
    // What is stopped is not used.
    if Work.hasStopped { return Value.none }
    guard isArray, shape.count <= Extents.maximumRank, numbers.count == shape.reduce(1, *) else { return nil }
    return .array(isWhole ? NDArray(Work.collect(numbers.count) { Int(numbers[$0]) }, shape: shape) : NDArray(numbers, shape: shape))
  }
}
