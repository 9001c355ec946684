import Language
import Limits
import Markup
import NeuralNetwork
import Runtime
import Workbench

/// The safetensors format: the header's length (64 bits, low byte first), a JSON header with each tensor's dtype, shape and place, then the
/// numbers end to end, low byte first.
///
/// Source: github.com/huggingface/safetensors, "Format".
enum Safetensors {
  /// All tensors as doubles, header padded so that the numbers begin at a multiple of 8.
  static func encode(_ tensors: [NamedTensor], metadata: [(key: String, value: String)]) -> [UInt8] {
    var members: [JSONValue.Member] = [.init("__metadata__", .object(metadata.map { .init($0.key, .string($0.value)) }))]
    var offset = 0
    for tensor in tensors {
      let end = offset + tensor.value.count * 8
      members.append(
        .init(
          tensor.name,
          .object([
            .init("dtype", .string("F64")), .init("shape", .array(tensor.value.shape.map { .int($0) })),
            .init("data_offsets", .array([.int(offset), .int(end)])),
          ])))
      offset = end
    }
    var header = Array(JSONValue.object(members).text.utf8)
    while header.count % 8 != 0 { header.append(32) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + offset)
    bytes.appendLittleEndian(UInt64(header.count))
    bytes += header
    for tensor in tensors { bytes.appendLittleEndian(tensor.value.elements, \.bitPattern) }
    return bytes
  }

  /// Whether a file begins as one of these.
  static func matches(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 8, bytes[8] == UInt8(ascii: "{") else { return false }
    return bytes.littleEndian(at: 0, count: 8) < 1 << 32
  }

  /// The tensors of a file in the header's order, whatever floating-point dtype they have.
  /// - Throws: when anything does not fit together, saying what and where.
  static func decode(_ bytes: [UInt8], path: String) throws(Diagnostic) -> [NamedTensor] {
    let length = bytes.count < 8 ? UInt64.max : bytes.littleEndian(at: 0, count: 8)
    guard length <= UInt64(max(bytes.count - 8, 0)) else {
      throw .file(path, "the file is cut short: its header would have \(length) bytes, and \(max(bytes.count - 8, 0)) are there")
    }
    let start = 8 + Int(length)
    let header: JSONValue
    do throws(JSONReader.Failure) {
      header = try JSONReader.parse(Array(bytes[8..<start]))
    } catch {
      throw .file(path, "header, line \(error.line), column \(error.column): \(error.message)")
    }
    guard case .object(let members) = header else { throw .file(path, "its header is no object") }
    var tensors: [NamedTensor] = []
    var total = 0
    for member in members where member.key != "__metadata__" {
      let entry = try Entry(member, path: path)
      guard entry.start >= 0, entry.end >= entry.start, entry.end <= bytes.count - start else {
        throw .file(
          path, "the numbers of \(sanitisedName(member.key)) would end at byte \(entry.end), and there are \(bytes.count - start)",
          hint: "the file is cut short or damaged")
      }
      guard entry.end - entry.start == entry.count * entry.dtype.size else {
        throw .file(
          path, "\(sanitisedName(member.key)) has \(entry.end - entry.start) bytes, and its shape needs \(entry.count * entry.dtype.size)")
      }
      total += entry.end - entry.start
      guard total <= bytes.count - start else { throw .file(path, "\(sanitisedName(member.key)) shares its bytes with another tensor") }
      let elements = (0..<entry.count).map { index in
        entry.dtype.value(bytes.littleEndian(at: start + entry.start + index * entry.dtype.size, count: entry.dtype.size))
      }
      do throws(EngineError) {
        tensors.append(NamedTensor(name: member.key, value: try Tensor(shape: entry.shape, elements: elements)))
      } catch {
        throw .file(path, "\(sanitisedName(member.key)): \(error.message)")
      }
    }
    guard total == bytes.count - start else {
      throw .file(path, "\(bytes.count - start - total) of its bytes belong to no tensor", hint: "the file is damaged")
    }
    return tensors
  }

  /// The network the file says it is of: `net` in its metadata.
  static func net(of bytes: [UInt8]) -> String? {
    let length = bytes.count < 8 ? UInt64.max : bytes.littleEndian(at: 0, count: 8)
    guard length <= UInt64(max(bytes.count - 8, 0)), let header = try? JSONReader.parse(Array(bytes[8..<8 + Int(length)])),
      case .string(let net)? = header["__metadata__"]?["net"]
    else { return nil }
    return net
  }

  /// A tensor's line in the header.
  private struct Entry {
    let dtype: DType
    let shape: [Int]
    let count: Int
    let start: Int
    let end: Int

    init(_ member: JSONValue.Member, path: String) throws(Diagnostic) {
      let name = sanitisedName(member.key)
      guard case .string(let code)? = member.value["dtype"] else { throw .file(path, "\(name) has no dtype") }
      guard let dtype = DType(rawValue: code) else {
        throw .file(
          path, "\(name) has numbers of kind \(sanitisedName(code))",
          hint: "parameters are read as " + DType.allCases.map(\.rawValue).joined(separator: ", "))
      }
      guard let shape = member.value["shape"]?.integers else { throw .file(path, "\(name) has no shape") }
      guard let offsets = member.value["data_offsets"]?.integers, offsets.count == 2 else {
        throw .file(path, "\(name) does not say where its numbers are")
      }
      self.dtype = dtype
      self.shape = shape
      (start, end) = (offsets[0], offsets[1])
      do throws(EngineError) {
        count = try Shape.count(shape)
      } catch {
        throw .file(path, "\(name): \(error.message)")
      }
    }
  }

  private enum DType: String, CaseIterable {
    case F64, F32, F16, BF16
    // Counters and masks, which no network here has for parameters.
    case I64, I32, I16, I8, U8, BOOL

    var size: Int {
      switch self {
      case .F64, .I64: 8
      case .F32, .I32: 4
      case .F16, .BF16, .I16: 2
      case .I8, .U8, .BOOL: 1
      }
    }

    func value(_ bits: UInt64) -> Double {
      switch self {
      case .F64: Double(bitPattern: bits)
      case .F32: Double(Float(bitPattern: UInt32(bits)))
      case .F16: HalfPrecision.value(UInt16(bits))
      case .BF16: Double(Float(bitPattern: UInt32(bits) << 16))
      case .I64: Double(Int64(bitPattern: bits))
      case .I32: Double(Int32(truncatingIfNeeded: bits))
      case .I16: Double(Int16(truncatingIfNeeded: bits))
      case .I8: Double(Int8(truncatingIfNeeded: bits))
      case .U8, .BOOL: Double(bits)
      }
    }
  }
}

/// IEEE 754's 16-bit numbers, which not every processor has.
enum HalfPrecision {
  static func value(_ bits: UInt16) -> Double {
    let exponent = Int(bits >> 10) & 31
    let fraction = Double(bits & 1023)
    let sign: Double = bits >> 15 == 0 ? 1 : -1
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * (1 + fraction / 1024) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }
}

extension [UInt8] {
  /// Numbers one behind the other; fewer when the line is to stop.
  mutating func appendLittleEndian<Bits: FixedWidthInteger>(_ numbers: [Double], _ bits: (Double) -> Bits) {
    reserveCapacity(count + numbers.count * MemoryLayout<Bits>.size)
    Work.inPieces(numbers.count, of: 1 << 12) { piece in
      for number in numbers[piece] { appendLittleEndian(bits(number)) }
    }
  }

  mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  func littleEndian(at place: Int, count: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(self[place + index]) }
    return value
  }
}

extension JSONValue {
  /// A list of whole numbers; nil for anything else.
  var integers: [Int]? {
    guard case .array(let items) = self else { return nil }
    var result: [Int] = []
    for item in items {
      guard case .int(let value) = item else { return nil }
      result.append(value)
    }
    return result
  }
}
