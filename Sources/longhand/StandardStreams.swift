import Files
import Glibc
import Language
import Limits
import Terminal
import Workbench

/// Standard output and error, written in large pieces; a reader that has gone ends the process quietly.
final class StandardStreams {
  nonisolated(unsafe) static let output = StandardStreams(STDOUT_FILENO)
  nonisolated(unsafe) static let error = StandardStreams(STDERR_FILENO)
  /// What programs read by `input()` where nobody types.
  nonisolated(unsafe) static let input = PipeReader()

  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// Whether somebody may be reading along, as behind a pipe; a file can wait.
  private let isLive: Bool

  private static let pieceSize = 1 << 16

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    isLive = fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
  }

  func write(_ text: String) {
    // What was said before on the other stream comes first.
    if descriptor == STDERR_FILENO { StandardStreams.output.flush() }
    pending += text.utf8
    if descriptor == STDERR_FILENO || pending.count > 1 << 16 { flush() }
  }

  /// The end of a report: whoever reads along sees it now.
  func endReport() {
    if isLive { flush() }
  }

  func flush() {
    var written = 0
    var isCut = false
    while written < pending.count {
      // A long text is written in pieces, and what is left of it when the line is to stop is not.
      if written > 0, !isCut, Work.shouldStop {
        pending = [UInt8(ascii: "\n")]
        written = 0
        isCut = true
      }
      let end = isCut ? pending.count : min(pending.count, written + StandardStreams.pieceSize)
      let count = pending[written..<end].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&descriptor, 1, 100)
      } else if errno != EINTR {
        // EPIPE: nobody reads on, as behind `| head`. Other errors (a full disk) are failures, but nobody can be told here.
        let isGone = errno == EPIPE || errno == EIO
        pending.removeAll()
        if descriptor == STDOUT_FILENO { exitProcess(isGone ? 0 : ExitStatus.failure.rawValue) }
        return
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// The time now, as logs have it: `2026-11-23T16:20:10Z`.
func utcTime() -> String {
  var seconds = time(nil)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  var text = [CChar](repeating: 0, count: 32)
  let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The time of day where this machine is: `14:05:09`.
func localTime() -> String {
  var seconds = time(nil)
  var parts = tm()
  localtime_r(&seconds, &parts)
  var text = [CChar](repeating: 0, count: 16)
  let count = strftime(&text, text.count, "%H:%M:%S", &parts)
  return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Ends the process at once: everything that must last has been written by now.
func exitProcess(_ status: Int32) -> Never { _exit(status) }

/// The most bytes a script may have.
private let scriptLimit = 64 << 20

/// A file's text, or standard input's for `-`.
func readScript(_ path: String) throws(Diagnostic) -> Source {
  let isInput = path == "-"
  do throws(Diagnostic) {
    let bytes = try diagnosing { () throws(FileFault) in
      isInput
        ? try FileReader.bytes(from: STDIN_FILENO, named: "standard input", limit: scriptLimit)
        : try FileReader.bytes(of: path, limit: scriptLimit, accepting: .anything)
    }
    return try source(named: isInput ? "<stdin>" : path, bytes: bytes)
  } catch {
    var error = error
    if error.kind == .file, error.hint == nil { error.hint = "give the path of a script, or - for standard input" }
    throw error
  }
}

/// Bytes as a source, or a diagnostic that points at the first byte that is no UTF-8.
func source(named name: String, bytes: [UInt8]) throws(Diagnostic) -> Source {
  let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes[3...]) : bytes
  if let text = String(validating: body, as: UTF8.self) { return Source(name: name, text: text) }
  let source = Source(name: name, text: String(decoding: body, as: UTF8.self))
  let valid = validPrefixCount(body)
  let value = String(body[valid], radix: 16)
  throw Diagnostic(
    .syntax, "the byte 0x\(value) is not UTF-8 text", hint: "save the file as UTF-8", source: source, span: Span(valid, valid + 1))
}

/// How many bytes at the beginning are whole characters of UTF-8.
private func validPrefixCount(_ bytes: [UInt8]) -> Int {
  var low = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    let length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    guard index + length <= bytes.count, length == 1 || String(validating: bytes[index..<(index + length)], as: UTF8.self) != nil else {
      break
    }
    index += length
    low = index
  }
  return min(low, bytes.count - 1)
}
