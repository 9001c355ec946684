/// How many colours a terminal shows: none, 16, 256, or 24 bits.
public enum ColorLevel: Int, Sendable, Comparable, CaseIterable {
  case none, basic, extended, full
  public static func < (left: ColorLevel, right: ColorLevel) -> Bool { left.rawValue < right.rawValue }
}

/// What `--color` asks for.
public enum ColorChoice: String, Sendable, CaseIterable { case auto, always, never }
