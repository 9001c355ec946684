import Files
import Foundation
import Export
import Language
import Workbench
import TestSupport
import Testing

@testable import Tutorial

/// Progress is kept by course and lesson, and finds its way in a lesson that has changed.
@Suite struct CourseProgressTests {
  private let state = TemporaryDirectory()

  private static func lesson(_ steps: [String], question: String = "") -> String {
    "<!-- lesson format=1 id=sample part=\"Samples\" minutes=1 -->\n# Sample\n\nHere.\n\n"
      + steps.map { "## \($0) <!-- step id=\($0) -->\nText.\n\(question)\n" }.joined(separator: "\n")
  }

  private func bench(_ text: String, isBuiltIn: Bool, readme: String? = nil) throws -> RunnerBench {
    var files = ["sample.md": text]
    if let readme { files["README.md"] = readme }
    return try RunnerBench(files, state: state, isBuiltIn: isBuiltIn)
  }

  @Test func aStrangersLessonOfTheSameIdIsAnother() throws {
    let own = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: true)
    own.enter("lesson sample", "")
    let stranger = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: false)
    #expect(!stranger.enter("lessons").contains("step 2"))
    stranger.enter("lesson sample", "", "")
    #expect(stranger.enter("lessons").contains("done"))
    #expect(own.enter("lessons").contains("at step 2 of 2"))
    let other = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: false)
    #expect(!other.enter("lessons").contains("done"), "another folder is another course")
  }

  @Test func whatACourseSaysOfItselfDoesNotMakeItTheBuiltInOne() throws {
    try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: true).enter("lesson sample", "", "")
    let stranger = try bench(
      CourseProgressTests.lesson(["one"]), isBuiltIn: false, readme: "<!-- course id=longhand title=\"Longhand\" -->\n")
    #expect(!stranger.enter("lessons").contains("done"))
  }

  @Test func oldProgressIsTheBuiltInCourses() throws {
    try state.write("longhand progress 1\nvisit sample two 2 2\n", to: "state/progress")
    let own = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: true)
    #expect(own.enter("lessons").contains("at step 2 of 2"))
    let stranger = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: false)
    #expect(!stranger.enter("lessons").contains("at step 2 of 2"))
  }

  @Test func aSingleFileBelongsToItsFolder() throws {
    let own = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: true)
    let path = try state.write(CourseProgressTests.lesson(["one", "two"]), to: "elsewhere/file.md")
    own.enter("lesson \(path)", "", "lessons")
    #expect(!own.enter("lessons").contains("at step"))
    #expect(own.enter("lesson \(path)").contains("Going on at step 2 of 2"))
  }

  @Test(arguments: ["<!-- course id=mine -->\n", nil]) func aMovedFolderIsAskedAbout(_ readme: String?) throws {
    let text = CourseProgressTests.lesson(["one", "two"])
    let old = try bench(text, isBuiltIn: false, readme: readme)
    old.enter("lesson sample", "")
    let folder = old.folder.path + "/lessons"
    try FileManager.default.moveItem(atPath: folder, toPath: old.folder.path + "/moved")
    let new = try bench(text, isBuiltIn: false, readme: readme)
    let list = new.enter("lessons")
    #expect(list.contains("progress adopt") && !list.contains("at step 2"), "\(list)")
    #expect(new.enter("progress adopt").contains("counts for this course now"))
    let after = new.enter("lessons")
    #expect(after.contains("at step 2 of 2") && !after.contains("progress adopt"), "\(after)")
  }

  /// Whoever opens a lesson there first is asked as well, once, and loses nothing by having begun.
  @Test(arguments: ["<!-- course id=mine -->\n", nil]) func aMovedFolderIsAskedAboutInItsLesson(_ readme: String?) throws {
    let text = CourseProgressTests.lesson(["one", "two", "three"])
    let old = try bench(text, isBuiltIn: false, readme: readme)
    old.enter("lesson sample", "")
    try FileManager.default.moveItem(atPath: old.folder.path + "/lessons", toPath: old.folder.path + "/moved")
    let new = try bench(text, isBuiltIn: false, readme: readme)
    let first = new.enter("lesson sample")
    #expect(first.contains("progress adopt") && !first.contains("Going on"), "\(first)")
    #expect(!new.enter("again").contains("progress adopt"))
    #expect(new.enter("lessons").contains("progress adopt"))
    #expect(new.enter("progress adopt").contains("counts for this course now"))
    #expect(new.enter("lesson sample").contains("Going on at step 2 of 3"))
    #expect(!new.enter("lessons").contains("progress adopt"))
  }

  @Test func aFolderThatIsStillThereIsNotAskedAbout() throws {
    let old = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: false)
    old.enter("lesson sample", "")
    let new = try bench(CourseProgressTests.lesson(["one", "two"]), isBuiltIn: false)
    #expect(!new.enter("lessons").contains("progress adopt"))
    #expect(new.enter("progress adopt").contains("error: there is no progress in a course that could have been this one"))
  }

  @Test func aStepThatWasRenamedIsFoundByItsPlace() throws {
    try bench(CourseProgressTests.lesson(["one", "scale", "three"]), isBuiltIn: true).enter("lesson sample", "")
    let screen = try bench(CourseProgressTests.lesson(["one", "scaling", "three"]), isBuiltIn: true).enter("lesson sample")
    #expect(screen.contains("scaling") && screen.contains("it has no step `scale` any more") == false, "\(screen)")
    #expect(screen.contains("This lesson has changed since you were here: it has no step scale any more"), "\(screen)")
  }

  @Test func aStepThatWasMovedIsFoundByItsId() throws {
    try bench(CourseProgressTests.lesson(["one", "two", "three"]), isBuiltIn: true).enter("lesson sample", "")
    let screen = try bench(CourseProgressTests.lesson(["one", "new", "two", "three"]), isBuiltIn: true).enter("lesson sample")
    #expect(screen.contains("This lesson has changed since you were here: the step is now number 3 of 4."), "\(screen)")
    let again = try bench(CourseProgressTests.lesson(["one", "new", "two", "three"]), isBuiltIn: true).enter("lesson sample")
    #expect(!again.contains("has changed"), "it is said once")
  }

  @Test func aLessonThatBecameShorterIsLeftAtItsEnd() throws {
    try bench(CourseProgressTests.lesson(["one", "two", "three"]), isBuiltIn: true).enter("lesson sample", "", "")
    let screen = try bench(CourseProgressTests.lesson(["one"]), isBuiltIn: true).enter("lesson sample")
    #expect(screen.contains("no step three any more"), "\(screen)")
  }

  @Test func aQuestionWhoseAnswerChangedIsOpenAgain() throws {
    func text(_ answer: String) -> String {
      CourseProgressTests.lesson(["one"], question: "\n<!-- question id=sum answer=\"\(answer)\" -->\nHow much?\n")
    }
    try bench(text("1 + 1"), isBuiltIn: true).enter("lesson sample", "2")
    #expect(try bench(text("1 + 1"), isBuiltIn: true).enter("lesson sample").contains("You have answered this one."))
    let changed = try bench(text("1 + 2"), isBuiltIn: true)
    let screen = changed.enter("lesson sample")
    #expect(screen.contains("so it is open again") && !screen.contains("You have answered this one."), "\(screen)")
    #expect(changed.enter("3").contains("Right"))
    #expect(try bench(text("1 + 2"), isBuiltIn: true).enter("lesson sample").contains("You have answered this one."))
  }

  @Test func foldersOfAnyNameRoundTrip() throws {
    var progress = ProgressState()
    for folder in ["/a b/c", "/back\\slash\\n", "/new\nline", "/ü"] {
      progress.apply(.course(CourseIdentity(id: "x", folder: folder)))
    }
    let read = ProgressText.read(ProgressText.text(of: progress))
    #expect(read.damaged == [])
    var again = ProgressState()
    for change in read.changes { again.apply(change) }
    #expect(again.courses == progress.courses && again.courses.count == 4)
  }

  @Test func whatWasDoneSinceACourseMovedStays() throws {
    let (from, to) = (CourseIdentity(id: "x", folder: "/old"), CourseIdentity(id: "x", folder: "/new"))
    let (old, new) = (try #require(from.key), try #require(to.key))
    var progress = ProgressState()
    for change in [
      .course(from), .finish(lesson: old + "/a"), .finish(lesson: old + "/b"), .visit(lesson: new + "/a", step: "s", number: 1, count: 2),
      .move(from, to: to),
    ] as [ProgressState.Change] {
      progress.apply(change)
    }
    #expect(
      progress.lessons[new + "/a"]?.step == "s" && progress.lessons[new + "/a"]?.isFinished == true, "that it was finished once stays true")
    #expect(progress.lessons[new + "/b"]?.isFinished == true && progress.lessons[old + "/b"] == nil)
  }

  @Test func aLessonBegunAnewStaysFinished() {
    var progress = ProgressState()
    for change in [.finish(lesson: "a"), .visit(lesson: "a", step: "s", number: 1, count: 2), .restart(lesson: "a")]
      as [ProgressState.Change]
    {
      progress.apply(change)
    }
    #expect(progress.lessons["a"]?.isFinished == true && progress.lessons["a"]?.step == nil)
  }

  @Test(arguments: [
    "visit a s 3 2",
    "course x - /a", "course c1 id /folder", "course", "answer a/b/c q done", "answer a q done zz", "visit /a s 1 2",
    "finish a/",
  ])
  func damagedLinesAreSetAside(_ line: String) {
    #expect(ProgressText.read(line).damaged == [line])
  }
}
