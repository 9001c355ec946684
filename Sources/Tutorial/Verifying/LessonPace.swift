import Markup
import Workbench

/// How long a lesson takes a learner who reads and thinks, by what it asks of her.
///
///     seconds = words/200 · 60 + 3 · Enters + 20 · questions + 120 · exercises + rows of new output, up to eight an Enter
///
/// The words are the prose, the questions with their choices and the reason of the right answer, and what exercises ask; hints and
/// solutions are not read by all.
public struct LessonPace: Sendable, Equatable {
  public var words = 0
  public var enters = 0
  public var questions = 0
  public var exercises = 0
  /// The seconds spent on looking at outputs.
  public var lookingSeconds = 0
  /// The most rows that one Enter brings, with the prose behind it and the prompt.
  public var rows = 0

  public var seconds: Double { Double(words) * 0.3 + Double(3 * enters + 20 * questions + 120 * exercises + lookingSeconds) }

  /// To the nearest minute, and at least one.
  public var minutes: Int { max(Int((seconds / 60).rounded()), 1) }

  mutating func read(_ markdown: String) { words += LessonPace.words(in: markdown) }

  mutating func enter(showing rows: Int) {
    enters += 1
    lookingSeconds += min(rows, 8)
  }

  /// Groups of characters with a letter or figure among them.
  static func words(in markdown: String) -> Int {
    markdown.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  static func + (left: LessonPace, right: LessonPace) -> LessonPace {
    LessonPace(
      words: left.words + right.words, enters: left.enters + right.enters, questions: left.questions + right.questions,
      exercises: left.exercises + right.exercises, lookingSeconds: left.lookingSeconds + right.lookingSeconds,
      rows: max(left.rows, right.rows))
  }
}

/// How much of a terminal of 80×24 something takes.
enum ScreenRows {
  static let columns = 80
  static let limit = 24

  static func count(_ text: String) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.reduce(0) { $0 + max(1, (CellWidth.of(String($1)) + columns - 1) / columns) }
  }

  static func count(_ blocks: [Block]) -> Int { count(Document(blocks).plainText()) }
}
