import Glibc

/// Tells when a file has been written: once it is another than before and has stayed so from one look to the next.
public struct FileWatch {
  /// What tells one version of a file from another.
  private struct Version: Equatable {
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  public let path: String
  private var known: Version?
  private var candidate: Version?

  public init(_ path: String) {
    self.path = path
    known = FileWatch.version(of: path)
  }

  /// Whether there is a new version since the last time this was true; an editor that is still writing is waited for.
  public mutating func hasChanged() -> Bool {
    // While an editor puts the new file in the old one's place there may be none.
    guard let now = FileWatch.version(of: path), now != known else {
      candidate = nil
      return false
    }
    guard now == candidate else {
      candidate = now
      return false
    }
    candidate = nil
    known = now
    return true
  }

  private static func version(of path: String) -> Version? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Version(
      inode: status.st_ino, size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
