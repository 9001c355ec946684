/// How arrays are printed: `np.set_printoptions`.
public struct PrintOptions: Sendable, Equatable {
  /// How many digits the fractions of one array get.
  public enum FloatMode: String, Sendable, CaseIterable {
    case fixed, unique, maxprec
    case maxprecEqual = "maxprec_equal"
  }

  /// The most digits behind the point.
  public var precision = 8
  /// Arrays of more elements are shown in part.
  public var threshold = 1000
  /// How many elements of an axis are shown at either end then.
  public var edgeItems = 3
  /// Lines are wrapped at this width.
  public var lineWidth = 75
  /// Small numbers are rounded to the precision instead of switching to scientific notation.
  public var suppress = false
  public var floatMode = FloatMode.maxprec
  /// `-` shows signs of negative numbers only, `+` all, ` ` a space before positive ones.
  public var sign: Character = "-"
  public var nanText = "nan"
  public var infText = "inf"

  public init() {}
}

/// The print options in force; `np.set_printoptions` changes those of the program that runs.
public final class PrintSettings: @unchecked Sendable {
  public var options = PrintOptions()

  public init() {}

  /// Those of the program that runs, nil outside of programs.
  @TaskLocal static var ofProgram: PrintSettings?

  /// What arrays are printed with here and now.
  public static var current: PrintOptions { ofProgram?.options ?? PrintOptions() }
}
