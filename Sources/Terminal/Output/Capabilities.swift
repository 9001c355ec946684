import Glibc
import Markup

/// What the screen at the other end can show, worked out from the environment and the descriptor.
public struct Capabilities: Sendable, Equatable {
  /// Whether the output is a terminal at all (else a pipe or a file).
  public var isTerminal: Bool
  public var colors: ColorLevel
  public var glyphs: GlyphSet
  /// Whether letters beyond ASCII cannot be shown, whatever is drawn.
  public var isASCII = false
  /// Columns, held to 20…300.
  public var width: Int
  /// Rows; 24 where nobody says.
  public var height: Int
  /// Rows that a document is fitted to, as a shell's screen has them; nil for pictures of their own height.
  public var pictureRows: Int?
  /// Whether a line can be drawn over (live progress): a terminal that knows cursor movements.
  public var canRedraw: Bool

  public init(isTerminal: Bool, colors: ColorLevel, glyphs: GlyphSet, width: Int = 80, height: Int = 24, canRedraw: Bool = false) {
    self.isTerminal = isTerminal
    self.colors = colors
    self.glyphs = glyphs
    self.width = min(max(width, 20), 300)
    self.height = max(height, 2)
    self.canRedraw = canRedraw
  }

  /// From the outside, passed in.
  public init(
    environment: [String: String], isTerminal: Bool, size: (columns: Int, rows: Int)? = nil, color: ColorChoice = .auto,
    isPlain: Bool = false
  ) {
    let terminal = environment["TERM"] ?? ""
    let isDumb = terminal.isEmpty || terminal == "dumb" || terminal == "unknown"
    let columns = size.flatMap { $0.columns > 0 ? $0.columns : nil } ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80
    let rows = size.flatMap { $0.rows > 0 ? $0.rows : nil } ?? environment["LINES"].flatMap { Int($0) } ?? 24
    self.init(
      isTerminal: isTerminal,
      colors: isPlain ? .none : Capabilities.colors(environment, isTerminal: isTerminal, isDumb: isDumb, choice: color),
      glyphs: isPlain ? .plain : Capabilities.glyphs(environment, isTerminal: isTerminal),
      width: columns, height: rows, canRedraw: isTerminal && !isDumb && !isPlain)
    isASCII = Capabilities.glyphs(environment, isTerminal: isTerminal) == .ascii
  }

  /// Of this process's descriptor (standard output unless told otherwise).
  public static func current(
    descriptor: Int32 = STDOUT_FILENO, environment: [String: String] = processEnvironment(), color: ColorChoice = .auto,
    isPlain: Bool = false
  ) -> Capabilities {
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    return Capabilities(
      environment: environment, isTerminal: isatty(descriptor) == 1,
      size: isKnown ? (Int(window.ws_col), Int(window.ws_row)) : nil, color: color, isPlain: isPlain)
  }

  /// The least rows that pictures are given on a screen that has them.
  private static let leastPictureRows = 10

  /// The rows for pictures where so many others are wanted: on a low screen as many as it has beside the prompt.
  public func rows(beside others: Int) -> Int { max(height - others, min(Capabilities.leastPictureRows, height - 1)) }

  /// What a layout must know of this screen.
  public var layoutOptions: LayoutOptions {
    LayoutOptions(width: width, glyphs: glyphs, hasTints: colors >= .extended, isASCII: isASCII, rows: pictureRows)
  }

  /// `NO_COLOR` (no-color.org), `CLICOLOR` and `CLICOLOR_FORCE` (bixense.com/clicolors); `--color` wins over all.
  private static func colors(_ environment: [String: String], isTerminal: Bool, isDumb: Bool, choice: ColorChoice) -> ColorLevel {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty && $0 != "0" } ?? false }
    switch choice {
    case .never: return .none
    case .always: return max(.basic, level(environment))
    case .auto:
      if let value = environment["NO_COLOR"], !value.isEmpty { return .none }
      if isSet("CLICOLOR_FORCE") || isSet("FORCE_COLOR") { return max(.basic, level(environment)) }
      if !isTerminal || isDumb || environment["CLICOLOR"] == "0" || environment["FORCE_COLOR"] == "0" { return .none }
      return max(.basic, level(environment))
    }
  }

  private static func level(_ environment: [String: String]) -> ColorLevel {
    let terminal = environment["TERM"] ?? ""
    if terminal.isEmpty || terminal == "dumb" || terminal == "unknown" { return .basic }
    if let color = environment["COLORTERM"], color == "truecolor" || color == "24bit" { return .full }
    if terminal.hasSuffix("-direct") { return .full }
    for mark in ["256", "kitty", "alacritty", "wezterm", "ghostty", "foot"] where terminal.contains(mark) { return .extended }
    return .basic
  }

  /// A terminal whose locale names no UTF-8 gets ASCII; a pipe or a file carries UTF-8, the same bytes wherever it is written.
  private static func glyphs(_ environment: [String: String], isTerminal: Bool) -> GlyphSet {
    guard isTerminal else { return .unicode }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let name = locale?.lowercased() ?? ""
    guard name.contains("utf-8") || name.contains("utf8") else { return .ascii }
    // The kernel's own console has neither braille nor most of the symbols.
    return environment["TERM"] == "linux" ? .ascii : .unicode
  }
}

/// The environment variables of this process.
public func processEnvironment() -> [String: String] {
  var result: [String: String] = [:]
  var entry = environ
  while let pointer = entry.pointee {
    let text = String(cString: pointer)
    if let mark = text.firstIndex(of: "=") { result[String(text[..<mark])] = String(text[text.index(after: mark)...]) }
    entry += 1
  }
  return result
}
