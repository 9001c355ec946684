import Files
import Language

/// What the first line of a folder's README.md says of the lessons in it: `<!-- course id=ID title="TITLE" order=ID,ID -->`.
public struct Course: Sendable {
  /// What progress knows it by, together with its folder.
  public var id: String?
  /// What the lesson list is headed with.
  public var title: String?
  /// The ids of the lessons in their order; lessons that it does not name come behind.
  public var order: [String] = []
  /// What is wrong in the line.
  public var faults: [Diagnostic] = []

  /// More than this nobody reads to find a first line.
  private static let sizeLimit = 1 << 16

  /// A folder's course line; nil when there is none.
  public init?(folder: String) {
    let path = FilePath.joined(folder, "README.md")
    guard let bytes = try? FileReader.first(Course.sizeLimit, of: path) else { return nil }
    let source = LessonFile.contents(of: bytes, path: path).source
    var scanner = LessonScanner(source)
    var start = 0
    while start < source.bytes.count, source.bytes[start].isBlankByte { start += 1 }
    guard scanner.starts("<!-- course", at: start) else { return nil }
    let comment = scanner.readComment(at: start)?.comment
    faults = scanner.faults
    guard let comment, comment.keyword == .course else { return }
    title = comment["title"]?.value
    if let attribute = comment["id"] {
      if LessonHeader.isIdentifier(attribute.value) {
        id = attribute.value
      } else {
        faults.append(
          Diagnostic(
            .syntax, "'\(attribute.value)' is no id", hint: "ids are letters, digits, hyphens and underscores", source: source,
            span: attribute.valueSpan))
      }
    }
    guard let attribute = comment["order"] else { return }
    for id in attribute.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if !LessonHeader.isIdentifier(id) {
        faults.append(
          Diagnostic(
            .syntax, "'\(id)' is no id of a lesson", hint: "write order=ID,ID without blanks", source: source, span: attribute.valueSpan))
      } else if order.contains(id) {
        faults.append(Diagnostic(.syntax, "'\(id)' stands in the order twice", source: source, span: attribute.valueSpan))
      } else {
        order.append(id)
      }
    }
  }
}
