import Glibc
import Language
import Markup

/// Which files a session may read and write: all of them, or for third-party lessons only those beside the lesson.
public enum FileAccess: Sendable, Equatable {
  case unrestricted
  /// Reading inside this folder alone, where a plain name also finds what is in its folder `data`, and no writing.
  case confined(folder: String)
}

/// The session's one way to files.
package struct FileStore {
  var access: FileAccess
  /// Where relative paths begin; empty for the process's folder.
  var folder = ""
  /// Told of every file that is read or written.
  var journal: Journal?

  /// The most bytes a text file may have.
  static let sizeLimit = 256 << 20

  /// The text of a file, whatever bytes it holds.
  /// - Throws: a diagnostic with the full path, and near names when there is no such file.
  func read(_ path: String) throws(Diagnostic) -> String { String(decoding: try readBytes(path), as: UTF8.self) }

  /// A file's bytes.
  /// - Throws: as `read`.
  package func readBytes(_ path: String) throws(Diagnostic) -> [UInt8] {
    let full = try resolved(path, toWrite: false)
    journal?.noteReading(path, full)
    var status = stat()
    guard stat(full, &status) == 0 else { throw missing(path, full: full) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Diagnostic(.file, "`\(shown(full))` is a folder, not a file", hint: "name a file inside it")
    }
    guard status.st_mode & S_IFMT == S_IFREG || access == .unrestricted else {
      throw Diagnostic(.permission, "`\(shown(full))` is not an ordinary file")
    }
    guard status.st_size <= FileStore.sizeLimit else {
      throw Diagnostic(.memory, "`\(shown(full))` has \(status.st_size >> 20) MiB; the limit is \(FileStore.sizeLimit >> 20) MiB")
    }
    guard let file = fopen(full, "rb") else {
      throw Diagnostic(.permission, "`\(shown(full))` cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= FileStore.sizeLimit else {
        throw Diagnostic(.memory, "`\(shown(full))` has more than \(FileStore.sizeLimit >> 20) MiB")
      }
    }
    return bytes
  }

  /// Writes a file whole: to a temporary name beside it, then renamed.
  package func write(_ text: String, to path: String) throws(Diagnostic) { try write(Array(text.utf8), to: path) }

  package func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let full = try resolved(path, toWrite: true)
    journal?.noteWriting()
    var status = stat()
    if stat(full, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic(.file, "`\(shown(full))` is a folder", hint: "name a file inside it")
    }
    let temporary = "\(full).\(getpid()).tmp"
    guard let file = fopen(temporary, "wb") else {
      throw Diagnostic(.permission, "`\(shown(full))` cannot be written: \(String(cString: strerror(errno)))")
    }
    let written = bytes.isEmpty ? 0 : fwrite(bytes, 1, bytes.count, file)
    let isClosed = fclose(file) == 0
    guard written == bytes.count, isClosed, rename(temporary, full) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw Diagnostic(.permission, "`\(shown(full))` cannot be written: \(reason)")
    }
  }

  /// The absolute path of a path as typed, checked against the policy.
  func resolved(_ path: String, toWrite: Bool) throws(Diagnostic) -> String {
    guard !path.isEmpty else { throw Diagnostic(.file, "the file's name is empty") }
    guard !path.utf8.contains(0), path.utf8.count < 4096 else { throw Diagnostic(.file, "this is no name a file can have") }
    switch access {
    case .unrestricted: return absolute(path, under: folder)
    case .confined(let root):
      if toWrite { throw Diagnostic(.permission, "a lesson writes no files", hint: "leave the lesson first") }
      let rootPath = FileStore.real(absolute(root, under: "")) ?? root
      let candidate = absolute(path, under: rootPath)
      // A symbolic link must not lead out of the folder either.
      let real = FileStore.real(candidate) ?? inDataFolder(candidate, of: rootPath) ?? candidate
      guard real == rootPath || real.hasPrefix(rootPath + "/") else {
        throw Diagnostic(
          .permission, "a lesson reads only files beside it, and `\(shown(path))` is not", hint: "its folder is \(shown(rootPath))")
      }
      return real
    }
  }

  /// The real path of a file that is not beside the lesson but in the folder `data` there, as in the course's own folder.
  private func inDataFolder(_ candidate: String, of root: String) -> String? {
    guard candidate.hasPrefix(root + "/") else { return nil }
    return FileStore.real(root + "/data" + candidate.dropFirst(root.count))
  }

  private func absolute(_ path: String, under folder: String) -> String {
    if path.hasPrefix("/") { return FileStore.normalised(path) }
    if path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") {
      return FileStore.normalised(String(cString: home) + path.dropFirst())
    }
    let base = folder.isEmpty ? FileStore.workingFolder : folder
    return FileStore.normalised(base + "/" + path)
  }

  static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "" }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func real(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Without `.`, `..` and doubled slashes.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The names in a folder, sorted, folders with a final slash.
  static func names(in folder: String) -> [String] {
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

  private func missing(_ path: String, full: String) -> Diagnostic {
    let parts = full.split(separator: "/")
    let folder = "/" + parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? ""
    let names = FileStore.names(in: folder)
    let hint: String?
    if let near = Suggestion.nearest(to: name, in: names) {
      hint = "did you mean `\(shown(near))`?"
    } else if names.isEmpty {
      hint = "there is no folder \(shown(folder)) with files in it"
    } else {
      let kin = names.filter { $0.hasSuffix(FileStore.ending(of: name)) && !$0.hasSuffix("/") }
      hint =
        kin.isEmpty || FileStore.ending(of: name).isEmpty
        ? nil : "there \(kin.count == 1 ? "is" : "are") \(kin.prefix(5).map { "`\(shown($0))`" }.joined(separator: ", ")) in that folder"
    }
    return Diagnostic(.file, "there is no file `\(shown(full))`", hint: hint)
  }

  private static func ending(of name: String) -> String { name.lastIndex(of: ".").map { String(name[$0...]) } ?? "" }

  private func shown(_ path: String) -> String { sanitised(path) }
}
