import Foundation
import TestSupport
import Testing

/// A lesson's lines stay inside its fence however they are run, and what they made acts no more once they have ended.
@Suite struct LessonFenceTests {
  private let home = TemporaryDirectory()

  private func lesson(_ lines: String...) -> String {
    "<!-- lesson format=1 id=strange part=\"Strangers\" seed=1 -->\n# Strange\n\nWords.\n\n```longhand\n"
      + lines.map { ">>> \($0)\n" }.joined() + "```\n"
  }

  private func run(_ arguments: String...) throws -> BuiltBinary.Result {
    try BuiltBinary.run(arguments, environment: ["HOME": home.path], directory: home.path)
  }

  static let writers = [
    "save stolen.json", "export numpy stolen.json", "plot weights to=stolen.svg", "transcript stolen.md",
    "open('stolen.json', 'w').write('x')", "np.savetxt('stolen.json', [1.0])", "import pickle; pickle.dump(1, open('stolen.json', 'wb'))",
    "watch save('stolen.json'); train 1", "stop when save('stolen.json'); train 1",
  ]

  @Test(arguments: writers) func runAndSourceWriteNothingForALesson(_ line: String) throws {
    try home.write(lesson("data xor", "net 2 -> 2 tanh -> 1 sigmoid", line), to: "strange.md")
    for arguments in [["run", "strange.md"], ["-c", "source strange.md"]] {
      let result = try BuiltBinary.run(arguments, environment: ["HOME": home.path], directory: home.path)
      #expect(result.status == 1, "\(arguments): \(result.output)")
      // A session that keeps no journal says that before anything of files.
      #expect(result.error.contains("lesson") || line.hasPrefix("transcript"), "\(result.error)")
      #expect(home.read("stolen.json") == nil && home.read("stolen.md") == nil && home.read("stolen.svg") == nil)
    }
  }

  static let plants = [
    "def print(*a): save('stolen.json')", "watch save('stolen.json')", "stop when save('stolen.json')",
    "def round(x): save('stolen.json')",
  ]

  @Test(arguments: plants) func whatALessonPlantedIsGoneWhenSourceHasEnded(_ plant: String) throws {
    try home.write(lesson("data xor", "net 2 -> 2 tanh -> 1 sigmoid", "k = 3", plant), to: "strange.md")
    try home.write("source strange.md\ntrain 2\nprint('seen', round(2.4), k, W1.shape)\n", to: "mine.lh")
    let result = try run("run", "--keep-going", "mine.lh")
    #expect(result.output.contains("seen 2 3 (2, 2)"), "\(result.output)")
    #expect(home.read("stolen.json") == nil)
  }

  @Test func aLessonReadsOnlyWhatIsBesideIt() throws {
    try home.write("x,y\n1,2\n", to: "secret.csv")
    try FileManager.default.createDirectory(atPath: home.path + "/course", withIntermediateDirectories: false)
    try home.write("x,y\n1,2\n2,3\n", to: "course/near.csv")
    try home.write(lesson("data ../secret.csv"), to: "course/far.md")
    try home.write(lesson("data near.csv"), to: "course/near.md")
    #expect(try run("run", "course/far.md").error.contains("a lesson reads only files beside it"))
    #expect(try run("-c", "source course/far.md").error.contains("a lesson reads only files beside it"))
    #expect(try run("run", "course/near.md").status == 0)
    #expect(try run("-c", "source course/near.md; print(X.shape)").output.contains("(2, 1)"))
  }

  /// A transcript that nobody has changed is the learner's own: its lines run as if they were typed.
  @Test func onesOwnTranscriptRunsAsOneself() throws {
    let first = try run("-c", "def twice(x): return 2 * x\nx = twice(4)\ntranscript mine.md")
    #expect(first.status == 0, "\(first.error)")
    #expect(try run("-c", "source mine.md; print(twice(x))").output.hasSuffix("16\n"))
    try home.write((home.read("mine.md") ?? "") + "\nMore words.\n", to: "mine.md")
    let edited = try run("-c", "source mine.md; print(x); print(twice(x))")
    #expect(edited.status == 1 && edited.output.hasSuffix("8\n") && edited.error.contains("twice"), "\(edited)")
  }
}
