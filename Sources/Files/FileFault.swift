import Glibc

/// Why a file could not be read or written: the user's own name for it, never that of a temporary file.
package struct FileFault: Error, Sendable, Equatable {
  package enum Action: String, Sendable {
    case read, write, make
  }

  package enum Cause: Sendable, Equatable {
    case missing
    /// A folder stands there.
    case folder
    /// A device, pipe or socket, where only a plain file will do.
    case notOrdinary
    /// More bytes than the reader takes.
    case tooLarge(limit: Int)
    case denied
    /// The disk, the quota or the size that files may have is used up.
    case noRoom
    /// A pipe whose other end nobody has open, or takes nothing from.
    case noReader
    /// What stands there is the user's: other bytes than Longhand last wrote, or none of its own.
    case users(hasChanged: Bool)
    /// Ctrl-C while it waited.
    case interrupted
    /// What the system said, `errno`.
    case system(Int32)
  }

  package var action: Action
  package var path: String
  package var cause: Cause

  package init(_ action: Action, _ path: String, _ cause: Cause) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// What the system said last.
  package init(_ action: Action, _ path: String, code: Int32 = errno) {
    let cause: Cause =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .folder
      case EACCES, EPERM, EROFS: .denied
      case ENOSPC, EDQUOT, EFBIG: .noRoom
      case ENXIO, EPIPE: .noReader
      default: .system(code)
      }
    self.init(action, path, cause)
  }

  /// The reason alone, in words that follow a colon.
  package var reason: String {
    switch cause {
    case .missing: action == .read ? "there is no such file" : "there is no such folder"
    case .folder: "it is a folder, not a file"
    case .notOrdinary: "it is not an ordinary file"
    case .tooLarge(let limit): "it has more than \(FileFault.size(limit))"
    case .denied: "permission denied"
    case .noRoom: "there is no room left for it"
    case .noReader: "nobody reads at the pipe's other end"
    case .users(hasChanged: true): "it has changed since Longhand wrote it"
    case .users(hasChanged: false): "it is there already, and Longhand did not write it"
    case .interrupted: "interrupted"
    case .system(let code): String(cString: strerror(code)).lowercased()
    }
  }

  /// What would work, where there is more to say than to try another file.
  package var hint: String? {
    switch cause {
    case .folder: "name a file inside it"
    case .noRoom: "the disk or your share of it is full: make room, or choose another folder"
    case .users: "`force` as the last word replaces it"
    default: nil
    }
  }

  private static func size(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes" }
}
