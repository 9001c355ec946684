/// A formula or sentence with numbers in it: whoever shows it says how many digits they have.
///
/// Written as text: `"slope at z = \(z)"` keeps `z` as a number, other values as their text.
public struct FormulaText: ExpressibleByStringInterpolation, Sendable, Hashable {
  public enum Piece: Sendable, Hashable {
    case text(String)
    case number(Double)
    /// A number behind a sign: in brackets where it is negative.
    case factor(Double)
  }

  public private(set) var pieces: [Piece] = []

  public init(stringLiteral text: String) { pieces = [.text(text)] }
  public init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }
  public init(_ piece: Piece) { pieces = [piece] }

  public struct Interpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(2 * interpolationCount + 1) }
    public mutating func appendLiteral(_ text: String) { if !text.isEmpty { pieces.append(.text(text)) } }
    public mutating func appendInterpolation(_ number: Double) { pieces.append(.number(number)) }
    public mutating func appendInterpolation(factor: Double) { pieces.append(.factor(factor)) }
    public mutating func appendInterpolation(_ text: FormulaText) { pieces += text.pieces }
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
  }

  /// The text, each number as `text` writes it.
  public func written(_ text: (Double) -> String) -> String {
    pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let part): result += part
      case .number(let number): result += text(number)
      case .factor(let number):
        let part = text(number)
        result += part.hasPrefix("-") ? "(\(part))" : part
      }
    }
  }

  /// With the shortest digits that tell each number from every other.
  public var full: String { written(\.shortText) }
}
