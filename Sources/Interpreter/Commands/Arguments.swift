import Language

/// A command's arguments, bound to its parameters: words of a command line or values of a call.
public struct Arguments {
  /// What was given for one parameter.
  public enum Entry {
    case words([CommandLine.Word])
  }

  public let command: Command
  public let source: Source
  /// The whole command or call.
  public let span: Span
  var entries: [String: Entry]

  /// Whether something was given for a parameter.
  public func has(_ name: String) -> Bool { entries[name] != nil }

  /// The text given for a parameter, without quotes.
  public func text(_ name: String) -> String? {
    switch entries[name] {
    case .words(let words): words.map(\.text).joined(separator: " ")
    case nil: nil
    }
  }
}
