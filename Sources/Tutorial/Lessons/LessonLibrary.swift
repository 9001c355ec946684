import Files
import Language
import Markup

/// The lessons of a folder, in the order of their file names; a file is read whole only when its lesson is opened.
public final class LessonLibrary {
  /// What the lesson list needs to know of a file.
  public struct Entry: Sendable, Equatable {
    /// What `lesson N` calls it; 0 for a file from elsewhere.
    public var number: Int
    public var path: String
    public var id: String
    public var title: String
    public var part: String
    public var minutes: Int?
    public var needs: [String]
    /// The course it is of.
    public var course = CourseIdentity.builtIn

    /// What progress knows it by.
    public var key: String { course.key(ofLesson: id) }
  }

  public let directory: String?
  /// What to do where a lesson is not there, said to someone in the shell.
  public static let hintToList = "`lessons` lists those there are"

  /// What the folder says of its lessons as a whole.
  public private(set) lazy var course: Course? = directory.flatMap { Course(folder: $0) }

  /// The real folder of the built-in course.
  private let builtIn: String?

  /// Lessons in a folder, or none where there is no folder.
  /// - Parameter builtIn: the folder of the built-in course, found beside the executable.
  public init(directory: String?, builtIn: String? = nil) {
    self.directory = directory
    self.builtIn = builtIn.map(FilePath.identity)
  }

  /// The identity of the course in the folder.
  public private(set) lazy var identity: CourseIdentity = directory.map { identity(ofFolder: $0, course) } ?? .builtIn

  private func identity(ofFolder folder: String, _ course: Course?) -> CourseIdentity {
    let real = FilePath.identity(folder)
    return real == builtIn ? .builtIn : CourseIdentity(id: course?.id, folder: real)
  }

  /// The lessons of the folder; a file that has no id has its name for one, so that it is seen.
  public private(set) lazy var entries: [Entry] = {
    guard let directory else { return [] }
    let files = LessonLibrary.files(in: directory)
    let numbers = LessonLibrary.numbers(of: files)
    let entries = zip(files, numbers).map { LessonLibrary.entry(of: $0, number: $1, identity) }
    guard let order = course?.order, !order.isEmpty else { return entries }
    return LessonLibrary.ordered(entries, order)
  }()

  /// The lessons a course names, in its order, then the others; numbered by their places.
  private static func ordered(_ entries: [Entry], _ order: [String]) -> [Entry] {
    let named = order.compactMap { id in entries.first { $0.id == id } }
    return (named + entries.filter { !order.contains($0.id) }).enumerated().map { index, entry in
      var entry = entry
      entry.number = index + 1
      return entry
    }
  }

  /// The lesson files of a folder: Markdown but for README.md, in the order of their names.
  public static func files(in directory: String) -> [String] {
    let names = Folder.names(in: directory).filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0.lowercased() != "readme.md" }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { FilePath.joined(directory, $0) }
  }

  /// The numbers their names begin with (`08-from-scratch.md`), where they all do with another one; else their places.
  private static func numbers(of files: [String]) -> [Int] {
    let prefixes = files.compactMap { file in Int(FilePath.name(of: file).prefix { $0.isASCII && $0.isNumber }.prefix(4)) }
    return prefixes.count == files.count && Set(prefixes).count == files.count ? prefixes : Array(1...max(files.count, 1))
  }

  /// The entry for a number, an id, the only id that begins so, or a file.
  public func entry(_ name: String) throws(Diagnostic) -> Entry {
    if let number = Int(name) {
      if let entry = entries.first(where: { $0.number == number }) { return entry }
      throw Diagnostic(.command, "there is no lesson \(number)", hint: listHint)
    }
    if let entry = entries.first(where: { $0.id == name }) { return entry }
    if name.hasSuffix(".md") || name.contains("/") {
      let path = FilePath.expanded(name)
      _ = try LessonFile.bytes(of: path, limit: LessonFile.sizeLimit)
      if let entry = entries.first(where: { $0.path == path }) { return entry }
      let folder = FilePath.folder(of: path)
      return LessonLibrary.entry(of: path, number: 0, identity(ofFolder: folder, Course(folder: folder)))
    }
    let beginnings = entries.filter { !name.isEmpty && $0.id.hasPrefix(name) }
    if beginnings.count == 1 { return beginnings[0] }
    let near = Suggestion.nearest(to: name, in: entries.map(\.id)).map { "did you mean `\($0)`?" }
    throw Diagnostic(.command, "there is no lesson '\(name)'", hint: near ?? listHint)
  }

  /// The lesson itself; throws the first thing that is wrong with its file.
  public func lesson(_ entry: Entry) throws(Diagnostic) -> Lesson {
    let result = try LessonParser.parse(path: entry.path)
    if var fault = result.faults.first {
      // Whoever has opened it did not type the line that is shown.
      let line = fault.position.map { ", line \($0.line)" } ?? ""
      fault.message = "\(sanitised(FilePath.name(of: entry.path)))\(line): \(fault.message)"
      throw fault
    }
    guard let lesson = result.lesson else { throw Diagnostic(.value, "\(entry.path) holds no lesson") }
    return lesson
  }

  private var listHint: String {
    entries.isEmpty
      ? "there are no lessons\(directory.map { " in \($0)" } ?? ""); `--lessons DIR` says where they are"
      : LessonLibrary.hintToList
  }

  // MARK: Heads

  /// The lesson comment and the title stand in the first lines; where they do not, more is read.
  private static func entry(of path: String, number: Int, _ course: CourseIdentity) -> Entry {
    let name = FilePath.name(of: path).replacingSuffix(".md")
    var entry = Entry(number: number, path: path, id: name, title: name, part: "Lessons", minutes: nil, needs: [], course: course)
    for limit in [512, 4096] {
      guard let bytes = try? FileReader.first(limit, of: path) else { break }
      let isWhole = bytes.count < limit
      let lines = isWhole ? bytes.count : (bytes.lastIndex(of: 10) ?? bytes.count)
      if readHead(Array(bytes[..<lines]), path, into: &entry) || isWhole { break }
    }
    return entry
  }

  /// - Returns: whether the title was among these first bytes.
  private static func readHead(_ bytes: [UInt8], _ path: String, into entry: inout Entry) -> Bool {
    let source = LessonFile.contents(of: bytes, path: path).source
    var scanner = LessonScanner(source)
    for element in scanner.scan() {
      switch element.kind {
      case .comment(let comment) where comment.keyword == .lesson:
        var header = LessonHeader(comment, source: source)
        header.read()
        if !header.id.isEmpty { entry.id = header.id }
        entry.part = header.part
        entry.minutes = header.minutes?.count
        entry.needs = header.needs
      case .heading(1, let title) where !title.isEmpty:
        entry.title = title
        return true
      default: break
      }
    }
    return false
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
