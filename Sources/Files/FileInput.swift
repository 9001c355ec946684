import Glibc

/// A file read a piece at a time, never held whole.
package final class FileInput {
  package let path: String
  /// How many bytes a plain file has; nil for pipes and devices.
  package let size: Int?
  private let descriptor: Int32
  private let isInterrupted: () -> Bool

  /// - Parameter isInterrupted: asked while a pipe keeps it waiting.
  package init(
    _ path: String, accepting accepted: FileReader.Accepted = .ordinary, isInterrupted: @escaping () -> Bool = { false }
  ) throws(FileFault) {
    self.path = path
    self.isInterrupted = isInterrupted
    descriptor = try FileReader.opened(path, accepted)
    let status = FileStatus(descriptor: descriptor)
    size = status?.kind == .ordinary ? status?.size : nil
  }

  deinit { close(descriptor) }

  /// Fills the front of a buffer.
  /// - Returns: how many bytes; 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    while true {
      if size == nil { try FileReader.wait(for: descriptor, POLLIN, FileFault(.read, path, .interrupted), isInterrupted) }
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR, errno != EAGAIN { throw FileFault(.read, path) }
    }
  }
}
