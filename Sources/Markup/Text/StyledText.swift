/// Text in runs of one style each.
public struct StyledText: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public struct Run: Sendable, Equatable {
    public var text: String
    public var role: Role
    /// A picture's own colour for the letters (nil: the role's).
    public var ink: Tint?
    /// A picture's own colour behind the letters (nil: the terminal's).
    public var fill: Tint?
    /// Where a link leads.
    public var target: String?

    public init(_ text: String, _ role: Role = .plain, ink: Tint? = nil, fill: Tint? = nil, target: String? = nil) {
      self.text = text
      self.role = role
      self.ink = ink
      self.fill = fill
      self.target = target
    }

    /// Whether the other run looks the same, so that both could be one.
    public func hasStyle(of other: Run) -> Bool {
      role == other.role && ink == other.ink && fill == other.fill && target == other.target
    }
  }
  public var runs: [Run]

  public init(_ runs: [Run] = []) { self.runs = runs }
  public init(_ text: String, _ role: Role = .plain) { runs = text.isEmpty ? [] : [Run(text, role)] }
  public init(stringLiteral value: String) { self.init(value) }

  /// The text without its roles.
  public var plain: String { runs.map(\.text).joined() }
  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }
  /// How many terminal cells the text takes.
  public var cellWidth: Int { runs.reduce(0) { $0 + CellWidth.of($1.text) } }

  public static func + (left: StyledText, right: StyledText) -> StyledText { StyledText(left.runs + right.runs) }
  public static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }

  /// Every plain run in the given role; other runs keep theirs.
  public func inRole(_ role: Role) -> StyledText {
    StyledText(runs.map { $0.role == .plain ? Run($0.text, role, ink: $0.ink, fill: $0.fill) : $0 })
  }
}
