/// The smallest piece of Python text that means something.
struct Token {
  enum Kind: Equatable {
    case name(String)
    case keyword(Keyword)
    case int(Int)
    case bigInt(String)
    case float(Double)
    /// `2j`
    case imaginary(Double)
    /// The text of a literal without quotes, its escapes decoded.
    case string(String)
    /// `b'…'`
    case bytes([UInt8])
    /// `f"`; texts, braces and the tokens of the fields follow, then `formattedEnd`.
    case formattedStart
    case formattedText(String)
    case formattedEnd
    case symbol(Symbol)
    case newline
    case indent
    case dedent
    case end
  }

  var kind: Kind
  var span: Span

  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  func isSymbol(_ symbol: Symbol) -> Bool {
    if case .symbol(let own) = kind { return own == symbol }
    return false
  }

  func isKeyword(_ keyword: Keyword) -> Bool {
    if case .keyword(let own) = kind { return own == keyword }
    return false
  }

  /// Whether an expression can begin with it, signs left aside.
  var beginsOperand: Bool {
    switch kind {
    case .name, .int, .bigInt, .float, .imaginary, .string, .bytes, .formattedStart: true
    case .keyword(let keyword): [.none, .true, .false, .lambda].contains(keyword)
    default: false
    }
  }
}

/// The reserved words that statements and expressions are made of, for completion.
public enum ReservedWords {
  public static let all = Keyword.allCases.filter { !$0.isRefused }.map(\.rawValue)
}

/// Python's reserved words.
enum Keyword: String, CaseIterable {
  case `false` = "False"
  case none = "None"
  case `true` = "True"
  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`, except, finally
  case `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise, `return`
  case `try`, `while`, with, yield

  private static let table = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init?(word: String) {
    guard let keyword = Keyword.table[word] else { return nil }
    self = keyword
  }

  /// Whether this language has nothing that it stands for.
  var isRefused: Bool {
    switch self {
    case .async, .await: true
    default: false
    }
  }

  /// Whether it begins a statement that has a block.
  var beginsBlock: Bool {
    switch self {
    case .if, .for, .while, .def, .try, .class, .with, .async: true
    default: false
    }
  }
}

/// Operators, brackets and separators.
enum Symbol: String, CaseIterable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case colon = ":"
  case semicolon = ";"
  case dot = "."
  case ellipsis = "..."
  case arrow = "->"
  case walrus = ":="
  /// Before the conversion in a field of an f-string.
  case exclamation = "!"
  case assign = "="
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case doubleSlash = "//"
  case percent = "%"
  case doubleStar = "**"
  case at = "@"
  case ampersand = "&"
  case bar = "|"
  case caret = "^"
  case tilde = "~"
  case leftShift = "<<"
  case rightShift = ">>"
  case plusAssign = "+="
  case minusAssign = "-="
  case starAssign = "*="
  case slashAssign = "/="
  case doubleSlashAssign = "//="
  case percentAssign = "%="
  case doubleStarAssign = "**="
  case atAssign = "@="
  case ampersandAssign = "&="
  case barAssign = "|="
  case caretAssign = "^="
  case leftShiftAssign = "<<="
  case rightShiftAssign = ">>="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The operator that `+=` and its like apply.
  var augmented: BinaryOperator? {
    switch self {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .remainder
    case .doubleStarAssign: .power
    case .atAssign: .matrixMultiply
    case .ampersandAssign: .bitAnd
    case .barAssign: .bitOr
    case .caretAssign: .bitXor
    case .leftShiftAssign: .leftShift
    case .rightShiftAssign: .rightShift
    default: nil
    }
  }

  /// The operator between two operands and how tightly it binds, from `|` at 1 to `*` at 6.
  var binary: (operation: BinaryOperator, precedence: Int)? {
    switch self {
    case .bar: (.bitOr, 1)
    case .caret: (.bitXor, 2)
    case .ampersand: (.bitAnd, 3)
    case .leftShift: (.leftShift, 4)
    case .rightShift: (.rightShift, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .doubleSlash: (.floorDivide, 6)
    case .percent: (.remainder, 6)
    case .at: (.matrixMultiply, 6)
    default: nil
    }
  }

  var comparison: ComparisonOperator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}
