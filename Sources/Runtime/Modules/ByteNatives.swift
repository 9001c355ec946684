import Language
import Limits
import Tables

extension Reading where Wanted == [UInt8] {
  fileprivate static var bytes: Reading {
    Reading { (value, _) throws(Diagnostic) in
      guard let bytes = value.bytes else {
        throw Diagnostic(.type, "a bytes-like object is required, not '\(value.typeName)'", hint: "`b'…'`, or a text's `.encode()`")
      }
      return bytes
    }
  }
}

/// What `struct` and `gzip` need and could not do themselves: the bits of floats, packed bytes.
enum ByteNatives {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "float_bytes", .number("value", called: "the number"), .integer("size", called: "the size"), in: "_native",
      "a float as 2, 4 or 8 bytes, the lowest first"
    ) { value, size throws(Diagnostic) in
      guard [2, 4, 8].contains(size) else { throw Diagnostic(.value, "a float has 2, 4 or 8 bytes, not \(size)") }
      let bits: UInt64 =
        switch size {
        case 2: UInt64(Float16(value).bitPattern)
        case 4: UInt64(Float(value).bitPattern)
        default: value.bitPattern
        }
      return .iterator(BytesObject((0..<size).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }))
    },
    BuiltinFunction("float_from", .required(.bytes, "bytes"), in: "_native", "the float that 2, 4 or 8 bytes are, the lowest first") {
      bytes throws(Diagnostic) in
      let bits = bytes.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      switch bytes.count {
      case 2: return .float(Double(Float16(bitPattern: UInt16(truncatingIfNeeded: bits))))
      case 4: return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
      default: return .float(Double(bitPattern: bits))
      }
    },
    BuiltinFunction("gunzip", .required(.bytes, "bytes"), in: "_native", "what gzip has packed") { bytes throws(Diagnostic) in
      .iterator(BytesObject(try GzipMember.contents(of: bytes)))
    },
    BuiltinFunction("gzip", .required(.bytes, "bytes"), in: "_native", "bytes in gzip's form, stored as they are") {
      bytes throws(Diagnostic) in
      .iterator(BytesObject(try GzipMember.bytes(of: bytes)))
    },
    BuiltinFunction("array_bytes", .array("a"), in: "_native", "an array's elements row by row, as they lie in memory") {
      array throws(Diagnostic) in
      .iterator(BytesObject(try ArrayFile.contents(of: array)))
    },
    BuiltinFunction(
      "array_from", .required(.bytes, "bytes"), .value("dtype"), in: "_native", "the numbers that stand in bytes one after the other"
    ) {
      bytes, dtype throws(Diagnostic) in
      let dtype = try dtype.dtype()
      let width = dtype.itemSize
      guard bytes.count % width == 0 else {
        throw Diagnostic(.value, "buffer size must be a multiple of element size")
      }
      let (shape, count) = try NDArray.checkedShape([bytes.count / width])
      let array = NDArray(uninitialized: shape, count: count, dtype: dtype)
      Work.forEach(count) { index in
        var bits: UInt64 = 0
        for offset in (0..<width).reversed() { bits = bits << 8 | UInt64(bytes[index * width + offset]) }
        switch dtype {
        case .float64: array.floats[index] = Double(bitPattern: bits)
        case .float32: array.floats[index] = Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .float16: array.floats[index] = Double(Float16(bitPattern: UInt16(truncatingIfNeeded: bits)))
        case .bool: array.ints[index] = bits == 0 ? 0 : 1
        default: array.ints[index] = dtype.wrapped(Int(bitPattern: UInt(bits)))
        }
      }
      return .array(array)
    },
  ]
}

/// A file of gzip's: a head, packed bytes, their checksum and length.
///
/// Source: RFC 1952.
enum GzipMember {
  /// - Throws: BadGzipFile's kind of error for other bytes, and for a file that ends too early.
  static func contents(of bytes: [UInt8]) throws(Diagnostic) -> [UInt8] {
    guard bytes.count >= 18, bytes[0] == 0x1f, bytes[1] == 0x8b, bytes[2] == 8 else {
      throw Diagnostic(
        .file, "Not a gzipped file (\(BytesObject(Array(bytes.prefix(2))).text))", hint: "`open(…, \"rb\")` reads it as it is")
    }
    // The length of the last member, which is the only one but for files made by joining others.
    try Work.require((0..<4).reduce(0) { $0 | Int(bytes[bytes.count - 4 + $1]) << (8 * $1) })
    do throws(TableFault) { return try bytes.gunzipped(limit: 1 << 30) } catch {
      throw Diagnostic(.file, error.message, hint: "download it again")
    }
  }

  /// Bytes in stored blocks, none of them packed.
  static func bytes(of contents: [UInt8]) throws(Diagnostic) -> [UInt8] {
    var made: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
    try Work.require(contents.count + contents.count / 8192 + 64)
    made.reserveCapacity(contents.count + contents.count / 8192 + 64)
    func append(_ value: Int, _ width: Int) { for byte in 0..<width { made.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) } }
    var start = 0
    repeat {
      let end = min(start + 65535, contents.count)
      made.append(end == contents.count ? 1 : 0)
      append(end - start, 2)
      append(~(end - start), 2)
      made += contents[start..<end]
      start = end
      try Work.checkStop()
    } while start < contents.count
    append(Int(ZipArchive.checksum(of: contents)), 4)
    append(contents.count, 4)
    return made
  }
}
