import Files
import Glibc
import Language
import Markup

/// Links and images of a lesson that lead to files: each of these has to be there.
enum LessonLinks {
  /// One fault for each file that is missing.
  static func faults(in lesson: Lesson) -> [Diagnostic] {
    texts(of: lesson).flatMap { text in
      destinations(in: text.markdown).compactMap { destination in
        guard let path = file(destination), !exists(FilePath.joined(lesson.folder, path)) else { return nil }
        let start = place(of: destination, in: text.span, lesson.source)
        return Diagnostic(
          .value, "there is no file '\(sanitised(path))' beside the lesson", hint: nil, source: lesson.source,
          span: Span(start, start + destination.utf8.count))
      }
    }
  }

  /// The files that a lesson's texts name, as they name them.
  static func files(in lesson: Lesson) -> Set<String> {
    Set(texts(of: lesson).flatMap { destinations(in: $0.markdown) }.filter { file($0) == $0 })
  }

  private static func texts(of lesson: Lesson) -> [Prose] {
    var texts = lesson.introduction
    for item in lesson.steps.flatMap(\.items) {
      switch item {
      case .prose(let prose): texts.append(prose)
      case .question(let question): texts += question.prompt + question.hints.map(\.text)
      case .exercise(let exercise): texts += exercise.prompt + exercise.hints.map(\.text) + exercise.solution.prose
      case .line, .note: break
      }
    }
    return texts
  }

  /// What stands in the round brackets of `[…](…)` and `![…](…)`, outside code.
  private static func destinations(in markdown: String) -> [String] {
    var found: [String] = []
    var isCode = false
    var rest = Substring(markdown)
    while let character = rest.popFirst() {
      if character == "`" {
        isCode.toggle()
      } else if character == "]", !isCode, rest.first == "(" {
        let inside = rest.dropFirst().prefix { $0 != ")" && $0 != "\n" }
        if rest.dropFirst(inside.count + 1).first == ")", let word = inside.split(separator: " ").first { found.append(String(word)) }
      }
    }
    return found
  }

  /// The path that a link names; nil for addresses and for places on the page.
  private static func file(_ destination: String) -> String? {
    let path = String(destination.prefix { $0 != "#" && $0 != "?" })
    guard !path.isEmpty, !path.hasPrefix("/"), !path.hasPrefix("mailto:"), !path.contains("://") else { return nil }
    return path
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  private static func place(of text: String, in span: Span, _ source: Source) -> Int {
    let wanted = Array(text.utf8)
    var start = span.start
    while start + wanted.count <= span.end {
      if source.bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
      start += 1
    }
    return span.start
  }
}
