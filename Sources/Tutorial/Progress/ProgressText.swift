/// Progress as plain text: a line that names the format, then a line for each thing that happened.
///
///     longhand progress 1
///     visit network parameters 3 8
///     step network layers done
///     answer network count skipped
///     finish network
enum ProgressText {
  static let heading = "longhand progress 1"

  /// The state as lines, lessons in the order they were visited.
  static func text(of state: ProgressState) -> String {
    var lines = [heading]
    for id in state.order {
      let lesson = state[id]
      if lesson.isFinished { lines.append("finish \(id)") }
      if let step = lesson.step { lines.append("visit \(id) \(step) \(lesson.number) \(lesson.count)") }
      lines += lesson.steps.sorted { $0.key < $1.key }.map { "step \(id) \($0.key) \($0.value.rawValue)" }
      lines += lesson.answers.sorted { $0.key < $1.key }.map { "answer \(id) \($0.key) \($0.value.rawValue)" }
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
    guard words.count >= 2, words.dropFirst().prefix(2).allSatisfy(LessonHeader.isIdentifier) else { return nil }
    switch (words[0], words.count) {
    case ("finish", 2): return .finish(lesson: words[1])
    case ("visit", 5):
      guard let number = Int(words[3]), let count = Int(words[4]), number >= 1, number <= count, count < 100_000 else { return nil }
      return .visit(lesson: words[1], step: words[2], number: number, count: count)
    case ("step", 4): return ProgressState.Mark(rawValue: words[3]).map { .step(lesson: words[1], step: words[2], $0) }
    case ("answer", 4): return ProgressState.Mark(rawValue: words[3]).map { .answer(lesson: words[1], id: words[2], $0) }
    default: return nil
    }
  }
}
