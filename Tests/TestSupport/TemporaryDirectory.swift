import Foundation

/// A folder that is removed when it goes out of scope.
public final class TemporaryDirectory: Sendable {
  public let path: String

  public init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("longhand-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// The text of a file below the folder, or nil.
  public func read(_ name: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path + "/" + name) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
