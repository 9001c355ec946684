import Foundation
import TestSupport
import Testing

/// A handout opened in a browser, where there is one.
@Suite struct HandoutBrowserTests {
  private static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Lessons with every kind of picture: curves and shades, boxes and kernels, a path on a surface.
  @Test(.enabled(if: browser != nil), arguments: ["03-activations", "11-optimizers", "14-convolution"])
  func thePageOpensWithoutAnError(lesson: String) throws {
    let folder = TemporaryDirectory()
    let page = folder.path + "/page.html"
    let written = try BuiltBinary.run(["handout", PackageFolder.path + "/Lessons/\(lesson).md", "-o", page], seconds: 60)
    #expect(written.status == 0, "\(written.error)")
    let browser = try #require(HandoutBrowserTests.browser)
    let result = try BuiltBinary.shell(
      "HOME=\(folder.path) \(browser) --headless --no-sandbox --disable-gpu --enable-logging=stderr --dump-dom file://\(page)", seconds: 120
    )
    // What the page itself complains of goes to the console.
    #expect(!result.error.contains("CONSOLE"), "\(result.error)")
    let source = try #require(folder.read("page.html"))
    func count(_ mark: String, in text: String) -> Int { text.components(separatedBy: mark).count - 1 }
    #expect(count("<svg", in: source) > 0)
    // Nothing was dropped or closed early on the way through the browser's parser.
    for mark in ["<svg", "<pre", "<h2", "<section", "<path", "</svg>", "</pre>"] {
      #expect(count(mark, in: result.output) == count(mark, in: source), "\(mark)")
    }
  }
}
