/// What a piece of text is, never what colour it has; the terminal's theme gives each role its look.
public enum Role: String, Sendable, CaseIterable {
  case plain, strong, emphasis, code, heading, muted, link
  /// A command or line to type.
  case command, option
  /// The things a network is made of, each with one look everywhere.
  case input, weight, bias, preactivation, activation, gradient, loss, target
  case number, positive, negative, zero
  case success, warning, error, hint
  /// The classes of a data set, for plots.
  case class0, class1, class2, class3, class4, class5, class6, class7, class8, class9
  /// Tokens of the input line.
  case keyword, string, comment, function, variable, operatorSymbol
}

/// Text in runs of one role each.
public struct StyledText: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public struct Run: Sendable, Equatable {
    public var text: String
    public var role: Role
    public init(_ text: String, _ role: Role = .plain) {
      self.text = text
      self.role = role
    }
  }
  public var runs: [Run]

  public init(_ runs: [Run] = []) { self.runs = runs }
  public init(_ text: String, _ role: Role = .plain) { runs = text.isEmpty ? [] : [Run(text, role)] }
  public init(stringLiteral value: String) { self.init(value) }

  /// The text without its roles.
  public var plain: String { runs.map(\.text).joined() }

  public static func + (left: StyledText, right: StyledText) -> StyledText { StyledText(left.runs + right.runs) }
  public static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }
}
