import Language
import Limits

/// Bytes: `b'…'`, what `open(…, "rb")` reads, `str.encode` and `pickle.dumps` give. They never change.
final class BytesObject: IteratorObject {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    super.init(typeName: "bytes")
  }

  /// Bytes made of others one by one; fewer when the line is to stop.
  static func mapped(_ bytes: [UInt8], _ change: (UInt8) -> UInt8) -> BytesObject {
    BytesObject(Work.collect(bytes.count, asking: 0xFFFF) { change(bytes[$0]) })
  }

  override func next() throws(Diagnostic) -> Value? {
    throw Diagnostic(.type, "'bytes' object is not an iterator", hint: "make one of it: `iter(…)`")
  }

  /// Goes over the bytes as whole numbers.
  var iterator: IteratorObject {
    var index = 0
    return ClosureIterator(typeName: "bytes_iterator") { () throws(Diagnostic) in
      guard index < self.bytes.count else { return nil }
      defer { index += 1 }
      return .int(Int(self.bytes[index]))
    }
  }

  /// A byte as a whole number, or bytes where a slice is asked for.
  func subscripted(_ index: Value) throws(Diagnostic) -> Value {
    guard case .slice(let slice) = index else {
      return .int(Int(bytes[try Subscripts.place(index, bytes.count, "byte", "index out of range")]))
    }
    return .iterator(BytesObject(try Subscripts.elements(bytes, slice)))
  }

  /// Whether a byte, or bytes side by side, stand in it.
  func contains(_ element: Value) throws(Diagnostic) -> Bool {
    if let part = element.bytes { return TextSearch.find(BytesObject.letters(part), in: BytesObject.letters(bytes)) != nil }
    guard case .int(let code) = element else {
      throw Diagnostic(.type, "a bytes-like object is required, not '\(element.typeName)'", hint: "`b'…'`, or a text's `.encode()`")
    }
    guard (0..<256).contains(code) else { throw Diagnostic(.value, "byte must be in range(0, 256)") }
    return TextSearch.Needle([UInt8(code)]).find(in: bytes[...]) != nil
  }

  /// `b'…'`, as CPython shows it.
  var text: String {
    let quote: UInt8 = bytes.contains(39) && !bytes.contains(34) ? 34 : 39
    var text = "b" + String(UnicodeScalar(quote))
    for (index, byte) in bytes.enumerated() {
      if index & 0xFFFF == 0xFFFF, Work.shouldStop { break }
      switch byte {
      case 9: text += "\\t"
      case 10: text += "\\n"
      case 13: text += "\\r"
      case 92: text += "\\\\"
      case quote: text += "\\" + String(UnicodeScalar(quote))
      case 32..<127: text.unicodeScalars.append(UnicodeScalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text + String(UnicodeScalar(quote))
  }
}
