import Glibc

/// The names of files that are being written, and what dead processes have left of them.
package enum TemporaryFile {
  private static let ending = ".longhand-tmp"

  /// Beside the file, hidden, with the process in it: `.model.json.4711.longhand-tmp`.
  static func path(for target: String) -> String {
    let name = String(decoding: FilePath.name(of: target).utf8.prefix(200), as: UTF8.self)
    return FilePath.joined(FilePath.folder(of: target), ".\(name).\(getpid())\(ending)")
  }

  /// Removes what processes that are no more have left in a folder.
  ///
  /// A file that some process still holds locked is being written, if only by one of another container.
  static func removeLeftovers(in folder: String) {
    for name in Folder.names(in: folder) where name.hasPrefix(".") && name.hasSuffix(ending) {
      remove(FilePath.joined(folder, name), process: name.dropLast(ending.count).split(separator: ".").last)
    }
  }

  /// The same in a folder of state, where older versions left `progress.4711.tmp` and `history.4711`.
  package static func removeLeftovers(ofState folder: String) {
    removeLeftovers(in: folder)
    for name in Folder.names(in: folder) {
      let parts = name.split(separator: ".")
      guard parts.count == 2 || (parts.count == 3 && parts[2] == "tmp"), ["progress", "history"].contains(parts[0]) else { continue }
      remove(FilePath.joined(folder, name), process: parts[1])
    }
  }

  private static func remove(_ path: String, process: Substring?) {
    guard let process = process.flatMap({ pid_t($0) }), process > 0, kill(process, 0) != 0, errno == ESRCH else { return }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard FileStatus(descriptor: descriptor)?.kind == .ordinary, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    unlink(path)
  }
}
