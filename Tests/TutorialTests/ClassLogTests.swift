import Foundation
import TestSupport
import Testing

@testable import Tutorial

@Suite struct ClassLogTests {
  private func objects(_ text: String?) throws -> [[String: Any]] {
    try (text ?? "").split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func answersAndAttemptsAreKept() throws {
    let bench = try RunnerBench(["1.md": RunnerLesson.first])
    bench.runner.classLog = ClassLog(path: bench.folder.path + "/class.jsonl") { "now" }
    try bench.runner.open("first")
    bench.enter("", "", "7", "hint", "5", "", "a", "b", "weight", "solution", "", "", "", "y = 3", "skip")
    let lines = try objects(bench.folder.read("class.jsonl"))
    let shown = lines.map { "\($0["event"] ?? "") \($0["id"] ?? "") \($0["text"] ?? "") \($0["right"] as? Bool == true)" }
    #expect(
      shown == [
        "answer sum 7 false", "hint sum <null> false", "answer sum 5 true", "answer colour a false", "answer colour b true",
        "answer word weight false", "solution word <null> false", "answer word bias true", "attempt larger y = 3 false",
        "skip larger <null> false",
      ])
    #expect(lines.allSatisfy { $0["time"] as? String == "now" && $0["lesson"] as? String == "first" && $0["step"] is String })
  }

  @Test func nothingIsWrittenUnlessAsked() throws {
    let bench = try RunnerBench(["1.md": RunnerLesson.first])
    try bench.runner.open("first")
    bench.enter("", "", "7")
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted() == ["lessons", "state"])
  }

  @Test func aLogThatCannotBeWrittenIsSaidOnce() throws {
    let bench = try RunnerBench(["1.md": RunnerLesson.first])
    bench.runner.classLog = ClassLog(path: "/nowhere/class.jsonl") { "now" }
    try bench.runner.open("first")
    #expect(bench.enter("", "", "7").contains("The class log cannot be written"))
    #expect(!bench.enter("8").contains("The class log"))
  }

  @Test func whoMayNotSkipMayNotJump() throws {
    var options = LessonRunner.Options()
    options.allowsSkip = false
    let bench = try RunnerBench(["1.md": RunnerLesson.first], options: options)
    try bench.runner.open("first")
    #expect(
      bench.enter("goto 3").contains("the step `counting` is still to be done")
        || bench.screen.text.contains("counting is still to be done"))
    bench.enter("", "", "5", "")
    #expect(bench.runner.prompt == "first 2/4> ")
    bench.enter("back", "goto 2")
    #expect(bench.runner.prompt == "first 2/4> ")
  }
}
