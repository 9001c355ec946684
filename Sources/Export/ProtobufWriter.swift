/// Writes Protocol Buffers' wire format: fields as a key (number and kind of value) and the value.
///
/// Source: protobuf.dev/programming-guides/encoding.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// Kinds of values on the wire.
  private enum Wire: UInt64 {
    case varint = 0
    case lengthDelimited = 2
    case fixed32 = 5
  }

  /// Seven bits a byte, the lowest first; all but the last byte have their top bit set.
  mutating func appendVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func key(_ field: Int, _ wire: Wire) { appendVarint(UInt64(field) << 3 | wire.rawValue) }

  /// An int64 or enum; negative ones take ten bytes.
  mutating func integer(_ field: Int, _ value: Int) {
    key(field, .varint)
    appendVarint(UInt64(bitPattern: Int64(value)))
  }

  mutating func float(_ field: Int, _ value: Float) {
    key(field, .fixed32)
    bytes.appendLittleEndian(value.bitPattern)
  }

  mutating func data(_ field: Int, _ value: [UInt8]) {
    key(field, .lengthDelimited)
    appendVarint(UInt64(value.count))
    bytes += value
  }

  mutating func string(_ field: Int, _ value: String) { data(field, Array(value.utf8)) }

  /// A message in a message.
  mutating func message(_ field: Int, _ body: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    body(&inner)
    data(field, inner.bytes)
  }
}
