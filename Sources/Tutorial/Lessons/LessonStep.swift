import Language

/// What stands under one `##` heading: things to read, to run, to predict and to do, in their order.
public struct LessonStep: Sendable {
  public var id: String
  public var title: String
  public var items: [LessonItem]
  public var span: Span
  /// Whether it lies on the short way through the lesson.
  public var isExpress = false
  /// How many rows an Enter in it may bring, where the author allows more than a screen.
  public var rows: Int?

  /// What the speaker wants to remember here.
  public var notes: [String] {
    items.compactMap { item in
      if case .note(let text) = item { text } else { nil }
    }
  }

  /// The lines that one Enter runs, from an item on: one, or those of a fence `together`.
  func linesTogether(from start: Int) -> [LessonLine] {
    var lines: [LessonLine] = []
    for case .line(let line) in items.dropFirst(start) {
      lines.append(line)
      guard line.joinsNext else { break }
    }
    return lines
  }

  /// The lines of the step's fences, in order.
  public var lines: [LessonLine] {
    items.compactMap { item in
      if case .line(let line) = item { line } else { nil }
    }
  }
}

/// One thing in a step.
public enum LessonItem: Sendable {
  case prose(Prose)
  case line(LessonLine)
  case question(Question)
  case exercise(Exercise)
  /// For the speaker alone.
  case note(String)
}

/// Markdown as it stands in the file.
public struct Prose: Sendable, Equatable {
  public var markdown: String
  public var span: Span
  /// Its numbers that say what they are.
  public var values: [StatedValue]

  public init(markdown: String, span: Span, values: [StatedValue] = []) {
    self.markdown = markdown
    self.span = span
    self.values = values
  }
}

/// A number in the text and the expression that gives it: `0.5262 <!-- = L -->`.
public struct StatedValue: Sendable, Equatable {
  /// As it is written.
  public var text: String
  public var number: Double
  public var expression: String
  public var span: Span
}

/// One input to run (`>>> `, with `... ` for its further lines) and the output that is expected of it.
public struct LessonLine: Sendable {
  /// The input without prompts, its lines joined by newlines.
  public var text: String
  /// Where the input stands, prompts included.
  public var span: Span
  /// The lines below it, without blank ones at the start and the end; empty when anything may come out.
  public var expected: [String]
  /// Where the expected output stands; empty and behind the input when there is none.
  public var expectedSpan: Span
  /// Whether it stands in a fence `together`: one Enter runs all its lines, and those that only set up say so in one line each.
  public var isTogether = false
  /// Whether the next line runs with it.
  public var joinsNext = false
}

/// A rung of the hint ladder, or a hint that comes when a condition holds.
public struct Hint: Sendable {
  /// Its place on the ladder from 1; nil for a conditional hint that has none.
  public var number: Int?
  /// The name by which a `wrong:` asks for it.
  public var id: String?
  /// An expression on the session's state; nil for a hint that always holds.
  public var condition: String?
  /// Markdown, in which `{expression}` and `{expression:.3f}` are worked out on the session.
  public var text: Prose
  public var span: Span
}

/// A model answer: lines to run, and prose around them.
public struct Solution: Sendable {
  public var lines: [LessonLine]
  public var prose: [Prose]
  public var span: Span
}
