import Files

/// Where the lessons and data sets are, found from the running executable.
enum Folders {
  /// The folder that holds `Lessons`, from the executable upwards; nil when there is none.
  static let package: String? = {
    guard let executable = FilePath.real("/proc/self/exe") else { return nil }
    var folder = executable[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      for candidate in [String(folder), folder + "/share/longhand"] where FileStatus.isFolder(candidate + "/Lessons") { return candidate }
    }
    return nil
  }()

  static func lessons(chosen: String?) -> String? { chosen ?? package.map { $0 + "/Lessons" } }

  /// Where `iris.csv` and `digits.csv` are.
  static var data: String? {
    guard let package else { return nil }
    return ["/Lessons/data", "/Lessons/Data", "/Lessons", "/Data"].map { package + $0 }.first { exists($0 + "/iris.csv") }
  }

  /// Whether two paths name one file.
  static func isSame(_ first: String, _ second: String) -> Bool { FilePath.real(first).map { $0 == FilePath.real(second) } ?? false }

  /// A file's path from the root, or as it is where there is no such file.
  static func absolute(_ path: String) -> String { FilePath.real(path) ?? path }

  private static func exists(_ path: String) -> Bool { FileStatus(path) != nil }
}
