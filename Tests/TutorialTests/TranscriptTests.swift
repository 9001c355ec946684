import Export
import Files
import Language
import TestSupport
import Testing
import Workbench

@testable import Tutorial

@Suite struct TranscriptTests {
  private final class Sink: OutputSink {
    var shown: [any Report] = []
    func emit(_ report: any Report) { shown.append(report) }
    func progress(_ progress: TrainingProgress?) {}
    var showsProgress: Bool { false }
  }

  private let folder = TemporaryDirectory()
  private let sink = Sink()
  /// Shared, as the state folder is: a transcript is then known to be one's own.
  private let written = WrittenFiles(directory: nil)

  private func session() -> Session {
    var options = Session.Options(commands: CommandTable.standard.adding([TranscriptCommand.command { _ throws(Diagnostic) in }]))
    options.written = written
    let session = Session(options, output: sink)
    session.journal = Journal()
    return session
  }

  private func value(_ session: Session, _ text: String) throws -> String { try session.evaluate(text).displayText }

  @Test func aSessionIsALessonThatVerifiesAndRunsAgain() throws {
    let first = session()
    for line in [
      "data xor", "net 2 -> 3 tanh -> 1 sigmoid seed=3", "train 20 batch=2", "w = 41; w + 1",
      "def double(x):\n    y = x * 2\n\n    return y\n", "double(w)", "for i in range(3):\n    print(i)\n", "s = '''a\nb'''", "1 / 0",
      "help",
      "why W1[0,1]", "print('>>> x')", "unknown + 1",
    ] {
      try? first.run(Source(text: line), echo: .all)
    }
    let path = folder.path + "/my-session.md"
    try first.run(Source(text: "transcript \(path)"), echo: .all)
    let text = try #require(folder.read("my-session.md"))
    #expect(text.hasPrefix("<!-- lesson format=1 id=my-session part=\"Transcripts\" seed=0 -->\n# My session\n"))
    #expect(text.contains(">>> w = 41\n>>> w + 1\n42\n"))
    #expect(text.contains(">>> 1 / 0\n...\nerror: division by zero\n...\n"))
    #expect(!text.contains(">>> help") && !text.contains(">>> transcript"))
    let report = LessonVerifier(commands: .standard).verify([path])
    #expect(report.isClean, "\(report.document(.init()).plainText(width: 200))\n\(text)")
    let second = session()
    try second.run(Source(text: "source \(path)"), echo: .none)
    for name in ["W1", "b2", "w", "s", "double(3)", "L"] { #expect(try value(first, name) == value(second, name), "\(name)") }
  }

  /// Why nothing was learnt is said at the shell's prompt alone.
  @Test func whatOnlyThePromptSaysIsLeftOut() throws {
    let first = session()
    first.tellsCauses = true
    for line in ["data and", "net 2 -> 2 tanh -> 1 sigmoid seed=1", "optimizer sgd lr=0.00001", "train 20"] {
      try first.run(Source(text: line), echo: .all)
    }
    #expect(sink.shown.contains { $0.document(.init()).plainText(width: 80).contains("nothing learnt") })
    let path = folder.path + "/slow.md"
    try first.run(Source(text: "transcript \(path)"), echo: .all)
    #expect(try #require(folder.read("slow.md")).contains("trained 20 epochs"))
    #expect(LessonVerifier(commands: .standard).verify([path]).isClean)
  }

  @Test func aTrainingThatWasStoppedIsWrittenAsTheStepsItDid() throws {
    let first = session()
    for line in ["data moons n=40", "net 2 -> 4 tanh -> 1 sigmoid"] { try first.run(Source(text: line), echo: .all) }
    first.interruptCheck = { [unowned first] in (first.workbench.trainer?.epoch ?? 0) >= 3 }
    try? first.run(Source(text: "train 1000 batch=8"), echo: .all)
    first.interruptCheck = { false }
    let path = folder.path + "/stopped.md"
    try first.run(Source(text: "transcript \(path)"), echo: .all)
    let text = try #require(folder.read("stopped.md"))
    #expect(text.contains(">>> train 0 batch=8\n>>> step 1"), "\(text)")
    #expect(LessonVerifier(commands: .standard).verify([path]).isClean)
    let second = session()
    try second.run(Source(text: "source \(path)"), echo: .none)
    #expect(try value(first, "W1") == value(second, "W1"))
  }

  @Test func filesWrittenAndReadAreSaid() throws {
    let first = session()
    try folder.write("a,b\n1,0\n2,1\n", to: "elsewhere/t.csv")
    try first.run(Source(text: "data \"\(folder.path)/elsewhere/t.csv\" target=b"), echo: .all)
    try first.run(Source(text: "plot data to=\(folder.path)/p.svg"), echo: .all)
    try first.run(Source(text: "transcript \(folder.path)/files.md"), echo: .all)
    let text = try #require(folder.read("files.md"))
    #expect(text.contains("wrote a file, which a lesson does not:\n\n````text\nplot data"))
    let last = try #require(sink.shown.last)
    #expect(last.json.text.contains("lay a copy beside it"))
  }

  @Test(arguments: ["transcript", "transcript x.txt", "transcript .md", "transcript /nowhere/x.md"])
  func whatCannotBeWrittenIsSaid(line: String) throws {
    let session = session()
    try session.run(Source(text: "x = 1"), echo: .all)
    #expect(throws: Diagnostic.self) { try session.run(Source(text: line), echo: .all) }
  }

  @Test func anEmptySessionIsNoLesson() {
    #expect(throws: Diagnostic.self) { try session().run(Source(text: "transcript \(folder.path)/x.md"), echo: .all) }
  }
}
