import CLibedit
import Glibc

/// Reads lines from a pipe, a file, or a terminal whose output goes elsewhere: no editing, no colours.
public final class PipeReader: LineReader {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Where prompts go, or nil when nobody would see them.
  private let showPrompt: ((String) -> Void)?

  public init(descriptor: Int32 = STDIN_FILENO, showPrompt: ((String) -> Void)? = nil) {
    self.descriptor = descriptor
    self.showPrompt = showPrompt
  }

  public func readLine(_ request: LineRequest) -> LineResult {
    var text = ""
    var prompt = request.prompt
    if !request.offered.isEmpty {
      showPrompt?("next: " + request.offered.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n      ") + "\n")
    }
    while true {
      showPrompt?(prompt)
      guard let line = nextLine() else {
        if InterruptFlag.take() {
          showPrompt?("\n")
          return .interrupted
        }
        return text.isEmpty ? .endOfInput : .line(String(text.dropLast()))
      }
      text += line
      guard case .incomplete = request.completeness(text) else { return .line(text) }
      text += "\n"
      prompt = request.continuationPrompt
    }
  }

  /// The next line, for a program that asks; nil at the end and after Ctrl-C, which stays to be seen to.
  public func line() -> String? { nextLine() }

  /// Everything that is left, as bytes.
  public func readAll() -> [UInt8] {
    while fill() {}
    defer { start = bytes.count }
    return Array(bytes[start...])
  }

  private func nextLine() -> String? {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0a) {
        defer { start = end + 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
      searched = bytes.count
      if !fill() { break }
    }
    guard start < bytes.count, !InterruptFlag.isSet else { return nil }
    defer { start = bytes.count }
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Reads more; false at the end or after Ctrl-C.
  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    repeat {
      if InterruptFlag.isSet { return false }
    } while longhand_wait(descriptor, -1) == 2
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0 && errno == EINTR { return !InterruptFlag.isSet }
    guard count > 0 else {
      isAtEnd = true
      return false
    }
    bytes += buffer[..<count]
    return true
  }
}
