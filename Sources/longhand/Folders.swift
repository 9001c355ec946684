import Glibc

/// Where the lessons and data sets are, found from the running executable, and where the learner's own files go.
enum Folders {
  /// The folder that holds `Lessons`, from the executable upwards; nil when there is none.
  static let package: String? = {
    guard let executable = resolved("/proc/self/exe") else { return nil }
    var folder = executable[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      for candidate in [String(folder), folder + "/share/longhand"] where isFolder(candidate + "/Lessons") { return candidate }
    }
    return nil
  }()

  static func lessons(chosen: String?) -> String? { chosen ?? package.map { $0 + "/Lessons" } }

  /// Where `iris.csv` and `digits.csv` are.
  static var data: String? {
    guard let package else { return nil }
    return ["/Lessons/data", "/Lessons/Data", "/Lessons", "/Data"].map { package + $0 }.first { exists($0 + "/iris.csv") }
  }

  /// `$XDG_CONFIG_HOME/longhand/config`, else `~/.config/longhand/config`.
  static func configuration(environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/longhand/config" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.config/longhand/config"
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether two paths name one file.
  static func isSame(_ first: String, _ second: String) -> Bool { resolved(first).map { $0 == resolved(second) } ?? false }

  /// A file's path from the root, or as it is where there is no such file.
  static func absolute(_ path: String) -> String { resolved(path) ?? path }

  static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
