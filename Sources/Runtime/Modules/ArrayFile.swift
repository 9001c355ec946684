import Language
import Limits

/// NumPy's files of one array, `.npy`: a line that says dtype, order and shape, then the numbers as they lie in memory.
enum ArrayFile {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  static func bytes(of array: NDArray) throws(Diagnostic) -> [UInt8] {
    let descriptor = array.dtype.descriptor
    let shape = array.shape.count == 1 ? "(\(array.shape[0]),)" : "(" + array.shape.map(String.init).joined(separator: ", ") + ")"
    var header = "{'descr': '\(descriptor)', 'fortran_order': False, 'shape': \(shape), }"
    // The numbers begin at a multiple of 64 bytes.
    header += String(repeating: " ", count: (64 - (magic.count + 4 + header.utf8.count + 1) % 64) % 64) + "\n"
    return try contents(of: array, behind: magic + [1, 0, UInt8(header.utf8.count & 255), UInt8(header.utf8.count >> 8)] + header.utf8)
  }

  /// The elements row by row as they lie in memory, behind what stands before them.
  static func contents(of array: NDArray, behind head: [UInt8] = []) throws(Diagnostic) -> [UInt8] {
    var bytes = head
    let width = array.dtype.itemSize
    try Work.require(array.count, of: width)
    bytes.reserveCapacity(bytes.count + array.count * width)
    func append(words: UnsafeMutablePointer<UInt64>) {
      Work.inPieces(array.count, of: 1 << 16) { piece in
        bytes.append(contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(start: words + piece.lowerBound, count: piece.count)))
      }
    }
    func append<Number>(_ numbers: [Number], _ word: (Number) -> UInt64) {
      Work.inPieces(numbers.count, of: 1 << 16) { piece in
        for number in numbers[piece] {
          withUnsafeBytes(of: word(number).littleEndian) { bytes.append(contentsOf: $0.prefix(width)) }
        }
      }
    }
    switch array.dtype {
    case .float64, .int64: append(words: array.rowMajor().words)
    case .float32: append(array.doubles) { UInt64(Float($0).bitPattern) }
    case .float16: append(array.doubles) { UInt64(Float16($0).bitPattern) }
    default: append(array.integers) { UInt64(bitPattern: Int64($0)) }
    }
    try Work.checkStopped()
    return bytes
  }

  static func array(from bytes: [UInt8], named path: String) throws(Diagnostic) -> NDArray {
    guard bytes.count > 10, bytes.starts(with: magic) else {
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
    guard let dtype = DType(named: String(descriptor)), !descriptor.hasPrefix(">") else {
      throw Diagnostic(
        .value, "`\(path)` holds numbers of dtype \(descriptor), which is not read here",
        hint: "save it as float64: `np.save(name, a.astype(float))`")
    }
    let width = dtype.itemSize
    guard body.count >= count * width else { throw Diagnostic(.value, "`\(path)` ends too early") }
    func word(_ index: Int) -> UInt64 {
      var word: UInt64 = 0
      for offset in (0..<width).reversed() { word = word << 8 | UInt64(body[body.startIndex + index * width + offset]) }
      return word
    }
    let (places, _) = try NDArray.checkedShape(extents)
    let array = NDArray(uninitialized: places, count: count, dtype: dtype)
    Work.inPieces(count, of: 1 << 14) { piece in
      for index in piece {
        switch dtype {
        case .float32: array.floats[index] = Double(Float(bitPattern: UInt32(word(index))))
        case .float16: array.floats[index] = Double(Float16(bitPattern: UInt16(word(index))))
        case .int8: array.ints[index] = Int(Int8(truncatingIfNeeded: word(index)))
        case .int16: array.ints[index] = Int(Int16(truncatingIfNeeded: word(index)))
        case .int32: array.ints[index] = Int(Int32(truncatingIfNeeded: word(index)))
        default: array.words[index] = word(index)
        }
      }
    }
    try Work.checkStopped()
    return isFortran ? array.transposed : array
  }

  /// What stands behind a key of the header's dictionary, up to its comma; a tuple to its bracket.
  private static func field(_ name: String, of header: String) -> Substring {
    guard let place = header.firstRange(of: "'\(name)':") else { return "" }
    let rest = header[place.upperBound...].drop { $0 == " " }
    return rest.first == "(" ? rest.prefix { $0 != ")" } : rest.prefix { $0 != "," && $0 != "}" }
  }

  static let functions: [BuiltinFunction] = [
    BuiltinFunction(
      "save", .evaluator, .value("file"), .array("arr", called: "the array"), .ignored("allow_pickle", default: "True"), in: "np",
      "writes an array into a .npy file"
    ) { evaluator, file, arr, _ throws(Diagnostic) in
      let bytes = try bytes(of: arr)
      if case .iterator(let iterator) = file, let stream = iterator as? StreamObject {
        _ = try stream.write(.iterator(BytesObject(bytes)), evaluator)
        return .none
      }
      var path = try evaluator.path(file)
      if !path.hasSuffix(".npy") { path += ".npy" }
      let file = try evaluator.host.programFiles.openForWriting(path, appending: false, isNew: false)
      try file.write(bytes)
      try file.close()
      return .none
    },
    BuiltinFunction(
      "_load", .evaluator, .value("file"), .ignored("mmap_mode", default: "None"), .ignored("allow_pickle", default: "False"), in: "np",
      "the array in a .npy file"
    ) { evaluator, file, _, _ throws(Diagnostic) in
      if case .iterator(let iterator) = file, let stream = iterator as? StreamObject {
        return .array(try array(from: try stream.read(nil).bytes ?? [], named: stream.name))
      }
      let path = try evaluator.path(file)
      let bytes = try evaluator.host.programFiles.contents(of: path)
      guard bytes.starts(with: [0x50, 0x4b]) else { return .array(try array(from: bytes, named: path)) }
      let arrays = DictObject()
      for member in try ZipArchive.members(of: bytes, named: path) {
        let name = member.name.hasSuffix(".npy") ? String(member.name.dropLast(4)) : member.name
        try arrays.set(.array(try array(from: member.bytes, named: "\(path): \(member.name)")), for: .string(name))
      }
      return .dict(arrays)
    },
    BuiltinFunction("_savez", .evaluator, .value("file"), .value("arrays"), in: "np", "writes several arrays into a .npz file") {
      evaluator, file, arrays throws(Diagnostic) in
      guard case .dict(let arrays) = arrays else { return .none }
      var members: [(name: String, bytes: [UInt8])] = []
      for item in arrays.items {
        let name = try item.key.text("an array's name")
        members.append((name + ".npy", try bytes(of: item.value.array("the array `\(name)`"))))
      }
      let bytes = try ZipArchive.bytes(of: members)
      if case .iterator(let iterator) = file, let stream = iterator as? StreamObject {
        _ = try stream.write(.iterator(BytesObject(bytes)), evaluator)
        return .none
      }
      var path = try evaluator.path(file)
      if !path.hasSuffix(".npz") { path += ".npz" }
      let file = try evaluator.host.programFiles.openForWriting(path, appending: false, isNew: false)
      try file.write(bytes)
      try file.close()
      return .none
    },
  ]
}
