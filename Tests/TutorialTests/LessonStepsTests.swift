import Foundation
import Export
import Files
import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

/// The numbers and the claims of lessons 10 to 17, outside the one run that the lessons show.
@Suite struct LessonStepsTests {
  private let lessons = PackageFolder.path + "/Lessons"

  /// `## name`, lines, and in frozen files a last line `= v …`.
  private static func cases(_ file: String) throws -> [(name: String, lines: String, values: [Double])] {
    let text = try String(contentsOfFile: PackageFolder.path + "/Tests/TutorialTests/Oracles/" + file, encoding: .utf8)
    return text.split(separator: "## ").map { part in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      let values = lines.last { $0.hasPrefix("= ") }?.split(separator: " ").dropFirst().compactMap { Double(String($0)) } ?? []
      return (String(lines[0]), lines.dropFirst().filter { !$0.hasPrefix("= ") }.joined(separator: "\n") + "\n", values)
    }
  }

  private func run(_ lines: String) throws {
    let session = Session(
      Session.Options(fileAccess: .confined(folder: lessons), dataDirectory: lessons + "/data", commands: .standard, seed: 1),
      output: SilentOutput())
    try session.run(Source(text: lines), echo: .none)
  }

  @Test func workedStepsAreWhatPyTorchComputes() throws {
    let cases = try Self.cases("lesson_steps.frozen")
    #expect(Set(cases.map { $0.name.prefix(2) }) == ["10", "11", "12", "13", "14", "15", "16", "17"])
    for (name, lines, values) in cases {
      #expect(!values.isEmpty, "\(name)")
      let check = "assert np.allclose(out, [\(values.map(\.description).joined(separator: ", "))], rtol=1e-9, atol=1e-12), out\n"
      #expect(throws: Never.self, "\(name)") { try run(lines + check) }
    }
  }

  /// What a lesson says of losses and shares holds for other first weights and other orders of the samples too.
  /// One other seed here; with LONGHAND_LONG=1 in the environment five of them.
  @Test(arguments: ProcessInfo.processInfo.environment["LONGHAND_LONG"] == nil ? 2...2 : 1...5)
  func claimsHoldForOtherSeeds(_ seed: Int) throws {
    for (name, lines, _) in try Self.cases("lesson_claims.txt") {
      #expect(throws: Never.self, "\(name), seed \(seed)") { try run(lines.replacing("SEED", with: String(seed))) }
    }
  }
}
