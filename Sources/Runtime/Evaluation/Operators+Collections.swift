import Language
import Limits

/// Joining and repeating sequences, and what sets have.
extension Operators {
  /// Long ones can be broken off; few elements are not worth asking for.
  private static func joined(_ a: [Value], _ b: [Value]) -> [Value] {
    a.count + b.count < 1 << 14 ? a + b : Work.joined(a[...], b[...])
  }

  static func collections(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value {
    switch (operation, a, b) {
    case (.add, .string(let x), .string(let y)):
      try Work.require(x.utf8.count + y.utf8.count)
      return .string(x + y)
    case (.add, .list(let x), .list(let y)):
      try Work.require(x.elements.count + y.elements.count, of: MemoryLayout<Value>.stride)
      return .list(ListObject(joined(x.elements, y.elements)))
    case (.add, .tuple(let x), .tuple(let y)):
      try Work.require(x.count + y.count, of: MemoryLayout<Value>.stride)
      return .tuple(joined(x, y))
    case (.multiply, .string(let text), .int(let count)), (.multiply, .int(let count), .string(let text)):
      return .string(try repeated(text, count))
    case (.multiply, .list(let list), .int(let count)), (.multiply, .int(let count), .list(let list)):
      return .list(ListObject(try repeated(list.elements, count)))
    case (.multiply, .tuple(let elements), .int(let count)), (.multiply, .int(let count), .tuple(let elements)):
      return .tuple(try repeated(elements, count))
    case (.add, .iterator(let x as BytesObject), .iterator(let y as BytesObject)):
      try Work.require(x.bytes.count + y.bytes.count)
      return .iterator(BytesObject(x.bytes + y.bytes))
    case (.multiply, .iterator(let x as BytesObject), .int(let count)), (.multiply, .int(let count), .iterator(let x as BytesObject)):
      return .iterator(BytesObject(try repeated(x.bytes, count)))
    case (.add, .iterator(let bytes as BytesObject), _):
      throw Diagnostic(
        .type, "can't concat \(b.typeName) to \(bytes.typeName)",
        hint: { if case .string = b { "`.encode()` makes bytes of a text" } else { nil } }())
    case (.multiply, _, .bool(let flag)) where a.isSequence: return try collections(operation, a, .int(flag ? 1 : 0))
    case (.multiply, _, .array(let array)) where a.isSequence && array.isScalar: return try collections(operation, a, array.scalarValue)
    case (.bitOr, .set(let x), .set(let y)):
      let result = try x.copy()
      if x !== y { try result.merge(b) }
      return .set(result)
    case (.bitAnd, .set(let x), .set(let y)):
      if x === y { return .set(try x.copy()) }
      // CPython goes over the smaller one.
      let (walked, other) = y.count > x.count ? (x, y) : (y, x)
      return .set(try filtered(walked, isFrozen: x.isFrozen) { (element) throws(Diagnostic) in try other.contains(element) })
    case (.subtract, .set(let x), .set(let y)):
      if x.count >> 2 > y.count {
        let result = try x.copy()
        try result.remove(all: y.elements)
        return .set(result)
      }
      return .set(try filtered(x, isFrozen: x.isFrozen) { (element) throws(Diagnostic) in !(try y.contains(element)) })
    case (.bitXor, .set(let x), .set):
      let result = try SetObject(of: b, isFrozen: x.isFrozen)
      try result.toggle(x.elements)
      return .set(result)
    case (.bitOr, .dict(let x), .dict):
      let result = try x.copy()
      try result.update(from: b)
      return .dict(result)
    case (.bitOr, .type, _), (.bitOr, .none, .type):
      guard let union = TypeObject.union(a, b) else { throw unsupported(operation, a, b) }
      return .type(union)
    default: throw unsupported(operation, a, b)
    }
  }

  private static func filtered(_ set: SetObject, isFrozen: Bool, _ isIncluded: (Value) throws(Diagnostic) -> Bool) throws(Diagnostic)
    -> SetObject
  {
    let result = SetObject(isFrozen: isFrozen)
    for (index, element) in set.elements.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      if try isIncluded(element) { try result.insert(element) }
    }
    return result
  }

  static func repeated<Element>(_ elements: [Element], _ count: Int) throws(Diagnostic) -> [Element] {
    try checkSize(elements.count, count, of: MemoryLayout<Element>.stride)
    var result: [Element] = []
    guard count > 0, !elements.isEmpty else { return result }
    result.reserveCapacity(elements.count * count)
    for round in 0..<count {
      if round & 0xFFF == 0 { try Work.checkStop() }
      if elements.count < 1 << 14 { result += elements } else { Work.inPieces(elements.count, of: 1 << 16) { result += elements[$0] } }
    }
    try Work.checkStopped()
    return result
  }

  /// A text so many times.
  private static func repeated(_ text: String, _ count: Int) throws(Diagnostic) -> String {
    try checkSize(text.utf8.count, count, of: 1)
    guard count > 0, !text.isEmpty else { return "" }
    let inPiece = min(max((1 << 20) / text.utf8.count, 1), count)
    // The same, doubled until it is a piece.
    let piece = String(unsafeUninitializedCapacity: text.utf8.count * inPiece) { buffer in
      var text = text
      text.withUTF8 { _ = buffer.update(fromContentsOf: $0) }
      guard let start = buffer.baseAddress else { return 0 }
      var done = text.utf8.count
      while done < buffer.count {
        let part = min(done, buffer.count - done)
        (start + done).update(from: start, count: part)
        done += part
      }
      return done
    }
    if inPiece == count { return piece }
    var result = ""
    result.reserveCapacity(text.utf8.count * count)
    for _ in 0..<(count / inPiece) {
      try Work.checkStop()
      result += piece
    }
    return result + String(repeating: text, count: count % inPiece)
  }

  private static func checkSize(_ size: Int, _ count: Int, of stride: Int) throws(Diagnostic) {
    let (total, didOverflow) = size.multipliedReportingOverflow(by: max(0, count))
    guard !didOverflow, total <= NDArray.maximumCount else {
      throw Diagnostic(.memory, "repeating it \(count) times gives more than 2^27 elements, which is the limit")
    }
    try Work.require(total, of: stride)
  }
}
