import Language

/// What the lesson comment says.
struct LessonHeader {
  static let identifierRule = "an id is made of letters, digits and dashes, and begins with a letter"

  private let comment: LessonComment
  private let source: Source
  private(set) var id = ""
  private(set) var part = "Lessons"
  private(set) var minutes: StatedMinutes?
  private(set) var express: StatedMinutes?
  private(set) var needs: [String] = []
  private(set) var seed = 0
  private(set) var faults: [Diagnostic] = []

  init(_ comment: LessonComment, source: Source) {
    self.comment = comment
    self.source = source
  }

  mutating func read() {
    readFormat()
    readIdentifiers()
    if let attribute = comment["part"] { part = attribute.value }
    minutes = readMinutes("minutes")
    express = readMinutes("express")
    if let attribute = comment["seed"] {
      guard let value = Int(attribute.value), (0...4_294_967_295).contains(value) else {
        return fault("seed is a whole number from 0 to 4294967295", at: attribute.valueSpan)
      }
      seed = value
    }
  }

  private mutating func readMinutes(_ key: String) -> StatedMinutes? {
    guard let attribute = comment[key] else { return nil }
    guard let count = Int(attribute.value), (1...999).contains(count) else {
      fault("\(key) is a whole number from 1", at: attribute.valueSpan)
      return nil
    }
    return StatedMinutes(count: count, span: attribute.valueSpan)
  }

  private mutating func readFormat() {
    guard let attribute = comment["format"] else {
      return fault("the lesson comment does not say its format", at: comment.span, hint: "write format=\(LessonParser.format)")
    }
    guard let format = Int(attribute.value), format >= 1 else {
      return fault("format is a whole number", at: attribute.valueSpan, hint: "write format=\(LessonParser.format)")
    }
    if format > LessonParser.format {
      fault(
        "this lesson is written in format \(format), and this Longhand reads format \(LessonParser.format)", at: attribute.valueSpan,
        hint: "a newer Longhand may read it")
    }
  }

  private mutating func readIdentifiers() {
    if let attribute = comment["id"] {
      if LessonHeader.isIdentifier(attribute.value) {
        id = attribute.value
      } else {
        fault("'\(attribute.value)' is no id", at: attribute.valueSpan, hint: LessonHeader.identifierRule)
      }
    } else {
      fault("the lesson has no id", at: comment.span, hint: LessonComment.Keyword.lesson.form)
    }
    guard let attribute = comment["needs"] else { return }
    for need in attribute.value.split(separator: ",", omittingEmptySubsequences: false).map({ String($0).trimmingBlanks() }) {
      if !LessonHeader.isIdentifier(need) {
        fault("'\(need)' is no id of a lesson", at: attribute.valueSpan, hint: "write needs=ID,ID without blanks")
      } else if need == id {
        fault("a lesson cannot need itself", at: attribute.valueSpan)
      } else {
        needs.append(need)
      }
    }
  }

  /// Letters, digits, dashes and underscores, a letter first, so that no id is taken for a number.
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    return isLetter && text.utf8.allSatisfy(\.isWordByte)
  }

  private mutating func fault(_ message: String, at span: Span, hint: String? = nil) {
    faults.append(Diagnostic(.syntax, message, hint: hint, source: source, span: span))
  }
}
