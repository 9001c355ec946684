import Markup

/// How a role looks on a terminal.
public struct TextStyle: Sendable, Equatable {
  public var foreground: TerminalColor?
  public var background: TerminalColor?
  public var isBold = false
  public var isDim = false
  public var isItalic = false
  public var isUnderlined = false

  public init(
    _ foreground: TerminalColor? = nil, background: TerminalColor? = nil, bold: Bool = false, dim: Bool = false, italic: Bool = false,
    underlined: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    isBold = bold
    isDim = dim
    isItalic = italic
    isUnderlined = underlined
  }
}

/// Each role's look, readable on dark and light screens and for colour-blind eyes.
///
/// The class colours follow Okabe and Ito, "Color Universal Design" (2008); text colours are of middle lightness,
/// so that they stand out from black and from white alike.
public struct Theme: Sendable {
  public var styles: [Role: TextStyle]

  public init(styles: [Role: TextStyle]) { self.styles = styles }

  public func style(of role: Role) -> TextStyle { styles[role] ?? TextStyle() }

  /// The style of a run: its role's, with the tints of a picture over it.
  func style(of run: StyledText.Run) -> TextStyle {
    var result = style(of: run.role)
    if let ink = run.ink { result = TextStyle(Theme.ink(ink), bold: result.isBold) }
    if let fill = run.fill { result.background = Theme.fill(fill) }
    return result
  }

  public static let standard = Theme(styles: [
    .strong: TextStyle(bold: true),
    .emphasis: TextStyle(italic: true),
    .image: TextStyle(italic: true),
    .code: TextStyle(.extended(37, else: 6)),
    .heading: TextStyle(.extended(33, else: 4), bold: true),
    .muted: TextStyle(.extended(244, else: 8)),
    .link: TextStyle(.extended(33, else: 4), underlined: true),
    .command: TextStyle(.extended(37, else: 6), bold: true),
    .option: TextStyle(.extended(37, else: 6)),
    .input: TextStyle(.extended(36, else: 2)),
    .weight: TextStyle(.extended(33, else: 4)),
    .bias: TextStyle(.extended(104, else: 5)),
    .preactivation: TextStyle(.extended(172, else: 3)),
    .activation: TextStyle(.extended(36, else: 2)),
    .gradient: TextStyle(.extended(169, else: 5)),
    .loss: TextStyle(.extended(166, else: 1)),
    .target: TextStyle(.extended(98, else: 5)),
    .positive: TextStyle(.extended(33, else: 4)),
    .negative: TextStyle(.extended(172, else: 3)),
    .zero: TextStyle(.extended(244, else: 8)),
    .success: TextStyle(.extended(35, else: 2), bold: true),
    .warning: TextStyle(.extended(172, else: 3), bold: true),
    .error: TextStyle(.extended(167, else: 1), bold: true),
    .hint: TextStyle(.extended(37, else: 6)),
    .class0: TextStyle(.extended(32, else: 4), bold: true),
    .class1: TextStyle(.extended(208, else: 3), bold: true),
    .class2: TextStyle(.extended(36, else: 2), bold: true),
    .class3: TextStyle(.extended(169, else: 5), bold: true),
    .class4: TextStyle(.extended(142, else: 11), bold: true),
    .class5: TextStyle(.extended(74, else: 6), bold: true),
    .class6: TextStyle(.extended(166, else: 1), bold: true),
    .class7: TextStyle(.extended(98, else: 13), bold: true),
    .class8: TextStyle(.extended(137, else: 10), bold: true),
    .class9: TextStyle(.extended(244, else: 8), bold: true),
    .keyword: TextStyle(.extended(169, else: 5)),
    .string: TextStyle(.extended(35, else: 2)),
    .comment: TextStyle(.extended(244, else: 8), italic: true),
    .function: TextStyle(.extended(33, else: 4)),
    .operatorSymbol: TextStyle(.extended(172, else: 3)),
  ])
}
