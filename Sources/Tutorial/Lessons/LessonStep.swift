import Language

/// What stands under one `##` heading: things to read, to run, to predict and to do, in their order.
public struct LessonStep: Sendable {
  public var id: String
  public var title: String
  public var items: [LessonItem]
  public var span: Span

  /// What the speaker wants to remember here.
  public var notes: [String] {
    items.compactMap { item in
      if case .note(let text) = item { text } else { nil }
    }
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

  public init(markdown: String, span: Span) {
    self.markdown = markdown
    self.span = span
  }
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
