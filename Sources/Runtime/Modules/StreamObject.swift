import Language
import Limits

/// A file as `open` gives it, `sys.stdout`, or text in memory (`io.StringIO`); it goes over its lines.
final class StreamObject: IteratorObject {
  enum Target {
    /// What is read stands in `content`; what is written goes there too.
    case memory
    case file(any WritableFile)
    case output
    case errors
  }

  let name: String
  let mode: String
  let isBinary: Bool
  private(set) var isClosed = false
  private var target: Target
  private var content: [UInt8]
  private var position = 0
  let canRead: Bool
  let canWrite: Bool

  init(name: String, mode: String, content: [UInt8] = [], target: Target, canRead: Bool, canWrite: Bool, isAtEnd: Bool = false) {
    self.name = name
    self.mode = mode
    self.content = content
    self.target = target
    self.canRead = canRead
    self.canWrite = canWrite
    isBinary = mode.contains("b")
    position = isAtEnd ? content.count : 0
    super.init(typeName: mode.contains("b") ? "_io.BufferedReader" : name.isEmpty ? "_io.StringIO" : "_io.TextIOWrapper")
  }

  static func standard(_ name: String, _ target: Target) -> StreamObject {
    StreamObject(name: name, mode: "w", target: target, canRead: false, canWrite: true)
  }

  var isStandardOutput: Bool { if case .output = target { true } else { false } }
  var isMemory: Bool { if case .memory = target { canWrite } else { false } }

  // MARK: Reading

  func value(_ bytes: ArraySlice<UInt8>) -> Value {
    isBinary ? .iterator(BytesObject(Array(bytes))) : .string(TextSearch.decoded(bytes))
  }

  private func readable() throws(Diagnostic) {
    guard !isClosed else {
      throw Diagnostic(.value, "I/O operation on closed file", hint: "read it before `close()`, or inside the `with` block")
    }
    guard canRead else {
      throw Diagnostic(.value, "not readable: the file is open for writing", hint: "open it again to read: `open(\"\(name)\")`")
    }
  }

  /// - Parameter count: how many characters (bytes of a binary file) at most.
  func read(_ count: Int?) throws(Diagnostic) -> Value {
    try readable()
    var end = content.count
    if let count, count >= 0 {
      end = position
      var left = count
      var pace = Pace()
      while left > 0, end < content.count {
        end += 1
        // A character of UTF-8 goes on as long as bytes begin with 10.
        while !isBinary, end < content.count, content[end] & 0xc0 == 0x80 { end += 1 }
        left -= 1
        try pace.checkStop()
      }
    }
    defer { position = end }
    return value(content[min(position, end)..<end])
  }

  func line() throws(Diagnostic) -> ArraySlice<UInt8>? {
    try readable()
    guard position < content.count else { return nil }
    var end = position
    while end < content.count {
      let piece = end..<min(end + 1 << 20, content.count)
      if let found = content[piece].firstIndex(of: 10) {
        end = found + 1
        break
      }
      end = piece.upperBound
      if end < content.count { try Work.checkStop() }
    }
    defer { position = end }
    return content[position..<end]
  }

  override func next() throws(Diagnostic) -> Value? { try line().map { value($0) } }

  // MARK: Writing

  func write(_ value: Value, _ evaluator: Evaluator) throws(Diagnostic) -> Int {
    guard !isClosed else {
      throw Diagnostic(.value, "I/O operation on closed file", hint: "write before `close()`, or inside the `with` block")
    }
    guard canWrite else {
      throw Diagnostic(.value, "not writable: the file is open for reading", hint: "open it to write: `open(\"\(name)\", \"w\")`")
    }
    if case .iterator(let iterator) = value, let bytes = iterator as? BytesObject {
      guard isBinary else {
        throw Diagnostic(.type, "write() argument must be str, not bytes", hint: "open the file with \"wb\"")
      }
      try write(bytes.bytes, evaluator)
      return bytes.bytes.count
    }
    guard case .string(let text) = value else {
      throw Diagnostic(
        .type, "write() argument must be str, not \(value.typeName)", hint: "`str(…)` or an f-string makes text of a value")
    }
    guard !isBinary else {
      throw Diagnostic(.type, "a bytes-like object is required, not 'str'", hint: "open the file with \"w\" to write text")
    }
    switch target {
    case .output: evaluator.write(text)
    case .errors: evaluator.writeError(text)
    default: try write(Array(text.utf8), evaluator)
    }
    return TextSearch.count(of: text)
  }

  private func write(_ bytes: [UInt8], _ evaluator: Evaluator) throws(Diagnostic) {
    switch target {
    case .file(let file):
      if canRead {
        guard position >= content.count || mode.contains("a") else {
          throw Diagnostic(
            .value, "a file open for reading and writing (mode '\(mode)') is written at its end only here",
            hint: "read it, change the text, and write it whole: `open(\"\(name)\", \"w\")`")
        }
        try requireRoom(for: content.count + bytes.count)
        content += bytes
        position = content.count
      }
      try file.write(bytes)
    case .memory:
      let end = min(position + bytes.count, content.count)
      try requireRoom(for: content.count + position + bytes.count - end)
      content.replaceSubrange(position..<end, with: bytes)
      position += bytes.count
    case .output: evaluator.write(String(decoding: bytes, as: UTF8.self))
    case .errors: evaluator.writeError(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What no longer fits is copied into twice as much.
  private func requireRoom(for count: Int) throws(Diagnostic) {
    if count > content.capacity { try Work.require(max(count, 2 &* content.capacity)) }
  }

  /// All that stands in it.
  func whole() throws(Diagnostic) -> Value {
    try Work.require(content.count)
    return value(content[...])
  }

  func truncate() { content.removeSubrange(min(position, content.count)...) }

  func seek(_ offset: Int, _ origin: Int) throws(Diagnostic) -> Int {
    let base = origin == 1 ? position : origin == 2 ? content.count : 0
    guard base + offset >= 0 else { throw Diagnostic(.value, "negative seek position \(base + offset)") }
    position = min(base + offset, content.count)
    return position
  }

  var place: Int { position }

  func close() throws(Diagnostic) {
    guard !isClosed else { return }
    if case .file(let file) = target { try file.close() }
    switch target {
    case .output, .errors: break
    default: isClosed = true
    }
  }
}

extension Evaluator {
  /// Writes to standard error, behind what stands on standard output.
  func writeError(_ text: String) {
    flushOutput(endsLine: false)
    host.printedError(text)
  }
}
