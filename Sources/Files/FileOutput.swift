import Glibc

/// A file being written: whoever reads its name meanwhile sees the old bytes, and afterwards the new ones.
///
/// Through symbolic links, with the old file's mode and owner, and not at all over a file that is read-only.
/// What is no plain file, or stands where no new file can be made, is written in place.
/// What is neither committed nor discarded is discarded with the last reference.
package final class FileOutput {
  private let named: String
  private let target: String
  private var descriptor: Int32
  /// The file that will take the target's place; nil when it is written in place.
  private var temporary: String?
  private let waits: Bool

  /// Whether bytes stand where they belong as they are written.
  package var isInPlace: Bool { temporary == nil }

  /// - Parameter mode: the permissions of a file that is new.
  /// - Parameter partial: where it stands meanwhile, when a process that is killed shall leave it to be found.
  package init(replacing path: String, mode: UInt32 = 0o666, partial: String? = nil) throws(FileFault) {
    FileOutput.ignoreSizeSignal()
    named = path
    switch try FileTarget(path) {
    case .descriptor(let number):
      descriptor = dup(number)
      target = path
      waits = true
    case .inPlace(let path):
      // Never waits for somebody to open a pipe's other end.
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      target = path
      waits = true
    case .replaceable(let path, let old):
      target = path
      waits = false
      TemporaryFile.removeLeftovers(in: FilePath.folder(of: path))
      let temporary = partial ?? TemporaryFile.path(for: path)
      unlink(temporary)
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old.map { _ in 0o600 } ?? mode_t(mode))
      if descriptor >= 0 {
        self.temporary = temporary
        flock(descriptor, LOCK_EX | LOCK_NB)
        if let old {
          // Only root may give files away; what others make stays theirs.
          _ = fchown(descriptor, old.owner, old.group)
          fchmod(descriptor, mode_t(old.mode))
        }
      } else if old != nil, [EACCES, EPERM, EROFS].contains(errno) {
        descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
      }
    }
    guard descriptor >= 0 else { throw FileFault(.write, named) }
  }

  deinit { discard() }

  /// - Parameter isInterrupted: asked while a pipe keeps it waiting.
  package func write(_ bytes: some Collection<UInt8>, isInterrupted: () -> Bool = { false }) throws(FileFault) {
    do throws(FileFault) {
      try FileWriter.writeAll(bytes, to: descriptor, named, waits: waits, isInterrupted: isInterrupted)
    } catch {
      if error.cause != .interrupted { discard() }
      throw error
    }
  }

  /// Gives the file its name.
  /// - Parameter isDurable: whether it is brought to the disk first, so that not even a power cut leaves it empty.
  package func commit(isDurable: Bool = true) throws(FileFault) {
    guard descriptor >= 0 else { return }
    if let temporary {
      if isDurable, fsync(descriptor) != 0, errno != EINVAL { throw failed(errno) }
      if rename(temporary, target) != 0 {
        guard errno == EBUSY || errno == EXDEV else { throw failed(errno) }
        // A file that is itself mounted keeps its place.
        try copyInPlace(from: temporary)
        unlink(temporary)
      } else if isDurable {
        Folder.sync(FilePath.folder(of: target))
      }
      self.temporary = nil
    }
    let isClosed = close(descriptor) == 0 || errno == EINTR
    descriptor = -1
    guard isClosed else { throw FileFault(.write, named) }
  }

  /// Leaves the old file as it was.
  package func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if let temporary { unlink(temporary) }
    temporary = nil
  }

  private func failed(_ code: Int32) -> FileFault {
    discard()
    return FileFault(.write, named, code: code)
  }

  private func copyInPlace(from temporary: String) throws(FileFault) {
    let bytes = try FileReader.bytes(of: temporary, limit: .max)
    let place = open(target, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard place >= 0 else { throw failed(errno) }
    defer { close(place) }
    do throws(FileFault) {
      try FileWriter.writeAll(bytes, to: place, named)
    } catch {
      discard()
      throw error
    }
  }

  /// A file that grows past what `ulimit -f` allows is an error to be told, not a signal that ends the process.
  package static func ignoreSizeSignal() { _ = isSizeSignalIgnored }

  private static let isSizeSignalIgnored: Bool = {
    signal(SIGXFSZ, SIG_IGN)
    return true
  }()
}
