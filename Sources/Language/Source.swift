/// A piece of text with a name that diagnostics can point into.
///
/// Offsets are UTF-8 byte offsets from the start of the text; lines and columns count from 1,
/// columns in characters as a person sees them.
public final class Source: Sendable {
  /// What a diagnostic calls it: a file's path, or `<input>`.
  public let name: String
  public let text: String
  /// The text's UTF-8 bytes, which all offsets index.
  public let bytes: [UInt8]
  /// Whether it is a module that comes with Longhand, so that errors point at the call into it.
  public let isLibrary: Bool
  private let lineStarts: [Int]

  public init(name: String = "<input>", text: String, isLibrary: Bool = false) {
    self.name = name
    self.isLibrary = isLibrary
    self.text = text
    self.bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.lineStarts = starts
  }

  /// The number of lines, counting a last one without a newline.
  public var lineCount: Int { lineStarts.count }

  /// The text a span covers.
  public func text(in span: Span) -> String {
    let lower = min(max(span.start, 0), bytes.count)
    let upper = min(max(span.end, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The line and column, from 1, of a byte offset.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let before = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
    return Position(line: low + 1, column: before.count + 1)
  }

  /// Where the first line of more than `length` bytes begins that does not begin before `start`.
  func firstLine(longerThan length: Int, from start: Int) -> Int? {
    guard bytes.count - start > length else { return nil }
    for (index, lineStart) in lineStarts.enumerated() where lineStart >= start {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
      if end - lineStart > length { return lineStart }
    }
    return nil
  }

  /// Where a line, from 1, begins.
  func offset(ofLine number: Int) -> Int { lineStarts[number - 1] }

  /// The text of a line, from 1, without its newline.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// A line and a column in a source, both from 1.
public struct Position: Sendable, Equatable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
