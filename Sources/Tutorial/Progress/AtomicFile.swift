import Glibc
import Language

/// Writes files such that whoever reads them sees the old text or the new one, never a part.
enum AtomicFile {
  /// Writes to a temporary file beside, brings it to the disk, and gives it the name.
  static func write(_ text: String, to path: String) throws(Diagnostic) {
    let temporary = path + ".\(getpid()).tmp"
    try write(Array(text.utf8), to: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
    guard rename(temporary, path) == 0 else {
      let failure = LessonFile.failure("write", path)
      unlink(temporary)
      throw failure
    }
    let folder = open(FilePath.folder(of: path), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  static func append(_ text: String, to path: String) throws(Diagnostic) {
    try write(Array(text.utf8), to: path, flags: O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC)
  }

  private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(Diagnostic) {
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { throw LessonFile.failure("write", path) }
    var failure: Diagnostic?
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + offset, bytes.count - offset) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        failure = LessonFile.failure("write", path)
        break
      }
      offset += count
    }
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = LessonFile.failure("write", path) }
    close(descriptor)
    guard let failure else { return }
    if flags & O_APPEND == 0 { unlink(path) }
    throw failure
  }
}
