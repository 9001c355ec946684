extension Completer {
  /// The numbers that may stand at the cursor in `W1[` or `x[0, 1:`; nil where no subscript of a value with axes is written.
  func subscripts(_ bytes: [UInt8], end: Int) -> [Completion]? {
    var open = end
    while open > 0, bytes[open - 1] != UInt8(ascii: "[") {
      guard "0123456789,: -".utf8.contains(bytes[open - 1]) else { return nil }
      open -= 1
    }
    guard open > 0 else { return nil }
    var start = open - 1
    while start > 0, LineScan.isNameByte(bytes[start - 1]) { start -= 1 }
    let name = String(decoding: bytes[start..<(open - 1)], as: UTF8.self)
    guard !name.isEmpty, let shape = shape(of: name) else { return nil }
    let written = bytes[open..<end]
    let axis = written.count { $0 == UInt8(ascii: ",") }
    guard axis < shape.count, shape[axis] > 0 else { return [] }
    var word = end
    while word > open, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[word - 1]) { word -= 1 }
    guard word == open || bytes[word - 1] != UInt8(ascii: "-") else { return [] }
    let size = shape[axis]
    let description = "axis \(axis): 0 to \(size - 1)"
    // Behind a colon stands the first index that is left out.
    let isEnd = written.last { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") } == UInt8(ascii: ":")
    // The rest of a long axis is not for reading.
    let numbers = (isEnd ? 1...size : 0...(size - 1)).prefix(1000).map { Completion(String($0), description: description, endsWord: false) }
    let all = isEnd ? [] : [Completion(":", description: "axis \(axis): all of it", endsWord: false)]
    return matching(numbers + all, bytes, word..<end)
  }

  /// The sizes of what a name stands for; nil for what has no subscripts in numbers.
  private func shape(of name: String) -> [Int]? {
    switch session.evaluator.value(of: name) ?? (try? session.liveValue(name)).flatMap({ $0 }) {
    case .array(let array): array.shape
    case .variable(let variable): variable.shape
    case .list(let list): [list.elements.count]
    case .tuple(let elements): [elements.count]
    case .string(let text): [text.unicodeScalars.count]
    default: nil
    }
  }
}
