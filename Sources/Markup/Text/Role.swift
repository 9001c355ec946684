/// What a piece of text is, never what colour it has; the terminal's theme gives each role its look.
public enum Role: String, Sendable, CaseIterable {
  case plain, strong, emphasis, code, heading, muted, link
  /// What describes an image that only a page shows; where it lies is the run's target.
  case image
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

  /// The ten class roles in order.
  public static let classes: [Role] = [.class0, .class1, .class2, .class3, .class4, .class5, .class6, .class7, .class8, .class9]

  /// The role of a class of a data set; classes beyond the tenth start over.
  public static func ofClass(_ index: Int) -> Role { classes[((index % 10) + 10) % 10] }
}
