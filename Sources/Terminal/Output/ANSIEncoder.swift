import Markup

/// Writes styled lines with as few escape sequences as it takes; each line ends as it began, without a style.
public struct ANSIEncoder: Sendable {
  public var theme: Theme
  public var level: ColorLevel

  public init(theme: Theme = .standard, level: ColorLevel) {
    self.theme = theme
    self.level = level
  }

  /// One line, without its end.
  public func encode(_ line: StyledText) -> String {
    guard level > .none else { return line.plain }
    var result = ""
    var current = ""
    for run in line.runs where !run.text.isEmpty {
      let wanted = parameters(theme.style(of: run), isBlank: run.fill == nil && run.text.allSatisfy { $0 == " " })
      if wanted != current {
        // From one style to the next: one sequence, which forgets the old and sets the new.
        result += wanted.isEmpty ? "\u{1B}[0m" : current.isEmpty ? "\u{1B}[\(wanted)m" : "\u{1B}[0;\(wanted)m"
        current = wanted
      }
      result += run.text
    }
    if !current.isEmpty { result += "\u{1B}[0m" }
    return result
  }

  private func parameters(_ style: TextStyle, isBlank: Bool) -> String {
    var codes: [String] = []
    if !isBlank {
      if style.isBold { codes.append("1") }
      if style.isDim { codes.append("2") }
      if style.isItalic { codes.append("3") }
      if let code = style.foreground?.parameters(level: level, isBackground: false) { codes.append(code) }
    }
    if style.isUnderlined { codes.append("4") }
    if let code = style.background?.parameters(level: level, isBackground: true) { codes.append(code) }
    return codes.joined(separator: ";")
  }
}
