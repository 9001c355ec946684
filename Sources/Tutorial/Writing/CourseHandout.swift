import Files
import Language
import Markup
import Workbench

/// A folder of lessons as pages to hand out: one for each lesson, and an index that leads to them.
public struct CourseHandout {
  static let indexName = "index.html"

  private let handout: Handout
  private let library: LessonLibrary

  public init(_ library: LessonLibrary, _ handout: Handout) {
    self.library = library
    self.handout = handout
  }

  private var title: String { library.course?.title ?? "Lessons" }

  /// A lesson's page has the name of its file.
  private static func pageName(_ entry: LessonLibrary.Entry) -> String {
    let name = FilePath.name(of: entry.path)
    return (name.hasSuffix(".md") ? String(name.dropLast(3)) : name) + ".html"
  }

  /// Writes the pages into a folder, which is made where there is none.
  /// - Returns: how many lessons there are.
  /// - Throws: before anything is written where there is no lesson, one has a fault, or a file of the user's would be replaced; at the
  ///   first line that fails without being meant to.
  public func write(to folder: String) throws(Diagnostic) -> Int {
    guard !library.entries.isEmpty else {
      throw Diagnostic(.file, "there are no lessons in \(sanitised(library.directory ?? "."))", hint: "a lesson is a file NAME.md")
    }
    let index = FilePath.joined(folder, CourseHandout.indexName)
    try handout.requireReplaceable(index)
    var lessons: [(page: String, lesson: Lesson)] = []
    for entry in library.entries {
      let page = FilePath.joined(folder, CourseHandout.pageName(entry))
      guard page != index else {
        throw Diagnostic(.file, "the page of the lesson `\(entry.id)` would be the index", hint: "give \(entry.path) another name")
      }
      try handout.requireReplaceable(page)
      lessons.append((page, try library.lesson(entry)))
    }
    try diagnosing { () throws(FileFault) in try Folder.make(folder, mode: 0o777) }
    for (page, lesson) in lessons {
      try handout.write(HandoutHTML(try handout.content(of: lesson), of: title).text, to: page)
    }
    try handout.write(indexPage, to: index)
    return lessons.count
  }

  /// The lessons under their parts, as in the lesson list.
  private var indexPage: String {
    var page = HTML()
    func inline(_ markdown: String) -> String { HTML.inline(LessonScreen.inline(markdown)) }
    page.addMarkup("<h1>\(inline(title))</h1>")
    var part: String?
    for entry in library.entries {
      if entry.part != part {
        if part != nil { page.addMarkup("</ul>") }
        page.addMarkup("<h2>\(inline(entry.part))</h2>\n<ul class=\"lessons\">")
        part = entry.part
      }
      let minutes = entry.minutes.map { " <span class=\"muted\">\($0) min</span>" } ?? ""
      let link = "<a href=\"\(HTML.escaped(CourseHandout.address(entry)))\">\(inline(entry.title))</a>"
      page.addMarkup("<li>\(entry.number). \(link)\(minutes)</li>")
    }
    page.addMarkup("</ul>")
    return HTML.page(title: LessonScreen.inline(title).plain, body: page.text)
  }

  /// A page's address beside the index: what means something in an address is written by its bytes.
  private static func address(_ entry: LessonLibrary.Entry) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    let digits = Array("0123456789ABCDEF")
    return "./"
      + pageName(entry).utf8.map { byte in
        kept.contains(byte) ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }.joined()
  }
}
