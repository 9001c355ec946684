import Glibc

/// The few things done with paths.
package enum FilePath {
  /// With the home folder for a leading `~/`, and for `~` alone.
  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  /// What stands before the last slash; `.` when there is none.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What stands behind the last slash.
  package static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// A name's ending with its dot, `.csv`; empty when there is none.
  package static func ending(of path: String) -> String {
    let name = name(of: path)
    return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }

  package static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path from the root, without `.`, `..` and doubled slashes, by its text alone; relative ones begin in `folder`.
  package static func absolute(_ path: String, in folder: String = "") -> String {
    let path = expanded(path)
    if path.hasPrefix("/") { return normalised(path) }
    return normalised((folder.isEmpty ? workingFolder : folder) + "/" + path)
  }

  /// Without `.`, `..` and doubled slashes.
  package static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The path from the root with every symbolic link followed; nil where there is nothing.
  package static func real(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Whether a symbolic link stands at a path, whatever it leads to.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The real path of what is there, or of the folder it would stand in: the same name for one file, however it is spelled.
  package static func identity(_ path: String) -> String {
    if let real = real(path) { return real }
    guard let folder = real(folder(of: path)) else { return absolute(path) }
    return joined(folder, name(of: path))
  }

  package static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "" }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
