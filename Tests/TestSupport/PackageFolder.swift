import Foundation

/// Where the package and its built products lie.
public enum PackageFolder {
  /// The folder of `Package.swift`.
  public static let path: String = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) { return url.path }
    }
    return FileManager.default.currentDirectoryPath
  }()

  /// The folder of the built products: where the running tests lie, else `.build/debug`.
  static let products: String = {
    var candidates = [URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()]
    candidates += CommandLine.arguments.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
    for candidate in candidates {
      let folder = candidate.deletingLastPathComponent()
      if FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("longhand").path) { return folder.path }
    }
    return path + "/.build/debug"
  }()
}
