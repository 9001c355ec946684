import Export
import TestSupport
import Testing

@testable import Tutorial

@Suite struct CourseLineTests {
  private let folder = TemporaryDirectory()

  private func library(_ readme: String) throws -> LessonLibrary {
    for id in ["one", "two", "three"] {
      try folder.write("<!-- lesson format=1 id=\(id) -->\n# The \(id)\n## S <!-- step id=s -->\nText.\n", to: id + ".md")
    }
    try folder.write(readme, to: "README.md")
    return LessonLibrary(directory: folder.path)
  }

  @Test func aFolderSaysItsTitleAndOrder() throws {
    let library = try library("<!-- course title=\"Small nets\" order=three,one -->\n# Whatever\n")
    #expect(library.course?.title == "Small nets")
    #expect(library.entries.map(\.id) == ["three", "one", "two"])
    #expect(library.entries.map(\.number) == [1, 2, 3])
    #expect(try library.entry("1").id == "three")
    let list = LessonList(entries: library.entries, progress: ProgressState(), title: library.course?.title)
    #expect(list.document.plainText().contains("Small nets"))
    #expect(LessonVerifier(commands: .standard).verify([folder.path]).isClean)
  }

  @Test func withoutItTheNamesOrder() throws {
    let library = try library("# A guide\n\n<!-- course title=\"Too late\" -->\n")
    #expect(library.course == nil)
    #expect(library.entries.map(\.id) == ["one", "three", "two"])
  }

  @Test(arguments: [
    ("order=one,for", "the course's order names 'for', which there is not"), ("order=one,one", "'one' stands in the order twice"),
    ("order=one,2", "'2' is no id of a lesson"), ("titel=x", "'course' knows no 'titel'"), ("title=\"x", "this quote is never closed"),
  ])
  func whatIsWrongInItIsAFault(attributes: String, message: String) throws {
    _ = try library("<!-- course \(attributes) -->\n")
    let report = LessonVerifier(commands: .standard).verify([folder.path])
    #expect(report.faults.map(\.message) == [message])
    #expect(report.faults.first?.file == folder.path + "/README.md")
  }

  @Test func inALessonItIsOutOfPlace() {
    let text = SampleLesson.around("<!-- course title=x -->")
    #expect(
      LessonParser.parse(.init(name: "x.md", text: text)).faults.map(\.message)
        == ["a course comment stands in the first line of README.md, beside the lessons"])
  }
}
