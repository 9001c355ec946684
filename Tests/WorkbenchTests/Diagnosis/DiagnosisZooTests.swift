import Foundation
import Language
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// Runs that ail in one known way, and healthy ones: `Zoo/ailing.txt` and `Zoo/healthy.txt`.
@Suite struct DiagnosisZooTests {
  private static func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: PackageFolder.path + "/Tests/WorkbenchTests/Diagnosis/Zoo/" + name, encoding: .utf8).split(separator: "\n")
      .map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  /// Every third of a zoo; with LONGHAND_LONG=1 in the environment all of it.
  private static func tried(_ name: String) throws -> [String] {
    let all = try lines(name)
    #expect(all.count >= 100)
    guard ProcessInfo.processInfo.environment["LONGHAND_LONG"] == nil else { return all }
    return stride(from: 0, to: all.count, by: 3).map { all[$0] }
  }

  private func findings(_ lines: String, _ bench: Bench = Bench()) -> [JSONValue] {
    bench.output.reports = []
    let source = lines.replacing("; ", with: "\n") + "\ndiagnose\n"
    try? bench.session.run(Source(text: source), echo: .none, keepGoing: true)
    return bench.output.reports.last { $0 is DiagnoseReport }?.json["findings"]?.items ?? []
  }

  @Test func theTrueCauseStandsFirst() throws {
    var (first, three, all) = (0, 0, 0)
    var missed: [String] = []
    for line in try Self.tried("ailing.txt") {
      let parts = line.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
      let found = findings(parts[1]).compactMap { $0["id"] }
      all += 1
      if found.first == .string(parts[0]) { first += 1 } else { missed.append("\(parts[0]): \(found.map(\.text)) \(parts[1])") }
      if found.prefix(3).contains(.string(parts[0])) { three += 1 }
    }
    #expect(Double(first) >= 0.9 * Double(all), "\(first) of \(all) first: \(missed)")
    #expect(Double(three) >= 0.98 * Double(all), "\(three) of \(all) among the first three: \(missed)")
  }

  @Test func healthyRunsDrawNoFinding() throws {
    let lines = try Self.tried("healthy.txt")
    var drawn: [String] = []
    for line in lines {
      let found = findings(line).compactMap { $0["id"]?.text }
      if !found.isEmpty { drawn.append("\(found) \(line)") }
    }
    #expect(Double(drawn.count) <= 0.05 * Double(lines.count), "\(drawn.count) of \(lines.count): \(drawn)")
  }

  @Test func everyCureThatWasTriedLowersTheLossWhenItIsRun() throws {
    for line in try Self.lines("ailing.txt").enumerated().filter({ $0.offset % 5 == 1 }).map(\.element) {
      let bench = Bench()
      let setting = line.split(separator: "|", maxSplits: 1).map { String($0).trimmed }[1]
      guard let finding = findings(setting, bench).first, let after = finding["tried"]?["loss_after"]?.number,
        let before = finding["tried"]?["loss_before"]?.number, case .string(let cure)? = finding["cure"]
      else { continue }
      #expect(after < before)
      let trained = try #require(try bench.json(cure).last { $0["report"] == .string("train") })
      #expect(trained["loss"]?.number == after, "\(line): \(cure) came to \(trained["loss"]?.text ?? "") after all, not \(after)")
    }
  }
}
