import Language

/// NumPy's files of one array, `.npy`: a line that says dtype, order and shape, then the numbers as they lie in memory.
enum ArrayFile {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  static func bytes(of array: NDArray) -> [UInt8] {
    let descriptor = array.dtype == .float64 ? "<f8" : array.dtype == .int64 ? "<i8" : "|b1"
    let shape = array.shape.count == 1 ? "(\(array.shape[0]),)" : "(" + array.shape.map(String.init).joined(separator: ", ") + ")"
    var header = "{'descr': '\(descriptor)', 'fortran_order': False, 'shape': \(shape), }"
    // The numbers begin at a multiple of 64 bytes.
    header += String(repeating: " ", count: (64 - (magic.count + 4 + header.utf8.count + 1) % 64) % 64) + "\n"
    var bytes = magic + [1, 0, UInt8(header.utf8.count & 255), UInt8(header.utf8.count >> 8)] + header.utf8
    func append(_ word: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
    }
    switch array.dtype {
    case .float64: for number in array.doubles { append(number.bitPattern) }
    case .int64: for number in array.integers { append(UInt64(bitPattern: Int64(number))) }
    default: for number in array.integers { bytes.append(number == 0 ? 0 : 1) }
    }
    return bytes
  }

  static func array(from bytes: [UInt8], named path: String) throws(Diagnostic) -> NDArray {
    guard bytes.count > 10, bytes.starts(with: magic) else {
      if bytes.starts(with: [0x50, 0x4b]) {
        throw Diagnostic(.value, "`\(path)` holds several arrays (.npz)", hint: "files of one array are read here: np.save each by itself")
      }
      throw Diagnostic(.value, "`\(path)` is no file of np.save", hint: "text is read by np.loadtxt")
    }
    let isShort = bytes[6] == 1
    let start = isShort ? 10 : 12
    let length = Int(bytes[8]) | Int(bytes[9]) << 8 | (isShort || bytes.count < 12 ? 0 : Int(bytes[10]) << 16 | Int(bytes[11]) << 24)
    guard start + length <= bytes.count else { throw Diagnostic(.value, "`\(path)` ends too early") }
    let header = String(decoding: bytes[start..<start + length], as: UTF8.self)
    let descriptor = field("descr", of: header).filter { $0 != "'" }
    let shape = field("shape", of: header).split { !$0.isNumber }.compactMap { Int($0) }
    var count = 1
    for size in shape {
      let (product, overflows) = count.multipliedReportingOverflow(by: size)
      guard !overflows, product <= bytes.count else { throw Diagnostic(.value, "`\(path)` ends too early") }
      count = product
    }
    let body = bytes[(start + length)...]
    let isFortran = header.contains("'fortran_order': True")
    let extents = isFortran ? Array(shape.reversed()) : shape
    let width = descriptor == "|b1" ? 1 : 8
    guard ["<f8", "<i8", "|b1"].contains(descriptor) else {
      throw Diagnostic(
        .value, "`\(path)` holds numbers of dtype \(descriptor), which is not read here",
        hint: "save it as float64: `np.save(name, a.astype(float))`")
    }
    guard body.count >= count * width else { throw Diagnostic(.value, "`\(path)` ends too early") }
    func word(_ index: Int) -> UInt64 {
      var word: UInt64 = 0
      for offset in (0..<8).reversed() { word = word << 8 | UInt64(body[body.startIndex + index * 8 + offset]) }
      return word
    }
    let array: NDArray
    switch descriptor {
    case "<f8": array = NDArray((0..<count).map { Double(bitPattern: word($0)) }, shape: extents)
    case "<i8": array = NDArray((0..<count).map { Int(Int64(bitPattern: word($0))) }, shape: extents)
    default: array = NDArray((0..<count).map { body[body.startIndex + $0] != 0 }, shape: extents)
    }
    return isFortran ? array.transposed : array
  }

  /// What stands behind a key of the header's dictionary, up to its comma; a tuple to its bracket.
  private static func field(_ name: String, of header: String) -> Substring {
    guard let place = header.firstRange(of: "'\(name)':") else { return "" }
    let rest = header[place.upperBound...].drop { $0 == " " }
    return rest.first == "(" ? rest.prefix { $0 != ")" } : rest.prefix { $0 != "," && $0 != "}" }
  }

  static let functions: [BuiltinFunction] = [
    BuiltinFunction("save(file, arr, allow_pickle=True)", in: "np", "writes an array into a .npy file") { context throws(Diagnostic) in
      let bytes = bytes(of: try (context[1] ?? .none).array("the array"))
      if case .iterator(let iterator)? = context[0], let stream = iterator as? StreamObject {
        _ = try stream.write(.iterator(BytesObject(bytes)), context.evaluator)
        return .none
      }
      var path = try context.evaluator.path(context[0] ?? .none)
      if !path.hasSuffix(".npy") { path += ".npy" }
      let file = try context.evaluator.host.programFiles.openForWriting(path, appending: false, isNew: false)
      try file.write(bytes)
      try file.close()
      return .none
    },
    BuiltinFunction("load(file, mmap_mode=None, allow_pickle=False)", in: "np", "the array in a .npy file") { context throws(Diagnostic) in
      if case .iterator(let iterator)? = context[0], let stream = iterator as? StreamObject {
        return .array(try array(from: try stream.read(nil).bytes ?? [], named: stream.name))
      }
      let path = try context.evaluator.path(context[0] ?? .none)
      return .array(try array(from: try context.evaluator.host.programFiles.contents(of: path), named: path))
    },
  ]
}
