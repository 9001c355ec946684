import Glibc

/// Writes and appends in one call.
package enum FileWriter {
  /// Puts bytes in a file's place: all of them, or the file stays as it was.
  /// - Parameter mode: the permissions of a file that is new.
  package static func write(
    _ bytes: some Collection<UInt8>, to path: String, mode: UInt32 = 0o666, isDurable: Bool = true, isInterrupted: () -> Bool = { false }
  ) throws(FileFault) {
    let output = try FileOutput(replacing: path, mode: mode)
    try output.write(bytes, isInterrupted: isInterrupted)
    try output.commit(isDurable: isDurable)
  }

  /// Makes a file that must not be there yet.
  package static func create(_ bytes: some Collection<UInt8>, at path: String, mode: UInt32 = 0o666) throws(FileFault) {
    FileOutput.ignoreSizeSignal()
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    defer { close(descriptor) }
    do throws(FileFault) { try writeAll(Array(bytes), to: descriptor, path) } catch {
      unlink(path)
      throw error
    }
  }

  /// Adds a line to a plain file, behind whatever others have added; a line that a crash cut off gets its end first.
  ///
  /// Where there is no room for all of it, there is none of it.
  package static func append(line: String, to path: String, mode: UInt32 = 0o666) throws(FileFault) {
    FileOutput.ignoreSizeSignal()
    if let status = FileStatus(path), status.kind != .ordinary {
      throw FileFault(.write, path, status.kind == .folder ? .folder : .notOrdinary)
    }
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, mode_t(mode))
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    defer { close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor), status.kind == .ordinary else { throw FileFault(.write, path, .notOrdinary) }
    var bytes = Array(line.utf8) + [0x0a]
    var last: UInt8 = 0x0a
    if status.size > 0, pread(descriptor, &last, 1, off_t(status.size - 1)) == 1, last != 0x0a { bytes.insert(0x0a, at: 0) }
    do throws(FileFault) { try writeAll(bytes, to: descriptor, path) } catch {
      ftruncate(descriptor, off_t(status.size))
      throw error
    }
  }

  /// All bytes, however many turns it takes.
  /// - Parameter waits: whether the other end may be slow, as a pipe's is.
  /// - Parameter isInterrupted: asked while it waits, and between the pieces of what is long.
  static func writeAll(
    _ bytes: some Collection<UInt8>, to descriptor: Int32, _ path: String, waits: Bool = false, isInterrupted: () -> Bool = { false }
  ) throws(FileFault) {
    let bytes = Array(bytes)
    var offset = 0
    while offset < bytes.count {
      if waits { try FileReader.wait(for: descriptor, POLLOUT, FileFault(.write, path, .interrupted), isInterrupted) }
      if offset > 0, isInterrupted() { throw FileFault(.write, path, .interrupted) }
      let piece = min(bytes.count - offset, 1 << 23)
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + offset, piece) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw FileFault(.write, path, code: count == 0 ? ENOSPC : errno) }
      offset += count
    }
  }
}
