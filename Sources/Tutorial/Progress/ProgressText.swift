/// Progress as plain text: a line that names the format, then a line for each thing that happened.
///
///     longhand progress 1
///     visit network parameters 3 8
///     step network layers done
///     answer network count skipped
///     recall network count 2
///     finish network
///     course c9a41 my-course /home/ada/my-course
///     answer c9a41/intro sum done 51f0
///
/// Lessons outside of the built-in course stand behind their course's key; an answer has the fingerprint of what was answered, if known.
enum ProgressText {
  static let heading = "longhand progress 1"

  /// The state as lines, lessons in the order they were visited.
  static func text(of state: ProgressState) -> String {
    var lines = [heading]
    for (key, course) in state.courses.sorted(by: { $0.key < $1.key }) {
      lines.append("course \(key) \(course.id ?? "-") \(escaped(course.folder ?? ""))")
    }
    for id in state.order {
      let lesson = state[id]
      if lesson.isFinished { lines.append("finish \(id)") }
      if let step = lesson.step { lines.append("visit \(id) \(step) \(lesson.number) \(lesson.count)") }
      lines += lesson.steps.sorted { $0.key < $1.key }.map { "step \(id) \($0.key) \($0.value.rawValue)" }
      lines += lesson.recalls.sorted { $0.key < $1.key }.map { "recall \(id) \($0.key) \($0.value)" }
      lines += lesson.answers.sorted { $0.key < $1.key }.map { answer in
        "answer \(id) \(answer.key) \(answer.value.rawValue)" + (lesson.fingerprints[answer.key].map { " " + $0 } ?? "")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What lines say, one after the other, and the lines that say nothing.
  static func read(_ text: String) -> (changes: [ProgressState.Change], damaged: [String]) {
    var changes: [ProgressState.Change] = []
    var damaged: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init) where line != heading && !line.allSatisfy(\.isWhitespace) {
      if let change = change(line) { changes.append(change) } else { damaged.append(line) }
    }
    return (changes, damaged)
  }

  private static func change(_ line: String) -> ProgressState.Change? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.first == "course" { return course(words, line) }
    guard words.count >= 2, isKey(words[1]), words.count < 3 || LessonHeader.isIdentifier(words[2]) else { return nil }
    switch (words[0], words.count) {
    case ("finish", 2): return .finish(lesson: words[1])
    case ("visit", 5):
      guard let number = Int(words[3]), let count = Int(words[4]), number >= 1, number <= count, count < 100_000 else { return nil }
      return .visit(lesson: words[1], step: words[2], number: number, count: count)
    case ("step", 4): return ProgressState.Mark(rawValue: words[3]).map { .step(lesson: words[1], step: words[2], $0) }
    case ("recall", 4):
      guard let count = Int(words[3]), (-1...1_000_000).contains(count) else { return nil }
      return .recalled(lesson: words[1], id: words[2], count)
    case ("answer", 4), ("answer", 5):
      let fingerprint = words.count == 5 ? words[4] : nil
      guard fingerprint?.allSatisfy(\.isHexDigit) != false, fingerprint?.isEmpty != true else { return nil }
      return ProgressState.Mark(rawValue: words[3]).map { .answer(lesson: words[1], id: words[2], $0, of: fingerprint) }
    default: return nil
    }
  }

  /// `course KEY ID FOLDER`, where the folder may hold blanks.
  private static func course(_ words: [String], _ line: String) -> ProgressState.Change? {
    guard words.count >= 4, words[2] == "-" || LessonHeader.isIdentifier(words[2]), words[3].hasPrefix("/") else { return nil }
    let course = CourseIdentity(id: words[2] == "-" ? nil : words[2], folder: unescaped(words[3...].joined(separator: " ")))
    return course.key == words[1] ? .course(course) : nil
  }

  /// A lesson's id, or a course's key and one.
  private static func isKey(_ word: String) -> Bool {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count <= 2 && parts.allSatisfy(LessonHeader.isIdentifier)
  }

  private static func escaped(_ folder: String) -> String {
    String(folder.flatMap { $0 == "\\" ? "\\\\" : $0.isNewline ? "\\n" : String($0) })
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
