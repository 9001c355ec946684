import Glibc

/// Reads files whole, never more than a limit, and never waits for what does not come.
package enum FileReader {
  package enum Accepted: Sendable {
    /// Plain files alone: what keeps state, and what a stranger names.
    case ordinary
    /// Pipes and devices too: what the user names.
    case anything
  }

  /// The bytes of a file.
  /// - Parameter isInterrupted: asked while a pipe keeps it waiting.
  /// - Throws: a fault; `.tooLarge` as soon as there is one byte more than `limit`.
  package static func bytes(
    of path: String, limit: Int, accepting accepted: Accepted = .ordinary, isInterrupted: () -> Bool = { false }
  ) throws(FileFault) -> [UInt8] {
    let descriptor = try opened(path, accepted)
    defer { close(descriptor) }
    return try bytes(from: descriptor, named: path, limit: limit, isInterrupted: isInterrupted)
  }

  /// The first bytes of a plain file, at most `count`.
  package static func first(_ count: Int, of path: String) throws(FileFault) -> [UInt8] {
    try part(of: path, count) { _ in 0 }
  }

  /// The last bytes of a plain file, at most `count`.
  package static func last(_ count: Int, of path: String) throws(FileFault) -> [UInt8] {
    try part(of: path, count) { max($0 - count, 0) }
  }

  private static func part(of path: String, _ count: Int, from start: (Int) -> Int) throws(FileFault) -> [UInt8] {
    let descriptor = try opened(path, .ordinary)
    defer { close(descriptor) }
    let size = FileStatus(descriptor: descriptor)?.size ?? 0
    let offset = start(size)
    var bytes = [UInt8](repeating: 0, count: min(count, max(size - offset, 0)))
    var filled = 0
    while filled < bytes.count {
      let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(offset + filled)) }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw FileFault(.read, path) }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// What an open descriptor still gives, standard input's for one.
  package static func bytes(
    from descriptor: Int32, named path: String, limit: Int, isInterrupted: () -> Bool = { false }
  ) throws(FileFault) -> [UInt8] {
    let status = FileStatus(descriptor: descriptor)
    if status?.kind == .ordinary, let size = status?.size, size > limit { throw FileFault(.read, path, .tooLarge(limit: limit)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(status?.size ?? 0, 0), limit) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if status?.kind != .ordinary { try wait(for: descriptor, POLLIN, FileFault(.read, path, .interrupted), isInterrupted) }
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
        guard bytes.count <= limit else { throw FileFault(.read, path, .tooLarge(limit: limit)) }
      } else if errno != EINTR, errno != EAGAIN {
        throw FileFault(.read, path)
      }
    }
  }

  static func opened(_ path: String, _ accepted: Accepted) throws(FileFault) -> Int32 {
    if accepted == .ordinary, let status = FileStatus(path), status.kind != .ordinary {
      throw FileFault(.read, path, status.kind == .folder ? .folder : .notOrdinary)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw FileFault(.read, path) }
    let kind = FileStatus(descriptor: descriptor)?.kind
    guard kind == .ordinary || (accepted == .anything && kind != .folder) else {
      close(descriptor)
      throw FileFault(.read, path, kind == .folder ? .folder : .notOrdinary)
    }
    return descriptor
  }

  /// Waits until a descriptor is ready, in slices short enough for Ctrl-C; a pipe that nobody has opened yet is waited for too.
  static func wait(for descriptor: Int32, _ event: Int32, _ fault: FileFault, _ isInterrupted: () -> Bool) throws(FileFault) {
    var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    while poll(&entry, 1, 50) <= 0 {
      if isInterrupted() { throw fault }
    }
  }
}
