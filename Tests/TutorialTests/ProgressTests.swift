import Files
import Foundation
import Language
import TestSupport
import Testing

@testable import Tutorial

@Suite struct ProgressTests {
  private let folder = TemporaryDirectory()
  private var directory: String { folder.path + "/state/longhand" }

  private let some: [ProgressState.Change] = [
    .visit(lesson: "network", step: "layers", number: 2, count: 8), .step(lesson: "network", step: "start", .done),
    .answer(lesson: "network", id: "count", .skipped), .finish(lesson: "perceptron"),
  ]

  @Test func whatIsRecordedIsReadAgain() throws {
    try Progress(directory: directory).record(some)
    let again = Progress(directory: directory)
    #expect(again["network"].step == "layers")
    #expect(again["network"].number == 2)
    #expect(again["network"].count == 8)
    #expect(again["network"].steps == ["start": .done])
    #expect(again["network"].answers == ["count": .skipped])
    #expect(again["perceptron"].isFinished)
    #expect(folder.read("state/longhand/progress")?.hasPrefix("longhand progress 1\n") == true)
  }

  /// A crash while it is written must not cost what was there: a new file takes the old one's place.
  @Test func theFileIsReplacedWhole() throws {
    let path = directory + "/progress"
    func inode() -> UInt64 {
      var status = stat()
      return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
    }
    try Progress(directory: directory).record([.finish(lesson: "loss")])
    let before = inode()
    // The old file stays there under another name, so that its number is not given away again.
    #expect(link(path, directory + "/kept") == 0)
    try Progress(directory: directory).record([.finish(lesson: "network")])
    #expect(before != 0 && inode() != 0 && inode() != before)
    #expect(folder.read("state/longhand/kept")?.contains("network") == false)
  }

  @Test func theTextRoundTrips() throws {
    var state = ProgressState()
    for change in some { state.apply(change) }
    var again = ProgressState()
    for change in ProgressText.read(ProgressText.text(of: state)).changes { again.apply(change) }
    #expect(ProgressText.text(of: again) == ProgressText.text(of: state))
  }

  @Test func twoShellsAtOnceLoseNothing() throws {
    let first = Progress(directory: directory)
    let second = Progress(directory: directory)
    for number in 1...5 {
      try first.record([.step(lesson: "network", step: "a\(number)", .done)])
      try second.record([.step(lesson: "network", step: "b\(number)", .done)])
    }
    #expect(Progress(directory: directory)["network"].steps.count == 10)
  }

  @Test func writersInParallelLoseNothing() async {
    let directory = directory
    await withTaskGroup(of: Void.self) { group in
      for writer in 1...4 {
        group.addTask {
          let progress = Progress(directory: directory)
          for number in 1...5 { try? progress.record([.step(lesson: "w\(writer)", step: "s\(number)", .done)]) }
        }
      }
    }
    let all = Progress(directory: directory)
    for writer in 1...4 { #expect(all["w\(writer)"].steps.count == 5) }
  }

  @Test func aFileCutAnywhereKeepsItsWholeLines() throws {
    let whole = Array(
      ProgressText.text(
        of: {
          var state = ProgressState(); for change in some { state.apply(change) }; return state
        }()
      ).utf8)
    try folder.write("", to: "state/longhand/progress")
    for count in stride(from: 0, through: whole.count, by: 7) {
      try Data(whole[..<count]).write(to: URL(fileURLWithPath: directory + "/progress"))
      let progress = Progress(directory: directory)
      try progress.record([.finish(lesson: "loss")])
      #expect(Progress(directory: directory)["loss"].isFinished)
    }
  }

  @Test func damagedLinesAreKeptAside() throws {
    try folder.write(
      "longhand progress 1\nstep network start done\nnonsense\nstep network ../x done\n\u{0}\n", to: "state/longhand/progress")
    let progress = Progress(directory: directory)
    #expect(progress["network"].steps == ["start": .done])
    try progress.record([.finish(lesson: "loss")])
    #expect(folder.read("state/longhand/progress.damaged") == "nonsense\nstep network ../x done\n\u{0}\n")
    #expect(folder.read("state/longhand/progress")?.contains("nonsense") == false)
  }

  @Test func nothingTemporaryIsLeftAndAStaleOneDoesNoHarm() throws {
    try folder.write("half of a", to: "state/longhand/progress.1.tmp")
    try Progress(directory: directory).record(some)
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(Set(names) == ["progress", "progress.lock", "progress.1.tmp"])
  }

  @Test func doneIsNeverMadeLess() throws {
    let progress = Progress(directory: nil)
    try progress.record([.step(lesson: "a", step: "s", .done), .step(lesson: "a", step: "s", .skipped)])
    #expect(progress["a"].steps == ["s": .done])
  }

  @Test func resettingForgetsOneOrAll() throws {
    let progress = Progress(directory: directory)
    try progress.record(some)
    try progress.record([.forget(lesson: "network")])
    #expect(!Progress(directory: directory)["network"].isStarted)
    #expect(Progress(directory: directory)["perceptron"].isFinished)
    try progress.record([.forgetAll])
    #expect(Progress(directory: directory).state.lessons.isEmpty)
  }

  @Test func exportedProgressIsImportedElsewhere() throws {
    let progress = Progress(directory: directory)
    try progress.record(some)
    try progress.export(to: folder.path + "/mine.txt", WrittenFiles(directory: nil), force: false)
    let other = Progress(directory: folder.path + "/other")
    try other.record([.finish(lesson: "loss")])
    #expect(try other.importing(from: folder.path + "/mine.txt") == 2)
    #expect(other["network"].number == 2)
    #expect(other["loss"].isFinished)
    try folder.write("hello", to: "hello.txt")
    #expect(throws: Diagnostic.self) { try other.importing(from: folder.path + "/hello.txt") }
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    try folder.write("", to: "file")
    let progress = Progress(directory: folder.path + "/file/longhand")
    #expect(throws: Diagnostic.self) { try progress.record(some) }
    #expect(progress["network"].step == "layers")
  }
}
