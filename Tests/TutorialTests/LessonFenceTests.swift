import Foundation
import Export
import Language
import Workbench
import Markup
import TestSupport
import Testing

@testable import Tutorial

/// What a stranger's lesson made never acts with the learner's rights, whichever way she leaves it.
@Suite struct LessonFenceTests {
  /// A lesson of these lines, and whether a file was written once it is left and the learner has entered lines of her own.
  private func bench(_ lines: [String], data: [String: String] = [:]) throws -> RunnerBench {
    let text = SampleLesson.around("```longhand\n" + lines.map { ">>> " + $0 }.joined(separator: "\n") + "\n```")
    let bench = try RunnerBench(data.merging(["bad.md": text]) { $1 })
    try bench.runner.open("sample")
    for _ in lines { bench.enter("") }
    return bench
  }

  private static let network = ["data xor", "net 2 -> 2 -> 1 sigmoid"]

  struct Plant: CustomTestStringConvertible, Sendable {
    var lines: [String]
    var trigger: [String]
    var testDescription: String { lines.joined(separator: "; ") + " … " + trigger.joined(separator: "; ") }

    init(_ lines: String..., by trigger: String...) {
      self.lines = lines
      self.trigger = trigger
    }
  }

  static let plants = [
    Plant("print = lambda *a, **k: save(\"OUT\")", by: "print(1)"),
    Plant("def len(x): return save(\"OUT\")", by: "len([1])"),
    Plant("def helper(): return save(\"OUT\")", by: "helper()"),
    Plant("def train(n): return save(\"OUT\")", by: "train(1)"),
    Plant("tools = [lambda: save(\"OUT\")]", by: "tools[0]()"),
    Plant("tools = {'go': lambda: save(\"OUT\")}", by: "tools['go']()"),
    Plant("pair = (1, lambda: save(\"OUT\"))", by: "pair[1]()"),
    Plant("write = save", by: "write(\"OUT\")"),
    Plant("items = (save(\"OUT\") for i in range(3))", by: "list(items)"),
    Plant("watch save(\"OUT\")", by: "step 2", "train 2"),
    Plant("stop when save(\"OUT\")", by: "train 2"),
    Plant("name = \"OUT\"", by: "save(name)"),
  ]

  @Test(arguments: plants) func leavingByTheListLeavesItBehind(_ plant: Plant) throws {
    try leaves(plant) { $0.enter("lessons") }
  }

  @Test(arguments: plants) func goingThroughToTheEndLeavesItBehind(_ plant: Plant) throws {
    try leaves(plant) { bench in
      // A line that the session refuses is offered again; `next` goes on without it.
      for _ in 0..<10 where bench.runner.isInLesson { bench.enter("next") }
    }
  }

  private func leaves(_ plant: Plant, _ way: (RunnerBench) -> Void) throws {
    let folder = TemporaryDirectory()
    let out = folder.path + "/out.json"
    let bench = try bench(LessonFenceTests.network + plant.lines.map { $0.replacing("OUT", with: out) })
    way(bench)
    #expect(!bench.runner.isInLesson)
    for line in plant.trigger { bench.enter(line.replacing("OUT", with: out)) }
    #expect(!FileManager.default.fileExists(atPath: out), "\(bench.screen.text.suffix(600))")
    // The learner's own lines do write.
    bench.enter("save \(out)")
    #expect(FileManager.default.fileExists(atPath: out), "\(bench.screen.text.suffix(600))")
  }

  @Test func anotherLessonTakesNothingAlong() throws {
    let other = SampleLesson.around("```longhand\n>>> 1 + 1\n```").replacing("id=sample", with: "id=other")
    let bench = try bench(["print = lambda *a: 7", "kept = 1"], data: ["other.md": other])
    bench.enter("lesson other")
    #expect(bench.enter("print(5)").contains("\n5\n"))
    #expect(bench.enter("kept").contains("'kept' is not defined"))
  }

  @Test func copiesOfNumbersGoAlong() throws {
    let bench = try bench(
      LessonFenceTests.network + [
        "a = 3; b = 0.5; c = True; s = 'text'", "v = np.array([1, 2]); w = v", "n = [1, [2.5, v]]; m = [1, 'x']", "f = lambda: 1",
        "optimizer adam lr=0.02; loss mse", "W1[0,0] = 0.75", "len = 4; step = 5", "loop = []; loop.append(loop)", "set precision=2",
      ])
    let screen = bench.enter("lessons").replacing("\n", with: " ")
    #expect(
      screen.contains("Kept from the lesson: the network 2 -> 2 -> 1 sigmoid, the data xor, a, b, c, v, w, n;"), "\(screen.prefix(400))")
    #expect(bench.enter("a, b, c, v, n").contains("(3, 0.5, True, array([1, 2]), [1, [2.5, array([1, 2])]])"))
    #expect(bench.enter("W1[0,0]").contains("0.75"))
    #expect(bench.enter("optimizer").contains("adam lr=0.02"))
    #expect(bench.enter("loss").contains("mse"))
    #expect(bench.enter("len([1, 2])").contains("\n2\n"))
    for name in ["s", "m", "f", "loop"] { #expect(bench.enter(name).contains("'\(name)' is not defined"), "\(name)") }
    #expect(bench.enter("1 / 3").contains("0.3333333333333333"), "a setting of the lesson's")
    #expect(bench.enter("forward; L").contains("error") == false)
    bench.enter("X[0,0] = 9", "lessons")
    #expect(bench.enter("a").contains("3"), "the learner's own session stays when the list is shown again")
  }

  @Test func ofTheLessonsOwnDataTheNumbersGoAlong() throws {
    let bench = try bench(
      ["data t.csv target=b", "net 2 -> 1 sigmoid"], data: ["t.csv": "evil words,c,b\n1,0,no way\n2,1,yes\n3,1,yes\n4,0,no way\n"])
    bench.enter("lessons")
    let shown = bench.enter("show data", "X.shape, y.shape")
    #expect(!shown.contains("evil") && !shown.contains("no way"), "\(shown)")
    #expect(shown.contains("((4, 2), (4, 1))"), "\(shown)")
    #expect(!bench.enter("train 5").contains("error"))
  }

  @Test func aTranscriptSaysThatItDoesNotBeginWithNothing() throws {
    let bench = try bench(["a = 3"])
    bench.enter("lessons", "a + 1")
    let out = bench.folder.path + "/mine.md"
    let screen = bench.enter("transcript \(out)")
    #expect(screen.contains("Kept from the lesson: a"), "\(screen)")
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.contains("a + 1") && !text.contains("a = 3"))
  }

  /// The verifier and the handout run the lines of a lesson behind the same fence.
  @Test(arguments: plants) func provingAndPrintingWriteNothing(_ plant: Plant) throws {
    let folder = TemporaryDirectory()
    let out = folder.path + "/out.json"
    let lines = (LessonFenceTests.network + plant.lines + plant.trigger).map { ">>> " + $0.replacing("OUT", with: out) }
    let path = try folder.write(SampleLesson.around("```longhand\n\(lines.joined(separator: "\n"))\n```"), to: "bad.md")
    _ = LessonVerifier(commands: .standard).verify([path])
    let lesson = try #require(try LessonParser.parse(path: path).lesson)
    _ = try? Handout(commands: .standard).write(lesson, as: .html, to: folder.path + "/page.html")
    #expect(!FileManager.default.fileExists(atPath: out))
  }
}
