import Glibc

/// The few things done with folders.
package enum Folder {
  /// Makes a folder and those above it.
  package static func make(_ path: String, mode: UInt32 = 0o700) throws(FileFault) {
    if mkdir(path, mode_t(mode)) == 0 || FileStatus.isFolder(path) { return }
    let parent = FilePath.folder(of: path)
    guard !FileStatus.isFolder(parent), parent != path, parent != "." else { throw FileFault(.make, path, code: EEXIST) }
    try make(parent, mode: mode)
    guard mkdir(path, mode_t(mode)) == 0 || FileStatus.isFolder(path) else { throw FileFault(.make, path) }
  }

  /// Makes one folder, as programs do, with the mode that the process's mask leaves.
  package static func add(_ path: String) throws(FileFault) {
    guard mkdir(path, 0o777) == 0 else { throw FileFault(.make, path) }
  }

  package static func removeEmpty(_ path: String) throws(FileFault) {
    guard rmdir(path) == 0 else { throw FileFault(.write, path) }
  }

  /// Removes a file's name; a symbolic link goes, not what it leads to.
  package static func removeFile(_ path: String) throws(FileFault) {
    guard unlink(path) == 0 else { throw FileFault(.write, path) }
  }

  package static func rename(_ path: String, to target: String) throws(FileFault) {
    guard Glibc.rename(path, target) == 0 else { throw FileFault(.write, path) }
  }

  /// The names in a folder, sorted, folders with a final slash; the first 10,000 that there are.
  package static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      names.append(Int32(entry.pointee.d_type) == Int32(DT_DIR) ? name + "/" : name)
      if names.count == 10_000 { break }
    }
    return names.sorted()
  }

  /// Brings a folder's names to the disk, as far as that can be.
  static func sync(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
