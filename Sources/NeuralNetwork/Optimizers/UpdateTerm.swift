/// What an optimizer keeps of each parameter between steps.
public struct OptimizerSlot: Sendable, Hashable {
  /// As a session's file and an exported program name it: `square_average`.
  public let name: String
  /// As a formula names it: `s`.
  public let symbol: String
  /// As PyTorch's optimizer names it: `square_avg`.
  public let torchName: String

  init(_ name: String, _ symbol: String, torch: String) {
    (self.name, self.symbol, torchName) = (name, symbol, torch)
  }
}

/// A part of an update formula, as data: from it come the formula's text, the step written out with numbers, and the line of an
/// exported program.
public indirect enum UpdateTerm: Sendable, Hashable {
  case weight, gradient, learningRate
  /// A number that may be set, by its name.
  case option(String)
  /// 1 − option.
  case remainder(String)
  /// 1 − optionᵗ, t being the number of this update: what an average that began at 0 lacks.
  case bias(String)
  /// What is remembered: as it was, and once the formula has set it, as it is.
  case slot(OptimizerSlot)
  case sum(UpdateTerm, UpdateTerm)
  case difference(UpdateTerm, UpdateTerm)
  case product(UpdateTerm, UpdateTerm)
  case quotient(UpdateTerm, UpdateTerm)
  case squared(UpdateTerm)
  case root(UpdateTerm)
  case larger(UpdateTerm, UpdateTerm)
  /// option·slot + (1 − option)·term, computed as slot + (1 − option)·(term − slot), as PyTorch does.
  case average(String, OptimizerSlot, UpdateTerm)
  /// What a line before has worked out, under the name it has in a program.
  case worked(String, UpdateTerm)

  static func + (a: UpdateTerm, b: UpdateTerm) -> UpdateTerm { .sum(a, b) }
  static func - (a: UpdateTerm, b: UpdateTerm) -> UpdateTerm { .difference(a, b) }
  static func * (a: UpdateTerm, b: UpdateTerm) -> UpdateTerm { .product(a, b) }
  static func / (a: UpdateTerm, b: UpdateTerm) -> UpdateTerm { .quotient(a, b) }
}

/// One line of an update formula.
public enum UpdateLine: Sendable, Hashable {
  /// g ← term: what the gradient is before it is used.
  case gradient(UpdateTerm)
  /// slot ← term.
  case remember(OptimizerSlot, UpdateTerm)
  /// A part that the next lines need, under the name it has in a program, and why it is there.
  case work(String, UpdateTerm, why: String)
  /// w ← w − term.
  case move(UpdateTerm)
  /// w ← w + lr·(y − ŷ)·x: Rosenblatt's rule, whose gradient is (ŷ − y)·x.
  case correct
}

/// How a term's operations, numbers and names are written: in formulas with symbols, in a step with numbers, in a program.
public protocol UpdateNotation {
  /// A part that has no parts: a name, or a number.
  func atom(_ term: UpdateTerm) -> FormulaText
  var plus: String { get }
  var minus: String { get }
  var times: String { get }
  var over: String { get }
  func squared(_ text: FormulaText) -> FormulaText
  func root(_ text: FormulaText, isAtom: Bool) -> FormulaText
  func larger(_ a: FormulaText, _ b: FormulaText) -> FormulaText
  /// Whether a part worked out before is written in full.
  var writesWorkedOut: Bool { get }
}

extension UpdateNotation {
  public var plus: String { " + " }
  public var minus: String { " − " }
  public var times: String { "·" }
  public var over: String { "/" }

  /// The term, as it stands at the start of a line or of a bracket.
  public func text(_ term: UpdateTerm) -> FormulaText { text(term, within: 0, isFirst: true) }

  /// - Parameters:
  ///   - level: of what it stands in: 0 a line or bracket, 1 a sum, 2 a product, 3 where only one thing can stand.
  ///   - isFirst: whether no sign stands before it.
  private func text(_ term: UpdateTerm, within level: Int, isFirst: Bool) -> FormulaText {
    func pair(_ a: UpdateTerm, _ sign: String, _ b: UpdateTerm, _ own: Int, right: Int) -> FormulaText {
      let isBracketed = own < level
      let isStart = own == 1 && (isFirst || isBracketed)
      let text: FormulaText = "\(text(a, within: own, isFirst: isStart))\(sign)\(self.text(b, within: right, isFirst: false))"
      return isBracketed ? "(\(text))" : text
    }
    switch term {
    case .sum(let a, let b): return pair(a, plus, b, 1, right: 1)
    case .difference(let a, let b): return pair(a, minus, b, 1, right: 2)
    case .product(let a, let b): return pair(a, times, b, 2, right: 2)
    case .quotient(let a, let b): return pair(a, over, b, 2, right: 3)
    case .average(let option, let slot, let value):
      return text(.option(option) * .slot(slot) + .remainder(option) * value, within: level, isFirst: isFirst)
    case .squared(let a): return squared(text(a, within: 3, isFirst: false))
    case .root(let a): return root(text(a), isAtom: isAtom(a))
    case .larger(let a, let b): return larger(text(a), text(b))
    case .worked(_, let inner) where writesWorkedOut: return level > 0 ? "(\(text(inner)))" : text(inner)
    default:
      let text = atom(term)
      guard !isFirst, case .number(let number)? = text.pieces.first, text.pieces.count == 1 else { return text }
      return FormulaText(.factor(number))
    }
  }

  /// Whether it is one name or number.
  private func isAtom(_ term: UpdateTerm) -> Bool {
    switch term {
    case .weight, .gradient, .learningRate, .option, .slot: true
    case .worked: !writesWorkedOut
    default: false
    }
  }
}

extension UpdateTerm {
  /// Whether t, the number of this update, is in it.
  var usesTime: Bool {
    switch self {
    case .bias: true
    case .weight, .gradient, .learningRate, .option, .remainder, .slot: false
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b), .larger(let a, let b):
      a.usesTime || b.usesTime
    case .squared(let a), .root(let a), .average(_, _, let a), .worked(_, let a): a.usesTime
    }
  }
}
