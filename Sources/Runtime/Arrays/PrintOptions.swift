import Language

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
  public var formatter: ArrayFormatter?

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

/// A function of the program's that writes the elements of arrays: `np.set_printoptions(formatter=)`.
public final class ArrayFormatter: @unchecked Sendable, Equatable {
  /// As the program gave it, for `np.get_printoptions`.
  let given: Value
  private let functions: [DType.Storage: Value]
  private unowned let evaluator: Evaluator
  /// What the function threw, until somebody asks.
  private var failure: Diagnostic?

  init(_ given: Value, _ functions: [DType.Storage: Value], _ evaluator: Evaluator) {
    (self.given, self.functions, self.evaluator) = (given, functions, evaluator)
  }

  public static func == (a: ArrayFormatter, b: ArrayFormatter) -> Bool { a === b }

  func formats(_ dtype: DType) -> Bool { functions[dtype.storage] != nil }

  /// The element at an offset of an array's memory.
  func text(_ array: NDArray, at offset: Int) -> String {
    guard failure == nil, let function = functions[array.dtype.storage] else { return "" }
    let element = NDArray(viewing: array, offset: offset, shape: Extents([]), strides: Extents([])).copy().markedScalar()
    do throws(Diagnostic) {
      return try evaluator.call(function, [.array(element)]).shown()
    } catch {
      failure = error
      return ""
    }
  }

  /// - Throws: what the function threw since it was last asked.
  func check() throws(Diagnostic) {
    guard let failure else { return }
    self.failure = nil
    throw failure
  }
}
