import Glibc

/// What stands at a path, links followed.
package struct FileStatus: Sendable, Equatable {
  package enum Kind: Sendable {
    case ordinary, folder, pipe, device, other
  }

  package var kind: Kind
  package var size: Int
  /// The permission bits.
  package var mode: UInt32
  package var owner: UInt32
  package var group: UInt32
  /// Which file it is, whatever its names.
  package var device: UInt64
  package var inode: UInt64
  /// When its bytes last changed, in nanoseconds since 1970.
  package var modified: Int

  /// Nil where there is nothing, or nothing that may be looked at.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .ordinary
      case S_IFDIR: .folder
      case S_IFIFO: .pipe
      case S_IFCHR, S_IFBLK: .device
      default: .other
      }
    size = Int(status.st_size)
    mode = UInt32(status.st_mode & 0o7777)
    owner = UInt32(status.st_uid)
    group = UInt32(status.st_gid)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
  }

  package static func isFolder(_ path: String) -> Bool { FileStatus(path)?.kind == .folder }
}
