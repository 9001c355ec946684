import Glibc

/// A file that a program fills as it goes: emptied or appended to where it stands, as the C library opens one.
///
/// Through symbolic links, its mode and owner kept, devices and pipes where they are; unlike `FileOutput`, which gives
/// a whole new file its name, whoever reads it meanwhile sees what has been written so far.
package final class FileStream {
  private let named: String
  private var descriptor: Int32
  /// A pipe or a device, whose other end may keep it waiting.
  private let waits: Bool

  /// - Parameter isNew: whether nothing may stand there yet.
  /// - Parameter isInterrupted: asked while nobody has opened a pipe's other end.
  /// - Throws: a fault that names `path`; `.system(EEXIST)` where something stands and `isNew`.
  package init(
    _ path: String, appending: Bool, isNew: Bool = false, mode: UInt32 = 0o666, isInterrupted: () -> Bool = { false }
  ) throws(FileFault) {
    FileOutput.ignoreSizeSignal()
    named = path
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | (appending ? O_APPEND : O_TRUNC) | (isNew ? O_EXCL : 0)
    descriptor = open(path, flags, mode_t(mode))
    while descriptor < 0, errno == ENXIO || errno == EINTR, FileStatus(path)?.kind == .pipe {
      if isInterrupted() { throw FileFault(.write, path, .interrupted) }
      usleep(20_000)
      descriptor = open(path, flags, mode_t(mode))
    }
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    waits = FileStatus(descriptor: descriptor)?.kind != .ordinary
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// - Parameter isInterrupted: asked while a pipe keeps it waiting.
  package func write(_ bytes: some Collection<UInt8>, isInterrupted: () -> Bool = { false }) throws(FileFault) {
    try FileWriter.writeAll(bytes, to: descriptor, named, waits: waits, isInterrupted: isInterrupted)
  }

  /// - Throws: what was found out only at the end, as on a disk far away.
  package func close() throws(FileFault) {
    guard descriptor >= 0 else { return }
    let isClosed = Glibc.close(descriptor) == 0 || errno == EINTR
    descriptor = -1
    guard isClosed else { throw FileFault(.write, named) }
  }
}
