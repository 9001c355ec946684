/// Arrays as Python prints them, `[[1. 2.]` and `[3. 4.]]` a line each.
enum PrintedArray {
  static func matches(_ sample: [UInt8]) -> Bool {
    let text = sample.drop { $0 <= 32 }
    guard text.starts(with: Array("[[".utf8)) else { return false }
    let line = text.prefix { $0 != 10 && $0 != 13 }
    return !line.contains(UInt8(ascii: ",")) && !line.contains(UInt8(ascii: "\"")) && line.contains(UInt8(ascii: "]"))
  }

  /// The numbers without the brackets.
  /// - Throws: where the array was shortened, or has more than two dimensions.
  static func plain(_ bytes: [UInt8]) throws(TableFault) -> [UInt8] {
    if bytes.contains(UInt8(ascii: ".")), String(decoding: bytes, as: UTF8.self).contains("...") {
      throw .whole(
        "it is a printed array whose middle is left out (`...`)",
        hint: "in Python: np.savetxt(\"FILE.csv\", X, delimiter=\",\") writes all of it")
    }
    if bytes.drop(while: { $0 <= 32 }).starts(with: Array("[[[".utf8)) {
      throw .whole(
        "it is a printed array of three dimensions", hint: "in Python: np.savez(\"FILE.npz\", X=X, y=y); data reads .npz")
    }
    return bytes.map { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") ? 32 : $0 }
  }
}
