import Language
import TestSupport
import Testing

@testable import Tutorial

@Suite struct LessonLibraryTests {
  private let folder: TemporaryDirectory
  private let library: LessonLibrary

  init() throws {
    folder = TemporaryDirectory()
    for (name, id) in [("02-loss", "loss"), ("01-network", "network"), ("10-deep", "deep")] {
      try folder.write(
        "<!-- lesson format=1 id=\(id) part=\"P\" minutes=5 -->\n# The \(id)\n## S <!-- step id=s -->\nText.\n", to: name + ".md")
    }
    try folder.write("# Guide", to: "README.md")
    try folder.write("1,2", to: "data.csv")
    library = LessonLibrary(directory: folder.path)
  }

  @Test func lessonsComeInTheOrderOfTheirNames() {
    #expect(library.entries.map(\.id) == ["network", "loss", "deep"])
    #expect(library.entries.map(\.number) == [1, 2, 10])
    #expect(library.entries.map(\.title) == ["The network", "The loss", "The deep"])
    #expect(library.entries.map(\.minutes) == [5, 5, 5])
  }

  /// The first bytes are read first, then more; wherever they end, the title is whole.
  @Test(arguments: [0, 400, 440, 450, 460, 470, 480, 2000]) func aTitleIsFoundBehindALongComment(blanks: Int) throws {
    let comment = "<!-- lesson format=1 id=far part=\"P\" minutes=5" + String(repeating: " ", count: blanks) + "-->"
    try folder.write(comment + "\n# A title of many words, ünd of letters beyond ASCII\n", to: "03-far.md")
    let far = try LessonLibrary(directory: folder.path).entry("far")
    #expect(far.title == "A title of many words, ünd of letters beyond ASCII")
    #expect(far.minutes == 5)
  }

  @Test func aLessonIsFoundByNumberIdBeginningAndFile() throws {
    #expect(try library.entry("2").id == "loss")
    #expect(try library.entry("loss").id == "loss")
    #expect(try library.entry("netw").id == "network")
    #expect(try library.entry(folder.path + "/10-deep.md").id == "deep")
    #expect(try library.lesson(library.entry("deep")).steps.count == 1)
  }

  @Test func aLessonThatIsNotThereIsSaid() {
    for name in ["3", "lss", "", "x.md", "/nowhere/x.md"] {
      #expect(throws: Diagnostic.self) { try library.entry(name) }
    }
  }

  @Test func aFolderThatIsNotThereIsEmpty() {
    #expect(LessonLibrary(directory: "/nowhere").entries.isEmpty)
    #expect(LessonLibrary(directory: nil).entries.isEmpty)
  }
}
