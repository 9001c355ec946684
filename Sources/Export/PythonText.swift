import Limits
import Markup
import NeuralNetwork

/// A Python program as it is written: lines, and numbers as Python reads them back to the last bit.
struct PythonText {
  private(set) var lines: [String] = []
  /// Whether an array was too long to be written out.
  private(set) var hasEncodedArrays = false
  /// Whether it calls functions of the module `math`.
  private(set) var usesMath = false
  /// How a decoding function is called and an array is written: `np.array`, `torch.tensor`.
  var arrayCall = "np.array"

  static let width = 100
  /// Arrays with more numbers than this stand as base64.
  static let literalLimit = 600

  /// Adds lines, moved in by `indent` levels.
  mutating func add(_ text: String, indent: Int = 0) {
    usesMath = usesMath || text.contains("math.")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line.isEmpty ? "" : String(repeating: " ", count: 4 * indent) + line)
    }
  }

  mutating func blank(_ count: Int = 1) { lines += Array(repeating: "", count: count) }

  mutating func append(_ other: PythonText) {
    lines += other.lines
    hasEncodedArrays = hasEncodedArrays || other.hasEncodedArrays
    usesMath = usesMath || other.usesMath
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  static func number(_ value: Double) -> String {
    if value.isNaN { return "float(\"nan\")" }
    if value.isInfinite { return value > 0 ? "float(\"inf\")" : "float(\"-inf\")" }
    return value.description
  }

  /// `name = np.array([…])`, broken into lines; as base64 where it is long.
  mutating func array(
    _ name: String, _ tensor: Tensor, isWhole: Bool = false, assigning: String = " = ", closing: String = "", indent: Int = 0
  ) {
    let start = "\(name)\(assigning)"
    if tensor.count > PythonText.literalLimit {
      hasEncodedArrays = true
      let shape = tensor.shape.map(String.init).joined(separator: ", ") + (tensor.shape.count == 1 ? "," : "")
      add("\(start)decoded((\(shape)), \"\"\"", indent: indent)
      let text = Base64.encode(tensor.elements)
      for start in stride(from: 0, to: text.count, by: PythonText.width) {
        if start % (PythonText.width << 12) == 0, Work.shouldStop { break }
        lines.append(String(decoding: text[start..<min(start + PythonText.width, text.count)], as: UTF8.self))
      }
      lines.append("\"\"\")\(closing)")
      return
    }
    let open = "\(start)\(arrayCall)("
    let body = PythonText.nested(tensor, column: open.count + 4 * indent, isWhole: isWhole)
    add(open + body.joined(separator: "\n" + String(repeating: " ", count: open.count)) + ")" + closing, indent: indent)
  }

  /// Nested lists, a row a line; rows too long are wrapped.
  private static func nested(_ tensor: Tensor, column: Int, isWhole: Bool) -> [String] {
    let numbers = tensor.elements.map { isWhole ? String(Int($0)) : number($0) }
    func rows(_ axis: Int, _ start: Int, _ size: Int) -> [String] {
      guard axis < tensor.shape.count else { return [numbers[start]] }
      let count = tensor.shape[axis]
      guard axis < tensor.shape.count - 1 else {
        var lines: [String] = []
        var line = "["
        for index in 0..<count {
          let item = numbers[start + index] + (index == count - 1 ? "]" : ", ")
          if line.count + item.count + column + axis > width, line.count > 1 {
            lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
            line = " "
          }
          line += item
        }
        return lines + [count == 0 ? "[]" : line]
      }
      guard count > 0 else { return ["[]"] }
      var lines: [String] = []
      let inner = size / count
      for index in 0..<count {
        var part = rows(axis + 1, start + index * inner, inner).map { " " + $0 }
        if index == 0 { part[0] = "[" + part[0].dropFirst() }
        part[part.count - 1] += index == count - 1 ? "]" : ","
        lines += part
      }
      return lines
    }
    return rows(0, 0, tensor.count)
  }
}

extension Base64 {
  /// Doubles with their low byte first.
  static func encode(_ values: [Double]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(values, \.bitPattern)
    return encode(bytes)
  }
}
