import Foundation
import Language
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// `diagnose` on programs that train by themselves: `Zoo/programs-ailing.txt` and `Zoo/programs-healthy.txt`.
@Suite struct ProgramDiagnosisTests {
  private static let folder = PackageFolder.path + "/Tests/WorkbenchTests/"

  private static func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: folder + "Diagnosis/Zoo/" + name, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  /// Every third of a zoo; with LONGHAND_LONG=1 in the environment all of it.
  private static func tried(_ lines: [String]) -> [String] {
    guard ProcessInfo.processInfo.environment["LONGHAND_LONG"] == nil else { return lines }
    return stride(from: 0, to: lines.count, by: 3).map { lines[$0] }
  }

  /// A healthy program with changes made to it.
  private static func program(_ name: String, _ changes: String) throws -> String {
    let places = ["Diagnosis/Programs/", "Checking/Programs/"].map { folder + $0 + name + ".py" }
    let path = try #require(places.first { FileManager.default.fileExists(atPath: $0) }, "\(name)")
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for change in changes.components(separatedBy: " && ") where !change.trimmed.isEmpty {
      let parts = change.components(separatedBy: " => ").map { $0.trimmed.replacing("\\n", with: "\n") }
      let range = try #require(text.range(of: parts[0]), "\(name): \(parts[0])")
      text.replaceSubrange(range, with: parts.count > 1 ? parts[1] : "")
    }
    return text
  }

  private func diagnosis(_ text: String) throws -> JSONValue {
    let folder = TemporaryDirectory()
    try text.write(toFile: folder.path + "/program.py", atomically: true, encoding: .utf8)
    return try #require(try Bench().json("diagnose \(folder.path)/program.py").last)
  }

  @Test func theTrueCauseStandsFirst() throws {
    var missed: [String] = []
    let all = try Self.lines("programs-ailing.txt")
    let tried = Self.tried(all)
    for line in tried {
      let parts = line.components(separatedBy: " | ")
      let findings = try diagnosis(try Self.program(parts[1], parts[2]))["findings"]?.items ?? []
      if findings.first?["id"] != .string(parts[0]) { missed.append("\(line): \(findings.map { $0["id"]?.text ?? "" })") }
      for finding in findings {
        guard let before = finding["tried"]?["loss_before"]?.number, let after = finding["tried"]?["loss_after"]?.number else { continue }
        #expect(after < before || !before.isFinite, "\(line)")
      }
    }
    #expect(all.count >= 40)
    #expect(missed.count * 10 <= tried.count, "\(missed)")
  }

  @Test func healthyProgramsDrawNoFinding() throws {
    let all = try Self.lines("programs-healthy.txt")
    var drawn: [String] = []
    for line in Self.tried(all) {
      let parts = line.components(separatedBy: " |")
      let findings = try diagnosis(try Self.program(parts[0], parts[1]))["findings"]?.items ?? []
      if !findings.isEmpty { drawn.append("\(line): \(findings.map { $0["id"]?.text ?? "" })") }
    }
    #expect(all.count >= 30)
    #expect(drawn.isEmpty, "\(drawn)")
  }

  /// What people ask in public: `Zoo/questions.txt`.
  @Test func publicQuestionsAreAnswered() throws {
    let all = try Self.lines("questions.txt")
    var missed: [String] = []
    for line in all {
      let parts = line.components(separatedBy: " | ")
      let report: JSONValue
      if parts[2].hasPrefix("program "), let colon = parts[2].firstIndex(of: ":") {
        let name = parts[2][..<colon].dropFirst("program ".count)
        report = try diagnosis(try Self.program(String(name), String(parts[2][parts[2].index(after: colon)...])))
      } else {
        report = try #require(try Bench().json(parts[2].replacing("; ", with: "\n") + "\ndiagnose").last)
      }
      let found = report["findings"]?.items.compactMap { $0["id"]?.text } ?? []
      if found.first != "\"\(parts[0])\"" { missed.append("\(parts[1]): \(found)") }
    }
    #expect(all.count >= 20)
    #expect(missed.isEmpty, "\(missed)")
  }

  // MARK: Where programs come from

  private static let start = ["x = np.array([1.0, 2.0, 3.0, 4.0])", "y = 2 * x + 1", "w = 0.5"]
  private static let loop = [
    "for step in range(40):", "    e = w * x - y", "    loss = np.mean(e ** 2)", "    dw = 2 * np.mean(e * x)", "    w += 0.05 * dw", "",
  ]

  @Test func whatWasTyped() throws {
    let bench = Bench()
    let report = try #require(try bench.json((Self.start + Self.loop + ["diagnose"]).joined(separator: "\n")).last)
    let finding = try #require(report["findings"]?.items.first)
    #expect(finding["id"] == .string("wrong-sign"))
    #expect(finding["cure"] == .string("w -= 0.05 * dw"))
    #expect((finding["tried"]?["loss_after"]?.number ?? 9) < 1)
    #expect(finding.keys == ["id", "message", "place", "evidence", "lesson", "cure", "tried", "without_effect"])
    // Nothing of the learner's changes.
    let w = try bench.number("w")
    _ = try bench.json("diagnose")
    #expect(try bench.number("w") == w)
  }

  /// The line that is offered trains anew with the change, in however few lines the program was typed.
  @Test(arguments: [
    Self.start + Self.loop,
    [
      "x = np.array([1.0, 2.0, 3.0, 4.0]); y = 2 * x + 1; w = 0.5",
      "for step in range(40): e = w * x - y; loss = np.mean(e ** 2); dw = 2 * np.mean(e * x); w += 0.05 * dw",
    ],
    Self.start + ["rate = 9.0"] + Self.loop.map { $0.replacing("w += 0.05 * dw", with: "w -= rate * dw") },
    [
      "x = np.array([1.0, 2.0, 3.0, 4.0]); y = 2 * x + 1", "def fit(w, lr):", "    for step in range(40):", "        e = w * x - y",
      "        loss = np.mean(e ** 2)", "        dw = 2 * np.mean(e * x)", "        w = w + lr * dw", "    return w", "",
      "w = fit(0.5, 0.05)",
    ],
  ])
  func theCureIsOfferedAsLinesThatTrainAnew(_ lines: [String]) throws {
    let bench = Bench()
    let report = try #require(try bench.json((lines + ["diagnose"]).joined(separator: "\n")).last)
    let after = try #require(report["findings"]?.items.first?["tried"]?["loss_after"]?.number)
    let offered = try #require(bench.session.offeredLine)
    _ = try bench.json(offered)
    #expect(abs(try #require(try bench.number("np.mean((w * x - y) ** 2)"))) < max(after * 1.5, 1e-6), "\(offered)")
  }

  /// A training that Python's own numbers stopped is looked at as far as it came.
  @Test func whatStoppedInTheMiddle() throws {
    let bench = Bench()
    let lines = [
      "import math", "xs = [1.0, 2.0, 3.0]; ts = [0, 0, 1]; w = 0.5; gw = 0.0", "for epoch in range(400):", "    loss = 0.0",
      "    for x, t in zip(xs, ts):", "        p = 1 / (1 + math.exp(-(w * x - 4)))",
      "        loss -= t * math.log(p) + (1 - t) * math.log(1 - p)",
      "        gw += (p - t) * x", "    w -= 3.0 * gw", "",
    ]
    #expect(bench.error(lines.joined(separator: "\n"))?.message.hasPrefix("math ") == true)
    let finding = try #require(try bench.json("diagnose").last?["findings"]?.items.first)
    #expect(finding["id"] == .string("accumulated-gradients"), "\(finding.text)")
  }

  @Test func whatWasSourced() throws {
    let folder = TemporaryDirectory()
    let path = folder.path + "/mine.py"
    try (["import numpy as np"] + Self.start + Self.loop).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let report = try #require(try Bench().json("source \(path)", "diagnose").last)
    #expect(report["findings"]?.items.first?["id"] == .string("wrong-sign"))
    #expect(report["findings"]?.items.first?["place"] == .string("line 9"))
  }

  @Test func theNetworkIsLookedAtWhereThereIsOne() throws {
    let lines = Self.start + Self.loop + ["data xor", "net 2 -> 1 sigmoid", "train 200", "diagnose"]
    let report = try #require(try Bench().json(lines.joined(separator: "\n")).last)
    #expect(report["findings"]?.items.first?["id"] == .string("needs-hidden-layer"))
    let mine = ["data xor", "net 2 -> 1 sigmoid"] + Self.start + Self.loop + ["diagnose"]
    #expect(try Bench().json(mine.joined(separator: "\n")).last?["findings"]?.items.first?["id"] == .string("wrong-sign"))
  }

  @Test func whatIsNoTraining() throws {
    #expect(Bench().error("diagnose")?.message.contains("no network") == true)
    let folder = TemporaryDirectory()
    try "x = 3\n".write(toFile: folder.path + "/none.py", atomically: true, encoding: .utf8)
    #expect(Bench().error("diagnose \(folder.path)/none.py")?.message.contains("no training was found") == true)
    #expect(Bench().error("diagnose \(folder.path)/missing.py")?.message.contains("missing.py") == true)
  }

  // MARK: One gradient

  @Test(arguments: [
    ("np.array([2 * np.mean((w * x - y) * x)])", nil), ("-np.array([2 * np.mean((w * x - y) * x)])", "wrong-sign"),
    ("np.array([2 * np.sum((w * x - y) * x)])", "missing-mean"),
  ])
  func centralDifferencesRefute(_ gradient: String, _ id: String?) throws {
    let bench = Bench()
    let lines = [
      "x = np.array([1.0, 2.0, 3.0, 4.0]); y = 2 * x + 1; w = np.array([0.5])", "def loss(w): return np.mean((w * x - y) ** 2)",
      "", "dw = \(gradient)", "diagnose grad=dw of=loss(w)",
    ]
    let report = try #require(try bench.json(lines.joined(separator: "\n")).last)
    #expect(report["findings"]?.items.first?["id"] == id.map { .string($0) })
    #expect(try bench.number("w[0]") == 0.5)
    #expect(bench.error("diagnose grad=dw")?.message.contains("gradient of") == true)
    #expect(bench.error("diagnose grad=dw of=x")?.message.contains("one number") == true)
  }

  @Test func screensAreGolden() throws {
    var text = ""
    for lines in [
      Self.start + Self.loop,
      Self.start + Self.loop.map { $0.replacing("+=", with: "-=") },
      Self.start + Self.loop.map { $0.replacing("+= 0.05", with: "-= 5") },
    ] {
      let bench = Bench()
      _ = try bench.json(lines.joined(separator: "\n"))
      text += bench.text("diagnose") + (try bench.json("diagnose").last?.text ?? "") + "\n\n"
    }
    #expect(Golden.difference(text, "diagnose-programs.txt") == nil)
  }
}
