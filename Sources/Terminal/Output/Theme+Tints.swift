import Markup

extension Theme {
  /// A tint behind the letters.
  static func fill(_ tint: Tint) -> TerminalColor { color(PictureColors.color(of: tint)) }

  /// A tint of the letters: the class of a point stands out from every area; a level is the same colour as a fill's.
  static func ink(_ tint: Tint) -> TerminalColor {
    if case .mark(let role) = tint { return color(PictureColors.mark(role)) }
    return color(PictureColors.color(of: tint))
  }

  private static func color(_ value: PictureColors.Color) -> TerminalColor { .rgb(value.red, value.green, value.blue) }
}
