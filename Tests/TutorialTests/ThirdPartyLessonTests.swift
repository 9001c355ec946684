import Export
import Foundation
import Language
import TestSupport
import Testing

@testable import Tutorial

/// Lessons of others: they read beside themselves and nothing else, write nothing, and neither hang nor fill the memory.
@Suite struct ThirdPartyLessonTests {
  private let folder = TemporaryDirectory()

  private func faults(_ lines: String, seconds: Double = 10) throws -> [String] {
    let path = try folder.write(SampleLesson.around("```longhand\n\(lines)\n```"), to: "course/lesson.md")
    var verifier = LessonVerifier(commands: .standard)
    verifier.secondsPerLine = seconds
    // How much a line prints is not the point here.
    return verifier.verify([path]).faults.map(\.message).filter { !$0.contains("a screen has 24") }
  }

  @Test func filesBesideItAreRead() throws {
    try folder.write("a,b\n1,0\n2,1\n3,0\n", to: "course/t.csv")
    #expect(try faults(">>> data t.csv target=b") == [])
  }

  @Test func filesInTheFolderDataAreReadByTheirName() throws {
    try folder.write("a,b\n1,0\n2,1\n3,0\n", to: "course/data/t.csv")
    #expect(try faults(">>> data t.csv target=b") == [])
    #expect(try faults(">>> data data/t.csv target=b") == [])
    // What stands beside the lesson comes first.
    try folder.write("c,d\n1,0\n2,1\n3,0\n", to: "course/t.csv")
    #expect(try faults(">>> data t.csv target=d") == [])
    let secret = try folder.write("a,b\n1,0\n2,1\n", to: "secret.csv")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/course/data/link.csv", withDestinationPath: secret)
    #expect(try faults(">>> data link.csv target=b").first?.contains("a lesson reads only files beside it") == true)
  }

  @Test func pathsThatLeaveTheFolderAreRefused() throws {
    let secret = try folder.write("a,b\n1,0\n2,1\n", to: "secret.csv")
    try folder.write("x", to: "course/x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/course/link.csv", withDestinationPath: secret)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/course/up", withDestinationPath: "..")
    for name in ["../secret.csv", secret, "link.csv", "up/secret.csv", "./../secret.csv", "course/../../secret.csv", "~/secret.csv"] {
      let messages = try faults(">>> data \(name) target=b")
      #expect(messages.count == 1 && messages[0].contains("a lesson reads only files beside it"), "\(name): \(messages)")
    }
    #expect(try faults(">>> source ../secret.csv").first?.contains("a lesson reads only files beside it") == true)
  }

  @Test(arguments: [
    "plot activation tanh to=p.svg", "transcript t.md", "progress export p.txt", "progress reset", "lesson 1", "restart",
    "quit", "save s.json", "net 2 -> 1; export numpy n.py", "net 2 -> 1; export pytorch n.py", "net 2 -> 1; export onnx n.onnx",
    "net 2 -> 1; export safetensors n.safetensors", "net 2 -> 1; plot net to=lesson.md", "handout 1 -o h.html",
  ])
  func nothingIsWrittenAndNothingSteered(line: String) throws {
    #expect(try faults(">>> x = 1\n>>> \(line)").count == 1, "\(line)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/course")
    #expect(files == ["lesson.md"])
  }

  /// The same at the prompt, where the learner presses Enter on what the lesson has placed, and when a step is restored unseen.
  @Test(arguments: ["transcript OUT", "progress export OUT", "source write.lh", "plot activation tanh to=OUT"])
  func thePlacedLineWritesNothingEither(line: String) throws {
    let out = folder.path + "/out.md"
    let line = line.replacing("OUT", with: out)
    let text = SampleLesson.around("```longhand\n>>> x = 1\n>>> \(line)\n```\n\n## Next <!-- step id=next -->\nText.")
    let bench = try RunnerBench(["bad.md": text, "write.lh": "x = 2\ntranscript \(out)\n"])
    try bench.runner.open("sample")
    bench.enter("", "", "goto 2", "goto 1", "next")
    #expect(!FileManager.default.fileExists(atPath: out))
    // What the learner types of her own is hers.
    bench.enter("y = 3", "transcript \(out)")
    #expect(FileManager.default.fileExists(atPath: out))
  }

  @Test func endlessLoopsEnd() throws {
    #expect(try faults(">>> while True:\n...     pass", seconds: 0.2) == ["this line takes longer than 0.2 s"])
  }

  @Test(arguments: [
    "zeros(10**6, 10**6)", "np.ones((100000, 100000))", "[0] * 10**12", "'x' * 10**12", "range(10**18)[10**17]; list(range(10**12))",
    "10 ** 10 ** 10", "def f(): return f()\n>>> f()",
  ])
  func giantsAreRefused(expression: String) throws {
    let messages = try faults(">>> \(expression)", seconds: 5)
    #expect(!messages.isEmpty && messages.allSatisfy { !$0.contains("takes longer") }, "\(expression): \(messages)")
  }

  @Test func escapeSequencesReachNoTerminal() throws {
    let escape = "\u{1B}]52;c;ZXZpbA==\u{7}\u{1B}[2J"
    let text = SampleLesson.around("Prose \(escape)here.\n\n```longhand\n>>> print('\\x1b[2Jx', chr(27))\n```")
    let path = try folder.write(text, to: "course/lesson.md")
    #expect(LessonVerifier(commands: .standard).verify([path]).faults.first?.message.contains("control character") == true)
    // It is not opened either; and what its prose would show is clean.
    #expect(throws: Diagnostic.self) {
      try LessonLibrary(directory: folder.path + "/course").lesson(
        .init(number: 1, path: path, id: "sample", title: "", part: "", minutes: nil, needs: []))
    }
    #expect(!LessonFile.contents(of: Array(text.utf8), path: path).source.text.contains("\u{1B}"))
  }
}
