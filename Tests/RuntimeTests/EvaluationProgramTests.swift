import Foundation
import Testing

/// Whole programs print what they print under CPython with NumPy (frozen by Oracles/freeze_programs.py).
@Suite struct EvaluationProgramTests {
  static let programs: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: testFolder("Programs").path)
    return (files ?? []).filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test(arguments: programs) func program(_ name: String) throws {
    let folder = testFolder("Programs")
    let text = try String(contentsOf: folder.appendingPathComponent(name + ".py"), encoding: .utf8)
    let expected = try String(contentsOf: folder.appendingPathComponent(name + ".out"), encoding: .utf8)
    let (output, failure) = evaluated(text)
    #expect(failure == nil)
    #expect(output == expected)
  }

  @Test func thereAreManyPrograms() { #expect(Self.programs.count >= 40) }
}
