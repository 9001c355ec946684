import Foundation
import TestSupport
import Testing

/// `Sources/README.md` names files and modules; what moves takes its name there along.
@Suite struct HouseGuideTests {
  private let sources = PackageFolder.path + "/Sources"

  private func files(_ folder: String) -> Set<String> {
    let found = FileManager.default.enumerator(atPath: PackageFolder.path + "/" + folder)?.compactMap { $0 as? String } ?? []
    return Set(found.filter { $0.hasSuffix(".swift") })
  }

  @Test func everyFileItNamesIsThere() throws {
    let guide = try String(contentsOfFile: sources + "/README.md", encoding: .utf8)
    let files = files("Sources").union(files("Tests"))
    let named = guide.matches(of: /[A-Za-z][A-Za-z+\/]*\.swift/).map { String($0.output) }.filter { $0 != "Package.swift" }
    #expect(named.count > 30)
    for name in Set(named) {
      #expect(files.contains { $0 == name || $0.hasSuffix("/" + name) }, "\(name) is named in Sources/README.md and not there")
    }
  }

  @Test func everyModuleIsInItsTable() throws {
    let guide = try String(contentsOfFile: sources + "/README.md", encoding: .utf8)
    for folder in Set(files("Sources").compactMap { $0.split(separator: "/").first.map(String.init) }) {
      #expect(guide.contains("| `\(folder)`"), "\(folder) has a row")
    }
  }
}
