import Foundation

/// Compares text with a file kept beside the test; `LONGHAND_UPDATE_GOLDEN=1` rewrites the files instead.
public enum Golden {
  /// Nil when the text equals the file `Golden/NAME` beside the test's source, else a message that shows the first line that differs.
  ///
  ///     #expect(Golden.difference(text, "forward.txt") == nil)
  public static func difference(_ text: String, _ name: String, beside file: String = #filePath) -> String? {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["LONGHAND_UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      do { try Data(text.utf8).write(to: url) } catch { return "cannot write \(url.path): \(error)" }
      return nil
    }
    guard let data = try? Data(contentsOf: url) else {
      return "no golden file \(url.path); run the tests with LONGHAND_UPDATE_GOLDEN=1 to write it"
    }
    return firstDifference(expected: String(decoding: data, as: UTF8.self), actual: text, name: name)
  }

  /// Nil when two texts are equal, else the first line in which they differ.
  public static func firstDifference(expected: String, actual: String, name: String = "text") -> String? {
    guard expected != actual else { return nil }
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let got = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(wanted.count, got.count) {
      let left = line < wanted.count ? String(wanted[line]) : "(end)"
      let right = line < got.count ? String(got[line]) : "(end)"
      if left != right { return "\(name), line \(line + 1):\nexpected: \(left)\n     got: \(right)\n--- all of it ---\n\(actual)" }
    }
    return nil
  }
}
