import Files
import Language
import Workbench

/// Reads lesson files: regular files of a bearable size, as UTF-8, without characters that steer a terminal.
enum LessonFile {
  /// A lesson is text to be read in minutes; anything beyond this is none.
  static let sizeLimit = 1 << 20

  /// What some editors put in front of UTF-8; no part of the text.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Writes another text to a file that has been read, behind the mark that stands in front of it.
  static func rewrite(_ text: String, at path: String) throws(Diagnostic) {
    let hasMark = try bytes(of: path, limit: sizeLimit).starts(with: byteOrderMark)
    try diagnosing { () throws(FileFault) in try FileWriter.write((hasMark ? byteOrderMark : []) + text.utf8, to: path) }
  }

  /// What came of a file: its text as a source, and what is wrong with it as text.
  struct Contents {
    var source: Source
    var faults: [Diagnostic]
  }

  /// A whole file; throws where it cannot be read or is no lesson by its size.
  static func read(_ path: String) throws(Diagnostic) -> Contents {
    contents(of: try bytes(of: path, limit: sizeLimit), path: path)
  }

  /// Bytes as a source: what is not UTF-8 is replaced, control characters are taken out, and both are faults.
  static func contents(of bytes: [UInt8], path: String) -> Contents {
    var bytes = bytes
    if bytes.starts(with: byteOrderMark) { bytes.removeFirst(byteOrderMark.count) }
    var text = String(decoding: bytes, as: UTF8.self)
    var faults: [Diagnostic] = []
    if !text.utf8.elementsEqual(bytes) {
      let source = Source(name: path, text: text)
      let offset = zip(text.utf8, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      faults.append(
        Diagnostic(.value, "the file is not UTF-8 from here on", hint: "save it as UTF-8", source: source, span: Span(offset, offset + 3)))
    }
    if let (offset, scalar) = firstControl(in: text) {
      let source = Source(name: path, text: text)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
      faults.append(
        Diagnostic(
          .value, "a control character (\(name)\(String(scalar.value, radix: 16).uppercased())) has no place in a lesson",
          hint: "take it out",
          source: source, span: Span(offset, offset + scalar.utf8.count)))
      var clean = String.UnicodeScalarView()
      for scalar in text.unicodeScalars where !isControl(scalar) { clean.append(scalar) }
      text = String(clean)
    }
    return Contents(source: Source(name: path, text: text), faults: faults)
  }

  private static func firstControl(in text: String) -> (Int, Unicode.Scalar)? {
    var offset = 0
    for scalar in text.unicodeScalars {
      if isControl(scalar) { return (offset, scalar) }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// C0 and C1 controls other than tab and line ends, and the characters that turn the direction of writing.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The bytes of a plain file, at most `limit`.
  static func bytes(of path: String, limit: Int) throws(Diagnostic) -> [UInt8] {
    do throws(FileFault) { return try FileReader.bytes(of: path, limit: limit) } catch {
      switch error.cause {
      case .notOrdinary, .folder: throw Diagnostic(.file, "\(path) is not a file", hint: "a lesson is one Markdown file")
      case .tooLarge: throw Diagnostic(.memory, "\(path) is too long; a lesson has at most \(sizeLimit >> 20) MiB")
      default: throw Diagnostic(error)
      }
    }
  }
}
